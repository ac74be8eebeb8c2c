"""How a command ends: with the promised status, complete or without an output, and with nothing and nobody left behind."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from time import sleep

import pytest

from nordicbaltic_standards import LANGUAGES, example
from nordicbaltic_standards.cli import codes, main
from nordicbaltic_standards.cli.signals import EndedBySignal
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.privacy import new_pseudonym_keys, write_pseudonym_keys
from nordicbaltic_standards.utils.atomic_files import UNFINISHED, atomic_replace
from nordicbaltic_standards.validation.parallel import WorkerError, in_order
from support import at_length

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
on_linux = pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="looks for processes in /proc")

COMMAND = [sys.executable, "-m", "nordicbaltic_standards"]
LINE = json.dumps(example("referral")).encode() + b"\n"
STATUS = {"SIGHUP": 129, "SIGINT": 130, "SIGTERM": 143}


@contextmanager
def running(folder: Path, *arguments: str, ignoring: int | None = None) -> Iterator[subprocess.Popen[bytes]]:
    """Run a command that waits for more standard input."""

    def begin() -> None:
        for number in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_IGN if number == ignoring else signal.SIG_DFL)

    with subprocess.Popen(
        [*COMMAND, *arguments, "--language", "en"],
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=begin,  # noqa: PLW1509 - it sets signals and nothing else
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def given(process: subprocess.Popen[bytes], lines: int) -> None:
    assert process.stdin is not None
    process.stdin.write(LINE * lines)
    process.stdin.flush()


@contextmanager
def pseudonymising(folder: Path, ignoring: int | None = None) -> Iterator[subprocess.Popen[bytes]]:
    """Run a command that has written a part of its output."""
    if not (folder / "key.json").exists():
        write_pseudonym_keys(new_pseudonym_keys(), folder / "key.json")
    call = ["pseudonymise", "-", "--key-file", "key.json", "--purpose", "research", "--recipient", "uni"]
    with running(folder, *call, "-o", "out.ndjson", "--account", "account.ndjson", ignoring=ignoring) as process:
        given(process, 50)
        while not any(path.stat().st_size for path in unfinished(folder)):
            assert process.poll() is None, process.stderr and process.stderr.read()
            sleep(0.05)
        yield process


def unfinished(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.name.startswith(UNFINISHED)]


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.mark.parametrize("name", at_length(STATUS, "SIGTERM"))
def test_who_is_ended_by_a_signal_leaves_no_file_and_says_so_in_the_status(tmp_path: Path, name: str):
    with pseudonymising(tmp_path) as process:
        assert len(unfinished(tmp_path)) == 2
        process.send_signal(getattr(signal, name))
        _, err = process.communicate()
    assert process.returncode == STATUS[name]
    assert err.decode() == f"nbs: {ui_text('command/interrupted', 'en')}\n"
    assert names(tmp_path) == {"key.json"}


def test_a_command_that_survives_the_end_of_its_terminal_goes_on(tmp_path: Path):
    with pseudonymising(tmp_path, ignoring=signal.SIGHUP) as process:
        process.send_signal(signal.SIGHUP)
        process.communicate()
    assert process.returncode == 0
    assert names(tmp_path) == {"key.json", "out.ndjson", "account.ndjson"}
    assert len((tmp_path / "out.ndjson").read_bytes().splitlines()) == 50


def test_what_was_killed_is_cleared_away_by_the_next_command_and_by_none_before_it_is_dead(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "case.json").write_text(json.dumps(example("case-file")))
    call = ["minimise", "case.json", "--profile", "support-placement", "--force", "-o", "smaller.json"]
    with pseudonymising(tmp_path) as process:
        assert main(call) == 0
        assert len(unfinished(tmp_path)) == 2
        process.kill()
        process.communicate()
    left = unfinished(tmp_path)
    assert len(left) == 2
    assert {path.stat().st_mode & 0o777 for path in left} == {0o600}
    assert main(call) == 0
    assert names(tmp_path) == {"key.json", "case.json", "smaller.json"}
    capsys.readouterr()


def test_a_signal_at_any_moment_of_writing_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Also where it comes while the file is just being removed."""

    def interrupted(*_: object, **__: object) -> None:
        raise EndedBySignal(signal.SIGTERM)

    def run(**_: object) -> int:
        with atomic_replace(tmp_path / "new.json") as place:
            place.write_text("personal data")
            with monkeypatch.context() as patched:
                patched.setattr(Path, "unlink", interrupted)
                with atomic_replace(tmp_path / "other.json") as other:
                    other.write_text("personal data")
                    interrupted()
        return 0

    monkeypatch.setattr(codes.run, "callback", run)
    before = [signal.getsignal(number) for number in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM)]
    assert main(["codes"]) == STATUS["SIGTERM"]
    assert [signal.getsignal(number) for number in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM)] == before
    assert names(tmp_path) == set()


def test_a_program_that_calls_the_command_line_keeps_its_own_handlers():
    seen = []
    before = signal.signal(signal.SIGTERM, lambda number, _: seen.append(number))
    try:
        raised = [EndedBySignal]
        thread = threading.Thread(target=lambda: raised.append(main(["--version"])))
        thread.start()
        thread.join()
        assert raised[1:] == [0]
        assert main(["--version"]) == 0
        signal.raise_signal(signal.SIGTERM)
        assert seen == [signal.SIGTERM]
    finally:
        signal.signal(signal.SIGTERM, before)


# Several processes.


def children(process: subprocess.Popen[bytes]) -> list[int]:
    found = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text(encoding="ascii").split()
    return [int(number) for number in found]


def has_ended(number: int) -> bool:
    try:
        state = Path(f"/proc/{number}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return True
    return state in {"Z", "X"}


@contextmanager
def judging(folder: Path, form: str) -> Iterator[tuple[subprocess.Popen[bytes], list[int]]]:
    """Run a command whose two processes have begun."""
    with running(folder, "validate", "-", "--format", form, "--jobs", "2") as process:
        given(process, 20)
        while len(children(process)) < 2:
            assert process.poll() is None
            sleep(0.05)
        yield process, children(process)


@on_linux
@pytest.mark.parametrize("form", at_length(["text", "json", "ndjson", "sarif", "html"], "json", "ndjson"))
def test_a_process_that_dies_ends_the_command_with_status_2_and_one_line(tmp_path: Path, form: str):
    with judging(tmp_path, form) as (process, workers):
        os.kill(workers[0], signal.SIGKILL)
        out, err = process.communicate(LINE * 2000)
    assert process.returncode == 2
    assert err.decode() == f"nbs: {ui_text('command/worker-died', 'en')}\n"
    if form in {"json", "sarif", "html"}:
        assert out == b""
    if form == "ndjson":
        assert all(json.loads(line)["valid"] for line in out.splitlines())
        assert out[-1:] in {b"", b"\n"}
    while not all(map(has_ended, workers)):
        sleep(0.05)


@on_linux
@pytest.mark.parametrize("name", at_length([*STATUS, "SIGKILL"], "SIGTERM", "SIGKILL"))
def test_no_process_outlives_the_one_that_began_it(tmp_path: Path, name: str):
    with judging(tmp_path, "json") as (process, workers):
        process.send_signal(getattr(signal, name))
        out, err = process.communicate()
    assert process.returncode == STATUS.get(name, -signal.SIGKILL)
    assert out == b""
    assert b"Traceback" not in err
    while not all(map(has_ended, workers)):
        sleep(0.05)


@on_linux
@pytest.mark.parametrize("name", at_length(["SIGHUP", "SIGINT"], "SIGINT"))
def test_a_signal_of_the_terminal_reaches_all_processes_and_one_answers(tmp_path: Path, name: str):
    with judging(tmp_path, "ndjson") as (process, workers):
        for number in (*workers, process.pid):
            os.kill(number, getattr(signal, name))
        _, err = process.communicate()
    assert process.returncode == STATUS[name]
    assert err.decode() == f"nbs: {ui_text('command/interrupted', 'en')}\n"


def dies_in_the_middle_of_an_answer(task: int) -> bytes:
    if task == 5:

        def send(connection: Connection, raw: bytes) -> None:
            os.write(connection.fileno(), raw[:10])
            os.kill(os.getpid(), signal.SIGKILL)

        Connection._send = send  # type: ignore[attr-defined]  # only in the process that dies
    return b"x" * 100_000


def nothing() -> None:
    pass


def test_a_process_that_dies_in_the_middle_of_an_answer_is_noticed():
    results = in_order(dies_in_the_middle_of_an_answer, range(1000), 2, nothing, ())
    with pytest.raises(WorkerError):
        list(results)


def test_processes_that_cannot_begin_are_an_error_of_the_call(monkeypatch: pytest.MonkeyPatch):
    def no_more() -> int:
        raise BlockingIOError(11, "no more processes")

    monkeypatch.setattr(os, "fork", no_more)
    with pytest.raises(WorkerError):
        list(in_order(dies_in_the_middle_of_an_answer, [1], 2, nothing, ()))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_of_a_process_that_died_is_said_in_the_language_of_the_reader(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, language: str
):
    def broken(*_: object) -> Iterator[None]:
        raise WorkerError
        yield

    monkeypatch.setattr("nordicbaltic_standards.cli.validate.in_order", broken)
    assert main(["validate", "x.json", "--jobs", "2", "--language", language]) == 2
    assert capsys.readouterr().err == f"nbs: {ui_text('command/worker-died', language)}\n"
