"""``nbs deadlines``: the statutory dates that follow from a case."""

from __future__ import annotations

import json
import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime

from nordicbaltic_standards.cli.arguments import (
    add_format,
    check_choice,
    check_country,
    check_date,
    check_language,
    groups,
    new_parser,
    parse,
)
from nordicbaltic_standards.cli.failure import CallError
from nordicbaltic_standards.cli.files import read_bytes
from nordicbaltic_standards.cli.pseudonym_keys import named_keys
from nordicbaltic_standards.core.conventions import long_date
from nordicbaltic_standards.core.wording import say
from nordicbaltic_standards.countries.access import country
from nordicbaltic_standards.countries.written import read_up_to
from nordicbaltic_standards.privacy.keys import VARIABLE
from nordicbaltic_standards.statutory.calendar_file import calendar_file
from nordicbaltic_standards.statutory.deadline import Deadline
from nordicbaltic_standards.statutory.of_case import deadlines
from nordicbaltic_standards.validation.formats.citing import spoken_citation
from nordicbaltic_standards.validation.judge import validate

FORMATS = ("text", "json", "ics")


def run(arguments: Sequence[str], program: str, language: str) -> int:
    """Run the command.

    Args:
        arguments: Arguments behind the name of the command.
        program: Name of the command, for its help.
        language: Language of the reader.

    Returns:
        0; the dates stand on standard output.
    """
    parser = new_parser(program, language, say("command/deadlines", language))
    positional, options = groups(parser, language)
    positional.add_argument("file", metavar="FILE", help=say("command/option-case", language))
    options.add_argument("--on", metavar="DATE", help=say("command/option-on-today", language))
    options.add_argument("--country", metavar="CC", help=say("command/option-country", language))
    words = say("command/option-calendar-keys", language, variable=VARIABLE)
    options.add_argument("--key-file", metavar="FILE", help=words)
    add_format(options, language, FORMATS)
    known = parse(parser, arguments)
    check_language(known.language)
    form = check_choice("--format", known.format, FORMATS)
    code = check_country(known.country)
    on = check_date("--on", known.on) or datetime.now(UTC).date()
    keys = named_keys(known.key_file, language) if form == "ics" or known.key_file is not None else None
    record = validate(read_bytes(known.file), country=code, on=on, profile="draft").record
    if record is None:
        raise CallError("command/not-a-case", file=known.file)
    found = deadlines(record, on, code)
    if form == "json":
        data = {"on": on.isoformat(), "deadlines": [deadline.to_dict(language) for deadline in found]}
        sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
    elif form == "ics":
        try:
            key = None if keys is None else keys.current.secret
            sys.stdout.write(calendar_file(found, on, language, record.id, key=key))
        except ImportError:
            raise CallError("command/extra-missing", extra="calendar") from None
    else:
        for line in lines(found, on, language):
            sys.stdout.write(line + "\n")
    return 0


def lines(found: Iterable[Deadline], on: date, language: str) -> Iterator[str]:
    """Yield the lines that a person reads."""
    columns = max(60, min(110, shutil.get_terminal_size((100, 24)).columns))
    yield f"{say('deadlines/title', language)}. {say('report/law-read-on', language, date=long_date(on, language))}"
    found = list(found)
    for code in sorted({deadline.fact.country for deadline in found if deadline.fact is not None}):
        yield from textwrap.wrap(read_up_to(country(code), on, language), columns)
    none = True
    for deadline in found:
        none = False
        yield ""
        when = long_date(deadline.due, language) if deadline.due else say("deadlines/no-date", language)
        if deadline.due_at is not None:
            when = f"{when}, {deadline.due_at.strftime('%H:%M %z')}"
        state = say("deadlines/done", language) if deadline.done else _passed(deadline, on, language)
        yield from textwrap.wrap(f"{when}{state and f' ({state})'} · {deadline.title(language)}", columns)
        for line in _details(deadline, language):
            yield from textwrap.wrap(line, columns, initial_indent="  ", subsequent_indent="    ")
    yield ""
    yield from textwrap.wrap(say("deadlines/none" if none else "deadlines/not-advice", language), columns)


def _passed(deadline: Deadline, on: date, language: str) -> str:
    passed = deadline.has_passed(on)
    if passed is False:
        return ""
    return say("deadlines/passed" if passed else "deadlines/may-have-passed", language)


def _details(deadline: Deadline, language: str) -> Iterator[str]:
    term = deadline.term(language)
    if deadline.event is not None and term is not None:
        yield say("deadlines/runs-from", language, event=deadline.event.label(language), term=term)
    if deadline.conditions:
        yield say("deadlines/condition", language, conditions=deadline.condition_text(language))
    for remark in deadline.remarks:
        yield say(remark, language)
    law = [*(spoken_citation(source, language) for source in deadline.legal_sources), *deadline.national_sources]
    if law:
        yield f"{say('report/source', language)}: {'; '.join(law)}"
        yield say("deadlines/confidence", language, confidence=deadline.confidence.label(language))
    yield deadline.pointer
