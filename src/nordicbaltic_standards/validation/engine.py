"""The validators that judge the structure of a record in one pass."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic_core import SchemaValidator

from nordicbaltic_standards.core.record import Record
from nordicbaltic_standards.core.silence import NOT_SCHEMAS, bare


@cache
def validator_of(record: type[Record]) -> SchemaValidator:
    """Return the validator of ``record``, made when first asked for."""
    return SchemaValidator(bare(record.__pydantic_core_schema__))


@cache
def hasty_validator_of(record: type[Record]) -> SchemaValidator:
    """Return a validator of ``record`` that stops at the first error of each list, for input of endless errors."""
    return SchemaValidator(_hasty(bare(record.__pydantic_core_schema__)))


def _hasty(schema: Any) -> Any:
    if isinstance(schema, dict):
        copy = {key: _hasty(value) if key not in NOT_SCHEMAS else value for key, value in schema.items()}
        return copy | {"fail_fast": True} if schema.get("type") == "tuple" else copy
    if isinstance(schema, list | tuple):
        return type(schema)(_hasty(item) for item in schema)
    return schema
