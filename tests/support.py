"""What several test modules use."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import pytest

from nordicbaltic_standards import Finding, Report, validate
from nordicbaltic_standards.i18n.rule_texts import RuleTexts
from nordicbaltic_standards.law.values import Value
from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.models.json_schema import KEYWORDS
from nordicbaltic_standards.models.structural_rules import STRUCTURAL_RULES
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.rules.findings import texts_of
from nordicbaltic_standards.testing.vectors import Vector, all_vectors

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


@contextmanager
def running_ajv(schemas: Path) -> Iterator[Ajv | None]:
    """Give ajv with the schemas of a folder, or nothing where node is absent."""
    folder = ROOT / "tests" / "ajv"
    node = shutil.which("node")
    if node is None or not (folder / "node_modules" / "ajv").is_dir():
        yield None
        return
    with subprocess.Popen(
        [node, "validate.mjs", str(schemas), ",".join((*KEYWORDS, "components", "discriminator"))],
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as process:
        yield Ajv(process)
        assert process.stdin is not None
        process.stdin.close()


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


@cache
def judged(vector: Vector) -> Report:
    """Return the report on a vector, judged once for all tests: not for tests that change the law or the clock."""
    return judged_as(vector, vector.data)


def judged_as(vector: Vector, record: Any) -> Report:
    """Return the report on another record in place of that of a vector."""
    case = vector.case
    return validate(record, country=case.country, on=case.on, profile=case.profile, organisation=vector.organisation)


def said(vector: Vector, record: dict[str, Any] | None = None) -> list[Finding]:
    """Return what the rule that a vector shows says of it, or of another record in its place."""
    report = judged(vector) if record is None else judged_as(vector, record)
    return [finding for finding in report.findings if finding.rule == vector.rule]


@cache
def telling_reports() -> list[Report]:
    """Return reports on vectors which together say all that is said of vectors, anywhere in the record; each says something new."""
    seen: set[Finding] = set()
    reports = []
    for vector in (each for vectors in all_vectors().values() for each in vectors):
        new = {replace(finding, pointer="") for finding in judged(vector).findings} - seen
        if new:
            reports.append(judged(vector))
            seen |= new
    return reports


def at_length(values: Collection[Any], *short: Any) -> list[Any]:
    """Return parameters: those named ``short`` are for every run, all others for `.ci/full attacks`."""
    return [pytest.param(value, marks=() if value in short else pytest.mark.attacks) for value in values]


def some(vectors: Sequence[Vector]) -> Sequence[Vector]:
    """Return a few of the vectors of a rule, from the first on; all of them for `.ci/full relations`."""
    return vectors if os.environ.get("NBS_RELATIONS_EVERY") else vectors[:: max(1, len(vectors) // 3)]


def in_pairs(rows: Collection[Any], columns: Collection[Any]) -> list[Any]:
    """Return the product of two lists as parameters; all pairs but a few are for `.ci/full products`.

    Every run has each row twice, and each column at least twice where there are no fewer rows.
    """
    width = len(columns)
    return [
        pytest.param(row, column, marks=() if (place - line) % width in {0, width // 2} else pytest.mark.products)
        for line, row in enumerate(rows)
        for place, column in enumerate(columns)
    ]


def is_translated(finding: Finding, language: str) -> bool:
    """Tell whether title, message and advice of a finding exist in ``language``; what does not is shown in English."""
    texts = texts_of(finding.rule)
    spoken = (
        texts.title_text(language),
        texts.message_text(language, finding.variant),
        texts.advice_text(language, finding.variant),
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


def every_text() -> dict[str, RuleTexts]:
    """Return the texts of every rule, structural or of content, by identifier."""
    return STRUCTURAL_RULES | {rule.id: rule.texts for rule in rules}


ENVELOPE = frozenset({"record_type", "standard_version", "id", "country", "recorded_at", "subject"})


def section(record: dict[str, Any], *, keep: str = "") -> dict[str, Any]:
    """Return what a case file holds of a record: without its envelope, but for a field to keep, as the ``id`` of a referral."""
    return {name: value for name, value in record.items() if name not in ENVELOPE or name == keep}


def national(value: Any) -> Iterator[str]:
    """Yield the words of the national language in a value."""
    if isinstance(value, tuple):
        for item in value:
            yield from national(item)
    elif isinstance(value, Value):
        for name in type(value).model_fields:
            held = getattr(value, name)
            if name in {"native", "second_native"} and held:
                yield held
            yield from national(held)
