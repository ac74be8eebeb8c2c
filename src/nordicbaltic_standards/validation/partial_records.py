"""Records of which a part is missing or unsound: that is taken out, and the rest can be judged.

A field that was taken out is not known. Reading it raises `MissingFieldError`, so that nothing is concluded from it or
from its absence.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import ValidationError

from nordicbaltic_standards.models.base import Model, Record
from nordicbaltic_standards.models.form_errors import OMITTED, UNDECLARED
from nordicbaltic_standards.models.introspection import (
    ChoiceShape,
    ListShape,
    ModelShape,
    Shape,
    example_of,
    example_value,
    fields_of,
)
from nordicbaltic_standards.models.parts.subject import Subject
from nordicbaltic_standards.models.records import RECORDS

Place = tuple[int | str, ...]

_ROUNDS = 3
"""An unsound value can hide another one: an unknown type of a record inside hides the errors of that record."""


def record_without_unsound(kind: type[Record], document: dict[str, Any], error: ValidationError) -> Record | None:
    """Return the record that is left when what is missing or unsound is taken out.

    Args:
        kind: Type of the record.
        document: Its JSON object; it is left as it is.
        error: What is wrong with it.

    Returns:
        `None` where too much is wrong.
    """
    document = copy.deepcopy(document)
    unknown: set[Place] = set()
    for _ in range(_ROUNDS):
        if any(entry["type"] == OMITTED for entry in error.errors(include_url=False)):
            return None
        for place in _unsound_fields(kind, document, error):
            _take_out(kind, document, place)
            unknown.add(place)
        try:
            record = kind.model_validate(document)
        except ValidationError as next_error:
            error = next_error
            continue
        for place in sorted(unknown, key=len, reverse=True):  # the inner before the outer
            _forget(record, place)
        return record
    return None


def _unsound_fields(kind: type[Record], document: Any, error: ValidationError) -> Iterator[Place]:
    """Yield the places of the fields that cannot be known, only the outermost ones."""
    places: set[Place] = set()
    for entry in error.errors(include_url=False, include_input=False):
        location = entry["loc"]
        if location and location[-1] == UNDECLARED and _field_at(document, location) == location:
            if not _drop_undeclared(
                kind, document, location[:-1]
            ):  # a part of which no name could be read is not known to be empty
                places.add(_field_at(document, location[:-1]))
            meant = entry.get("ctx", {}).get("suggestion")
            if meant is not None:
                places.add((*location[:-1], meant))
        else:
            places.add(_field_at(document, location))
    return (place for place in places if place and not any(place[:end] in places for end in range(len(place))))


def _field_at(document: Any, location: Place) -> Place:
    """Return the place of the field that an error makes unknown.

    A list with an unsound entry is not known as a whole, and an absence reason has no fields.
    """
    for end, step in enumerate(location):
        if isinstance(document, dict) and "absent" in document:
            location = location[:end]
            break
        document = document[int(step)] if isinstance(document, list) else document.get(step)
    while location and isinstance(location[-1], int):
        location = location[:-1]
    return location


def _drop_undeclared(kind: type[Record], document: Any, place: Place) -> bool:
    """Drop the names that a part does not have, and return whether anything is left of it."""
    part, values = _part_at(kind, document, place)
    for name in [name for name in values if name not in fields_of(part)]:
        del values[name]
    return bool(values)


def _take_out(kind: type[Record], document: Any, place: Place) -> None:
    """Take a field out of a document; if it is required, put its example in its place while the document is read."""
    part, values = _part_at(kind, document, place[:-1])
    declared = fields_of(part)[str(place[-1])]
    if declared.required:
        values[declared.name] = example_value(declared)
    else:
        values.pop(declared.name, None)


def _part_at(kind: type[Record], document: Any, place: Place) -> tuple[type[Model], Any]:
    """Return the part that is declared for a place, and the value at that place."""
    part: type[Model] = kind
    shape: Shape = ModelShape(kind)
    for step in place:
        document = document[step]
        shape = shape.item if isinstance(shape, ListShape) else fields_of(part)[str(step)].shape
        if isinstance(shape, ChoiceShape):
            shape = ModelShape(RECORDS[document["record_type"]])
        if isinstance(shape, ModelShape):
            part = shape.part
    return part, document


def _forget(record: Record, place: Place) -> None:
    part: Any = record
    for step in place[:-1]:
        part = part[step] if isinstance(step, int) else getattr(part, step)
    part.__dict__.pop(place[-1])
    part.model_fields_set.discard(place[-1])


@cache
def unknown_subject() -> Subject:
    """Return a person of whom no field is known."""
    subject = Subject.model_validate(example_of(Subject))
    vars(subject).clear()
    return subject
