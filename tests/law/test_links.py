"""Article links: the address at which the law can be read stands with every finding, date and fact."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from nordicbaltic_standards import LANGUAGES, country, deadlines, example, instruments, validate
from nordicbaltic_standards.cli.main import main
from nordicbaltic_standards.codelists.enumerations import SourceKind
from nordicbaltic_standards.law import links
from nordicbaltic_standards.law.citation_text import address_lines, cited_law, national_links
from nordicbaltic_standards.law.fact import Source
from nordicbaltic_standards.law.links import UNION, LawLink, acts, link_of, read_acts
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.law.toml_files import DataFileError
from nordicbaltic_standards.law.union import union_law
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.testing.vectors import all_vectors
from nordicbaltic_standards.validation.report import Report
from support import judged

TELLING = ("RES-001", "COM-001", "PRO-024")
"""Rules on national law, a scheme and data protection, whose vectors are judged here."""
REGISTER, COPY = "https://register.example/akt/1", "https://copy.example/akt/1"
ACTS = f"""
[[act]]
country = "EE"
title = "An act"
url = "{REGISTER}"
eli = "http://eli.example/1"
opened_on = 2026-12-01
provisions = {{ "§ 2" = "{REGISTER}#2" }}
"""


@cache
def reports() -> list[Report]:
    judged_all = [judged(vector) for rule in TELLING for vector in all_vectors()[rule]]
    return [report for report in judged_all if report.findings]


def source(title: str = "An act", provision: str = "§ 1") -> Source:
    return Source(SourceKind.LAW, title, provision, COPY, "2026")


def test_the_official_register_goes_before_the_copy_that_was_read(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(links, "acts", lambda: read_acts(ACTS))
    eli, opened = "http://eli.example/1", date(2026, 12, 1)
    assert link_of(source(), "EE") == LawLink("An act, § 1", REGISTER, eli, opened)
    assert link_of(source(provision="§ 2"), "EE") == LawLink("An act, § 2", f"{REGISTER}#2", eli, opened)
    assert link_of(source("Another act"), "EE") == LawLink("Another act, § 1", COPY)
    assert link_of(source(), "LV") == LawLink("An act, § 1", COPY)


@pytest.mark.parametrize(
    ("text", "told"),
    [(ACTS + ACTS, "two entries for EE: An act"), (ACTS.replace('"EE"', '"PL"'), "country is EU or one of")],
)
def test_an_act_stands_once_under_its_country(text: str, told: str):
    with pytest.raises(DataFileError, match=told):
        read_acts(text)


def test_every_act_of_the_registers_is_one_that_facts_or_union_law_cite():
    titles = {(fact.country, source.title) for code in REGION for fact in country(code) for source in fact.sources}
    law = union_law()
    entries = (entry for name in type(law).model_fields if name != "reviewed" for entry in getattr(law, name))
    union = {title for _, title in titles} | {source.title for entry in entries for source in entry.source}
    assert [named for named in acts() if named not in titles and (named[0] != UNION or named[1] not in union)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_address_that_no_one_opened_says_so(language: str):
    unopened, opened = LawLink("An act", COPY), LawLink("An act", COPY, None, date(2026, 12, 1))
    assert unopened.mark(language) != opened.mark(language)
    assert "2026" in opened.address(language)
    assert unopened.address(language) == f"{COPY} ({unopened.mark(language)})"


def test_every_finding_gives_where_its_law_can_be_read():
    for report in reports():
        for finding in report.findings:
            given = finding.to_dict()
            cited = {*given["legal_sources"], *given["national_sources"]}
            assert {link["citation"] for link in given["links"]} <= cited
            stored = {item.id for item in instruments if item.url}
            assert {each for each in finding.legal_sources if each.partition(" ")[0] in stored} <= {
                link.citation for link in finding.links
            }


def test_law_of_another_country_than_the_records_is_found_too():
    (act,) = (fact for fact in country("LV").every("reflection_period.application_deadline")[:1])
    cited = act.sources[0].citation
    assert [link.citation for link in national_links([cited, "No such act"], "EE")] == [cited]
    assert national_links([cited], "EE") == national_links([cited], "LV")


def test_a_list_of_addresses_names_each_act_once_with_all_its_provisions():
    law = cited_law(["gdpr art. 5", "cets197 art. 13(1)", "gdpr art. 6"], (), "en")
    first, second = address_lines(law, "en")
    assert first.startswith("GDPR, art. 5, 6: https://eur-lex.europa.eu/eli/reg/2016/679/oj (")
    assert "art. 13(1): https://www.coe.int/" in second


def test_sarif_gives_the_first_law_of_a_rule_and_all_law_of_a_result():
    report = next(each for each in reports() for finding in each.findings if finding.national_sources)
    run = report.to_sarif()["runs"][0]
    for entry in run["tool"]["driver"]["rules"]:
        if entry["id"] in rules:
            first = str(rules[entry["id"]].legal_sources[0]).partition(" ")[0]
            assert entry["helpUri"] == instruments[first].url
    assert [each["properties"]["links"] for each in run["results"]] == [
        [link.to_dict() for link in finding.links] for finding in report.findings
    ]


def test_every_date_and_fact_gives_where_its_law_can_be_read():
    on = date(2026, 11, 24)
    held = validate(example("case-file"), on=on).record
    assert held is not None
    for deadline in deadlines(held, on):
        stored = {each.citation for each in deadline.sources if each.url}
        assert stored <= {link.citation for link in deadline.links}
        assert deadline.to_dict()["links"] == [link.to_dict() for link in deadline.links]
    for code in REGION:
        for fact in country(code):
            assert {link.citation for link in fact.links} >= {each.citation for each in fact.sources if each.url}


def test_the_command_line_shows_addresses_to_people(capsys: pytest.CaptureFixture[str]):
    assert main(["country", "LV", "--on", "2026-11-24"]) == 0
    assert "likumi.lv/ta/id/68522-imigracijas-likums (address not opened)" in capsys.readouterr().out
    assert main(["deadlines", "docs/examples/case-file.json", "--on", "2026-11-24"]) == 0
    shown = capsys.readouterr().out
    assert "Where the law can be read:" in shown
    assert shown.count("eur-lex.europa.eu/eli/reg/2016/679/oj") == 1
