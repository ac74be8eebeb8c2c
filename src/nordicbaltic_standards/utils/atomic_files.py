"""Files that appear only when they are complete, and replace nothing except a file.

While it is written, a file has a name that begins with `UNFINISHED` and is locked by the process that writes it. A file
left behind by a killed process is not locked, and is removed when another process writes into the folder.
"""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from nordicbaltic_standards.utils.errors import NordicBalticError

if sys.platform != "win32":
    from fcntl import LOCK_EX, LOCK_NB, flock

UNFINISHED = ".nbs-unfinished-"
"""Beginning of the names of files that are not complete."""
_NAME = re.compile(re.escape(UNFINISHED) + r"[0-9a-f]{16}(?:\.[^.]*)?")
_own: set[Path] = set()
"""Unfinished files of this process."""
_EXISTS = "there is such a file already"


class NotAFileError(NordicBalticError, OSError):
    """At the path is a device, a pipe, a socket or a folder, which a file must not replace."""


def resolve_target(target: str | Path) -> Path:
    """Return where a file is written: for a symbolic link, the place that it leads to, so that the link stays.

    Raises:
        NotAFileError: When something other than a file is there.
        OSError: When it cannot be examined, or links lead in a circle.
    """
    try:
        mode = Path(target).stat().st_mode
    except FileNotFoundError:
        return Path(os.path.realpath(target))
    if not stat.S_ISREG(mode):
        raise NotAFileError("no ordinary file")
    return Path(os.path.realpath(target))


def is_same_file(one: str | Path, other: str | Path) -> bool:
    """Return whether two paths lead to the same file, whether it exists or not.

    Raises:
        OSError: When one of them cannot be examined.
    """
    if os.path.normcase(os.path.realpath(one)) == os.path.normcase(os.path.realpath(other)):
        return True
    try:
        return Path(one).samefile(other)
    except FileNotFoundError:
        return False


@contextmanager
def atomic_replace(target: str | Path, *, replace: bool = True) -> Iterator[Path]:
    """Give a path to write to; if nothing goes wrong, the file there becomes ``target`` once it is on the disk.

    Only the owner can read the file (mode 600), since it may contain data on people. A symbolic link stays, and the
    file that it leads to is written.

    Args:
        target: Where the file appears.
        replace: Whether it can replace another file; if not, a file that appears in the meantime also stays.

    Raises:
        NotAFileError: When a device, a pipe, a socket or a folder is there.
        FileExistsError: When there is such a file and it must not be replaced.
        OSError: When the file cannot be written; nothing is left behind.
    """
    goal = resolve_target(target)
    if not replace and goal.exists():
        raise FileExistsError(_EXISTS)
    sweep(goal.parent)
    place, handle = _begun(goal)
    try:
        yield place
        _sync(place)
        if sys.platform == "win32":  # where a file that is open cannot be renamed
            os.close(handle)
            handle = None
        _put(place, goal, replace=replace)
        _sync(goal.parent)
    finally:
        place.unlink(missing_ok=True)
        _own.discard(place)
        if handle is not None:
            os.close(handle)


def sweep(folder: str | Path) -> None:
    """Remove the unfinished files of processes that ended without removing them; what cannot be removed stays."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            with suppress(OSError):
                if _NAME.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                    _remove_unlocked(Path(entry.path))


def remove_own() -> None:
    """Remove the unfinished files of this process, at whatever point it was interrupted."""
    for path in list(_own):
        with suppress(OSError):
            path.unlink()


def _begun(goal: Path) -> tuple[Path, int | None]:
    """Return a new empty, locked file next to ``goal``, and the object that keeps it locked."""
    while True:
        place = goal.with_name(UNFINISHED + os.urandom(8).hex() + goal.suffix)
        _own.add(place)
        handle = os.open(place, os.O_RDWR | os.O_CREAT | os.O_EXCL, stat.S_IRUSR | stat.S_IWUSR)
        if sys.platform == "win32":
            return place, handle
        with suppress(OSError):  # some file systems have no locks, and nothing is removed there
            flock(handle, LOCK_EX)
        if os.fstat(handle).st_nlink:
            return place, handle
        os.close(handle)  # removed by another process between the two


def _remove_unlocked(path: Path) -> None:
    if sys.platform == "win32":
        path.unlink()  # refused while a process has it open
        return
    handle = os.open(path, os.O_RDWR | os.O_NOFOLLOW)
    try:
        flock(handle, LOCK_EX | LOCK_NB)
        path.unlink()
    finally:
        os.close(handle)


def _put(place: Path, goal: Path, *, replace: bool) -> None:
    """Give a complete file its name, in one step."""
    if replace:
        place.replace(goal)
        return
    try:
        if sys.platform == "win32":
            place.rename(goal)  # which does not replace a file there
        else:
            goal.hardlink_to(place)
    except FileExistsError:
        raise FileExistsError(_EXISTS) from None
    except OSError:
        _put_without_links(place, goal)


def _put_without_links(place: Path, goal: Path) -> None:
    """Do the same on a file system without hard links: an empty file takes the name first."""
    try:
        goal.touch(exist_ok=False)
    except FileExistsError:
        raise FileExistsError(_EXISTS) from None
    try:
        place.replace(goal)
    except BaseException:
        goal.unlink(missing_ok=True)
        raise


def _sync(path: Path) -> None:
    """Have a file, or the names in a folder, written to the disk."""
    if path.is_dir():
        if sys.platform == "win32":
            return
        with suppress(OSError):  # some file systems cannot
            _sync_open(os.open(path, os.O_RDONLY))
        return
    _sync_open(os.open(path, os.O_RDWR))


def _sync_open(handle: int) -> None:
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
