"""Opening a workbook that anybody may have sent: bounded, without its macros and links, and without an exception."""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any, BinaryIO

from nordicbaltic_standards.core.findings import Finding
from nordicbaltic_standards.interop.spreadsheet import unpacking
from nordicbaltic_standards.interop.spreadsheet.unpacking import Broken, Event, OverBudget, unpack
from nordicbaltic_standards.validation.decode import structural

MAXIMUM_BYTES = 20 * 1024 * 1024
"""Largest workbook, in bytes as it is stored. What it may contain: `unpacking.MAXIMUM`."""

PROCESSOR_SECONDS = 60
"""Longest that unpacking a workbook takes, in seconds of processor time, where the platform can limit it."""

MEMORY = 1024 * 1024 * 1024
"""Most memory for unpacking a workbook, in bytes, where the platform can limit it."""


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
    cells: dict[int, dict[int, Entry]] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)

    def rows(self) -> Iterator[tuple[int, dict[int, Entry]]]:
        """Yield the number of each row that holds something, with its cells by column."""
        yield from sorted(self.cells.items())


def open_workbook(file: str | Path | BinaryIO) -> list[Page]:
    """Return the sheets of a workbook.

    Args:
        file: Path, or an open binary stream.

    Raises:
        Unusable: When it is no workbook, or contains too much.
        OSError: When the file cannot be read.
        ImportError: When the extra ``xlsx`` is not installed.
    """
    pages = _Pages()
    raw = _bytes(file)
    try:
        output = _unpacked_apart(raw)
        if output is None:
            unpack(raw, pages.take)
        else:
            _take_all(output, pages)
        _check_merged(pages.all)
    except Broken:
        finding = structural("STR-070")
    except MemoryError:
        finding = structural("STR-092")
    except OverBudget as over:
        finding = over_budget(over.kind)
    else:
        return pages.all
    raise Unusable(finding)


def over_budget(kind: str) -> Finding:
    """Return the finding that a workbook contains too much of a kind, a key of `unpacking.MAXIMUM`."""
    if kind == "bytes":
        return structural("STR-071")
    return structural("STR-091", what=f"@workbook-content/{kind}", limit=unpacking.MAXIMUM[kind])


def _bytes(file: str | Path | BinaryIO) -> bytes:
    if isinstance(file, str | Path):
        with Path(file).open("rb") as handle:
            raw = handle.read(MAXIMUM_BYTES + 1)
    else:
        raw = file.read(MAXIMUM_BYTES + 1)
    if len(raw) > MAXIMUM_BYTES:
        raise Unusable(structural("STR-071"))
    return raw


def _unpacked_apart(raw: bytes) -> bytes | None:
    """Return what `unpacking` writes as a program, or ``None`` where it cannot run in a process under limits."""
    # Where Python is part of another program, that program is what would be started.
    if find_spec("resource") is None or not sys.executable or getattr(sys, "frozen", False):
        return None
    arguments = [unpacking.__file__, str(PROCESSOR_SECONDS), str(MEMORY), str(os.getpid())]
    try:
        done = subprocess.run(  # noqa: S603 - a file of this package
            [sys.executable, "-I", "-S", *arguments],
            input=raw,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=False,
        )
    except OSError:
        return None
    return done.stdout if done.stdout.startswith(unpacking.STARTED) else None


def _take_all(output: bytes, pages: _Pages) -> None:
    """Take what `unpacking` wrote as a program.

    Raises:
        MemoryError: When it came to the end of its memory or time.
        Broken: As `unpack`.
        OverBudget: As `unpack`.
    """
    _, *lines, last = output.split(b"\n")[:-1]
    outcome, *details = json.loads(last) if output.endswith(b"]\n") else ("",)
    if outcome == "broken":
        raise Broken
    if outcome == "over":
        raise OverBudget(*details)
    if outcome != "end":
        raise MemoryError
    for line in lines:
        pages.take(json.loads(line))


def _check_merged(pages: list[Page]) -> None:
    """Count the cells for which merged cells speak; areas that lie over each other can make any number of them."""
    count = 0
    for page in pages:
        rows = sorted(page.cells)
        for row, _, last_row, _ in page.merged:
            count += bisect_right(rows, last_row) - bisect_right(rows, row)
            if count > unpacking.MAXIMUM["cells"]:
                raise OverBudget("merged-cells")


class _Pages:
    """The sheets of a workbook as they come out of `unpack`."""

    def __init__(self) -> None:
        from openpyxl.styles import numbers  # noqa: PLC0415 - an extra
        from openpyxl.utils import datetime  # noqa: PLC0415

        self.all: list[Page] = []
        self._numbers, self._datetime = numbers, datetime
        self._formats: list[str | int] = []
        self._epoch = datetime.WINDOWS_EPOCH
        self._dates: dict[int, tuple[bool, bool]] = {}
        """Whether a style shows dates, and whether lengths of time."""

    def take(self, event: Event) -> None:
        """Take an event."""
        kind, *content = event
        if kind == "book":
            from_1904, self._formats = content
            if from_1904:
                self._epoch = self._datetime.MAC_EPOCH
        elif kind == "sheet":
            self.all.append(Page(*content))
        elif kind == "merged":
            self.all[-1].merged = [(row, column, last_row, last) for row, column, last_row, last in content[0]]
        else:
            cells = self.all[-1].cells
            for row, column, *inside in content[0]:
                entry = self._entry(row, column, *inside)
                if entry is not None:
                    cells.setdefault(row, {})[column] = entry

    def _entry(self, row: int, column: int, kind: str, text: str, formula: bool, style: int) -> Entry | None:
        try:
            value = self._value(kind, text, style) if text else None
        except (ValueError, ArithmeticError):
            return Entry(row, column, None, formula=True)
        if formula or kind == "e":
            return Entry(row, column, value, formula=True)
        return None if value is None or (isinstance(value, str) and not value.strip()) else Entry(row, column, value)

    def _value(self, kind: str, text: str, style: int) -> Any:
        match kind:
            case "s":
                return text
            case "n":
                return self._number(text, style)
            case "b":
                return bool(int(text))
            case "d":
                return self._datetime.from_ISO8601(text)  # type: ignore[no-untyped-call]
            case "e":
                return None
            case _:
                raise ValueError

    def _number(self, text: str, style: int) -> Any:
        number = float(text) if any(sign in text for sign in ".eE") else int(text)
        if not math.isfinite(number):
            raise ValueError
        if style not in self._dates:
            self._dates[style] = self._is_date(style)
        date, duration = self._dates[style]
        return self._datetime.from_excel(number, self._epoch, timedelta=duration) if date else number

    def _is_date(self, style: int) -> tuple[bool, bool]:
        form = self._formats[style] if 0 <= style < len(self._formats) else None
        code = self._numbers.builtin_format_code(form) if isinstance(form, int) else form
        return self._numbers.is_date_format(code), self._numbers.is_timedelta_format(code)
