"""How commands, arguments and options are declared, so that click shows and completes them in the reader's language.

The language of the reader is the object of click's context (``ctx.obj``).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import click
from click.core import ParameterSource

from nordicbaltic_standards.cli.errors import CallError, as_call_error
from nordicbaltic_standards.cli.parameter_types import (
    COUNTRY,
    FILE,
    LANGUAGE,
    PERSON_LANGUAGE,
    SEVERITY,
    Choice,
    Date,
    SiteAddress,
    ValueType,
)
from nordicbaltic_standards.i18n.languages import is_supported, negotiate
from nordicbaltic_standards.i18n.messages import ui_text

Declare = Callable[[Callable[..., Any]], Callable[..., Any]]
"""Adds a parameter to the function of a command."""


class _Described(click.Parameter):
    """An argument or option with help in nine languages.

    Attributes:
        text: Identifier of its help text.
        words: Parameters of that text.
        otherwise: Identifier of the text on what applies without it, where there is no default value.
    """

    def __init__(
        self,
        *declared: Any,
        text: str,
        words: Mapping[str, object] | None = None,
        otherwise: str | None = None,
        **attributes: Any,
    ) -> None:
        super().__init__(*declared, **attributes)
        self.text = text
        self.words = words or {}
        self.otherwise = otherwise
        self.value_otherwise = attributes.get("default")

    def help_in(self, language: str) -> str:
        """Return what it is, which values it can have, and what applies without it."""
        words = ui_text(self.text, language, **self.words)
        if isinstance(self.type, ValueType) and self.type.shown:
            words = f"{words}: {self.type.shown}"
        otherwise = ui_text(self.otherwise, language) if self.otherwise else self.value_otherwise
        return words if otherwise is None else f"{words} ({ui_text('command/default', language, value=otherwise)})"


class Option(_Described, click.Option):
    """An option."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str]:
        """Return how to write it, and its help."""
        names = ", ".join(self.opts)
        return f"{names} {self.metavar}" if self.metavar else names, self.help_in(ctx.obj)


class Argument(_Described, click.Argument):
    """An argument that is identified by its position."""

    def get_usage_pieces(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as click calls it
        """Return its form in the usage line."""
        shown = self.human_readable_name + ("..." if self.nargs == -1 else "")
        return [shown if self.required else f"[{shown}]"]

    def get_help_record(self, ctx: click.Context) -> tuple[str, str]:
        """Return its name, and its help."""
        return self.human_readable_name, self.help_in(ctx.obj)


class _Translated(click.Command):
    """What commands and the whole command line have in common: help and errors in the reader's language."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; raise `CallError` when one is missing or not known."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            raise as_call_error(error, self.params) from None

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return what follows the name of the command; required options are named."""
        required = (each for each in self.params if isinstance(each, Option) and each.required)
        return [
            f"[{ui_text('command/options', ctx.obj).upper()}]",
            *(f"{each.opts[0]} {each.metavar}" for each in required),
            *(piece for each in self.params for piece in each.get_usage_pieces(ctx)),
        ]

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help."""
        usage = f"{ui_text('command/usage', ctx.obj)}: "
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), usage)
        formatter.write_paragraph()
        formatter.write_text(self.description(ctx.obj))
        for heading, rows in self.sections(ctx).items():
            if rows:
                with formatter.section(ui_text(heading, ctx.obj)):
                    formatter.write_dl(rows)

    def description(self, language: str) -> str:
        """Return what the command does."""
        return ui_text(f"command/{self.name}", language)

    def sections(self, ctx: click.Context) -> dict[str, list[tuple[str, str]]]:
        """Return identifiers of headings, with the entries below each."""
        return {
            "command/arguments": [each.get_help_record(ctx) for each in self.params if isinstance(each, Argument)],
            "command/options": [each.get_help_record(ctx) for each in self.params if isinstance(each, Option)],
        }

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[Any]:
        """Return the options that begin with the typed text, each with its help."""
        for each in self.params:
            if isinstance(each, Option):
                each.help = each.help_in(ctx.obj)
        return super().shell_complete(ctx, incomplete)


class Command(_Translated):
    """A command."""

    allow_extra_args = True  # so that this class, and not click, reports an argument too many

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command.

        Raises:
            CallError: When there is an argument too many, or the command cannot be carried out.
        """
        if ctx.args:
            raise CallError("command/unexpected-argument", given=ctx.args[0])
        return super().invoke(ctx)


class CommandGroup(_Translated, click.Group):
    """A command line of several commands."""


def showing_option(*names: str, show: Callable[[click.Context], str], text: str) -> Option:
    """Return an option that prints information instead of running the command."""

    def callback(ctx: click.Context, _parameter: click.Parameter, value: bool) -> None:
        if value and not ctx.resilient_parsing:
            click.echo(show(ctx))
            ctx.exit()

    return Option(names, is_flag=True, is_eager=True, expose_value=False, callback=callback, text=text)


def common_options(*, for_a_person: bool = False) -> list[click.Parameter]:
    """Return the options that every command has.

    Args:
        for_a_person: Whether the output is handed to the person, in one of more languages, which the function takes as
            ``language``; `None` where none was given.
    """
    kind, text = (
        (PERSON_LANGUAGE, "command/option-person-language") if for_a_person else (LANGUAGE, "command/option-language")
    )
    return [
        showing_option("-h", "--help", show=click.Context.get_help, text="command/help"),
        Option(["--language"], metavar="L", type=kind, expose_value=for_a_person, text=text),
    ]


def command(name: str, *, for_a_person: bool = False) -> Callable[[Callable[..., int | None]], click.Command]:
    """Declare a command: its help is the text ``command/<name>``, its function returns the exit status, `None` for 0.

    Args:
        name: Name of the command.
        for_a_person: As for `common_options`.
    """
    return click.command(name, cls=Command, params=common_options(for_a_person=for_a_person))


def option(*names: str, **attributes: Any) -> Declare:
    """Declare an option; see `Option` and `click.Option` for the attributes."""
    return click.option(*names, cls=Option, **attributes)


def argument(name: str, **attributes: Any) -> Declare:
    """Declare an argument; see `Argument` and `click.Argument` for the attributes."""
    return click.argument(name, cls=Argument, **attributes)


def file_argument(text: str, **attributes: Any) -> Declare:
    """Declare the argument ``FILE``."""
    return argument("file", type=FILE, text=text, **attributes)


def files_argument(text: str, metavar: str = "FILE") -> Declare:
    """Declare an argument of one or more files, which the function takes as ``files``."""
    return argument("files", metavar=metavar, nargs=-1, required=True, type=FILE, text=text)


def file_option(*names: str, text: str, **attributes: Any) -> Declare:
    """Declare an option that names a file."""
    return option(*names, metavar=attributes.pop("metavar", "FILE"), type=FILE, text=text, **attributes)


def output_option(text: str = "command/option-output", **attributes: Any) -> Declare:
    """Declare ``-o``."""
    return file_option("-o", "--output", text=text, **attributes)


def country_option(text: str = "command/option-country", **attributes: Any) -> Declare:
    """Declare ``--country``."""
    return option("--country", metavar="CC", type=COUNTRY, text=text, **attributes)


def on_option(text: str = "command/option-on", **attributes: Any) -> Declare:
    """Declare ``--on``."""
    return option("--on", metavar="DATE", type=Date(), text=text, **attributes)


def format_option(forms: Iterable[str], text: str = "command/option-format") -> Declare:
    """Declare ``--format``, which the function takes as ``form``; the first form is the default."""
    forms = tuple(forms)
    return option("--format", "form", metavar="F", type=Choice(forms), default=forms[0], text=text)


fail_on_option = option(
    "--fail-on", metavar="S", type=SEVERITY, default=SEVERITY.choices[0], text="command/option-fail-on"
)
site_option = option("--site", metavar="URL", type=SiteAddress(), text="command/option-site")
force_option = option("--force", is_flag=True, text="command/option-force")


def language_of(arguments: Sequence[str]) -> str:
    """Return the language of the output: that of ``--language``, else of the system's settings, else English.

    It is determined before click reads the arguments, so that errors in the arguments use it too. An unknown
    ``--language`` is reported later, in the language of the system.
    """
    for index, each in enumerate(arguments):
        given = each.partition("=")[2] if each.startswith("--language=") else None
        if each == "--language" and index + 1 < len(arguments):
            given = arguments[index + 1]
        if given and is_supported(given):
            return negotiate([given])
    settings = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return negotiate(setting.partition(".")[0] for setting in settings if setting)


def language_was_named(ctx: click.Context) -> bool:
    """Return whether ``--language`` was given, before or after the command."""
    contexts = (ctx, ctx.find_root())
    return any(each.get_parameter_source("language") is ParameterSource.COMMANDLINE for each in contexts)
