"""The eight countries of the standard."""

from __future__ import annotations

from nordicbaltic_standards.utils.errors import UnknownKeyError

REGION: tuple[str, ...] = ("EE", "LV", "LT", "FI", "SE", "NO", "DK", "IS")
"""The eight countries of the standard."""


def require_region(code: object) -> str:
    """Return the ISO 3166-1 code of a country, and refuse one that the standard does not cover.

    Raises:
        UnknownKeyError: When it does not; the message names the choices.
    """
    if isinstance(code, str) and code in REGION:
        return code
    raise UnknownKeyError(f"the standard covers these countries: {', '.join(REGION)}")


def checked_country(code: str | None) -> str | None:
    """Return the code of a country that the standard covers, or `None` where none is given.

    Raises:
        UnknownKeyError: When the standard does not cover it; the message names the choices.
    """
    return None if code is None else require_region(code)
