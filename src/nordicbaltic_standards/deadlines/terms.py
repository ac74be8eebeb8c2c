"""From an event and a term of law to the last day, as the country counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from nordicbaltic_standards.codelists.enumerations import Confidence, LegalCondition, LegalEvent, Unit
from nordicbaltic_standards.deadlines.deadline import Deadline, without_day
from nordicbaltic_standards.law.country import CountryOn
from nordicbaltic_standards.law.fact import Fact
from nordicbaltic_standards.law.periods import LAST, earliest, end_of_term, latest, plus_days
from nordicbaltic_standards.law.public_holidays import (
    SATURDAY,
    is_holiday,
    is_rest_day,
    is_union_rest_day,
    may_be_rest_day,
)
from nordicbaltic_standards.law.rest_days import UNION_ACTS
from nordicbaltic_standards.law.values import RestDayRule, Term
from nordicbaltic_standards.models.base import Absent
from nordicbaltic_standards.utils.partial_date import PartialDate

When = date | PartialDate | Absent | None
"""A day as recorded."""

REST_DAY = "deadline-remark/rest-day-not-known"
"""Remark on a day on which offices may be closed, and that the law may move to the next working day."""


def on_open_day(day: date, law: CountryOn, *, union: bool = False) -> tuple[date, tuple[str, ...]]:
    """Return the day on which a term that falls on ``day`` ends, and remarks on it.

    The end of a term moves from a rest day to the next working day where the law itself says so; where that is not
    confirmed, it stays on the earlier and safer day. It also stays on days on which offices close in part or by decree,
    even if it was moved to such a day. Christmas Eve in Denmark, Norway and Iceland is an example.

    Args:
        day: Day on which the term ends by counting alone.
        law: The country's law; on rest days, that of ``day`` counts.
        union: Whether the term is one of a Union act, which has its own rule in the Member States.
    """
    code = law.country.code
    if not union and not may_be_rest_day(day, code):
        return day, ()
    fact = _rest_day_rule(law.country.on(day), union=union)
    by_union_law = union and fact is not None and fact.applies_to == UNION_ACTS
    rests = is_union_rest_day if by_union_law else is_rest_day
    if not rests(day, code):
        return day, () if by_union_law or not may_be_rest_day(day, code) else (REST_DAY,)
    if fact is None or fact.value is None or fact.value.applies is None or fact.confidence is not Confidence.HIGH:
        return day, (REST_DAY,)
    if not fact.value.applies:
        return day, ("deadline-remark/rest-day-counts",)
    on_saturday_alone = day.weekday() == SATURDAY and not is_holiday(day, code, union=by_union_law)
    if on_saturday_alone and not fact.value.saturdays:
        return day, (REST_DAY,)
    while day < LAST and rests(day, code):
        day = plus_days(day, 1)
    doubted = not by_union_law and may_be_rest_day(day, code)
    return day, ("deadline-remark/moved-to-working-day", *((REST_DAY,) if doubted else ()))


def _rest_day_rule(law: CountryOn, *, union: bool) -> Fact[RestDayRule] | None:
    entries = law.terms.in_force("terms.rest_day_rule")
    own = next((entry for entry in entries if entry.applies_to != UNION_ACTS), None)
    return next((entry for entry in entries if entry.applies_to == UNION_ACTS), own) if union else own


def plus_open_days(day: date, days: int, code: str) -> date:
    """Return the day ``days`` working days after ``day``; Saturdays, Sundays and public holidays are left out."""
    while days > 0 and day < LAST:
        day = plus_days(day, 1)
        if not is_rest_day(day, code):
            days -= 1
    return day


def last_day_of_term(day: date, amount: int, unit: Unit, law: CountryOn) -> tuple[date, tuple[str, ...]]:
    """Return the day on which a term that runs from an event on ``day`` ends, and remarks on the counting.

    Hours run through weekends and holidays, so the end of a term in hours never moves.
    """
    if unit is Unit.HOURS:
        return end_of_term(day, amount, unit), ()
    if unit is Unit.WORKING_DAYS:
        return plus_open_days(day, amount, law.country.code), ()
    return on_open_day(end_of_term(day, amount, unit), law)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a record shows of a case in addition to the days of its events.

    Attributes:
        holds: Returns whether a condition is met; `None` where the record does not show it.
        remarks: Remarks on the day of an event, or on why it has none.
        later: Events that may be later than the day that is counted from.
        near: Events for which another event is counted from instead.
        late: Remark where a late act can be excused.
        last: Last day of an event for which the record has more than one; the first is counted from.
        delayed: Events from which no term runs for the time being, although they have a day.
    """

    holds: Callable[[LegalCondition], bool | None] = lambda _: None
    remarks: Mapping[LegalEvent, tuple[str, ...]] = field(default_factory=dict)
    later: frozenset[LegalEvent] = frozenset()
    near: frozenset[LegalEvent] = frozenset()
    late: str = "deadline-remark/waivable"
    last: Mapping[LegalEvent, date] = field(default_factory=dict)
    delayed: frozenset[LegalEvent] = frozenset()


PLAIN = Circumstances()
"""Nothing in addition to the days of events."""


def term_deadlines(
    identifier: str,
    pointer: str,
    fact: Fact[Any],
    terms: Iterable[Term],
    events: Mapping[LegalEvent, When],
    law: CountryOn,
    *,
    done: bool = False,
    seen: Circumstances = PLAIN,
    instead: Iterable[Term] = (),
) -> list[Deadline]:
    """Return one statutory date for each term of a fact that the record does not rule out; the first names the others.

    Args:
        identifier: What falls due.
        pointer: Place in the record.
        fact: The fact with the terms.
        terms: Terms, each with the event it runs from.
        events: Days of events as recorded.
        law: The country's law on the day on which it is read.
        done: Whether the record shows that it has been done.
        seen: What the record shows in addition.
        instead: Terms that do not apply since others take precedence.
    """
    possible: list[Deadline] = []
    gone = [_of_term(identifier, pointer, fact, term, events, law, seen, done=done) for term in instead]
    for term in terms:
        out = any(seen.holds(condition) is False for condition in term.conditions)
        date_of_term = _of_term(identifier, pointer, fact, term, events, law, seen, done=done)
        (gone if out else possible).append(date_of_term)
    if possible:
        possible[0] = replace(possible[0], alternatives=tuple(map(without_day, gone)))
    return possible


def route_of(fact: Fact[Any], term: Term) -> str | None:
    """Return for whom and for which way of acting a term applies, in the words of the fact."""
    return "; ".join(words for words in (term.route, fact.applies_to) if words) or None


def _of_term(
    identifier: str,
    pointer: str,
    fact: Fact[Any],
    term: Term,
    events: Mapping[LegalEvent, When],
    law: CountryOn,
    seen: Circumstances,
    *,
    done: bool,
) -> Deadline:
    when, event_remarks = events.get(term.event), seen.remarks.get(term.event, ())
    deadline = Deadline(
        identifier, pointer, None, None, term.event, term.length.amount, term.length.unit, fact,
        confidence=fact.confidence, route=route_of(fact, term), done=done, conditions=term.conditions,
        unsure=any(seen.holds(condition) is None for condition in term.conditions),
    )  # fmt: skip
    tail = (*((seen.late,) if term.waivable else ()), *(("caveat/fact-early",) if fact.validity_uncertain else ()))
    if when is None or isinstance(when, Absent):
        return replace(deadline, remarks=(*(event_remarks or ("deadline-remark/event-not-recorded",)), *tail))
    due, remarks = _last_day(term, earliest(when), law)
    if term.event in seen.delayed:
        return replace(deadline, previous_due=due, remarks=(*event_remarks, *tail))
    last, _ = _last_day(term, seen.last.get(term.event) or latest(when), law)
    if isinstance(when, PartialDate) and not when.is_complete:
        remarks = (*remarks, "deadline-remark/partial-date")
    remarks = (*remarks, *event_remarks)
    if term.from_giving:
        remarks = (*remarks, "deadline-remark/judgment-given")
    less_sure = term.from_giving or term.event in seen.near
    return replace(
        deadline,
        due=due,
        latest=last if last > due else None,
        remarks=(*remarks, *tail),
        unsure=deadline.unsure or less_sure or term.event in seen.later or REST_DAY in remarks,
        confidence=Confidence.MEDIUM if less_sure and fact.confidence is Confidence.HIGH else fact.confidence,
    )


def _last_day(term: Term, event: date, law: CountryOn) -> tuple[date, tuple[str, ...]]:
    """Return the last day of a term that runs from an event on the day ``event``, and remarks on the counting."""
    if term.event is LegalEvent.COURT_EXAMINATION:
        return event, ()
    start = term.start(event)
    moved = ("deadline-remark/transitional",) if start > event else ()
    if term.length.unit is Unit.HOURS:
        # The hour is not recorded: counted from the start of the day, so that the last day is a whole day.
        return plus_days(start, term.length.amount // 24 - 1), (*moved, "deadline-remark/hour-not-recorded")
    due, remarks = last_day_of_term(start, term.length.amount, term.length.unit, law)
    return due, (*remarks, *moved)
