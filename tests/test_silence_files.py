"""Nothing leaks by the files that the library reads and writes beside JSON, nor by what is left of them.

A marker is planted wherever a workbook, a form, a calendar or a list of exceptions can hold one; then it is looked for in
everything that is said and in everything that lies on the disk afterwards.
"""

from __future__ import annotations

import datetime as dt
import io
import json
import logging
import os
import re
import stat
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.packaging.custom import StringProperty
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from nordicbaltic_standards import LANGUAGES, deadlines, example, validate
from nordicbaltic_standards.cli import main, progress
from nordicbaltic_standards.deadlines.calendar_file import calendar_file
from nordicbaltic_standards.interop.spreadsheet import (
    RECORDS_WITH_SHEETS,
    Imported,
    TooLong,
    read_workbook,
    template,
    write_workbook,
)
from nordicbaltic_standards.interop.spreadsheet.writing import FIRST_ROW, NAMES_ROW, TITLE_ROW
from nordicbaltic_standards.interop.xlsform import xlsform
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.testing import documents
from nordicbaltic_standards.utils.atomic_files import atomic_replace
from nordicbaltic_standards.validation.suppressions import ExceptionFileError, read_exceptions
from support import at_length
from test_silence import MARKER, TELLING, everything_raised, everything_said, leaves

TODAY = dt.date(2026, 11, 24)
pytestmark = pytest.mark.usefixtures("workbooks_read_here")
by_record = pytest.mark.parametrize("name", RECORDS_WITH_SHEETS)


def record_of(name: str, document: dict[str, Any] | None = None) -> Any:
    return RECORDS_WITH_SHEETS[name].model_validate(document or example(name, "LV"))


def all_said(found: Imported) -> str:
    said = repr(found) + str(found) + everything_said(found.general)
    for report in found.reports:
        said += everything_said(report)
        said += "".join(report.place(finding.pointer) or "" for finding in report.findings)
    return said


@pytest.fixture
def read_after(tmp_path: Path) -> Callable[..., Imported]:
    """Write a workbook, let somebody change it, and read it."""

    def read(change: Callable[[Workbook, Worksheet], None], name: str = "referral", language: str = "en") -> Imported:
        path = tmp_path / "edited.xlsx"
        write_workbook([record_of(name)], path, language)
        book = load_workbook(path)
        change(book, book.worksheets[1])
        book.save(path)
        return read_workbook(path, today=TODAY)

    return read


# Workbooks that come in


IN_CELLS = (MARKER, f"=1+{MARKER}", f"({MARKER})", f"1; {MARKER}", f"\\[{MARKER}", f'{{"{MARKER}": 1}}')


@by_record
@pytest.mark.parametrize("rounds", [(0, 2), pytest.param((1, 3, 4, 5), marks=pytest.mark.attacks)], ids=["some", "all"])
def test_a_value_in_any_cell_of_a_workbook_is_never_repeated(name: str, rounds: tuple[int, ...], tmp_path: Path):
    """Each cell has another value in each round."""
    path = tmp_path / "x.xlsx"
    write_workbook([record_of(name)], path, "lv")
    for number in rounds:
        book = load_workbook(path)
        for page in book.worksheets[1:-1]:
            # The first columns join the sheets; with a marker there, no row finds the one it belongs to.
            first = 1 if number % 3 == 2 else 3
            for row in (FIRST_ROW, FIRST_ROW + 1):
                for place in range(first, page.max_column + 1):
                    page.cell(row, place).value = IN_CELLS[(number + row + place) % len(IN_CELLS)]
        book.save(tmp_path / "y.xlsx")
        found = read_workbook(tmp_path / "y.xlsx", today=TODAY)
        assert found.general.findings or found.reports[0].findings
        assert MARKER not in all_said(found)


@settings(max_examples=10)
@given(data=st.data())
def test_markers_planted_at_random_in_any_workbook_are_never_repeated(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
):
    name = data.draw(st.sampled_from(list(RECORDS_WITH_SHEETS)))
    path = tmp_path_factory.mktemp("x") / "x.xlsx"
    try:
        write_workbook([record_of(name, data.draw(documents(name)))], path, data.draw(st.sampled_from(LANGUAGES)))
    except TooLong as error:
        assert MARKER not in everything_raised(error)
        return
    book = load_workbook(path)
    for page in book.worksheets:
        for _ in range(data.draw(st.integers(0, 4))):
            row = data.draw(st.integers(1, page.max_row + 3))
            place = data.draw(st.integers(1, page.max_column + 3))
            page.cell(row, place).value = data.draw(
                st.sampled_from([MARKER, f"={MARKER}()", f"x {MARKER} y", f"#{MARKER}"])
            )
    book.save(path)
    assert MARKER not in all_said(read_workbook(path, today=TODAY))


def test_a_sheet_that_somebody_named_after_a_person_is_called_by_its_number(read_after: Callable[..., Imported]):
    def rename(book: Workbook, page: Worksheet) -> None:
        page.title = MARKER
        page.cell(FIRST_ROW, 5).value = "?"
        book.create_sheet(f"{MARKER} 2")["A1"] = MARKER

    found = read_after(rename)
    said = all_said(found)
    assert MARKER not in said
    assert "#2!" in said
    assert {finding.rule for finding in found.general.findings} >= {"STR-073"}


def test_a_number_behind_the_name_of_a_sheet_is_not_repeated(read_after: Callable[..., Imported]):
    def rename(_book: Workbook, page: Worksheet) -> None:
        page.title = f"{page.title} 010100 00000"
        page.cell(FIRST_ROW, 5).value = "?"

    assert "010100 00000" not in all_said(read_after(rename))


def test_an_unknown_column_is_named_by_its_cell_only(read_after: Callable[..., Imported]):
    def add(_book: Workbook, page: Worksheet) -> None:
        place = page.max_column + 1
        for row in (NAMES_ROW, TITLE_ROW, FIRST_ROW):
            page.cell(row, place).value = MARKER

    found = read_after(add)
    assert {finding.rule for finding in found.general.findings} == {"STR-074"}
    assert MARKER not in all_said(found)


def test_numbers_of_rows_that_are_no_numbers_are_not_repeated(read_after: Callable[..., Imported]):
    def number(book: Workbook, page: Worksheet) -> None:
        page.cell(FIRST_ROW, 1).value = MARKER
        for other in book.worksheets[2:-1]:
            for row in (FIRST_ROW, FIRST_ROW + 1):
                other.cell(row, 1).value = MARKER
                other.cell(row, 2).value = f"{MARKER} {row}"

    found = read_after(number)
    assert {finding.rule for finding in found.general.findings} & {"STR-086", "STR-087"}
    assert MARKER not in all_said(found)


def test_what_lies_around_the_cells_is_never_repeated(read_after: Callable[..., Imported]):
    def surround(book: Workbook, page: Worksheet) -> None:
        cell = page.cell(FIRST_ROW, 5)
        cell.comment = Comment(MARKER, MARKER)
        cell.hyperlink = f"https://{MARKER}.example/{MARKER}"
        cell.number_format = f'"{MARKER}"'
        page.cell(FIRST_ROW, 6).value = f'=HYPERLINK("https://{MARKER}.example", "{MARKER}")'
        page.cell(FIRST_ROW, 7).value = "#REF!"
        page.oddHeader.center.text = page.evenFooter.left.text = MARKER
        rule = DataValidation(type="list", formula1=f'"{MARKER}"', error=MARKER, prompt=MARKER, promptTitle=MARKER)
        rule.add("A1:Z9")
        page.add_data_validation(rule)
        page.merge_cells(start_row=FIRST_ROW, end_row=FIRST_ROW + 3, start_column=8, end_column=8)
        page.cell(FIRST_ROW, 8).value = MARKER
        book.defined_names[MARKER] = DefinedName(MARKER, attr_text=f"'{page.title}'!$A$1")
        hidden = book.create_sheet("Sheet")
        hidden.sheet_state = "veryHidden"
        hidden["A1"] = MARKER
        for field in ("title", "subject", "creator", "keywords", "description", "lastModifiedBy", "category"):
            setattr(book.properties, field, MARKER)
        book.custom_doc_props.append(StringProperty(name=MARKER, value=MARKER))

    found = read_after(surround)
    assert found.documents
    assert found.general.findings or found.reports[0].findings
    assert MARKER not in all_said(found)


def rewritten(path: Path, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """Return a workbook whose parts were changed as raw XML."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(buffer, "w") as target:
        for item in source.infolist():
            content = change(item.filename, source.read(item))
            if content is not None:
                target.writestr(item.filename, content)
    return buffer.getvalue()


BROKEN: dict[str, Callable[[str, bytes], bytes | None]] = {
    "text in the place of XML": lambda name, raw: MARKER.encode() if name.endswith("sheet2.xml") else raw,
    "a type that no cell has": lambda _, raw: raw.replace(b't="s"', b't="' + MARKER.encode() + b'"'),
    "a date that is none": lambda _, raw: raw.replace(b'<c r="A4"', b'<c t="d" r="A4"').replace(
        b"<v>1</v>", MARKER.encode()
    ),
    "a shared text that is not there": lambda name, raw: b"<sst/>" if "sharedStrings" in name else raw,
    "an entity": lambda _, raw: raw.replace(
        b"<worksheet", b'<!DOCTYPE x [<!ENTITY a "' + MARKER.encode() + b'">]><worksheet', 1
    ),
    "no list of sheets": lambda name, raw: None if name == "xl/workbook.xml" else raw,
    "a style that is not there": lambda _, raw: raw.replace(b' s="', b' s="99999'),
    "unfinished XML": lambda name, raw: raw[: len(raw) // 2] + MARKER.encode() if name.endswith("sheet2.xml") else raw,
}


@pytest.mark.parametrize("how", BROKEN)
def test_a_workbook_broken_on_purpose_gives_findings_and_repeats_nothing(
    how: str, tmp_path: Path, caplog: pytest.LogCaptureFixture, recwarn: pytest.WarningsRecorder
):
    caplog.set_level(logging.DEBUG)
    write_workbook([record_of("referral", example("referral") | {"note": MARKER})], tmp_path / "x.xlsx", "en")
    raw = rewritten(tmp_path / "x.xlsx", BROKEN[how])
    found = read_workbook(io.BytesIO(raw), today=TODAY)
    assert MARKER not in all_said(found) + caplog.text + "".join(str(item.message) for item in recwarn)


def test_a_text_that_is_too_long_for_a_cell_is_named_by_its_place(tmp_path: Path):
    record = record_of("referral", example("referral") | {"extensions": {"a.b:c": MARKER * 4000}})
    with pytest.raises(TooLong) as caught:
        write_workbook([record], tmp_path / "x.xlsx")
    assert caught.value.pointer == "/extensions"
    assert MARKER not in everything_raised(caught.value)
    assert list(tmp_path.iterdir()) == []


# Files that go out


def contents(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return "\n".join(item.filename + archive.read(item).decode("utf-8", "replace") for item in archive.infolist())


@by_record
def test_a_template_and_a_form_hold_nothing_of_a_person_and_nothing_of_who_made_them(name: str, tmp_path: Path):
    write_workbook(
        [
            record_of(
                name, example(name) | {"note": MARKER} if "note" in RECORDS_WITH_SHEETS[name].model_fields else None
            )
        ],
        tmp_path / "before.xlsx",
    )
    template(name, tmp_path / "template.xlsx", "fi")
    xlsform(name, tmp_path / "form.xlsx", "fi")
    people = {leaf for leaf in leaves(example("case-file", "FI").get("person", {})) if TELLING.search(leaf)}
    assert people
    for file in ("template.xlsx", "form.xlsx"):
        text = contents(tmp_path / file)
        assert MARKER not in text
        assert not [leaf for leaf in people if leaf in text]
        for private in (str(Path.home()), str(tmp_path), os.environ.get("USER") or "\0", os.uname().nodename):
            assert private == "root" or private not in text, private


def test_a_file_appears_for_its_owner_only(tmp_path: Path):
    write_workbook([record_of("referral")], tmp_path / "x.xlsx")
    template("referral", tmp_path / "y.xlsx")
    xlsform("referral", tmp_path / "z.xlsx")
    for path in tmp_path.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("error", [OSError(28, MARKER), KeyboardInterrupt(), RuntimeError(MARKER)])
def test_whatever_stops_the_writing_leaves_the_old_file_and_nothing_else(error: BaseException, tmp_path: Path):
    target = tmp_path / "records.jsonl"
    target.write_text("old")
    modes = []

    def write() -> None:
        with atomic_replace(target) as place:
            place.write_text(MARKER)
            modes.append(stat.S_IMODE(place.stat().st_mode))
            raise error

    with pytest.raises(type(error)):
        write()
    assert modes == [0o600]
    assert [path.name for path in tmp_path.iterdir()] == ["records.jsonl"]
    assert target.read_text() == "old"


FULL_DISK = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), resource.RLIM_INFINITY))
from nordicbaltic_standards.cli import main
raise SystemExit(main(sys.argv[2:]))
"""


def on_a_full_disk(room: int, arguments: list[str], temporary: Path) -> subprocess.CompletedProcess[str]:
    """Run a command in a process of its own that cannot write a file larger than ``room`` bytes."""
    environment = os.environ | {"TMPDIR": str(temporary), "LANG": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(room), *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def on_disk(*folders: Path) -> Iterator[Path]:
    for folder in folders:
        yield from (path for path in folder.rglob("*") if path.is_file())


def test_a_disk_that_is_full_leaves_nothing_of_a_record_behind(tmp_path: Path):
    temporary, target = tmp_path / "tmp", tmp_path / "out"
    temporary.mkdir()
    target.mkdir()
    write_workbook([record_of("referral", example("referral") | {"note": MARKER * 50})], tmp_path / "x.xlsx")
    done = on_a_full_disk(1000, ["import", str(tmp_path / "x.xlsx"), "-o", str(target / "r.jsonl")], temporary)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert MARKER not in done.stdout + done.stderr
    assert list(on_disk(temporary, target)) == []


@pytest.mark.parametrize("room", at_length([0, 100, 1000, 20_000], 1000))
@pytest.mark.parametrize("kind", ["xlsx", "xlsform"])
def test_a_disk_that_is_full_leaves_nothing_of_a_template_behind(room: int, kind: str, tmp_path: Path):
    temporary, target = tmp_path / "tmp", tmp_path / "out"
    temporary.mkdir()
    target.mkdir()
    done = on_a_full_disk(room, ["template", "referral", "-o", str(target / "t.xlsx"), "--format", kind], temporary)
    assert done.returncode == 2
    assert done.stderr.startswith("nbs: ")
    assert len(done.stderr.splitlines()) == 1, "nothing follows the complaint"
    assert list(on_disk(temporary, target)) == []


WRITE = """
import json, resource, sys
from nordicbaltic_standards.interop.spreadsheet import RECORDS_WITH_SHEETS, write_workbook
record = RECORDS_WITH_SHEETS["referral"].model_validate(json.load(sys.stdin))
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), resource.RLIM_INFINITY))
try:
    write_workbook([record], sys.argv[2])
except OSError:
    print("refused")
"""


@pytest.mark.parametrize("room", at_length([100, 2_000, 20_000], 2_000))
def test_a_workbook_that_does_not_fit_on_the_disk_leaves_no_temporary_file(room: int, tmp_path: Path):
    temporary, target = tmp_path / "tmp", tmp_path / "out"
    temporary.mkdir()
    target.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", WRITE, str(room), str(target / "x.xlsx")],
        input=json.dumps(example("referral") | {"note": MARKER}),
        env=os.environ | {"TMPDIR": str(temporary)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "refused\n", done.stderr
    assert MARKER not in done.stderr
    assert list(on_disk(temporary, target)) == []


# Calendars, exceptions, progress


def test_calendars_and_statutory_dates_repeat_no_marker_of_a_case(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    for code in REGION:
        data = example("case-file", code)
        marked = json.loads(
            re.sub(
                r'"(ref|note|name|full|given|family|id|by|granted_by|authority)": "(?:[^"\\]|\\.)*"',
                rf'"\1": "{MARKER}"',
                json.dumps(data),
            )
        )
        case = validate(marked, profile="draft").record
        if case is None:
            continue
        found = deadlines(case, TODAY)
        assert found
        for language in LANGUAGES:
            said = calendar_file(found, TODAY, language, case.id) + repr(found)
            said += json.dumps([deadline.to_dict(language) for deadline in found])
            assert MARKER not in said
        path = tmp_path / f"{code}.json"
        path.write_text(json.dumps(marked), encoding="utf-8")
        for form in ("text", "json", "ics"):
            assert main(["deadlines", str(path), "--format", form]) == 0
        said = "".join(capsys.readouterr())
        assert MARKER not in said
        assert len(said) > 500
        return
    raise AssertionError("no example can be marked")


WRONG_EXCEPTIONS = (
    f'[[exception]]\n"{MARKER}" = 1\n',
    f"[{MARKER}]\nx = 1\n",
    f'[[exception]]\nrule = "{MARKER}"\npointer = "/a"\nreason = "x"\nuntil = 2027-01-01\n',
    f'[[exception]]\nrule = "RES-003"\npointer = "{MARKER} x"\nreason = "x"\nuntil = 2027-01-01\n',
    f'[[exception]]\nrule = "RES-003"\npointer = "/a"\nreason = "{MARKER}"\nuntil = "{MARKER}"\n',
    f'[[exception]]\nrule = "RES-003"\npointer = "/a"\nreason = "{MARKER}"\n',
    f'[[exception]]\nrule = "RES-003"\nrule = "{MARKER}"\n',
    f"{MARKER} = [\n",
)


@pytest.mark.parametrize("text", WRONG_EXCEPTIONS)
def test_a_wrong_file_of_exceptions_is_complained_of_without_its_words(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    path = tmp_path / "accepted.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ExceptionFileError) as caught:
        read_exceptions(path)
    assert MARKER not in everything_raised(caught.value)
    (tmp_path / "r.json").write_text(json.dumps(example("referral")), encoding="utf-8")
    for language in LANGUAGES:
        assert MARKER not in caught.value.text(language)
        arguments = ["validate", str(tmp_path / "r.json"), "--exceptions", str(path), "--language", language]
        assert main(arguments) == 2
    assert MARKER not in "".join(capsys.readouterr())


def test_a_number_that_no_machine_can_hold_is_a_fault_of_the_file(tmp_path: Path):
    path = tmp_path / "accepted.toml"
    path.write_text(f"until = {'1' * 5000}\n", encoding="utf-8")
    with pytest.raises(ExceptionFileError) as caught:
        read_exceptions(path)
    assert "1111" not in everything_raised(caught.value)


def test_the_reason_of_an_exception_and_the_record_it_is_for_stay_in_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    path = tmp_path / "accepted.toml"
    path.write_text(
        "".join(
            f'[[exception]]\nrule = "{rule}"\npointer = "/x"\nreason = "{MARKER}"\nuntil = {day}\nrecord = "{MARKER}"\n'
            for rule, day in (("RES-003", "2020-01-01"), ("RES-003", "2099-01-01"), ("MSG-001", "2099-01-01"))
        ),
        encoding="utf-8",
    )
    (tmp_path / "r.json").write_text(json.dumps(example("referral")), encoding="utf-8")
    for form in ("text", "json", "ndjson", "sarif", "html"):
        main(["validate", str(tmp_path / "r.json"), "--exceptions", str(path), "--format", form])
    said = "".join(capsys.readouterr())
    assert "RES-003" in said
    assert MARKER not in said


def test_the_progress_of_long_work_tells_a_number_and_nothing_else(monkeypatch: pytest.MonkeyPatch):
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    terminal, clock = Terminal(), iter(range(0, 10_000, 10))
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(progress, "monotonic", lambda: next(clock))
    for language in LANGUAGES:
        shown = progress.Progress(language)
        shown.show(1234)
        shown.clear()
    assert "1234" in terminal.getvalue() or "1" in terminal.getvalue()
    assert set(re.findall(r"[0-9]+", terminal.getvalue())) == {"1234"}


def test_the_commands_for_workbooks_say_nothing_of_a_value_in_any_form(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.DEBUG)
    path = tmp_path / "x.xlsx"
    write_workbook([record_of("referral")], path, "en")
    book = load_workbook(path)
    for place in range(3, book.worksheets[1].max_column + 1):
        book.worksheets[1].cell(FIRST_ROW, place).value = MARKER
    book.worksheets[1].title = MARKER
    book.save(path)
    for form in ("text", "json", "ndjson", "sarif", "html"):
        for language in ("en", "is"):
            assert main(["import", str(path), "--format", form, "--language", language]) == 1
    said = "".join(capsys.readouterr()) + caplog.text
    assert MARKER not in said
    assert len(said) > 2000
