"""The codes of ISO 3166, 639 and 4217, taken from the CLDR data of Babel."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from babel import Locale

from nordicbaltic_standards.codelists.iso_codes import COUNTRIES, CURRENCIES, LANGUAGE_SUBTAGS

NOT_ISO_3166 = frozenset(["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"])
"""Regions of CLDR that ISO 3166-1 does not assign. XK (Kosovo) is kept: people hold its nationality."""

NOT_A_LANGUAGE = frozenset({"mul", "und", "zxx", "root"})


def _tuple(name: str, doc: str, values: Iterable[str]) -> str:
    lines, line = [], "   "
    for value in values:
        entry = f' "{value}",'
        if len(line) + len(entry) > 118:
            lines.append(line)
            line = "   "
        line += entry
    lines.append(line)
    return f"{name}: tuple[str, ...] = (\n" + "\n".join(lines) + f'\n)  # fmt: skip\n"""{doc}"""\n'


def _alphabetic(names: Iterable[object], lengths: set[int]) -> set[str]:
    return {name for name in map(str, names) if name.isalpha() and len(name) in lengths}


def files(package: Path) -> Iterator[tuple[Path, str]]:
    """Yield the generated module with its text.

    A code that records could contain before stays, even where CLDR drops it.

    Args:
        package: Folder of the package.
    """
    english = Locale("en")
    countries = _alphabetic(english.territories, {2}) - NOT_ISO_3166 | set(COUNTRIES)
    languages = _alphabetic(english.languages, {2, 3}) - NOT_A_LANGUAGE | set(LANGUAGE_SUBTAGS)
    currencies = _alphabetic(english.currencies, {3}) | set(CURRENCIES)
    text = (
        '"""Codes of ISO 3166-1, ISO 639 and ISO 4217. Generated from the CLDR data of Babel; do not edit."""\n\n'
        "from __future__ import annotations\n\n"
        + _tuple("COUNTRIES", "ISO 3166-1 alpha-2 codes, and XK.", sorted(countries))
        + "\n"
        + _tuple("LANGUAGE_SUBTAGS", "ISO 639 codes that CLDR names.", sorted(languages))
        + "\n"
        + _tuple("CURRENCIES", "ISO 4217 codes, those of the past included.", sorted(currencies))
    )
    yield package / "codelists" / "iso_codes.py", text
