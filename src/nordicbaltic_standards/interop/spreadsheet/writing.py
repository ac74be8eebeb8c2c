"""Write records, or an empty template, as a workbook with titles, explanations and choices in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nordicbaltic_standards.codelists.base import CodeList, CodeListView
from nordicbaltic_standards.codelists.enumerations import AbsenceReason
from nordicbaltic_standards.codelists.iso_codes import COUNTRIES
from nordicbaltic_standards.i18n.formats import country_name, sorted_labels
from nordicbaltic_standards.i18n.languages import ENGLISH, resolve_language
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.interop.spreadsheet.cells import EMPTY, absent_words, with_code, written
from nordicbaltic_standards.interop.spreadsheet.layout import (
    FOR_READING,
    GIVEN,
    PARENT,
    RECORDS_WITH_SHEETS,
    Column,
    Holds,
    Sheet,
    empty_mark_of,
    first_entries,
    layout_of,
    names_of,
)
from nordicbaltic_standards.interop.spreadsheet.saving import save
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.absence import is_absence
from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.models.introspection import CodeShape, ListShape, ScalarShape, Shape
from nordicbaltic_standards.models.titles import field_description, leaf_description
from nordicbaltic_standards.models.types import COUNTRY, FLAG, REGION_COUNTRY
from nordicbaltic_standards.utils.errors import NordicBalticError, UnknownKeyError

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

NAMES_ROW, TITLE_ROW, HELP_ROW, FIRST_ROW = 1, 2, 3, 4
"""Rows of a sheet: technical names (hidden), titles, explanations, and where the records begin."""

READY_ROWS = 1000
"""Number of rows prepared for entries, with lists of choices."""

LONGEST_CELL = 32_767
"""Largest number of characters in a cell."""


class TooLong(NordicBalticError, ValueError):  # noqa: N818 - the name says it
    """A text of a record is too long for a cell; the message names the field and shows nothing of the text."""

    def __init__(self, pointer: str) -> None:
        super().__init__(f"too long for a cell: {pointer}")
        self.pointer = pointer


@dataclass(frozen=True, slots=True)
class PreparedRows:
    """Rows that a template has ready in the sheet of a list, each with texts to read while it is filled in.

    A row in which nothing is entered is no entry. Each row also has columns for the first entry of a list below it.

    Attributes:
        field: Name of the field of the record that contains the list.
        given: Name of the field of an entry whose value the template gives.
        titles: Titles of the texts.
        rows: Texts of each row, by the given value.
        help: Line of the sheet with help on these rows.
    """

    field: str
    given: str
    titles: tuple[str, ...]
    rows: Mapping[str, tuple[str, ...]]
    help: str

    @property
    def document(self) -> dict[str, Any]:
        """The record with what the template gives."""
        return {self.field: [{self.given: value} for value in self.rows]}

    def texts_of(self, sheet: Sheet) -> tuple[str, ...]:
        """Return the titles of the texts in a sheet; none where it has no prepared rows."""
        return self.titles if sheet.path == (self.field,) else ()


def template(
    record: str | type[Record],
    path: str | Path,
    language: str = ENGLISH,
    *,
    replace: bool = True,
    prepared: PreparedRows | None = None,
) -> None:
    """Write an empty workbook for records of a type.

    Args:
        record: Record class or its kebab name; every record but the exchange message.
        path: File to write; it appears when it is complete.
        language: BCP 47 tag of titles, explanations and choices.
        replace: Whether it may replace an existing file.
        prepared: Rows that it has ready.

    Raises:
        UnknownKeyError: When there are no sheets for such a record.
        FileExistsError: When there is such a file and it must not be replaced.
        OSError: When the file cannot be written.
        ImportError: When the extra ``xlsx`` is not installed.
    """
    documents = [] if prepared is None else [prepared.document]
    save(_book(_kind([], record), documents, resolve_language(language), prepared), path, replace=replace)


def write_workbook(
    records: Iterable[Record],
    path: str | Path,
    language: str = ENGLISH,
    *,
    record: str | type[Record] | None = None,
    replace: bool = True,
) -> None:
    """Write records of one type into a workbook, one row for each record; `read_workbook` returns them unchanged.

    Args:
        records: Records of one type.
        path: File to write; it appears when it is complete.
        language: BCP 47 tag of titles, explanations and choices.
        record: Record class or kebab name; needed where there are no records.
        replace: Whether it may replace an existing file.

    Raises:
        UnknownKeyError: When there are no sheets for such a record.
        TypeError: When the records are of different types.
        TooLong: When a text is too long for a cell.
        FileExistsError: When there is such a file and it must not be replaced.
        OSError: When the file cannot be written.
        ImportError: When the extra ``xlsx`` is not installed.
    """
    given = list(records)
    kind = _kind(given, record)
    book = _book(kind, [one.model_dump(mode="json", exclude_unset=True) for one in given], resolve_language(language))
    save(book, path, replace=replace)


def _kind(given: Sequence[Record], record: str | type[Record] | None) -> type[Record]:
    kinds = {type(one) for one in given}
    if isinstance(record, str):
        kinds.add(RECORDS_WITH_SHEETS.get(record, Record))
    elif record is not None:
        kinds.add(record)
    if len(kinds) != 1:
        raise TypeError("records of one type are written, or the type is named")
    (kind,) = kinds
    if kind not in RECORDS_WITH_SHEETS.values():
        raise UnknownKeyError(f"there are sheets for these records: {', '.join(RECORDS_WITH_SHEETS)}")
    return kind


def _book(
    kind: type[Record], documents: list[dict[str, Any]], language: str, prepared: PreparedRows | None = None
) -> Workbook:
    from openpyxl import Workbook  # noqa: PLC0415 - an extra
    from openpyxl.workbook.protection import WorkbookProtection  # noqa: PLC0415

    root = layout_of(kind)
    sheets = root.everything()
    help_name, choices_name = ui_text("sheet/help", language), ui_text("sheet/choices", language)
    names = dict(
        zip((sheet.id for sheet in sheets), names_of(sheets, language, (help_name, choices_name)), strict=True)
    )
    book = Workbook()
    choices = _Choices(language, choices_name)
    pages = {}
    for sheet in sheets:
        page = book.active if sheet is root else book.create_sheet()
        assert page is not None  # noqa: S101 - a new workbook has a sheet
        page.title = names[sheet.id]
        pages[sheet.id] = page
        above = names[sheet.parent.id] if sheet.parent is not None else ""
        _Page(page, sheet, language, choices, prepared).prepare(above)
    _Filler(kind, pages, language, prepared).fill(documents)
    choices.write(book.create_sheet(choices_name))
    _help(book.create_sheet(help_name, 0), kind, language, choices_name, prepared)
    book.active = 1
    book.security = WorkbookProtection(lockStructure=True)
    book.properties.title = ui_text(f"record/{kind.record_name}/title", language)
    book.properties.language = language
    book.properties.creator = "nordicbaltic-standards"
    return book


def _help(
    page: Worksheet, kind: type[Record], language: str, choices: str, prepared: PreparedRows | None = None
) -> None:
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415

    reasons = ", ".join(absent_words(reason, language) for reason in AbsenceReason)
    lines = [
        ui_text(f"record/{kind.record_name}/title", language),
        ui_text("sheet/help-rows", language, record=ui_text(f"record/{kind.record_name}/title", language)),
        *([] if prepared is None else [prepared.help]),
        ui_text("sheet/help-required", language),
        ui_text("sheet/help-absent", language, reasons=reasons),
        ui_text("sheet/help-dates", language, date="2026-03-05", time="2026-03-05T14:30:00+02:00"),
        ui_text("sheet/help-choices", language, sheet=choices),
        ui_text("sheet/help-move", language),
        ui_text("sheet/help-import", language).replace("`", ""),
        ui_text("sheet/help-safety", language),
    ]
    page.column_dimensions["A"].width = 100
    for number, line in enumerate(lines, start=1):
        cell = page.cell(number, 1, line)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if number == 1:
            cell.font = Font(bold=True, size=14)
    page.protection.sheet = True


class _Choices:
    """The sheet with every list of choices, one column for each list."""

    def __init__(self, language: str, name: str) -> None:
        self.language = language
        self.name = name
        self.columns: dict[tuple[str, bool], tuple[str, list[str]]] = {}

    def range_of(self, shape: Shape, *, absence: bool) -> str | None:
        """Return the range of the choices for a shape, or ``None`` where anything can be entered."""
        choices = self._choices(shape)
        if choices is None:
            return None
        title, labels = choices
        if absence:
            labels = [*labels, *(absent_words(reason, self.language) for reason in AbsenceReason)]
        key = (title, absence)
        self.columns.setdefault(key, (title, labels))
        return self._range(list(self.columns).index(key), len(labels))

    def reasons(self) -> str:
        """Return the range of the absence reasons."""
        key = ("", True)
        labels = [absent_words(reason, self.language) for reason in AbsenceReason]
        self.columns.setdefault(key, (_title(AbsenceReason, self.language), labels))
        return self._range(list(self.columns).index(key), len(labels))

    def _range(self, column: int, rows: int) -> str:
        from openpyxl.utils import get_column_letter, quote_sheetname  # noqa: PLC0415

        letter = get_column_letter(column + 1)
        return f"{quote_sheetname(self.name)}!${letter}$2:${letter}${rows + 1}"

    def _choices(self, shape: Shape) -> tuple[str, list[str]] | None:
        language = self.language
        match shape:
            case CodeShape(code_list):
                return _title(code_list, language), [code.label(language) for code in code_list]
            case ScalarShape(leaf) if leaf is FLAG:
                yes, no = ui_text("sheet/yes", language), ui_text("sheet/no", language)
                return f"{yes} / {no}", [yes, no]
            case ScalarShape(leaf) if leaf in {COUNTRY, REGION_COUNTRY}:
                codes = COUNTRIES if leaf is COUNTRY else REGION
                title = ui_text("sheet/countries" if leaf is COUNTRY else "sheet/countries-of-region", language)
                named = sorted_labels(codes, country_name, language)
                return title, [with_code(name, code) for code, name in named.items()]
            case _:
                return None

    def write(self, page: Worksheet) -> None:
        """Write the lists, and lock them."""
        from openpyxl.styles import Font  # noqa: PLC0415
        from openpyxl.utils import get_column_letter  # noqa: PLC0415

        for number, (title, labels) in enumerate(self.columns.values(), start=1):
            page.cell(1, number, title).font = Font(bold=True)
            page.column_dimensions[get_column_letter(number)].width = 40
            for row, label in enumerate(labels, start=2):
                put(page, row, number, label)
        page.freeze_panes = "A2"
        page.protection.sheet = True


def _title(code_list: type[CodeList], language: str) -> str:
    return CodeListView(code_list).title(language)


class _Page:
    """One sheet: its titles, explanations, lists and protection."""

    def __init__(
        self, page: Worksheet, sheet: Sheet, language: str, choices: _Choices, prepared: PreparedRows | None
    ) -> None:
        self.page = page
        self.sheet = sheet
        self.language = language
        self.choices = choices
        self.texts = () if prepared is None else prepared.texts_of(sheet)
        self.given = prepared.given if prepared is not None and self.texts else None

    def prepare(self, above: str) -> None:
        """Write the head of the sheet."""
        from openpyxl.styles import Alignment, Protection  # noqa: PLC0415
        from openpyxl.utils import get_column_letter  # noqa: PLC0415

        page, sheet, language = self.page, self.sheet, self.language
        number, number_help = ui_text("sheet/number", language), ui_text("sheet/number-help", language)
        self._head(1, sheet.id, number, number_help)
        first = 2
        if sheet.parent is not None:
            words = ui_text("sheet/belongs-to-help", language, sheet=above)
            self._head(2, PARENT, ui_text("sheet/belongs-to", language), words)
            first = 3
        for place, title in enumerate(self.texts, start=first):
            self._head(place, f"{FOR_READING}{place}", title, "")
        first += len(self.texts)
        required = sheet.required
        for place, column in enumerate(sheet.columns, start=first):
            mark = " *" if column.id in required else ""
            given = column.id == self.given
            self._head(place, GIVEN * given + column.id, column.title(language) + mark, self._explained(column))
            self._choose(place, column)
            dimension = page.column_dimensions[get_column_letter(place)]
            dimension.hidden = column.technical or given
        below = first_entries(sheet) if self.texts else {}
        for place, (name, (child, column)) in enumerate(below.items(), start=first + len(sheet.columns)):
            title = f"{child.title(language)}: {column.title(language)}"
            self._head(place, name, title, self._explained(column))
            self._choose(place, column)
        for place in range(1, first + len(sheet.columns) + len(below)):
            dimension = page.column_dimensions[get_column_letter(place)]
            dimension.width = 12 if place < first else 26
            dimension.protection = Protection(locked=False)
            # Text stays as it was typed; date cells are formatted one by one.
            dimension.number_format = "General" if place < first else "@"
            if self.texts:
                dimension.alignment = Alignment(wrap_text=True, vertical="top")
        page.row_dimensions[NAMES_ROW].hidden = True
        page.row_dimensions[HELP_ROW].height = 90
        # Of several texts only the first stays in view, so that there is space for what is entered.
        page.freeze_panes = f"{get_column_letter(first - max(len(self.texts) - 1, 0))}{FIRST_ROW}"
        for place in range(first - len(self.texts) + 1, first):
            page.column_dimensions[get_column_letter(place)].width = 48
        protection = page.protection
        protection.sheet = True
        protection.formatColumns = protection.formatRows = protection.formatCells = False
        protection.insertRows = protection.deleteRows = protection.sort = protection.autoFilter = False

    def _head(self, place: int, technical: str, title: str, words: str) -> None:
        from openpyxl.styles import Alignment, Font, PatternFill  # noqa: PLC0415

        wrapped = Alignment(wrap_text=True, vertical="top")
        put(self.page, NAMES_ROW, place, technical)
        cell = put(self.page, TITLE_ROW, place, title)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="DCE6F1")
        cell.alignment = wrapped
        cell = put(self.page, HELP_ROW, place, words)
        cell.font = Font(italic=True, size=9)
        cell.alignment = wrapped

    def _explained(self, column: Column) -> str:
        language, declared = self.language, column.declared
        words = [field_description(declared, language).text]
        inner = declared.item_shape
        if column.holds is Holds.SEVERAL:
            words.append(ui_text("sheet/several", language))
        if isinstance(inner, ScalarShape) and inner.leaf is not FLAG and column.holds is not Holds.STATE:
            words.append(leaf_description(inner.leaf, language).text)
        return " ".join(words)

    def _choose(self, place: int, column: Column) -> None:
        from openpyxl.utils import get_column_letter  # noqa: PLC0415
        from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415

        declared = column.declared
        if column.holds is Holds.STATE:
            source: str | None = self.choices.reasons()
        elif column.holds is Holds.SEVERAL:
            shape = declared.shape
            assert isinstance(shape, ListShape)  # noqa: S101 - what the layout says
            self.choices.range_of(shape.item, absence=declared.takes_absence)
            source = None
        else:
            source = self.choices.range_of(declared.shape, absence=declared.takes_absence)
        if source is None:
            return
        # A list suggests and does not restrict: a code, or a label in another language, can be entered too.
        offer = DataValidation(type="list", formula1=f"={source}", allow_blank=True, showErrorMessage=False)
        letter = get_column_letter(place)
        offer.add(f"{letter}{FIRST_ROW}:{letter}{FIRST_ROW + READY_ROWS - 1}")
        self.page.add_data_validation(offer)


def put(page: Worksheet, row: int, place: int, value: Any) -> Any:
    """Write a value; text stays text, whatever character it begins with."""
    cell = page.cell(row, place)
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
    return cell


class _Filler:
    """Write records into the rows of the sheets."""

    def __init__(
        self, kind: type[Record], pages: dict[str, Worksheet], language: str, prepared: PreparedRows | None = None
    ) -> None:
        self.root = layout_of(kind)
        self.prepared = prepared
        self.marks = empty_mark_of(kind)
        self.pages = pages
        self.language = language
        self.rows = dict.fromkeys(pages, 0)

    def fill(self, documents: list[dict[str, Any]]) -> None:
        """Write each document as a row."""
        for document in documents:
            self._row(self.root, _without_empty_lists(document), None, "")

    def _row(self, sheet: Sheet, content: dict[str, Any], parent: int | None, pointer: str) -> None:
        self.rows[sheet.id] += 1
        number = self.rows[sheet.id]
        row = FIRST_ROW + number - 1
        page = self.pages[sheet.id]
        self._enter(page, row, 1, number, pointer)
        first = 2
        if parent is not None:
            self._enter(page, row, 2, parent, pointer)
            first = 3
        if self.prepared is not None and self.prepared.texts_of(sheet):
            first = self._texts(page, row, first, self.prepared.rows[content[self.prepared.given]])
        places = {column.id: place for place, column in enumerate(sheet.columns, start=first)}
        for column in sheet.columns:
            value = _at(content, column.path)
            if value is None or value == [] or not _belongs(column, value):
                continue
            here = f"{pointer}/{column.id}"
            self._enter(page, row, places[column.id], written(value, column.declared, self.language), here)
        for path in _empty_parts(content, sheet):
            self._enter(page, row, places[self.marks[sheet.path, path]], EMPTY, pointer)
        for child in sheet.children:
            entry = _at(content, child.steps)
            here = f"{pointer}/{'/'.join(child.steps)}"
            if isinstance(entry, list):
                for index, item in enumerate(entry):
                    self._row(child, item, number, f"{here}/{index}")
            elif isinstance(entry, dict) and not is_absence(entry):
                self._row(child, entry, number, here)

    def _texts(self, page: Worksheet, row: int, first: int, texts: Sequence[str]) -> int:
        """Write the texts of a prepared row, which are locked; return the place after them."""
        from openpyxl.styles import Alignment, Font  # noqa: PLC0415

        for place, words in enumerate(texts, start=first):
            cell = put(page, row, place, words)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(bold=place == first)
        return first + len(texts)

    def _enter(self, page: Worksheet, row: int, place: int, value: Any, pointer: str) -> None:
        from openpyxl.styles import Protection  # noqa: PLC0415

        if isinstance(value, str) and len(value) > LONGEST_CELL:
            raise TooLong(pointer)
        cell = put(page, row, place, value)
        cell.protection = Protection(locked=False)
        if isinstance(value, date):
            cell.number_format = "yyyy-mm-dd"
        elif isinstance(value, str):
            cell.number_format = "@"
            cell.quotePrefix = value[:1] in _STARTS_FORMULA


_STARTS_FORMULA = frozenset("=+-@\t\r'")


def _without_empty_lists(value: Any) -> Any:
    """Return a document without its empty lists, which mean the same as no list."""
    if isinstance(value, dict):
        return {name: _without_empty_lists(inner) for name, inner in value.items() if inner != []}
    return [_without_empty_lists(item) for item in value] if isinstance(value, list) else value


def _at(content: Any, path: Sequence[str]) -> Any:
    for name in path:
        if not isinstance(content, dict) or name not in content:
            return None
        content = content[name]
    return content


def _belongs(column: Column, value: Any) -> bool:
    """Return whether a value is written into the cell: of a part or a list of parts only the absence reason is."""
    return column.holds is not Holds.STATE or is_absence(value)


def _empty_parts(content: dict[str, Any], sheet: Sheet) -> Iterator[tuple[str, ...]]:
    """Yield the path of each part within the row that is recorded and empty."""
    below = {child.steps for child in sheet.children}
    parts = {column.path[:depth] for column in sheet.columns for depth in range(1, len(column.path))}
    parts |= {column.path for column in sheet.columns if column.holds is Holds.STATE}
    parts |= {path[:depth] for path in below for depth in range(1, len(path))}
    for path in sorted(parts):
        if path not in below and _at(content, path) == {}:
            yield path
