"""Reading and writing the files of a call, with errors in the reader's language."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from json import JSONDecoder
from pathlib import Path
from typing import IO, BinaryIO, NoReturn

from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.i18n.formats import escape_control_characters
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.utils.atomic_files import atomic_replace
from nordicbaltic_standards.validation.json_text import BYTE_ORDER_MARK, MAXIMUM_BYTES
from nordicbaltic_standards.validation.stream import LINE_SUFFIXES, RecordText, entries, is_blank

WORKBOOK = ".xlsx"
TEXTS_OF_RECORDS = frozenset({".json", *LINE_SUFFIXES})
"""Endings of files of records that are no workbook."""


@contextmanager
def reading(name: str) -> Iterator[None]:
    """Turn an error in reading a file into a `CallError` that names the file as it was given."""
    try:
        yield
    except FileNotFoundError:
        raise CallError("command/no-such-file", file=name) from None
    except IsADirectoryError:
        raise CallError("command/is-a-directory", file=name) from None
    except OSError:
        raise CallError("command/not-readable", file=name) from None


@contextmanager
def writing(target: str, *, new: bool = False) -> Iterator[None]:
    """Turn an error in writing a file into a `CallError` that names the file as it was given.

    Args:
        target: The file.
        new: Whether it is never replaced, not even with ``--force``.
    """
    try:
        yield
    except FileExistsError:
        raise CallError("command/file-exists" if new else "command/exists", file=target) from None
    except OSError:
        raise CallError("command/not-writable", file=target) from None


def say_written(target: str | None, language: str) -> None:
    """Report on standard error that a file was written, if one was."""
    if target is not None:
        sys.stderr.write(ui_text("command/written", language, file=escape_control_characters(target)) + "\n")


def opened(name: str) -> Path | BinaryIO:
    """Return what a name on the command line means: a file, or standard input for ``-``.

    Raises:
        CallError: When there is no standard input.
    """
    if name != "-":
        return Path(name)
    if sys.stdin is None:
        raise CallError("command/not-readable", file=name)
    return sys.stdin.buffer


def files_below(given: str, endings: Collection[str] = (*TEXTS_OF_RECORDS, WORKBOOK)) -> list[str]:
    """Return the files of records in a folder and its subfolders, sorted; for a file, its name.

    Hidden files and folders are left out, as are the lock files of spreadsheet programs.

    Args:
        given: The folder or file, as it was given.
        endings: How the names of the files in a folder end.

    Raises:
        CallError: When there is none, or a folder cannot be read.
    """
    if not Path(given).is_dir():
        return [given]
    names = []
    with reading(given):
        for folder, folders, files in os.walk(given, onerror=_raise):
            folders[:] = [name for name in folders if not name.startswith(".")]
            paths = (Path(folder, name) for name in files if not name.startswith((".", "~$")))
            names += [str(path) for path in paths if path.suffix.lower() in endings and path.is_file()]
    if not names:
        raise CallError("command/empty-folder", file=given)
    return sorted(names)


def _raise(error: OSError) -> NoReturn:
    raise error


def read_entries(name: str, max_bytes: int = MAXIMUM_BYTES, *, lines: bool | None = None) -> Iterator[RecordText]:
    """Yield the records of a file, or of standard input for ``-``.

    Args:
        name: Name of the file, as it was given.
        max_bytes: Largest size of one record, in bytes.
        lines: Whether there is one record per line, as for `entries`.

    Raises:
        CallError: When it cannot be read, or there is no record in it.
    """
    records = entries(opened(name), max_bytes, lines=lines)
    empty = True
    while True:
        # Only reading is in the block: an error in the output is not an error of the file.
        with reading(name):
            entry = next(records, None)
        if entry is None:
            break
        if not is_blank(entry.text):
            empty = False
            yield entry
    if empty:
        raise CallError("command/no-record", file=name)


def refuse_several(name: str, raw: bytes | str) -> None:
    """Refuse a file of several records where one is expected: no one should search for an error of form in it.

    Args:
        name: Name of the file, as it was given.
        raw: Its content.

    Raises:
        CallError: When a second record follows the first, or when the ending means one record per line and there are
            several lines.
    """
    text = raw.decode("utf-8-sig", "replace") if isinstance(raw, bytes) else raw
    several = Path(name).suffix.lower() in LINE_SUFFIXES and "\n" in text.strip()
    try:
        _, end = JSONDecoder().raw_decode(text.lstrip())
        several = several or text.lstrip()[end:].lstrip().startswith("{")
    except (ValueError, RecursionError):  # the beginning is not a record that can be read
        pass
    if several:
        raise CallError("command/several-records", file=name)


def read_bytes(name: str, limit: int = MAXIMUM_BYTES) -> bytes:
    """Return the content of a file, or of standard input for ``-``: a few bytes more than ``limit`` at most.

    Raises:
        CallError: When it cannot be read, or is empty.
    """
    most = limit + len(BYTE_ORDER_MARK) + 1  # a mark does not count towards the size
    with reading(name):
        source = opened(name)
        if isinstance(source, Path):
            with source.open("rb") as handle:
                raw = handle.read(most)
        else:
            raw = source.read(most)
    if is_blank(raw):
        raise CallError("command/no-record", file=name)
    return raw


@contextmanager
def text_output(target: str | None, *, replace: bool) -> Iterator[IO[str]]:
    """Give an output for text: a file that appears when it is complete, or standard output for `None`.

    Raises:
        CallError: When the file cannot be written.
    """
    if target is None:
        yield sys.stdout
        return
    with (
        writing(target),
        atomic_replace(target, replace=replace) as place,
        place.open("w", encoding="utf-8", newline="\n") as file,
    ):
        yield file


def write_text(target: str | None, text: str, *, replace: bool) -> None:
    """Write text to a file that only its owner can read, or to standard output.

    Args:
        target: Where it is written, as for `text_output`.
        text: What is written.
        replace: Whether it may replace an existing file.

    Raises:
        CallError: When it cannot be written.
    """
    with text_output(target, replace=replace) as file:
        file.write(text)
