"""What the entries of one file must agree on: days, lengths, and the names that one gives and another uses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from nordicbaltic_standards.codelists.enumerations import Unit
from nordicbaltic_standards.law.fact import Fact
from nordicbaltic_standards.law.facts import Identification, Network, ReflectionPeriod, ResidencePermit
from nordicbaltic_standards.law.toml_files import DataFileError
from nordicbaltic_standards.law.values import Actor, Length, PassportRule, Value, WorkRight

Entries = Mapping[str, Sequence[Fact[Any]]]
"""Entries by identifier of the fact."""


def check_agreement(entries: Entries, file: str) -> None:
    """Refuse entries that contradict each other.

    Args:
        entries: Entries of the whole file.
        file: Name of the file, for messages.

    Raises:
        DataFileError: When they do.
    """
    for fact_id, facts in entries.items():
        _no_two_at_once(facts, f"{file}: {fact_id}")
    _shortest_and_longest(entries, file)
    _kinds_of_bodies(entries, file)
    _names(entries, file)


def _at_once(one: Fact[Any], other: Fact[Any]) -> bool:
    """Return whether two entries hold for the same group on a day."""
    return (
        one.applies_to == other.applies_to
        and (one.valid_from or date.min) <= (other.valid_to or date.max)
        and (other.valid_from or date.min) <= (one.valid_to or date.max)
    )


def _no_two_at_once(facts: Sequence[Fact[Any]], where: str) -> None:
    for index, one in enumerate(facts):
        if any(_at_once(one, other) for other in facts[index + 1 :]):
            raise DataFileError(f"{where}: two entries hold at once for the same group")


def _shortest_and_longest(entries: Entries, file: str) -> None:
    """Refuse a shortest length of the reflection period that lies above the longest of the same days and group."""
    for shortest in entries.get(ReflectionPeriod.minimum_length.id, ()):
        for longest in entries.get(ReflectionPeriod.maximum_length.id, ()):
            if shortest.value is None or longest.value is None or not _at_once(shortest, longest):
                continue
            least = Length(amount=shortest.value, unit=shortest.unit or Unit.DAYS)
            if least.certainly_longer_than(Length(amount=longest.value, unit=longest.unit or Unit.DAYS)):
                raise DataFileError(f"{file}: {shortest.id}: the shortest length lies above {longest.id}")


def _kinds_of_bodies(entries: Entries, file: str) -> None:
    """Refuse a body that identifies formally without its kind: a decision of any body could be its own."""
    fact_id = Identification.formal_by.id
    if any(not actor.bodies for fact in entries.get(fact_id, ()) for actor in fact.value or ()):
        raise DataFileError(f"{file}: {fact_id}: a kind of body is missing")


def _names(entries: Entries, file: str) -> None:
    """Refuse an authority or a permit that is named nowhere in the file."""
    authorities = {item.id for fact in entries.get(Network.authorities.id, ()) for item in fact.value or ()}
    permits = {item.id for fact in entries.get(ResidencePermit.types.id, ()) for item in fact.value or ()}
    for fact_id, facts in entries.items():
        for shape in (shape for fact in facts for shape in shapes(fact.value)):
            if isinstance(shape, Actor) and shape.authority is not None and shape.authority not in authorities:
                raise DataFileError(f"{file}: {fact_id}: no authority of this country has the id {shape.authority}")
            if isinstance(shape, WorkRight | PassportRule) and shape.permit is not None and shape.permit not in permits:
                raise DataFileError(f"{file}: {fact_id}: no permit of this country has the id {shape.permit}")


def shapes(value: Any) -> Iterator[Value]:
    """Yield every shape inside a value."""
    if isinstance(value, tuple):
        for item in value:
            yield from shapes(item)
    elif isinstance(value, Value):
        yield value
        for name in type(value).model_fields:
            yield from shapes(getattr(value, name))
