"""The fields that a rule declares: nothing else changes what it finds, and what it needs is asked for where it is missing."""

from __future__ import annotations

import copy
import os
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from nordicbaltic_standards import rules, validate
from nordicbaltic_standards.generators.fields_read import ALWAYS_READ, Place, fields_in, places, without
from nordicbaltic_standards.models.introspection import CodeShape, DeclaredField, ScalarShape
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.rules.fields_read import OF_WHAT_IS_RECORDED, fields_read, is_replaced
from nordicbaltic_standards.testing.vectors import Vector, all_vectors
from nordicbaltic_standards.validation.answers import Answer
from nordicbaltic_standards.validation.json_text import MAXIMUM_BYTES
from nordicbaltic_standards.validation.parsing import parse
from nordicbaltic_standards.validation.validate import day_of_reading

MOST = None if os.environ.get("NBS_RELATIONS_EVERY") else 2
"""Vectors of a rule that are looked at; all of them by `.ci/full relations`."""


def breaking(rule: str) -> list[Vector]:
    return [vector for vector in all_vectors()[rule] if vector.breaks and isinstance(vector.data, dict)][:MOST]


def other_value(value: Any, declared: DeclaredField) -> Any:
    """Return another value that can stand in a field, `None` where there is none."""
    shape = declared.item_shape
    if isinstance(value, list):
        other = other_value(value[0], declared)
        return None if other is None else [other]
    if isinstance(shape, CodeShape):
        return next((code.value for code in shape.code_list if code.value != value), None)
    if not isinstance(shape, ScalarShape):
        return None
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1 if value < 100 else value - 1
    if isinstance(value, str) and len(value) == 10 and value[4] == value[7] == "-":
        return (date.fromisoformat(value) + timedelta(days=1)).isoformat()
    return declared.example if isinstance(declared.example, str) and declared.example != value else None


def changed(document: dict[str, Any], place: Place, value: Any) -> dict[str, Any]:
    made = copy.deepcopy(document)
    part: Any = made
    for step in place[:-1]:
        part = part[step]
    part[place[-1]] = value
    return made


def undeclared(vector: Vector) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the record of a vector with another value in each field that its rule does not declare."""
    assert isinstance(vector.data, dict)
    declared_by_rule = fields_read(vector.rule).reads | ALWAYS_READ
    for place, name, declared in fields_in(vector.data, RECORDS[vector.data["record_type"]]):
        if vector.organisation is not None and name == "OrganisationRef.ref":
            continue  # by it the record of the organisation belongs to the file
        if name not in declared_by_rule and name.partition(".")[2] not in {
            "record_type",
            "standard_version",
            "profile",
        }:
            value = vector.data
            for step in place:
                value = value[step]  # type: ignore[index]
            other = other_value(value, declared)
            if other is not None:
                yield name, changed(vector.data, place, other)


@pytest.mark.relations
@pytest.mark.parametrize("rule", [rule.id for rule in rules])
def test_a_field_that_a_rule_does_not_declare_changes_nothing_that_it_finds(rule: str):
    for vector in breaking(rule):
        record = parse(vector.data, None, MAXIMUM_BYTES).record
        assert record is not None
        on = day_of_reading(record, vector.case.country, vector.case.on)
        before = places(rules[rule], record, vector, on)
        for name, document in undeclared(vector):
            parsed = parse(document, None, MAXIMUM_BYTES)
            if parsed.complete and parsed.record is not None:
                assert places(rules[rule], parsed.record, vector, on) == before, (vector.id, name)


@pytest.mark.relations
@pytest.mark.parametrize("rule", [rule.id for rule in rules if fields_read(rule.id).needed])
def test_where_a_fact_that_a_rule_needs_is_not_recorded_it_says_that_it_cannot_judge(rule: str):
    for vector in breaking(rule):
        assert isinstance(vector.data, dict)
        needed = fields_read(rule).needed
        taken = [
            place for place, name, _ in fields_in(vector.data, RECORDS[vector.data["record_type"]]) if name in needed
        ]
        case = vector.case
        report = validate(
            without(vector.data, taken),
            country=case.country,
            on=case.on,
            profile=case.profile,
            organisation=vector.organisation,
        )
        (answer,) = (each for each in report.answers if each.rule == rule)
        if answer.answer is not Answer.FOUND:
            assert answer.answer is Answer.CANNOT_BE_JUDGED, vector.id
            assert {missing.field for missing in answer.missing} & needed


@pytest.mark.relations
@pytest.mark.parametrize("rule", [rule.id for rule in rules if rule.id not in OF_WHAT_IS_RECORDED])
def test_a_rule_does_not_hold_because_a_value_that_it_read_is_unknown(rule: str):
    for vector in breaking(rule):
        assert isinstance(vector.data, dict)
        filled = list(fields_in(vector.data, RECORDS[vector.data["record_type"]]))
        for place, name, declared in filled:
            others = {other for each, other, _ in filled if each != place} & fields_read(rule).reads
            if name not in fields_read(rule).reads or not declared.takes_absence or is_replaced(name, others):
                continue
            case = vector.case
            report = validate(
                changed(vector.data, place, {"absent": "unknown"}),
                country=case.country,
                on=case.on,
                profile=case.profile,
                organisation=vector.organisation,
            )
            (answer,) = (each for each in report.answers if each.rule == rule)
            if answer.answer is not Answer.FOUND:
                assert answer.answer is Answer.CANNOT_BE_JUDGED, (vector.id, name)
                assert answer.missing or answer.unknown_law or answer.organisation_missing


@pytest.mark.parametrize("rule", [rule.id for rule in rules])
def test_what_a_rule_needs_and_is_about_is_among_what_it_reads(rule: str):
    fields = fields_read(rule)
    assert fields.reads
    assert fields.needed | fields.about <= fields.reads
