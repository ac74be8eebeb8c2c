"""Public holidays, from the library ``holidays`` where it is installed, or else as rules count them."""

from __future__ import annotations

from datetime import date
from functools import cache
from importlib.util import find_spec
from typing import Any

from nordicbaltic_standards.law.rest_days import SATURDAY, is_holiday

_EQUATED: dict[str, tuple[str, ...]] = {"SE": ("public", "de_facto")}
"""Categories of the library, where the law of terms equates more days with holidays: the eves of Midsummer, Christmas
and New Year (lagen 1930:173, 2 §). In Finland the library counts the eves of its act 150/1930 (5 §) as public."""
_NOT_DESIGNATED = {("FI", 12, 24)}
"""Days that the library counts although the Member State did not designate them under Regulation No 1182/71."""


@cache
def knows_holidays() -> bool:
    """Return whether the library is installed (extra ``calendar``)."""
    return find_spec("holidays") is not None


@cache
def _calendar(country: str, categories: tuple[str, ...]) -> Any:
    if not country:
        return {}
    import holidays  # noqa: PLC0415 - an extra

    return holidays.country_holidays(country, categories=categories)


def is_public_holiday(day: date, country: str, *, union: bool = False) -> bool:
    """Return whether ``day`` is a public holiday in the country; `False` where no country is known.

    Args:
        day: The day.
        country: ISO 3166-1 code.
        union: Whether to look at the holidays that count for Union acts, not at those of the country's law of terms.
    """
    if not knows_holidays():
        return is_holiday(day, country, union=union)
    if union:
        return day in _calendar(country, ("public",)) and (country, day.month, day.day) not in _NOT_DESIGNATED
    return day in _calendar(country, _EQUATED.get(country, ("public",)))


def is_rest_day(day: date, country: str) -> bool:
    """Return whether ``day`` is a Saturday, a Sunday or a public holiday; terms of Union acts have a calendar of their own."""
    return day.weekday() >= SATURDAY or is_public_holiday(day, country)
