"""``nbs statistics``: count persons in tables in which no one can be recognised."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import suppress

import click

from nordicbaltic_standards.cli import declarations as declare
from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.cli.inputs import read_entries, reading, write_text
from nordicbaltic_standards.cli.outputs import check_outputs
from nordicbaltic_standards.cli.parameter_types import Choice, PositiveInteger
from nordicbaltic_standards.cli.progress import Progress
from nordicbaltic_standards.cli.terminal import as_json, line_width
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.rules.findings import Finding, Severity
from nordicbaltic_standards.statistics import (
    DEFAULT_MINIMUM,
    LEAST_MINIMUM,
    TABLES,
    PersonCounter,
    PublishedTable,
    Rounding,
    publish,
)
from nordicbaltic_standards.statistics.formats import data, separated, text
from nordicbaltic_standards.statistics.publication import checked_population, population_keys
from nordicbaltic_standards.statistics.rounding import BASES, SHORTEST_KEY, checked_key
from nordicbaltic_standards.utils.secret_files import OpenToOthersError, opened_secret
from nordicbaltic_standards.validation.json_text import MAXIMUM_BYTES

_LONGEST_KEY = 4096
"""Largest number of bytes that are read of a key file."""


@declare.command("statistics")
@declare.files_argument("statistics/option-files")
@declare.option(
    "--minimum-cell",
    metavar="K",
    type=PositiveInteger(LEAST_MINIMUM, "statistics/minimum-too-low"),
    default=DEFAULT_MINIMUM,
    text="statistics/option-minimum",
)
@declare.option("--table", metavar="T", type=Choice([table.id for table in TABLES]), text="statistics/option-table")
@declare.option("--year", metavar="Y", type=PositiveInteger(), text="statistics/option-year")
@declare.country_option("statistics/option-country")
@declare.option(
    "--round", "base", metavar="B", type=Choice([str(base) for base in BASES]), text="statistics/option-round"
)
@declare.file_option("--key-file", text="statistics/option-key-file")
@declare.option("--population", metavar="N", text="statistics/option-population")
@declare.format_option(("text", "csv", "sdmx-csv", "json"))
@declare.fail_on_option
@declare.option(
    "--max-bytes", metavar="N", type=PositiveInteger(), default=MAXIMUM_BYTES, text="command/option-max-bytes"
)
@declare.output_option()
@declare.force_option
@click.pass_obj
def run(
    language: str,
    files: tuple[str, ...],
    minimum_cell: int,
    table: str | None,
    year: int | None,
    country: str | None,
    base: str | None,
    key_file: str | None,
    population: str | None,
    form: str,
    fail_on: str,
    max_bytes: int,
    output: str | None,
    *,
    force: bool,
) -> int:
    """Write the tables to standard output, and the findings on the records to standard error.

    Returns:
        0 or 1, as the command line documents it.
    """
    check_outputs({"-o": output}, {"FILE": files, "--key-file": key_file}, force=force)
    rounding = _rounding(base, key_file, minimum_cell)
    inhabitants = _population(population)
    counting = PersonCounter()
    _count(counting, files, max_bytes, language)
    censuses = [
        census
        for census in counting.results()
        if (year is None or census.year == year) and (country is None or census.country == country)
    ]
    tables = [
        each
        for census in censuses
        for each in publish(census, minimum=minimum_cell, rounding=rounding, population=inhabitants, only=table)
    ]
    write_text(output, _text(tables, form, language), replace=force)
    withheld = next((each.findings() for each in tables if each.withheld), ())
    return _speak((*counting.findings(), *withheld), Severity(fail_on), language)


def _count(counting: PersonCounter, files: Sequence[str], max_bytes: int, language: str) -> None:
    """Count the records of all files, each as soon as it is read.

    A file that cannot be read ends the call: figures without it would be wrong.
    """
    progress = Progress(language)
    for name in files:
        for entry in read_entries(name, max_bytes):
            counting.add(entry.text, max_bytes=max_bytes)
            progress.show(counting.records)
    progress.clear()


def _rounding(base: str | None, key_file: str | None, minimum: int) -> Rounding | None:
    if base is None:
        return None
    number = int(base)
    if number < minimum:
        raise CallError("statistics/base-too-low", option="--round", limit=minimum)
    if key_file is None:
        raise CallError("statistics/round-needs-key")
    try:
        with reading(key_file), opened_secret(key_file) as handle:
            key = handle.read(_LONGEST_KEY).strip()
        checked_key(key)
    except OpenToOthersError:
        raise CallError("statistics/key-open", file=key_file) from None
    except ValueError:
        raise CallError("statistics/key-too-short", file=key_file, limit=SHORTEST_KEY) from None
    return Rounding(number, key)


def _population(given: str | None) -> dict[str, int]:
    """Read ``T=1370000,F=719000``."""
    if given is None:
        return {}
    population: dict[str, int] = {}
    for part in given.split(","):
        key, _, number = part.partition("=")
        if not number.isascii() or not number.isdigit():
            raise _no_population()
        population[key.strip()] = int(number[:15])
    try:
        checked_population(population)
    except (LookupError, ValueError):
        raise _no_population() from None
    return population


def _no_population() -> CallError:
    choices = ", ".join(population_keys())
    return CallError("statistics/unknown-population", option="--population", choices=choices)


def _text(tables: Sequence[PublishedTable], form: str, language: str) -> str:
    match form:
        case "json":
            return as_json(data.document(tables, language))
        case "csv":
            return separated.csv_text(tables, language)
        case "sdmx-csv":
            return separated.sdmx_csv(tables)
        case _:
            return text.pages(tables, language, line_width())


def _speak(findings: Sequence[Finding], fail_on: Severity, language: str) -> int:
    """Report the findings on the records; return 1 where one is at least as severe as ``fail_on``."""
    for finding in findings:
        weight = ui_text(f"severity/{finding.severity.value}", language)
        with suppress(OSError):
            sys.stderr.write(f"{weight} {finding.rule}: {finding.message(language)} {finding.advice(language)}\n")
    return 1 if any(finding.severity.rank <= fail_on.rank for finding in findings) else 0
