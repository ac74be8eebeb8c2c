"""Who is taken for a child, and who acts for the child, by what the whole file says.

The birth date, the presumption, the person's own word and what is verified; the guardian whom the identification names.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from nordicbaltic_standards import validate
from nordicbaltic_standards.case.records import CaseFile
from nordicbaltic_standards.law.context import Context

DAY = date(2026, 6, 1)
PSEUDONYM = {"pseudonym": "Nbs-7f3k-q2"}


def record(kind: str, **fields: Any) -> dict[str, Any]:
    head = {
        "record_type": kind,
        "standard_version": "1.0",
        "id": "r1",
        "country": "EE",
        "recorded_at": "2026-06-01T10:00:00+03:00",
    }
    return head | fields


def identification(fields: dict[str, Any]) -> dict[str, Any]:
    return record("identification", status="presumed", **fields)


def case_file(subject: dict[str, Any], identified: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return record(
        "case-file", subject=subject, opened_on="2026-05-01", status="open", identification=identified, **fields
    )


def whole(document: dict[str, Any]) -> CaseFile:
    read = validate(document, profile="draft").record
    assert isinstance(read, CaseFile)
    return read


def is_child(subject: dict[str, Any], child: dict[str, Any] | None = None, day: date = DAY) -> bool:
    """Return what the rules on a safe return in a case file take the person for."""
    file = whole(case_file(PSEUDONYM | subject, identification({} if child is None else {"child": child})))
    return Context(day, "EE", file.subject, file, "exchange").is_child(day)


PRESUMED = {"presumed": True}

# CETS 197 art. 10(3): when the age is uncertain and there are reasons to believe that the victim is a child, he or she
# is presumed to be a child pending verification of the age.


@pytest.mark.parametrize(
    ("subject", "child"),
    [
        ({"birth_date": "2012"}, None),
        ({"age_determination": "disputed"}, PRESUMED),
        ({}, PRESUMED),
        ({"birth_date": "2005-01-01", "age_determination": "stated"}, PRESUMED),
        ({"birth_date": "2005-01-01", "age_determination": "disputed"}, PRESUMED),
        ({"is_child": False, "age_determination": "stated"}, PRESUMED),
        ({}, PRESUMED | {"presumption_ended_on": "2026-06-01"}),
        ({}, PRESUMED | {"age_assessment": {"started_on": "2026-05-01"}}),
        ({}, PRESUMED | {"age_assessment": {"started_on": "2026-05-01", "ended_on": "2026-05-20", "result": "child"}}),
        ({"stated_age": 15}, None),
        ({"stated_age": 17, "age_determination": "stated"}, None),
        ({"stated_age": 15, "is_child": False}, None),
        ({"stated_age": 15, "age_determination": "document"}, None),
    ],
)
def test_who_may_be_a_child_is_taken_for_one(subject: dict[str, Any], child: dict[str, Any] | None):
    assert is_child(subject, child)


@pytest.mark.parametrize(
    ("subject", "child"),
    [
        ({}, None),
        ({}, {"presumed": False}),
        ({"birth_date": "2005-01-01", "age_determination": "document"}, PRESUMED),
        ({"is_child": False, "age_determination": "assessed"}, PRESUMED),
        ({}, PRESUMED | {"presumption_ended_on": "2026-05-31"}),
        ({}, PRESUMED | {"age_assessment": {"started_on": "2026-05-01", "ended_on": "2026-05-20", "result": "adult"}}),
        ({"stated_age": 18}, None),
        ({"stated_age": 15, "is_child": False, "age_determination": "document"}, None),
        ({"stated_age": 15, "birth_date": "2005-01-01"}, None),
    ],
)
def test_who_is_shown_to_be_grown_is_taken_for_no_child(subject: dict[str, Any], child: dict[str, Any] | None):
    assert not is_child(subject, child)


def test_a_stated_age_grows_with_the_years():
    assert is_child({"stated_age": 15}, day=date(2029, 5, 31))
    assert not is_child({"stated_age": 15}, day=date(2029, 6, 1))


def test_the_presumption_for_one_person_says_nothing_of_another():
    other = record("assistance", subject={"pseudonym": "Nbs-other"})
    file = whole(case_file(PSEUDONYM, identification({"child": PRESUMED}), assistance=other))
    assert file.assistance is not None
    assert not Context(DAY, "EE", file.assistance.subject, file, "exchange").is_child()
    assert Context(DAY, "EE", file.subject, file, "exchange").is_child()


@pytest.mark.parametrize("subject", [{"age_determination": "disputed"}, {"stated_age": 15}])
def test_a_presumed_child_is_not_sent_back_into_danger_unnoticed(subject: dict[str, Any]):
    presumed = {"kind": "presumptive", "outcome": "presumed", "decided_on": "2026-05-01"}
    file = case_file(
        PSEUDONYM | subject,
        identification({"child": PRESUMED | {"care_status": "unaccompanied"}, "decisions": [presumed]}),
        returns=[
            record(
                "safe-return",
                type="forced-return",
                status="travelled",
                from_country="EE",
                destination_country="UA",
                travel={"departed_at": "2026-05-20T10:00:00+03:00"},
                risk_assessments=[{"date": "2026-05-10", "level": "high"}],
            )
        ],
    )
    errors = {finding.rule for finding in validate(file, on=DAY).findings if finding.severity == "error"}
    assert {"IDN-014", "RET-004", "RET-005", "RET-009"} <= errors


def faults_of_return(guardian: dict[str, Any], care: str, *, with_parent: bool) -> set[str]:
    """Return the places at which a planned return of a child falls short of guardian and care."""
    file = case_file(
        PSEUDONYM | {"birth_date": "2012-03-09", "age_determination": "document"},
        identification({"child": {"care_status": care, "guardian": guardian}}),
        returns=[
            record(
                "safe-return",
                type="return-of-child",
                status="approved",
                from_country="EE",
                destination_country="UA",
                travel={"planned_on": "2026-06-15"},
                child={
                    "travels_with_parent": with_parent,
                    "caregiver": {"kind": "other-relative", "assessed_on": "2026-05-20"},
                },
            )
        ],
    )
    found = [finding for finding in validate(file, on=DAY).findings if finding.rule == "RET-006"]
    assert all(finding.severity == "error" for finding in found)
    return {finding.pointer.removeprefix("/returns/0/child/") for finding in found}


def test_a_guardian_named_by_the_identification_is_a_guardian_for_the_return():
    assert faults_of_return({"appointed_on": "2026-03-04"}, "unaccompanied", with_parent=False) == set()


@pytest.mark.parametrize(
    "guardian",
    [
        {"requested_on": "2026-03-04"},
        {"appointed_on": "2026-06-16"},
        {"appointed_on": "2026-03-04", "ended_on": "2026-06-14"},
        {"appointed_on": "2026-03-04", "conflict_of_interest": True},
    ],
)
def test_who_is_not_yet_or_no_longer_or_not_freely_guardian_is_none_for_the_return(guardian: dict[str, Any]):
    assert faults_of_return(guardian, "unaccompanied", with_parent=False) == {"guardian_appointed_on"}


def test_no_child_travels_with_a_parent_whom_the_identification_suspects():
    assert faults_of_return({"appointed_on": "2026-03-04"}, "parent-suspected", with_parent=True) == {
        "travels_with_parent"
    }
    assert faults_of_return({"appointed_on": "2026-03-04"}, "with-parent", with_parent=True) == set()


# CETS 197 art. 10(4)(a), Directive 2011/36/EU art. 15(1): a child alone is represented by a guardian or an organisation.

INTERVIEW = {"date": "2026-05-20", "purpose": "investigation", "by": "police", "with_representative": False}
CLAIM = {"status": "submitted", "applied_on": "2026-05-20", "claimant": "victim", "route": "state-compensation"}


def said_of_child(guardian: dict[str, Any], *interviews: dict[str, Any]) -> list[tuple[str, str]]:
    """Return rule and place of what is said of interviews and claims for want of a representative of the child."""
    child = {"care_status": "unaccompanied", "guardian": guardian}
    file = case_file(
        PSEUDONYM | {"birth_date": "2012"},
        identification({"child": child}),
        protection=record("victim-protection", interviews=list(interviews or [INTERVIEW])),
        compensation_claims=[record("compensation-claim", **CLAIM)],
    )
    report = validate(file)
    assert not [finding for finding in report.findings if finding.area == "structure"]
    return [(each.rule, each.pointer) for each in report.findings if each.rule in {"PRO-034", "COM-017"}]


def test_a_guardian_named_by_the_identification_speaks_for_the_child_in_interviews_and_claims():
    assert said_of_child({"ref": "g1", "appointed_on": "2026-05-10"}) == []


@pytest.mark.parametrize("late", [{"appointed_on": "2026-05-21"}, {"requested_on": "2026-05-02"}])
def test_a_child_whose_guardian_was_not_yet_appointed_was_alone(late: dict[str, Any]):
    assert {rule for rule, _ in said_of_child({"ref": "g1"} | late)} == {"PRO-034", "COM-017"}


def test_an_interview_without_a_guardian_is_found_behind_one_with_a_guardian():
    interviews = (INTERVIEW, INTERVIEW | {"date": "2026-05-09"})
    guardian = {"ref": "g1", "appointed_on": "2026-05-10"}
    assert said_of_child(guardian, *interviews) == [("PRO-034", "/protection/interviews/1/with_representative")]
