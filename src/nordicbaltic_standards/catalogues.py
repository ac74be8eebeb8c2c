"""The catalogues: every rule and every regional standard of every area, by identifier."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from nordicbaltic_standards.core.catalogue import Catalogue
from nordicbaltic_standards.law.rule import RULES, Rule
from nordicbaltic_standards.law.standard import Standard

_AREAS = ("identification", "residence", "assistance", "referral", "protection", "compensation", "network", "case")


@cache
def _rules() -> dict[str, Rule]:
    for area in _AREAS:
        package = import_module(f"nordicbaltic_standards.{area}.rules")
        for module in iter_modules(package.__path__, package.__name__ + "."):
            import_module(module.name)
    return dict(sorted(RULES.items()))


rules: Catalogue[Rule] = Catalogue("rule", _rules)
"""The rules, in the order of their identifiers."""


@cache
def _standards() -> dict[str, Standard]:
    modules = [import_module(f"nordicbaltic_standards.{area}.standards") for area in ("case", *_AREAS[:-1])]
    return {standard.id: standard for module in modules for standard in module.STANDARDS}


class Standards(Catalogue[Standard]):
    """The regional standards: general ones first, then area by area."""

    @staticmethod
    def rules_for(standard: str) -> tuple[Rule, ...]:
        """Return the rules that check a standard, the one they serve first."""
        first = [rule for rule in rules if rule.standard == standard]
        return (*first, *(rule for rule in rules if standard in rule.also_serves))


standards = Standards("standard", _standards)
