"""HSDS 3.0: what is written keeps to its fields, what is lost is said, and no protected address passes either way."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nordicbaltic_standards import LANGUAGES, UnknownKeyError, example, validate
from nordicbaltic_standards.cli.main import main
from nordicbaltic_standards.codelists.enumerations import ShelterSecurityLevel
from nordicbaltic_standards.interop.hsds import HsdsError, HsdsImport, Loss, from_hsds, to_hsds
from nordicbaltic_standards.interop.hsds.terms import FIELDS
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.organisation import Organisation
from nordicbaltic_standards.network.directory import country_directory
from nordicbaltic_standards.testing import records

Json = dict[str, Any]
MARK = "Planted Street 7"

REQUIRED = {
    "organization": {"id", "name", "description"},
    "service": {"id", "name", "status"},
    "phone": {"id", "number"},
    "location": {"id", "location_type"},
    "organization_identifier": {"id", "identifier_type", "identifier"},
    "taxonomy_term": {"id", "name", "description"},
}
"""Fields that the JSON Schemas of HSDS 3.0 require; of the other objects, only ``id``."""
KIND = {
    "phones": "phone",
    "contacts": "contact",
    "services": "service",
    "languages": "language",
    "schedules": "schedule",
    "attributes": "attribute",
    "organization_identifiers": "organization_identifier",
    "service_at_locations": "service_at_location",
    "location": "location",
    "taxonomy_term": "taxonomy_term",
}
"""Object of HSDS by the field that has it."""
TAXONOMY_TERM = {"id", "code", "name", "description", "taxonomy"}


def objects(part: Any, kind: str) -> Iterator[tuple[str, Json]]:
    """Yield an object of HSDS and all objects in it, each with its kind."""
    if isinstance(part, list):
        for each in part:
            yield from objects(each, kind)
    else:
        yield kind, part
        for name, inner in part.items():
            if isinstance(inner, list | dict):
                yield from objects(inner, KIND[name])


def written(*organisations: Organisation) -> list[Json]:
    contents: list[Json] = to_hsds(organisations).document["contents"]
    return contents


def entry(**changes: Any) -> Organisation:
    """Return an entry with a shelter."""
    base = {"record_type": "organisation", "standard_version": "1.0", "id": "ee-x", "country": "EE", "name": "X"}
    return Organisation.model_validate(base | {"type": "non-governmental"} | changes)


# What is written


def samples() -> list[Organisation]:
    own = [each.organisation for each in country_directory("FI", date(2026, 11, 24)).entries]
    return [*own, *(Organisation.model_validate(example("organisation", code)) for code in REGION)]


def assert_hsds(contents: list[Json]) -> None:
    for kind, part in objects(contents, "organization"):
        assert part.keys() <= FIELDS.get(kind, TAXONOMY_TERM), kind
        assert REQUIRED.get(kind, {"id"}) <= part.keys(), kind
        assert UUID(part["id"])


def test_what_is_written_has_the_fields_that_hsds_requires_and_no_others():
    contents = written(*samples())
    assert {kind for kind, _ in objects(contents, "organization")} >= REQUIRED.keys() - {"location"}
    assert_hsds(contents)


@given(st.lists(records(Organisation), max_size=3))
@settings(deadline=None)
def test_any_entry_is_written_with_the_fields_of_hsds(organisations: list[Organisation]):
    assert_hsds(written(*organisations))


def test_an_identifier_does_not_depend_on_the_place_in_the_file():
    first, second = samples()[:2]
    assert written(first, second)[1] == written(second)[0]


@pytest.mark.parametrize("level", [*ShelterSecurityLevel, None])
@pytest.mark.parametrize("published", [True, False, None])
def test_an_address_is_written_only_if_it_is_open_and_may_be_published(
    level: ShelterSecurityLevel | None, published: bool | None
):
    marks = {"security_level": level, "address_published": published}
    service = {"service": "accommodation", "address": MARK} | {k: v for k, v in marks.items() if v is not None}
    done = to_hsds([entry(services=[service])])
    free = level is ShelterSecurityLevel.OPEN_ADDRESS and published is True
    assert (MARK in json.dumps(done.document)) == free
    assert (Loss("/0/services/0/address", "protected") in done.losses) != free


@pytest.mark.parametrize("channel", ["post", "in-person"])
def test_a_contact_that_leads_to_a_place_is_not_written(channel: str):
    done = to_hsds([entry(contacts=[{"purpose": "general", "channel": channel, "value": MARK}])])
    assert MARK not in json.dumps(done.document)
    assert done.losses == (Loss("/0/contacts/0", "protected"),)


# There and back


def without(document: Json, pointer: str) -> None:
    """Blank a place of a document: ``None`` where it was."""
    *steps, last = pointer.removeprefix("/0/").split("/")
    part: Any = document
    for step in steps:
        part = part[int(step) if isinstance(part, list) else step]
    part[int(last) if isinstance(part, list) else last] = None


def canonical(part: Any) -> Any:
    """Return a document without blanks; contacts in one order, since HSDS keeps telephones and addresses apart."""
    if isinstance(part, dict):
        kept = {name: canonical(each) for name, each in part.items() if each is not None}
        if "contacts" in kept:
            kept["contacts"] = sorted({json.dumps(each, sort_keys=True) for each in kept["contacts"]})
        return {name: each for name, each in kept.items() if each != []}
    return [canonical(each) for each in part if each is not None] if isinstance(part, list) else part


@given(records(Organisation))
@settings(deadline=None)
def test_an_entry_that_goes_out_and_comes_back_lacks_only_what_was_reported(organisation: Organisation):
    out = to_hsds([organisation])
    back = from_hsds(out.document)
    left = organisation.model_dump(mode="json", exclude_unset=True)
    for loss in out.losses:
        assert loss.text("en")
        without(left, loss.pointer)
    assert canonical(back.organisations[0].model_dump(mode="json", exclude_unset=True)) == canonical(left)
    assert {(loss.pointer, loss.reason) for loss in back.losses} == {("/contents/0/description", "no-field")}


# What is read

FOREIGN: Json = {
    "id": "d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610",
    "name": "A foreign organisation",
    "description": "It helps.",
    "email": "help@example.org",
    "contacts": [{"id": "1", "name": "Planted Name", "email": "planted@example.org"}],
    "phones": [{"id": "2", "number": "+46 1", "type": "voice"}, {"id": "3", "number": "+46 2", "type": "fax"}],
    "locations": [{"id": "4", "location_type": "physical", "addresses": [{"address_1": MARK}]}],
    "services": [
        {
            "id": "5",
            "name": "Shelter",
            "status": "active",
            "minimum_age": 18,
            "languages": [{"id": "6", "name": "Urdu", "code": "ur"}, {"id": "7", "name": "A language"}],
            "schedules": [
                {"id": "8", "freq": "WEEKLY", "byday": "MO, TU", "opens_at": "09:00", "closes_at": "17:00"},
                {"id": "9", "freq": "MONTHLY", "byday": "1MO", "opens_at": "09:00Z", "closes_at": "17:00Z"},
            ],
            "service_at_locations": [
                {"id": "10", "location": {"id": "4", "location_type": "physical", "name": MARK}},
            ],
        },
        {"id": "11", "name": "Closed", "status": "defunct"},
    ],
}


def reasons(done: HsdsImport) -> dict[str, str]:
    return {loss.pointer: loss.reason for loss in done.losses}


def test_a_file_from_elsewhere_gives_a_record_and_says_what_was_not_taken():
    done = from_hsds(FOREIGN, country="SE")
    (record,) = done.organisations
    assert validate(record, Organisation, today=date(2026, 11, 24)).valid
    assert record.name == "A foreign organisation"
    assert [(contact.channel.value, contact.value) for contact in record.contacts] == [
        ("telephone", "+46 1"),
        ("email", "help@example.org"),
    ]
    (offer,) = record.services
    assert (offer.service.value, offer.age_from, offer.languages) == ("other", 18, ("ur",))
    assert [(each.opens, each.closes) for each in offer.hours] == [("09:00", "17:00")]
    assert reasons(done) == {
        "": "type",
        "/description": "no-field",
        "/contacts/0": "person",
        "/phones/1": "unknown-code",
        "/locations": "address",
        "/services/0/name": "unknown-code",
        "/services/0/languages/1": "unknown-code",
        "/services/0/schedules/1": "malformed",
        "/services/0/service_at_locations/0": "address",
        "/services/1": "not-active",
    }
    assert done.left_out == 1


def test_no_address_and_no_person_is_taken_from_a_file_from_elsewhere():
    taken = repr([each.model_dump(mode="json") for each in from_hsds(FOREIGN, country="SE").organisations])
    assert "Planted" not in taken
    assert "planted@" not in taken


def test_one_object_a_list_and_a_page_are_read_alike():
    alone = from_hsds(FOREIGN, country="SE").organisations
    for document in (
        [FOREIGN],
        {"total_items": 1, "contents": [FOREIGN]},
        json.dumps(FOREIGN),
        json.dumps(FOREIGN).encode(),
    ):
        assert from_hsds(document, country="SE").organisations == alone


def test_a_service_brings_its_organization_with_it():
    service = FOREIGN["services"][0] | {"organization": {name: FOREIGN[name] for name in ("id", "name", "description")}}
    other = service | {"id": "12"}
    done = from_hsds([service, other], country="SE")
    assert [len(each.services) for each in done.organisations] == [2]
    orphan = from_hsds([FOREIGN["services"][0]], country="SE")
    assert (orphan.organisations, orphan.left_out, reasons(orphan)) == ((), 1, {"/0": "no-organisation"})


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        ({"id": "x"}, "required"),
        ({"name": "X"}, "required"),
        ({"id": "x", "name": "X" * 201}, "required"),
        ({"id": "x", "name": "X"}, "country"),
    ],
)
def test_an_organization_that_lacks_what_a_record_needs_is_left_out_with_the_reason(document: Json, reason: str):
    done = from_hsds(document)
    assert (done.organisations, done.left_out) == ((), 1)
    assert reasons(done) == {"": reason}


def test_an_organization_that_comes_twice_is_read_once():
    done = from_hsds([FOREIGN, FOREIGN], country="SE")
    assert len(done.organisations) == 1
    assert reasons(done)["/1"] == "duplicate"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b'{"id": 1, "id": 2}',
        b"[]",
        b"7",
        b'"x"',
        b"null",
        b"[7]",
        b"{}",
        b'{"contents": 3}',
        b"\xff\xfe",
        "x",
    ],
)
def test_what_is_not_hsds_is_refused_and_the_error_shows_none_of_it(data: Any):
    with pytest.raises(HsdsError) as refused:
        from_hsds(data)
    for language in LANGUAGES:
        assert isinstance(refused.value.problem(language), str)


def test_a_country_outside_the_region_is_refused():
    with pytest.raises(UnknownKeyError, match="EE, LV"):
        from_hsds(FOREIGN, country="DE")


def test_names_that_hsds_does_not_know_are_not_repeated():
    done = from_hsds(FOREIGN | {"Planted Name": MARK}, country="SE")
    assert not any("Planted" in loss.pointer for loss in done.losses)
    assert Loss("", "no-field") in done.losses


_NAMES = st.sampled_from(sorted({name for fields in FIELDS.values() for name in fields} | {"contents", "Planted"}))
_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.sampled_from(["Planted", "active", "EE", "ur", "WEEKLY"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_NAMES, inner, max_size=6),
    max_leaves=30,
)


@given(st.dictionaries(_NAMES, _VALUES, max_size=12).map(lambda drawn: {"id": "x", "name": "X"} | drawn))
@settings(deadline=None, max_examples=300)
def test_whatever_a_file_has_it_is_read_or_refused_and_no_place_shows_a_value(document: Json):
    try:
        done = from_hsds(document, country="EE")
    except HsdsError:
        return
    assert not any("Planted" in loss.pointer + loss.text("lt") for loss in done.losses)
    assert all(each.services == () or each.services[0].address is None for each in done.organisations)


# On the command line


def test_a_file_that_cannot_be_used_is_an_error_without_its_content(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    for text in ('{"Planted": ', '{"Planted": 1}', '["Planted"]'):
        file = tmp_path / "bad.json"
        file.write_text(text, encoding="utf-8")
        assert main(["directory", "--from-hsds", str(file)]) == 2
        shown = capsys.readouterr()
        assert shown.out == ""
        assert "Planted" not in shown.err
        assert str(file) in shown.err


def test_what_was_left_out_makes_the_command_end_with_status_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    file = tmp_path / "foreign.json"
    file.write_text(json.dumps(FOREIGN), encoding="utf-8")
    assert main(["directory", "--from-hsds", str(file), "--country", "SE"]) == 1
    shown = capsys.readouterr()
    assert json.loads(shown.out)["country"] == "SE"
    assert "/services/*" in shown.err
    assert "Planted" not in shown.out + shown.err
