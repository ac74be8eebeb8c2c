"""Days of the events of a claim: which law applies to it, and from when its terms run."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from nordicbaltic_standards.codelists.enumerations import LegalEvent
from nordicbaltic_standards.models.base import Absent
from nordicbaltic_standards.models.compensation_claim import CompensationClaim
from nordicbaltic_standards.utils.partial_date import PartialDate

DateReading = Callable[[date | PartialDate], date]
"""How a partial date is read: `core.periods.earliest` or `core.periods.latest`."""

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


def event_days(claim: CompensationClaim, reading: DateReading) -> dict[LegalEvent, date]:
    """Return the days of the events that the claim dates.

    An offence whose end is not recorded ended, at the latest, before the first step that answers to it, as the report or
    the judgment: that day then stands in its place, since the law of a later day cannot apply.

    Args:
        claim: The claim.
        reading: How a partial date is read.
    """
    days: dict[LegalEvent, date] = {}
    for event, name in FIELDS.items():
        day = getattr(claim, name)
        if day is not None and not isinstance(day, Absent):
            days[event] = reading(day)
    if days and LegalEvent.OFFENCE not in days:
        days[LegalEvent.OFFENCE] = min(days.values())
    return days
