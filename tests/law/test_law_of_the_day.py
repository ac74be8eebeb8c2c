"""An act is judged by the law of its day: what did not bind yet is not cited, and no error rests on it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from documents import BASIS, CHILD, DISCLOSURE, IN_LAW, SOUND, changed, record
from nordicbaltic_standards import validate
from nordicbaltic_standards.models.legal_status import ReflectionPeriod
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.rules.findings import Finding, Severity
from nordicbaltic_standards.rules.reflection_period import barred_span

BEFORE, SINCE = "2018-05-24", "2018-05-25"
"""The last day before the General Data Protection Regulation applied in the Union, and its first day."""
SENT = {key: value for key, value in DISCLOSURE.items() if key not in {"consent_ref", "basis_ref"}}
ORDINARY = SENT | {"without_consent_ground": "legal-duty-to-report", "data_categories": ["contact"]}


def basis(until: str, **more: Any) -> dict[str, Any]:
    return IN_LAW | {"from_date": "2016-01-04", "to_date": until} | more


def without(part: dict[str, Any], *names: str) -> dict[str, Any]:
    return {key: value for key, value in part.items() if key not in names}


def given(document: dict[str, Any], rule: str, country: str | None = None) -> list[Finding]:
    found = validate(document, country=country, profile="exchange")
    assert found.record is not None, found.findings
    return [finding for finding in found.findings if finding.rule == rule]


def by_day(rule: str, day: str) -> dict[str, Any]:
    """Return the record of an act of a day that the rule complains of."""
    at = f"{day}T10:00:00+03:00"
    abroad = ORDINARY | {"recipient_country": "VN", "transfer_ground": "derogation-vital-interests", "at": at}
    told = {"right": "erasure", "received_on": BEFORE, "answered_on": day, "outcome": "refused"}
    changes: dict[str, Any] = {
        "PRO-001": {
            "/bases/1": without(BASIS, "consent_ref") | {"id": "b2", "from_date": "2016-01-04", "to_date": day}
        },
        "PRO-002": {"/bases/1": without(basis(day), "legal_provision")},
        "PRO-003": {"/bases/1": basis(day, data_categories=["special-other"])},
        "PRO-004": {
            "/consents/1": SOUND["consents"][0]
            | {"id": "c2", "explicit": False, "given_at": "2016-01-04T10:00:00+02:00"},
            "/bases/1": BASIS | {"id": "b2", "consent_ref": "c2", "from_date": "2016-01-04", "to_date": day},
        },
        "PRO-005": {"/bases/1": basis(day, data_categories=["criminal-offence"])},
        "PRO-006": {
            "/controller/type": "police",
            "/bases/0": BASIS | {"article6": "public-task", "legal_provision": "Ohvriabi seadus § 24"},
            "/bases/1": basis(day, article6="legitimate-interests"),
        },
        "PRO-016": {f"/disclosures/{index}": abroad | {"id": f"d{index}"} for index in range(3)},
        "PRO-017": {
            "/consents/1": SOUND["consents"][0]
            | {"id": "c2", "status": "withdrawn", "given_at": "2016-01-04T10:00:00+02:00", "withdrawn_at": at},
            "/disclosures/1": DISCLOSURE | {"id": "d2", "consent_ref": "c2", "at": "2016-01-05T10:00:00+02:00"},
        },
        "PRO-018": {"/notices/0": {"basis": "article-13", "due_from": day}},
        "PRO-020": {
            "/retention/0": SOUND["retention"][0]
            | {"hold": {"ground": "legal-claim", "from_date": "2016-01-04"}, "erased_on": day}
        },
        "PRO-022": {"/breaches": [{"id": "br1", "detected_at": at, "risk": "high", "data_categories": ["contact"]}]},
        "PRO-023": {"/breaches": [{"id": "br1", "detected_at": at, "risk": "none", "data_categories": ["contact"]}]},
        "PRO-025": {"/requests/0": told | {"complaint_route_given": True}},
    }
    return changed(SOUND, changes[rule])


@pytest.mark.parametrize(
    "rule",
    [
        *("PRO-001", "PRO-002", "PRO-003", "PRO-004", "PRO-005", "PRO-006", "PRO-016", "PRO-017", "PRO-018"),
        *("PRO-020", "PRO-022", "PRO-023", "PRO-025"),
    ],
)
def test_what_happened_before_the_regulation_applied_is_not_held_against_it(rule: str):
    (old,) = given(by_day(rule, BEFORE), rule)
    assert (old.legal_sources, old.caveats) == ((), ("caveat/standard-only",))
    assert old.severity is not Severity.ERROR
    (new,) = given(by_day(rule, SINCE), rule)
    assert all(source.startswith("gdpr ") for source in new.legal_sources)
    assert (bool(new.legal_sources), new.caveats) == (True, ())


def test_in_norway_and_iceland_the_regulation_came_later():
    for country, before, since in (("NO", "2018-07-19", "2018-07-20"), ("IS", "2018-07-14", "2018-07-15")):
        (old,) = given(by_day("PRO-022", before) | {"country": country}, "PRO-022", country)
        (new,) = given(by_day("PRO-022", since) | {"country": country}, "PRO-022", country)
        assert (old.severity, old.legal_sources) == (Severity.WARNING, ())
        assert (new.severity, bool(new.legal_sources)) == (Severity.ERROR, True)


def test_a_consent_that_covers_processing_past_and_present_is_judged_by_the_law_of_today():
    weak = SOUND["consents"][0] | {"explicit": False}
    old = BASIS | {"id": "b2", "from_date": "2016-01-04", "to_date": BEFORE}
    for bases in ([BASIS, old], [old, BASIS]):
        (finding,) = given(SOUND | {"consents": [weak], "bases": bases}, "PRO-004")
        assert finding.legal_sources == ("gdpr art. 9(2)(a)",)
    (finding,) = given(SOUND | {"consents": [weak], "bases": [old | {"to_date": SINCE}, old | {"id": "b3"}]}, "PRO-004")
    assert finding.legal_sources == ("gdpr art. 9(2)(a)",)


def test_a_consent_of_old_that_is_still_in_use_is_held_to_the_regulation():
    # Recital 171: it goes on only where it was given as the Regulation asks.
    old = without(SOUND["consents"][0], "form") | {"given_at": "2016-01-04T10:00:00+02:00"}
    (finding,) = given(SOUND | {"consents": [old]}, "PRO-007")
    assert finding.legal_sources == ("gdpr art. 4(11)", "gdpr art. 7(1)-(2)")


def interviewed(day: str, **more: Any) -> dict[str, Any]:
    interview = {"date": day, "purpose": "investigation", "recorded": True, "with_representative": True}
    return record("victim-protection", "EE", interviews=[interview | {"same_sex_interviewer": False}] * 4, **more)


def test_an_interview_is_judged_by_the_directives_that_had_to_be_followed_on_its_day():
    for day, cited in (("2010-06-01", False), ("2016-06-01", True)):
        (again,) = given(interviewed(day), "PRO-033")
        assert any(source.startswith("dir-2011-36") for source in again.legal_sources) is cited
        wishes = {"same_sex_interviewer": True, "expressed_on": "2009-01-01"}
        (sex,) = given(interviewed(day, wishes=wishes), "PRO-035")
        assert any(source.startswith("dir-2012-29") for source in sex.legal_sources) is cited
        child = interviewed(day, subject=CHILD | {"birth_date": "2001-03-09"})
        child["interviews"] = [each | {"recorded": False} for each in child["interviews"][:2]]
        (unrecorded,) = given(child, "PRO-033")
        assert any(source.startswith("dir-2011-36") for source in unrecorded.legal_sources) is cited


def test_a_form_of_exploitation_is_compared_with_the_offence_of_the_time_and_its_directive():
    document = record(
        "identification", "LV",
        status="formally-identified", acts=["recruitment"], means=["force"], exploitation_forms=["forced-marriage"],
        decisions=[{"kind": "formal", "outcome": "formally-identified", "decided_on": "2026-05-04"}],
    )  # fmt: skip
    for ended, cited in (("2012", ()), ("2015", ("dir-2011-36 art. 2(3)",))):
        (finding,) = given(document | {"exploitation_to": ended}, "IDN-020")
        assert finding.legal_sources == cited


def test_a_judgment_is_cited_from_its_own_day_on_and_before_it_the_directive_that_it_explains():
    judgment, directive = "cjeu-c-66-21 judgment", "dir-2004-81 art. 6(2)"
    for year, cited in (("2008", {directive}), ("2023", {directive, judgment})):
        document = record(
            "legal-status", "LV",
            status="reflection-period",
            reflection_period={"status": "granted", "decided_on": f"{year}-03-03", "start": f"{year}-03-03", "end": f"{year}-04-01"},
            removal={"kind": "dublin-transfer", "enforced_on": f"{year}-03-20"},
        )  # fmt: skip
        (finding,) = given(document, "RES-004")
        assert {directive, judgment} & set(finding.legal_sources) == cited


@pytest.mark.parametrize(("day", "cited"), [(BEFORE, False), (SINCE, True)])
def test_a_referral_is_judged_by_the_law_of_the_day_on_which_it_was_completed_or_to_be_followed_up(
    day: str, cited: bool
):
    sides = {"sender": {"ref": "a"}, "recipient": {"ref": "b"}, "type": "service", "person_informed_on": "2018-05-01"}
    done = record("referral", "EE", status="completed", completed_at=f"{day}T10:00:00+03:00", **sides)
    going = record("referral", "EE", status="accepted", follow_up_on=day, **sides)
    for document in (done, going):
        (finding,) = given(document, "REF-015")
        assert ("gdpr art. 13(1)(e)" in finding.legal_sources) is cited


def test_the_days_that_the_convention_guarantees_count_from_the_day_on_which_it_binds():
    """It bound Finland from 1 September 2012; for the rules on a removal, a forced return and a return by itself alike."""
    for day, end in ((date(2012, 8, 31), None), (date(2012, 9, 1), date(2012, 9, 30))):
        for known in ({"start": day}, {"decided_on": day}):
            period = ReflectionPeriod.model_validate({"status": "granted"} | known)
            assert barred_span(period, "FI") == (None if end is None else (day, end))
            assert barred_span(period, None) is None


def test_of_somebody_taken_away_the_file_and_the_return_say_the_same():
    assert rules["RET-008"].texts.variants["forced"] == rules["CAS-005"].texts.message
    assert rules["RET-008"].texts.advice_by_variant["forced"] == rules["CAS-005"].how_to_correct
