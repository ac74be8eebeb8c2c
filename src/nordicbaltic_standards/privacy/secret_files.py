"""New files that only their owner can read."""

from __future__ import annotations

import os
import stat
from pathlib import Path


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
