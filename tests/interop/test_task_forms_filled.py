"""Task forms filled in with the tools of others, by the words that they show: the record is the same in all of them.

What judges a form here is no part of this package: ODK Validate and the engine of ODK Web Forms for surveys,
react-jsonschema-form and JSON Forms for the screen, LibreOffice for workbooks, and Chromium for paper.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pyxform.xls2xform import convert

from answer_sheets import SHEETS
from browser import Browser
from nordicbaltic_standards import task_forms, validate
from nordicbaltic_standards.completion import complete
from nordicbaltic_standards.forms import TaskForm, from_answers
from nordicbaltic_standards.forms.task_form import Kind, Question
from nordicbaltic_standards.i18n.languages import NATIVE_NAMES
from nordicbaltic_standards.interop.filled import read_filled
from nordicbaltic_standards.interop.json_form import json_form
from nordicbaltic_standards.interop.task_xlsform import name_of, task_xlsform

TODAY = date(2026, 11, 28)
RIGA = ZoneInfo("Europe/Riga")
HEAD = {
    "code": "Nbs-qtr",
    "country": "LV",
    "own-organisation": "Shelter",
    "answering-organisation": "Shelter",
    "assessed-organisation": "Shelter",
}
FEW = 6
"""Most choices that are shown one beside the other on a screen."""


def in_turn() -> Iterator[Any]:
    """Yield each sheet with a language: a task with three sheets is filled in in three languages."""
    for turn, form in enumerate(task_forms):
        for number, who in enumerate(who for task, who in SHEETS if task == form.id):
            language = ("lv", "fi", "is")[(turn + number) % 3]
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
    if question.kind is Kind.SEVERAL:
        yield from ((question.id, {"tick": each}) for each in words)
    elif not question.choices():
        yield question.id, {"type": words}
    else:
        yield question.id, {"tick" if len(question.choices()) <= FEW else "choose": words}


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
    # A browser sends a time by the clock of Greenwich.
    for name, answer in answers.items():
        if form.by_id[name].kind is Kind.TIME:
            there = datetime.fromisoformat(answer).replace(tzinfo=RIGA).astimezone(UTC)
            answers[name] = there.strftime("%Y-%m-%dT%H:%M:%S.000Z")
    assert result["submitted"] == answers
    assert validate(record_of(form, answers), profile="draft", today=TODAY, task=form.id).valid


# In a survey


@pytest.fixture(scope="module")
def surveys(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return each task form as the XForm that ODK Validate, which is asked here, finds nothing against."""
    folder = tmp_path_factory.mktemp("surveys")
    made = {}
    for form in task_forms:
        task_xlsform(form.id, folder / f"{form.id}.xlsx", "lv")
        converted = convert(str(folder / f"{form.id}.xlsx"), validate=True)
        assert converted.warnings == []
        made[form.id] = converted.xform
    return made


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
                name_of(name): words_for(form.by_id[name], answer, language) for name, answer in answers.items()
            },
        }
    )
    assert set(result["asked"]) == {name_of(name) for name in asked(form, answers)}
    assert result["labels"] == {name_of(name): form.by_id[name].numbered(language) for name in asked(form, answers)}
    assert result["violations"] == []
    (tmp_path / "submission.xml").write_text(result["submission"], encoding="utf-8")
    imported = read_filled(tmp_path / "submission.xml", today=TODAY)
    assert list(imported.documents) == [record_of(form, answers)]
    assert imported.reports[0].valid
