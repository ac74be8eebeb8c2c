"""JSON Schemas 2020-12, one self-contained file a record.

Written from the shapes of the declarations and not from pydantic's own schema output, which may change with any
release of pydantic: a published schema must not. Keywords of ours begin with ``x-nbs-``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nordicbaltic_standards.core.codelist import CodeList, CodeListView
from nordicbaltic_standards.core.extensions import EXTENSIONS
from nordicbaltic_standards.core.leaves import Leaf
from nordicbaltic_standards.core.record import Absent, Part, Record
from nordicbaltic_standards.core.shape import (
    ChoiceShape,
    CodeShape,
    ConstantShape,
    FieldShape,
    LeafShape,
    ListShape,
    OpenShape,
    PartShape,
    Shape,
    example_of,
    fields_of,
    parts_of,
)
from nordicbaltic_standards.core.version import STANDARD_VERSION
from nordicbaltic_standards.core.wording import say
from nordicbaltic_standards.records import RECORDS

DIALECT = "https://json-schema.org/draft/2020-12/schema"

KEYWORDS: tuple[str, ...] = ("x-nbs-area", "x-nbs-classification", "x-nbs-codelist", "x-nbs-record", "x-nbs-version")
"""Keywords of ours that a strict validator has to be told of; all are annotations."""

Json = dict[str, Any]


def identifier(record: type[Record]) -> str:
    """Return the ``$id`` of a record's schema: a URN, since a schema must resolve without any network."""
    return f"urn:nordicbaltic-standards:schema:{STANDARD_VERSION}:{record.record_name}"


def _reference(name: str) -> Json:
    return {"$ref": f"#/$defs/{name}"}


def code_list_name(code_list: type[CodeList]) -> str:
    """Return the name under which a schema defines a code list; apart from the names of parts."""
    return f"{code_list.__name__}Code"


def _shape(shape: Shape) -> Json:
    match shape:
        case LeafShape(leaf):
            return _reference(leaf.name)
        case CodeShape(code_list):
            return _reference(code_list_name(code_list))
        case ConstantShape(value):
            return {"type": "string", "const": value}
        case PartShape(part):
            return _reference(part.__name__)
        case ListShape(item, distinct, minimum):
            limits: Json = ({"uniqueItems": True} if distinct else {}) | ({"minItems": minimum} if minimum else {})
            return {"type": "array", "items": _shape(item)} | limits
        case ChoiceShape(records):
            branches = [_reference(record.__name__) for record in records]
            return {"type": "object", "required": ["record_type"], "properties": {"record_type": {}}, "oneOf": branches}
        case OpenShape():
            return _reference(EXTENSIONS.name)


def _content(declared: FieldShape) -> Json:
    schema = _shape(declared.shape)
    return {"anyOf": [schema, _reference(Absent.__name__)]} if declared.takes_absence else schema


def _field(declared: FieldShape) -> Json:
    schema: Json = {"title": declared.title, "description": declared.description} | _content(declared)
    if declared.example is not None:
        schema["examples"] = [declared.example]
    schema["x-nbs-classification"] = str(declared.classification)
    return schema


def _object(part: type[Part], required: tuple[str, ...] = ()) -> Json:
    fields = fields_of(part)
    needed = [name for name, declared in fields.items() if declared.required or name in required]
    schema: Json = {
        "type": "object",
        "properties": {name: _field(declared) for name, declared in fields.items()},
        "additionalProperties": False,
    }
    return schema | ({"required": needed} if needed else {})


def _paragraph(part: type[Part]) -> str:
    return " ".join((part.__doc__ or "").split("\n\n")[0].split()).replace("``", "")


def _definition(part: type[Part]) -> Json:
    return {"title": part.__name__, "description": _paragraph(part)} | _object(part) | {"examples": [example_of(part)]}


def _leaf(leaf: Leaf) -> Json:
    return {"title": leaf.name, "description": leaf.description} | dict(leaf.json_schema)


def _code_list(code_list: type[CodeList]) -> Json:
    view = CodeListView(code_list)
    return {
        "title": view.title(),
        "description": f"Code of the list {view.id}.",
        "type": "string",
        "enum": [str(code) for code in code_list],
        "x-nbs-codelist": view.id,
    }


def _used(shape: Shape) -> Iterator[tuple[str, Json]]:
    match shape:
        case LeafShape(leaf):
            yield leaf.name, _leaf(leaf)
        case CodeShape(code_list):
            yield code_list_name(code_list), _code_list(code_list)
        case ListShape(item):
            yield from _used(item)
        case OpenShape():
            yield (
                EXTENSIONS.name,
                {"title": EXTENSIONS.name, "description": EXTENSIONS.description} | dict(EXTENSIONS.json_schema),
            )
        case _:
            return


def schema_of(record: type[Record]) -> Json:
    """Return the JSON Schema of a record, self-contained.

    Args:
        record: One of the twelve record classes.
    """
    parts = parts_of(record)
    definitions: Json = {}
    for part in parts:
        if part is not record:
            definitions[part.__name__] = _definition(part)
        for declared in fields_of(part).values():
            definitions |= dict(_used(declared.shape))
    head: Json = {
        "$schema": DIALECT,
        "$id": identifier(record),
        "title": say(f"record/{record.record_name}/title"),
        "description": _paragraph(record),
        "x-nbs-record": record.record_name,
        "x-nbs-area": record.area,
        "x-nbs-version": STANDARD_VERSION,
    }
    body = _object(record, record.required_at_root)
    return head | body | {"examples": [example_of(record)], "$defs": dict(sorted(definitions.items()))}


def as_text(schema: Json) -> str:
    """Return a schema as the text that is published."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def files(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield the schema of each record.

    Args:
        folder: The folder ``schemas``.
    """
    for name, record in RECORDS.items():
        yield folder / STANDARD_VERSION / f"{name}.schema.json", as_text(schema_of(record))
