"""Read workbooks back into records, with the cell of each finding, whatever people did to the sheets."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any, BinaryIO

from typing_extensions import Unpack

from nordicbaltic_standards.forms import task_forms
from nordicbaltic_standards.i18n.languages import ENGLISH, LANGUAGES
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.interop.spreadsheet.cells import EMPTY, Doubt, absence_of, read
from nordicbaltic_standards.interop.spreadsheet.imported import (
    Imported,
    Judging,
    general,
    judged,
    of_task_forms,
    unread,
    with_doubts,
)
from nordicbaltic_standards.interop.spreadsheet.layout import (
    FOR_READING,
    GIVEN,
    OWN,
    PARENT,
    RECORDS_WITH_SHEETS,
    Column,
    Holds,
    Sheet,
    first_entries,
    layout_of,
    names_of,
)
from nordicbaltic_standards.interop.spreadsheet.opening import Cell, Page, Unusable, open_workbook
from nordicbaltic_standards.interop.spreadsheet.task_sheets import filled_in, form_of, sheet_title
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.absence import is_absence
from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.rules.findings import Finding, FindingKind, Severity
from nordicbaltic_standards.validation.json_text import structural
from nordicbaltic_standards.validation.report import Report
from nordicbaltic_standards.version import STANDARD_VERSION

_HEAD_ROWS = 30
"""Number of rows in which the technical names, or the titles, are searched."""


def read_workbook(
    file: str | Path | BinaryIO | list[Page], *, source: str | None = None, **judging: Unpack[Judging]
) -> Imported:
    """Read the records of a workbook and judge them.

    Args:
        file: Path, an open binary stream, or the sheets that `open_workbook` returns.
        source: Name of the file in the reports; without it the name of the path.
        judging: As for `validate`; ``profile`` is ``"draft"`` unless it is given, since a workbook is filled little by little.

    Returns:
        An `Imported`. A bad workbook raises no error: it is returned as findings.

    Raises:
        OSError: When the file cannot be read.
        ImportError: When the extra ``xlsx`` is not installed.
        UnknownKeyError: As for `validate`.
        InvalidArgumentError: As for `validate`.
    """
    if source is None and isinstance(file, str | Path):
        source = Path(file).name
    try:
        pages = open_workbook(file)
    except Unusable as unusable:
        return unread(unusable.finding, source, judging)
    country = judging.get("country")
    filled = [
        each for number, page in enumerate(pages, start=1) for each in filled_in(page, _shown(page, number), country)
    ]
    if filled:
        return of_task_forms(filled, source, judging)
    if any(form_of(page) for page in pages):
        return unread(Finding("STR-090", Severity.ERROR, FindingKind.GAP, "", {}, variant="form"), source, judging)
    book = _Book(pages)
    book.read()
    reports = [
        _with_cells(judged(row.content, row.sheet.record, judging), row, source, index)
        for index, row in enumerate(book.records)
    ]
    documents = tuple(row.content for row in book.records)
    return Imported(documents, tuple(reports), general(book.findings, source, judging, book.places))


def _with_cells(report: Report, record: _Row, source: str | None, index: int) -> Report:
    rows = list(record.everything())
    places = {pointer: place for row in rows for pointer, place in row.places().items()}
    return with_doubts(report, [doubt for row in rows for doubt in row.doubts], places, source, index)


@dataclass(slots=True, repr=False)
class _Row:
    """A row of a sheet, before it becomes part of a record."""

    sheet: Sheet
    page: Page
    number: int
    content: dict[str, Any] = field(default_factory=dict)
    own: str | None = None
    parent: str | None = None
    cells: dict[str, str] = field(default_factory=dict)
    """Cell by path within the row."""
    read_doubts: list[tuple[str, Doubt]] = field(default_factory=list)
    children: list[_Row] = field(default_factory=list)
    pointer: str = ""
    above: _Row | None = None
    """The row that it belongs to, where both are in one row of the sheet."""
    untouched: bool = False
    """Whether it contains only what the template prepared."""

    @property
    def place(self) -> str:
        """The row as a reader finds it."""
        return f"{self.page.name}!{self.number}"

    def everything(self) -> Iterator[_Row]:
        """Yield this row and all below it."""
        yield self
        for child in self.children:
            yield from child.everything()

    def places(self) -> dict[str, str]:
        """Return the cell of each pointer of this row."""
        return {self.pointer: self.place} | {f"{self.pointer}/{path}": cell for path, cell in self.cells.items()}

    @property
    def doubts(self) -> list[tuple[str, Doubt]]:
        """Doubts with their pointers in the record."""
        return [(f"{self.pointer}/{path}" if path else self.pointer, doubt) for path, doubt in self.read_doubts]


@dataclass(slots=True, repr=False)
class _Table:
    """A sheet of the workbook with the meaning of its columns."""

    page: Page
    sheet: Sheet
    columns: dict[int, Column]
    own: int | None
    parent: int | None
    head: int
    """Row after which entries begin."""
    first: dict[int, tuple[Sheet, Column]] = field(default_factory=dict)
    """Columns for the first entry of a list below."""
    prepared: frozenset[int] = frozenset()
    """Columns with texts for reading."""
    given: frozenset[int] = frozenset()
    """Columns that the template filled."""

    @property
    def known(self) -> frozenset[int]:
        """Columns with a meaning."""
        numbers = (place for place in (self.own, self.parent) if place is not None)
        return frozenset((*self.columns, *self.first, *self.prepared, *numbers))

    def is_untouched(self, cells: Mapping[int, Cell]) -> bool:
        """Return whether a row contains only what the template prepared."""
        entered = (self.columns.keys() | self.first.keys()) - self.given
        return not self.prepared.isdisjoint(cells) and entered.isdisjoint(cells)


class _Book:
    """A workbook being read."""

    def __init__(self, pages: list[Page]) -> None:
        # A renamed sheet may bear the name of a person, so only our own names are shown.
        self.pages = [replace(page, name=_shown(page, number)) for number, page in enumerate(pages, start=1)]
        self.records: list[_Row] = []
        self.findings: list[Finding] = []
        self.places: dict[str, str] = {}
        self.language = ENGLISH

    def read(self) -> None:
        """Find the tables, read their rows and put them together."""
        tables = self._tables()
        if not tables:
            self.findings.append(structural("STR-072"))
            return
        self.language = _language_of(tables)
        rows: dict[str, list[_Row]] = {}
        countries: dict[str | None, str | None] = {}
        for sheet in layout_of(tables[0].sheet.record).everything():
            for table in tables:
                if table.sheet is sheet:
                    for row in self._rows(table, countries):
                        rows.setdefault(row.sheet.id, []).append(row)
        self._put_together(layout_of(tables[0].sheet.record), rows)

    # Which sheet is which

    def _tables(self) -> list[_Table]:
        tables: list[_Table] = []
        nameless: list[Page] = []
        for page in self.pages:
            table = _by_names(page)
            if table is not None:
                tables.append(table)
            else:
                nameless.append(page)
        kinds = {table.sheet.record for table in tables}
        candidates = {page.name: _by_titles(page, kinds) for page in nameless}
        kinds = kinds or _likeliest(candidates)
        if len(kinds) != 1:
            return []
        for page in nameless:
            fitting = [(score, table) for score, table in candidates[page.name] if table.sheet.record in kinds]
            if fitting:
                tables.append(max(fitting, key=lambda scored: scored[0])[1])
            elif page.cells and not _is_for_reading(page.name):
                self._say("STR-073", Severity.WARNING, FindingKind.GAP, place=page.name)
        return tables

    # Rows

    def _rows(self, table: _Table, countries: dict[str | None, str | None]) -> Iterator[_Row]:
        page = table.page
        self._spread_merged(table)
        known = table.known
        strange: dict[int, int] = {}
        for number, cells in page.rows():
            if number <= table.head or _is_head(cells, table):
                continue
            for column, entry in cells.items():
                if column not in known:
                    strange.setdefault(column, entry.row)
            row = _Row(table.sheet, page, number)
            row.own = _number(cells.get(table.own or 0))
            row.parent = _number(cells.get(table.parent or 0))
            if table.sheet.parent is None:
                country = self._country(cells, table)
                countries[row.own] = countries[None] = country
            else:
                country = countries.get(None)
            row.untouched = table.is_untouched(cells)
            self._fill(row, cells, table.columns, country)
            if row.content or row.read_doubts or row.parent is not None:
                yield row
            yield from self._first_entries(row, cells, table, country)
        for column, number in strange.items():
            self._say("STR-074", Severity.WARNING, FindingKind.GAP, place=_cell(page.name, number, column))

    def _first_entries(
        self, row: _Row, cells: Mapping[int, Cell], table: _Table, country: str | None
    ) -> Iterator[_Row]:
        """Yield the entries of lists below a row that are in the same row of the sheet."""
        for child in dict.fromkeys(child for child, _ in table.first.values()):
            entry = _Row(child, row.page, row.number, above=row)
            columns = {place: column for place, (sheet, column) in table.first.items() if sheet is child}
            self._fill(entry, cells, columns, country)
            if entry.content or entry.read_doubts:
                yield entry

    def _country(self, cells: Mapping[int, Cell], table: _Table) -> str | None:
        for place, column in table.columns.items():
            if column.id == "country" and place in cells:
                code = read(cells[place].value, column.declared, self.language, None).value
                return code if code in REGION else None
        return None

    def _fill(self, row: _Row, cells: Mapping[int, Cell], columns: Mapping[int, Column], country: str | None) -> None:
        for place, column in columns.items():
            entry = cells.get(place)
            if entry is None:
                continue
            row.cells.setdefault(column.id, _cell(row.page.name, row.number, place))
            if entry.value is None:
                row.read_doubts.append((column.id, Doubt("STR-084", lost=True, params={})))
                continue
            if entry.formula:
                row.read_doubts.append((column.id, Doubt("STR-083", lost=False, params={})))
            self._enter(row, column, entry.value, country)

    def _enter(self, row: _Row, column: Column, raw: Any, country: str | None) -> None:
        marked = isinstance(raw, str) and raw.strip() == EMPTY
        if marked:
            path = column.path if column.holds is Holds.STATE else column.path[:-1]
            if path and not _set(row.content, path, {}, keep=True):
                row.read_doubts.append((column.id, Doubt("STR-082", lost=True, params={"expected": "@found/object"})))
            return
        if column.holds is Holds.STATE:
            reason = absence_of(str(raw), self.language)
            if reason is None:
                row.read_doubts.append((column.id, Doubt("STR-077", lost=True, params={})))
            elif not _set(row.content, column.path, {"absent": reason}):
                row.read_doubts.append((column.id, Doubt("STR-089", lost=True, params={"place": row.cells[column.id]})))
            return
        reading = read(raw, column.declared, self.language, country)
        row.read_doubts += [(column.id, doubt) for doubt in reading.doubts]
        if reading.value is not None and not _set(row.content, column.path, reading.value):
            row.read_doubts.append((column.id, Doubt("STR-089", lost=True, params={"place": row.cells[column.id]})))

    def _spread_merged(self, table: _Table) -> None:
        page = table.page
        numbers = sorted(page.cells)
        for row, column, last_row, _ in page.merged:
            entry = page.cells.get(row, {}).get(column)
            if entry is None or last_row <= table.head or last_row == row:
                continue
            place = _cell(page.name, row, column)
            if row <= table.head:
                self._say("STR-085", Severity.WARNING, FindingKind.GAP, variant="titles", place=place)
                continue
            # Cells merged to the end of the sheet must not turn empty rows into records.
            for other in numbers[bisect_right(numbers, row) : bisect_right(numbers, last_row)]:
                page.cells[other].setdefault(column, replace(entry, row=other))
            self._say("STR-085", Severity.WARNING, FindingKind.GAP, place=place)

    # Rows into records

    def _put_together(self, root: Sheet, rows: Mapping[str, list[_Row]]) -> None:
        rows = _entered(root, rows)
        for row in rows.get(root.id, []):
            row.content = {
                "record_type": root.record.record_name,
                "standard_version": STANDARD_VERSION,
                **row.content,
            }
        named = {sheet.id: self._by_number(rows.get(sheet.id, [])) for sheet in root.everything()}
        for sheet in root.everything():
            if sheet.parent is None:
                continue
            above = rows.get(sheet.parent.id, [])
            for row in rows.get(sheet.id, []):
                parent = row.above or named[sheet.parent.id].get(row.parent or "")
                if parent is None and row.parent is None and len(above) == 1:
                    parent = above[0]
                if parent is None:
                    self._say("STR-086", Severity.ERROR, FindingKind.CONTRADICTION, place=row.place)
                else:
                    self._hang(parent, row)
        self.records = [row for row in rows.get(root.id, []) if _has_content(row)]
        for record in self.records:
            _point(record, "")
        if not self.records and not any(finding.severity is Severity.ERROR for finding in self.findings):
            self._say("STR-090", Severity.ERROR, FindingKind.GAP)

    def _hang(self, parent: _Row, row: _Row) -> None:
        path = row.sheet.steps
        holder = _holder(parent.content, path[:-1])
        taken = None if holder is None else holder.get(path[-1])
        if holder is None or is_absence(taken):
            self._say("STR-089", Severity.ERROR, FindingKind.CONTRADICTION, place=row.place)
        elif row.sheet.once and taken is not None:
            self._say("STR-088", Severity.ERROR, FindingKind.CONTRADICTION, place=row.place)
        elif row.sheet.once:
            holder[path[-1]] = row.content
            parent.children.append(row)
        else:
            holder.setdefault(path[-1], []).append(row.content)
            parent.children.append(row)

    def _by_number(self, rows: list[_Row]) -> dict[str, _Row]:
        counted = Counter(row.own for row in rows if row.own is not None)
        for row in rows:
            if row.own is not None and counted[row.own] > 1:
                self._say("STR-087", Severity.ERROR, FindingKind.CONTRADICTION, place=row.place)
        return {row.own: row for row in rows if row.own is not None and counted[row.own] == 1}

    def _say(self, rule: str, severity: Severity, kind: FindingKind, variant: str = "", **params: str) -> None:
        self.findings.append(Finding(rule, severity, kind, "", params, variant=variant))


_NUMBERED = re.compile(r" [0-9]{1,2}$")
"""How `names_of` distinguishes sheets of one title; more digits could be a person's number or birth date."""


def _shown(page: Page, number: int) -> str:
    return page.name if _is_ours(page.name) else f"#{number}"


def _is_ours(name: str) -> bool:
    return _NUMBERED.sub("", _folded(name)) in _sheet_names()


@cache
def _names_for_reading() -> frozenset[str]:
    return frozenset(ui_text(key, language) for key in ("sheet/help", "sheet/choices") for language in LANGUAGES)


def _is_for_reading(name: str) -> bool:
    """Return whether a sheet contains help or choices, and no entries."""
    return _folded(name) in {_folded(own) for own in _names_for_reading()}


@cache
def _sheet_names() -> frozenset[str]:
    own = set(_names_for_reading())
    for record in RECORDS_WITH_SHEETS.values():
        for language in LANGUAGES:
            own.update(names_of(layout_of(record).everything(), language, ()))
    own.update(sheet_title(form, language) for form in task_forms for language in LANGUAGES)
    return frozenset(_NUMBERED.sub("", _folded(name)) for name in own)


def _entered(root: Sheet, rows: Mapping[str, list[_Row]]) -> dict[str, list[_Row]]:
    """Return the rows without those of a template in which, and below which, nothing was entered."""
    entered: dict[str, list[_Row]] = {}
    above: set[tuple[str, str | None]] = set()
    for sheet in reversed(root.everything()):
        entered[sheet.id] = [row for row in rows.get(sheet.id, []) if not row.untouched or (sheet.id, row.own) in above]
        if sheet.parent is not None:
            above |= {(sheet.parent.id, row.parent) for row in entered[sheet.id]}
    return entered


def _has_content(row: _Row) -> bool:
    return bool(set(row.content) - {"record_type", "standard_version"} or row.children or row.read_doubts)


def _point(row: _Row, pointer: str) -> None:
    """Set for each row its place in the record."""
    row.pointer = pointer
    counts: Counter[tuple[str, ...]] = Counter()
    for child in row.children:
        path = child.sheet.steps
        here = f"{pointer}/{'/'.join(path)}"
        _point(child, here if child.sheet.once else f"{here}/{counts[path]}")
        counts[path] += 1


def _holder(content: dict[str, Any], path: tuple[str, ...]) -> dict[str, Any] | None:
    """Return the object at a path, made where it is missing; ``None`` where something else is there."""
    for name in path:
        inner = content.setdefault(name, {})
        if not isinstance(inner, dict) or "absent" in inner:
            return None
        content = inner
    return content


def _set(content: dict[str, Any], path: tuple[str, ...], value: Any, *, keep: bool = False) -> bool:
    holder = _holder(content, path[:-1])
    if holder is None:
        return False
    if path[-1] in holder:
        return keep
    holder[path[-1]] = value
    return True


def _number(entry: Cell | None) -> str | None:
    """Return the number of a row as text, whatever its type in the spreadsheet."""
    if entry is None or entry.value is None:
        return None
    value = entry.value
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value).strip()


def _cell(name: str, row: int, column: int) -> str:
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{name}!{letters}{row}"


def _folded(text: str) -> str:
    return " ".join(text.casefold().replace("*", " ").split())


def _by_names(page: Page) -> _Table | None:
    """Recognise a sheet by the hidden row of technical names."""
    for number, cells in page.rows():
        if number > _HEAD_ROWS:
            break
        for place, entry in cells.items():
            sheet = _sheets().get(str(entry.value))
            if sheet is not None:
                known = {column.id: column for column in sheet.columns}
                texts = {column: str(cell.value).strip() for column, cell in cells.items()}
                names = {column: text.removeprefix(GIVEN) for column, text in texts.items()}
                below = first_entries(sheet)
                return _Table(
                    page,
                    sheet,
                    {column: known[name] for column, name in names.items() if name in known},
                    place,
                    next((column for column, text in texts.items() if text == PARENT), None),
                    number,
                    {column: below[name] for column, name in names.items() if name in below},
                    frozenset(column for column, text in texts.items() if text.startswith(FOR_READING)),
                    frozenset(column for column, text in texts.items() if text.startswith(GIVEN)),
                )
    return None


@cache
def _sheets() -> dict[str, Sheet]:
    return {sheet.id: sheet for record in RECORDS_WITH_SHEETS.values() for sheet in layout_of(record).everything()}


def _by_titles(page: Page, kinds: set[type[Record]]) -> list[tuple[float, _Table]]:
    """Return what a sheet can be by its titles, in any language, with how well they fit.

    A part that occurs in several places has the same titles; there the name of the sheet decides. Where the record of
    the workbook is known, ``kinds`` contains only it.
    """
    fitting: list[tuple[float, _Table]] = []
    for number, cells in page.rows():
        if number > _HEAD_ROWS:
            break
        texts = {column: _folded(entry.value) for column, entry in cells.items() if isinstance(entry.value, str)}
        known = sum(text in _all_titles() for text in texts.values())
        if known < _FEWEST_TITLES or 2 * known < len(texts) or len(texts) > _MOST_TITLES:
            continue
        for sheet in _sheets().values():
            if kinds and sheet.record not in kinds:
                continue
            titles = _titles(sheet)
            meanings = {column: titles.get(text) for column, text in texts.items()}
            columns = {column: meant for column, meant in meanings.items() if isinstance(meant, Column)}
            own = next((column for column, meant in meanings.items() if meant == OWN), None)
            parent = next((column for column, meant in meanings.items() if meant == PARENT), None)
            known = len(columns) + (own is not None) + (parent is not None)
            if columns and known >= _FEWEST_TITLES and 2 * known >= len(texts):
                score = known / max(len(texts), len(sheet.columns)) + _is_named(page.name, sheet)
                fitting.append((score, _Table(page, sheet, columns, own, parent, number)))
    return fitting


def _is_named(name: str, sheet: Sheet) -> bool:
    plain = _folded(name).rstrip(" 0123456789")
    return any(plain == _folded(sheet.title(language))[: len(plain)] for language in LANGUAGES) if plain else False


def _likeliest(candidates: Mapping[str, list[tuple[float, _Table]]]) -> set[type[Record]]:
    """Return the record that the sheets fit best, by the sum of how well each of them fits."""
    sums: dict[type[Record], float] = {}
    for fitting in candidates.values():
        best: dict[type[Record], float] = {}
        for score, table in fitting:
            best[table.sheet.record] = max(score, best.get(table.sheet.record, 0))
        for kind, score in best.items():
            sums[kind] = sums.get(kind, 0) + score
    return {max(sums, key=lambda kind: sums[kind])} if sums else set()


_FEWEST_TITLES = 3

_MOST_TITLES = 500
"""Limit on the number of texts in a row of titles; the widest sheet has far fewer columns."""


@cache
def _titles(sheet: Sheet) -> dict[str, Column | str]:
    """Return the meaning of the titles of a sheet, in every language."""
    titles: dict[str, Column | str] = {}
    for language in LANGUAGES:
        titles.setdefault(_folded(ui_text("sheet/number", language)), OWN)
        titles.setdefault(_folded(ui_text("sheet/belongs-to", language)), PARENT)
        for column in sheet.columns:
            titles.setdefault(_folded(column.title(language)), column)
    return titles


@cache
def _all_titles() -> frozenset[str]:
    return frozenset(title for sheet in _sheets().values() for title in _titles(sheet))


@cache
def _head_texts(sheet: Sheet) -> frozenset[str]:
    texts = {_folded(ui_text("sheet/number", language)) for language in LANGUAGES}
    texts |= {_folded(ui_text("sheet/number-help", language)) for language in LANGUAGES}
    return frozenset(texts.union(*_titles_by_language(sheet).values()))


@cache
def _titles_by_language(sheet: Sheet) -> dict[str, frozenset[str]]:
    return {language: frozenset(_folded(column.title(language)) for column in sheet.columns) for language in LANGUAGES}


def _is_head(cells: Mapping[int, Cell], table: _Table) -> bool:
    """Return whether a row contains titles or explanations: words in the column for numbers."""
    own = cells.get(table.own or 0)
    if own is not None and isinstance(own.value, str):
        return _folded(own.value) in _head_texts(table.sheet)
    titled = [entry for entry in cells.values() if isinstance(entry.value, str)]
    known = _head_texts(table.sheet)
    return len(titled) >= _FEWEST_TITLES and all(_folded(str(entry.value)) in known for entry in titled)


def _language_of(tables: list[_Table]) -> str:
    """Return the language of most titles."""
    votes: Counter[str] = Counter()
    for table in tables:
        by_language = _titles_by_language(table.sheet)
        for number, cells in table.page.rows():
            if number > _HEAD_ROWS:
                break
            for entry in cells.values():
                if isinstance(entry.value, str):
                    text = _folded(entry.value)
                    votes.update(lang for lang, titles in by_language.items() if text in titles)
    return votes.most_common(1)[0][0] if votes else ENGLISH
