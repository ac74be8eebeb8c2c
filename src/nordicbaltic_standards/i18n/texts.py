"""Look-up of translated texts: one compiled file a language and domain, loaded when first asked for.

Translators work in ``locale/<language>/LC_MESSAGES/<domain>.po``; the program reads the compiled ``<domain>.json`` beside
it, which is built with the package, and in a checkout when the PO file is newer. Every text has a stable identifier, so a
text that is missing in one language falls back by itself and not with its whole file.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path

from nordicbaltic_standards.i18n.languages import ENGLISH, LANGUAGES, PERSON_LANGUAGES, fallback_chain

DOMAINS: tuple[str, ...] = (
    "codes",
    "explanations",
    "facts",
    "findings",
    "forms",
    "interface",
    "law",
    "person",
    "records",
    "rules",
    "standards",
    "training",
)
"""Names of the translation files."""

PERSON = "person"
"""Domain of what is handed to the person."""


def languages_of(domain: str) -> tuple[str, ...]:
    """Return the languages (BCP 47) in which a domain has texts, English first: there are more for what is handed to the person."""
    return PERSON_LANGUAGES if domain == PERSON else LANGUAGES


@cache
def person_languages() -> tuple[str, ...]:
    """Return the languages (BCP 47) of what is handed to the person: `PERSON_LANGUAGES`, and those for which a file was added.

    A file ``locale/<language>/LC_MESSAGES/person.po`` adds a language.
    """
    files = (Path(__file__).parent / "locale").glob(f"*/LC_MESSAGES/{PERSON}.*")
    added = {path.parent.parent.name for path in files} - {*PERSON_LANGUAGES}
    return (*PERSON_LANGUAGES, *sorted(added))


class Status(Enum):
    """How far a text can be trusted."""

    SOURCE = "source"
    """The English original."""
    OFFICIAL = "official"
    """The term of national law or of a national authority."""
    DERIVED = "derived"
    """Built from official terms."""
    DRAFT = "draft"
    """Not yet read by a native speaker of the field."""
    OLDER = "older"
    """Translated from an earlier wording of the English."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text as it came out: the words, their language and how far they can be trusted."""

    text: str
    language: str
    status: Status


_STATUS_BY_LETTER = {"o": Status.OFFICIAL, "e": Status.DERIVED, "d": Status.DRAFT}


def _is_older(compiled: Path, source: Path) -> bool:
    """Tell whether a compiled file is older than its PO file, or not there."""
    return not compiled.is_file() or compiled.stat().st_mtime_ns <= source.stat().st_mtime_ns


@cache
def _catalogue(domain: str, language: str) -> dict[str, list[str]]:
    """Load the compiled texts of one domain and language: identifier to status letter, text and, where it is so, ``older``."""
    resource = Path(__file__).parent / "locale" / language / "LC_MESSAGES" / f"{domain}.json"
    source = resource.with_suffix(".po")
    if source.is_file() and _is_older(
        resource, source
    ):  # in a checkout only, where a translator's change shows at once
        from nordicbaltic_standards.i18n.compile_texts import compile_file  # noqa: PLC0415 - loads Babel

        compile_file(source)
    if not resource.is_file():
        return {}
    data: dict[str, list[str]] = json.loads(resource.read_text(encoding="utf-8"))
    return data


def lookup(domain: str, identifier: str, english: str, language: str) -> Text:
    """Return the text with ``identifier`` in ``language``, or in the next language of its fall-back chain.

    Args:
        domain: One of `DOMAINS`.
        identifier: Stable identifier of the text within its domain.
        english: The English original, which ends every chain.
        language: BCP 47 tag of the reader's language.
    """
    chain = (language, ENGLISH) if domain == PERSON and language in person_languages() else fallback_chain(language)
    for candidate in chain:
        if candidate == ENGLISH:
            break
        entry = _catalogue(domain, candidate).get(identifier)
        if entry is not None:
            letter, text, *older = entry
            return Text(text, candidate, Status.OLDER if older else _STATUS_BY_LETTER[letter])
    return Text(english, ENGLISH, Status.SOURCE)


@cache
def least_checked(language: str, domains: tuple[str, ...] = ("rules", "interface")) -> Status:
    """Return how far the texts of some domains in a language were checked: as far as the least of them.

    Args:
        language: BCP 47 tag of a language in which they are.
        domains: Some of `DOMAINS`; by default those of rules, forms and reports.
    """
    if language == ENGLISH:
        return Status.SOURCE
    letters = {entry[0] for domain in domains for entry in _catalogue(domain, language).values()}
    return next((status for letter, status in reversed(_STATUS_BY_LETTER.items()) if letter in letters), Status.SOURCE)
