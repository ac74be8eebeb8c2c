"""What holds for every rule, whatever it looks at."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nordicbaltic_standards import example, instruments, rules, standards, validate
from nordicbaltic_standards.codelists.enumerations import Confidence, SourceKind
from nordicbaltic_standards.law.loading import declarations
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.legal_status import LegalStatus
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.rules.context import violation
from nordicbaltic_standards.rules.registry import ALL_PROFILES, Rule, rule
from nordicbaltic_standards.rules.severity import to_finding
from nordicbaltic_standards.standards.origins import page_of
from nordicbaltic_standards.standards.standard import Standard
from nordicbaltic_standards.testing import documents, records
from nordicbaltic_standards.validation.run_rules import run_rules

EVERY = pytest.mark.parametrize("each", list(rules), ids=lambda each: each.id)
_PARAMETER = re.compile(r"\{(\w+)\}")


@EVERY
def test_a_rule_names_law_that_stands_in_the_catalogue(each: Rule):
    assert each.legal_sources
    for citation in each.legal_sources:
        assert citation.provision in instruments[citation.instrument].provisions, citation


@EVERY
def test_a_rule_serves_a_standard(each: Rule):
    assert {each.standard, *each.also_serves} <= {standard.id for standard in standards}


@pytest.mark.parametrize("each", standards, ids=lambda standard: standard.id)
def test_a_standard_names_the_pages_it_comes_from_with_title_and_address(each: Standard):
    noted = re.findall(r"\b(?:nbn|gp|ewl)-\w+", each.origin_note or "")
    for page in (each.origin_page, each.adopting_page, *map(page_of, noted)):
        assert page is None or (page.title and page.url)
    assert (each.origin_page is None) == (each.origin_source is None)
    assert each.origin_page is not None or each.origin in {"treaty", "eu-law", "good-practice"}


@EVERY
def test_a_rule_reads_facts_that_are_declared(each: Rule):
    assert set(each.facts) <= set(declarations())


@EVERY
def test_a_rule_looks_at_a_record_and_speaks_in_words(each: Rule):
    assert each.record in RECORDS
    assert each.texts.message.endswith(".")
    assert each.how_to_correct.endswith(".")
    assert set(each.profiles) <= set(ALL_PROFILES)
    assert set(each.countries) <= set(REGION)


@EVERY
def test_a_title_of_a_variant_is_short_and_another_than_that_of_the_rule(each: Rule):
    for variant, title in each.texts.title_by_variant.items():
        assert title != each.title, variant
        assert len(title.split()) <= 9, variant
        assert not title.endswith("."), variant


@EVERY
def test_a_national_rule_carries_its_country(each: Rule):
    prefix = each.id.split("-")[0]
    assert each.countries == ((prefix,) if prefix in REGION else ())


@EVERY
def test_advice_needs_no_parameter_that_a_finding_may_lack(each: Rule):
    assert set(_PARAMETER.findall(each.how_to_correct)) <= {"country"} | set(_PARAMETER.findall(each.texts.message))


def test_drafts_are_only_told_of_contradictions():
    assert all(each.kind == "contradiction" for each in rules if "draft" in each.profiles)


def test_what_exposes_or_endangers_is_fixed_where_the_catalogue_says_so():
    fixed = {each.id for each in rules if each.fixed}
    assert {"RES-004", "AST-001", "AST-011", "REF-001", "PRO-009", "CAS-014", "MSG-001"} <= fixed
    with pytest.raises(ValueError, match="RES-004"):
        validate({}, severities={"RES-004": "notice"})


DAYS_OF_LAW: tuple[date, ...] = (
    *(date(2026, month, 1) for month in range(1, 13)),
    date(2026, 6, 12),
    date(2026, 7, 15),
)
"""Days of 2026: of every month, and those on which law of the Union changes."""

SPEAKS_LESS: dict[tuple[str, str], str] = {}
"""Rules that protect safety and yet speak less than they could in a country, by rule and country: why."""


def test_what_protects_safety_loses_no_weight_in_any_country():
    """A finding of a fixed rule, and an exposure that is an error, is as grave as its rule wherever it is made."""
    lost = {
        (each.id, country)
        for each in rules
        if each.fixed or (each.kind == "exposure" and each.severity == "error")
        for country in each.countries or REGION
        for day in DAYS_OF_LAW
        if to_finding(each, violation("/x"), "", country, day).severity is not each.severity
    }
    assert lost == set(SPEAKS_LESS)


def test_that_a_treaty_binds_is_surer_than_its_first_day():
    convention = instruments["cets197"]
    assert convention.binding("LV", date(2008, 6, 30)).bound is False
    assert convention.binding("LV", date(2008, 7, 1)).confidence is Confidence.MEDIUM
    assert convention.binding("LV", date(2013, 1, 31)).confidence is Confidence.HIGH
    assert convention.binding("LV").since == date(2008, 7, 1)
    children = instruments["crc"]
    assert children.binding("IS", date(2013, 3, 12)).confidence is Confidence.MEDIUM
    assert children.binding("IS", date(2013, 3, 13)).confidence is Confidence.HIGH


def test_nothing_is_certain_without_a_source():
    for instrument in instruments:
        for code, binding in instrument.binds.items():
            if binding.certain_from is not None:
                assert any(source.kind is not SourceKind.BACKGROUND for source in binding.sources), (instrument, code)


@pytest.mark.parametrize(("urgency", "severity"), [("immediate", "warning"), ("within-24-hours", "notice")])
def test_an_importing_system_cannot_make_light_of_an_unanswered_immediate_referral(urgency: str, severity: str):
    waiting = example("referral", "EE") | {
        "urgency": urgency,
        "status": "sent",
        "sent_at": "2026-05-28T09:00:00+03:00",
        "recorded_at": "2026-05-28T09:01:00+03:00",
    }
    for name in ("received_at", "acknowledged_at", "responded_at", "completed_at"):
        waiting.pop(name, None)
    report = validate(waiting, on=date(2026, 6, 1), severities={"REF-006": "notice"})
    assert [finding.severity for finding in report.findings if finding.rule == "REF-006"] == [severity]


def test_a_rule_without_its_headings_is_refused():
    def bare(record: LegalStatus, context: object) -> None:
        """Only a title."""

    declare = rule(
        "RES-999", LegalStatus, severity="notice", kind="advice", standard="RES-S01", sources=(), message="No."
    )
    with pytest.raises(TypeError, match="headings"):
        declare(bare)  # type: ignore[arg-type]


@given(st.data())
def test_the_whole_rule_run_never_raises(data: st.DataObject):
    """On any record, in any profile and country, on any day from 2000 to 2040."""
    kind = RECORDS[data.draw(st.sampled_from(list(RECORDS)))]
    record = data.draw(records(kind))
    country = data.draw(st.none() | st.sampled_from(REGION))
    on = data.draw(st.none() | st.dates(date(2000, 1, 1), date(2040, 12, 31)))
    for profile in ALL_PROFILES:
        for finding in run_rules(record, country, on, profile):
            assert finding.message("is")
            assert finding.advice("et")


@given(st.data())
def test_judging_a_document_never_raises(data: st.DataObject):
    kind = data.draw(st.sampled_from(list(RECORDS)))
    document = data.draw(documents(RECORDS[kind]))
    on = data.draw(st.none() | st.dates(date(2000, 1, 1), date(2040, 12, 31)))
    validate(document, on=on).to_text("lv")
