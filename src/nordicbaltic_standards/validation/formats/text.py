"""Reports as text for people: the most urgent first, each message with what to do, and what to ask next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from nordicbaltic_standards.i18n.formats import country_name, escape_control_characters, long_date
from nordicbaltic_standards.i18n.messages import how_far_checked, ui_text
from nordicbaltic_standards.i18n.wrapping import wrapped
from nordicbaltic_standards.law.announced import announced_lines
from nordicbaltic_standards.law.country import country
from nordicbaltic_standards.law.fact_text import read_up_to
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.law.titles import fact_title
from nordicbaltic_standards.models.titles import field_question
from nordicbaltic_standards.rules import rules
from nordicbaltic_standards.rules.findings import Urgency, help_page
from nordicbaltic_standards.validation.answers import Answer
from nordicbaltic_standards.validation.formats.grouping import (
    FORM,
    FindingGroup,
    Sections,
    addresses_of,
    by_urgency,
    do_today,
    kind_of,
    labels,
)
from nordicbaltic_standards.validation.formats.paths import titles
from nordicbaltic_standards.version import STANDARD_VERSION

if TYPE_CHECKING:
    from nordicbaltic_standards.validation.report import Report


def render(report: Report, language: str, *, width: int = 100, pointers: bool = False, site: str | None = None) -> str:
    """Return the text of one report, ending in a line break.

    Args:
        report: The report.
        language: BCP 47 tag of the reader's language.
        width: Columns of a line.
        pointers: Whether places are given as JSON Pointers too.
        site: What `site_base` returns for a copy of the web site; with it findings name the address of their page.
    """
    lines = [piece for line in head(report, language) for piece in wrapped(line, width, rest="  ")]
    lines.append("")
    for line in verdict(report, language):
        lines += wrapped(line, width)
    sections = by_urgency(report, language)
    lines += _today(sections, report.country, language, width)
    for urgency, groups in sections:
        lines += _heading(ui_text(f"urgency/{urgency}", language), width)
        for group in groups:
            lines += _block(group, report, language, width, pointers=pointers, short=urgency is Urgency.DOCUMENTATION)
            page = None if site is None else help_page(group.first, site, language)
            if page is not None:
                lines += wrapped(ui_text("report/help-page", language, address=page), width, "  ", "    ")
    if report.omitted:
        lines += ["", ui_text("report/more-findings", language, count=report.omitted)]
    lines += _open_matters(report, language, width)
    for number, line in enumerate(addresses_of(report.findings, language)):
        if number == 0:
            lines += _heading(ui_text("link/title", language), width)
        lines += wrapped(line, width, "  ", "    ")
    return "\n".join(lines) + "\n"


def _today(sections: Sections, country_code: str | None, language: str, width: int) -> Iterator[str]:
    """Yield what to do today, and whom to call."""
    for number, (group, call) in enumerate(do_today(sections, country_code, language), 1):
        if number == 1:
            yield from _heading(ui_text("report/do-today", language), width)
        words = f"{group.title.text or group.message.text}. {group.advice.text}"
        yield from wrapped(words, width, f"{number}. ", "   ")
        if call is not None:
            yield from wrapped(call.text(language), width, "   ☎ ", "     ")


def _open_matters(report: Report, language: str, width: int) -> Iterator[str]:
    """Yield what could not be judged, and what to ask next."""
    for number, (field, waiting) in enumerate(not_judged(report, language)):
        if number == 0:
            yield from _heading(ui_text("report/not-judged-title", language), width)
        yield from wrapped(field, width, "○ ", "  ")
        yield from wrapped(waiting, width, "  ", "  ")
    for number, question in enumerate(report.ask_next, 1):
        if number == 1:
            yield from _heading(ui_text("report/ask-next", language), width)
        yield from wrapped(question.text(language), width, f"{number}. ", "   ")
        why = f"{ui_text('report/why-it-matters', language)}: {question.why(language)}"
        yield from wrapped(why, width, "   ", "   ")


def _heading(title: str, width: int) -> list[str]:
    return ["", title, "─" * min(width, len(title))]


def head(report: Report, language: str) -> Iterator[str]:
    """Yield the lines that say what was judged, by which law, and how much of it could be."""
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
    yield from announced_lines(report.announced, language)
    profile = ui_text("report/profile", language, profile=ui_text(f"profile/{report.profile}", language))
    yield f"{profile}. {ui_text('report/standard', language, version=STANDARD_VERSION)}"
    checked = how_far_checked(language)
    if checked is not None:
        yield checked
    if report.judged:
        answered = [answer for answer in report.answers if answer.answer in {Answer.FOUND, Answer.HOLDS}]
        counts = {"judged": len(answered), "not_judged": len(report.not_judged)}
        yield ui_text("report/rules-judged", language, **counts)


def _safety_and_form(report: Report, language: str, *, open_matters: bool) -> Iterator[str]:
    """Yield what the findings say of the person's safety, and whether the record has errors."""
    if report.safety is not None:
        danger = report.safety is Urgency.DANGER
        yield ui_text("report/safety-danger" if danger else "report/safety-liberty", language)
    if not report.valid:
        yield ui_text("report/not-valid", language)
    elif report.safety is not None:
        yield ui_text("report/valid-form", language)
    else:
        yield ui_text("report/open-matters" if open_matters else "report/valid", language)


def verdict(report: Report, language: str) -> Iterator[str]:
    """Yield the lines that say what follows from the findings: first for the person, then for the record."""
    open_matters = any(question.grave for question in report.ask_next)
    yield from _safety_and_form(report, language, open_matters=open_matters)
    if not report.exchangeable:
        yield ui_text("report/not-exchangeable", language)
    elif not report.valid and report.judged:  # a file without a record has none to pass on
        yield ui_text("report/exchangeable", language)
    if report.findings or open_matters:
        counts = {"errors": report.errors, "warnings": report.warnings, "notices": report.notices}
        yield ui_text("report/counts", language, **{name: len(group) for name, group in counts.items()})
    else:
        yield ui_text("report/nothing-found", language)
    if any(kind_of(finding) == FORM for finding in report.findings):
        yield ui_text("kind/form", language)
    if not report.judged and report.record_type is not None:
        yield ui_text("report/structure-only", language)
    elif report.judged and not report.complete:
        yield ui_text("report/partly-judged", language)
    if report.accepted:
        yield ui_text("report/accepted", language, count=len(report.accepted))


def not_judged(report: Report, language: str) -> Iterator[tuple[str, str]]:
    """Yield what is not recorded, which law is not known, and the rules that could not be judged without it."""
    waiting: dict[str, dict[str, None]] = {}
    for answer in report.not_judged:
        for missing in answer.missing:
            part, title, _ = field_question(missing.field, language, report.record_type)
            line = ui_text("report/not-judged-line", language, part=part, field=title)
            waiting.setdefault(line, {})[answer.rule] = None
    unknown = {fact: None for answer in report.not_judged for fact in answer.unknown_law}
    if unknown:
        titled = "; ".join(fact_title(fact, language) for fact in unknown)
        line = ui_text("report/law-not-known-line", language, facts=titled)
        waiting[line] = {answer.rule: None for answer in report.not_judged if answer.unknown_law}
    of_organisation = {answer.rule: None for answer in report.not_judged if answer.organisation_missing}
    if of_organisation:
        waiting[ui_text("report/organisation-not-given-line", language)] = of_organisation
    for line, identifiers in waiting.items():
        yield line, "; ".join(f"{rules[rule].texts.title_text(language).text} ({rule})" for rule in identifiers)


def place(report: Report, pointer: str, language: str, *, pointers: bool) -> tuple[str, str]:
    """Return the name of a place for a reader, with the cell of the workbook, and the pointer where it is to be shown.

    The pointer is also shown where nothing else names the place.
    """
    question = report.question(pointer)
    words = titles(report, pointer, language) if question is None else question.numbered(language)
    shown = pointer if pointers or (words is None and pointer) else ""
    name = words or ("" if shown else ui_text("report/whole-record", language))
    cell = report.place(pointer)
    if cell is not None:
        cell_text = ui_text("report/cell", language, place=escape_control_characters(cell))
        name = f"{name} · {cell_text}" if name else cell_text
    return name, shown


def _places(group: FindingGroup, report: Report, language: str, *, pointers: bool) -> Iterable[str]:
    for pointer in group.places:
        name, shown = place(report, pointer, language, pointers=pointers)
        yield f"{name} ({shown})" if name and shown else name or shown


def _block(
    group: FindingGroup, report: Report, language: str, width: int, *, pointers: bool, short: bool
) -> Iterator[str]:
    named = (
        f"{group.title.text} [{labels(group.first, language)}]" if group.title.text else labels(group.first, language)
    )
    yield from wrapped(named, width, "● ", "  ")
    for line in _places(group, report, language, pointers=pointers):
        yield from wrapped(line, width, "  ", "    ")
    yield from wrapped(group.message.text, width, "  ", "  ")
    yield from wrapped(f"{ui_text('report/what-to-do', language)}: {group.advice.text}", width, "  → ", "    ")
    if group.standard and not short:
        yield from wrapped(f"{ui_text('rules/standard', language)}: {group.standard}", width, "  ", "  ")
    if group.sources:
        cited = "; ".join(source.text for source in group.sources)
        yield from wrapped(f"{ui_text('report/source', language)}: {cited}", width, "  ", "  ")
