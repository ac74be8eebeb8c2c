"""The end of terms of Union law, counted so that nothing is called late that may be in time."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.core.periods import LAST, plus_days, plus_months
from nordicbaltic_standards.law.rest_days import easter_sunday

FIXED_HOLIDAYS = frozenset({
    (1, 1), (1, 6), (2, 16), (2, 24), (3, 11), (5, 1), (5, 4), (5, 17), (6, 5), (6, 6), (6, 17), (6, 23), (6, 24),
    (7, 6), (8, 15), (8, 20), (11, 1), (11, 2), (11, 18), (12, 6), (12, 24), (12, 25), (12, 26), (12, 31),
})  # fmt: skip
"""Months and days that are a public holiday, or treated as one, in at least one of the eight countries."""

EASTER_HOLIDAYS = frozenset({-3, -2, 1, 26, 39, 50})
"""Days from Easter Sunday that are one: Maundy Thursday, Good Friday, Easter Monday, the former Danish Prayer Day,
Ascension, Whit Monday. Those that always fall on a Sunday are not needed."""


def end_after_months(day: date, months: int) -> date:
    """Return the last day of a term of months that runs from ``day``, moved to a working day.

    A term that ends on a Saturday, a Sunday or a public holiday ends on the next working day (Regulation (EEC, Euratom)
    No 1182/71 art. 3(4)). A holiday in any of the eight countries counts, so that the day is never too early.
    """
    return next_open_day(plus_months(day, months))


def next_open_day(day: date) -> date:
    """Return ``day``, or the next day after it that is a working day in each of the eight countries."""
    while day < LAST and (day.weekday() >= 5 or may_be_holiday(day)):
        day = plus_days(day, 1)
    return day


def may_be_holiday(day: date) -> bool:
    """Return whether ``day`` is a public holiday, or treated as one, in any of the eight countries."""
    return (
        (day.month, day.day) in FIXED_HOLIDAYS
        or (day - easter_sunday(day.year)).days in EASTER_HOLIDAYS
        or (day.month == 6 and day.weekday() == 4 and 19 <= day.day <= 25)  # Midsummer's Eve
        or (day.month == 4 and day.weekday() == 3 and 19 <= day.day <= 25)  # Icelandic first day of summer
        or (day.month == 8 and day.weekday() == 0 and day.day <= 7)  # Icelandic day of commerce
    )
