"""Secrets and the files that hold them: for their owner only, and random."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

SHORTEST_SECRET = 32
"""Bytes of a key: no shorter than the digest of HMAC-SHA-256 (RFC 2104 section 3)."""

_FEWEST_DISTINCT = 16
"""Different bytes that 32 random ones have at the very least; a word, a phrase or a repetition has fewer."""


class OpenToOthersError(Exception):
    """Others than its owner can use a file that holds a secret."""


def looks_random(secret: bytes) -> bool:
    """Tell whether a secret is not plainly a word, a phrase or a repetition."""
    return len(set(secret)) >= _FEWEST_DISTINCT


@contextmanager
def opened_secret(file: str | Path) -> Iterator[BinaryIO]:
    """Open a file that holds a secret.

    Raises:
        OpenToOthersError: When its mode is other than 600 or 400, where the system has modes.
        OSError: When it cannot be read.
    """
    with Path(file).open("rb") as handle:
        others = stat.S_IMODE(os.fstat(handle.fileno()).st_mode) & (stat.S_IRWXG | stat.S_IRWXO)
        if os.name == "posix" and others:
            raise OpenToOthersError
        yield handle


def write_new(file: str | Path, text: str) -> None:
    """Write a new file with mode 600; what stands there already is never written over.

    Raises:
        FileExistsError: When there is such a file.
        OSError: When it cannot be written; nothing is left behind.
    """
    path = Path(file)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, stat.S_IRUSR | stat.S_IWUSR)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as opened:
            opened.write(text)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
