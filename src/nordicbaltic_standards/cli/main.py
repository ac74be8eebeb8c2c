"""Entry point of the command line."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import Any

import click

from nordicbaltic_standards.cli.declarations import CommandGroup, common_options, language_of, showing_option
from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.cli.signals import EndedBySignal, ending_by_signal, ignore_signals
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.utils.atomic_files import remove_own
from nordicbaltic_standards.utils.nearest import closest_choice
from nordicbaltic_standards.version import PACKAGE_VERSION, STANDARD_VERSION

COMMANDS = {
    "validate": "validate:run",
    "example": "example:run",
    "codes": "codes:run",
    "rules": "show:run_rules",
    "standards": "show:run_standards",
    "country": "show:run_country",
    "languages": "translations:run_languages",
    "deadlines": "deadlines:run",
    "directory": "directory:run",
    "rights-sheet": "rights_sheet:run",
    "schema": "schema:run",
    "bundle": "bundle:run",
    "template": "spreadsheet:run_template",
    "import": "spreadsheet:run_import",
    "complete": "complete:run",
    "minimise": "minimise:run",
    "person-copy": "person_copy:run",
    "handover": "handover:run",
    "pseudonymise": "privacy:run_pseudonymise",
    "pseudonym-key": "privacy:run_pseudonym_key",
    "erase": "privacy:run_erase",
    "statistics": "statistics:run",
    "assess": "assess:run",
    "seal": "sealed:run_seal",
    "unseal": "sealed:run_unseal",
    "seal-key": "sealed:run_seal_key",
    "vectors": "vectors:run",
    "completion": "completion:run",
    "training": "training:run",
    "docs": "docs:run",
    "release": "translations:run_release",
}
"""Name of each command, with the module and name of its function, which are loaded when it is called."""

_SHOWING = frozenset(
    {"example", "codes", "rules", "standards", "country", "languages", "deadlines", "schema", "completion", "training"}
)
"""Commands that only show information, and judge and write nothing."""

PROGRAM = "nbs"
COMPLETING = "_NBS_COMPLETE"
"""Environment variable with which a shell requests completions for a call; click reads it."""
USABLE, NOT_USABLE, STOPPED = 0, 2, 130


class _Program(CommandGroup):
    """The command line, whose help does not load any command."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as click calls it
        """Return the names of the commands."""
        return [*COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Load a command; return `None` where there is none with this name."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].partition(":")
        loaded: click.Command = getattr(import_module(f"nordicbaltic_standards.cli.{module}"), name)
        return loaded

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is called; raise `CallError` when there is none with this name."""
        given = args[0]
        if given not in COMMANDS and not ctx.resilient_parsing:
            near = closest_choice(given, COMMANDS)
            if near is not None:
                raise CallError("command/unknown-near", given=given, suggestion=near)
            raise CallError("command/unknown-command", given=given, choices=", ".join(COMMANDS))
        return super().resolve_command(ctx, args)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return what follows the name of the program."""
        return [*super().collect_usage_pieces(ctx), ui_text("command/one-command", ctx.obj), "..."]

    def description(self, language: str) -> str:
        """Return what the program does."""
        return ui_text("command/description", language)

    def sections(self, ctx: click.Context) -> dict[str, list[tuple[str, str]]]:
        """Return the options and the commands."""
        described = [(name, ui_text(f"command/{name}", ctx.obj)) for name in COMMANDS]
        return super().sections(ctx) | {"command/commands": described}

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help, and what an exit status means."""
        super().format_help(ctx, formatter)
        formatter.write_paragraph()
        formatter.write_text(ui_text("command/epilog", ctx.obj))

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[Any]:
        """Return the commands and options that begin with the typed text."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415 - needed by a shell only

        named = [name for name in COMMANDS if name.startswith(incomplete)]
        commands = [CompletionItem(name, help=ui_text(f"command/{name}", ctx.obj)) for name in named]
        return [*commands, *(super().shell_complete(ctx, incomplete) if incomplete.startswith("-") else ())]


def _version(ctx: click.Context) -> str:
    standard = ui_text("report/standard", ctx.obj, version=STANDARD_VERSION)
    return f"nordicbaltic-standards {PACKAGE_VERSION}, {standard}"


@click.group(
    PROGRAM,
    cls=_Program,
    invoke_without_command=True,
    context_settings={"max_content_width": 110},
    params=[*common_options(), showing_option("--version", show=_version, text="command/option-version")],
)
@click.pass_context
def program(ctx: click.Context) -> int:
    """Show the help where no command is called."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help(), err=True)
    return NOT_USABLE


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        arguments: Arguments without the program's name; without them those of the process.

    Returns:
        0 no findings at the chosen level; 1 findings at the chosen level; 2 the call, a file or a process failed, or
        there was no record; 129, 130 and 143 hung up, interrupted and terminated (128 and the number of the signal).
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    language = language_of(given)
    with ending_by_signal():
        try:
            return _answer(given, language)
        except (EndedBySignal, KeyboardInterrupt) as ended:
            ignore_signals()
            remove_own()
            _drop_output()  # a reader that has gone must not delay the end
            with suppress(OSError):
                sys.stderr.write(f"{PROGRAM}: {ui_text('command/interrupted', language)}\n")
            return ended.status if isinstance(ended, EndedBySignal) else STOPPED


def _answer(given: list[str], language: str) -> int:
    if COMPLETING in os.environ:
        program.main([], PROGRAM, COMPLETING, obj=language)  # click answers the shell, and exits
    try:
        status = _run(given, language)
        sys.stdout.flush()
    except CallError as error:
        sys.stderr.write(f"{PROGRAM}: {error.text(language)}\n")
        return NOT_USABLE
    except BrokenPipeError:
        # The reader has gone, as in `nbs codes | head`, and no one can read a message. For a list, nothing is missing;
        # if records were judged or written, the rest is lost.
        _drop_output()
        return USABLE if _only_shows(given) else NOT_USABLE
    except OSError:
        _drop_output()
        sys.stderr.write(f"{PROGRAM}: {ui_text('command/not-writable', language, file='stdout')}\n")
        return NOT_USABLE
    return status


def _run(given: list[str], language: str) -> int:
    try:
        with program.make_context(PROGRAM, given, obj=language) as ctx:
            return program.invoke(ctx) or USABLE
    except click.exceptions.Exit as done:  # how click exits after it has shown the help
        return done.exit_code


def _only_shows(given: list[str]) -> bool:
    return not {"-h", "--help"}.isdisjoint(given) or (COMMANDS.keys() - _SHOWING).isdisjoint(given)


def _drop_output() -> None:
    """Discard what is still in the buffer of standard output, so that the exit raises no second error."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
