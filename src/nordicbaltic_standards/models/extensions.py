"""The one open place of a record: extensions under names of the organisation that defines them."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

from nordicbaltic_standards.utils import patterns
from nordicbaltic_standards.utils.errors import UnknownKeyError


class FrozenMapping(Mapping[str, Any]):
    """An unchangeable mapping of JSON values: nested mappings are frozen too, lists are tuples. Hides its content."""

    __slots__ = ("_content",)

    def __init__(self, content: Mapping[str, Any]) -> None:
        self._content = {key: freeze(value) for key, value in content.items()}

    def __getitem__(self, key: str) -> Any:
        if key not in self._content:
            raise UnknownKeyError("no such name")
        return self._content[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._content)

    def __len__(self) -> int:
        return len(self._content)

    def __hash__(self) -> int:
        return hash(frozenset(self._content.items()))

    def __eq__(self, other: object) -> bool:
        if isinstance(other, FrozenMapping):
            return self._content == other._content
        return thaw(self) == other if isinstance(other, Mapping) else NotImplemented

    def __repr__(self) -> str:
        return f"<{len(self)} entries>"


def freeze(value: Any) -> Any:
    """Return an unchangeable form of a JSON value."""
    if isinstance(value, Mapping):
        return FrozenMapping(value)
    if isinstance(value, list | tuple):
        return tuple(freeze(item) for item in value)
    return value


def thaw(value: Any) -> Any:
    """Return the plain JSON form of a frozen value: dictionaries and lists."""
    if isinstance(value, Mapping):
        return {key: thaw(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [thaw(item) for item in value]
    return value


def _is_json(value: Any, depth: int) -> bool:
    if depth < 0:
        return False
    if isinstance(value, Mapping):
        return all(isinstance(key, str) and _is_json(item, depth - 1) for key, item in value.items())
    if isinstance(value, list | tuple):
        return all(_is_json(item, depth - 1) for item in value)
    if isinstance(value, float):
        return math.isfinite(value)
    return value is None or isinstance(value, str | int)


_NAME = re.compile(patterns.EXTENSION_NAME.removesuffix("$") + r"\Z")
_MAXIMUM_DEPTH = 64


def _check(value: Any) -> FrozenMapping:
    if not isinstance(value, Mapping):
        raise PydanticCustomError("dict_type", "not an object")
    try:
        plain = dict(value.items())
        is_json = _is_json(plain, _MAXIMUM_DEPTH)
        frozen = FrozenMapping(plain) if is_json else None
    except Exception:  # noqa: BLE001 - what a foreign mapping raises may hold its values
        frozen = None
    if frozen is None:
        raise PydanticCustomError("nbs_json_value", "not a JSON value")
    if not all(_NAME.match(name) for name in frozen):
        raise PydanticCustomError("nbs_extension_name", "not a namespaced name")
    return frozen


class ExtensionsType:
    """Annotation for a field that contains extensions."""

    name = "Extensions"
    description = "Values that this standard does not define, under names given by the organisation that defines them."
    json_schema: Mapping[str, Any] = {
        "type": "object",
        "patternProperties": {patterns.published(patterns.EXTENSION_NAME): {}},
        "additionalProperties": False,
    }

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(
            _check, serialization=core_schema.plain_serializer_function_ser_schema(thaw)
        )

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return dict(self.json_schema)


EXTENSIONS = ExtensionsType()
Extensions = Annotated[FrozenMapping, EXTENSIONS]
"""Namespaced values: ``{"ee.example:name": …}``."""
