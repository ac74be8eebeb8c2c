"""Periods that cover their first day, and the events from which the reflection period is counted."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nordicbaltic_standards.codelists.enumerations import Unit
from nordicbaltic_standards.deadlines.terms import REST_DAY, on_open_day
from nordicbaltic_standards.law.country import law_of
from nordicbaltic_standards.law.periods import last_day_inclusive, longer_than, lowest_age_on, plus_days, shorter_than
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.law.rest_days import next_open_day, union_term_end


def last_by_the_calendar(start: date, months: int) -> date:
    """Return the last day by leafing through the last month: the day before the number of the first day, or its end."""
    year, month = start.year, start.month
    for _ in range(months):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    leaves = [date(year, month, number) for number in range(1, monthrange(year, month)[1] + 1)]
    same = [leaf for leaf in leaves if leaf.day == start.day]
    return same[0] - timedelta(days=1) if same else leaves[-1]


@pytest.mark.parametrize(
    ("start", "amount", "unit", "last"),
    [
        ("2026-08-27", 6, Unit.MONTHS, "2027-02-26"),
        ("2026-08-28", 6, Unit.MONTHS, "2027-02-27"),
        ("2026-08-29", 6, Unit.MONTHS, "2027-02-28"),  # no 29 February 2027: the month's last day
        ("2026-08-30", 6, Unit.MONTHS, "2027-02-28"),
        ("2026-08-31", 6, Unit.MONTHS, "2027-02-28"),
        ("2026-09-01", 6, Unit.MONTHS, "2027-02-28"),  # the day before 1 March
        ("2027-08-29", 6, Unit.MONTHS, "2028-02-28"),  # a leap year has its 29 February: the day before it
        ("2027-08-30", 6, Unit.MONTHS, "2028-02-29"),
        ("2027-09-01", 6, Unit.MONTHS, "2028-02-29"),
        ("2026-05-31", 9, Unit.MONTHS, "2027-02-28"),
        ("2026-05-31", 6, Unit.MONTHS, "2026-11-30"),
        ("2026-05-31", 2, Unit.MONTHS, "2026-07-30"),
        ("2026-03-01", 1, Unit.MONTHS, "2026-03-31"),
        ("2024-02-29", 6, Unit.MONTHS, "2024-08-28"),
        ("2024-02-29", 1, Unit.YEARS, "2025-02-28"),
        ("2024-02-29", 4, Unit.YEARS, "2028-02-28"),
        ("2026-01-01", 1, Unit.YEARS, "2026-12-31"),
        ("2026-08-31", 30, Unit.DAYS, "2026-09-29"),
        ("2026-08-31", 1, Unit.WEEKS, "2026-09-06"),
    ],
)
def test_a_period_that_covers_its_first_day_ends_before_the_same_number_or_with_its_month(
    start: str, amount: int, unit: Unit, last: str
):
    assert last_day_inclusive(date.fromisoformat(start), amount, unit) == date.fromisoformat(last)


@given(start=st.dates(date(1990, 1, 1), date(2100, 12, 31)), months=st.integers(1, 150))
@example(start=date(2026, 8, 28), months=6)
@example(start=date(2026, 8, 31), months=6)
@example(start=date(2024, 2, 29), months=12)
def test_months_end_where_the_calendar_says(start: date, months: int):
    assert last_day_inclusive(start, months, Unit.MONTHS) == last_by_the_calendar(start, months)
    assert last_day_inclusive(start, 12 * months, Unit.MONTHS) == last_day_inclusive(start, months, Unit.YEARS)


@given(start=st.dates(date(1990, 1, 1), date(2100, 12, 31)), months=st.integers(1, 150))
def test_who_begins_later_does_not_end_sooner(start: date, months: int):
    assert last_day_inclusive(start, months, Unit.MONTHS) <= last_day_inclusive(
        start + timedelta(days=1), months, Unit.MONTHS
    )


@pytest.mark.parametrize(
    ("start", "last"),
    [
        ("2026-08-28", "2027-02-27"),
        ("2026-08-29", "2027-02-28"),
        ("2026-08-30", "2027-02-28"),
        ("2026-08-31", "2027-02-28"),
    ],
)
def test_a_period_is_too_short_up_to_the_day_before_its_last_day(start: str, last: str):
    first, end = date.fromisoformat(start), date.fromisoformat(last)
    assert last_day_inclusive(first, 6, Unit.MONTHS) == end
    assert not shorter_than(first, end, 6, Unit.MONTHS)
    assert shorter_than(first, end - timedelta(days=1), 6, Unit.MONTHS)
    assert not longer_than(first, date(2027, 2, 28), 6, Unit.MONTHS)
    assert longer_than(first, date(2027, 3, 1), 6, Unit.MONTHS)


def test_a_period_beyond_the_calendar_ends_with_it():
    assert last_day_inclusive(date(9999, 8, 15), 6, Unit.MONTHS) == date.max


@pytest.mark.parametrize(
    ("end", "moved"),
    [
        ("2018-04-02", "2018-04-03"),  # Easter Monday
        ("2018-04-19", "2018-04-20"),  # first day of summer in Iceland
        ("2018-04-26", "2018-04-26"),  # the Thursday after those on which it can fall
        ("2018-04-28", "2018-05-02"),  # a Saturday before a working day that Latvia makes free, and the first of May
        ("2024-05-06", "2024-05-07"),  # the Monday after 4 May on a weekend, free in Latvia
        ("2019-11-02", "2019-11-04"),  # a Saturday
        ("2018-11-02", "2018-11-02"),  # All Souls' Day, no holiday before 2020
        ("2020-11-02", "2020-11-03"),  # All Souls' Day in Lithuania
        ("2023-05-05", "2023-05-08"),  # Danish Prayer Day
        ("2024-04-26", "2024-04-26"),  # the day on which it would have been, no holiday since 2024
    ],
)
def test_a_term_that_ends_on_a_rest_day_ends_on_the_next_working_day(end: str, moved: str):
    assert next_open_day(date.fromisoformat(end)) == date.fromisoformat(moved)


@pytest.mark.parametrize(
    ("birth", "day", "lowest"),
    [
        ("2008-02-29", "2026-02-27", 17),
        ("2008-02-29", "2026-02-28", 17),
        ("2008-02-29", "2026-03-01", 18),
        ("2008-02-29", "2028-02-28", 19),
        ("2008-02-29", "2028-02-29", 20),
        ("2008-02-28", "2026-02-28", 18),
        ("2008-01-29", "2026-01-28", 17),
        ("2008-01-31", "2026-01-31", 18),
    ],
)
def test_who_was_born_on_a_leap_day_may_reach_an_age_on_the_first_of_march(birth: str, day: str, lowest: int):
    assert lowest_age_on(date.fromisoformat(birth), date.fromisoformat(day)) == lowest


@pytest.mark.parametrize("code", REGION)
def test_rules_and_dates_count_a_term_of_a_union_act_by_one_calendar(code: str) -> None:
    first = date(2024, 1, 1)
    for day in (plus_days(first, number) for number in range(1461)):
        due, remarks = on_open_day(day, law_of(code, day), union=True)
        last = union_term_end(day, code)
        assert last == due or (REST_DAY in remarks and last > due), day
