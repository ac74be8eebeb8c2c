"""Task forms: filled in as people do, they make records without an error of form and without a fact that nobody stated."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft202012Validator
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from pydantic import ValidationError
from pyxform.xls2xform import convert

from answer_sheets import HEAD, SHEETS
from nordicbaltic_standards import LANGUAGES, codes, task_forms, validate
from nordicbaltic_standards.cli import main
from nordicbaltic_standards.completion import complete
from nordicbaltic_standards.forms import TaskForm, answers_in, from_answers
from nordicbaltic_standards.forms.declaration import QuestionEntry, TaskEntry
from nordicbaltic_standards.forms.task_form import ABSENT, Question
from nordicbaltic_standards.forms.task_forms import sources, task_form_from
from nordicbaltic_standards.i18n.texts import Status, lookup
from nordicbaltic_standards.interop.filled import read_filled
from nordicbaltic_standards.interop.json_form import json_form
from nordicbaltic_standards.interop.printed_form import printed_form
from nordicbaltic_standards.interop.spreadsheet import read_workbook, task_template
from nordicbaltic_standards.interop.spreadsheet.task_sheets import FIRST, NAMES, labels_of
from nordicbaltic_standards.interop.task_xlsform import task_xlsform
from nordicbaltic_standards.interop.xlsform import xlsform
from nordicbaltic_standards.utils.errors import InvalidArgumentError

TODAY = date(2026, 11, 28)
every_sheet = pytest.mark.parametrize(("task", "who"), SHEETS, ids=["/".join(sheet) for sheet in SHEETS])
# Files take a second each.
some_sheets = pytest.mark.parametrize(
    ("task", "who"),
    [
        pytest.param(
            *sheet, marks=() if sheet in {("first-contact", "child"), ("consent", "adult")} else pytest.mark.products
        )
        for sheet in SHEETS
    ],
    ids=["/".join(sheet) for sheet in SHEETS],
)
some_tasks = pytest.mark.parametrize(
    "task",
    [
        pytest.param(form.id, marks=() if form.id in {"referral-answer", "consent"} else pytest.mark.products)
        for form in task_forms
    ],
)


def filled(task: str, who: str) -> dict[str, Any]:
    """Return the answers of a sheet with those of the head."""
    return {name: answer for name, answer in (HEAD | SHEETS[task, who]).items() if name in task_forms[task].by_id}


def leaves(value: Any, at: str = "") -> Iterator[tuple[str, Any]]:
    """Yield the values of a record with their places; entries of lists have no number."""
    if isinstance(value, dict) and value.keys() != {"absent"}:
        for name, inner in value.items():
            yield from leaves(inner, f"{at}/{name}")
    elif isinstance(value, list) and any(isinstance(each, dict) for each in value):
        for each in value:
            yield from leaves(each, at)
    else:
        yield at, value


def place(pointer: str) -> str:
    """Return a pointer of a form as `leaves` gives it."""
    steps = pointer.split("/")[1:]
    return "".join(f"/{step}" for step in steps if step != "-" and not step.isdigit() and "=" not in step)


@every_sheet
def test_what_people_fill_in_is_a_record_without_an_error_of_form(task: str, who: str):
    report = validate(from_answers(task, filled(task, who)), profile="draft", today=TODAY, task=task)
    assert [finding for finding in report.findings if finding.area == "structure" and finding.severity == "error"] == []
    assert report.record is not None
    assert report.valid


@every_sheet
def test_nothing_stands_in_the_record_but_answers_and_what_the_form_declares(task: str, who: str):
    form, answers = task_forms[task], filled(task, who)
    declared = {place(question.pointer) for name, question in form.by_id.items() if answers.get(name)}
    declared |= {place(written.pointer) for written in form.written}
    declared |= {
        "/record_type",
        "/standard_version",
        "/id",
        *({"/answers/standard"} if task == "self-assessment" else ()),
    }
    assert {at for at, _ in leaves(from_answers(task, answers))} <= declared


@every_sheet
def test_a_record_gives_back_the_answers_it_was_made_of(task: str, who: str):
    form, answers = task_forms[task], filled(task, who)
    read = answers_in(form, from_answers(task, answers))
    for name, question in form.by_id.items():
        given = answers.get(name)
        traceless = isinstance(given, str) and given.startswith(ABSENT) and not question.keeps_reasons
        if (
            question in form.relevant(read)
            and given
            and not traceless
            and question.kind.name != "TIME"
            and not question.outside
        ):
            assert read[name] == (tuple(given) if isinstance(given, list) else given), name
    needed = {question.id for question in form.relevant(read) if question.required}
    assert {name for name in needed - set(read) if not form.by_id[name].reasons} == set()


def test_questions_for_children_are_for_children_only():
    adult, child = ({"is-child": answer} for answer in ("no", "yes"))
    for form in task_forms:
        for_children = {question.id for question in form.relevant(child)} - {
            question.id for question in form.relevant(adult)
        }
        assert for_children or "is-child" not in form.by_id, form.id
    assert "child-care" not in from_answers("first-contact", {"is-child": "no", "child-care": "missing"}).get(
        "subject", {}
    )


def test_an_unknown_answer_is_recorded_as_unknown_and_never_as_no():
    record = from_answers("first-contact", {"is-child": "absent-unknown", "danger-now": "absent-unknown"})
    assert record["subject"] == {"is_child": {"absent": "unknown"}}
    assert "assistance" not in record


def test_the_organisation_and_the_country_can_be_those_of_the_system():
    organisation = {"ref": "lv-shelter", "recipient_type": "shelter"}
    record = from_answers(
        "referral-out", {"asked-of-them": "service"}, country="LV", organisation=organisation, pseudonym="Nbs-q"
    )
    assert record["referrals"][0]["sender"] == organisation
    assert (record["country"], record["id"]) == ("LV", "Nbs-q")


@pytest.mark.parametrize("answers", [{"nobody-asks-this": "x"}, {"is-child": 7.5}, {"needs": "x y", "languages": [1]}])
def test_what_is_no_answer_is_refused_and_not_repeated(answers: dict[str, Any]):
    with pytest.raises(InvalidArgumentError) as error:
        from_answers("first-contact", answers)
    assert "x y" not in str(error.value)
    assert "nobody" not in str(error.value)
    assert "7.5" not in str(error.value)


# What the report says


def test_a_question_without_an_answer_is_named_by_its_number_and_in_no_words_of_programs():
    report = validate({"record_type": "case-file", "standard_version": "1.0"}, today=TODAY, task="first-contact")
    text = report.to_text("en", width=200)
    assert "Question 1 has no answer." in text
    assert "1. Is anyone in danger right now?" in text
    assert "An entry at the top of the form is missing." in text
    assert "absent" not in text
    question = next(
        one for one in report.to_dict("lv")["results"][0]["findings"] if one.get("question", {}).get("number") == 4
    )
    assert question["question"] == {"id": "spoke-on", "number": 4, "text": "Kurā dienā jūs runājāt?"}


def test_what_a_record_of_another_kind_lacks_is_not_asked_for():
    referral = {"record_type": "referral", "standard_version": "1.0"}
    findings = validate(referral, today=TODAY, task="first-contact").findings
    assert "STR-150" not in {finding.rule for finding in findings}
    with pytest.raises(LookupError, match="first-contact"):
        validate(referral, task="first-contct")


# How a form is declared

QUESTIONS = {
    "child": {"pointer": "/subject/is_child", "text": "Child?"},
    "sex": {"pointer": "/subject/sex", "text": "Sex?", "codes": ["female"]},
}


def declared(questions: list[dict[str, Any]], bank: dict[str, Any] | None = None, **more: Any) -> TaskForm:
    entry = {"title": "T", "hint": "H", "record": "case-file", "head": [], "questions": questions, **more}
    entries = {name: QuestionEntry.model_validate(one) for name, one in (bank or QUESTIONS).items()}
    return task_form_from("try", TaskEntry.model_validate(entry), entries)


def test_a_question_is_one_entry_of_a_file():
    form = declared([{"ask": "child"}, {"ask": "sex", "when": {"question": "child", "chosen": ["no"]}}])
    assert [question.id for question in form.relevant({"child": "no"})] == ["child", "sex"]
    assert list(form.by_id["sex"].choices()) == ["female", "absent-unknown"]


@pytest.mark.parametrize(
    ("questions", "bank", "fault"),
    [
        ([{"ask": "sex"}], {"sex": {"pointer": "/subject/sex", "text": "?", "codes": ["femal"]}}, "femal"),
        ([{"ask": "sex"}], {"sex": {"pointer": "/subject/gone", "text": "?"}}, "/subject/gone"),
        ([{"ask": "sex", "when": {"given": "child"}}, {"ask": "child"}], None, "not asked before"),
        ([{"ask": "sex"}, {"ask": "child", "when": {"question": "sex", "chosen": ["male"]}}], None, "male"),
    ],
)
def test_a_declaration_that_leads_nowhere_is_refused(
    questions: list[dict[str, Any]], bank: dict[str, Any] | None, fault: str
):
    with pytest.raises(ValueError, match=fault):
        declared(questions, bank)


def test_a_condition_is_none_but_those_that_every_kind_of_form_can_say():
    with pytest.raises(ValidationError):
        declared([{"ask": "child"}, {"ask": "sex", "when": {"expression": "1 = 1"}}])


def test_what_follows_from_a_form_is_written_only_into_entries_that_have_an_answer():
    second = {"second": {"pointer": "/assistance/episodes/1/service", "text": "Second service?"}}
    form = declared([{"ask": "second"}], second, written=[{"pointer": "/assistance/episodes/-/id", "value": "s#"}])
    record = from_answers(form, {"second": "legal-advice"})
    assert record["assistance"]["episodes"] == [{"service": "legal-advice", "id": "s1"}]


def test_every_form_speaks_nine_languages():
    for identifier, english in sources():
        for language in LANGUAGES[1:] if LANGUAGES[0] == "en" else set(LANGUAGES) - {"en"}:
            assert lookup("forms", identifier, english, language).status is not Status.SOURCE, (identifier, language)


# The kinds of files


@some_tasks
def test_a_survey_form_is_understood_without_a_warning_and_asks_for_nothing_that_is_not_shown(
    task: str, tmp_path: Path
):
    task_xlsform(task, tmp_path / "form.xlsx", "lv")
    form = convert(str(tmp_path / "form.xlsx"))
    assert form.warnings == []
    rows = rows_of(load_workbook(tmp_path / "form.xlsx")["survey"])
    assert not [row for row in rows if "group" in row["type"] or "repeat" in row["type"] or row.get("default")]
    relevant = {row["name"]: row.get("relevant") for row in rows}
    for question in task_forms[task].questions:
        assert bool(relevant[question.id.replace("-", "_")]) == (question.when is not None)
        assert question.numbered("is") in form.xform.replace("&#x27;", "'")


def test_a_survey_offers_of_a_list_that_hangs_on_another_only_what_belongs_to_the_answer(tmp_path: Path):
    task_xlsform("identification", tmp_path / "task.xlsx")
    xlsform("identification", tmp_path / "record.xlsx")
    for file, wider in (("task.xlsx", "exploitation"), ("record.xlsx", "exploitation_forms")):
        book = load_workbook(tmp_path / file)
        survey, choices = rows_of(book["survey"]), rows_of(book["choices"])
        filters = {row["name"]: row["choice_filter"] for row in survey if row.get("choice_filter")}
        assert list(filters.values()) == [f"selected(${{{wider}}}, wider) or wider = ''"]
        hanging = {row["name"]: row["wider"] for row in choices if row.get("wider")}
        assert hanging
        assert hanging.items() <= {str(code): str(code.parent) for code in codes["exploitation-subform"]}.items()
        assert convert(str(tmp_path / file)).warnings == []


def rows_of(sheet: Worksheet) -> list[dict[str, Any]]:
    """Return the rows of a sheet by the titles of its columns."""
    head, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


@some_sheets
@pytest.mark.usefixtures("workbooks_read_here")
def test_a_workbook_has_few_columns_and_comes_back_as_the_record(task: str, who: str, tmp_path: Path):
    form, answers, path = task_forms[task], filled(task, who), tmp_path / "form.xlsx"
    task_template(task, path, "fi")
    book = load_workbook(path, rich_text=True)
    page = book.worksheets[0]
    assert page.max_column <= 40
    rows = {page.cell(row, NAMES).value: row for row in range(1, page.max_row + 1)}
    for name, answer in answers.items():
        page.cell(rows[name], FIRST).value = shown(form.by_id[name], answer)
    book.save(path)
    imported = read_workbook(path, today=TODAY)
    assert list(imported.documents) == [complete(from_answers(task, answers)).record]
    assert imported.reports[0].task == task


def test_a_workbook_of_a_task_in_which_nothing_is_filled_in_is_refused_with_that_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    path = tmp_path / "form.xlsx"
    for form in task_forms:
        task_template(form.id, path, "en")
        assert main(["import", str(path)]) == 2
        assert "nothing is filled in" in capsys.readouterr().err
        assert [(each.rule, each.variant) for each in read_workbook(path).general.findings] == [("STR-090", "form")]


def test_a_cell_of_a_workbook_warns_of_what_cannot_be_its_answer_and_takes_any_text_in_free_words(tmp_path: Path):
    task_template("handover", tmp_path / "form.xlsx", "fi")
    page = load_workbook(tmp_path / "form.xlsx").worksheets[0]
    rows = {page.cell(row, NAMES).value: row for row in range(1, page.max_row + 1)}
    kinds = {
        name: [
            check.type
            for check in page.data_validations.dataValidation
            if page.cell(rows[name], FIRST).coordinate in check.sqref
        ]
        for name in ("handover-type", "assessed", "children-along", "referral-note")
    }
    assert kinds == {
        "handover-type": ["list"],
        "assessed": ["date"],
        "children-along": ["whole"],
        "referral-note": [],
    }


def shown(question: Question, answer: Any) -> Any:
    """Return an answer as somebody writes it into a cell."""
    labels = {value: label for label, value in labels_of(question, "fi").items()}
    several = answer if isinstance(answer, list) else [answer]
    return "; ".join(labels.get(each, each) for each in several) or None


@pytest.mark.usefixtures("workbooks_read_here")
def test_findings_on_a_workbook_name_cell_and_question_and_repeat_no_answer(tmp_path: Path):
    task_template("consent", tmp_path / "form.xlsx", "lv")
    book = load_workbook(tmp_path / "form.xlsx", rich_text=True)
    page = book.worksheets[0]
    rows = {page.cell(row, NAMES).value: row for row in range(1, page.max_row + 1)}
    page.cell(rows["code"], FIRST).value = "Nbs-qtr"
    page.cell(rows["consent-at"], FIRST).value = "Planted Marker"
    book.save(tmp_path / "form.xlsx")
    (report,) = read_workbook(tmp_path / "form.xlsx", today=TODAY).reports
    text = report.to_text("lv", width=300)
    assert f"D{rows['consent-at']}" in text
    assert task_forms["consent"].by_id["consent-at"].numbered("lv") in text
    assert "Planted" not in text


@some_sheets
def test_a_web_form_takes_the_same_answers_and_asks_the_same_questions(task: str, who: str):
    form, answers = task_forms[task], {name: value for name, value in filled(task, who).items() if value != []}
    for_schema = {
        name: f"{value}:00Z" if form.by_id[name].kind.name == "TIME" else value for name, value in answers.items()
    }
    made = json_form(task, "is")
    validator = Draft202012Validator(made["schema"])
    missing = {
        error.message.split("'")[1] for error in validator.iter_errors(for_schema) if error.validator == "required"
    }
    read = {name: tuple(value) if isinstance(value, list) else value for name, value in answers.items()}
    assert missing == {question.id for question in form.relevant(read) if question.required} - set(answers)
    assert {error.validator for error in validator.iter_errors(for_schema)} <= {"required"}
    assert '"default"' not in json.dumps(made)
    assert made["rjsf"]["uiSchema"]["ui:order"] == [*form.by_id]


@pytest.mark.parametrize("language", ["lv", "fi", "is"])
def test_a_printed_form_has_every_question_and_a_box_for_every_choice(language: str):
    for form in task_forms:
        page = printed_form(form.id, language)
        assert page.count('<div class="question">') == len(form.questions)
        boxes = sum(len(question.choices()) for question in form.by_id.values() if len(question.choices()) <= 30)
        assert page.count("<li>") == boxes
        assert "<script" not in page


@some_sheets
def test_answers_to_a_survey_come_back_as_the_record(task: str, who: str, tmp_path: Path):
    form = task_forms[task]
    answers = {name: value for name, value in filled(task, who).items() if value != []}
    columns = {"nbs_task": task} | {
        f"data-{name.replace('-', '_')}": " ".join(value) if isinstance(value, list) else value
        for name, value in answers.items()
    }
    with (tmp_path / "export.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([columns.keys(), columns.values()])
    root = ET.Element("data")
    for name, value in columns.items():
        ET.SubElement(root, name.removeprefix("data-")).text = value
    (tmp_path / "submission.xml").write_bytes(ET.tostring(root))
    for name in ("export.csv", "submission.xml"):
        imported = read_filled(tmp_path / name, today=TODAY)
        assert list(imported.documents) == [complete(from_answers(task, answers)).record]
        assert imported.general.findings == ()
        assert imported.reports[0].task == form.id


@some_sheets
def test_what_a_web_form_submitted_comes_back_as_the_record(task: str, who: str):
    answers = {name: value for name, value in filled(task, who).items() if value != []}
    imported = read_filled(io.BytesIO(json.dumps(answers).encode()), task, today=TODAY)
    assert list(imported.documents) == [complete(from_answers(task, answers)).record]
    assert imported.general.findings == ()
    assert imported.reports[0].task == task


@pytest.mark.parametrize(
    ("submitted", "task", "rule", "variant"),
    [
        ('{"code": "Planted Marker"}', None, "STR-094", "task"),
        ('["Planted Marker"]', "consent", "STR-094", ""),
        ('{"Planted Marker": 1}', "consent", "STR-094", "not-asked"),
        ('{"code": "Planted Marker", "code": 1}', "consent", "STR-007", ""),
        ('{"code": "Planted Marker"', "consent", "STR-004", ""),
    ],
)
def test_what_is_no_answer_to_a_web_form_is_a_finding_that_repeats_nothing(
    submitted: str, task: str | None, rule: str, variant: str
):
    general = read_filled(io.BytesIO(submitted.encode()), task, today=TODAY).general
    assert [(finding.rule, finding.variant) for finding in general.findings] == [(rule, variant)]
    assert "Planted" not in general.to_text("is")


def test_an_answer_to_a_web_form_that_cannot_be_read_is_named_by_submission_and_question():
    submitted = [{"is-child": "no"}, {"is-child": {"Planted": "Marker"}, "opened": "yesterday"}]
    _, report = read_filled(io.BytesIO(json.dumps(submitted).encode()), "consent", today=TODAY).reports
    text = report.to_text("lv", width=300)
    assert "#2: is-child" in text
    assert "#2: opened" in text
    assert "Planted" not in text
    assert "yesterday" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_has_its_hint_in_the_reader_s_language_and_none_where_none_is_declared(language: str):
    questions = [question for form in task_forms for question in form.by_id.values()]
    with_hint = [question for question in questions if question.english_hint]
    assert with_hint
    assert len(with_hint) < len(questions)
    for question in questions:
        assert bool(question.hint(language)) is bool(question.english_hint)
        assert language == "en" or not question.english_hint or question.hint(language) != question.english_hint
