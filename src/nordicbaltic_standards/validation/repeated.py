"""Whether a JSON text names a field twice in one object, told without reading the text a second time.

A text has as many name separators (``":``) as its objects have names. The record that came out of it has as many
fields set as there were different names. Where the two numbers agree, no name was doubled; where they differ, the
slow reader of `nordicbaltic_standards.validation.decode` looks for the place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sized
from typing import Any

from nordicbaltic_standards.core.extensions import FrozenMapping
from nordicbaltic_standards.core.record import Part
from nordicbaltic_standards.core.shape import OpenShape, fields_of, parts_in

_WHITE_SPACE = b" \t\r\n"

_FEW = bytes(sign for sign in range(256) if sign not in b'":0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZx')
"""What to cut out of a text for a first look: nearly all, but what texts with a colon inside begin with, as ``09:15``,
``Note:`` and ``ext:``."""


def surely_none(raw: bytes, names: int) -> bool:
    """Return whether surely no name stands twice in a JSON text whose record has so many names.

    The first look counts in a much shorter text. What it counts too much, a text with a colon behind what was cut out,
    only makes it unsure, and all is counted.
    """
    return (b"\\" not in raw and raw.translate(None, _FEW).count(b'":') == names) or separators(raw) == names


def separators(raw: bytes) -> int:
    """Return the number of name separators in a JSON text, or -1 where counting cannot tell."""
    dense = raw.translate(None, _WHITE_SPACE)
    count = dense.count(b'":')
    if b"\\" not in dense:
        return count
    if b'\\\\"' in dense:
        return -1
    return count - dense.count(b'\\":')


class _Holders(dict[type, frozenset[str] | None]):
    """For each class met: the fields that can hold more names, or ``None`` for a class that is no part.

    A look-up here is many times cheaper than ``isinstance`` on a pydantic model.
    """

    def __missing__(self, kind: type) -> frozenset[str] | None:
        found = None
        if issubclass(kind, Part):
            found = frozenset(
                declared.name
                for declared in fields_of(kind).values()
                if declared.takes_absence or isinstance(declared.shape, OpenShape) or any(parts_in(declared.shape))
            )
        self[kind] = found
        return found


_HOLDERS = _Holders()


def names_in(part: Part) -> int:
    """Return how many names the objects have from which ``part`` was made."""
    return _names_in(part, _HOLDERS[part.__class__] or frozenset())


def _names_in(part: Part, holders: frozenset[str]) -> int:
    present = part.__pydantic_fields_set__
    count = len(present)
    if holders.isdisjoint(present):
        return count
    values = part.__dict__
    for name in holders & present:
        value = values[name]
        kind = value.__class__
        if kind is tuple:
            for item in value:
                inner = _HOLDERS[item.__class__]
                if inner is not None:
                    count += _names_in(item, inner)
            continue
        inner = _HOLDERS[kind]
        if inner is not None:
            count += _names_in(value, inner)
        elif kind is FrozenMapping:
            count += sum(map(len, objects_in_json(value)))
    return count


def objects_in_json(value: Any) -> Iterator[Sized]:
    """Yield the objects of a frozen JSON value, itself and those inside it."""
    if isinstance(value, Mapping):
        yield value
    for item in value.values() if isinstance(value, Mapping) else value if isinstance(value, tuple) else ():
        yield from objects_in_json(item)
