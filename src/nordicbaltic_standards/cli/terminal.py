"""The output of commands on standard output, and the width of its lines."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterable
from typing import Any

_WIDTHS = (60, 110)
"""Narrowest and widest line of a text for reading."""


def line_width() -> int:
    """Return how many characters a line of text should have on this terminal."""
    columns = shutil.get_terminal_size((100, 24)).columns
    return max(_WIDTHS[0], min(_WIDTHS[1], columns))


def write_lines(lines: Iterable[str]) -> None:
    """Write lines for people."""
    for line in lines:
        sys.stdout.write(line + "\n")


def as_json(data: Any) -> str:
    """Return a JSON document as commands write it, to standard output or to a file."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def on_one_line(data: Any) -> str:
    """Return a JSON document as a line of a file of many."""
    return json.dumps(data, ensure_ascii=False) + "\n"


def write_json(data: Any) -> None:
    """Write a JSON document."""
    sys.stdout.write(as_json(data))
