"""Situations as workers tell them: what the report says first, what it never says, what it asks, which days it counts.

What is expected stands beside the story, with the law behind it, and was written before the rules were looked at; see
`README.md`.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from nordicbaltic_standards import Report, deadlines, validate
from nordicbaltic_standards.validation.formats.grouping import by_urgency

SITUATIONS = {
    name: situation
    for path in sorted(Path(__file__).parent.glob("*.json"))
    for name, situation in json.loads(path.read_text(encoding="utf-8")).items()
}


def _standards(expected: dict[str, Any]) -> list[str]:
    named = expected["standard"]
    return [named] if isinstance(named, str) else list(named)


def _said(report: Report) -> list[tuple[str | None, str]]:
    """Return the standard and the rule of each group of the report, in the order in which a person reads them."""
    return [(each.first.standard, each.first.rule) for _, groups in by_urgency(report, "en") for each in groups]


def failures(situation: dict[str, Any]) -> list[str]:
    """Return what of the expectations does not hold, in plain words."""
    expected, today = situation["expected"], date.fromisoformat(situation["today"])
    report = validate(situation["record"], today=today)
    said = _said(report)
    failed = []
    if first := expected.get("first"):
        due = _standards(first)
        if not said or said[0][0] not in due:
            at = next((number for number, (standard, _) in enumerate(said, 1) if standard in due), None)
            where = f"it stands {at}. of {len(said)}" if at else "nothing is said of it"
            failed.append(f"first has to be {' or '.join(due)} ({first['about']}); {where}; first is {said[:1]}")
    failed += [
        f"nothing is said under {' or '.join(_standards(each))} ({each['about']})"
        for each in expected.get("also", ())
        if not any(standard in _standards(each) for standard, _ in said)
    ]
    failed += [
        f"{rule} speaks under {standard}, where nothing may be said ({each['about']})"
        for each in expected.get("never", ())
        for standard, rule in said
        if standard in _standards(each)
    ]
    named = {
        standard
        for each in (*([expected["first"]] if "first" in expected else ()), *expected.get("also", ()))
        for standard in _standards(each)
    }
    failed += [
        f"{finding.rule} is a finding of severity {finding.severity.value}, of which there may be no other: {finding.message()}"
        for finding in report.findings
        if finding.severity.value in expected.get("nothing_else_of", ()) and finding.standard not in named
    ]
    asked = [question.id for question in report.ask_next]
    failed += [f"{each} is not asked; asked are {asked}" for each in expected.get("ask", ()) if each not in asked]
    days = {day for each in deadlines(situation["record"], today) for day in (each.due, each.latest) if day}
    failed += [
        f"{each['day']} is not among the statutory days ({each['about']}); there are {sorted(map(str, days))}"
        for each in expected.get("deadlines", ())
        if date.fromisoformat(each["day"]) not in days
    ]
    return failed


@pytest.mark.parametrize("name", SITUATIONS)
def test_a_situation_is_answered_as_a_lawyer_would_answer(name: str) -> None:
    assert not failures(SITUATIONS[name])
