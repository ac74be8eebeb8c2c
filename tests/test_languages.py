"""Languages: who falls back on whom, and catalogues that are whole."""

from __future__ import annotations

import json
import string
from datetime import date

import pytest
from babel import Locale

from nordicbaltic_standards import LANGUAGES
from nordicbaltic_standards.cli.main import COMMANDS
from nordicbaltic_standards.core.conventions import country_name, language_name, length_of_time, long_date
from nordicbaltic_standards.core.iso_codes import COUNTRIES
from nordicbaltic_standards.core.languages import NATIVE_NAMES, fallback_chain, negotiate
from nordicbaltic_standards.core.leaves import REGION
from nordicbaltic_standards.core.texts import DOMAINS
from nordicbaltic_standards.core.wording import INTERFACE, say, text
from nordicbaltic_standards.projections.translations import read, sources, status_of
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
    assert negotiate(["ru", "uk", "lv", "en"]) == "lv"
    assert negotiate(["en", "lv"]) == "en"
    assert negotiate(["ru"]) == "en"
    assert negotiate([]) == "en"


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


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("domain", DOMAINS)
def test_every_text_is_translated_and_states_its_status(language: str, domain: str):
    entries = read(PACKAGE, language, domain)
    assert list(entries) == list(sources(domain))
    for identifier, english in sources(domain).items():
        entry = entries[identifier]
        assert entry.id == english
        assert entry.string
        assert status_of(entry).value in {"official", "derived", "draft"}
        assert any(comment.startswith("status: ") for comment in entry.user_comments), identifier
        assert any(comment.startswith("reviewer: ") for comment in entry.user_comments), identifier


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("domain", DOMAINS)
def test_the_compiled_form_holds_what_the_translators_wrote(language: str, domain: str):
    path = PACKAGE / "locale" / language / "LC_MESSAGES" / f"{domain}.json"
    compiled = json.loads(path.read_text(encoding="utf-8"))
    assert {key: value[1] for key, value in compiled.items()} == {
        key: entry.string for key, entry in read(PACKAGE, language, domain).items()
    }


def test_every_interface_text_is_in_use():
    code = "".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py") if path.name != "wording.py")
    built = {"area", "record", "severity", "profile", "kind", "status"}
    built |= {"caveat", "deadline", "standards"}
    commands = {f"command/{name}" for name in COMMANDS}
    unused = {key for key in INTERFACE if key not in code and key.split("/")[0] not in built} - commands
    assert unused == set()


@pytest.mark.parametrize("language", OTHERS)
def test_placeholders_are_the_same_in_every_language(language: str):
    for identifier, english in INTERFACE.items():
        fields = {name for _, name, _, _ in string.Formatter().parse(english) if name}
        found = {name for _, name, _, _ in string.Formatter().parse(text(identifier, language).text) if name}
        assert found == fields, identifier


def test_areas_are_called_what_the_founding_document_called_them():
    assert say("area/protection", "et") == "Ohvrikaitse ja andmekaitse"
    assert say("area/compensation", "et") == "Hüvitised ja rahaline toetus"
    assert len(REGION) == 8


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("unit", ["hours", "days", "weeks", "months", "years"])
def test_a_length_of_time_is_written_in_words_of_the_language(language: str, unit: str):
    written = {length_of_time(amount, unit, language) for amount in (1, 2, 6, 30)}
    assert len(written) == 4
    assert not any("duration" in text for text in written)


def test_days_of_law_are_days_and_no_periods_of_24_hours():
    assert length_of_time(30, "days", "et") == "30 päeva"
    assert length_of_time(6, "months", "et") == "6 kuud"
    assert length_of_time(30, "days", "sv") == "30 dagar"
    assert length_of_time(1, "days", "nb") == "1 dag"
