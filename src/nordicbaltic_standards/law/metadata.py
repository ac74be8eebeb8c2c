"""The head of a country's file: whose law it is, in which words, and up to when it was read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from nordicbaltic_standards.law.region import REGION

CURRENCY = {"EE": "EUR", "LV": "EUR", "LT": "EUR", "FI": "EUR", "SE": "SEK", "NO": "NOK", "DK": "DKK", "IS": "ISK"}
"""ISO 4217 code of the currency of each country."""

_KEYS = {"country", "currency", "languages", "name", "read", "open_questions", "citing", "fact"}
_MAY_LACK = {"open_questions", "citing"}
_TAG = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
_AS_OF = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_EARLIEST, _LATEST = 1800, 2199
"""Years between which a text of law can have been read."""


class FactFileError(ValueError):
    """A country's file breaks its form; the message names file, entry and what is wrong."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a country's file says before its facts.

    Attributes:
        code: ISO 3166-1 code.
        names: Name in English and in the national language.
        currency: ISO 4217 code.
        languages: BCP 47 tags of the official languages.
        read: State of the law that was read, as ``2026``, ``2026-02`` or ``2026-02-21``.
        open_questions: What could not be found out, in English.
        citing: English words within the citations of sources, and what readers of other languages see in their place: the
            words of the law itself, or nothing where the English only explains.
    """

    code: str
    names: Mapping[str, str]
    currency: str
    languages: tuple[str, ...]
    read: str
    open_questions: tuple[str, ...]
    citing: Mapping[str, str]


def is_text(value: Any) -> bool:
    """Return whether ``value`` is text with something in it."""
    return isinstance(value, str) and bool(value.strip())


def is_as_of(value: Any) -> bool:
    """Return whether ``value`` names a year, a month or a day that the calendar has."""
    if not isinstance(value, str) or not _AS_OF.fullmatch(value):
        return False
    year, month, day = [*(int(part) for part in value.split("-")), 1, 1][:3]
    try:
        return _EARLIEST <= date(year, month, day).year <= _LATEST
    except ValueError:
        return False


def read_head(data: dict[str, Any], file: str) -> Head:
    """Return the head of a file.

    Args:
        data: The whole file, as TOML reads it.
        file: Name of the file, for messages.

    Raises:
        FactFileError: When anything is not as the form asks.
    """
    if unknown := set(data) - _KEYS:
        raise FactFileError(f"{file}: unknown key {', '.join(sorted(unknown))}")
    if missing := _KEYS - _MAY_LACK - set(data):
        raise FactFileError(f"{file}: missing {', '.join(sorted(missing))}")
    code = data["country"]
    if not isinstance(code, str) or code not in REGION or f"{code.lower()}.toml" != file:
        raise FactFileError(f"{file}: country is the code that names the file, of {', '.join(REGION)}")
    if data["currency"] != CURRENCY[code]:
        raise FactFileError(f"{file}: currency of this country is {CURRENCY[code]}")
    names = data["name"]
    if not isinstance(names, dict) or set(names) != {"en", "native"} or not all(map(is_text, names.values())):
        raise FactFileError(f"{file}: name has two texts, en and native")
    languages = _texts(data["languages"], "languages", file)
    if not languages or not all(map(_TAG.fullmatch, languages)):
        raise FactFileError(f'{file}: languages are tags in a list, as ["fi", "sv"]')
    if not is_as_of(data["read"]):
        raise FactFileError(f'{file}: read is the state of the law that was read, as "2026", "2026-02" or "2026-02-21"')
    questions = _texts(data.get("open_questions", []), "open_questions", file)
    citing = data.get("citing", {})
    if not isinstance(citing, dict) or not all(isinstance(words, str) for words in citing.values()) or "" in citing:
        raise FactFileError(f"{file}: citing gives texts for texts")
    return Head(code, names, data["currency"], languages, data["read"], questions, citing)


def _texts(value: Any, key: str, file: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(map(is_text, value)):
        raise FactFileError(f"{file}: {key} is a list of texts")
    return tuple(value)
