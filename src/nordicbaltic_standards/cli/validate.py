"""``nbs validate``: judge files."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from nordicbaltic_standards.cli.arguments import (
    check_choice,
    check_country,
    check_date,
    check_language,
    check_number,
    check_record,
    groups,
    new_parser,
    parse,
)
from nordicbaltic_standards.cli.failure import CallError
from nordicbaltic_standards.core.conventions import printable
from nordicbaltic_standards.core.findings import Severity
from nordicbaltic_standards.core.version import STANDARD_VERSION
from nordicbaltic_standards.core.wording import say
from nordicbaltic_standards.records import RECORDS
from nordicbaltic_standards.validation.decode import MAXIMUM_BYTES
from nordicbaltic_standards.validation.formats import data
from nordicbaltic_standards.validation.judge import PROFILES
from nordicbaltic_standards.validation.report import Report
from nordicbaltic_standards.validation.stream import validate_file

FORMATS = ("text", "json", "ndjson")
FAIL_ON = ("error", "warning", "notice")
_WIDTHS = (60, 110)


@dataclass(slots=True)
class _Tally:
    """What has been seen so far, kept small however many records come by."""

    records: int = 0
    invalid: int = 0
    errors: int = 0
    warnings: int = 0
    notices: int = 0
    failed: bool = False

    def add(self, report: Report, fail_on: str) -> None:
        self.records += 1
        self.invalid += not report.valid
        self.errors += len(report.errors)
        self.warnings += len(report.warnings)
        self.notices += len(report.notices)
        limit = Severity(fail_on).rank
        self.failed = self.failed or any(finding.severity.rank <= limit for finding in report.findings)


def run(arguments: Sequence[str], program: str, language: str) -> int:
    """Run the command.

    Args:
        arguments: Arguments behind the name of the command.
        program: Name of the command, for its help.
        language: Language of the reader.

    Returns:
        0, 1 or 2 as the contract of the command line says.
    """
    parser = new_parser(program, language, say("command/validate", language))
    positional, options = groups(parser, language)
    positional.add_argument("files", nargs="+", metavar="FILE", help=say("command/option-files", language))
    options.add_argument("--record", metavar="T", help=say("command/option-record", language))
    options.add_argument("--country", metavar="CC", help=say("command/option-country", language))
    options.add_argument("--on", metavar="DATE", help=say("command/option-on", language))
    options.add_argument("--profile", metavar="P", default="exchange", help=say("command/option-profile", language))
    options.add_argument(
        "--format", metavar="F", default="text", help=f"{say('command/option-format', language)}: {', '.join(FORMATS)}"
    )
    options.add_argument(
        "--fail-on",
        metavar="S",
        default="error",
        help=f"{say('command/option-fail-on', language)}: {', '.join(FAIL_ON)}",
    )
    options.add_argument("--max-bytes", metavar="N", help=say("command/option-max-bytes", language))
    known = parse(parser, arguments)
    check_language(known.language)
    record = check_record(known.record, list(RECORDS))
    country = check_country(known.country)
    on = check_date("--on", known.on)
    profile = check_choice("--profile", known.profile, PROFILES)
    form = check_choice("--format", known.format, FORMATS)
    fail_on = check_choice("--fail-on", known.fail_on, FAIL_ON)
    max_bytes = check_number("--max-bytes", known.max_bytes, MAXIMUM_BYTES)

    tally = _Tally()
    unusable = False
    forms: dict[str, Callable[[str], _Writer]] = {"text": _Text, "json": _Json, "ndjson": _Lines}
    writer = forms[form](language)
    for name in known.files:
        reports = _judge(name, record, country, on, profile, max_bytes)
        while True:
            # Only reading stands in the try: a full or closed output is no fault of the file.
            try:
                report = next(reports)
            except StopIteration:
                break
            except OSError as error:
                unusable = True
                sys.stderr.write(f"nbs: {say(_why(error), language, file=printable(name))}\n")
                break
            tally.add(report, fail_on)
            writer.write(report)
    writer.close(tally)
    if unusable:
        return 2
    return 1 if tally.failed else 0


def _judge(
    name: str, record: str | None, country: str | None, on: date | None, profile: str, max_bytes: int
) -> Iterator[Report]:
    if name == "-" and sys.stdin is None:
        raise CallError("command/not-readable", file=name)
    file = sys.stdin.buffer if name == "-" else Path(name)
    return validate_file(file, record, country, on, profile, max_bytes=max_bytes, source=name)


def _why(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "command/no-such-file"
    if isinstance(error, IsADirectoryError):
        return "command/is-a-directory"
    return "command/not-readable"


class _Writer(Protocol):
    """Writes reports in one form."""

    def write(self, report: Report) -> None: ...

    def close(self, tally: _Tally) -> None: ...


class _Text:
    """Text for a person, report after report."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.width = max(_WIDTHS[0], min(_WIDTHS[1], shutil.get_terminal_size((100, 24)).columns))
        self.first = True

    def write(self, report: Report) -> None:
        """Write one report."""
        if not self.first:
            sys.stdout.write("\n")
        self.first = False
        sys.stdout.write(report.to_text(self.language, width=self.width))

    def close(self, tally: _Tally) -> None:
        """Write the sums where there was more than one record."""
        if tally.records > 1:
            sums = say("report/records-counts", self.language, records=tally.records, invalid=tally.invalid)
            counts = say(
                "report/counts", self.language, errors=tally.errors, warnings=tally.warnings, notices=tally.notices
            )
            sys.stdout.write(f"\n{say('report/summary', self.language)}\n{sums}\n{counts}\n")


class _Lines:
    """One line of JSON a report, written as soon as it is known."""

    def __init__(self, language: str) -> None:
        self.language = language

    def write(self, report: Report) -> None:
        """Write one report."""
        sys.stdout.write(json.dumps(data.result(report, self.language), ensure_ascii=False) + "\n")

    def close(self, tally: _Tally) -> None:
        """Nothing is left to write."""


class _Json:
    """One JSON document over all reports; written piece by piece, the counts at its end."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.first = True

    def write(self, report: Report) -> None:
        """Write one report."""
        head = f'{{"standard_version": "{STANDARD_VERSION}", "results": [\n' if self.first else ",\n"
        self.first = False
        sys.stdout.write(head + json.dumps(data.result(report, self.language), ensure_ascii=False, indent=1))

    def close(self, tally: _Tally) -> None:
        """Write the counts and close the document."""
        if self.first:
            sys.stdout.write(f'{{"standard_version": "{STANDARD_VERSION}", "results": [')
        summary = {
            "records": tally.records,
            "errors": tally.errors,
            "warnings": tally.warnings,
            "notices": tally.notices,
        }
        valid = json.dumps(tally.invalid == 0)
        sys.stdout.write(f'\n], "valid": {valid}, "summary": {json.dumps(summary)}}}\n')
