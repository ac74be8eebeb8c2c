"""``nbs vectors``: whole documents of the vectors, and the results of another implementation compared with what is expected."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from nordicbaltic_standards import validate
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.testing.vectors import Vector, all_vectors, structural_vectors

RULE = "RES-001"
VECTORS = all_vectors()[RULE]
Captured = pytest.CaptureFixture[str]


def result(vector: Vector) -> dict[str, Any]:
    """Return what an implementation that is right writes of a case."""
    findings = [finding.model_dump() for finding in vector.expected]
    return {"id": vector.id, "findings": findings}


def check(tmp_path: Path, results: list[Any], *more: str) -> int:
    file = tmp_path / "results.ndjson"
    file.write_text("".join(f"{json.dumps(each)}\n" for each in results), encoding="utf-8")
    return main(["vectors", "check", str(file), *more])


def test_results_as_expected_are_counted(tmp_path: Path, capsys: Captured):
    assert check(tmp_path, [result(vector) for vector in VECTORS], "--rule", RULE) == 0
    said = capsys.readouterr().out
    assert f"As expected: {len(VECTORS)}\n" in said
    assert "Different: 0\n" in said


@pytest.mark.products
def test_what_the_library_itself_finds_is_as_expected(tmp_path: Path):
    results = []
    for vectors in (all_vectors() | structural_vectors()).values():
        for vector in vectors:
            case = vector.case
            report = validate(
                vector.data, country=case.country, on=case.on, profile=case.profile, organisation=vector.organisation
            )
            found = [(each.rule, each.pointer, each.severity.value) for each in report.findings]
            findings = [dict(zip(("rule", "pointer", "severity"), each, strict=True)) for each in found]
            results.append({"id": vector.id, "findings": findings})
    assert check(tmp_path, results) == 0


@pytest.mark.parametrize(
    ("change", "word"),
    [
        (lambda findings: findings.clear(), "missing"),
        (lambda findings: findings.append(findings[0]), "unexpected"),
        (lambda findings: findings[0].update(pointer="/status"), "missing"),
        (lambda findings: findings[0].update(severity="notice"), "missing"),
        (lambda findings: findings[0].update(variant="other"), "missing"),
        (lambda findings: findings[0].update(params={}), "missing"),
    ],
)
def test_a_result_that_differs_is_named_with_what_differs(tmp_path: Path, capsys: Captured, change: Any, word: str):
    results = [result(vector) for vector in VECTORS]
    breaking = next(vector for vector in VECTORS if vector.breaks)
    change(next(each for each in results if each["id"] == breaking.id)["findings"])
    assert check(tmp_path, results, "--rule", RULE, "--format", "json") == 1
    (differing,) = json.loads(capsys.readouterr().out)["differ"]
    assert differing["id"] == breaking.id
    assert differing[word]


def test_a_partial_implementation_is_measured_by_its_own_rules(tmp_path: Path, capsys: Captured):
    """REF-001/011 also expects REF-019, and a finding of a third rule is no fault of these two."""
    vectors = all_vectors()["REF-001"]
    assert any(finding.rule == "REF-019" for vector in vectors for finding in vector.expected)
    own = [
        {"id": vector.id, "findings": [each.model_dump() for each in vector.expected if each.rule == "REF-001"]}
        for vector in vectors
    ]
    own[0]["findings"].append({"rule": "REF-003", "pointer": "", "severity": "error"})
    assert check(tmp_path, own, "--rule", "REF-001") == 0
    both = [*own, *map(result, all_vectors()["REF-019"])]
    assert check(tmp_path, both, "--rule", "REF-001", "--rule", "REF-019") == 1
    assert "REF-019" in capsys.readouterr().out


def test_a_case_without_a_result_is_named_unless_it_needs_what_is_lacking(tmp_path: Path, capsys: Captured):
    left_out = next(vector for vector in VECTORS if "facts" in vector.case.needs)
    results = [result(vector) for vector in VECTORS if vector is not left_out]
    assert check(tmp_path, results, "--rule", RULE, "--language", "et") == 1
    assert f"{left_out.id}  Tulemus puudub\n" in capsys.readouterr().out
    assert check(tmp_path, results, "--rule", RULE, "--lacks", "facts") == 0


@pytest.mark.parametrize(
    "line", ["7", "{", '{"id": "RES-001/001"}', '{"id": "RES-001/001", "findings": [{"rule": "x"}]}']
)
def test_a_line_that_is_no_result_is_named_by_its_number(tmp_path: Path, capsys: Captured, line: str):
    file = tmp_path / "results.ndjson"
    file.write_text(f"{json.dumps(result(VECTORS[0]))}\n{line}\n", encoding="utf-8")
    assert main(["vectors", "check", str(file)]) == 2
    assert "line 2: this is not a result" in capsys.readouterr().err


def test_a_case_that_does_not_exist_is_named_by_its_line(tmp_path: Path, capsys: Captured):
    assert check(tmp_path, [{"id": "RES-001/999", "findings": []}]) == 2
    assert "line 1: there is no test case" in capsys.readouterr().err


def test_whole_documents_give_what_their_list_says(tmp_path: Path):
    folder = tmp_path / "vectors"
    assert main(["vectors", "build", "-o", str(folder), "--rule", RULE]) == 0
    listed = json.loads((folder / "vectors.json").read_text(encoding="utf-8"))["vectors"]
    assert [entry["id"] for entry in listed] == [vector.id for vector in VECTORS]
    for entry, vector in zip(listed, VECTORS, strict=True):
        assert json.loads((folder / entry["file"]).read_text(encoding="utf-8")) == vector.record
        assert entry["expected"] == [finding.model_dump() for finding in vector.expected]


def test_what_is_no_text_is_written_byte_by_byte(tmp_path: Path):
    folder = tmp_path / "vectors"
    assert main(["vectors", "build", "-o", str(folder), "--rule", "STR-002"]) == 0
    for vector in structural_vectors()["STR-002"]:
        assert (folder / f"{vector.id}.txt").read_bytes() == vector.data


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["shake"], "shake"),
        (["check"], "RESULTS"),
        (["build"], "-o"),
        (["build", "-o", "x", "--rule", "RES-999"], "RES-999"),
        (["check", "none.ndjson"], "none.ndjson"),
        (["check", "none.ndjson", "--lacks", "time"], "time"),
    ],
)
def test_a_wrong_call_names_what_is_wrong(capsys: Captured, arguments: list[str], word: str):
    assert main(["vectors", *arguments]) == 2
    assert word in capsys.readouterr().err
