"""Terms that end on rest days, as rules and the list of statutory dates count them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from nordicbaltic_standards.codelists.enumerations import Unit
from nordicbaltic_standards.deadlines.terms import REST_DAY, on_open_day
from nordicbaltic_standards.law.country import country
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.law.rest_days import latest_end, roll_forward_certain, roll_forward_latest

TODAY = date(2026, 11, 24)
DAYS = [date(2000, 1, 1) + timedelta(days=days) for days in range(41 * 365)]
each_country = pytest.mark.parametrize("code", REGION)


@each_country
def test_a_term_that_is_surely_put_off_ends_on_the_day_of_the_list_of_dates(code: str):
    law = country(code).on(TODAY)
    for day in DAYS:
        ends, remarks = on_open_day(day, law)
        assert roll_forward_certain(day, code) == ends
        assert (roll_forward_latest(day, code) > ends) == (REST_DAY in remarks)


def test_a_term_that_is_put_off_to_a_day_of_half_closing_may_end_later():
    sunday, christmas_eve = date(2029, 12, 23), date(2029, 12, 24)
    moved = "deadline-remark/moved-to-working-day"
    assert on_open_day(sunday, country("IS").on(TODAY)) == (christmas_eve, (moved, REST_DAY))


@pytest.mark.parametrize(("code", "since"), [("FI", date(2006, 1, 1)), ("SE", date(2011, 10, 1))])
def test_where_the_law_is_surely_known_no_term_ends_later_than_on_that_day(code: str, since: date):
    assert all(roll_forward_latest(day, code) == roll_forward_certain(day, code) for day in DAYS if day >= since)


@pytest.mark.parametrize(("code", "since"), [("FI", date(2006, 1, 1)), ("SE", date(2011, 10, 1))])
def test_the_law_of_the_day_on_which_a_term_ends_counts_and_not_that_of_today(code: str, since: date):
    before = [day for day in DAYS if day < since]
    assert all(roll_forward_certain(day, code) == day for day in before)
    assert any(roll_forward_latest(day, code) > day for day in before)
    saturday = date(2005, 12, 10)
    assert on_open_day(saturday, country(code).on(TODAY)) == (saturday, (REST_DAY,))


def test_hours_run_through_rest_days_and_working_days_leave_them_out():
    maundy_thursday = date(2026, 4, 2)
    assert latest_end(maundy_thursday, 24, Unit.HOURS, "LT") == date(2026, 4, 3)
    assert latest_end(maundy_thursday, 2, Unit.WORKING_DAYS, "LT") == date(2026, 4, 7)
    assert latest_end(maundy_thursday, 2, Unit.WORKING_DAYS, "EE") == date(2026, 4, 7)
    assert latest_end(maundy_thursday, 2, Unit.DAYS, "EE") == date(2026, 4, 6)


def test_where_no_country_is_known_only_weekends_can_put_a_term_off():
    assert roll_forward_latest(date(2026, 11, 28), None) == date(2026, 11, 30)
    assert roll_forward_latest(date(2026, 12, 25), "PL") == date(2026, 12, 25)
    assert roll_forward_certain(date(2026, 11, 28), None) == date(2026, 11, 28)
    assert roll_forward_certain(date(2026, 11, 28), "PL") == date(2026, 11, 28)


def test_counting_stops_at_the_end_of_the_calendar():
    last = date(9999, 12, 31)
    assert roll_forward_latest(last, "SE") == roll_forward_certain(last, "SE") == last
    assert latest_end(date(9999, 12, 29), 9, Unit.WORKING_DAYS, "SE") == last
