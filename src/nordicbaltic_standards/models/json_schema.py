"""JSON Schemas 2020-12, one self-contained file for each record.

They are written from the shapes of the declarations. The schema output of pydantic may change with any release of
pydantic; a published schema must not. Keywords of ours begin with ``x-nbs-``.

The core schema of a record is for programs: parts and code lists are components under the names of their classes. In
addition, each record has one form for each language. It accepts the same documents. Its titles, descriptions and
choices are for people, so that a form generator can show it unchanged.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from nordicbaltic_standards.codelists.base import CodeList, CodeListView
from nordicbaltic_standards.i18n.formats import country_name, currency_name, sorted_labels
from nordicbaltic_standards.i18n.languages import ENGLISH
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.models.base import Absent, Model, Record
from nordicbaltic_standards.models.extensions import EXTENSIONS
from nordicbaltic_standards.models.introspection import (
    ChoiceShape,
    CodeShape,
    ConstantShape,
    DeclaredField,
    LeafLike,
    ListShape,
    ModelShape,
    OpenShape,
    ScalarShape,
    Shape,
    example_of,
    fields_of,
    leaves_in,
    parts_of,
)
from nordicbaltic_standards.models.titles import (
    field_description,
    field_title,
    leaf_description,
    part_description,
    part_title,
)
from nordicbaltic_standards.models.types import COUNTRY, CURRENCY, FLAG, REGION_COUNTRY
from nordicbaltic_standards.version import STANDARD_VERSION

DIALECT = "https://json-schema.org/draft/2020-12/schema"

KEYWORDS: tuple[str, ...] = (
    "x-nbs-area",
    "x-nbs-classification",
    "x-nbs-codelist",
    "x-nbs-language",
    "x-nbs-record",
    "x-nbs-version",
)
"""Our keywords, which a strict validator has to know; all are annotations."""

Json = dict[str, Any]


_NAMED: dict[str, Callable[[str, str], str]] = {
    COUNTRY.name: country_name,
    REGION_COUNTRY.name: country_name,
    CURRENCY.name: currency_name,
}
"""Types of values that are codes of other standards, with the function that names such a code in a language."""


def identifier(record: type[Record], language: str | None = None) -> str:
    """Return the ``$id`` of a record's schema: a URN, since a schema must resolve without a network."""
    version = STANDARD_VERSION if language is None else f"{STANDARD_VERSION}:{language}"
    return f"urn:nordicbaltic-standards:schema:{version}:{record.record_name}"


def _reference(name: str) -> Json:
    return {"$ref": f"#/$defs/{name}"}


def _shape(shape: Shape) -> Json:
    match shape:
        case ScalarShape(leaf):
            return _reference(leaf.name)
        case CodeShape(code_list):
            return _reference(code_list.schema_name())
        case ConstantShape(value):
            return {"type": "string", "const": value}
        case ModelShape(part):
            return _reference(part.__name__)
        case ListShape(item, distinct, minimum):
            limits: Json = ({"uniqueItems": True} if distinct else {}) | ({"minItems": minimum} if minimum else {})
            return {"type": "array", "items": _shape(item)} | limits
        case ChoiceShape(records):
            branches = [_reference(record.__name__) for record in records]
            return {"type": "object", "required": ["record_type"], "properties": {"record_type": {}}, "oneOf": branches}
        case OpenShape():
            return _reference(EXTENSIONS.name)


def _content(declared: DeclaredField, language: str | None) -> Json:
    schema = _shape(declared.shape)
    if not declared.takes_absence:
        return schema
    absent = _reference(Absent.__name__)
    if language is not None:
        # A form lets the reader choose between the two, so each needs a name; the one to fill in has the name of the
        # field.
        schema = {"title": field_title(declared, language).text} | schema
        absent = {"title": ui_text("form/absence", language)} | absent
    return {"anyOf": [schema, absent]}


def _field(declared: DeclaredField, language: str | None) -> Json:
    title = field_title(declared, language or ENGLISH).text
    description = field_description(declared, language or ENGLISH).text
    content = _content(declared, language)
    if language is None:
        # With a title, or siblings next to a reference, generators of types would make a separate type for each field.
        schema: Json = {"description": f"{title}: {description}"}
        schema |= {"allOf": [content]} if "$ref" in content else content
    else:
        schema = {"title": title, "description": description} | content
    if declared.example is not None:
        schema["examples"] = [declared.example]
    schema["x-nbs-classification"] = str(declared.classification)
    return schema


def _object(part: type[Model], language: str | None) -> Json:
    fields = fields_of(part)
    needed = [name for name, declared in fields.items() if declared.required]
    schema: Json = {
        "type": "object",
        "properties": {name: _field(declared, language) for name, declared in fields.items()},
        "additionalProperties": False,
    }
    return schema | ({"required": needed} if needed else {})


def _head(part: type[Model], language: str | None) -> Json:
    title = part_title(part, language or ENGLISH).text
    description = part_description(part, language or ENGLISH).text
    if language is None:
        return {"title": part.__name__, "description": f"{title}: {description}"}
    return {"title": title, "description": description}


def _definition(part: type[Model], language: str | None) -> Json:
    return _head(part, language) | _object(part, language) | {"examples": [example_of(part)]}


def _leaf(leaf: LeafLike, language: str | None) -> Json:
    schema = {"description": leaf_description(leaf, language or ENGLISH).text} | dict(leaf.json_schema)
    if language is None:
        return {"title": leaf.name} | schema
    if leaf is FLAG:
        # A checkbox cannot be left open; a choice of two can.
        answers = [
            {"const": True, "title": ui_text("sheet/yes", language)},
            {"const": False, "title": ui_text("sheet/no", language)},
        ]
        return {"type": "boolean", "oneOf": answers}
    name = _NAMED.get(leaf.name)
    if name is not None:
        schema["oneOf"] = _named(sorted_labels(schema.pop("enum"), name, language))
    return schema


def _named(choices: Mapping[str, str]) -> list[Json]:
    return [{"const": code, "title": title} for code, title in choices.items()]


def _code_list(code_list: type[CodeList], language: str | None) -> Json:
    view = CodeListView(code_list)
    reader = language or ENGLISH
    head: Json = {
        "title": code_list.schema_name() if language is None else view.title(language),
        "description": ui_text("form/code-of-list", reader, list=view.id if language is None else view.title(language)),
        "type": "string",
    }
    if language is None:
        choices: Json = {"enum": [str(code) for code in code_list]}
    else:
        choices = {"oneOf": _named({str(code): code.label(language) for code in code_list})}
    return head | choices | {"x-nbs-codelist": view.id}


def _used(shape: Shape, language: str | None) -> Iterator[tuple[str, Json]]:
    match shape:
        case CodeShape(code_list):
            yield code_list.schema_name(), _code_list(code_list, language)
        case ListShape(item):
            yield from _used(item, language)
        case _:
            for leaf in leaves_in(shape):
                yield leaf.name, _leaf(leaf, language)


def schema(record: type[Record], language: str | None = None) -> Json:
    """Return the JSON Schema of a record, self-contained.

    Args:
        record: One of the twelve record classes.
        language: Language (BCP 47) of the titles and descriptions in a schema for forms, which names codes by their labels; without it
            the core schema, as it is published.
    """
    parts = parts_of(record)
    definitions: Json = {}
    for part in parts:
        if part is not record:
            definitions[part.__name__] = _definition(part, language)
        for declared in fields_of(part).values():
            definitions |= dict(_used(declared.shape, language))
    head: Json = {"$schema": DIALECT, "$id": identifier(record, language)} | _head(record, language)
    head |= {"x-nbs-record": record.record_name, "x-nbs-area": record.area, "x-nbs-version": STANDARD_VERSION}
    if language is not None:
        head["x-nbs-language"] = language
    return (
        head
        | _object(record, language)
        | {"examples": [example_of(record)], "$defs": dict(sorted(definitions.items()))}
    )


def as_text(schema: Json) -> str:
    """Return the published text of a schema."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
