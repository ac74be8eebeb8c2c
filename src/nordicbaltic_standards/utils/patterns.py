r"""Regular expressions of the standard, in the dialect that every validator reads in the same way.

They do not use ``\d``, ``\w`` or ``\s``, whose meaning differs between programming languages, and all are anchored. The
calendar is part of the pattern, leap years included, so that a validator that ignores ``format`` also rejects 30
February.
"""

from __future__ import annotations

_YEAR = "(?:19|20)[0-9]{2}"
_LEAP_YEAR = "(?:(?:19|20)(?:0[48]|[2468][048]|[13579][26])|2000)"
_MONTH_DAY = (
    "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    "|02-(?:0[1-9]|1[0-9]|2[0-8]))"
)
_DATE = f"(?:{_YEAR}-{_MONTH_DAY}|{_LEAP_YEAR}-02-29)"
_CLOCK = "(?:[01][0-9]|2[0-3]):[0-5][0-9]"
_OFFSET = "(?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])"
_UUID = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"

DATE = f"^{_DATE}$"
"""ISO 8601 calendar date, 1900 to 2099."""

FORM_OF_DATE = f"^{_YEAR}-[0-9]{{2}}-[0-9]{{2}}$"
"""A text with the form of such a date, which may not exist in the calendar."""

PARTIAL_DATE = f"^(?:{_YEAR}(?:-(?:0[1-9]|1[0-2]))?|{_DATE})$"
"""Year, year and month, or calendar date."""

FORM_OF_PARTIAL_DATE = f"^{_YEAR}-[0-9]{{2}}(?:-[0-9]{{2}})?$"
"""A text with the form of a year and month or of a whole date, which may not exist in the calendar."""

INSTANT = f"^{_DATE}T{_CLOCK}:[0-5][0-9](?:\\.[0-9]{{1,6}})?{_OFFSET}$"
"""RFC 3339 date and time with offset, without leap seconds."""

TIME_OF_DAY = f"^{_CLOCK}$"
"""Hours and minutes of the day."""

AMOUNT = "^(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,2})?$"
"""Amount of money of zero or more, with at most two decimals."""

IDENTIFIER = "^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$"
"""Identifier of a record or a part of one."""

PSEUDONYM = f"^(?:[A-Za-z](?:[0-9]{{0,5}}[A-Za-z._-])*[0-9]{{0,5}}|{_UUID}|[0-9a-f]{{32,64}})$"
"""Begins with a letter and has at most five digits in a row, or a UUID, or a hexadecimal digest.

No national number of the eight countries can take any of these forms.
"""

POINTER = "^(?:/[A-Za-z0-9_-]+)+$"
"""JSON Pointer (RFC 6901) made of declared names and indexes."""

EXTENSION_NAME = "^[a-z0-9][a-z0-9-]*(?:\\.[a-z0-9][a-z0-9-]*)+:[a-z][a-z0-9_-]*$"
"""A domain of the organisation that defines the extension, a colon, a name."""


def published(pattern: str) -> str:
    """Return ``pattern`` as published in a schema: closed against a trailing line break, which ``$`` allows in Python."""
    return f"{pattern}(?!\\n)"
