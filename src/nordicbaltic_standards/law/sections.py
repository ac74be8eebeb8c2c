"""Typed access to facts: sections of facts that are read at a date, for there is no "current" without one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Annotated, Any, ClassVar, Generic, Self, TypeVar, get_args, get_origin, overload

from nordicbaltic_standards.codelists.enumerations import LegalEvent, Unit
from nordicbaltic_standards.law.fact import Fact, State
from nordicbaltic_standards.utils.errors import NordicBalticError, UnknownKeyError
from nordicbaltic_standards.utils.nearest import closest_choice

T = TypeVar("T")

MONEY = (Unit.EUR, Unit.SEK, Unit.NOK, Unit.DKK, Unit.ISK)
"""Currencies of the region."""


class UndatedLawError(NordicBalticError, AttributeError):
    """A fact was asked for without a day; an `AttributeError`, so that `hasattr` says that there is no such fact yet."""

    def __init__(self) -> None:
        super().__init__("say on which day: there is no current law without a date, as in `.on(date(2026, 11, 24))`")


def require_date(day: date | None) -> date:
    """Return ``day``, and refuse what is no day of the calendar.

    Raises:
        TypeError: When it is no `datetime.date`; a `datetime.datetime` is none, as it lies in a time zone.
    """
    if day is None or type(day) is not date:
        raise TypeError("say on which day as a datetime.date, as in `.on(date(2026, 11, 24))`")
    return day


def require_fact_id(fact_id: str, declared: Collection[str]) -> str:
    """Return the identifier of a fact, and refuse one under which nothing is declared.

    Raises:
        UnknownKeyError: When no fact is declared under it; the message names the nearest.
    """
    if fact_id in declared:
        return fact_id
    near = closest_choice(fact_id, declared)
    raise UnknownKeyError("no fact is declared under this identifier" + (f"; is {near} meant?" if near else ""))


class Ageing(Enum):
    """How soon the reading of a fact grows old."""

    LAW = "law"
    """National law."""
    CONTACTS = "contacts"
    """Which authority or organisation to turn to, and at which number."""
    NEVER = "never"
    """Treaties and Union law, which the catalogue of instruments follows, and what is past."""


class FactField(Generic[T]):
    """The declaration of one fact: identifier, title, shape of its value, permitted units.

    Attributes:
        id: Identifier, as ``"reflection_period.minimum_length"``.
        title: What the fact says, in English.
        shape: Type of its value.
        units: Units it can have; none: it has no unit.
        none: What it means that the law sets none, in English; ``None`` where that cannot be.
        governed_by: Event whose day decides which entry applies to a case, where an entry does not name another;
            ``None``: the day of the act or decision that is looked at.
        ages: How soon its reading grows old; by default as its section says.
        parts: Field of each thing it lists by which a source says what it supports, as ``"codes"``; ``None``: sources
            speak of the whole value.
    """

    id: str
    ages: Ageing

    def __init__(
        self,
        title: str,
        shape: Any,
        *units: Unit,
        none: str | None = None,
        governed_by: LegalEvent | None = None,
        ages: Ageing | None = None,
        parts: str | None = None,
    ) -> None:
        self.title = title
        self.shape = shape
        self.units = units
        self.none = none
        self.governed_by = governed_by
        self._ages = ages
        self.parts = parts
        self.__doc__ = self._described()

    def _described(self) -> str:
        """Return what help and editors show of the fact."""
        unit = f", in {' or '.join(unit.replace('-', ' ') for unit in self.units)}" if self.units else ""
        absent = f" Where the law sets none: {self.none}" if self.none else ""
        return f"{self.title}{unit}. Value: {_type_name(self.shape)}.{absent}"

    def __repr__(self) -> str:
        return f"<FactField {self.id}>"

    def __set_name__(self, owner: type[Section], name: str) -> None:
        self.id = f"{owner.section_name}.{name}"
        self.ages = self._ages or owner.section_ages
        if "declared" not in owner.__dict__:
            owner.declared = {}
        owner.declared[self.id] = self

    @overload
    def __get__(self, section: None, owner: type[Section]) -> FactField[T]: ...

    @overload
    def __get__(self, section: Section, owner: type[Section]) -> Fact[T]: ...

    def __get__(self, section: Section | None, owner: type[Section]) -> FactField[T] | Fact[T]:
        if section is None:
            return self
        facts = section.in_force(self.id)
        return facts[0] if facts else Fact(self.id, section.country, State.UNKNOWN, None)

    def __set__(self, section: Section, value: object) -> None:
        """Refuse: facts are read from the files of the countries."""
        raise AttributeError(f"{self.id} is a fact of law; it cannot be set")


def _type_name(shape: Any) -> str:
    """Return the type of a value as it is written in Python, without what narrows it."""
    if get_origin(shape) is Annotated:
        return _type_name(get_args(shape)[0])
    if get_origin(shape) is tuple:
        return f"tuple[{_type_name(get_args(shape)[0])}, ...]"
    return str(shape.__name__)


class Section:
    """The facts of one part of a country's law; `on` binds it to a date."""

    section_name: ClassVar[str]
    section_title: ClassVar[str]
    section_ages: ClassVar[Ageing] = Ageing.LAW
    declared: ClassVar[dict[str, FactField[Any]]]

    def __init_subclass__(cls) -> None:
        """Have the docstring list the facts, whose titles are declared once."""
        listed = "\n".join(f"    {fact_id.partition('.')[2]}: {each.__doc__}" for fact_id, each in cls.declared.items())
        cls.__doc__ = f"{cls.__doc__}\n\nFacts:\n{listed}\n"

    def __init__(self, country: str, facts: Mapping[str, tuple[Fact[Any], ...]], day: date | None = None) -> None:
        self.country = country
        self._facts = facts
        self.day = day
        self._in_force: dict[str, tuple[Fact[Any], ...]] = {}

    def on(self, day: date) -> Self:
        """Return the section as it stands on ``day``.

        Raises:
            TypeError: When ``day`` is no `datetime.date`; a `datetime.datetime` is none, as it lies in a time zone.
        """
        return type(self)(self.country, self._facts, require_date(day))

    def in_force(self, fact_id: str) -> tuple[Fact[Any], ...]:
        """Return all entries of a fact that hold on the date of the section, the general one first.

        Raises:
            UndatedLawError: When the section is not bound to a date.
            UnknownKeyError: When the section declares no fact under this identifier.
        """
        day = self.day
        if day is None:
            raise UndatedLawError
        if fact_id not in self._in_force:
            facts = self.every(fact_id)
            self._in_force[fact_id] = tuple(fact.read_on(day) for fact in facts if fact.holds_on(day))
        return self._in_force[fact_id]

    def every(self, fact_id: str) -> tuple[Fact[Any], ...]:
        """Return all entries of a fact, superseded ones included, newest first.

        Raises:
            UnknownKeyError: When the section declares no fact under this identifier.
        """
        require_fact_id(fact_id, self.declared)
        return self._facts.get(fact_id, ())

    def governing(self, declared: FactField[T], days: Mapping[LegalEvent, date]) -> tuple[Fact[T], ...]:
        """Return the entries of a fact that apply to a case, the general one first.

        Which entry applies depends on the day that its law names: of the offence, of the application, of recognition as
        a victim (`Fact.governed_by`, or else what the declaration of the fact says). Where the case does not date that
        event, the date of the section stands in its place.

        Args:
            declared: The fact, as ``Compensation.application_deadline``.
            days: Days of the events of the case.

        Raises:
            UndatedLawError: When the section is not bound to a date.
            UnknownKeyError: When the fact belongs to another section.
        """
        if self.day is None:
            raise UndatedLawError
        out: list[Fact[T]] = []
        for fact in self.every(declared.id):
            event = fact.governed_by or declared.governed_by
            day = self.day if event is None else days.get(event, self.day)
            if fact.holds_on(day):
                out.append(fact.read_on(day))
        return tuple(out)

    def __iter__(self) -> Iterator[Fact[Any]]:
        """Yield every entry of every fact of the section, superseded ones included."""
        for fact_id in self.declared:
            yield from self._facts.get(fact_id, ())

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self.country}{f' on {self.day}' if self.day else ''}>"
