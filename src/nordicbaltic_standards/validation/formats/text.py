"""Reports as text that a person wants to read: grouped by area, worst first, with what to do and the law."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from nordicbaltic_standards.i18n.formats import country_name, escape_control_characters, long_date
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.i18n.wrapping import wrapped
from nordicbaltic_standards.law.citation_text import LocalizedText
from nordicbaltic_standards.law.country import country
from nordicbaltic_standards.law.fact_text import read_up_to
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.rules.findings import Finding, FindingKind, texts_of
from nordicbaltic_standards.validation.formats.grouping import FindingGroup, blocks, localized
from nordicbaltic_standards.validation.formats.paths import titles
from nordicbaltic_standards.version import STANDARD_VERSION

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
    lines = [piece for line in head(report, language) for piece in wrapped(line, width, rest="  ")]
    lines.append("")
    for line in verdict(report, language):
        lines += wrapped(line, width)
    for name, meaning in kinds_of(report, language):
        lines += wrapped(f"{name}: {meaning}", width, "· ", "  ")
    for area, findings in by_area(report):
        title = ui_text(f"area/{area}", language)
        lines += ["", title, "─" * min(width, len(title))]
        for block in blocks(findings, language):
            lines += _block(block, report, language, width)
    if report.omitted:
        lines += ["", ui_text("report/more-findings", language, count=report.omitted)]
    return "\n".join(lines) + "\n"


def by_area(report: Report) -> Iterator[tuple[str, list[Finding]]]:
    """Yield each area that has findings, with them, the worst first."""
    for area in AREAS:
        findings = sorted(
            (finding for finding in report.findings if finding.area == area),
            key=lambda finding: (finding.severity.rank, _steps(finding.pointer), finding.rule),
        )
        if findings:
            yield area, findings


def _steps(pointer: str) -> list[tuple[int, str]]:
    """Return a key by which the tenth entry of a list comes after the second."""
    return [(int(step), "") if step.isdecimal() else (-1, step) for step in pointer.split("/")]


def head(report: Report, language: str) -> Iterator[str]:
    """Yield the lines that say what was judged, and by which law."""
    if report.source is not None:
        yield ui_text("report/file", language, source=escape_control_characters(report.source))
    if report.line is not None:
        yield ui_text("report/line", language, line=report.line)
    if report.record_type is not None:
        yield ui_text("report/record", language, record=ui_text(f"record/{report.record_type}/title", language))
    if report.country is not None:
        yield ui_text("report/country", language, country=country_name(report.country, language))
    if report.judged_on is not None:
        yield ui_text("report/law-read-on", language, date=long_date(report.judged_on, language))
        if report.country in REGION and country(report.country).read_before(report.judged_on):
            yield read_up_to(country(report.country), report.judged_on, language)
    elif report.judged:
        yield ui_text("report/no-day", language)
    profile = ui_text("report/profile", language, profile=ui_text(f"profile/{report.profile}", language))
    yield f"{profile}. {ui_text('report/standard', language, version=STANDARD_VERSION)}"


def verdict(report: Report, language: str) -> Iterator[str]:
    """Yield the lines that say what follows from the findings."""
    yield ui_text("report/valid" if report.valid else "report/not-valid", language)
    if not report.exchangeable:
        yield ui_text("report/not-exchangeable", language)
    elif not report.valid:
        yield ui_text("report/exchangeable", language)
    if report.findings:
        counts = {"errors": report.errors, "warnings": report.warnings, "notices": report.notices}
        yield ui_text("report/counts", language, **{name: len(group) for name, group in counts.items()})
    else:
        yield ui_text("report/nothing-found", language)
    if not report.judged and report.record_type is not None:
        yield ui_text("report/structure-only", language)
    elif report.judged and not report.complete:
        yield ui_text("report/partly-judged", language)
    if report.accepted:
        yield ui_text("report/accepted", language, count=len(report.accepted))


def kinds_of(report: Report, language: str) -> Iterator[tuple[str, str]]:
    """Yield name and meaning of each kind that findings of the report have."""
    shown = {_kind(finding) for finding in report.findings}
    for kind in (_FORM, *FindingKind):
        if kind in shown:
            yield ui_text(f"kind-name/{kind}", language), ui_text(f"kind/{kind}", language)


_FORM = "form"
"""Name of the kind under which a reader meets errors of form: what cannot be read contradicts nothing."""


def _kind(finding: Finding) -> str:
    of_form = finding.area == "structure" and finding.kind is FindingKind.CONTRADICTION
    return _FORM if of_form else finding.kind


def heading(finding: Finding, language: str) -> list[LocalizedText]:
    """Return severity, kind and rule of a finding, as pieces of a heading, with the title of the rule where it has one."""
    severity, kind = ui_text(f"severity/{finding.severity}", language), ui_text(f"kind-name/{_kind(finding)}", language)
    pieces = [LocalizedText(severity), LocalizedText(kind), LocalizedText(finding.rule)]
    texts = texts_of(finding.rule)
    title = texts.title_text(language)
    return [*pieces, localized(title.text, title, language)] if texts.title else pieces


def _place(report: Report, pointer: str, language: str) -> str:
    words = titles(report, pointer, language)
    place = f"{words} ({pointer})" if words else pointer or ui_text("report/whole-record", language)
    cell = report.place(pointer)
    return (
        place
        if cell is None
        else f"{place} · {ui_text('report/cell', language, place=escape_control_characters(cell))}"
    )


def _block(block: FindingGroup, report: Report, language: str, width: int) -> Iterator[str]:
    yield from wrapped(" · ".join(piece.text for piece in heading(block.first, language)), width, "● ", "  ")
    # Where several things are said, a message stands further in, so that it is seen which places it speaks of.
    before = "  " if len(block.groups) == 1 else "    "
    for group in block.groups:
        for pointer in group.places:
            yield from wrapped(_place(report, pointer, language), width, "  ", f"{before}  ")
        for message in group.messages:
            yield from wrapped(message.text, width, before, before)
    yield from wrapped(f"{ui_text('report/what-to-do', language)}: {block.advice.text}", width, "  → ", "    ")
    if block.standard:
        yield from wrapped(f"{ui_text('rules/standard', language)}: {block.standard}", width, "  ", "  ")
    if block.sources:
        yield from wrapped(
            f"{ui_text('report/source', language)}: {'; '.join(cited.text for cited in block.sources)}",
            width,
            "  ",
            "  ",
        )
