"""Open a workbook from an untrusted sender: within limits, without its macros and links, and without an exception."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from importlib.util import find_spec
from pathlib import Path
from typing import Any, BinaryIO

from nordicbaltic_standards.interop.spreadsheet import loading
from nordicbaltic_standards.interop.spreadsheet.loading import Broken, OverBudget, Sheet
from nordicbaltic_standards.rules.findings import Finding
from nordicbaltic_standards.validation.json_text import structural

MAXIMUM_BYTES = 20 * 1024 * 1024
"""Largest size of a workbook file, in bytes. Limits on its content are in `loading.MAXIMUM`."""

PROCESSOR_SECONDS = 120
"""Limit on the time for loading a workbook, in seconds of processor time, where the platform has one."""

MEMORY = 4 * 1024 * 1024 * 1024
"""Limit on the address space for loading a workbook, in bytes, where the platform has one."""


class Unusable(Exception):  # noqa: N818 - it is a result, not a failure of the program
    """The file is not a workbook that can be read."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.rule)
        self.finding = finding


@dataclass(frozen=True, slots=True, repr=False)
class Cell:
    """A cell with content.

    Attributes:
        row: Row, from 1.
        column: Column, from 1.
        value: Its content, or what it showed last; ``None`` where a formula or fault has no value.
        formula: Whether it contains a formula.
    """

    row: int
    column: int
    value: Any
    formula: bool = False


@dataclass(slots=True, repr=False)
class Page:
    """A sheet as it was read.

    Attributes:
        name: Its name, which may be anything and is never shown.
        cells: Its cells with content, by row and column.
        merged: First and last row and column of merged cells: (row, column, last row, last column).
    """

    name: str
    cells: dict[int, dict[int, Cell]]
    merged: list[tuple[int, int, int, int]]

    def rows(self) -> Iterator[tuple[int, dict[int, Cell]]]:
        """Yield the number of each row with content, with its cells by column."""
        yield from sorted(self.cells.items())


def open_workbook(file: str | Path | BinaryIO | list[Page]) -> list[Page]:
    """Return the sheets of a workbook; sheets that were opened before are returned as they are.

    It is loaded in a separate process under limits on processor time and memory, where the platform has them.

    Args:
        file: Path, an open binary stream, or sheets.

    Raises:
        Unusable: When it is not a workbook, or contains too much.
        OSError: When the file cannot be read.
        ImportError: When the extra ``xlsx`` is not installed.
    """
    if isinstance(file, list):
        return file
    if find_spec("openpyxl") is None:
        raise ImportError("reading a workbook needs the extra xlsx", name="openpyxl")
    raw = bytes_of(file)
    try:
        return [_page(sheet) for sheet in _loaded(raw)]
    except Broken:
        finding = structural("STR-070")
    except MemoryError:
        finding = structural("STR-092")
    except OverBudget as over:
        finding = over_budget(over.kind)
    raise Unusable(finding)


def over_budget(kind: str) -> Finding:
    """Return the finding that a workbook contains too much of a kind, a key of `loading.MAXIMUM`."""
    if kind == "bytes":
        return structural("STR-071")
    return structural("STR-091", found=f"@workbook-content/{kind}", limit=loading.MAXIMUM[kind])


def bytes_of(file: str | Path | BinaryIO) -> bytes:
    """Return the content of a file that is to be imported.

    Raises:
        Unusable: When it is too large.
        OSError: When it cannot be read.
    """
    if isinstance(file, str | Path):
        with Path(file).open("rb") as handle:
            raw = handle.read(MAXIMUM_BYTES + 1)
    else:
        raw = file.read(MAXIMUM_BYTES + 1)
    if len(raw) > MAXIMUM_BYTES:
        raise Unusable(structural("STR-071"))
    return raw


def _loaded(raw: bytes) -> list[Sheet]:
    """Return the sheets, loaded under limits where the platform has them.

    Raises:
        MemoryError: When loading exceeded its memory or time.
        Broken: As `loading.load`.
        OverBudget: As `loading.load`.
    """
    # Where Python is embedded in another program, that program would be started.
    if find_spec("resource") is None or not sys.executable or getattr(sys, "frozen", False):
        return loading.load(raw)
    arguments = [loading.__file__, str(PROCESSOR_SECONDS), str(MEMORY), str(os.getpid())]
    try:
        ended = subprocess.run(  # noqa: S603 - a file of this package
            [sys.executable, "-P", *arguments],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            input=raw,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=False,
        )
    except OSError:
        return loading.load(raw)
    if ended.returncode != 0:
        raise MemoryError
    result = json.loads(ended.stdout)
    if "over" in result:
        raise OverBudget(result["over"])
    if "broken" in result:
        raise Broken
    sheets: list[Sheet] = result["sheets"]
    return sheets


_READ: dict[str, Callable[[Any], Any]] = {
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "timedelta": lambda seconds: timedelta(seconds=seconds),
}
"""How a date or time of `loading.Sheet` is read, by its type."""


def _page(sheet: Sheet) -> Page:
    cells: dict[int, dict[int, Cell]] = {}
    for row, column, value, formula in sheet["cells"]:
        if isinstance(value, dict):
            ((kind, written),) = value.items()
            value = _READ[kind](written)  # noqa: PLW2901
        cells.setdefault(row, {})[column] = Cell(row, column, value, formula)
    return Page(sheet["name"], cells, [(row, column, last, right) for row, column, last, right in sheet["merged"]])
