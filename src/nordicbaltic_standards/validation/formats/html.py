"""Reports as one self-contained HTML page: no script, nothing loaded, readable by screen readers and on paper."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Any

from nordicbaltic_standards.codelists import codes
from nordicbaltic_standards.i18n.formats import escape_control_characters
from nordicbaltic_standards.i18n.languages import resolve_language
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.citation_text import LocalizedText
from nordicbaltic_standards.rules.findings import code_list_of, rule_page
from nordicbaltic_standards.utils.site_pages import page_address
from nordicbaltic_standards.utils.templates import template
from nordicbaltic_standards.validation.formats import text
from nordicbaltic_standards.validation.formats.grouping import by_urgency, do_today, localized, weight

if TYPE_CHECKING:
    from nordicbaltic_standards.validation.report import Report


def render(reports: Iterable[Report], language: str, *, pointers: bool = False, site: str | None = None) -> str:
    """Return one HTML page on ``reports``; arguments as for `section`."""
    sections = (section(report, language, pointers=pointers, site=site) for report in reports)
    return opening(language) + "".join(sections) + closing()


def _macros() -> Any:
    return template("page.html").module


def opening(language: str) -> str:
    """Return what comes before the first section."""
    return str(_macros().opening(ui_text("report/title", language), resolve_language(language)))


def closing(sums: Iterable[str] = (), remarks: Iterable[str] = ()) -> str:
    """Return what comes after the last section: sums over the records, the first line as heading, and remarks."""
    return str(_macros().closing(list(sums), list(remarks)))


def section(report: Report, language: str, *, pointers: bool = False, site: str | None = None) -> str:
    """Return one report as a section.

    Args:
        report: The report.
        language: BCP 47 tag of the reader's language.
        pointers: Whether places are given as JSON Pointers too.
        site: Base of the addresses of the pages of the web site, as for `page_address`; without it nothing links there.
    """
    omitted = ui_text("report/more-findings", language, count=report.omitted) if report.omitted else ""
    sections = by_urgency(report, language)
    return template("report.html").render(
        name=_name(report, language),
        language=language,
        head=text.head(report, language),
        verdict=text.verdict(report, language),
        today=do_today(sections, report.country, language),
        sections=sections,
        omitted=omitted,
        not_judged=list(text.not_judged(report, language)),
        ask_next=report.ask_next,
        ui=lambda identifier: ui_text(identifier, language),
        weight=lambda group: weight(group.first, language),
        link=None if site is None else partial(page_address, site, resolve_language(language)),
        page_of=lambda rule: None if site is None else rule_page(rule, site, language),
        code_list_of=code_list_of,
        list_title=partial(_list_title, language=language),
        place=partial(text.place, report, language=language, pointers=pointers),
    )


def _list_title(list_id: str, language: str) -> LocalizedText:
    title = codes[list_id].title_text(language)
    return localized(title.text, title, language)


def _name(report: Report, language: str) -> str:
    """Return what distinguishes a section from the others: the record, and the file, line or cell that contains it."""
    record = f"record/{report.record_type}/title" if report.record_type else "report/title"
    parts = [ui_text(record, language)]
    if report.source is not None:
        parts.append(escape_control_characters(report.source))
    if report.line is not None:
        parts.append(ui_text("report/line", language, line=report.line))
    elif (cell := report.place("")) is not None:
        parts.append(ui_text("report/cell", language, place=escape_control_characters(cell)))
    return " · ".join(parts)
