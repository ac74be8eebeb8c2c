"""The inputs of the operations of this package: a record, or a document to be parsed into one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.rules.findings import Finding
from nordicbaltic_standards.validation.structure import NO_DAY
from nordicbaltic_standards.validation.validate import validate

Document = Mapping[str, Any] | bytes | str


def parse_record(given: Document, country: str | None = None) -> Record | tuple[Finding, ...]:
    """Return the record in a document, or the errors of its form.

    Args:
        given: A mapping of JSON values, or JSON text.
        country: As for `validate`.

    Raises:
        UnknownKeyError: As for `validate`.
        TypeError: As for `validate`.
    """
    report = validate(given, country=country, profile="draft")
    if report.record is not None:
        return report.record
    # These operations read no law, so a missing day does not matter here.
    return tuple(finding for finding in report.findings if finding.area == "structure" and finding.rule != NO_DAY)


def dump_record(record: Record) -> dict[str, Any]:
    """Return a record as JSON data, validated again, since a caller can have bypassed the checks.

    Raises:
        pydantic.ValidationError: When it breaks the standard; inputs are hidden.
    """
    document = record.model_dump(mode="json", warnings=False)
    type(record).model_validate(document)
    return document


def as_document(record: Record | None) -> dict[str, Any] | None:
    """Return a record as JSON data; `None` for `None`."""
    return None if record is None else record.model_dump(mode="json", warnings=False)
