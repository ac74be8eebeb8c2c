"""What a record holds, by the category that each of its fields declares."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from nordicbaltic_standards.codelists.enumerations import ChildCareStatus, DataCategory, VictimRole
from nordicbaltic_standards.models.base import Absent, Model
from nordicbaltic_standards.models.extensions import EXTENSIONS
from nordicbaltic_standards.models.introspection import fields_of, leaves_in, parts_in
from nordicbaltic_standards.models.parts.consent import Consent

TERMS = frozenset({"scopes", "recipients", "exclusions"})
"""What a consent covers, whom it names and excludes. It travels with the consent, so that recipients can keep to it."""


def nothing(value: object) -> bool:
    """Return whether a field holds nothing: no value, an empty list, or a reason why there is none."""
    # Parts are not compared with anything, which would look at their fields one by one.
    return value is None or value.__class__ is Absent or (value.__class__ is tuple and not value)


@cache
def layout(kind: type[Model]) -> tuple[tuple[str, DataCategory, bool, bool], ...]:
    """Return name and category of each field of a part, whether it is free text, and whether parts can stand in it."""
    return tuple(
        (name, declared.classification, declared.free_text, next(parts_in(declared.shape), None) is not None)
        for name, declared in fields_of(kind).items()
        if kind is not Consent or name not in TERMS
    )


@cache
def _ways_to_texts(kind: type[Model]) -> tuple[tuple[str, bool], ...]:
    """Return the fields of a part that are free text or in which some can stand, and whether they are it themselves."""
    return tuple(
        (name, text)
        for name, declared in fields_of(kind).items()
        if EXTENSIONS not in leaves_in(declared.shape)
        and ((text := declared.free_text) or any(_ways_to_texts(part) for part in parts_in(declared.shape)))
    )


def texts_in(part: Model, at: str = "") -> Iterator[str]:
    """Yield the places of the free texts that a part holds. Extensions, which no message carries, are not among them."""
    for name, text in _ways_to_texts(part.__class__):
        value = getattr(part, name)
        if nothing(value):
            continue
        if text:
            yield f"{at}/{name}"
        elif isinstance(value, Model):
            yield from texts_in(value, f"{at}/{name}")
        else:
            for index, item in enumerate(value):
                yield from texts_in(item, f"{at}/{name}/{index}")


def categories(part: Model) -> set[DataCategory]:
    """Return the categories of all that a part holds; what is free text by its type is that besides its own."""
    present: set[DataCategory] = set()
    _gather(part, present)
    return present


def _gather(part: Model, present: set[DataCategory]) -> None:
    for name, category, text, inner in layout(part.__class__):
        value = getattr(part, name)
        if nothing(value):
            continue
        present.add(category)
        if text:
            present.add(DataCategory.FREE_TEXT)
        if not inner:
            continue
        if isinstance(value, Model):
            _gather(value, present)
        else:
            for item in value:
                _gather(item, present)


def offences_in(part: Model) -> bool:
    """Return whether a part holds data on offences: a suspicion, a role as accused, acts charged.

    What only says that there is none, as "no" or the role of a witness, is no such data, and so is who cares for a
    child, unless a parent is suspected.
    """
    for name, category, _, inner in layout(part.__class__):
        value = getattr(part, name)
        if nothing(value):
            continue
        if isinstance(value, Model):
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
