"""Dates and names of countries, languages and currencies in the reader's convention, from CLDR through Babel."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from nordicbaltic_standards.i18n.languages import ENGLISH, is_supported, resolve_language

if TYPE_CHECKING:
    from babel import Locale

_EUROPEAN_ENGLISH = "en_150"
"""English as it is written in Europe: 1 February 2008; CLDR's plain ``en`` is that of the United States."""


@cache
def babel_locale(language: str | Locale) -> Locale:
    """Return the locale of CLDR for a language of the standard; a locale stands for itself, as of a language of `PERSON_LANGUAGES`."""
    from babel import Locale  # noqa: PLC0415 - Babel is loaded when a person reads, not when a program starts

    if isinstance(language, Locale):
        return language
    name = resolve_language(language)
    return Locale.parse(_EUROPEAN_ENGLISH if name == ENGLISH else name)


@cache
def reader_locale(language: str) -> Locale:
    """Return the locale of CLDR for any language in which a person reads, as of `PERSON_LANGUAGES`.

    Args:
        language: BCP 47 tag; English stands in where CLDR does not know the language.
    """
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415

    if is_supported(language):
        return babel_locale(language)
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return babel_locale(ENGLISH)


def escape_control_characters(text: str) -> str:
    """Return ``text`` on one line: signs that move the cursor, or are none, are written as escapes."""
    return "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in text)


def country_name(code: str, language: str | Locale) -> str:
    """Return the name of a country (ISO 3166-1 alpha-2) in ``language``; the code itself where CLDR has none."""
    return str(babel_locale(language).territories.get(code, code))


def language_name(code: str, language: str | Locale) -> str:
    """Return the name of a language (BCP 47) in ``language``; the tag itself where CLDR has none."""
    return str(babel_locale(language).languages.get(code, code))


def sorted_labels(codes: Iterable[str], name: Callable[[str, str], str], language: str) -> dict[str, str]:
    """Return the names of codes in ``language``, in the order in which a reader looks for them.

    Args:
        codes: The codes.
        name: What names a code, as `country_name` does.
        language: BCP 47 tag.
    """
    names = {code: name(code, language) for code in codes}
    return dict(sorted(names.items(), key=lambda item: collation_key(item[1], language)))


def currency_name(code: str, language: str) -> str:
    """Return the name of a currency (ISO 4217) in ``language``; the code itself where CLDR has none."""
    return str(babel_locale(language).currencies.get(code, code))


_LAST_LETTERS = {"et": "õäöü", "fi": "åäö", "sv": "åäö", "da": "æøå", "nb": "æøå", "is": "þæö"}
"""Letters that stand behind z in the alphabet of the language; every other letter is sorted beside its base letter."""


def collation_key(text: str, language: str) -> tuple[tuple[str, str], ...]:
    """Return a key that puts names into the order in which a reader of ``language`` looks for them."""
    last = _LAST_LETTERS.get(resolve_language(language), "")
    return tuple(
        (f"~{last.index(sign)}", sign) if sign in last else (unicodedata.normalize("NFD", sign)[0], sign)
        for sign in text.casefold()
    )


def long_date(day: date, language: str | Locale) -> str:
    """Return a date written out in ``language``, for example ``3. märts 2026``."""
    from babel.dates import format_date  # noqa: PLC0415

    return str(format_date(day, format="long", locale=babel_locale(language)))


_OWN_MONTH_OF_YEAR = {"lv": "y. 'gada' LLLL"}
"""Pattern of month and year where that of CLDR carries a stray full stop behind the word for year."""


def partial_date(day: str, language: str | Locale) -> str:
    """Return a date as far as it is known, ``2026``, ``2026-02`` or ``2026-02-21``, written out in ``language``.

    In Estonian, Latvian and Finnish it is in the nominative, so that a sentence has to name it without asking for a case.
    """
    from babel.dates import format_date, format_skeleton  # noqa: PLC0415

    parts = [int(part) for part in day.split("-")]
    if len(parts) == 3:
        return long_date(date(parts[0], parts[1], parts[2]), language)
    if len(parts) == 2:
        first = date(parts[0], parts[1], 1)
        own = _OWN_MONTH_OF_YEAR.get(babel_locale(language).language)
        if own is not None:
            return str(format_date(first, format=own, locale=babel_locale(language)))
        return str(format_skeleton("yMMMM", first, locale=babel_locale(language)))
    return day


def format_money(amount: int | Decimal, currency: str, language: str | Locale) -> str:
    """Return a sum of money with the name of its currency, for example ``3 000 eurot``.

    Args:
        amount: The sum; decimals that say nothing are left out.
        currency: ISO 4217 code.
        language: BCP 47 tag.
    """
    from babel.numbers import format_currency  # noqa: PLC0415

    is_integral = amount == int(amount)
    return str(
        format_currency(
            amount,
            currency,
            format=None if not is_integral else "#,##0",
            format_type="name",
            currency_digits=not is_integral,
            group_separator=_is_grouped(amount, language),
            locale=babel_locale(language),
        )
    )


_GROUPED = 1000
"""Whole numbers below it are written alike in all languages, and Babel need not be asked."""

_GROUPED_IN = {"et": 10_000, "lv": 10_000}
"""First number that is grouped where it is none of four digits (``minimumGroupingDigits`` of CLDR 48, which Babel leaves
aside)."""


def _is_grouped(amount: int | Decimal, language: str | Locale) -> bool:
    first = _GROUPED_IN.get(babel_locale(language).language, _GROUPED)
    return not -first < amount < first


def decimal_number(amount: int | Decimal, language: str | Locale) -> str:
    """Return a number as ``language`` writes it."""
    if amount.__class__ is int and abs(amount) < _GROUPED:
        return str(amount)
    from babel.numbers import format_decimal  # noqa: PLC0415

    return str(format_decimal(amount, group_separator=_is_grouped(amount, language), locale=babel_locale(language)))


def percentage(amount: int | Decimal, language: str) -> str:
    """Return a number of hundredths as ``language`` writes it, for example ``60 %``."""
    from babel.numbers import format_percent  # noqa: PLC0415

    return str(format_percent(Decimal(amount) / 100, locale=babel_locale(language)))
