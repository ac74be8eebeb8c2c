"""The validators that judge the structure of a record in one pass."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic_core import SchemaValidator

from nordicbaltic_standards.core.record import Record
from nordicbaltic_standards.core.silence import without_inputs


def _bare(schema: Any) -> Any:
    """Return a copy of a core schema without the wrappers that silence errors; the report silences them itself."""
    if isinstance(schema, dict):
        if schema.get("type") == "function-wrap" and schema["function"]["function"] is without_inputs:
            return _bare(schema["schema"])
        return {key: _bare(value) if key not in _NOT_SCHEMAS else value for key, value in schema.items()}
    if isinstance(schema, list):
        return [_bare(item) for item in schema]
    if isinstance(schema, tuple):
        return tuple(_bare(item) for item in schema)
    return schema


_NOT_SCHEMAS = frozenset(
    {"config", "metadata", "cls", "function", "members", "expected", "default", "custom_error_context"}
)


@cache
def validator_of(record: type[Record]) -> SchemaValidator:
    """Return the validator of ``record``, made when first asked for."""
    return SchemaValidator(_bare(record.__pydantic_core_schema__))
