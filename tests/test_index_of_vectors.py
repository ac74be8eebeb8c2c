"""The index of the vectors is enough to prove an implementation, by what its page says and nothing else."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from nordicbaltic_standards import validate
from support import SCHEMAS

VECTORS = SCHEMAS / "vectors"
INDEX: list[dict[str, Any]] = json.loads((VECTORS / "index.json").read_text(encoding="utf-8"))["vectors"]


def seen(entry: dict[str, Any]) -> list[tuple[str, str, str]]:
    report = validate(
        (VECTORS / entry["file"]).read_bytes(),
        country=entry["country"],
        on=None if entry["on"] is None else date.fromisoformat(entry["on"]),
        profile=entry["profile"],
    )
    return sorted((finding.rule, finding.pointer, finding.severity.value) for finding in report.findings)


@pytest.mark.parametrize("rule", sorted({entry["rule"] for entry in INDEX}))
def test_what_the_index_says_comes_out(rule: str):
    for entry in (entry for entry in INDEX if entry["rule"] == rule):
        told = [(each["rule"], each["pointer"], each["severity"]) for each in entry["expected"] + entry["also"]]
        assert seen(entry) == sorted(told), entry["file"]


def test_the_index_holds_every_vector_once():
    files = sorted(path.relative_to(VECTORS).as_posix() for path in VECTORS.glob("*/*.json"))
    assert files == sorted(entry["file"] for entry in INDEX)
