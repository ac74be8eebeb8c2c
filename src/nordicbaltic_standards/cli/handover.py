"""``nbs handover``: sheets for a handover or a case conference, one reduced version for each recipient."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from nordicbaltic_standards.cli import declarations as declare
from nordicbaltic_standards.cli.clock import today
from nordicbaltic_standards.cli.error_text import write_complaints
from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.cli.inputs import read_bytes, refuse_several, say_written, write_text
from nordicbaltic_standards.cli.outputs import check_outputs
from nordicbaltic_standards.cli.parameter_types import Choice
from nordicbaltic_standards.cli.terminal import as_json, line_width, write_lines
from nordicbaltic_standards.codelists.enumerations import RecipientType
from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.network.handover import (
    Agenda,
    HandoverSheet,
    RecipientExcludedError,
    as_html,
    as_lines,
    conference_agenda,
    handover_sheet,
    profile_for,
    recipient_names,
)
from nordicbaltic_standards.privacy.inputs import parse_record

_SUFFIXES = {"html": "html", "text": "txt", "json": "json"}
"""The forms of a sheet, with the ending of a file in each."""


@declare.command("handover")
@declare.file_argument("command/option-case", required=False)
@declare.option(
    "--for",
    "recipients",
    metavar="R",
    multiple=True,
    type=Choice(recipient_names, "command/unknown-participant", listed=False),
    text="command/option-for",
)
@declare.option("--list", "listing", is_flag=True, text="command/option-list-profiles")
@declare.option(
    "--sheet",
    "kind",
    metavar="S",
    type=Choice(("handover", "conference")),
    default="handover",
    text="command/option-sheet",
)
@declare.output_option("command/option-output-sheets")
@declare.force_option
@declare.format_option(_SUFFIXES)
@click.pass_obj
def run(
    language: str,
    file: str | None,
    recipients: tuple[str, ...],
    kind: str,
    output: str | None,
    form: str,
    *,
    listing: bool,
    force: bool,
) -> int:
    """Write the sheets.

    Returns:
        0; 1 where the record has errors of form, or nothing of it may leave for one of the recipients.
    """
    if listing:
        write_lines(_listing(language))
        return 0
    if file is None:
        raise CallError("command/missing-argument", argument="FILE")
    if not recipients:
        raise CallError("command/for-needed")
    recipients = tuple(dict.fromkeys(recipients))
    names = [f"{kind}-{recipient}" for recipient in recipients] + (["agenda"] if kind == "conference" else [])
    targets = _targets(names, output, form)
    check_outputs({"-o": [each for each in targets if each is not None]}, {"FILE": file}, force=force)
    case = _case(file, language)
    if case is None:
        return 1
    sheets = [_sheet(case, recipient, language) for recipient in recipients]
    for sheet in sheets:
        write_complaints(sheet.findings, language, sheet.reasons)
    if not all(sheet.sections for sheet in sheets):
        return 1
    contents = [_content(sheet, kind, form) for sheet in sheets]
    if kind == "conference":
        profiles = tuple(profile_for(recipient, case.country) for recipient in recipients)
        contents.append(_content(conference_agenda(case, profiles, language, on=today()), "agenda", form))
    for target, content in zip(targets, contents, strict=True):
        write_text(target, content, replace=force)
        say_written(target, language)
    return 0


def _listing(language: str) -> Iterator[str]:
    """Yield the kinds of recipients with the profile of each for support; `nbs minimise --list` describes the profiles."""
    for kind in RecipientType:
        yield f"{kind.value}: {kind.label(language)} → {profile_for(kind).id}"
    yield ""
    yield from (name for name in recipient_names() if name not in [*RecipientType])


def _targets(names: list[str], output: str | None, form: str) -> list[str | None]:
    """Return where each sheet is written: one to a file, several into an existing folder.

    Raises:
        CallError: When there are several, and no folder for them.
    """
    folder = None if output is None else Path(output)
    if folder is not None and folder.is_dir():
        return [str(folder / f"{name}.{_SUFFIXES[form]}") for name in names]
    if len(names) == 1:
        return [output]
    if output is None:
        raise CallError("command/output-needed")
    raise CallError("command/not-a-folder", file=output)


def _case(file: str, language: str) -> CaseFile | None:
    """Return the case file; `None` where the record has errors of form, which are reported."""
    raw = read_bytes(file)
    record = parse_record(raw)
    if not isinstance(record, Record):
        refuse_several(file, raw)
        write_complaints(record, language)
        return None
    if not isinstance(record, CaseFile):
        raise CallError("command/not-a-case-file", file=file)
    return record


def _sheet(case: CaseFile, recipient: str, language: str) -> HandoverSheet:
    try:
        return handover_sheet(case, recipient, language, on=today())
    except RecipientExcludedError:
        name = RecipientType(recipient).label(language) if recipient in [*RecipientType] else recipient
        raise CallError("command/recipient-excluded", recipient=name) from None


def _content(sheet: HandoverSheet | Agenda, kind: str, form: str) -> str:
    if form == "html":
        return as_html(sheet, kind)
    if form == "json":
        return as_json({"sheet": kind, **sheet.to_dict()})
    return "".join(f"{line}\n" for line in as_lines(sheet, kind, line_width()))
