"""``nbs person-copy``: the person's own copies of consents, referrals and disclosures."""

from __future__ import annotations

import click

from nordicbaltic_standards.cli import declarations as declare
from nordicbaltic_standards.cli.clock import today
from nordicbaltic_standards.cli.error_text import write_complaints
from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.cli.inputs import read_bytes, refuse_several, say_written, write_text
from nordicbaltic_standards.cli.outputs import check_outputs
from nordicbaltic_standards.cli.parameter_types import PERSON_LANGUAGE, Choice
from nordicbaltic_standards.cli.terminal import as_json, line_width
from nordicbaltic_standards.law.country import country
from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.models.parts.subject import PersonRecord
from nordicbaltic_standards.models.referral import Referral
from nordicbaltic_standards.network.person_copies import (
    COPIES,
    NotAboutAPersonError,
    NothingToCopyError,
    PersonCopy,
    as_html,
    as_lines,
    person_copy,
)
from nordicbaltic_standards.privacy.inputs import parse_record


@declare.command("person-copy", for_a_person=True)
@declare.file_argument("command/option-case")
@declare.option("--of", metavar="C", type=Choice(COPIES), text="command/option-copy-of")
@declare.option("--second-language", metavar="M", type=PERSON_LANGUAGE, text="command/option-second-language")
@declare.output_option()
@declare.force_option
@declare.format_option(("html", "text", "json"))
@click.pass_obj
def run(
    language_of_messages: str,
    file: str,
    of: str | None,
    language: str | None,
    second_language: str | None,
    output: str | None,
    form: str,
    *,
    force: bool,
) -> int:
    """Write the copies.

    Returns:
        0; 1 where the record has errors of form, or nothing of it may be handed to the person.
    """
    check_outputs({"-o": output}, {"FILE": file}, force=force)
    raw = read_bytes(file)
    record = parse_record(raw)
    if not isinstance(record, Record):
        refuse_several(file, raw)
        write_complaints(record, language_of_messages)
        return 1
    kind = of or ("referral" if isinstance(record, Referral) else "consent")
    languages = language or language_of_messages, second_language or _language_of(record)
    try:
        copy = person_copy(record, kind, *languages, on=today())
    except NotAboutAPersonError:
        raise CallError("command/not-about-a-person", file=file) from None
    except NothingToCopyError:
        raise CallError("command/nothing-to-copy", file=file, of=kind) from None
    if not copy.pages:
        write_complaints(copy.findings, language_of_messages, copy.reasons)
        return 1
    write_text(output, _content(copy, form), replace=force)
    say_written(output, language_of_messages)
    return 0


def _language_of(record: Record) -> str | None:
    """Return the first language of the country of a record about a person."""
    return country(record.country).languages[0] if isinstance(record, PersonRecord) else None


def _content(copy: PersonCopy, form: str) -> str:
    if form == "html":
        return as_html(copy)
    return as_json(copy.to_dict()) if form == "json" else "".join(f"{line}\n" for line in as_lines(copy, line_width()))
