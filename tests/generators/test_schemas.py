"""Published schemas: self-contained, strict, and of one mind with the library on every document."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry

from nordicbaltic_standards import codes, example, validate
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.json_schema import KEYWORDS
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.testing import documents, invalid_documents
from support import SCHEMAS, Ajv, nodes

PUBLISHED = {name: json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8")) for name in RECORDS}
NO_NETWORK: Registry[Any] = Registry()
PYTHON = {
    name: Draft202012Validator(schema, format_checker=FormatChecker(), registry=NO_NETWORK)
    for name, schema in PUBLISHED.items()
}
RUST = {name: jsonschema_rs.Draft202012Validator(schema, validate_formats=True) for name, schema in PUBLISHED.items()}
by_record = pytest.mark.parametrize("name", RECORDS)


def verdicts(name: str, document: Any, ajv: Ajv | None) -> dict[str, bool]:
    report = validate(json.dumps(document), record=name, today=date(2026, 11, 28))
    found = {
        "library": not any(finding.area == "structure" for finding in report.errors),
        "jsonschema": PYTHON[name].is_valid(document),
        "jsonschema-rs": RUST[name].is_valid(document),
    }
    return found if ajv is None else found | {"ajv": ajv.accepts(name, document)}


def of_one_mind(name: str, document: Any, ajv: Ajv | None = None) -> bool:
    found = verdicts(name, document, ajv)
    assert len(set(found.values())) == 1, found
    return found["library"]


@by_record
def test_a_schema_says_what_it_is_and_needs_nothing_else(name: str):
    schema = PUBLISHED[name]
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"urn:nordicbaltic-standards:schema:1.0:{name}"
    assert schema["title"]
    assert schema["description"]
    for node in nodes(schema):
        reference = node.get("$ref")
        if reference is not None:
            assert reference.removeprefix("#/$defs/") in schema["$defs"]


@by_record
def test_every_property_carries_title_description_and_classification(name: str):
    for node in nodes(PUBLISHED[name]):
        if node.get("additionalProperties") is False and "properties" in node:
            for field in node["properties"].values():
                assert field["title"]
                assert field["description"]
                assert field["x-nbs-classification"] in codes["data-category"]


@by_record
def test_keywords_of_ours_are_declared_and_patterns_mean_the_same_everywhere(name: str):
    for node in nodes(PUBLISHED[name]):
        properties = node.get("properties", {})
        for keyword in node:
            if keyword.startswith("x-"):
                assert keyword in KEYWORDS or keyword in properties
        pattern = node.get("pattern")
        if isinstance(pattern, str):
            assert not re.search(r"\\[dDwWsSbB]", pattern)
            assert pattern.startswith("^")
            assert pattern.endswith("$(?!\\n)")
            assert "maxLength" in node


@by_record
def test_code_lists_are_named_and_whole(name: str):
    for node in nodes(PUBLISHED[name]):
        if "x-nbs-codelist" in node and "enum" in node:
            assert node["enum"] == [str(code) for code in codes[node["x-nbs-codelist"]]]


def test_ajv_compiles_every_schema_in_strict_mode(ajv: Ajv):
    assert ajv.compiled == sorted(RECORDS)


@by_record
@pytest.mark.parametrize("country", REGION)
def test_all_validators_accept_every_example(name: str, country: str, ajv_if_there: Ajv | None):
    assert of_one_mind(name, example(name, country), ajv_if_there)


@by_record
def test_all_validators_accept_the_examples_inside_the_schemas(name: str):
    for document in PUBLISHED[name]["examples"]:
        assert PYTHON[name].is_valid(document) == RUST[name].is_valid(document)


@by_record
@given(data=st.data())
def test_all_validators_agree_on_valid_documents(name: str, data: st.DataObject, ajv_if_there: Ajv | None):
    assert of_one_mind(name, data.draw(documents(name)), ajv_if_there)


@by_record
@given(data=st.data())
def test_all_validators_agree_on_broken_documents(name: str, data: st.DataObject, ajv_if_there: Ajv | None):
    of_one_mind(name, data.draw(invalid_documents(name)), ajv_if_there)


TRAPS = ["2026-02-29", "2000-02-29", "1900-02-29", "2026-01-01\n", "٢٠٢٦-01-01", "2100-01-01", "2026-04-31", "26-01-01"]


@pytest.mark.parametrize("day", TRAPS)
def test_validators_agree_on_days_even_where_format_is_not_asserted(day: str):
    document = example("case-file") | {"opened_on": day}
    lax = Draft202012Validator(PUBLISHED["case-file"]).is_valid(document)
    assert lax == of_one_mind("case-file", document) == (day == "2000-02-29")


@pytest.mark.parametrize("number", [1.0, 1, 1.5, True, "1", 10**30, -1, 1e400])
def test_validators_agree_on_what_a_whole_number_is(number: object):
    document = example("case-file")
    document["subject"] = document["subject"] | {"children_elsewhere": number}
    text = json.dumps(document)
    assert validate(text).valid == PYTHON["case-file"].is_valid(json.loads(text))


def test_the_schema_of_pydantic_itself_can_be_made_for_frameworks():
    for record in RECORDS.values():
        assert record.model_json_schema()["properties"]
