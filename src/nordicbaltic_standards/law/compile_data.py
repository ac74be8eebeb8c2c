"""Compiles the TOML files of law into files that load quickly.

The build hook imports this module where neither pydantic nor click is installed.
"""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from nordicbaltic_standards.utils.compiled import SUFFIX, is_older, read_compiled, write_compiled

_DAY = "$date"
"""Key of a table that stands for a day, which JSON does not have."""


def compile_file(source: Path) -> None:
    """Write the compiled form beside a TOML file.

    Args:
        source: The TOML file.

    Raises:
        ValueError: When it is not TOML, or not text in UTF-8.
    """
    content = tomllib.loads(source.read_text(encoding="utf-8"))
    write_compiled(source.with_suffix(SUFFIX), content, default=_day_written)


def _day_written(value: Any) -> dict[str, str]:
    if type(value) is not date:
        raise ValueError("a date is written as 2026-11-24, without quotation marks and without a time")
    return {_DAY: value.isoformat()}


def read_data(source: Path) -> Any:
    """Return the content of a TOML file from its compiled form, which is written anew where the TOML file is newer.

    In an installed package only the compiled form is there.

    Raises:
        ValueError: When the TOML file is not TOML, or not text in UTF-8.
        OSError: When neither is there.
    """
    _update_file(source)
    return read_compiled(source.with_suffix(SUFFIX), object_hook=_day_read)


def _day_read(table: dict[str, Any]) -> Any:
    return date.fromisoformat(table[_DAY]) if _DAY in table else table


def update(folder: Path) -> None:
    """Compile every TOML file below a folder that is newer than its compiled form."""
    for source in sorted(folder.rglob("*.toml")):
        _update_file(source)


def _update_file(source: Path) -> None:
    if is_older(source.with_suffix(SUFFIX), [source]):
        compile_file(source)
