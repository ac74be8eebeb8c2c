"""Which of several categories of data weighs most, and what a value is by all the fields that it stands in.

A field takes in whatever stands in it: the day of a stay in a shelter tells of the stay, although a day by itself is
only about the work. So a value is read by every field on the way to it and not by the last one alone.
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
"""Every category of data, the gravest first: what can get the person killed, what law protects most (GDPR art. 9 and 10),
what was done to the person, who the person is, what is left."""

_RANK = {category: rank for rank, category in enumerate(SENSITIVITY_ORDER)}


def most_sensitive(categories: Iterable[DataCategory]) -> DataCategory:
    """Return the gravest of some categories, `DataCategory.NONE` where there are none."""
    return min(categories, key=_RANK.__getitem__, default=DataCategory.NONE)


def category_of_path(path: Iterable[DeclaredField]) -> DataCategory:
    """Return the category of a value: the gravest of all the fields on the way to it.

    Args:
        path: The fields, from that of the outermost record to the one that holds the value.
    """
    return most_sensitive(declared.classification for declared in path)


def categories_of_path(path: Iterable[DeclaredField]) -> tuple[DataCategory, ...]:
    """Return every category that takes in a value, each once, from its own to the gravest.

    A field takes in what stands in it, unless that is graver itself: what is said of a need for medical care within a
    measure against trafficking is data on health, and no longer data on the measure.

    Args:
        path: As for `category_of_path`.
    """
    categories: list[DataCategory] = []
    for declared in reversed(tuple(path)):
        if not categories or _RANK[declared.classification] < _RANK[categories[-1]]:
            categories.append(declared.classification)
    return tuple(categories)
