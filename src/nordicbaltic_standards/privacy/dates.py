"""Make dates less revealing: shift them by whole weeks, or truncate them to the month, quarter or year."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from enum import StrEnum

from nordicbaltic_standards.law.local_time import zone
from nordicbaltic_standards.utils.partial_date import PartialDate

SHIFT_WEEKS = 52
"""Largest number of weeks by which the dates of a person are moved back; the smallest is one."""

_FIRST, _LAST = date(1900, 1, 1), date(2099, 12, 31)
"""First and last day of the calendar of this standard."""
_WINTER = datetime(2026, 1, 1)  # noqa: DTZ001 - local time of a country, whichever
"""A time at which no country of the region has summer time."""


class DateTreatment(StrEnum):
    """What is done to the dates of a person."""

    EXACT = "exact"
    """They stay as they are."""
    SHIFT = "shift"
    """All are moved back by the same number of whole weeks, which is derived from the key for each person."""
    MONTH = "month"
    """They are truncated to the month."""
    QUARTER = "quarter"
    """They are truncated to the quarter."""
    YEAR = "year"
    """They are truncated to the year."""


class Dates:
    """Treat the dates of one person.

    Intervals and weekdays stay when dates are shifted. Where a field takes only a whole date, a truncated date becomes
    the first day of its period. A point in time is truncated by its local day, where the country is known, and written
    with the country's winter offset. The offset of summer time would reveal in which half of the year something
    happened.

    Attributes:
        treatment: What is done.
    """

    __slots__ = ("_back", "_clocks", "_zone", "treatment")

    def __init__(self, treatment: DateTreatment, weeks: int, country: str | None) -> None:
        self.treatment = treatment
        self._back = timedelta(weeks=weeks)
        self._clocks = zone(country) or UTC
        self._zone = timezone(self._clocks.utcoffset(_WINTER) or timedelta())

    def day(self, text: str) -> str:
        """Return a whole date treated."""
        day = date.fromisoformat(text)
        match self.treatment:
            case DateTreatment.EXACT:
                return text
            case DateTreatment.SHIFT:
                return max(day - self._back, _FIRST).isoformat()
            case _:
                return self._first(day).isoformat()

    def part(self, text: str) -> str | None:
        """Return a date of which a part may be unknown, treated; `None` where nothing certain is left of it.

        When shifted, a month becomes a year if the result is within one year, and a year becomes `None`.
        """
        match self.treatment:
            case DateTreatment.EXACT:
                return text
            case DateTreatment.SHIFT:
                return self._shifted_part(PartialDate(text))
            case DateTreatment.MONTH:
                return text[: len("YYYY-MM")]
            case _:
                return text[: len("YYYY")]

    def year(self, text: str) -> str | None:
        """Return the year of a date, shifted where dates are; `None` where it is not certain."""
        part = self.part(text)
        return None if part is None else part[: len("YYYY")]

    def instant(self, text: str) -> str:
        """Return a point in time treated."""
        if self.treatment is DateTreatment.EXACT:
            return text
        moment = datetime.fromisoformat(text)
        if self.treatment is DateTreatment.SHIFT:
            moved = _within(moment, self._zone) - self._back
            return max(moved, datetime.combine(_FIRST, time(), self._zone)).isoformat()
        day = min(max(moment.astimezone(self._clocks).date(), _FIRST), _LAST)
        return datetime.combine(self._first(day), time(), self._zone).isoformat()

    def _first(self, day: date) -> date:
        match self.treatment:
            case DateTreatment.MONTH:
                return day.replace(day=1)
            case DateTreatment.QUARTER:
                return date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)
            case _:
                return date(day.year, 1, 1)

    def _shifted_part(self, known: PartialDate) -> str | None:
        first, last = (max(day - self._back, _FIRST) for day in (known.earliest(), known.latest()))
        if known.is_complete:
            return first.isoformat()
        return str(first.year) if first.year == last.year else None


def _within(moment: datetime, offset: timezone) -> datetime:
    """Return a point in time at another offset, kept within the calendar of this standard."""
    first, last = datetime.combine(_FIRST, time(), offset), datetime.combine(_LAST, time(23, 59, 59), offset)
    return min(max(moment.astimezone(offset), first), last)
