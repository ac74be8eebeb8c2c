"""Lines of text for a person to read."""

from __future__ import annotations

import textwrap


def wrapped(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """Return ``text`` on lines of ``width`` columns, broken at spaces alone.

    A word with a hyphen, an option, a pointer or a name of a file stays in one piece, even where it is longer than a line.

    Args:
        text: One paragraph.
        width: Columns of a line.
        first: What the first line begins with.
        rest: What every other line begins with.
    """
    lines = textwrap.wrap(
        text.replace("§ ", _SECTION),
        width,
        initial_indent=first,
        subsequent_indent=rest,
        break_on_hyphens=False,
        break_long_words=False,
    )
    return [line.replace(_SECTION, "§ ") for line in lines]


_SECTION = "§\N{NO-BREAK SPACE}"
"""The mark of a section stays with its number."""
