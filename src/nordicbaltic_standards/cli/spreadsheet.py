"""``nbs template`` and ``nbs import``: workbooks out and in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import click

from nordicbaltic_standards.cli import declarations as declare
from nordicbaltic_standards.cli.clock import today
from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.cli.inputs import reading, say_written, write_text, writing
from nordicbaltic_standards.cli.outputs import check_outputs
from nordicbaltic_standards.cli.parameter_types import PROFILE, Choice
from nordicbaltic_standards.cli.report_stream import PIECES, Layout, Output, RunTally
from nordicbaltic_standards.cli.terminal import line_width, on_one_line
from nordicbaltic_standards.interop.filled import read_filled
from nordicbaltic_standards.interop.spreadsheet import RECORDS_WITH_SHEETS, Imported, template
from nordicbaltic_standards.interop.xlsform import xlsform

KINDS = {"xlsx": template, "xlsform": xlsform}
"""Kinds of files that `run_template` writes, and the functions that write them."""


@declare.command("template")
@declare.argument("record", type=Choice(RECORDS_WITH_SHEETS, "sheet/not-offered"), text="command/argument-record")
@declare.output_option(required=True)
@declare.force_option
@declare.format_option(KINDS, "command/option-kind-of-template")
@click.pass_obj
def run_template(language: str, record: str, output: str, form: str, *, force: bool) -> None:
    """Write the workbook."""
    check_outputs({"-o": output}, force=force)
    try:
        with writing(output):
            KINDS[form](record, output, language, replace=force)
    except ImportError:
        raise CallError("command/extra-missing", extra="xlsx") from None
    say_written(output, language)


@declare.command("import")
@declare.file_argument("command/option-workbook")
@declare.output_option("command/option-output-records")
@declare.force_option
@declare.country_option()
@declare.on_option()
@declare.option("--profile", metavar="P", type=PROFILE, default="draft", text="command/option-profile")
@declare.format_option(PIECES)
@declare.fail_on_option
@click.pass_obj
def run_import(
    language: str,
    file: str,
    output: str | None,
    country: str | None,
    on: date | None,
    profile: str,
    form: str,
    fail_on: str,
    *,
    force: bool,
) -> int:
    """Write the records to the file of ``-o``, and the report to standard output.

    Returns:
        0, 1 or 2 as ``nbs validate``.
    """
    check_outputs({"-o": output}, {"FILE": file}, force=force)
    try:
        with reading(file):
            imported = read_filled(file, country, on, profile, today=today())
    except ImportError:
        raise CallError("command/extra-missing", extra="xlsx") from None
    if output is not None and imported.documents:
        _write_records(imported.documents, output, force=force)
    status = _show(imported, form, language, fail_on)
    if any(finding.rule == "STR-090" for finding in imported.general.findings):
        raise CallError("command/no-record", file=file)
    return status


def _show(imported: Imported, form: str, language: str, fail_on: str) -> int:
    tally, output = RunTally(), Output(form, language)
    reports = [*([imported.general] if imported.general.findings or not imported.reports else []), *imported.reports]
    for report in reports:
        tally.add(report, fail_on)
        output.write(PIECES[form](report, Layout(language, line_width())))
    output.close(tally)
    return 1 if tally.failed else 0


def _write_records(documents: Sequence[dict[str, Any]], target: str, *, force: bool) -> None:
    """Write the records, one a line; the file appears when it is complete."""
    lines = (on_one_line(document) for document in documents)
    write_text(target, "".join(lines), replace=force)
