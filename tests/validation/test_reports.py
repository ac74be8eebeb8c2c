"""Reports: what a person or a program reads of the findings, in each form and language."""

from __future__ import annotations

import dataclasses
import itertools
import json
import re
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

import html5lib
import pytest
from sarif_pydantic import Sarif

from bundle import FEW, site_files
from nordicbaltic_standards import LANGUAGES, Report, countries, example, rules, standards, validate
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.cli.report_stream import PIECES, Layout
from nordicbaltic_standards.codelists.enumerations import SourceKind
from nordicbaltic_standards.generators.site import site
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.citation_text import (
    format_citation,
    format_citations,
    format_national_sources,
    national_citation,
)
from nordicbaltic_standards.law.country import country
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.rules.findings import Finding, FindingKind, Urgency
from nordicbaltic_standards.testing.vectors import all_vectors, structural_vectors
from nordicbaltic_standards.utils.errors import InvalidArgumentError
from nordicbaltic_standards.validation.formats.grouping import by_urgency, do_today
from nordicbaltic_standards.validation.formats.paths import titles
from support import at_length, is_translated, judged, telling_reports

ENGLISH = re.compile(
    r"\b(the|of|is|are|was|were|and|not|with|which|this|that|has|have|been|must|should|record|recorded)\b",
    re.IGNORECASE,
)
"""Words by which an English sentence gives itself away."""


def removed_in_reflection() -> dict[str, Any]:
    vector = next(
        v for v in all_vectors()["RES-004"] if v.case.title == "A removal on the last day of the reflection period"
    )
    return dict(vector.record)


@pytest.fixture(scope="module")
def report() -> Report:
    return validate(removed_in_reflection())


def test_the_text_report_names_what_to_do_and_the_law(report: Report):
    text = report.to_text("en")
    assert "RES-004" in text
    assert "What to do" in text
    assert "Anti-Trafficking Convention, art. 13(1)" in text


def test_the_report_puts_the_urgent_first_and_within_it_the_grave():
    for report in telling_reports():
        shown = re.findall(
            r"^● .*?([A-Z]{3}(?:-[A-Z]{3})?-[0-9]{3}|[A-Z]{2}-[A-Z]{3}-[0-9]{3})\]?$",
            report.to_text("en", width=1000),
            re.MULTILINE,
        )
        urgency = {finding.rule: finding.urgency.rank for finding in report.findings}
        assert [urgency[rule] for rule in shown] == sorted(urgency[rule] for rule in shown)
        assert set(shown) == set(urgency)


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_no_english_sentence_in_a_finding_on_any_vector(language: str):
    for report in telling_reports():
        for finding in report.findings:
            if not is_translated(finding, language):
                continue
            for said in (finding.message(language), finding.advice(language), finding.title(language)):
                assert len(ENGLISH.findall(said)) < 3, (finding.rule, said)


def test_no_english_sentence_stands_in_the_written_report_sources_included():
    for report in telling_reports():
        if not all(is_translated(finding, "is") for finding in report.findings):
            continue
        read = re.sub(r"\(/[a-z0-9_/]+\)", "", report.to_text("is", width=100))  # pointers are for programs
        for line in " ".join(read.split()).split(" · "):
            for piece in re.split(r"[.;:─]", line):
                assert len(ENGLISH.findall(piece)) < 2, piece


@pytest.mark.parametrize("language", ["is", "et"])
def test_the_head_of_a_report_follows_the_readers_convention(report: Report, language: str):
    text = report.to_text(language)
    assert {"is": "Svíþjóð", "et": "Rootsi"}[language] in text
    assert {"is": "1. júní 2026", "et": "1. juuni 2026"}[language] in text


def test_the_json_report_keeps_the_contract(report: Report):
    data = report.to_dict("en")
    assert data["valid"] is False
    entry = data["results"][0]
    assert entry["record_type"] == "legal-status"
    finding = entry["findings"][0]
    assert finding["rule"] == "RES-004"
    assert finding["pointer"] == "/removal/enforced_on"
    assert "cets197 art. 13(1)" in finding["legal_sources"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_sarif_is_read_by_another_library(report: Report, language: str):
    log = Sarif.model_validate_json(json.dumps(report.to_sarif(language)))
    run = log.runs[0]
    assert run.results is not None
    assert [result.rule_id for result in run.results] == [finding.rule for finding in report.findings]
    assert {described.id for described in run.tool.driver.rules or ()} == {finding.rule for finding in report.findings}


def test_sarif_puts_messages_before_each_advice_where_a_rule_gives_more_than_one():
    def helped(rule: str) -> str:
        vector = next(vector for vector in all_vectors()[rule] if vector.breaks)
        log = validate(vector.record, country=vector.case.country, on=vector.case.on).to_sarif("en")
        return next(each["help"]["text"] for each in log["runs"][0]["tool"]["driver"]["rules"] if each["id"] == rule)

    one, two = rules["AST-008"].texts, rules["CAS-005"].texts
    assert helped("AST-008") == one.advice
    most = [two.message, two.variants["same-day"], two.variants["requested"], two.advice]
    given_up = [two.variants["given-up"], two.advice_by_variant["given-up"]]
    assert helped("CAS-005") == " ".join(most) + "\n\n" + " ".join(given_up)


def too_much() -> dict[str, Any]:
    """Return a record with more findings than a report lists."""
    data = example("case-file")
    first = data["assistance"]["episodes"][0] | {"conditions": ["cooperation"]}
    data["assistance"]["episodes"] = [first | {"id": f"s{number}"} for number in range(700)]
    return data


@pytest.mark.parametrize("language", ["en", "lt"])
def test_sarif_says_how_many_findings_are_not_shown(language: str):
    report = replace(validate(too_much()), source="many.json")
    assert report.omitted > 0
    log = report.to_sarif(language)
    Sarif.model_validate_json(json.dumps(log))
    (told,) = log["runs"][0]["invocations"][0]["toolExecutionNotifications"]
    assert told["message"]["text"] == ui_text("report/more-findings", language, count=report.omitted)
    assert told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "many.json"


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_sarif_of_the_command_says_for_each_file_how_many_findings_are_not_shown(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], jobs: str
):
    count = validate(too_much()).omitted
    line = json.dumps(too_much()) + "\n"
    files = [tmp_path / "one.jsonl", tmp_path / "two.jsonl", tmp_path / "three.json"]
    for file, text in zip(files, (line, 2 * line, json.dumps(example("referral"))), strict=True):
        file.write_text(text, encoding="utf-8")
    main(["validate", *map(str, files), "--format", "sarif", "--jobs", jobs])
    log = json.loads(capfd.readouterr().out)
    Sarif.model_validate_json(json.dumps(log))
    told = log["runs"][0]["invocations"][0]["toolExecutionNotifications"]
    assert [
        (each["message"]["text"], each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]) for each in told
    ] == [
        (ui_text("report/more-findings", "en", count=count), files[0].as_uri()),
        (ui_text("report/more-findings", "en", count=2 * count), files[1].as_uri()),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_html_report_stands_by_itself(report: Report, language: str):
    page = report.to_html(language)
    html5lib.HTMLParser(strict=True).parse(page)
    assert f'<html lang="{language}">' in page
    assert "<script" not in page
    # Nothing is loaded; the law is linked, and is not told whence the reader comes.
    assert not re.search(r"""src=["']|<link|<base""", page)
    assert set(re.findall(r"<a [^>]*>", page)) == set(re.findall(r'<a rel="noreferrer" href="https?://[^">]+">', page))
    assert "default-src 'none'" in page


def test_headings_of_the_html_report_follow_one_another():
    page = validate(example("case-file") | {"opened_on": "nonsense"}).to_html("en")
    levels = [int(level) for level in re.findall(r"<h([1-6])", page)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_a_report_with_broken_form_says_that_what_depends_on_it_was_not_checked():
    text = validate(example("referral") | {"type": 7}).to_text("en")
    assert ui_text("report/partly-judged", "en") in " ".join(text.split())


def test_a_part_of_a_source_that_has_an_english_name_only_is_not_named_in_other_languages():
    assert format_citation("cbss-trm procedures", "en").endswith(", procedures")
    assert "procedures" not in format_citation("cbss-trm procedures", "is")
    assert format_citation("gdpr art. 7(3)", "is").endswith(", 3. mgr. 7. gr.")


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("case.json", "case.json"),
        ("two words/Ñandú #1?.json", "two%20words/%C3%91and%C3%BA%20%231%3F.json"),
        ("a:b.json", "a%3Ab.json"),
        ("50%.json", "50%25.json"),
        ("/data/two words.json", "file:///data/two%20words.json"),
        ("-", "-"),
    ],
)
def test_sarif_names_a_file_as_a_uri(name: str, uri: str):
    """RFC 3986 by hand; SARIF 2.1.0 section 3.4.3."""
    found = dataclasses.replace(validate(example("referral") | {"status": 7}), source=name).to_sarif("en")
    (place, *_) = found["runs"][0]["results"][0]["locations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == uri


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "100,000"),
        ("da", "100.000"),
        ("is", "100.000"),
        ("sv", "100\N{NO-BREAK SPACE}000"),
        ("et", "100\N{NO-BREAK SPACE}000"),
    ],
)
def test_a_number_is_written_as_the_reader_writes_it(language: str, written: str):
    (finding,) = validate(b" " * 100_001, max_bytes=100_000).findings
    assert finding.params == {"limit": 100_000}
    assert written in finding.message(language)


# What kind of finding it is, and where


KIND_NAMES = {
    "en": ["Form", "Contradiction", "Disclosure risk", "Against the law", "Gap", "Advice"],
    "is": ["Form", "Mótsögn", "Hætta af miðlun", "Andstætt lögum", "Annmarki", "Ráðlegging"],
}
"""By hand, in the order in which `FindingKind` has them; before them that under which errors of form are shown."""


@pytest.fixture(scope="module")
def failing() -> list[Report]:
    """Reports with every finding on a vector, and on broken input."""
    return [*telling_reports(), validate(b"{"), validate(b"[]"), validate(dangling())]


def dangling() -> dict[str, Any]:
    """Return a file whose services all refer to a consent that is not there, and one of which has a charge."""
    data = example("case-file", "EE")
    for episode in data["assistance"]["episodes"]:
        episode["consent_ref"] = "nowhere"
    return data


def plain(page: str) -> str:
    """Return what a person reads of a page."""
    return " ".join(unescape(re.sub(r"<[^>]+>", "", page.partition("</style>")[2])).split())


@pytest.mark.parametrize("language", KIND_NAMES)
def test_each_finding_says_of_what_kind_it_is(failing: list[Report], language: str):
    names = dict(zip(("form", *FindingKind), KIND_NAMES[language], strict=True))

    def kind(finding: Finding) -> str:
        return "form" if finding.area == "structure" and finding.kind is FindingKind.CONTRADICTION else finding.kind

    seen = set()
    for report in failing:
        wanted = {f"{names[kind(finding)]} · {finding.rule}" for finding in report.findings}
        text, page = report.to_text(language, width=1000), report.to_html(language)
        assert set(re.findall(r"^● .*?[^ \[]+ · ([^·]+ · [A-Z0-9-]+)\]?$", text, re.MULTILINE)) == wanted
        assert {
            unescape(words) for words in re.findall(r"<h4>.*?[^ >]+ · ([^·]+ · [A-Z0-9-]+)(?:</small>)?</h4>", page)
        } == wanted
        seen |= {kind(finding) for finding in report.findings}
    assert seen == set(names)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_cannot_be_read_is_not_said_to_contradict_itself(language: str):
    for unreadable in (b"", b"%PDF-1.7", b"{", b"\xff\xfe{\x00", b"[]"):
        report = validate(unreadable)
        for shown in (report.to_text(language, width=1000), unescape(report.to_html(language))):
            assert ui_text("kind/contradiction", language) not in shown
            assert ui_text("kind/form", language) in shown


def shared_out(reports: list[Report], language: str) -> list[Report]:
    """Return the reports that are read in a language: each is in one of them."""
    return reports[LANGUAGES.index(language) :: len(LANGUAGES)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_heading_begins_with_the_title_of_the_rule_or_of_its_variant(failing: list[Report], language: str):
    for report in shared_out(failing, language):
        text = report.to_text(language, width=1000)
        page = unescape(re.sub(r"</?span[^>]*>", "", report.to_html(language)))  # a title in English is marked as that
        for finding in report.findings:
            if finding.rule in rules:
                assert re.search(f"^● {re.escape(finding.title(language))} .*· {finding.rule}\\]$", text, re.MULTILINE)
                assert re.search(
                    f"<h4>{re.escape(finding.title(language))} <small.*· {finding.rule}</small></h4>", page
                )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_names_the_regional_standard_it_rests_on(failing: list[Report], language: str):
    for report in shared_out(failing, language):
        text, page = report.to_text(language, width=1000), unescape(report.to_html(language))
        for finding in report.findings:
            if finding.standard is not None:
                title = standards[finding.standard].text("title", language).text
                line = f"{ui_text('rules/standard', language)}: {finding.standard} {title}"
                assert finding.urgency is Urgency.DOCUMENTATION or f"  {line}\n" in text
                assert f'<p class="law">{line}</p>' in page


def unsafe_first_talk() -> Report:
    data = example("case-file", "EE")
    data["identification"]["screening"]["conditions"] |= dict.fromkeys(("safe_place", "alone"), False)
    return validate(data)


def test_every_message_has_its_own_action_beside_it():
    report = unsafe_first_talk()
    several = [finding for finding in report.findings if finding.rule == "IDN-024"]
    assert len({finding.message() for finding in several}) == 2
    for shown in (report.to_text(width=1000), plain(report.to_html())):
        read = " ".join(shown.split()).replace("→ ", "")
        for finding in several:
            assert read.count(f"{finding.message()} What to do: {finding.advice()}") == 1


def test_each_message_stands_below_its_places():
    report = unsafe_first_talk()
    found = {finding.pointer: finding.message() for finding in report.findings if finding.rule == "IDN-024"}
    lines = report.to_text(width=1000, pointers=True).splitlines()
    for pointer, message in found.items():
        (place,) = (number for number, line in enumerate(lines) if line.endswith(f"({pointer})"))
        assert lines[place + 1].strip() == message


@pytest.mark.parametrize(
    ("pointer", "language", "words"),
    [
        ("/data_protection/bases/0/consent_ref", "en", "Data protection › Legal bases 1 › Consent"),
        ("/data_protection/bases/9/consent_ref", "en", "Data protection › Legal bases 10 › Consent"),
        ("/assistance/episodes/1/consent_ref", "et", "Abistamine › Teenused 2 › Nõusolek"),
        ("/person/identifiers/0/value", "et", "Inimese andmed › Ametlikud identifikaatorid 1 › Number"),
        ("/opened_on", "is", "Dagur opnunar"),
    ],
)
def test_a_place_is_named_by_the_titles_that_stand_on_a_form(pointer: str, language: str, words: str):
    assert titles(validate(dangling()), pointer, language) == words


@pytest.mark.parametrize(
    "pointer",
    [
        "",
        "/Maria",
        "/data_protection/Maria",
        "/data_protection/bases/Maria/consent_ref",
        "/data_protection/bases/²/consent_ref",
        "/opened_on/0",
        "/extensions/maria.example",
        "/",
    ],
)
def test_what_the_standard_does_not_declare_has_no_title(pointer: str):
    assert titles(validate(dangling()), pointer, "en") is None


def test_a_place_in_a_message_has_the_titles_of_the_record_that_it_carries():
    report = validate(example("exchange-message"))
    unknown = dataclasses.replace(report, record=None)
    assert report.record is not None
    assert report.record.payload.record.record_name == "referral"
    for each in (report, unknown):
        birth = titles(each, "/payload/record/subject/birth_date", "en")
        assert birth == "Content › Record › Person › Date of birth"
    # Records call this field by different titles, and only the record itself tells which it is.
    assert titles(report, "/payload/record/data_categories", "en") == "Content › Record › Data sent"
    assert titles(unknown, "/payload/record/data_categories", "en") is None


@pytest.mark.parametrize("language", at_length(["en", "lt"], "lt"))
def test_every_place_stands_in_the_report_with_its_titles(failing: list[Report], language: str):
    for report in failing:
        text = " ".join(report.to_text(language, pointers=True).split())
        page, for_people = plain(report.to_html(language, pointers=True)), " ".join(report.to_text(language).split())
        for finding in report.findings:
            words = titles(report, finding.pointer, language)
            assert (words is None) == (finding.pointer == "")
            if words is not None:
                assert f"{words} ({finding.pointer})" in text
                assert f"{words} ({finding.pointer})" in page
                assert words in for_people
                assert finding.pointer not in for_people


def test_places_where_one_rule_says_the_same_have_one_advice_and_lose_nothing():
    report = validate(dangling())
    places = [finding.pointer for finding in report.findings if finding.rule == "CAS-013"]
    assert len(places) > 10
    advice = report.findings[0].advice("en")
    for said in (" ".join(report.to_text(pointers=True).split()), plain(report.to_html(pointers=True))):
        assert said.count(advice) == 1
        assert [said.count(f"({place})") for place in places] == [1] * len(places)
        assert re.findall(r"episodes/(\d+)/", said) == [str(number) for number in range(len(places))]
    assert len(report.to_dict()["results"][0]["findings"]) == len(report.findings)
    assert len(report.to_sarif()["runs"][0]["results"]) == len(report.findings)


def test_findings_that_differ_in_words_or_weight_are_not_gathered(failing: list[Report]):
    for report in failing:
        messages = {finding.message("en") for finding in report.findings}
        text = " ".join(report.to_text("en").split())
        assert all(message in text for message in messages)
        weights = {
            (finding.rule, finding.severity, finding.kind, finding.advice("en"), *finding.national_sources)
            for finding in report.findings
        }
        assert report.to_html("en").count("<article") >= len(weights)


@pytest.mark.parametrize("language", at_length(LANGUAGES, "et", "is"))
def test_no_word_is_broken(failing: list[Report], language: str):
    for report in failing:
        words = set(report.to_text(language, width=60).split())
        for finding in report.findings:
            assert set(finding.message(language).split()) <= words
            assert set(finding.advice(language).split()) <= words


def test_each_section_of_a_page_over_many_records_says_where_its_record_stands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    many = tmp_path / "many & more.jsonl"
    many.write_text("".join(json.dumps(example("referral") | {"status": 7}) + "\n" for _ in range(3)), encoding="utf-8")
    one = tmp_path / "one.json"
    one.write_text("{", encoding="utf-8")
    main(["validate", str(many), str(one), "--format", "html", "--language", "en"])
    page = capsys.readouterr().out
    html5lib.HTMLParser(strict=True).parse(page)
    named = [unescape(words) for words in re.findall(r"<h2>(.*?)</h2>", page)]
    assert named == [
        *(f"Referral · {many} · Line {line}" for line in (1, 2, 3)),
        f"Report on records · {one}",
        "Summary",
    ]


def test_titles_beside_a_place_tell_nothing_of_the_record():
    secret = "Maria-Tamm-48305100007"
    data = dangling() | {secret: secret, "extensions": {"ee.maria": {secret: secret}}, "opened_on": secret}
    data["person"][secret] = data["id"] = secret
    report = dataclasses.replace(validate(data), source="case.json")
    assert report.findings
    for language in LANGUAGES:
        assert secret not in report.to_text(language) + report.to_html(language)


def test_an_instrument_is_named_once_with_all_its_articles():
    cited = ("gdpr art. 6(1)(a)", "gdpr art. 7(3)", "cets197 art. 13(1)", "gdpr art. 9(2)(a)")
    said = format_citations(cited, "en")
    assert [text.partition(", art.")[2].strip() for text in said] == ["6(1)(a), 7(3), 9(2)(a)", "13(1)"]
    assert all(str(text).count("art.") == 1 for text in said)


def test_a_page_says_in_which_language_the_law_of_another_country_is_named(failing: list[Report]):
    """WCAG 2.2, success criterion 3.1.2: what is in another language is read aloud in it."""
    spans = re.compile(r'<span lang="(\w+)">([^<]+)</span>')
    found = {
        language: {each for report in failing for each in spans.findall(report.to_html(language))}
        for language in ("et", "is", "en")
    }
    assert ("is", "Lög um útlendinga nr. 80/2016, 57. gr., 75. gr., 76. gr.") in found["et"]
    assert ("sv", "Brottsskadelag (2014:322), 14 §") in found["is"]
    assert {tag for tag, _ in found["et"]} == {"lv", "lt", "fi", "sv", "nb", "da", "is"}
    assert {tag for tag, _ in found["is"]} == {"et", "lv", "lt", "fi", "sv", "nb", "da"}
    assert not found["en"]


@pytest.mark.parametrize(("asked", "served"), [("en-GB", "en"), ("EN_ie", "en"), ("sv-FI", "sv"), ("nn", "nb")])
def test_a_reader_with_a_region_reads_what_others_of_the_language_read(failing: list[Report], asked: str, served: str):
    for one in failing[::50]:
        assert one.to_text(asked) == one.to_text(served)
        assert one.to_html(asked) == one.to_html(served)
        assert one.to_dict(asked) == one.to_dict(served)


@pytest.mark.parametrize(
    ("language", "number"),
    [
        ("et", "(EMÜ, Euratom) nr 1182/71"), ("lv", "(EEK, Euratom) Nr. 1182/71"), ("lt", "(EEB, Euratomas) Nr. 1182/71"),
        ("fi", "(ETY, Euratom) N:o 1182/71"), ("sv", "(EEG, Euratom) nr 1182/71"), ("da", "(EØF, Euratom) nr. 1182/71"),
    ],
)  # fmt: skip
def test_a_law_that_several_countries_share_is_cited_as_the_readers_own_cites_it(language: str, number: str):
    (shared,) = (
        source
        for source in {source.citation for held in countries for fact in held for source in fact.sources}
        if source.startswith("Regulation (EEC, Euratom) No 1182/71")
    )
    assert number in national_citation(shared, language)
    assert national_citation(shared, "en") == shared


ENGLISH_OF_SOURCES = re.compile(
    r"\b(the|of|and|from|with|which|until|act|code|law|order|section|page|older|guideline|circular|repealed|reports?|news|"
    r"reporting|keeping|quoting|months|minimum|children|victims|trafficking|compensation|amendments?|ministry|municipality)\b",
    re.IGNORECASE,
)
"""Words by which an English title, or an English remark on a title, gives itself away."""
ENGLISH_BY_NATURE = {SourceKind.BACKGROUND, SourceKind.FOREIGN_REPORT, SourceKind.INTERNATIONAL_BODY}
"""Kinds of sources whose own titles are in English, or that a report names by their kind alone."""


@pytest.mark.parametrize("code", REGION)
def test_no_source_that_a_report_or_a_list_of_dates_cites_is_named_in_english_to_its_own_readers(code: str):
    held = country(code)
    reader = held.languages[0]
    told: dict[str, None] = {}
    for fact in held:
        if not fact.is_known or fact.id.startswith(("network.", "statistics.")):  # cited by pages of countries alone
            continue
        # Another source is cited only where no law was read.
        of_law = tuple(source for source in fact.sources if source.kind is SourceKind.LAW)
        cited = [source for source in of_law or fact.sources if source.kind not in ENGLISH_BY_NATURE]
        told |= dict.fromkeys([national_citation(source.citation, reader) for source in cited])
        told |= dict.fromkeys(format_national_sources(cited, code, reader))
    assert len(told) > 30
    assert [citation for citation in told if ENGLISH_OF_SOURCES.search(citation)] == []


UNSEEN = [
    *map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0)), *map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A)),
    "\xad", "\u061c", "\u200b", "\u200e", "\u200f", "\u2028", "\u2029", "\ufeff", "\U000e0041", "\udcff",
]  # fmt: skip
"""Characters that drive a terminal, turn the direction of writing, or cannot be seen."""


def is_unseen(sign: str) -> bool:
    return sign != "\n" and sign in UNSEEN


@pytest.mark.parametrize("sign", UNSEEN, ids=lambda sign: f"U+{ord(sign):04X}")
def test_no_form_of_a_report_writes_what_drives_a_terminal_or_turns_the_writing(report: Report, sign: str):
    one = replace(report, source=f"a{sign}b.json")
    shown = [one.to_text("lv"), one.to_html("lv"), one.to_json("lv"), one.to_json("lv", indent=None)]
    shown += [piece(one, Layout("lv", 100, pointers=False)) for piece in PIECES.values()]
    for written in shown:
        assert not any(map(is_unseen, written))
    for written in (one.to_json(), one.to_json(indent=None)):
        assert json.loads(written)["results"][0]["source"] == f"a{sign}b.json"


@pytest.mark.parametrize("form", PIECES)
def test_the_name_of_a_file_is_escaped_by_the_command_in_every_form(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str
):
    name = "a\x1b[31m\x9b\u202egnp\x7f\u2066\u200f.json"
    (tmp_path / name).write_text(json.dumps(removed_in_reflection()), encoding="utf-8")
    main(["validate", str(tmp_path / name), str(tmp_path / f"not-there-{name}"), "--format", form])
    captured = capsys.readouterr()
    assert not any(map(is_unseen, captured.out + captured.err))
    if form == "json":
        output = json.loads(captured.out)
        assert output["results"][0]["source"] == str(tmp_path / name)
        assert output["unreadable"] == [str(tmp_path / f"not-there-{name}")]


# Links to the pages of the web site

SITE = "https://standards.example.org/nbs/"
BASE = SITE.rstrip("/")


def linked(language: str) -> set[str]:
    """Return the addresses on the site to which the reports on vectors link, without the base."""
    of_form = [judged(vector) for vectors in structural_vectors().values() for vector in vectors]
    text = "".join(report.to_html(language, site=SITE) for report in (*telling_reports(), *of_form))
    return set(re.findall(rf'href="{BASE}/{language}/([^"]+)"', text))


def test_every_link_of_a_report_leads_to_a_page_and_place_of_the_site():
    files, links = site_files(FEW), linked("is")
    assert {link.partition("/")[0] for link in links} == {"rules", "standards", "instruments", "codes"}
    assert {f"rules/{rule.id}.html" for rule in rules} <= links
    report = {"is/report.html": "".join(f'<a href="{link}">' for link in sorted(links))}
    there = {path: files[path] for path in {f"is/{link.partition('#')[0]}" for link in links} if path in files}
    assert [dead for dead in site.dead_links(there | report) if dead.startswith("is/report.html")] == []


def test_a_finding_has_the_address_of_its_rule_in_the_language_of_the_reader(report: Report):
    rule = report.findings[0].rule
    address = f"{BASE}/nb/rules/{rule}.html"
    assert report.to_dict("no", site=SITE)["results"][0]["findings"][0]["help_url"] == address
    assert report.findings[0].to_dict("nb", site=SITE)["help_url"] == address
    assert address in report.to_text("nb", site=SITE, width=20)
    log = report.to_sarif("nb", site=SITE)
    assert {each["helpUri"] for each in log["runs"][0]["tool"]["driver"]["rules"]} == {
        f"{BASE}/nb/rules/{finding.rule}.html" for finding in report.findings
    }
    assert Sarif.model_validate_json(json.dumps(log)).runs


def test_without_the_address_of_a_site_nothing_links_there(report: Report):
    shown = report.to_text() + report.to_html() + report.to_json() + json.dumps(report.to_sarif())
    assert "help_url" not in shown
    assert "/rules/" not in shown


def test_a_wrong_code_leads_to_the_page_of_its_list_and_other_errors_of_form_to_none():
    found = validate(example("referral") | {"urgency": "Marker Maret", "consent": None})
    urls = {each.rule: each.to_dict(site=SITE).get("help_url") for each in found.findings}
    assert urls == {"STR-024": None, "STR-025": f"{BASE}/en/codes/referral-urgency.html"}
    page = found.to_html(site=SITE)
    assert f'Choose a code from this list: <a href="{urls["STR-025"]}">Urgency of a referral</a>' in page
    assert "nbs codes" not in page
    assert "<code>nbs codes referral-urgency</code>" in found.to_html()
    assert "Marker" not in page + found.to_json(site=SITE) + found.to_text(site=SITE)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "standards.example.org",
        "//standards.example.org",
        "/standards",
        "ftp://standards.example.org",
        "https://",
        "https://standards.example.org/?",
        "https://standards.example.org/#here",
        "https://one@standards.example.org",
        "https://standards.example.org:port",
        "javascript:alert(1)",
    ],
)
def test_what_is_not_the_address_of_a_site_is_refused(report: Report, url: str, capsys: pytest.CaptureFixture[str]):
    for write in (report.to_dict, report.to_json, report.to_text, report.to_sarif, report.to_html):
        with pytest.raises(InvalidArgumentError):
            write(site=url)
    assert main(["validate", "none.json", "--site", url]) == 2
    assert "--site: " in capsys.readouterr().err


@pytest.mark.parametrize("form", ["text", "json", "ndjson", "sarif", "html"])
def test_the_command_links_to_the_site_that_it_is_given(form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    file = tmp_path / "record.json"
    file.write_text(json.dumps(removed_in_reflection()), encoding="utf-8")
    main(["validate", str(file), "--format", form, "--language", "lv", "--site", SITE])
    assert f"{BASE}/lv/rules/RES-004.html" in capsys.readouterr().out
    main(["validate", str(file), "--format", form, "--language", "lv"])
    assert BASE not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("urgency", "line"), [("danger", "report/safety-danger"), ("liberty", "report/safety-liberty")]
)
def test_the_head_of_a_report_has_a_line_for_the_person_before_the_one_for_the_record(urgency: str, line: str):
    report = next(each for each in telling_reports() if each.valid and each.safety == urgency)
    person, record, usable = ui_text(line, "en"), ui_text("report/valid-form", "en"), ui_text("report/valid", "en")
    for shown in (report.to_text(width=1000), unescape(report.to_html())):
        assert 0 <= shown.index(person) < shown.index(record)
        assert usable not in shown
    assert report.to_dict()["results"][0]["safety"] == urgency
    assert urgency in {each["properties"]["urgency"] for each in report.to_sarif()["runs"][0]["results"]}


@pytest.mark.parametrize("code", REGION)
def test_what_is_done_today_begins_with_life_and_then_with_liberty(code: str):
    vector = next(
        each
        for each in all_vectors()["CAS-033"]
        if each.breaks and each.data["country"] == code and "detained since" in each.case.title
    )
    report = validate(vector.record)
    listed = [group.first.urgency for group, _ in do_today(by_urgency(report, "en"), code, "en")]
    assert listed[0] is Urgency.LIBERTY
    order = list(Urgency)
    assert listed == sorted(listed, key=order.index)
