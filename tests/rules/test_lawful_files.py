"""What a record that is in order, or a ground without a name, means for a finding."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from documents import base, changed, record
from nordicbaltic_standards import validate
from nordicbaltic_standards.rules.findings import Finding


def found(rule: str, document: dict[str, Any]) -> list[Finding]:
    return [each for each in validate(document).findings if each.rule == rule]


def late_claim(code: str, **fields: Any) -> dict[str, Any]:
    claim = {"route": "state-compensation", "status": "submitted", "claimant": "victim", "residence_country": code}
    return record(
        "compensation-claim", code, "2026-02-01T10:00:00+02:00", **(claim | {"scheme_country": code} | fields)
    )


ESTONIAN = {"offence_to": "2022-07-01", "applied_on": "2026-01-20"}
LATVIAN = {"offence_to": "2012-07-01", "recognised_victim_on": "2020-01-10", "applied_on": "2026-01-20"}


@pytest.mark.parametrize(("code", "dates"), [("EE", ESTONIAN), ("LV", LATVIAN)])
def test_another_ground_without_a_name_does_not_excuse_a_late_claim(code: str, dates: dict[str, str]):
    (without,) = found("COM-002", late_claim(code, **dates))
    (unnamed,) = found("COM-002", late_claim(code, late_ground="other", **dates))
    assert unnamed.severity is without.severity
    assert unnamed.variant == "other"
    assert found("COM-002", late_claim(code, late_ground="fear-or-pressure", **dates)) == []


DECLINED = [{"id": "s1", "service": "accommodation", "status": "declined", "offered_on": "2026-03-02"}]
UNHELPED = changed(
    base("case-file-presumed-only"), {"/assistance": {"eligible_from": "2026-03-02", "episodes": DECLINED}}
)


def rules_of(document: dict[str, Any]) -> set[str]:
    return {each.rule for each in validate(document, on=date(2026, 4, 1)).findings}


def test_nobody_is_accused_where_an_adult_declined_all_help_and_help_is_to_be_offered_again():
    assert rules_of(UNHELPED).isdisjoint({"AST-003", "AST-006"})
    (again,) = (each for each in validate(UNHELPED).findings if each.rule == "CAS-001")
    assert (again.variant, again.severity) == ("declined", "notice")


def test_the_refusal_of_a_child_does_not_end_the_duty_to_help():
    child = changed(UNHELPED, {"/subject/birth_date": "2012-05-17", "/subject/is_child": True})
    assert {"AST-003", "AST-006"} <= rules_of(child)
