"""The day on which something happened, where it happened: systems often write the time of another zone."""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

ZONES: dict[str, str] = {
    "DK": "Europe/Copenhagen",
    "EE": "Europe/Tallinn",
    "FI": "Europe/Helsinki",
    "IS": "Atlantic/Reykjavik",
    "LT": "Europe/Vilnius",
    "LV": "Europe/Riga",
    "NO": "Europe/Oslo",
    "SE": "Europe/Stockholm",
}
"""Time zone of each country (IANA time zone database)."""
_WEST, _EAST = timedelta(hours=-1), timedelta(hours=4)
"""Between these offsets from universal time lie all that the eight countries have had in the last hundred years."""


@cache
def zone(country: str | None) -> tzinfo | None:
    """Return the time zone of a country; `None` where it is none of the eight, or the machine knows no time zones."""
    try:
        return ZoneInfo(ZONES[country or ""])
    except (KeyError, ZoneInfoNotFoundError):
        return None


def local_day(instant: datetime, country: str | None) -> date:
    """Return the day on which an instant fell in a country; its own day where the country has no known time zone.

    Args:
        instant: A time with its offset.
        country: ISO 3166-1 code.
    """
    if 5 <= instant.hour < 19:  # as most are: all clocks of the eight countries agree on the day
        offset = instant.utcoffset()
        if offset is not None and _WEST <= offset <= _EAST:
            return instant.date()
    where = zone(country)
    return instant.date() if where is None or instant.tzinfo is None else instant.astimezone(where).date()
