"""One language of errors: whoever constructs, reads or judges a record is told the same of its form, and no value."""

from __future__ import annotations

import copy
import functools
import json
import operator
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter, ValidationError

from nordicbaltic_standards import AnyRecord, Finding, Referral, example, findings_of, validate
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.models.structural_rules import STRUCTURAL_RULES
from nordicbaltic_standards.testing import documents

MARKER = "Qzmarkerzq"


def of_form(findings: tuple[Finding, ...]) -> set[tuple[str, str, str, str]]:
    """Return what is said of the form that pydantic judges: not of the text, nor of what is required at the root."""
    return {
        (each.rule, each.pointer, each.variant, str(dict(each.params))) for each in findings if each.area == "structure"
    }


def error_of(kind: Any, document: Any) -> ValidationError:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python(document)
    return caught.value


def places(value: Any, above: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [place for key, inner in entries for place in ((*above, key), *places(inner, (*above, key)))]


def broken(document: Any, place: tuple[Any, ...], value: Any) -> Any:
    changed = copy.deepcopy(document)
    *way, key = place
    functools.reduce(operator.getitem, way, changed)[key] = value
    return changed


@given(st.data())
def test_pydantic_and_validate_say_the_same_of_every_broken_place(data: st.DataObject):
    name = data.draw(st.sampled_from(sorted(RECORDS)))
    document = data.draw(documents(name))
    place = data.draw(st.sampled_from([each for each in places(document) if each != ("record_type",)]))
    value = data.draw(
        st.sampled_from([MARKER, 17, None, [], {}, {"absent": "not-asked"}, {"absent": MARKER}, {MARKER: 1}])
    )
    document = broken(document, place, value)
    report = validate(document)
    try:
        RECORDS[name].model_validate(document)
    except ValidationError as error:
        assert MARKER not in str(error) + repr(error.errors()) + error.json()
        assert {entry["type"] for entry in error.errors()} <= STRUCTURAL_RULES.keys()
        assert of_form(findings_of(error)) <= of_form(report.findings)
        assert report.record is None
    else:
        assert report.record is not None or not report.valid


@pytest.mark.parametrize(
    ("changes", "rule", "words"),
    [
        ({"urgencyy": "immediate"}, "STR-022", "perhaps `urgency` was meant"),
        ({"services": ["legal-advise"]}, "STR-026", "perhaps `legal-advice` was meant"),
        ({"sent_at": "2026-03-01T14:30:00"}, "STR-029", "for example 2026-03-01T14:30:00+02:00"),
        ({"extensions": {"name": 1}}, "STR-043", "ee.example:name"),
        ({"note": None}, "STR-024", "Leave the field out"),
        ({"status": {"absent": "not-asked"}}, "STR-047", "absence reason"),
        ({"consent": 5}, "STR-023", "object"),
    ],
)
def test_constructing_gives_the_code_the_hint_and_the_example(changes: dict[str, Any], rule: str, words: str):
    with pytest.raises(ValidationError) as caught:
        Referral(**(example("referral") | changes))
    (entry,) = caught.value.errors()
    assert entry["type"] == rule
    assert words in entry["msg"]
    (finding,) = (each for each in findings_of(caught.value) if each.rule == rule)
    assert f"{finding.message()} {finding.advice()}" == entry["msg"]


def test_the_location_of_an_error_is_the_place_in_the_document():
    document = example("case-file")
    document["referrals"][0]["consent"]["scopes"] = ["nonsense"]
    document["person"]["names"] = [{"full": {"absent": "nonsense"}}]
    locations = {entry["loc"] for entry in error_of(RECORDS["case-file"], document).errors()}
    assert ("referrals", 0, "consent", "scopes", 0) in locations
    assert any(location[:2] == ("person", "names") for location in locations)


class Envelope(BaseModel):
    """A model of an importer around our records."""

    number: int
    referral: Referral
    others: list[AnyRecord] = []


def test_findings_of_an_importers_own_model_keep_the_way_to_the_record():
    good = example("referral")
    body = {"number": "x", "referral": good | {"urgency": MARKER}, "others": [good, good | {MARKER: 1}]}
    findings = {(each.rule, each.pointer) for each in findings_of(error_of(Envelope, body))}
    assert findings == {("STR-046", "/number"), ("STR-025", "/referral/urgency"), ("STR-021", "/others/1")}


@pytest.mark.parametrize(
    ("document", "rule"),
    [
        ({"record_type": "refferal", "note": MARKER}, "STR-013"),
        ({"record_type": MARKER}, "STR-012"),
        ({"note": MARKER}, "STR-011"),
        ([MARKER], "STR-010"),
        (MARKER, "STR-010"),
    ],
)
def test_a_record_of_no_known_type_is_refused_without_a_value(document: Any, rule: str):
    error = error_of(AnyRecord, document)
    assert [entry["type"] for entry in error.errors()] == [rule]
    assert MARKER not in str(error) + repr(error.errors()) + error.json()


@pytest.mark.parametrize("name", RECORDS)
def test_any_record_is_read_as_the_type_it_names(name: str):
    assert type(TypeAdapter(AnyRecord).validate_python(example(name))) is RECORDS[name]


def test_the_answer_of_a_framework_to_a_broken_record_holds_no_value():
    app = FastAPI()

    @app.post("/records")
    def receive(record: AnyRecord) -> str:  # pyright: ignore[reportUnusedFunction]
        return record.record_type

    client = TestClient(app)
    assert client.post("/records", json=example("referral")).json() == "referral"
    for broken_one in ({"record_type": "refferal"}, {"urgency": MARKER}, {MARKER: MARKER}):
        answer = client.post("/records", json=example("referral") | {"note": MARKER} | broken_one)
        assert answer.status_code == 422
        assert MARKER not in answer.text


def test_a_text_that_is_no_json_is_refused_by_line_and_column():
    with pytest.raises(ValidationError) as caught:
        Referral.model_validate_json(f'{{"record_type":\n "{MARKER}" "note"')
    (entry,) = caught.value.errors()
    assert (entry["type"], entry["ctx"]["line"], entry["ctx"]["column"]) == ("STR-004", 2, 15)
    assert MARKER not in str(caught.value) + repr(caught.value.errors())


def test_endless_errors_are_counted_and_not_all_named():
    document = example("referral") | {"services": [MARKER + str(number) for number in range(5000)]}
    report = validate(json.dumps(document))
    assert report.omitted >= 4500
    assert not report.judged
