"""A rule declares the facts that it reads: its page says on what it rests."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from country_gaps import forget
from nordicbaltic_standards import rules, validate
from nordicbaltic_standards.law.sections import FactField, Section
from nordicbaltic_standards.testing.vectors import all_vectors
from nordicbaltic_standards.validation import run_rules as content


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Give the facts that somebody asks for."""
    noted: set[str] = set()

    def noting(ask: Callable[..., Any]) -> Callable[..., Any]:
        def answer(section: Section, fact: str | FactField[Any], *rest: Any) -> Any:
            noted.add(fact.id if isinstance(fact, FactField) else fact)
            return ask(section, fact, *rest)

        return answer

    for name in ("in_force", "every", "governing"):
        monkeypatch.setattr(Section, name, noting(getattr(Section, name)))
    return noted


@pytest.mark.parametrize("identifier", [rule.id for rule in rules])
def test_a_rule_reads_the_facts_that_it_declares_and_no_others(
    identifier: str, asked: set[str], monkeypatch: pytest.MonkeyPatch
):
    rule, read = rules[identifier], set[str]()

    def watched(record: Any, context: Any) -> Any:
        asked.clear()
        try:
            return rule.check(record, context)
        finally:
            read.update(asked)

    plan = content.select_rules

    def alone(*how: Any) -> Any:
        found = rule in plan(*how)[0]
        return ((rule,), (watched,)) if found else ((), ())

    monkeypatch.setattr(content, "select_rules", alone)
    forget()
    for vector in all_vectors()[identifier]:
        case = vector.case
        validate(
            vector.record, country=case.country, on=case.on, profile=case.profile, organisation=vector.organisation
        )
    assert read == {*rule.facts}
