"""Compiles and zips each folder of ``/source`` into ``/target``: run by ``pack.mjs``, in the Python of browsers.

The bytes are the same each time, and not compressed: all together become smaller than one by one. Docstrings are left out, except those of this library: a rule is declared by its own.
"""

from __future__ import annotations

import _imp
import zipfile
from importlib._bootstrap_external import _code_to_hash_pyc  # type: ignore[attr-defined] # there is no public one
from pathlib import Path

SOURCE, TARGET = Path("/source"), Path("/target")
OWN = "nordicbaltic_standards/"
_DAY = (2026, 1, 1, 0, 0, 0)
"""Date of each file in the zip."""


def compiled(source: bytes, name: str) -> bytes:
    """Return the compiled form of a module, which is used without looking for its source."""
    code = compile(source, name, "exec", dont_inherit=True, optimize=1 if name.startswith(OWN) else 2)
    token = _imp.pyc_magic_number_token  # type: ignore[attr-defined] # from Python 3.14 on, as the browser has it
    return bytes(_code_to_hash_pyc(code, _imp.source_hash(token, source), checked=False))


def pack(folder: Path) -> None:
    """Zip a folder, its modules compiled."""
    with zipfile.ZipFile(TARGET / f"{folder.name}.zip", "w") as packed:
        for path in sorted(folder.rglob("*")):
            if path.is_dir():
                continue
            name, content = path.relative_to(folder).as_posix(), path.read_bytes()
            if name.endswith(".py"):
                name, content = f"{name}c", compiled(content, name)
            packed.writestr(zipfile.ZipInfo(name, _DAY), content)


if __name__ == "__main__":
    for each in sorted(SOURCE.iterdir()):
        pack(each)
