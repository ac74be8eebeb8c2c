"""Public holidays as data, judged by the library ``holidays``."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import holidays
import pytest

from nordicbaltic_standards.codelists.enumerations import Confidence
from nordicbaltic_standards.generators.law_pages import files as pages
from nordicbaltic_standards.law.public_holidays import (
    easter_sunday,
    is_holiday,
    is_rest_day,
    is_union_rest_day,
    may_be_rest_day,
    public_holidays,
    read_public_holidays,
)
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.law.toml_files import DataFileError
from support import ROOT

TEXT = (ROOT / "src" / "nordicbaltic_standards" / "law" / "data" / "public_holidays.toml").read_text(encoding="utf-8")
YEARS = range(2000, 2036)
SUNDAY = 6
DAYS = [
    day
    for number in range((date(2036, 1, 1) - date(2000, 1, 1)).days)
    if (day := date(2000, 1, 1) + timedelta(days=number)).weekday() != SUNDAY
]
each_country = pytest.mark.parametrize("code", REGION)

ONCE = {date(2018, 7, 9), date(2018, 9, 24), date(2023, 5, 29), date(2023, 7, 10)}
"""Latvia: holidays of one year. A term of its own law is not surely put off for them; a term of a Union act is."""
MOVED = "Day off (substituted from"
"""Latvia: working days that a decree moves to a Saturday. They are no holidays by law, but offices may rest."""
EVES = {date(year, 12, 24) for year in YEARS}
"""Finland: Christmas Eve is a day of rest by the act on terms alone, and the library has it among public holidays."""


def of_library(code: str, *, union: bool) -> dict[date, str]:
    """Return the holidays of the library that do not fall on a Sunday.

    Swedish law of terms treats three eves as holidays (lagen 1930:173, 2 §), which the library has as a category of their own.
    """
    categories = ("public", "de_facto") if code == "SE" and not union else ("public",)
    found = holidays.country_holidays(code, years=YEARS, categories=categories, language="en_US")
    return {day: name for day, name in found.items() if day.weekday() != SUNDAY}


def expected_differences(code: str, told: dict[date, str], *, union: bool) -> set[date]:
    """Return the days that the library has and the data of this standard does not."""
    if code == "LV":
        return ONCE | {day for day, name in told.items() if name.startswith(MOVED)}
    return {day for day in EVES if day.weekday() != SUNDAY} if code == "FI" and union else set()


@each_country
@pytest.mark.parametrize("union", [False, True])
def test_the_library_has_the_same_holidays_but_for_those_that_are_named_here(code: str, union: bool):
    told = of_library(code, union=union)
    known = {day for day in DAYS if is_holiday(day, code, union=union)}
    assert known - told.keys() == set()
    assert told.keys() - known == expected_differences(code, told, union=union)


@each_country
def test_no_holiday_of_the_library_is_taken_for_a_working_day(code: str):
    assert not [day for day in of_library(code, union=False) if not may_be_rest_day(day, code)]


def test_a_holiday_of_one_year_puts_off_a_term_of_a_union_act_and_a_moved_working_day_does_not():
    assert all(is_union_rest_day(day, "LV") and not is_holiday(day, "LV") for day in ONCE)
    moved = [day for day, name in of_library("LV", union=True).items() if name.startswith(MOVED)]
    assert moved
    assert not any(is_union_rest_day(day, "LV") for day in moved)


def test_where_the_government_can_free_a_day_between_a_holiday_and_a_weekend_it_may_be_one_of_rest():
    friday = date(2027, 11, 19)  # the day after Proclamation Day
    assert friday.weekday() == 4
    assert may_be_rest_day(friday, "LV")
    assert not is_rest_day(friday, "LV")
    after_ascension = date(2026, 5, 15)
    assert not may_be_rest_day(after_ascension, "SE")


def test_a_holiday_counts_from_its_first_year_to_its_last():
    assert is_holiday(date(2023, 5, 5), "DK")
    assert not is_holiday(date(2024, 4, 26), "DK")  # General Prayer Day was abolished
    assert is_holiday(date(2020, 11, 2), "LT")
    assert not is_holiday(date(2015, 11, 2), "LT")
    assert [is_holiday(date(year, 12, 24), "EE") for year in (2004, 2005)] == [False, True]
    assert may_be_rest_day(date(2004, 12, 24), "EE")


def test_a_latvian_holiday_of_the_state_on_a_weekend_is_followed_by_a_free_monday():
    assert is_holiday(date(2024, 5, 6), "LV")  # 4 May 2024 was a Saturday
    assert not is_holiday(date(2006, 11, 20), "LV")  # the law is of 2007
    assert not is_holiday(date(2026, 5, 5), "LV")  # 4 May 2026 was a Monday itself


def test_no_row_of_rest_days_is_longer_than_a_term_without_a_calendar_leaves_room_for():
    for code in REGION:
        longest = row = 0
        for number in range((date(2036, 1, 1) - date(2000, 1, 1)).days):
            row = row + 1 if is_rest_day(date(2000, 1, 1) + timedelta(days=number), code) else 0
            longest = max(longest, row)
        assert 3 <= longest <= thresholds().deadline_put_off_days


def test_a_country_that_the_standard_does_not_cover_has_no_holidays():
    assert not is_holiday(date(2026, 12, 25), "PL")
    assert not may_be_rest_day(date(2026, 12, 25), "")


@each_country
def test_holidays_whose_law_was_not_read_are_not_surely_known(code: str):
    held = public_holidays()[code]
    read = any(source.kind == "law" for source in held.source)
    assert held.confidence is not Confidence.HIGH or (read and all(source.was_read for source in held.source))


def test_easter_is_that_of_the_library():
    for year in YEARS:
        assert holidays.country_holidays("EE", years=year).get(easter_sunday(year) - timedelta(days=2))


@pytest.mark.parametrize(
    ("right", "wrong", "words"),
    [
        ('on = "01-01"', 'on = "13-01"', r"country: entry 1 \(EE\): days: entry 1: on: "),
        ('on = "01-01"', 'on = "01-01", easter = 2', r"country: entry 1 \(EE\): days: entry 1: a day has one of"),
        ('weekday = "friday", from = "06-19"', 'weekday = "friday"', r"entry 4 \(FI\): days: .*: a day has one of"),
        ('counts = "once"', 'counts = "twice"', r"country: entry 2 \(LV\): days: .*: counts: "),
        ('country = "IS"', 'country = "PL"', "unknown or missing: IS, PL"),
    ],
)
def test_a_slip_of_the_pen_names_file_entry_and_field(right: str, wrong: str, words: str):
    with pytest.raises(DataFileError, match=f"public_holidays.toml: .*{words}"):
        read_public_holidays(TEXT.replace(right, wrong, 1))


def test_the_page_on_public_holidays_shows_every_day_of_every_country():
    page = dict(pages(Path("reference")))[Path("reference/public-holidays.md")]
    rows = [line for line in page.splitlines() if line.startswith("| ") and "---" not in line]
    assert len(rows) == sum(len(held.days) + 1 for held in public_holidays().values())
    assert "| General Prayer Day | 26 days after Easter Sunday | until 2023 |  |" in page
    assert "| Midsummer Eve | first friday from 06-19 on |  | for the country's law of terms only |" in page
