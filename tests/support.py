"""What several test modules use."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

from nordicbaltic_standards import Finding, validate
from nordicbaltic_standards.core.record import Record
from nordicbaltic_standards.core.rule_texts import RULE_TEXTS
from nordicbaltic_standards.testing.vectors import Vector

R = TypeVar("R", bound=Record)
ROOT = Path(__file__).parent.parent
SCHEMAS = ROOT / "schemas" / "1.0"


class Ajv:
    """ajv in strict mode, running in node; one document a line."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.compiled: list[str] = json.loads(self._answer())

    def _answer(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline()

    def accepts(self, schema: str, document: Any) -> bool:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"schema": schema, "document": document}) + "\n")
        self._process.stdin.flush()
        return self._answer().strip() == "true"


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every object of a schema, but for those inside examples and choices."""
    if isinstance(value, dict):
        yield value
        for key, inner in value.items():
            if key not in {"examples", "enum", "const"}:
                yield from nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


def said(vector: Vector) -> list[Finding]:
    """Return what the rule that a vector shows says of it."""
    case = vector.case
    report = validate(vector.record, country=case.country, on=case.on, profile=case.profile)
    return [finding for finding in report.findings if finding.rule == vector.rule]


def is_translated(finding: Finding, language: str) -> bool:
    """Tell whether title, message and advice of a finding exist in ``language``; what does not is shown in English."""
    texts = RULE_TEXTS[finding.rule]
    spoken = (
        texts.title_text(language),
        texts.message_text(language, finding.wording),
        texts.mend_text(language, finding.wording),
    )
    return all(text.language == language for text in spoken)


def tampered(record: R, **values: Any) -> R:
    """Return a record into which values were written past every check, as only somebody can who means to."""
    changed = record.model_copy()
    vars(changed).update(values)
    return changed


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON value, the value itself first."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from objects(inner)
