"""The vectors: each shows a rule in its place, and nothing else."""

from __future__ import annotations

from collections import Counter

import pytest

from nordicbaltic_standards import validate
from nordicbaltic_standards.catalogues import rules
from nordicbaltic_standards.testing.vectors import Vector, all_vectors
from support import said

VECTORS = all_vectors()


def expected(vector: Vector) -> Counter[tuple[str, str, str | None]]:
    case = vector.case
    own = rules[vector.rule].severity.value
    wanted: Counter[tuple[str, str, str | None]] = Counter((rule, pointer, None) for rule, pointer in vector.also)
    if case.at is not None:
        wanted.update((vector.rule, pointer, case.severity or own) for pointer in (case.at, *case.more))
    return wanted


@pytest.mark.parametrize("vector", [pytest.param(v, id=f"{v.rule}/{v.name}") for vs in VECTORS.values() for v in vs])
def test_a_vector_shows_what_it_says(vector: Vector) -> None:
    case = vector.case
    report = validate(vector.record, country=case.country, on=case.on, profile=case.profile)
    also = set(vector.also)
    seen = ((f.rule, f.pointer, None if (f.rule, f.pointer) in also else f.severity.value) for f in report.findings)
    assert Counter(seen) == expected(vector)


@pytest.mark.parametrize("rule", list(rules), ids=lambda rule: rule.id)
def test_every_rule_has_a_vector_that_holds_and_one_that_breaks(rule) -> None:
    cases = [vector.case.at is None for vector in VECTORS.get(rule.id, ())]
    assert True in cases
    assert False in cases


@pytest.mark.parametrize("rule", list(rules), ids=lambda rule: rule.id)
def test_every_wording_of_a_rule_has_a_case(rule) -> None:
    seen = {finding.wording for vector in VECTORS[rule.id] for finding in said(vector)}
    assert seen == {"", *rule.texts.wordings}


@pytest.mark.parametrize("rule", list(rules), ids=lambda rule: rule.id)
def test_a_message_is_whole_and_quotes_nothing_of_the_person(rule) -> None:
    for vector in VECTORS[rule.id]:
        subject = vector.record.get("subject", {})
        private = {str(subject[name]) for name in ("pseudonym", "birth_date") if name in subject}
        for finding in said(vector):
            message = finding.message()
            assert "{" not in message
            assert "@" not in message
            assert not any(value in message for value in private)
