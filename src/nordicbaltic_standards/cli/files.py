"""Reading and writing the files of a call, with faults said in the reader's language."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nordicbaltic_standards.cli.failure import CallError
from nordicbaltic_standards.core.whole_files import replacing
from nordicbaltic_standards.validation.decode import MAXIMUM_BYTES


@contextmanager
def reading(name: str) -> Iterator[None]:
    """Turn what goes wrong when a file is read into a `CallError` that names the file as it was given."""
    try:
        yield
    except FileNotFoundError:
        raise CallError("command/no-such-file", file=name) from None
    except IsADirectoryError:
        raise CallError("command/is-a-directory", file=name) from None
    except OSError:
        raise CallError("command/not-readable", file=name) from None


def read_bytes(name: str, limit: int = MAXIMUM_BYTES) -> bytes:
    """Return the content of a file, or of standard input for ``-``: one byte more than ``limit`` at most.

    Raises:
        CallError: When it cannot be read.
    """
    with reading(name):
        if name == "-":
            if sys.stdin is None:
                raise CallError("command/not-readable", file=name)
            return sys.stdin.buffer.read(limit + 1)
        with Path(name).open("rb") as handle:
            return handle.read(limit + 1)


def write_text(target: str, text: str) -> None:
    """Write a file that appears when it is complete and that only its owner can read.

    Raises:
        CallError: When it cannot be written.
    """
    try:
        with replacing(target) as place:
            place.write_text(text, encoding="utf-8", newline="\n")
    except OSError:
        raise CallError("command/not-writable", file=target) from None
