"""Reading a country's file: strict, so that a slip of the pen is an error that names the file and the entry."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from pydantic import TypeAdapter, ValidationError

from nordicbaltic_standards.core.vocabulary.law import Confidence, LegalEvent, SourceKind, Unit
from nordicbaltic_standards.countries.agreement import check_agreement
from nordicbaltic_standards.countries.fact import Fact, Source, State
from nordicbaltic_standards.countries.head import FactFileError, Head, is_as_of, is_text, read_head
from nordicbaltic_standards.countries.scalars import LINK
from nordicbaltic_standards.countries.section import SECTIONS, Declared

_KEYS = {
    "id", "value", "none_in_law", "unknown", "unit", "valid_from", "surely_from", "valid_to", "governed_by", "applies_to",
    "confidence", "note", "source",
}  # fmt: skip
_SOURCE_KEYS = {"kind", "title", "provision", "url", "as_of", "edition"}
_LINK = re.compile(LINK)
_DATES = ("valid_from", "surely_from", "valid_to")


@dataclass(frozen=True, slots=True)
class CountryFile(Head):
    """What a country's file holds.

    Attributes:
        facts: Entries by identifier of the fact, newest first, entries without limit to a group first.
    """

    facts: Mapping[str, tuple[Fact[Any], ...]]


def declarations() -> dict[str, Declared[Any]]:
    """Return the declaration of every fact by identifier, in the order of declaration."""
    return {fact_id: declared for section in SECTIONS.values() for fact_id, declared in section.declared.items()}


@cache
def _adapter(fact_id: str) -> TypeAdapter[Any]:
    return TypeAdapter(declarations()[fact_id].shape)


def read(text: str, file: str) -> CountryFile:
    """Read the text of a country's file.

    Args:
        text: TOML text.
        file: Name of the file, for messages.

    Raises:
        FactFileError: When anything is not as the form asks.
    """
    try:
        data = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise FactFileError(f"{file}: not TOML: {error}") from None
    head = read_head(data, file)
    if not _are_tables(data["fact"]) or not data["fact"]:
        raise FactFileError(f"{file}: facts stand in tables, each under [[fact]]")
    grouped: dict[str, list[Fact[Any]]] = {}
    for number, entry in enumerate(data["fact"], start=1):
        fact = _entry(entry, head.code, f"{file}: entry {number} ({entry.get('id', 'without id')})")
        grouped.setdefault(fact.id, []).append(fact)
    check_agreement(grouped, file)
    for entries in grouped.values():
        entries.sort(key=_general_and_newest_first)
    return CountryFile(
        head.code, head.names, head.currency, head.languages, head.read, head.open_questions, head.citing,
        {fact_id: tuple(entries) for fact_id, entries in grouped.items()},
    )  # fmt: skip


def _are_tables(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, dict) for item in value)


def _texts(table: dict[str, Any], keys: Iterable[str], where: str) -> None:
    """Refuse a text that is none, or is empty."""
    for key in keys:
        if key in table and not is_text(table[key]):
            raise FactFileError(f"{where}: {key} is text")


def _general_and_newest_first(fact: Fact[Any]) -> tuple[bool, int]:
    return fact.applies_to is not None, -(fact.valid_from or date.min).toordinal()


def _entry(entry: dict[str, Any], country: str, where: str) -> Fact[Any]:
    if unknown := set(entry) - _KEYS:
        raise FactFileError(f"{where}: unknown key {', '.join(sorted(unknown))}")
    fact_id = entry.get("id")
    declared = declarations().get(fact_id) if isinstance(fact_id, str) else None
    if declared is None:
        raise FactFileError(f"{where}: no fact is declared under this id")
    state, value = _value(entry, declared, where)
    unit = _unit(entry.get("unit"), declared, state, where)
    valid_from, surely_from, valid_to = _days(entry, where)
    if entry.get("confidence") not in list(Confidence):
        raise FactFileError(f"{where}: confidence is one of {', '.join(Confidence)}")
    _texts(entry, ("applies_to", "note"), where)
    held = entry.get("source", [])
    if not _are_tables(held):
        raise FactFileError(f"{where}: sources are tables in a list")
    sources = tuple(_source(source, where) for source in held)
    if not sources:
        raise FactFileError(f"{where}: a source is missing")
    confidence = Confidence(entry["confidence"])
    if confidence is Confidence.HIGH and not any(source.was_read for source in sources):
        raise FactFileError(f"{where}: nothing that was not looked up is known with high confidence")
    dated = valid_from is not None or surely_from is not None
    if confidence is Confidence.HIGH and state is not State.UNKNOWN and not dated:
        raise FactFileError(f"{where}: with high confidence goes valid_from or, where that is not known, surely_from")
    governed_by = entry.get("governed_by")
    if governed_by is not None and governed_by not in list(LegalEvent):
        raise FactFileError(f"{where}: governed_by is one of {', '.join(LegalEvent)}")
    return Fact(
        declared.id, country, state, value, unit, valid_from, valid_to, entry.get("applies_to"), confidence,
        entry.get("note"), sources, surely_from, None if governed_by is None else LegalEvent(governed_by),
    )  # fmt: skip


def _days(entry: dict[str, Any], where: str) -> tuple[date | None, date | None, date | None]:
    """Return first day, oldest day that a source vouches for, and last day."""
    if any(key in entry and type(entry[key]) is not date for key in _DATES):
        raise FactFileError(f"{where}: {', '.join(_DATES)} are dates, as 2026-11-24 without quotation marks")
    first, surely, last = (entry.get(key) for key in _DATES)
    if first is not None and surely is not None and surely <= first:
        raise FactFileError(f"{where}: surely_from lies after valid_from, or is left out")
    for name, day in (("valid_from", first), ("surely_from", surely)):
        if last is not None and day is not None and last < day:
            raise FactFileError(f"{where}: valid_to lies before {name}")
    return first, surely, last


def _value(entry: dict[str, Any], declared: Declared[Any], where: str) -> tuple[State, Any]:
    given = [key for key in ("value", "none_in_law", "unknown") if key in entry]
    if len(given) != 1:
        raise FactFileError(f"{where}: exactly one of value, none_in_law and unknown is given")
    if given[0] == "value":
        try:
            value = _adapter(declared.id).validate_python(entry["value"])
        except ValidationError as error:
            first = error.errors()[0]
            place = ".".join(str(part) for part in first["loc"])
            raise FactFileError(f"{where}: value {place}: {first['msg'].removeprefix('Value error, ')}") from None
        if value == ():
            raise FactFileError(f"{where}: an empty list is no value; say unknown, or none_in_law")
        return State.KNOWN, value
    if entry[given[0]] is not True:
        raise FactFileError(f"{where}: {given[0]} is true or left out")
    if given[0] == "none_in_law":
        if declared.none is None:
            raise FactFileError(f"{where}: it is not declared what none in law would mean for this fact")
        return State.NONE_IN_LAW, None
    return State.UNKNOWN, None


def _unit(unit: Any, declared: Declared[Any], state: State, where: str) -> Unit | None:
    if unit is None:
        if declared.units and state is State.KNOWN:
            raise FactFileError(f"{where}: the unit is missing; one of {', '.join(declared.units)}")
        return None
    if state is not State.KNOWN:
        raise FactFileError(f"{where}: there is no unit where there is no value")
    if unit not in declared.units:
        raise FactFileError(f"{where}: unit is one of {', '.join(declared.units) or '(none: the fact has no unit)'}")
    return Unit(unit)


def _source(source: dict[str, Any], where: str) -> Source:
    if unknown := set(source) - _SOURCE_KEYS:
        raise FactFileError(f"{where}: unknown key in a source: {', '.join(sorted(unknown))}")
    if not source.get("title"):
        raise FactFileError(f"{where}: a source has no title")
    _texts(source, ("title", "provision", "url", "edition"), where)
    if source.get("kind") not in list(SourceKind):
        raise FactFileError(f"{where}: kind of a source is one of {', '.join(SourceKind)}")
    if source["kind"] == SourceKind.BACKGROUND and set(source) != {"kind", "title"}:
        raise FactFileError(f"{where}: what was not looked up has a title only")
    as_of = source.get("as_of")
    if as_of is not None and not is_as_of(as_of):
        raise FactFileError(f'{where}: as_of is a day, month or year of the form "2026", "2026-02" or "2026-02-21"')
    url = source.get("url")
    if url is not None and not _LINK.fullmatch(url):
        raise FactFileError(f"{where}: url is an address that begins with https:// or http://")
    return Source(
        SourceKind(source["kind"]), source["title"], source.get("provision"), url, as_of, source.get("edition")
    )  # fmt: skip


@cache
def load(code: str) -> CountryFile:
    """Read the file of the country ``code`` that comes with this package.

    Raises:
        FactFileError: When the file breaks its form.
    """
    file = f"{code.lower()}.toml"
    try:
        held = files("nordicbaltic_standards.countries").joinpath("data", file).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise FactFileError(f"{file}: the file is missing") from None
    except UnicodeDecodeError:
        raise FactFileError(f"{file}: not text in UTF-8") from None
    return read(held, file)
