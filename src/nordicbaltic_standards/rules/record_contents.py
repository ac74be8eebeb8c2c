"""The content of a record, by the category that each of its fields declares."""

from __future__ import annotations

from collections.abc import Iterator

from nordicbaltic_standards.codelists.enumerations import DataCategory, VictimRole
from nordicbaltic_standards.models.base import Absent, Model
from nordicbaltic_standards.models.extensions import EXTENSIONS
from nordicbaltic_standards.models.introspection import leaves_in
from nordicbaltic_standards.models.parts.consent import Consent, ConsentRecipient
from nordicbaltic_standards.models.traversal import iter_values
from nordicbaltic_standards.rules.contained_categories import Silent, categories_present

TERMS = frozenset({"scopes", "recipients", "exclusions"})
"""What a consent covers, whom it names and whom it excludes. It stays with the consent, so that recipients can respect
it."""
NO_OFFENCE: Silent = {VictimRole: frozenset(VictimRole) - {VictimRole.ACCUSED}}
"""Roles in proceedings that say nothing about an offence of the person."""


def nothing(value: object) -> bool:
    """Return whether a field is empty: no value, an empty list, or a reason why there is none."""
    return value is None or value == () or isinstance(value, Absent)


def texts_in(part: Model, at: str = "") -> Iterator[str]:
    """Yield the places of the free texts in a part. Extensions, which no message contains, are not among them."""
    for place, declared, _ in iter_values(part, at=at):
        if declared.free_text and EXTENSIONS not in leaves_in(declared.shape):
            yield place


def categories(part: Model) -> set[DataCategory]:
    """Return the categories of everything in a part; a free text counts as free text and by its own category."""
    present: set[DataCategory] = set()
    for _, declared, _ in iter_values(part, frozenset({ConsentRecipient})):
        if declared.owner == Consent.__name__ and declared.name in TERMS:
            continue
        present.add(declared.classification)
        if declared.free_text:
            present.add(DataCategory.FREE_TEXT)
    return present


def offences_in(part: Model) -> bool:
    """Return whether a part contains data on offences: a suspicion, a role as accused, acts charged.

    A value that says that there is none, such as "no" or the role of a witness, is not such data. Neither is who cares
    for a child, unless a parent is suspected.
    """
    return bool(categories_present(part, frozenset({DataCategory.CRIMINAL_OFFENCE}), silent=NO_OFFENCE))
