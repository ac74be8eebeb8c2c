"""Lists without repeated entries, and lists that are not empty."""

from __future__ import annotations

from typing import Annotated, Any, TypeVar

from annotated_types import MinLen
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError, core_schema

T = TypeVar("T")


def _distinct(entries: tuple[Any, ...]) -> tuple[Any, ...]:
    if len(entries) > 1 and len(set(entries)) != len(entries):
        raise PydanticCustomError("nbs_repeated", "an entry stands twice")
    return entries


class _DistinctType:
    """Annotation that refuses repeated entries; the order is kept as written."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(_distinct, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return handler(schema) | {"uniqueItems": True}


UNIQUE = _DistinctType()
Unique = Annotated[tuple[T, ...], UNIQUE]
"""Tuple of codes, identifiers or other plain values, each at most once."""

NON_EMPTY = MinLen(1)
NonEmptyUnique = Annotated[tuple[T, ...], NON_EMPTY, UNIQUE]
"""The same, with at least one entry: for fields that must be there."""
