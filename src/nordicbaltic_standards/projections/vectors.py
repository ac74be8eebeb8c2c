"""Test vectors as files: one record a file, and an index that says what each must yield."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nordicbaltic_standards.catalogues import rules
from nordicbaltic_standards.core.leaves import REGION
from nordicbaltic_standards.core.version import STANDARD_VERSION
from nordicbaltic_standards.testing.vectors import Vector, all_vectors
from nordicbaltic_standards.validation.judge import validate


def files(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield each vector and the index.

    Args:
        folder: The folder ``schemas``.
    """
    root = folder / STANDARD_VERSION / "vectors"
    index: list[dict[str, Any]] = []
    for rule, vectors in all_vectors().items():
        for vector in vectors:
            name = f"{rule}/{vector.name}.json"
            yield root / name, json.dumps(vector.record, ensure_ascii=False, indent=1) + "\n"
            index.append(entry(vector, name))
    text = ",\n".join(json.dumps(item, ensure_ascii=False) for item in index)
    yield root / "index.json", f'{{"standard_version": "{STANDARD_VERSION}", "vectors": [\n{text}\n]}}\n'


def entry(vector: Vector, name: str) -> dict[str, Any]:
    """Return what the index says of a vector: how to judge it, and every finding that must come out."""
    case = vector.case
    report = validate(vector.record, country=case.country, on=case.on, profile=case.profile)
    severities = {(finding.rule, finding.pointer): finding.severity.value for finding in report.findings}
    country = case.country or vector.record.get("country")
    own = rules[vector.rule].severity.value
    found = [] if case.at is None else [(vector.rule, at, case.severity or own) for at in (case.at, *case.more)]
    expected = [{"rule": rule, "pointer": at, "severity": severity} for rule, at, severity in found]
    return {
        "file": name,
        "rule": vector.rule,
        "what": case.what,
        "record_type": vector.record["record_type"],
        "country": country if country in REGION else None,
        "on": report.judged_on and report.judged_on.isoformat(),
        "profile": case.profile,
        "expected": expected,
        "also": [{"rule": rule, "pointer": at, "severity": severities[rule, at]} for rule, at in vector.also],
    }
