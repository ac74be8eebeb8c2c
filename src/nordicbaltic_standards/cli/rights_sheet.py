"""``nbs rights-sheet``: what a person is entitled to in a country, in the person's language."""

from __future__ import annotations

from datetime import date

import click

from nordicbaltic_standards.cli import declarations as declare
from nordicbaltic_standards.cli.clock import today
from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.cli.inputs import read_bytes, refuse_several, say_written, write_text
from nordicbaltic_standards.cli.outputs import check_outputs
from nordicbaltic_standards.cli.terminal import as_json, line_width
from nordicbaltic_standards.network.rights_sheets import CountryNeededError, rights_sheet
from nordicbaltic_standards.network.rights_sheets.rendering import as_page, as_text
from nordicbaltic_standards.network.rights_sheets.sheet import sheet_as_data
from nordicbaltic_standards.validation.report import InvalidRecordError


@declare.command("rights-sheet", for_a_person=True)
@declare.country_option()
@declare.file_option("--case", text="command/option-rights-case")
@declare.on_option("command/option-on-today")
@declare.option("--neutral", is_flag=True, text="command/option-neutral")
@declare.format_option(("html", "text", "json"))
@declare.output_option()
@declare.force_option
@click.pass_obj
def run(
    language_of_helper: str,
    country: str | None,
    language: str | None,
    case: str | None,
    on: date | None,
    form: str,
    output: str | None,
    *,
    neutral: bool,
    force: bool,
) -> None:
    """Write the sheet."""
    check_outputs({"-o": output}, {"--case": case}, force=force)
    raw = None if case is None else read_bytes(case)
    try:
        sheet = rights_sheet(country, language or language_of_helper, on or today(), case=raw, neutral=neutral)
    except CountryNeededError:
        raise CallError("command/rights-country-needed") from None
    except InvalidRecordError:
        refuse_several(case or "", raw or b"")
        raise CallError("command/not-a-case", file=case) from None
    if form == "json":
        written = as_json(sheet_as_data(sheet))
    elif form == "text":
        written = "".join(f"{each}\n" for each in as_text(sheet, language_of_helper, line_width()))
    else:
        written = as_page(sheet, language_of_helper)
    write_text(output, written, replace=force)
    say_written(output, language_of_helper)
