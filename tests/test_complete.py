"""What can be worked out is written, nothing that stands is changed, and the account says where."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from nordicbaltic_standards import (
    InvalidArgumentError,
    Organisation,
    Referral,
    UnknownKeyError,
    complete,
    example,
    validate,
)
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.testing.vectors import bases

ORGANISATION = Organisation.model_validate(bases()["organisation-with-register"].record)
NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
REFERRAL: dict[str, Any] = {
    "record_type": "referral",
    "country": "EE",
    "recorded_at": "2026-06-01T10:00:00+03:00",
    "subject": {"pseudonym": "Nbs-7f3k-q2", "birth_date": "1999-05"},
    "type": "service",
    "status": "sent",
    "services": ["accommodation"],
    "sender": {"name": "Invented support"},
    "recipient": {"name": "Invented shelter", "ref": "shelter-1", "recipient_type": "shelter"},
    "consent": {"status": "given", "recipients": [{"ref": "shelter-1"}], "data_categories": ["identifying"]},
}
FILE: dict[str, Any] = {
    "record_type": "case-file",
    "country": "EE",
    "recorded_at": "2026-06-01T01:00:00+03:00",
    "subject": {"pseudonym": "Nbs-7f3k-q2", "birth_date": "1999-05"},
    "status": "open",
    "opened_on": "2026-06-01",
    "identification": {"status": "signalled", "exploitation_forms": ["forced-labour"]},
    "assistance": {"risk_assessments": [{"level": "low"}]},
    "organisations": [{"name": "Invented support"}, {"ref": "police-1", "name": "Police"}],
    "coordinator": {"name": "Police"},
}


def without(document: dict[str, Any], names: frozenset[str]) -> dict[str, Any]:
    """Return a document without fields of these names, however deep."""

    def cut(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: cut(inner) for name, inner in value.items() if name not in names}
        return [cut(item) for item in value] if isinstance(value, list) else value

    done: dict[str, Any] = cut(document)
    return done


def thin() -> Iterator[Any]:
    """Yield the examples, without what can be worked out."""
    left_out = frozenset({"standard_version", "data_categories", "scopes", "controller", "bases", "retention"})
    for name in RECORDS:
        for code in REGION:
            yield pytest.param(without(example(name, code), left_out), id=f"{name}-{code}")


@pytest.mark.parametrize("document", list(thin()))
def test_a_completed_record_is_sound_and_complete_and_holds_all_that_was_given(document: dict[str, Any]):
    given = copy.deepcopy(document)
    done = complete(document, ORGANISATION, record_id="new-1", sent_at=NOW)
    assert document == given, "what was given is not touched"
    report = validate(done.record)
    assert report.record is not None, report.to_text()
    again = complete(done.record, ORGANISATION, record_id="new-2", sent_at=NOW)
    assert again.written == ()
    assert again.record == done.record
    assert taken_out(done.record, done.written) == without_empty(given)


def taken_out(document: dict[str, Any], places: tuple[str, ...]) -> Any:
    """Return a document without what stands at some places, and without what is empty then."""
    document = copy.deepcopy(document)
    for place in places:
        *way, name = place.split("/")[1:]
        part: Any = document
        for step in way:
            part = part[int(step)] if isinstance(part, list) else part[step]
        del part[name]
    return without_empty(document)


def without_empty(document: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in document.items() if value != {}}


def test_a_referral_needs_no_more_than_a_form_asks():
    done = complete(REFERRAL, ORGANISATION, record_id="referral-1", sent_at=NOW)
    assert set(done.written) == {
        "/standard_version", "/id", "/consent/id", "/sender/ref", "/sent_at", "/consent/scopes", "/data_categories",
    }  # fmt: skip
    assert done.record["consent"]["scopes"] == ["share-for-referral"]
    assert done.record["data_categories"] == ["identifying"]
    assert not validate(done.record).errors


@pytest.mark.parametrize(
    ("part", "change"),
    [
        ("recipient", {"name": "Police", "ref": "shelter-1", "recipient_type": "police"}),
        ("recipient", {"name": "Invented shelter", "ref": "shelter-1"}),
        ("recipient", {"name": "Another", "ref": "other-1", "recipient_type": "shelter"}),
        ("consent", {"status": "refused", "recipients": [{"ref": "shelter-1"}], "data_categories": ["identifying"]}),
        ("consent", {"status": "given", "recipients": [{"ref": "shelter-1"}]}),
    ],
)
def test_no_consent_is_concluded_that_the_person_may_not_have_given(part: str, change: dict[str, Any]):
    assert "/consent/scopes" not in complete(REFERRAL | {part: change}, record_id="r").written


def test_a_referral_that_was_not_sent_gets_no_time_and_no_list_of_data():
    written = complete(REFERRAL | {"status": "draft"}, record_id="r", sent_at=NOW).written
    assert {"/sent_at", "/data_categories"}.isdisjoint(written)


def test_a_file_takes_from_its_organisation_what_others_need():
    done = complete(FILE, ORGANISATION, record_id="case-1")
    data = done.record["data_protection"]
    assert data["controller"]["ref"] == ORGANISATION.id
    assert data["data_categories"] == ["identifying", "safety-critical", "victimisation"]
    assert {"security", "processors", "impact_assessment"}.isdisjoint(data)
    assert done.record["organisations"][0]["ref"] == ORGANISATION.id
    assert done.record["coordinator"]["ref"] == "police-1"


def test_an_assessment_has_the_day_of_the_record_only_where_the_file_was_opened_on_it():
    place = "/assistance/risk_assessments/0/date"
    assert place in complete(FILE).written
    assert place not in complete(FILE | {"opened_on": "2026-05-01"}).written


def test_a_file_of_another_controller_takes_nothing():
    other = FILE | {"data_protection": {"controller": {"ref": "other-1"}}}
    written = complete(other | {"assistance": {}}, ORGANISATION, record_id="c").written
    assert "/data_protection/bases" not in written


def test_a_typed_record_can_be_completed():
    record = Referral.model_validate(without(example("referral", "LV"), frozenset({"data_categories"})))
    done = complete(record)
    assert "/data_categories" in done.written
    assert validate(done.record).record is not None
    assert repr(done) == f"<Completed: {len(done.written)} written>"


def test_bad_arguments_are_refused():
    with pytest.raises(InvalidArgumentError):
        complete({})
    with pytest.raises(UnknownKeyError):
        complete({"record_type": "nothing"})
    with pytest.raises(InvalidArgumentError):
        complete(REFERRAL, sent_at=datetime(2026, 6, 1))  # noqa: DTZ001
