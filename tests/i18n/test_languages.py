"""Languages: who falls back on whom, and catalogues that are whole."""

from __future__ import annotations

import os
import re
import string
from datetime import date
from pathlib import Path

import pytest
from babel import Locale

from nordicbaltic_standards import LANGUAGES, instruments
from nordicbaltic_standards.cli.main import COMMANDS
from nordicbaltic_standards.codelists.iso_codes import COUNTRIES
from nordicbaltic_standards.generators.translations import is_outdated, read, sources, status_of
from nordicbaltic_standards.i18n import texts
from nordicbaltic_standards.i18n.compile_texts import CHANGED, read_texts, update
from nordicbaltic_standards.i18n.formats import (
    country_name,
    decimal_number,
    format_money,
    language_name,
    long_date,
    partial_date,
)
from nordicbaltic_standards.i18n.languages import NATIVE_NAMES, accepted_language, fallback_chain, negotiate
from nordicbaltic_standards.i18n.messages import UI_TEXTS, text, ui_text
from nordicbaltic_standards.i18n.texts import DOMAINS, lookup
from nordicbaltic_standards.law.durations import format_duration
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.titles import field_question
from support import ROOT

PACKAGE = ROOT / "src" / "nordicbaltic_standards"
OTHERS = [language for language in LANGUAGES if language != "en"]


@pytest.mark.parametrize(
    ("asked", "chain"),
    [
        ("nn", ("nb", "en")),
        ("no", ("nb", "en")),
        ("no-NO", ("nb", "en")),
        ("sv-FI", ("sv", "en")),
        ("sv_FI", ("sv", "en")),
        ("ET-ee", ("et", "en")),
        ("en-GB", ("en",)),
        ("ee", ("en",)),
        ("", ("en",)),
        ("zz-Zzzz", ("en",)),
    ],
)
def test_a_reader_is_never_given_a_neighbour_s_language(asked: str, chain: tuple[str, ...]):
    assert fallback_chain(asked) == chain


def test_the_first_language_that_is_served_is_chosen():
    assert negotiate(["ru", "fr", "lv", "en"]) == "lv"
    assert negotiate(["en", "lv"]) == "en"
    assert negotiate(["ru"]) == "en"
    assert negotiate([]) == "en"


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "en"),
        ("fi", "fi"),
        ("de;q=0.9, fi;q=0.8", "fi"),
        ("fi;q=0.8,da;q=0.9", "da"),
        ("sv-FI, fi;q=0.9", "sv"),
        ("nn,en;q=0.5", "nb"),
        ("is;q=0, lv;q=0.1", "lv"),
        ("lt ; Q=0.300 , et;q=0.2", "lt"),
        ("*", "en"),
        ("ru, *;q=0.5", "en"),
        ("en-GB, et;q=0.9", "en"),
        ("et;q=2, lv;q=x, ;q=1, ,,da;level=1, fi;q=0.001", "fi"),
        ("lv" * 5000, "en"),
    ],
)
def test_of_the_languages_that_a_reader_accepts_the_one_preferred_is_taken(header: str, language: str):
    assert accepted_language(header) == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_languages_are_called_what_they_call_themselves(language: str):
    assert Locale.parse(language).get_language_name(language) == NATIVE_NAMES[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_of_countries_come_in_every_language(language: str):
    for country in COUNTRIES:
        assert country_name(country, language) != country
    assert language_name("uk", language) != "uk"


def test_dates_are_written_as_the_reader_writes_them():
    day = date(2026, 3, 2)
    assert long_date(day, "et") == "2. märts 2026"
    assert long_date(day, "is") == "2. mars 2026"
    assert len({long_date(day, language) for language in LANGUAGES}) >= 7


@pytest.mark.parametrize(
    ("day", "language", "written"),
    [
        ("2025-02", "lv", "2025. gada februāris"),
        ("2025-02", "lt", "2025 m. vasaris"),
        ("2025-02", "et", "veebruar 2025"),
        ("2026-10-11", "lv", "2026. gada 11. oktobris"),
        ("2026", "lv", "2026"),
    ],
)
def test_a_date_that_is_known_in_part_is_written_as_the_reader_writes_it(day: str, language: str, written: str):
    assert partial_date(day, language) == written


DATED = ("date", "first", "last")
WRITTEN_OUT = [name for name in UI_TEXTS if name != "sheet/help-dates"]
"""Texts whose dates are written out; the help of a sheet shows the form in which a cell is filled."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_that_ends_in_a_date_has_one_full_stop(language: str):
    """A date in Lithuanian ends in an abbreviation and brings its own full stop."""
    day = long_date(date(2026, 10, 11), language)
    for identifier in WRITTEN_OUT:
        found = text(identifier, language)
        words = found.text if found.language == language else ""
        for name in DATED:
            words = words.replace(f"{{{name}}}", day)
        assert ".." not in words, identifier


@pytest.mark.parametrize(
    ("language", "identifier", "written"),
    [
        ("et", "country/from", "algus 11. oktoober 2026"),
        ("et", "erase/running", "Säilitustähtaeg ei ole veel lõppenud (lõpp: 11. oktoober 2026)."),
        ("lv", "erase/running", "Glabāšanas laikposms vēl nav beidzies (beigas: 2026. gada 11. oktobris)."),
        ("lv", "erase/until", "beigas: 2026. gada 11. oktobris"),
        ("lt", "erase/running", "Saugojimo laikotarpis dar nepasibaigė (pabaiga: 2026 m. spalio 11 d.)."),
        ("fi", "erase/running", "Säilytysaika on vielä kesken (päättyy: 11. lokakuuta 2026)."),
    ],
)
def test_a_sentence_names_a_date_in_the_case_in_which_it_is_written(language: str, identifier: str, written: str):
    assert ui_text(identifier, language, date=long_date(date(2026, 10, 11), language)) == written


IN_CASE = {
    "et": re.compile(r"\b(alates|enne|pärast) \{(?:date|first)\}"),
    "lv": re.compile(r"\b(no|kopš|līdz|pēc|pirms):? \{(?:date|day|first|last)\}"),
    "fi": re.compile(r"\{(?:date|first|last)\} (asti|alkaen|saakka|mennessä|jälkeen)|\b(alkaen|asti) \{"),
}
"""Words that ask for a case of the date beside them, which CLDR writes in the nominative, or of a month alone."""


@pytest.mark.parametrize("language", IN_CASE)
def test_no_text_asks_for_a_case_that_a_date_does_not_have(language: str):
    assert [name for name in UI_TEXTS if IN_CASE[language].search(text(name, language).text)] == []


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("domain", DOMAINS)
def test_the_form_of_dates_and_times_is_shown_in_the_letters_of_the_language(language: str, domain: str):
    said = {key: lookup(domain, key, english, language).text for key, english in sources(domain, language).items()}
    assert [key for key, text in said.items() if re.search("YYYY|HH:MM", text)] == []


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("domain", DOMAINS)
def test_every_text_stands_in_the_files_of_translators_with_its_status(language: str, domain: str):
    entries = read(PACKAGE, language, domain)
    assert list(entries) == list(sources(domain, language))
    for identifier, english in sources(domain, language).items():
        entry = entries[identifier]
        assert entry.id == english
        assert status_of(entry).value in {"official", "derived", "draft"}
        assert any(comment.startswith("status: ") for comment in entry.user_comments), identifier
        assert any(comment.startswith("reviewer: ") for comment in entry.user_comments), identifier


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("domain", DOMAINS)
def test_the_compiled_form_holds_what_the_translators_wrote_for_today_s_english(language: str, domain: str):
    compiled = texts._catalogue(domain, language)
    entries = read(PACKAGE, language, domain).items()
    assert {key: value[1] for key, value in compiled.items() if value[2:] != ["older"]} == {
        key: entry.string for key, entry in entries if entry.string and not is_outdated(entry)
    }


ENTRY = """
msgctxt "{}"
msgid "house"
msgstr "{}"
"""


@pytest.fixture
def language(tmp_path: Path) -> Path:
    """Give the folder of a language that has one text."""
    (tmp_path / "et" / "LC_MESSAGES").mkdir(parents=True)
    (tmp_path / "et" / "LC_MESSAGES" / "codes.po").write_text(
        "# status: draft" + ENTRY.format("a", "maja"), encoding="utf-8"
    )
    return tmp_path / "et"


def test_a_compiled_text_says_how_sure_it_is_and_whether_its_english_is_newer(language: Path):
    entries = [
        "# status: official\n# reviewer: none" + ENTRY.format("a", "maja"),
        f"# {CHANGED}\n# status: derived" + ENTRY.format("b", "hoone"),
        "# note: by ear" + ENTRY.format("c", "elamu"),
        "# status: draft" + ENTRY.format("d", ""),
    ]
    (language / "LC_MESSAGES" / "codes.po").write_text("\n".join(entries), encoding="utf-8")
    assert read_texts(language) == {"codes": {"a": ["o", "maja"], "b": ["e", "hoone", "older"], "c": ["d", "elamu"]}}


def test_texts_are_compiled_again_when_one_of_their_po_files_is_newer_and_only_then(language: Path):
    update(language.parent)
    compiled, source = language / "texts.json.xz", language / "LC_MESSAGES" / "rules.po"
    source.write_text("# status: draft" + ENTRY.format("b", "hoone"), encoding="utf-8")
    os.utime(source, ns=(0, compiled.stat().st_mtime_ns - 1))
    before = compiled.read_bytes()
    update(language.parent)
    assert compiled.read_bytes() == before
    os.utime(source, ns=(0, compiled.stat().st_mtime_ns + 1))
    assert read_texts(language) == {"codes": {"a": ["d", "maja"]}, "rules": {"b": ["d", "hoone"]}}


def test_an_installed_package_reads_the_compiled_texts_alone(language: Path):
    texts = read_texts(language)
    (language / "LC_MESSAGES" / "codes.po").unlink()
    (language / "LC_MESSAGES").rmdir()
    assert read_texts(language) == texts == {"codes": {"a": ["d", "maja"]}}
    assert read_texts(language.parent / "fi") == {}


def test_every_question_is_about_a_field_of_the_standard():
    asked = {key.removeprefix("ask/") for key in UI_TEXTS if key.startswith("ask/") and "." in key}
    assert asked
    for name in asked:
        part, title, _ = field_question(name)
        assert all((part, title)), name


def test_every_interface_text_is_in_use():
    readers = (*PACKAGE.rglob("*.py"), *PACKAGE.rglob("templates/**/*.html"))
    code = "".join(path.read_text(encoding="utf-8") for path in readers)
    built = {"area", "record", "severity", "profile", "kind", "status"}
    built |= {
        "ask",
        "caveat",
        "deadline",
        "exchange-profile",
        "handover",
        "hsds",
        "release",
        "rights-sheet",
        "site",
        "standards",
        "kind-name",
        "placeholder",
        "training",
        "urgency",
        "workbook-content",
    }
    commands = {f"command/{name}" for name in COMMANDS}
    unused = {key for key in UI_TEXTS if key not in code and key.split("/")[0] not in built} - commands
    assert unused == set()


@pytest.mark.parametrize("language", OTHERS)
def test_placeholders_are_the_same_in_every_language(language: str):
    for identifier, english in UI_TEXTS.items():
        fields = {name for _, name, _, _ in string.Formatter().parse(english) if name}
        found = {name for _, name, _, _ in string.Formatter().parse(text(identifier, language).text) if name}
        assert found == fields, identifier


def test_areas_are_called_what_the_founding_document_called_them():
    assert ui_text("area/protection", "et") == "Ohvrikaitse ja andmekaitse"
    assert ui_text("area/compensation", "et") == "Hüvitised ja rahaline toetus"
    assert len(REGION) == 8


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("unit", ["hours", "days", "working-days", "weeks", "months", "years"])
def test_a_length_of_time_is_written_in_words_of_the_language(language: str, unit: str):
    written = {format_duration(amount, unit, language) for amount in (1, 2, 6, 30)}
    assert len(written) == 4
    assert not any("duration" in text or "(" in text for text in written)


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", ("1 working day", "3 working days", "20 working days", "21 working days")),
        ("et", ("1 tööpäev", "3 tööpäeva", "20 tööpäeva", "21 tööpäeva")),
        ("lv", ("1 darbdiena", "3 darbdienas", "20 darbdienu", "21 darbdiena")),
        ("lt", ("1 darbo diena", "3 darbo dienos", "20 darbo dienų", "21 darbo diena")),
        ("fi", ("1 työpäivä", "3 työpäivää", "20 työpäivää", "21 työpäivää")),
        ("sv", ("1 arbetsdag", "3 arbetsdagar", "20 arbetsdagar", "21 arbetsdagar")),
        ("da", ("1 arbejdsdag", "3 arbejdsdage", "20 arbejdsdage", "21 arbejdsdage")),
        ("nb", ("1 arbeidsdag", "3 arbeidsdager", "20 arbeidsdager", "21 arbeidsdager")),
        ("is", ("1 virkur dagur", "3 virkir dagar", "20 virkir dagar", "21 virkur dagur")),
    ],
)
def test_working_days_are_counted_as_the_language_counts(language: str, written: tuple[str, ...]):
    assert tuple(format_duration(amount, "working-days", language) for amount in (1, 3, 20, 21)) == written


def test_days_of_law_are_days_and_no_periods_of_24_hours():
    assert format_duration(30, "days", "et") == "30 päeva"
    assert format_duration(6, "months", "et") == "6 kuud"
    assert format_duration(30, "days", "sv") == "30 dagar"
    assert format_duration(1, "days", "nb") == "1 dag"


def test_up_to_three_days_law_counts_in_hours_and_beyond_them_whole_days_are_written_as_days():
    written = [format_duration(amount, "hours", "en") for amount in (24, 48, 72, 96, 100)]
    assert written == ["24 hours", "48 hours", "72 hours", "4 days", "100 hours"]


@pytest.mark.parametrize(
    ("amount", "unit", "written"),
    [
        (4, "hours", "4 hours"),
        (48, "hours", "48 hours"),
        (72, "hours", "72 hours"),
        (100, "hours", "100 hours"),
        (168, "hours", "7 days"),
    ],
)
def test_many_hours_that_are_whole_days_are_written_as_days(amount: int, unit: str, written: str):
    assert format_duration(amount, unit, "en") == written


@pytest.mark.parametrize(
    ("language", "thousands", "ten_thousands"),
    [
        ("en", "9,590", "19,590"), ("et", "9590", "19 590"), ("lv", "9590", "19 590"), ("lt", "9 590", "19 590"),
        ("fi", "9 590", "19 590"), ("sv", "9 590", "19 590"), ("da", "9.590", "19.590"), ("nb", "9 590", "19 590"),
        ("is", "9.590", "19.590"),
    ],
)  # fmt: skip
def test_four_digits_are_grouped_only_where_the_language_groups_them(language: str, thousands: str, ten_thousands: str):
    """By hand, as CLDR 48 has it."""

    def plain(text: str) -> str:
        return re.sub(r"\s", " ", text)

    for amount, written in ((9590, thousands), (19590, ten_thousands)):
        assert plain(decimal_number(amount, language)) == written
        assert plain(format_money(amount, "EUR", language)).startswith(f"{written} ")


def test_thousands_are_grouped_from_the_first_on():
    assert [decimal_number(amount, "en") for amount in (-1000, -999, 999, 1000)] == ["-1,000", "-999", "999", "1,000"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_judgment_is_found_by_its_short_title(language: str):
    judgments = [instrument for instrument in instruments if instrument.kind == "case-law"]
    for judgment in judgments:
        number = judgment.title.rpartition(", ")[2]
        assert re.search(r"\d", number)
        assert number in judgment.short_text(language).text
        assert len(judgment.short_text(language).text) > len(number) + 15
    assert judgments
