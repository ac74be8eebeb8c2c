"""What follows from other fields where no field states it: third country, childhood, grounds; and that findings say so."""

from __future__ import annotations

from datetime import date
from typing import Any

import jsonschema
import pytest

from nordicbaltic_standards import Finding, Organisation, deadlines, validate
from nordicbaltic_standards.deadlines.deadline import Deadline, DeadlineState
from nordicbaltic_standards.generators.reports import report_schema
from nordicbaltic_standards.i18n.languages import LANGUAGES
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.testing.vectors import bases
from nordicbaltic_standards.validation.report import InvalidRecordError

FOUR_MONTHS_LATER = date(2026, 9, 15)
BY_NATIONALITY = "derived/third-country-by-nationality"
BY_BIRTH_DATE = "derived/child-by-birth-date"
BY_DECISION = "derived/grounds-by-decision"


def thin(code: str = "LV", *, decided: bool = True, **person: Any) -> dict[str, Any]:
    """Return what a busy shelter writes down: some twenty facts, and no word on the right to stay."""
    decision = {
        "kind": "presumptive", "outcome": "presumed", "identifying_body": "support-organisation", "decided_on": "2026-05-12"
    }  # fmt: skip
    return {
        "record_type": "case-file", "standard_version": "1.0", "id": "2026-14", "country": code, "status": "open",
        "opened_on": "2026-05-11", "recorded_at": "2026-06-15T10:00:00+03:00",
        "subject": {"pseudonym": "M-14", "birth_date": "1998", "nationalities": ["NG"]} | person,
        "identification": {
            "status": "presumed", "signalled_on": "2026-05-10", "exploitation_forms": ["sexual-exploitation"],
            "decisions": [decision] if decided else [],
        },
        "assistance": {"episodes": [{"id": "1", "service": "accommodation", "status": "in-progress", "start": "2026-05-11"}]},
    }  # fmt: skip


def finding(data: dict[str, Any], rule: str) -> Finding | None:
    report = validate(data, on=FOUR_MONTHS_LATER)
    return next((each for each in report.findings if each.rule == rule), None)


@pytest.mark.parametrize("code", sorted(REGION))
@pytest.mark.parametrize("nationality", ["NG", "MD"])
def test_a_presumed_victim_from_a_third_country_is_told_of_the_reflection_period(code: str, nationality: str):
    data = thin(code, nationalities=[nationality])
    told = finding(data, "CAS-003")
    assert told is not None
    assert told.derived == (BY_NATIONALITY,)
    assert "reflection period" in told.message()
    dates = deadlines(data, FOUR_MONTHS_LATER)
    (earliest,) = (each for each in dates if each.id == "reflection-end-earliest")
    assert (earliest.state, earliest.country) == (DeadlineState.NOT_RECORDED, code)
    assert BY_NATIONALITY in earliest.remarks


@pytest.mark.parametrize("nationalities", [["RO"], ["MD", "RO"], ["NO"], ["CH"], ["GL"], []])
def test_who_moves_freely_or_has_no_nationality_recorded_is_not_told(nationalities: list[str]):
    data = thin(nationalities=nationalities)
    assert finding(data, "CAS-003") is None
    assert deadlines(data, FOUR_MONTHS_LATER) == ()


@pytest.mark.parametrize("code", sorted(REGION))
def test_a_child_of_whom_no_block_tells_is_in_need_of_someone(code: str):
    told = finding(thin(code, birth_date="2012"), "IDN-014")
    assert told is not None
    assert (told.variant, told.severity, told.derived) == ("care", "warning", (BY_BIRTH_DATE,))
    advice = told.advice()
    assert all(word in advice for word in ("child protection", "guardian", "who cares for the child"))


def test_the_last_day_for_asking_in_latvia_counts_from_the_decision():
    (asking,) = (each for each in deadlines(thin(), FOUR_MONTHS_LATER) if each.id == "reflection-application")
    assert (asking.due, asking.unsure) == (date(2026, 5, 15), True)
    assert {BY_DECISION, BY_NATIONALITY} <= set(asking.remarks)


def test_a_recorded_day_of_the_grounds_is_not_replaced():
    period = {"status": "informed", "informed_on": "2026-05-19", "grounds_found_on": "2026-05-19"}
    data = thin() | {"legal_status": {"status": "irregular", "reflection_period": period}}
    (asking,) = (each for each in deadlines(data, FOUR_MONTHS_LATER) if each.id == "reflection-application")
    assert (asking.due, asking.unsure) == (date(2026, 5, 22), False)
    assert BY_DECISION not in asking.remarks


def test_a_status_without_a_dated_decision_still_asks_for_help_and_the_day():
    data = thin(decided=False)
    del data["assistance"]
    told = finding(data, "CAS-001")
    assert told is not None
    assert (told.variant, told.severity, told.derived) == ("undated", "warning", ("derived/recognised-by-status",))
    assert "Record the decision with its day" in told.advice()


@pytest.mark.parametrize("language", list(LANGUAGES))
def test_the_derivation_ends_the_message_in_every_language(language: str):
    told = finding(thin("FI"), "CAS-003")
    assert told is not None
    assert told.message(language).endswith(ui_text(BY_NATIONALITY, language))
    assert ui_text(BY_NATIONALITY, language) != ui_text(BY_NATIONALITY) or language == "en"


def test_a_report_gives_derivations_in_the_published_form():
    house = Organisation.model_validate(bases()["organisation-controller-fi"].record)
    data = validate(thin("FI"), on=FOUR_MONTHS_LATER, organisation=house).to_dict()
    jsonschema.validate(data, report_schema())
    derived = {each["rule"]: each["derived"] for each in data["results"][0]["findings"]}
    assert derived["CAS-003"] == ["third-country-by-nationality"]
    assert derived["CAS-019"] == []


# What `deadlines` reads


def ids(dates: tuple[Deadline, ...]) -> list[str]:
    return [each.id for each in dates]


def test_dates_follow_from_a_mapping_a_text_and_a_record_alike():
    data = thin()
    record = validate(data).record
    assert record is not None
    expected = ids(deadlines(record, FOUR_MONTHS_LATER))
    assert expected == ["reflection-application", "reflection-end-earliest"]
    assert (
        ids(deadlines(data, FOUR_MONTHS_LATER))
        == ids(deadlines(record.model_dump_json(by_alias=True, exclude_none=True), FOUR_MONTHS_LATER))
        == expected
    )


def test_of_a_draft_only_what_hangs_on_a_missing_field_is_left_out_and_it_is_said():
    data = thin()
    without_country = {name: value for name, value in data.items() if name != "country"}
    assert ids(deadlines(without_country, FOUR_MONTHS_LATER)) == ["national-law", "not-read"]
    by_latvian_law = ids(deadlines(without_country, FOUR_MONTHS_LATER, "LV"))
    assert by_latvian_law == [*ids(deadlines(data, FOUR_MONTHS_LATER)), "not-read"]
    without_person = {name: value for name, value in data.items() if name != "subject"}
    assert ids(deadlines(without_person, FOUR_MONTHS_LATER)) == ["not-read"]


@pytest.mark.parametrize("data", ["{", "[]", '{"record_type": "case"}', {}])
def test_where_no_record_can_be_read_the_reasons_are_raised(data: Any):
    with pytest.raises(InvalidRecordError):
        deadlines(data, FOUR_MONTHS_LATER)
