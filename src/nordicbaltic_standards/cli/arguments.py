"""The arguments of the commands, described in the reader's language."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NoReturn

from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.i18n.languages import LANGUAGES, is_supported, negotiate
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.utils.nearest import closest_choice
from nordicbaltic_standards.utils.patterns import DATE


class _Formatter(argparse.HelpFormatter):
    """Help with headings in the reader's language."""

    def __init__(self, prog: str, language: str) -> None:
        super().__init__(prog)
        self.language = language

    def add_usage(
        self, usage: str | None, actions: Iterable[argparse.Action], groups: object, prefix: str | None = None
    ) -> None:
        heading = prefix or f"{ui_text('command/usage', self.language)}: "
        super().add_usage(usage, actions, groups, heading)  # type: ignore[arg-type]


_REQUIRED = re.compile(r"required: (?P<names>.+)$")
_EXPECTED = re.compile(r"^argument (?P<name>[^:]+): expected")
_NEEDLESS = re.compile(r"^argument (?P<name>[^:]+): ignored explicit argument")


class Parser(argparse.ArgumentParser):
    """A parser that raises `CallError` where argparse would print English and leave."""

    def error(self, message: str) -> NoReturn:
        """Turn a message of argparse into one of ours."""
        for pattern in (_REQUIRED, _EXPECTED):
            match = pattern.search(message)
            if match:
                raise CallError("command/missing-argument", argument=match.group(1))
        needless = _NEEDLESS.search(message)
        if needless:
            raise CallError("command/unknown-option", given=needless.group("name").rpartition("/")[2] + "=…")
        raise CallError("command/missing-argument", argument=message)


def new_parser(program: str, language: str, description: str = "") -> Parser:
    """Return an empty parser with help in ``language``."""
    return Parser(
        prog=program,
        description=description or None,
        formatter_class=lambda prog: _Formatter(prog, language),
        add_help=False,
        allow_abbrev=False,
    )


def groups(parser: Parser, language: str) -> tuple[argparse._ArgumentGroup, argparse._ArgumentGroup]:
    """Add the groups of arguments and options to ``parser`` and return them."""
    arguments = parser.add_argument_group(ui_text("command/arguments", language))
    options = parser.add_argument_group(ui_text("command/options", language))
    options.add_argument("-h", "--help", action="help", help=ui_text("command/help", language))
    options.add_argument("--language", metavar="L", help=ui_text("command/option-language", language))
    return arguments, options


def add_format(options: argparse._ArgumentGroup, language: str, forms: Sequence[str]) -> None:
    """Add the option ``--format``; the first of ``forms`` is the default."""
    words = f"{ui_text('command/option-format', language)}: {', '.join(forms)}"
    options.add_argument("--format", metavar="F", default=forms[0], help=with_default(words, forms[0], language))


def with_default(words: str, value: object, language: str) -> str:
    """Return the help of an option with what holds without it."""
    return f"{words} ({ui_text('command/default', language, value=value)})"


FAIL_ON = ("error", "warning", "notice")
"""Severities from which a command can be asked to fail."""


def add_fail_on(options: argparse._ArgumentGroup, language: str) -> None:
    """Add the option ``--fail-on``."""
    words = f"{ui_text('command/option-fail-on', language)}: {', '.join(FAIL_ON)}"
    options.add_argument("--fail-on", metavar="S", default=FAIL_ON[0], help=with_default(words, FAIL_ON[0], language))


def add_output(options: argparse._ArgumentGroup, words: str, metavar: str = "FILE") -> None:
    """Add the option ``-o``."""
    options.add_argument("-o", "--output", metavar=metavar, help=words)


def add_force(options: argparse._ArgumentGroup, language: str) -> None:
    """Add the option ``--force``."""
    options.add_argument("--force", action="store_true", help=ui_text("command/option-force", language))


def parse(parser: Parser, arguments: Sequence[str]) -> argparse.Namespace:
    """Parse ``arguments``.

    Raises:
        CallError: When one is missing or not known, or the language is none of this standard.
    """
    known, unknown = parser.parse_known_args(arguments)
    if unknown:
        raise CallError("command/unknown-option", given=unknown[0])
    if known.language is not None and not is_supported(known.language):
        raise CallError("command/unknown-language", given=known.language, choices=", ".join(LANGUAGES))
    return known


def language_of(arguments: Sequence[str]) -> str:
    """Return the language to speak: of ``--language``, else of the system's settings, else English.

    An unknown ``--language`` is complained of later, in the language of the system.
    """
    for index, argument in enumerate(arguments):
        given = argument.partition("=")[2] if argument.startswith("--language=") else None
        if argument == "--language" and index + 1 < len(arguments):
            given = arguments[index + 1]
        if given and is_supported(given):
            return negotiate([given])
    settings = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return negotiate(setting.partition(".")[0] for setting in settings if setting)


def check_choice(option: str, given: str, choices: Sequence[str]) -> str:
    """Return ``given`` if it is one of ``choices``; raise `CallError` otherwise."""
    if given not in choices:
        raise CallError("command/unknown-choice", option=option, given=given, choices=", ".join(choices))
    return given


def check_country(given: str | None) -> str | None:
    """Return the country in capitals if the standard covers it; raise `CallError` otherwise."""
    if given is None:
        return None
    if given.upper() not in REGION:
        raise CallError("command/unknown-country", given=given, choices=", ".join(REGION))
    return given.upper()


def check_record(given: str | None, choices: Sequence[str]) -> str | None:
    """Return the record type, mending case and underscores; raise `CallError` when there is none like it."""
    if given is None or given in choices:
        return given
    plain = given.lower().replace("_", "-")
    if plain in choices:
        return plain
    raise CallError("command/unknown-record", given=given, choices=", ".join(choices))


def check_list(given: str, choices: Sequence[str]) -> str:
    """Return the id of a code list; raise `CallError` naming the nearest when there is none."""
    if given in choices:
        return given
    near = closest_choice(given, choices)
    if near:
        raise CallError("command/unknown-list-near", given=given, suggestion=near)
    raise CallError("command/unknown-list", given=given)


def check_date(option: str, given: str | None) -> date | None:
    """Return the date; raise `CallError` when it is none."""
    if given is None:
        return None
    if re.match(DATE, given) is None:
        raise CallError("command/unknown-date", option=option, given=given)
    return date.fromisoformat(given.strip())


_MOST_DIGITS = 15
"""More digits than any machine has bytes; what lies beyond is cut and means the same."""


def check_number(option: str, given: str | None, default: int) -> int:
    """Return the whole number above zero; raise `CallError` when it is none."""
    if given is None:
        return default
    if not given.isascii() or not given.isdigit() or not given.strip("0"):
        raise CallError("command/unknown-number", option=option, given=given)
    return int(given.lstrip("0")[:_MOST_DIGITS])
