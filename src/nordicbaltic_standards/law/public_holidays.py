"""Public holidays of the eight countries, and other days on which offices rest.

They stand in ``law/data/public_holidays.toml`` with their sources, so that rules and statutory dates judge alike whatever is
installed.
"""

from __future__ import annotations

from calendar import day_name
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from typing import Annotated, Literal, Self

from pydantic import BaseModel, Field, StringConstraints, model_validator

from nordicbaltic_standards.codelists.enumerations import Confidence
from nordicbaltic_standards.law.fact import Source
from nordicbaltic_standards.law.periods import plus_days
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.law.scalars import CountryCode, Day, Flag, Words
from nordicbaltic_standards.law.toml_files import DataFileError, read_packaged, read_toml

_FILE = "public_holidays.toml"
MONDAY, FRIDAY, SATURDAY = 0, 4, 5
"""Days of the week, as `date.weekday` counts."""

Counts = Literal["public", "terms-only", "once", "partly-closed"]
"""For what a day counts; where two entries fall on one day, the earlier of these."""
_ORDER: tuple[Counts, ...] = ("public", "terms-only", "once", "partly-closed")
_WEEKDAYS = [name.lower() for name in day_name]

MonthDay = Annotated[str, StringConstraints(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$", strict=True)]
"""Month and day, as ``12-24``."""


class RestDay(BaseModel, frozen=True, extra="forbid"):
    """A day on which offices rest each year, or once.

    Attributes:
        on: Month and day.
        easter: Days from Easter Sunday.
        weekday: Day of the week; the first one from ``start`` on.
        start: First month and day on which it can fall (``from`` in the file).
        monday_after: Month and day; the Monday after it where it falls on a weekend.
        day: A single day.
        counts: For what it counts.
        first_year: First year, or `None`.
        last_year: Last year, or `None`.
        en: Name in English.
    """

    on: MonthDay | None = None
    easter: Annotated[int, Field(strict=True)] | None = None
    weekday: Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] | None = None
    start: Annotated[MonthDay | None, Field(alias="from")] = None
    monday_after: MonthDay | None = None
    day: Day | None = None
    counts: Counts = "public"
    first_year: Annotated[int, Field(strict=True)] | None = None
    last_year: Annotated[int, Field(strict=True)] | None = None
    en: Words

    @model_validator(mode="after")
    def _one_rule_for_its_date(self) -> Self:
        ways = (self.on, self.easter, self.weekday, self.monday_after, self.day)
        if sum(rule is not None for rule in ways) != 1 or (self.weekday is None) is not (self.start is None):
            raise ValueError("a day has one of on, easter, weekday with from, monday_after and day")
        return self

    def in_year(self, year: int) -> date | None:
        """Return the day on which it falls in a year, `None` where it does not."""
        if (self.first_year or year) > year or (self.last_year or year) < year:
            return None
        if self.on is not None:
            return _of(year, self.on)
        if self.easter is not None:
            return easter_sunday(year) + timedelta(days=self.easter)
        if self.weekday is not None and self.start is not None:
            first = _of(year, self.start)
            return first + timedelta(days=(_WEEKDAYS.index(self.weekday) - first.weekday()) % 7)
        if self.monday_after is not None:
            day = _of(year, self.monday_after)
            return None if day.weekday() < SATURDAY else day + timedelta(days=7 - day.weekday())
        return self.day if self.day is not None and self.day.year == year else None


class NationalHolidays(BaseModel, frozen=True, extra="forbid"):
    """The days of one country.

    Attributes:
        country: ISO 3166-1 code.
        confidence: How surely they are known.
        note: What a reader should know, in English.
        bridge_days: Whether the government can make a working day between a holiday and a weekend free.
        source: Where they were read.
        days: The days.
    """

    country: CountryCode
    confidence: Confidence
    note: Words | None = None
    bridge_days: Flag = False
    source: Annotated[tuple[Source, ...], Field(min_length=1)]
    days: Annotated[tuple[RestDay, ...], Field(min_length=1)]


class _Holidays(BaseModel, frozen=True, extra="forbid"):
    """The content of the file."""

    country: tuple[NationalHolidays, ...]


def read_public_holidays(text: str) -> dict[str, NationalHolidays]:
    """Return the holidays of a text of the form of ``law/data/public_holidays.toml``, by country.

    Raises:
        DataFileError: When anything is not as the form asks.
    """
    return _by_country(read_toml(text, _FILE, _Holidays))


def _by_country(file: _Holidays) -> dict[str, NationalHolidays]:
    by_country = {each.country: each for each in file.country}
    if odd := by_country.keys() ^ set(REGION):
        raise DataFileError(f"{_FILE}: unknown or missing: {', '.join(sorted(odd))}")
    return by_country


@cache
def public_holidays() -> dict[str, NationalHolidays]:
    """Return the holidays that come with this package, by country, read when first asked for."""
    return _by_country(read_packaged(_FILE, _Holidays))


def _of(year: int, month_and_day: str) -> date:
    month, day = month_and_day.split("-")
    return date(year, int(month), int(day))


@cache
def _calendar(country: str, year: int) -> Mapping[date, Counts]:
    """Return the days of a year on which offices of a country rest, weekends aside, and for what each counts."""
    holidays = public_holidays().get(country)
    calendar: dict[date, Counts] = {}
    for entry in sorted(holidays.days if holidays else (), key=lambda each: _ORDER.index(each.counts)):
        day = entry.in_year(year)
        if day is not None:
            calendar.setdefault(day, entry.counts)
    return calendar


def is_holiday(day: date, country: str, *, union: bool = False) -> bool:
    """Return whether ``day`` is a public holiday in the country, or treated as one by its law of terms.

    Sundays and Saturdays are not meant, though a holiday can fall on one.

    Args:
        day: The day.
        country: ISO 3166-1 code; no day is a holiday in a country that the standard does not cover.
        union: Whether to leave out the days that count for the country's own law of terms alone.
    """
    counts = _calendar(country, day.year).get(day)
    return counts == "public" or (counts == "terms-only" and not union)


def is_rest_day(day: date, country: str) -> bool:
    """Return whether ``day`` is a Saturday, a Sunday or a public holiday; terms of Union acts have a calendar of their own."""
    return day.weekday() >= SATURDAY or is_holiday(day, country)


def may_be_rest_day(day: date, country: str) -> bool:
    """Return whether offices may rest on ``day``: a weekend, a holiday, or a day on which they close in part or by decree.

    Where the government can make a working day between a holiday and a weekend free, such a day may be one.
    """
    if day.weekday() >= SATURDAY or day in _calendar(country, day.year):
        return True
    holidays = public_holidays().get(country)
    if holidays is None or not holidays.bridge_days:
        return False
    neighbour = {FRIDAY: -1, MONDAY: 1}.get(day.weekday())
    return neighbour is not None and is_holiday(plus_days(day, neighbour), country)


def is_union_rest_day(day: date, country: str) -> bool:
    """Return whether a term of a Union act that ends on ``day`` in a Member State is put off.

    Saturdays, Sundays and the days that the state designated as public holidays do so (Regulation (EEC, Euratom)
    No 1182/71 art. 2(1) and 3(4)), those included that were holidays once. A working day that a decree makes free is none.
    """
    if day.weekday() >= SATURDAY or is_holiday(day, country, union=True):
        return True
    return _calendar(country, day.year).get(day) == "once"


def easter_sunday(year: int) -> date:
    """Return Easter Sunday by the rule of Gauss, which holds for the years 1900 to 2099."""
    moon = (19 * (year % 19) + 24) % 30
    week = (2 * (year % 4) + 4 * year + 6 * moon + 5) % 7
    return plus_days(date(year, 3, 22), moon + week - (7 if week == 6 and moon >= 28 else 0))
