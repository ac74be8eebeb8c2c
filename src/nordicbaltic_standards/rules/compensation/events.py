"""Days of the events of a claim: which law applies to it, and from when its terms run."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from nordicbaltic_standards.codelists.enumerations import AbsenceReason, LegalEvent
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.base import Absent
from nordicbaltic_standards.models.compensation_claim import CompensationClaimSection
from nordicbaltic_standards.utils.partial_date import PartialDate

DateReading = Callable[[date | PartialDate], date]
"""How a partial date is read: `law.periods.earliest` or `law.periods.latest`."""

FIELDS: dict[LegalEvent, str] = {
    LegalEvent.OFFENCE: "offence_to",
    LegalEvent.REPORTED: "reported_on",
    LegalEvent.RECOGNISED_VICTIM: "recognised_victim_on",
    LegalEvent.INVESTIGATION_CLOSED: "investigation_closed_on",
    LegalEvent.PROCEEDINGS_FINAL: "proceedings_final_on",
    LegalEvent.JUDGMENT_FINAL: "judgment_final_on",
    LegalEvent.REQUESTED: "applied_on",
}
"""Fields that date the events on which it can depend which law applies."""


def event_days(claim: CompensationClaimSection, reading: DateReading) -> dict[LegalEvent, date]:
    """Return the days of the events that the claim dates.

    An offence whose end is not recorded ended before the first step that responds to it, such as the report or the
    judgment. The day of that step is used instead, since the law of a later day cannot apply.

    Args:
        claim: The claim.
        reading: How a partial date is read.
    """
    recorded = {event: known(getattr(claim, name)) for event, name in FIELDS.items()}
    days = {event: reading(day) for event, day in recorded.items() if day is not None}
    if days:
        days.setdefault(LegalEvent.OFFENCE, min(days.values()))
    return days


def is_not_applicable(day: object) -> bool:
    """Return whether the record says that an event does not apply, so that it has no day."""
    return isinstance(day, Absent) and day.absent is AbsenceReason.NOT_APPLICABLE
