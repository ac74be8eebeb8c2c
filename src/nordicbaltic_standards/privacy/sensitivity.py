"""Which of several categories of data is the most sensitive, and the category of a value by all the fields around it.

A field lends its category to everything in it: the day of a stay in a shelter says something about the stay, although a
day by itself is only about the work. So every field on the way to a value counts, and not only the last one.
"""

from __future__ import annotations

from collections.abc import Iterable

from nordicbaltic_standards.codelists.enumerations import DataCategory
from nordicbaltic_standards.models.introspection import DeclaredField

SENSITIVITY_ORDER: tuple[DataCategory, ...] = (
    DataCategory.SAFETY_CRITICAL,
    DataCategory.SPECIAL_SEX_LIFE,
    DataCategory.SPECIAL_HEALTH,
    DataCategory.SPECIAL_OTHER,
    DataCategory.CRIMINAL_OFFENCE,
    DataCategory.VICTIMISATION,
    DataCategory.IDENTIFYING,
    DataCategory.CONTACT,
    DataCategory.FINANCIAL,
    DataCategory.FREE_TEXT,
    DataCategory.DEMOGRAPHIC,
    DataCategory.OPERATIONAL,
    DataCategory.NONE,
)
"""Every category of data, the most sensitive first: what can get the person killed, what law protects most (GDPR art. 9
and 10), what was done to the person, who the person is, the rest."""

_RANK = {category: rank for rank, category in enumerate(SENSITIVITY_ORDER)}


def most_sensitive(categories: Iterable[DataCategory]) -> DataCategory:
    """Return the most sensitive of some categories, `DataCategory.NONE` where there are none."""
    return min(categories, key=_RANK.__getitem__, default=DataCategory.NONE)


def category_of_path(path: Iterable[DeclaredField]) -> DataCategory:
    """Return the category of a value: the most sensitive of all the fields on the way to it.

    Args:
        path: The fields, from that of the outermost record to the one with the value.
    """
    return most_sensitive(declared.classification for declared in path)


def categories_of_path(path: Iterable[DeclaredField]) -> tuple[DataCategory, ...]:
    """Return every category that a value belongs to, each once, from its own to the most sensitive.

    A field lends its category to what is in it, unless that is more sensitive itself: a need for medical care within a
    measure against trafficking is data on health, and no longer data on the measure.

    Args:
        path: As for `category_of_path`.
    """
    categories: list[DataCategory] = []
    for declared in reversed(tuple(path)):
        if not categories or _RANK[declared.classification] < _RANK[categories[-1]]:
            categories.append(declared.classification)
    return tuple(categories)
