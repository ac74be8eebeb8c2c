"""Entry point of the command line."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence

from nordicbaltic_standards.cli import codes, example, schema, validate
from nordicbaltic_standards.cli.arguments import check_language, groups, language_of, new_parser, parse
from nordicbaltic_standards.cli.failure import CallError
from nordicbaltic_standards.core.languages import nearest
from nordicbaltic_standards.core.version import PACKAGE_VERSION, STANDARD_VERSION
from nordicbaltic_standards.core.wording import say

Command = Callable[[Sequence[str], str, str], int]

COMMANDS: dict[str, Command] = {
    "validate": validate.run,
    "example": example.run,
    "codes": codes.run,
    "schema": schema.run,
}
"""Name of each command and the function that runs it with arguments, program name and language."""

PROGRAM = "nbs"
USABLE, NOT_USABLE, STOPPED = 0, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        arguments: Arguments without the program's name; without them those of the process.

    Returns:
        0 nothing to complain of at the chosen level; 1 findings at the chosen level; 2 the call or a file could not
        be used; 130 interrupted.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    language = language_of(given)
    _speak_utf8()
    try:
        return _run(given, language)
    except CallError as error:
        sys.stderr.write(f"{PROGRAM}: {say(error.identifier, language, **error.params)}\n")
        return NOT_USABLE
    except BrokenPipeError:
        # The reader has gone, as in `nbs codes | head`: nothing is left to say.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return USABLE
    except KeyboardInterrupt:
        sys.stderr.write(f"{PROGRAM}: {say('command/interrupted', language)}\n")
        return STOPPED


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8")


def _run(given: list[str], language: str) -> int:
    if given and given[0] in COMMANDS:
        status = COMMANDS[given[0]](given[1:], f"{PROGRAM} {given[0]}", language)
        sys.stdout.flush()
        return status
    parser = new_parser(PROGRAM, language, say("command/description", language))
    _, options = groups(parser, language)
    options.add_argument("--version", action="store_true", help=say("command/option-version", language))
    parser.epilog = say("command/epilog", language)
    listed = parser.add_argument_group(say("command/commands", language))
    for name in COMMANDS:
        listed.add_argument(name, nargs="?", help=say(f"command/{name}", language))
    if given and not given[0].startswith("-"):
        near = nearest(given[0], COMMANDS)
        choices = ", ".join([near] if near else COMMANDS)
        raise CallError("command/unknown-command", given=given[0], choices=choices)
    known = parse(parser, given)
    check_language(known.language)
    if known.version:
        sys.stdout.write(
            f"nordicbaltic-standards {PACKAGE_VERSION}, {say('report/standard', language, version=STANDARD_VERSION)}\n"
        )
        return USABLE
    (sys.stdout if given else sys.stderr).write(parser.format_help())
    return USABLE if given else NOT_USABLE
