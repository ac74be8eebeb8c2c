"""Reports as JSON-ready data."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from nordicbaltic_standards.validation.answers import Answer
from nordicbaltic_standards.version import STANDARD_VERSION

if TYPE_CHECKING:
    from nordicbaltic_standards.rules.findings import Finding
    from nordicbaltic_standards.validation.report import Report
    from nordicbaltic_standards.validation.suppressions import SuppressedFinding


def json_text(value: Any, indent: int | None = None) -> str:
    """Return a value as JSON text in which characters that cannot be seen are escapes.

    The name of a file can contain characters that control a terminal or reverse the direction of writing. JSON has an
    escape for each, so that nothing is lost.

    Args:
        value: JSON-ready data.
        indent: Spaces of a level; `None` writes one line.
    """
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _UNSEEN.sub(lambda match: json.dumps(match[0])[1:-1], text)


_UNSEEN = re.compile(
    "[\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""Control characters, those that set or change direction or have no width (Unicode categories Cc, Cf, Zl, Zp), and
surrogates; json writes those below U+0020 as escapes itself."""


def result(report: Report, language: str, site: str | None = None) -> dict[str, Any]:
    """Return the entry of one report; ``site`` as for `Finding.to_dict`."""
    entry: dict[str, Any] = {
        "source": report.source,
        "index": report.index,
        "line": report.line,
        "record_type": report.record_type,
        "country": report.country,
        "judged_on": report.judged_on.isoformat() if report.judged_on else None,
        "profile": report.profile,
        "complete": report.complete,
        "valid": report.valid,
        "exchangeable": report.exchangeable,
        "safety": report.safety and report.safety.value,
        "announced": [each.to_dict() for each in report.announced],
        "findings": [_finding(report, finding, language, site) for finding in report.findings],
        "answers": {answer.value: [] for answer in Answer},
        "not_judged": [
            {
                "rule": answer.rule,
                "missing": [each.pointer for each in answer.missing],
                "unknown_law": list(answer.unknown_law),
                "organisation_missing": answer.organisation_missing,
            }
            for answer in report.not_judged
        ],
        "ask_next": [question.to_dict(language) for question in report.ask_next],
    }
    for each in report.answers:
        entry["answers"][each.answer.value].append(each.rule)
    if report.accepted:
        entry["accepted"] = [_accepted(each) for each in report.accepted]
    if report.omitted:
        entry["omitted"] = report.omitted
    return entry


def _accepted(accepted: SuppressedFinding) -> dict[str, str]:
    finding = accepted.finding
    return {
        "rule": finding.rule,
        "pointer": finding.pointer,
        "severity": finding.severity.value,
        "until": accepted.until.isoformat(),
    }


def _finding(report: Report, finding: Finding, language: str, site: str | None) -> dict[str, Any]:
    cell, question = report.place(finding.pointer), report.question(finding.pointer)
    placed: dict[str, Any] = {} if cell is None else {"cell": cell}
    if question is not None:
        placed["question"] = {"id": question.id, "number": question.number, "text": question.text(language)}
    return finding.to_dict(language, site=site) | placed


def summary(reports: Iterable[Report]) -> dict[str, int]:
    """Return the counts over ``reports``."""
    counts = {"records": 0, "errors": 0, "warnings": 0, "notices": 0}
    for report in reports:
        counts["records"] += 1
        counts["errors"] += len(report.errors)
        counts["warnings"] += len(report.warnings)
        counts["notices"] += len(report.notices)
    return counts


def envelope(reports: list[Report], language: str, site: str | None = None) -> dict[str, Any]:
    """Return the JSON report over ``reports``; ``site`` as for `Finding.to_dict`."""
    return {
        "standard_version": STANDARD_VERSION,
        "valid": all(report.valid for report in reports),
        "summary": summary(reports),
        "results": [result(report, language, site) for report in reports],
    }
