"""Many records: one per line or one per file, each judged by itself in constant memory."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from nordicbaltic_standards.models.organisation import Organisation
from nordicbaltic_standards.validation.json_text import (
    BYTE_ORDER_MARK,
    MAXIMUM_BYTES,
    UnreadableInput,
    json_problems,
    may_be_too_deep,
)
from nordicbaltic_standards.validation.report import Report
from nordicbaltic_standards.validation.suppressions import Suppressions
from nordicbaltic_standards.validation.validate import R, validate

LINE_SUFFIXES: frozenset[str] = frozenset({".jsonl", ".ndjson"})
"""Endings of files that contain one record per line."""


def validate_lines(
    lines: Iterable[bytes | str],
    record: str | type[R] | None = None,
    country: str | None = None,
    on: date | None = None,
    profile: str = "exchange",
    *,
    max_bytes: int = MAXIMUM_BYTES,
    source: str | None = None,
    exceptions: Suppressions | None = None,
    today: date | None = None,
    organisation: Organisation | None = None,
) -> Iterator[Report[R]]:
    """Judge records in JSON Lines, one per line, in order; empty lines are skipped.

    A broken line never stops the rest.

    Args:
        lines: Lines of JSON text.
        record: As for `validate`.
        country: As for `validate`.
        on: As for `validate`.
        profile: As for `validate`.
        max_bytes: Largest size of one line, in bytes.
        source: Name of the file in the reports.
        exceptions: As for `validate`.
        today: As for `validate`.
        organisation: As for `validate`.

    Yields:
        One `Report` per record, with its index and line.

    Raises:
        TypeError: When ``lines`` is one text instead of several, or a line is not text.
    """
    for entry in numbered(_texts(lines)):
        report = validate(
            entry.text,
            record,
            country,
            on,
            profile,
            max_bytes=max_bytes,
            exceptions=exceptions,
            today=today,
            organisation=organisation,
        )
        yield report.of_entry(source, entry.index, entry.line)


@dataclass(frozen=True, slots=True, repr=False)
class RecordText:
    """One record of a file as it was read: position among the records, line, and text."""

    index: int
    line: int | None
    text: bytes | str


def _texts(lines: Iterable[bytes | str]) -> Iterator[bytes | str]:
    """Yield the lines, and refuse other values: in a single text, each character would be taken for a record."""
    if isinstance(lines, bytes | bytearray | memoryview | str):
        raise TypeError("lines are several texts, such as an open file or text.splitlines()")
    for line in lines:
        if not isinstance(line, bytes | bytearray | str):
            raise TypeError("a line is bytes or text")
        yield line


def numbered(lines: Iterable[bytes | str]) -> Iterator[RecordText]:
    """Yield the lines that are not empty, with index and line number."""
    index = 0
    for number, line in enumerate(lines, start=1):
        if not is_blank(line):
            yield RecordText(index, number, line)
            index += 1


def is_blank(line: bytes | str) -> bool:
    """Return whether a text is empty, or contains only a byte order mark."""
    text = line.removeprefix("\ufeff") if isinstance(line, str) else line.removeprefix(BYTE_ORDER_MARK)
    return not text.strip()


_BESIDE = len(BYTE_ORDER_MARK) + len(b"\r\n")
"""Bytes around a record that do not count towards its size."""


def _bounded_lines(handle: BinaryIO, maximum: int, begun: bytes = b"") -> Iterator[bytes]:
    """Yield lines without their ends; of a line over the limit, only as much as is needed to report its size.

    Args:
        handle: What to read from.
        maximum: Largest size of a line, in bytes.
        begun: The part of the first line that was already read.
    """
    limit = maximum + _BESIDE
    line = begun or handle.readline(limit)
    while line:
        yield line.rstrip(b"\r\n") if line.endswith(b"\n") else line
        while not line.endswith(b"\n") and len(line) >= limit:
            line = handle.readline(limit)
        line = handle.readline(limit)


def _bounded(handle: BinaryIO, maximum: int, begun: bytes = b"") -> bytes:
    """Read to the end, or a little past the limit; in pieces, so that a large limit alone takes no memory."""
    pieces, size = [begun], len(begun)
    while size <= maximum + _BESIDE:
        piece = handle.read(min(_PIECE, maximum + _BESIDE + 1 - size))
        if not piece:
            break
        pieces.append(piece)
        size += len(piece)
    return b"".join(pieces)


_PIECE = 1024 * 1024


def validate_file(
    file: str | Path | BinaryIO,
    record: str | type[R] | None = None,
    country: str | None = None,
    on: date | None = None,
    profile: str = "exchange",
    *,
    max_bytes: int = MAXIMUM_BYTES,
    source: str | None = None,
    exceptions: Suppressions | None = None,
    today: date | None = None,
    organisation: Organisation | None = None,
    lines: bool | None = None,
) -> Iterator[Report[R]]:
    """Judge a file: one record (``.json``), or one record per line (``.jsonl``, ``.ndjson``).

    A stream has no name that shows this. Without ``lines``, it is read as lines when the first or second of its lines
    that are not empty is a record by itself, otherwise as one record.

    Args:
        file: Path, or an open binary stream.
        record: As for `validate`.
        country: As for `validate`.
        on: As for `validate`.
        profile: As for `validate`.
        max_bytes: Largest size of one record, in bytes.
        source: Name of the file in the reports; without it the name of the path.
        exceptions: As for `validate`.
        today: As for `validate`.
        organisation: As for `validate`.
        lines: Whether there is one record per line; without it, the name of the file or the beginning of the stream
            decides.

    Yields:
        One `Report` per record.

    Raises:
        OSError: When the file cannot be opened or read.
    """
    if source is None and isinstance(file, str | Path):
        source = Path(file).name
    for entry in entries(file, max_bytes, lines=lines):
        report = validate(
            entry.text,
            record,
            country,
            on,
            profile,
            max_bytes=max_bytes,
            exceptions=exceptions,
            today=today,
            organisation=organisation,
        )
        yield report.of_entry(source, entry.index, entry.line)


def entries(
    file: str | Path | BinaryIO, max_bytes: int = MAXIMUM_BYTES, *, lines: bool | None = None
) -> Iterator[RecordText]:
    """Yield the records of a file as text, as `validate_file` reads it.

    Args:
        file: Path, or an open binary stream.
        max_bytes: Largest size of one record, in bytes; of a larger one a little more than that is read.
        lines: As for `validate_file`.

    Raises:
        OSError: When the file cannot be opened or read.
    """
    if isinstance(file, str | Path):
        path = Path(file)
        with path.open("rb") as handle:
            if path.suffix.lower() in LINE_SUFFIXES if lines is None else lines:
                yield from numbered(_bounded_lines(handle, max_bytes))
            else:
                yield RecordText(0, None, _bounded(handle, max_bytes))
        return
    begun = _up_to_something(file, max_bytes)
    many = lines or _is_line_of_many(begun[-1], max_bytes)
    if not many and lines is None:
        first, more = begun[-1].removeprefix(BYTE_ORDER_MARK), _up_to_something(file, max_bytes)
        begun += more
        many = _looks_like_a_line(first) and more[-1].lstrip().startswith(b"{")
        # What cannot precede a record in one document was meant as a separate line; a list can.
        many = many or (_is_line_of_many(more[-1], max_bytes) and first.strip() != b"[")
    if many:
        yield from numbered(chain(begun[:-1], _bounded_lines(file, max_bytes, begun[-1])))
    else:
        yield RecordText(0, None, _bounded(file, max_bytes, b"".join(begun)))


def _up_to_something(handle: BinaryIO, maximum: int) -> list[bytes]:
    """Read lines to the first that is not empty, or to the end; never more empty ones than a person would leave."""
    limit = maximum + _BESIDE
    lines = [handle.readline(limit)]
    while lines[-1] and is_blank(lines[-1]) and len(lines) < _MOST_EMPTY:
        lines.append(handle.readline(limit))
    return lines


_MOST_EMPTY = 1000


def _looks_like_a_line(line: bytes) -> bool:
    return line.strip().startswith(b"{") and line.strip().endswith(b"}")


def _is_line_of_many(line: bytes, maximum: int) -> bool:
    """Return whether a first line is a record by itself, or so long that it must have been meant as one."""
    line = line.removeprefix(BYTE_ORDER_MARK)
    if len(line) > maximum:
        return line.startswith(b"{")
    if not (line.endswith(b"\n") and _looks_like_a_line(line)):
        return False
    try:
        text = line.decode(errors="surrogatepass")
        if may_be_too_deep(text):
            json_problems(text)
        return isinstance(json.loads(text), dict)
    except (ValueError, RecursionError, UnreadableInput):
        return False
