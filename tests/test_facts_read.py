"""A rule declares the facts that it reads: its page says on what it rests."""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Callable
from typing import Any

import pytest

from nordicbaltic_standards import rules, validate
from nordicbaltic_standards.countries.section import Declared, Section
from nordicbaltic_standards.law.context import Context, Verdict
from nordicbaltic_standards.law.rule import Rule
from nordicbaltic_standards.testing.vectors import all_vectors
from nordicbaltic_standards.validation import content


def forget() -> None:
    """Forget what rules have at hand: it would not be asked for again."""
    modules = [module for name, module in sys.modules.items() if re.match(r"nordicbaltic_standards\..*\.rules\.", name)]
    for held in (held for module in modules for held in vars(module).values()):
        if hasattr(held, "cache_clear"):
            held.cache_clear()


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> dict[str, set[str]]:
    """Note which facts each rule asks for."""
    noted: defaultdict[str, set[str]] = defaultdict(set)
    at_work: list[str] = []
    forget()

    def noting(ask: Callable[..., Any]) -> Callable[..., Any]:
        def asked(section: Section, fact: str | Declared[Any], *rest: Any) -> Any:
            if at_work:
                noted[at_work[-1]].add(fact.id if isinstance(fact, Declared) else fact)
            return ask(section, fact, *rest)

        return asked

    for name in ("in_force", "every", "governing"):
        monkeypatch.setattr(Section, name, noting(getattr(Section, name)))

    def watched(rule: Rule, check: Callable[[Any, Context], Verdict]) -> Callable[[Any, Context], Verdict]:
        def checked(record: Any, context: Context) -> Verdict:
            at_work.append(rule.id)
            try:
                return check(record, context)
            finally:
                at_work.pop()

        return checked

    plan = content.plan

    def watched_plan(*how: Any) -> Any:
        chosen, checks = plan(*how)
        return chosen, tuple(map(watched, chosen, checks))

    monkeypatch.setattr(content, "plan", watched_plan)
    return noted


def test_rules_read_the_facts_that_they_declare_and_no_others(read: dict[str, set[str]]):
    for vectors in all_vectors().values():
        for vector in vectors:
            case = vector.case
            validate(vector.record, country=case.country, on=case.on, profile=case.profile)
    apart = {rule.id: sorted({*rule.facts} ^ read.get(rule.id, set())) for rule in rules}
    assert {rule: facts for rule, facts in apart.items() if facts} == {}
