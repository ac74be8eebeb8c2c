"""What was not read in a source is shown as such wherever sources are named: pages, tables, commands, data."""

from __future__ import annotations

import csv
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bundle import bundle, of_class, pages, site_files, site_page, text_of
from nordicbaltic_standards import LANGUAGES, rules, standards
from nordicbaltic_standards.cli.main import main
from nordicbaltic_standards.codelists.enumerations import Confidence, SourceKind, Unit
from nordicbaltic_standards.deadlines.deadline import Deadline
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.citation_text import format_citations, not_read
from nordicbaltic_standards.law.country import countries, country
from nordicbaltic_standards.law.fact import Fact, Source, State
from nordicbaltic_standards.law.fact_text import fact_as_data, fact_lines, stated
from nordicbaltic_standards.law.facts import SECTIONS
from nordicbaltic_standards.law.instruments import instruments
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.utils.site_pages import anchor
from support import ROOT

PACKAGE = ROOT / "src" / "nordicbaltic_standards"
each_country = pytest.mark.parametrize("code", REGION)

READ = Source(SourceKind.LAW, "An act", "s. 1", as_of="2026")
UNREAD = Source(SourceKind.BACKGROUND, "the day on which it began")
GENERAL = Source(SourceKind.BACKGROUND, "General knowledge, not looked up in a source")


def fact(*sources: Source) -> Fact[Any]:
    return Fact("reflection_period.minimum_length", "EE", State.KNOWN, 30, Unit.DAYS, sources=sources)


def unread(code: str) -> set[str]:
    """Return what the facts of a country say that was not read."""
    return {source.title for fact in country(code) for source in fact.sources if not source.was_read}


# Facts


def test_a_source_that_was_not_read_says_so():
    words = [words for _, words in stated((READ, UNREAD, GENERAL))]
    assert words == [
        "An act, s. 1 (text as of: 2026)",
        "Not read in a source: the day on which it began",
        "Part of this was not read in a source.",
    ]
    assert [words for _, words in stated((GENERAL, GENERAL))] == ["No source was read for this."]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lines_of_a_fact_call_nothing_a_source_that_was_not_read(language: str):
    lines = [line for line in fact_lines(fact(READ, UNREAD), language) if UNREAD.title in line]
    what = UNREAD.title if language == "en" else f"{UNREAD.title} (en)"
    assert lines == [f"  {ui_text('country/not-read', language, what=what)}"]


@each_country
def test_a_fact_as_data_says_of_each_source_whether_it_was_read(code: str):
    for held in country(code):
        for source in fact_as_data(held)["sources"]:
            assert source["was_read"] is (source["kind"] != "background")


@each_country
def test_the_pages_of_a_country_list_nothing_as_a_source_that_was_not_read(code: str):
    addresses = [path.removeprefix("en/") for path in site_files() if path.startswith(f"en/countries/{code.lower()}/")]
    named = {
        text_of(source)
        for address in addresses
        for sources in of_class(site_page(address), "sources")
        for source in sources
    }
    assert not any(source.startswith("General knowledge") for source in named)
    for title in (" ".join(title.split()) for title in unread(code)):
        assert title not in named
        if not title.casefold().startswith("general knowledge"):
            assert f"Not read in a source: {title}" in named


def test_no_page_and_no_table_names_general_knowledge_as_a_source():
    for path, text in (pages() | bundle() | site_files()).items():
        assert "General knowledge, not looked up" not in text, path


def test_the_comparison_says_of_which_facts_no_source_was_read():
    for section in SECTIONS.values():
        rows = {row.get("id"): row for row in site_page(f"facts/{section.section_name}.html").iter("tr")}
        for land in countries:
            for fact_id in section.declared:
                facts = land.every(fact_id)
                cells = [each for each in rows.get(anchor(fact_id), ()) if each.get("data-country") == land.code]
                shown = [text_of(entry) for each in cells for entry in of_class(each, "entry")]
                unread_ones = [words_of.endswith("No source was read for this.") for words_of in shown]
                assert unread_ones == [not each.was_read for each in facts], (land.code, fact_id)


# Statutory dates


def test_a_date_cites_only_what_was_read():
    def of(*sources: Source) -> Deadline:
        return Deadline("reflection-end", "/x", date(2026, 12, 1), fact=fact(*sources), confidence=Confidence.LOW)

    assert of(READ, UNREAD).national_sources == ("An act, s. 1",)
    assert of(UNREAD).national_sources == ()
    assert of(UNREAD).law() == "No source was read for this."
    assert UNREAD.title not in json.dumps(of(UNREAD).to_dict())


# Treaties and Union law


def test_a_provision_says_whether_it_was_read():
    read = {at: item.read for at, item in instruments["dir-2011-36"].provisions.items()}
    assert read["art. 11(3)"]
    assert not read["art. 12(2)"]
    assert all(item.read for item in instruments["cets197"].provisions.values())
    assert not any(item.read for item in instruments["crc"].provisions.values())


def test_the_page_of_instruments_says_so_in_words_and_at_each_provision():
    for item in instruments:
        page = text_of(site_page(f"instruments/{item.id}.html"))
        assert f"Text that was read: {' '.join(item.read.split())}" in page
        assert page.count("(text not read)") == sum(not provision.read for provision in item.provisions.values())


def test_no_instrument_is_known_without_a_word_on_what_was_read():
    for item in instruments:
        assert not re.search(r"\bknown\b|re-read", item.read), item.id
        if item.provisions and not any(provision.read for provision in item.provisions.values()):
            assert "ot read" in item.read, item.id


@pytest.mark.parametrize("kind", ["rules", "standards"])
def test_pages_mark_the_provisions_that_were_not_read(kind: str):
    for item in rules if kind == "rules" else standards:
        page = text_of(site_page(f"{kind}/{item.id}.html"))
        assert page.count("(text not read)") == len(not_read(item.legal_sources)), item.id


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("command", "identifier"), [("rules", "PRO-001"), ("standards", "PRO-S04")])
def test_the_commands_name_the_provisions_that_were_not_read(
    capsys: pytest.CaptureFixture[str], language: str, command: str, identifier: str
):
    cited = not_read((rules if command == "rules" else standards)[identifier].legal_sources)
    assert cited
    main([command, identifier, "--language", language])
    shown = " ".join(capsys.readouterr().out.split())
    assert ui_text("country/not-read", language, what="; ".join(format_citations(cited, language))) in shown
    main([command, identifier, "--format", "json", "--language", language])
    assert json.loads(capsys.readouterr().out)["not_read"] == cited


# Terms


TERMS = {path.parent.name: path for path in (PACKAGE / "i18n" / "locale").glob("*/terms.csv")}
"""The term bases by language; a new language has none yet."""


def terms(language: str) -> list[dict[str, str]]:
    with TERMS[language].open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


@pytest.mark.parametrize("language", TERMS)
def test_a_term_names_the_source_in_which_it_was_read_or_says_that_there_is_none(language: str):
    for row in terms(language):
        assert bool(row["source"]) is (row["source_kind"] != "none"), row["concept"]
        if row["source_kind"] == "none":
            assert row["confidence"] == "low", row["concept"]


@pytest.mark.parametrize("language", TERMS)
def test_the_page_of_a_language_keeps_terms_apart_for_which_no_source_was_read(language: str):
    page = pages()[f"languages/{language}.md"]
    assert "Official terms" not in page
    with_source, _, rest = page.partition("\n## Terms for which no source was read\n")
    without = rest.split("\n## ")[0]
    for row in terms(language):
        line = f"| {row['en']} | {row['term']} |"
        assert line in (without if row["source_kind"] == "none" else with_source), row["concept"]


# Notes of those who work on the standard


NOTE = re.compile(r"this session|background knowledge|from background, not|from knowledge|\bre-read\b", re.IGNORECASE)


@pytest.mark.parametrize("folder", ["src", "docs", "schemas"])
def test_no_working_note_stands_in_place_of_a_source(folder: str):
    held = (path for path in (ROOT / folder).rglob("*") if path.suffix in TEXTS and "__pycache__" not in path.parts)
    found = [path.relative_to(ROOT) for path in held if NOTE.search(path.read_text(encoding="utf-8"))]
    assert found == []


TEXTS = frozenset({".py", ".toml", ".md", ".csv", ".json", ".po", ".txt"})


def test_the_note_of_an_instrument_is_found_where_it_stands(tmp_path: Path):
    path = tmp_path / "page.md"
    path.write_text("What was read: known: not re-read.", encoding="utf-8")
    assert NOTE.search(path.read_text(encoding="utf-8"))
