"""The structural rules: what every record must be before any rule about its content can look at it.

Each has a permanent identifier (``STR-…``), a message that says what is wrong and an advice on how to put it right.
Neither ever holds a value of the record.
"""

from __future__ import annotations

import json
from importlib.resources import files

from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.rules.texts import RuleTexts

STRUCTURAL_RULES: dict[str, RuleTexts] = {
    identifier: RuleTexts(
        identifier,
        "findings",
        texts["message"],
        texts["advice"],
        variants=texts.get("variants", {}),
        advice_by_variant=texts.get("advice_of_variants", {}),
    )
    for identifier, texts in json.loads(
        files("nordicbaltic_standards.rules").joinpath("structural_rules.json").read_text(encoding="utf-8")
    ).items()
}
"""All structural rules by identifier, with their English texts."""


def texts_of(identifier: str) -> RuleTexts:
    """Return the texts of a rule, structural or of content, so that a finding can speak wherever it was made.

    Raises:
        UnknownKeyError: When there is no such rule.
    """
    return STRUCTURAL_RULES[identifier] if identifier in STRUCTURAL_RULES else rules[identifier].texts
