"""How wide the lines of a text for reading are."""

from __future__ import annotations

import shutil

_WIDTHS = (60, 110)
"""Narrowest and widest line of a text for reading."""


def line_width() -> int:
    """Return how many signs a line of text should have on this terminal."""
    columns = shutil.get_terminal_size((100, 24)).columns
    return max(_WIDTHS[0], min(_WIDTHS[1], columns))
