"""Edit a record: find a value by its JSON Pointer, and apply a JSON Patch."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from nordicbaltic_standards.models.base import Model
from nordicbaltic_standards.models.extensions import FrozenMapping
from nordicbaltic_standards.utils.errors import InvalidArgumentError, MissingExtraError, UnknownKeyError

M = TypeVar("M", bound=Model)

_POSITION = re.compile(r"0|[1-9][0-9]{0,6}")
_REQUIRED = object()
"""Default of `resolve` where none is given, since `None` is a possible default."""


def resolve(record: Model, pointer: str, *, default: Any = _REQUIRED) -> Any:
    """Return what is recorded at a JSON Pointer: a part, a list as a tuple, a single value, or an `Absent`.

    Args:
        record: A record, or a part of one.
        pointer: JSON Pointer (RFC 6901), as `Finding.pointer` has it; ``""`` is the record itself.
        default: What to return where nothing is recorded, instead of raising an error.

    Raises:
        UnknownKeyError: When nothing is recorded there, and there is no default. A finding on something that is missing
            leads to such a place. The message names the path up to the first step that does not exist, and shows a step
            as ``*`` where it is not a field of the standard.
        InvalidArgumentError: When ``pointer`` is not a JSON Pointer.

    Source: RFC 6901.
    """
    if not isinstance(pointer, str) or (pointer and not pointer.startswith("/")):
        raise InvalidArgumentError('a JSON Pointer is empty or starts with "/"')
    value: Any = record
    shown = ""
    for step in pointer.split("/")[1:]:
        name = step.replace("~1", "/").replace("~0", "~")
        declared = isinstance(value, Model) and name in value.__class__.model_fields
        is_position = _POSITION.fullmatch(name) is not None
        # What the standard does not declare could be a name of a person: it is not repeated.
        shown += f"/{name}" if declared or is_position else "/*"
        if declared:
            value = getattr(value, name, None)
        elif isinstance(value, FrozenMapping):
            value = value.get(name)
        else:
            value = value[int(name)] if isinstance(value, tuple) and is_position and int(name) < len(value) else None
        if value is None or value == ():
            if default is not _REQUIRED:
                return default
            raise UnknownKeyError(f"nothing is recorded at {shown}")
    return value


def patch(record: M, json_patch: Iterable[Mapping[str, Any]] | str | bytes) -> M:
    """Return a new record to which a JSON Patch was applied, validated as a whole.

    No error shows a value of the record or of the patch.

    Args:
        record: A record, or a part of one.
        json_patch: The operations, with JSON values, or their JSON text. They are applied in turn: all of them or none.

    Raises:
        InvalidArgumentError: When it is not a JSON Patch, when a place of an operation does not exist, or when a
            ``test`` fails. The message gives the number of the operation, counted from 1.
        pydantic.ValidationError: When the new record would break the standard; inputs are hidden.
        MissingExtraError: When the extra ``editing`` is not installed.

    Source: RFC 6902.
    """
    try:
        import jsonpatch  # noqa: PLC0415 - an extra
    except ImportError:
        raise MissingExtraError(
            'patch() needs the library jsonpatch: pip install "nordicbaltic-standards[editing]"', name="jsonpatch"
        ) from None
    document: Any = record.model_dump(mode="json")
    for number, operation in enumerate(_operations(json_patch), start=1):
        fault = ""
        # Errors of jsonpatch show values, so ours is raised outside the block and does not contain them.
        try:
            document = jsonpatch.JsonPatch([operation]).apply(document, in_place=True)
        except jsonpatch.JsonPatchTestFailed:
            fault = "the value to be tested for is not there"
        except jsonpatch.InvalidJsonPatch:
            fault = "it is not an operation of RFC 6902"
        except (jsonpatch.JsonPatchException, jsonpatch.JsonPointerException, TypeError, ValueError):
            fault = "it does not fit the record: there is nothing at one of its places, or it cannot be changed there"
        if fault:
            raise InvalidArgumentError(f"operation {number} of the patch failed: {fault}")
    return type(record).model_validate(document)


def _operations(json_patch: Iterable[Mapping[str, Any]] | str | bytes) -> list[Any]:
    operations: Any = json_patch
    if isinstance(json_patch, str | bytes):
        try:
            operations = json.loads(json_patch)
        except ValueError:  # the error has the text as an attribute
            operations = None
    if isinstance(operations, Mapping) or not isinstance(operations, Iterable):
        raise InvalidArgumentError("a JSON Patch is a list of operations, or the JSON text of one")
    return list(operations)
