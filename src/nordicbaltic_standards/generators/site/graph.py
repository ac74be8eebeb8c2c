"""What belongs to what: articles, standards, rules, fields, code lists, country facts, both ways, from the declarations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from nordicbaltic_standards.codelists.base import CodeList
from nordicbaltic_standards.models.absence import Absent
from nordicbaltic_standards.models.base import Model, Record, Section
from nordicbaltic_standards.models.introspection import (
    CodeShape,
    DeclaredField,
    ListShape,
    Shape,
    fields_of,
    parts_in,
    parts_of,
)
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.rules.registry import Rule
from nordicbaltic_standards.standards import standards
from nordicbaltic_standards.standards.standard import Standard


def _inverted(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    inverted: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for key, value in pairs:
        inverted[key][value] = None
    return {key: tuple(values) for key, values in inverted.items()}


def lists_in(shape: Shape) -> type[CodeList] | None:
    """Return the code list of which a shape takes codes, or ``None``."""
    match shape:
        case CodeShape(code_list):
            return code_list
        case ListShape(item):
            return lists_in(item)
        case _:
            return None


@cache
def fields() -> dict[str, DeclaredField]:
    """Return every field of every record and part, by the part that declares it, as ``"ReflectionPeriod.start"``."""
    parts: dict[type[Model], None] = {part: None for record in RECORDS.values() for part in parts_of(record)}
    return {f"{field.owner}.{field.name}": field for part in parts for field in fields_of(part).values()}


@cache
def parts_on_page(record: type[Record]) -> tuple[type[Model], ...]:
    """Return a record and the parts that its page shows: not those of the records inside it, which have pages of their own."""
    parts: dict[type[Model], None] = {record: None}
    queue: list[type[Model]] = [record]
    while queue:
        for field in fields_of(queue.pop(0)).values():
            new = [part for part in parts_in(field.shape) if part not in parts and not issubclass(part, Section)]
            if field.takes_absence and Absent not in parts:
                new.append(Absent)
            parts |= dict.fromkeys(new)
            queue += new
    return tuple(parts)


@cache
def records_with() -> dict[str, tuple[str, ...]]:
    """Return the records whose page shows a field, by the part that declares it."""
    return _inverted(
        (f"{field.owner}.{field.name}", name)
        for name, record in RECORDS.items()
        for part in parts_on_page(record)
        for field in fields_of(part).values()
    )


@cache
def fields_of_list() -> dict[str, tuple[str, ...]]:
    """Return the fields that take codes of a list, by the identifier of the list."""
    return _inverted(
        (code_list.info.id, name)
        for name, field in fields().items()
        if (code_list := lists_in(field.shape)) is not None
    )


@cache
def rules_of_field() -> dict[str, tuple[str, ...]]:
    """Return the rules that read a field."""
    return _inverted((name, rule.id) for rule in rules for name in sorted(rule.reads))


def rules_of_list(list_id: str) -> tuple[str, ...]:
    """Return the rules that read a field with codes of a list, in the order of the catalogue."""
    reading = {rule for name in fields_of_list().get(list_id, ()) for rule in rules_of_field().get(name, ())}
    return tuple(rule.id for rule in rules if rule.id in reading)


@cache
def rules_of_fact() -> dict[str, tuple[str, ...]]:
    """Return the rules that rest on a country fact."""
    return _inverted((fact_id, rule.id) for rule in rules for fact_id in rule.facts)


@cache
def rules_of_article() -> dict[tuple[str, str], tuple[Rule, ...]]:
    """Return the rules that cite a provision, by instrument and provision."""
    citing: defaultdict[tuple[str, str], dict[Rule, None]] = defaultdict(dict)
    for rule in rules:
        for citation in rule.legal_sources:
            citing[citation.instrument, citation.provision][rule] = None
    return {article: tuple(each) for article, each in citing.items()}


@cache
def standards_of_article() -> dict[tuple[str, str], tuple[Standard, ...]]:
    """Return the standards that cite a provision, by instrument and provision."""
    citing: defaultdict[tuple[str, str], dict[Standard, None]] = defaultdict(dict)
    for standard in standards:
        for citation in standard.legal_sources:
            citing[citation.instrument, citation.provision][standard] = None
    return {article: tuple(each) for article, each in citing.items()}
