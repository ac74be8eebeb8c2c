"""Checks the outputs of a call before anything is written: no output may replace something that exists only once."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from itertools import combinations
from pathlib import Path

from nordicbaltic_standards.cli.errors import CallError
from nordicbaltic_standards.cli.inputs import reading
from nordicbaltic_standards.utils.atomic_files import NotAFileError, is_same_file, resolve_target, sweep
from nordicbaltic_standards.utils.secret_files import holds_secret

Named = Mapping[str, str | Iterable[str] | None]
"""Files by the option or argument that names them, as people see it: ``--account``, ``FILE``."""


def check_outputs(
    outputs: Named, inputs: Named | None = None, *, new: Named | None = None, force: bool = False
) -> None:
    """Refuse outputs that would destroy each other or an input, or replace a special file, a secret or any file.

    Args:
        outputs: The files that are written.
        inputs: The files that are read; ``-`` means standard input.
        new: The files that are written and never replaced.
        force: Whether ``outputs`` can be replaced.

    Raises:
        CallError: When one of them is refused.
    """
    written = [*_listed(outputs), *_listed(new or {})]
    for (one, path), (other, place) in combinations(written, 2):
        _refuse_one(one, path, other, place)
    for name, path in written:
        for other, place in _listed(inputs or {}):
            _refuse_one(name, path, other, place)
        goal = _ordinary(path)
        if name in (new or {}) and goal.exists():
            raise CallError("command/file-exists", file=path)
        if not force and goal.exists():
            raise CallError("command/exists", file=path)
        sweep(goal.parent)


def _listed(named: Named) -> Iterable[tuple[str, str]]:
    for name, value in named.items():
        paths = () if value is None else (value,) if isinstance(value, str) else value
        yield from ((name, path) for path in paths)


def _refuse_one(one: str, path: str, other: str, place: str) -> None:
    with suppress(OSError):  # what cannot be examined is refused where it is read or written
        if _is_input(path) if place == "-" and other not in {"-o", "--account"} else is_same_file(path, place):
            raise CallError("command/one-file", one=one, other=other)


def _is_input(path: str) -> bool:
    """Return whether standard input is read from a file."""
    return sys.stdin is not None and os.path.samestat(Path(path).stat(), os.fstat(sys.stdin.fileno()))


def _ordinary(path: str) -> Path:
    """Return where a file is written; refuse special files, and files that contain a secret."""
    try:
        goal = resolve_target(path)
    except NotAFileError:
        raise CallError("command/not-an-ordinary-file", file=path) from None
    except OSError:
        raise CallError("command/not-writable", file=path) from None
    with reading(path):
        if holds_secret(goal):
            raise CallError("command/file-exists", file=path)
    return goal
