"""Files that appear only when they are complete, and take the place of nothing but a file."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class NotAFileError(OSError):
    """What stands at a path is a device, a pipe, a socket or a folder: a file must not take its place."""


def written_at(target: str | Path) -> Path:
    """Return where a file is written: of a symbolic link, what it leads to, so that the link stays.

    Raises:
        NotAFileError: When something else than a file stands there.
        OSError: When it cannot be looked at, or links lead in a circle.
    """
    try:
        mode = Path(target).stat().st_mode
    except FileNotFoundError:
        return Path(os.path.realpath(target))
    if not stat.S_ISREG(mode):
        raise NotAFileError("no ordinary file")
    return Path(os.path.realpath(target))


def are_one(one: str | Path, other: str | Path) -> bool:
    """Return whether two paths lead to one file, whether it is there already or not.

    Raises:
        OSError: When one of them cannot be looked at.
    """
    if os.path.normcase(os.path.realpath(one)) == os.path.normcase(os.path.realpath(other)):
        return True
    try:
        return Path(one).samefile(other)
    except FileNotFoundError:
        return False


@contextmanager
def replacing(target: str | Path) -> Iterator[Path]:
    """Give a path to write to; what stands there takes the place of ``target`` when nothing went wrong.

    Only the owner can read the file (mode 600), since it may hold data on people. A symbolic link stays, and the file that
    it leads to is replaced.

    Raises:
        NotAFileError: When a device, a pipe, a socket or a folder stands there.
        OSError: When the file cannot be written; nothing is left behind.
    """
    goal = written_at(target)
    handle, name = tempfile.mkstemp(prefix=".", suffix=goal.suffix, dir=goal.parent)
    os.close(handle)
    try:
        yield Path(name)
        Path(name).replace(goal)
    finally:
        Path(name).unlink(missing_ok=True)
