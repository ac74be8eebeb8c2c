"""``nbs statistics``: count persons in tables in which nobody can be recognised."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from contextlib import suppress

from nordicbaltic_standards.cli.arguments import (
    FAIL_ON,
    add_fail_on,
    add_force,
    add_format,
    add_output,
    check_choice,
    check_country,
    check_number,
    groups,
    new_parser,
    parse,
)
from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.cli.inputs import read_entries, reading, writing
from nordicbaltic_standards.cli.outputs import check_outputs
from nordicbaltic_standards.cli.progress import Progress
from nordicbaltic_standards.cli.terminal import line_width
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
from nordicbaltic_standards.utils.atomic_files import atomic_replace
from nordicbaltic_standards.utils.secret_files import OpenToOthersError, opened_secret
from nordicbaltic_standards.validation.json_text import MAXIMUM_BYTES

FORMATS = ("text", "csv", "sdmx-csv", "json")
_LONGEST_KEY = 4096
"""More bytes of a key file than this are not read."""


def run(arguments: Sequence[str], program: str, language: str) -> int:
    """Run the command.

    Args:
        arguments: Arguments behind the name of the command.
        program: Name of the command, for its help.
        language: Language of the reader.

    Returns:
        0 or 1 as the contract of the command line says; the tables stand on standard output, what has to be said of the
        records on standard error.
    """
    parser = new_parser(program, language, ui_text("command/statistics", language))
    positional, options = groups(parser, language)
    positional.add_argument("files", nargs="+", metavar="FILE", help=ui_text("statistics/option-files", language))
    words = f"{ui_text('statistics/option-minimum', language)} ({DEFAULT_MINIMUM}; >= {LEAST_MINIMUM})"
    options.add_argument("--minimum-cell", metavar="K", help=words)
    chosen = ", ".join(table.id for table in TABLES)
    options.add_argument("--table", metavar="T", help=f"{ui_text('statistics/option-table', language)}: {chosen}")
    options.add_argument("--year", metavar="Y", help=ui_text("statistics/option-year", language))
    options.add_argument("--country", metavar="CC", help=ui_text("statistics/option-country", language))
    words = f"{ui_text('statistics/option-round', language)}: {', '.join(str(base) for base in BASES)}"
    options.add_argument("--round", metavar="B", help=words)
    options.add_argument("--key-file", metavar="FILE", help=ui_text("statistics/option-key-file", language))
    options.add_argument("--population", metavar="N", help=ui_text("statistics/option-population", language))
    add_format(options, language, FORMATS)
    add_fail_on(options, language)
    options.add_argument("--max-bytes", metavar="N", help=ui_text("command/option-max-bytes", language))
    add_output(options, ui_text("command/option-output", language))
    add_force(options, language)
    known = parse(parser, arguments)
    form = check_choice("--format", known.format, FORMATS)
    fail_on = Severity(check_choice("--fail-on", known.fail_on, FAIL_ON))
    if known.table is not None:
        check_choice("--table", known.table, [table.id for table in TABLES])
    minimum = check_number("--minimum-cell", known.minimum_cell, DEFAULT_MINIMUM)
    if minimum < LEAST_MINIMUM:
        raise CallError("statistics/minimum-too-low", option="--minimum-cell", limit=LEAST_MINIMUM)
    year = None if known.year is None else check_number("--year", known.year, 0)
    country = check_country(known.country)
    check_outputs({"-o": known.output}, {"FILE": known.files, "--key-file": known.key_file}, force=known.force)
    rounding = _rounding(known.round, known.key_file, minimum)
    population = _population(known.population)
    counting = PersonCounter()
    _count(counting, known.files, check_number("--max-bytes", known.max_bytes, MAXIMUM_BYTES), language)
    censuses = [
        census
        for census in counting.results()
        if (year is None or census.year == year) and (country is None or census.country == country)
    ]
    tables = [
        table
        for census in censuses
        for table in publish(census, minimum=minimum, rounding=rounding, population=population, only=known.table)
    ]
    _write(_text(tables, form, language), known.output, force=known.force)
    withheld = next((table.findings() for table in tables if table.withheld), ())
    return _speak((*counting.findings(), *withheld), fail_on, language)


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
    number = int(check_choice("--round", base, [str(each) for each in BASES]))
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
            return json.dumps(data.document(tables, language), ensure_ascii=False, indent=1) + "\n"
        case "csv":
            return separated.csv_text(tables, language)
        case "sdmx-csv":
            return separated.sdmx_csv(tables)
        case _:
            return text.pages(tables, language, line_width())


def _write(written: str, target: str | None, *, force: bool) -> None:
    """Write to a file, or to standard output with the line ends as they are."""
    if target is None:
        buffer = getattr(sys.stdout, "buffer", None)
        if buffer is None:
            sys.stdout.write(written)
            return
        sys.stdout.flush()
        buffer.write(written.encode())
        return
    with writing(target), atomic_replace(target, replace=force) as place:
        place.write_bytes(written.encode())


def _speak(findings: Sequence[Finding], fail_on: Severity, language: str) -> int:
    """Say what has to be said of the records; return 1 where something weighs as much as ``fail_on``."""
    for finding in findings:
        weight = ui_text(f"severity/{finding.severity.value}", language)
        with suppress(OSError):
            sys.stderr.write(f"{weight} {finding.rule}: {finding.message(language)} {finding.advice(language)}\n")
    return 1 if any(finding.severity.rank <= fail_on.rank for finding in findings) else 0
