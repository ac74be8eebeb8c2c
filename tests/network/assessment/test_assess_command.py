"""The command: a workbook that is filled in becomes a score, and no bad file does any harm."""

from __future__ import annotations

import json
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import html5lib
import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from nordicbaltic_standards import LANGUAGES, example
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.interop.spreadsheet import read_workbook, template, write_workbook
from nordicbaltic_standards.models.practice_assessment import PracticeAssessment
from nordicbaltic_standards.network.assessment import read_assessments, write_template
from nordicbaltic_standards.standards import standards

HEAD = {"id": "pa-1", "country": "EE", "organisation/name": "Shelter A", "kind": "self"}
PERIOD = {"period/from_date": "2026-01-01", "period/to_date": "2026-06-30"}
FIRST_ROW = 4
ON = date(2026, 12, 1)


def enter(page: Worksheet, row: int, **values: str) -> None:
    """Enter values in a row, by the technical names of the columns."""
    names = {str(cell.value).removeprefix("="): place for place, cell in enumerate(page[1], 1)}
    for name, value in values.items():
        page.cell(row, names[name], value)


def row_of(page: Worksheet, standard: str) -> int:
    return next(row for row in range(FIRST_ROW, page.max_row + 1) if any(cell.value == standard for cell in page[row]))


def filled(path: Path, language: str = "en", **answers: dict[str, str]) -> Path:
    """Return a template in which these standards are answered."""
    write_template(path, language)
    book = load_workbook(path)
    enter(book.worksheets[1], FIRST_ROW, **HEAD, **PERIOD)
    page = book.worksheets[2]
    for standard, values in answers.items():
        enter(page, row_of(page, standard.replace("_", "-")), **values)
    book.save(path)
    return path


def documents(path: Path) -> list[dict[str, Any]]:
    return list(read_workbook(path).documents)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_template_lists_every_standard_in_the_readers_language(language: str, tmp_path: Path):
    write_template(tmp_path / "t.xlsx", language)
    page = load_workbook(tmp_path / "t.xlsx").worksheets[2]
    texts = {str(cell.value) for row in page.iter_rows(min_row=FIRST_ROW) for cell in row}
    for standard in standards:
        assert standard.text("statement", language).text in texts
        assert standard.text("how_assessed", language).text in texts


def test_what_is_filled_in_becomes_a_record_and_empty_rows_do_not(tmp_path: Path):
    path = filled(
        tmp_path / "a.xlsx",
        GEN_S01={
            "rating": "Met",
            "stage": "Checked",
            "evidence/0/kind": "Review of cases",
            "evidence/0/date": "2026-05-01",
            "evidence/0/note": "Ten files were read.",
        },
        NET_S08={
            "rating": "not-met",
            "action/what": "Pay them.",
            "action/owner": "Head",
            "action/due_on": "2026-09-01",
        },
        COM_S01={"rating": "Not applicable", "reason": "Another body decides."},
    )
    (document,) = documents(path)
    assert document["answers"] == [
        {
            "standard": "GEN-S01",
            "rating": "met",
            "stage": "check",
            "evidence": [{"kind": "case-review", "date": "2026-05-01", "note": "Ten files were read."}],
        },
        {"standard": "COM-S01", "rating": "not-applicable", "reason": "Another body decides."},
        {
            "standard": "NET-S08",
            "rating": "not-met",
            "action": {"what": "Pay them.", "owner": "Head", "due_on": "2026-09-01"},
        },
    ]
    (report,) = read_assessments(path, today=ON)
    assert report.valid
    assert isinstance(report.record, PracticeAssessment)


def test_further_evidence_has_a_sheet_of_its_own(tmp_path: Path):
    path = filled(tmp_path / "a.xlsx", GEN_S02={"rating": "Met", "evidence/0/kind": "Visit"})
    book = load_workbook(path)
    number = str(book.worksheets[2].cell(row_of(book.worksheets[2], "GEN-S02"), 1).value)
    enter(book.worksheets[3], FIRST_ROW, **{"^": number, "kind": "Figures"})
    book.save(path)
    (document,) = documents(path)
    assert document["answers"][0]["evidence"] == [{"kind": "visit"}, {"kind": "figures"}]


def test_a_reason_without_a_rating_is_reported_in_its_row(tmp_path: Path):
    path = filled(tmp_path / "a.xlsx", GEN_S02={"reason": "We do not know."})
    (report,) = read_assessments(path, today=ON)
    assert not report.valid
    finding = next(each for each in report.errors if each.rule == "STR-020")
    place = report.place(finding.pointer)
    assert place is not None
    assert place.endswith(f"!{row_of(load_workbook(path).worksheets[2], 'GEN-S02')}")


def test_what_a_workbook_of_records_contains_is_read_as_before(tmp_path: Path):
    record = PracticeAssessment.model_validate(example("practice-assessment", "EE"))
    write_workbook([record], tmp_path / "w.xlsx", "et")
    assert documents(tmp_path / "w.xlsx") == [example("practice-assessment", "EE")]


def run(*arguments: str) -> int:
    return main(["assess", *arguments])


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the working folder, with an assessment of Estonia and one of Latvia."""
    monkeypatch.chdir(tmp_path)
    for code in ("EE", "LV"):
        (tmp_path / f"{code}.json").write_text(json.dumps(example("practice-assessment", code)))
    return tmp_path


def test_a_template_of_one_area_as_json_waits_for_ratings(here: Path, capsys: pytest.CaptureFixture[str]):
    assert run("template", "--area", "network", "-o", "t.json") == 0
    document = json.loads((here / "t.json").read_text())
    network = [{"standard": each.id} for each in standards if each.area == "network"]
    assert document["answers"] == network
    base = example("practice-assessment", "EE")
    rated = [{**network[0], "rating": "met"}, *network[1:]]
    (here / "t.json").write_text(json.dumps({**base, "answers": rated}))
    capsys.readouterr()
    assert run("score", "t.json", "--format", "json") == 0
    scored = json.loads(capsys.readouterr().out)["assessments"][0]
    assert next(each for each in scored["areas"] if each["area"] == "network")["met"] == 1


def test_a_template_is_not_replaced_without_force(here: Path, capsys: pytest.CaptureFixture[str]):
    (here / "t.xlsx").write_text("mine")
    assert run("template", "-o", "t.xlsx") == 2
    assert (here / "t.xlsx").read_text() == "mine"
    assert run("template", "-o", "t.xlsx", "--force") == 0
    assert "t.xlsx" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["template"], "-o"),
        (["template", "-o", "t.pdf"], ".xlsx or .json"),
        (["template", "EE.json", "-o", "t.xlsx"], "EE.json"),
        (["score"], "FILE"),
        (["score", "none.json"], "none.json"),
        (["score", "empty.json"], "no record"),
        (["score", "referral.json"], "not an assessment"),
        (["score", "referral.xlsx"], "no record"),
        (["score", "EE.json", "--area", "network"], "--area"),
        (["score", "EE.json", "--previous", "LV.json"], "another organisation"),
        (["score", "EE.json", "LV.json", "--cases", "referral.json"], "one organisation"),
        (["compare", "EE.json"], "two organisations"),
        (["compare", "EE.json", "LV.json", "--cases", "EE.json"], "--cases"),
    ],
)
def test_a_call_that_cannot_be_carried_out_says_why(
    arguments: list[str], message: str, here: Path, capsys: pytest.CaptureFixture[str]
):
    (here / "empty.json").write_text("")
    (here / "referral.json").write_text(json.dumps(example("referral", "EE")))
    template("referral", here / "referral.xlsx")
    assert run(*arguments) == 2
    output = capsys.readouterr()
    assert message in output.err
    assert output.out == ""


def test_an_assessment_with_errors_is_not_scored_and_its_findings_are_shown(
    here: Path, capsys: pytest.CaptureFixture[str]
):
    broken = {**example("practice-assessment", "EE"), "period": {"from_date": "2026-01-01", "to_date": "2025-01-01"}}
    (here / "broken.json").write_text(json.dumps(broken))
    assert run("score", "broken.json", "LV.json") == 1
    output = capsys.readouterr().out
    assert "broken.json: the record has errors, so it was not scored." in output
    assert "NET-011" in output
    assert run("score", "broken.json", "--format", "json") == 1
    scored = json.loads(capsys.readouterr().out)
    assert scored["assessments"] == []
    assert scored["findings"]


@pytest.mark.parametrize("action", ["score", "compare"])
def test_the_page_is_sound_html_without_scripts_and_says_in_words_what_its_bars_show(
    action: str, here: Path, capsys: pytest.CaptureFixture[str]
):
    capsys.readouterr()
    assert run(action, "EE.json", "LV.json", "--format", "html", "-o", "page.html") == 0
    page = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse((here / "page.html").read_text())
    assert page.find(".//script") is None
    levels = [int(each.tag[1]) for each in page.iter() if each.tag in {"h1", "h2", "h3", "h4"}]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    bars = [each for each in page.iter() if each.get("class") == "bar"]
    assert bool(bars) is (action == "score")
    assert all(each.get("role") == "img" and "Met:" in (each.get("aria-label") or "") for each in bars)


@pytest.mark.usefixtures("here")
def test_the_text_says_of_each_area_how_many_of_its_standards_are_met(capsys: pytest.CaptureFixture[str]):
    assert run("score", "EE.json", "--format", "json") == 0
    (score,) = json.loads(capsys.readouterr().out)["assessments"]
    assert run("score", "EE.json", "--format", "text") == 0
    lines = " ".join(capsys.readouterr().out.split())
    assert score["areas"]
    for area in score["areas"]:
        name = ui_text(f"area/{area['area']}", "en")
        applying = ui_text("assess/applying", "en", count=area["applying"])
        assert f" {name}. {applying} Met: {area['met']} (" in lines


def test_organisations_are_compared_standard_by_standard_also_as_text(here: Path, capsys: pytest.CaptureFixture[str]):
    names = [json.loads((here / f"{code}.json").read_text())["organisation"]["name"] for code in ("EE", "LV")]
    assert run("compare", "EE.json", "LV.json", "--format", "text") == 0
    output = capsys.readouterr().out
    rated = {each["standard"] for each in example("practice-assessment", "EE")["answers"]}
    assert rated
    for standard in rated:
        after = output.partition(f"○ {standard} ")[2]
        assert all(f"    {name}: " in after for name in names)


def test_free_text_is_escaped_in_the_page(here: Path, capsys: pytest.CaptureFixture[str]):
    base = example("practice-assessment", "EE")
    hostile = {"standard": "AST-S01", "rating": "partly", "action": {"what": "<script>alert(1)</script>"}}
    (here / "h.json").write_text(json.dumps({**base, "answers": [hostile]}))
    assert run("score", "h.json", "--format", "html") == 0
    output = capsys.readouterr().out
    assert "<script>" not in output
    assert "&lt;script&gt;" in output


def test_case_files_in_a_folder_are_counted_and_never_named(here: Path, capsys: pytest.CaptureFixture[str]):
    (here / "cases").mkdir()
    case = example("case-file", "EE")
    for number in range(12):
        without = {name: value for name, value in case.items() if name != "assistance"}
        shown = {**(case if number < 6 else without), "id": f"secret-case-{number}"}
        (here / "cases" / f"{number}.json").write_text(json.dumps(shown))
    rated = {"standard": "AST-S04", "rating": "met", "evidence": [{"kind": "case-review"}]}
    (here / "a.json").write_text(json.dumps({**example("practice-assessment", "EE"), "answers": [rated]}))
    assert run("score", "a.json", "--cases", "cases") == 0
    output = capsys.readouterr().out
    assert output.index("the case files say otherwise") < output.index("What to do next")
    assert "AST-S04" in output
    assert "secret-case" not in output
