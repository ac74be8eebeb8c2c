"""``nbs example``: print a complete invented record."""

from __future__ import annotations

import sys

import click

from nordicbaltic_standards.cli import declarations as declare
from nordicbaltic_standards.cli.parameter_types import RECORD
from nordicbaltic_standards.cli.terminal import write_json
from nordicbaltic_standards.examples import example
from nordicbaltic_standards.i18n.messages import ui_text


@declare.command("example")
@declare.argument("record", type=RECORD, text="command/argument-record")
@declare.country_option(default="EE")
@click.pass_obj
def run(language: str, record: str, country: str) -> None:
    """Print the record; a remark on standard error says that it is invented."""
    write_json(example(record, country))
    if sys.stderr.isatty():
        sys.stderr.write(ui_text("example/invented", language) + "\n")
