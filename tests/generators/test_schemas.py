"""Published schemas: self-contained, strict, and of one mind with the library on every document."""

from __future__ import annotations

import functools
import json
import re
import subprocess
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from fastapi import FastAPI
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker
from pydantic import ValidationError
from referencing import Registry

from nordicbaltic_standards import codes, example, validate
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.models.introspection import CodeShape, fields_of, parts_of
from nordicbaltic_standards.models.json_schema import DIALECT, KEYWORDS
from nordicbaltic_standards.models.json_schema import schema as schema_of
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.testing import documents, invalid_documents
from nordicbaltic_standards.testing.vectors import Vector, all_vectors
from support import ROOT, SCHEMAS, Ajv, nodes, running_ajv

PUBLISHED = {name: json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8")) for name in RECORDS}
NO_NETWORK: Registry[Any] = Registry()
PYTHON = {
    name: Draft202012Validator(schema, format_checker=FormatChecker(), registry=NO_NETWORK)
    for name, schema in PUBLISHED.items()
}
RUST = {name: jsonschema_rs.Draft202012Validator(schema, validate_formats=True) for name, schema in PUBLISHED.items()}
OF_PYDANTIC = {
    name: jsonschema_rs.Draft202012Validator(kind.model_json_schema(), validate_formats=True)
    for name, kind in RECORDS.items()
}
by_record = pytest.mark.parametrize("name", RECORDS)


@pytest.fixture(scope="session")
def openapi_schemas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with what the OpenAPI document of a service says of each record."""
    app = FastAPI()
    for kind in RECORDS.values():
        app.post(f"/{kind.record_name}")(body_of(kind))
    components = app.openapi()["components"]
    folder = tmp_path_factory.mktemp("openapi")
    for name, kind in RECORDS.items():
        reference = {"$ref": f"#/components/schemas/{kind.__name__}", "x-nbs-record": name, "components": components}
        (folder / f"{name}.schema.json").write_text(json.dumps({"$schema": DIALECT} | reference), encoding="utf-8")
    return folder


def body_of(kind: type[Record]) -> Callable[..., None]:
    def receive(record: Record) -> None:
        """Take a record."""

    receive.__annotations__ = {"record": kind, "return": None}
    return receive


@pytest.fixture(scope="session")
def openapi_ajv_if_there(openapi_schemas: Path) -> Iterator[Ajv | None]:
    """Give ajv with the components of an OpenAPI document, or nothing where node is absent."""
    with running_ajv(openapi_schemas) as ajv:
        yield ajv


def verdicts(name: str, document: Any, ajv: Ajv | None) -> dict[str, bool]:
    report = validate(json.dumps(document), record=name, today=date(2026, 11, 28))
    found = {
        "library": not any(finding.area == "structure" for finding in report.errors),
        "jsonschema": PYTHON[name].is_valid(document),
        "jsonschema-rs": RUST[name].is_valid(document),
        "schema of the class": OF_PYDANTIC[name].is_valid(document),
        "class": is_of_class(name, document),
    }
    return found if ajv is None else found | {"ajv": ajv.accepts(name, document)}


def is_of_class(name: str, document: Any) -> bool:
    try:
        RECORDS[name].model_validate(document)
    except ValidationError:
        return False
    return True


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
def test_every_property_carries_description_and_classification(name: str):
    for node in nodes(PUBLISHED[name]):
        if node.get("additionalProperties") is False and "properties" in node:
            for field in node["properties"].values():
                assert field["description"]
                assert field["x-nbs-classification"] in codes["data-category"]


def test_a_form_lets_the_reader_choose_between_a_field_by_its_name_and_the_reason_why_it_has_no_value():
    absence, choices = ui_text("form/absence", "et"), 0
    for node in nodes([schema_of(kind, "et") for kind in RECORDS.values()]):
        for field in node.get("properties", {}).values():
            if "anyOf" in field:
                choices += 1
                assert [branch["title"] for branch in field["anyOf"]] == [field["title"], absence]
    assert choices


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


@by_record
def test_the_openapi_document_of_a_service_requires_what_the_class_requires(name: str, openapi_schemas: Path):
    schema = json.loads((openapi_schemas / f"{name}.schema.json").read_text(encoding="utf-8"))
    components = schema["components"]["schemas"]
    assert not [component for component in components if component.endswith(("-Input", "-Output"))]
    kind = RECORDS[name]
    assert set(components[kind.__name__]["required"]) == set(PUBLISHED[name]["required"])
    for part in parts_of(kind):
        for declared in fields_of(part).values():
            if isinstance(declared.shape, CodeShape):
                assert declared.shape.code_list.schema_name() in components


@by_record
@given(data=st.data())
def test_the_components_of_an_openapi_document_accept_what_the_class_accepts(
    name: str, data: st.DataObject, openapi_ajv_if_there: Ajv | None, openapi_schemas: Path
):
    document = data.draw(documents(name) | invalid_documents(name))
    assert rust_of(openapi_schemas, name).is_valid(document) == is_of_class(name, document)
    if openapi_ajv_if_there is not None:
        assert openapi_ajv_if_there.accepts(name, document) == is_of_class(name, document)


@functools.cache
def rust_of(folder: Path, name: str) -> Any:
    schema = json.loads((folder / f"{name}.schema.json").read_text(encoding="utf-8"))
    return jsonschema_rs.Draft202012Validator(schema, validate_formats=True)


@by_record
def test_each_field_that_a_record_must_have_is_required_by_class_and_schemas_alike(name: str):
    document = example(name)
    for field in document:
        rest = {key: value for key, value in document.items() if key != field}
        assert of_one_mind(name, rest) is not RECORDS[name].model_fields[field].is_required()


@pytest.mark.products
def test_types_generated_from_a_schema_have_names_and_no_numbers():
    """Where node is there: json-schema-to-typescript makes one type a part and a code list, and none twice."""
    folder = ROOT / "tests" / "ajv"
    tool = folder / "node_modules" / ".bin" / "json2ts"
    if not tool.exists():
        pytest.skip("needs node, and `npm ci` in tests/ajv")
    for name, kind in RECORDS.items():
        source = (SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8")
        made = subprocess.run([tool], input=source, capture_output=True, text=True, check=True, encoding="utf-8").stdout
        types = set(re.findall(r"export (?:type|interface) (\w+)", made))
        assert kind.__name__ in types
        assert not [each for each in types if re.search(r"\d$", each)]


@pytest.mark.parametrize("vectors", all_vectors().values(), ids=all_vectors())
def test_writing_a_record_gives_what_was_read(vectors: tuple[Vector, ...]):
    for vector in vectors:
        document = vector.record
        if document is not None and is_of_class(document["record_type"], document):
            assert RECORDS[document["record_type"]].model_validate(document).model_dump(mode="json") == document
