"""``nbs schema``: print the JSON Schema of a record; with ``--language`` its form in that language."""

from __future__ import annotations

import sys

import click

from nordicbaltic_standards.cli import declarations as declare
from nordicbaltic_standards.cli.parameter_types import RECORD
from nordicbaltic_standards.models.json_schema import as_text, schema
from nordicbaltic_standards.models.records import RECORDS


@declare.command("schema")
@declare.argument("record", type=RECORD, text="command/argument-record")
@click.pass_context
def run(ctx: click.Context, record: str) -> None:
    """Print the schema."""
    language = ctx.obj if declare.language_was_named(ctx) else None
    sys.stdout.write(as_text(schema(RECORDS[record], language)))
