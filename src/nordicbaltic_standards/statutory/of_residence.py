"""Dates that follow from the right to stay."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from nordicbaltic_standards.core.periods import last_day
from nordicbaltic_standards.core.vocabulary.law import Confidence, LegalEvent, Unit
from nordicbaltic_standards.countries.access import law_of
from nordicbaltic_standards.countries.fact import Fact
from nordicbaltic_standards.law.context import given
from nordicbaltic_standards.law.instruments import instruments
from nordicbaltic_standards.residence.codes import PermitDecision, ReflectionPeriodStatus
from nordicbaltic_standards.residence.records import LegalStatus, ReflectionPeriod
from nordicbaltic_standards.statutory.counting import term_deadlines
from nordicbaltic_standards.statutory.deadline import Deadline

TREATY_FLOOR = 30
"""Days that a reflection period lasts at least (CETS 197 art. 13(1))."""

_NOT_RUNNING = frozenset({ReflectionPeriodStatus.REFUSED, ReflectionPeriodStatus.WAIVED})
_HELD = frozenset({PermitDecision.GRANTED, PermitDecision.GRANTED_ON_APPEAL, PermitDecision.RENEWED})


def of_residence(status: LegalStatus, prefix: str, code: str | None, on: date | None) -> Iterator[Deadline]:
    """Yield the dates of the reflection period, of permits and of appeals.

    Args:
        status: The record.
        prefix: Its place in the case file.
        code: Country whose law applies.
        on: Day on which the law is read.
    """
    period = status.reflection_period
    if period is not None:
        yield from _of_reflection(period, f"{prefix}/reflection_period", code, on)
    renewed = {permit.renewal_of for permit in status.permits}
    for index, permit in enumerate(status.permits):
        place = f"{prefix}/permits/{index}"
        if permit.decision in _HELD and permit.valid_to is not None:
            until = given(permit.valid_to)
            if until is not None:
                yield Deadline("permit-expiry", f"{place}/valid_to", until, done=permit.id in renewed)
        if permit.appeal is not None and permit.appeal.deadline is not None:
            done = permit.appeal.lodged_on is not None
            yield Deadline("permit-appeal", f"{place}/appeal/deadline", permit.appeal.deadline, done=done)


def _of_reflection(period: ReflectionPeriod, place: str, code: str | None, on: date | None) -> Iterator[Deadline]:
    decided = given(period.decided_on) or given(period.start) or on
    law = law_of(code, decided)
    facts = law.reflection_period
    asked = period.requested_on is not None or period.decided_on is not None
    deadline = facts.application_deadline
    if deadline.value is not None:
        events = {LegalEvent.INFORMED: period.informed_on, LegalEvent.GROUNDS_FOUND: period.grounds_found_on}
        yield from term_deadlines(
            "reflection-application", f"{place}/requested_on", deadline, (deadline.value,), events, law, done=asked
        )
    start = given(period.start)
    if start is None or period.status in _NOT_RUNNING:
        return
    stop = period.termination.on if period.termination is not None else None
    yield from _earliest_end(start, place, facts.minimum_days, code, decided, ended=stop is not None)
    maximum = facts.maximum_days
    if maximum.value is not None and maximum.unit is not None:
        yield _end("reflection-end-latest", place, start, maximum, ended=stop is not None)
    end = given(period.end)
    if end is not None:
        end = max([end, *(extension.new_end for extension in period.extensions)])
        yield Deadline("reflection-end", f"{place}/end", min(end, stop) if stop else end, done=stop is not None)


def _end(identifier: str, place: str, start: date, fact: Fact[int], *, ended: bool) -> Deadline:
    amount, unit = fact.value or 0, fact.unit or Unit.DAYS
    return Deadline(
        identifier, f"{place}/end", last_day(start, amount, unit), None, LegalEvent.PERIOD_START, amount, unit, fact,
        confidence=fact.confidence, done=ended,
    )  # fmt: skip


def _earliest_end(
    start: date, place: str, minimum: Fact[int], code: str | None, day: date | None, *, ended: bool
) -> Iterator[Deadline]:
    if minimum.value is not None:
        yield _end("reflection-end-earliest", place, start, minimum, ended=ended)
        return
    binding = instruments["cets197"].binding(code, day) if code else None
    if binding is not None and binding.bound:
        yield Deadline(
            "reflection-end-earliest",
            f"{place}/end",
            last_day(start, TREATY_FLOOR, Unit.DAYS),
            None,
            LegalEvent.PERIOD_START,
            TREATY_FLOOR,
            Unit.DAYS,
            legal_sources=("cets197 art. 13(1)",),
            confidence=Confidence(binding.confidence),
            done=ended,
        )
