"""The test vectors as whole documents, without patches: one file for each case, and a list of the expected findings."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from nordicbaltic_standards.generators.archive import Item
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.testing.vectors import Vector, bases
from nordicbaltic_standards.validation.validate import validate
from nordicbaltic_standards.version import STANDARD_VERSION


def items(vectors: Mapping[str, Sequence[Vector]]) -> Iterator[Item]:
    """Yield a file for each case, and the list of the cases.

    Args:
        vectors: Cases by rule.
    """
    listed = []
    for group in vectors.values():
        for vector in group:
            data = vector.data
            path = f"{vector.id}.{'json' if isinstance(data, dict) else 'txt'}"
            content = json.dumps(data, ensure_ascii=False, indent=1) + "\n" if isinstance(data, dict) else data
            yield Item(path, content, "vector-document")
            listed.append(_entry(vector, path))
    text = json.dumps({"standard_version": STANDARD_VERSION, "vectors": listed}, ensure_ascii=False, indent=1) + "\n"
    yield Item("vectors.json", text, "vector-list")


def _entry(vector: Vector, path: str) -> dict[str, Any]:
    """Return the entry of a case in the list, with the country and day that apply."""
    case, data = vector.case, vector.data
    report = validate(data, country=case.country, on=case.on, profile=case.profile, organisation=vector.organisation)
    country = case.country or (data.get("country") if isinstance(data, dict) else None)
    return {
        "id": vector.id,
        "title": case.title,
        "file": path,
        "country": country if country in REGION else None,
        "on": report.judged_on and report.judged_on.isoformat(),
        "profile": case.profile,
        "organisation": case.organisation and bases()[case.organisation].record,
        "expected": [finding.model_dump() for finding in case.expected],
        "needs": [need.value for need in case.needs],
    }
