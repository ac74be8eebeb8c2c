"""Many records: one a line, or one a file, each judged by itself in constant memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from nordicbaltic_standards.core.record import Record
from nordicbaltic_standards.validation.decode import MAXIMUM_BYTES
from nordicbaltic_standards.validation.judge import validate
from nordicbaltic_standards.validation.report import Report

LINE_SUFFIXES: frozenset[str] = frozenset({".jsonl", ".ndjson"})
"""Endings of files that hold one record a line."""


def validate_lines(
    lines: Iterable[bytes | str],
    record: str | type[Record] | None = None,
    country: str | None = None,
    on: date | None = None,
    profile: str = "exchange",
    *,
    max_bytes: int = MAXIMUM_BYTES,
    source: str | None = None,
) -> Iterator[Report]:
    """Judge records that stand one a line (JSON Lines), in order; empty lines are passed over.

    A broken line never stops the rest.

    Args:
        lines: Lines of JSON text.
        record: As for `validate`.
        country: As for `validate`.
        on: As for `validate`.
        profile: As for `validate`.
        max_bytes: Largest size of one line, in bytes.
        source: Name under which the reports speak of the file.

    Yields:
        One `Report` a record, with its index and line.
    """
    index = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        report = validate(line, record, country, on, profile, max_bytes=max_bytes)
        yield replace(report, source=source, index=index, line=number)
        index += 1


def _bounded_lines(handle: BinaryIO, maximum: int) -> Iterator[bytes]:
    """Yield lines; of a line over the limit only so much that its size can be complained of."""
    while line := handle.readline(maximum + 1):
        ends = line.endswith(b"\n")
        yield line.rstrip(b"\r\n") if ends else line
        while not ends and len(line) > maximum:
            rest = handle.readline(maximum + 1)
            ends = not rest or rest.endswith(b"\n")


def validate_file(
    file: str | Path | BinaryIO,
    record: str | type[Record] | None = None,
    country: str | None = None,
    on: date | None = None,
    profile: str = "exchange",
    *,
    max_bytes: int = MAXIMUM_BYTES,
    source: str | None = None,
) -> Iterator[Report]:
    """Judge a file: one record (``.json``), or one a line (``.jsonl``, ``.ndjson``).

    A stream without a name is read as lines when its first line is a record by itself, else as one record.

    Args:
        file: Path, or an open binary stream.
        record: As for `validate`.
        country: As for `validate`.
        on: As for `validate`.
        profile: As for `validate`.
        max_bytes: Largest size of one record, in bytes.
        source: Name under which the reports speak of the file; without it the name of the path.

    Yields:
        One `Report` a record.

    Raises:
        OSError: When the file cannot be opened or read.
    """
    judge = partial(validate, record=record, country=country, on=on, profile=profile, max_bytes=max_bytes)
    lines = partial(validate_lines, record=record, country=country, on=on, profile=profile, max_bytes=max_bytes)
    if isinstance(file, str | Path):
        path = Path(file)
        name = source if source is not None else path.name
        with path.open("rb") as handle:
            if path.suffix.lower() in LINE_SUFFIXES:
                yield from lines(_bounded_lines(handle, max_bytes), source=name)
            else:
                yield replace(judge(handle.read(max_bytes + 1)), source=name)
        return
    first = file.readline(max_bytes + 1)
    if _is_record_by_itself(first):
        yield from lines(chain([first], _bounded_lines(file, max_bytes)), source=source)
    else:
        rest = file.read(max(0, max_bytes + 1 - len(first)))
        yield replace(judge(first + rest), source=source)


def _is_record_by_itself(line: bytes) -> bool:
    stripped = line.strip()
    return line.endswith(b"\n") and stripped.startswith(b"{") and stripped.endswith(b"}")
