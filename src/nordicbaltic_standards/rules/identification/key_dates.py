"""Dates that several rules need: the time of the acts, the first presumption, the last refusal."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import date

from nordicbaltic_standards.codelists.enumerations import DecisionKind, IdentificationStatus, ReviewOutcome
from nordicbaltic_standards.law.periods import earliest, latest
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.identification import IdentificationDecision, IdentificationSection, Review
from nordicbaltic_standards.rules.code_groups import NEGATIVE_DECISIONS
from nordicbaltic_standards.rules.context import Context
from nordicbaltic_standards.rules.minority import CHILDHOOD
from nordicbaltic_standards.utils.partial_date import PartialDate

REFUSALS = NEGATIVE_DECISIONS | {IdentificationStatus.FORMAL_IDENTIFICATION_DECLINED}
"""Outcomes that do not give the status, including a wish of the person."""
POSITIVE = frozenset({IdentificationStatus.PRESUMED, IdentificationStatus.FORMALLY_IDENTIFIED})
"""States in which the person is treated as a victim on a decision."""
OVERTURNED = frozenset({ReviewOutcome.CHANGED, ReviewOutcome.SENT_BACK})
"""Outcomes of a review after which a decision is no longer in force."""
OVERTAKEN = OVERTURNED | {ReviewOutcome.PENDING}
"""Outcomes of a review by which a decision is not, or may not be, in force."""


def child_at_acts(record: IdentificationSection, context: Context, decided: date | None) -> bool:
    """Return whether the person was, or has to be treated as, a child when the acts took place.

    The acts took place before the decision, so a person who was a child on its day was a child at the time of the acts.
    """
    if known(record.age_group_at_start) in CHILDHOOD or context.is_child(decided):
        return True
    start = known(record.exploitation_from)
    return start is not None and context.certainly_minor(latest(start))


def adult_at_acts(record: IdentificationSection, context: Context, decided: date | None) -> bool:
    """Return whether the person was certainly an adult when the exploitation began; without its date, on decision."""
    if known(record.age_group_at_start) in CHILDHOOD:
        return False
    start = known(record.exploitation_from)
    return context.is_adult(decided if start is None else earliest(start))


def first_presumption(record: IdentificationSection) -> date | None:
    """Return the day of the earliest dated decision by which the person is presumed a victim."""
    days = [
        known(decision.decided_on) for decision in record.decisions if decision.outcome is IdentificationStatus.PRESUMED
    ]
    return min((day for day in days if day is not None), default=None)


def is_formal(decision: IdentificationDecision) -> bool:
    """Return whether a decision is formal, by its kind or by an outcome that only a formal decision has."""
    return decision.kind is DecisionKind.FORMAL or decision.outcome is IdentificationStatus.FORMALLY_IDENTIFIED


def has_fallen(decision: IdentificationDecision) -> bool:
    """Return whether a review has set a decision aside."""
    return decision.review is not None and decision.review.outcome in OVERTURNED


def may_fall(decision: IdentificationDecision) -> bool:
    """Return whether a review has set a decision aside or may do so, such as one without a recorded outcome."""
    review = decision.review
    if review is None or not was_requested(review):
        return False
    return review.outcome is None or review.outcome in OVERTAKEN


def was_requested(review: Review) -> bool:
    """Return whether a review was requested; it was where it has a day of decision or an outcome."""
    return review.lodged_on is not None or review.decided_on is not None or review.outcome is not None


def was_decided(review: Review) -> bool:
    """Return whether a review has ended: it has an outcome other than pending, or a day of decision."""
    return review.decided_on is not None or review.outcome not in {None, ReviewOutcome.PENDING}


def last_denial(record: IdentificationSection) -> date | None:
    """Return the day of the last dated decision against the person, except those that a review set aside or may."""
    days = [
        known(decision.decided_on)
        for decision in record.decisions
        if decision.outcome in NEGATIVE_DECISIONS and not may_fall(decision)
    ]
    return max((day for day in days if day is not None), default=None)


def in_force_since(record: IdentificationSection, outcomes: AbstractSet[IdentificationStatus]) -> date | None:
    """Return the day of the earliest decision with such an outcome that no later decision against the person ended.

    Where all decisions with a day were ended, one without a day may be in force, and the day is not known. Where there
    is none without a day, another body may uphold its decision, and the earliest of all counts.
    """
    days = [known(decision.decided_on) for decision in record.decisions if decision.outcome in outcomes]
    recorded = [day for day in days if day is not None]
    denied = last_denial(record) if recorded else None
    if denied is not None:
        since = [day for day in recorded if day >= denied]
        if since or None in days:
            return min(since, default=None)
    return min(recorded, default=None)


def first_events(record: IdentificationSection) -> PartialDate | None:
    """Return the date, whole or partial, that begins earliest among those of the exploitation and its countries."""
    starts = [known(place.from_date) for place in known(record.exploitation_places, ())]
    starts.append(known(record.exploitation_from))
    recorded = [start for start in starts if start is not None]
    return min(recorded, key=earliest, default=None)
