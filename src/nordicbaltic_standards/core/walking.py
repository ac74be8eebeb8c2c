"""A walk over the parts of a record that passes by what cannot hold what is looked for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from nordicbaltic_standards.core.record import Absent, Part
from nordicbaltic_standards.core.shape import fields_of, parts_in


@cache
def _ways(kind: type[Part], wanted: tuple[type[Part], ...]) -> tuple[str, ...]:
    """Return the fields of a part in which parts of a wanted kind can stand, however deep."""
    return tuple(
        name
        for name, declared in fields_of(kind).items()
        if any(part in wanted or _ways(part, wanted) for part in parts_in(declared.shape))
    )


def parts_within(part: Part, wanted: tuple[type[Part], ...]) -> Iterator[Part]:
    """Yield the parts of the wanted kinds that stand in a part, however deep; the part itself is not among them."""
    for name in _ways(type(part), wanted):
        value = getattr(part, name)
        if value is None or isinstance(value, Absent):
            continue
        for item in (value,) if isinstance(value, Part) else value:
            if type(item) in wanted:
                yield item
            yield from parts_within(item, wanted)


def placed_within(part: Part, wanted: tuple[type[Part], ...], at: str) -> Iterator[tuple[str, Part]]:
    """Yield what `parts_within` yields, each with its place.

    Args:
        part: The part to look in.
        wanted: Kinds of parts to look for.
        at: JSON Pointer of the part.
    """
    for name in _ways(type(part), wanted):
        value = getattr(part, name)
        if value is None or isinstance(value, Absent):
            continue
        if isinstance(value, Part):
            entries: list[tuple[str, Part]] = [(f"{at}/{name}", value)]
        else:
            entries = [(f"{at}/{name}/{index}", item) for index, item in enumerate(value)]
        for place, item in entries:
            if type(item) in wanted:
                yield place, item
            yield from placed_within(item, wanted, place)
