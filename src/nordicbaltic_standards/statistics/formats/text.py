"""Tables as text for reading, in any of the nine languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from nordicbaltic_standards.i18n.formats import country_name
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.i18n.wrapping import wrapped
from nordicbaltic_standards.law.citation_text import format_citation
from nordicbaltic_standards.law.instruments import instruments
from nordicbaltic_standards.statistics.dimensions import Dimension
from nordicbaltic_standards.statistics.publication import PublishedCell, PublishedTable

HIDDEN = "c"
"""Content of a cell that is not shown (confidential)."""

_COLUMN = 14
"""Widest column of figures; longer titles are broken into lines."""


def pages(tables: Sequence[PublishedTable], language: str = "en", width: int = 100) -> str:
    """Return tables as one text; a country and year without any table that can be shown is named once.

    Args:
        tables: The tables.
        language: Language of the reader (BCP 47).
        width: Longest line of running text.
    """
    if not tables:
        return ui_text("statistics/nobody", language) + "\n"
    shown, explained = [], set()
    for table in tables:
        about = (table.country, table.year)
        if table.withheld and about in explained:
            continue
        if table.withheld:
            explained.add(about)
        shown.append("\n".join(lines(table, language, width)) + "\n")
    return "\n".join(shown)


def lines(table: PublishedTable, language: str = "en", width: int = 100) -> Iterator[str]:
    """Yield the lines of a table with its title, its source and the protection of persons.

    Args:
        table: The table.
        language: Language of the reader (BCP 47).
        width: Longest line of running text; lines of figures may be longer.
    """
    title = ui_text(
        "statistics/heading",
        language,
        title=ui_text("statistics/every-table", language) if table.withheld else table.definition.name(language),
        country=country_name(table.country, language),
        year=table.year,
    )
    yield from wrapped(title, width)
    yield from wrapped(ui_text("statistics/population", language), width)
    yield ""
    if not table.withheld:
        yield from _blocks(table, language, _count)
        if any(cell.rate is not None for cell in table.cells):
            yield from wrapped(ui_text("statistics/per-100-000", language), width)
            yield ""
            yield from _blocks(table, language, _rate)
    if table.hidden and not table.withheld:
        yield from wrapped(f"{HIDDEN}: {ui_text('statistics/not-shown', language)}", width)
    yield from wrapped(table.protection(language), width)
    yield from wrapped(f"{ui_text('report/source', language)}: {source(table, language)}", width)


def source(table: PublishedTable, language: str) -> str:
    """Return in words which provision requires the table, and whether it binds the country."""
    cited = table.definition.source
    if cited.startswith("sdg"):
        return ui_text("statistics/source-sdg", language)
    citation = format_citation(cited, language)
    if instruments[cited.partition(" ")[0]].binding(table.country).bound:
        return citation
    return f"{citation} ({ui_text('statistics/not-bound', language)})"


def _count(cell: PublishedCell) -> str:
    return HIDDEN if cell.value is None else str(cell.value)


def _rate(cell: PublishedCell) -> str:
    if cell.value is None:
        return HIDDEN
    return "" if cell.rate is None else str(cell.rate)


def _blocks(table: PublishedTable, language: str, write: Callable[[PublishedCell], str]) -> Iterator[str]:
    """Yield one block of rows and columns for every value of the dimensions before the last two."""
    *outer, row, column = table.definition.dimensions
    written = {tuple(cell.codes.values()): write(cell) for cell in table.cells}
    heads = dict.fromkeys(tuple(cell.codes[dimension.id] for dimension in outer) for cell in table.cells)
    for head in heads:
        if not any(text for codes, text in written.items() if codes[: len(head)] == head):
            continue
        if outer:
            named = (
                f"{dimension.name(language)}: {dimension.label(code, language)}"
                for dimension, code in zip(outer, head, strict=True)
            )
            yield "; ".join(named)
        yield from _grid(head, row, column, written, language)
        yield ""


def _grid(
    head: tuple[str, ...], row: Dimension, column: Dimension, written: dict[tuple[str, ...], str], language: str
) -> Iterator[str]:
    columns = (*column.codes, "")
    rows = (*row.codes, "")
    titles = [wrapped(column.label(code, language), _COLUMN) for code in columns]
    stubs = [row.label(code, language) for code in rows]
    figures = [[written[*head, one, other] for other in columns] for one in rows]
    widths = [
        max(len(text) for text in (*title, *(line[place] for line in figures))) for place, title in enumerate(titles)
    ]
    stub = max(len(text) for text in stubs)
    height = max(len(title) for title in titles)
    for line in range(height):
        parts = [title[line - height + len(title)] if line >= height - len(title) else "" for title in titles]
        yield _line(" " * stub, parts, widths)
    for text, numbers in zip(stubs, figures, strict=True):
        yield _line(text.ljust(stub), numbers, widths)


def _line(stub: str, parts: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join((stub, *(part.rjust(width) for part, width in zip(parts, widths, strict=True)))).rstrip()
