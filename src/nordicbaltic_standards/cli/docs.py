"""``nbs docs``: open the pages of the standard that are installed, or write them for a browser or any static host."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from nordicbaltic_standards.cli import declarations as declare
from nordicbaltic_standards.cli.bundle import write_folder
from nordicbaltic_standards.cli.clock import today
from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.version import PACKAGE_VERSION


def installed() -> Path:
    """Return the folder in which the pages of this version are kept for the user."""
    return Path(click.get_app_dir("nordicbaltic-standards")) / PACKAGE_VERSION / "site"


@declare.command("docs")
@declare.option("--install", is_flag=True, text="command/option-install")
@declare.output_option("command/option-output-docs", metavar="FOLDER")
@declare.force_option
@click.pass_obj
def run(language: str, output: str | None, *, install: bool, force: bool) -> None:
    """Write the pages, or open those that are installed.

    Raises:
        CallError: When no copy is installed, one cannot be written, or two places are named for it.
    """
    if install and output is not None:
        raise CallError("command/not-together", one="--install", other="-o")
    if install or output is not None:
        from nordicbaltic_standards.generators.site.site import items  # noqa: PLC0415 - loads every rule and record

        sys.stderr.write(ui_text("command/docs-begun", language) + "\n")
        target = Path(output) if output is not None else installed()
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except OSError:
            raise CallError("command/not-writable", file=str(target)) from None
        # The user's own copy gives way to a new one, if no one has changed it.
        write_folder(str(target), items(today()), language, replace=force or install)
        return
    start = installed() / language / "index.html"
    if not start.is_file():
        raise CallError("command/no-docs")
    click.echo(start)
    click.launch(str(start))
