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
from nordicbaltic_standards.deadlines.deadline import Deadline, DeadlineState
from nordicbaltic_standards.i18n.formats import long_date
from nordicbaltic_standards.i18n.messages import how_far_checked, ui_text
from nordicbaltic_standards.i18n.wrapping import wrapped
from nordicbaltic_standards.law.citation_text import address_lines, cited_law
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
    groups: dict[str, list[Deadline]] = {key: [] for key in _GROUPS}
    for deadline in _worth_telling(dates):
        groups[_group(deadline, on)].append(deadline)
    for key, group in groups.items():
        if group:
            yield ""
            heading = f"{ui_text(key, language)} ({len(group)})"
            yield from wrapped(heading[0].upper() + heading[1:], columns)
            yield "-" * min(len(heading), columns)
        for deadline in group:
            yield ""
            yield from wrapped(_heading(deadline, language, several=len(codes) > 1), columns)
            for line in _details(deadline, language):
                yield from wrapped(line, columns, "  ", "    ")
    yield from _addresses(dates, language, columns)
    closing = ["deadlines/not-advice" if dates else "deadlines/none"]
    if any(deadline.state is DeadlineState.NOT_KNOWN for deadline in dates):
        closing.insert(0, "deadlines/can-be-more")
    for key in closing:
        yield ""
        yield from wrapped(ui_text(key, language), columns)


def _addresses(dates: Iterable[Deadline], language: str, columns: int) -> Iterator[str]:
    """Yield where the law of all dates can be read, each act once: addresses next to each date would hide the days."""
    every = list(dates)
    legal = dict.fromkeys(citation for deadline in every for citation in deadline.legal_sources)
    national = dict.fromkeys(citation for deadline in every for citation in deadline.national_sources)
    addresses = address_lines(cited_law(legal, national, language), language)
    if addresses:
        yield from ("", *wrapped(f"{ui_text('link/title', language)}:", columns))
    for address in addresses:
        yield from wrapped(address, columns, "  ", "    ")


_GROUPS = (
    "deadlines/passed",
    "deadlines/may-have-passed",
    "deadlines/to-come",
    "deadlines/no-date",
    "deadlines/not-known",
    "deadlines/none-by-law",
    "deadlines/done",
)
"""Headings of the groups, in their order: what may still be in time comes first."""
_UNDATED = {
    DeadlineState.NOT_RECORDED: "deadlines/no-date",
    DeadlineState.NOT_KNOWN: "deadlines/not-known",
    DeadlineState.NONE_BY_LAW: "deadlines/none-by-law",
}


def _worth_telling(dates: Iterable[Deadline]) -> Iterator[Deadline]:
    """Leave out what needs no action: repeated terms without a date for an act that was done."""
    shown: set[tuple[str, str]] = set()
    for deadline in dates:  # those without a date come last
        what = (deadline.id, deadline.pointer)
        if not (deadline.done and deadline.due is None and what in shown):
            yield deadline
        shown.add(what)


def _group(deadline: Deadline, on: date) -> str:
    if deadline.done:
        return "deadlines/done"
    if deadline.due is None:
        return _UNDATED[deadline.state]
    passed = deadline.has_passed(on)
    if passed is None:
        return "deadlines/may-have-passed"
    return "deadlines/passed" if passed else "deadlines/to-come"


def _heading(deadline: Deadline, language: str, *, several: bool) -> str:
    """Return what falls due and when; the country is named only where the law of several countries applies."""
    title = deadline.title(language)
    if several and deadline.country is not None:
        title = f"{title} ({country(deadline.country).name(language)})"
    if deadline.due is None:
        return title
    when = long_date(deadline.due, language)
    if deadline.due_at is not None:
        when = f"{when}, {deadline.due_at.strftime('%H:%M %z')}"
    if deadline.late:
        when = f"{when} ({ui_text('deadlines/late', language)})"
    return f"{when} · {title}"


def _details(deadline: Deadline, language: str) -> Iterator[str]:
    if deadline.national_name is not None:
        yield deadline.national_name
    runs = deadline.runs_from(language)
    if runs is not None:
        yield runs
    if not deadline.done or deadline.late:
        latest = deadline.latest_text(language)
        if latest is not None:
            yield latest
        if deadline.conditions:
            yield ui_text("deadlines/condition", language, conditions=deadline.condition_text(language))
        yield from deadline.remarks_text(language)
        yield from deadline.basis(language)
    yield deadline.pointer
