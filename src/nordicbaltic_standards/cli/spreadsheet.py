"""``nbs template`` and ``nbs import``: write workbooks and read them back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import click

from nordicbaltic_standards.cli import declarations as declare
from nordicbaltic_standards.cli.clock import today
from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.cli.inputs import reading, say_written, write_text, writing
from nordicbaltic_standards.cli.outputs import check_outputs
from nordicbaltic_standards.cli.parameter_types import PROFILE, TASK, Choice
from nordicbaltic_standards.cli.report_stream import PIECES, Layout, Output, RunTally
from nordicbaltic_standards.cli.terminal import as_json, line_width, on_one_line
from nordicbaltic_standards.interop.filled import read_filled
from nordicbaltic_standards.interop.json_form import json_form
from nordicbaltic_standards.interop.printed_form import printed_form
from nordicbaltic_standards.interop.spreadsheet import RECORDS_WITH_SHEETS, Imported, task_template, template
from nordicbaltic_standards.interop.task_xlsform import task_xlsform
from nordicbaltic_standards.interop.xlsform import xlsform

_OF_RECORDS = {"xlsx": template, "xlsform": xlsform}
_OF_TASKS = {"xlsx": task_template, "xlsform": task_xlsform}
_OF_TASKS_AS_TEXT: dict[str, Callable[[str, str], str]] = {
    "json-form": lambda task, language: as_json(json_form(task, language)),
    "html": printed_form,
}
"""Function that writes each kind of file for a record or a task, or makes its text."""


@declare.command("template")
@declare.argument(
    "record", type=Choice(RECORDS_WITH_SHEETS, "sheet/not-offered"), text="command/argument-record", required=False
)
@declare.option("--task", metavar="T", type=TASK, text="command/option-task-of-template")
@declare.output_option(required=True)
@declare.force_option
@declare.format_option([*_OF_TASKS, *_OF_TASKS_AS_TEXT], "command/option-kind-of-template")
@click.pass_obj
def run_template(language: str, record: str | None, task: str | None, output: str, form: str, *, force: bool) -> None:
    """Write the workbook, survey form, web form or page to print."""
    if (record is None) == (task is None):
        raise CallError("command/record-or-task")
    check_outputs({"-o": output}, force=force)
    if form in _OF_TASKS_AS_TEXT:
        if task is None:
            raise CallError("command/not-of-a-record", form=form)
        write_text(output, _OF_TASKS_AS_TEXT[form](task, language), replace=force)
    else:
        try:
            with writing(output):
                if record is not None:
                    _OF_RECORDS[form](record, output, language, replace=force)
                elif task is not None:
                    _OF_TASKS[form](task, output, language, replace=force)
        except ImportError:
            raise CallError("command/extra-missing", extra="xlsx") from None
    say_written(output, language)


@declare.command("import")
@declare.file_argument("command/option-workbook")
@declare.option("--task", metavar="T", type=TASK, text="command/option-task-of-answers")
@declare.output_option("command/option-output-records")
@declare.force_option
@declare.country_option()
@declare.on_option()
@declare.option("--profile", metavar="P", type=PROFILE, default="draft", text="command/option-profile")
@declare.format_option(PIECES)
@declare.fail_on_option
@declare.site_option
@click.pass_obj
def run_import(
    language: str,
    file: str,
    task: str | None,
    output: str | None,
    country: str | None,
    on: date | None,
    profile: str,
    form: str,
    fail_on: str,
    site: str | None,
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
            imported = read_filled(file, task, country=country, on=on, profile=profile, today=today())
    except ImportError:
        raise CallError("command/extra-missing", extra="xlsx") from None
    if output is not None and imported.documents:
        _write_records(imported.documents, output, force=force)
    status = _show(imported, form, language, fail_on, site)
    empty = next((finding for finding in imported.general.findings if finding.rule == "STR-090"), None)
    if empty is not None:
        raise CallError("command/nothing-filled-in" if empty.variant == "form" else "command/no-record", file=file)
    return status


def _show(imported: Imported, form: str, language: str, fail_on: str, site: str | None) -> int:
    tally, output = RunTally(), Output(form, language, site=site)
    reports = [*([imported.general] if imported.general.findings or not imported.reports else []), *imported.reports]
    for report in reports:
        tally.add(report, fail_on)
        output.write(PIECES[form](report, Layout(language, line_width(), site=site)))
    output.close(tally)
    return 1 if tally.failed else 0


def _write_records(documents: Sequence[dict[str, Any]], target: str, *, force: bool) -> None:
    """Write the records, one per line; the file appears when it is complete."""
    lines = (on_one_line(document) for document in documents)
    write_text(target, "".join(lines), replace=force)
