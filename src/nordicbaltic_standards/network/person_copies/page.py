"""A person's own copies as a page to print, one A4 for each, or as text."""

from __future__ import annotations

from collections.abc import Iterator

from nordicbaltic_standards.i18n.formats import escape_control_characters
from nordicbaltic_standards.i18n.wrapping import wrapped
from nordicbaltic_standards.network.person_copies.sheet import AS_WRITTEN, Line, PersonCopy, Sheet, direction
from nordicbaltic_standards.utils.templates import template

_BETWEEN = ": "
"""What is between the kind of an organisation and its name."""


def as_html(copy: PersonCopy) -> str:
    """Return the copies as one HTML page to print: both languages side by side, entry for entry."""
    first = copy.pages[0][0]
    return template("person_copy.html").render(
        title=first.title.text,
        language=first.language,
        pages=copy.pages,
        direction=direction,
        between=_BETWEEN,
    )


def as_lines(copy: PersonCopy, columns: int) -> Iterator[str]:
    """Yield the copies as lines of text, one language after the other.

    Args:
        copy: The copies.
        columns: Columns of a line.
    """
    for page in copy.pages:
        for sheet in page:
            yield from _lines_of(sheet, columns)
            yield ""


def _lines_of(sheet: Sheet, columns: int) -> Iterator[str]:
    yield sheet.title.text
    yield "=" * min(len(sheet.title.text), columns)
    for entry in sheet.entries:
        yield from wrapped(f"{entry.heading.text}:", columns)
        for line in entry.lines:
            yield from wrapped(_joined(line), columns, "  ", "    ")
    for remark in sheet.remarks:
        yield from wrapped(remark.text, columns)
    for signature in sheet.signatures:
        yield ""
        yield "_" * (columns // 2)
        yield from wrapped(signature.text, columns)


def _joined(line: Line) -> str:
    return _BETWEEN.join(
        escape_control_characters(text.text) if text.language == AS_WRITTEN else text.text for text in line
    )
