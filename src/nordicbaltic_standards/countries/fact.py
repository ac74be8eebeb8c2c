"""One fact of a country's law or practice: what holds, from when to when, by what source, and how surely."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Generic, TypeVar

from nordicbaltic_standards.core.vocabulary.law import Confidence, SourceKind, Unit

T = TypeVar("T")


class State(Enum):
    """What a fact says; "none in law" and "not known" are different things."""

    KNOWN = "known"
    """There is a value."""
    NONE_IN_LAW = "none-in-law"
    """The law was read, and it sets none (no cap, no term, no such body)."""
    UNKNOWN = "unknown"
    """It is not known; no rule may build on it."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source in which a fact was read.

    Attributes:
        kind: Kind of source.
        title: Title of the law, page or report.
        provision: Article or section, or ``None``.
        url: Address, or ``None``.
        as_of: State of the text that was read, as ``2026``, ``2026-02`` or ``2026-02-21``; ``None`` where it bore no date.
        edition: Name of the edition, where it has one.
    """

    kind: SourceKind
    title: str
    provision: str | None = None
    url: str | None = None
    as_of: str | None = None
    edition: str | None = None

    @property
    def citation(self) -> str:
        """Title and provision, as a reader cites them."""
        return f"{self.title}, {self.provision}" if self.provision else self.title


@dataclass(frozen=True, slots=True)
class Fact(Generic[T]):
    """A fact of one country within its dates of validity.

    Attributes:
        id: Identifier of the fact, as ``"reflection_period.minimum_days"``.
        country: ISO 3166-1 code.
        state: Whether there is a value, none in law, or nothing known.
        value: The value, or ``None`` where `state` is not `State.KNOWN`.
        unit: Unit of the value where it is a figure.
        valid_from: First day on which it holds, or ``None`` where that day is not known or lies far back.
        valid_to: Last day on which it holds, or ``None`` where it still held when it was read.
        applies_to: Persons or situations it is limited to, in English, or ``None``.
        confidence: How surely it is known.
        note: What a reader should know, in English.
        sources: Where it was read.
    """

    id: str
    country: str
    state: State
    value: T | None
    unit: Unit | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    applies_to: str | None = None
    confidence: Confidence = Confidence.LOW
    note: str | None = None
    sources: tuple[Source, ...] = ()

    def __bool__(self) -> bool:
        """Refuse to be taken for its value; compare `state` or read `value`."""
        raise TypeError("a fact is neither true nor false; read its `value` or its `state`")

    @property
    def is_known(self) -> bool:
        """Whether there is a value."""
        return self.state is State.KNOWN

    def holds_on(self, day: date) -> bool:
        """Return whether the fact holds on ``day``."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)
