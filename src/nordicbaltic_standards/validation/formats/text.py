"""Reports as text that a person wants to read: grouped by area, worst first, each with what to do."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from nordicbaltic_standards.core.conventions import country_name, long_date, printable
from nordicbaltic_standards.core.findings import Finding, Kind
from nordicbaltic_standards.core.version import STANDARD_VERSION
from nordicbaltic_standards.core.wording import say

if TYPE_CHECKING:
    from nordicbaltic_standards.validation.report import Report

AREAS: tuple[str, ...] = (
    "structure",
    "identification",
    "residence",
    "assistance",
    "referral",
    "protection",
    "compensation",
    "network",
    "case",
)
"""Order in which a report shows the areas."""


def render(report: Report, language: str, *, width: int = 100) -> str:
    """Return the text of one report, ending in a line break.

    Args:
        report: The report.
        language: BCP 47 tag of the reader's language.
        width: Columns of a line.
    """
    lines = [*_head(report, language), "", *_verdict(report, language, width)]
    for area in AREAS:
        found = sorted(
            (finding for finding in report.findings if finding.area == area),
            key=lambda finding: (finding.severity.rank, finding.pointer, finding.rule),
        )
        if found:
            lines += ["", say(f"area/{area}", language), "─" * min(width, len(say(f"area/{area}", language)))]
            for _, alike in groupby(found, key=lambda finding: _shared(finding, language)):
                lines += _findings(list(alike), language, width)
    if report.withheld:
        lines += ["", say("report/more-findings", language, count=report.withheld)]
    return "\n".join(lines) + "\n"


def _head(report: Report, language: str) -> Iterator[str]:
    if report.source is not None:
        yield say("report/file", language, source=printable(report.source))
    if report.line is not None:
        yield say("report/line", language, line=report.line)
    if report.record_type is not None:
        yield say("report/record", language, record=say(f"record/{report.record_type}/title", language))
    if report.country is not None:
        yield say("report/country", language, country=country_name(report.country, language))
    if report.on is not None:
        yield say("report/law-read-on", language, date=long_date(report.on, language))
    profile = say("report/profile", language, profile=say(f"profile/{report.profile}", language))
    yield f"{profile}. {say('report/standard', language, version=STANDARD_VERSION)}"


def _verdict(report: Report, language: str, width: int) -> Iterator[str]:
    yield from textwrap.wrap(say("report/valid" if report.valid else "report/not-valid", language), width)
    if not report.exchangeable:
        yield from textwrap.wrap(say("report/not-exchangeable", language), width)
    elif not report.valid:
        yield from textwrap.wrap(say("report/exchangeable", language), width)
    if report.findings:
        yield say(
            "report/counts",
            language,
            errors=len(report.errors),
            warnings=len(report.warnings),
            notices=len(report.notices),
        )
    else:
        yield say("report/nothing-found", language)
    yield say("report/structure-only", language)
    for kind in Kind:
        if any(finding.kind is kind for finding in report.findings):
            meaning = f"{', '.join(_severities(report, kind, language))}: {say(f'kind/{kind}', language)}"
            yield from textwrap.wrap(meaning, width, initial_indent="· ", subsequent_indent="  ")


def _severities(report: Report, kind: Kind, language: str) -> Iterator[str]:
    """Yield the names of the severities that findings of ``kind`` have."""
    found = {finding.severity for finding in report.findings if finding.kind is kind}
    for severity in sorted(found, key=lambda severity: severity.rank):
        yield say(f"severity/{severity}", language)


def _shared(finding: Finding, language: str) -> tuple[str, str, str, str]:
    """Return what findings have in common that are shown under one heading: the same advice at the same place."""
    return finding.severity, finding.rule, finding.pointer, finding.mend(language)


def _findings(alike: list[Finding], language: str, width: int) -> Iterator[str]:
    first = alike[0]
    place = first.pointer or say("report/whole-record", language)
    yield f"● {say(f'severity/{first.severity}', language)} · {first.rule} · {place}"
    for finding in alike:
        yield from textwrap.wrap(finding.message(language), width, initial_indent="  ", subsequent_indent="  ")
    advice = f"{say('report/what-to-do', language)}: {first.mend(language)}"
    yield from textwrap.wrap(advice, width, initial_indent="  → ", subsequent_indent="    ")
    if first.legal_sources:
        sources = f"{say('report/source', language)}: {'; '.join(first.legal_sources)}"
        yield from textwrap.wrap(sources, width, initial_indent="  ", subsequent_indent="  ")
