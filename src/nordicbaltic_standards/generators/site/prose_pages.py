"""The start page, the pilot project, the glossary and what the site says of itself."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

import nordicbaltic_standards
from nordicbaltic_standards.codelists import codes
from nordicbaltic_standards.codelists.enumerations import Confidence
from nordicbaltic_standards.generators.site.page import GROUPS, Page
from nordicbaltic_standards.generators.translation_bundles import counted, translated
from nordicbaltic_standards.i18n.formats import partial_date
from nordicbaltic_standards.i18n.languages import ENGLISH, LANGUAGES
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.country import Country, countries
from nordicbaltic_standards.law.fact import State
from nordicbaltic_standards.standards import standards
from nordicbaltic_standards.standards.origins import pages as origin_pages
from nordicbaltic_standards.standards.standard import AREAS

_LOCALE = Path(nordicbaltic_standards.__file__).parent / "i18n" / "locale"


def pages() -> Iterator[Page]:
    """Yield the pages."""
    yield Page("start", "", partial(ui_text, "site/title"), lambda _: {"areas": AREAS, "countries": countries})
    yield Page(
        "pilot-project",
        "",
        partial(ui_text, "site/pilot-project"),
        lambda _: {"origins": _origins(), "pages": origin_pages()},
    )
    yield Page("glossary", "", partial(ui_text, "site/glossary"), _glossary)
    yield Page("search", "", partial(ui_text, "site/search"), lambda _: {"kinds": GROUPS, "countries": countries})
    yield Page("about", "", partial(ui_text, "site/about"), _about)


def _origins() -> Mapping[str, list[Any]]:
    """Return the standards by their origin, in the order in which origins first occur."""
    by_origin: dict[str, list[Any]] = {}
    for standard in standards:
        by_origin.setdefault(standard.origin, []).append(standard)
    return by_origin


def _about(language: str) -> Mapping[str, Any]:
    return {"shares": _shares(), "confidences": list(Confidence), "read": [_read(law, language) for law in countries]}


def _read(law: Country, language: str) -> dict[str, Any]:
    """Return the day to which the law of a country was read, and how many of its current facts are how sure."""
    current = [fact for fact in law if fact.valid_to is None]
    return {
        "law": law,
        "to": partial_date(law.read, language),
        "all": len(current),
        "by_confidence": Counter(fact.confidence for fact in current),
        "unknown": sum(fact.state is State.UNKNOWN for fact in current),
        "unread": sum(not fact.was_read for fact in current),
        "open_questions": len(law.open_questions),
    }


@cache
def _shares() -> dict[str, int]:
    """Return how many of a hundred texts each language has."""
    return {language: translated(language, counted(language)) for language in LANGUAGES}


@cache
def terms(language: str) -> dict[str, dict[str, str]]:
    """Return the rows of the term base of a language by concept; of English there are none."""
    if language == ENGLISH:
        return {}
    with (_LOCALE / language / "terms.csv").open(encoding="utf-8", newline="") as handle:
        return {row["concept"]: row for row in csv.DictReader(handle)}


@cache
def _codes_of_terms() -> dict[str, list[tuple[str, str]]]:
    """Return list and code of each English label, in lower case."""
    labelled: dict[str, list[tuple[str, str]]] = {}
    for view in codes:
        for code in view:
            labelled.setdefault(code.declaration.label.casefold(), []).append((view.id, code.declaration.value))
    return labelled


@cache
def concepts() -> dict[str, str]:
    """Return the English term of each concept of the term base."""
    return {concept: row["en"] for language in LANGUAGES for concept, row in terms(language).items()}


_ALPHABETS = {
    "en": "abcdefghijklmnopqrstuvwxyz",
    "et": "abcdefghijklmnopqrsšzžtuvwõäöüxy",
    "lv": "aābcčdeēfgģhiījkķlļmnņoprsštuūvzž",
    "lt": "aąbcčdeęėfghiįyjklmnoprsštuųūvzž",
    "fi": "abcdefghijklmnopqrstuvwxyzåäö",
    "sv": "abcdefghijklmnopqrstuvwxyzåäö",
    "da": "abcdefghijklmnopqrstuvwxyzæøå",
    "nb": "abcdefghijklmnopqrstuvwxyzæøå",
    "is": "aábdðeéfghiíjklmnoóprstuúvxyýþæö",
}
"""Letters of each language (BCP 47) in their order, which Babel does not know."""


def in_alphabet(word: str, language: str) -> list[int]:
    """Return by what a word is put in the order of a language (BCP 47): spaces first, letters of other languages last."""
    alphabet = _ALPHABETS.get(language, "")
    letters = (letter for letter in word.casefold() if letter.isalpha() or letter == " ")
    return [alphabet.find(letter) if letter in alphabet or letter == " " else ord(letter) for letter in letters]


def _glossary(language: str) -> Mapping[str, Any]:
    rows: list[dict[str, Any]] = [
        {
            "concept": concept,
            "english": english,
            "term": (term := terms(language).get(concept)),
            "shown": term["term"] if term else english,
            "others": {
                other: terms(other)[concept]["term"]
                for other in LANGUAGES
                if concept in terms(other) and other != language
            },
            "codes": _codes_of_terms().get(english.casefold(), []),
        }
        for concept, english in concepts().items()
    ]
    return {"rows": sorted(rows, key=lambda row: in_alphabet(row["shown"], language))}
