"""``nbs template`` and ``nbs import``: workbooks out and in."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from nordicbaltic_standards.cli.arguments import (
    FAIL_ON,
    add_fail_on,
    add_force,
    add_format,
    add_output,
    check_choice,
    check_country,
    check_date,
    check_record,
    groups,
    new_parser,
    parse,
)
from nordicbaltic_standards.cli.clock import today
from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.cli.inputs import reading, say_written, write_text, writing
from nordicbaltic_standards.cli.outputs import check_outputs
from nordicbaltic_standards.cli.report_stream import PIECES, Output, RunTally
from nordicbaltic_standards.cli.terminal import line_width
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.interop.spreadsheet import RECORDS_WITH_SHEETS, Imported, read_workbook, template
from nordicbaltic_standards.interop.xlsform import xlsform
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.validation.validate import PROFILES

KINDS = {"xlsx": template, "xlsform": xlsform}
"""Kinds of files that `run_template` writes, and the functions that write them."""


def run_template(arguments: Sequence[str], program: str, language: str) -> int:
    """Run ``nbs template``.

    Args:
        arguments: Arguments behind the name of the command.
        program: Name of the command, for its help.
        language: Language of the reader.

    Returns:
        0; the file is written.
    """
    parser = new_parser(program, language, ui_text("command/template", language))
    positional, options = groups(parser, language)
    positional.add_argument("record", metavar="RECORD", help=", ".join(RECORDS_WITH_SHEETS))
    add_output(options, ui_text("command/option-output", language))
    add_force(options, language)
    words = f"{ui_text('command/option-kind-of-template', language)}: {', '.join(KINDS)}"
    options.add_argument("--format", metavar="F", default="xlsx", help=words)
    known = parse(parser, arguments)
    kind = check_choice("--format", known.format, tuple(KINDS))
    record = str(check_record(known.record, list(RECORDS)))
    if record not in RECORDS_WITH_SHEETS:
        raise CallError("sheet/not-offered", choices=", ".join(RECORDS_WITH_SHEETS))
    if known.output is None:
        raise CallError("command/output-needed")
    check_outputs({"-o": known.output}, force=known.force)
    try:
        with writing(known.output):
            KINDS[kind](record, known.output, language, replace=known.force)
    except ImportError:
        raise CallError("command/extra-missing", extra="xlsx") from None
    say_written(known.output, language)
    return 0


def run_import(arguments: Sequence[str], program: str, language: str) -> int:
    """Run ``nbs import``; see `run_template` for the arguments.

    Returns:
        0, 1 or 2 as ``nbs validate``; the report stands on standard output, the records in the file of ``-o``.
    """
    parser = new_parser(program, language, ui_text("command/import", language))
    positional, options = groups(parser, language)
    positional.add_argument("file", metavar="FILE", help=ui_text("command/option-workbook", language))
    add_output(options, ui_text("command/option-output-records", language))
    add_force(options, language)
    options.add_argument("--country", metavar="CC", help=ui_text("command/option-country", language))
    options.add_argument("--on", metavar="DATE", help=ui_text("command/option-on", language))
    options.add_argument("--profile", metavar="P", default="draft", help=ui_text("command/option-profile", language))
    add_format(options, language, tuple(PIECES))
    add_fail_on(options, language)
    known = parse(parser, arguments)
    form = check_choice("--format", known.format, tuple(PIECES))
    fail_on = check_choice("--fail-on", known.fail_on, FAIL_ON)
    profile = check_choice("--profile", known.profile, PROFILES)
    country, on = check_country(known.country), check_date("--on", known.on)
    check_outputs({"-o": known.output}, {"FILE": known.file}, force=known.force)
    try:
        with reading(known.file):
            imported = read_workbook(known.file, country, on, profile, today=today())
    except ImportError:
        raise CallError("command/extra-missing", extra="xlsx") from None
    if known.output is not None and imported.documents:
        _write_records(imported.documents, known.output, force=known.force)
    status = _show(imported, form, language, fail_on)
    if any(finding.rule == "STR-090" for finding in imported.general.findings):
        raise CallError("command/no-record", file=known.file)
    return status


def _show(imported: Imported, form: str, language: str, fail_on: str) -> int:
    tally, output = RunTally(), Output(form, language)
    reports = [*([imported.general] if imported.general.findings or not imported.reports else []), *imported.reports]
    for report in reports:
        tally.add(report, fail_on)
        output.write(PIECES[form](report, language, line_width()))
    output.close(tally)
    return 1 if tally.failed else 0


def _write_records(documents: Sequence[dict[str, Any]], target: str, *, force: bool) -> None:
    """Write the records, one a line; the file appears when it is complete."""
    lines = (json.dumps(document, ensure_ascii=False) + "\n" for document in documents)
    write_text(target, "".join(lines), replace=force)
