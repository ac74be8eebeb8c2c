"""What a record holds, by the category that each of its fields declares."""

from __future__ import annotations

from functools import cache

from nordicbaltic_standards.compensation.codes import VictimRole
from nordicbaltic_standards.core.parts.consent import Consent
from nordicbaltic_standards.core.record import Absent, Part
from nordicbaltic_standards.core.shape import fields_of, parts_in
from nordicbaltic_standards.core.vocabulary.data import DataCategory
from nordicbaltic_standards.core.vocabulary.person import ChildCareStatus

TERMS = frozenset({"scopes", "recipients", "exclusions"})
"""What a consent covers, whom it names and excludes. It travels with the consent, so that recipients can keep to it."""


@cache
def layout(kind: type[Part]) -> tuple[tuple[str, DataCategory, bool], ...]:
    """Return name and category of each field of a part, and whether parts can stand in it."""
    return tuple(
        (name, declared.classification, next(parts_in(declared.shape), None) is not None)
        for name, declared in fields_of(kind).items()
        if kind is not Consent or name not in TERMS
    )


def beyond(part: Part, allowed: frozenset[DataCategory], at: str = "") -> list[str]:
    """Return the places of the fields that hold something outside ``allowed``; what is inside such a field is not told.

    A field with an absence reason holds nothing.
    """
    places: list[str] = []
    for name, category, inner in layout(type(part)):
        value = getattr(part, name)
        if value is None or value == () or isinstance(value, Absent):
            continue
        if category not in allowed:
            places.append(f"{at}/{name}")
        elif isinstance(value, Part):
            places += beyond(value, allowed, f"{at}/{name}")
        elif inner:
            for index, item in enumerate(value):
                places += beyond(item, allowed, f"{at}/{name}/{index}")
    return places


def categories(part: Part) -> set[DataCategory]:
    """Return the categories of all that a part holds."""
    held: set[DataCategory] = set()
    _gather(part, held)
    return held


def _gather(part: Part, held: set[DataCategory]) -> None:
    for name, category, inner in layout(type(part)):
        value = getattr(part, name)
        if value is None or value == () or isinstance(value, Absent):
            continue
        held.add(category)
        if isinstance(value, Part):
            _gather(value, held)
        elif inner:
            for item in value:
                _gather(item, held)


def offences_in(part: Part) -> bool:
    """Return whether a part holds data on offences: a suspicion, a role as accused, acts charged.

    What only says that there is none, as "no" or the role of a witness, is no such data, and so is who cares for a
    child, unless a parent is suspected.
    """
    for name, category, inner in layout(type(part)):
        value = getattr(part, name)
        if value is None or value == () or isinstance(value, Absent):
            continue
        if isinstance(value, Part):
            if offences_in(value):
                return True
        elif inner:
            if any(offences_in(item) for item in value):
                return True
        elif category is DataCategory.CRIMINAL_OFFENCE and _tells_of_offence(value):
            return True
    return False


def _tells_of_offence(value: object) -> bool:
    if isinstance(value, ChildCareStatus):
        return value is ChildCareStatus.PARENT_SUSPECTED
    if isinstance(value, VictimRole):
        return value is VictimRole.ACCUSED
    return value is not False
