"""Load a workbook with openpyxl after counting its content: as a program, under limits on time and memory.

A workbook of some kilobytes can describe billions of cells. For each cell, each cell of a merged area or of a link, and
each format, openpyxl makes an object. So everything has a budget, which is checked before any of these objects is made.

Run as a program, this file reads a workbook from standard input and writes JSON: the sheets, or why there are none. It
imports no other module of the package.
"""

from __future__ import annotations

import io
import json
import os
import re
import sys
import warnings
import zipfile
from contextlib import redirect_stdout, suppress
from datetime import date, datetime, time, timedelta
from typing import Any
from xml.parsers import expat

MAXIMUM = {
    "bytes": 300 * 1024 * 1024,
    "sheets": 200,
    "cells": 2_000_000,
    "rows": 200_000,
    "merged-cells": 100_000,
    "links": 100_000,
    "formulas": 2_000_000,
    "formats": 100_000,
    "texts": 1_000_000,
    "characters": 50_000_000,
    "elements": 500_000,
}
"""Limits for one workbook: bytes when unpacked, cells of merged areas, cells with a link, characters of formulas,
shared texts, characters that cells show, and XML elements of any other kind."""

_COUNTED = {
    "c": "cells",
    "row": "rows",
    "mergeCell": "merged-cells",
    "hyperlink": "links",
    "xf": "formats",
    "si": "texts",
    "sheet": "sheets",
}
"""Kinds by the name of an element."""
_SPREAD = frozenset({"mergeCell", "hyperlink"})
"""Elements that count by the cells of their ``ref``."""
_INSIDE_CELLS = frozenset({"v", "is", "t"})
_AREA = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Za-z]{1,3})\$?([0-9]{1,7}))?")
_CHUNK = 256 * 1024
_LONGEST_TAG = 4 * 1024 * 1024
"""Longest tag or comment, in bytes; the parser reads an unfinished one again with each chunk."""

Sheet = dict[str, Any]
"""A sheet: ``name``, ``cells`` as ``[row, column, value, has a formula or a fault]``, ``merged`` as ``[row, column,
last row, last column]``. A date or time is ``{"datetime": "2026-03-01T00:00:00"}`` or the like."""


class OverBudget(Exception):  # noqa: N818 - it is a result, not a failure of the program
    """The workbook contains more of one kind than the limit.

    Attributes:
        kind: A key of `MAXIMUM`.
    """

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


class Broken(Exception):  # noqa: N818 - as above
    """The file is not a workbook."""


def load(raw: bytes) -> list[Sheet]:
    """Return the sheets of a workbook.

    Args:
        raw: The file.

    Raises:
        OverBudget: When it contains too much of one kind.
        Broken: When it is not a workbook.
        MemoryError: When memory is not sufficient.
        ImportError: When openpyxl is not installed.
    """
    from openpyxl import load_workbook  # noqa: PLC0415 - an extra

    try:
        calculates = _Budget().check(raw)
        # On broken styles the library prints a remark, which would be among the records on standard output.
        with warnings.catch_warnings(), redirect_stdout(io.StringIO()):
            warnings.simplefilter("ignore")  # of features that only matter for writing
            shown = load_workbook(io.BytesIO(raw), keep_links=False, data_only=calculates)
            entered = load_workbook(io.BytesIO(raw), keep_links=False) if calculates else shown
        budget = _Budget()
        return [_sheet(sheet, entered[sheet.title], budget) for sheet in shown.worksheets]
    except (OverBudget, MemoryError):
        raise
    except Exception:  # noqa: BLE001, S110 - whatever a broken file leads to may name its content
        pass
    raise Broken


class _Budget:
    """What is left of each limit, and the formulas seen so far."""

    def __init__(self) -> None:
        self._left = dict(MAXIMUM)
        self._shared: dict[str, int] = {}
        """Length of each shared formula of a sheet."""
        self._sharing: str | None = None
        self._formula: int | None = None
        """Characters of the formula that is being read."""
        self._calculates = False

    def check(self, raw: bytes) -> bool:
        """Count everything in the workbook; return whether it contains formulas.

        Raises:
            OverBudget: When it contains too much of one kind.
            Broken: When it is encrypted, declares entities or is not compressed as workbooks are.
            zipfile.
            BadZipFile: When it is not an archive.
        """
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            for item in archive.infolist():
                # Methods of compression other than those of workbooks can take any amount of memory.
                if item.flag_bits & 1 or item.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
                    raise Broken
                self.spend("elements")
                with archive.open(item) as stream:
                    self._count(stream)
        return self._calculates

    def spend(self, kind: str, amount: int = 1) -> None:
        """Use up part of the limit of a kind."""
        left = self._left[kind] = self._left[kind] - amount
        if left < 0:
            raise OverBudget(kind)

    def _count(self, stream: Any) -> None:
        """Count one part, whatever its name: a workbook can name its parts freely."""
        parser: Any = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartDoctypeDeclHandler = _refuse  # workbooks have none, and entities can take any amount of time
        self._shared, fed = {}, 0
        while chunk := stream.read(_CHUNK):
            self.spend("bytes", len(chunk))
            if parser is None:
                continue
            try:
                parser.Parse(chunk)
            except expat.ExpatError:  # a picture, or a part that openpyxl cannot read further either
                parser = None
                continue
            fed += len(chunk)
            if fed - parser.CurrentByteIndex > _LONGEST_TAG:
                raise OverBudget("elements")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        name = name.rpartition(":")[2]
        if name == "f":
            self._begin_formula(attributes)
        elif name not in _INSIDE_CELLS:
            self.spend(_COUNTED.get(name, "elements"), _area(attributes.get("ref", "")) if name in _SPREAD else 1)

    def _begin_formula(self, attributes: dict[str, str]) -> None:
        self._calculates, self._formula = True, 0
        self._sharing = attributes.get("si") if attributes.get("t") == "shared" else None

    def _characters(self, text: str) -> None:
        if self._formula is None:
            self.spend("characters", len(text))
        else:
            self._formula += len(text)
            self.spend("formulas", len(text))

    def _end(self, name: str) -> None:
        if self._formula is None or name.rpartition(":")[2] != "f":
            return
        # Where a cell shares a formula, openpyxl writes it again for that cell.
        if self._sharing is not None and self._shared.setdefault(self._sharing, self._formula) != self._formula:
            self.spend("formulas", self._shared[self._sharing])
        self._formula = None


def _refuse(*_: object) -> None:
    raise Broken


def _area(reference: str) -> int:
    """Return the number of cells in a reference; 1 where it is not one."""
    match = _AREA.fullmatch(reference)
    if match is None or match[3] is None:
        return 1
    columns = abs(_column(match[3]) - _column(match[1])) + 1
    return columns * (abs(int(match[4]) - int(match[2])) + 1)


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _sheet(sheet: Any, formulas: Any, budget: _Budget) -> Sheet:
    # Only the existing cells: iterating over rows would make every cell between them.
    entered = formulas._cells  # noqa: SLF001
    cells: list[list[Any]] = []
    for (row, column), cell in sheet._cells.items():  # noqa: SLF001
        value, source = cell.value, entered.get((row, column))
        # Any number of cells can show one shared text.
        budget.spend("characters", len(value) if isinstance(value, str) else 0)
        fault = cell.data_type == "e"
        if fault or (source is not None and source.data_type == "f"):
            cells.append([row, column, None if fault else _plain(value), True])
        elif value is not None and not (isinstance(value, str) and not value.strip()):
            cells.append([row, column, _plain(value), False])
    merged = [[area.min_row, area.min_col, area.max_row, area.max_col] for area in sheet.merged_cells.ranges]
    return {"name": sheet.title, "cells": cells, "merged": merged}


def _plain(value: Any) -> Any:
    match value:
        case None | bool() | int() | float() | str():
            return value
        case datetime() | date() | time():
            return {type(value).__name__: value.isoformat()}
        case timedelta():
            return {"timedelta": value.total_seconds()}
    return str(value)


def _limit(seconds: int, memory: int, parent: int) -> None:
    """Limit the processor time and memory of this process, and its life to that of the process that started it."""
    import resource  # noqa: PLC0415 - not on every platform
    import signal  # noqa: PLC0415

    wanted = {resource.RLIMIT_CORE: 0, resource.RLIMIT_CPU: seconds, resource.RLIMIT_AS: memory}
    for limit, value in wanted.items():
        soft, hard = (value if now == resource.RLIM_INFINITY else min(now, value) for now in resource.getrlimit(limit))
        with suppress(ValueError, OSError):  # some systems have the name of a limit and not the limit
            resource.setrlimit(limit, (soft, hard))
    signal.signal(signal.SIGALRM, lambda *_: None if os.getppid() == parent else os._exit(1))
    signal.setitimer(signal.ITIMER_REAL, 1, 1)


def _main(seconds: str, memory: str, parent: str) -> None:
    _limit(int(seconds), int(memory), int(parent))
    sys.modules["numpy"] = None  # type: ignore[assignment] # openpyxl would load it, and needs it for nothing here
    try:
        result: dict[str, Any] = {"sheets": load(sys.stdin.buffer.read())}
    except OverBudget as over:
        result = {"over": over.kind}
    except Broken:
        result = {"broken": True}
    json.dump(result, sys.stdout)
    sys.stdout.flush()
    # Python would first free every cell and restore the alarm handler, so that a signal would end the process.
    os._exit(0)


if __name__ == "__main__":
    _main(*sys.argv[1:])
