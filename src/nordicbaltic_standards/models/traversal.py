"""Walks over the parts of a record, and over the fields in which something is recorded."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from nordicbaltic_standards.models.base import Absent, Model
from nordicbaltic_standards.models.introspection import DeclaredField, fields_of, parts_in


@cache
def _ways(kind: type[Model], wanted: tuple[type[Model], ...]) -> tuple[str, ...]:
    """Return the fields of a part that can contain parts of a wanted kind, at any depth."""
    return tuple(
        name
        for name, declared in fields_of(kind).items()
        if any(issubclass(part, wanted) or _ways(part, wanted) for part in parts_in(declared.shape))
    )


def iter_parts(part: Model, wanted: tuple[type[Model], ...]) -> Iterator[Model]:
    """Yield the parts of the wanted kinds inside a part, at any depth; the part itself is not among them."""
    return (inner for _, inner in _walk(part, wanted, None))


def iter_parts_with_pointer(part: Model, wanted: tuple[type[Model], ...], at: str) -> Iterator[tuple[str, Model]]:
    """Yield the parts that `iter_parts` yields, each with its place.

    Args:
        part: The part to look in.
        wanted: Kinds of parts to look for.
        at: JSON Pointer of the part.
    """
    return _walk(part, wanted, at)


def _walk(part: Model, wanted: tuple[type[Model], ...], at: str | None) -> Iterator[tuple[str, Model]]:
    """Yield parts with their places; where ``at`` is `None`, places are empty and cost nothing."""
    for name in _ways(part.__class__, wanted):
        value = getattr(part, name)
        if value is None or isinstance(value, Absent):
            continue
        one = isinstance(value, Model)
        for index, item in enumerate((value,) if one else value):
            place = None if at is None else f"{at}/{name}" if one else f"{at}/{name}/{index}"
            if isinstance(item, wanted):
                yield place or "", item
            yield from _walk(item, wanted, place)


def iter_values(
    part: Model, without: frozenset[type[Model]] = frozenset(), at: str = ""
) -> Iterator[tuple[str, DeclaredField, Any]]:
    """Yield place, declaration and content of each field in which something is recorded, at any depth.

    Args:
        part: The part to look in.
        without: Kinds of parts that are left out with everything in them.
        at: JSON Pointer of the part.
    """
    for name, declared in fields_of(part.__class__).items():
        value = getattr(part, name)
        if value is None or value == () or isinstance(value, Absent):
            continue
        place = f"{at}/{name}"
        yield place, declared, value
        if isinstance(value, Model):
            inner = [(place, value)]
        elif isinstance(value, tuple) and isinstance(value[0], Model):
            inner = [(f"{place}/{index}", item) for index, item in enumerate(value)]
        else:
            continue
        for pointer, item in inner:
            if item.__class__ not in without:
                yield from iter_values(item, without, pointer)
