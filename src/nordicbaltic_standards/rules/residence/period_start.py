"""The day from which a reflection period is counted: the event by which it begins in law, or the first recorded day."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from nordicbaltic_standards.codelists.enumerations import Confidence, LegalEvent
from nordicbaltic_standards.law.country import law_of
from nordicbaltic_standards.models.legal_status import LegalStatusSection, ReflectionPeriod
from nordicbaltic_standards.rules.residence.periods import (
    first_known,
    informed_on,
    provisional_counts,
    start_of_provisional_permit,
)


class Opening(NamedTuple):
    """From which day a period is counted.

    Attributes:
        day: First day that counts, or `None` where it is not recorded.
        event: Event of that day.
        recorded: First day that is recorded.
        confidence: Certainty that the law counts from that event; `None` where only the record names the first day.
        provisional: Whether the time of a provisional permit before the period is included.
    """

    day: date | None
    event: LegalEvent
    recorded: date | None
    confidence: Confidence | None = None
    provisional: bool = False

    def __repr__(self) -> str:
        return "<Opening>"


def opening_of(status: LegalStatusSection, period: ReflectionPeriod, code: str | None, decided: date | None) -> Opening:
    """Return from which day the period is counted.

    That is the event by which it begins in the law of the country, where its day is recorded and the fact is known with
    certainty. Otherwise it is the first day that is recorded, or the event of law where no first day is recorded.

    Args:
        status: The record.
        period: Its period.
        code: Country whose law applies.
        decided: Day whose law governs the period.
    """
    fact = law_of(code, decided).reflection_period.start_event
    sure = fact.confidence is Confidence.HIGH
    start = period.start
    event = LegalEvent.PERIOD_START if fact.value is None else fact.value.event
    opened = {
        LegalEvent.INFORMED: informed_on(status, period),
        LegalEvent.DECIDED: period.decided_on,
        LegalEvent.PERIOD_START: start,
    }.get(event)
    if (start or opened) is not None and provisional_counts(code, decided):
        # Time on a provisional permit is included, so that a first day before the decision is right.
        first = first_known(start, opened)
        counted = start_of_provisional_permit(status, first)
        if counted < (opened or first):
            return Opening(counted, LegalEvent.PERIOD_START, start, provisional=True)
    if start is None or (sure and opened is not None):
        return Opening(opened, event, start, fact.confidence)
    return Opening(start, LegalEvent.PERIOD_START, start)
