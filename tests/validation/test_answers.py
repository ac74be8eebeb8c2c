"""What a report says of every rule, what it asks next, and what it puts first."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import Any

import pytest

from nordicbaltic_standards import LANGUAGES, Organisation, countries, example, rules, validate
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.rules.findings import Finding, FindingKind, Severity, Urgency
from nordicbaltic_standards.testing.vectors import all_vectors, bases
from nordicbaltic_standards.validation.answers import Answer
from nordicbaltic_standards.validation.formats.calls import call_about
from nordicbaltic_standards.validation.formats.grouping import by_urgency, do_today
from support import telling_reports

ALL_CLEAR = {language: ui_text("report/valid", language) for language in LANGUAGES}
REGION = [country.code for country in countries]


def sparse(country: str = "LV", **subject: Any) -> dict[str, Any]:
    """Return what a shelter knows in the first weeks: twenty filled fields."""
    return {
        "record_type": "case-file",
        "standard_version": "1.0",
        "id": "2026-14",
        "country": country,
        "status": "open",
        "opened_on": "2026-05-11",
        "subject": {"pseudonym": "M-14", "birth_date": "1998", "languages": ["ru"], **subject},
        "identification": {
            "status": "presumed",
            "signalled_on": "2026-05-10",
            "exploitation_forms": ["sexual-exploitation"],
            "decisions": [{"kind": "presumptive", "outcome": "presumed", "decided_on": "2026-05-12"}],
        },
        "recorded_at": "2026-09-15T10:00:00+03:00",
    }


def mixed() -> dict[str, Any]:
    """Return a child in grave danger who was removed during a reflection period that was too short."""
    file = sparse(birth_date="2010", nationalities=["NG"])
    file["assistance"] = {"risk_assessments": [{"date": "2026-05-13", "level": "high", "immediate_danger": True}]}
    file["legal_status"] = {
        "status": "irregular",
        "third_country_national": True,
        "reflection_period": {
            "status": "granted",
            "decided_on": "2026-05-13",
            "start": "2026-05-13",
            "end": "2026-05-20",
        },
        "removal": {"kind": "dublin-transfer", "order_on": "2026-04-01", "enforced_on": "2026-05-18"},
    }
    file["recorded_at"] = "2026-06-15T10:00:00+03:00"
    return file


@pytest.mark.parametrize("record", RECORDS)
def test_every_rule_of_the_catalogue_is_accounted_for(record: str):
    report = validate(example(record))
    assert [answer.rule for answer in report.answers] == [rule.id for rule in rules if rule.status == "active"]
    entry = report.to_dict()["results"][0]
    assert sorted(itertools.chain(*entry["answers"].values())) == sorted(
        rule.id for rule in rules if rule.status == "active"
    )


def test_a_rule_with_a_finding_has_found_it_and_no_other_has():
    for report in telling_reports():
        found = {answer.rule for answer in report.answers if answer.answer is Answer.FOUND}
        assert found == {finding.rule for finding in report.findings if finding.rule in rules}


def test_what_cannot_be_judged_names_places_at_which_nothing_stands():
    for report in telling_reports():
        for answer in report.not_judged:
            assert answer.missing or answer.unknown_law or answer.organisation_missing
            assert all(missing.pointer.startswith("/") for missing in answer.missing)


def test_of_a_record_that_cannot_be_read_no_rule_is_said_to_hold():
    assert {answer.answer for answer in validate(b"{").answers} == {Answer.DOES_NOT_APPLY}


def test_where_a_field_is_wrong_the_rules_that_need_it_say_that_they_could_not_judge():
    vector = next(vector for vector in all_vectors()["RES-001"] if vector.breaks)
    data = dict(vector.record)
    data["reflection_period"] = {**data["reflection_period"], "start": "soon"}
    report = validate(data)
    assert "RES-001" not in {finding.rule for finding in report.findings}
    (answer,) = (answer for answer in report.not_judged if answer.rule == "RES-001")
    assert "/reflection_period/start" in {missing.pointer for missing in answer.missing}


@pytest.mark.parametrize("country", REGION)
@pytest.mark.parametrize(("rule", "field"), [("CAS-003", "nationalities"), ("IDN-014", "is_child")])
@pytest.mark.parametrize("reason", ["unknown", "not-asked", "declined", "not-recorded"])
def test_a_rule_cannot_be_judged_by_a_value_that_is_recorded_as_not_known(
    country: str, rule: str, field: str, reason: str
):
    file = sparse(country, **{field: {"absent": reason}})
    del file["subject"]["birth_date"]
    report = validate(file)
    (answer,) = (answer for answer in report.answers if answer.rule == rule)
    assert answer.answer is Answer.CANNOT_BE_JUDGED
    assert f"/subject/{field}" in {missing.pointer for missing in answer.missing}
    assert any(rule in question.rules for question in report.ask_next)


def test_nobody_is_asked_for_what_is_withheld_or_does_not_apply():
    for reason in ("withheld-for-safety", "withheld-by-consent", "not-applicable"):
        report = validate(sparse(nationalities={"absent": reason}))
        assert "CAS-003" not in {answer.rule for answer in report.not_judged if answer.missing}


def claim(country: str) -> dict[str, Any]:
    """Return a claim for one head of damage."""
    return {
        "record_type": "compensation-claim",
        "standard_version": "1.0",
        "id": "2026-15",
        "country": country,
        "subject": {"pseudonym": "M-14"},
        "route": "state-compensation",
        "status": "submitted",
        "applied_on": "2026-06-01",
        "heads": [{"head": "unpaid-wages", "claimed": {"amount": "200.00", "currency": "EUR"}}],
        "recorded_at": "2026-06-15T10:00:00+03:00",
    }


def test_where_the_law_of_the_country_is_not_known_a_rule_does_not_say_that_it_holds():
    """The smallest sum that is paid is known for Sweden and Iceland (COM-022)."""
    report = validate(claim("LV"))
    (answer,) = (answer for answer in report.not_judged if answer.rule == "COM-022")
    assert answer.unknown_law == ("compensation.minimum_claim",)
    assert not answer.missing
    assert "This standard has no information on the country's law on this: " in report.to_text(width=1000)
    assert "COM-022" not in {answer.rule for answer in validate(claim("SE")).not_judged}


def test_judging_does_not_ask_what_was_not_judged():
    assert "answers" not in vars(validate(sparse()))


# The all-clear


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_is_well_is_never_said_of_what_was_not_looked_at(language: str):
    for subject in (
        {"birth_date": "2012", "nationalities": ["LV"]},
        {"nationalities": ["NG"]},
        {"nationalities": ["LV"]},
    ):
        report = validate(sparse(**subject))
        assert any(question.grave for question in report.ask_next)
        for shown in (report.to_text(language, width=1000), report.to_html(language)):
            assert ALL_CLEAR[language] not in shown


@pytest.mark.parametrize("country", REGION)
def test_all_is_well_is_said_of_a_full_file_in_order(country: str):
    report = validate(example("case-file", country))
    if report.valid:
        assert ALL_CLEAR["en"] in report.to_text(width=1000)
    assert not any(question.grave for question in report.ask_next)


# What to ask next


@pytest.mark.parametrize(
    ("subject", "asked"),
    [
        ({"nationalities": ["NG"]}, ["danger", "right-to-stay"]),
        ({"nationalities": ["LV"]}, ["danger"]),
        ({"birth_date": "2012", "nationalities": ["LV"]}, ["danger", "child-care"]),
        ({"birth_date": {"absent": "unknown"}, "nationalities": ["LV"]}, ["danger", "age"]),
        ({}, ["danger", "nationality"]),
    ],
)
def test_what_decides_on_safety_and_stay_is_asked_first(subject: dict[str, Any], asked: list[str]):
    report = validate(sparse(**subject))
    assert [question.id for question in report.ask_next if question.grave] == asked
    assert [question.id for question in report.ask_next][: len(asked)] == asked


def test_at_most_five_questions_are_asked_each_with_why_it_matters():
    for report in telling_reports()[::16]:
        assert len(report.ask_next) <= 5
        for question in report.ask_next:
            for language in ("en", "et", "is"):
                assert question.text(language).strip()
                assert question.why(language).strip()


def test_nobody_is_asked_about_a_closed_case():
    file = sparse(nationalities=["NG"]) | {
        "status": "closed",
        "closure": {"on": "2026-08-01", "reason": "goals-reached"},
    }
    assert not any(question.grave for question in validate(file).ask_next)


# What comes first


def test_a_mixed_file_comes_out_in_the_order_in_which_a_shelter_manager_acts():
    house = Organisation.model_validate(bases()["organisation-controller-fi"].record)
    report = validate(mixed(), organisation=house)
    order = [group.first.rule for _, groups in by_urgency(report, "en") for group in groups]
    danger, removed, term, rights, papers = (
        order.index(rule) for rule in ("AST-004", "RES-004", "RES-001", "IDN-017", "CAS-019")
    )
    assert order.index("IDN-014") < term
    assert danger < term
    assert removed < term < rights < papers


@pytest.mark.parametrize(
    "ordered",
    [
        ("CAS-024", "PRO-023", "AST-004", "REF-007", "IDN-026", "RES-030"),
        ("IDN-001", "RES-028", "AST-007", "REF-010", "PRO-008", "COM-001", "NET-005", "CAS-009"),
    ],
    ids=["dangers: what threatens life, then who is alone", "gaps: the order of the areas"],
)
def test_findings_of_one_weight_stand_in_the_order_of_their_areas(ordered: tuple[str, ...]):
    found = [Finding(rule, Severity.WARNING, FindingKind.GAP, "", area=rules[rule].area) for rule in sorted(ordered)]
    report = replace(validate(example("case-file")), findings=tuple(found))
    assert [group.first.rule for _, groups in by_urgency(report, "en") for group in groups] == list(ordered)


def test_the_three_things_of_today_come_with_a_number_to_call():
    report = validate(mixed())
    today = do_today(by_urgency(report, "en"), report.country, "en")
    assert len(today) == 3
    assert today[0][0].first.urgency is Urgency.DANGER
    assert all(call is not None and call.phone for _, call in today)


@pytest.mark.parametrize(
    ("country", "area", "checked"),
    [
        (
            "SE",
            "compensation",
            None,
        ),  # the authorities of a country stand in one fact; only some were read on their pages
        ("FI", "compensation", "2024"),
        ("LV", "residence", "2015"),  # the oldest of the sources of the line for victims
    ],
)
def test_a_number_to_call_is_dated_by_the_page_it_was_read_on_and_not_by_newer_sources_beside_it(
    country: str, area: str, checked: str | None
):
    finding = Finding("RES-001", Severity.ERROR, FindingKind.UNLAWFUL, "", area=area)
    called = call_about(finding, country, "en")
    assert called is not None
    assert called.checked == checked
    assert called.text("en").endswith(
        f"(number last checked: {checked})" if checked else "(day of the last check not known)"
    )


@pytest.mark.parametrize("country", REGION)
@pytest.mark.parametrize("nationality", ["NG", "MD"])
def test_a_presumed_victim_without_a_recorded_stay_is_told_of_the_reflection_period_first(
    country: str, nationality: str
):
    report = validate(sparse(country, nationalities=[nationality]))
    (first, *_), *_ = (groups for _, groups in by_urgency(report, "en"))
    stay = [finding for finding in report.findings if finding.rule == "CAS-003"]
    assert len(stay) == 1
    assert "derived/third-country-by-nationality" in stay[0].derived
    assert first.first.rule in {"CAS-003", "CAS-001"}


@pytest.mark.parametrize(("name", "words"), [("referral", "Referral, Country"), ("case-file", "Case file, Country")])
def test_a_field_that_all_records_have_is_named_with_the_record(name: str, words: str):
    report = validate({key: value for key, value in example(name, "LV").items() if key != "country"})
    assert any(question.text().startswith(f"{words}:") for question in report.ask_next)
    assert f"{words}." in report.to_text()
