"""Entry point of the command line."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from nordicbaltic_standards.cli import (
    bundle,
    codes,
    deadlines,
    example,
    minimise,
    privacy,
    schema,
    sealed,
    statistics,
    translations,
    validate,
    vectors,
)
from nordicbaltic_standards.cli import show as catalogues
from nordicbaltic_standards.cli import spreadsheet as sheets
from nordicbaltic_standards.cli.arguments import groups, language_of, new_parser, parse
from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.cli.signals import EndedBySignal, ending_by_signal, ignore_signals
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.utils.atomic_files import remove_own
from nordicbaltic_standards.utils.nearest import closest_choice
from nordicbaltic_standards.version import PACKAGE_VERSION, STANDARD_VERSION

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

Command = Callable[[Sequence[str], str, str], int]

COMMANDS: dict[str, Command] = {
    "validate": validate.run,
    "example": example.run,
    "codes": codes.run,
    "rules": catalogues.run_rules,
    "standards": catalogues.run_standards,
    "country": catalogues.run_country,
    "languages": translations.run_languages,
    "deadlines": deadlines.run,
    "schema": schema.run,
    "bundle": bundle.run,
    "template": sheets.run_template,
    "import": sheets.run_import,
    "minimise": minimise.run,
    "pseudonymise": privacy.run_pseudonymise,
    "pseudonym-key": privacy.run_pseudonym_key,
    "erase": privacy.run_erase,
    "statistics": statistics.run,
    "seal": sealed.run_seal,
    "unseal": sealed.run_unseal,
    "seal-key": sealed.run_seal_key,
    "vectors": vectors.run,
    "release": translations.run_release,
}
"""Name of each command and the function that runs it with arguments, program name and language."""

_SHOWING = frozenset({"example", "codes", "rules", "standards", "country", "languages", "deadlines", "schema"})
"""Commands that show what there is, and judge and write nothing."""

PROGRAM = "nbs"
USABLE, NOT_USABLE, STOPPED = 0, 2, 130


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
            _drop_output()  # who no longer reads must not hold up the end
            with suppress(OSError):
                sys.stderr.write(f"{PROGRAM}: {ui_text('command/interrupted', language)}\n")
            return ended.status if isinstance(ended, EndedBySignal) else STOPPED


def _answer(given: list[str], language: str) -> int:
    if not _use_utf8():
        return NOT_USABLE
    try:
        try:
            status = _run(given, language)
        except SystemExit:  # how argparse leaves after it has shown the help
            status = USABLE
        sys.stdout.flush()
    except CallError as error:
        sys.stderr.write(f"{PROGRAM}: {error.text(language)}\n")
        return NOT_USABLE
    except BrokenPipeError:
        # The reader has gone, as in `nbs codes | head`: nobody is left to speak to. Who had enough of a list misses
        # nothing; of what was judged or written the rest is lost.
        _drop_output()
        return USABLE if _only_shows(given) else NOT_USABLE
    except OSError:
        _drop_output()
        sys.stderr.write(f"{PROGRAM}: {ui_text('command/not-writable', language, file='stdout')}\n")
        return NOT_USABLE
    return status


def _only_shows(given: list[str]) -> bool:
    rest = _language_first(given)[1]
    return not rest or rest[0] in _SHOWING or rest[0].startswith("-") or not {"-h", "--help"}.isdisjoint(rest)


def _drop_output() -> None:
    """Send what is still in the buffer of standard output nowhere, so that leaving raises no second error."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _use_utf8() -> bool:
    """Make the standard streams write UTF-8 whatever they are given; tell whether there is an output at all."""
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - open as long as the process
    sys.stdout, sys.stderr = _lossless(sys.stdout), _lossless(sys.stderr)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    return sys.stdout is not None


class _WriteThrough(io.BufferedWriter):
    """Hands on at once what it is given, and all of it: it tries again where only a part was taken, or complains."""

    def write(self, data: ReadableBuffer, /) -> int:
        size = super().write(data)
        self.flush()
        return size


def _lossless(stream: TextIO) -> TextIO:
    """Return a stream that loses nothing also where Python runs unbuffered (``PYTHONUNBUFFERED``).

    What a raw file does not take at once, as on a full disk, would be dropped without a word.
    """
    if not isinstance(getattr(stream, "buffer", None), io.RawIOBase):
        return stream
    raw = open(stream.fileno(), "wb", buffering=0, closefd=False)  # noqa: SIM115 - open as long as the process
    return io.TextIOWrapper(_WriteThrough(raw), encoding="utf-8", write_through=True)


def _language_first(given: list[str]) -> tuple[list[str], list[str]]:
    """Split off ``--language`` where it stands before the command; it is an option of every command."""
    if given[:1] == ["--language"]:
        return given[:2], given[2:]
    if given and given[0].startswith("--language="):
        return given[:1], given[1:]
    return [], given


def _run(given: list[str], language: str) -> int:
    language_options, rest = _language_first(given)
    if rest and rest[0] in COMMANDS:
        return COMMANDS[rest[0]]([*rest[1:], *language_options], f"{PROGRAM} {rest[0]}", language)
    parser = new_parser(PROGRAM, language, ui_text("command/description", language))
    _, options = groups(parser, language)
    options.add_argument("--version", action="store_true", help=ui_text("command/option-version", language))
    parser.epilog = ui_text("command/epilog", language)
    listed = parser.add_argument_group(ui_text("command/commands", language))
    for name in COMMANDS:
        listed.add_argument(name, nargs="?", help=ui_text(f"command/{name}", language))
    if rest and not rest[0].startswith("-"):
        near = closest_choice(rest[0], COMMANDS)
        choices = ", ".join([near] if near else COMMANDS)
        raise CallError("command/unknown-command", given=rest[0], choices=choices)
    known = parse(parser, given)
    if any(getattr(known, name) is not None for name in COMMANDS):
        raise CallError("command/unknown-option", given=given[0])
    if known.version:
        sys.stdout.write(
            f"nordicbaltic-standards {PACKAGE_VERSION}, {ui_text('report/standard', language, version=STANDARD_VERSION)}\n"
        )
        return USABLE
    (sys.stdout if given else sys.stderr).write(parser.format_help())
    return USABLE if given else NOT_USABLE
