"""A country's law, remarks and sources are in the country's own languages; what exists in English only says so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from nordicbaltic_standards import LANGUAGES
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.generators.translations import sources
from nordicbaltic_standards.i18n.texts import DOMAINS, lookup
from nordicbaltic_standards.law.announced import announced_lines
from nordicbaltic_standards.law.country import Country, countries, country
from nordicbaltic_standards.law.fact_text import fact_as_data, fact_lines, law_sources, overview_lines
from nordicbaltic_standards.law.national_words import national_text, national_words, source_words
from support import national

TODAY = date(2026, 12, 1)
AT_HOME = [(law.code, tag) for law in countries for tag in law.languages if tag in LANGUAGES]
WORD = re.compile(r"[^\W\d_]{3,}")
MOST_IN_ENGLISH = 0.05
"""Largest share of English words in what a country's own reader sees."""


def words(texts: Iterable[str]) -> list[str]:
    """Return the words of texts, addresses left out."""
    return [
        word.casefold()
        for text in texts
        for word in WORD.findall(re.sub(r"https?://\S+|github[.]com/\S+|\[[a-z_.0-9-]+\]", "", text))
    ]


def seen(code: str, language: str) -> list[str]:
    """Return all that `nbs country` shows of the facts of a country."""
    return [line for fact in country(code) for line in fact_lines(fact, language)]


def english_only(code: str, language: str) -> set[str]:
    """Return English words that no text in a language has."""
    english, own = [], [name for fact in country(code) for name in national(fact.value)]
    for domain in DOMAINS:
        for identifier, text in sources(domain, language).items():
            english.append(text)
            translation = lookup(domain, identifier, text, language).text
            if translation != text:
                own.append(translation)
    return set(words(english)) - set(words(own))


@pytest.mark.parametrize(("code", "language"), AT_HOME)
def test_a_country_is_read_in_its_own_language(code: str, language: str):
    said, english = words(seen(code, language)), english_only(code, language)
    in_english = [word for word in said if word in english]
    assert len(in_english) <= MOST_IN_ENGLISH * len(said), sorted(set(in_english))


@pytest.mark.parametrize(("code", "language"), AT_HOME)
def test_nothing_of_a_country_exists_in_english_only(code: str, language: str):
    assert [line for line in seen(code, language) if "(en)" in line or ", en)" in line] == []
    assert [text for _, text in law_sources(language) if national_text(code, text, language).text == ""] == []


@pytest.mark.parametrize("law", countries, ids=lambda law: law.code)
def test_a_reader_of_another_language_is_told_what_is_in_english(law: Country):
    reader = next(tag for tag in LANGUAGES if tag not in {"en", *law.languages})
    for fact in law:
        lines = list(fact_lines(fact, reader))
        assert not fact.note or any(line.endswith("(en)") for line in lines), fact.id
        assert fact_as_data(fact, reader)["note_language"] == (fact.note and "en")


def test_an_english_reader_is_told_nothing_of_languages():
    assert not any(line.endswith("(en)") for law in countries for line in seen(law.code, "en"))


def test_a_translation_is_bound_to_the_english_it_was_made_from():
    fact = next(fact for fact in country("LV") if fact.note)
    assert national_text("LV", fact.note or "", "lv").language == "lv"
    assert national_words("LV", f"{fact.note} Changed.", "lv") == national_words("LV", f"{fact.note} Changed.", "fi")
    assert national_words("LV", "Changed.", "lv") == "Changed. (en)"


def test_the_law_of_finland_is_read_in_its_official_swedish():
    said = " ".join(seen("FI", "sv"))
    assert "utlänningslagen" in said
    assert "betänketid" in said.casefold()
    assert "Ulkomaalaislaki" not in said


def test_a_source_keeps_the_language_of_its_country_for_readers_of_others():
    title = "Imigrācijas likums (Immigration Law)"
    assert source_words(title, "LV", "en") == title
    assert {source_words(title, "LV", language) for language in ("lv", "sv", "is")} == {"Imigrācijas likums"}


# One section on one screen

LINES_OF_A_SCREEN = 70


@pytest.mark.parametrize("law", countries, ids=lambda law: law.code)
def test_the_reflection_period_of_a_country_is_one_screen_with_the_answer_first(
    law: Country, capsys: pytest.CaptureFixture[str]
):
    language = law.languages[0]
    assert main(["country", law.code, "reflection", "--language", language, "--on", "2026-12-01"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) <= LINES_OF_A_SCREEN
    minimum = law.on(TODAY).reflection_period.minimum_length
    (first, *_) = overview_lines([minimum], language)
    assert lines[2][:20] == first[:20]


def test_a_section_says_that_an_act_it_was_read_in_is_about_to_change(capsys: pytest.CaptureFixture[str]):
    assert main(["country", "EE", "reflection", "--on", "2026-12-01"]) == 0
    said = " ".join(capsys.readouterr().out.split())
    (change,) = announced_lines([each for each in country("EE").announced if each.native == "Välismaalaste seadus"])
    assert change in said
    assert main(["country", "EE", "compensation", "--on", "2026-12-01"]) == 0
    assert change not in " ".join(capsys.readouterr().out.split())


def test_in_short_it_is_said_what_was_not_read_and_what_was_read_long_ago():
    (unread,) = (fact for fact in country("NO").every("instruments.eu_2004_81") if fact.holds_on(TODAY))
    fact = replace(unread, sources=tuple(source for source in unread.sources if not source.was_read))
    assert "No source was read for this." in next(iter(overview_lines([fact])))
    assert any("last read" in line for line in overview_lines(list(country("FI")), "en", TODAY))


def test_the_beginning_of_a_section_is_enough_and_must_fit_one_only(capsys: pytest.CaptureFixture[str]):
    assert main(["country", "SE", "comp", "--on", "2026-12-01"]) == 0
    assert capsys.readouterr().out.startswith("Sweden · ")
    assert main(["country", "SE", "i", "--on", "2026-12-01"]) != 0
    assert "identification" in capsys.readouterr().err


@pytest.mark.parametrize("law", countries, ids=lambda law: law.code)
def test_in_short_no_fact_of_a_section_is_left_out(law: Country):
    facts = [fact for fact in law if fact.id.startswith("reflection_period.") and fact.holds_on(TODAY)]
    said = "\n".join(overview_lines(facts, "en"))
    for fact in facts:
        assert fact_as_data(fact)["title"] in said
