"""The catalogues: every rule and every regional standard of every area, by identifier."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from nordicbaltic_standards.core.languages import nearest
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


class Rules:
    """The rules, in the order of their identifiers."""

    def __iter__(self) -> Iterator[Rule]:
        return iter(_rules().values())

    def __len__(self) -> int:
        return len(_rules())

    def __contains__(self, key: object) -> bool:
        return key in _rules()

    def __getitem__(self, key: str) -> Rule:
        """Return the rule of this identifier.

        Raises:
            LookupError: When there is none; the message suggests a near one.
        """
        if key in _rules():
            return _rules()[key]
        near = nearest(key, list(_rules()))
        raise LookupError("there is no such rule" + (f"; perhaps {near!r} was meant" if near else ""))


rules = Rules()


@cache
def _standards() -> dict[str, Standard]:
    modules = [import_module(f"nordicbaltic_standards.{area}.standards") for area in ("case", *_AREAS[:-1])]
    return {standard.id: standard for module in modules for standard in module.STANDARDS}


class Standards:
    """The regional standards: general ones first, then area by area."""

    def __iter__(self) -> Iterator[Standard]:
        return iter(_standards().values())

    def __len__(self) -> int:
        return len(_standards())

    def __contains__(self, key: object) -> bool:
        return key in _standards()

    def __getitem__(self, key: str) -> Standard:
        """Return the standard of this identifier.

        Raises:
            LookupError: When there is none; the message suggests a near one.
        """
        if key in _standards():
            return _standards()[key]
        near = nearest(key, list(_standards()))
        raise LookupError("there is no such standard" + (f"; perhaps {near!r} was meant" if near else ""))

    @staticmethod
    def rules_for(standard: str) -> tuple[Rule, ...]:
        """Return the rules that check a standard, the one they serve first."""
        first = [rule for rule in rules if rule.standard == standard]
        return (*first, *(rule for rule in rules if standard in rule.also_serves))


standards = Standards()
