"""Hypothesis strategies made from the declarations: they draw valid records only."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone
from functools import cache
from operator import add
from typing import Any, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from nordicbaltic_standards.codelists.base import CodeList
from nordicbaltic_standards.codelists.enumerations import AbsenceReason
from nordicbaltic_standards.codelists.iso_codes import COUNTRIES, CURRENCIES, LANGUAGE_SUBTAGS
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.base import Model, Record
from nordicbaltic_standards.models.introspection import (
    ChoiceShape,
    CodeShape,
    ConstantShape,
    DeclaredField,
    ListShape,
    ModelShape,
    OpenShape,
    ScalarShape,
    Shape,
    fields_of,
)
from nordicbaltic_standards.models.records import record_class
from nordicbaltic_standards.privacy.record_editor import spots
from nordicbaltic_standards.rules.references import IDENTIFIERS, Names
from nordicbaltic_standards.validation.identity_number_checks import named_lists

R = TypeVar("R", bound=Record)
C = TypeVar("C", bound=CodeList)
Json = dict[str, Any]

_MOST_OPTIONAL_FIELDS = 6
"""Optional fields drawn for one part; more would make documents too large to shrink."""

_FEW_IDENTIFIERS = ("e1", "e2")
_FEW_PSEUDONYMS = ("Nbs-one", "Nbs-two")

_DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))
_CLOCK = st.times()


def _partial(day: date, length: int) -> str:
    return day.isoformat()[:length]


def _instant(day: date, clock: time, minutes: int) -> str:
    offset = timezone(timedelta(minutes=minutes))
    return datetime.combine(day, clock.replace(fold=0), tzinfo=offset).isoformat()


_TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=40)
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.floats(allow_nan=False, allow_infinity=False) | _TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXT, inner, max_size=3),
    max_leaves=6,
)
_EXTENSIONS = st.dictionaries(st.from_regex(r"[a-z]{2}\.[a-z]{3,8}:[a-z]{1,8}", fullmatch=True), _JSON, max_size=2)

_BY_LEAF: dict[str, SearchStrategy[Any]] = {
    "Date": _DAYS.map(date.isoformat),
    "PartialDate": st.builds(_partial, _DAYS, st.sampled_from([4, 7, 10])),
    "Instant": st.builds(_instant, _DAYS, _CLOCK, st.integers(-14 * 60, 14 * 60)),
    "TimeOfDay": _CLOCK.map(lambda clock: clock.isoformat("minutes")),
    "Amount": st.decimals(0, 999_999_999_999, places=2).map(lambda amount: format(amount, "f")),
    "Identifier": st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._:-]{0,20}", fullmatch=True),
    "Pseudonym": st.uuids().map(str)
    | st.builds(add, st.sampled_from("Nbsx"), st.from_regex(r"[0-9]{0,5}[a-z._-][0-9]{0,5}", fullmatch=True)),
    "Pointer": st.from_regex(r"(/[a-z0-9_]{1,10}){1,3}", fullmatch=True),
    "Country": st.sampled_from(COUNTRIES),
    "RegionCountry": st.sampled_from(REGION),
    "Language": st.builds(add, st.sampled_from(LANGUAGE_SUBTAGS), st.sampled_from(["", "-Latn", "-FI", "-419"])),
    "Currency": st.sampled_from(CURRENCIES),
    "Name": _TEXT,
    "Note": _TEXT,
    "WholeNumber": st.integers(0, 100_000),
    "Age": st.integers(0, 130),
    "Flag": st.booleans(),
}
"""Strategy of the JSON values of each scalar type."""


@cache
def _shape(shape: Shape) -> SearchStrategy[Any]:
    match shape:
        case ScalarShape(leaf):
            return _BY_LEAF[leaf.name]
        case CodeShape(code_list):
            return st.sampled_from([str(code) for code in code_list])
        case ConstantShape(value):
            return st.just(value)
        case ModelShape(part):
            return _part(part)
        case ListShape(item, distinct, minimum):
            return st.lists(_shape(item), min_size=minimum, max_size=3 if distinct else 2, unique=distinct)
        case ChoiceShape(records):
            return st.one_of([_part(record) for record in records])
        case OpenShape():
            return _EXTENSIONS


def _named(shape: ListShape, field: str) -> SearchStrategy[Any]:
    """Return a strategy of lists in which each identifier occurs once; entries without one are distinct."""
    return st.lists(
        _shape(shape.item), min_size=shape.minimum, max_size=2, unique_by=lambda entry: entry.get(field, id(entry))
    )


def _field(declared: DeclaredField, identifier: str | None) -> SearchStrategy[Any]:
    shape = declared.shape
    value = _named(shape, identifier) if isinstance(shape, ListShape) and identifier is not None else _shape(shape)
    if declared.takes_absence:
        return value | st.sampled_from([{"absent": str(reason)} for reason in AbsenceReason])
    return value


@cache
def _part(part: type[Model]) -> SearchStrategy[Json]:
    return st.deferred(lambda: _fields(part))


@st.composite
def _fields(draw: st.DrawFn, part: type[Model]) -> Json:
    fields, lists = fields_of(part), named_lists(part)
    optional = [name for name, declared in fields.items() if not declared.required]
    chosen = draw(st.lists(st.sampled_from(optional), unique=True, max_size=_MOST_OPTIONAL_FIELDS)) if optional else []
    return {
        name: draw(_field(declared, lists.get(name)))
        for name, declared in fields.items()
        if declared.required or name in chosen
    }


def documents(record: str | type[Record], *, colliding: bool = False) -> SearchStrategy[Json]:
    """Return a strategy of valid records as JSON-ready data, complete at the root.

    Args:
        record: Record class, or its kebab name.
        colliding: Whether only two identifiers and two pseudonyms are used, so that entries, consents and people share
            them and references lead to one or to several. For a list that repeats one, `validate` reports STR-050; the
            structure is valid.

    Raises:
        UnknownKeyError: When there is no such record.
    """
    kind = record_class(record) if isinstance(record, str) else record
    drawn = _part(kind)
    return _with_few_identifiers(kind, drawn) if colliding else drawn


def records(record: type[R], *, colliding: bool = False) -> SearchStrategy[R]:
    """Return a strategy of valid records of one class; ``colliding`` as for `documents`."""
    return documents(record, colliding=colliding).map(record.model_validate)


@st.composite
def _with_few_identifiers(draw: st.DrawFn, kind: type[Record], drawn: SearchStrategy[Json]) -> Json:
    document = draw(drawn)
    for spot in list(spots(kind, document)):
        *steps, last = spot.pointer.split("/")[1:]
        entry = spot.leaf == "Identifier" and IDENTIFIERS[spot.path] is Names.ENTRY
        if last.isdigit() or not (entry or spot.leaf == "Pseudonym"):
            continue  # a list of references contains each one only once
        place: Any = document
        for step in steps:
            place = place[int(step) if isinstance(place, list) else step]
        place[last] = draw(st.sampled_from(_FEW_PSEUDONYMS if spot.leaf == "Pseudonym" else _FEW_IDENTIFIERS))
    return document


def codes_of(code_list: type[C]) -> SearchStrategy[C]:
    """Return a strategy of the codes of one list."""
    return st.sampled_from(list(code_list))
