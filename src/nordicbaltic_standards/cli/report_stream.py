"""The formats of the reports of ``nbs validate``: each report becomes a piece of text, the pieces one output."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import IO, Any, NamedTuple

from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.validation.formats import html as page
from nordicbaltic_standards.validation.formats import json_data as data
from nordicbaltic_standards.validation.formats import sarif
from nordicbaltic_standards.validation.report import Report
from nordicbaltic_standards.version import STANDARD_VERSION


@dataclass(slots=True)
class RunTally:
    """Totals so far; their size does not depend on the number of records."""

    records: int = 0
    invalid: int = 0
    errors: int = 0
    warnings: int = 0
    notices: int = 0
    failed: bool = False
    rules: set[str] = field(default_factory=set)
    omitted: Counter[str | None] = field(default_factory=Counter)
    """Findings that were left out because there were too many, by the name of the file."""

    def add(self, report: Report, fail_on: str) -> None:
        """Count one report."""
        self.records += 1
        self.invalid += not report.valid
        self.errors += len(report.errors)
        self.warnings += len(report.warnings)
        self.notices += len(report.notices)
        limit = Severity(fail_on).rank
        self.failed = self.failed or any(finding.severity.rank <= limit for finding in report.findings)
        self.rules.update(finding.rule for finding in report.findings)
        self.rules.update(accepted.finding.rule for accepted in report.accepted)
        if report.omitted:
            self.omitted[report.source] += report.omitted

    def join(self, other: RunTally) -> None:
        """Add what another process has counted."""
        self.records += other.records
        self.invalid += other.invalid
        self.errors += other.errors
        self.warnings += other.warnings
        self.notices += other.notices
        self.failed = self.failed or other.failed
        self.rules |= other.rules
        self.omitted += other.omitted


class Stale(NamedTuple):
    """An exception that had no effect: its number in the file, rule, pointer, the reason, and the message."""

    entry: int
    rule: str
    pointer: str
    why: str
    message: str


@dataclass(frozen=True, slots=True)
class Remarks:
    """What a call reports in addition to the findings.

    Attributes:
        unreadable: Names of files that could not be read, each with the message on it.
        stale: Exceptions that had no effect; `None` where the call has no file of exceptions.
    """

    unreadable: list[tuple[str, str]] = field(default_factory=list)
    stale: list[Stale] | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """How a report is written: language, columns of a line, whether places are also given as pointers, and the web site."""

    language: str
    width: int
    pointers: bool = False
    site: str | None = None


PIECES: dict[str, Callable[[Report, Layout], str]] = {
    "text": lambda report, layout: report.to_text(
        layout.language, width=layout.width, pointers=layout.pointers, site=layout.site
    ),
    "json": lambda report, layout: data.json_text(data.result(report, layout.language, layout.site), 1),
    "ndjson": lambda report, layout: data.json_text(data.result(report, layout.language, layout.site)) + "\n",
    "sarif": lambda report, layout: ",\n".join(map(data.json_text, sarif.results(report, layout.language))),
    "html": lambda report, layout: page.section(report, layout.language, pointers=layout.pointers, site=layout.site),
}
"""Name of a format, and the function that makes a piece of it from a report."""


def put_together(pieces: Iterable[str], form: str) -> str:
    """Return the pieces of several reports as one; in some formats, a report without findings has no piece."""
    return _BETWEEN[form].join(piece for piece in pieces if piece)


class Output:
    """Puts pieces together on standard output, or another output.

    Text and lines of JSON are written at once. A document (JSON, SARIF, HTML) is written when it is complete: until
    then it is kept in memory, or in a temporary file without a name if it is large.
    """

    def __init__(self, form: str, language: str, output: IO[str] | None = None, *, site: str | None = None) -> None:
        self.form = form
        self.language = language
        self.site = site
        self.first = True
        self._output = output or sys.stdout
        self._waiting = None if form in _AT_ONCE else _temporary()
        self._target = self._waiting or self._output

    def write(self, piece: str) -> None:
        """Write one piece."""
        if not piece:
            return
        self._target.write((self._head() if self.first else _BETWEEN[self.form]) + piece)
        self.first = False
        if self._waiting is None:
            self._target.flush()

    def _head(self) -> str:
        match self.form:
            case "json":
                return f'{{"standard_version": "{STANDARD_VERSION}", "results": [\n'
            case "sarif":
                return f'{{"$schema": "{sarif.SCHEMA}", "version": "2.1.0", "runs": [{{"results": [\n'
            case "html":
                return page.opening(self.language)
            case _:
                return ""

    def close(self, tally: RunTally, remarks: Remarks | None = None) -> None:
        """Write what follows the last piece: the output alone must show what could not be judged."""
        remarks = remarks or Remarks()
        if self.first:
            self._target.write(self._head())
        match self.form:
            case "text" if tally.records != 1:
                self._target.write("\n" + "".join(f"{line}\n" for line in self._sums(tally)))
            case "json":
                self._target.write(f"\n], {_members(_closing_data(tally, remarks))}}}\n")
            case "sarif":
                closing = {
                    "tool": {"driver": sarif.driver(sorted(tally.rules), self.language, self.site)},
                    "columnKind": "unicodeCodePoints",
                    "invocations": [_invocation(remarks, tally, self.language)],
                }
                self._target.write(f"\n], {_members(closing)}}}]}}\n")
            case "html":
                messages = [messages for _, messages in remarks.unreadable] + [
                    each.message for each in remarks.stale or ()
                ]
                sums = self._sums(tally) if tally.records != 1 else []
                self._target.write(page.closing(sums, messages))
            case _:
                pass
        if self._waiting is not None:
            self._waiting.seek(0)
            copyfileobj(self._waiting, self._output)
            self._waiting.close()

    def _sums(self, tally: RunTally) -> list[str]:
        counts = {"errors": tally.errors, "warnings": tally.warnings, "notices": tally.notices}
        return [
            ui_text("report/summary", self.language),
            ui_text("report/records-counts", self.language, records=tally.records, invalid=tally.invalid),
            ui_text("report/counts", self.language, **counts),
        ]


def _members(members: dict[str, Any]) -> str:
    """Return the members of a JSON object, without its braces."""
    return data.json_text(members)[1:-1]


def _closing_data(tally: RunTally, remarks: Remarks) -> dict[str, Any]:
    closing: dict[str, Any] = {
        "valid": tally.invalid == 0 and not remarks.unreadable,
        "summary": {name: getattr(tally, name) for name in ("records", "errors", "warnings", "notices")},
    }
    if remarks.unreadable:
        closing["unreadable"] = [name for name, _ in remarks.unreadable]
    if remarks.stale is not None:
        closing["stale_exceptions"] = [
            {"entry": each.entry, "rule": each.rule, "pointer": each.pointer, "why": each.why} for each in remarks.stale
        ]
    return closing


def _invocation(remarks: Remarks, tally: RunTally, language: str) -> dict[str, Any]:
    invocation: dict[str, Any] = {"executionSuccessful": not remarks.unreadable}
    notifications = [
        {"level": "error", "message": {"text": message}, "locations": [sarif.in_file(name)]}
        for name, message in remarks.unreadable
    ]
    notifications += sarif.not_shown(tally.omitted, language)
    if notifications:
        invocation["toolExecutionNotifications"] = notifications
    if remarks.stale:
        invocation["toolConfigurationNotifications"] = [
            {"level": "warning", "message": {"text": each.message}} for each in remarks.stale
        ]
    return invocation


_AT_ONCE = frozenset({"text", "ndjson"})
_IN_MEMORY = 1024 * 1024


def _temporary() -> IO[str]:
    """Return a file without a name that accepts the same text as standard output."""
    return SpooledTemporaryFile(_IN_MEMORY, "w+", encoding="utf-8", errors="backslashreplace", newline="")


_BETWEEN = {"text": "\n", "json": ",\n", "ndjson": "", "sarif": ",\n", "html": ""}
