"""``nbs deadlines``: the statutory dates that follow from a case."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from datetime import date

import click

from nordicbaltic_standards.cli import declarations as declare
from nordicbaltic_standards.cli.clock import today
from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.cli.inputs import read_bytes, refuse_several
from nordicbaltic_standards.cli.pseudonym_keys import named_keys
from nordicbaltic_standards.cli.terminal import line_width, write_json, write_lines
from nordicbaltic_standards.deadlines import deadlines
from nordicbaltic_standards.deadlines.calendar_file import calendar_file
from nordicbaltic_standards.deadlines.deadline import Deadline
from nordicbaltic_standards.deadlines.listing import details, grouped, heading, law_of_dates, remarks
from nordicbaltic_standards.i18n.formats import long_date
from nordicbaltic_standards.i18n.messages import how_far_checked, ui_text
from nordicbaltic_standards.i18n.wrapping import wrapped
from nordicbaltic_standards.law.citation_text import address_lines
from nordicbaltic_standards.law.country import country
from nordicbaltic_standards.law.fact_text import read_up_to
from nordicbaltic_standards.privacy.pseudonym_keys import VARIABLE
from nordicbaltic_standards.validation.json_text import MAXIMUM_BYTES
from nordicbaltic_standards.validation.parsing import parse


@declare.command("deadlines")
@declare.file_argument("command/option-case")
@declare.on_option("command/option-on-today")
@declare.country_option()
@declare.file_option("--key-file", text="command/option-calendar-keys", words={"variable": VARIABLE})
@declare.format_option(("text", "json", "ics"))
@click.pass_obj
def run(language: str, file: str, on: date | None, country: str | None, key_file: str | None, form: str) -> int:
    """Show the dates.

    Returns:
        1 where a part of the record is missing or unsound, so that dates may be missing; else 0.
    """
    on = on or today()
    keys = named_keys(key_file, language) if form == "ics" or key_file is not None else None
    raw = read_bytes(file)
    parsed = parse(raw, None, MAXIMUM_BYTES)
    if parsed.record is None:
        refuse_several(file, raw)
        raise CallError("command/not-a-case", file=file)
    dates = deadlines(raw, on, country)
    if form == "json":
        write_json({"on": on.isoformat(), "deadlines": [deadline.to_dict(language) for deadline in dates]})
    elif form == "ics":
        try:
            key = None if keys is None else keys.current.secret
            sys.stdout.write(calendar_file(dates, on, language, parsed.identifier, key=key))
        except ImportError:
            raise CallError("command/extra-missing", extra="calendar") from None
    else:
        write_lines(lines(dates, on, language))
    if parsed.complete:
        return 0
    sys.stderr.write(f"nbs: {ui_text('report/partly-judged', language)}\n")
    return 1


def lines(dates: Iterable[Deadline], on: date, language: str) -> Iterator[str]:
    """Yield the text for people: dates that have passed first, then those to come, and last what was done."""
    columns = line_width()
    as_of = ui_text("report/law-read-on", language, date=long_date(on, language))
    yield from wrapped(f"{ui_text('deadlines/title', language)}. {as_of}", columns)
    checked = how_far_checked(language)
    if checked is not None:
        yield from wrapped(checked, columns)
    dates = list(dates)
    codes = {deadline.country for deadline in dates if deadline.country is not None}
    for code in sorted(codes):
        yield from wrapped(read_up_to(country(code), on, language), columns)
    for title, group in grouped(dates, on, language):
        yield ""
        yield from wrapped(title, columns)
        yield "-" * min(len(title), columns)
        for deadline in group:
            yield ""
            yield from wrapped(heading(deadline, language, several=len(codes) > 1), columns)
            for line in details(deadline, language):
                yield from wrapped(line, columns, "  ", "    ")
    addresses = address_lines(law_of_dates(dates, language), language)
    if addresses:
        yield from ("", *wrapped(f"{ui_text('link/title', language)}:", columns))
    for address in addresses:
        yield from wrapped(address, columns, "  ", "    ")
    for remark in remarks(dates, language):
        yield ""
        yield from wrapped(remark, columns)
