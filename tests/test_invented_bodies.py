"""Real bodies stand in the directory and in facts of law; no invented record judges one, or breaks a rule in its name."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from nordicbaltic_standards import example
from nordicbaltic_standards.law.country import countries
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.network.directory import country_directory
from nordicbaltic_standards.network.training import training_cases
from nordicbaltic_standards.rules.whereabouts.spelling import folded
from nordicbaltic_standards.testing.vectors import all_vectors, bases, structural_vectors

ON = date(2026, 12, 1)
ROOT = Path(__file__).parents[1]
OF_COMPETENCE = {
    "IDN-009": "compares who decided with the bodies that by law identify victims",
    "NET-003": "compares the entry of a body with the one that the law names",
    "RES-016": "compares who decided with the bodies that by law decide on the stay",
}
"""Rules of which a breaking vector has to name a real body: by what the law says of it."""
KINDS = frozenset({"emergency", "police", "hyvinvointialueen lastensuojelu"})
"""Names of entries that are words for a kind of body, or codes."""


def names() -> frozenset[str]:
    """Return identifiers and names of every body in the directories, folded."""
    entries = [entry for each in countries for entry in country_directory(each.code, ON).entries]
    listed = {
        text for entry in entries for text in (entry.organisation.id, entry.organisation.name, entry.english_name)
    }
    listed |= {line.native or line.en for entry in entries for _, line in entry.helplines}
    listed |= {actor.native or actor.en for entry in entries for _, actor in entry.naming}
    return frozenset(folded(text) for text in listed) - KINDS


REAL = names()
SHORT = 9
LONG = frozenset(f" {name} " for name in REAL if " " in name and len(name) > SHORT)
"""Names that are looked for inside longer texts: of several words, since one word can be a common noun."""


def texts(value: Any) -> Iterator[str]:
    match value:
        case dict():
            for each in value.values():
                yield from texts(each)
        case list() | tuple():
            for each in value:
                yield from texts(each)
        case str():
            yield folded(value.removeprefix("ext:"))


def real_in(record: Any) -> set[str]:
    """Return the names of real bodies that a record contains."""
    found = set()
    for text in texts(record):
        if text in REAL:
            found.add(text)
        found |= {name for name in LONG if name in f" {text} "}
    return found


def test_the_comparison_finds_a_real_body():
    assert real_in({"name": "Sotsiaalkindlustusamet"})
    assert real_in({"by": ["ext:ee-social-insurance-board"]})
    assert real_in({"note": "Biedrība \"Patvērums 'Drošā māja'\" nepalīdzēja."})


@pytest.mark.parametrize("code", [each.code for each in countries])
def test_the_examples_name_no_real_body(code: str):
    for record_type in RECORDS:
        assert not real_in(example(record_type, code)), record_type


@pytest.mark.parametrize("file", sorted((ROOT / "docs" / "examples").glob("*.json")), ids=lambda file: file.name)
def test_the_examples_of_the_documentation_name_no_real_body(file: Path):
    assert not real_in(json.loads(file.read_text(encoding="utf-8")))


@pytest.mark.parametrize("case", training_cases, ids=lambda case: case.id)
def test_a_training_case_names_no_real_body(case: Any):
    assert not real_in(case.record.model_dump(mode="json"))


@pytest.mark.parametrize("rule", [*all_vectors(), *structural_vectors()])
def test_no_real_body_breaks_a_rule_in_a_vector(rule: str):
    vectors = (*all_vectors().get(rule, ()), *structural_vectors().get(rule, ()))
    breaking = [vector for vector in vectors if vector.case.expected]
    found = {vector.id: real for vector in breaking if (real := real_in(vector.data))}
    assert bool(found) is (rule in OF_COMPETENCE), found


def test_the_records_from_which_vectors_are_made_name_no_real_body_save_the_one_that_the_law_names():
    found = {name for name, base in bases().items() if real_in(base.record)}
    assert found <= {"organisation-se-compensation-authority"}
