"""Secrets and the files that contain them: for their owner only, and random."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from nordicbaltic_standards.utils.atomic_files import atomic_replace
from nordicbaltic_standards.utils.errors import NordicBalticError

SHORTEST_SECRET = 32
"""Bytes of a key: no shorter than the digest of HMAC-SHA-256 (RFC 2104 section 3)."""

_FEWEST_DISTINCT = 16
"""Least number of different bytes in 32 random ones; a word, a phrase or a repetition has fewer."""


class OpenToOthersError(NordicBalticError):
    """Others than its owner can use a file that contains a secret."""


def looks_random(secret: bytes) -> bool:
    """Return whether a secret is not obviously a word, a phrase or a repetition."""
    return len(set(secret)) >= _FEWEST_DISTINCT


@contextmanager
def opened_secret(file: str | Path) -> Iterator[BinaryIO]:
    """Open a file that contains a secret.

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
    """Write a new file with mode 600 that appears when it is complete; an existing file is never replaced.

    Raises:
        FileExistsError: When there is such a file.
        OSError: When it cannot be written; nothing is left behind.
    """
    if Path(file).is_symlink():
        raise FileExistsError("there is a link of this name")
    with atomic_replace(file, replace=False) as place:
        place.write_text(text, encoding="utf-8", newline="\n")


_LARGEST = 1024 * 1024
"""Number of bytes that are read of a file; keys and their sets are far smaller."""
SECRET_MEMBERS = frozenset({"d", "p", "q", "dp", "dq", "qi", "oth", "k", "priv"})
"""Members with the secret content of a JSON Web Key of any kind (RFC 7518 section 6)."""


def holds_secret(file: str | Path) -> bool:
    """Return whether a file contains private keys, or the way back from pseudonyms: often the only copy there is.

    A file that does not exist, or is not JSON text, contains no secret of this library.

    Raises:
        OSError: When it cannot be read.
    """
    try:
        with Path(file).open("rb") as handle:
            raw = handle.read(_LARGEST)
    except FileNotFoundError:
        return False
    if raw.lstrip()[:1] != b"{":
        return False
    if len(raw) == _LARGEST:
        # A table of many pseudonyms is larger than what is read of it.
        return b'"entries"' in raw and b'"original"' in raw
    try:
        document = json.loads(raw)
    except (ValueError, RecursionError):
        return False
    if not isinstance(document, dict):
        return False
    keys = [document, *(document["keys"] if isinstance(document.get("keys"), list) else [])]
    entries = document["entries"] if isinstance(document.get("entries"), list) else []
    return any(isinstance(key, dict) and "kty" in key and not SECRET_MEMBERS.isdisjoint(key) for key in keys) or any(
        isinstance(entry, dict) and {"pseudonym", "original"} <= entry.keys() for entry in entries
    )
