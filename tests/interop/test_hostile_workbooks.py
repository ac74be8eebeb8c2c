"""Workbooks that describe more than anybody fills in end with a finding; what people do by mistake is still read."""

from __future__ import annotations

import io
import json
import os
import re
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils.datetime import MAC_EPOCH

from nordicbaltic_standards import example
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.i18n.messages import UI_TEXTS
from nordicbaltic_standards.interop.spreadsheet import (
    RECORDS_WITH_SHEETS,
    Imported,
    loading,
    opening,
    read_workbook,
    template,
    write_workbook,
)
from nordicbaltic_standards.interop.spreadsheet.writing import FIRST_ROW, NAMES_ROW

pytestmark = pytest.mark.attacks  # `.ci/full attacks` runs them

SPACE = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
FORM = "xl/worksheets/sheet2.xml"
HELP = "xl/worksheets/sheet1.xml"

Change = Callable[[bytes], bytes]


def rewritten(source: Path, target: Path, changes: dict[str, Change]) -> Path:
    """Write a workbook some of whose parts were changed as raw XML."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new:
        for name in old.namelist():
            content = old.read(name)
            changed = changes[name](content) if name in changes else content
            assert name not in changes or changed != content, "the change found its place"
            new.writestr(name, changed)
    return target


def behind(xml: bytes, tag: bytes = b"</sheetData>") -> Change:
    return lambda part: part.replace(tag, tag + xml, 1)


def inside(xml: bytes, tag: bytes = b"</sheetData>") -> Change:
    return lambda part: part.replace(tag, xml + tag, 1)


def cell(xml: bytes) -> Change:
    return inside(b'<row r="20">' + xml + b"</row>")


def merged(reference: bytes) -> Change:
    protected = rb"</sheetData>(<sheetProtection[^>]*/>)?"
    area = b'<mergeCells count="1"><mergeCell ref="' + reference + b'"/></mergeCells>'
    return lambda part: re.sub(protected, lambda match: match[0] + area, part, count=1)


def declared(xml: bytes) -> Change:
    return lambda part: xml + part.removeprefix(b"<?xml version='1.0' encoding='UTF-8'?>")


LAUGHS = b"".join(b'<!ENTITY a%d "%s">' % (level, b"&a%d;" % (level - 1) * 10) for level in range(1, 9))
SHARED = b'<c r="A20"><f t="shared" si="0" ref="A20:XFD1048576">' + b"A1+" * 200_000 + b"1</f><v>1</v></c>"

MAKERS: dict[str, tuple[Callable[[], dict[str, Change]], str]] = {
    "many cells": (lambda: {HELP: inside((b"<row>" + b"<c><v>1</v></c>" * 1000 + b"</row>") * 18_000)}, "STR-091"),
    "many empty cells in one row": (lambda: {FORM: cell(b"<c/>" * 3_000_000)}, "STR-091"),
    "many rows": (lambda: {FORM: inside(b"<row><c><v>1</v></c></row>" * 200_000)}, "STR-091"),
    "merged columns": (lambda: {FORM: merged(b"A20:ZZ20000")}, "STR-091"),
    "a merged sheet": (lambda: {FORM: merged(b"A20:XFD1048576")}, "STR-091"),
    "a merged column": (lambda: {FORM: merged(b"A20:A1048576")}, "STR-091"),
    "many merged areas": (
        lambda: {FORM: behind(b"<mergeCells>" + b'<mergeCell ref="A20:B20"/>' * 200_000 + b"</mergeCells>")},
        "STR-091",
    ),
    "merged areas over each other": (
        lambda: {
            FORM: lambda part: behind(
                b"<mergeCells>" + b'<mergeCell ref="A4:A1048576"/>' * 90_000 + b"</mergeCells>",
            )(inside(b"<row><c><v>1</v></c></row>" * 1_000)(part))
        },
        "STR-091",
    ),
    "a link on every cell": (
        lambda: {FORM: behind(b'<hyperlinks><hyperlink ref="A1:XFD1048576" location="x"/></hyperlinks>')},
        "STR-091",
    ),
    "many links": (lambda: {FORM: behind(b"<hyperlinks>" + b'<hyperlink ref="A1"/>' * 200_000 + b"</hyperlinks>")}, "STR-091"),
    "a long formula in many cells": (
        lambda: {FORM: cell(SHARED + b'<c r="A20"><f t="shared" si="0"/><v>1</v></c>' * 3000)},
        "STR-091",
    ),
    "many formulas": (lambda: {FORM: cell(b'<c r="B20"><f>A1+A2</f></c>' * 500_000)}, "STR-091"),
    "a formula for every cell": (
        lambda: {FORM: cell(b'<c r="A20"><f t="array" ref="A20:XFD1048576">1</f><v>1</v></c>')},
        "STR-090",
    ),
    "many styles": (lambda: {"xl/styles.xml": inside(b"<xf/>" * 3_000_000, b"</cellXfs>")}, "STR-091"),
    "many areas with choices": (
        lambda: {
            FORM: lambda part: re.sub(
                rb'sqref="[^"]*"',
                b'sqref="' + b" ".join(b"A%d:XFD1048576" % row for row in range(1, 3000)) + b'"',
                part,
            )
        },
        "STR-090",
    ),
    "a format for every cell": (
        lambda: {
            FORM: behind(
                b'<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="1">'
                b"<formula>1</formula></cfRule></conditionalFormatting>"
            )
        },
        "STR-090",
    ),
    "a wrong size": (
        lambda: {FORM: lambda part: re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1:XFD1048576"', part)},
        "STR-090",
    ),
    "entities in entities": (
        lambda: {
            FORM: lambda part: declared(b'<!DOCTYPE x [<!ENTITY a0 "aaaaaaaaaa">' + LAUGHS + b"]>")(
                cell(b'<c r="A20" t="inlineStr"><is><t>&a8;</t></is></c>')(part)
            )
        },
        "STR-070",
    ),
    "a file in the place of an entity": (
        lambda: {
            FORM: lambda part: declared(b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>')(
                cell(b'<c r="F20" t="inlineStr"><is><t>&e;</t></is></c>')(part)
            )
        },
        "STR-070",
    ),
    "a row beyond the last": (lambda: {FORM: inside(b'<row r="2000000"><c r="A2000000"><v>1</v></c></row>')}, "STR-090"),
    "a column beyond the last": (lambda: {FORM: cell(b'<c r="ZZZZZZZZ20"><v>1</v></c>')}, "STR-070"),
    "a long number": (lambda: {FORM: cell(b'<c r="A20"><v>' + b"9" * 3_000_000 + b"</v></c>")}, "STR-070"),
    "a date that is none": (lambda: {FORM: cell(b'<c r="A20" t="d"><v>9999999-99-99T99</v></c>')}, "STR-070"),
    "many attributes": (lambda: {FORM: cell(b"<c " + b" ".join(b'a%d=""' % place for place in range(800_000)) + b"/>")}, "STR-091"),
    "elements within each other": (lambda: {FORM: cell(b"<a>" * 3_000_000)}, "STR-091"),
    "a long comment": (lambda: {FORM: cell(b"<!--" + b"x" * 50_000_000 + b"-->")}, "STR-091"),
    "one sheet many times": (
        lambda: {
            "xl/workbook.xml": lambda part: re.sub(
                rb"<sheets>(<sheet [^>]*>)", lambda match: b"<sheets>" + match[1] * 1_000, part
            )
        },
        "STR-091",
    ),
}  # fmt: skip

UNDER_LIMITS = """
import json, resource, sys
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
resource.setrlimit(resource.RLIMIT_CPU, (120, 120))
from nordicbaltic_standards.interop.spreadsheet import opening, read_workbook
if sys.argv[1] == "budgets alone":
    opening.find_spec = lambda name: None if name == "resource" else name
for path in sys.argv[2:]:
    found = read_workbook(path)
    reports = (found.general, *found.reports)
    print(json.dumps(sorted({finding.rule for report in reports for finding in report.findings})))
"""


SOME = ("a merged sheet", "many links", "a formula for every cell", "entities in entities", "one sheet many times")


@pytest.mark.parametrize("names", [SOME, pytest.param(tuple(MAKERS), marks=pytest.mark.attacks)], ids=["some", "all"])
@pytest.mark.parametrize("where", ["under limits", "budgets alone"])
def test_a_workbook_that_describes_more_than_anybody_fills_in_ends_with_a_finding(
    where: str, names: tuple[str, ...], tmp_path: Path
):
    pytest.importorskip("resource")
    template("referral", tmp_path / "t.xlsx")
    paths = [
        rewritten(tmp_path / "t.xlsx", tmp_path / f"{number}.xlsx", MAKERS[name][0]())
        for number, name in enumerate(names)
    ]
    # All are read by one process of little memory and time.
    command = [sys.executable, "-c", UNDER_LIMITS, where, *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found = dict(zip(names, map(json.loads, done.stdout.splitlines()), strict=True))
    assert found == {name: [MAKERS[name][1]] for name in names}


def test_what_there_is_too_much_of_is_named_and_repeats_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    template("referral", tmp_path / "t.xlsx")
    path = rewritten(tmp_path / "t.xlsx", tmp_path / "x.xlsx", MAKERS["many links"][0]())
    assert main(["import", str(path), "--language", "en"]) == 1
    shown = capsys.readouterr()
    assert "links. The limit is: 100,000" in " ".join(shown.out.split())
    assert not shown.err


def test_everything_that_has_a_budget_has_a_name_in_the_finding():
    named = {key.removeprefix("workbook-content/") for key in UI_TEXTS if key.startswith("workbook-content/")}
    assert named == set(loading.MAXIMUM) - {"bytes"}


def test_a_text_that_many_cells_share_is_counted_for_each(tmp_path: Path):
    book = Workbook()
    for row in range(1, 2001):
        book.active.cell(row, 1).value = "x" * 30_000
    book.save(tmp_path / "x.xlsx")
    (finding,) = read_workbook(tmp_path / "x.xlsx").general.findings
    assert (finding.rule, finding.params["found"]) == ("STR-091", "@workbook-content/characters")


# Limits of the system


@pytest.fixture
def many_cells(tmp_path: Path) -> Path:
    pytest.importorskip("resource")
    template("referral", tmp_path / "t.xlsx")
    return rewritten(tmp_path / "t.xlsx", tmp_path / "x.xlsx", MAKERS["many cells"][0]())


def test_reading_ends_with_a_finding_when_its_time_is_over(many_cells: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(opening, "PROCESSOR_SECONDS", 1)
    assert [finding.rule for finding in read_workbook(many_cells).general.findings] == ["STR-092"]


def test_reading_ends_with_a_finding_when_its_memory_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    pytest.importorskip("resource")
    template("referral", tmp_path / "t.xlsx")
    text = b'<c r="F20" t="inlineStr"><is><t>' + b"x" * 40_000_000 + b"</t></is></c>"
    path = rewritten(tmp_path / "t.xlsx", tmp_path / "x.xlsx", {FORM: cell(text)})
    monkeypatch.setattr(opening, "MEMORY", 120_000_000)
    assert [finding.rule for finding in read_workbook(path).general.findings] == ["STR-092"]


LEAVES = """
import os, signal, subprocess, sys
script, path = sys.argv[1:]
arguments = [sys.executable, script, "60", str(1 << 30), str(os.getpid())]
child = subprocess.Popen(arguments, stdin=subprocess.PIPE)
child.stdin.write(open(path, "rb").read())
child.stdin.close()
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_process_that_reads_does_not_outlive_the_one_that_started_it(many_cells: Path):
    # The pipe is closed when the last process that writes to it has ended.
    done = subprocess.run(
        [sys.executable, "-c", LEAVES, loading.__file__, str(many_cells)], capture_output=True, check=False
    )
    assert done.returncode == -signal.SIGKILL
    assert b'"over"' not in done.stdout, "it ended before it was ready"


@pytest.mark.parametrize("interpreter", ["", "/no/such/program"])
def test_where_python_cannot_be_started_again_the_budgets_hold_alone(
    interpreter: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    record = RECORDS_WITH_SHEETS["referral"].model_validate(example("referral"))
    write_workbook([record], tmp_path / "x.xlsx")
    documents = read_workbook(tmp_path / "x.xlsx").documents
    monkeypatch.setattr(sys, "executable", interpreter)
    assert read_workbook(tmp_path / "x.xlsx").documents == documents != ()
    assert [item.rule for item in read_workbook(io.BytesIO(b"PK")).general.findings] == ["STR-070"]


def test_nothing_of_a_workbook_is_written_anywhere_but_to_the_reader(tmp_path: Path):
    record = RECORDS_WITH_SHEETS["referral"].model_validate(example("referral"))
    write_workbook([record], tmp_path / "x.xlsx")
    arguments = [sys.executable, loading.__file__, "60", str(1 << 30), str(os.getpid())]
    for raw in ((tmp_path / "x.xlsx").read_bytes(), b"Qzmarkerzq"):
        done = subprocess.run(arguments, input=raw, capture_output=True, check=True, cwd=tmp_path)
        assert done.stderr == b""
    assert b"Qzmarkerzq" not in done.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["x.xlsx"]


# What careless people do


def filled(path: Path, count: int = 2, name: str = "referral") -> Any:
    record = RECORDS_WITH_SHEETS[name].model_validate(example(name, "LV"))
    write_workbook([record] * count, path, "lv")
    return load_workbook(path)


def letter_of(page: Any, technical: str) -> str:
    return next(cell.column_letter for cell in page[NAMES_ROW] if cell.value == technical)


def after_merging(path: Path, first: int) -> Imported:
    book = filled(path)
    letter = letter_of(book.worksheets[1], "urgency")
    if first > NAMES_ROW:
        book.worksheets[1][f"{letter}{FIRST_ROW + 1}"].value = None
    book.save(path)
    area = f"{letter}{first}:{letter}9999".encode()
    return read_workbook(rewritten(path, path.with_name("merged.xlsx"), {FORM: merged(area)}))


def test_a_column_of_merged_cells_speaks_for_the_rows_that_were_filled_in(tmp_path: Path):
    found = after_merging(tmp_path / "x.xlsx", FIRST_ROW)
    assert [document["urgency"] for document in found.documents] == [example("referral", "LV")["urgency"]] * 2
    assert [(item.rule, item.variant) for item in found.general.findings] == [("STR-085", "")]


def test_a_column_that_is_merged_with_its_title_is_a_finding_and_no_title_becomes_a_value(tmp_path: Path):
    found = after_merging(tmp_path / "x.xlsx", NAMES_ROW)
    assert len(found.documents) == 2
    assert [(item.rule, item.variant) for item in found.general.findings] == [("STR-085", "titles")]
    assert not [item for report in found.reports for item in report.findings if item.rule == "STR-075"]


@pytest.mark.attacks
def test_a_workbook_of_several_thousand_records_is_read(tmp_path: Path):
    filled(tmp_path / "x.xlsx", 1, "organisation")
    row = re.compile(rb'<row r="%d".*?</row>' % FIRST_ROW, re.DOTALL)

    def repeat(part: bytes) -> bytes:
        match = row.search(part)
        assert match is not None
        held = re.sub(rb' r="[A-Z]*[0-9]+"', b"", match[0])
        return row.sub(lambda found: found[0] + held * 4_999, part)

    path = rewritten(tmp_path / "x.xlsx", tmp_path / "y.xlsx", {FORM: repeat})
    assert len(read_workbook(path).documents) == 5_000


@pytest.mark.parametrize("number", [1e300, 10**27, -1e300])
def test_an_amount_that_no_account_holds_is_a_finding(number: float, tmp_path: Path):
    path = tmp_path / "x.xlsx"
    book = filled(path, 1, "compensation-claim")
    page = book.worksheets[1]
    technical = next(cell.value for cell in page[NAMES_ROW] if str(cell.value).endswith("/amount"))
    page[f"{letter_of(page, technical)}{FIRST_ROW}"].value = number
    book.save(path)
    report = read_workbook(path).reports[0]
    assert [item.rule for item in report.findings if item.pointer == f"/{technical}"] == ["STR-082"]


@pytest.mark.parametrize("text", [b"1e999", b"-1e999", b"1e9"])
def test_a_number_or_date_that_the_workbook_holds_and_nobody_can_read_is_a_finding_in_its_cell(
    text: bytes, tmp_path: Path
):
    path = tmp_path / "x.xlsx"
    book = filled(path, 1)
    page = book.worksheets[1]
    cell_name = f"{letter_of(page, 'person_informed_on')}{FIRST_ROW}"
    page[cell_name].value = datetime(2026, 3, 5)  # noqa: DTZ001 - as a spreadsheet holds it
    book.save(path)
    pattern = rb'(<c r="%s"[^>]*?)( t="[a-z]*")?(/?>)(<v>[^<]*</v>)' % cell_name.encode()
    changed = rewritten(path, tmp_path / "y.xlsx", {FORM: lambda part: re.sub(pattern, rb"\1\3<v>%s</v>" % text, part)})
    found = read_workbook(changed)
    assert len(found.documents) == 1
    rules = [item.rule for item in found.reports[0].findings if item.pointer == "/person_informed_on"]
    assert rules == ["STR-084"]


# What cells hold


@pytest.mark.parametrize("epoch", [None, MAC_EPOCH])
def test_a_cell_is_read_as_openpyxl_reads_it(epoch: datetime | None, tmp_path: Path):
    book = Workbook()
    if epoch is not None:
        book.epoch = epoch
    page = book.active
    moments = [datetime(2026, 3, 5, 14, 30), time(14, 30), timedelta(hours=30, minutes=5)]  # noqa: DTZ001
    rich = CellRichText("one ", TextBlock(InlineFont(b=True), "two"), " three")
    values = ["text", " spaces ", "", "a_x005F_b", "ÅÄÖ žš\n", 0, 1, -2.5, 1e20, True, False, "#REF!", rich, *moments]
    for row, value in enumerate(values, start=1):
        page.cell(row, row % 4 + 1).value = value
    page["G1"], page["G1"].number_format = 46086.25, '[$-426]dd"."mm"."yyyy'
    page["G2"], page["G2"].number_format = 0.25, "hh:mm"
    page["G3"], page["G3"].number_format = 5, '0 "days"'
    page["G4"] = "=1+1"
    page.merge_cells("H1:H9")
    book.create_sheet("empty")
    book.save(tmp_path / "x.xlsx")
    known = load_workbook(tmp_path / "x.xlsx", data_only=True)
    found = opening.open_workbook(tmp_path / "x.xlsx")
    assert [sheet.name for sheet in found] == known.sheetnames
    shown = {
        (item.row, item.column): None if item.data_type == "e" else item.value
        for row in known.worksheets[0].iter_rows()
        for item in row
        if item.value is not None and str(item.value).strip()
    }
    entries = {(entry.row, entry.column): entry for cells in found[0].cells.values() for entry in cells.values()}
    assert {place: entry.value for place, entry in entries.items() if place != (4, 7)} == shown
    assert entries[4, 7] == opening.Cell(4, 7, None, formula=True)
    assert found[0].merged == [(1, 8, 9, 8)]
