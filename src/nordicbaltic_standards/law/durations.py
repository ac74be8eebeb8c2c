"""Lengths of time written out, in the units that law counts with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nordicbaltic_standards.codelists.enumerations import Unit
from nordicbaltic_standards.i18n.formats import babel_locale
from nordicbaltic_standards.i18n.languages import ENGLISH

if TYPE_CHECKING:
    from babel import Locale

_CLDR_UNITS = {
    "hours": "duration-hour",
    "days": "duration-day",
    "weeks": "duration-week",
    "months": "duration-month",
    "years": "duration-year",
    "years-of-age": "duration-year",
}

_DAYS_OF_LAW: dict[tuple[str, str], tuple[str, str]] = {
    ("et", "days"): ("{0} päev", "{0} päeva"),
    ("et", "months"): ("{0} kuu", "{0} kuud"),
    ("nb", "days"): ("{0} dag", "{0} dager"),
    ("sv", "days"): ("{0} dag", "{0} dagar"),
}
"""Singular and plural where CLDR speaks of periods of 24 hours (*ööpäev*, *døgn*, *dygn*) and the law of days, or where
CLDR through Babel has no form at all (Estonian months)."""

_WORKING_DAYS: dict[str, dict[str, str]] = {
    "en": {"one": "working day", "other": "working days"},
    "et": {"one": "tööpäev", "other": "tööpäeva"},
    "lv": {"zero": "darbdienu", "one": "darbdiena", "other": "darbdienas"},
    "lt": {"one": "darbo diena", "few": "darbo dienos", "many": "darbo dienos", "other": "darbo dienų"},
    "fi": {"one": "työpäivä", "other": "työpäivää"},
    "sv": {"one": "arbetsdag", "other": "arbetsdagar"},
    "da": {"one": "arbejdsdag", "other": "arbejdsdage"},
    "nb": {"one": "arbeidsdag", "other": "arbeidsdager"},
    "is": {"one": "virkur dagur", "other": "virkir dagar"},
    "uk": {"one": "робочий день", "few": "робочі дні", "many": "робочих днів", "other": "робочого дня"},
    "ru": {"one": "рабочий день", "few": "рабочих дня", "many": "рабочих дней", "other": "рабочего дня"},
    "ro": {"one": "zi lucrătoare", "few": "zile lucrătoare", "other": "de zile lucrătoare"},
    "vi": {"other": "ngày làm việc"},
    "ar": {
        "zero": "يوم عمل",
        "one": "يوم عمل",
        "two": "يوما عمل",
        "few": "أيام عمل",
        "many": "يوم عمل",
        "other": "يوم عمل",
    },
}
"""Working days, of which CLDR knows nothing, by the plural forms of CLDR; a language that is not here has the English."""

_HOURS_OF_DAY = 24

_MOST_HOURS = 72
"""Longest time that law counts in hours; whole days beyond it are written as days."""


def format_duration(amount: int, unit: str, language: str | Locale) -> str:
    """Return a length of time written out in ``language``, for example ``6 kuud``.

    Args:
        amount: Number of units.
        unit: Code of the list ``legal-unit``.
        language: BCP 47 tag of a language of the standard, or a locale.
    """
    from babel.units import format_unit  # noqa: PLC0415

    if unit == Unit.HOURS and amount > _MOST_HOURS and amount % _HOURS_OF_DAY == 0:
        amount, unit = amount // _HOURS_OF_DAY, Unit.DAYS
    locale = babel_locale(language)
    own = _DAYS_OF_LAW.get((locale.language, unit))
    if own is not None:
        return own[0 if amount == 1 else 1].format(amount)
    if unit in _CLDR_UNITS:
        return str(format_unit(amount, _CLDR_UNITS[unit], length="long", locale=locale))
    if unit == Unit.WORKING_DAYS:
        locale = locale if locale.language in _WORKING_DAYS else babel_locale(ENGLISH)
        return f"{amount} {_WORKING_DAYS[locale.language][locale.plural_form(amount)]}"
    return f"{amount} ({Unit(unit).label(locale.language)})"
