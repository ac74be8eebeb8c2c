"""``nbs completion``: commands, options and values complete in the shell, and say what they are in the reader's language."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete

from nordicbaltic_standards import LANGUAGES, codes, rules
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.cli.completion import SHELLS
from nordicbaltic_standards.cli.main import COMMANDS, program
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.records import RECORDS

Captured = pytest.CaptureFixture[str]


def completed(*words: str, language: str = "en") -> dict[str, str | None]:
    """Return what the last word completes to, each with what is said of it."""
    *before, incomplete = words
    shell = ShellComplete(program, {"obj": language}, "nbs", "_NBS_COMPLETE")
    return {each.value: each.help for each in shell.get_completions(before, incomplete)}


def test_commands_complete():
    assert list(completed("")) == list(COMMANDS)
    assert list(completed("s")) == [name for name in COMMANDS if name.startswith("s")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_completes_says_what_it_is_in_the_language_of_the_reader(language: str):
    assert completed("valid", language=language) == {"validate": ui_text("command/validate", language)}
    shown = completed("validate", "--exc", language=language)
    assert shown == {"--exceptions": ui_text("command/option-exceptions", language)}


@pytest.mark.parametrize(
    ("call", "values"),
    [
        (("validate", "--record", ""), [*RECORDS]),
        (("example", "Case_"), ["case-file"]),
        (("validate", "--country", ""), [*REGION]),
        (("country", "e"), ["EE"]),
        (("--language", ""), [*LANGUAGES]),
        (("codes", ""), [view.id for view in codes]),
        (("rules", "res-00"), [rule.id for rule in rules if rule.id.startswith("RES-00")]),
        (("codes", "--format", ""), ["table", "json", "csv"]),
        (("validate", "--fail-on", "w"), ["warning"]),
        (("completion", ""), [*SHELLS]),
        (("no-such-command", ""), [*COMMANDS]),
    ],
)
def test_values_complete(call: tuple[str, ...], values: list[str]):
    assert list(completed(*call)) == values


def test_a_word_that_names_a_file_is_left_to_the_shell():
    shell = ShellComplete(program, {"obj": "en"}, "nbs", "_NBS_COMPLETE")
    (item,) = shell.get_completions(["validate"], "inc")
    assert (item.value, item.type) == ("inc", "file")


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_of_each_shell_calls_the_program(capsys: Captured, shell: str):
    assert main(["completion", shell]) == 0
    script, err = capsys.readouterr()
    assert err == ""
    assert f"_NBS_COMPLETE={shell}_complete" in script


def test_the_shell_of_the_system_is_the_one_that_is_meant(capsys: Captured, monkeypatch: pytest.MonkeyPatch):
    main(["completion", "zsh"])
    script = capsys.readouterr().out
    monkeypatch.setenv("SHELL", "/usr/bin/zsh")
    assert main(["completion"]) == 0
    assert capsys.readouterr().out == script
    monkeypatch.setenv("SHELL", "/bin/sh")
    assert main(["completion"]) == 2
    assert "SHELL" in capsys.readouterr().err


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash")
def test_bash_completes_with_the_script(tmp_path: Path):
    nbs = tmp_path / "nbs"
    nbs.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m nordicbaltic_standards "$@"\n', encoding="utf-8")
    nbs.chmod(0o700)
    script = (
        "source <(nbs completion bash); COMP_WORDS=(nbs country L); COMP_CWORD=2; _nbs_completion nbs; "
        'echo "${COMPREPLY[@]}"'
    )
    env = os.environ | {"PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(["bash", "-c", script], env=env, capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("LV LT\n", "")
