"""Arithmetic of the calendar as law counts it: months are months, and a period covers its first and its last day."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from nordicbaltic_standards.codelists.enumerations import Unit
from nordicbaltic_standards.law.durations import format_duration
from nordicbaltic_standards.utils.errors import InvalidArgumentError
from nordicbaltic_standards.utils.partial_date import PartialDate

FIRST, LAST = date(1, 1, 1), date(9999, 12, 31)
_LAST_NUMBER = LAST.toordinal()
_ALWAYS = 28
"""Last day of the month that every month has."""
DURATIONS = (Unit.HOURS, Unit.DAYS, Unit.WORKING_DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS)
"""Units in which lengths of time count."""
_OF_THE_CALENDAR = frozenset({Unit.MONTHS, Unit.YEARS, Unit.YEARS_OF_AGE})
"""Units that end on the day of the same number."""


def day_of(moment: date) -> date:
    """Return the day of a date or of a point in time, by the offset that the point in time has itself."""
    return moment.date() if isinstance(moment, datetime) else moment


def plus_days(day: date, days: int) -> date:
    """Return the day ``days`` after ``day``, kept within the calendar of Python."""
    number = day.toordinal() + days
    if 1 <= number <= _LAST_NUMBER:
        return date.fromordinal(number)
    return FIRST if number < 1 else LAST


def plus_months(day: date, months: int) -> date:
    """Return the same day ``months`` calendar months later, or the last day of a shorter month."""
    total = day.year * 12 + day.month - 1 + months
    year, month = divmod(total, 12)
    if year > LAST.year:
        return LAST
    if year < 1:
        return FIRST
    if day.day <= _ALWAYS:
        return date(year, month + 1, day.day)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def end_of_term(day: date, amount: int, unit: Unit | str) -> date:
    """Return the day on which a term of ``amount`` ``unit`` that runs from ``day`` ends.

    The day of the event itself does not count, so a term of three years from 1 March ends on 1 March
    (Regulation (EEC, Euratom) No 1182/71 art. 3, and the like in national law). Working days leave out Saturdays and
    Sundays only; public holidays are for the caller to know.

    Raises:
        InvalidArgumentError: When ``unit`` is not a unit of time.
    """
    counted = _COUNTED.get(unit)
    if counted is None:
        raise InvalidArgumentError("not a unit of time")
    return counted(day, amount)


def plus_working_days(day: date, days: int) -> date:
    """Return the day ``days`` working days after ``day``, Saturdays and Sundays left out."""
    while days > 0 and day < LAST:
        day += timedelta(days=1)
        if day.weekday() < 5:
            days -= 1
    return day


_COUNTED: dict[str, Callable[[date, int], date]] = {
    Unit.HOURS: lambda day, hours: plus_days(day, -(-hours // 24)),
    Unit.DAYS: plus_days,
    Unit.WEEKS: lambda day, weeks: plus_days(day, 7 * weeks),
    Unit.MONTHS: plus_months,
    Unit.YEARS: lambda day, years: plus_months(day, 12 * years),
    Unit.YEARS_OF_AGE: lambda day, years: plus_months(day, 12 * years),
    Unit.WORKING_DAYS: plus_working_days,
}
"""How each unit of time is counted."""


def last_day_inclusive(start: date, amount: int, unit: Unit | str) -> date:
    """Return the last day of a period that covers its first day: 30 days from 1 March end on 30 March.

    A period of months or years ends on the day before that of the same number; where the last month has no such day, it
    ends with that month, so that six months from 29, 30 or 31 August end on 28 February, as those from 1 September do
    (Regulation (EEC, Euratom) No 1182/71 art. 3(2)(c); in Norway domstolloven § 148, in Finland laki 150/1930 3 §).

    Raises:
        InvalidArgumentError: When ``unit`` is not a unit of time.
    """
    end = end_of_term(start, amount, unit)
    cut_short = unit in _OF_THE_CALENDAR and end.day != start.day
    return end if cut_short else plus_days(end, -1)


@dataclass(frozen=True, slots=True)
class Period:
    """A length of time in the unit in which the law counts it: six months are not 180 days.

    Attributes:
        value: Number of units.
        unit: Unit of `DURATIONS`.
    """

    value: int
    unit: Unit

    def end_of(self, start: date) -> date:
        """Return the last day of a period of this length of which ``start`` is the first day.

        The last day still belongs to the period: 30 days from 1 March end on 30 March, six months on 31 August. This is how
        the rules and the statutory dates count; see `last_day_inclusive` for the months that are too short, and for sources.
        """
        return last_day_inclusive(start, self.value, self.unit)

    def text(self, language: str = "en") -> str:
        """Return the length written out in ``language`` (BCP 47), for example ``6 months``."""
        return format_duration(self.value, self.unit, language)


def days(start: date, end: date) -> int:
    """Return the length of a period in days, first and last day counted; below 1 where it ends before it starts."""
    return end.toordinal() - start.toordinal() + 1


def shorter_than(start: date, end: date, amount: int, unit: Unit | str) -> bool:
    """Return whether a period is too short even if the first day counts: it ends before `last_day_inclusive`."""
    return end < last_day_inclusive(start, amount, unit)


def longer_than(start: date, end: date, amount: int, unit: Unit | str) -> bool:
    """Return whether a period is too long: in days with its first day counted, otherwise even if that does not count."""
    last = last_day_inclusive if unit == Unit.DAYS else end_of_term
    return end > last(start, amount, unit)


def earliest(day: date | PartialDate) -> date:
    """Return the first day that a date, whole or partial, can mean."""
    return day.earliest() if isinstance(day, PartialDate) else day


def latest(day: date | PartialDate) -> date:
    """Return the last day that a date, whole or partial, can mean."""
    return day.latest() if isinstance(day, PartialDate) else day


def certainly_before(one: date | PartialDate, other: date | PartialDate) -> bool:
    """Return whether ``one`` lies before ``other`` by every reading of both."""
    return latest(one) < earliest(other)


def age_on(birth: date, day: date) -> int:
    """Return the age in completed years, on ``day``, of a person born on ``birth``."""
    years, month = day.year - birth.year, day.month
    if month != birth.month:
        return years - (month < birth.month)
    # Who is born on 29 February has the birthday on 28 February in other years.
    return years - (day.day < birth.day and plus_months(birth, 12 * years) > day)


def latest_birthday(birth: date, years: int) -> date:
    """Return the latest day on which a person born on ``birth`` can reach an age: 1 March for one born on 29 February."""
    day = plus_months(birth, 12 * years)
    return plus_days(day, 1) if day.day < birth.day else day


def lowest_age_on(birth: date, day: date) -> int:
    """Return the lowest age, in completed years, that a person born on ``birth`` can have on ``day``.

    Who is born on 29 February may come of an age on 28 February or on 1 March of a year without that day; where the law
    does not say which, the person is by one reading a year younger on 28 February.
    """
    years = age_on(birth, day)
    if birth.day != 29 or day.day != 28:
        return years
    return years - 1 if plus_months(birth, 12 * years) == day else years
