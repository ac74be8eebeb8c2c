"""The parts of a workbook as a stream: what the form needs is passed on, everything else is counted and dropped.

A workbook of some kilobytes can describe billions of cells, so each kind of element has a budget, which is spent before
anything is made of the element. Merged areas, links, formulas and formats are never expanded.

Run as a program, this file reads a workbook from standard input under limits of the system on time and memory, and writes
JSON, one event a line. It needs the standard library alone, so such a process starts in a few hundredths of a second.
"""

from __future__ import annotations

import io
import json
import posixpath
import re
import sys
import zipfile
from collections.abc import Callable
from contextlib import suppress
from typing import IO, Any
from xml.parsers import expat

MAXIMUM = {
    "bytes": 300 * 1024 * 1024,
    "cells": 2_000_000,
    "rows": 100_000,
    "merged-cells": 100_000,
    "links": 100_000,
    "formulas": 500_000,
    "formats": 100_000,
    "texts": 1_000_000,
    "characters": 100_000_000,
    "sheets": 200,
    "elements": 20_000_000,
}
"""Most of each kind in one workbook: bytes when unpacked, rows that hold something, areas of merged cells, shared texts,
characters that cells show."""

_COUNTED = {
    "c": "cells",
    "mergeCell": "merged-cells",
    "hyperlink": "links",
    "f": "formulas",
    "xf": "formats",
    "si": "texts",
    "sheet": "sheets",
}
"""Names of elements that have a budget of their own."""

_NAMES = frozenset(
    {
        *("Relationships", "Relationship", "workbook", "workbookPr", "sheets", "sheet"),
        *("styleSheet", "numFmts", "numFmt", "cellXfs", "xf", "sst", "si", "r", "t"),
        *("worksheet", "sheetData", "row", "c", "v", "f", "is", "mergeCells", "mergeCell"),
    }
)
"""Names of elements that are looked at."""

STARTED = b"unpacking\n"
"""First line of what this file writes as a program; before it, nothing of the workbook was read."""

_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_MOST_PARTS = 10_000
_DEEPEST = 100
_CHUNK = 256 * 1024
_LONGEST_TAG = 4 * 1024 * 1024
"""Longest tag or comment, in bytes; the parser reads an unfinished one again with each chunk."""

_CELLS_AT_ONCE = 1_000

Event = list[Any]
"""What is passed on: ``["book", counts from 1904, number format of each style]``, ``["sheet", name]``,
``["cells", [[row, column, kind, text, has a formula, style], …]]``, ``["merged", [[row, column, last row, last column], …]]``.
"""


class OverBudget(Exception):  # noqa: N818 - it is a result, not a failure of the program
    """The workbook contains more of one kind than is read.

    Attributes:
        kind: A key of `MAXIMUM`.
    """

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


class Broken(Exception):  # noqa: N818 - as above
    """The file is no workbook."""


def unpack(raw: bytes, emit: Callable[[Event], object]) -> None:
    """Pass on the sheets of a workbook, event by event.

    Args:
        raw: The file.
        emit: Takes each event.

    Raises:
        OverBudget: When it contains too much of one kind.
        Broken: When it is no workbook.
        MemoryError: When memory does not suffice.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            _unpack(_Archive(archive), emit)
    except (OverBudget, Broken, MemoryError):
        raise
    except expat.ExpatError as error:
        if expat.errors.messages.get(error.code) == expat.errors.XML_ERROR_NO_MEMORY:
            raise MemoryError from None
    except Exception:  # noqa: BLE001, S110 - whatever a broken archive or text leads to may name its content
        pass
    else:
        return
    raise Broken


class _Archive:
    """The parts of a workbook, which are unpacked within one budget."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        items = archive.infolist()
        if len(items) > _MOST_PARTS:
            raise OverBudget("elements")
        if any(item.flag_bits & 1 for item in items):
            raise Broken  # encrypted
        # The sizes that the archive declares may be lies. They can only refuse it early.
        if sum(item.file_size for item in items) > MAXIMUM["bytes"]:
            raise OverBudget("bytes")
        self._archive = archive
        self._left = dict(MAXIMUM)

    def __contains__(self, name: str) -> bool:
        return name in self._archive.NameToInfo

    def open(self, name: str) -> IO[bytes]:
        """Open a part; other methods of compression than those of workbooks can take any memory."""
        item = self._archive.getinfo(name)
        if item.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise Broken
        return self._archive.open(item)

    def spend(self, kind: str, amount: int = 1) -> None:
        """Take something from the budget of a kind."""
        left = self._left[kind] = self._left[kind] - amount
        if left < 0:
            raise OverBudget(kind)


def _unpack(archive: _Archive, emit: Callable[[Event], object]) -> None:
    start = next(target for kind, target in _Relations(archive, "").all.values() if kind == "officeDocument")
    relations = _Relations(archive, start).all
    parts = {kind: target for kind, target in relations.values() if target in archive}
    book = _Book(archive)
    book.read(start)
    styles, texts = _Styles(archive), _Texts(archive)
    if "styles" in parts:
        styles.read(parts["styles"])
    if "sharedStrings" in parts:
        texts.read(parts["sharedStrings"])
    emit(["book", book.from_1904, styles.formats])
    for name, identifier in book.sheets:
        kind, target = relations.get(identifier, ("", ""))
        if kind == "worksheet" and target in archive:
            emit(["sheet", name])
            _Sheet(archive, texts.all, emit).read(target)


class _Part:
    """A part of the workbook while its elements come by."""

    def __init__(self, archive: _Archive) -> None:
        self._archive = archive
        self._paths = [""]
        self._space = ""
        self._text: list[str] | None = None
        """Pieces of the text that is being read."""

    def read(self, name: str) -> None:
        """Read a part to its end."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartDoctypeDeclHandler = _refuse  # workbooks have none, and entities can take any time
        fed = 0
        with self._archive.open(name) as stream:
            while chunk := stream.read(_CHUNK):
                self._archive.spend("bytes", len(chunk))
                parser.Parse(chunk)
                fed += len(chunk)
                if fed - parser.CurrentByteIndex > _LONGEST_TAG:
                    raise OverBudget("elements")
        parser.Parse(b"", True)

    def start(self, path: str, attributes: dict[str, str]) -> None:
        """Take note of an element that begins; elements of other namespaces have no name in the path."""

    def end(self, path: str, text: str | None) -> None:
        """Take note of an element that ends, with the text since `collect`."""

    def collect(self) -> None:
        """Keep the text from here to the end of the element."""
        self._text = []

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        if len(self._paths) == 1:
            self._space = space
        if space != self._space:
            local = ""
        self._archive.spend(_COUNTED.get(local, "elements"))
        if len(self._paths) > _DEEPEST:
            raise Broken
        path = f"{self._paths[-1]}/{local if local in _NAMES else ''}"
        self._paths.append(path)
        self.start(path, attributes)

    def _characters(self, text: str) -> None:
        if self._text is not None:
            self._archive.spend("characters", len(text))
            self._text.append(text)

    def _end(self, _name: str) -> None:
        text = None if self._text is None else "".join(self._text)
        self._text = None
        self.end(self._paths.pop(), text)


def _refuse(*_: object) -> None:
    raise Broken


class _Relations(_Part):
    """Kind and place of the parts that a part refers to, by identifier."""

    def __init__(self, archive: _Archive, source: str) -> None:
        super().__init__(archive)
        self.all: dict[str, tuple[str, str]] = {}
        self._folder, name = posixpath.split(source)
        self.read(posixpath.join(self._folder, "_rels", f"{name}.rels"))

    def start(self, path: str, attributes: dict[str, str]) -> None:
        if path == "/Relationships/Relationship" and attributes.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", self._folder, attributes["Target"])).lstrip("/")
            self.all[attributes["Id"]] = (posixpath.basename(attributes["Type"]), target)


class _Book(_Part):
    """Names of the sheets and identifiers of their parts, in their order."""

    def __init__(self, archive: _Archive) -> None:
        super().__init__(archive)
        self.sheets: list[tuple[str, str]] = []
        self.from_1904 = False

    def start(self, path: str, attributes: dict[str, str]) -> None:
        if path == "/workbook/sheets/sheet":
            identifier = next((value for name, value in attributes.items() if name.endswith(" id")), "")
            self.sheets.append((attributes["name"], identifier))
        elif path == "/workbook/workbookPr":
            self.from_1904 = attributes.get("date1904") in {"1", "true"}


class _Styles(_Part):
    """Number format of each style of cells: its code where the workbook has it, else its number."""

    def __init__(self, archive: _Archive) -> None:
        super().__init__(archive)
        self._codes: dict[int, str] = {}
        self._numbers: list[int] = []

    def start(self, path: str, attributes: dict[str, str]) -> None:
        if path == "/styleSheet/cellXfs/xf":
            self._numbers.append(int(attributes.get("numFmtId", "0")))
        elif path == "/styleSheet/numFmts/numFmt":
            self._codes[int(attributes["numFmtId"])] = attributes["formatCode"]

    @property
    def formats(self) -> list[str | int]:
        """The formats in the order of the styles."""
        return [self._codes.get(number, number) for number in self._numbers]


class _Texts(_Part):
    """Texts that cells share."""

    def __init__(self, archive: _Archive) -> None:
        super().__init__(archive)
        self.all: list[str] = []
        self._pieces: list[str] = []

    def start(self, path: str, _attributes: dict[str, str]) -> None:
        if path == "/sst/si":
            self._pieces = []
        elif path in {"/sst/si/t", "/sst/si/r/t"}:
            self.collect()

    def end(self, path: str, text: str | None) -> None:
        if text is not None:
            self._pieces.append(text)
        if path == "/sst/si":
            # An underscore that begins what looks like an escape is written as an escape itself.
            self.all.append("".join(self._pieces).replace("_x005F_", "_"))


_ROW = "/worksheet/sheetData/row"
_CELL = f"{_ROW}/c"
_VALUE = f"{_CELL}/v"
_FORMULA = f"{_CELL}/f"
_INSIDE = frozenset({f"{_CELL}/is/t", f"{_CELL}/is/r/t"})
_MERGED = "/worksheet/mergeCells/mergeCell"
_PLACE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")


class _Sheet(_Part):
    """Cells and merged areas of a sheet."""

    def __init__(self, archive: _Archive, texts: list[str], emit: Callable[[Event], object]) -> None:
        super().__init__(archive)
        self._texts = texts
        self._emit = emit
        self._cells: list[list[Any]] = []
        self._merged: list[list[int]] = []
        self._row = self._column = self._last = 0
        self._kind = "n"
        self._style = "0"
        self._formula = False
        self._pieces: list[str] = []

    def read(self, name: str) -> None:
        super().read(name)
        self._emit(["cells", self._cells])
        self._emit(["merged", self._merged])

    def start(self, path: str, attributes: dict[str, str]) -> None:
        if path == _CELL:
            if "r" in attributes:
                self._row, self._column = _place(attributes["r"])
            else:
                self._column += 1
            self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "0")
            self._formula, self._pieces = False, []
        elif path == _VALUE or path in _INSIDE:
            self.collect()
        elif path == _FORMULA:
            self._formula = True
        elif path == _ROW:
            self._row, self._column = int(attributes.get("r", self._row + 1)), 0
        elif path == _MERGED:
            first, _, last = attributes["ref"].partition(":")
            self._merged.append([*_place(first), *_place(last or first)])

    def end(self, path: str, text: str | None) -> None:
        if text is not None and (path == _VALUE) != (self._kind == "inlineStr"):
            self._pieces.append(text)
        if path == _CELL:
            self._add()

    def _add(self) -> None:
        kind, text = self._kind, "".join(self._pieces)
        if kind == "s" and text:
            index = int(text)
            text = self._texts[index] if 0 <= index < len(self._texts) else ""
            kind = "s" if 0 <= index < len(self._texts) else "e"
            self._archive.spend("characters", len(text))
        elif kind in {"str", "inlineStr"}:
            kind = "s"
        if not (text or self._formula or kind == "e"):
            return
        if not (0 < self._row <= _LAST_ROW and 0 < self._column <= _LAST_COLUMN):
            raise Broken
        if self._row != self._last:
            self._archive.spend("rows")
            self._last = self._row
        self._cells.append([self._row, self._column, kind, text, self._formula, int(self._style)])
        if len(self._cells) == _CELLS_AT_ONCE:
            self._emit(["cells", self._cells])
            self._cells = []


def _place(reference: str) -> tuple[int, int]:
    match = _PLACE.fullmatch(reference)
    if match is None:
        raise Broken
    column = 0
    for letter in match[1].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]), column


def _limit(seconds: int, memory: int, parent: int) -> None:
    """Bind this process to processor time and memory, and to the life of the process that started it."""
    import os  # noqa: PLC0415 - for the process of its own only
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
    output = sys.stdout.buffer
    output.write(STARTED)
    output.flush()

    def write(event: Event) -> None:
        output.write(json.dumps(event, ensure_ascii=False).encode() + b"\n")

    try:
        unpack(sys.stdin.buffer.read(), write)
    except OverBudget as over:
        write(["over", over.kind])
    except Broken:
        write(["broken"])
    else:
        write(["end"])


if __name__ == "__main__":
    _main(*sys.argv[1:])
