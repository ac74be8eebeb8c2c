"""What the vectors cannot show of the rules across areas: wordings, the tables, and an urgent message."""

from __future__ import annotations

from pydantic_core import PydanticUndefined

from documents import TO_SHELTER, changed
from nordicbaltic_standards import example, rules, validate
from nordicbaltic_standards.codelists.enumerations import DataCategory as D
from nordicbaltic_standards.codelists.enumerations import DisclosurePurpose, RecipientType
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.data_protection import DataRequest
from nordicbaltic_standards.models.introspection import ScalarShape, fields_of, parts_of
from nordicbaltic_standards.models.referral import Appointment
from nordicbaltic_standards.models.types import DATE, INSTANT, PARTIAL_DATE
from nordicbaltic_standards.rules.dated_events import EVENTS
from nordicbaltic_standards.rules.exchange.routing import RANK
from nordicbaltic_standards.rules.exchange_profiles.profiles import exchange_profile_for
from nordicbaltic_standards.testing.vectors import all_vectors
from support import said

OURS = [rule for rule in rules if rule.record in {"case-file", "exchange-message"}]
WHEN = {DATE.name, INSTANT.name, PARTIAL_DATE.name}

AHEAD = {
    "recorded_at", "birth_date", "valid_until", "deadline", "application_deadline", "appeal_deadline", "due_on", "due",
    "review_due", "review_on", "follow_up_on", "follow_up_until", "planned_on", "planned_until", "until",
    "extended_until", "document_valid_until", "start", "end", "new_end", "reflection_end", "valid_from", "valid_to", "from_date", "to_date",
    "suspended_from", "suspended_to", "detained_to", "ended_on", "eligible_from", "due_from", "triggered_on", "on",
    "opened_on",
}  # fmt: skip
"""Names of dates that are, or can be, of the future where `EVENTS` does not list them for a part."""
AHEAD_IN = {Appointment: {"at"}, DataRequest: {"period_from", "period_to"}}
"""The same for single parts, since the name is that of an event in other parts or could be."""


def test_every_date_is_an_event_or_may_lie_ahead():
    for part in parts_of(CaseFile):
        names = {
            name
            for name, declared in fields_of(part).items()
            if isinstance(declared.shape, ScalarShape) and declared.shape.leaf.name in WHEN
        }
        listed = set(EVENTS.get(part, ()))
        assert listed <= names, part
        assert names - listed <= AHEAD | AHEAD_IN.get(part, set()), part


def test_no_event_is_given_by_a_default():
    given = [part.model_fields[name].default for part, names in EVENTS.items() for name in names]
    assert {None, PydanticUndefined} == set(given)


def test_every_purpose_has_its_categories():
    for purpose in DisclosurePurpose:
        assert exchange_profile_for(purpose, None).carries >= {D.NONE, D.OPERATIONAL, D.DEMOGRAPHIC}
        assert D.SAFETY_CRITICAL not in exchange_profile_for(purpose, RecipientType.CONSULATE).carries
        assert exchange_profile_for(purpose, RecipientType.THE_PERSON).carries == set(D)


def test_every_category_has_a_rank():
    assert set(RANK) == set(D)
    assert max(RANK, key=RANK.__getitem__) is D.SAFETY_CRITICAL


def test_an_urgent_message_is_delivered_with_its_findings():
    late = changed(
        TO_SHELTER,
        {
            "/urgency": "immediate",
            "/basis": {},
            "/classification": "none",
            "/valid_until": "2026-03-31T10:00:00+03:00",
            "/payload/latest_event_at": "2026-04-02T10:00:00+03:00",
        },
    )
    report = validate(late)
    assert {finding.rule for finding in report.findings} == {"MSG-002", "MSG-006", "MSG-007", "MSG-011"}
    assert report.exchangeable
    unsealed = validate(changed(late, {"/sealed": False}))
    assert [finding.rule for finding in unsealed.errors] == ["MSG-005"]
    assert not unsealed.exchangeable, "what exposes is sealed first"
    calm = validate(changed(late, {"/urgency": "planned"}))
    assert not calm.exchangeable


def test_a_contradiction_does_not_hold_up_immediate_help_and_a_broken_form_does():
    steps = {
        "/status": "received",
        "/sent_at": "2026-03-03T10:00:00+02:00",
        "/received_at": "2026-03-01T10:00:00+02:00",
    }
    planned = validate(changed(example("referral"), {**steps, "/urgency": "planned"}))
    assert "REF-009" in {finding.rule for finding in planned.errors}
    assert not planned.exchangeable
    urgent = validate(changed(example("referral"), {**steps, "/urgency": "immediate"}))
    assert "REF-009" in {finding.rule for finding in urgent.errors}
    assert urgent.exchangeable
    assert not validate(changed(example("referral"), {**steps, "/urgency": "immediate", "/status": "?"})).exchangeable


def test_no_message_tells_a_value_of_the_record():
    for rule in OURS:
        for vector in all_vectors()[rule.id]:
            for finding in said(vector):
                assert set(finding.params) <= {"country", "categories", "count", "limit", "purpose"}
