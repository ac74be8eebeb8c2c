"""Reports on assessments as text for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from nordicbaltic_standards.i18n.formats import escape_control_characters
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.i18n.wrapping import wrapped
from nordicbaltic_standards.network.assessment.view import AreaRow, Block, Entry, Section, Table
from nordicbaltic_standards.validation.report import Report


def render(sections: Iterable[Section], findings: Iterable[tuple[str, Report]], language: str, width: int) -> str:
    """Return a report as text, ending in a line break.

    Args:
        sections: What is shown of each assessment.
        findings: Reports on records with findings, each with a line that comes before it, which can be empty.
        language: BCP 47 tag of the reader's language.
        width: Columns of a line.
    """
    lines = [ui_text("assess/title", language)]
    for section in sections:
        lines += ["", *_section(section, width)]
    pieces = ["\n".join(lines) + "\n"]
    for line, report in findings:
        before = "\n".join(wrapped(line, width)) + "\n" if line else ""
        pieces.append(f"\n{before}{report.to_text(language, width=width)}")
    return "".join(pieces)


def _section(section: Section, width: int) -> Iterator[str]:
    yield from _heading(section.title, width, "═")
    for line in section.lines:
        yield from wrapped(line, width)
    for block in section.blocks:
        yield ""
        yield from _block(block, width)


def _heading(title: str, width: int, rule: str) -> Iterator[str]:
    shown = wrapped(title, width)
    yield from shown
    yield rule * max(len(line) for line in shown)


def _block(block: Block, width: int) -> Iterator[str]:
    yield from _heading(block.title, width, "─")
    for line in block.lines:
        yield from wrapped(line, width)
    for entry in block.entries:
        yield from _entry(entry, width)
    for area in block.areas:
        yield from _area(area, width)
    for table in block.tables:
        yield from _table(table, width)


def _entry(entry: Entry, width: int) -> Iterator[str]:
    mark = "● " if entry.urgent else "○ "
    yield from wrapped(_named(entry), width, mark, "  ")
    for label, text in entry.lines:
        shown = escape_control_characters(text.text)
        yield from wrapped(f"{label}: {shown}" if label else shown, width, "  ", "    ")


def _named(entry: Entry) -> str:
    return f"{entry.identifier} {entry.title.text} ({entry.level})"


def _area(area: AreaRow, width: int) -> Iterator[str]:
    yield from wrapped(f"{area.name}. {area.count}", width, "", "  ")
    if area.parts:
        yield from wrapped("; ".join(part.text for part in area.parts), width, "  ", "  ")


def _table(table: Table, width: int) -> Iterator[str]:
    yield ""
    yield from wrapped(table.title, width)
    for head, count in zip(table.heads, table.sums, strict=True):
        yield from wrapped(f"{head}: {count}", width, "  ", "    ")
    for entry, ratings in table.rows:
        yield from wrapped(_named(entry), width, "○ ", "  ")
        for head, rating in zip(table.heads, ratings, strict=True):
            yield from wrapped(f"{head}: {rating}", width, "    ", "      ")
