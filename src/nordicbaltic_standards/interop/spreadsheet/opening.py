"""Opening a workbook that anybody may have sent: bounded, without its macros and links, and without an exception."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from nordicbaltic_standards.core.findings import Finding
from nordicbaltic_standards.validation.decode import structural

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

MAXIMUM_BYTES = 20 * 1024 * 1024
"""Largest workbook, in bytes as it is stored."""

MAXIMUM_UNPACKED = 300 * 1024 * 1024
"""Largest content of a workbook, in bytes when it is unpacked."""

MAXIMUM_CELLS = 2_000_000
"""Most cells of a workbook."""


class Unusable(Exception):  # noqa: N818 - it is a result, not a failure of the program
    """The file is no workbook that can be read."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.rule)
        self.finding = finding


@dataclass(frozen=True, slots=True, repr=False)
class Entry:
    """A cell that holds something.

    Attributes:
        row: Row, from 1.
        column: Column, from 1.
        value: What it holds, or showed last; ``None`` where a formula or fault has no value.
        formula: Whether it holds a formula.
    """

    row: int
    column: int
    value: Any
    formula: bool = False


@dataclass(slots=True, repr=False)
class Page:
    """A sheet as it was read.

    Attributes:
        name: Its name, which may be anything and is never repeated.
        cells: What its cells hold, by row and column.
        merged: First and last row and column of merged cells: (row, column, last row, last column).
    """

    name: str
    cells: dict[int, dict[int, Entry]]
    merged: list[tuple[int, int, int, int]]

    def rows(self) -> Iterator[tuple[int, dict[int, Entry]]]:
        """Yield the number of each row that holds something, with its cells by column."""
        yield from sorted(self.cells.items())


def open_workbook(file: str | Path | BinaryIO) -> list[Page]:
    """Return the sheets of a workbook.

    Args:
        file: Path, or an open binary stream.

    Raises:
        Unusable: When it is no workbook, or too large.
        OSError: When the file cannot be read.
        ImportError: When the extra ``xlsx`` is not installed.
    """
    from openpyxl import load_workbook  # noqa: PLC0415 - an extra

    raw = _bytes(file)
    _look_at_size(raw)
    try:
        # Of broken styles the library prints a remark, which would stand among the records on standard output.
        with warnings.catch_warnings(), redirect_stdout(io.StringIO()):
            warnings.simplefilter("ignore")  # of features that only matter for writing
            entered = load_workbook(io.BytesIO(raw), keep_links=False)
            shown = (
                load_workbook(io.BytesIO(raw), keep_links=False, data_only=True) if _calculates(entered) else entered
            )
            return [_page(sheet, entered[sheet.title]) for sheet in shown.worksheets]
    except Unusable:
        raise
    except Exception:  # noqa: BLE001 - whatever the library raises on a broken file may hold its values
        finding = structural("STR-070")
    raise Unusable(finding)


def _bytes(file: str | Path | BinaryIO) -> bytes:
    if isinstance(file, str | Path):
        with Path(file).open("rb") as handle:
            raw = handle.read(MAXIMUM_BYTES + 1)
    else:
        raw = file.read(MAXIMUM_BYTES + 1)
    if len(raw) > MAXIMUM_BYTES:
        raise Unusable(structural("STR-071"))
    return raw


def _look_at_size(raw: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            unpacked = sum(item.file_size for item in archive.infolist())
            encrypted = any(item.flag_bits & 1 for item in archive.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError, EOFError):
        raise Unusable(structural("STR-070")) from None
    if encrypted:
        raise Unusable(structural("STR-070"))
    if unpacked > MAXIMUM_UNPACKED:
        raise Unusable(structural("STR-071"))


def _calculates(book: Workbook) -> bool:
    """Tell whether a workbook holds a formula, so that it has to be read again for what the formulas showed."""
    return any(cell.data_type == "f" for sheet in book.worksheets for cell in sheet._cells.values())  # noqa: SLF001


def _page(sheet: Worksheet, formulas: Worksheet) -> Page:
    # The cells that exist are asked for: walking over rows would make every cell between them.
    held = sheet._cells  # noqa: SLF001
    if len(held) > MAXIMUM_CELLS:
        raise Unusable(structural("STR-071"))
    entered = formulas._cells  # noqa: SLF001
    cells: dict[int, dict[int, Entry]] = {}
    for (row, column), cell in held.items():
        value, source = cell.value, entered.get((row, column))
        formula = source is not None and source.data_type == "f"
        fault = cell.data_type == "e"
        if formula or fault:
            cells.setdefault(row, {})[column] = Entry(row, column, None if fault else value, formula=True)
        elif value is not None and not (isinstance(value, str) and not value.strip()):
            cells.setdefault(row, {})[column] = Entry(row, column, value)
    merged = [(area.min_row, area.min_col, area.max_row, area.max_col) for area in sheet.merged_cells.ranges]
    return Page(sheet.title, cells, merged)
