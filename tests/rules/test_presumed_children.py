"""Who is taken for a child, and who acts for the child, by what the whole file says.

The birth date, the presumption, the person's own word and what is verified; the guardian whom the identification names.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from nordicbaltic_standards import example, validate
from nordicbaltic_standards.models.assistance import Assistance
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.rules.context import Context

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
    return {"status": "presumed"} | fields


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


@pytest.mark.parametrize("subject", [{"age_determination": "disputed"}, {"stated_age": 15}])
def test_a_presumed_child_is_not_sent_back_into_danger_unnoticed(subject: dict[str, Any]):
    presumed = {"kind": "presumptive", "outcome": "presumed", "decided_on": "2026-05-01"}
    file = case_file(
        PSEUDONYM | subject | {"child_care_status": "unaccompanied"},
        identification({"child": PRESUMED, "decisions": [presumed]}),
        returns=[
            {
                "type": "forced-return",
                "status": "travelled",
                "from_country": "EE",
                "destination_country": "UA",
                "travel": {"departed_at": "2026-05-20T10:00:00+03:00"},
                "risk_assessments": [{"date": "2026-05-10", "level": "high"}],
            }
        ],
    )
    errors = {finding.rule for finding in validate(file, on=DAY).findings if finding.severity == "error"}
    assert {"IDN-014", "RET-004", "RET-005", "RET-009"} <= errors


def faults_of_return(guardian: dict[str, Any], care: str, *, with_parent: bool) -> set[str]:
    """Return the places at which a planned return of a child falls short of guardian and care."""
    file = case_file(
        PSEUDONYM | {"birth_date": "2012-03-09", "age_determination": "document", "child_care_status": care},
        identification({"child": {"guardian": guardian}}),
        returns=[
            {
                "type": "return-of-child",
                "status": "approved",
                "from_country": "EE",
                "destination_country": "UA",
                "travel": {"planned_on": "2026-06-15"},
                "child": {
                    "travels_with_parent": with_parent,
                    "caregiver": {"kind": "other-relative", "assessed_on": "2026-05-20"},
                },
            }
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


def test_no_child_travels_with_a_parent_who_is_suspected():
    assert faults_of_return({"appointed_on": "2026-03-04"}, "parent-suspected", with_parent=True) == {
        "travels_with_parent"
    }
    assert faults_of_return({"appointed_on": "2026-03-04"}, "with-parent", with_parent=True) == set()


# CETS 197 art. 10(4)(a), Directive 2011/36/EU art. 15(1): a child alone is represented by a guardian or an organisation.

INTERVIEW = {"date": "2026-05-20", "purpose": "investigation", "by": "police"}
CLAIM = {"status": "submitted", "applied_on": "2026-05-20", "claimant": "victim", "route": "state-compensation"}


def said_of_child(guardian: dict[str, Any], *interviews: dict[str, Any]) -> list[tuple[str, str]]:
    """Return rule and place of what is said of interviews and claims for want of a representative of the child."""
    file = case_file(
        PSEUDONYM | {"birth_date": "2012", "child_care_status": "unaccompanied"},
        identification({"child": {"guardian": guardian}}),
        protection={"interviews": list(interviews or [INTERVIEW])},
        compensation_claims=[CLAIM],
    )
    report = validate(file)
    assert not [finding for finding in report.findings if finding.area == "structure"]
    return [(each.rule, each.pointer) for each in report.findings if each.rule in {"PRO-034", "COM-017"}]


def test_a_guardian_named_by_the_identification_speaks_for_the_child_in_interviews_and_claims():
    assert said_of_child({"ref": "g1", "appointed_on": "2026-05-10"}) == []


@pytest.mark.parametrize("late", [{"appointed_on": "2026-05-21"}, {"requested_on": "2026-05-02"}])
def test_a_child_whose_guardian_was_not_yet_appointed_was_alone(late: dict[str, Any]):
    assert {rule for rule, _ in said_of_child({"ref": "g1"} | late)} == {"PRO-034", "COM-017"}


def test_an_interview_from_which_the_guardian_was_absent_is_found():
    absent = INTERVIEW | {"with_representative": False}
    found = said_of_child({"ref": "g1", "appointed_on": "2026-05-10"}, INTERVIEW, absent, absent)
    assert found == [("PRO-034", f"/protection/interviews/{index}/with_representative") for index in (1, 2)]


def test_an_interview_without_a_guardian_is_found_behind_one_with_a_guardian():
    interviews = (INTERVIEW, INTERVIEW | {"date": "2026-05-09"})
    guardian = {"ref": "g1", "appointed_on": "2026-05-10"}
    assert said_of_child(guardian, *interviews) == [("PRO-034", "/protection/interviews/1/with_representative")]


# An age group, and whether somebody is a child, are true of the day on which they were written down.

GROUP = {"is_child": False, "age_group": "age-18-20", "age_determination": "document"}


def ages(subject: dict[str, Any], day: date, **fields: Any) -> tuple[bool, bool]:
    """Return whether a person of whom it was written on 1 June 2026 is taken for a child, and surely is an adult."""
    file = whole(case_file(PSEUDONYM | subject, identification({}), **fields))
    context = Context(day, "EE", file.subject, file, "exchange")
    return context.is_child(day), context.is_adult(day)


@pytest.mark.parametrize(
    ("subject", "day", "child", "adult"),
    [
        (GROUP, DAY, False, True),
        (GROUP, date(2026, 5, 31), False, False),  # eighteen since the day of recording, or longer
        (GROUP, date(2023, 6, 2), False, False),  # twenty at most in 2026: may have been born on 2 June 2005
        (GROUP, date(2023, 6, 1), True, False),
        (GROUP, date(2029, 1, 1), False, True),
        (GROUP | {"age_group": "age-30-38"}, date(2014, 6, 1), False, True),
        (GROUP | {"age_group": "age-30-38"}, date(2014, 5, 31), False, False),
        (GROUP | {"age_group": "age-30-38"}, date(2005, 6, 1), True, False),
        ({"is_child": False}, DAY, False, True),
        ({"is_child": False}, date(2026, 5, 31), False, False),
        ({"is_child": False, "age_group": "age-48-plus"}, date(1996, 6, 1), False, True),
        ({"is_child": True}, date(2020, 1, 1), True, False),
        ({"is_child": True}, date(2026, 7, 1), True, False),
        ({"is_child": True}, date(2044, 5, 31), True, False),
        ({"is_child": True}, date(2044, 6, 1), False, False),
        ({"age_group": "age-9-17"}, date(2035, 5, 31), True, False),
        ({"age_group": "age-9-17"}, date(2035, 6, 1), False, False),
        ({"age_group": "age-0-8"}, date(2035, 6, 1), True, False),
        # What contradicts itself, or is in doubt, tells nothing of other days; the child is protected.
        ({"is_child": False, "age_group": "child"}, date(2050, 1, 1), True, True),
        (GROUP | {"age_determination": "disputed"}, date(2020, 1, 1), False, True),
        ({"is_child": False, "stated_age": 15}, date(2026, 6, 1), True, False),
    ],
)
def test_an_age_is_counted_from_the_day_on_which_it_was_written_down(
    subject: dict[str, Any], day: date, child: bool, adult: bool
):
    assert ages(subject, day) == (child, adult)


@pytest.mark.parametrize(
    ("day", "flag", "child", "adult"),
    [
        (date(2026, 2, 27), None, True, False),
        (date(2026, 2, 28), True, True, False),  # eighteen by one reading, and not by another: the record tells
        (date(2026, 2, 28), None, False, False),
        (date(2026, 2, 28), False, False, False),
        (date(2026, 3, 1), True, False, True),
        (date(2028, 2, 28), True, False, True),
    ],
)
def test_who_was_born_on_a_leap_day_is_not_surely_grown_on_28_february(
    day: date, flag: bool | None, child: bool, adult: bool
):
    told = {"birth_date": "2008-02-29"} | ({} if flag is None else {"is_child": flag})
    assert ages(told, day) == (child, adult)


def test_a_child_born_on_a_leap_day_is_not_sent_into_danger_on_28_february():
    sent = record(
        "safe-return",
        subject=PSEUDONYM | {"birth_date": "2008-02-29", "is_child": True},
        type="forced-return",
        status="travelled",
        from_country="EE",
        destination_country="UA",
        travel={"departed_at": "2026-02-28T10:00:00+02:00"},
        risk_assessments=[{"date": "2026-02-10", "level": "high"}],
    )
    assert {"RET-005", "RET-006"} <= {finding.rule for finding in validate(sent).findings}


def test_an_age_in_a_message_is_of_the_day_of_what_it_carries():
    carried = record("assistance", subject=PSEUDONYM | GROUP) | {"recorded_at": "2022-06-01T10:00:00+03:00"}
    written = example("exchange-message") | {"recorded_at": "2026-06-01T10:00:00+03:00"}
    message = validate(written | {"payload": written["payload"] | {"record": carried}}, profile="draft").record
    assert isinstance(message, ExchangeMessage)
    inner = message.payload.record
    assert isinstance(inner, Assistance)
    assert Context(DAY, "EE", inner.subject, message, "exchange").is_adult(date(2022, 6, 1))


@pytest.mark.parametrize("read", [date(2026, 6, 1), date(2026, 6, 2), date(2029, 6, 1)])
@pytest.mark.parametrize("ended", [None, "2026-06-01", "2026-06-02"])
@pytest.mark.parametrize("stated", [{}, {"stated_age": 15}])
def test_without_a_day_that_of_reading_counts(read: date, ended: str | None, stated: dict[str, Any]):
    child: dict[str, Any] = PRESUMED | {"guardian": {"appointed_on": "2026-03-04", "ended_on": "2026-06-01"}}
    if ended is not None:
        child["presumption_ended_on"] = ended
        child["age_assessment"] = {"started_on": "2026-03-06", "ended_on": ended, "result": "adult"}
    file = whole(case_file(PSEUDONYM | stated, identification({"child": child})))
    context = Context(read, "EE", file.subject, file, "exchange")
    young = ended is None or read.isoformat() <= ended or (bool(stated) and read.year < 2029)
    assert context.is_child() is context.is_child(read) is young
    assert context.is_adult() is context.is_adult(read)
    assert context.had_guardian(None) is (read == DAY)


@pytest.mark.parametrize("birth", [{}, {"birth_date": "2006-11"}])
def test_who_was_a_child_when_it_happened_is_judged_as_one_with_or_without_a_birth_date(birth: dict[str, Any]):
    young = PSEUDONYM | GROUP | birth
    claim = record(
        "compensation-claim", subject=young, route="state-compensation", status="submitted", claimant="victim",
        scheme_country="EE", offence_to="2019-01", applied_on="2019-06-15",
    )  # fmt: skip
    assert "COM-017" in {finding.rule for finding in validate(claim).findings}
    permit = {
        "id": "p1", "basis": "cooperation-with-proceedings", "decision": "granted", "decided_on": "2020-03-02",
        "valid_from": "2020-03-02", "valid_to": "2021-03-01",
    }  # fmt: skip
    stay = record("legal-status", subject=young, status="permit-holder", permits=[permit])
    assert "RES-026" in {finding.rule for finding in validate(stay).findings}
