"""Every rule that reads national law is shown on both sides, found and holding, in every country whose law has it."""

from __future__ import annotations

from collections import defaultdict

import pytest

from nordicbaltic_standards.law.country import country
from nordicbaltic_standards.law.fact import State
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.rules.registry import Rule
from nordicbaltic_standards.testing.vectors import Case, all_vectors, bases

BREAKING, PASSING = "breaking", "passing"
SIDES = frozenset({BREAKING, PASSING})

HELPING = frozenset({"terms.rest_day_rule", "network.authorities"})
"""Facts that only help another to its effect, where a rule reads one: which days put an end off, and how bodies are named."""

NOT_SHOWN: dict[str, tuple[frozenset[str], str, str]] = {
    "AST-017": (frozenset({BREAKING}), "EE LT", "No limit in time, or other limits for other groups: nothing is too early."),
    "AST-027": (frozenset({BREAKING}), "FI SE", "No limit in law in Finland; in Sweden only those of a programme."),
    "COM-004": (frozenset({BREAKING}), "SE", "The scheme sets no term for the report to the police."),
    "COM-008": (
        frozenset({BREAKING}), "LV NO DK",
        "Denmark has no ceiling, Norway may exceed its own, and the rule on Latvian sums judges that of Latvia.",
    ),
    "COM-015": (frozenset({BREAKING}), "LV LT", "The law takes the losses together: no head is left out."),
    "IDN-009": (frozenset({BREAKING}), "SE NO IS", "The law knows no formal identification: no body is the wrong one."),
    "IDN-020": (frozenset({BREAKING}), "LT FI SE", "The offence has an open clause: no form is left out."),
    "RES-002": (
        frozenset({BREAKING}), "EE LV FI SE", "The law's own minimum is as sure as the convention: RES-001 speaks of it.",
    ),
    "RES-003": (frozenset({BREAKING}), "SE", "The law sets no longest period."),
    "RES-018": (frozenset({BREAKING}), "NO", "The law sets no least length of a permit, and the directive does not bind."),
    "RES-031": (frozenset({BREAKING}), "SE", "Only the body that applied can appeal, and no term is known."),
}  # fmt: skip
"""Sides of a rule that the law of a country does not let it have: which, in which countries, and why."""

NO_SUCH_LAW: dict[str, tuple[str, str]] = {
    "AST-017": ("FI SE", "No limit in time in Finland; in Sweden different ones for parts of a programme."),
    "AST-027": ("LT", "No limit in time."),
    "COM-004": ("LV LT FI NO IS", "The scheme sets no term for the report to the police."),
    "PRO-020": ("LV LT FI NO DK IS", "Only Swedish law lets erasing wait until the end of the following year."),
}
"""Countries in whose law a rule finds nothing to judge by, though the fact is known there, and why."""


def decisive(rule: Rule) -> list[str]:
    """Return the national facts on which a rule turns."""
    national = [fact for fact in rule.facts if not fact.startswith("instruments.")]
    return [fact for fact in national if fact not in HELPING] or national


def has_it(rule: Rule, code: str) -> bool:
    """Return whether the law of a country is known on a fact on which a rule turns, be it that there is none."""
    if rule.countries and code not in rule.countries:
        return False
    return any(entry.state is not State.UNKNOWN for fact in decisive(rule) for entry in country(code).every(fact))


def shown(rule: Rule) -> dict[str, set[str]]:
    """Return the sides of a rule that its vectors show, by country."""
    sides: dict[str, set[str]] = defaultdict(set)
    for vector in all_vectors()[rule.id]:
        sides[country_of(vector.case)].add(BREAKING if vector.breaks else PASSING)
    return sides


def country_of(case: Case) -> str:
    """Return the country by whose law a case is judged, read in its patch: to make every record would take long."""
    base = bases()[case.base].record if case.base is not None else {}
    recorded = [operation.value for operation in case.patch if operation.path == "/country"] or [base.get("country")]
    return case.country or str(recorded[-1])


NATIONAL = [rule for rule in rules if decisive(rule)]


@pytest.mark.parametrize("rule", NATIONAL, ids=lambda rule: rule.id)
def test_both_sides_are_shown_in_every_country_whose_law_has_it(rule: Rule):
    not_shown, codes, _ = NOT_SHOWN.get(rule.id, (frozenset(), "", ""))
    without, _ = NO_SUCH_LAW.get(rule.id, ("", ""))
    sides = shown(rule)
    for code in (each for each in REGION if has_it(rule, each) and each not in without.split()):
        wanted = SIDES - not_shown if code in codes.split() else SIDES
        assert sides[code] == wanted, f"{rule.id} in {code}: not as the law of the country lets it be"


@pytest.mark.parametrize("identifier", [*NO_SUCH_LAW])
def test_where_the_law_has_no_such_thing_no_vector_shows_both_sides(identifier: str):
    sides = shown(rules[identifier])
    assert all(sides[code] != SIDES for code in NO_SUCH_LAW[identifier][0].split())


def test_rules_are_left_out_only_where_they_read_national_law_that_is_known():
    left_out = [(rule, codes) for rule, (_, codes, _) in NOT_SHOWN.items()]
    left_out += [(rule, codes) for rule, (codes, _) in NO_SUCH_LAW.items()]
    assert all(has_it(rules[identifier], code) for identifier, codes in left_out for code in codes.split())
