"""Accepted exceptions: for a reason, until a day, and never for what protects safety."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from nordicbaltic_standards import LANGUAGES, validate
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.testing.vectors import Vector, all_vectors
from nordicbaltic_standards.validation.exceptions import ExceptionFileError, read_exceptions

UNTIL = "2027-03-01"


def failing(rule: str) -> Vector:
    return next(vector for vector in all_vectors()[rule] if vector.case.at is not None)


def entry(rule: str, pointer: str, until: str = UNTIL) -> str:
    return f'[[exception]]\nrule = "{rule}"\npointer = "{pointer}"\nreason = "Looked at."\nuntil = {until}\n'


def written(folder: Path, text: str) -> Path:
    path = folder / "accepted.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_an_accepted_finding_no_longer_counts_and_is_still_named(tmp_path: Path):
    vector = failing("RES-003")
    accepted = read_exceptions(written(tmp_path, entry("RES-003", str(vector.case.at))))
    report = validate(vector.record, exceptions=accepted)
    assert report.findings == ()
    assert [finding.rule for finding in report.accepted] == ["RES-003"]
    assert accepted.stale(date(2026, 6, 1)) == []


def test_after_its_last_day_the_finding_counts_again_and_the_entry_is_reported(tmp_path: Path):
    vector = failing("RES-003")
    accepted = read_exceptions(written(tmp_path, entry("RES-003", str(vector.case.at), "2020-01-01")))
    report = validate(vector.record, exceptions=accepted)
    assert [finding.rule for finding in report.findings] == ["RES-003"]
    assert [why for _, why in accepted.stale(date(2026, 6, 1))] == ["expired"]


def test_an_entry_that_meets_nothing_is_stale(tmp_path: Path):
    accepted = read_exceptions(written(tmp_path, entry("RES-003", "/reflection_period/start")))
    validate(failing("RES-003").record, exceptions=accepted)
    assert [why for _, why in accepted.stale(date(2026, 6, 1))] == ["not-met"]


def test_what_protects_safety_takes_no_exception(tmp_path: Path):
    vector = failing("RES-004")
    accepted = read_exceptions(written(tmp_path, entry("RES-004", str(vector.case.at))))
    assert [finding.rule for finding in validate(vector.record, exceptions=accepted).errors] == ["RES-004"]
    assert [why for _, why in accepted.stale(date(2026, 6, 1))] == ["not-acceptable"]


@pytest.mark.parametrize(
    "text",
    [
        "rule = 3",
        "[[exception]]\nrule = ",
        entry("RES-999", "/a"),
        entry("RES-003", "no-pointer"),
        entry("RES-003", "/a", '"2027-03-01"'),
        entry("RES-003", "/a").replace("Looked at.", " "),
        entry("RES-003", "/a").replace("reason", "because"),
        "[[exception]]\nrule = 'RES-003'\n",
    ],
)
def test_a_file_that_breaks_its_form_is_answered_in_the_readers_language(tmp_path: Path, text: str):
    with pytest.raises(ExceptionFileError) as caught:
        read_exceptions(written(tmp_path, text))
    assert len({caught.value.text(language) for language in LANGUAGES}) == len(LANGUAGES)


def test_the_command_takes_the_file_and_speaks_of_stale_entries(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    vector = failing("RES-003")
    record = tmp_path / "record.json"
    record.write_text(json.dumps(vector.record), encoding="utf-8")
    accepted = written(tmp_path, entry("RES-003", str(vector.case.at), "2099-01-01") + entry("RES-003", "/permits"))
    status = main(["validate", str(record), "--exceptions", str(accepted), "--fail-on", "warning"])
    captured = capsys.readouterr()
    assert status == 0
    assert "/permits" in captured.err
    assert main(["validate", str(record), "--exceptions", str(tmp_path / "none.toml")]) == 2
