"""Which categories of data a part contains, by the declarations of its fields."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from nordicbaltic_standards.codelists.base import CodeList
from nordicbaltic_standards.codelists.enumerations import ChildCareStatus, DataCategory
from nordicbaltic_standards.models.base import Model
from nordicbaltic_standards.models.traversal import iter_values

PERSONAL = frozenset(DataCategory) - {DataCategory.NONE, DataCategory.OPERATIONAL}
"""Categories of data that say something about the person."""

Silent = Mapping[type[CodeList], frozenset[CodeList]]
"""Codes, by their list, that say nothing about the person in any field."""


def categories_present(
    part: Model,
    wanted: frozenset[DataCategory] = PERSONAL,
    apart: frozenset[type[Model]] = frozenset(),
    silent: Silent = MappingProxyType({}),
) -> set[DataCategory]:
    """Return which of the wanted categories the values in a part belong to.

    Only values count. An absence reason does not count, nor does a value that says that there is no offence: "no", or
    who cares for a child, unless a parent is suspected.

    Args:
        part: The part.
        wanted: Categories to look for.
        apart: Kinds of parts that are left out with everything in them.
        silent: Codes that also say nothing about the person, such as a service that is not a health service.
    """
    return {
        declared.classification
        for _, declared, value in iter_values(part, apart)
        if declared.classification in wanted and _counts(value, declared.classification, silent)
    }


def _counts(value: object, category: DataCategory, silent: Silent) -> bool:
    """Return whether a value says something about its category; for a part, its fields are checked instead."""
    if isinstance(value, tuple):
        return any(_counts(item, category, silent) for item in value)
    if category is DataCategory.CRIMINAL_OFFENCE:
        if isinstance(value, ChildCareStatus):
            return value is ChildCareStatus.PARENT_SUSPECTED
        if value is False:
            return False
    return not isinstance(value, Model) and not (isinstance(value, CodeList) and value in silent.get(type(value), ()))
