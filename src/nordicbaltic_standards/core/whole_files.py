"""Files that appear only when they are complete."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def replacing(target: str | Path) -> Iterator[Path]:
    """Give a path to write to; what stands there takes the place of ``target`` when nothing went wrong.

    Only the owner can read the file (mode 600), since it may hold data on people.

    Raises:
        OSError: When the file cannot be written; nothing is left behind.
    """
    goal = Path(target)
    handle, name = tempfile.mkstemp(prefix=".", suffix=goal.suffix, dir=goal.parent)
    os.close(handle)
    try:
        yield Path(name)
        Path(name).replace(goal)
    finally:
        Path(name).unlink(missing_ok=True)
