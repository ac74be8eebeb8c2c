"""The batch loses no line, joins each finding to its record, and goes on with typed records."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import nightly_batch
from nightly_batch import Batch, judge, soonest_first
from nordicbaltic_standards import Referral, countries, example

NOTE = "Anna Virtanen, Kaarlenkatu 5"
DAY = date(2026, 11, 28)
IMMEDIATE = {"urgency": "immediate", "acknowledged_at": "2020-01-01T10:00:00+02:00"}


def written() -> list[dict[str, Any]]:
    """Return a referral for each country, with a note."""
    return [example("referral", country.code) | {"note": NOTE} for country in countries]


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """Give an export: eight sound referrals, an urgent one with an error, and five lines that cannot be used."""
    lines = [json.dumps(record) for record in written()]
    lines[2:2] = ['{"note": "' + NOTE, "", json.dumps(written()[0] | {"id": "wrong-code", "urgency": NOTE})]
    lines += [
        json.dumps(written()[0] | {"id": "contradictory"} | IMMEDIATE | {"urgency": "within-24-hours"}),
        json.dumps(written()[0] | {"id": "urgent"} | IMMEDIATE),
        json.dumps(example("organisation")),
        "[]",
    ]
    path = tmp_path / "export.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.fixture
def batch(export: Path) -> Batch:
    return judge(export, DAY, "sv")


def test_every_line_is_counted_and_a_broken_one_stops_nothing(batch: Batch) -> None:
    assert (batch.summary["records"], batch.summary["accepted"], batch.summary["held back"]) == (14, 9, 5)
    assert batch.summary["STR-004"] == 1
    assert batch.summary["REF-009"] == 2


def test_the_accepted_records_are_typed_referrals_and_urgent_help_is_among_them(batch: Batch) -> None:
    assert all(isinstance(report.record, Referral) for report in batch.accepted)
    urgent = {"urgent", *(record["id"] for record in written() if record["urgency"] == "immediate")}
    order = soonest_first(batch.accepted)
    assert set(order[: len(urgent)]) == urgent
    assert set(order[len(urgent) :]) == {record["id"] for record in written()} - urgent


def test_findings_are_joined_to_their_records_by_id_and_to_what_has_none_by_line(batch: Batch, export: Path) -> None:
    lines = export.read_text(encoding="utf-8").split("\n")
    errors = [row for row in batch.findings if row.severity == "error"]
    for row in errors:
        assert row.line is not None
        if row.record_id is not None:
            assert json.loads(lines[row.line - 1])["id"] == row.record_id
    assert {row.record_id for row in errors} >= {"wrong-code", "contradictory", "urgent"}
    broken = [row for row in errors if row.rule == "STR-004"]
    assert [(row.line, row.record_id) for row in broken] == [(3, None)]


def test_what_the_batch_prints_holds_no_value(export: Path) -> None:
    command = [sys.executable, nightly_batch.__file__, str(export), DAY.isoformat()]
    printed = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
    assert "held back 5" in printed.stdout
    assert "wrong-code STR-025 /urgency" in printed.stdout
    assert "Virtanen" not in printed.stdout + printed.stderr
