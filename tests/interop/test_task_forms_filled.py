"""Task forms filled in with the tools of others, by the words that they show: the record is the same in all of them.

What judges a form here is no part of this package: ODK Validate and the engine of ODK Web Forms for surveys,
react-jsonschema-form and JSON Forms for the screen, LibreOffice for workbooks, and Chromium for paper.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from base64 import b64decode
from collections.abc import Iterator
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook
from pyxform.xls2xform import convert

from answer_sheets import HEAD, SHEETS
from browser import Browser
from nordicbaltic_standards import task_forms
from nordicbaltic_standards.completion import complete
from nordicbaltic_standards.forms import TaskForm, from_answers
from nordicbaltic_standards.forms.task_form import Kind, Question
from nordicbaltic_standards.i18n.languages import NATIVE_NAMES
from nordicbaltic_standards.interop.filled import read_filled
from nordicbaltic_standards.interop.json_form import json_form
from nordicbaltic_standards.interop.printed_form import printed_form
from nordicbaltic_standards.interop.spreadsheet import task_template
from nordicbaltic_standards.interop.spreadsheet.task_sheets import FIRST, NAMES, labels_of
from nordicbaltic_standards.interop.task_xlsform import name_of, task_xlsform

TODAY = date(2026, 11, 28)
SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
RIGA = ZoneInfo("Europe/Riga")
LANGUAGES = ("lv", "fi", "is")
FEW, MOST_BOXES = 6, 30
"""Most choices that are shown all at once on a screen: where one is chosen, and where several can be."""


def in_turn() -> Iterator[Any]:
    """Yield each sheet with a language: a task with three sheets is filled in in three languages."""
    for turn, form in enumerate(task_forms):
        for number, who in enumerate(who for task, who in SHEETS if task == form.id):
            language = LANGUAGES[(turn + number) % 3]
            yield pytest.param(form, who, language, id=f"{form.id}/{who}/{language}")


every_sheet = pytest.mark.parametrize(("form", "who", "language"), list(in_turn()))


def answers_of(form: TaskForm, who: str, language: str) -> dict[str, Any]:
    """Return the answers of a sheet in the order in which they are asked, and choices as they stand in a language."""
    given = HEAD | SHEETS[form.id, who]

    def in_order(name: str) -> Any:
        answer = given[name]
        shown = [*form.by_id[name].choices(language)]
        return sorted(answer, key=shown.index) if isinstance(answer, list) else answer

    return {name: in_order(name) for name in form.by_id if given.get(name) and name in asked(form, given)}


def asked(form: TaskForm, answers: dict[str, Any]) -> set[str]:
    read = {name: tuple(answer) if isinstance(answer, list) else answer for name, answer in answers.items()}
    return {question.id for question in form.relevant(read)}


def record_of(form: TaskForm, answers: dict[str, Any]) -> dict[str, Any]:
    return complete(from_answers(form, answers)).record


def words_for(question: Question, answer: Any, language: str) -> Any:
    """Return an answer in the words that a form shows for it."""
    choices = question.choices(language)
    return [choices[each] for each in answer] if isinstance(answer, list) else choices.get(answer, answer)


def picture(name: str) -> Path | None:
    folder = os.environ.get("NBS_PICTURES")
    return Path(folder) / name if folder else None


# On a screen


def on_screen(question: Question, answer: Any, language: str) -> Iterator[tuple[str, dict[str, Any]]]:
    words = words_for(question, answer, language)
    if question.kind is Kind.SEVERAL and len(question.choices()) <= MOST_BOXES:
        yield from ((question.id, {"tick": each}) for each in words)
    elif not question.choices():
        yield question.id, {"type": words}
    else:
        one_of_few = question.kind is Kind.ONE and len(question.choices()) <= FEW
        yield question.id, {"tick" if one_of_few else "choose": words}


def texts_shown(form: TaskForm, language: str, text: str) -> set[str]:
    """Return the questions whose words stand on the screen, each in a line of its own."""
    lines = {line.rstrip("* ") for line in text.splitlines()}
    return {question.id for question in form.by_id.values() if question.numbered(language) in lines}


@pytest.mark.browser
@every_sheet
def test_a_worker_fills_in_a_web_form_and_sends_what_was_answered_and_nothing_else(
    form: TaskForm, who: str, language: str, browser: Browser
):
    answers = answers_of(form, who, language)
    steps = [step for name, answer in answers.items() for step in on_screen(form.by_id[name], answer, language)]
    result = browser.rjsf(
        json_form(form.id, language)["rjsf"], steps, language, picture(f"screen-{form.id}-{who}-{language}.png")
    )
    assert texts_shown(form, language, result["text"]) == asked(form, answers)
    assert result["refused"] is None
    for name, answer in answers.items():
        if form.by_id[name].kind is Kind.TIME:  # which react-jsonschema-form sends by the clock of Greenwich
            there = datetime.fromisoformat(answer).replace(tzinfo=RIGA).astimezone(UTC)
            answers[name] = f"{there:%Y-%m-%dT%H:%M:%S}.000Z"
    assert result["submitted"] == answers
    imported = read_filled(BytesIO(json.dumps(result["submitted"]).encode()), form.id, today=TODAY)
    assert list(imported.documents) == [record_of(form, answers)]
    assert imported.reports[0].valid


@pytest.mark.browser
@every_sheet
def test_json_forms_asks_the_same_and_sends_the_same(form: TaskForm, who: str, language: str, browser: Browser):
    answers = answers_of(form, who, language)
    result = browser.json_forms(
        json_form(form.id, language),
        in_json_forms(form, answers, language),
        language,
        picture(f"json-forms-{form.id}-{who}-{language}.png"),
    )
    assert texts_shown(form, language, result["text"]) == asked(form, answers)
    assert result["refused"] is None
    for name, answer in answers.items():
        if form.by_id[name].kind is Kind.TIME:  # which its plain renderers take for one of Greenwich
            answers[name] = f"{answer}:00.000Z"
    assert result["submitted"] == answers


def in_json_forms(form: TaskForm, answers: dict[str, Any], language: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the steps of a person; its plain renderers show several answers as a table with a button for each row."""
    for name, answer in answers.items():
        question = form.by_id[name]
        if question.kind is not Kind.SEVERAL:
            yield from on_screen(question, answer, language)
            continue
        table = f".root_properties_{name}"
        for row, words in enumerate(words_for(question, answer, language), start=1):
            yield name, {"place": f"{table} header button", "press": True}
            yield name, {"place": f"{table} tbody tr:nth-child({row}) select", "choose": words}


# In a survey


@pytest.fixture(scope="module")
def surveys(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return each task form as the XForm that ODK Validate, which is asked here, finds nothing against."""
    if shutil.which("java") is None:
        pytest.skip("needs Java")
    folder = tmp_path_factory.mktemp("surveys")
    made = {}
    for form in task_forms:
        task_xlsform(form.id, folder / f"{form.id}.xlsx", "lv")
        converted = convert(str(folder / f"{form.id}.xlsx"), validate=True)
        assert converted.warnings == []
        made[form.id] = converted.xform
    return made


def in_survey(question: Question, answer: Any, language: str) -> Any:
    if question.kind is Kind.TIME:
        return datetime.fromisoformat(answer).replace(tzinfo=RIGA).isoformat(timespec="milliseconds")
    return words_for(question, answer, language)


@pytest.mark.browser
@every_sheet
def test_a_worker_fills_in_a_survey_and_the_submission_is_the_record(
    form: TaskForm, who: str, language: str, surveys: dict[str, str], browser: Browser, tmp_path: Path
):
    answers = answers_of(form, who, "en")
    result = browser.shows(
        {
            "page": "odk",
            "title": form.id,
            "form": surveys[form.id],
            "label": f"{NATIVE_NAMES[language]} ({language})",
            "answers": {
                name_of(name): in_survey(form.by_id[name], answer, language) for name, answer in answers.items()
            },
        }
    )
    assert set(result["asked"]) == {name_of(name) for name in asked(form, answers)}
    assert result["labels"] == {name_of(name): form.by_id[name].numbered(language) for name in asked(form, answers)}
    assert result["violations"] == []
    (tmp_path / "submission.xml").write_text(result["submission"], encoding="utf-8")
    imported = read_filled(tmp_path / "submission.xml", today=TODAY)
    for name, answer in answers.items():
        if form.by_id[name].kind is Kind.TIME:
            answers[name] = in_survey(form.by_id[name], answer, language)
    assert list(imported.documents) == [record_of(form, answers)]
    assert imported.reports[0].valid


# In an office program


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with workbooks as LibreOffice saves and as it prints them: those of the sheets, with two records alike, and empty ones."""
    folder = tmp_path_factory.mktemp("workbooks")
    for form in task_forms:
        for language in LANGUAGES:
            task_template(form.id, folder / f"{form.id}-{language}.xlsx", language)
    for form, who, language in (parameter.values for parameter in in_turn()):
        path = folder / f"{form.id}-{who}.xlsx"
        task_template(form.id, path, language)
        book = load_workbook(path, rich_text=True)
        page = book.worksheets[0]
        rows = {page.cell(row, NAMES).value: row for row in range(1, page.max_row + 1)}
        for name, answer in answers_of(form, who, language).items():
            for place in (FIRST, FIRST + 1):
                page.cell(rows[name], place).value = in_cell(form.by_id[name], answer, language)
        book.save(path)
    for path in folder.glob("*.xlsx"):
        book = load_workbook(path, rich_text=True)
        book.worksheets[1].sheet_state = "hidden"  # so that the form is printed without the list of its choices
        book.save(path)
    for kind in ("xlsx:Calc MS Excel 2007 XML", "pdf"):
        command = [str(SOFFICE), f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", kind]
        books = map(str, sorted(folder.glob("*.xlsx")))
        subprocess.run(
            [*command, "--outdir", str(folder / "saved"), *books], check=True, capture_output=True, timeout=250
        )
    if pictures := picture("workbooks"):
        shutil.copytree(folder / "saved", pictures, dirs_exist_ok=True)
    return folder / "saved"


@pytest.mark.office
@pytest.mark.skipif(SOFFICE is None, reason="needs LibreOffice")
@every_sheet
def test_a_workbook_goes_through_libreoffice_and_is_printed_on_a_page_a_record(
    form: TaskForm, who: str, language: str, saved: Path
):
    imported = read_filled(saved / f"{form.id}-{who}.xlsx", today=TODAY)
    assert imported.general.findings == ()
    assert list(imported.documents) == [record_of(form, answers_of(form, who, language))] * 2
    assert pages_of((saved / f"{form.id}-{who}.pdf").read_bytes()) == 2


@pytest.mark.office
@pytest.mark.skipif(SOFFICE is None, reason="needs LibreOffice")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", task_forms, ids=lambda form: form.id)
def test_an_empty_workbook_is_printed_on_one_page(form: TaskForm, language: str, saved: Path):
    assert pages_of((saved / f"{form.id}-{language}.pdf").read_bytes()) == 1


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def in_cell(question: Question, answer: Any, language: str) -> Any:
    labels = {value: label for label, value in labels_of(question, language).items()}
    several = answer if isinstance(answer, list) else [answer]
    words = "; ".join(labels.get(each, each) for each in several)
    return date.fromisoformat(words) if question.kind is Kind.DAY else words


# On paper


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", task_forms, ids=lambda form: form.id)
def test_a_printed_form_fits_on_two_sheets_and_nothing_is_cut(form: TaskForm, language: str, browser: Browser):
    result = browser.shows({"html": printed_form(form.id, language)})
    if folder := picture(f"paper-{form.id}-{language}.pdf"):
        folder.write_bytes(b64decode(result["pdf"]))
    assert result["cut"] == []
    assert pages_of(b64decode(result["pdf"])) <= 2
