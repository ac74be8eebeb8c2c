"""Which values of a record name a shelter: what erasing and pseudonymising take out wherever it stands.

And which resemble the name or address of one, so that a person has to look before a record leaves.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.privacy.record_editor import Spot, spots
from nordicbaltic_standards.rules.exchange_profiles.excess import OF_PEOPLE
from nordicbaltic_standards.rules.references import IDENTIFIERS, Names
from nordicbaltic_standards.rules.whereabouts.shelters import Look, Traces, shelters_in

_TYPED = frozenset({"Identifier", "Name", "Note"})
"""Types of values in which a shelter can be named."""
_WAY = ("/sender/", "/recipient/")
"""Beginnings of the pointers of a message at which those stand whom the recipient knows."""


class Shelters:
    """The shelters of one record.

    Args:
        record: The record.
        known: Whether who sends and who receives a message is known to those who read the result.
    """

    def __init__(self, record: Record, *, known: bool = False) -> None:
        way = (record.sender, record.recipient) if known and isinstance(record, ExchangeMessage) else ()
        self._found = shelters_in(record, way)

    def named_by(self, spot: Spot) -> bool:
        """Return whether a value names one of them."""
        look = Look.REFERENCE if spot.leaf == "Identifier" else Look.TEXT
        return bool(self._found) and any(self._found.told_by(text, look) for text in _texts(spot))


def resembling(kind: type[Record], document: dict[str, Any], traces: Traces) -> Iterator[str]:
    """Yield the pointers of texts that resemble the name or address of a place that may not be told.

    Args:
        kind: Class of the record that would leave.
        document: The record as JSON data.
        traces: What may not be told.
    """
    message = issubclass(kind, ExchangeMessage)
    found: dict[tuple[str, Look], bool] = {}
    for spot in spots(kind, document):
        known = message and spot.pointer.startswith(_WAY)
        if spot.leaf in _TYPED and not known and IDENTIFIERS.get(spot.path) is not Names.CATALOGUE:
            look = Look.PERSON if spot.declared.owner in OF_PEOPLE else Look.TEXT
            asked = spot.value, Look.REFERENCE if spot.leaf == "Identifier" else look
            if asked not in found:
                found[asked] = traces.resembled_by(*asked)
            if found[asked]:
                yield spot.pointer


def _texts(spot: Spot) -> Iterator[str]:
    """Yield the texts of a value in which a shelter can be named."""
    if spot.path == "Record.extensions":
        yield from _within(spot.value)
    elif spot.leaf in _TYPED:
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
