"""Which categories of data a part really holds, by what each of its fields declares.

The walk knows by the kind of a part what can stand in it, passes by all in which nothing wanted can stand, and ends as
soon as everything wanted has been met.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from nordicbaltic_standards.codelists.base import CodeList
from nordicbaltic_standards.codelists.enumerations import ChildCareStatus, DataCategory
from nordicbaltic_standards.models.base import Absent, Model
from nordicbaltic_standards.models.introspection import fields_of, parts_in

PERSONAL = frozenset(DataCategory) - {DataCategory.NONE, DataCategory.OPERATIONAL}
"""Categories that say something about the person."""

Kinds = frozenset[type[Model]]
Wanted = frozenset[DataCategory]
Silent = Mapping[type[CodeList], frozenset[CodeList]]
"""Codes by their list that say nothing of the person, wherever they stand."""


@cache
def _can_hold(kind: type[Model], wanted: Wanted, apart: Kinds) -> bool:
    """Return whether something wanted can stand in a part of this kind, however deep."""
    return any(
        any(part not in apart and _can_hold(part, wanted, apart) for part in parts)
        if (parts := tuple(parts_in(declared.shape)))
        else declared.classification in wanted
        for declared in fields_of(kind).values()
    )


@cache
def _ways(kind: type[Model], wanted: Wanted, apart: Kinds) -> tuple[tuple[str, DataCategory | None], ...]:
    """Return the fields to look at: with their category those of values, without one those that lead to parts."""
    ways: list[tuple[str, DataCategory | None]] = []
    for name, declared in fields_of(kind).items():
        parts = tuple(parts_in(declared.shape))
        if not parts:
            if declared.classification in wanted:
                ways.append((name, declared.classification))
        elif any(part not in apart and _can_hold(part, wanted, apart) for part in parts):
            ways.append((name, None))
    return tuple(ways)


def categories_present(
    part: Model, wanted: Wanted = PERSONAL, apart: Kinds = frozenset(), silent: Silent = MappingProxyType({})
) -> set[DataCategory]:
    """Return which of the wanted categories the values in a part belong to.

    A part tells nothing but by its values. Neither does an absence reason, nor a value that says that there is no
    offence: "no", or who cares for a child, unless a parent is suspected.

    Args:
        part: The part.
        wanted: Categories to look for.
        apart: Kinds of parts that are left aside with all that stands in them.
        silent: Codes that say nothing of the person either, as a service that is no health service.
    """
    left = set(wanted)
    if left:
        _search(part, left, wanted, apart, silent)
    return set(wanted) - left


def _search(part: Model, left: set[DataCategory], wanted: Wanted, apart: Kinds, silent: Silent) -> None:
    for name, category in _ways(part.__class__, wanted, apart):
        value = getattr(part, name)
        if value is None or value == () or isinstance(value, Absent):
            continue
        if category is None:
            for item in (value,) if isinstance(value, Model) else value:
                if item.__class__ not in apart:
                    _search(item, left, wanted, apart, silent)
                    if not left:
                        return
        elif category in left and _tells(value, category, silent):
            left.discard(category)
            if not left:
                return


def _tells(value: object, category: DataCategory, silent: Silent) -> bool:
    """Return whether a value says something of its category."""
    if isinstance(value, tuple):
        return any(_tells(item, category, silent) for item in value)
    if category is DataCategory.CRIMINAL_OFFENCE:
        if isinstance(value, ChildCareStatus):
            return value is ChildCareStatus.PARENT_SUSPECTED
        if value is False:
            return False
    return not (isinstance(value, CodeList) and value in silent.get(type(value), ()))
