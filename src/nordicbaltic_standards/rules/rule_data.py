"""Rules as data: what ``nbs rules --format json`` prints and the release archive contains."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from nordicbaltic_standards.i18n.rule_texts import RuleTexts
from nordicbaltic_standards.law.citation_text import not_read
from nordicbaltic_standards.rules.registry import Rule


def rules_as_data(listed: Iterable[Rule], of_form: Iterable[RuleTexts], language: str) -> dict[str, Any]:
    """Return rules and structural rules as JSON-ready data, texts in ``language``."""
    return {
        "rules": [rule_as_data(rule, language) for rule in listed],
        "structural_rules": [structural_rule_as_data(texts, language) for texts in of_form],
    }


def rule_as_data(rule: Rule, language: str) -> dict[str, Any]:
    """Return a rule as JSON-ready data, texts in ``language``; only its source and limits are in English."""
    return {
        "id": rule.id,
        "title": rule.texts.title_text(language).text,
        "record": rule.record,
        "area": rule.area,
        "severity": rule.severity.value,
        "kind": rule.kind.value,
        "standard": rule.standard,
        "also_serves": list(rule.also_serves),
        "legal_sources": [str(citation) for citation in rule.legal_sources],
        "not_read": not_read(rule.legal_sources),
        "facts": list(rule.facts),
        "profiles": list(rule.profiles),
        "countries": list(rule.countries),
        "fixed": rule.fixed,
        "tier": "extended" if rule.extended else "core",
        "status": rule.status,
        "since": rule.since,
        "message": rule.texts.message_text(language).text,
        "how_to_correct": rule.texts.advice_text(language).text,
        "variants": {
            name: {
                "message": rule.texts.message_text(language, name).text,
                "how_to_correct": rule.texts.advice_text(language, name).text,
            }
            for name in rule.texts.variants
        },
        "checks": rule.checks_text(language).text,
        "why": rule.why_text(language).text,
        "source": rule.source,
    }


def structural_rule_as_data(texts: RuleTexts, language: str) -> dict[str, Any]:
    """Return a structural rule as JSON-ready data; its severity is that of each finding."""
    return {
        "id": texts.id,
        "area": "structure",
        "message": texts.message_text(language).text,
        "how_to_correct": texts.advice_text(language).text,
    }
