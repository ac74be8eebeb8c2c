"""Types of single values in the files of law."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

_AS_OF = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_EARLIEST, _LATEST = 1800, 2199
"""Years between which a text of law can have been read."""


def _a_day(given: Any) -> Any:
    if type(given) is not date:
        raise ValueError("a date is written as 2026-11-24, without quotation marks and without a time")
    return given


def _exact(given: Any) -> Any:
    if isinstance(given, bool | float):
        raise ValueError('an amount is written as text, as "5.1"')  # noqa: TRY004 - pydantic makes a finding of it
    return given


def _as_of(given: str) -> str:
    parts = [int(part) for part in given.split("-")] if _AS_OF.fullmatch(given) else []
    year, month, day = [*parts, 1, 1, 1][:3]
    try:
        sound = bool(parts) and _EARLIEST <= date(year, month, day).year <= _LATEST
    except ValueError:
        sound = False
    if not sound:
        raise ValueError('it is of the form "2026", "2026-02" or "2026-02-21"')
    return given


Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True, strict=True)]
"""Words for a reader."""
LINK = r"https?://[^\s/<>\"]+[^\s<>\"]*"
"""Form of the address of a page."""
Link = Annotated[str, StringConstraints(pattern=f"^{LINK}$", strict=True)]
"""Address of a page on the web."""
Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", strict=True)]
"""Kebab-case identifier."""
Tag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$", strict=True)]
"""Tag of a language (BCP 47)."""
CountryCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$", strict=True)]
"""ISO 3166-1 alpha-2 code."""
Phone = Annotated[str, StringConstraints(pattern=r"^\+?[0-9]([0-9 -]*[0-9])?$", strict=True)]
"""Number that can be dialled, digits in groups, without words."""
Count = Annotated[int, Field(ge=0, strict=True)]
"""Whole number of zero or more."""
Flag = Annotated[bool, Field(strict=True)]
"""True or false, and nothing that is read as either."""
Day = Annotated[date, BeforeValidator(_a_day)]
"""Day of the calendar."""
Amount = Annotated[Decimal, BeforeValidator(_exact), Field(ge=0, allow_inf_nan=False)]
"""Exact amount of zero or more."""
AsOf = Annotated[str, StringConstraints(strict=True), AfterValidator(_as_of)]
"""State of a text: a year, a month or a day, as ``2026``, ``2026-02`` or ``2026-02-21``."""
