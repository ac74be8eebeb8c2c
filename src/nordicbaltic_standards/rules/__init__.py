"""The rules, one folder per area, and what they share.

`rules` is the catalogue of all of them: ``rules["RES-001"]``. `MODULES` names the modules that declare rules; a rule is
in force because its module is listed here, and not because it happens to be imported.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from nordicbaltic_standards.utils.catalogue import Registry

if TYPE_CHECKING:
    from nordicbaltic_standards.rules.registry import Rule

MODULES: dict[str, tuple[str, ...]] = {
    "identification": (
        "children",
        "decisions",
        "definition",
        "first_contact",
        "refusals",
        "interviews",
        "others",
    ),
    "residence": (
        "access",
        "permit_sequence",
        "children",
        "conditions",
        "early_end",
        "national",
        "permits",
        "reflection_period",
        "refoulement",
        "remedies",
        "removal",
    ),
    "assistance": (
        "children",
        "conditions",
        "support_plan",
        "service_episodes",
        "needs",
        "services",
        "shelter_stays",
    ),
    "referral": (
        "recipient",
        "consents",
        "consent_coverage",
        "urgency",
        "handling",
        "first_contact",
        "return_arrival",
        "return_children",
        "return_decisions",
        "return_open_matters",
        "return_risks",
        "return_travel",
        "undeclared_data",
    ),
    "protection": (
        "authorities",
        "bases",
        "breaches",
        "consent_states",
        "consents",
        "crises",
        "disclosures",
        "interviews",
        "notices",
        "requests",
        "responsibility",
        "retention",
        "publication",
        "transfers",
        "victims",
    ),
    "compensation": (
        "amounts",
        "cross_border",
        "ceilings",
        "dates",
        "deadlines",
        "decisions",
        "heads_of_damage",
        "information",
        "national",
        "recorded_term",
    ),
    "network": (
        "assessment",
        "directory",
        "practice",
    ),
    "case_file": (
        "compensation",
        "crises",
        "death",
        "exploitation",
        "proceedings",
        "support",
        "data_inventory",
        "retention",
        "chronology",
        "country_of_origin",
        "person",
        "removal_and_detention",
        "right_to_stay",
        "suspected_recipient",
    ),
    "exchange": (
        "legal_basis",
        "content",
        "routing",
    ),
}
"""Area to its modules that declare rules."""


@cache
def _rules() -> dict[str, Rule]:
    from nordicbaltic_standards.rules.registry import RULES  # noqa: PLC0415 - loaded when a rule is first asked for

    for area, modules in MODULES.items():
        for module in modules:
            import_module(f"{__name__}.{area}.{module}")
    return dict(sorted(RULES.items()))


class Rules(Registry["Rule"]):
    """The rules, in the order of their identifiers."""

    def serving(self, standard: str) -> tuple[Rule, ...]:
        """Return the rules that check a regional standard, by its identifier; those that mainly serve it come first."""
        first = [rule for rule in self if rule.standard == standard]
        return (*first, *(rule for rule in self if standard in rule.also_serves))


rules = Rules("rule", _rules)
"""The catalogue of the rules."""
