"""What happens to each value of a file, once it is decided which data are due for erasure."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Sequence

from nordicbaltic_standards.codelists.enumerations import DataCategory
from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.models.introspection import ConstantShape
from nordicbaltic_standards.privacy.consent_terms import of_consent
from nordicbaltic_standards.privacy.location_disclosure import Shelters
from nordicbaltic_standards.privacy.record_editor import FieldValue
from nordicbaltic_standards.privacy.retention import ErasureDecision, RetainedData, RetentionReason
from nordicbaltic_standards.privacy.sensitivity import categories_of_path
from nordicbaltic_standards.rules.data_categories import NOT_PERSONAL
from nordicbaltic_standards.rules.references import IDENTIFIERS, Names


def categories_of(spot: FieldValue) -> tuple[DataCategory, ...]:
    """Return every category that a value belongs to; a note is also free text."""
    typed = spot.leaf == "Note" and DataCategory.FREE_TEXT not in spot.categories
    return (*spot.categories, *((DataCategory.FREE_TEXT,) if typed else ()))


class Values:
    """What happens to the values of one file.

    A value is erased as soon as any category that it belongs to is due, unless another one of them must not be erased.
    With safety-critical data, whatever names a shelter is erased, wherever it is. The terms of a consent bind as long
    as other data of the person are held: without a recorded refusal no one could respect it. Of the recipients of a
    consent, only a shelter is erased.

    Args:
        decision: Which data are due, and what keeps the others.
        record: The record.
        values: The values of the record.
    """

    def __init__(self, decision: ErasureDecision, record: Record, values: Sequence[FieldValue]) -> None:
        self._decision = decision
        self._shelters = Shelters(record) if DataCategory.SAFETY_CRITICAL in decision.due else None
        self._bound = any(self._lasts(spot) for spot in values)

    def keeps(self, spot: FieldValue) -> bool:
        """Return whether a value must not be erased, not even with the part of the record around it."""
        return self._decision.keeps_as_account(spot) or bool(self._decision.forbidden.intersection(categories_of(spot)))

    def takes(self, spot: FieldValue) -> DataCategory | None:
        """Return the category for which a value is erased, or `None` where it stays."""
        if self.keeps(spot):
            return None
        term = of_consent(spot)
        if term != "exclusions" or not self._bound:
            if self._shelters is not None and self._shelters.named_by(spot):
                return DataCategory.SAFETY_CRITICAL
            if term is None or not self._bound:
                return self._due(spot)
        return None

    def left(self, values: Iterable[FieldValue]) -> Iterator[RetainedData]:
        """Yield why values of categories that are due were left.

        Args:
            values: The values of the record as it was.
        """
        for spot in values:
            due = [category for category in categories_of(spot) if category in self._decision.due]
            if self._decision.accounts is not None and self._decision.keeps_as_account(spot):
                yield self._decision.accounts
            elif due and self.keeps(spot):
                kept = self._decision.forbidden.intersection(categories_of(spot))
                for each in self._decision.left:
                    if each.category in kept and each.by_duty:
                        place = _kept_within(spot, each.category)
                        yield from (dataclasses.replace(each, category=one, pointer=place) for one in due)
            elif due and of_consent(spot) is not None and self.takes(spot) is None:
                yield from (RetainedData(category, RetentionReason.WISH) for category in due)

    def remaining(self, values: Iterable[FieldValue]) -> frozenset[DataCategory]:
        """Return the categories of which something is left, without the terms of a consent.

        Args:
            values: The values of the record after erasure.
        """
        telling = (spot for spot in values if of_consent(spot) is None and not isinstance(spot.shape, ConstantShape))
        return frozenset(each for spot in telling for each in categories_of(spot))

    def _due(self, spot: FieldValue) -> DataCategory | None:
        return next((category for category in categories_of(spot) if category in self._decision.due), None)

    def _lasts(self, spot: FieldValue) -> bool:
        """Return whether a value says something about the person and stays by its own terms."""
        if of_consent(spot) is not None or spot.most_sensitive in NOT_PERSONAL:
            return False
        return self.keeps(spot) or self._due(spot) is None


def _kept_within(spot: FieldValue, category: DataCategory) -> str:
    """Return the place of the outermost field that makes a value one of a category."""
    inner = [categories_of_path(spot.field_path[index:])[-1] for index in range(len(spot.field_path))]
    removed_levels = (
        len(spot.field_path) - (inner.index(category) if category in inner else len(spot.field_path) - 1) - 1
    )
    steps = spot.pointer.split("/")
    while removed_levels > 0 and len(steps) > 1:
        removed_levels -= not steps.pop().isdigit()
    while len(steps) > 1 and steps[-1].isdigit():
        steps.pop()
    return "/".join(steps)


def is_entry(spot: FieldValue) -> bool:
    """Return whether a value identifies a record or an entry of the file, or refers to one."""
    return IDENTIFIERS.get(spot.path) is Names.ENTRY


def is_own_identifier(spot: FieldValue) -> bool:
    """Return whether a value is the identifier of the record or entry that contains it."""
    return is_entry(spot) and spot.declared.name == "id"
