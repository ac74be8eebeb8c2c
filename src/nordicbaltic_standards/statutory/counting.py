"""From an event and a term of law to the last day, as the country counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from nordicbaltic_standards.core.leaves import PartialDate
from nordicbaltic_standards.core.periods import LAST, earliest, plus, plus_days
from nordicbaltic_standards.core.record import Absent
from nordicbaltic_standards.core.vocabulary.law import Confidence, LegalEvent, Unit
from nordicbaltic_standards.countries.access import CountryOn
from nordicbaltic_standards.countries.fact import Fact
from nordicbaltic_standards.countries.values import RestDayRule, Term
from nordicbaltic_standards.statutory.deadline import Deadline
from nordicbaltic_standards.statutory.rest_days import SATURDAY, is_public_holiday, is_rest_day, knows_holidays

When = date | PartialDate | Absent | None
"""A day as a record holds it."""
UNION_ACTS = "terms of Union acts"
"""Words by which an entry on rest days says that it is that of Regulation (EEC, Euratom) No 1182/71 art. 3(4)."""


def on_open_day(day: date, law: CountryOn, *, union: bool = False) -> tuple[date, tuple[str, ...]]:
    """Return the day on which a term that falls on ``day`` ends, and what to know of it.

    Where it was read in the law itself that the end of a term moves from a rest day to the next working day, it is
    moved; where that is not confirmed, it stays, which is the earlier and safer day.

    Args:
        day: Day on which the term ends by mere counting.
        law: The country's law on the day on which it is read.
        union: Whether the term is one of a Union act, which has its own rule in the Member States.
    """
    code = law.country.code
    fact = _rest_day_rule(law, union=union)
    by_union_law = union and fact is not None and fact.applies_to == UNION_ACTS
    if not is_rest_day(day, code, union=by_union_law):
        return day, ()
    if fact is None or fact.value is None or fact.value.applies is None or fact.confidence is not Confidence.HIGH:
        return day, ("deadline-remark/rest-day-not-known",)
    if not fact.value.applies:
        return day, ("deadline-remark/rest-day-counts",)
    on_saturday_alone = day.weekday() == SATURDAY and not is_public_holiday(day, code, union=by_union_law)
    if on_saturday_alone and not fact.value.saturdays:
        return day, ("deadline-remark/rest-day-not-known",)
    while day < LAST and is_rest_day(day, code, union=by_union_law):
        day = plus_days(day, 1)
    return day, ("deadline-remark/moved-to-working-day",)


def _rest_day_rule(law: CountryOn, *, union: bool) -> Fact[RestDayRule] | None:
    entries = law.terms.in_force("terms.rest_day_rule")
    own = next((entry for entry in entries if entry.applies_to != UNION_ACTS), None)
    return next((entry for entry in entries if entry.applies_to == UNION_ACTS), own) if union else own


def plus_open_days(day: date, days: int, code: str) -> date:
    """Return the day ``days`` working days after ``day``; Saturdays, Sundays and known public holidays are left out."""
    while days > 0 and day < LAST:
        day = plus_days(day, 1)
        if not is_rest_day(day, code):
            days -= 1
    return day


def last_day_of_term(day: date, amount: int, unit: Unit, law: CountryOn) -> tuple[date, tuple[str, ...]]:
    """Return the day on which a term that runs from an event on ``day`` ends, and what to know of the counting.

    Hours run through weekends and holidays, so the end of a term in hours never moves.
    """
    if unit is Unit.HOURS:
        return plus(day, amount, unit), ()
    if unit is Unit.WORKING_DAYS:
        remarks = () if knows_holidays() else ("deadline-remark/holidays-not-counted",)
        return plus_open_days(day, amount, law.country.code), remarks
    return on_open_day(plus(day, amount, unit), law)


def term_deadlines(
    identifier: str,
    pointer: str,
    fact: Fact[Any],
    terms: Iterable[Term],
    events: Mapping[LegalEvent, When],
    law: CountryOn,
    *,
    done: bool = False,
) -> list[Deadline]:
    """Return one statutory date for each term of a fact.

    Args:
        identifier: What falls due.
        pointer: Place in the record.
        fact: The fact that holds the terms.
        terms: Terms, each with the event it runs from.
        events: Days of events as the record holds them.
        law: The country's law on the day on which it is read.
        done: Whether the record shows that it has been done.
    """
    return [_of_term(identifier, pointer, fact, term, events.get(term.event), law, done) for term in terms]


def route_of(fact: Fact[Any], term: Term) -> str | None:
    """Return for whom and for which way of acting a term holds, in the words of the fact."""
    return "; ".join(words for words in (term.route, fact.applies_to) if words) or None


def _of_term(
    identifier: str, pointer: str, fact: Fact[Any], term: Term, when: When, law: CountryOn, done: bool
) -> Deadline:
    day: date | PartialDate | None = None if isinstance(when, Absent) else when
    due: date | None = None
    remarks: tuple[str, ...] = ()
    if day is None:
        remarks = ("deadline-remark/event-not-recorded",)
    else:
        if term.event is LegalEvent.COURT_EXAMINATION:
            due = earliest(day)
        else:
            start = term.start(earliest(day))
            due, remarks = last_day_of_term(start, term.length.amount, term.length.unit, law)
            if start > earliest(day):
                remarks = (*remarks, "deadline-remark/transitional")
        if isinstance(day, PartialDate) and not day.is_complete:
            remarks = (*remarks, "deadline-remark/partial-date")
    if term.waivable:
        remarks = (*remarks, "deadline-remark/waivable")
    if fact.doubted:
        remarks = (*remarks, "caveat/fact-early")
    return Deadline(
        identifier, pointer, due, None, term.event, term.length.amount, term.length.unit, fact,
        confidence=fact.confidence, remarks=remarks, route=route_of(fact, term), done=done,
    )  # fmt: skip
