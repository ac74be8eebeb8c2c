"""Worked situations, as in an examination of law: a case, the question, and what the standard answers."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from documents import ADULT, CHILD, record
from nordicbaltic_standards import country, deadlines, validate
from nordicbaltic_standards.rules.findings import Finding, FindingKind, Severity


def found(data: dict[str, Any], rule: str, **how: Any) -> Finding | None:
    """Return what a rule says of a record, or nothing."""
    return next((finding for finding in validate(data, **how).findings if finding.rule == rule), None)


def reflection(code: str, start: str, end: str, **more: Any) -> dict[str, Any]:
    """Return a legal status with a reflection period that was granted on its first day."""
    recorded = more.pop("recorded_at", f"{start}T12:00:00+00:00")
    period = {
        "status": "granted",
        "grounds_found_on": start,
        "informed_on": start,
        "requested_on": start,
        "decided_on": start,
        "start": start,
        "end": end,
    }
    return record(
        "legal-status",
        code,
        recorded,
        status="reflection-period",
        third_country_national=True,
        reflection_period=period | more.pop("period", {}),
        **more,
    )


def test_norway_forty_five_days_are_granted_where_six_calendar_months_are_due():
    finding = found(reflection("NO", "2026-03-02", "2026-04-15"), "RES-001")
    assert finding is not None
    assert finding.severity is Severity.ERROR
    assert finding.kind is FindingKind.UNLAWFUL
    assert "6 months" in finding.message("en")
    assert found(reflection("NO", "2026-03-02", "2026-09-01"), "RES-001") is None


def test_norway_six_months_from_the_last_of_august_end_on_the_last_day_of_february():
    assert found(reflection("NO", "2026-08-31", "2027-02-28"), "RES-001") is None
    assert found(reflection("NO", "2026-08-31", "2027-02-27"), "RES-001") is not None


def test_denmark_thirty_days_extended_to_150_are_beyond_the_120_of_the_law():
    extended = {
        "status": "extended",
        "extensions": [{"decided_on": "2026-03-30", "new_end": "2026-07-29", "reason": "prepared-return"}],
    }
    data = reflection("DK", "2026-03-02", "2026-03-31", period=extended, recorded_at="2026-04-01T09:00:00+02:00")
    finding = found(data, "RES-003")
    assert finding is not None
    assert finding.severity is Severity.WARNING
    assert "120 days" in finding.message("en")


def test_a_removal_was_enforced_while_the_period_ran():
    data = reflection(
        "SE", "2026-03-02", "2026-04-01", removal={"kind": "removal", "enforced_on": "2026-03-20"},
        recorded_at="2026-03-21T09:00:00+01:00",
    )  # fmt: skip
    finding = found(data, "RES-004")
    assert finding is not None
    assert finding.severity is Severity.ERROR
    assert not finding.kind.blocks_exchange, "the record of a wrong must reach those who can put it right"


def test_estonia_a_child_returned_without_an_assessment_of_its_best_interests():
    data = record(
        "safe-return",
        "EE",
        "2026-06-01T10:00:00+03:00",
        subject=CHILD,
        type="assisted-voluntary",
        status="travelled",
        from_country="EE",
        destination_country="VN",
        travel={"departed_at": "2026-05-20T08:00:00+03:00"},
        child={},
    )
    errors = {finding.rule: finding for finding in validate(data).errors}
    assert any("best interests" in finding.message("en") for finding in errors.values()), list(errors)


def latvian_claim(applied: str, recognised: str) -> dict[str, Any]:
    return record(
        "compensation-claim",
        "LV",
        f"{applied}T10:00:00+02:00",
        route="state-compensation",
        status="submitted",
        claimant="victim",
        scheme_country="LV",
        offence_to="2021-05",
        recognised_victim_on=recognised,
        applied_on=applied,
        authority="lv-court-administration",
    )


def late(data: dict[str, Any]) -> list[str]:
    """Return the rules that call the application late."""
    return [f.rule for f in validate(data).findings if f.pointer == "/applied_on" and f.severity is not Severity.NOTICE]


def test_latvia_compensation_applied_for_three_years_and_a_day_after_recognition():
    assert late(latvian_claim("2025-03-10", "2022-03-10")) == []
    assert late(latvian_claim("2025-03-11", "2022-03-10")) != []


def test_iceland_2018_is_judged_by_the_law_of_2018_and_2016_by_that_of_2016():
    # From 2017 up to nine months and no minimum of its own, so the treaty's thirty days; until then six months.
    assert country("IS").reflection_period.on(date(2018, 5, 1)).maximum_length.value == 9
    assert country("IS").reflection_period.on(date(2016, 5, 1)).minimum_length.value == 6
    in_2018 = reflection("IS", "2018-05-01", "2018-08-01")
    assert found(in_2018, "RES-001") is None
    assert found(in_2018, "RES-002") is None
    assert found(reflection("IS", "2018-05-01", "2018-05-20"), "RES-002") is not None
    in_2016 = reflection("IS", "2016-05-01", "2016-08-01")
    finding = found(in_2016, "RES-001")
    assert finding is not None
    assert finding.severity is Severity.ERROR


def test_lithuania_thirty_days_known_from_secondary_sources_never_make_an_error_but_the_treaty_stands():
    data = reflection("LT", "2026-03-02", "2026-03-20")
    national, treaty = found(data, "RES-001"), found(data, "RES-002")
    assert national is None or national.severity is not Severity.ERROR
    assert treaty is not None
    assert treaty.severity is Severity.ERROR
    assert treaty.legal_sources == ("cets197 art. 13(1)",)


def test_consent_was_withdrawn_before_the_disclosure():
    data = record(
        "data-protection",
        "EE",
        "2026-06-01T10:00:00+03:00",
        controller={"ref": "ee-shelter-1", "type": "non-governmental", "country": "EE"},
        consents=[
            {
                "id": "c1",
                "status": "withdrawn",
                "scopes": ["support-and-services"],
                "recipients": [{"ref": "ee-clinic-1"}],
                "data_categories": ["special-health"],
                "given_at": "2026-04-01T10:00:00+03:00",
                "withdrawn_at": "2026-05-01T10:00:00+03:00",
            }
        ],
        disclosures=[
            {
                "id": "d1",
                "at": "2026-05-02T10:00:00+03:00",
                "recipient": "ee-clinic-1",
                "recipient_type": "health-provider",
                "purpose": "support",
                "data_categories": ["special-health"],
                "consent_ref": "c1",
            }
        ],
    )
    report = validate(data)
    assert report.record is not None, report.to_text()
    finding = next(finding for finding in report.errors if finding.pointer == "/disclosures/0/consent_ref")
    assert finding.rule == "PRO-012"
    assert "gdpr art. 7(3)" in finding.legal_sources
    assert report.exchangeable, "what has happened must reach those who can put it right"


def test_a_shelter_address_in_a_message_to_migration_authorities():
    from nordicbaltic_standards.testing.vectors import all_vectors  # noqa: PLC0415

    vector = next(v for v in all_vectors()["MSG-001"] if v.breaks)
    report = validate(vector.record)
    assert not report.exchangeable


def test_assistance_was_made_conditional_on_testimony():
    data = record("assistance", "FI", eligible_from="2026-05-30", conditions_imposed=["testimony"])
    finding = found(data, "AST-001")
    assert finding is not None
    assert finding.severity is Severity.ERROR


def test_a_draft_is_only_told_where_it_contradicts_itself():
    data = reflection("NO", "2026-03-02", "2026-04-15")
    assert found(data, "RES-001", profile="draft") is None
    backwards = reflection("NO", "2026-03-02", "2026-03-01")
    assert any(finding.kind is FindingKind.CONTRADICTION for finding in validate(backwards, profile="draft").findings)


def test_denmark_is_not_held_to_directives_that_do_not_bind_it():
    data = reflection(
        "DK", "2026-03-02", "2026-03-31", removal={"kind": "removal", "enforced_on": "2026-03-20"},
        recorded_at="2026-03-21T09:00:00+01:00",
    )  # fmt: skip
    finding = found(data, "RES-004")
    assert finding is not None
    assert all(not source.startswith(("dir-2011-36", "dir-2004-81")) for source in finding.legal_sources)
    assert "cets197 art. 13(1)" in finding.legal_sources


def test_before_the_convention_bound_estonia_it_is_not_cited():
    data = reflection(
        "EE", "2012-03-02", "2012-03-31", removal={"kind": "removal", "enforced_on": "2012-03-20"},
        recorded_at="2012-03-21T09:00:00+02:00",
    )  # fmt: skip
    finding = found(data, "RES-004")
    assert finding is not None
    assert not any(source.startswith("cets197") for source in finding.legal_sources)


def test_the_statutory_dates_of_a_norwegian_case():
    # February has no 31st: six months end with it, in the dates as in the rule.
    data = reflection("NO", "2026-08-31", "2027-02-28")
    assert found(data, "RES-001") is None
    case = validate(data).record
    assert case is not None
    due = {deadline.id: deadline for deadline in deadlines(case, date(2026, 9, 1))}
    assert due["reflection-end-earliest"].due == date(2027, 2, 28)
    assert due["reflection-end-earliest"].fact is not None


@pytest.mark.parametrize("subject", [ADULT, CHILD])
def test_urgent_help_is_never_held_up_by_what_is_only_missing(subject: dict[str, Any]):
    data = record(
        "referral",
        "LT",
        subject=subject,
        type="protection",
        status="sent",
        urgency="immediate",
        sender={"ref": "lt-ngo-1", "type": "non-governmental", "recipient_type": "shelter", "country": "LT"},
        recipient={"ref": "lt-police", "type": "police", "recipient_type": "police", "country": "LT"},
        sent_at="2026-06-01T09:00:00+03:00",
        data_categories=["safety-critical"],
        without_consent_ground="immediate-danger",
    )
    report = validate(data)
    assert report.record is None or report.exchangeable, report.to_text()
