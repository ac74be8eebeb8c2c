"""Typed access to facts: sections of facts that are read at a date, for there is no "current" without one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, ClassVar, Generic, Self, TypeVar, overload

from nordicbaltic_standards.core.vocabulary.law import Unit
from nordicbaltic_standards.countries.fact import Fact, State

T = TypeVar("T")

DURATIONS = (Unit.HOURS, Unit.DAYS, Unit.WORKING_DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS)
"""Units in which lengths of time count."""
MONEY = (Unit.EUR, Unit.SEK, Unit.NOK, Unit.DKK, Unit.ISK)
"""Currencies of the region."""

SECTIONS: dict[str, type[Section]] = {}
"""Sections of facts by their name."""


class Declared(Generic[T]):
    """The declaration of one fact: identifier, title, shape of its value, permitted units.

    Attributes:
        id: Identifier, as ``"reflection_period.minimum_days"``.
        title: What the fact says, in English.
        shape: Type of its value.
        units: Units it can have; none: it has no unit.
        none: What it means that the law sets none, in English; ``None`` where that cannot be.
    """

    id: str

    def __init__(self, title: str, shape: Any, *units: Unit, none: str | None = None) -> None:
        self.title = title
        self.shape = shape
        self.units = units
        self.none = none

    def __set_name__(self, owner: type[Section], name: str) -> None:
        self.id = f"{owner.section_name}.{name}"
        if "declared" not in owner.__dict__:
            owner.declared = {}
        owner.declared[self.id] = self

    @overload
    def __get__(self, section: None, owner: type[Section]) -> Declared[T]: ...

    @overload
    def __get__(self, section: Section, owner: type[Section]) -> Fact[T]: ...

    def __get__(self, section: Section | None, owner: type[Section]) -> Declared[T] | Fact[T]:
        if section is None:
            return self
        found = section.in_force(self.id)
        return found[0] if found else Fact(self.id, section.country, State.UNKNOWN, None)


class Section:
    """The facts of one part of a country's law; `on` binds it to a date."""

    section_name: ClassVar[str]
    section_title: ClassVar[str]
    declared: ClassVar[dict[str, Declared[Any]]]

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        SECTIONS[cls.section_name] = cls

    def __init__(self, country: str, facts: Mapping[str, tuple[Fact[Any], ...]], day: date | None = None) -> None:
        self.country = country
        self._facts = facts
        self.day = day
        self._in_force: dict[str, tuple[Fact[Any], ...]] = {}

    def on(self, day: date) -> Self:
        """Return the section as it stands on ``day``."""
        return type(self)(self.country, self._facts, day)

    def in_force(self, fact_id: str) -> tuple[Fact[Any], ...]:
        """Return all entries of a fact that hold on the date of the section, the general one first.

        Raises:
            TypeError: When the section is not bound to a date.
        """
        day = self.day
        if day is None:
            raise TypeError("say on which day: there is no current law without a date, as in `.on(date(2026, 11, 24))`")
        if fact_id not in self._in_force:
            self._in_force[fact_id] = tuple(fact for fact in self._facts.get(fact_id, ()) if fact.holds_on(day))
        return self._in_force[fact_id]

    def every(self, fact_id: str) -> tuple[Fact[Any], ...]:
        """Return all entries of a fact, superseded ones included, newest first."""
        return self._facts.get(fact_id, ())

    def __iter__(self) -> Iterator[Fact[Any]]:
        """Yield every entry of every fact of the section, superseded ones included."""
        for fact_id in self.declared:
            yield from self._facts.get(fact_id, ())

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self.country}{f' on {self.day}' if self.day else ''}>"
