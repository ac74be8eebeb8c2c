"""The English that people read is plain: short sentences, and no word that a reader has to read twice (ISO 24495-1)."""

from __future__ import annotations

import re

import pytest

from nordicbaltic_standards import LANGUAGES
from nordicbaltic_standards.generators.translations import sources
from nordicbaltic_standards.i18n.texts import lookup

AREAS = ("AST", "CAS", "COM", "IDN", "MSG", "NET", "PRO", "REF", "RES", "RET", "EE", "FI", "LV", "NO", "SE", "STR")
PLACES = [
    *((domain, f"{area}-") for domain in ("rules", "explanations", "findings") for area in AREAS),
    ("standards", ""),
    ("interface", ""),
    ("forms", ""),
    ("training", ""),
]

OTHERS = [language for language in LANGUAGES if language != "en"]
TRANSLATED = ("rules", "explanations", "findings", "standards", "interface", "forms")
"""Domains whose translations are as short as their English."""

MOST_WORDS = 30
"""Most words of a sentence."""
MOST_WORDS_ON_AVERAGE = 20

NOT_PLAIN = re.compile(
    r"\b(mend(s|ed|ing)?|rest(s|ing)? on|rested on|carries|carry|stands? (in|as|at|under)|stand|tells? of|told of|asks? for|anew|nobody|somebody"
    r"|grown person|by what is known|cannot count|is none|nothing to complain|doubled|here stands|(?<!retention )(?<!erasure )holds?)\b"
    r"|^(who|what) (is|has|was)\b(?!.*[?])|[.] Who (is|has|was)\b",
    re.IGNORECASE,
)
"""Words and turns of phrase that stand for plainer ones, see the words of the style sheet."""

RIGHT_HERE: dict[str, str] = {
    "PRO-S11/statement": "a legal hold is the term for what stops an erasure",
    "PRO-S11/how_assessed": "a legal hold is the term for what stops an erasure",
}
"""Texts in which such a word is the plain one, with the reason."""


def texts_at(domain: str, beginning: str) -> dict[str, str]:
    """Return the English texts of a domain whose identifiers begin so."""
    languages = OTHERS if domain == "training" else ["en"]  # a case belongs to the languages of its country
    return {
        identifier: text
        for language in languages
        for identifier, text in sources(domain, language).items()
        if identifier.startswith(beginning)
    }


def sentences(text: str) -> list[int]:
    """Return the number of words of each sentence; a semicolon and a colon end one."""
    return [len(piece.split()) for piece in re.split(r"(?<=[.;:?!])\s+", text) if re.search(r"\w", piece)]


@pytest.mark.parametrize(("domain", "beginning"), [each for each in PLACES if texts_at(*each)])
def test_sentences_are_short(domain: str, beginning: str):
    lengths = {identifier: sentences(text) for identifier, text in texts_at(domain, beginning).items()}
    assert [identifier for identifier, each in lengths.items() if max(each, default=0) > MOST_WORDS] == []
    every = [length for each in lengths.values() for length in each]
    assert sum(every) / len(every) <= MOST_WORDS_ON_AVERAGE


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("domain", TRANSLATED)
def test_sentences_of_a_translation_are_short(domain: str, language: str):
    texts = {
        identifier: lookup(domain, identifier, english, language).text
        for identifier, english in sources(domain, language).items()
    }
    assert [identifier for identifier, text in texts.items() if max(sentences(text), default=0) > MOST_WORDS] == []


@pytest.mark.parametrize(("domain", "beginning"), [each for each in PLACES if texts_at(*each)])
def test_words_are_those_that_people_use(domain: str, beginning: str):
    texts = texts_at(domain, beginning)
    unplain = {identifier for identifier, text in texts.items() if NOT_PLAIN.search(text)}
    assert sorted(unplain - set(RIGHT_HERE)) == []


def test_what_is_right_in_its_place_still_stands_there():
    every = {
        identifier: text for domain, beginning in PLACES for identifier, text in texts_at(domain, beginning).items()
    }
    assert [identifier for identifier in RIGHT_HERE if not NOT_PLAIN.search(every.get(identifier, ""))] == []
