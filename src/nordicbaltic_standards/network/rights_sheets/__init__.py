"""Rights sheets: what a person is entitled to in a country, each sentence bound to a fact of its law."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from nordicbaltic_standards.utils.errors import InvalidArgumentError

if TYPE_CHECKING:
    from nordicbaltic_standards.models.base import Record
    from nordicbaltic_standards.network.rights_sheets.sheet import RightsSheet


class CountryNeededError(InvalidArgumentError):
    """Neither the call nor the record names one of the eight countries."""


def rights_sheet(
    country: str | None,
    language: str,
    on: date,
    *,
    case: bytes | str | Mapping[str, Any] | Record | None = None,
    neutral: bool = False,
) -> RightsSheet:
    """Return what the law of a country gives a person who is or may be a victim of trafficking, in the person's language.

    A sentence is made only as surely as its ground is known on the day: without doubt, in a weaker form, or not at all, and
    then the sheet says whom to ask.

    Args:
        country: ISO 3166-1 code of one of the eight countries; `None` for that of the case.
        language: BCP 47 tag of the person's language, one of `nordicbaltic_standards.i18n.texts.person_languages`.
        on: Day on which the law is read.
        case: Record of the person's case, from which age group, citizenship and granted periods are taken, and nothing
            that names a person or a place; `None`: the sheet speaks to everyone.
        neutral: Whether others may see the sheet: no word of it tells what it is about.

    Raises:
        CountryNeededError: When neither the call nor the record names one of the eight countries.
        InvalidRecordError: When ``case`` is so unsound that no record can be read; it says why, without a value.
        UnknownKeyError: When the country or the language is not one of those above.
        TypeError: When ``case`` has none of these types, or ``on`` is not a day.
    """
    from nordicbaltic_standards.network.rights_sheets.case_details import (  # noqa: PLC0415 - loaded when first used
        CaseDetails,
        case_details,
    )
    from nordicbaltic_standards.network.rights_sheets.sheet import write_sheet  # noqa: PLC0415 - likewise

    details = CaseDetails(country) if case is None else case_details(case, on, country)
    if details.country is None:
        raise CountryNeededError("name one of the eight countries, or give a case that names one")
    return write_sheet(details.country, language, on, details, neutral=neutral)


__all__ = ["CountryNeededError", "rights_sheet"]
