"""The validators that judge the structure of a record in one pass."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic_core import SchemaValidator

from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.utils.redaction import map_schema, strip_redaction


@cache
def validator_of(record: type[Record]) -> SchemaValidator:
    """Return the validator of ``record``, made when first asked for."""
    return SchemaValidator(strip_redaction(record.__pydantic_core_schema__))


@cache
def fail_fast_validator(record: type[Record]) -> SchemaValidator:
    """Return a validator of ``record`` that stops at the first error of each list, for input of endless errors."""
    return SchemaValidator(map_schema(strip_redaction(record.__pydantic_core_schema__), _hasty))


def _hasty(schema: dict[str, Any]) -> dict[str, Any]:
    return schema | {"fail_fast": True} if schema.get("type") == "tuple" else schema
