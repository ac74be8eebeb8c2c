"""Reports as text that a person wants to read: grouped by area, worst first, each with what to do and the law."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from nordicbaltic_standards.core.conventions import country_name, long_date, printable
from nordicbaltic_standards.core.findings import Finding, Kind
from nordicbaltic_standards.core.leaves import REGION
from nordicbaltic_standards.core.version import STANDARD_VERSION
from nordicbaltic_standards.core.wording import say
from nordicbaltic_standards.countries.access import country
from nordicbaltic_standards.countries.written import read_up_to
from nordicbaltic_standards.validation.formats.citing import spoken_sources

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
    lines = [*head(report, language), ""]
    for line in verdict(report, language):
        lines += textwrap.wrap(line, width)
    for kind in Kind:
        names = ", ".join(severities_of(report, kind, language))
        if names:
            meaning = f"{names}: {say(f'kind/{kind}', language)}"
            lines += textwrap.wrap(meaning, width, initial_indent="· ", subsequent_indent="  ")
    for area, found in by_area(report):
        title = say(f"area/{area}", language)
        lines += ["", title, "─" * min(width, len(title))]
        for _, alike in groupby(found, key=lambda finding: shared(finding, language)):
            lines += _findings(list(alike), report, language, width)
    if report.withheld:
        lines += ["", say("report/more-findings", language, count=report.withheld)]
    return "\n".join(lines) + "\n"


def by_area(report: Report) -> Iterator[tuple[str, list[Finding]]]:
    """Yield each area that has findings, with them, the worst first."""
    for area in AREAS:
        found = sorted(
            (finding for finding in report.findings if finding.area == area),
            key=lambda finding: (finding.severity.rank, finding.pointer, finding.rule),
        )
        if found:
            yield area, found


def head(report: Report, language: str) -> Iterator[str]:
    """Yield the lines that say what was judged, and by which law."""
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
        if report.country in REGION and country(report.country).read_before(report.on):
            yield read_up_to(country(report.country), report.on, language)
    profile = say("report/profile", language, profile=say(f"profile/{report.profile}", language))
    yield f"{profile}. {say('report/standard', language, version=STANDARD_VERSION)}"


def verdict(report: Report, language: str) -> Iterator[str]:
    """Yield the lines that say what follows from the findings."""
    yield say("report/valid" if report.valid else "report/not-valid", language)
    if not report.exchangeable:
        yield say("report/not-exchangeable", language)
    elif not report.valid:
        yield say("report/exchangeable", language)
    if report.findings:
        counts = {"errors": report.errors, "warnings": report.warnings, "notices": report.notices}
        yield say("report/counts", language, **{name: len(found) for name, found in counts.items()})
    else:
        yield say("report/nothing-found", language)
    if report.record is None and report.record_type is not None:
        yield say("report/structure-only", language)
    if report.accepted:
        yield say("report/accepted", language, count=len(report.accepted))


def severities_of(report: Report, kind: Kind, language: str) -> Iterator[str]:
    """Yield the names of the severities that findings of ``kind`` have."""
    found = {finding.severity for finding in report.findings if finding.kind is kind}
    for severity in sorted(found, key=lambda severity: severity.rank):
        yield say(f"severity/{severity}", language)


def shared(finding: Finding, language: str) -> tuple[str, str, str, str]:
    """Return what findings have in common that are shown under one heading: the same advice at the same place."""
    return finding.severity, finding.rule, finding.pointer, finding.mend(language)


def _findings(alike: list[Finding], report: Report, language: str, width: int) -> Iterator[str]:
    first = alike[0]
    place = first.pointer or say("report/whole-record", language)
    yield f"● {say(f'severity/{first.severity}', language)} · {first.rule} · {place}"
    cell = report.place(first.pointer)
    if cell is not None:
        yield f"  {say('report/cell', language, place=printable(cell))}"
    for finding in alike:
        yield from textwrap.wrap(finding.message(language), width, initial_indent="  ", subsequent_indent="  ")
    advice = f"{say('report/what-to-do', language)}: {first.mend(language)}"
    yield from textwrap.wrap(advice, width, initial_indent="  → ", subsequent_indent="    ")
    sources = spoken_sources(first, language)
    if sources:
        law = f"{say('report/source', language)}: {'; '.join(sources)}"
        yield from textwrap.wrap(law, width, initial_indent="  ", subsequent_indent="  ")
