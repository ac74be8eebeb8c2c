"""A PostgreSQL server for the tests: the one that `DATABASE_URL` names, or one of this machine that runs while they do."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_GIVEN = os.environ.get("DATABASE_URL", "")
_USER = "postgres" if os.geteuid() == 0 else None
"""PostgreSQL refuses to run as root; packages of it bring a user of this name."""


def _programs() -> Path | None:
    on_path = shutil.which("pg_ctl")
    elsewhere = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))  # Debian keeps them off the path
    found = Path(on_path).resolve() if on_path else elsewhere[-1] if elsewhere else None
    return found.parent if found and (found.parent / "initdb").exists() else None


def is_there() -> bool:
    """Tell whether there is a server, or what it takes to start one."""
    if _GIVEN.startswith("postgres"):
        return True
    return _programs() is not None and (_USER is None or _USER in {entry.pw_name for entry in pwd.getpwall()})


@contextmanager
def running() -> Iterator[str]:
    """Give the URL of a database from which others can be created."""
    if _GIVEN.startswith("postgres"):
        yield _GIVEN
        return
    programs = _programs()
    assert programs is not None
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        data = folder / "data"
        if _USER is not None:
            shutil.chown(folder, _USER)

        def call(program: str, *arguments: str) -> None:
            command = [str(programs / program), "--pgdata", str(data), *arguments]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, user=_USER, cwd=folder)

        call("initdb", "--auth=trust", "--username=postgres", "--encoding=UTF8", "--no-sync")
        # Reached by a socket in a folder of its own, never by the network.
        call("pg_ctl", "start", "--wait", "--silent", "--log", f"{folder}/log", "--options", f"-F -h '' -k {folder}")
        try:
            yield f"postgresql://postgres@/postgres?host={folder}"
        finally:
            call("pg_ctl", "stop", "--wait", "--silent", "--mode=immediate")
