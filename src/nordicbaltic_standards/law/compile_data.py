"""Compiles TOML files of data into JSON that loads quickly.

Imports nothing of the package: the build hook loads this file by its path, before the package is there.
"""

from __future__ import annotations

import json
import tomllib
from datetime import date
from pathlib import Path
from secrets import token_hex
from typing import Any

_DAY = "$date"
"""Key of a table that stands for a day, which JSON does not have."""


def compile_file(source: Path) -> None:
    """Write the compiled form beside a TOML file.

    Args:
        source: The TOML file.

    Raises:
        ValueError: When it is not TOML, or not text in UTF-8.
    """
    text = json.dumps(tomllib.loads(source.read_text(encoding="utf-8")), ensure_ascii=False, default=_day_written)
    target = source.with_suffix(".json")
    place = target.with_name(f".{target.name}.{token_hex(8)}")  # several may compile the same file at once
    place.write_text(text + "\n", encoding="utf-8", newline="\n")
    place.replace(target)


def _day_written(value: Any) -> dict[str, str]:
    if type(value) is not date:
        raise ValueError("a date is written as 2026-11-24, without quotation marks and without a time")
    return {_DAY: value.isoformat()}


def read_compiled(source: Path) -> Any:
    """Return the content of a TOML file from its compiled form, which is written anew where the TOML file is newer.

    In an installed package only the compiled form is there.

    Raises:
        ValueError: When the TOML file is not TOML, or not text in UTF-8.
        OSError: When neither is there.
    """
    if is_older(source):
        compile_file(source)
    return json.loads(source.with_suffix(".json").read_text(encoding="utf-8"), object_hook=_day_read)


def _day_read(table: dict[str, Any]) -> Any:
    return date.fromisoformat(table[_DAY]) if _DAY in table else table


def is_older(source: Path) -> bool:
    """Tell whether the compiled form of a TOML file that is there is older, or lacks."""
    target = source.with_suffix(".json")
    if not source.is_file():
        return False
    return not target.is_file() or target.stat().st_mtime_ns <= source.stat().st_mtime_ns


def update(folder: Path) -> None:
    """Compile every TOML file below a folder that is newer than its compiled form."""
    for source in sorted(folder.rglob("*.toml")):
        if is_older(source):
            compile_file(source)
