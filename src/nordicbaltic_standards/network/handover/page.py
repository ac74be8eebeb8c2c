"""Handover and conference sheets, and the agenda, as a page to print or as text."""

from __future__ import annotations

from collections.abc import Iterator

from nordicbaltic_standards.i18n.formats import escape_control_characters
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.i18n.wrapping import wrapped
from nordicbaltic_standards.network.handover.agenda import Agenda
from nordicbaltic_standards.network.handover.sheet import HandoverSheet
from nordicbaltic_standards.utils.templates import template


def as_html(sheet: HandoverSheet | Agenda, kind: str) -> str:
    """Return a sheet or an agenda as an HTML page to print.

    Args:
        sheet: The sheet or agenda.
        kind: ``handover``, ``conference`` or ``agenda``, which gives the title.
    """
    return template("handover.html").render(
        title=ui_text(f"handover/title-{kind}", sheet.language),
        sheet=sheet,
        nothing=ui_text("handover/nothing", sheet.language),
        notes=ui_text("handover/notes", sheet.language),
    )


def as_lines(sheet: HandoverSheet | Agenda, kind: str, columns: int) -> Iterator[str]:
    """Yield a sheet or an agenda as lines of text.

    Args:
        sheet: The sheet or agenda.
        kind: As for `as_html`.
        columns: Columns of a line.
    """
    title = ui_text(f"handover/title-{kind}", sheet.language)
    yield title
    yield "=" * min(len(title), columns)
    for line in sheet.head:
        yield from wrapped(escape_control_characters(line), columns)
    for section in sheet.sections:
        yield from ("", section.title, "-" * min(len(section.title), columns))
        if not section.matters:
            yield from wrapped(ui_text("handover/nothing", sheet.language), columns)
        for matter in section.matters:
            yield from wrapped(f"- {escape_control_characters(matter.title)}", columns, "", "  ")
            for name, value in matter.facts:
                yield from wrapped(f"{name}: {escape_control_characters(value)}", columns, "  ", "    ")
    yield ""
    for line in sheet.remarks:
        yield from wrapped(line, columns)
