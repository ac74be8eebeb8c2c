"""Reading a country's file: strict, so that a slip of the pen is an error that names the file, the entry and the field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BaseModel, Field, TypeAdapter, ValidationError, model_validator

from nordicbaltic_standards.codelists.enumerations import Confidence, LegalEvent, Unit
from nordicbaltic_standards.law.announced import AnnouncedLaw
from nordicbaltic_standards.law.consistency import check_agreement
from nordicbaltic_standards.law.fact import Fact, Source, State, last_day_meant
from nordicbaltic_standards.law.facts import SECTIONS
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.law.scalars import AsOf, CountryCode, Day, Flag, Tag, Words
from nordicbaltic_standards.law.sections import FactField
from nordicbaltic_standards.law.toml_files import DataFileError, first_fault, read_packaged, read_toml


@dataclass(frozen=True, slots=True)
class CountryFile:
    """What a country's file says.

    Attributes:
        code: ISO 3166-1 code.
        names: Name in English and in the national language.
        currency: ISO 4217 code.
        languages: BCP 47 tags of the official languages.
        read: State of the law that was read, as ``2026``, ``2026-02`` or ``2026-02-21``.
        open_questions: What could not be found out, in English.
        announced: Published law that begins after the law that was read, the soonest first.
        facts: Entries by identifier of the fact, newest first, entries without limit to a group first.
    """

    code: str
    names: Mapping[str, str]
    currency: str
    languages: tuple[str, ...]
    read: str
    open_questions: tuple[str, ...]
    announced: tuple[AnnouncedLaw, ...]
    facts: Mapping[str, tuple[Fact[Any], ...]]


@cache
def declarations() -> dict[str, FactField[Any]]:
    """Return the declaration of every fact by identifier, in the order of declaration."""
    return {fact_id: declared for section in SECTIONS.values() for fact_id, declared in section.declared.items()}


@cache
def _adapter(fact_id: str) -> TypeAdapter[Any]:
    return TypeAdapter(declarations()[fact_id].shape)


def _declared(fact_id: str) -> str:
    if fact_id not in declarations():
        raise ValueError("no fact is declared under this id")
    return fact_id


class _Names(BaseModel, extra="forbid"):
    en: Words
    native: Words


class _Entry(BaseModel, extra="forbid"):
    """An entry of a fact, as the file states it."""

    id: Annotated[str, AfterValidator(_declared)]
    value: Any = None
    none_in_law: Flag | None = None
    unknown: Flag | None = None
    unit: Unit | None = None
    valid_from: Day | None = None
    attested_from: Day | None = None
    valid_to: Day | None = None
    governed_by: LegalEvent | None = None
    applies_to: Words | None = None
    confidence: Confidence
    note: Words | None = None
    source: Annotated[tuple[Source, ...], Field(min_length=1)]

    @property
    def state(self) -> State:
        """Whether there is a value, none in law, or nothing known."""
        return State.NONE_IN_LAW if self.none_in_law else State.UNKNOWN if self.unknown else State.KNOWN

    @model_validator(mode="after")
    def _sound(self) -> Self:
        declared = declarations()[self.id]
        if len(self.model_fields_set & {"value", "none_in_law", "unknown"}) != 1:
            raise ValueError("exactly one of value, none_in_law and unknown is given")
        if False in (self.none_in_law, self.unknown):
            raise ValueError("none_in_law and unknown are true or left out")
        if self.none_in_law and declared.none is None:
            raise ValueError("it is not declared what none in law would mean for this fact")
        if self.state is State.KNOWN:
            self.value = _checked(self.id, self.value)
        _check_unit(self.unit, declared, self.state)
        self._check_days()
        self._check_confidence()
        self._check_supports(declared.parts)
        return self

    def _check_days(self) -> None:
        first, attested, last = self.valid_from, self.attested_from, self.valid_to
        if first is not None and attested is not None and attested <= first:
            raise ValueError("attested_from lies after valid_from, or is left out")
        for name, day in (("valid_from", first), ("attested_from", attested)):
            if last is not None and day is not None and last < day:
                raise ValueError(f"valid_to lies before {name}")

    def _check_confidence(self) -> None:
        if self.confidence is not Confidence.HIGH:
            return
        if not any(source.was_read for source in self.source):
            raise ValueError("nothing that was not looked up is known with high confidence")
        if self.state is not State.UNKNOWN and self.valid_from is None and self.attested_from is None:
            raise ValueError("with high confidence goes valid_from or, where that is not known, attested_from")

    def _check_supports(self, field: str | None) -> None:
        """Refuse a source that supports no part of the value, and several that do not say which parts they support."""
        listed = self.value if field is not None and self.state is State.KNOWN else ()
        parts = {part for item in listed for part in getattr(item, field or "")}
        if any(part not in parts for source in self.source for part in source.supports or ()):
            raise ValueError("supports names parts of the value only")
        unsaid = any(source.was_read and source.supports is None for source in self.source)
        if self.confidence is Confidence.HIGH and len(parts) > 1 and len(self.source) > 1 and unsaid:
            raise ValueError("each of several sources says by supports which parts of the value it speaks of")

    def fact(self, country: str) -> Fact[Any]:
        """Return the entry as a fact of a country."""
        return Fact(
            self.id, country, self.state, self.value, self.unit, self.valid_from, self.valid_to, self.applies_to,
            self.confidence, self.note, self.source, self.attested_from, self.governed_by,
        )  # fmt: skip


def _checked(fact_id: str, value: Any) -> Any:
    """Return a value in the shape that its fact declares."""
    try:
        checked = _adapter(fact_id).validate_python(value)
    except ValidationError as error:
        raise ValueError(f"value: {first_fault(error, value)}") from None
    if checked == ():
        raise ValueError("an empty list is no value; say unknown, or none_in_law")
    return checked


def _check_unit(unit: Unit | None, declared: FactField[Any], state: State) -> None:
    if unit is None:
        if declared.units and state is State.KNOWN:
            raise ValueError(f"the unit is missing; one of {', '.join(declared.units)}")
    elif state is not State.KNOWN:
        raise ValueError("there is no unit where there is no value")
    elif unit not in declared.units:
        raise ValueError(f"unit is one of {', '.join(declared.units) or '(none: the fact has no unit)'}")


class _Announced(BaseModel, extra="forbid"):
    """An announced wording of an act, as the file states it."""

    act: Words
    native: Words
    first_day: Annotated[Day, Field(alias="from")]
    changes: Words
    source: Annotated[tuple[Source, ...], Field(min_length=1)]

    def announced(self) -> AnnouncedLaw:
        return AnnouncedLaw(self.act, self.native, self.first_day, self.changes, self.source)


class _File(BaseModel, extra="forbid"):
    """A country's file."""

    country: CountryCode
    currency: Literal["EUR", "SEK", "NOK", "DKK", "ISK"]
    languages: Annotated[tuple[Tag, ...], Field(min_length=1)]
    name: _Names
    read: AsOf
    open_questions: tuple[Words, ...] = ()
    announced: tuple[_Announced, ...] = ()
    fact: Annotated[tuple[_Entry, ...], Field(min_length=1)]


def read(text: str, file: str) -> CountryFile:
    """Read the text of a country's file.

    Args:
        text: TOML text.
        file: Name of the file, for messages.

    Raises:
        DataFileError: When anything is not as the form asks.
    """
    return _country_file(read_toml(text, file, _File), file)


def _country_file(country_data: _File, file: str) -> CountryFile:
    if country_data.country not in REGION or f"{country_data.country.lower()}.toml" != file:
        raise DataFileError(f"{file}: country is the code that names the file, of {', '.join(REGION)}")
    announced = sorted((entry.announced() for entry in country_data.announced), key=lambda each: each.first_day)
    if any(each.first_day <= last_day_meant(country_data.read) for each in announced):
        raise DataFileError(f"{file}: announced: what began when the law was read belongs to the facts")
    grouped: dict[str, list[Fact[Any]]] = {}
    for entry in country_data.fact:
        grouped.setdefault(entry.id, []).append(entry.fact(country_data.country))
    check_agreement(grouped, file)
    for entries in grouped.values():
        entries.sort(key=_general_and_newest_first)
    return CountryFile(
        country_data.country, country_data.name.model_dump(), country_data.currency, country_data.languages, country_data.read, country_data.open_questions, tuple(announced),
        {fact_id: tuple(entries) for fact_id, entries in grouped.items()},
    )  # fmt: skip


def _general_and_newest_first(fact: Fact[Any]) -> tuple[bool, int]:
    return fact.applies_to is not None, -(fact.valid_from or date.min).toordinal()


@cache
def load(code: str) -> CountryFile:
    """Read the file of the country ``code`` that comes with this package.

    Raises:
        DataFileError: When the file breaks its form.
    """
    file = f"{code.lower()}.toml"
    return _country_file(read_packaged(file, _File), file)
