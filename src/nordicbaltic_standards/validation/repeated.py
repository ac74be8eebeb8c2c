"""Whether a JSON text names a field twice in one object, told without reading the text a second time.

A text has as many name separators (``":``) as its objects have names. The parts that came out of it have as many values
as there were different names. Where the two numbers agree, no name was doubled; where they differ, the
slow reader of `nordicbaltic_standards.validation.json_text` looks for the place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sized
from typing import Any

_WHITE_SPACE = b" \t\r\n"

_FEW = bytes(sign for sign in range(256) if sign not in b'":0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZx')
"""What to cut out of a text for a first look: nearly all, but what texts with a colon inside begin with, as ``09:15``,
``Note:`` and ``ext:``."""


def separator_count(raw: bytes) -> int:
    """Return the number of name separators in a JSON text as a first look counts it, in a much shorter text.

    What it counts too much is a text with a colon behind what was cut out; -1 where it cannot tell. Taken before the text
    is read, it brings the text near the processor for the reader too.
    """
    return -1 if b"\\" in raw else raw.translate(None, _FEW).count(b'":')


def has_no_repeated_names(raw: bytes, first: int, names: int) -> bool:
    """Return whether surely no name stands twice in a JSON text.

    Args:
        raw: The text.
        first: What `separator_count` counts in it. Where that is another number than ``names``, all is counted.
        names: Number of names that its record has.
    """
    return first == names or separators(raw) == names


def separators(raw: bytes) -> int:
    """Return the number of name separators in a JSON text, and one more for every text in it that begins with a colon.

    Those look alike (``":``) and are not told apart: a few texts are read thoroughly that need not be.
    """
    dense = raw.translate(None, _WHITE_SPACE)
    count = dense.count(b'":')
    if b"\\" not in dense:
        return count
    # A backslash that is escaped escapes nothing.
    return count - dense.replace(b"\\\\", b"/").count(b'\\":')


def is_at_most(value: Any, depth: int) -> bool:
    """Return whether a frozen JSON value is nested no more deeply than ``depth`` objects and lists."""
    if not isinstance(value, Mapping | tuple):
        return True
    inside = value.values() if isinstance(value, Mapping) else value
    return depth > 0 and all(is_at_most(item, depth - 1) for item in inside)


def objects_in_json(value: Any) -> Iterator[Sized]:
    """Yield the objects of a frozen JSON value, itself and those inside it."""
    if isinstance(value, Mapping):
        yield value
    for item in value.values() if isinstance(value, Mapping) else value if isinstance(value, tuple) else ():
        yield from objects_in_json(item)
