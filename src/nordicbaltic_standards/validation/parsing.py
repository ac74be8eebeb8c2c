"""From bytes, text or a mapping to a record: one reader for everything that judges or counts records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.models.form_errors import FormProblem, kind_of, unknown_type
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.rules.findings import Finding
from nordicbaltic_standards.validation import json_text
from nordicbaltic_standards.validation.json_text import UnreadableInput
from nordicbaltic_standards.validation.partial_records import record_without_unsound
from nordicbaltic_standards.validation.structure import finding_of, findings_of, number_omitted


@dataclass(slots=True, repr=False)
class ParsedRecord:
    """What was read of one record.

    Attributes:
        record: The record that rules judge, or `None` where none could be made.
        type: Its type, or `None` where that is not known.
        findings: What is wrong with its form.
        document: Its JSON object, or `None` where there is none.
        omitted: Number of further findings.
        complete: Whether ``record`` is all that was given. Where it is not, what is missing or unsound was taken out.
    """

    record: Record | None = None
    type: type[Record] | None = None
    findings: list[Finding] = field(default_factory=list)
    document: Mapping[str, Any] | None = None
    omitted: int = 0
    complete: bool = False

    @property
    def identifier(self) -> str | None:
        """Identifier of the record, also of one whose form is broken; ``None`` where it is not known."""
        given = None if self.document is None else self.document.get("id")
        return given if isinstance(given, str) else None


def parse(data: object, expected: type[Record] | None, max_bytes: int) -> ParsedRecord:
    """Read one record.

    Args:
        data: Bytes, text, a mapping of JSON values, or a record.
        expected: Type that the record has to be of, or `None` for any.
        max_bytes: Largest size of the JSON text, in bytes.
    """
    parsed = ParsedRecord()
    try:
        raw = json_text.to_bytes(data, max_bytes)
        if raw.startswith(json_text.BYTE_ORDER_MARK):
            raw = raw[len(json_text.BYTE_ORDER_MARK) :]
            parsed.findings.append(json_text.mark_left_out())
        _read(json_text.to_text(raw), expected, parsed)
    except UnreadableInput as unreadable:
        parsed.findings.append(unreadable.finding)
    return parsed


def _read(text: str, expected: type[Record] | None, parsed: ParsedRecord) -> None:
    document = json_text.read_strictly(text)
    if document is json_text.NOT_STRICT:
        problems = json_text.json_problems(text)
        parsed.findings += problems.findings
        parsed.omitted = problems.omitted
        document = json_text.to_value(text)
    if not isinstance(document, dict):
        raise UnreadableInput(finding_of(FormProblem("STR-010", {"found": kind_of(document)})))
    given = document.get("record_type")
    kind = RECORDS.get(given) if isinstance(given, str) else None
    if kind is None:
        parsed.findings.append(finding_of(unknown_type(given, list(RECORDS))))
        if expected is None or given is not None:
            return
        kind = expected
    parsed.type = kind
    if expected is not None and expected is not kind:
        wrong = FormProblem("STR-014", {"found": kind.record_name, "expected": expected.record_name})
        parsed.findings.append(finding_of(wrong))
        return
    parsed.document = document
    # With two values under one name, it is not known which one counts: such a record is not judged.
    certain = not any(finding.severity == "error" for finding in parsed.findings)
    try:
        record = kind.model_validate(document)
        parsed.record = record if certain else None
        parsed.complete = certain
    except ValidationError as error:
        parsed.findings += findings_of(error)
        parsed.omitted += number_omitted(error)
        parsed.record = record_without_unsound(kind, document, error) if certain else None
