"""The vectors: each shows a rule in its place, and nothing else."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from functools import cache
from typing import Any
from unittest import mock

import pytest
from jsonschema import Draft202012Validator

from country_gaps import forget
from nordicbaltic_standards import validate
from nordicbaltic_standards.codelists.enumerations import Confidence
from nordicbaltic_standards.law import rest_days
from nordicbaltic_standards.law.sections import Section
from nordicbaltic_standards.models.structural_rules import STRUCTURAL_RULES
from nordicbaltic_standards.rules import rules, severity
from nordicbaltic_standards.testing.vectors import (
    BASES,
    Need,
    Vector,
    all_vectors,
    bases,
    dumped,
    schema,
    structural_vectors,
    texts,
)
from nordicbaltic_standards.testing.vectors import VectorFile as File
from nordicbaltic_standards.validation import run_rules as content
from support import SCHEMAS, judged, said

VECTORS = all_vectors()
STRUCTURAL = structural_vectors()
EVERY = VECTORS | STRUCTURAL
FILES = {name: text for name, text in texts() if name != BASES and not name.endswith(".schema.json")}

NOT_SHOWN_BY_A_RECORD = {
    "another type is asked for by the caller": {"STR-014"},
    "a limit that the caller sets": {"STR-005", "STR-049"},
    "values of Python that JSON does not have": {"STR-016"},
    "workbooks": {f"STR-{number:03d}" for number in range(70, 93)},
    "answers to survey forms and task forms": {"STR-093", "STR-094", "STR-150"},
    "what minimising and pseudonymising say": {"STR-095", "STR-096", "STR-100", "STR-101", "STR-102"},
    "what statistics say": {f"STR-{number}" for number in range(120, 128)},
    "sealed messages": {f"STR-{number}" for number in range(130, 150)},
}
"""Structural rules that no record by itself can show, and why."""


@pytest.mark.parametrize("rule", EVERY)
def test_a_vector_shows_what_it_says(rule: str) -> None:
    for vector in EVERY[rule]:
        seen = Counter(
            (each.rule, each.pointer, each.severity.value, each.variant, json.dumps(dict(each.params), sort_keys=True))
            for each in judged(vector).findings
        )
        expected = Counter(
            (each.rule, each.pointer, each.severity, each.variant, json.dumps(each.params, sort_keys=True))
            for each in vector.expected
        )
        assert seen == expected, f"{vector.id}: {vector.case.title}"


@pytest.mark.parametrize("rule", list(rules), ids=lambda rule: rule.id)
def test_every_rule_has_a_vector_that_holds_and_one_that_breaks(rule) -> None:
    assert {vector.breaks for vector in VECTORS.get(rule.id, ())} == {True, False}


def test_every_structural_rule_has_a_vector_that_breaks_or_none_can_be_a_record() -> None:
    shown = {rule for rule, vectors in STRUCTURAL.items() if any(vector.breaks for vector in vectors)}
    excused = set().union(*NOT_SHOWN_BY_A_RECORD.values())
    assert shown | excused == set(STRUCTURAL_RULES)
    assert not shown & excused


@pytest.mark.parametrize("rule", list(rules), ids=lambda rule: rule.id)
def test_every_wording_of_a_rule_has_a_case(rule) -> None:
    assert {finding.variant for vector in VECTORS[rule.id] for finding in said(vector)} == {"", *rule.texts.variants}


@pytest.mark.parametrize("rule", list(rules), ids=lambda rule: rule.id)
def test_a_message_is_whole_and_quotes_nothing_of_the_person(rule) -> None:
    for vector, finding in ((each, finding) for each in VECTORS[rule.id] for finding in said(each)):
        subject = vector.record.get("subject", {})
        message = finding.message()
        assert "{" not in message
        assert "@" not in message
        assert not any(str(subject[name]) in message for name in ("pseudonym", "birth_date") if name in subject)


def test_the_published_form_of_vectors_is_that_of_this_version() -> None:
    assert json.loads((SCHEMAS / "vectors" / "vectors.schema.json").read_text(encoding="utf-8")) == schema()


@cache
def published_form() -> Draft202012Validator:
    """Return what validates a file of vectors, whose schema is checked first."""
    schema = json.loads((SCHEMAS / "vectors" / "vectors.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_vectors_has_the_published_form(name: str) -> None:
    published_form().validate(json.loads(FILES[name]))
    file = File.model_validate_json(FILES[name])
    assert name == f"{file.rule}.json"
    assert dumped(file) == FILES[name], "write it with `python -m nordicbaltic_standards.generators`"
    numbers = [case.id for case in file.cases]
    assert all(number.startswith(f"{file.rule}/") for number in numbers)
    assert numbers == sorted(set(numbers))
    assert len({(case.title, bool(case.expected)) for case in file.cases}) == len(file.cases), "one title twice"


def test_every_base_is_used_and_there_are_few() -> None:
    cases = [vector.case for vectors in EVERY.values() for vector in vectors]
    used = {case.base for case in cases} | {case.organisation for case in cases}
    assert used - {None} == set(bases())
    assert len(bases()) <= 100


def needed(vector: Vector) -> set[Need]:
    """Return what is asked for when the rules that a vector names are judged."""
    case, asked, running = vector.case, set[Need](), []
    named = {vector.rule, *(finding.rule for finding in vector.expected)}
    plan = content.select_rules

    def watched(check: Callable[..., Any]) -> Callable[..., Any]:
        def judge(*given: Any) -> Any:
            running.append(check)
            try:
                return check(*given)
            finally:
                running.pop()

        return judge

    def noting(ask: Callable[..., Any], need: Need) -> Callable[..., Any]:
        def answer(*given: Any, **more: Any) -> Any:
            if running:
                asked.add(need)
            return ask(*given, **more)

        return answer

    def alone(*how: Any) -> Any:
        chosen = tuple(rule for rule in plan(*how)[0] if rule.id in named)
        return chosen, tuple(watched(rule.check) for rule in chosen)

    def found() -> list[tuple[str, str, str]]:
        forget()
        report = validate(
            vector.record, country=case.country, on=case.on, profile=case.profile, organisation=vector.organisation
        )
        return [(each.rule, each.pointer, each.severity) for each in report.findings if each.rule in named]

    with ExitStack() as patches:
        patches.enter_context(mock.patch.object(content, "select_rules", alone))
        for owner, need, names in (
            (Section, Need.FACTS, ("in_force", "every", "governing")),
            (rest_days, Need.CALENDAR, ("is_holiday", "is_rest_day", "may_be_rest_day", "is_union_rest_day")),
        ):
            for name in names:
                patches.enter_context(mock.patch.object(owner, name, noting(getattr(owner, name), need)))
        as_bound = found()
    with mock.patch.object(severity, "_bound", return_value=Confidence.HIGH):
        # Where another severity follows if every instrument binds, an implementation has to know which of them do.
        asked |= set() if found() == as_bound else {Need.FACTS}
    asked |= {Need.FILE} if vector.record["record_type"] in {"case-file", "exchange-message"} else set()
    return asked | (set() if case.organisation is None else {Need.ORGANISATION})


@pytest.mark.products
@pytest.mark.parametrize("rule", VECTORS)
def test_a_vector_says_what_it_needs(rule: str) -> None:
    for vector in VECTORS[rule]:
        assert {*vector.case.needs} == needed(vector), vector.id


@pytest.mark.parametrize("rule", STRUCTURAL)
def test_a_text_in_place_of_a_record_says_so(rule: str) -> None:
    for vector in STRUCTURAL[rule]:
        assert (Need.TEXT in vector.case.needs) == (vector.case.base is None), vector.id
