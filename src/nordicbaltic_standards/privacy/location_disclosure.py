"""Which values of a record name a shelter; erasing and pseudonymising remove them wherever they are.

Also which texts resemble the name or address of one, so that a person has to check before a record leaves.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.privacy.record_editor import FieldValue, spots
from nordicbaltic_standards.rules.exchange_profiles.excess import OF_PEOPLE, TYPED
from nordicbaltic_standards.rules.references import IDENTIFIERS, Names
from nordicbaltic_standards.rules.whereabouts.shelters import Matching, Traces, shelters_in

_ENVELOPE = ("/sender/", "/recipient/")
"""Prefixes of the pointers in a message to those whom the recipient knows."""


class Shelters:
    """The shelters of one record.

    Args:
        record: The record.
        known: Whether the readers of the result know the sender and the recipient of a message.
    """

    def __init__(self, record: Record, *, known: bool = False) -> None:
        envelope = (record.sender, record.recipient) if known and isinstance(record, ExchangeMessage) else ()
        self._traces = shelters_in(record, envelope)

    def named_by(self, spot: FieldValue) -> bool:
        """Return whether a value names one of them."""
        matching = Matching.REFERENCE if spot.leaf == "Identifier" else Matching.TEXT
        return bool(self._traces) and any(self._traces.named_in(text, matching) for text in _texts(spot))


def resembling(kind: type[Record], document: dict[str, Any], traces: Traces) -> Iterator[str]:
    """Yield the pointers of texts that resemble the name or address of a place that must not be revealed.

    Args:
        kind: Class of the record that would leave.
        document: The record as JSON data.
        traces: What must not be revealed.
    """
    message = issubclass(kind, ExchangeMessage)
    answers: dict[tuple[str, Matching], bool] = {}
    for spot in spots(kind, document):
        known = message and spot.pointer.startswith(_ENVELOPE)
        if spot.leaf in TYPED and not known and IDENTIFIERS.get(spot.path) is not Names.CATALOGUE:
            matching = Matching.PERSON if spot.declared.owner in OF_PEOPLE else Matching.TEXT
            question = spot.value, Matching.REFERENCE if spot.leaf == "Identifier" else matching
            if question not in answers:
                answers[question] = traces.resembled_in(*question)
            if answers[question]:
                yield spot.pointer


def _texts(spot: FieldValue) -> Iterator[str]:
    """Yield the texts of a value in which a shelter can be named."""
    if spot.path == "Record.extensions":
        yield from _within(spot.value)
    elif spot.leaf in TYPED:
        yield spot.value


def _within(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for name, each in value.items():
                yield name
                yield from _within(each)
        case list():
            for each in value:
                yield from _within(each)
