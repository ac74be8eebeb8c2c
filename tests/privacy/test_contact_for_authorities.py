"""A contact for authorities reaches a body that decides with the person's yes, and no one else who may not reach them anyway."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest

from nordicbaltic_standards import validate
from nordicbaltic_standards.codelists.enumerations import ConsentScope, DisclosurePurpose, RecipientType
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.privacy import minimise
from nordicbaltic_standards.rules.exchange_profiles.excess import ExclusionReason, excess_in_message
from nordicbaltic_standards.rules.exchange_profiles.profiles import exchange_profile_for, exchange_profile_of

P, R = DisclosurePurpose, RecipientType
Json = dict[str, Any]

PAIRS = [*product(P, R)]
NUMBER = "+372 000 0000"
DIRECT: Json = {"channel": "telephone", "value": NUMBER}
THROUGH: Json = {"channel": "through-organisation"}
EVERY_SCOPE = [scope.value for scope in ConsentScope]
YES: Json = {
    "id": "c-contact",
    "status": "given",
    "giver": "person",
    "scopes": EVERY_SCOPE,
    "recipients": [{"ref": "ee-body"}],
    "data_categories": ["contact"],
    "given_at": "2026-03-02T10:00:00+02:00",
}

HELPERS = {R.SHELTER, R.SUPPORT_ORGANISATION, R.SOCIAL_SERVICES, R.HEALTH_PROVIDER, R.CHILD_PROTECTION}
ABROAD = {R.FOREIGN_SUPPORT_ORGANISATION, R.INTERNATIONAL_ORGANISATION}
REACH: dict[DisclosurePurpose, set[RecipientType]] = {
    P.SUPPORT: HELPERS | ABROAD | {R.LAWYER},
    P.PROTECTION_FROM_DANGER: HELPERS | ABROAD | {R.POLICE},
    P.CHILD_PROTECTION: HELPERS | ABROAD,
    P.SAFE_RETURN: HELPERS | ABROAD,
    P.IDENTIFICATION: {R.CHILD_PROTECTION},
    P.FAMILY_TRACING: {R.CHILD_PROTECTION},
    P.PERSON_REQUEST: HELPERS | ABROAD | {R.LAWYER},
}
"""By purpose, who may reach the person without a consent that says so, since they help or protect."""
AUTHORITIES = {R.POLICE, R.PROSECUTION_COURT, R.MIGRATION_AUTHORITY, R.LABOUR_AUTHORITY, R.FOREIGN_AUTHORITY}
TAKING_PART = AUTHORITIES | ABROAD | {R.LAWYER, R.SUPPORT_ORGANISATION, R.SOCIAL_SERVICES}
WITH_A_YES: dict[DisclosurePurpose, set[RecipientType]] = {
    P.IDENTIFICATION: TAKING_PART | {R.SHELTER, R.HEALTH_PROVIDER},
    P.RESIDENCE_DECISION: TAKING_PART | {R.CHILD_PROTECTION},
    P.COURT_PROCEEDINGS: TAKING_PART | {R.HEALTH_PROVIDER, R.CHILD_PROTECTION, R.COMPENSATION_AUTHORITY},
    P.COMPENSATION_CLAIM: TAKING_PART | {R.HEALTH_PROVIDER, R.CHILD_PROTECTION, R.COMPENSATION_AUTHORITY},
    P.BENEFITS: TAKING_PART - {R.POLICE, R.PROSECUTION_COURT}
    | {R.HEALTH_PROVIDER, R.CHILD_PROTECTION, R.COMPENSATION_AUTHORITY},
}
"""By purpose, who may learn it with the person's yes: those who take part in what is decided."""


def message(purpose: str, kind: str, contact: Json, *consents: Json) -> Json:
    """Return a message with the details of the person, on a ground other than consent."""
    record: Json = {
        "record_type": "case-file",
        "standard_version": "1.0",
        "id": "cf-1",
        "country": "EE",
        "recorded_at": "2026-03-09T10:00:00+02:00",
        "status": "open",
        "opened_on": "2026-03-01",
        "subject": {"pseudonym": "Nbs-7f3k-q2", "is_child": False},
        "person": {"correspondence": contact},
    }
    if consents:
        record["data_protection"] = {"consents": list(consents)}
    return {
        "record_type": "exchange-message",
        "standard_version": "1.0",
        "id": "m-1",
        "country": "EE",
        "sent_at": "2026-03-10T10:00:00+02:00",
        "sender": {"ref": "ee-help", "country": "EE", "type": "non-governmental"},
        "recipient": {"ref": "ee-body", "country": "EE", "recipient_type": kind},
        "purpose": purpose,
        "basis": {"article6": "legal-obligation", "legal_provision": "KrMS"},
        "sealed": True,
        "payload": {"record": record},
    }


def let_through(contact: Json, *consents: Json) -> set[tuple[DisclosurePurpose, RecipientType]]:
    """Return the pairs of purpose and recipient of which nothing of the contact goes beyond the profile."""
    return {(purpose, kind) for purpose, kind in PAIRS if not held(message(purpose, kind, contact, *consents))}


def held(document: Json) -> dict[str, ExclusionReason]:
    sent = ExchangeMessage.model_validate(document)
    excess = excess_in_message(sent, (exchange_profile_of(sent),))
    place = "/payload/record/person"
    return {
        each.pointer: each.cause for each in excess if each.pointer.startswith(place) or place.startswith(each.pointer)
    }


def pairs(table: dict[DisclosurePurpose, set[RecipientType]]) -> set[tuple[DisclosurePurpose, RecipientType]]:
    return {(purpose, kind) for purpose, kinds in table.items() for kind in kinds}


TO_THE_PERSON = {(purpose, R.THE_PERSON) for purpose in P}


def test_without_a_yes_only_those_who_help_or_protect_get_it():
    assert len(PAIRS) == 357
    assert let_through(DIRECT) == pairs(REACH) | TO_THE_PERSON


def test_with_a_yes_those_who_decide_and_those_who_take_part_get_it_too():
    assert let_through(DIRECT, YES) == pairs(REACH) | pairs(WITH_A_YES) | TO_THE_PERSON


def test_through_the_organisation_without_a_number_it_needs_no_yes():
    """Wherever the details of the person may go at all: who sends is on the envelope."""
    passing = let_through(THROUGH)
    assert passing >= pairs(REACH) | pairs(WITH_A_YES)
    assert {kind for _, kind in passing}.isdisjoint({R.FAMILY, R.CONSULATE, R.INTERPRETER, R.MEDIA_OR_PUBLIC})
    for purpose, kind in passing:
        carried = exchange_profile_for(purpose, kind).carries
        assert "identifying" in carried, (purpose, kind)


def test_the_reason_it_is_held_back_says_whether_a_yes_would_help():
    place = "/payload/record/person/correspondence"
    for purpose, kind in pairs(WITH_A_YES):
        assert held(message(purpose, kind, DIRECT)) == {place: ExclusionReason.NOT_AGREED}, (purpose, kind)
    assert held(message("investigation", "police", DIRECT, YES)) == {place: ExclusionReason.WITHHELD}
    numbered = held(message("compensation-claim", "compensation-authority", THROUGH | {"value": NUMBER}))
    assert numbered == {f"{place}/value": ExclusionReason.NOT_AGREED}


NOT_A_YES: dict[str, Json] = {
    "names no one": {"recipients": []},
    "names another body": {"recipients": [{"ref": "ee-other"}]},
    "names another kind": {"recipients": [{"type": "lawyer"}]},
    "is to other data": {"data_categories": ["identifying", "safety-critical"]},
    "is for another purpose": {"scopes": ["medical-information"]},
    "was refused": {"status": "refused"},
    "was withdrawn": {"status": "withdrawn", "withdrawn_at": "2026-03-09T10:00:00+02:00"},
    "ended the day before": {"valid_until": "2026-03-09"},
    "came after sending": {"given_at": "2026-03-11T10:00:00+02:00"},
    "excludes the body": {"exclusions": [{"ref": "ee-body"}]},
    "excludes its kind": {"exclusions": [{"type": "compensation-authority"}]},
    "came from a suspect": {"giver": "guardian-of-adult", "giver_suspected": True},
    "came from a parent of an adult": {"giver": "parent"},
}


@pytest.mark.parametrize("consent", NOT_A_YES)
def test_a_consent_is_no_yes_where_it(consent: str):
    document = message("compensation-claim", "compensation-authority", DIRECT, YES | NOT_A_YES[consent])
    assert NUMBER not in str(minimise(document).record)
    assert ("MSG-001", "contact") in {(each.rule, each.variant) for each in validate(document).findings}


def test_what_minimising_leaves_breaks_no_rule_on_the_contact():
    for contact, *consents in ((DIRECT,), (DIRECT, YES), (THROUGH,), (THROUGH | {"value": NUMBER},)):
        done = minimise(message("compensation-claim", "compensation-authority", contact, *consents))
        assert done.record is not None
        person = done.record["payload"]["record"]["person"]
        assert (NUMBER in str(person)) is bool(consents)
        assert person.get("correspondence", {}).get("channel") == (
            None if contact is DIRECT and not consents else contact["channel"]
        )
        assert not [finding for finding in validate(done.record).findings if finding.rule == "MSG-001"]


def test_a_record_without_a_recipient_keeps_the_number():
    """No one knows for whom it would be, so no consent names them."""
    file = message("compensation-claim", "compensation-authority", DIRECT, YES)["payload"]["record"]
    assert NUMBER not in str(minimise(file, "compensation-claim").record)


def test_the_safe_contact_does_not_go_with_the_yes_to_the_other():
    document = message("compensation-claim", "compensation-authority", DIRECT, YES)
    document["payload"]["record"]["person"]["safe_contact"] = {"channel": "telephone", "value": "+372 111 1111"}
    done = minimise(document)
    assert done.record is not None
    assert done.record["payload"]["record"]["person"] == {"correspondence": DIRECT}
    found = {(each.rule, each.variant) for each in validate(document).findings}
    assert ("MSG-001", "safe-contact") in found


SHELTER = {"ref": "ee-house-9", "name": "Varjupaik Tamm", "country": "EE", "recipient_type": "shelter"}


@pytest.mark.parametrize("value", ["Varjupaik Tamm, Tartu", "c/o ee-house-9", "Tel. 555 0001"])
def test_a_yes_does_not_let_out_where_the_shelter_is(value: str):
    document = message("compensation-claim", "compensation-authority", {"channel": "post", "value": value}, YES)
    file = document["payload"]["record"]
    file["coordinator"] = SHELTER
    file["case_worker"] = {"function": "shelter-worker", "stand_in": {"channel": "telephone", "value": "+372 555 0001"}}
    sent = str(minimise(document).record)
    assert value not in sent
    assert "555 0001" not in sent


def fields_of_worker(document: Any) -> Iterator[Json]:
    if isinstance(document, dict):
        yield from (value for name, value in document.items() if name in {"callback", "attention", "case_worker"})
        for value in document.values():
            yield from fields_of_worker(value)
    elif isinstance(document, list):
        for value in document:
            yield from fields_of_worker(value)


def test_figures_and_publicity_name_no_worker():
    worker = {"function": "case-worker", "name": "Someone", "channel": "telephone", "value": "+372 555 0002"}
    document = message("compensation-claim", "compensation-authority", THROUGH)
    file = document["payload"]["record"]
    file["case_worker"] = worker
    file["referrals"] = [
        {
            "type": "service",
            "status": "sent",
            "sender": {"ref": "ee-help"},
            "recipient": {"ref": "ee-clinic"},
            "callback": worker,
            "attention": worker,
        }
    ]
    assert len([*fields_of_worker(minimise(file, "investigation").record)]) == 3
    for profile in ("statistics", "research", "supervision-rapporteur", "publicity", "request-family", "consultation"):
        assert "555 0002" not in str(minimise(file, profile).record), profile
