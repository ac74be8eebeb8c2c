"""Task forms as workbooks: the questions one below the other, and next to them a column for each record.

Printed, the questions and one record make a page. What was filled in is read back with the cell of each finding.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nordicbaltic_standards.completion import complete
from nordicbaltic_standards.forms import TaskForm, from_answers, task_forms
from nordicbaltic_standards.forms.declaration import AllOf, AnyOf, Chosen, Condition, IsGiven, NotGiven
from nordicbaltic_standards.forms.task_form import ABSENT, EACH, NO, YES, Kind, Question
from nordicbaltic_standards.forms.wording import condition_text
from nordicbaltic_standards.i18n.languages import ENGLISH, LANGUAGES, resolve_language
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.interop.spreadsheet.cells import CellReading, Doubt, absence_of, absent_words, read
from nordicbaltic_standards.interop.spreadsheet.layout import MARK
from nordicbaltic_standards.interop.spreadsheet.opening import Page
from nordicbaltic_standards.interop.spreadsheet.saving import save
from nordicbaltic_standards.interop.spreadsheet.writing import put
from nordicbaltic_standards.models.introspection import DeclaredField, ListShape

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

RECORDS = 20
"""Number of columns prepared for records."""

NAMES, NUMBERS, TEXTS, FIRST = 1, 2, 3, 4
"""Columns: technical names (hidden), numbers, questions, and where the records begin."""

NAMES_ROW, TITLE_ROW, HINT_ROW, FIRST_ROW = 1, 2, 3, 4
"""Rows: the technical name of the form (hidden), its title, its hint, and where the questions begin."""

_WIDTH_OF_TEXT, _WIDTH_OF_ANSWER = 72, 44
_FONT = "Calibri"


def task_template(task: str, path: str | Path, language: str = ENGLISH, *, replace: bool = True) -> None:
    """Write an empty workbook for a task form.

    Args:
        task: Name of the task.
        path: File to write; it appears when it is complete.
        language: BCP 47 tag of the questions and choices.
        replace: Whether it may replace an existing file.

    Raises:
        UnknownKeyError: When there is no such task.
        FileExistsError: When there is such a file and it must not be replaced.
        OSError: When the file cannot be written.
        ImportError: When the extra ``xlsx`` is not installed.
    """
    save(_book(task_forms[task], resolve_language(language)), path, replace=replace)


# Writing


def _book(form: TaskForm, language: str) -> Workbook:
    from openpyxl import Workbook  # noqa: PLC0415 - an extra
    from openpyxl.workbook.protection import WorkbookProtection  # noqa: PLC0415

    book = Workbook()
    page = book.worksheets[0]
    choices = book.create_sheet(ui_text("sheet/choices", language))
    page.title = sheet_title(form, language)
    _Sheet(page, choices, form, language).write()
    book.security = WorkbookProtection(lockStructure=True)
    book.properties.title = form.title(language)
    book.properties.language = language
    book.properties.creator = "nordicbaltic-standards"
    return book


class _Sheet:
    """The sheet of a form while it is written, with the sheet of its choices."""

    def __init__(self, page: Worksheet, choices: Worksheet, form: TaskForm, language: str) -> None:
        self.page = page
        self.choices = choices
        self.form = form
        self.language = language
        self.rows = {question.id: row for row, question in enumerate(form.by_id.values(), start=FIRST_ROW)}

    def write(self) -> None:
        """Write the questions, and what helps to answer them."""
        from openpyxl.styles import Alignment, Font  # noqa: PLC0415
        from openpyxl.utils import get_column_letter  # noqa: PLC0415
        from openpyxl.worksheet.pagebreak import Break, ColBreak  # noqa: PLC0415

        page, form, language = self.page, self.form, self.language
        put(page, NAMES_ROW, NAMES, name_of_sheet(form))
        put(page, TITLE_ROW, TEXTS, form.title(language)).font = Font(name=_FONT, bold=True, size=14)
        before = put(page, HINT_ROW, TEXTS, f"{form.hint(language)} {ui_text('form/starred', language)}")
        before.alignment = Alignment(wrap_text=True, vertical="top")
        for question in form.by_id.values():
            self._question(question)
        page.column_dimensions[get_column_letter(NUMBERS)].width = 5
        page.column_dimensions[get_column_letter(TEXTS)].width = _WIDTH_OF_TEXT
        for place in range(FIRST, FIRST + RECORDS):
            page.column_dimensions[get_column_letter(place)].width = _WIDTH_OF_ANSWER
        page.column_dimensions[get_column_letter(NAMES)].hidden = True
        page.row_dimensions[NAMES_ROW].hidden = True
        page.freeze_panes = f"{get_column_letter(FIRST)}{FIRST_ROW}"
        page.protection.sheet = True
        page.protection.formatColumns = page.protection.formatRows = page.protection.formatCells = False
        page.page_setup.paperSize = 9  # A4
        page.page_setup.scale = 62
        page.print_title_cols = f"{get_column_letter(NUMBERS)}:{get_column_letter(TEXTS)}"
        page.page_margins.left = page.page_margins.right = page.page_margins.top = page.page_margins.bottom = 0.4
        page.col_breaks = ColBreak()
        for place in range(FIRST, FIRST + RECORDS):
            page.col_breaks.append(Break(id=place))
        self.choices.protection.sheet = True
        self.choices.freeze_panes = "A2"

    def _question(self, question: Question) -> None:
        from openpyxl.cell.rich_text import CellRichText, TextBlock  # noqa: PLC0415
        from openpyxl.cell.text import InlineFont  # noqa: PLC0415
        from openpyxl.styles import Alignment, Border, Protection, Side  # noqa: PLC0415

        page, row, language = self.page, self.rows[question.id], self.language
        put(page, row, NAMES, question.id)
        if question.number is not None:
            put(page, row, NUMBERS, question.number).alignment = Alignment(vertical="top")
        text = question.text(language) + (" *" if question.required else "")
        helps = [question.hint(language)]
        if question.when is not None:
            helps.append(condition_text(self.form, question.when, language))
        if question.kind is Kind.SEVERAL:
            helps.append(ui_text("sheet/several", language))
        helps = [each for each in helps if each]
        bold, small = InlineFont(rFont=_FONT, b=True, sz=11), InlineFont(rFont=_FONT, i=True, sz=9)
        rich = CellRichText(TextBlock(bold, text), *(TextBlock(small, f"\n{each}") for each in helps))
        cell = page.cell(row, TEXTS, rich)
        # The row has no fixed height: it grows with what is written next to the question.
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        edge = Side(style="thin", color="8A8A8A")
        for place in range(FIRST, FIRST + RECORDS):
            answer = page.cell(row, place)
            answer.protection = Protection(locked=False)
            answer.alignment = Alignment(horizontal="left", vertical="top", wrap_text=True)
            answer.number_format = "yyyy-mm-dd" if question.kind is Kind.DAY else "@"
            if place == FIRST:  # an unused column with edges would be printed
                answer.border = Border(bottom=edge, left=edge, right=edge, top=edge)
        self._check(question)
        self._grey(question)

    def _answers(self, row: int) -> str:
        from openpyxl.utils import get_column_letter  # noqa: PLC0415

        return f"{get_column_letter(FIRST)}{row}:{get_column_letter(FIRST + RECORDS - 1)}{row}"

    def _check(self, question: Question) -> None:
        """Offer the choices, and show a warning where a day or number cannot be right."""
        from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415

        labels = [*labels_of(question, self.language)]
        if labels:
            # A list suggests and does not restrict: one cell can contain several answers.
            check = DataValidation(type="list", formula1=f"={self._offer(question, labels)}", showErrorMessage=False)
        elif question.kind is Kind.DAY and question.not_future:
            check = DataValidation(type="date", operator="lessThanOrEqual", formula1="TODAY()", errorStyle="warning")
            check.error = ui_text("form/not-future", self.language)
        elif question.kind is Kind.NUMBER:
            check = DataValidation(
                type="whole", operator="between", formula1="0", formula2="100000", errorStyle="warning"
            )
        else:
            return
        check.allow_blank = True
        check.add(self._answers(self.rows[question.id]))
        self.page.add_data_validation(check)

    def _offer(self, question: Question, labels: list[str]) -> str:
        from openpyxl.styles import Font  # noqa: PLC0415
        from openpyxl.utils import get_column_letter, quote_sheetname  # noqa: PLC0415

        place = self.choices.max_column + (self.choices.cell(1, 1).value is not None)
        letter = get_column_letter(place)
        put(self.choices, 1, place, question.numbered(self.language)).font = Font(name=_FONT, bold=True)
        self.choices.column_dimensions[letter].width = 40
        for row, label in enumerate(labels, start=2):
            put(self.choices, row, place, label)
        return f"{quote_sheetname(self.choices.title)}!${letter}$2:${letter}${len(labels) + 1}"

    def _grey(self, question: Question) -> None:
        """Show in grey where a question is not asked."""
        from openpyxl.formatting.rule import Rule  # noqa: PLC0415
        from openpyxl.styles import PatternFill  # noqa: PLC0415
        from openpyxl.styles.differential import DifferentialStyle  # noqa: PLC0415

        if question.when is not None:
            grey = DifferentialStyle(fill=PatternFill(bgColor="D0D0D0", fill_type="solid"))
            rule = Rule(type="expression", dxf=grey, formula=[f"NOT({self._formula(question.when)})"])
            self.page.conditional_formatting.add(self._answers(self.rows[question.id]), rule)

    def _formula(self, condition: Condition) -> str:
        match condition:
            case Chosen():
                shown = {
                    value: label
                    for label, value in labels_of(self.form.by_id[condition.question], self.language).items()
                }
                pieces = [
                    f'ISNUMBER(SEARCH("{shown[code]}",{self._cell(condition.question)}))' for code in condition.chosen
                ]
                return f"OR({','.join(pieces)})"
            case IsGiven():
                return f"NOT(ISBLANK({self._cell(condition.given)}))"
            case NotGiven():
                return f"ISBLANK({self._cell(condition.not_given)})"
            case AllOf():
                return f"AND({','.join(self._formula(each) for each in condition.all)})"
            case AnyOf():
                return f"OR({','.join(self._formula(each) for each in condition.any)})"

    def _cell(self, question: str) -> str:
        from openpyxl.utils import get_column_letter  # noqa: PLC0415

        return f"{get_column_letter(FIRST)}{self.rows[question]}"


def sheet_title(form: TaskForm, language: str) -> str:
    """Return the name of the sheet of a form in ``language``: its title, as far as a spreadsheet allows it."""
    return "".join(" " if sign in "[]:*?/\\" else sign for sign in form.title(language))[:31].strip()


def name_of_sheet(form: TaskForm) -> str:
    """Return the technical name by which the sheet of a form is known."""
    return f"{MARK}:task:{form.id}"


def labels_of(question: Question, language: str) -> dict[str, str]:
    """Return what a cell shows for each choice, with its answer; as elsewhere, a reason is in brackets."""
    return {
        absent_words(value.removeprefix(ABSENT), language) if value.startswith(ABSENT) else label: value
        for value, label in question.choices(language).items()
    }


# Reading


def form_of(page: Page) -> tuple[TaskForm, int, int] | None:
    """Return the task form of a sheet, with row and column of its technical name; ``None`` for any other sheet."""
    names = {name_of_sheet(form): form for form in task_forms}
    for number, cells in page.rows():
        for place, cell in cells.items():
            if isinstance(cell.value, str) and cell.value in names:
                return names[cell.value], number, place
    return None


class FilledIn:
    """One column of a sheet: the record that its answers make.

    Attributes:
        form: The task form.
        document: The record as JSON values.
        places: Cell of each pointer.
        doubts: Doubts from reading, with their pointers.
    """

    def __init__(self, form: TaskForm, place: str) -> None:
        self.form = form
        self.document: dict[str, Any] = {}
        self.places: dict[str, str] = {"": place}
        self.doubts: list[tuple[str, Doubt]] = []


def filled_in(page: Page, name: str, country: str | None) -> Iterator[FilledIn]:
    """Yield the records of a sheet of a task form, column by column.

    Args:
        page: The sheet.
        name: Name of the sheet in places.
        country: ISO 3166-1 code of the country of records that name none.
    """
    known = form_of(page)
    if known is None:
        return
    form, _, names = known
    rows = {str(cells[names].value): number for number, cells in page.rows() if names in cells}
    language = _language_of(page, form, rows)
    used = sorted(
        {
            place
            for question, row in rows.items()
            if question in form.by_id
            for place in page.cells[row]
            if place > names + TEXTS - NAMES
        }
    )
    for place in used:
        yield _record(page, form, rows, place, name, language, country)


def _record(
    page: Page, form: TaskForm, rows: Mapping[str, int], place: int, name: str, language: str, country: str | None
) -> FilledIn:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    letter = get_column_letter(place)
    cells = {question: page.cells.get(rows.get(question, 0), {}).get(place) for question in form.by_id}
    written = {
        question: (cell.value, f"{name}!{letter}{cell.row}") for question, cell in cells.items() if cell is not None
    }
    return fill(form, written, f"{name}!{letter}", language, country)


def fill(
    form: TaskForm, written: Mapping[str, tuple[Any, str]], place: str, language: str, country: str | None
) -> FilledIn:
    """Return the record that answers make as they were written, in cells or in the columns of a survey.

    Args:
        form: The task form.
        written: By name of the question, what was written and where.
        place: Place of the whole.
        language: BCP 47 tag of the language that takes precedence.
        country: ISO 3166-1 code of the country of a record that names none.
    """
    filled = FilledIn(form, place)
    answers: dict[str, Any] = {}
    for question in form.by_id.values():
        if question.id not in written:
            continue
        raw, where = written[question.id]
        pointer = question.pointer.partition(f"/{EACH}")[0]
        filled.places[pointer] = where
        if raw is None:
            filled.doubts.append((pointer, Doubt("STR-084", lost=True, params={})))
            continue
        reading = _read(raw, question, language, answers.get("country") or country)
        filled.doubts += [(pointer, doubt) for doubt in reading.doubts]
        if reading.value is not None:
            answers[question.id] = reading.value
    filled.document = complete(from_answers(form, answers, country=None if "country" in answers else country)).record
    return filled


def _read(raw: Any, question: Question, language: str, country: str | None) -> CellReading:
    """Return the answer that was written: a choice by its label or its code, a reason in brackets or by its code."""
    text = raw.strip() if isinstance(raw, str) else ""
    if question.reasons and text.startswith(ABSENT) and text in question.choices():
        return CellReading(text)
    if text.startswith("(") and text.endswith(")") and question.reasons:
        reason = absence_of(text, language)
        if reason is not None:
            return CellReading(f"{ABSENT}{reason}")
    reading = read(raw, _declared(question), language, country)
    if isinstance(reading.value, bool):
        return replace(reading, value=YES if reading.value else NO)
    return reading


def _declared(question: Question) -> DeclaredField:
    """Return the field in the form of a cell: several answers where each makes a separate entry."""
    if question.kind is Kind.SEVERAL and not isinstance(question.field.shape, ListShape):
        return replace(question.field, shape=ListShape(question.field.shape, distinct=True))
    return question.field


def _language_of(page: Page, form: TaskForm, rows: Mapping[str, int]) -> str:
    """Return the language in which most questions are written."""
    texts = {str(cell.value) for row in rows.values() for cell in page.cells[row].values()}

    def written(language: str) -> int:
        return sum(any(text.startswith(question.text(language)) for text in texts) for question in form.by_id.values())

    return max(LANGUAGES, key=written)
