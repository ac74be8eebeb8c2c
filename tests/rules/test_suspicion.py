"""Where a record shows a suspicion against those close to the person is listed here by hand, place by place."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from typing import Any

import pytest

from nordicbaltic_standards import CaseFile, example
from nordicbaltic_standards.codelists.enumerations import ConsentGiver
from nordicbaltic_standards.rules.suspicion import (
    SignalType,
    SuspectedParty,
    barring,
    signs,
    suspected_bodies,
    suspected_giver,
    suspicion,
)

Json = dict[str, Any]
CLAIM = {"route": "state-compensation", "status": "decided"}
RETURN = {"type": "voluntary", "status": "considered"}
PAYMENT = {"on": "2026-05-01", "amount": {"amount": "5.00", "currency": "EUR"}, "to_suspected_person": True}
DANGER = {"date": "2026-05-01", "level": "high", "factors": ["family-involved"]}


def unsuspicious() -> Json:
    return deepcopy(example("case-file", country="EE"))


def at(case: Json, pointer: str, value: Any) -> Json:
    """Put a value in a case, making what leads to it; a list grows by one entry."""
    *way, last = pointer.strip("/").split("/")
    place: Any = case
    for step, following in zip(way, [*way, last][1:], strict=True):
        if isinstance(place, list):
            place = place[int(step)]
        else:
            place = place.setdefault(step, [] if following.isdecimal() else {})
    if isinstance(place, list):
        place[int(last) :] = [value]
    else:
        place[last] = value
    return case


def consent(**more: Any) -> Json:
    return {"id": "c-new", "status": "given", **more}


# What is put where, the place that shows it, whom it is against and of what sort it is.
SHOWN: list[tuple[str, Any, str, SuspectedParty, SignalType]] = [
    ("/subject/child_care_status", "parent-suspected", "", SuspectedParty.PARENT, SignalType.SUSPECTED),
    ("/subject/caregiver", {"kind": "parent", "suspected": True}, "/suspected", SuspectedParty.PARENT, SignalType.SUSPECTED),
    ("/subject/caregiver", {"kind": {"absent": "unknown"}, "suspected": True}, "/suspected", SuspectedParty.SOMEBODY, SignalType.SUSPECTED),
    ("/identification/suspects", [{"relation": "intimate-partner"}], "/0/relation", SuspectedParty.PARTNER, SignalType.SUSPECTED),
    ("/referrals/0/risk", {"level": "high", "danger_from": ["other-family"]}, "/danger_from", SuspectedParty.FAMILY, SignalType.SUSPECTED),
    ("/protection", {"assessments": [DANGER]}, "/assessments/0/factors", SuspectedParty.FAMILY, SignalType.POSSIBLE),
    ("/assistance/children_in_care", [{"care_status": "parent-suspected"}], "/0/care_status", SuspectedParty.PARTNER, SignalType.SUSPECTED),
    ("/identification/child/guardian", {"ref": "g-1", "conflict_of_interest": True}, "/conflict_of_interest", SuspectedParty.GUARDIAN, SignalType.CONFLICT),
    ("/data_protection/consents/0", consent(giver="parent", giver_suspected=True), "/giver_suspected", SuspectedParty.PARENT, SignalType.SUSPECTED),
    ("/referrals/0/consent", consent(giver="guardian", giver_suspected=True), "/giver_suspected", SuspectedParty.GUARDIAN, SignalType.SUSPECTED),
    ("/identification/recruitment", {"recruiter_relations": ["parent"]}, "/recruiter_relations", SuspectedParty.PARENT, SignalType.SUSPECTED),
    ("/identification/recruitment", {"recruiter_relations": ["family"]}, "/recruiter_relations", SuspectedParty.FAMILY, SignalType.SUSPECTED),
    ("/identification/recruitment", {"recruiter_relations": ["other-family"]}, "/recruiter_relations", SuspectedParty.FAMILY, SignalType.SUSPECTED),
    ("/identification/recruitment", {"recruiter_relations": ["stranger", "intimate-partner"]}, "/recruiter_relations", SuspectedParty.PARTNER, SignalType.SUSPECTED),
    ("/identification/recruitment", {"settings": ["family-setting"]}, "/settings", SuspectedParty.FAMILY, SignalType.POSSIBLE),
    ("/identification/exploitation_forms", ["forced-marriage"], "", SuspectedParty.PARTNER, SignalType.POSSIBLE),
    ("/identification/exploitation_forms", ["illegal-adoption"], "", SuspectedParty.PARENT, SignalType.POSSIBLE),
    ("/identification/exploitation_subforms", ["child-marriage"], "", SuspectedParty.PARTNER, SignalType.POSSIBLE),
    ("/person/safe_contact", {"channel": "telephone", "shared_with_suspect": True}, "/shared_with_suspect", SuspectedParty.SOMEBODY, SignalType.SUSPECTED),
    ("/person/other_contacts", [{"channel": "telephone", "shared_with_suspect": True}], "/0/shared_with_suspect", SuspectedParty.SOMEBODY, SignalType.SUSPECTED),
    ("/compensation_claims", [{**CLAIM, "payments": [PAYMENT]}], "/0/payments/0/to_suspected_person", SuspectedParty.SOMEBODY, SignalType.SUSPECTED),
    ("/compensation_claims", [{**CLAIM, "payee": {"kind": "other", "controlled_by_suspect": True}}], "/0/payee/controlled_by_suspect", SuspectedParty.SOMEBODY, SignalType.SUSPECTED),
    ("/representatives", [{"kind": "parent", "conflict_of_interest": True}], "/0/conflict_of_interest", SuspectedParty.PARENT, SignalType.CONFLICT),
    ("/representatives", [{"kind": "guardian-of-adult", "conflict_of_interest": True}], "/0/conflict_of_interest", SuspectedParty.GUARDIAN, SignalType.CONFLICT),
    ("/representatives", [{"kind": "lawyer", "conflict_of_interest": True}], "/0/conflict_of_interest", SuspectedParty.SOMEBODY, SignalType.CONFLICT),
    ("/returns", [{**RETURN, "child": {"caregiver": {"kind": "parent", "suspected": True}}}], "/0/child/caregiver/suspected", SuspectedParty.PARENT, SignalType.SUSPECTED),
    ("/returns", [{**RETURN, "risk_assessments": [DANGER]}], "/0/risk_assessments/0/factors", SuspectedParty.FAMILY, SignalType.POSSIBLE),
    ("/data_protection/consents/0", consent(exclusions=[{"type": "family"}]), "/exclusions", SuspectedParty.FAMILY, SignalType.UNWANTED),
    ("/data_protection/consents/0", consent(status="refused", scopes=["share-with-family"]), "/status", SuspectedParty.FAMILY, SignalType.UNWANTED),
    ("/referrals/0/consent", consent(status="withdrawn", exclusions=[{"type": "family"}]), "/exclusions", SuspectedParty.FAMILY, SignalType.UNWANTED),
]  # fmt: skip


@pytest.mark.parametrize(("place", "value", "inside", "against", "sort"), SHOWN)
def test_every_place_that_shows_a_suspicion_is_seen(
    place: str, value: Any, inside: str, against: SuspectedParty, sort: SignalType
) -> None:
    found = list(signs(CaseFile.model_validate(at(unsuspicious(), place, value))))
    assert [(sign.pointer, sign.against, sign.signal_type) for sign in found] == [(place + inside, against, sort)]


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("/subject/child_care_status", "with-parent"),
        ("/identification/child/guardian", {"ref": "g-1", "conflict_of_interest": False}),
        ("/representatives", [{"kind": "parent", "conflict_of_interest": False}]),
        ("/data_protection/consents/0", consent(giver="parent", giver_suspected=False)),
        ("/identification/recruitment", {"recruiter_relations": ["employer"], "settings": ["school"]}),
        ("/identification/suspects", [{"relation": "employer"}, {"relation": {"absent": "unknown"}}]),
        ("/data_protection/consents/0", consent(exclusions=[{"type": "police"}])),
        ("/data_protection/consents/0", consent(scopes=["share-with-family"])),
    ],
)
def test_what_tells_of_nobody_close_is_no_suspicion(place: str, value: Any) -> None:
    assert suspicion(CaseFile.model_validate(at(unsuspicious(), place, value))) is None


NO = consent(id="no", given_at="2026-03-01T10:00:00+02:00", exclusions=[{"type": "family"}])
YES = consent(id="yes", given_at="2026-04-01T10:00:00+02:00", scopes=["share-with-family"])


@pytest.mark.parametrize(
    ("no", "yes", "stands"),
    [
        (NO, YES, False),
        (NO | {"status": "expired"}, None, True),
        (NO | {"status": "withdrawn", "withdrawn_at": "2026-03-20T10:00:00+02:00"}, YES, False),
        (NO | {"status": "withdrawn", "withdrawn_at": "2026-05-20T10:00:00+02:00"}, YES, True),
        (NO, YES | {"given_at": "2026-02-01T10:00:00+02:00"}, True),
        (NO, YES | {"status": "withdrawn"}, True),
        (NO, YES | {"exclusions": [{"type": "family"}]}, True),
        ({key: value for key, value in NO.items() if key != "given_at"}, YES, True),
        # The person of the example is grown.
        (NO, YES | {"giver": "person"}, False),
        (NO, YES | {"giver": "parent"}, True),
        (NO, YES | {"giver": "guardian-of-adult"}, False),
    ],
)
def test_a_no_to_the_family_holds_until_the_person_says_yes_later(no: Json, yes: Json | None, stands: bool) -> None:
    case = unsuspicious()
    case["data_protection"]["consents"] = [each for each in (no, yes) if each is not None]
    assert (suspicion(CaseFile.model_validate(case)) is not None) is stands


@pytest.mark.parametrize(
    ("day", "stands"),
    [(None, False), ("2026-03-31", True), ("2026-04-01", False), ("2026-06-30", False), ("2026-07-01", True)],
)
def test_a_no_to_the_family_stands_again_where_the_later_yes_has_run_out(day: str | None, stands: bool) -> None:
    case = unsuspicious()
    yes = YES | {"given_at": "2026-04-01T10:00:00+03:00", "valid_until": "2026-06-30"}
    case["data_protection"]["consents"] = [NO, yes]
    on = None if day is None else date.fromisoformat(day)
    assert (suspicion(CaseFile.model_validate(case), on) is not None) is stands


@pytest.mark.parametrize(("day", "stands"), [("2026-04-01", True), ("2026-04-02", False)])
def test_a_yes_to_the_family_holds_from_its_day_in_the_country(day: str, stands: bool) -> None:
    case = unsuspicious()
    case["data_protection"]["consents"] = [NO, YES | {"given_at": "2026-04-01T22:30:00+00:00"}]
    assert (suspicion(CaseFile.model_validate(case), date.fromisoformat(day)) is not None) is stands


@pytest.mark.parametrize(("day", "stands"), [("2026-04-30", False), ("2026-05-01", True)])
def test_a_guardian_says_yes_to_the_family_until_the_person_is_of_age(day: str, stands: bool) -> None:
    case = at(unsuspicious(), "/subject", {"pseudonym": "Nbs-7f3k-q2", "birth_date": "2008-05-01"})
    case["data_protection"]["consents"] = [NO, YES | {"giver": "guardian", "given_at": "2026-04-01T10:00:00+03:00"}]
    assert (suspicion(CaseFile.model_validate(case), date.fromisoformat(day)) is not None) is stands


@pytest.mark.parametrize(("conflict", "stands"), [(True, True), (False, False)])
def test_a_guardian_in_conflict_takes_back_no_no_to_the_family(conflict: bool, stands: bool) -> None:
    case = unsuspicious()
    case["data_protection"]["consents"] = [NO, YES | {"giver": "guardian-of-adult"}]
    guardian = {"ref": "g-1", "appointed_on": "2026-03-01", "conflict_of_interest": conflict}
    at(case, "/identification/child/guardian", guardian)
    found = signs(CaseFile.model_validate(case))
    assert (SignalType.UNWANTED in {sign.signal_type for sign in found}) is stands


@pytest.mark.parametrize(("recipient", "barred"), [("g-4", False), ("g-5", True), ("g-6", False)])
def test_of_guardians_and_representatives_only_the_one_in_conflict_is_barred(recipient: str, barred: bool) -> None:
    guardian = {"ref": "g-5", "appointed_on": "2026-03-01", "conflict_of_interest": True}
    case = CaseFile.model_validate(at(unsuspicious(), "/identification/child/guardian", guardian))
    assert (barring(case, recipient, None) is not None) is barred


def test_a_guardian_is_not_suspected_for_a_parent_once_one_without_conflict_is_appointed() -> None:
    case = at(unsuspicious(), "/subject/child_care_status", "parent-suspected")
    assert suspected_giver(CaseFile.model_validate(case), ConsentGiver.PARENT) is not None
    assert suspected_giver(CaseFile.model_validate(case), ConsentGiver.GUARDIAN) is not None
    assert suspected_giver(CaseFile.model_validate(case), ConsentGiver.GUARDIAN_OF_ADULT) is not None
    assert suspected_giver(CaseFile.model_validate(case), ConsentGiver.PERSON) is None
    guardian = {"ref": "g-1", "appointed_on": "2026-03-01", "conflict_of_interest": False}
    at(case, "/identification/child/guardian", guardian)
    assert suspected_giver(CaseFile.model_validate(case), ConsentGiver.GUARDIAN) is None
    assert suspected_giver(CaseFile.model_validate(case), ConsentGiver.PARENT) is not None


@pytest.mark.parametrize(
    ("appointed", "suspected"),
    [
        ({}, True),
        ({"from_date": "2026-04-02"}, False),
        ({"to_date": "2026-03-31"}, False),
        ({"to_date": "2026-04-01"}, True),
    ],
)
def test_a_guardian_of_an_adult_in_conflict_is_suspected_of_the_consents_of_their_time(
    appointed: Json, suspected: bool
) -> None:
    guardian = {"kind": "guardian-of-adult", "conflict_of_interest": True, **appointed}
    case = CaseFile.model_validate(at(unsuspicious(), "/representatives", [guardian]))
    sign = suspected_giver(case, ConsentGiver.GUARDIAN_OF_ADULT, date(2026, 4, 1))
    assert (sign is not None) is suspected


def test_what_one_consent_says_of_its_giver_stands_against_no_other() -> None:
    case = at(unsuspicious(), "/data_protection/consents/0", consent(giver="parent", giver_suspected=True))
    assert suspected_giver(CaseFile.model_validate(case), ConsentGiver.PARENT) is None


def test_a_suspicion_comes_before_a_mere_possibility() -> None:
    case = at(unsuspicious(), "/identification/exploitation_forms", ["illegal-adoption"])
    only = suspected_giver(CaseFile.model_validate(case), ConsentGiver.PARENT)
    assert only is not None
    assert only.signal_type is SignalType.POSSIBLE
    at(case, "/subject/child_care_status", "parent-suspected")
    surer = suspected_giver(CaseFile.model_validate(case), ConsentGiver.PARENT)
    assert surer is not None
    assert surer.signal_type is SignalType.SUSPECTED


def test_the_guardian_in_conflict_is_known_by_identifier() -> None:
    case = at(unsuspicious(), "/identification/child/guardian", {"ref": "g-1", "conflict_of_interest": True})
    at(case, "/representatives", [{"kind": "lawyer", "ref": "l-1", "conflict_of_interest": True}])
    assert suspected_bodies(CaseFile.model_validate(case)) == {"g-1", "l-1"}
    assert suspected_bodies(CaseFile.model_validate(unsuspicious())) == frozenset()
