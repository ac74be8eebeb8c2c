"""Quality gates of the translations: nothing missing, nothing English, official terms, words that fit on a form."""

from __future__ import annotations

import json
import re
import string
import subprocess
import sys
import tomllib
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from bundle import bundled, pages
from glossary.check import failures, stale, told_apart
from nordicbaltic_standards import LANGUAGES, codes, example, validate
from nordicbaltic_standards.core import texts
from nordicbaltic_standards.core.leaves import REGION
from nordicbaltic_standards.core.naming import field_title
from nordicbaltic_standards.core.shape import fields_of, parts_of
from nordicbaltic_standards.core.texts import DOMAINS, Status, lookup
from nordicbaltic_standards.projections.translations import is_outdated, read, reviewer_of, sources
from nordicbaltic_standards.records import RECORDS
from nordicbaltic_standards.testing import broken_documents, documents
from support import ROOT, SCHEMAS, in_pairs, nodes

PACKAGE = ROOT / "src" / "nordicbaltic_standards"
OTHERS = [language for language in LANGUAGES if language != "en"]
by_language = pytest.mark.parametrize("language", OTHERS)
by_domain = pytest.mark.parametrize("domain", DOMAINS)

SAME_AS_ENGLISH: dict[str, list[str]] = tomllib.loads(
    (Path(__file__).parent / "glossary" / "same-as-english.toml").read_text(encoding="utf-8")
)
"""Texts that a language writes as English does, by language."""

LONGEST_LABEL = 80
"""Most signs of a label or title of a field, so that it stands in a drop-down and above a field of a form."""


def pairs(language: str, domain: str) -> Iterator[tuple[str, str, str]]:
    for identifier, english in sources(domain).items():
        found = lookup(domain, identifier, english, language)
        if found.language == language:
            yield identifier, english, found.text


@by_language
@by_domain
def test_every_text_exists_and_says_how_far_it_can_be_trusted(language: str, domain: str):
    for identifier, english in sources(domain).items():
        found = lookup(domain, identifier, english, language)
        assert found.language == language, identifier
        assert found.status in {Status.OFFICIAL, Status.DERIVED, Status.DRAFT}


@by_language
@by_domain
def test_every_text_was_read_a_second_time_and_is_of_today_s_english(language: str, domain: str):
    entries = read(PACKAGE, language, domain)
    assert [key for key, entry in entries.items() if is_outdated(entry)] == []
    unread = [key for key, entry in entries.items() if reviewer_of(entry) is None]
    assert unread == []


@by_language
@by_domain
def test_placeholders_are_those_of_the_english(language: str, domain: str):
    def names(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    for identifier, english, text in pairs(language, domain):
        assert names(text) == names(english), identifier


@by_language
@by_domain
def test_texts_are_composed_and_carry_no_stray_spaces(language: str, domain: str):
    for identifier, _, text in pairs(language, domain):
        assert unicodedata.is_normalized("NFC", text), identifier
        assert text == text.strip(), identifier
        assert "  " not in text, identifier
        assert not re.search(r"[\w)]\s[,;!?](?:\s|$)", text), identifier
        assert not any(unicodedata.category(sign) in {"Cc", "Cf", "Co", "Cn"} for sign in text), identifier


@by_language
@by_domain
def test_no_text_is_an_english_copy(language: str, domain: str):
    copied = {english for _, english, text in pairs(language, domain) if text == english and has_words(english)}
    assert copied - set(SAME_AS_ENGLISH[language]) == set()


def has_words(text: str) -> bool:
    return re.search(r"[A-Za-z]{3}", re.sub(r"\{\w+\}|`[^`]*`", "", text)) is not None


@by_language
def test_no_text_is_listed_as_the_same_that_is_not(language: str):
    same = {english for domain in DOMAINS for _, english, text in pairs(language, domain) if text == english}
    assert set(SAME_AS_ENGLISH[language]) - same == set()


@by_language
def test_labels_of_one_list_are_told_apart(language: str):
    for view in codes:
        labels = [code.label(language).casefold() for code in view]
        assert len(labels) == len(set(labels)), view.id


@by_language
def test_fields_of_one_part_are_told_apart(language: str):
    for part in {part for record in RECORDS.values() for part in parts_of(record)}:
        by_title: dict[str, set[str]] = {}
        for declared in fields_of(part).values():
            by_title.setdefault(field_title(declared, language).text.casefold(), set()).add(declared.title)
        assert [english for english in by_title.values() if len(english) > 1] == [], part.__name__


def fits_on_a_form(key: str) -> bool:
    """Tell labels of codes and titles of fields from titles of code lists, which head a page."""
    return key.endswith("/label") or (key.endswith("/title") and "." in key)


@by_language
@pytest.mark.parametrize("domain", ["codes", "records"])
def test_labels_and_titles_fit_on_a_form(language: str, domain: str):
    long = {key: text for key, _, text in pairs(language, domain) if fits_on_a_form(key) and len(text) > LONGEST_LABEL}
    assert long == {}


@by_language
def test_where_the_english_speaks_of_a_concept_of_law_the_official_term_is_used(language: str):
    assert list(failures(language)) == []


@by_language
def test_no_exception_from_the_glossary_excuses_nothing(language: str):
    assert list(stale(language)) == []


@by_language
def test_one_english_title_has_one_translation_unless_the_context_asks_for_more(language: str):
    assert told_apart(language) == {}


# Forms in each language


def form(name: str, language: str) -> dict[str, object]:
    loaded: dict[str, object] = bundled(f"forms/{language}/{name}.schema.json")
    return loaded


@pytest.mark.parametrize(("name", "language"), in_pairs(RECORDS, LANGUAGES))
def test_a_form_speaks_the_language_of_its_reader(name: str, language: str):
    schema = form(name, language)
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"urn:nordicbaltic-standards:schema:1.0:{language}:{name}"
    assert schema["x-nbs-language"] == language
    for node in nodes(schema):
        if "x-nbs-codelist" in node and "oneOf" in node:
            view = codes[str(node["x-nbs-codelist"])]
            assert node["oneOf"] == [{"const": str(code), "title": code.label(language)} for code in view]
            assert "enum" not in node


STRICT = {
    name: jsonschema_rs.Draft202012Validator(
        json.loads((SCHEMAS / f"{name}.schema.json").read_text()), validate_formats=True
    )
    for name in RECORDS
}


@cache
def in_lithuanian(name: str) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(form(name, "lt"), validate_formats=True)


@pytest.mark.parametrize("name", RECORDS)
@pytest.mark.parametrize("country", REGION)
def test_a_form_accepts_the_examples(name: str, country: str):
    assert in_lithuanian(name).is_valid(example(name, country))


@pytest.mark.parametrize("name", RECORDS)
@given(data=st.data())
def test_a_form_accepts_what_the_schema_accepts_and_nothing_else(name: str, data: st.DataObject):
    for document in (data.draw(documents(name)), data.draw(broken_documents(name))):
        assert in_lithuanian(name).is_valid(document) == STRICT[name].is_valid(document)


# Bundles for other programming languages


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_bundle_holds_every_text_with_its_status(language: str):
    status = bundled(f"translations/{language}/status.json")
    for domain in DOMAINS:
        said = bundled(f"translations/{language}/{domain}.json")
        assert list(said) == list(sources(domain)) == list(status[domain])
        for identifier, english in sources(domain).items():
            assert said[identifier] == lookup(domain, identifier, english, language).text
    index = bundled("translations/index.json")
    assert index["domains"] == list(DOMAINS)
    assert set(index["languages"]) == set(LANGUAGES)


# What a result says of its language


def test_a_result_says_in_which_language_each_text_came_out():
    report = validate({"record_type": "referral"})
    for asked, spoken in (("nn", "nb"), ("sv-FI", "sv"), ("is", "is"), ("ru", "en")):
        data = report.to_dict(asked)
        said = data["results"][0]["findings"]
        assert {finding["language"] for finding in said} == {spoken}
    code = codes["service-type"]["legal-advice"]
    assert code.label_text("no").language == "nb"
    assert code.label_text("uk").language == "en"


def test_a_text_that_one_language_lacks_falls_back_by_itself(monkeypatch: pytest.MonkeyPatch):
    whole = texts._catalogue("codes", "nb")
    monkeypatch.setattr(
        texts,
        "_catalogue",
        lambda _domain, _language: {key: value for key, value in whole.items() if "urgency" not in key},
    )
    assert codes["referral-urgency"]["immediate"].label_text("nn").language == "en"
    assert codes["referral-status"]["sent"].label_text("nn").language == "nb"


def test_a_catalogue_is_read_when_it_is_first_asked_for():
    code = (
        "import nordicbaltic_standards as n; from nordicbaltic_standards.core import texts; "
        "before = texts._catalogue.cache_info().currsize; n.codes['referral-urgency']['immediate'].label('lv'); "
        "print(before, texts._catalogue.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "1"]


def test_the_status_of_every_language_stands_in_the_documentation():
    page = pages()["languages/index.md"]
    for language in OTHERS:
        assert f"({language}.md)" in page
        assert "Corrected on second reading" in pages()[f"languages/{language}.md"]
    assert Path(ROOT / "src" / "nordicbaltic_standards" / "locale" / "et" / "terms.csv").is_file()
