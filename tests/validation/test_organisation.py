"""What an organisation states once for all its files is read beside each of them."""

from __future__ import annotations

from typing import Any

import pytest

from nordicbaltic_standards import Organisation, Report, validate
from nordicbaltic_standards.testing.vectors import bases
from nordicbaltic_standards.validation.answers import Answer

ORGANISATION = Organisation.model_validate(bases()["organisation-with-register"].record)
SAYS_NOTHING = Organisation.model_validate(bases()["organisation-controller-ee"].record)
FILE: dict[str, Any] = {
    "record_type": "case-file",
    "standard_version": "1.0",
    "id": "case-1",
    "country": "EE",
    "recorded_at": "2026-06-01T10:00:00+03:00",
    "subject": {"pseudonym": "Nbs-7f3k-q2", "birth_date": "1999-05"},
    "status": "open",
    "opened_on": "2026-06-01",
    "identification": {"status": "signalled", "exploitation_forms": ["forced-labour"]},
    "data_protection": {"data_categories": ["demographic", "identifying", "victimisation"]},
}
HOUSEKEEPING = {"PRO-002", "PRO-020", "PRO-029"}


def found(report: Report[Any]) -> set[str]:
    return {finding.rule for finding in report.findings}


def waiting(report: Report[Any]) -> set[str]:
    return {answer.rule for answer in report.not_judged if answer.organisation_missing}


def test_without_the_organisation_a_file_is_not_accused_of_what_it_leaves_to_it():
    report = validate(FILE)
    assert HOUSEKEEPING.isdisjoint(found(report))
    assert waiting(report) >= {"PRO-002", "PRO-020", "PRO-029"}
    assert "the organisation's record" in report.to_text()
    entry = report.to_dict()["results"][0]["not_judged"]
    assert {each["rule"] for each in entry if each["organisation_missing"]} == waiting(report)


def test_with_the_organisation_the_rules_judge_by_what_it_states():
    report = validate(FILE, organisation=ORGANISATION)
    assert HOUSEKEEPING.isdisjoint(found(report))
    assert not waiting(report)
    answers = {answer.rule: answer.answer for answer in report.answers}
    assert {answers[rule] for rule in HOUSEKEEPING} == {Answer.HOLDS}
    assert report.record is not None
    assert report.record.data_protection.controller is None, "the record itself stays as it is"


def test_an_organisation_that_states_nothing_leaves_the_file_without_it():
    assert found(validate(FILE, organisation=SAYS_NOTHING)) >= HOUSEKEEPING


def test_what_a_file_states_comes_before_what_its_organisation_states():
    basis = {"id": "b1", "purposes": ["support"], "article6": "vital-interests", "data_categories": ["demographic"]}
    own = FILE | {"data_protection": FILE["data_protection"] | {"bases": [basis]}}
    assert "PRO-002" in found(validate(own, organisation=ORGANISATION))


def test_the_record_of_another_controller_says_nothing_of_a_file():
    other = FILE | {"data_protection": FILE["data_protection"] | {"controller": {"ref": "somebody-else"}}}
    assert waiting(validate(other, organisation=ORGANISATION)) == waiting(validate(other))


def test_a_fault_of_the_organisation_is_told_of_its_record_and_of_no_file():
    document = bases()["organisation-with-register"].record
    processing = document["processing"] | {"processors": [{"ref": "host-1"}]}
    careless = Organisation.model_validate(document | {"processing": processing})
    assert [finding.pointer for finding in validate(careless).findings] == ["/processing/processors/0/contract_on"]
    assert "PRO-029" not in found(validate(FILE, organisation=careless))


def test_a_term_of_the_organisation_that_has_ended_in_a_file_is_told_of_the_file():
    closed = FILE | {
        "recorded_at": "2032-06-01T10:00:00+03:00",
        "status": "closed",
        "closure": {"on": "2026-06-30", "reason": "goals-achieved"},
    }
    places = [each.pointer for each in validate(closed, organisation=ORGANISATION).findings if each.rule == "PRO-019"]
    assert places
    assert set(places) == {"/data_protection/retention"}


def test_an_organisation_is_given_as_a_record():
    with pytest.raises(TypeError, match="organisation"):
        validate(FILE, organisation=bases()["organisation-with-register"].record)  # type: ignore[arg-type]
