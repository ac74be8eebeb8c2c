"""Records read for a judgement alone.

A record can be changed into others, compared, copied and written; a rule only reads it. Where nothing but a judgement is
asked for, the JSON text is read into parts that hold the values under the same names and can do nothing besides. That
takes less time and memory. The record itself is made when somebody asks the report for it.

The validators are those of the records, rewritten. They refuse what those refuse, but for names that are not of the
standard: these are passed over and tell themselves by the number of names in the text. Whatever is refused here goes to the
thorough reader, which says where it stands and what is wrong.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sized
from datetime import date, datetime
from functools import cache
from typing import Any

from pydantic_core import PydanticUndefined, SchemaValidator, ValidationError, core_schema, from_json

from nordicbaltic_standards.models import types
from nordicbaltic_standards.models.base import Absent, Model, Record
from nordicbaltic_standards.models.introspection import OpenShape, fields_of
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.utils import redaction as silence
from nordicbaltic_standards.utils.redaction import map_schema
from nordicbaltic_standards.validation.plain import MAXIMUM_DEPTH
from nordicbaltic_standards.validation.repeated import (
    has_no_repeated_names,
    is_at_most,
    objects_in_json,
    separator_count,
)


class MissingFieldError(AttributeError):
    """A rule asked for a field that has to be there and is not: the record is not finished."""


class RecordView:
    """What rules see of a part: its values, and which part it is.

    ``__class__`` names the part that it stands for, so that ``isinstance`` holds. A field that is not there has its
    default as an attribute of the class. It shows nothing of its values.
    """

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, RecordView) or type(self) is not type(other):
            return NotImplemented
        return self.__dict__ == other.__dict__ or self._values() == other._values()

    def __hash__(self) -> int:
        return hash((type(self), self._values()))

    def _values(self) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name in fields_of(self.__class__))  # type: ignore[arg-type]


class DraftView(RecordView):
    """A light part of which fields can be missing. The others do without this: it makes every look at a value slower."""

    def __getattr__(self, name: str) -> Any:
        raise MissingFieldError(name)


@cache
def _light(kind: type[Model], *, finished: bool = True) -> type[RecordView]:
    """Return the class of the light parts that stand for a part."""
    fields = kind.model_fields.items()
    absent = {name: declared.default for name, declared in fields if declared.default is not PydanticUndefined}
    class_values = {name: getattr(kind, name) for name in kind.__class_vars__ if hasattr(kind, name)}
    # pydantic asks for its decorators before it tells whether something is an instance of a model.
    seen = {"__class__": kind, "__pydantic_decorators__": kind.__pydantic_decorators__, "__module__": __name__}
    attributes = class_values | absent | seen | ({"__bool__": Absent.__bool__} if kind is Absent else {})
    if finished:
        return type(kind.__name__, (RecordView,), attributes)
    return type(kind.__name__, (DraftView,), attributes)


def try_parse(raw: bytes, expected: type[Record] | None = None) -> Record | None:
    """Return a record as rules see it, where it says its type and there is nothing wrong with its form.

    Args:
        raw: JSON text in UTF-8.
        expected: Type that the record has to be of, or `None` for any.

    Returns:
        `None` where only the thorough reader can say what is wrong, or whether anything is.
    """
    kind = _type_in(raw)
    if kind is None or (expected is not None and expected is not kind):
        return None
    first = separator_count(raw)
    reading = read(kind, raw)
    return reading[0] if reading is not None and has_no_repeated_names(raw, first, reading[1]) else None


_STARTS_WITH_TYPE = re.compile(rb'\s*\{\s*"record_type"\s*:\s*"([a-z-]+)"')


def _type_in(raw: bytes) -> type[Record] | None:
    """Return the type that a record says it is of; where it does not say so first, the text is read for it."""
    start = _STARTS_WITH_TYPE.match(raw)
    if start is not None:
        return RECORDS.get(start.group(1).decode())
    try:
        document = from_json(raw)
    except ValueError:
        return None
    given = document.get("record_type") if isinstance(document, dict) else None
    return RECORDS.get(given) if isinstance(given, str) else None


def read(kind: type[Record], raw: bytes) -> tuple[Record, int] | None:
    """Return a record as rules see it, and how many names of the standard its objects have.

    Names that are not of the standard are passed over here: only where a text has no more names than were counted does it
    hold nothing else.

    Args:
        kind: Type of the record.
        raw: JSON text in UTF-8.

    Returns:
        `None` where the form is not that of the record, or has to be looked at more closely.
    """
    return _read(kind, raw, finished=True)


def parse_draft(kind: type[Record], raw: bytes) -> Record | None:
    """Return a record of which fields are missing, as rules see it: they meet `MissingFieldError` where they ask for one.

    Args:
        kind: Type of the record.
        raw: JSON text in UTF-8 that has nothing else wrong with its form.

    Returns:
        `None` where there is something else.
    """
    reading = _read(kind, raw, finished=False)
    return None if reading is None else reading[0]


def _read(kind: type[Record], raw: bytes, *, finished: bool) -> tuple[Record, int] | None:
    idle = _IDLE[kind, finished]
    try:
        reader = idle.pop()  # in one step, so that no two threads work with one reader
    except IndexError:
        reader = _Reader(kind, finished=finished)
    try:
        return reader.read(raw)
    except ValidationError:
        return None
    finally:
        idle.append(reader)


class _Reader:
    """A validator whose parts note their values in a list; it serves one thread at a time.

    What stands in many places, as a consent or the form of a day, is written once and named in each: the validator is made
    in a fraction of the time, and takes less of the memory near the processor.
    """

    __slots__ = ("_finished", "_made", "_validator", "_written")

    def __init__(self, kind: type[Record], *, finished: bool = True) -> None:
        self._finished = finished
        self._made: list[Sized] = []
        self._written: dict[str, core_schema.CoreSchema] = {}
        schema = map_schema(kind.__pydantic_core_schema__, self._lightened)
        self._validator = SchemaValidator(core_schema.definitions_schema(schema, list(self._written.values())))

    def read(self, raw: bytes) -> tuple[Record, int]:
        """Return a light record and the number of its names; raises `pydantic_core.ValidationError`."""
        try:
            return self._validator.validate_json(raw), sum(map(len, self._made))
        finally:
            self._made.clear()  # nothing of a person stays here

    def _lightened(self, schema: dict[str, Any]) -> dict[str, Any]:
        """Return a core schema without the words of its errors, the ways of Python values, and ``1.0`` for 1.

        Days and times whose text was looked at are made by Python, which takes less than to read them a second time.
        """
        match schema:
            case {"type": "custom-error", "schema": inner} | {"type": "json-or-python", "json_schema": inner}:
                return self._lightened(inner)
            case {"type": "function-wrap", "function": {"function": silence.redact_errors}, "schema": inner}:
                return self._lightened(inner)
            case {"type": "function-before", "function": {"function": types.strict_integer}, "schema": inner}:
                return self._lightened(inner)
            case {
                "type": "chain",
                "steps": [{"type": "str", "pattern": _} as text, {"type": "date" | "datetime" as made}],
            }:
                return self._once(made, core_schema.no_info_after_validator_function(_MADE_OF_TEXT[made], text))
            case {"type": "model", "cls": part}:
                return self._named(part, schema)
            case {"type": "str", "pattern": _} | {"type": "literal", "expected": [_, _, *_]}:
                return self._once(repr(schema), schema)
            case _:
                return schema

    def _once(self, name: str, schema: Any) -> dict[str, Any]:
        """Return the name of the schema of a value, which is written where it is met first."""
        if name not in self._written:
            self._written[name] = schema | {"ref": name}
        return dict(core_schema.definition_reference_schema(name))

    def _named(self, part: type[Model], model: dict[str, Any]) -> dict[str, Any]:
        """Return the name of the schema of a part, which is written where it is met first."""
        name = f"{part.__module__}.{part.__qualname__}"
        if name not in self._written:
            light = _part(model, self._made, finished=self._finished)
            self._written[name] = map_schema(light, self._lightened) | {"ref": name}
        return dict(core_schema.definition_reference_schema(name))


_IDLE: defaultdict[tuple[type[Record], bool], list[_Reader]] = defaultdict(list)
"""Readers that nobody works with, by type of record and whether it has to be finished."""

_MADE_OF_TEXT: dict[str, Callable[[str], Any]] = {"date": date.fromisoformat, "datetime": datetime.fromisoformat}
"""What makes a day or a time of a text whose form was looked at, by the type of its schema."""


def _part(model: dict[str, Any], made: list[Sized], *, finished: bool) -> dict[str, Any]:
    """Return the schema of light parts for that of a model.

    A part of which nothing has to be there stays closed, or it would take an absence reason for one of its own.
    """
    inner = model["schema"]
    while inner["type"] != "model-fields":
        inner = inner["schema"]
    fields = {}
    for name, field in inner["fields"].items():
        optional = field["schema"]["type"] == "default"
        field_schema = field["schema"]["schema"] if optional else field["schema"]
        fields[name] = core_schema.typed_dict_field(field_schema, required=finished and not optional)
    closed = not any(field["required"] for field in fields.values())
    values = core_schema.typed_dict_schema(fields, extra_behavior="forbid" if closed else "ignore")
    return dict(core_schema.no_info_after_validator_function(_maker(model["cls"], made, finished=finished), values))


_SAFE_DEPTH = MAXIMUM_DEPTH // 2
"""Depth to which values of no declared form can be nested in any record; the parts around them are less deep than the rest."""


def _maker(kind: type[Model], made: list[Sized], *, finished: bool) -> Callable[[dict[str, Any]], RecordView]:
    """Return the function that makes a light part of its values, and notes them so that their names can be counted."""
    light = _light(kind, finished=finished)
    note = made.append
    open_fields = tuple(name for name, declared in fields_of(kind).items() if isinstance(declared.shape, OpenShape))

    def make(values: dict[str, Any]) -> RecordView:
        note(values)
        part = light()
        part.__dict__ = values
        return part

    def make_open(values: dict[str, Any]) -> RecordView:
        for name in open_fields:
            if name in values:
                if not is_at_most(values[name], _SAFE_DEPTH):
                    raise ValueError("the thorough reader counts the brackets")
                made.extend(objects_in_json(values[name]))
        return make(values)

    return make_open if open_fields else make
