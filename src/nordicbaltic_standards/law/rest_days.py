"""Terms that end on a day on which offices rest: where the law of a country puts them off, and where it may."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from nordicbaltic_standards.codelists.enumerations import Confidence, Unit
from nordicbaltic_standards.law.country import law_of
from nordicbaltic_standards.law.fact import Fact
from nordicbaltic_standards.law.periods import LAST, end_of_term, plus_days
from nordicbaltic_standards.law.public_holidays import (
    SATURDAY,
    is_holiday,
    is_rest_day,
    is_union_rest_day,
    may_be_rest_day,
)
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.law.values import RestDayRule

UNION_ACTS = "time limits in Union acts"
"""Words by which an entry on rest days says that it is that of Regulation (EEC, Euratom) No 1182/71 art. 3(4)."""


def _put_off(day: date, rests: Callable[[date], bool]) -> date:
    """Return ``day``, or the next day after it that is no day of rest."""
    while day < LAST and rests(day):
        day = plus_days(day, 1)
    return day


def next_open_day(day: date) -> date:
    """Return ``day``, or the next day after it on which offices rest in none of the eight countries."""
    return _put_off(day, lambda each: any(may_be_rest_day(each, country) for country in REGION))


def rest_day_rule(country: str | None, day: date | None) -> Fact[RestDayRule] | None:
    """Return what the country's law says of terms that end on a rest day, or `None` where it is not held."""
    entries = law_of(country, day).terms.in_force("terms.rest_day_rule")
    # Those that are limited to something are of terms of Union acts.
    return next((entry for entry in entries if entry.applies_to is None), None)


def roll_forward_certain(end: date, country: str | None) -> date:
    """Return the day to which a term that ends on ``end`` by mere counting is put off in any case.

    Only where the country's law on rest days is surely known for that day does a term move; else it stays, which is the
    earlier day. The list of statutory dates moves the same terms to the same days.

    Args:
        end: Day on which the term ends by mere counting, and whose law counts.
        country: ISO 3166-1 code of the country whose law counts, or `None`.
    """
    fact = rest_day_rule(country, end)
    if country is None or fact is None or fact.confidence is not Confidence.HIGH:
        return end
    rest_rule = fact.value
    plain_saturday = end.weekday() == SATURDAY and not is_holiday(end, country)
    if rest_rule is None or not rest_rule.applies or (plain_saturday and not rest_rule.saturdays):
        return end
    return _put_off(end, lambda day: is_rest_day(day, country))


def roll_forward_latest(end: date, country: str | None) -> date:
    """Return the last day to which a term that ends on ``end`` by mere counting may be put off.

    Every day on which offices may rest puts it off, so that nothing is called late that may be in time; unless the law
    surely lets rest days count.

    Args:
        end: Day on which the term ends by mere counting, and whose law counts.
        country: ISO 3166-1 code of the country whose law counts, or `None`.
    """
    fact = rest_day_rule(country, end)
    rest_rule = None if fact is None or fact.confidence is not Confidence.HIGH else fact.value
    if rest_rule is not None and rest_rule.applies is False:
        return end
    return _put_off(end, lambda day: may_be_rest_day(day, country or ""))


def union_term_end(end: date, country: str | None) -> date:
    """Return the last day of a term of a Union act that ends on ``end`` by mere counting.

    In a Member State it ends on the next working day of that state (Regulation (EEC, Euratom) No 1182/71 art. 2(1) and
    3(4)); the list of statutory dates moves the same terms to the same days. In Norway and Iceland, where the Regulation
    is not known to bind, it is the last day to which the country's own law may put it off. Where no country is known, a
    rest day in any of the eight countries counts.

    Args:
        end: Day on which the term ends by mere counting, and whose law counts.
        country: ISO 3166-1 code of the country in which the act is to be done, or `None`.
    """
    if country not in REGION:
        return next_open_day(end)
    entries = law_of(country, end).terms.in_force("terms.rest_day_rule")
    if not any(entry.applies_to == UNION_ACTS for entry in entries):
        return roll_forward_latest(end, country)
    return _put_off(end, lambda day: is_union_rest_day(day, country))


def latest_end(start: date, amount: int, unit: Unit, country: str | None) -> date:
    """Return the last day on which a term of law that runs from ``start`` may end; see `roll_forward_latest`.

    Hours run through weekends and holidays. Working days leave out every day on which offices may rest.
    """
    if unit is Unit.HOURS:
        return end_of_term(start, amount, unit)
    if unit is not Unit.WORKING_DAYS:
        return roll_forward_latest(end_of_term(start, amount, unit), country)
    end = start
    while amount > 0 and end < LAST:
        end = plus_days(end, 1)
        amount -= not may_be_rest_day(end, country or "")
    return end
