"""Erasure: what is due goes and leaves nothing behind, what law requires stays, and the account says both."""

from __future__ import annotations

import copy
import json
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from nordicbaltic_standards import codes, country, deadlines, example, validate
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.codelists.enumerations import DataCategory, LegalEvent
from nordicbaltic_standards.deadlines.deadline import Deadline
from nordicbaltic_standards.law.instruments import instruments
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.data_protection import DataProtection
from nordicbaltic_standards.models.identification import Identification
from nordicbaltic_standards.models.introspection import fields_of
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.privacy import Erasure, RetentionReason, erase
from nordicbaltic_standards.privacy.erasure_targets import categories_of
from nordicbaltic_standards.privacy.record_editor import spots
from nordicbaltic_standards.privacy.retention import duties
from nordicbaltic_standards.rules.data_categories import NOT_PERSONAL
from nordicbaltic_standards.testing import documents

PERSONAL = [category for category in DataCategory if category not in NOT_PERSONAL]
ALL_DUTIES = (
    "public-archives",
    "open-matters",
    "accounting",
    "private-providers",
    "personal-files",
    "child-inquiries",
    "state-compensation",
    "social-protection-register",
)
CLOSED = "2026-12-01"
MARK = "Qzmarkzq"


def term(category: str, **more: Any) -> dict[str, Any]:
    return {"category": category, "trigger": "case-closed"} | more


def case(code: str = "LV", *, body: str | None = "non-governmental", **entries: dict[str, Any]) -> dict[str, Any]:
    """Return a closed case in which nothing is open; ``entries`` are terms by category, all others ended long ago."""
    document = example("case-file", code)
    document |= {"status": "closed", "closure": {"on": CLOSED, "reason": "goals-achieved"}}
    for proceeding in document.get("proceedings", []):
        proceeding["closed_on"] = "2026-11-01"
    for claim in document.get("compensation_claims", []):
        claim["status"] = "final"
    asylum = document.get("legal_status", {}).get("asylum", {})
    if "applied_on" in asylum:
        asylum["ended_on"] = "2026-11-01"
    data = document["data_protection"]
    for request in data.get("requests", []):
        request.setdefault("answered_on", CLOSED)
    data["controller"] = {"ref": "lv-someone"} | ({} if body is None else {"type": body})
    data.pop("joint_controllers", None)
    every = {category.value: term(category.value, due_on="2027-01-01") for category in PERSONAL}
    data["retention"] = [every[name] | entries.get(name.replace("-", "_"), {}) for name in every]
    return document


def held(document: dict[str, Any] | None, record: str = "case-file") -> Counter[DataCategory]:
    """Return how many values of each category a record holds, walked by the declarations alone."""
    return Counter(spot.declared.classification for spot in spots(RECORDS[record], document or {}))


CONSENT_TERMS = {"Consent.scopes"}
"""What a consent covers stays as long as data stay on which it bears."""


def left_of(document: dict[str, Any] | None, category: DataCategory) -> set[str]:
    """Return in which fields values of a category stand."""
    found = spots(RECORDS["case-file"], document or {})
    return {spot.path for spot in found if spot.declared.classification is category}


def without_list(document: dict[str, Any] | None) -> dict[str, Any]:
    """Return a case file without its list of the data held, which erasing keeps true."""
    left = copy.deepcopy(document or {})
    left.get("data_protection", {}).pop("data_categories", None)
    return left


def without_what_it_entered(document: dict[str, Any] | None) -> dict[str, Any]:
    """Return a case file without the days that erasing enters: of the erasure, and of a start read off the file."""
    left = copy.deepcopy(document or {})
    for entry in left.get("data_protection", {}).get("retention", []):
        for name in ("erased_on", "triggered_on"):
            entry.pop(name, None)
    return left


def why(done: Erasure[Any], category: str) -> list[RetentionReason]:
    return [left.why for left in done.left if left.category == category and left.pointer is None]


def entered(done: Erasure[Any], category: str) -> str | None:
    """Return the day of erasure that the record holds for a category."""
    assert done.record is not None
    entries = done.record["data_protection"]["retention"]
    (day,) = {entry.get("erased_on") for entry in entries if entry["category"] == category}
    return day


ON = date(2040, 1, 1)


# What is erased


def test_when_every_term_has_ended_nothing_personal_is_left():
    document = case()
    done = erase(document, on=ON)
    assert set(held(done.record)) <= NOT_PERSONAL
    assert {each.category for each in done.erased if each.due} == set(held(document)) - NOT_PERSONAL
    assert done.record is not None
    assert not {"person", "note", "identification", "closure"} & set(done.record)
    assert done.record["subject"] == {"pseudonym": document["subject"]["pseudonym"]}
    assert [left.why for left in done.left] == [RetentionReason.CORE]


@pytest.mark.parametrize("category", PERSONAL)
def test_one_category_that_is_due_goes_and_leaves_nothing_behind(category: DataCategory):
    kept = {name.value.replace("-", "_"): {"due_on": "2099-01-01"} for name in PERSONAL if name is not category}
    document = case("DK", **kept)
    done = erase(document, on=ON)
    assert left_of(done.record, category) <= CONSENT_TERMS
    if left_of(done.record, category):
        assert why(done, category.value) == [RetentionReason.WISH]
    assert held(document)[category] or category is DataCategory.CONTACT
    assert entered(done, category.value) == "2040-01-01"
    assert {each.category for each in done.erased if each.due} <= {category}
    for other in PERSONAL:
        if other is not category:
            assert why(done, other.value) in ([RetentionReason.RUNNING], [])
            assert entered(done, other.value) is None


def test_a_term_ends_on_its_last_day_and_not_before():
    document = case(identifying={"due_on": "2031-05-02"})
    assert held(erase(document, on=date(2031, 5, 1)).record)[DataCategory.IDENTIFYING]
    assert not held(erase(document, on=date(2031, 5, 2)).record)[DataCategory.IDENTIFYING]


def test_of_several_terms_the_last_one_counts():
    document = case()
    document["data_protection"]["retention"].append(term("free-text", due_on="2050-01-01"))
    done = erase(document, on=ON)
    assert why(done, "free-text") == [RetentionReason.RUNNING]
    assert done.record is not None
    assert done.record["note"] == document["note"]


def test_the_start_of_a_term_is_taken_from_the_file_and_stays_known_after_the_erasure():
    """The day of closing goes with the reason for closing, which is safety-critical."""
    years = {"due_on": None, "period": {"years": 5}, "triggered_on": {"absent": "not-applicable"}}
    document = case(financial=years, demographic=years)
    for entry in document["data_protection"]["retention"]:
        if entry.get("due_on") is None:
            del entry["due_on"]
    done = erase(document, on=date(2028, 1, 1))
    assert done.record is not None
    assert "closure" not in done.record
    entries = {entry["category"]: entry for entry in done.record["data_protection"]["retention"]}
    assert entries["demographic"]["triggered_on"] == CLOSED
    assert why(done, "demographic") == [RetentionReason.RUNNING]
    later = erase(done.record, on=date(2031, 12, 1))
    assert not held(later.record)[DataCategory.DEMOGRAPHIC]


def test_without_a_term_nothing_is_erased_and_the_account_asks_for_one():
    document = case()
    del document["data_protection"]["retention"]
    done = erase(document, on=ON)
    assert done.record == validate(document, profile="draft").record.model_dump(mode="json")  # type: ignore[union-attr]
    assert {each.why for each in done.left} == {RetentionReason.NO_TERM, RetentionReason.LAW, RetentionReason.CORE} - {
        RetentionReason.LAW
    }
    assert done.erased == ()


def test_a_term_that_has_not_started_keeps_the_data():
    document = case(identifying={"due_on": None, "trigger": "last-contact", "period": {"years": 1}})
    document["data_protection"]["retention"][0].pop("due_on")
    assert document["data_protection"]["retention"][0]["category"] == "identifying"
    assert why(erase(document, on=ON), "identifying") == [RetentionReason.NOT_STARTED]


def test_a_granted_request_for_erasure_ends_every_term_but_a_duty_to_archive():
    later = {name.value.replace("-", "_"): {"due_on": "2099-01-01"} for name in PERSONAL}
    later["free_text"] = {"due_on": "2099-01-01", "trigger": "statutory-archive"}
    document = case(**later)
    document["data_protection"]["retention"] = [
        entry for entry in document["data_protection"]["retention"] if entry["category"] != "victimisation"
    ]
    request = {"right": "erasure", "received_on": "2027-01-04", "answered_on": "2027-01-20", "outcome": "granted"}
    document["data_protection"]["requests"] = [request]
    assert held(erase(document, on=date(2027, 1, 19)).record)[DataCategory.IDENTIFYING]
    done = erase(document, on=date(2027, 1, 20), settled=["accounting"])
    assert why(done, "free-text") == [RetentionReason.RUNNING]
    # What somebody wrote is to be archived, whatever it is about, with what it cannot stand without.
    stands = {left.pointer for left in done.left}
    for spot in spots(RECORDS["case-file"], done.record or {}):
        if spot.declared.classification not in NOT_PERSONAL and spot.path not in CONSENT_TERMS:
            assert DataCategory.FREE_TEXT in categories_of(spot) or spot.pointer in stands
    request["outcome"] = "granted-in-part"
    assert held(erase(document, on=date(2027, 1, 20)).record)[DataCategory.IDENTIFYING]


GRANTED = {"right": "erasure", "received_on": "2024-10-01", "answered_on": "2024-10-25", "outcome": "granted"}
OF_2026 = {"status": "presumed", "signalled_on": "2026-04-20", "exploitation_forms": ["forced-labour"]}


def came_back(*entries: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return the file of somebody to whom the erasure of all data was granted in October 2024, and who came back in 2026."""
    return {
        "record_type": "case-file",
        "standard_version": "1.0",
        "id": "case-1",
        "country": "LV",
        "recorded_at": "2026-11-27T10:00:00+00:00",
        "subject": {"pseudonym": "Nbs-7f3k-q2"},
        "status": "open",
        "opened_on": "2023-01-10",
        "identification": OF_2026,
        "data_protection": {
            "controller": {"ref": "c1", "type": "non-governmental"},
            "requests": [GRANTED],
            "retention": list(entries),
        },
    } | more


TODAY = date(2026, 11, 28)
ERASED = {"category": "victimisation", "trigger": "erasure-request", "erased_on": "2024-10-25"}
ANEW = {"category": "victimisation", "trigger": "case-closed", "period": {"years": 5}}
UNDATED = {name: value for name, value in OF_2026.items() if name != "signalled_on"}


@pytest.mark.parametrize(
    "since",
    [
        {},
        {"identification": UNDATED, "status": "reopened"},
        {"identification": UNDATED, "opened_on": "2026-04-20"},
        {
            "identification": UNDATED,
            "proceedings": [{"id": "pr1", "stage": "investigation", "opened_on": "2024-10-26"}],
        },
        {
            "identification": UNDATED,
            "legal_status": {
                "status": "undetermined",
                "permits": [{"id": "p1", "basis": "other-national", "decision": "refused", "applied_on": "2024-10-26"}],
            },
        },
        {
            "identification": UNDATED,
            "legal_status": {
                "status": "undetermined",
                "asylum": {"applied_on": "2024-10-26"},
            },
        },
        {
            "identification": UNDATED,
            "compensation_claims": [
                {
                    "id": "cl1",
                    "route": "state-compensation",
                    "status": "final",
                    "applied_on": "2024-10-26",
                }
            ],
        },
    ],
)
def test_an_erasure_that_was_granted_means_nothing_that_began_after_it(since: dict[str, Any]):
    for entries in ((ANEW,), (ERASED, ANEW)):
        done = erase(came_back(*entries, **since), on=TODAY)
        assert why(done, "victimisation")[0] is RetentionReason.NOT_STARTED
        assert done.erased == ()
    assert why(erase(came_back(ERASED, **since), on=TODAY), "victimisation")[0] is RetentionReason.NO_TERM


def stay(**more: Any) -> dict[str, Any]:
    return {"legal_status": {"status": "undetermined"} | more}


def permit_of(**more: Any) -> dict[str, Any]:
    return stay(permits=[{"id": "p1", "basis": "other-national"} | more])


def claim_of(**more: Any) -> dict[str, Any]:
    claim = {"id": "cl1", "route": "state-compensation", "status": "submitted"}
    return {"compensation_claims": [claim | more]}


def referred(**more: Any) -> dict[str, Any]:
    ends = {"sender": {"ref": "c1"}, "recipient": {"ref": "c2", "country": "FI"}}
    return {"referrals": [{"id": "r1", "type": "child-protection", "status": "sent"} | ends | more]}


RUNNING_PERIOD = {"status": "granted", "decided_on": "2026-11-01", "start": "2026-11-01", "end": "2027-01-31"}
OLDER = {"id": "cl1", "applied_on": "2024-05-02", "status": "appealed"}


@pytest.mark.parametrize(
    "since",
    [
        stay(reflection_period=RUNNING_PERIOD),
        stay(reflection_period={"status": "granted", "start": "2026-11-01", "end": "2027-01-31"}),
        stay(reflection_period={"status": "granted"}),
        stay(reflection_period={"status": "requested"}),
        stay(asylum={"stage": "applied"}),
        stay(status="asylum-applicant"),
        stay(asylum={"stage": "granted", "applied_on": "2024-03-01"}),
        permit_of(decision="granted", applied_on="2024-05-01", decided_on="2026-08-03", valid_from="2026-08-03"),
        permit_of(decision="granted", valid_from="2026-08-03"),
        permit_of(decision="granted"),
        permit_of(decision="applied"),
        claim_of(),
        claim_of(**OLDER, appeal={"lodged_on": "2026-10-05"}),
        {"proceedings": [{"id": "pr1", "stage": "investigation"}]},
        {"assistance": {"eligible_from": "2026-05-02"}},
        referred(sent_at="2026-03-02T10:00:00+02:00"),
        referred(consent={"id": "c9", "status": "given", "given_at": "2026-03-01T10:00:00+02:00"}),
    ],
)
def test_what_began_or_may_have_begun_after_an_erasure_was_granted_is_kept(since: dict[str, Any]):
    file = came_back(ANEW, country="FI", identification=UNDATED, **since)
    done = erase(file, on=TODAY)
    assert why(done, "victimisation")[0] is RetentionReason.NOT_STARTED
    assert (done.erased, done.spent) == ((), False)


@pytest.mark.parametrize(
    "before",
    [
        stay(reflection_period={"status": "completed", "start": "2024-01-01", "end": "2024-03-01"}),
        permit_of(decision="granted", valid_from="2024-08-03", valid_to="2027-01-01"),
        permit_of(decision="expired"),
        permit_of(decision="applied", applied_on="2024-10-25"),
        claim_of(**OLDER),
        stay(asylum={"stage": "informed"}),
        {"assistance": {"eligible_from": "2024-10-25"}},
        referred(sent_at="2024-03-02T10:00:00+02:00"),
        {"status": "closed", "closure": {"on": "2024-11-02", "reason": "goals-achieved"}},
    ],
)
def test_what_began_before_an_erasure_was_granted_was_weighed_with_it(before: dict[str, Any]):
    done = erase(came_back(ANEW, country="FI", identification=UNDATED, **before), on=TODAY)
    assert (why(done, "victimisation"), done.findings) == ([], ())


@pytest.mark.parametrize(
    ("request_made", "keeps"),
    [
        ({"right": "access", "received_on": "2026-11-02"}, [RetentionReason.NOT_STARTED, RetentionReason.OPEN_MATTER]),
        ({"right": "erasure", "received_on": "2026-11-02"}, [RetentionReason.NOT_STARTED, RetentionReason.OPEN_MATTER]),
        ({"right": "access", "received_on": "2024-10-02"}, [RetentionReason.OPEN_MATTER]),
        ({"right": "access", "received_on": "2026-11-02", "outcome": "withdrawn"}, []),
        ({"right": "access", "received_on": "2026-10-02", "answered_on": "2026-10-20", "outcome": "granted"}, []),
        ({"right": "restriction", "received_on": "2026-11-02", "outcome": "granted"}, [RetentionReason.NOT_STARTED]),
        (
            {"right": "restriction", "received_on": "2026-11-02", "answered_on": "2026-11-09", "outcome": "granted"},
            [RetentionReason.NOT_STARTED],
        ),
        ({"right": "restriction", "received_on": "2024-01-02", "answered_on": "2024-01-09", "outcome": "granted"}, []),
    ],
)
def test_a_request_that_awaits_its_answer_keeps_the_data_whatever_was_granted(
    request_made: dict[str, Any], keeps: list[RetentionReason]
):
    file = came_back(ANEW, country="FI", identification=UNDATED)
    file["data_protection"]["requests"] = [GRANTED, request_made]
    assert why(erase(file, on=TODAY), "victimisation") == keeps


LEGAL_STATUS = {"record_type": "legal-status"}
CLAIM = {"record_type": "compensation-claim"}


@pytest.mark.parametrize(
    ("record", "category", "kept"),
    [
        (LEGAL_STATUS | permit_of(decision="pending", applied_on="2026-10-01")["legal_status"], "special-other", True),
        (LEGAL_STATUS | permit_of(decision="pending")["legal_status"], "special-other", True),
        (LEGAL_STATUS | permit_of(decision="pending", applied_on="2024-10-01")["legal_status"], "special-other", False),
        (CLAIM | claim_of(applied_on="2026-10-01")["compensation_claims"][0], "financial", True),
        (CLAIM | claim_of()["compensation_claims"][0], "financial", True),
        (CLAIM | claim_of(applied_on="2024-10-01")["compensation_claims"][0], "financial", False),
    ],
)
def test_terms_that_come_with_a_record_of_its_own_leave_what_is_open_in_it(
    record: dict[str, Any], category: str, kept: bool
):
    file = came_back({"category": category, "trigger": "last-contact", "due_on": "2025-01-01"}, country="FI")
    head = {name: file[name] for name in ("standard_version", "country", "recorded_at", "subject")} | {"id": "one"}
    terms = validate(head | file["data_protection"] | {"record_type": "data-protection"}, profile="draft").record
    assert isinstance(terms, DataProtection)
    done = erase(head | record, on=TODAY, terms=terms)
    assert (why(done, category) == [RetentionReason.OPEN_MATTER]) is kept
    assert (done.record is not None and not done.erased) is kept
    untold = terms.replace(requests=())
    assert why(erase(head | record, on=TODAY, terms=untold), category) == [RetentionReason.OPEN_MATTER]


@pytest.mark.parametrize(
    ("start", "keeps"),
    [("2024-10-25", []), ("2024-10-26", [RetentionReason.HOLD]), ("2026-01-01", [RetentionReason.HOLD])],
)
def test_data_that_the_person_wanted_kept_after_an_erasure_was_granted_are_kept(
    start: str, keeps: list[RetentionReason]
):
    hold = {"ground": "person-request", "from_date": start}
    file = came_back(ANEW | {"hold": hold}, country="FI", identification=UNDATED)
    assert why(erase(file, on=TODAY), "victimisation") == keeps
    record = validate(
        file
        | {
            "data_protection": file["data_protection"]
            | {"retention": [file["data_protection"]["retention"][0] | {"due_on": "2025-02-01"}]}
        },
        on=TODAY,
    )
    said = [(each.severity.value, each.variant) for each in record.findings if each.rule == "PRO-019"]
    assert said == ([("notice", "review")] if keeps else [("error", "")])
    assert record.record is not None
    (term,) = [each for each in deadlines(record.record, on=TODAY) if each.id == "retention"]
    assert ("deadline-remark/held" in term.remarks) is bool(keeps)


def test_proceedings_that_were_open_when_erasure_was_granted_were_weighed_and_later_ones_were_not():
    def found(opened_on: str) -> list[RetentionReason]:
        proceedings = [{"id": "pr1", "stage": "investigation", "opened_on": opened_on}]
        return why(erase(came_back(ANEW, identification=UNDATED, proceedings=proceedings), on=TODAY), "victimisation")

    assert found("2024-10-25") == []
    assert found("2026-06-01") == [RetentionReason.NOT_STARTED, RetentionReason.OPEN_MATTER]


def test_an_erasure_that_was_granted_is_spent_once_it_was_done():
    undated = {"identification": UNDATED}
    assert why(erase(came_back(ANEW, **undated), on=TODAY), "victimisation") == []
    assert why(erase(came_back(ERASED, ANEW, **undated), on=TODAY), "victimisation") == [RetentionReason.NOT_STARTED]
    before = ERASED | {"erased_on": "2024-10-24"}
    assert why(erase(came_back(before, ANEW, **undated), on=TODAY), "victimisation") == []
    later = {"category": "contact", "trigger": "last-contact", "erased_on": "2024-11-10"}
    assert why(erase(came_back(ERASED, later, ANEW, **undated), on=TODAY), "victimisation") == [
        RetentionReason.NOT_STARTED
    ]
    elsewhere = ERASED | {"category": "contact"}
    assert why(erase(came_back(elsewhere, ANEW, **undated), on=TODAY), "victimisation") == []
    assert why(erase(came_back(elsewhere, **undated), on=TODAY), "victimisation") == [RetentionReason.NO_TERM]
    today = ERASED | {"category": "contact", "erased_on": "2026-11-28"}
    assert why(erase(came_back(today, **undated), on=TODAY), "victimisation") == []


def test_a_term_that_starts_with_a_granted_erasure_has_not_started_where_something_began_since():
    at_once = {"category": "victimisation", "trigger": "erasure-request"}
    for file, days in ((came_back(at_once), []), (came_back(at_once, identification=UNDATED), [date(2024, 10, 25)])):
        record = validate(file, on=TODAY)
        assert [found.rule for found in record.findings if found.rule == "PRO-019"] == ["PRO-019"] * len(days)
        assert record.record is not None
        assert [each.due for each in deadlines(record.record, on=TODAY) if each.id == "retention"] == days
        assert (why(erase(file, on=TODAY), "victimisation") == []) is bool(days)


@pytest.mark.parametrize(
    ("more", "keeps"),
    [
        ({}, []),
        ({"period": {"years": 1}}, []),
        ({"period": {"years": 3}}, [RetentionReason.RUNNING]),
        ({"due_on": "2026-11-28"}, []),
        ({"due_on": "2026-11-29"}, [RetentionReason.RUNNING]),
    ],
)
def test_a_granted_erasure_is_done_when_the_time_set_for_it_has_come(
    more: dict[str, Any], keeps: list[RetentionReason]
):
    at_once = {"category": "victimisation", "trigger": "erasure-request"}
    assert why(erase(came_back(at_once | more, identification=UNDATED), on=TODAY), "victimisation") == keeps


def test_what_is_erased_first_does_not_bring_back_an_old_erasure_for_the_rest():
    """The days of the service of 2026 go, and which it is cannot; so the file is looked at once more."""
    ended = {"category": "special-health", "trigger": "last-contact", "due_on": "2026-11-01"}
    hold = {"ground": "legal-claim", "from_date": "2025-01-01"}
    days = {"start": "2026-01-03", "end": "2026-08-03", "conditions": ["cooperation"]}
    episode = {"id": "s1", "service": "accommodation", "status": "completed"} | days
    helped = {"assistance": {"episodes": [episode]}}
    file = came_back(ANEW | {"hold": hold}, ended, identification=UNDATED, **helped)
    done = erase(file, on=TODAY)
    assert done.record is not None
    assert set(done.record["assistance"]["episodes"][0]) == {"id", "service", "status", "conditions"}
    assert RetentionReason.FORM in {left.why for left in done.left}
    assert why(done, "special-sex-life") == [RetentionReason.NO_TERM]
    assert done.record["identification"]["exploitation_forms"] == UNDATED["exploitation_forms"]


def test_what_is_erased_one_day_does_not_bring_back_an_old_erasure_on_the_next():
    """The permit of 2026 goes with its category, and with it all that shows that the file went on."""

    def later(answered_on: str) -> list[RetentionReason]:
        ended = {"category": "special-other", "trigger": "last-contact", "due_on": "2026-11-01"}
        permit = permit_of(decision="expired", decided_on="2026-11-26", valid_to="2026-11-27")
        file = came_back(ANEW | {"due_on": "2031-01-01"}, ended, identification=UNDATED, **permit)
        file["data_protection"]["requests"] = [GRANTED | {"answered_on": answered_on}]
        first = erase(file, on=TODAY)
        assert {each.category.value for each in first.erased} == {"special-other"}
        assert first.record is not None
        return why(erase(first.record, on=TODAY + timedelta(days=1)), "victimisation")

    assert later("2024-10-25") == later("2026-10-27") == [RetentionReason.RUNNING]
    # Within the month it may be the granted erasure that was done.
    assert later("2026-10-28") == []


def test_what_goes_late_by_a_granted_erasure_leaves_the_grant_to_what_a_ground_kept():
    """What was erased before its own term had ended tells nothing of a file that went on."""
    closed = {"trigger": "case-closed", "period": {"years": 5}}
    hold = {"from_date": "2024-01-01", "to_date": "2026-12-10", "ground": "legal-claim"}
    file = came_back(
        {"category": "identifying", "hold": hold} | closed,
        {"category": "victimisation"} | closed,
        identification=UNDATED,
        recorded_at="2024-10-01T10:00:00+03:00",
        subject={"pseudonym": "Nbs-7f3k-q2", "birth_date": "1990-02-01"},
    )
    first = erase(file, on=TODAY)
    assert first.record is not None
    assert DataCategory.VICTIMISATION in {each.category for each in first.erased}
    assert why(first, "identifying") == [RetentionReason.HOLD]
    second = erase(first.record, on=date(2026, 12, 11))
    assert [each.category for each in second.erased] == [DataCategory.IDENTIFYING]
    # What told of another event may have been erased with the data.
    first.record["data_protection"]["retention"][1]["trigger"] = "permit-ended"
    assert why(erase(first.record, on=date(2026, 12, 11)), "identifying") == [RetentionReason.NOT_STARTED]


def of_an_old_grant(*terms: dict[str, Any], **asked: Any) -> list[RetentionReason]:
    """Return what keeps the identifying data of a file of which nothing else is dated after the grant."""
    file = came_back(
        *terms,
        identification=UNDATED,
        recorded_at="2024-10-01T10:00:00+03:00",
        subject={"pseudonym": "Nbs-7f3k-q2", "birth_date": "1990-02-01"},
    )
    later = {"right": "erasure", "received_on": "2026-05-20"} | asked
    file["data_protection"]["requests"] = [GRANTED, later] if asked else [GRANTED]
    return why(erase(file, on=TODAY), "identifying")


@pytest.mark.parametrize("outcome", ["refused", "granted-in-part"])
def test_a_later_answer_that_holds_data_back_replaces_an_older_grant(outcome: str):
    """GDPR art. 17(3): who answers anew weighs anew what has to stay."""
    kept = {"category": "identifying", "trigger": "case-closed", "due_on": "2031-01-01"}
    gone = {"category": "victimisation", "trigger": "case-closed", "due_on": "2031-01-01", "erased_on": "2026-06-10"}
    assert of_an_old_grant(gone, kept) == []
    assert of_an_old_grant(gone, kept, answered_on="2026-06-08", outcome=outcome) == [RetentionReason.RUNNING]
    assert of_an_old_grant(kept, answered_on="2024-10-10", outcome=outcome) == []
    assert of_an_old_grant(kept, answered_on="2024-10-25", outcome=outcome) == [RetentionReason.RUNNING]
    assert of_an_old_grant(kept, outcome=outcome) == [RetentionReason.RUNNING]


@pytest.mark.parametrize(
    ("outcome", "keeps"),
    [
        ("refused", [RetentionReason.RUNNING]),
        ("granted-in-part", [RetentionReason.RUNNING]),
        ("granted", []),
        ("withdrawn", []),
    ],
)
def test_an_objection_that_was_held_back_replaces_an_older_grant_and_one_that_was_granted_does_not(
    outcome: str, keeps: list[RetentionReason]
):
    """GDPR art. 17(1)(c), 21(1): grounds that outweigh the objection speak for keeping; without them it calls for erasing."""
    kept = {"category": "identifying", "trigger": "case-closed", "due_on": "2031-01-01"}
    assert of_an_old_grant(kept, right="objection", answered_on="2026-06-08", outcome=outcome) == keeps


def test_a_grant_of_a_day_to_come_does_not_hide_one_that_was_given():
    kept = {"category": "identifying", "trigger": "case-closed", "due_on": "2031-01-01"}
    assert of_an_old_grant(kept, answered_on="2026-12-20", outcome="granted") == []


def test_what_is_erased_is_not_entered_for_a_day_to_come():
    """A recorded day that lies ahead is told by CAS-007; what is erased today was not erased then."""
    ended = {"category": "identifying", "trigger": "last-contact", "due_on": "2026-11-01", "erased_on": "2026-12-24"}
    file = came_back(ended, identification=UNDATED, subject={"pseudonym": "Nbs-7f3k-q2", "birth_date": "1990-02-01"})
    done = erase(file, on=TODAY)
    assert (why(done, "identifying"), entered(done, "identifying")) == ([], TODAY.isoformat())


@pytest.mark.parametrize(("contact", "keeps"), [("2024-11-25", []), ("2024-11-26", [RetentionReason.RUNNING])])
def test_a_term_that_runs_from_a_contact_after_a_granted_erasure_tells_that_the_file_went_on(
    contact: str, keeps: list[RetentionReason]
):
    """Within the month of GDPR art. 12(3) the person may just have been told of the answer."""
    term = {"category": "identifying", "trigger": "last-contact", "triggered_on": contact, "period": {"years": 5}}
    assert of_an_old_grant(term) == keeps


@pytest.mark.parametrize("later", [0, 1])
@pytest.mark.parametrize(
    ("term", "waits"),
    [
        (ANEW | {"due_on": "2031-01-01"}, RetentionReason.RUNNING),
        ({"category": "victimisation", "trigger": "erasure-request"}, RetentionReason.NOT_STARTED),
        (
            {"category": "victimisation", "trigger": "erasure-request", "period": {"months": 1}},
            RetentionReason.NOT_STARTED,
        ),
    ],
)
def test_a_second_erasure_and_the_rule_follow_what_the_first_had_seen(
    term: dict[str, Any], waits: RetentionReason, later: int
):
    """The same day or the next, and of a term that runs from the granted erasure as well."""
    ended = {"category": "special-other", "trigger": "last-contact", "due_on": "2026-11-01"}
    permit = permit_of(decision="expired", decided_on="2026-11-26", valid_to="2026-11-27")
    first = erase(came_back(term, ended, identification=UNDATED, **permit), on=TODAY)
    assert {each.category.value for each in first.erased} == {"special-other"}
    assert first.record is not None
    day = TODAY + timedelta(days=later)
    second = erase(first.record, on=day)
    assert (second.erased, why(second, "victimisation")) == ((), [waits])
    report = validate(first.record, on=day)
    assert not [found for found in report.findings if found.rule == "PRO-019"]


@pytest.mark.parametrize(
    ("more", "kept"),
    [
        ({"trigger": "statutory-archive", "due_on": "2030-01-01"}, True),
        ({"trigger": "statutory-archive"}, True),
        ({"trigger": "statutory-archive", "due_on": "2026-11-28"}, False),
        ({"trigger": "case-closed", "due_on": "2030-01-01"}, False),
    ],
)
def test_what_the_law_orders_to_archive_does_not_go_with_the_part_around_it(more: dict[str, Any], kept: bool):
    """The day of closing stands in a part of which the reason is due and is required."""
    ended = {"category": "safety-critical", "trigger": "last-contact", "due_on": "2021-01-01"}
    closure = {"on": "2020-06-30", "reason": "goals-achieved"}
    file = came_back({"category": "victimisation"} | more, ended, status="closed", closure=closure)
    file["data_protection"]["requests"] = []
    done = erase(file, on=TODAY)
    assert done.record is not None
    assert (done.record.get("closure") == closure) is kept
    named = [left.why for left in done.left if left.pointer is not None and left.pointer.startswith("/closure")]
    assert bool(named) is kept


def test_a_record_of_which_nothing_can_stand_is_to_be_deleted_as_a_whole():
    alone = example("identification", "LV")
    terms = validate(example("data-protection", "LV") | {"retention": case()["data_protection"]["retention"]}).record
    assert isinstance(terms, DataProtection)
    done = erase(alone, on=ON, terms=terms, settled=ALL_DUTIES)
    assert done.record is None
    assert done.spent
    assert erase(alone, on=ON).record == validate(alone).record.model_dump(mode="json")  # type: ignore[union-attr]
    # That it came minimised is no datum on the person, and nothing to keep it for.
    marked = alone | {"minimised": True}
    [mark] = [spot for spot in spots(Identification, marked) if spot.pointer == "/minimised"]
    assert mark.categories == (DataCategory.OPERATIONAL,)
    assert erase(marked, on=ON, terms=terms, settled=ALL_DUTIES).record is None


@pytest.mark.parametrize("code", REGION)
def test_what_is_left_of_a_file_is_blamed_for_nothing_that_went_with_the_data(code: str):
    """Consents go with the last of the data, and bases and disclosures stay to give account (GDPR art. 5(2))."""
    file = example("case-file", code)
    before = {found.rule for found in validate(file, on=ON).findings}
    file["data_protection"]["retention"] = [term(each.value, due_on="2027-01-01") for each in PERSONAL]
    done = erase(file, on=ON, settled=ALL_DUTIES)
    assert {left.why for left in done.left} == {RetentionReason.CORE}
    after = {found.rule for found in validate(done.record, on=ON).findings}
    assert {each for each in after - before if each.startswith(("PRO", "CAS"))} <= {"PRO-019"}


def test_when_the_terms_of_the_work_have_ended_too_the_account_says_so():
    document = case()
    assert not erase(document, on=ON).spent
    document["data_protection"]["retention"].append(term("operational", due_on="2035-01-01"))
    assert erase(document, on=ON).spent
    assert not erase(document, on=date(2034, 12, 31)).spent


def test_a_message_names_no_data_and_no_text_that_it_no_longer_holds():
    message = example("exchange-message", "EE")
    message["recipient"] = {"ref": "ee-naidise-politseiamet", "recipient_type": "police"}
    message["payload"] = {
        "record": case(),
        "data_categories": ["operational", "identifying", "free-text"],
        "free_text_fields": ["/note"],
    }
    done = erase(message, on=ON, settled=ALL_DUTIES)
    assert done.record is not None
    assert done.record["payload"]["data_categories"] == ["operational"]
    assert "free_text_fields" not in done.record["payload"]
    assert "person" not in done.record["payload"]["record"]


def test_what_the_file_says_to_hold_is_no_longer_said_once_it_is_erased():
    document = case(demographic={"due_on": "2099-01-01"})
    document["data_protection"]["data_categories"] = ["identifying", "demographic", "operational"]
    done = erase(document, on=ON)
    assert done.record is not None
    assert done.record["data_protection"]["data_categories"] == ["demographic", "operational"]


# What stands in a field of a grave category, and what names a shelter

SHELTER = "haven-lane-9"
PLANTED: dict[str, Any] = {
    "/coordinator": {"ref": SHELTER, "recipient_type": "shelter"},
    "/assistance/stays/0/place_ref": SHELTER,
    "/assistance/stays/0/address": "Planted address, Roosi 4-9",
    "/assistance/stays/0/start": "2031-03-17",
    "/assistance/safety_plan": {"made_on": "2031-03-18"},
    "/assistance/risk_assessments/0/by": "planted-assessor",
    "/legal_status/legal_adviser": "Planted adviser",
    "/legal_status/reflection_period/granted_by": "planted-grantor",
    "/referrals/0/recipient": {"ref": SHELTER, "name": "Planted house", "services": ["accommodation"]},
    "/referrals/1/consent/recipients": [{"ref": SHELTER}, {"ref": "planted-recipient"}],
    "/referrals/1/consent/exclusions": [{"ref": "planted-excluded"}],
    "/data_protection/consents/0/recipients": [{"ref": SHELTER}],
    "/data_protection/consents/1/exclusions": [{"ref": "planted-foe"}],
    "/data_protection/disclosures/0/recipient": SHELTER,
    "/organisations/0": {"ref": SHELTER, "name": "Planted house", "roles": ["shelter-provider"]},
    "/protection/measures/0/from_date": "2031-03-19",
    "/returns": [
        {
            "type": "voluntary",
            "status": "considered",
            "receiving": {"organisation": {"ref": "planted-receiver", "name": "Planted receiver"}},
            "follow_ups": [{"due_on": "2031-03-20"}],
        }
    ],
}
"""Values put into a case file by hand, each at its place: all of them tell of the person or of where the person is."""


def planted() -> dict[str, Any]:
    document = case("EE")
    document.setdefault("protection", {})
    document["protection"]["measures"] = [{"measure": "police-protection", "protects": ["the-person"]}]
    for episode in document["assistance"]["episodes"]:
        if episode["service"] in {"accommodation", "housing-move-on"}:
            episode["provider"] = SHELTER
    for pointer, value in PLANTED.items():
        *steps, last = pointer.split("/")[1:]
        target: Any = document
        for step in steps:
            target = target[int(step) if isinstance(target, list) else step]
        target[int(last) if isinstance(target, list) else last] = copy.deepcopy(value)
    return document


def leaves(value: Any) -> list[str]:
    """Return the texts of a JSON value that were planted, found by hand as those that no example holds."""
    if isinstance(value, dict):
        return [text for each in value.values() for text in leaves(each)]
    if isinstance(value, list):
        return [text for each in value for text in leaves(each)]
    return [value] if value == SHELTER or str(value).lower().startswith(("planted", "2031-03-")) else []


def test_when_every_term_has_ended_nothing_planted_in_a_grave_field_and_no_shelter_is_left():
    document = planted()
    done = erase(document, on=ON, settled=ALL_DUTIES)
    assert done.findings == ()
    told = leaves(list(PLANTED.values()))
    assert len(told) > len(PLANTED)
    assert not [text for text in told if text in json.dumps(done.record)]
    assert done.record is not None
    assert not {"legal_status", "assistance", "identification", "returns", "protection", "proceedings"} & set(
        done.record
    )


def test_with_safety_critical_data_goes_what_names_a_shelter_and_the_persons_no_stays():
    later = {name.value.replace("-", "_"): {"due_on": "2099-01-01"} for name in PERSONAL}
    document = planted()
    entries = case("EE", **later | {"safety_critical": {"due_on": "2027-01-01"}})["data_protection"]["retention"]
    document["data_protection"]["retention"] = entries
    document["assistance"]["extensions"] = {"ee.helper:keys": {"kept": ["at the reception of Planted house"]}}
    document["extensions"] = {"ee.helper:colour": "Planted blue"}
    done = erase(document, on=ON, settled=ALL_DUTIES)
    assert done.record is not None
    text = json.dumps(done.record)
    gone = [SHELTER, "Planted house", "Planted address", "planted-receiver", "Planted receiver", "planted-assessor"]
    assert not [each for each in [*gone, "2031-03-17", "2031-03-18", "2031-03-19", "2031-03-20"] if each in text]
    for stays in (
        "Planted blue",
        "Planted adviser",
        "planted-recipient",
        "planted-excluded",
        "planted-foe",
        "planted-grantor",
    ):
        assert stays in text
    # A consent for the shelter alone would seem to be one for everybody.
    ids = [consent["id"] for consent in document["data_protection"]["consents"]]
    assert [consent["id"] for consent in done.record["data_protection"]["consents"]] == ids[1:]
    assert f'"consent_ref": "{ids[0]}"' not in text
    assert RetentionReason.WISH in why(done, "safety-critical")
    assert entered(done, "safety-critical") == "2040-01-01"


def test_an_excluded_shelter_stays_excluded_as_long_as_there_is_something_to_keep_from_it():
    later = {name.value.replace("-", "_"): {"due_on": "2099-01-01"} for name in PERSONAL}
    document = planted()
    document["data_protection"]["consents"][1]["exclusions"] = [{"ref": SHELTER}]
    entries = case("EE", **later | {"safety_critical": {"due_on": "2027-01-01"}})["data_protection"]["retention"]
    document["data_protection"]["retention"] = entries
    done = erase(document, on=ON, settled=ALL_DUTIES)
    assert done.record is not None
    assert {"ref": SHELTER} in done.record["data_protection"]["consents"][0]["exclusions"]
    assert json.dumps(done.record).count(SHELTER) == 1


def test_what_the_law_keeps_of_a_grave_field_keeps_what_stands_in_it_and_the_account_names_the_place():
    document = case("EE", special_health={"hold": {"from_date": "2030-01-01", "ground": "legal-claim"}})
    document["assistance"]["language_support"] = ["interpreter-remote"]
    done = erase(document, on=ON, settled=ALL_DUTIES)
    assert done.record is not None
    assert done.record["assistance"]["language_support"] == ["interpreter-remote"]
    kept = [left for left in done.left if left.category == "demographic" and left.why is RetentionReason.HOLD]
    assert {left.pointer for left in kept} == {"/assistance"}
    assert entered(done, "demographic") is None


def test_a_record_by_itself_is_erased_as_it_is_within_its_case_file():
    alone = example("assistance", "LV")
    terms = example("data-protection", "LV") | {
        "retention": [
            term(each.value, due_on="2027-01-01" if each == "special-health" else "2099-01-01") for each in PERSONAL
        ]
    }
    read = validate(terms, profile="draft").record
    assert isinstance(read, DataProtection)
    done = erase(alone, on=ON, terms=read, settled=ALL_DUTIES)
    assert done.record is not None
    assert {"plan", "coordinator", "eligible_from"} & set(alone)
    assert not {"plan", "coordinator", "eligible_from"} & set(done.record)
    assert {"id", "country", "subject"} <= set(done.record)


# What is left, and why


@pytest.mark.parametrize("ground", [code.value for code in codes["retention-hold-ground"]])
def test_a_hold_keeps_the_data_while_it_lasts(ground: str):
    hold = {"from_date": "2030-01-01", "to_date": "2039-12-31", "ground": ground}
    document = case(special_health={"hold": hold})
    within = erase(document, on=date(2039, 12, 31))
    (left,) = [each for each in within.left if each.category == "special-health" and each.pointer is None]
    assert (left.why, left.until) == (RetentionReason.HOLD, "2039-12")
    assert left.hold is not None
    assert left.hold.label("en") in left.reason("en")
    assert held(within.record)[DataCategory.SPECIAL_HEALTH] == held(document)[DataCategory.SPECIAL_HEALTH]
    assert entered(within, "special-health") is None
    assert not held(erase(document, on=date(2040, 1, 1)).record)[DataCategory.SPECIAL_HEALTH]


def test_the_person_may_end_a_hold_made_at_their_own_request():
    hold = {"from_date": "2030-01-01", "ground": "person-request"}
    document = case(identifying={"hold": hold})
    assert held(erase(document, on=ON).record)[DataCategory.IDENTIFYING]
    request = {"right": "erasure", "received_on": "2039-01-04", "answered_on": "2039-01-20", "outcome": "granted"}
    document["data_protection"]["requests"] = [request]
    assert not held(erase(document, on=ON).record)[DataCategory.IDENTIFYING]
    hold["ground"] = "proceedings"
    assert held(erase(document, on=ON).record)[DataCategory.IDENTIFYING]


def opened(where: str) -> dict[str, Any]:
    document = case("EE")
    if where == "proceedings":
        del document["proceedings"][0]["closed_on"]
    elif where == "claim":
        document["compensation_claims"][0]["status"] = "appealed"
    else:
        document["data_protection"]["requests"].append({"right": "access", "received_on": "2039-12-20"})
    return document


@pytest.mark.parametrize("where", ["proceedings", "claim", "request"])
def test_what_is_open_in_the_file_keeps_the_data_until_somebody_says_that_it_does_not_need_them(where: str):
    document = opened(where)
    done = erase(document, on=ON)
    assert done.erased == ()
    assert RetentionReason.OPEN_MATTER in why(done, "identifying")
    assert set(held(erase(document, on=ON, settled=["open-matters"]).record)) <= NOT_PERSONAL


@pytest.mark.parametrize("code", REGION)
def test_a_public_body_erases_only_with_leave_of_the_archives(code: str):
    document = case(code, body="state-authority")
    done = erase(document, on=ON)
    assert done.erased == ()
    (left,) = [each for each in done.left if each.duty == "public-archives" and each.category == "identifying"]
    assert left.why is RetentionReason.LAW
    assert left.national_sources
    assert "public-archives" in left.reason("en")
    assert set(held(erase(document, on=ON, settled=ALL_DUTIES).record)) <= NOT_PERSONAL
    assert erase(document, on=ON, settled=["accounting"]).erased == ()


def test_where_the_kind_of_organisation_is_not_known_a_duty_may_bind_it():
    done = erase(case(body=None), on=ON)
    assert done.erased == ()
    assert set(why(done, "identifying")) == {RetentionReason.LAW_MAY_BIND}
    assert set(held(erase(case(), on=ON).record)) <= NOT_PERSONAL


@pytest.mark.parametrize(
    ("code", "last"),
    [("EE", 2033), ("LV", 2031), ("LT", 2036), ("FI", 2032), ("SE", 2033), ("NO", 2031), ("DK", 2031), ("IS", 2033)],
)
def test_payments_stay_as_long_as_accounting_law_says(code: str, last: int):
    document = case(code)
    claim = document["compensation_claims"][0]
    payment = {"on": "2026-10-01", "amount": {"amount": "120.00", "currency": "EUR"}}
    claim["payments"] = [payment]
    before = erase(document, on=date(last, 12, 31), settled=["private-providers"])
    assert before.record is not None
    assert before.record["compensation_claims"][0]["payments"] == [payment]
    (left,) = [each for each in before.left if each.duty == "accounting"]
    assert left.until == f"{last}-12"
    assert entered(before, "financial") is None
    after = erase(document, on=date(last + 1, 1, 1), settled=["private-providers"])
    assert not held(after.record)[DataCategory.FINANCIAL]
    assert "heads" not in before.record["compensation_claims"][0]


def test_a_recorded_term_that_is_longer_than_the_law_allows_is_named():
    document = case("SE", body="municipality", identifying={"due_on": "2050-01-01"})
    adult = ["child-inquiries"]
    # The last entry is of 2026: five years, and time for erasing to the end of the next year.
    last = date(2032, 12, 31)
    assert why(erase(document, on=last, settled=adult), "identifying") == [RetentionReason.RUNNING]
    done = erase(document, on=last + timedelta(days=1), settled=adult)
    assert why(done, "identifying") == [RetentionReason.RUNNING, RetentionReason.LAW_ENDED]
    (named,) = [left for left in done.left if left.why is RetentionReason.LAW_ENDED]
    assert named.until == "2032-12"
    assert named.national_sources
    assert "December 2032" in named.reason("en")


def test_a_law_that_has_data_erased_says_nothing_where_it_does_not_bind_or_something_keeps_them():
    longer = {"due_on": "2050-01-01"}
    ours = case("SE", body="municipality", identifying=longer)
    assert why(erase(ours, on=ON, settled=["child-inquiries", "personal-files"]), "identifying") == [
        RetentionReason.RUNNING
    ]
    police = case("SE", body="police", identifying=longer)
    assert why(erase(police, on=ON, settled=["public-archives"]), "identifying") == [RetentionReason.RUNNING]
    unknown = case("SE", body=None, identifying=longer)
    assert RetentionReason.LAW_ENDED not in why(erase(unknown, on=ON, settled=ALL_DUTIES), "identifying")
    claimed = case("SE", body="municipality", identifying={"hold": {"from_date": CLOSED, "ground": "legal-claim"}})
    assert why(erase(claimed, on=ON, settled=["child-inquiries"]), "identifying") == [RetentionReason.HOLD]


def test_a_value_without_which_kept_data_cannot_stand_stays_and_is_named():
    document = case(special_health={"hold": {"from_date": "2030-01-01", "ground": "legal-claim"}})
    done = erase(document, on=ON)
    assert done.record is not None
    stuck = [left for left in done.left if left.why is RetentionReason.FORM]
    assert stuck
    for left in stuck:
        assert left.category is not DataCategory.SPECIAL_HEALTH
        assert entered(done, left.category.value) is None
    kept = held(done.record)
    assert kept[DataCategory.SPECIAL_HEALTH] == held(document)[DataCategory.SPECIAL_HEALTH]
    places = {spot.pointer for spot in spots(RECORDS["case-file"], document)}
    assert {left.pointer for left in stuck} <= places | {p.rpartition("/")[0] for p in places}


# The account


@pytest.mark.parametrize("code", REGION)
def test_the_account_holds_no_value_of_the_record(code: str):
    document = case(code)
    text = json.dumps(document, ensure_ascii=False)
    for name in [names["full"] for names in document["person"]["names"]] + [document["note"]]:
        text = text.replace(json.dumps(name, ensure_ascii=False), json.dumps(MARK))
    marked = json.loads(text)
    done = erase(marked, on=ON)
    said = f"{done!r} {done} {done.left!r} {done.erased!r} {json.dumps(done.account('lv'))}"
    assert MARK not in said
    assert document["subject"]["pseudonym"] not in said
    assert MARK not in json.dumps(done.record)


def test_the_account_counts_what_went_and_says_what_went_only_with_its_part():
    read = validate(case(demographic={"due_on": "2099-01-01"}), profile="draft").record
    assert read is not None
    document = read.model_dump(mode="json")
    done = erase(document, on=ON)
    assert done.record is not None
    gone = held(without_list(document)) - held(without_list(without_what_it_entered(done.record)))
    assert sum(each.values for each in done.erased) == gone.total()
    # What a consent is for, and whom it excludes, goes with a consent for a shelter alone.
    along = NOT_PERSONAL | {DataCategory.DEMOGRAPHIC, DataCategory.SAFETY_CRITICAL, DataCategory.VICTIMISATION}
    assert {each.category for each in done.erased if not each.due} <= along
    assert {each.category for each in done.erased if each.due} == set(held(document)) - NOT_PERSONAL - {
        DataCategory.DEMOGRAPHIC
    }
    account = done.account("en")
    assert account["stays"]
    assert {each["why"] for each in account["left"]} == {"running", "wish", "core"}
    assert all(each["reason"] for each in account["left"])


def test_the_account_and_the_record_tell_no_birthday():
    """Eighteen years before the end of a child's term stands the day of birth."""
    later = {name.value.replace("-", "_"): {"due_on": "2099-01-01"} for name in PERSONAL if name != "identifying"}
    document = case("EE", **later)
    document["subject"]["birth_date"] = "2012-07-13"
    hold = {"from_date": "2026-05-05", "to_date": "2043-07-13", "ground": "legal-claim"}
    child = {"category": "free-text", "trigger": "child-turns-18", "period": {"years": 5}}
    held_on = term("contact", due_on="2027-01-01", hold=hold)
    retention = document["data_protection"]["retention"]
    document["data_protection"]["retention"] = [
        each for each in retention if each["category"] not in {"free-text", "contact"}
    ] + [child, held_on]
    done = erase(document, on=date(2028, 1, 1), settled=ALL_DUTIES)
    said = json.dumps(done.account("en")) + repr(done.left) + json.dumps(done.record)
    assert "-07-13" not in said.replace(json.dumps(hold), "")
    assert [left.until for left in done.left if left.why is RetentionReason.HOLD] == ["2043-07"]
    assert [left.until for left in done.left if left.category == "free-text"] == ["2035"]
    assert done.record is not None
    (entry,) = [each for each in done.record["data_protection"]["retention"] if each["category"] == "free-text"]
    assert entry["triggered_on"] == "2030-07-31"


def test_a_term_of_law_that_ends_on_a_birthday_is_told_by_its_year():
    """Sweden, socialtjänstlag (2025:400) 16 kap. 2 a §: kept until the child has turned 30, which tells the month of birth."""
    document = case("SE", body="municipality")
    document["subject"]["birth_date"] = "2012-02-13"
    done = erase(document, on=date(2028, 1, 1))
    assert {left.until for left in done.left if left.duty == "child-inquiries"} == {"2042"}
    assert "2042-02" not in json.dumps(done.account("en"))


def test_of_a_point_in_time_the_day_counts():
    moment = datetime(2040, 1, 1, 15, 30, tzinfo=UTC)
    assert erase(case(), on=moment).record == erase(case(), on=ON).record


@pytest.mark.parametrize("day", [date(1899, 12, 31), date(2100, 1, 1), date.min, date.max])
def test_a_day_that_no_record_can_hold_is_refused_before_anything_is_erased(day: date):
    with pytest.raises(ValueError, match="1900-01-01 to 2099-12-31"):
        erase(case(), on=day)
    for last in (date(1900, 1, 1), date(2099, 12, 31)):
        assert erase(case(), on=last).record is not None


def test_every_reason_has_words_and_cites_law():
    for reason in RetentionReason:
        assert reason.value.startswith("erase/")
    done = erase(case(body="state-authority"), on=ON)
    assert all(left.legal_sources for left in done.left)


def test_of_a_police_file_the_reasons_cite_the_directive():
    """Directive (EU) 2016/680 art. 9(2): only for other tasks, as archives and accounts, the GDPR applies."""
    document = case(body="police")
    of_police = {"id": "b1", "purposes": ["investigation"], "article6": "law-enforcement-directive"}
    beside = {"id": "b2", "purposes": ["support"], "article6": "public-task", "legal_provision": "Arhīvu likums"}
    data = document["data_protection"]
    terms = data["retention"]
    data["retention"] = [
        terms[0] | {"hold": {"from_date": "2026-05-05", "ground": "proceedings"}},
        term(terms[1]["category"]),
        terms[2] | {"due_on": "2099-01-01"},
    ]
    for bases, law in (([of_police], "led"), ([of_police, beside], "gdpr")):
        data["bases"] = bases
        seen = {left.why: left.legal_sources for left in erase(document, on=ON, settled=ALL_DUTIES).left}
        seen |= {left.why: left.legal_sources for left in erase(document, on=ON).left}
        assert {
            RetentionReason.NO_TERM,
            RetentionReason.RUNNING,
            RetentionReason.HOLD,
            RetentionReason.LAW,
            RetentionReason.CORE,
        } <= seen.keys()
        of_archives = seen.pop(RetentionReason.LAW)
        assert of_archives[0] == ("led art. 9(2)" if law == "led" else "gdpr art. 17(3)(b)")
        assert {source.split()[0] for sources in seen.values() for source in sources} == {law}
        for source in (*of_archives, *(each for sources in seen.values() for each in sources)):
            instrument, provision = source.split(" ", 1)
            assert provision in instruments[instrument].provisions


def test_bad_data_comes_back_as_findings_and_bad_arguments_raise():
    done = erase(example("referral") | {MARK: MARK}, on=ON)
    assert done.record is None
    assert [finding.rule for finding in done.findings] == ["STR-021"]
    assert MARK not in repr(done) + str([finding.message() for finding in done.findings])
    with pytest.raises(LookupError, match="EE, LV"):
        erase(example("referral"), on=ON, country="DE")
    with pytest.raises(TypeError):
        erase(7, on=ON)  # type: ignore[call-overload]


# Properties

days = st.dates(date(2025, 1, 1), date(2050, 1, 1)).map(date.isoformat)
holds = st.fixed_dictionaries(
    {"from_date": days, "ground": st.sampled_from([code.value for code in codes["retention-hold-ground"]])},
    optional={"to_date": days},
)


@st.composite
def entries(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Draw terms of every kind, several for some categories and none for others."""
    chosen = draw(st.lists(st.sampled_from([category.value for category in DataCategory]), max_size=14))
    triggers = st.sampled_from([code.value for code in codes["retention-trigger"]])
    more = {
        "triggered_on": days,
        "period": st.fixed_dictionaries({}, optional={"years": st.integers(0, 20), "months": st.integers(0, 24)}),
        "due_on": days,
        "erased_on": days,
        "hold": holds,
    }
    return [
        {"category": category, "trigger": draw(triggers)} | draw(st.fixed_dictionaries({}, optional=more))
        for category in chosen
    ]


def drawn(data: st.DataObject, record: str) -> dict[str, Any]:
    document = data.draw(documents(record, colliding=data.draw(st.booleans())))
    if record == "case-file":
        document["data_protection"] = document.get("data_protection", {}) | {"retention": data.draw(entries())}
        if data.draw(st.booleans()):
            document = copy.deepcopy(case(data.draw(st.sampled_from(REGION)))) | {
                "data_protection": document["data_protection"]
            }
    elif record == "data-protection":
        document["retention"] = data.draw(entries())
    read = validate(document, record, profile="draft").record
    assert read is not None
    return read.model_dump(mode="json")


@pytest.mark.parametrize("record", RECORDS)
@given(data=st.data())
def test_whatever_the_record_and_its_terms_erasing_keeps_its_promises(record: str, data: st.DataObject):
    document = drawn(data, record)
    on = data.draw(st.dates(date(2026, 1, 1), date(2051, 1, 1)))
    settled = data.draw(st.sets(st.sampled_from(ALL_DUTIES)))
    done = erase(document, on=on, settled=settled)
    before, after = held(document, record), held(done.record, record)
    # What was erased as due is gone, but for single values that the account names.
    named = Counter(left.category for left in done.left if left.pointer is not None)
    accounts = {left.category for left in done.left if left.duty == "accounting"}
    for each in done.erased:
        if each.due and not named[each.category] and each.category not in accounts:
            assert after[each.category] == 0
    # What a duty keeps is all there.
    bound = {RetentionReason.HOLD, RetentionReason.OPEN_MATTER, RetentionReason.LAW, RetentionReason.LAW_MAY_BIND}
    for left in done.left:
        if left.why in bound and left.pointer is None and left.duty != "accounting":
            assert after[left.category] == before[left.category]
    if done.record is None:
        return
    # The result is sound, and erasing it again changes nothing.
    report = validate(done.record, record, profile="draft")
    assert [finding for finding in report.findings if finding.area == "structure" and finding.severity == "error"] == []
    again = erase(done.record, on=on, settled=settled)
    assert again.record == done.record
    assert again.erased == ()


@given(data=st.data())
def test_erasing_later_never_gives_back_what_was_erased(data: st.DataObject):
    document = drawn(data, "case-file")
    first = data.draw(st.dates(date(2026, 1, 1), date(2050, 1, 1)))
    once = erase(document, on=first, settled=ALL_DUTIES)
    assume(once.record is not None)
    assert once.record is not None
    twice = erase(once.record, on=first + timedelta(days=data.draw(st.integers(0, 4000))), settled=ALL_DUTIES)
    assert not held(without_what_it_entered(twice.record)) - held(without_what_it_entered(once.record))


# Retention in the statutory dates


def dated(document: dict[str, Any], on: date = date(2026, 12, 24)) -> dict[tuple[str, str | None], Deadline]:
    read = validate(document, profile="draft").record
    assert read is not None
    return {(d.id, d.route): d for d in deadlines(read, on) if d.id.startswith("retention")}


LAW: dict[tuple[str, str], dict[str, date]] = {
    # Counted by hand from the closing on 1 December 2026, or from the last entry on that day.
    ("SE", "municipality"): {
        "retention-floor personal files (personakt) of municipal social welfare boards": date(2031, 12, 1),
        "retention-by-law personal files (personakt) of municipal social welfare boards": date(2032, 12, 31),
        "retention-floor accounting documents": date(2033, 12, 31),
        "retention-floor documents of an inquiry into whether a child needs protection or support": date(2040, 12, 31),
    },
    ("SE", "non-governmental"): {
        "retention-floor files of private providers under supervision of IVO": date(2028, 12, 1),
        "retention-by-law files of private providers under supervision of IVO": date(2029, 12, 31),
        "retention-floor accounting documents": date(2033, 12, 31),
    },
    ("FI", "migration-service"): {
        "retention-by-law immigration-administration case data, including those of the Assistance System": date(
            2031, 12, 1
        ),
        "retention-floor accounting documents": date(2032, 12, 31),
    },
    ("FI", "municipality"): {
        "retention-floor client documents of services for people of working age": date(2036, 12, 1),
        "retention-floor accounting documents": date(2032, 12, 31),
    },
    ("FI", "non-governmental"): {"retention-floor accounting documents": date(2032, 12, 31)},
    ("EE", "state-authority"): {"retention-floor accounting documents": date(2033, 12, 31)},
    ("LV", "non-governmental"): {"retention-floor accounting documents": date(2031, 12, 31)},
    ("LT", "state-authority"): {"retention-floor accounting documents": date(2036, 12, 31)},
    ("NO", "municipality"): {"retention-floor accounting documents": date(2031, 12, 31)},
    ("DK", "state-authority"): {"retention-floor accounting documents": date(2031, 12, 31)},
    ("IS", "non-governmental"): {"retention-floor accounting documents": date(2033, 12, 31)},
}


@pytest.mark.parametrize(("where", "expected"), LAW.items(), ids=[f"{code} {body}" for code, body in LAW])
def test_the_terms_of_each_country_fall_due_on_the_day_counted_by_hand(
    where: tuple[str, str], expected: dict[str, date]
):
    code, body = where
    document = case(code, body=body)
    document["recorded_at"] = "2026-11-30T10:00:00+02:00"
    if code == "FI":
        document["legal_status"].pop("permits", None)
    found = {f"{identifier} {route}": d.due for (identifier, route), d in dated(document).items() if route}
    assert found == expected


def test_every_term_of_law_is_dated_or_known_to_lack_an_event():
    """A new term in a country's file has to be looked at: can its start be told from a file?"""
    without = {
        (code, each.id)
        for code in REGION
        for fact in country(code).every("data_protection.retention")
        for each in fact.value or ()
        if each.length is None or each.event is None
    }
    assert without == {
        *((code, "public-archives") for code in REGION),
        ("FI", "immigration-identity"),
        ("FI", "immigration-special"),
        ("FI", "immigration-alerts"),
        ("FI", "social-welfare-child-welfare"),
        ("LT", "state-compensation"),
        ("LT", "victim-support"),
        ("SE", "compilations"),
        ("EE", "social-protection-register"),
        ("LV", "social-rehabilitation-register"),
    }
    events = {
        each.event
        for code in REGION
        for fact in country(code).every("data_protection.retention")
        for each in fact.value or ()
        if each.event is not None
    }
    assert events == {
        LegalEvent.LAST_ENTRY,
        LegalEvent.CASE_CLOSED,
        LegalEvent.RIGHT_OF_RESIDENCE_ENDED,
        LegalEvent.TURNED_AGE,
        LegalEvent.FINANCIAL_YEAR_ENDED,
    }


def test_each_duty_has_a_name_of_its_own_within_its_country():
    for code in REGION:
        for fact in country(code).every("data_protection.retention"):
            names = [each.id for each in fact.value or ()]
            assert len(names) == len(set(names)), code


def test_the_duties_that_can_be_settled_are_those_of_the_eight_countries_and_open_matters():
    assert {"open-matters", "public-archives", "accounting", "victim-support", "immigration-residence"} <= set(duties())
    assert list(duties()) == sorted(set(duties()), key=lambda name: (name != "open-matters", name))


def test_the_right_of_residence_ends_with_the_last_permit():
    document = case("FI", body="migration-service")
    permit = {"id": "p1", "basis": "other", "decision": "granted", "valid_to": "2026-11-30"}
    permit["basis"] = document["legal_status"]["permits"][0]["basis"]
    document["legal_status"]["permits"] = [permit]
    route = "immigration-administration case data, including those of the Assistance System"
    read = validate(document, profile="draft").record
    assert read is not None
    found = [d for d in deadlines(read, date(2026, 12, 24)) if d.route == route]
    assert {d.event: d.due for d in found} == {
        LegalEvent.RIGHT_OF_RESIDENCE_ENDED: date(2031, 11, 30),
        LegalEvent.LAST_ENTRY: date(2031, 12, 1),
    }
    permit["valid_to"] = "2027-11-30"
    later = validate(document, profile="draft").record
    assert later is not None
    found = [d for d in deadlines(later, date(2026, 12, 24)) if d.route == route]
    assert {d.event for d in found} == {LegalEvent.LAST_ENTRY}


def end_of_permits(*permits: dict[str, Any]) -> date | None:
    """Return the day from which a term that runs from the end of the permits is counted; it lasts a year."""
    document = case("EE")
    base = {"basis": document["legal_status"]["permits"][0]["basis"]}
    document["legal_status"]["permits"] = [base | {"id": f"p{index}"} | permit for index, permit in enumerate(permits)]
    del document["legal_status"]["reflection_period"]
    document["data_protection"]["retention"] = [
        {"category": "free-text", "trigger": "permit-ended", "period": {"years": 1}}
    ]
    found = dated(document).get(("retention", None))
    return None if found is None or found.due is None else found.due.replace(year=found.due.year - 1)


SPAN = {"decided_on": "2023-06-01", "valid_from": "2023-06-01", "valid_to": "2024-06-01"}


@pytest.mark.parametrize("decision", ["granted", "granted-on-appeal", "renewed", "expired", "not-renewed"])
def test_a_permit_that_was_held_ended_on_its_last_day(decision: str):
    assert end_of_permits(SPAN | {"decision": decision}) == date(2024, 6, 1)


def test_a_permit_that_was_taken_back_ended_with_that_decision():
    revoked = SPAN | {"decision": "revoked", "decided_on": "2024-02-01"}
    assert end_of_permits(revoked) == date(2024, 2, 1)
    assert end_of_permits(revoked | {"appeal": {"lodged_on": "2024-02-10", "decided_on": "2024-04-02"}}) == date(
        2024, 4, 2
    )
    assert end_of_permits(revoked | {"appeal": {"lodged_on": "2024-02-10", "decided_on": "2024-08-02"}}) == date(
        2024, 6, 1
    )
    assert end_of_permits(revoked | {"appeal": {"decided_on": "2024-04-02"}}) == date(2024, 4, 2)
    assert end_of_permits(revoked | {"appeal": {"deadline": "2024-02-20"}}) == date(2024, 2, 1)
    assert end_of_permits({"decision": "revoked", "decided_on": "2024-02-01"}) == date(2024, 2, 1)
    assert end_of_permits({"decision": "revoked", "valid_to": "2024-06-01"}) == date(2024, 6, 1)


@pytest.mark.parametrize("decision", ["revoked", "not-renewed"])
def test_while_an_appeal_is_open_it_is_not_known_whether_the_stay_has_ended(decision: str):
    assert end_of_permits(SPAN | {"decision": decision, "appeal": {"lodged_on": "2024-02-10"}}) is None
    granted = SPAN | {"decision": "granted", "appeal": {"lodged_on": "2023-06-10"}}  # as against its length
    assert end_of_permits(granted) == date(2024, 6, 1)


def test_what_was_never_held_or_was_renewed_ends_nothing():
    held = SPAN | {"decision": "expired"}
    assert end_of_permits({"decision": "refused", "valid_to": "2025-01-01"}) is None
    assert end_of_permits(held, {"decision": "not-renewed", "decided_on": "2024-07-01", "renewal_of": "p0"}) == date(
        2024, 6, 1
    )
    assert end_of_permits(held, {"decision": "not-renewed", "decided_on": "2024-07-01"}) is None
    renewal = {"decision": "expired", "renewal_of": "p0", "valid_from": "2024-06-02", "valid_to": "2025-06-01"}
    assert end_of_permits({"decision": "expired"}, renewal) == date(2025, 6, 1)
    assert end_of_permits({"decision": "expired"}, renewal | {"renewal_of": "p9"}) is None
    assert end_of_permits(held, {"decision": "expired", "valid_to": "2025-06-01"}) == date(2025, 6, 1)


def test_in_finland_the_right_of_residence_ends_also_with_a_permit_that_has_run_out():
    for decision in ("expired", "revoked"):
        document = case("FI", body="migration-service")
        permit = document["legal_status"]["permits"][0] | SPAN | {"decision": decision, "decided_on": "2024-06-01"}
        document["legal_status"]["permits"] = [permit]
        del document["legal_status"]["reflection_period"]
        read = validate(document, profile="draft").record
        assert read is not None
        events = {each.event: each.due for each in deadlines(read, date(2026, 12, 24))}
        assert events[LegalEvent.RIGHT_OF_RESIDENCE_ENDED] == date(2029, 6, 1)


def test_a_file_that_is_worked_on_has_no_dates_of_keeping_by_law():
    for code in REGION:
        assert not {
            identifier for identifier, route in dated(example("case-file", code)) if route and "child" not in route
        }


TRIGGERS: list[tuple[str, dict[str, Any], str]] = [
    ("case-closed", {}, "2031-12-01"),
    ("proceedings-final", {}, "2031-11-01"),
    ("compensation-settled", {}, "2031-10-05"),
    ("consent-withdrawn", {}, "2031-06-07"),
    ("erasure-request", {}, "2031-11-21"),
    ("referral-declined", {}, "2031-03-04"),
    ("permit-ended", {}, "2031-08-09"),
    ("child-turns-18", {}, "2035-05-31"),
]


@pytest.mark.parametrize(("trigger", "more", "due"), TRIGGERS, ids=[trigger for trigger, _, _ in TRIGGERS])
def test_a_recorded_term_starts_with_its_event_even_where_nobody_entered_the_start(
    trigger: str, more: dict[str, Any], due: str
):
    document = case("EE")
    document["subject"]["birth_date"] = "2012-05"
    document["compensation_claims"] = document["compensation_claims"][:1]
    document["compensation_claims"][0]["payments"][0]["on"] = "2026-10-05"
    document["legal_status"]["permits"][0]["valid_to"] = "2026-08-09"
    document["referrals"] = [
        document["referrals"][0] | {"status": "declined", "responded_at": "2026-03-04T10:00:00+02:00"}
    ]
    data = document["data_protection"]
    data["requests"] = [
        {"right": "erasure", "received_on": "2026-11-20", "answered_on": "2026-11-21", "outcome": "granted"}
    ]
    data["consents"] = [{"id": "c1", "status": "withdrawn", "withdrawn_at": "2026-06-07T09:00:00+03:00"}]
    data["retention"] = [{"category": "free-text", "trigger": trigger, "period": {"years": 5}} | more]
    found = dated(document)[("retention", None)]
    assert found.due == date.fromisoformat(due)
    assert "deadline-remark/start-from-file" in found.remarks
    assert ("deadline-remark/latest-birth-date" in found.remarks) == (trigger == "child-turns-18")
    data["retention"][0]["triggered_on"] = "2020-02-29"
    recorded = dated(document)[("retention", None)]
    assert recorded.due == date(2025, 2, 28)
    assert recorded.remarks == ()


@pytest.mark.parametrize("trigger", ["last-contact", "statutory-archive"])
def test_an_event_that_no_file_tells_has_to_be_entered(trigger: str):
    document = case("EE")
    document["data_protection"]["retention"] = [{"category": "contact", "trigger": trigger, "period": {"years": 1}}]
    assert ("retention", None) not in dated(document)


def test_an_event_that_has_not_come_starts_no_term():
    document = example("case-file", "EE")
    data = document["data_protection"]
    for trigger in ("case-closed", "proceedings-final", "compensation-settled", "consent-withdrawn", "permit-ended"):
        data["retention"] = [{"category": "contact", "trigger": trigger, "period": {"years": 1}}]
        assert ("retention", None) not in dated(document), trigger


def test_rules_and_statutory_dates_count_the_same_term_alike():
    for start, period in (("2024-02-29", {"years": 5, "months": 1, "days": 3}), ("2025-01-31", {"months": 1})):
        entry = term("contact", triggered_on=start, period=period)
        document = case("EE")
        document["data_protection"]["retention"] = [entry]
        due = dated(document)[("retention", None)].due
        assert due is not None
        for shift in (-1, 0, 1):
            document["data_protection"]["retention"] = [entry | {"due_on": (due + timedelta(days=shift)).isoformat()}]
            pointers = {f.pointer for f in validate(document).findings if f.rule == "PRO-020"}
            assert ("/data_protection/retention/0/due_on" in pointers) == (shift == 1), (start, shift)


# The command line


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "case.json").write_text(json.dumps(case(demographic={"due_on": "2099-01-01"})))
    return tmp_path


def test_the_command_prints_the_record_and_accounts_for_it_apart(here: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["erase", "case.json", "--on", "2040-01-01", "--account", "account.json", "--language", "en"]) == 0
    said = capsys.readouterr()
    document = json.loads(said.out)
    assert document == erase((here / "case.json").read_text(), on=ON).record
    assert "Identifying: " in said.err
    assert "The retention period runs to January 2099." in said.err
    account = json.loads((here / "account.json").read_text())
    assert account["on"] == "2040-01-01"
    assert (here / "account.json").stat().st_mode & 0o777 == 0o600
    names = [names["full"] for names in case()["person"]["names"]]
    assert not [name for name in names if name in said.out + said.err + json.dumps(account, ensure_ascii=False)]


def test_the_command_writes_over_the_file_only_when_all_went_well(here: Path, capsys: pytest.CaptureFixture[str]):
    before = (here / "case.json").read_text()
    assert main(["erase", "case.json", "--on", "2040-01-01", "-o", "nowhere/case.json"]) == 2
    assert (here / "case.json").read_text() == before
    assert main(["erase", "case.json", "--on", "2040-01-01", "--in-place"]) == 0
    assert json.loads((here / "case.json").read_text()) == erase(before, on=ON).record
    assert main(["erase", "case.json", "--on", "2040-01-01", "--in-place"]) == 0
    capsys.readouterr()


def test_the_command_names_duties_and_takes_them_as_settled(here: Path, capsys: pytest.CaptureFixture[str]):
    (here / "public.json").write_text(json.dumps(case("EE", body="state-authority")))
    assert main(["erase", "public.json", "--on", "2040-01-01", "--language", "en"]) == 0
    said = capsys.readouterr()
    assert "Nothing was due" in said.err
    assert "public-archives" in said.err
    assert "--settled public-archives" in " ".join(said.err.split())
    settled = ["--settled", "public-archives", "--settled", "social-protection-register"]
    assert main(["erase", "public.json", "--on", "2040-01-01", *settled]) == 0
    assert "person" not in json.loads(capsys.readouterr().out)


def test_duties_of_another_country_are_told_and_change_nothing():
    plain = erase(case("LV"), on=ON, settled=["open-matters", "accounting"])
    assert (plain.country, plain.not_of_country) == ("LV", ())
    foreign = ["child-inquiries", "private-providers"]
    named = erase(case("LV"), on=ON, settled=[*foreign, "open-matters", "accounting"])
    assert named.not_of_country == tuple(foreign)
    assert (named.record, named.left, named.places) == (plain.record, plain.left, plain.places)
    assert named.account("en")["not_of_country"] == foreign
    # The country that the caller names goes first, as for the law itself, and former law of a country is its own.
    assert erase(case("LV"), on=ON, country="SE", settled=foreign).not_of_country == ()
    assert erase(case("SE"), on=date(2020, 1, 1), settled=foreign).not_of_country == ()


@pytest.mark.usefixtures("here")
def test_the_command_says_which_duties_the_country_does_not_know(capsys: pytest.CaptureFixture[str]):
    call = ["erase", "case.json", "--on", "2040-01-01", "--language", "en", "--settled", "child-inquiries"]
    assert main([*call, "--settled", "accounting"]) == 0
    said = " ".join(capsys.readouterr().err.split())
    words = "As far as we know, the law of this country (Latvia) has no such duty, so naming it with --settled"
    assert f"{words} changes nothing: child-inquiries." in said
    assert main([*call, "--country", "SE"]) == 0
    assert "--settled changes nothing" not in " ".join(capsys.readouterr().err.split())


def test_terms_can_stand_in_a_file_of_their_own(here: Path, capsys: pytest.CaptureFixture[str]):
    (here / "alone.json").write_text(json.dumps(example("identification", "LV")))
    terms = example("data-protection", "LV") | {"retention": case()["data_protection"]["retention"]}
    terms["controller"] = {"ref": "lv-someone", "type": "non-governmental"}
    terms["requests"] = []
    (here / "terms.json").write_text(json.dumps(terms))
    call = ["erase", "alone.json", "--on", "2040-01-01", "--terms", "terms.json", "--language", "en"]
    assert main(call) == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert "delete it as a whole" in said.err
    assert main([*call[:4], "--terms", "alone.json"]) == 2


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (["erase", "no.json"], "there is no such file"),
        (["erase", "case.json", "--on", "soon"], "soon"),
        (["erase", "case.json", "--country", "DE"], "DE"),
        (["erase", "broken.json"], "errors of form"),
        (["erase", "two.jsonl"], "several records"),
        (["erase", "two.json"], "several records"),
        (["erase", "case.json", "--terms", "two.json"], "several records"),
        (["erase", "empty.jsonl"], "no record"),
        (["erase", "case.json", "--settled", "public-archive"], "public-archives"),
        (["erase", "case.json", "--terms", "no.json"], "there is no such file"),
    ],
)
def test_a_call_that_cannot_be_carried_out_says_why(
    here: Path, capsys: pytest.CaptureFixture[str], call: list[str], says: str
):
    (here / "broken.json").write_text(json.dumps({"record_type": "case-file", MARK: MARK}))
    for name in ("two.jsonl", "two.json"):
        (here / name).write_text("{}\n{}\n")
    (here / "empty.jsonl").write_text("\n")
    assert main([*call, "--language", "en"]) == 2
    said = capsys.readouterr()
    assert says in said.err
    assert MARK not in said.err + said.out
    assert said.out == ""


def test_every_field_that_can_be_erased_has_a_category_of_its_own():
    """Erasure goes by the classification of each value; a field without one would never be erased."""
    for record in RECORDS.values():
        assert all(declared.classification in DataCategory for declared in fields_of(record).values())


# What deadlines, the erasure and the rule say of one file


def said_of(
    entries: list[dict[str, Any]], code: str = "LV", body: str = "non-governmental", **more: Any
) -> tuple[list[date | None], list[RetentionReason], list[str]]:
    """Return the dates of the terms of a file, what keeps its data, and how severe PRO-019 finds it."""
    data = {"controller": {"ref": "c1", "type": body}, "retention": entries, "consents": more.pop("consents", [])}
    category = entries[0]["category"]
    file = came_back(
        **{"country": code, "opened_on": "2019-01-10", "identification": UNDATED, "data_protection": data} | more
    )
    report = validate(file, on=TODAY)
    assert report.record is not None
    dates = [each.due for each in deadlines(report.record, on=TODAY) if each.id == "retention"]
    severe = [each.severity.value for each in report.findings if each.rule == "PRO-019"]
    return dates, why(erase(file, on=TODAY), category), severe


PERMIT = {
    "id": "p1",
    "basis": "cooperation-with-proceedings",
    "decision": "granted",
    "valid_from": "2024-01-01",
    "valid_to": "2024-12-31",
}
ENDED_EARLY = {"on": "2026-11-09", "ground": "at-persons-request"}
RENEWAL = {"id": "p2", "basis": "cooperation-with-proceedings", "renewal_of": "p1"}


@pytest.mark.parametrize(
    ("more", "opened"),
    [
        ([], False),
        ([RENEWAL | {"decision": "pending"}], True),
        ([RENEWAL | {"decision": "applied"}], True),
        ([RENEWAL | {"decision": "not-renewed"}], False),
        ([RENEWAL | {"decision": "not-renewed", "appeal": {"lodged_on": "2025-01-10"}}], True),
        ([RENEWAL | {"decision": "refused", "appeal": {"lodged_on": "2025-01-10"}}], True),
        ([RENEWAL | {"decision": "refused", "appeal": {"deadline": "2025-01-10"}}], False),
        ([RENEWAL | {"decision": "refused", "appeal": {"lodged_on": "2025-01-10", "decided_on": "2025-03-01"}}], False),
    ],
)
def test_a_permit_has_not_ended_while_its_renewal_or_an_appeal_awaits_a_decision(
    more: list[dict[str, Any]], opened: bool
):
    term = {"category": "special-other", "trigger": "permit-ended", "period": {"years": 1}}
    status = {"status": "undetermined", "permits": [PERMIT, *more]}
    found = said_of([term], legal_status=status)
    assert found == (
        ([], [RetentionReason.NOT_STARTED, RetentionReason.OPEN_MATTER], [])
        if opened
        else ([date(2025, 12, 31)], [], ["error"])
    )
    contact = term | {"trigger": "last-contact", "due_on": "2025-12-31"}
    assert said_of([contact], legal_status=status)[1] == ([RetentionReason.OPEN_MATTER] if opened else [])


@pytest.mark.parametrize(
    ("asylum", "opened"), [({}, True), ({"stage": "informed"}, True), ({"stage": "withdrawn"}, False)]
)
def test_the_status_of_an_applicant_shows_an_open_application_by_itself(asylum: dict[str, Any], opened: bool):
    term = {"category": "special-other", "trigger": "last-contact", "due_on": "2026-01-01"}
    status = {"status": "asylum-applicant"} | ({"asylum": asylum} if asylum else {})
    assert said_of([term], legal_status=status)[1] == ([RetentionReason.OPEN_MATTER] if opened else [])


@pytest.mark.parametrize(
    ("asylum", "opened"),
    [
        ({"applied_on": "2025-01-10"}, True),
        ({"stage": "applied"}, True),
        ({"stage": "appeal"}, True),
        ({"stage": "informed"}, False),
        ({"stage": "granted"}, False),
        ({"stage": "appeal", "ended_on": "2026-03-01"}, False),
        ({"applied_on": "2025-01-10", "stage": "withdrawn"}, False),
    ],
)
def test_an_application_for_protection_is_open_until_it_is_decided(asylum: dict[str, Any], opened: bool):
    term = {"category": "special-other", "trigger": "last-contact", "due_on": "2026-01-01"}
    status = {"status": "undetermined", "asylum": asylum}
    assert said_of([term], legal_status=status)[1] == ([RetentionReason.OPEN_MATTER] if opened else [])


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ({"status": "refugee"}, []),
        ({"asylum": {"stage": "granted", "ended_on": "2025-02-03"}}, []),
        ({"status": "temporary-protection"}, []),
        ({"reflection_period": RUNNING_PERIOD}, []),
        ({"reflection_period": {"status": "granted"}}, []),
        ({"reflection_period": RUNNING_PERIOD | {"termination": ENDED_EARLY}}, [date(2027, 11, 9)]),
        ({"reflection_period": {"status": "completed", "end": "2025-03-31"}}, [date(2026, 3, 31)]),
        ({"reflection_period": {"status": "refused", "end": "2025-03-31"}}, [date(2025, 12, 31)]),
        ({"status": "irregular"}, [date(2025, 12, 31)]),
    ],
)
def test_a_term_from_the_end_of_a_stay_has_not_started_while_the_stay_goes_on(more: dict[str, Any], found: list[date]):
    term = {"category": "special-other", "trigger": "permit-ended", "period": {"years": 1}}
    dates, kept_by, severe = said_of([term], **stay(permits=[PERMIT], **more))
    assert dates == found
    if not found:
        assert (kept_by, severe) == ([RetentionReason.NOT_STARTED], [])


@pytest.mark.parametrize(
    ("more", "opened"),
    [
        ({"status": "asylum-applicant"}, True),
        ({"status": "asylum-applicant", "asylum": {"stage": "informed"}}, True),
        ({"status": "asylum-applicant", "asylum": {"stage": "withdrawn"}}, False),
        ({"reflection_period": {"status": "requested"}}, True),
        ({"reflection_period": {"status": "requested", "requested_on": "2024-05-02"}}, True),
        ({"reflection_period": {"status": "refused", "requested_on": "2024-05-02"}}, False),
    ],
)
def test_what_is_sought_keeps_the_data_also_where_the_status_alone_tells(more: dict[str, Any], opened: bool):
    term = {"category": "special-other", "trigger": "permit-ended", "period": {"years": 1}}
    dates, kept_by, severe = said_of([term], **stay(permits=[PERMIT], **more))
    assert kept_by == ([RetentionReason.NOT_STARTED, RetentionReason.OPEN_MATTER] if opened else [])
    assert (dates == [], severe == []) == (opened, opened)
    undated = "requested_on" not in more.get("reflection_period", {})
    granted = erase(came_back(term, country="FI", identification=UNDATED, **stay(**more)), on=TODAY)
    assert why(granted, "special-other") == (
        [RetentionReason.NOT_STARTED, RetentionReason.OPEN_MATTER] if opened and undated else []
    )


def test_compensation_is_settled_when_the_last_claim_is_and_every_day_is_known():
    term = {"category": "financial", "trigger": "compensation-settled", "period": {"years": 1}}
    paid = {"on": "2024-02-01", "amount": {"amount": "10.00", "currency": "EUR"}}
    first = {"status": "final", "payments": [paid]}

    def found(*claims: dict[str, Any]) -> list[date | None]:
        each = [claim_of(id=f"cl{index}", **claim)["compensation_claims"][0] for index, claim in enumerate(claims)]
        return said_of([term], "FI", compensation_claims=each)[0]

    assert found(first) == [date(2025, 2, 1)]
    assert found(first, {"status": "withdrawn", "status_since": "2024-06-03"}) == [date(2025, 6, 3)]
    assert found(first | {"status_since": "2023-06-03"}) == [date(2025, 2, 1)]
    assert found(first, {"status": "withdrawn"}) == []
    assert found(first, {"status": "appealed", "status_since": "2024-06-03"}) == []
    assert found() == []


SETTLED = {
    "status": "final",
    "status_since": "2024-01-20",
    "payments": [{"on": "2024-02-01", "amount": {"amount": "10.00", "currency": "EUR"}}],
}
MONEY_ENDED = {"category": "financial", "trigger": "last-contact", "due_on": "2025-01-31"}


def of_somebody(*entries: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return the file of somebody of whom a nationality is held, and who asked for nothing."""
    file = came_back(*entries, country="EE", subject={"pseudonym": "Nbs-7f3k-q2", "nationalities": ["VN"]}, **more)
    file["data_protection"]["requests"] = []
    return file


def again_and_again(file: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return what a first erasure leaves, and what is left after others on the same day and on the next."""
    first = erase(file, on=TODAY).record
    assert first is not None
    left = first
    for day in (TODAY, TODAY + timedelta(days=1)):
        again = erase(left, on=day).record
        assert again is not None
        left = again
    return first, left


def test_the_erasure_of_a_claim_that_ended_on_no_known_day_starts_no_term():
    """The law on accounts keeps the payments of the other."""
    claims = [*claim_of(**SETTLED)["compensation_claims"], *claim_of(status="withdrawn")["compensation_claims"]]
    of_claims = {"category": "demographic", "trigger": "compensation-settled", "period": {"years": 1}}
    first, left = again_and_again(of_somebody(MONEY_ENDED, of_claims, compensation_claims=claims))
    assert len(first["compensation_claims"]) == 1
    assert left == first
    assert first["subject"]["nationalities"]


def test_a_start_that_only_erased_data_told_is_entered_also_where_accounts_are_kept():
    of_claims = {"category": "demographic", "trigger": "compensation-settled", "period": {"years": 3}}
    first, left = again_and_again(of_somebody(MONEY_ENDED, of_claims, **claim_of(**SETTLED)))
    assert left == first
    money, demographic = first["data_protection"]["retention"]
    assert ("erased_on" in money, demographic["triggered_on"]) == (False, "2024-02-01")


def test_the_erasure_of_a_consent_that_still_holds_starts_no_term():
    yes = {"id": "c2", "status": "given", "given_at": "2024-02-01T09:00:00+02:00"}
    file = of_somebody(
        {"category": "safety-critical", "trigger": "last-contact", "due_on": "2025-01-31"},
        {"category": "demographic", "trigger": "consent-withdrawn", "period": {"years": 1}},
        **referred(consent=yes, recipient={"ref": "c2", "country": "EE", "recipient_type": "shelter"}),
    )
    gone = {"id": "c1", "status": "withdrawn", "withdrawn_at": "2023-02-01T09:00:00+02:00"}
    file["data_protection"]["consents"] = [gone]
    first, left = again_and_again(file)
    assert "consent" not in first["referrals"][0]
    assert "ref" not in first["referrals"][0]["recipient"]
    assert left == first
    assert first["subject"]["nationalities"]


def test_what_is_erased_today_does_not_bring_an_older_erasure_back():
    """Of what began after an erasure the entry on it says nothing, also where what told of the beginning goes."""
    file = of_somebody(
        {"category": "demographic", "trigger": "last-contact", "due_on": "2024-12-31", "erased_on": "2025-01-10"},
        {"category": "victimisation", "trigger": "last-contact", "due_on": "2026-01-31"},
    )
    first, left = again_and_again(file)
    assert "identification" not in first
    assert left == first
    assert first["subject"]["nationalities"]


def test_what_a_consent_says_goes_at_once_with_the_last_data():
    """What was not due stood in the identification, and went with it."""
    gone = [
        {"category": each, "trigger": "last-contact", "due_on": "2025-01-31"}
        for each in ("victimisation", "demographic")
    ]
    file = of_somebody(*gone, {"category": "special-sex-life", "trigger": "last-contact", "due_on": "2030-01-31"})
    yes = {"id": "c1", "status": "given", "scopes": ["support-and-services"], "recipients": [{"ref": "x1"}]}
    file["data_protection"]["consents"] = [yes]
    first, left = again_and_again(file)
    assert "consents" not in first["data_protection"]
    assert left == first


def test_a_ground_keeps_data_also_where_its_entry_was_erased_before_others():
    claimed = {"ground": "legal-claim", "from_date": "2024-02-01", "to_date": "2027-02-01"}
    ended = {"category": "demographic", "trigger": "last-contact", "due_on": "2024-12-31"}
    file = of_somebody(
        ended | {"erased_on": "2025-01-10", "hold": claimed},
        ended | {"erased_on": "2026-11-27"},
        {"category": "victimisation", "trigger": "last-contact", "due_on": "2026-01-31"},
        identification=UNDATED,
    )
    first, left = again_and_again(file)
    assert left == first
    assert first["subject"]["nationalities"]
    assert RetentionReason.HOLD in why(erase(left, on=TODAY), "demographic")


@pytest.mark.parametrize("more", [{}, {"erased_on": "2026-12-24"}])
def test_a_planned_erasure_is_none_of_a_case_that_was_opened_again(more: dict[str, Any]):
    ended = {"category": "demographic", "trigger": "case-closed", "due_on": "2025-01-31"} | more
    done = erase(of_somebody(ended, status="reopened"), on=TODAY)
    assert (why(done, "demographic"), done.erased) == ([RetentionReason.NOT_STARTED], ())


@pytest.mark.parametrize("charged", [False, True])
def test_what_accounts_keep_is_no_error_of_the_rule_that_the_erasure_leaves_standing(charged: bool):
    term = {"category": "financial", "trigger": "last-contact", "due_on": "2025-01-31"}
    money = {"amount": "10.00", "currency": "EUR"}
    episode = {"id": "e1", "service": "psychological", "status": "completed"} | (
        {"charged_to_person": money} if charged else {}
    )
    help_given = {"episodes": [episode]}
    assert said_of([term], "EE", assistance=help_given)[2] == (["notice"] if charged else ["error"])


def test_no_start_is_entered_for_a_term_whose_last_day_is_recorded():
    """That of a birthday is entered by its month, from which a recorded day would not follow."""
    of_age = {"category": "identifying", "trigger": "child-turns-18", "period": {"years": 15}, "due_on": "2035-03-14"}
    ended = {"category": "victimisation", "trigger": "last-contact", "due_on": "2021-01-01"}
    file = came_back(
        of_age, ended, identification=UNDATED, subject={"pseudonym": "Nbs-7f3k-q2", "birth_date": "2002-03-14"}
    )
    file["data_protection"]["requests"] = []
    done = erase(file, on=TODAY)
    assert done.record is not None
    assert done.record["data_protection"]["retention"] == [of_age, ended | {"erased_on": "2026-11-28"}]
    assert not [found for found in validate(done.record, on=TODAY).findings if found.rule == "PRO-020"]


def test_a_term_from_a_withdrawal_has_not_started_while_a_consent_elsewhere_in_the_file_holds():
    term = {"category": "victimisation", "trigger": "consent-withdrawn", "period": {"years": 1}}
    listed = [{"id": "c1", "status": "withdrawn", "withdrawn_at": "2024-01-10T10:00:00+02:00"}]

    def found(**consent: Any) -> tuple[list[date | None], list[RetentionReason], list[str]]:
        more = referred(consent={"status": "given", "given_at": "2026-03-01T10:00:00+02:00"} | consent)
        return said_of([term], consents=copy.deepcopy(listed), **more)

    assert found(id="c9") == ([], [RetentionReason.NOT_STARTED], [])
    assert found(id="c1")[0] == [date(2025, 1, 10)]


def test_a_term_from_a_withdrawal_starts_when_the_last_consent_has_ended():
    def found(**second: Any) -> tuple[list[date | None], list[RetentionReason], list[str]]:
        first = {"id": "c1", "status": "withdrawn", "withdrawn_at": "2024-01-10T10:00:00+02:00"}
        consents = [first, {"id": "c2", "given_at": "2024-02-01T10:00:00+02:00"} | second]
        return said_of(
            [{"category": "victimisation", "trigger": "consent-withdrawn", "period": {"years": 1}}], consents=consents
        )

    assert found(status="expired", valid_until="2026-10-31") == ([date(2027, 10, 31)], [RetentionReason.RUNNING], [])
    assert found(status="expired", valid_until="2023-10-31")[0] == [date(2025, 1, 10)]
    assert found(status="expired") == ([], [RetentionReason.NOT_STARTED], [])
    assert found(status="withdrawn") == ([], [RetentionReason.NOT_STARTED], [])
    assert found(status="refused")[2] == ["error"]


CALLED_OFF = ([None], [RetentionReason.NOT_STARTED], [])
"""A date that a calendar calls off, data that are left, and nothing to find."""


@pytest.mark.parametrize("more", [{"triggered_on": "2020-01-31", "period": {"years": 5}}, {"due_on": "2025-01-31"}])
def test_a_term_recorded_at_a_closing_does_not_run_in_a_case_that_was_opened_again(more: dict[str, Any]):
    closed: dict[str, Any] = {"status": "closed", "closure": {"on": "2020-01-31", "reason": "goals-achieved"}}
    term = {"category": "victimisation", "trigger": "case-closed"} | more
    for trigger in ("case-closed", "last-contact"):
        assert said_of([term | {"trigger": trigger}], **closed | {"status": "reopened"}) == CALLED_OFF
    since = term | {"trigger": "last-contact", "triggered_on": "2020-02-01"}
    assert said_of([since], **closed | {"status": "reopened"})[2] == ["error"]
    dates, kept_by, severe = said_of([term], **closed)
    assert (dates, severe) == ([date(2025, 1, 31)], ["error"])
    assert kept_by in ([], [RetentionReason.WISH])


def test_of_several_terms_of_a_category_the_last_decides_and_a_ground_of_any_keeps_its_data():
    ended = {"category": "victimisation", "trigger": "last-contact", "due_on": "2025-01-31"}
    archive = ended | {"trigger": "statutory-archive", "due_on": "2030-01-31"}
    assert said_of([ended, archive]) == ([date(2030, 1, 31)], [RetentionReason.RUNNING], [])
    open_ended = {"category": "victimisation", "trigger": "last-contact"}
    assert said_of([ended, open_ended]) == CALLED_OFF
    hold = {"ground": "legal-claim", "from_date": "2025-01-01", "to_date": "2027-01-01"}
    dates, kept_by, severe = said_of([ended, ended | {"hold": hold}])
    assert (dates, kept_by, severe) == ([date(2025, 1, 31)] * 2, [RetentionReason.HOLD], [])
    assert said_of([ended, archive | {"category": "contact"}])[2] == ["error"]


@pytest.mark.parametrize(
    ("code", "body", "severe"),
    [
        ("FI", "municipality", "notice"),
        ("SE", "municipality", "notice"),
        ("EE", "police", "notice"),
        ("FI", "non-governmental", "warning"),
    ],
)
def test_where_the_law_keeps_a_file_after_its_term_nothing_asks_for_its_erasure(code: str, body: str, severe: str):
    closed: dict[str, Any] = {"status": "closed", "closure": {"on": "2025-01-31", "reason": "goals-achieved"}}
    term = {"category": "victimisation", "trigger": "case-closed", "period": {"years": 1}}
    dates, kept_by, found = said_of([term], code, body, **closed)
    assert (dates, found) == ([date(2026, 1, 31)], [severe])
    assert (RetentionReason.LAW in kept_by) is (severe == "notice")
