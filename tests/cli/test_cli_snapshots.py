"""What the main commands say, word for word, in files that were read: tests/snapshots/cli.

``pytest tests/cli/test_cli_snapshots.py --regen-all`` writes them anew. Read what changed before you commit it.
"""

from __future__ import annotations

import io
import json
import shlex
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from cli.test_cli import WRONG_CALLS
from nordicbaltic_standards import example
from nordicbaltic_standards.cli import main, progress
from nordicbaltic_standards.cli.main import COMMANDS
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.rules.exchange_profiles.profiles import exchange_profiles
from support import ROOT

CASE = "case-file.json"
SNAPSHOTS = ROOT / "tests" / "snapshots" / "cli"
Written = Callable[[str, str], None]


@pytest.fixture
def written(file_regression: FileRegressionFixture) -> Written:
    """Give what compares a text with the file of a name."""
    return lambda name, text: file_regression.check(text, fullpath=SNAPSHOTS / f"{name}.txt")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let commands be called where the records are, by somebody whose terminal has 100 columns and speaks English."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / CASE).write_bytes((ROOT / "docs" / "examples" / CASE).read_bytes())
    (tmp_path / "message.json").write_text(json.dumps(example("exchange-message", "LV")), encoding="utf-8")
    bad = '{"record_type": "referral", "status": 7}\n'
    (tmp_path / "bad.json").write_text(bad, encoding="utf-8")
    (tmp_path / "two.jsonl").write_text(json.dumps(example("referral")) + "\n" + bad, encoding="utf-8")
    persons = [
        example("identification", REGION[0]) | {"subject": {"pseudonym": f"Person-{number}", "sex": sex}}
        for number, sex in enumerate(["female"] * 12 + ["male"] * 3)
    ]
    (tmp_path / "many.jsonl").write_text("".join(json.dumps(each) + "\n" for each in persons), encoding="utf-8")
    return tmp_path


def session(capsys: pytest.CaptureFixture[str], *lines: str) -> str:
    """Return what a terminal shows of some commands: what was typed, both outputs, and a status that is not 0."""
    shown = []
    for line in lines:
        status = main(shlex.split(line))
        said = capsys.readouterr()
        shown.append(f"$ nbs {line}\n{said.out}{said.err}" + (f"[status {status}]\n" if status else ""))
    return "\n".join(shown)


SESSIONS = {
    "validate-en": [
        f"validate {CASE}",
        "validate bad.json",
        "validate two.jsonl --fail-on warning",
        "validate none.json",
    ],
    "validate-et": [f"validate {CASE} --language et"],
    "validate-is": [f"validate {CASE} --language is"],
    "rule": ["rules RES-004", "rules COM-002 --language sv", "rules RES-04", "rules no-such"],
    "standard": ["standards RES-S02"],
    "codes": ["codes risk-level", "codes risk-level --format csv --language lt"],
    "deadlines": [f"deadlines {CASE} --on 2026-11-28"],
    "minimise": [
        f"minimise {CASE} --profile residence-decision -o smaller.json",
        f"minimise {CASE} --profile publicity --release /note -o public.json",
        "minimise message.json -o message-smaller.json",
        "minimise message.json -o message-smaller.json",
        f"minimise {CASE} --profile residence-decison",
    ],
    "erase": [f"erase {CASE} --on 2040-01-01 -o left.json"],
    "pseudonymise": [
        "pseudonym-key -o key.json",
        "pseudonymise many.jsonl --key-file key.json --purpose research --recipient uni -o out.jsonl",
    ],
    "statistics": ["statistics many.jsonl --table status", f"statistics {CASE} --table status"],
}
"""Commands, by the name of the file that shows what they say."""


@pytest.mark.parametrize("name", SESSIONS)
def test_a_command_says_what_was_read(name: str, capsys: pytest.CaptureFixture[str], written: Written):
    written(name, session(capsys, *SESSIONS[name]))


SHOWN = {
    "least", "the-person", "request-authority", "support-notice-ee", "safe-return-organiser", "research-identified",
    "publicity-lv",
}  # fmt: skip
"""Exchange profiles which together have everything that a profile can have."""


def test_the_list_of_exchange_profiles_says_what_was_read(capsys: pytest.CaptureFixture[str], written: Written):
    listed = session(capsys, "minimise --list").removeprefix("$ nbs minimise --list\n").split("\n\n")
    by_name = {each.partition("\n")[0]: each for each in listed if each}
    assert list(by_name) == [profile.id for profile in exchange_profiles]
    written("minimise-list", "\n\n".join(by_name[name] for name in by_name if name in SHOWN) + "\n")


def test_the_help_of_each_command_says_what_was_read(capsys: pytest.CaptureFixture[str], written: Written):
    written("help", session(capsys, *(f"{command} --help".strip() for command in ("", *COMMANDS))))


def test_complaints_of_wrong_calls_say_what_was_read(capsys: pytest.CaptureFixture[str], written: Written):
    written("wrong-calls", session(capsys, *map(shlex.join, WRONG_CALLS)))


LISTS = {
    "rules": "rules",
    "standards": "standards",
    "code-lists": "codes",
    "country-ee": "country EE --on 2026-11-01",
    "country-is": "country IS",
}
"""Commands that list very much, by the name of the file that shows the beginning."""


@pytest.mark.parametrize("name", LISTS)
def test_a_list_begins_as_was_read(name: str, capsys: pytest.CaptureFixture[str], written: Written):
    written(name, "".join(session(capsys, LISTS[name]).splitlines(keepends=True)[:40]))


@pytest.mark.parametrize(
    ("line", "files"),
    [
        ("example case-file --country EE", ()),
        (f"minimise {CASE} --profile residence-decision --account account.json", ("account.json",)),
        (f"erase {CASE} --on 2040-01-01 --account account.json", ("account.json",)),
        (f"pseudonymise {CASE} --key-file key.json --purpose research --recipient uni", ()),
        (f"deadlines {CASE} --on 2026-11-28 --format json", ()),
        ("codes risk-level --language lv --format json", ()),
        ("statistics many.jsonl --format json --language lt", ()),
    ],
)
def test_a_document_is_written_in_one_form_by_whatever_command(
    line: str, files: tuple[str, ...], capsys: pytest.CaptureFixture[str]
):
    main(["pseudonym-key", "-o", "key.json"])
    capsys.readouterr()
    assert main(shlex.split(line)) == 0
    for text in (capsys.readouterr().out, *(Path(file).read_text(encoding="utf-8") for file in files)):
        assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n"


def test_of_many_records_each_is_a_line(capsys: pytest.CaptureFixture[str]):
    main(["pseudonym-key", "-o", "key.json"])
    line = "pseudonymise many.jsonl --key-file key.json --purpose research --recipient uni -o out.jsonl --account all.jsonl"
    assert main(shlex.split(line)) == 0
    capsys.readouterr()
    for file in ("out.jsonl", "all.jsonl"):
        text = Path(file).read_text(encoding="utf-8")
        assert text == "".join(json.dumps(json.loads(each), ensure_ascii=False) + "\n" for each in text.splitlines())
        assert text.count("\n") == 15


def test_no_file_is_left_of_what_is_not_shown_any_more():
    assert {path.stem for path in SNAPSHOTS.iterdir()} == {*SESSIONS, *LISTS, "help", "wrong-calls", "minimise-list"}


def test_progress_is_shown_twice_a_second_and_taken_away(monkeypatch: pytest.MonkeyPatch):
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    seconds = iter([0, 0.4, 0.5, 0.5, 0.9, 1.0, 1.0])
    monkeypatch.setattr(progress, "monotonic", lambda: next(seconds))
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    monkeypatch.setattr(sys, "stderr", Terminal())
    shown = progress.Progress("en")
    for records in (1, 20_000, 20_001, 3):
        shown.show(records)
    shown.clear()
    shown.clear()
    assert sys.stderr.getvalue() == "\rRecords judged: 20000\rRecords judged: 3    \r                 \r"


@pytest.mark.parametrize(("out", "err"), [(False, False), (True, True), (True, False)])
def test_no_progress_is_shown_to_nobody_or_among_results(out: bool, err: bool, monkeypatch: pytest.MonkeyPatch):
    for name, terminal in (("stdout", out), ("stderr", err)):
        stream = io.StringIO()
        monkeypatch.setattr(stream, "isatty", lambda terminal=terminal: terminal)
        monkeypatch.setattr(sys, name, stream)
    assert not progress.Progress("en").watched
