"""``nbs directory``: authorities, organisations and helplines of the countries; also to and from HSDS."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

import click

from nordicbaltic_standards.cli import declarations as declare
from nordicbaltic_standards.cli.clock import today
from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.cli.inputs import read_bytes, say_written, write_text
from nordicbaltic_standards.cli.outputs import check_outputs
from nordicbaltic_standards.cli.parameter_types import Choice
from nordicbaltic_standards.cli.terminal import as_json, line_width, on_one_line
from nordicbaltic_standards.i18n.formats import long_date
from nordicbaltic_standards.i18n.messages import how_far_checked, ui_text
from nordicbaltic_standards.i18n.wrapping import wrapped
from nordicbaltic_standards.interop.hsds import HsdsError, Loss, from_hsds, to_hsds
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.network.directory import ROLE_CODES, CountryDirectory, country_directory
from nordicbaltic_standards.network.directory.texts import directory_as_data, directory_lines, record_as_data


@declare.command("directory")
@declare.country_option("command/option-country-directory")
@declare.option(
    "--role",
    metavar="R",
    type=Choice(ROLE_CODES, "command/unknown-role", listed=False),
    text="command/option-role",
)
@declare.on_option("command/option-on-directory")
@declare.format_option(("text", "json", "ndjson", "hsds"))
@declare.file_option("--from-hsds", "hsds_file", text="command/option-from-hsds")
@declare.output_option("command/option-output-directory")
@declare.force_option
@click.pass_obj
def run(
    language: str,
    country: str | None,
    role: str | None,
    on: date | None,
    form: str,
    hsds_file: str | None,
    output: str | None,
    *,
    force: bool,
) -> int:
    """Show the directory, or make records from a file of HSDS.

    Returns:
        1 where no record was made of an organisation or a service of the file; else 0.
    """
    check_outputs({"-o": output}, {"--from-hsds": hsds_file}, force=force)
    if hsds_file is not None:
        status = _import(hsds_file, country, output, language, force=force)
    else:
        day = on or today()
        directories = [country_directory(code, day, role) for code in ([country] if country else REGION)]
        _export(directories, day, form, output, language, force=force)
        status = 0
    say_written(output, language)
    return status


def _export(
    directories: Sequence[CountryDirectory], on: date, form: str, output: str | None, language: str, *, force: bool
) -> None:
    entries = [entry for directory in directories for entry in directory.entries]
    if form == "json":
        text = as_json(directory_as_data(directories, on))
    elif form == "ndjson":
        text = "".join(on_one_line(record_as_data(entry.organisation)) for entry in entries)
    elif form == "hsds":
        done = to_hsds(
            [entry.organisation for entry in entries],
            websites={entry.organisation.id: entry.web_page for entry in entries if entry.web_page},
            alternate_names={entry.organisation.id: entry.english_name for entry in entries},
        )
        text = as_json(done.document)
        _report(done.losses, language)
    else:
        text = "".join(f"{line}\n" for line in _lines(directories, on, language))
    write_text(output, text, replace=force)


def _import(file: str, country: str | None, output: str | None, language: str, *, force: bool) -> int:
    raw = read_bytes(file)
    try:
        done = from_hsds(raw, country=country)
    except HsdsError as error:
        raise CallError(error.text_id, file=file, problem=error.problem(language)) from None
    text = "".join(on_one_line(record_as_data(organisation)) for organisation in done.organisations)
    write_text(output, text, replace=force)
    _report(done.losses, language)
    if not done.left_out:
        return 0
    sys.stderr.write(ui_text("hsds/left-out", language, count=done.left_out) + "\n")
    return 1


def _report(losses: Sequence[Loss], language: str) -> None:
    """Write on standard error what was lost: by reason and field, numbers of entries left out."""
    columns = line_width()
    summary = "hsds/lost" if losses else "hsds/nothing-lost"
    sys.stderr.write(ui_text(summary, language, count=len(losses)) + "\n")
    by_reason: dict[str, Counter[str]] = {}
    for loss in losses:
        by_reason.setdefault(loss.text(language), Counter())[re.sub("[0-9]+", "*", loss.pointer)] += 1
    for reason, places in by_reason.items():
        for line in wrapped(reason, columns):
            sys.stderr.write(f"{line}\n")
        for place, count in places.items():
            sys.stderr.write(f"  {place} ({count})\n")


def _lines(directories: Sequence[CountryDirectory], on: date, language: str) -> Iterator[str]:
    columns = line_width()
    title = f"{ui_text('directory/title', language)} · {long_date(on, language)}"
    head = [title, *([checked] if (checked := how_far_checked(language)) is not None else [])]
    for line in head:
        yield from wrapped(line, columns)
    for directory in directories:
        yield ""
        for line in directory_lines(directory, language):
            indent = " " * (len(line) - len(line.lstrip()))
            yield from wrapped(line.lstrip(), columns, indent, indent + "  ") if line else [""]
