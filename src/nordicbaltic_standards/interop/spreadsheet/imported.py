"""What is read from a file that people filled in: records, and the report on each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypedDict

from nordicbaltic_standards.interop.spreadsheet.cells import Doubt
from nordicbaltic_standards.interop.spreadsheet.task_sheets import FilledIn
from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.models.organisation import Organisation
from nordicbaltic_standards.rules.findings import Finding, FindingKind, Severity
from nordicbaltic_standards.validation.json_text import structural
from nordicbaltic_standards.validation.report import Report
from nordicbaltic_standards.validation.suppressions import Suppressions
from nordicbaltic_standards.validation.validate import validate


class Judging(TypedDict, total=False):
    """How the records of a file are judged: the arguments of `validate` of these names."""

    country: str | None
    on: date | None
    profile: str
    today: date | None
    exceptions: Suppressions | None
    organisation: Organisation | None


DRAFT = "draft"
"""Profile of what people fill in little by little."""


@dataclass(frozen=True, slots=True, repr=False)
class Imported:
    """The content of a file.

    Attributes:
        documents: The records as JSON values, in the order of their rows.
        reports: The report on each; its findings name their cells.
        general: Report on the file itself: sheets and columns that were not read, rows that do not belong to a
            record.
    """

    documents: tuple[dict[str, Any], ...]
    reports: tuple[Report, ...]
    general: Report

    def __repr__(self) -> str:
        return f"<Imported: {len(self.documents)} records>"


def judged(document: dict[str, Any], kind: type[Record], judging: Judging, task: str | None = None) -> Report:
    """Return the report on a record that was read; the profile is ``"draft"`` unless another is given."""
    options: Judging = {"profile": DRAFT, **judging}
    return validate(document, kind, **options, task=task)


def general(
    findings: Iterable[Finding], source: str | None, judging: Judging, places: Mapping[str, str] | None = None
) -> Report:
    """Return the report on a file itself."""
    return Report(tuple(findings), source=source, profile=judging.get("profile", DRAFT), places=places or {})


def unread(finding: Finding, source: str | None, judging: Judging) -> Imported:
    """Return the result for a file that cannot be read."""
    return Imported((), (), general([finding], source, judging))


def of_task_forms(
    filled: Sequence[FilledIn], source: str | None, judging: Judging, findings: Iterable[Finding] = ()
) -> Imported:
    """Judge records that were filled in on task forms.

    Args:
        filled: What was read.
        source: Name of the file.
        judging: As for `validate`.
        findings: Findings on the file itself.
    """
    reports = [
        with_doubts(
            judged(each.document, each.form.record, judging, each.form.id), each.doubts, each.places, source, index
        )
        for index, each in enumerate(filled)
    ]
    return Imported(tuple(each.document for each in filled), tuple(reports), general(findings, source, judging))


def with_doubts(
    report: Report, doubts: Iterable[tuple[str, Doubt]], places: Mapping[str, str], source: str | None, index: int
) -> Report:
    """Return the report with the doubts from reading, and without findings that only follow from them.

    Args:
        report: The report on the record.
        doubts: Doubts, each with its place in the record.
        places: Where in the file each place of the record was read.
        source: Name of the file.
        index: Position of the record in the file, counted from 0.
    """
    doubts = list(doubts)
    lost = {pointer for pointer, doubt in doubts if doubt.lost}
    of_reading = [_finding(pointer, doubt) for pointer, doubt in doubts]
    kept = [finding for finding in report.findings if not _follows(finding, lost)]
    ordered = sorted({*of_reading, *kept}, key=lambda finding: (finding.pointer, finding.rule))
    return replace(report, findings=tuple(ordered), source=source, index=index, places=places)


def _follows(finding: Finding, lost: set[str]) -> bool:
    if finding.rule == "STR-150":
        return finding.pointer in lost
    return finding.rule == "STR-020" and f"{finding.pointer}/{finding.params.get('field')}" in lost


def _finding(pointer: str, doubt: Doubt) -> Finding:
    if doubt.lost:
        return structural(doubt.rule, pointer, **doubt.params)
    return Finding(doubt.rule, Severity.NOTICE, FindingKind.ADVICE, pointer, dict(doubt.params))
