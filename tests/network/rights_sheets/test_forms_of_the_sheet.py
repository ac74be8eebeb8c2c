"""A rights sheet reaches its reader: in the reader's language and direction, on paper, on a telephone that others may see."""

from __future__ import annotations

import itertools
import json
import re
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from nordicbaltic_standards.i18n import texts
from nordicbaltic_standards.i18n.formats import format_money, long_date, partial_date, reader_locale
from nordicbaltic_standards.i18n.languages import PERSON_LANGUAGES, RIGHT_TO_LEFT
from nordicbaltic_standards.i18n.texts import Status
from nordicbaltic_standards.law.durations import format_duration
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.network.person_texts import person_sources, person_text
from nordicbaltic_standards.network.rights_sheets import rights_sheet
from nordicbaltic_standards.network.rights_sheets.rendering import as_page, as_text
from nordicbaltic_standards.network.rights_sheets.sheet import direction_of, sheet_as_data
from nordicbaltic_standards.utils.errors import UnknownKeyError

DAY = date(2026, 12, 1)
REVEALING: dict[str, list[str]] = tomllib.loads(
    Path(__file__).with_name("revealing_words.toml").read_text(encoding="utf-8")
)
HUMAN = "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER REH}\N{ARABIC LETTER HAH}"
"""Some word in Arabic script."""


@pytest.fixture
def translated(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, list[str]]]:
    """Give a catalogue of texts for the person in a language that has none of its own, here Arabic or Somali."""
    catalogue: dict[str, list[str]] = {}
    own = texts._catalogue
    monkeypatch.setattr(
        texts,
        "_catalogue",
        lambda domain, tag: catalogue if tag in {"ar", "so"} and domain == texts.PERSON else own(domain, tag),
    )
    monkeypatch.setattr(texts, "person_languages", lambda: (*PERSON_LANGUAGES, "so"))
    monkeypatch.setattr("nordicbaltic_standards.network.rights_sheets.sheet.person_languages", texts.person_languages)
    texts.least_checked.cache_clear()
    yield catalogue
    texts.least_checked.cache_clear()


def arabic(catalogue: dict[str, list[str]]) -> None:
    """Fill the catalogue with a word for each text and its placeholders."""
    for identifier, english in person_sources("ar"):
        catalogue[identifier] = ["d", f"{HUMAN} {' '.join(re.findall(r'{[a-z]+}', english))}".strip()]


def test_there_are_words_to_avoid_for_every_language_of_the_person():
    assert {*REVEALING} == {*PERSON_LANGUAGES}
    assert all(REVEALING.values())


@pytest.mark.parametrize("language", PERSON_LANGUAGES)
@pytest.mark.parametrize("code", REGION)
def test_a_neutral_sheet_has_no_word_that_tells_what_it_is_about(code: str, language: str):
    sheet = rights_sheet(code, language, DAY, neutral=True)
    forms = (
        as_page(sheet, language),
        "\n".join(as_text(sheet, language, 80)),
        json.dumps(sheet_as_data(sheet), ensure_ascii=False),
    )
    for form in forms:
        for word in {*REVEALING["en"], *REVEALING[language]}:
            assert word not in form.casefold(), word


def test_the_full_sheet_has_such_words_so_that_the_neutral_one_is_needed():
    page = as_page(rights_sheet("FI", "en", DAY), "en").casefold()
    assert {word for word in REVEALING["en"] if word in page} >= {"traffick", "victim", "police", "witness"}


def test_a_neutral_sheet_names_no_act_and_no_body_and_says_where_sources_are():
    full, neutral = rights_sheet("SE", "en", DAY), rights_sheet("SE", "en", DAY, neutral=True)
    page = as_page(neutral, "en")
    assert all(source.title not in page for source in full.sources)
    assert "Migrationsverket" in as_page(full, "en")
    assert "Migrationsverket" not in page
    assert "The full text lists them." in page
    numbers = {each.id: [number for number, _ in each.sources] for each in full.statements}
    assert all(
        numbers[each.id] == [number for number, _ in each.sources] for each in neutral.statements if each.id in numbers
    )
    assert neutral.questions == ()
    assert "rights" not in neutral.file_name


def test_a_neutral_sheet_gives_one_line_to_call_besides_the_emergency_number():
    for code in REGION:
        contacts = [
            contact for each in rights_sheet(code, "en", DAY, neutral=True).statements for contact in each.contacts
        ]
        assert len(contacts) <= 1
        assert all(contact.name == () for contact in contacts)


def test_a_sentence_without_translation_is_in_english_and_says_so(translated: dict[str, list[str]]):
    translated["rights/title"] = ["d", "Xuquuqdaada"]
    sheet = rights_sheet("FI", "so", DAY)
    assert sheet.title.language == "so"
    assert [line.text for line in sheet.remarks] == [
        "No native speaker who knows the field has checked this translation yet.",
        "Some sentences are not translated yet. They are in English.",
    ]
    page = as_page(sheet, "fi")
    assert '<html lang="so" dir="ltr">' in page
    assert '<span lang="so" dir="ltr">Xuquuqdaada</span>' in page
    assert '<span lang="en" dir="ltr">Whom to call</span>' in page
    shortest = next(each.line.text for each in sheet.statements if each.id == "recover-shortest")
    assert shortest.startswith("The shortest time may be: 30 days.")


def test_a_checked_translation_needs_no_remark(translated: dict[str, list[str]]):
    for identifier, english in person_sources("so"):
        translated[identifier] = ["o", english]
    assert rights_sheet("FI", "so", DAY).remarks == ()


def test_a_translation_of_an_earlier_text_says_so(translated: dict[str, list[str]]):
    for identifier, english in person_sources("so"):
        translated[identifier] = ["o", english]
    translated["rights/title"] = ["o", "Xuquuqdaada", "older"]
    sheet = rights_sheet("FI", "so", DAY)
    assert sheet.title.status is Status.OLDER
    assert [line.text for line in sheet.remarks] == ["Some sentences are translations of an earlier text."]


def test_a_language_is_added_by_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    place = tmp_path / "locale" / "so" / "LC_MESSAGES"
    place.mkdir(parents=True)
    entry = 'msgctxt "rights/title"\nmsgid "Your rights"\nmsgstr "Xuquuqdaada"\n'
    place.joinpath("person.po").write_text(f"# status: draft\n{entry}", encoding="utf-8")
    monkeypatch.setattr(texts, "__file__", str(tmp_path / "texts.py"))
    for cached in (texts._texts, texts.person_languages, texts.least_checked):
        cached.cache_clear()
    try:
        assert texts.person_languages() == (*PERSON_LANGUAGES, "so")
        assert person_text("rights/title", "so").text == "Xuquuqdaada"
        assert rights_sheet("FI", "so", DAY).title.text == "Xuquuqdaada"
    finally:
        for cached in (texts._texts, texts.person_languages, texts.least_checked):
            cached.cache_clear()


def test_a_language_without_a_file_is_refused_with_the_choices():
    with pytest.raises(UnknownKeyError, match="uk"):
        rights_sheet("FI", "so", DAY)


def test_arabic_runs_from_right_to_left_and_isolates_values(translated: dict[str, list[str]]):
    arabic(translated)
    sheet = rights_sheet("FI", "ar", DAY)
    assert sheet.direction == "rtl"
    page = as_page(sheet, "en")
    assert '<html lang="ar" dir="rtl">' in page
    assert '<bdi dir="ltr" class="phone">+358 2954 63 177</bdi>' in page
    assert f"{HUMAN} <bdi>30 {'يومًا'}</bdi>" in page
    assert "\u2066112\u2069" in "\n".join(as_text(sheet, "en", 80))


def test_the_direction_of_a_language_is_that_of_its_script():
    assert {tag for tag in PERSON_LANGUAGES if direction_of(tag) == "rtl"} == {*RIGHT_TO_LEFT}


@pytest.mark.parametrize(
    ("language", "days"),
    [
        ("uk", ["1 день", "3 дні", "30 днів"]),
        ("ru", ["1 день", "3 дня", "30 дней"]),
        ("ro", ["1 zi", "3 zile", "30 de zile"]),
        ("vi", ["1 ngày", "3 ngày", "30 ngày"]),
        ("ar", ["يوم", "3 أيام", "30 يومًا"]),
    ],
)
def test_lengths_of_time_have_the_plural_of_the_language(language: str, days: list[str]):
    assert [format_duration(amount, "days", reader_locale(language)) for amount in (1, 3, 30)] == days


def test_working_days_days_and_sums_are_written_in_the_language_of_the_person():
    ukrainian = reader_locale("uk")
    assert format_duration(5, "working-days", ukrainian) == "5 робочих днів"
    assert format_duration(2, "working-days", reader_locale("ar")) == "2 يوما عمل"
    assert long_date(DAY, ukrainian).replace("\N{NARROW NO-BREAK SPACE}", " ") == "1 грудня 2026 р."
    assert partial_date("2026", ukrainian) == "2026"
    assert "9 590 євро" in format_money(9590, "EUR", ukrainian).replace("\N{NO-BREAK SPACE}", " ")
    assert reader_locale("zz") == reader_locale("en")


@pytest.mark.parametrize("neutral", [False, True])
@pytest.mark.parametrize("code", REGION)
def test_the_page_stands_by_itself_with_headings_in_order(code: str, neutral: bool):
    page = as_page(rights_sheet(code, "en", DAY, neutral=neutral), "en")
    levels = [int(level) for level in re.findall(r"<h([1-6])", page)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in itertools.pairwise(levels))
    assert "default-src 'none'" in page
    assert "<script" not in page
    assert not re.search(r"(?:src|href)=", page)
    identifiers = re.findall(r' id="([^"]+)"', page)
    assert len(identifiers) == len({*identifiers})


def test_a_statement_on_the_page_names_its_facts_and_its_article():
    page = as_page(rights_sheet("SE", "en", DAY), "en")
    assert '<li id="recover-shortest" data-fact="reflection_period.minimum_length">' in page
    assert '<li id="help-treaty" data-fact="instruments.cets197 cets197 art. 12(6)">' in page
    assert "art. 12(6)" in page
    assert "State of the text that was read" in page
    assert "*" in page[page.index('id="data-see"') :].split("</li>")[0]


def test_the_data_of_a_statement_say_what_it_rests_on():
    data = sheet_as_data(rights_sheet("SE", "uk", DAY))
    statements = {each["id"]: each for topic in data["topics"] for each in topic["statements"]}
    shortest = statements["recover-shortest"]
    assert shortest["facts"] == ["reflection_period.minimum_length"]
    assert shortest["sure"] is True
    assert shortest["confidence"] == "high"
    assert shortest["general_rule"] is True
    assert shortest["sources"][0]["url"].startswith("http")
    assert shortest["sources"][0]["article"]
    assert shortest["sources"][0]["as_of"].startswith("20")
    assert statements["data-see"]["provisions"] == ["gdpr art. 15"]
    assert statements["data-see"]["sources"][0]["was_read"] is False
    assert statements["data-see"]["sure"] is False
    assert data["direction"] == "ltr"


def test_the_part_for_the_helper_names_the_field_of_the_record():
    lines = list(as_text(rights_sheet("FI", "uk", DAY), "fi", 200))
    assert any("IDN-017" in line for line in lines)
    assert "IDN-017" not in "\n".join(as_text(rights_sheet("FI", "uk", DAY, neutral=True), "fi", 200))


def test_the_english_of_the_sheet_is_short():
    for identifier, english in person_sources("en"):
        if identifier.startswith("rights/"):
            for sentence in re.split(r"(?<=[.?!:])\s+", english):
                assert len(sentence.split()) <= 30, identifier
