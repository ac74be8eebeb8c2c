"""Whether the person has to be treated as a child, by the parts of the record other than the person's own details."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from nordicbaltic_standards.codelists.enumerations import AgeAssessmentResult, AgeDetermination, AgeGroup
from nordicbaltic_standards.law.periods import age_on, plus_days, plus_months
from nordicbaltic_standards.models.base import Absent, Record
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.identification import ChildIdentification, Guardian, Identification
from nordicbaltic_standards.models.parts.subject import Subject
from nordicbaltic_standards.rules.case_context import payload_record

MAJORITY = 18
"""Age below which a person is a child (CRC art. 1, CETS 197 art. 4(d), Directive 2011/36/EU art. 2(6))."""
SETTLED = frozenset({AgeDetermination.DOCUMENT, AgeDetermination.ASSESSED})
"""Ways of knowing the age that settle it."""
DOUBTFUL = frozenset({AgeDetermination.PRESUMED_CHILD, AgeDetermination.DISPUTED})
"""Ways of knowing the age that leave it open."""
CHILDHOOD = frozenset({AgeGroup.CHILD, AgeGroup.AGE_0_8, AgeGroup.AGE_9_17})
"""Age groups under eighteen."""
OLDEST = 200
"""An age in years that no one reaches."""
BANDS: dict[AgeGroup, tuple[int, int]] = {
    AgeGroup.AGE_0_8: (0, 8),
    AgeGroup.AGE_9_17: (9, 17),
    AgeGroup.AGE_18_20: (18, 20),
    AgeGroup.AGE_21_23: (21, 23),
    AgeGroup.AGE_24_26: (24, 26),
    AgeGroup.AGE_27_29: (27, 29),
    AgeGroup.AGE_30_38: (30, 38),
    AgeGroup.AGE_39_47: (39, 47),
    AgeGroup.AGE_48_PLUS: (48, OLDEST),
    AgeGroup.CHILD: (0, 17),
    AgeGroup.ADULT: (18, OLDEST),
}
"""Lowest and highest age in completed years of each age group."""


def identified_child(root: Record, subject: Subject) -> ChildIdentification | None:
    """Return the part on the person as a child in the identification of the same person in the enclosing record.

    Args:
        root: The outermost record: an identification, a case file that contains one, or a message that contains either.
        subject: The person; an identification of someone else is not used.
    """
    record = payload_record(root)
    if not isinstance(record, CaseFile | Identification) or record.subject.pseudonym != subject.pseudonym:
        return None
    identification = record.identification if isinstance(record, CaseFile) else record
    return None if identification is None else identification.child


@dataclass(frozen=True, slots=True, repr=False)
class Presumption:
    """A presumption that a person is a child, by its days alone. Has no `repr`, since these are personal data.

    Attributes:
        ended_on: Day on which it ended, or `None`.
        adult_established: Whether an assessment found an adult.
        assessed_on: Day on which that assessment ended, or `None`.
    """

    ended_on: date | None
    adult_established: bool
    assessed_on: date | None

    def stands(self, day: date | None) -> bool:
        """Return whether it applies on ``day``.

        It applies until the day on which it ended, or on which an assessment found an adult (CETS 197 art. 10(3)).
        """
        adult = self.adult_established and (self.assessed_on is None or _over(self.assessed_on, day))
        return not (_over(self.ended_on, day) or adult)


def presumption_of(child: ChildIdentification) -> Presumption | None:
    """Return the presumption that an identification records, or `None` where it records none."""
    if child.presumed is not True:
        return None
    assessment = child.age_assessment
    if assessment is None or assessment.result is not AgeAssessmentResult.ADULT:
        return Presumption(child.presumption_ended_on, adult_established=False, assessed_on=None)
    return Presumption(child.presumption_ended_on, adult_established=True, assessed_on=assessment.ended_on)


def presumption_applies(child: ChildIdentification, day: date | None) -> bool:
    """Return whether the presumption of childhood applies on ``day``."""
    presumption = presumption_of(child)
    return presumption is not None and presumption.stands(day)


def has_guardian(child: ChildIdentification, day: date | None) -> bool:
    """Return whether a guardian free of conflicts of interest had been appointed by ``day`` and still acted then."""
    guardian = child.guardian
    if guardian is None or guardian.appointed_on is None or guardian.conflict_of_interest is True:
        return False
    return (day is None or guardian.appointed_on <= day) and guardian_in_office(guardian, day)


def guardian_in_office(guardian: Guardian, day: date | None) -> bool:
    """Return whether the appointment of a guardian had not ended on ``day``; on its last day the guardian still acts."""
    return not _over(guardian.ended_on, day)


def _over(ended: date | None, day: date | None) -> bool:
    return ended is not None and (day is None or ended < day)


def is_settled(subject: Subject) -> bool:
    """Return whether a document or an assessment has settled the person's age."""
    return subject.age_determination in SETTLED


def stated_as_child(subject: Subject, recorded: date | None, day: date | None) -> bool:
    """Return whether the person gives an age under eighteen and, by it, can be a child on ``day``.

    Args:
        subject: The person.
        recorded: Day on which the age was written down, or `None` where none is known.
        day: Day to look at, or `None` where none is known.
    """
    stated = subject.stated_age
    return stated is not None and not isinstance(stated, Absent) and age_of_a_child(stated, recorded, day)


def age_of_a_child(stated: int, recorded: date | None, day: date | None) -> bool:
    """Return whether a person with this stated age, in years, on the day of recording can be a child on ``day``."""
    if stated >= MAJORITY:
        return False
    if recorded is None or day is None:
        return True
    # At the latest, the birthday was the day of recording.
    return age_on(plus_months(recorded, -12 * stated), day) < MAJORITY


def group_of_a_child(group: AgeGroup, recorded: date | None, day: date | None) -> bool:
    """Return whether a person in this age group on the day of recording can be a child on ``day``."""
    return group in CHILDHOOD and age_of_a_child(BANDS[group][0], recorded, day)


def recording(root: Record) -> datetime | None:
    """Return when the details of the person were recorded: by the record inside a message, else by the message."""
    record = payload_record(root)
    return record.recorded_at or root.recorded_at


def born_by_age(subject: Subject, written: date | None) -> tuple[date, date] | None:
    """Return the first and the last day on which a person can have been born, by what is recorded of their age.

    The age group, and whether the person is a child, apply to the day on which they were recorded; some years earlier
    the person was younger. Nothing follows from an age in doubt, or where the two contradict each other.

    Args:
        subject: The person.
        written: Day on which the age was written down, or `None` where none is known.
    """
    if written is None or subject.age_determination in DOUBTFUL:
        return None
    group, flag = subject.age_group, subject.is_child
    band = None if group is None or isinstance(group, Absent) else BANDS[group]
    if isinstance(flag, bool):
        flag_ages = (0, MAJORITY - 1) if flag else (MAJORITY, OLDEST)
        band = flag_ages if band is None else (max(band[0], flag_ages[0]), min(band[1], flag_ages[1]))
    if band is None or band[0] > band[1]:
        return None
    lowest, highest = band
    return plus_days(plus_months(written, -12 * (highest + 1)), 1), plus_months(written, -12 * lowest)
