"""The structural rules: the form that every record must have before a rule can check its content.

Each has a permanent identifier (``STR-…``), a message that says what is wrong and advice on how to correct it. Neither
ever contains a value of the record.
"""

from __future__ import annotations

import json
from importlib.resources import files

from nordicbaltic_standards.i18n.rule_texts import RuleTexts

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
        files("nordicbaltic_standards.models").joinpath("structural_rules.json").read_text(encoding="utf-8")
    ).items()
}
"""All structural rules by identifier, with their English texts."""
