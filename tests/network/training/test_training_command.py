"""`nbs training` lists cases, writes sheets and reads further cases from a folder."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from nordicbaltic_standards.cli import main
from nordicbaltic_standards.law.region import REGION
from support import ROOT

EXAMPLE = (
    (ROOT / "docs" / "how-to" / "add-a-training-case.md")
    .read_text(encoding="utf-8")
    .partition("```toml\n")[2]
    .partition("```")[0]
)
"""The case of the guide."""

Captured = pytest.CaptureFixture[str]


def run(capsys: Captured, *arguments: str) -> tuple[int, str, str]:
    status = main(["training", "--language", "en", *arguments])
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def listed(capsys: Captured, *arguments: str) -> list[str]:
    status, out, _ = run(capsys, "list", "--format", "json", *arguments)
    assert status == 0
    return [case["id"] for case in json.loads(out)["cases"]]


def test_the_list_is_in_the_order_of_the_countries(capsys: Captured):
    assert listed(capsys) == [f"{code.lower()}-{number}" for code in REGION for number in (1, 2)]
    assert run(capsys, "list")[1].splitlines()[0].startswith("ee-1   A call")


def test_country_and_level_narrow_the_choice(capsys: Captured):
    assert listed(capsys, "--country", "se") == ["se-1", "se-2"]
    assert listed(capsys, "--country", "LT", "--level", "1") == ["lt-2"]
    status, out, _ = run(capsys, "--country", "LT", "--level", "1", "--format", "json")
    assert status == 0
    assert [case["id"] for case in json.loads(out)["cases"]] == ["lt-2"]
    assert run(capsys, "--country", "EE", "--level", "2") == (
        2,
        "",
        "nbs: There is no case of this country and level.\n",
    )


def test_only_the_trainer_sees_answers(capsys: Captured):
    assert "IDN-024" not in run(capsys, "ee-1")[1]
    assert "IDN-024" in run(capsys, "ee-1", "--trainer")[1]


def test_a_page_is_written_once(capsys: Captured, tmp_path: Path):
    target = tmp_path / "case.html"
    assert run(capsys, "ee-1", "--format", "html", "-o", str(target))[0] == 0
    page = target.read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert run(capsys, "fi-1", "--format", "html", "-o", str(target))[0] == 2
    assert target.read_text(encoding="utf-8") == page
    assert run(capsys, "fi-1", "--format", "html", "-o", str(target), "--force")[0] == 0
    assert target.read_text(encoding="utf-8") != page


def test_cases_of_a_folder_are_added(capsys: Captured, tmp_path: Path):
    (tmp_path / "my-case.toml").write_text(EXAMPLE, encoding="utf-8")
    assert "my-case" in listed(capsys, "--from", str(tmp_path))
    assert "AST-001" in run(capsys, "my-case", "--from", str(tmp_path), "--trainer")[1]
    assert run(capsys, "my-case")[0] == 2


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("ee-11",), "ee-1"),
        (("--level", "7"), "7"),
        (("list", "--format", "html"), "The list is written as text or JSON."),
        (("--from", "no-such-folder"), "no-such-folder"),
    ],
)
def test_a_wrong_call_says_what_is_wrong(arguments: tuple[str, ...], complaint: str, capsys: Captured):
    status, out, err = run(capsys, *arguments)
    assert (status, out) == (2, "")
    assert complaint in err
    assert err.count("\n") == 1


def test_a_file_that_is_not_a_case_is_named_in_one_line(capsys: Captured, tmp_path: Path):
    (tmp_path / "my-case.toml").write_text(EXAMPLE.replace("AST-001", "AST-999"), encoding="utf-8")
    status, out, err = run(capsys, "list", "--from", str(tmp_path))
    assert (status, out) == (2, "")
    assert err == "nbs: Training case not usable. my-case.toml: There is no rule AST-999.\n"


def test_a_case_cannot_take_the_name_of_another(capsys: Captured, tmp_path: Path):
    (tmp_path / "ee-1.toml").write_text(EXAMPLE, encoding="utf-8")
    status, _, err = run(capsys, "list", "--from", str(tmp_path))
    assert status == 2
    assert "A case of this name comes with the standard." in err
