"""``nbs completion``: the script with which a shell completes commands, options and their values."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click
from click.shell_completion import BashComplete, FishComplete, ShellComplete, ZshComplete

from nordicbaltic_standards.cli import declarations as declare
from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.cli.main import COMPLETING, PROGRAM
from nordicbaltic_standards.cli.parameter_types import Choice

SHELLS: dict[str, type[ShellComplete]] = {"bash": BashComplete, "zsh": ZshComplete, "fish": FishComplete}


@declare.command("completion")
@declare.argument("shell", required=False, type=Choice(SHELLS), text="completion/shell", words={"variable": "SHELL"})
@click.pass_context
def run(ctx: click.Context, shell: str | None) -> None:
    """Write the script to standard output."""
    shell = shell or Path(os.environ.get("SHELL", "")).name
    if shell not in SHELLS:
        raise CallError("command/missing-argument", argument="SHELL")
    completing = SHELLS[shell](ctx.find_root().command, {}, PROGRAM, COMPLETING)
    # `source()` would first run bash and print its version in English.
    sys.stdout.write(completing.source_template % completing.source_vars())
