"""``nbs validate``: judge files."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import monotonic
from typing import IO, Any, NamedTuple

import click

from nordicbaltic_standards.cli import declarations as declare
from nordicbaltic_standards.cli.clock import today
from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.cli.inputs import WORKBOOK, files_below, read_entries, reading, text_output
from nordicbaltic_standards.cli.organisation_file import read_organisation
from nordicbaltic_standards.cli.outputs import check_outputs
from nordicbaltic_standards.cli.parameter_types import PROFILE, RECORD, TASK, PositiveInteger
from nordicbaltic_standards.cli.progress import Progress
from nordicbaltic_standards.cli.report_stream import PIECES, Layout, Output, Remarks, RunTally, Stale, put_together
from nordicbaltic_standards.cli.terminal import line_width
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.models.organisation import Organisation
from nordicbaltic_standards.validation.json_text import MAXIMUM_BYTES
from nordicbaltic_standards.validation.parallel import WorkerError, in_order
from nordicbaltic_standards.validation.report import Report
from nordicbaltic_standards.validation.suppressions import (
    ExceptionFileError,
    Suppression,
    Suppressions,
    UsedSuppressions,
    is_declared,
    read_exceptions,
)
from nordicbaltic_standards.validation.validate import validate

_TOGETHER = 256
"""Number of records that go to a process together, so that the transfer costs little compared with validation."""
_LONGEST_WAIT = 0.25
"""Seconds after which fewer records go to a process as well."""


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
    pointers: bool
    site: str | None
    form: str
    language: str
    width: int
    fail_on: str
    task: str | None
    exceptions: tuple[Suppression, ...]
    organisation: Organisation | None


class _Task(NamedTuple):
    """Records of one file that are judged together, one tuple per field: plain values are cheap to transfer."""

    source: str
    indexes: tuple[int, ...]
    lines: tuple[int | None, ...]
    texts: tuple[bytes | str | Report, ...]

    def __repr__(self) -> str:
        return f"<_Task: {len(self.texts)}>"


class _Done(NamedTuple):
    """The result of a task: the pieces of its records, put together."""

    piece: str
    tally: RunTally
    used: UsedSuppressions

    def __repr__(self) -> str:
        return f"<_Done: {self.tally.records}>"


@declare.command("validate")
@declare.files_argument("command/option-files", metavar="PATH")
@declare.option("--record", metavar="T", type=RECORD, text="command/option-record")
@declare.country_option()
@declare.on_option(otherwise="command/day-of-record")
@declare.option("--profile", metavar="P", type=PROFILE, default="exchange", text="command/option-profile")
@declare.option("--task", metavar="T", type=TASK, text="command/option-task")
@declare.format_option(PIECES)
@declare.fail_on_option
@declare.file_option("--exceptions", text="command/option-exceptions")
@declare.file_option("--organisation", text="command/option-organisation-beside")
@declare.option("--lines", is_flag=True, text="command/option-lines")
@declare.option("--pointers", is_flag=True, text="command/option-pointers")
@declare.site_option
@declare.option("--jobs", metavar="N", type=PositiveInteger(), default=1, text="command/option-jobs")
@declare.option(
    "--max-bytes", metavar="N", type=PositiveInteger(), default=MAXIMUM_BYTES, text="command/option-max-bytes"
)
@declare.output_option("command/option-output-result")
@declare.force_option
@click.pass_obj
def run(
    language: str,
    /,
    files: tuple[str, ...],
    exceptions: str | None,
    organisation: str | None,
    jobs: int,
    output: str | None,
    *,
    force: bool,
    **judging: Any,
) -> int:
    """Judge the files; ``judging`` are the options that are fields of `_Call`.

    Returns:
        0, 1 or 2, as the command line documents it.
    """
    accepted = _exceptions(exceptions, language)
    names = [name for given in files for name in files_below(given)]
    inputs = {"PATH": names, "--exceptions": exceptions, "--organisation": organisation}
    check_outputs({"-o": output}, inputs, force=force)
    call = _Call(
        language=language,
        width=line_width(),
        today=today(),
        exceptions=accepted.entries,
        organisation=read_organisation(organisation),
        **judging,
    )
    with text_output(output, replace=force) as written:
        return _run(call, names, jobs, accepted, written)


def _run(call: _Call, files: Sequence[str], jobs: int, accepted: Suppressions, written: IO[str]) -> int:
    tally = RunTally()
    reader = _Reader(files, call, accepted)
    output = Output(call.form, call.language, written, site=call.site)
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


_Entry = tuple[int, int | None, bytes | str | Report]
"""Position and line of a record, and its text, or the report on a row of a workbook."""


class _Reader:
    """Reads the files of a call; one that cannot be read is reported and does not stop the others."""

    def __init__(self, files: Sequence[str], call: _Call, accepted: Suppressions) -> None:
        self.files = files
        self.call = call
        self.accepted = accepted
        self.unreadable: list[tuple[str, str]] = []
        """Files that could not be read, each with the message on it."""

    def tasks(self, together: int) -> Iterator[_Task]:
        """Yield the records of all files, ``together`` at a time; fewer where they arrive slowly."""
        for name in self.files:
            batch: list[_Entry] = []
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

    def _entries(self, name: str) -> Iterator[_Entry]:
        try:
            if Path(name).suffix.lower() == WORKBOOK:
                yield from self._rows(name)
            else:
                entries = read_entries(name, self.call.max_bytes, lines=self.call.lines or None)
                yield from ((entry.index, entry.line, entry.text) for entry in entries)
        except CallError as error:
            message = error.text(self.call.language)
            self.unreadable.append((name, message))
            sys.stderr.write(f"nbs: {message}\n")

    def _rows(self, name: str) -> Iterator[_Entry]:
        """Yield the reports on a workbook and its records, which are judged as they are read."""
        from nordicbaltic_standards.interop.spreadsheet import read_workbook  # noqa: PLC0415 - other files need no extra

        call = self.call
        accepted = self.accepted if call.exceptions else None
        try:
            with reading(name):
                book = read_workbook(
                    name,
                    country=call.country,
                    on=call.on,
                    profile=call.profile,
                    today=call.today,
                    exceptions=accepted,
                    organisation=call.organisation,
                )
        except ImportError:
            raise CallError("command/extra-missing", extra="xlsx") from None
        empty = next((finding for finding in book.general.findings if finding.rule == "STR-090"), None)
        if empty is not None:
            raise CallError("command/nothing-filled-in" if empty.variant == "form" else "command/no-record", file=name)
        reports = [*([book.general] if book.general.findings else []), *book.reports]
        yield from ((index, None, report) for index, report in enumerate(reports))


def _task(name: str, batch: Sequence[_Entry]) -> _Task:
    return _Task(name, *zip(*batch, strict=True))


_prepared: list[_Call] = []
"""The call that this process works for."""


def _prepare(call: _Call) -> None:
    _prepared[:] = [call]


def _work(task: _Task) -> _Done:
    call = _prepared[0]
    tally, pieces = RunTally(), []
    accepted = Suppressions(call.exceptions)
    for index, line, text in zip(task.indexes, task.lines, task.texts, strict=True):
        report = (
            text
            if isinstance(text, Report)
            else validate(
                text,
                call.record,
                call.country,
                call.on,
                call.profile,
                max_bytes=call.max_bytes,
                exceptions=accepted if call.exceptions else None,
                today=call.today,
                task=call.task,
                organisation=call.organisation,
            )
        )
        report = report.of_entry(task.source, index, line)
        tally.add(report, call.fail_on)
        pieces.append(PIECES[call.form](report, Layout(call.language, call.width, call.pointers, call.site)))
    return _Done(put_together(pieces, call.form), tally, accepted.used)


def _exceptions(name: str | None, language: str) -> Suppressions:
    if name is None:
        return Suppressions()
    try:
        with reading(name):
            return read_exceptions(name)
    except ExceptionFileError as error:
        raise CallError("command/exceptions-unusable", file=name, why=error.text(language)) from None


_STALE = {
    "not-met": "report/stale-exception",
    "not-checked": "report/unchecked-exception",
    "expired": "report/expired-exception",
    "not-acceptable": "report/refused-exception",
}


def _stale(accepted: Suppressions, call: _Call) -> list[Stale]:
    """Return the exceptions that had no effect today, each with the reason, as a code and in the reader's language."""
    stale = []
    for entry, why in accepted.unused(call.today):
        number = accepted.entries.index(entry) + 1
        place = entry.pointer if is_declared(entry.pointer) else f"[[exception]] {number}"
        shown = place or ui_text("report/whole-record", call.language)
        message = ui_text(_STALE[why], call.language, rule=entry.rule, pointer=shown)
        stale.append(Stale(number, entry.rule, place, why, message))
    return stale
