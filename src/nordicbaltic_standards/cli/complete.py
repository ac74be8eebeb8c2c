"""``nbs complete``: adds what can be worked out to a record, and lists the places on standard error."""

from __future__ import annotations

import sys
from datetime import datetime
from uuid import uuid4

import click

from nordicbaltic_standards.cli import declarations as declare
from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.cli.inputs import read_bytes, refuse_several, say_written, write_text
from nordicbaltic_standards.cli.organisation_file import read_organisation
from nordicbaltic_standards.cli.outputs import check_outputs
from nordicbaltic_standards.cli.terminal import as_json
from nordicbaltic_standards.completion import complete
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.validation.json_text import MAXIMUM_BYTES
from nordicbaltic_standards.validation.parsing import parse


@declare.command("complete")
@declare.file_argument("command/option-case")
@declare.file_option("--organisation", text="command/option-organisation-complete")
@declare.option("--sent-now", is_flag=True, text="command/option-sent-now")
@declare.output_option()
@declare.force_option
@click.pass_obj
def run(language: str, file: str, organisation: str | None, output: str | None, *, sent_now: bool, force: bool) -> int:
    """Complete the record.

    Returns:
        0 the record is written.
    """
    check_outputs({"-o": output}, {"FILE": file, "--organisation": organisation}, force=force)
    raw = read_bytes(file)
    read = parse(raw, None, MAXIMUM_BYTES)
    if read.document is None:
        refuse_several(file, raw)
        raise CallError("command/not-a-record", file=file)
    done = complete(
        read.document,
        read_organisation(organisation),
        record_id=f"{read.document['record_type']}-{uuid4()}",
        sent_at=datetime.now().astimezone() if sent_now else None,
    )
    write_text(output, as_json(done.record), replace=force)
    say_written(output, language)
    for line in (ui_text("complete/written", language, count=len(done.written)), *(f"  {at}" for at in done.written)):
        sys.stderr.write(line + "\n")
    return 0
