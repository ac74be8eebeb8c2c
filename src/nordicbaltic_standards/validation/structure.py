"""From errors of form to findings."""

from __future__ import annotations

from dataclasses import replace

from pydantic import ValidationError

from nordicbaltic_standards.models.form_errors import OMITTED, UNDECLARED, FormProblem
from nordicbaltic_standards.models.structural_rules import STRUCTURAL_RULES
from nordicbaltic_standards.rules.findings import Finding, FindingKind, Severity
from nordicbaltic_standards.validation.json_text import structural


def findings_of(error: ValidationError) -> tuple[Finding, ...]:
    """Return the errors of a `pydantic.ValidationError` as the findings that `validate` returns.

    Errors of your own models around a record, which are not of this standard, become the finding STR-046 at their place.

    Args:
        error: An error raised when a record was constructed or read, by itself or inside one of your own models.
    """
    findings: dict[Finding, None] = {}
    for entry in error.errors(include_url=False, include_input=False):
        rule, location, context = entry["type"], entry["loc"], dict(entry.get("ctx", {}))
        if rule == OMITTED:
            continue
        if rule == "STR-020" or (location and location[-1] == UNDECLARED):
            location = location[:-1]
        pointer = "".join(f"/{step}" for step in location)
        if rule in STRUCTURAL_RULES:
            findings[finding_of(FormProblem(rule, context, context.pop("variant", "")), pointer)] = None
        else:
            findings[structural("STR-046", pointer, record_type="case-file")] = None
    return tuple(findings)


def number_omitted(error: ValidationError) -> int:
    """Return the number of further errors that an error on a record does not name."""
    entries = error.errors(include_url=False, include_input=False)
    return sum(entry.get("ctx", {}).get("count", 0) for entry in entries if entry["type"] == OMITTED)


def finding_of(error: FormProblem, pointer: str = "") -> Finding:
    """Return the finding on an error of form at a place."""
    return replace(structural(error.rule, pointer, **error.params), variant=error.variant)


def no_day(*, draft: bool) -> Finding:
    """Return the finding that the day on which to read the law is not known for a record.

    Args:
        draft: Whether the profile is ``"draft"``; there it is a notice.
    """
    finding = structural(NO_DAY)
    return downgrade_missing(finding) if draft else finding


NO_DAY = "STR-065"
"""Rule of the finding that the day on which to read the law is not known."""


def downgrade_missing(finding: Finding) -> Finding:
    """Return a finding as for a draft: what is still missing is a notice."""
    if finding.rule in {"STR-020", NO_DAY}:
        return replace(finding, severity=Severity.NOTICE, kind=FindingKind.GAP)
    return finding
