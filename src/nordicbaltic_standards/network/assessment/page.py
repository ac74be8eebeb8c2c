"""Reports on assessments as one self-contained HTML page: no script, nothing loaded, readable on paper."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from nordicbaltic_standards.i18n.languages import resolve_language
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.network.assessment.view import Section
from nordicbaltic_standards.utils.templates import template
from nordicbaltic_standards.validation.formats import html
from nordicbaltic_standards.validation.report import Report


def render(sections: Iterable[Section], findings: Iterable[tuple[str, Report]], language: str) -> str:
    """Return a report as an HTML page.

    Args:
        sections: What is shown of each assessment.
        findings: Reports on records with findings, each with a line that comes before it, which can be empty.
        language: BCP 47 tag of the reader's language.
    """
    return template("assessment.html").render(
        title=ui_text("assess/title", language),
        language=resolve_language(language),
        sections=list(sections),
        # The section of a report is made from a template itself, so that its values are escaped already.
        findings=[(line, Markup(html.section(report, language))) for line, report in findings],  # noqa: S704
        standard=ui_text("rules/standard", language),
    )
