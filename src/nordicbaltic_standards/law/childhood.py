"""What a record says beside the person's own details of whether they have to be taken for a child."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from nordicbaltic_standards.core.parts.subject import Subject
from nordicbaltic_standards.core.periods import age_on, plus_months
from nordicbaltic_standards.core.record import Absent, Record
from nordicbaltic_standards.core.vocabulary.person import AgeDetermination

MAJORITY = 18
"""Age below which a person is a child (CRC art. 1, CETS 197 art. 4(d), Directive 2011/36/EU art. 2(6))."""
SETTLED = frozenset({AgeDetermination.DOCUMENT, AgeDetermination.ASSESSED})
"""Ways of knowing the age that settle it."""


def presumed_by_identification(root: Record, subject: Subject, day: date | None) -> bool:
    """Return whether the identification of this person, in the record around, presumes a child on ``day``.

    A presumption stands until the day on which it ended, or on which an assessment found an adult (CETS 197 art. 10(3)).

    Args:
        root: The outermost record: an identification, a case file that holds one, or a message that carries either.
        subject: The person; an identification of somebody else says nothing.
        day: Day to look at, or `None` where none is known.
    """
    # The records lie in a layer above; a record tells of its identification by its fields alone.
    held: Any = root
    if held.record_name == "exchange-message":
        held = held.payload.record
    persons: list[Subject | None] = [getattr(held, "subject", None)]
    if held.record_name == "case-file":
        held = held.identification
        persons.append(None if held is None else held.subject)
    if held is None or held.record_name != "identification" or held.child is None:
        return False
    if all(person is None or person.pseudonym != subject.pseudonym for person in persons):
        return False
    child = held.child
    return child.presumed is True and not (_over(child.presumption_ended_on, day) or _found_adult(child, day))


def _over(ended: date | None, day: date | None) -> bool:
    return ended is not None and (day is None or ended < day)


def _found_adult(child: Any, day: date | None) -> bool:
    assessment = child.age_assessment
    if assessment is None or assessment.result is None or assessment.result.value != "adult":
        return False
    return assessment.ended_on is None or _over(assessment.ended_on, day)


def stated_as_child(subject: Subject, recorded: datetime | None, day: date | None) -> bool:
    """Return whether the person gives an age under eighteen and can by it be a child on ``day``.

    Args:
        subject: The person.
        recorded: When the age was written down.
        day: Day to look at, or `None` where none is known.
    """
    stated = subject.stated_age
    if stated is None or isinstance(stated, Absent) or stated >= MAJORITY:
        return False
    if recorded is None or day is None:
        return True
    # Born, at the latest, so that the birthday fell on the day of recording.
    return age_on(plus_months(recorded.date(), -12 * stated), day) < MAJORITY
