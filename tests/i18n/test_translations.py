"""Quality gates of the translations that exist: nothing English, official terms, words that fit on a form.

What is missing or older than its English stops a release and no commit; what no second person has read is named in the notes
of the release. `nbs release --check` lists both.
"""

from __future__ import annotations

import json
import re
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
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.cli import translations as cli
from nordicbaltic_standards.generators import translations
from nordicbaltic_standards.generators.translations import sources
from nordicbaltic_standards.i18n import texts
from nordicbaltic_standards.i18n.compile_texts import placeholders, read_texts
from nordicbaltic_standards.i18n.messages import how_far_checked, ui_text
from nordicbaltic_standards.i18n.texts import DOMAINS, Status, lookup
from nordicbaltic_standards.interop.printed_form import printed_form
from nordicbaltic_standards.law.country import countries
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.law.union import union_law
from nordicbaltic_standards.models.introspection import fields_of, parts_of
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.models.titles import field_title
from nordicbaltic_standards.testing import documents, invalid_documents
from nordicbaltic_standards.utils.templates import inline_code
from support import ROOT, SCHEMAS, in_pairs, nodes

OTHERS = [language for language in LANGUAGES if language != "en"]
by_language = pytest.mark.parametrize("language", OTHERS)
by_domain = pytest.mark.parametrize("domain", DOMAINS)

SAME_AS_ENGLISH: dict[str, list[str]] = tomllib.loads(
    (ROOT / "tests" / "glossary" / "same-as-english.toml").read_text(encoding="utf-8")
)
"""Texts that a language writes as English does, by language."""

LONGEST_LABEL = 80
"""Most signs of a label or title of a field, so that it stands in a drop-down and above a field of a form."""


def pairs(language: str, domain: str) -> Iterator[tuple[str, str, str]]:
    """Yield identifier, English and translation of every text that a language has."""
    for identifier, english in sources(domain, language).items():
        found = lookup(domain, identifier, english, language)
        if found.language == language:
            yield identifier, english, found.text


@by_language
@by_domain
def test_placeholders_are_those_of_the_english(language: str, domain: str):
    for identifier, english, text in pairs(language, domain):
        assert placeholders(text) == placeholders(english), identifier


@by_language
@by_domain
def test_texts_are_composed_and_carry_no_stray_spaces(language: str, domain: str):
    for identifier, english, text in pairs(language, domain):
        assert unicodedata.is_normalized("NFC", text), identifier
        assert text == text.strip(), identifier
        assert "  " not in text, identifier
        assert not re.search(r"[\w)]\s[,;!?](?:\s|$)", text), identifier
        signs = set(text) - set(english)  # a story has paragraphs, in every language
        assert not any(unicodedata.category(sign) in {"Cc", "Cf", "Co", "Cn"} for sign in signs), identifier


@by_language
@by_domain
def test_no_text_is_an_english_copy(language: str, domain: str):
    copied = {english for _, english, text in pairs(language, domain) if text == english and has_words(english)}
    assert copied - set(SAME_AS_ENGLISH.get(language, ())) - (NAMES_OF_SOURCES if domain == "law" else set()) == set()


NAMES_OF_SOURCES = {
    name
    for read in (
        *(fact.sources for law in countries for fact in law),
        *(each.source for each in union_law().emergency_number),
    )
    for source in read
    for name in (source.title, source.edition)
}
"""Names of acts, pages and editions, of which many are in the language of the country already."""


def has_words(text: str) -> bool:
    return re.search(r"[A-Za-z]{3}", re.sub(r"\{\w+\}|`[^`]*`", "", text)) is not None


@by_language
def test_no_text_is_listed_as_the_same_that_is_not(language: str):
    same = {english for domain in DOMAINS for _, english, text in pairs(language, domain) if text == english}
    assert set(SAME_AS_ENGLISH.get(language, ())) - same == set()


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
    for document in (data.draw(documents(name)), data.draw(invalid_documents(name))):
        assert in_lithuanian(name).is_valid(document) == STRICT[name].is_valid(document)


# Bundles for other programming languages


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_bundle_holds_every_text_with_its_status(language: str):
    status = bundled(f"translations/{language}/status.json")
    for domain in DOMAINS:
        said = bundled(f"translations/{language}/{domain}.json")
        assert list(said) == list(sources(domain, language)) == list(status[domain])
        for identifier, english in sources(domain, language).items():
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
    assert code.label_text("fr").language == "en"


def test_a_text_that_one_language_lacks_falls_back_by_itself(monkeypatch: pytest.MonkeyPatch):
    whole = texts._catalogue("codes", "nb")
    monkeypatch.setattr(
        texts,
        "_catalogue",
        lambda _domain, _language: {key: value for key, value in whole.items() if "urgency" not in key},
    )
    assert codes["referral-urgency"]["immediate"].label_text("nn").language == "en"
    assert codes["referral-status"]["sent"].label_text("nn").language == "nb"


def test_a_finding_whose_translation_is_older_than_its_english_says_so(monkeypatch: pytest.MonkeyPatch):
    (finding,) = validate(example("referral") | {"urgency": "soonest"}).findings
    known = texts._catalogue
    entries = known("findings", "fi")
    for part in ("message", "advice"):
        key = f"{finding.rule}/{part}"
        given = {("findings", "fi"): entries | {key: [*entries[key], "older"]}}
        with monkeypatch.context() as patch:
            patch.setattr(texts, "_catalogue", lambda *asked, given=given: given.get(asked) or known(*asked))
            assert finding.message("fi").endswith(ui_text("caveat/older-translation", "fi"))
            assert finding.to_dict("fi")["caveats"] == ["older-translation"]
            assert finding.to_dict("sv")["caveats"] == finding.to_dict("en")["caveats"] == []
    assert finding.to_dict("fi")["caveats"] == []


def test_a_page_marks_a_finding_that_comes_out_in_english_for_want_of_a_translation(monkeypatch: pytest.MonkeyPatch):
    report = validate(example("referral") | {"urgency": "soonest"})
    (finding,) = report.findings
    assert 'lang="en"' not in report.to_html("fi")
    known = texts._catalogue
    monkeypatch.setattr(
        texts, "_catalogue", lambda domain, language: {} if domain == "findings" else known(domain, language)
    )
    page = report.to_html("fi")
    for words in (finding.message("en"), finding.advice("en")):
        assert f'<span lang="en">{inline_code(words)}</span>' in page


def test_the_texts_of_a_language_are_read_when_one_is_first_asked_for():
    code = (
        "import nordicbaltic_standards as n; from nordicbaltic_standards.i18n import texts; "
        "before = texts._texts.cache_info().currsize; n.codes['referral-urgency']['immediate'].label('lv'); "
        "print(before, texts._texts.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "1"]


def test_the_status_of_every_language_stands_in_the_documentation():
    page = pages()["languages/index.md"]
    for language in OTHERS:
        assert f"({language}.md)" in page
        assert "Corrected on second reading" in pages()[f"languages/{language}.md"]
    assert Path(ROOT / "src" / "nordicbaltic_standards" / "i18n" / "locale" / "et" / "terms.csv").is_file()


# What is left to translate

FORMER = """
# status: official
# reviewer: second reading
msgctxt "kept"
msgid "Kept"
msgstr "Säilinud"

# status: official
# reviewer: second reading
msgctxt "reworded"
msgid "Said before"
msgstr "Varem öeldud"

# status: draft
# reviewer: second reading
msgctxt "refilled"
msgid "By {name}"
msgstr "Teinud {name}"

# status: draft
# reviewer: none
msgctxt "unread"
msgid "Unread"
msgstr "Lugemata"

# status: official
# reviewer: second reading
msgctxt "emptied"
msgid "Emptied"
msgstr ""

# status: draft
# reviewer: none
msgctxt "removed"
msgid "Removed"
msgstr "Eemaldatud"
"""
TODAY_S_ENGLISH = {
    "kept": "Kept", "reworded": "Said today", "refilled": "By {person}", "unread": "Unread", "emptied": "Emptied", "new": "New",
}  # fmt: skip
LEFT = {"missing": ["emptied", "new"], "older": ["reworded", "refilled"], "unread": ["unread"]}


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the package of a checkout with one language and one file of translations."""
    package = tmp_path / "src" / "nordicbaltic_standards"
    path = translations.path_of(package, "et", "codes")
    path.parent.mkdir(parents=True)
    path.write_text(f'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n{FORMER}', encoding="utf-8")
    monkeypatch.setattr(cli, "LANGUAGES", ("en", "et"))
    monkeypatch.setattr(translations, "languages_of", lambda _domain: ("en", "et"))
    for module in (translations, cli):
        monkeypatch.setattr(module, "DOMAINS", ("codes",))
    monkeypatch.setattr(translations, "sources", lambda _domain, _language: TODAY_S_ENGLISH)
    monkeypatch.chdir(tmp_path)
    return package


def generated(package: Path) -> dict[str, list[str]]:
    """Write the files of translations anew and return the compiled one."""
    ((path, text),) = translations.files(package)
    path.write_text(text, encoding="utf-8")
    return read_texts(path.parents[1])["codes"]


def test_a_text_without_a_translation_is_left_out_and_one_of_earlier_english_is_marked(checkout: Path):
    first = generated(checkout)
    assert first == {
        "kept": ["o", "Säilinud"],
        "reworded": ["o", "Varem öeldud", "older"],
        "unread": ["d", "Lugemata"],
    }  # what is filled with another value now cannot be shown
    entries = translations.read(checkout, "et", "codes")
    assert list(entries) == list(TODAY_S_ENGLISH)
    assert translations.status_of(entries["emptied"]) is Status.DRAFT  # a new translation has no source yet
    assert generated(checkout) == first


def test_what_is_left_to_translate_is_the_same_before_and_after_the_generator_ran(checkout: Path):
    for _ in range(2):
        left = translations.unfinished(checkout, "et", "codes")
        assert {state.value: texts for state, texts in left.items()} == LEFT
        generated(checkout)


@pytest.mark.usefixtures("checkout")
def test_a_release_waits_for_translations_and_names_those_that_no_second_person_has_read(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    assert main(["release", "--check", "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    waiting = {state: texts for state, texts in LEFT.items() if state != "unread"}
    unread = [{"language": "et", "domain": "codes", "texts": LEFT["unread"]}]
    lacking = [{"language": "et", "domain": "codes", **waiting}]
    assert told == {"ready": False, "unfinished": lacking, "breaking": [], "unread": unread}
    assert main(["release", "--check", "--language", "en"]) == 1
    said = capsys.readouterr().out
    blocks = ui_text("release/blocks")
    assert said.startswith(f"{blocks}\neesti (et) · codes\n  Without a translation: 2\n    emptied\n    new\n")
    assert said.endswith("where it is shown:\n  eesti (et): 1\n")
    monkeypatch.setattr(translations, "sources", lambda _domain, _language: {"unread": TODAY_S_ENGLISH["unread"]})
    assert main(["release", "--check", "--language", "en"]) == 0
    said = capsys.readouterr().out
    assert said.startswith(ui_text("release/ready"))
    assert said.endswith("  eesti (et): 1\n")
    monkeypatch.setattr(translations, "sources", lambda _domain, _language: {"kept": "Kept"})
    assert main(["release", "--check", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"ready": True, "unfinished": [], "breaking": [], "unread": []}
    assert main(["release", "--check", "--language", "en"]) == 0
    assert capsys.readouterr().out == ui_text("release/ready") + "\n"


GUIDES = """
# Translations of nordicbaltic-standards: guides, et.
# reviewer: {reviewer}
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgid "Kept"
msgstr "Säilinud"

#, fuzzy
msgid "Reworded"
msgstr "Varem öeldud"

msgid "New"
msgstr ""
"""


@pytest.mark.parametrize(("reviewer", "unread"), [("none", ["Kept"]), ("Mari Maasikas", [])])
def test_a_release_waits_for_the_guides_too(
    checkout: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    reviewer: str,
    unread: list[str],
):
    monkeypatch.setattr(translations, "sources", lambda _domain, _language: {"kept": "Kept"})
    path = checkout.parents[1] / "docs" / "locale" / "et" / "LC_MESSAGES" / "guides.po"
    path.parent.mkdir(parents=True)
    path.write_text(GUIDES.format(reviewer=reviewer).lstrip(), encoding="utf-8")
    assert main(["release", "--check", "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["unfinished"] == [{"language": "et", "domain": "guides", "missing": ["New"], "older": ["Reworded"]}]
    assert [each["texts"] for each in told["unread"]] == ([unread] if unread else [])


def test_only_a_checkout_can_be_looked_at_for_a_release(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    assert main(["release", "--check", "--language", "en"]) == 2
    assert ui_text("command/needs-checkout") in capsys.readouterr().err
    assert main(["release", "--language", "en"]) == 2
    assert "--check" in capsys.readouterr().err


def test_how_much_of_each_language_is_translated_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    known = texts._catalogue
    one_less = {key: value for key, value in known("codes", "is").items() if key != "absence-reason/title"}
    monkeypatch.setattr(texts, "_catalogue", lambda *asked: one_less if asked == ("codes", "is") else known(*asked))
    number = {tag: sum(len(sources(domain, tag)) for domain in DOMAINS) for tag in LANGUAGES}
    assert main(["languages", "--format", "json"]) == 0
    told = {entry["language"]: entry for entry in json.loads(capsys.readouterr().out)["languages"]}
    assert list(told) == list(LANGUAGES)
    assert {tag: sum(entry["texts"].values()) for tag, entry in told.items()} == number
    assert (told["en"]["percent"], told["en"]["texts"]) == (100, {"source": number["en"]})
    assert told["is"]["percent"] < 100
    assert told["is"]["texts"]["source"] >= 1
    assert main(["languages", "--language", "en"]) == 0
    assert "íslenska (is): 99%\n" in capsys.readouterr().out


@by_language
def test_whatever_is_read_in_a_translation_says_how_far_it_was_checked(
    language: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
):
    line = how_far_checked(language)
    assert line is not None
    report = validate(example("referral"))
    case = tmp_path / "case.json"
    case.write_text(json.dumps(example("case-file")))
    for arguments in (["deadlines", str(case)], ["country", "EE"]):
        main(["--language", language, *arguments])
    shown = (
        report.to_text(language),
        report.to_html(language),
        printed_form("consent", language),
        capsys.readouterr().out,
    )
    assert [" ".join(text.split()).count(line) for text in shown] == [1, 1, 1, 2]
    assert how_far_checked("en") is None
