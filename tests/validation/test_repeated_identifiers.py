"""An identifier that two entries of one list share is an error in every record, whatever the order of the entries."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import permutations
from typing import Any

import pytest

from documents import record
from nordicbaltic_standards import LANGUAGES, example, validate
from nordicbaltic_standards.codelists.enumerations import ConsentStatus
from nordicbaltic_standards.models.base import content_class
from nordicbaltic_standards.models.introspection import ListShape, ModelShape, example_of, fields_of
from nordicbaltic_standards.models.parts.consent import Consent
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.models.structural_rules import STRUCTURAL_RULES
from nordicbaltic_standards.rules.current_consents import RESTRICTIVE_FIRST, deciding
from nordicbaltic_standards.rules.findings import FindingKind, Severity
from nordicbaltic_standards.rules.registry import ALL_PROFILES
from nordicbaltic_standards.validation.identity_number_checks import named_lists
from support import section

SECRET = "qzx-entry-17"
LISTS = [(name, field) for name, kind in RECORDS.items() for field in named_lists(kind)]


def with_entries(name: str, field: str, *identifiers: str | None) -> dict[str, Any]:
    """Return an example of a record whose list has entries with these identifiers and nothing else."""
    shape = fields_of(RECORDS[name])[field].shape
    assert isinstance(shape, ListShape)
    assert isinstance(shape.item, ModelShape)
    identifier = named_lists(RECORDS[name])[field]
    entry = {key: value for key, value in example_of(shape.item.part).items() if key != identifier}
    entries = [entry if each is None else {**entry, identifier: each} for each in identifiers]
    return example(name) | {field: entries}


def repeated(document: dict[str, Any], profile: str = "exchange") -> list[str]:
    return [each.pointer for each in validate(document, profile=profile).findings if each.rule == "STR-050"]


def test_every_list_whose_entries_have_identifiers_is_looked_at():
    assert set(LISTS) == {
        ("legal-status", "permits"),
        ("assistance", "episodes"),
        ("assistance", "stays"),
        ("assistance", "children_in_care"),
        ("data-protection", "bases"),
        ("data-protection", "consents"),
        ("data-protection", "disclosures"),
        ("data-protection", "breaches"),
        ("case-file", "referrals"),
        ("case-file", "returns"),
        ("case-file", "compensation_claims"),
        ("case-file", "proceedings"),
        ("case-file", "organisations"),
    }


@pytest.mark.parametrize(("name", "field"), LISTS)
def test_a_repeated_identifier_is_an_error_at_each_of_its_entries(name: str, field: str):
    identifier = named_lists(RECORDS[name])[field]
    document = with_entries(name, field, SECRET, "e2", SECRET, SECRET)
    for profile in ALL_PROFILES:
        assert repeated(document, profile) == [f"/{field}/{index}/{identifier}" for index in (0, 2, 3)]
    report = validate(document)
    found = next(each for each in report.findings if each.rule == "STR-050")
    assert (found.severity, found.kind) == (Severity.ERROR, FindingKind.CONTRADICTION)
    assert not report.valid
    assert report.record is not None
    assert repeated(with_entries(name, field, "e1", "e2", "e3")) == []


@pytest.mark.parametrize(("name", "field"), [each for each in LISTS if each[0] != "case-file"])
def test_a_repeated_identifier_is_found_in_a_record_inside_another(name: str, field: str):
    identifier = named_lists(RECORDS[name])[field]
    inside = section(with_entries(name, field, "e1", "e1"))
    place = next(
        key
        for key, declared in fields_of(RECORDS["case-file"]).items()
        if declared.shape == ModelShape(content_class(RECORDS[name]))
    )
    file = example("case-file") | {place: inside}
    assert repeated(file) == [f"/{place}/{field}/{index}/{identifier}" for index in (0, 1)]
    message = example("exchange-message") | {"payload": {"record": file}}
    assert repeated(message) == [f"/payload/record/{place}/{field}/{index}/{identifier}" for index in (0, 1)]


@pytest.mark.parametrize(("name", "field"), LISTS)
def test_nothing_of_a_repeated_identifier_is_told(name: str, field: str):
    report = validate(with_entries(name, field, SECRET, SECRET))
    for language in LANGUAGES:
        assert SECRET not in report.to_text(language)
        assert SECRET not in json.dumps(report.to_dict(language))
    assert SECRET not in repr(report.findings)


def test_one_identifier_in_two_lists_is_none_that_is_repeated():
    document = example("assistance")
    document["episodes"][0]["id"] = document["stays"][0]["id"]
    assert repeated(document) == []


def test_entries_without_an_identifier_share_none():
    assert repeated(with_entries("assistance", "children_in_care", None, None)) == []


def test_a_draft_in_which_entries_still_lack_their_identifiers_is_judged():
    consents = [{"status": "given"}, {"id": "c1", "status": "given"}, {"id": "c1", "status": "withdrawn"}]
    document = record("data-protection", consents=consents)
    assert repeated(document, "draft") == ["/consents/1/id", "/consents/2/id"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_entries_of_one_consent_have_advice_of_their_own(language: str):
    texts = STRUCTURAL_RULES["STR-050"]
    for field, wording in (("consents", "consent"), ("bases", "")):
        report = validate(with_entries("data-protection", field, "c1", "c1"))
        found = next(each for each in report.findings if each.rule == "STR-050")
        assert found.message(language) == texts.message_text(language, wording).text
        assert found.advice(language) == texts.advice_text(language, wording).text


def entries_of_consent() -> Iterator[Consent]:
    """Yield entries of one consent: of every status, at two times and without a time, withdrawn and not."""
    for status in ConsentStatus:
        for given in (None, "2026-03-01T10:00:00+02:00", "2026-05-01T10:00:00+03:00"):
            for withdrawn in (None, "2026-04-01T10:00:00+03:00"):
                times = {"given_at": given, "withdrawn_at": withdrawn}
                known = {name: time for name, time in times.items() if time is not None}
                yield Consent.model_validate({"id": "c1", "status": status.value, **known})


def test_which_entry_of_a_consent_decides_does_not_depend_on_the_order():
    entries = list(entries_of_consent())
    for one in entries:
        for other in entries:
            assert deciding([one, other]) == deciding([other, one])
    for three in permutations(entries[:12], 3):
        assert deciding(three) == deciding(sorted(three, key=entries.index))


def test_every_status_of_a_consent_has_its_place_among_the_restrictive_ones():
    assert sorted(RESTRICTIVE_FIRST) == sorted(ConsentStatus)
    assert len(RESTRICTIVE_FIRST) == len(ConsentStatus)
