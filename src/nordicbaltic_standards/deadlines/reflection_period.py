"""Dates of the reflection period: asking for it, its earliest and latest end by law, its end as granted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from nordicbaltic_standards.codelists.confidence import SURENESS
from nordicbaltic_standards.codelists.enumerations import Confidence, LegalEvent, ReflectionPeriodStatus
from nordicbaltic_standards.deadlines.deadline import Deadline, DeadlineState, cancelled
from nordicbaltic_standards.deadlines.terms import term_deadlines
from nordicbaltic_standards.deadlines.unknown_law import unknown_deadlines
from nordicbaltic_standards.law import facts
from nordicbaltic_standards.law.country import law_of
from nordicbaltic_standards.law.fact import Fact
from nordicbaltic_standards.law.instruments import instruments
from nordicbaltic_standards.law.periods import Period
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.legal_status import LegalStatusSection, ReflectionPeriod
from nordicbaltic_standards.rules.case_file.reflection_need import NO_RIGHT_TO_STAY, reflection_need
from nordicbaltic_standards.rules.context import Context
from nordicbaltic_standards.rules.reflection_period import NEVER_RAN, RAN, TREATY_FLOOR, given_up_on, last_granted
from nordicbaltic_standards.rules.residence.access import awaits_request, opening_the_term
from nordicbaltic_standards.rules.residence.enclosing_file import reasonable_grounds
from nordicbaltic_standards.rules.residence.period_start import Opening, opening_of
from nordicbaltic_standards.rules.residence.periods import early_end, ended_lawfully, governing_date


def of_reflection(
    status: LegalStatusSection, prefix: str, code: str | None, on: date, context: Context
) -> Iterator[Deadline]:
    """Yield the dates of the reflection period.

    Its length counts from the event by which it begins in the law of the country, where that event is recorded and the
    fact is known with certainty; otherwise from the first day that is recorded. The end as granted is not changed, and
    a period that an adult knowingly gave up ended that day, as in the rules. Where there is no period, or none any
    more, its former days are cancelled.

    Args:
        status: The record.
        prefix: Its place in the case file.
        code: Country whose law applies.
        on: Day on which the law is read.
        context: What a rule on the record would be given.
    """
    period = status.reflection_period
    if period is None:
        return
    place = f"{prefix}/reflection_period"
    decided = known(period.decided_on) or known(period.start) or on
    yield from _application(status, period, place, code, decided, context)
    if does_not_run(period, context):
        # What was counted before this was recorded can be in calendars.
        yield from cancelled(_ends(status, period, place, code, decided, None, over=True))
        return
    given_up, stop = given_up_on(period, context), protected_until(period, code)
    over = stop is not None and period.termination is not None and stop <= period.termination.on
    if given_up is not None and (stop is None or given_up <= stop):
        stop, over = given_up, True
    doubted = given_up is None and (period.waiver is not None or period.status is ReflectionPeriodStatus.WAIVED)
    if (
        period.status is ReflectionPeriodStatus.NOT_INFORMED
        and period.start is None
        and awaits_request(status, context)
    ):
        yield from _earliest_end(opening_of(status, period, code, decided), place, code, decided, ended=False)
    for deadline in _ends(status, period, place, code, decided, stop, over=over):
        yield replace(deadline, remarks=(*deadline.remarks, _NOT_GIVEN_UP)) if doubted else deadline


def of_needed_reflection(file: CaseFile, prefix: str, code: str, on: date, context: Context) -> Iterator[Deadline]:
    """Yield the dates of a reflection period that the person needs and the file does not name.

    Args:
        file: The case file.
        prefix: Its place.
        code: Country whose law applies.
        on: Day on which the law is read.
        context: What a rule on the file would be given.
    """
    need = reflection_need(file, context)
    if need is None:
        return
    awaited = ReflectionPeriod(status=ReflectionPeriodStatus.NOT_INFORMED)
    status = (file.legal_status or NO_RIGHT_TO_STAY).model_copy(update={"reflection_period": awaited})
    for deadline in of_reflection(status, f"{prefix}/legal_status", code, on, context):
        derived = (each for each in need.derived if each not in deadline.remarks)
        yield replace(deadline, remarks=(*deadline.remarks, *derived), country=code)


_NOT_GIVEN_UP = "deadline-remark/giving-up-does-not-count"


def _ends(
    status: LegalStatusSection,
    period: ReflectionPeriod,
    place: str,
    code: str | None,
    decided: date,
    stop: date | None,
    *,
    over: bool,
) -> Iterator[Deadline]:
    if period.status in RAN or period.start is not None:
        opening = opening_of(status, period, code, decided)
        yield from _earliest_end(opening, place, code, decided, ended=over)
        ended = stop is not None or period.status is ReflectionPeriodStatus.COMPLETED
        yield from _latest_end(opening, period, place, code, decided, ended=ended)
    yield from _as_granted(period, place, stop, over=over)


def does_not_run(period: ReflectionPeriod, context: Context) -> bool:
    """Return whether there is no period: it was not granted, or given up before it began by the record.

    A record that it was given up is not enough: an adult who knew of it must have done so, as in the rules. A period
    that had begun ended that day, and its dates are done, whatever its status says.
    """
    if period.status is ReflectionPeriodStatus.WAIVED:
        return period.start is None and given_up_on(period, context) is not None
    return period.status in NEVER_RAN


def protected_until(period: ReflectionPeriod, code: str | None) -> date | None:
    """Return the day on which an early end ended the protection of the period, as in the rules on removal.

    `None` where no early end is recorded, or the law does not allow it: the period then protects to its last day.

    Args:
        period: The period.
        code: Country whose law applies.
    """
    end = period.termination
    if end is None:
        return None
    if early_end(period) is None:
        return end.on  # nothing was taken away
    return ended_lawfully(period, period.start or governing_date(period) or end.on, code)


def _application(
    status: LegalStatusSection, period: ReflectionPeriod, place: str, code: str | None, day: date, context: Context
) -> Iterator[Deadline]:
    law = law_of(code, day)
    term = law.reflection_period.application_deadline
    if term.value is not None:
        events = opening_the_term(status, period, context)
        dates = term_deadlines("reflection-application", f"{place}/requested_on", term, (term.value,), events, law)
        # The decision in the person's favour is used as the event; the status of a victim may be granted later.
        derived = reasonable_grounds(status, context).derived if term.value.event is LegalEvent.GROUNDS_FOUND else ()
        if derived:
            dates = [replace(each, remarks=(*each.remarks, *derived), unsure=True) for each in dates]
        yield from dates if awaits_request(status, context) else cancelled(dates)


def _remarks(opening: Opening) -> tuple[str, ...]:
    """Return remarks on the day from which is counted, as identifiers of texts."""
    if opening.provisional:
        return ("deadline-remark/provisional-counted",)
    if opening.day is None:
        return ()
    if opening.confidence is None:
        return ("deadline-remark/counted-from-start",)
    other = () if opening.recorded in {None, opening.day} else ("deadline-remark/counted-from-law",)
    unsure = () if opening.confidence is Confidence.HIGH else ("deadline-remark/opening-not-sure",)
    return (*other, *unsure)


def _earliest_end(opening: Opening, place: str, code: str | None, day: date, *, ended: bool) -> Iterator[Deadline]:
    minimum = law_of(code, day).reflection_period.minimum_length
    if minimum.period is not None:
        yield _end("reflection-end-earliest", place, opening, minimum.period, minimum, ended=ended)
        return
    binding = instruments["cets197"].binding(code, day) if code else None
    if binding is None or not binding.bound:
        return
    sure = Confidence(binding.confidence)
    end = _end("reflection-end-earliest", place, opening, TREATY_FLOOR, None, ended=ended, confidence=sure)
    law, shortest = law_of(code, day).reflection_period, facts.ReflectionPeriod.minimum_length.id
    # Unknown national law may set more than the convention: one entry says both.
    for gap in unknown_deadlines(end.id, end.pointer, law, shortest):
        if gap.state is DeadlineState.NOT_KNOWN:
            end = replace(end, unsure=True, gap=gap.gap, remarks=(*end.remarks, *gap.remarks))
    yield end


def _latest_end(
    opening: Opening, period: ReflectionPeriod, place: str, code: str | None, decided: date, *, ended: bool
) -> Iterator[Deadline]:
    """Yield the latest end: an extension has the longest length of the law on the day on which it was itself decided."""
    first = law_of(code, decided).reflection_period.maximum_length
    extended = max((extension.decided_on for extension in period.extensions), default=decided)
    maximum = first if extended <= decided else law_of(code, extended).reflection_period.maximum_length
    if maximum.period is None:
        return
    changed = maximum.period != first.period
    yield _end(
        "reflection-end-latest", place, opening, maximum.period, maximum, ended=ended,
        remarks=("deadline-remark/law-of-extension",) if changed else (),
        confidence=Confidence.MEDIUM if changed else Confidence.HIGH,
    )  # fmt: skip


def _end(
    identifier: str,
    place: str,
    opening: Opening,
    length: Period,
    fact: Fact[int] | None,
    *,
    ended: bool,
    remarks: tuple[str, ...] = (),
    confidence: Confidence = Confidence.HIGH,
) -> Deadline:
    due = None if opening.day is None else length.end_of(opening.day)
    counting = ("deadline-remark/event-not-recorded",) if due is None else ("deadline-remark/first-day-counted",)
    early = ("caveat/fact-early",) if fact is not None and fact.validity_uncertain else ()
    sure = [confidence, opening.confidence or Confidence.HIGH, Confidence.HIGH if fact is None else fact.confidence]
    return Deadline(
        identifier, f"{place}/end", due, None, opening.event, length.value, length.unit, fact,
        legal_sources=("cets197 art. 13(1)",) if fact is None else (),
        confidence=min(sure, key=SURENESS.index), remarks=(*_remarks(opening), *counting, *remarks, *early), done=ended,
    )  # fmt: skip


def _as_granted(period: ReflectionPeriod, place: str, stop: date | None, *, over: bool) -> Iterator[Deadline]:
    last = last_granted(period)
    if last is None:
        return
    due = last if stop is None else min(last, stop)
    stopped = period.termination is not None and not over
    yield Deadline(
        "reflection-end", f"{place}/end", due, done=over,
        remarks=("deadline-remark/early-end-does-not-count",) if stopped else (),
        # Neither the end as granted nor the early end: the thirty days of the convention.
        legal_sources=("cets197 art. 13(1)",) if stopped and due < last else (),
    )  # fmt: skip
