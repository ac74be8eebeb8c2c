"""The published schema of the reports describes the reports that come out."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from nordicbaltic_standards import example, validate
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.testing.vectors import all_vectors
from nordicbaltic_standards.validation.suppressions import Suppression, Suppressions
from support import ROOT, judged

SCHEMAS = ROOT / "schemas" / "1.0" / "reports"
REPORT = Draft202012Validator(json.loads((SCHEMAS / "report.schema.json").read_text(encoding="utf-8")))
RESULT = Draft202012Validator(json.loads((SCHEMAS / "result.schema.json").read_text(encoding="utf-8")))


def test_the_schemas_are_schemas():
    for validator in (REPORT, RESULT):
        Draft202012Validator.check_schema(validator.schema)


@pytest.mark.parametrize("every", [40, pytest.param(1, marks=pytest.mark.products)])
def test_the_report_on_a_vector_is_one_by_the_schema(every: int):
    for vectors in all_vectors().values():
        for vector in vectors[::every]:
            assert REPORT.is_valid(judged(vector).to_dict("is")), vector.id


@pytest.mark.parametrize(
    "broken", [b"", b"\xff\xd8\xff", b"[]", b'{"record_type": 5}', b'{"record_type": "referral", "x": 1}']
)
def test_so_is_the_report_on_broken_input(broken: bytes):
    assert REPORT.is_valid(validate(broken).to_dict("lt"))


def test_a_report_that_breaks_the_schema_is_refused_by_it():
    report = validate(example("referral")).to_dict()
    assert not REPORT.is_valid(report | {"more": 1})
    assert not REPORT.is_valid(report | {"valid": "yes"})
    assert not REPORT.is_valid({name: value for name, value in report.items() if name != "summary"})


def test_what_the_command_writes_is_by_the_schema_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    lines = tmp_path / "many.jsonl"
    vectors = [vector for found in all_vectors().values() for vector in found][:40]
    lines.write_text("".join(json.dumps(vector.record) + "\n" for vector in vectors), encoding="utf-8")
    accepted = tmp_path / "accepted.toml"
    accepted.write_text(
        '[[exception]]\nrule = "RES-003"\npointer = "/permits"\nreason = "Looked at."\nuntil = 2099-01-01\n',
        encoding="utf-8",
    )
    main(["validate", str(lines), str(tmp_path / "none.json"), "--exceptions", str(accepted), "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    assert list(REPORT.iter_errors(report)) == []
    assert report["unreadable"] == [str(tmp_path / "none.json")]
    assert report["stale_exceptions"] == [{"entry": 1, "rule": "RES-003", "pointer": "/permits", "why": "not-checked"}]
    main(["validate", str(lines), "--format", "ndjson"])
    written = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len(written) == len(vectors)
    assert all(RESULT.is_valid(result) for result in written)


def test_an_accepted_finding_stands_in_the_report_by_the_schema():
    vector = next(vector for vector in all_vectors()["RES-003"] if vector.breaks)
    entry = Suppression("RES-003", vector.places[0], "Looked at.", date(2027, 3, 1))
    report = validate(vector.record, exceptions=Suppressions([entry]), today=date(2026, 11, 28)).to_dict()
    assert REPORT.is_valid(report)
    assert report["results"][0]["accepted"][0]["until"] == "2027-03-01"
