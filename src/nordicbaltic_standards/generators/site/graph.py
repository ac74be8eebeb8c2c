"""What belongs to what, both ways, from the declarations: articles, standards, rules, fields, code lists, facts, training cases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from functools import cache
from typing import TypeVar

from nordicbaltic_standards.codelists import codes
from nordicbaltic_standards.codelists.base import CodeList
from nordicbaltic_standards.law.country import countries
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
from nordicbaltic_standards.network.training import TrainingCase, training_cases
from nordicbaltic_standards.network.training.declaration import FactQuestion, FindingQuestion
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.rules.registry import Rule
from nordicbaltic_standards.standards import standards
from nordicbaltic_standards.standards.standard import Standard

K = TypeVar("K", bound=Hashable)
V = TypeVar("V", bound=Hashable)

KEY_FACTS: dict[str, tuple[str, ...]] = {
    "case": ("offence.provision", "offence.penalty"),
    "identification": ("identification.presumed_by", "identification.formal_by", "identification.appeal"),
    "residence": (
        "reflection_period.minimum_length",
        "reflection_period.maximum_length",
        "reflection_period.extension",
        "residence_permit.granted_by",
    ),
    "assistance": ("assistance.conditional_on_cooperation", "assistance.duration_limit", "assistance.helpline"),
    "referral": ("identification.nrm", "safe_return.programme", "safe_return.transnational_contact"),
    "protection": (
        "data_protection.authority",
        "data_protection.act",
        "data_protection.child_consent_age",
        "child.responsible_authority",
    ),
    "compensation": (
        "compensation.scheme_name",
        "compensation.authority",
        "compensation.report_deadline",
        "compensation.percentage_covered",
    ),
    "network": ("assistance.coordinator", "network.members_2005_2008"),
}
"""Facts of law that the page of an area shows for every country."""


def _inverted(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    inverted: defaultdict[K, dict[V, None]] = defaultdict(dict)
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
def records_inside() -> dict[str, tuple[str, ...]]:
    """Return the records that a record contains."""
    return {
        name: tuple(
            dict.fromkeys(
                part.record_name for part in parts_of(record) if issubclass(part, Section) and part.record_name != name
            )
        )
        for name, record in RECORDS.items()
    }


@cache
def records_containing() -> dict[str, tuple[str, ...]]:
    """Return the records that contain a record."""
    return _inverted((part, name) for name, inside in records_inside().items() for part in inside)


def records_read(rule: Rule, name: str) -> tuple[str, ...]:
    """Return the records on whose pages a rule and a field are linked.

    A part that many records share is on the page of each. The rule belongs to the page of its own record, else to those of the
    records inside it, else to all with the field.
    """
    having = records_with().get(name, ())
    if rule.record in having:
        return (rule.record,)
    return tuple(record for record in records_inside()[rule.record] if record in having) or having


@cache
def fields_of_list() -> dict[str, tuple[str, ...]]:
    """Return the fields that take codes of a list, by the identifier of the list."""
    return _inverted(
        (code_list.info.id, name)
        for name, field in fields().items()
        if (code_list := lists_in(field.shape)) is not None
    )


@cache
def narrower(list_id: str) -> dict[str, tuple[str, tuple[CodeList, ...]]]:
    """Return the codes of another list that belong to a code of this one, with the identifier of their list, by the code."""
    below: dict[str, tuple[str, tuple[CodeList, ...]]] = {}
    for view in codes:
        if view.id != list_id == view.enumeration.info.parents:
            pairs = ((code.parent.declaration.value, code) for code in view if code.parent is not None)
            below |= {value: (view.id, under) for value, under in _inverted(pairs).items()}
    return below


@cache
def rules_of_field() -> dict[str, tuple[str, ...]]:
    """Return the rules that read a field."""
    return _inverted((name, rule.id) for rule in rules for name in sorted(rule.reads))


def rules_of_list(list_id: str) -> tuple[str, ...]:
    """Return the rules that read a field with codes of a list, in the order of the catalogue."""
    reading = {rule for name in fields_of_list().get(list_id, ()) for rule in rules_of_field().get(name, ())}
    return tuple(rule.id for rule in rules if rule.id in reading)


@cache
def lists_of_rule() -> dict[str, tuple[str, ...]]:
    """Return the code lists whose codes a rule reads in fields."""
    return _inverted((rule, list_id) for list_id in fields_of_list() for rule in rules_of_list(list_id))


@cache
def rules_of_fact() -> dict[str, tuple[str, ...]]:
    """Return the rules that rest on a country fact."""
    return _inverted((fact_id, rule.id) for rule in rules for fact_id in rule.facts)


def rules_in(country: str, fact_id: str) -> tuple[str, ...]:
    """Return the rules that rest on a fact of a country (ISO 3166-1): not those on the law of another."""
    return tuple(
        rule
        for rule in rules_of_fact().get(fact_id, ())
        if not rules[rule].countries or country in rules[rule].countries
    )


@cache
def areas_of_fact() -> dict[str, tuple[str, ...]]:
    """Return the areas whose page shows a fact."""
    return _inverted((fact_id, area) for area, facts in KEY_FACTS.items() for fact_id in facts)


def rules_of_case(case: TrainingCase) -> tuple[Rule, ...]:
    """Return the rules whose findings are answers of a training case."""
    return tuple(rules[each.rule] for each in case.entry.questions if isinstance(each, FindingQuestion))


def facts_of_case(case: TrainingCase) -> tuple[str, ...]:
    """Return the facts of its country that a training case asks for, or on which the rules rest that are its answers."""
    named = [each.fact for each in case.entry.questions if isinstance(each, FactQuestion)]
    named += [fact_id for rule in rules_of_case(case) for fact_id in rule.facts]
    return tuple(fact_id for fact_id in dict.fromkeys(named) if countries[case.country].every(fact_id))


def training_cases_about(kind: str, identifier: str) -> list[TrainingCase]:
    """Return the training cases about something, as ``("rule", "IDN-024")`` or ``("fact", "EE/child.guardian_rule")``."""
    return [training_cases[each] for each in _cases_about().get((kind, identifier), ())]


@cache
def _cases_about() -> dict[tuple[str, str], tuple[str, ...]]:
    return _inverted((about, case.id) for case in training_cases for about in _about(case))


def _about(case: TrainingCase) -> Iterator[tuple[str, str]]:
    yield "country", case.country
    yield "record", case.record.record_name
    yield from (("area", area) for area in case.areas)
    for rule in rules_of_case(case):
        yield "rule", rule.id
        yield from (("standard", standard) for standard in served(rule))
    yield from (("fact", f"{case.country}/{fact_id}") for fact_id in facts_of_case(case))


def served(rule: Rule) -> tuple[str, ...]:
    """Return the standards that a rule serves, first that on which it is founded."""
    return rule.standard, *rule.also_serves


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
