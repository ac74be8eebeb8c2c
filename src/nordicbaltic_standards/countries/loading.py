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

from nordicbaltic_standards.core.leaves import REGION
from nordicbaltic_standards.core.vocabulary.law import Confidence, SourceKind, Unit
from nordicbaltic_standards.countries import facts as _facts  # noqa: F401 - declares the sections
from nordicbaltic_standards.countries.fact import Fact, Source, State
from nordicbaltic_standards.countries.section import SECTIONS, Declared

_HEAD = {"country", "currency", "languages", "name", "read", "open_questions", "fact"}
_KEYS = {
    "id", "value", "none_in_law", "unknown", "unit", "valid_from", "valid_to", "applies_to", "confidence", "note",
    "source",
}  # fmt: skip
_SOURCE_KEYS = {"kind", "title", "provision", "url", "as_of", "edition"}
_AS_OF = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


class FactFileError(ValueError):
    """A country's file breaks its form; the message names file, entry and what is wrong."""


@dataclass(frozen=True, slots=True)
class CountryFile:
    """What a country's file holds.

    Attributes:
        code: ISO 3166-1 code.
        names: Name in English and in the national language.
        currency: ISO 4217 code.
        languages: BCP 47 tags of the official languages.
        open_questions: What could not be found out, in English.
        facts: Entries by identifier of the fact, newest first, entries without limit to a group first.
    """

    code: str
    names: Mapping[str, str]
    currency: str
    languages: tuple[str, ...]
    open_questions: tuple[str, ...]
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
    except tomllib.TOMLDecodeError as error:
        raise FactFileError(f"{file}: not TOML: {error}") from None
    if unknown := set(data) - _HEAD:
        raise FactFileError(f"{file}: unknown key {', '.join(sorted(unknown))}")
    if missing := _HEAD - {"read", "open_questions"} - set(data):
        raise FactFileError(f"{file}: missing {', '.join(sorted(missing))}")
    code = data["country"]
    if code not in REGION or f"{str(code).lower()}.toml" != file:
        raise FactFileError(f"{file}: country is the code that names the file, of {', '.join(REGION)}")
    if not _are_tables(data["fact"]):
        raise FactFileError(f"{file}: facts stand in tables, each under [[fact]]")
    grouped: dict[str, list[Fact[Any]]] = {}
    for number, entry in enumerate(data["fact"], start=1):
        fact = _entry(entry, code, f"{file}: entry {number} ({entry.get('id', 'without id')})")
        grouped.setdefault(fact.id, []).append(fact)
    for fact_id, entries in grouped.items():
        _no_two_at_once(entries, f"{file}: {fact_id}")
        entries.sort(key=_general_and_newest_first)
    return CountryFile(
        code,
        data["name"],
        data["currency"],
        tuple(data["languages"]),
        tuple(data.get("open_questions", ())),
        {fact_id: tuple(entries) for fact_id, entries in grouped.items()},
    )


def _are_tables(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, dict) for item in value)


def _texts(table: dict[str, Any], keys: Iterable[str], where: str) -> None:
    """Refuse a text that is none, or is empty."""
    for key in keys:
        if key in table and not (isinstance(table[key], str) and table[key].strip()):
            raise FactFileError(f"{where}: {key} is text")


def _general_and_newest_first(fact: Fact[Any]) -> tuple[bool, int]:
    return fact.applies_to is not None, -(fact.valid_from or date.min).toordinal()


def _no_two_at_once(entries: list[Fact[Any]], where: str) -> None:
    for index, one in enumerate(entries):
        for other in entries[index + 1 :]:
            if one.applies_to == other.applies_to and (
                (one.valid_from or date.min) <= (other.valid_to or date.max)
                and (other.valid_from or date.min) <= (one.valid_to or date.max)
            ):
                raise FactFileError(f"{where}: two entries hold at once for the same group")


def _entry(entry: dict[str, Any], country: str, where: str) -> Fact[Any]:
    if unknown := set(entry) - _KEYS:
        raise FactFileError(f"{where}: unknown key {', '.join(sorted(unknown))}")
    fact_id = entry.get("id")
    declared = declarations().get(fact_id) if isinstance(fact_id, str) else None
    if declared is None:
        raise FactFileError(f"{where}: no fact is declared under this id")
    state, value = _value(entry, declared, where)
    unit = _unit(entry.get("unit"), declared, state, where)
    valid_from, valid_to = entry.get("valid_from"), entry.get("valid_to")
    for day in (valid_from, valid_to):
        if day is not None and type(day) is not date:
            raise FactFileError(f"{where}: valid_from and valid_to are dates, as 2026-11-24 without quotation marks")
    if valid_from and valid_to and valid_to < valid_from:
        raise FactFileError(f"{where}: valid_to lies before valid_from")
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
    if confidence is Confidence.HIGH and all(source.kind is SourceKind.BACKGROUND for source in sources):
        raise FactFileError(f"{where}: nothing that was not looked up is known with high confidence")
    return Fact(
        declared.id, country, state, value, unit, valid_from, valid_to, entry.get("applies_to"), confidence,
        entry.get("note"), sources,
    )  # fmt: skip


def _value(entry: dict[str, Any], declared: Declared[Any], where: str) -> tuple[State, Any]:
    given = [key for key in ("value", "none_in_law", "unknown") if key in entry]
    if len(given) != 1:
        raise FactFileError(f"{where}: exactly one of value, none_in_law and unknown is given")
    if given[0] == "value":
        try:
            return State.KNOWN, _adapter(declared.id).validate_python(entry["value"])
        except ValidationError as error:
            first = error.errors()[0]
            place = ".".join(str(part) for part in first["loc"])
            raise FactFileError(f"{where}: value {place}: {first['msg']}") from None
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
    as_of = source.get("as_of")
    if as_of is not None and not (isinstance(as_of, str) and _AS_OF.fullmatch(as_of)):
        raise FactFileError(f'{where}: as_of is text of the form "2026", "2026-02" or "2026-02-21"')
    return Source(
        SourceKind(source["kind"]), source["title"], source.get("provision"), source.get("url"), as_of,
        source.get("edition"),
    )  # fmt: skip


@cache
def load(code: str) -> CountryFile:
    """Read the file of the country ``code`` that comes with this package.

    Raises:
        FactFileError: When the file breaks its form.
    """
    file = f"{code.lower()}.toml"
    return read(files("nordicbaltic_standards.countries").joinpath("data", file).read_text(encoding="utf-8"), file)
