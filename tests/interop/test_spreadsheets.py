"""Workbooks for shelters without a case system: what is written comes back, and what people do to sheets is survived."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from nordicbaltic_standards import LANGUAGES, codes, example, validate
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.codelists.enumerations import AbsenceReason
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.interop.spreadsheet import (
    RECORDS_WITH_SHEETS,
    Imported,
    TooLong,
    read_workbook,
    template,
    write_workbook,
)
from nordicbaltic_standards.interop.spreadsheet.layout import Holds, layout_of
from nordicbaltic_standards.interop.spreadsheet.writing import FIRST_ROW, HELP_ROW, NAMES_ROW, TITLE_ROW
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.introspection import CodeShape
from nordicbaltic_standards.testing import documents
from support import in_pairs

pytestmark = pytest.mark.usefixtures("workbooks_read_here")
by_record = pytest.mark.parametrize("name", RECORDS_WITH_SHEETS)
in_some_language = pytest.mark.parametrize(("name", "language"), in_pairs(RECORDS_WITH_SHEETS, LANGUAGES))
SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")


def record_of(name: str, document: dict[str, Any]) -> Any:
    return RECORDS_WITH_SHEETS[name].model_validate(document)


def plain(record: Any) -> dict[str, Any]:
    return record.model_dump(mode="json", exclude_unset=True)


def without_empty_lists(value: Any) -> Any:
    """An empty list says the same as no list, and a sheet cannot tell them apart."""
    if isinstance(value, dict):
        return {key: without_empty_lists(inner) for key, inner in value.items() if inner != []}
    return [without_empty_lists(item) for item in value] if isinstance(value, list) else value


def passed_through(records: list[Any], language: str, path: Path) -> list[dict[str, Any]]:
    write_workbook(records, path, language)
    found = read_workbook(path)
    assert not found.general.findings
    for report in found.reports:
        assert not [
            finding for finding in report.findings if finding.rule.startswith("STR-0") and finding.rule > "STR-069"
        ]
    return [without_empty_lists(document) for document in found.documents]


@in_some_language
def test_the_examples_come_back_as_they_were(name: str, language: str, tmp_path: Path):
    first = LANGUAGES.index(language) % len(REGION)
    records = [record_of(name, example(name, country)) for country in (REGION[first], REGION[first - 4])]
    expected = [without_empty_lists(plain(record)) for record in records]
    assert passed_through(records, language, tmp_path / "x.xlsx") == expected


@by_record
# Shrinking would write hundreds of workbooks; the first example that fails says enough.
@settings(max_examples=6, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(data=st.data())
def test_any_record_comes_back_as_it_was(name: str, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject):
    several = data.draw(st.lists(documents(name), min_size=1, max_size=2))
    language = data.draw(st.sampled_from(LANGUAGES))
    records = [record_of(name, document) for document in several]
    expected = [without_empty_lists(plain(record)) for record in records]
    try:
        found = passed_through(records, language, tmp_path_factory.mktemp("x") / "x.xlsx")
    except TooLong:
        return
    assert found == expected


AWKWARD = (
    '=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)", "'quoted", "(not asked)", "()", "\\", '\\"x"', " space ", "\n",
    "a;b", "_x000D_", "line\r\nline", "\x01", "\x7f", "1.2", "2026-03-05", "TRUE", "0012", "ÅÄÖõšž Ðþæ", "\ufffe", "\t=1",
)  # fmt: skip


@pytest.mark.parametrize("text", AWKWARD)
def test_text_comes_back_whatever_sign_it_begins_with_and_is_never_a_formula(text: str, tmp_path: Path):
    document = example("referral") | {"note": text}
    record = record_of("referral", document)
    write_workbook([record], tmp_path / "x.xlsx", "en")
    for page in load_workbook(tmp_path / "x.xlsx").worksheets:
        for row in page.iter_rows():
            assert all(cell.data_type != "f" for cell in row)
    assert read_workbook(tmp_path / "x.xlsx").documents[0]["note"] == record.note


@in_some_language
def test_a_template_speaks_one_language_and_offers_every_choice(name: str, language: str, tmp_path: Path):
    template(name, tmp_path / "x.xlsx", language)
    book = load_workbook(tmp_path / "x.xlsx")
    assert book.security.lockStructure
    assert book.sheetnames[0] == ui_text("sheet/help", language)
    root = layout_of(RECORDS_WITH_SHEETS[name])
    page = book.worksheets[1]
    titles = {
        page.cell(NAMES_ROW, place).value: page.cell(TITLE_ROW, place).value for place in range(1, page.max_column + 1)
    }
    for column in root.columns:
        assert titles[column.id].removesuffix(" *") == column.title(language)
    for sheet in book.worksheets:
        assert sheet.protection.sheet
        for row in sheet.iter_rows():
            assert all(cell.data_type != "f" for cell in row)
    assert page.row_dimensions[NAMES_ROW].hidden
    assert page.column_dimensions["C"].protection.locked is False
    offered = {str(rule.sqref) for rule in page.data_validations.dataValidation}
    chosen = [
        column
        for column in root.columns
        if column.holds is Holds.VALUE and type(column.declared.shape).__name__ == "CodeShape"
    ]
    assert len(offered) >= len(chosen)


def test_every_choice_of_a_list_stands_on_the_sheet_of_choices(tmp_path: Path):
    template("referral", tmp_path / "x.xlsx", "lv")
    page = load_workbook(tmp_path / "x.xlsx")[ui_text("sheet/choices", "lv")]
    columns = {column[0].value: [cell.value for cell in column[1:] if cell.value] for column in page.iter_cols()}
    for view in (codes["referral-urgency"], codes["service-type"]):
        assert columns[view.title("lv")][: len(view)] == [code.label("lv") for code in view]


@by_record
def test_a_cell_offers_its_own_choices_all_of_them_and_nothing_else(name: str, tmp_path: Path):
    template(name, tmp_path / "x.xlsx", "lv")
    book = load_workbook(tmp_path / "x.xlsx")
    page, choices = book.worksheets[1], book[ui_text("sheet/choices", "lv")]
    offers = {}
    for rule in page.data_validations.dataValidation:
        _, _, cells = rule.formula1.removeprefix("=").rpartition("!")
        for place in str(rule.sqref).split():
            offers[place.split(":")[0]] = [row[0].value for row in choices[cells.replace("$", "")]]
    checked = 0
    for column in layout_of(RECORDS_WITH_SHEETS[name]).columns:
        if column.holds is Holds.VALUE and isinstance(column.declared.shape, CodeShape):
            cell = page.cell(FIRST_ROW, place_of(page, column.id)).coordinate
            labels = [code.label("lv") for code in column.declared.shape.code_list]
            absences = [f"({reason.label('lv')})" for reason in AbsenceReason] if column.declared.takes_absence else []
            assert [text.lower() for text in offers[cell]] == [text.lower() for text in (*labels, *absences)], column.id
            checked += 1
    assert checked


@pytest.fixture
def work_on(tmp_path: Path) -> Callable[..., Imported]:
    def work(change: Callable[[Workbook, Worksheet], None], name: str = "referral", language: str = "lv") -> Imported:
        path = tmp_path / "edited.xlsx"
        write_workbook([record_of(name, example(name, "LV"))], path, language)
        book = load_workbook(path)
        change(book, book.worksheets[1])
        book.save(path)
        return read_workbook(path)

    return work


def place_of(page: Worksheet, technical: str) -> int:
    return next(place for place in range(1, page.max_column + 1) if page.cell(NAMES_ROW, place).value == technical)


def expected(name: str = "referral") -> dict[str, Any]:
    return without_empty_lists(plain(record_of(name, example(name, "LV"))))


def test_moved_columns_change_nothing(work_on: Callable[..., Imported]):
    def move(_book: Workbook, page: Worksheet) -> None:
        rows = [[cell.value for cell in row] for row in page.iter_rows()]
        for row, values in enumerate(rows, start=1):
            for place, value in enumerate(reversed(values), start=1):
                page.cell(row, place).value = value

    found = work_on(move)
    assert [without_empty_lists(document) for document in found.documents] == [expected()]


def test_inserted_rows_and_columns_above_and_before_the_form_change_nothing(work_on: Callable[..., Imported]):
    def insert(_book: Workbook, page: Worksheet) -> None:
        page.insert_rows(1, 2)
        page.insert_cols(1)
        page["A1"] = "Darba kopija"

    found = work_on(insert)
    assert [without_empty_lists(document) for document in found.documents] == [expected()]


def test_empty_rows_between_entries_change_nothing(work_on: Callable[..., Imported]):
    found = work_on(lambda _book, page: page.insert_rows(FIRST_ROW, 5))
    assert [without_empty_lists(document) for document in found.documents] == [expected()]
    assert found.reports[0].place("/status").endswith("9"), "the finding knows where the row went"


# In data protection, two sheets have the same titles: recipients, and those excluded. Their names tell them apart.
@pytest.mark.parametrize("name", ["referral", "data-protection"])
def test_a_lost_row_of_technical_names_is_made_up_for_by_the_titles(name: str, work_on: Callable[..., Imported]):
    def lose(book: Workbook, _page: Worksheet) -> None:
        for page in book.worksheets[1:-1]:
            page.delete_rows(NAMES_ROW)

    found = work_on(lose, name)
    assert [without_empty_lists(document) for document in found.documents] == [expected(name)]


@pytest.mark.parametrize("other", LANGUAGES)
def test_labels_of_any_language_and_codes_are_understood_in_a_template_of_another(
    other: str, work_on: Callable[..., Imported]
):
    def answer(_book: Workbook, page: Worksheet) -> None:
        page.cell(FIRST_ROW, place_of(page, "urgency")).value = (
            codes["referral-urgency"]["within-24-hours"].label(other).upper()
        )
        page.cell(FIRST_ROW, place_of(page, "status")).value = " sent "
        page.cell(FIRST_ROW, place_of(page, "country")).value = "latvia"
        page.cell(FIRST_ROW, place_of(page, "via_contact_point")).value = ui_text("sheet/no", other)

    found = work_on(answer).documents[0]
    assert (found["urgency"], found["status"], found["country"]) == ("within-24-hours", "sent", "LV")
    assert found["via_contact_point"] is False


@pytest.mark.parametrize(
    ("typed", "day", "rule"),
    [
        ("2026-03-05", "2026-03-05", None),
        ("2026.03.05.", "2026-03-05", None),
        ("5.3.2026", "2026-03-05", "STR-079"),
        ("05-03-2026", "2026-03-05", "STR-079"),
        ("25/03/2026", "2026-03-25", "STR-079"),
        (date(2026, 3, 5), "2026-03-05", None),
        (datetime.fromisoformat("2026-03-05"), "2026-03-05", None),
        ("05/03/2026", None, "STR-078"),
        ("31.2.2026", None, "STR-078"),
        ("next week", None, "STR-078"),
        (46086, None, "STR-078"),
        (True, None, "STR-078"),
    ],
)
def test_dates_typed_as_text_are_read_where_they_can_mean_one_day_only(
    typed: Any, day: str | None, rule: str | None, work_on: Callable[..., Imported]
):
    def answer(_book: Workbook, page: Worksheet) -> None:
        cell = page.cell(FIRST_ROW, place_of(page, "person_informed_on"))
        cell.value = typed
        cell.number_format = "General" if isinstance(typed, int) else cell.number_format

    found = work_on(answer)
    assert found.documents[0].get("person_informed_on") == day
    said = [
        item
        for item in found.reports[0].findings
        if item.pointer == "/person_informed_on" and item.rule.startswith("STR")
    ]
    assert [item.rule for item in said] == ([rule] if rule else [])
    if rule:
        assert found.reports[0].place("/person_informed_on").endswith(str(FIRST_ROW))


@pytest.mark.parametrize(
    ("typed", "day", "rule"),
    [
        (1999, "1999", None),
        (1999.0, "1999", None),
        (1999.5, None, "STR-078"),
        (99, None, "STR-078"),
        (True, None, "STR-078"),
        ("1999", "1999", None),
        ("1999-03", "1999-03", None),
        ("03/1999", "1999-03", None),
        ("3.1999", "1999-03", None),
        (date(1999, 3, 5), "1999-03-05", None),
        (datetime.fromisoformat("1999-03-05T00:00"), "1999-03-05", None),
        ("15.3.1999", "1999-03-15", "STR-079"),
        ("5.3.99", None, "STR-078"),
    ],
)
def test_a_birth_date_can_be_a_year_a_month_or_a_day(
    typed: Any, day: str | None, rule: str | None, work_on: Callable[..., Imported]
):
    def answer(_book: Workbook, page: Worksheet) -> None:
        cell = page.cell(FIRST_ROW, place_of(page, "subject/birth_date"))
        cell.value = typed
        cell.number_format = "yyyy-mm-dd" if isinstance(typed, date) else "General"

    found = work_on(answer, "identification")
    assert found.documents[0]["subject"].get("birth_date") == day
    said = {item.rule for item in found.reports[0].findings if item.pointer == "/subject/birth_date"}
    assert {item for item in said if item.startswith("STR")} == ({rule} if rule else set())


@pytest.mark.parametrize(
    ("typed", "moment", "rule"),
    [
        ("2026-03-05T14:30:00+02:00", "2026-03-05T14:30:00+02:00", None),
        ("2026-03-05 14:30", "2026-03-05T14:30:00+02:00", "STR-081"),
        ("2026-07-05 14.30", "2026-07-05T14:30:00+03:00", "STR-081"),
        (datetime.fromisoformat("2026-03-05T14:30"), "2026-03-05T14:30:00+02:00", "STR-081"),
        ("2026-03-05", None, "STR-080"),
        ("14:30", None, "STR-080"),
        ("2026-03-05 25:00", None, "STR-080"),
    ],
)
def test_times_without_an_offset_are_local_time_of_the_country(
    typed: Any, moment: str | None, rule: str | None, work_on: Callable[..., Imported]
):
    def answer(_book: Workbook, page: Worksheet) -> None:
        page.cell(FIRST_ROW, place_of(page, "completed_at")).value = typed

    found = work_on(answer)
    assert found.documents[0].get("completed_at") == moment
    said = [
        item.rule for item in found.reports[0].findings if item.pointer == "/completed_at" and item.rule > "STR-069"
    ]
    assert [item for item in said if item.startswith("STR")] == ([rule] if rule else [])


def test_merged_cells_speak_for_each_of_their_rows(tmp_path: Path):
    path = tmp_path / "x.xlsx"
    document = example("referral", "LV")
    write_workbook([record_of("referral", document)] * 2, path, "lv")
    book = load_workbook(path)
    page = book.worksheets[1]
    place = page.cell(1, place_of(page, "urgency")).column_letter
    page.merge_cells(f"{place}{FIRST_ROW}:{place}{FIRST_ROW + 1}")
    book.save(path)
    found = read_workbook(path)
    assert [one["urgency"] for one in found.documents] == [document["urgency"]] * 2
    assert [item.rule for item in found.general.findings] == ["STR-085"]


def test_a_choice_that_nobody_knows_is_a_finding_with_its_cell_and_the_nearest_choice(work_on: Callable[..., Imported]):
    def answer(_book: Workbook, page: Worksheet) -> None:
        page.cell(FIRST_ROW, place_of(page, "urgency")).value = codes["referral-urgency"]["immediate"].label("lv") + "x"
        page.cell(FIRST_ROW, place_of(page, "status")).value = "Qzmarkerzq"

    found = work_on(answer)
    rules = {item.pointer: item for item in found.reports[0].findings if item.rule in {"STR-075", "STR-076"}}
    assert rules["/urgency"].rule == "STR-076"
    assert rules["/status"].rule == "STR-075"
    text = found.reports[0].to_text("lv")
    assert found.reports[0].place("/urgency") in text
    assert "Qzmarkerzq" not in text + json.dumps(found.reports[0].to_dict("lv"))
    assert not [
        item for item in found.reports[0].findings if item.rule == "STR-020" and item.params["field"] == "status"
    ]


def test_formulas_are_read_by_what_they_showed_and_said_so(work_on: Callable[..., Imported]):
    def answer(_book: Workbook, page: Worksheet) -> None:
        page.cell(FIRST_ROW, place_of(page, "note")).value = "=1+1"

    found = work_on(answer)
    assert [item.rule for item in found.reports[0].findings if item.pointer == "/note"] == ["STR-084"]
    assert "note" not in found.documents[0]


def test_a_value_that_a_formula_showed_is_taken_and_said_so(tmp_path: Path):
    path = tmp_path / "x.xlsx"
    document = without_empty_lists(example("referral", "LV")) | {"note": "Qzvalueqz"}
    write_workbook([record_of("referral", document)], path, "lv")
    parts = {}
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = "xl/worksheets/sheet2.xml"
    held = re.compile(r' t="inlineStr"([^>]*)><is><t>Qzvalueqz</t></is>')
    changed, count = held.subn(r' t="str"\1><f>B1</f><v>Qzvalueqz</v>', parts[sheet].decode())
    assert count == 1
    parts[sheet] = changed.encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    found = read_workbook(path)
    assert found.documents[0]["note"] == "Qzvalueqz"
    assert [item.rule for item in found.reports[0].findings if item.pointer == "/note"] == ["STR-083"]


def test_a_reason_that_nobody_knows_and_a_value_of_another_kind_are_findings(work_on: Callable[..., Imported]):
    def answer(_book: Workbook, page: Worksheet) -> None:
        page.cell(FIRST_ROW, place_of(page, "needs")).value = "(nezinu kāpēc)"
        page.cell(FIRST_ROW, place_of(page, "via_contact_point")).value = "varbūt"

    rules = {item.pointer: item.rule for item in work_on(answer).reports[0].findings if item.rule.startswith("STR")}
    assert rules["/needs"] == "STR-077"
    assert rules["/via_contact_point"] == "STR-082"


def test_a_reason_for_nothing_beside_something_is_a_finding(work_on: Callable[..., Imported]):
    def answer(_book: Workbook, page: Worksheet) -> None:
        reason = codes["absence-reason"]["not-asked"].label("lv")
        page.cell(FIRST_ROW, place_of(page, "risk")).value = f"({reason})"
        page.cell(FIRST_ROW, place_of(page, "risk/level")).value = codes["risk-level"]["high"].label("lv")

    found = work_on(answer)
    assert [item.pointer for item in found.reports[0].findings if item.rule == "STR-089"] == ["/risk/level"]
    assert found.documents[0]["risk"] == {"absent": "not-asked"}


def test_a_record_of_which_a_file_holds_one_cannot_stand_twice(work_on: Callable[..., Imported]):
    def answer(book: Workbook, _page: Worksheet) -> None:
        inner = next(
            sheet for sheet in book.worksheets if str(sheet.cell(NAMES_ROW, 1).value).endswith(":/identification")
        )
        for place in range(1, inner.max_column + 1):
            inner.cell(FIRST_ROW + 1, place).value = inner.cell(FIRST_ROW, place).value
        inner.cell(FIRST_ROW + 1, 1).value = 2

    assert "STR-088" in {item.rule for item in work_on(answer, "case-file").general.findings}


def test_what_stands_outside_the_form_is_not_lost_in_silence(work_on: Callable[..., Imported]):
    def answer(book: Workbook, page: Worksheet) -> None:
        page.cell(FIRST_ROW, page.max_column + 3).value = "Qzmarkerzq"
        extra = book.create_sheet("Qzmarkerzq")
        extra["A1"] = "Qzmarkerzq"

    found = work_on(answer)
    assert sorted(item.rule for item in found.general.findings) == ["STR-073", "STR-074"]
    said = found.general.to_text("lv") + repr(found)
    assert "Qzmarkerzq" not in said
    assert [without_empty_lists(document) for document in found.documents] == [expected()]


def test_rows_that_belong_nowhere_and_numbers_that_stand_twice_are_findings(work_on: Callable[..., Imported]):
    def answer(book: Workbook, page: Worksheet) -> None:
        inner = next(sheet for sheet in book.worksheets[2:] if sheet.cell(FIRST_ROW, 2).value is not None)
        inner.cell(FIRST_ROW, 2).value = 99
        page.cell(FIRST_ROW + 1, 1).value = 1
        page.cell(FIRST_ROW + 1, place_of(page, "status")).value = "sent"

    rules = {item.rule for item in work_on(answer).general.findings}
    assert {"STR-086", "STR-087"} <= rules


def test_a_row_that_names_no_other_belongs_to_the_only_record(work_on: Callable[..., Imported]):
    def answer(book: Workbook, page: Worksheet) -> None:
        page.cell(FIRST_ROW, 1).value = None
        for sheet in book.worksheets[2:-1]:
            for row in range(FIRST_ROW, sheet.max_row + 1):
                if sheet.cell(row, 2).value == 1 and sheet.cell(NAMES_ROW, 2).value == "^":
                    sheet.cell(row, 2).value = None

    found = work_on(answer)
    assert not [item for item in found.general.findings if item.rule == "STR-086"]


def test_amounts_and_numbers_typed_as_people_type_them(work_on: Callable[..., Imported]):
    def answer(_book: Workbook, page: Worksheet) -> None:
        place = next(
            place_of(page, column.id)
            for column in layout_of(RECORDS_WITH_SHEETS["compensation-claim"]).columns
            if column.id.endswith("/amount")
        )
        page.cell(FIRST_ROW, place).value = "1 234,50"

    found = work_on(answer, "compensation-claim")
    assert "1234.50" in json.dumps(found.documents[0])


GARBAGE = (
    b"", b"PK", b"\x00" * 100, b"%PDF-1.7", b"<html>", b"a;b;c\n1;2;3\n", b"PK\x03\x04" + b"\xff" * 500,
    bytes.fromhex("d0cf11e0a1b11ae1") + b"\x00" * 500,
)  # fmt: skip


@pytest.mark.parametrize("raw", GARBAGE, ids=range(len(GARBAGE)))
def test_garbage_is_a_finding(raw: bytes):
    found = read_workbook(io.BytesIO(raw))
    assert [item.rule for item in found.general.findings] == ["STR-070"]
    assert found.documents == ()


def test_a_workbook_that_has_nothing_of_the_standard_is_a_finding(tmp_path: Path):
    book = Workbook()
    book.active["A1"] = "Nimi"
    book.save(tmp_path / "x.xlsx")
    assert [item.rule for item in read_workbook(tmp_path / "x.xlsx").general.findings] == ["STR-072"]
    template("referral", tmp_path / "y.xlsx", "et")
    assert [item.rule for item in read_workbook(tmp_path / "y.xlsx").general.findings] == ["STR-090"]


def test_a_workbook_with_broken_styles_leaves_standard_output_to_the_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    good, broken = tmp_path / "good.xlsx", tmp_path / "broken.xlsx"
    template("referral", good, "lv")
    with zipfile.ZipFile(good) as old, zipfile.ZipFile(broken, "w") as new:
        for name in old.namelist():
            held = old.read(name)
            new.writestr(name, re.sub(rb"<cellStyleXfs.*</cellStyleXfs>", b'<cellStyleXfs count="0"/>', held))
    assert main(["import", str(broken), "--format", "json", "--language", "en"]) == 1
    said = json.loads(capsys.readouterr().out)
    assert [finding["rule"] for finding in said["results"][0]["findings"]] == ["STR-070"]


def test_a_bomb_is_not_unpacked(tmp_path: Path):
    path = tmp_path / "x.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"\0" * (301 * 1024 * 1024))
    assert [item.rule for item in read_workbook(path).general.findings] == ["STR-071"]


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Give the files that a workbook consists of."""
    path = tmp_path_factory.mktemp("x") / "x.xlsx"
    write_workbook([record_of("organisation", example("organisation"))], path, "is")
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@settings(max_examples=40, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(data=st.data())
def test_no_change_of_bytes_makes_the_reader_raise(parts: dict[str, bytes], data: st.DataObject):
    name = data.draw(st.sampled_from(sorted(parts)))
    raw = bytearray(parts[name])
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, max(len(raw) - 1, 0)))
        raw[place : place + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=4))
    changed = io.BytesIO()
    with zipfile.ZipFile(changed, "w") as archive:
        for other, content in parts.items():
            archive.writestr(other, bytes(raw) if other == name else content)
    changed.seek(0)
    found = read_workbook(changed)
    assert isinstance(found.documents, tuple)


@pytest.mark.office
@pytest.mark.skipif(SOFFICE is None, reason="needs LibreOffice")
@pytest.mark.parametrize(("name", "language"), [("referral", "lv"), ("case-file", "is"), ("compensation-claim", "et")])
def test_a_workbook_that_libreoffice_opened_and_saved_comes_back_as_it_was(name: str, language: str, tmp_path: Path):
    records = [record_of(name, example(name, country)) for country in ("LV", "IS")]
    write_workbook(records, tmp_path / "x.xlsx", language)
    saved = tmp_path / "saved"
    command = [
        str(SOFFICE), f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to",
        "xlsx:Calc MS Excel 2007 XML", "--outdir", str(saved), str(tmp_path / "x.xlsx"),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    found = read_workbook(saved / "x.xlsx")
    assert not found.general.findings
    assert [without_empty_lists(document) for document in found.documents] == [
        without_empty_lists(plain(record)) for record in records
    ]
    page = load_workbook(saved / "x.xlsx").worksheets[1]
    assert page.data_validations.dataValidation, "the lists to choose from are still there"


def test_the_commands_write_a_template_and_read_it_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    assert main(["template", "referral", "--language", "lv", "-o", "x.xlsx"]) == 0
    assert main(["import", "x.xlsx", "-o", "records.jsonl"]) == 2
    assert "STR-090" in capsys.readouterr().out
    assert not Path("records.jsonl").exists()
    write_workbook([record_of("referral", example("referral", "LV"))], "x.xlsx", "lv")
    assert main(["import", "x.xlsx", "-o", "records.jsonl", "--format", "json", "--profile", "exchange"]) == 0
    assert json.loads(capsys.readouterr().out)["valid"]
    (line,) = Path("records.jsonl").read_text(encoding="utf-8").splitlines()
    assert without_empty_lists(json.loads(line)) == expected()
    assert validate(line).valid
    assert Path("records.jsonl").stat().st_mode & 0o077 == 0
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]
    assert main(["import", "absent.xlsx"]) == 2
    assert main(["template", "exchange-message", "-o", "y.xlsx"]) == 2
    assert main(["template", "referral"]) == 2
    assert main(["template", "referral", "-o", "no/such/folder.xlsx"]) == 2


def test_a_text_too_long_for_a_cell_is_refused_by_its_place_and_nothing_is_half_written(tmp_path: Path):
    document = example("referral") | {"extensions": {"ee.example:x": "Qzmarkerzq" * 4000}}
    with pytest.raises(TooLong, match="/extensions") as caught:
        write_workbook([record_of("referral", document)], tmp_path / "x.xlsx", "et")
    assert "Qzmarkerzq" not in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_who_asks_for_what_there_is_not_is_told_the_choices(tmp_path: Path):
    with pytest.raises(LookupError, match="referral"):
        template("exchange-message", tmp_path / "x.xlsx")
    with pytest.raises(TypeError):
        write_workbook([], tmp_path / "x.xlsx")


def test_help_stands_below_every_title(tmp_path: Path):
    template("assistance", tmp_path / "x.xlsx", "fi")
    for page in load_workbook(tmp_path / "x.xlsx").worksheets[1:-1]:
        for place in range(1, page.max_column + 1):
            assert page.cell(HELP_ROW, place).value


@pytest.mark.parametrize("kind", ["xlsx", "xlsform"])
def test_a_workbook_for_which_there_is_no_room_is_one_line_and_no_file(tmp_path: Path, kind: str):
    resource = pytest.importorskip("resource")

    def no_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

    target = tmp_path / "t.xlsx"
    command = [sys.executable, "-m", "nordicbaltic_standards", "template", "case-file", "-o", str(target)]
    done = subprocess.run(
        [*command, "--format", kind, "--language", "en"],
        capture_output=True,
        preexec_fn=no_room,
        text=True,
        check=False,
    )
    line = ui_text("command/not-writable", "en", file=str(target))
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"nbs: {line}\n")
    assert list(tmp_path.iterdir()) == []
