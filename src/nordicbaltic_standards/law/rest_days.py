"""On which days offices rest: where the law of a country puts a term off for them, and where it may.

Rules judge the same record alike whatever is installed; so the holidays stand here, and no library is asked.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import lru_cache

from nordicbaltic_standards.codelists.enumerations import Confidence, Unit
from nordicbaltic_standards.law.country import law_of
from nordicbaltic_standards.law.fact import Fact
from nordicbaltic_standards.law.periods import LAST, plus, plus_days
from nordicbaltic_standards.law.values import RestDayRule

MONDAY, THURSDAY, FRIDAY, SATURDAY = 0, 3, 4, 5
"""Days of the week, as `date.weekday` counts."""

UNION_ACTS = "terms of Union acts"
"""Words by which an entry on rest days says that it is that of Regulation (EEC, Euratom) No 1182/71 art. 3(4)."""

_ALWAYS = (1, 9999)
"""First and last year."""
_FIXED: dict[str, dict[tuple[int, int], tuple[int, int]]] = {
    code: dict.fromkeys(days, _ALWAYS) | limited
    for code, days, limited in (
        ("EE", ((1, 1), (2, 24), (5, 1), (6, 23), (6, 24), (8, 20), (12, 25), (12, 26)), {(12, 24): (2005, 9999)}),
        ("LV", ((1, 1), (5, 1), (6, 23), (6, 24), (11, 18), (12, 25), (12, 26), (12, 31)),
            {(5, 4): (2002, 9999), (12, 24): (2007, 9999)}),
        ("LT", ((1, 1), (2, 16), (3, 11), (5, 1), (7, 6), (8, 15), (11, 1), (12, 24), (12, 25), (12, 26)),
            {(6, 24): (2003, 9999), (11, 2): (2020, 9999)}),
        ("FI", ((1, 1), (1, 6), (5, 1), (12, 6), (12, 24), (12, 25), (12, 26)), {}),
        ("SE", ((1, 1), (1, 6), (5, 1), (12, 24), (12, 25), (12, 26), (12, 31)), {(6, 6): (2005, 9999)}),
        ("NO", ((1, 1), (5, 1), (5, 17), (12, 25), (12, 26)), {}),
        ("DK", ((1, 1), (12, 25), (12, 26)), {}),
        ("IS", ((1, 1), (5, 1), (6, 17), (12, 25), (12, 26)), {}),
    )
}  # fmt: skip
"""Months and days that are a public holiday, or that the law of terms treats as one, with the first and the last year."""
_BY_EASTER: dict[str, dict[int, tuple[int, int]]] = {
    "EE": {-2: _ALWAYS},
    "LV": {-2: _ALWAYS, 1: _ALWAYS},
    "LT": {1: _ALWAYS},
    "FI": {-2: _ALWAYS, 1: _ALWAYS, 39: _ALWAYS},
    "SE": {-2: _ALWAYS, 1: _ALWAYS, 39: _ALWAYS, 50: (1, 2004)},
    "NO": {-3: _ALWAYS, -2: _ALWAYS, 1: _ALWAYS, 39: _ALWAYS, 50: _ALWAYS},
    "DK": {-3: _ALWAYS, -2: _ALWAYS, 1: _ALWAYS, 26: (1, 2023), 39: _ALWAYS, 50: _ALWAYS},
    "IS": {-3: _ALWAYS, -2: _ALWAYS, 1: _ALWAYS, 39: _ALWAYS, 50: _ALWAYS},
}
"""The same by days from Easter Sunday; those that always fall on a Sunday are not needed."""
_EQUATED = frozenset({("SE", 12, 24), ("SE", 12, 31), ("FI", 12, 24)})
"""Days that only the law of terms of the country treats as holidays, and Regulation No 1182/71 does not."""
_CLOSED_IN_PART: dict[str, frozenset[tuple[int, int]]] = {
    "EE": frozenset({(12, 24), (12, 31)}),
    "NO": frozenset({(12, 24), (12, 31)}),
    "DK": frozenset({(5, 1), (6, 5), (12, 24), (12, 31)}),
    "IS": frozenset({(12, 24), (12, 31)}),
}
"""Days on which offices close, or close at noon, though they are no holidays in the full sense."""
_ONCE = frozenset({
    ("LV", date(2006, 11, 27)), ("LV", date(2018, 7, 9)), ("LV", date(2018, 9, 24)), ("LV", date(2023, 5, 29)),
    ("LV", date(2023, 7, 10)),
})  # fmt: skip
"""Days on which offices rested once."""
_IN_LIEU_SINCE = 2007
"""Year from which a Latvian holiday of the state on a weekend is followed by a free Monday."""


def is_holiday(day: date, country: str, *, union: bool = False) -> bool:
    """Return whether ``day`` is a public holiday in the country, or treated as one by its law of terms.

    Sundays and Saturdays are not meant, though a holiday can fall on one.

    Args:
        day: The day.
        country: ISO 3166-1 code; no day is a holiday in a country that the standard does not cover.
        union: Whether to leave out the days that count for the country's own law of terms alone.
    """
    fixed = _FIXED.get(country)
    if fixed is None:
        return False
    first, last = fixed.get((day.month, day.day), _NEVER)
    if first <= day.year <= last:
        return not (union and (country, day.month, day.day) in _EQUATED)
    first, last = _BY_EASTER[country].get((day - easter_sunday(day.year)).days, _NEVER)
    if first <= day.year <= last:
        return True
    movable = _MOVABLE.get(country)
    return movable is not None and movable(day) and not (union and country == "SE")


_NEVER = (1, 0)


def _midsummer_eve(day: date) -> bool:
    return day.month == 6 and day.weekday() == FRIDAY and 19 <= day.day <= 25


def _icelandic_summer(day: date) -> bool:
    first_day_of_summer = day.month == 4 and day.weekday() == THURSDAY and 19 <= day.day <= 25
    return first_day_of_summer or (day.month == 8 and day.weekday() == MONDAY and day.day <= 7)


def _free_monday(day: date) -> bool:
    """Return whether a Latvian holiday of the state on the weekend before makes the Monday free."""
    if day.weekday() != MONDAY or day.year < _IN_LIEU_SINCE:
        return False
    weekend = (plus_days(day, -1), plus_days(day, -2))
    return any((held.month, held.day) in {(5, 4), (11, 18)} for held in weekend)


_MOVABLE: dict[str, Callable[[date], bool]] = {
    "FI": _midsummer_eve,
    "SE": _midsummer_eve,
    "IS": _icelandic_summer,
    "LV": _free_monday,
}


def may_be_rest_day(day: date, country: str) -> bool:
    """Return whether offices may rest on ``day``: a weekend, a holiday, or a day on which they close in part or by decree.

    In Latvia the government can make a working day between a holiday and a weekend free.
    """
    if day.weekday() >= SATURDAY or is_holiday(day, country) or (country, day) in _ONCE:
        return True
    if (day.month, day.day) in _CLOSED_IN_PART.get(country, ()):
        return True
    if country != "LV":
        return False
    before, after = plus_days(day, -1), plus_days(day, 1)
    return (day.weekday() == FRIDAY and is_holiday(before, "LV")) or (
        day.weekday() == MONDAY and is_holiday(after, "LV")
    )


def is_union_rest_day(day: date, country: str) -> bool:
    """Return whether a term of a Union act that ends on ``day`` in a Member State is put off.

    Saturdays, Sundays and the days that the state designated as public holidays do so (Regulation (EEC, Euratom)
    No 1182/71 art. 2(1) and 3(4)), those included that were holidays once. A working day that a decree makes free is none.
    """
    return day.weekday() >= SATURDAY or is_holiday(day, country, union=True) or (country, day) in _ONCE


def next_open_day(day: date) -> date:
    """Return ``day``, or the next day after it on which offices rest in none of the eight countries."""
    while day < LAST and any(may_be_rest_day(day, country) for country in _FIXED):
        day = plus_days(day, 1)
    return day


def rest_day_rule(country: str | None, day: date | None) -> Fact[RestDayRule] | None:
    """Return what the country's law says of terms that end on a rest day, or `None` where it is not held."""
    entries = law_of(country, day).terms.in_force("terms.rest_day_rule")
    # Those that are limited to something are of terms of Union acts.
    return next((entry for entry in entries if entry.applies_to is None), None)


@lru_cache(maxsize=4096)
def surely_put_off(end: date, country: str | None) -> date:
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
    held = fact.value
    if held is None or not held.applies or (_is_plain_saturday(end, country) and not held.saturdays):
        return end
    while end < LAST and (end.weekday() >= SATURDAY or is_holiday(end, country)):
        end = plus_days(end, 1)
    return end


@lru_cache(maxsize=4096)
def put_off_at_most(end: date, country: str | None) -> date:
    """Return the last day to which a term that ends on ``end`` by mere counting may be put off.

    Every day on which offices may rest puts it off, so that nothing is called late that may be in time; unless the law
    surely lets rest days count.

    Args:
        end: Day on which the term ends by mere counting, and whose law counts.
        country: ISO 3166-1 code of the country whose law counts, or `None`.
    """
    fact = rest_day_rule(country, end)
    held = None if fact is None or fact.confidence is not Confidence.HIGH else fact.value
    if held is not None and held.applies is False:
        return end
    while end < LAST and may_be_rest_day(end, country or ""):
        end = plus_days(end, 1)
    return end


@lru_cache(maxsize=4096)
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
    if country not in _FIXED:
        return next_open_day(end)
    entries = law_of(country, end).terms.in_force("terms.rest_day_rule")
    if not any(entry.applies_to == UNION_ACTS for entry in entries):
        return put_off_at_most(end, country)
    while end < LAST and is_union_rest_day(end, country):
        end = plus_days(end, 1)
    return end


def ends_at_most(start: date, amount: int, unit: Unit, country: str | None) -> date:
    """Return the last day on which a term of law that runs from ``start`` may end; see `put_off_at_most`.

    Hours run through weekends and holidays. Working days leave out every day on which offices may rest.
    """
    if unit is Unit.HOURS:
        return plus(start, amount, unit)
    if unit is not Unit.WORKING_DAYS:
        return put_off_at_most(plus(start, amount, unit), country)
    end = start
    while amount > 0 and end < LAST:
        end = plus_days(end, 1)
        amount -= not may_be_rest_day(end, country or "")
    return end


def _is_plain_saturday(day: date, country: str) -> bool:
    return day.weekday() == SATURDAY and not is_holiday(day, country)


def easter_sunday(year: int) -> date:
    """Return Easter Sunday by the rule of Gauss, which holds for the years 1900 to 2099."""
    moon = (19 * (year % 19) + 24) % 30
    week = (2 * (year % 4) + 4 * year + 6 * moon + 5) % 7
    return plus_days(date(year, 3, 22), moon + week - (7 if week == 6 and moon >= 28 else 0))
