"""Who may consent for whom, and whether a consent itself calls its giver suspected."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.codelists.enumerations import ConsentGiver
from nordicbaltic_standards.models.parts.consent import Consent
from nordicbaltic_standards.rules.context import Context

CHILD_ALONE = frozenset({ConsentGiver.PERSON, ConsentGiver.CHILD_ASSENT, ConsentGiver.SUPPORTED_DECISION})
"""Givers with whom the child decides itself; a person who supports understanding is not a representative."""
FOR_THE_CHILD = frozenset({ConsentGiver.GUARDIAN, ConsentGiver.PARENT})
"""Givers who decide for a child."""
IN_PLACE = FOR_THE_CHILD | {ConsentGiver.GUARDIAN_OF_ADULT}
"""Givers against whom a record can show a suspicion."""
DECIDED_IN_PLACE = (
    "A court or authority decided in place of the person, and the record says that whoever consented is "
    "suspected or has a conflict of interest; find out who is meant."
)
"""Wordings of rules on a decision in the person's place where the record calls the giver of the consent suspected; see
`consent_flags_giver`."""
DECIDED_IN_PLACE_ADVICE = (
    "If a parent or guardian is meant, in whose place the decision was made, record that suspicion first and "
    "then correct the entry on the giver. If the authority that decided is meant, send nothing more on its "
    "decision, and request the appointment of another representative. Do not tell a suspected person."
)
"""Their advice in this case."""


def speaks_for_adult(giver: ConsentGiver | None, context: Context, day: date | None) -> bool:
    """Return whether a consent was given for someone who is certainly an adult, or who has a guardian of an adult."""
    return context.is_adult(day) or (giver is ConsentGiver.GUARDIAN_OF_ADULT and not context.is_child(day))


def given_on(consent: Consent, context: Context) -> date | None:
    """Return the day on which a consent was given."""
    return None if consent.given_at is None else context.day_of(consent.given_at)


def consent_flags_giver(consent: Consent, context: Context, day: date | None) -> bool | None:
    """Return whether a consent itself says that its giver, acting in the person's place, is suspected.

    Args:
        consent: The consent.
        context: The context of the rule.
        day: Day on which it was given. Where the consent does not say who gave it, an adult gave it alone.

    Returns:
        Whether it certainly says so. ``False`` for a court or authority, whose decision mostly replaces the consent of
        a suspected person, and which can be in conflict itself. `None` where it does not say so.
    """
    if consent.giver_suspected is not True:
        return None
    if consent.giver is ConsentGiver.COURT_OR_AUTHORITY:
        return False
    suspected = consent.giver in IN_PLACE or (consent.giver is None and not context.is_adult(day))
    return True if suspected else None


def no_longer_decides(consent: Consent, context: Context, day: date | None) -> bool:
    """Return whether a parent or guardian consented for a person who is an adult on ``day``, and so decides alone.

    A guardian who consented for a person who was already an adult may be a guardian of an adult.
    """
    if consent.giver not in FOR_THE_CHILD or not context.is_adult(day):
        return False
    return consent.giver is ConsentGiver.PARENT or while_a_child(context, given_on(consent, context))


def while_a_child(context: Context, day: date | None) -> bool:
    """Return whether, by the birth date, the person was not certainly an adult; without one, certainly a child."""
    return context.certainly_minor(day) if context.birth_date is None else not context.is_adult(day)
