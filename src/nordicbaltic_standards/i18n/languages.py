"""The languages of the standard and the order in which a text is looked for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

LANGUAGES: tuple[str, ...] = ("en", "et", "lv", "lt", "fi", "sv", "da", "nb", "is")
"""Languages (BCP 47) of the standard; English is the source. What another lacks is shown in English, text by text."""

ENGLISH = "en"

PERSON_LANGUAGES: tuple[str, ...] = (*LANGUAGES, "uk", "ru", "ro", "vi", "ar")
"""Languages of what is handed to the person whom a record is about: those of the standard, and of many who are helped."""

RIGHT_TO_LEFT = frozenset({"ar"})
"""Languages that are written from right to left."""

NATIVE_NAMES: dict[str, str] = {
    "en": "English",
    "et": "eesti",
    "lv": "latviešu",
    "lt": "lietuvių",
    "fi": "suomi",
    "sv": "svenska",
    "da": "dansk",
    "nb": "norsk bokmål",
    "is": "íslenska",
    "uk": "українська",
    "ru": "русский",
    "ro": "română",
    "vi": "Tiếng Việt",
    "ar": "العربية",
}
"""What each language calls itself (CLDR)."""

_STANDS_IN: dict[str, str] = {"no": "nb", "nn": "nb"}
"""A reader of these surely reads the other; nobody else is given a neighbour's language."""


@lru_cache(maxsize=256)
def fallback_chain(language: str) -> tuple[str, ...]:
    """Return the languages to try for ``language``, best first, always ending in English.

    ``nn`` and ``no`` lead to ``nb``; a region or script is dropped (``sv-FI`` to ``sv``).

    Args:
        language: A BCP 47 tag; underscores are read as hyphens.

    Returns:
        A tuple of members of `LANGUAGES`.
    """
    primary = language.replace("_", "-").split("-", 1)[0].lower()
    primary = _STANDS_IN.get(primary, primary)
    if primary in LANGUAGES and primary != ENGLISH:
        return (primary, ENGLISH)
    return (ENGLISH,)


def resolve_language(language: str) -> str:
    """Return the language of the standard in which a reader of ``language`` (BCP 47) is served, for example ``en`` for ``en-GB``."""
    return fallback_chain(language)[0]


def is_supported(language: str) -> bool:
    """Tell whether a reader of ``language`` (BCP 47) is served in a language of their own."""
    return resolve_language(language) != ENGLISH or language.replace("_", "-").split("-", 1)[0].lower() == ENGLISH


def negotiate(wanted: Iterable[str]) -> str:
    """Return the first language of ``wanted`` that the standard has, else English.

    Args:
        wanted: BCP 47 tags, best first, as in an ``Accept-Language`` header.
    """
    return next((resolve_language(tag) for tag in wanted if is_supported(tag)), ENGLISH)


def accepted_language(header: str) -> str:
    """Return the language of the standard that a reader prefers, else English.

    Args:
        header: Value of an ``Accept-Language`` header (RFC 9110, section 12.5.4), for example ``"de;q=0.9, fi;q=0.8"``. What is
            not of its form is passed over.
    """
    ranges = [match for part in header.split(",") if (match := _LANGUAGE_RANGE.fullmatch(part.strip()))]
    weights = {match["tag"]: float(match["weight"] or 1) for match in ranges}
    wanted = sorted(weights, key=lambda tag: -weights[tag])
    return negotiate(tag for tag in wanted if weights[tag] > 0)


_LANGUAGE_RANGE = re.compile(
    r"(?P<tag>[a-z]{1,8}(?:-[a-z0-9]{1,8})*)(?:\s*;\s*q=(?P<weight>0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?))?", re.IGNORECASE
)
