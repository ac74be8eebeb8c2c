"""Reports: what a person or a program reads of the findings, in each form and language."""

from __future__ import annotations

import dataclasses
import itertools
import json
import re
from typing import Any

import html5lib
import pytest
from sarif_pydantic import Sarif

from nordicbaltic_standards import LANGUAGES, Report, example, instruments, rules, validate
from nordicbaltic_standards.core.rule_texts import RULE_TEXTS
from nordicbaltic_standards.testing.vectors import all_vectors
from nordicbaltic_standards.validation.formats.citing import spoken_citation

ENGLISH = re.compile(
    r"\b(the|of|is|are|was|were|and|not|with|which|this|that|has|have|been|must|should|record|recorded)\b",
    re.IGNORECASE,
)
"""Words by which an English sentence gives itself away."""


def removed_in_reflection() -> dict[str, Any]:
    vector = next(
        v for v in all_vectors()["RES-004"] if v.case.what == "A removal on the last day of the reflection period"
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


def test_the_report_groups_by_area_and_puts_the_worst_first():
    data = removed_in_reflection() | {"permits": [{"id": "p1", "basis": "humanitarian", "decision": "granted"}]}
    severities = [finding.severity.rank for finding in validate(data).findings if finding.area == "residence"]
    text = validate(data).to_text("en")
    shown = re.findall(r"● (Error|Warning|Notice)", text)
    assert [{"Error": 0, "Warning": 1, "Notice": 2}[name] for name in shown] == sorted(severities)


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_no_english_sentence_in_a_report_on_any_failing_vector(language: str):
    for vectors in all_vectors().values():
        for vector in vectors:
            if vector.case.at is None:
                continue
            found = validate(vector.record, country=vector.case.country, on=vector.case.on, profile=vector.case.profile)
            for finding in found.findings:
                assert finding.language(language) == language, finding.rule
                for said in (finding.message(language), finding.mend(language), finding.title(language)):
                    assert len(ENGLISH.findall(said)) < 3, (finding.rule, said)


@pytest.mark.parametrize("identifier", sorted(RULE_TEXTS | {rule.id: rule.texts for rule in rules}))
def test_every_rule_speaks_nine_languages(identifier: str):
    texts = RULE_TEXTS[identifier]
    for language in LANGUAGES:
        assert texts.message_text(language).language == language
        assert texts.mend_text(language).language == language


def test_instruments_are_named_in_the_readers_language():
    for language in LANGUAGES:
        assert all(instrument.short_text(language).language == language for instrument in instruments)


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


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_html_report_stands_by_itself(report: Report, language: str):
    page = report.to_html(language)
    html5lib.HTMLParser(strict=True).parse(page)
    assert f'<html lang="{language}">' in page
    assert "<script" not in page
    assert not re.search(r"""(src|href)=["']""", page)
    assert "default-src 'none'" in page


def test_headings_of_the_html_report_follow_one_another():
    page = validate(example("case-file") | {"opened_on": "nonsense"}).to_html("en")
    levels = [int(level) for level in re.findall(r"<h([1-6])", page)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_a_report_with_broken_form_says_that_its_content_was_not_checked():
    assert "content" in validate(example("referral") | {"type": 7}).to_text("en")


def test_a_part_of_a_source_that_has_an_english_name_only_is_not_named_in_other_languages():
    assert spoken_citation("cbss-trm procedures", "en").endswith(", procedures")
    assert "procedures" not in spoken_citation("cbss-trm procedures", "is")
    assert spoken_citation("gdpr art. 7(3)", "is").endswith(", art. 7(3)")


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
