"""``nbs validate``: judge files."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date
from time import monotonic
from typing import NamedTuple

from nordicbaltic_standards.cli.arguments import (
    FAIL_ON,
    add_fail_on,
    add_format,
    check_choice,
    check_country,
    check_date,
    check_number,
    check_record,
    groups,
    new_parser,
    parse,
    with_default,
)
from nordicbaltic_standards.cli.clock import today
from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.cli.inputs import read_entries, why_not_read
from nordicbaltic_standards.cli.progress import Progress
from nordicbaltic_standards.cli.report_stream import PIECES, Output, Remarks, RunTally, Stale, put_together
from nordicbaltic_standards.cli.terminal import line_width
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.validation.json_text import MAXIMUM_BYTES
from nordicbaltic_standards.validation.parallel import WorkerError, in_order
from nordicbaltic_standards.validation.stream import RecordText
from nordicbaltic_standards.validation.suppressions import (
    ExceptionFileError,
    Suppression,
    Suppressions,
    UsedSuppressions,
    is_declared,
    read_exceptions,
)
from nordicbaltic_standards.validation.validate import PROFILES, validate

FORMATS = tuple(PIECES)
_PROFILE = "exchange"
_TOGETHER = 256
"""Records that go to a process at once, so that handing over costs little beside judging."""
_LONGEST_WAIT = 0.25
"""Seconds after which records that came go to a process, though there are fewer."""


@dataclass(frozen=True, slots=True)
class _Call:
    """How the records of this call are judged and shown."""

    record: str | None
    country: str | None
    on: date | None
    today: date
    profile: str
    max_bytes: int
    lines: bool
    form: str
    language: str
    width: int
    fail_on: str
    exceptions: tuple[Suppression, ...]


class _Task(NamedTuple):
    """Records of one file that are judged together, one tuple a field: plain values go cheaply to another process."""

    source: str
    indexes: tuple[int, ...]
    lines: tuple[int | None, ...]
    texts: tuple[bytes | str, ...]

    def __repr__(self) -> str:
        return f"<_Task: {len(self.texts)}>"


class _Done(NamedTuple):
    """What came of a task: the pieces of its records, put together."""

    piece: str
    tally: RunTally
    used: UsedSuppressions

    def __repr__(self) -> str:
        return f"<_Done: {self.tally.records}>"


def run(arguments: Sequence[str], program: str, language: str) -> int:
    """Run the command.

    Args:
        arguments: Arguments behind the name of the command.
        program: Name of the command, for its help.
        language: Language of the reader.

    Returns:
        0, 1 or 2 as the contract of the command line says.
    """
    parser = new_parser(program, language, ui_text("command/validate", language))
    positional, options = groups(parser, language)
    positional.add_argument("files", nargs="+", metavar="FILE", help=ui_text("command/option-files", language))
    options.add_argument("--record", metavar="T", help=ui_text("command/option-record", language))
    options.add_argument("--country", metavar="CC", help=ui_text("command/option-country", language))
    recorded = ui_text("command/day-of-record", language)
    options.add_argument(
        "--on", metavar="DATE", help=with_default(ui_text("command/option-on", language), recorded, language)
    )
    profile = with_default(ui_text("command/option-profile", language), _PROFILE, language)
    options.add_argument("--profile", metavar="P", default=_PROFILE, help=profile)
    add_format(options, language, FORMATS)
    add_fail_on(options, language)
    options.add_argument("--exceptions", metavar="FILE", help=ui_text("command/option-exceptions", language))
    number = with_default(ui_text("command/option-jobs", language), 1, language)
    options.add_argument("--lines", action="store_true", help=ui_text("command/option-lines", language))
    options.add_argument("--jobs", metavar="N", help=number)
    largest = with_default(ui_text("command/option-max-bytes", language), MAXIMUM_BYTES, language)
    options.add_argument("--max-bytes", metavar="N", help=largest)
    known = parse(parser, arguments)
    accepted = _exceptions(known.exceptions, language)
    jobs = check_number("--jobs", known.jobs, 1)
    call = _Call(
        check_record(known.record, list(RECORDS)),
        check_country(known.country),
        check_date("--on", known.on),
        today(),
        check_choice("--profile", known.profile, PROFILES),
        check_number("--max-bytes", known.max_bytes, MAXIMUM_BYTES),
        known.lines,
        check_choice("--format", known.format, FORMATS),
        language,
        line_width(),
        check_choice("--fail-on", known.fail_on, FAIL_ON),
        accepted.entries,
    )
    return _run(call, known.files, jobs, accepted)


def _run(call: _Call, files: Sequence[str], jobs: int, accepted: Suppressions) -> int:
    tally = RunTally()
    reader = _Reader(files, call)
    output = Output(call.form, call.language)
    progress = Progress(call.language)
    try:
        with closing(in_order(_work, reader.tasks(_TOGETHER if jobs > 1 else 1), jobs, _prepare, (call,))) as results:
            for done in results:
                tally.join(done.tally)
                accepted.mark_used(done.used)
                output.write(done.piece)
                progress.show(tally.records)
    except WorkerError:
        raise CallError("command/worker-died") from None
    finally:
        progress.clear()
    if reader.unreadable:
        accepted.mark_unchecked()
    stale = _stale(accepted, call)
    for each in stale:
        with suppress(OSError):
            sys.stderr.write(f"nbs: {each.message}\n")
    output.close(tally, Remarks(reader.unreadable, stale if call.exceptions else None))
    if reader.unreadable:
        return 2
    return 1 if tally.failed else 0


class _Reader:
    """Reads the files of a call; one that cannot be read is complained of and the others go on."""

    def __init__(self, files: Sequence[str], call: _Call) -> None:
        self.files = files
        self.call = call
        self.unreadable: list[tuple[str, str]] = []
        """Files that could not be read, each with what is said of it."""

    def tasks(self, together: int) -> Iterator[_Task]:
        """Yield the records of all files, ``together`` at a time; fewer where they come slowly, so that none waits long."""
        for name in self.files:
            batch: list[RecordText] = []
            begun = monotonic()
            for entry in self._entries(name):
                if not batch:
                    begun = monotonic()
                batch.append(entry)
                if len(batch) >= together or monotonic() - begun > _LONGEST_WAIT:
                    yield _task(name, batch)
                    batch = []
            if batch:
                yield _task(name, batch)

    def _entries(self, name: str) -> Iterator[RecordText]:
        try:
            yield from read_entries(name, self.call.max_bytes, lines=self.call.lines or None)
        except CallError as error:
            message = error.text(self.call.language)
            self.unreadable.append((name, message))
            sys.stderr.write(f"nbs: {message}\n")


def _task(name: str, batch: Sequence[RecordText]) -> _Task:
    return _Task(name, *zip(*((entry.index, entry.line, entry.text) for entry in batch), strict=True))


_prepared: list[_Call] = []
"""The call that this process works for."""


def _prepare(call: _Call) -> None:
    _prepared[:] = [call]


def _work(task: _Task) -> _Done:
    call = _prepared[0]
    tally, pieces = RunTally(), []
    accepted = Suppressions(call.exceptions)
    for index, line, text in zip(task.indexes, task.lines, task.texts, strict=True):
        report = validate(
            text,
            call.record,
            call.country,
            call.on,
            call.profile,
            max_bytes=call.max_bytes,
            exceptions=accepted if call.exceptions else None,
            today=call.today,
        )
        report = report.of_entry(task.source, index, line)
        tally.add(report, call.fail_on)
        pieces.append(PIECES[call.form](report, call.language, call.width))
    return _Done(put_together(pieces, call.form), tally, accepted.used)


def _exceptions(name: str | None, language: str) -> Suppressions:
    if name is None:
        return Suppressions()
    try:
        return read_exceptions(name)
    except OSError as error:
        raise CallError(why_not_read(error), file=name) from None
    except ExceptionFileError as error:
        raise CallError("command/exceptions-unusable", file=name, why=error.text(language)) from None


_STALE = {
    "not-met": "report/stale-exception",
    "not-checked": "report/unchecked-exception",
    "expired": "report/expired-exception",
    "not-acceptable": "report/refused-exception",
}


def _stale(accepted: Suppressions, call: _Call) -> list[Stale]:
    """Return the exceptions that did not serve today, each with why, as a code and in the reader's language."""
    stale = []
    for entry, why in accepted.unused(call.today):
        number = accepted.entries.index(entry) + 1
        place = entry.pointer if is_declared(entry.pointer) else f"[[exception]] {number}"
        shown = place or ui_text("report/whole-record", call.language)
        message = ui_text(_STALE[why], call.language, rule=entry.rule, pointer=shown)
        stale.append(Stale(number, entry.rule, place, why, message))
    return stale
