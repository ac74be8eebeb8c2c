"""A nightly batch: an export of referrals, one a line, is judged, sorted and counted.

It is made from the documentation alone, and is an example to start from. ``python nightly_batch.py export.jsonl 2026-11-28`` runs it.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from nordicbaltic_standards import Referral, Report, validate_file


@dataclass(frozen=True)
class Row:
    """A finding as a row of a table: it can be joined to the records by their id, or by the line where that is not known."""

    line: int | None
    record_id: str | None
    rule: str
    severity: str
    pointer: str
    message: str


@dataclass
class Batch:
    """What came out: records to go on with, findings to send back, and a summary. Only `accepted` contains personal data."""

    accepted: list[Report[Referral]] = field(default_factory=list)
    findings: list[Row] = field(default_factory=list)
    summary: Counter[str] = field(default_factory=Counter)


def rows(report: Report[Referral], language: str) -> Iterator[Row]:
    """Yield the findings on one record as rows."""
    for finding in report.findings:
        yield Row(
            line=report.line,
            record_id=report.record_id,
            rule=finding.rule,
            severity=finding.severity.value,
            pointer=finding.pointer,
            message=finding.message(language),
        )


def judge(export: Path, received_on: date, language: str) -> Batch:
    """Judge every line of an export. A broken line is a finding like any other."""
    batch = Batch()
    for report in validate_file(export, Referral, today=received_on):
        batch.findings += rows(report, language)
        batch.summary["records"] += 1
        batch.summary["accepted" if report.exchangeable else "held back"] += 1
        batch.summary.update({finding.rule for finding in report.errors})  # in how many records, not how often
        if report.exchangeable:
            batch.accepted.append(report)
    return batch


def soonest_first(reports: Iterable[Report[Referral]]) -> list[str]:
    """Return the ids of the referrals, urgent help first: the records are typed."""
    referrals = [report.record for report in reports if report.record is not None]
    return [referral.id for referral in sorted(referrals, key=lambda referral: referral.urgency != "immediate")]


def main() -> None:
    """Print a summary of an export, and its findings in Swedish."""
    path, day = sys.argv[1:]
    batch = judge(Path(path), date.fromisoformat(day), "sv")
    for what, number in batch.summary.most_common():
        print(what, number)
    for row in batch.findings:
        print(row.line, row.record_id, row.rule, row.pointer, row.message)


if __name__ == "__main__":
    main()
