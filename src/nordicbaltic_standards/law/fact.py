"""One fact of a country's law or practice: what holds, from when to when, by what source, and how surely."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import ClassVar, Generic, Self, TypeVar

from pydantic import ConfigDict

from nordicbaltic_standards.codelists.enumerations import Confidence, LegalEvent, SourceKind, Unit
from nordicbaltic_standards.law.links import LawLink, link_of
from nordicbaltic_standards.law.periods import DURATIONS, Period
from nordicbaltic_standards.law.scalars import AsOf, Link, Words

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
    """A source of a fact.

    Attributes:
        kind: Kind of source.
        title: Title of the law, page or report; of general knowledge, what is known without a source.
        provision: Article or section, or ``None``.
        url: Address, or ``None``.
        as_of: State of the text that was read, as ``2026``, ``2026-02`` or ``2026-02-21``; ``None`` where it bore no date.
        edition: Name of the edition, where it has one.
        supports: Parts of the value that it is known to speak of; ``None``: it speaks of the whole value.
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    kind: SourceKind
    title: Words
    provision: Words | None = None
    url: Link | None = None
    as_of: AsOf | None = None
    edition: Words | None = None
    supports: tuple[Words, ...] | None = None

    def __post_init__(self) -> None:
        """Refuse more than a title for what was not looked up."""
        if not self.was_read and any((self.provision, self.url, self.as_of, self.edition)):
            raise ValueError("what was not looked up has a title only")

    @property
    def citation(self) -> str:
        """Title and provision, as a reader cites them."""
        return f"{self.title}, {self.provision}" if self.provision else self.title

    @property
    def was_read(self) -> bool:
        """Whether it was read; general knowledge was read nowhere."""
        return self.kind is not SourceKind.BACKGROUND


@dataclass(frozen=True, slots=True, repr=False)
class Fact(Generic[T]):
    """A fact of one country within its dates of validity.

    Attributes:
        id: Identifier of the fact, as ``"reflection_period.minimum_length"``.
        country: ISO 3166-1 code.
        state: Whether there is a value, none in law, or nothing known.
        value: The value, or ``None`` where `state` is not `State.KNOWN`.
        unit: Unit of the value where it is a figure.
        valid_from: First day on which it holds; the note says so where it is only the first day on which it surely held.
            ``None``: the first day is not known.
        attested_from: Oldest day for which a source vouches, where that is not the first day. On earlier days the fact is
            read with doubt, see `read_on`.
        valid_to: Last day on which it holds, or ``None`` where it still held when it was read.
        governed_by: Event whose day decides whether this entry or another applies to a case, as the application or the
            offence; ``None``: the day of the act or decision that is looked at.
        applies_to: Persons or situations it is limited to, in English, or ``None``.
        confidence: How surely it is known.
        note: What a reader should know, in English.
        sources: Where it was read.
        validity_uncertain: Whether it was read on a day before `attested_from`.
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
    attested_from: date | None = None
    governed_by: LegalEvent | None = None
    validity_uncertain: bool = False

    def __bool__(self) -> bool:
        """Refuse to be taken for its value; compare `state` or read `value`."""
        raise TypeError("a fact is neither true nor false; read its `value` or its `state`")

    def __repr__(self) -> str:
        value = self.state.value
        if isinstance(self.value, int | Decimal | str | date):
            value = f"{self.value} {self.unit}" if self.unit else str(self.value)
        return f"<Fact {self.country} {self.id}: {value}>"

    @property
    def is_known(self) -> bool:
        """Whether there is a value."""
        return self.state is State.KNOWN

    @property
    def period(self) -> Period | None:
        """The value as a length of time; ``None`` where it is none, or is not known."""
        if isinstance(self.value, int) and self.unit is not None and self.unit in DURATIONS:
            return Period(self.value, self.unit)
        return None

    def end_of(self, start: date) -> date | None:
        """Return the last day of a period of this length of which ``start`` is the first day; see `Period.end_of`.

        ``None`` where the fact is no length of time, the law sets none, or it is not known.
        """
        return None if self.period is None else self.period.end_of(start)

    def holds_on(self, day: date) -> bool:
        """Return whether the fact holds on ``day``."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)

    def read_on(self, day: date) -> Self:
        """Return the fact as it can be relied on for ``day``.

        On a day before every day for which a source vouches it is marked as doubted and known with medium confidence at
        most, so that no rule makes an error of it.
        """
        if self.attested_from is None or day >= self.attested_from:
            return self
        confidence = Confidence.MEDIUM if self.confidence is Confidence.HIGH else self.confidence
        return replace(self, confidence=confidence, validity_uncertain=True)

    def on_part(self, part: str) -> Self:
        """Return the fact as its sources support one part of the value.

        It has the sources of this part alone. Where none of them was read, it is known with medium confidence at most.
        """
        sources = tuple(source for source in self.sources if source.supports is None or part in source.supports)
        narrowed = replace(self, sources=sources)
        if self.confidence is Confidence.HIGH and not narrowed.was_read:
            return replace(narrowed, confidence=Confidence.MEDIUM)
        return narrowed

    @property
    def law_as_of(self) -> str | None:
        """State of the newest text in which it was read, as ``2026-02``; ``None`` where no source bore a date."""
        return max((source.as_of for source in self.sources if source.as_of), key=last_day_meant, default=None)

    @property
    def oldest_as_of(self) -> str | None:
        """State of the oldest text in which it was read; ``None`` where no source bore a date."""
        # In the order of text, ``2026`` comes before ``2026-02``: a year can mean its first day.
        return min((source.as_of for source in self.sources if source.as_of), default=None)

    @property
    def links(self) -> tuple[LawLink, ...]:
        """Where its sources can be read, those without a stored address left out."""
        links = (link_of(source, self.country) for source in self.sources)
        return tuple(dict.fromkeys(link for link in links if link is not None))

    @property
    def was_read(self) -> bool:
        """Whether at least one of its sources was read."""
        return any(source.was_read for source in self.sources)


def last_day_meant(as_of: str) -> date:
    """Return the last day that ``2026``, ``2026-02`` or ``2026-02-21`` can mean."""
    parts = [int(part) for part in as_of.split("-")]
    if len(parts) == 3:
        return date(parts[0], parts[1], parts[2])
    year, month = parts[0], parts[1] if len(parts) == 2 else 12
    return date(year, month, monthrange(year, month)[1])
