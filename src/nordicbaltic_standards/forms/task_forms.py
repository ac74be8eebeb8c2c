"""Reads the task forms from their files, and refuses references to what does not exist."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from nordicbaltic_standards.codelists.iso_codes import COUNTRIES, LANGUAGE_SUBTAGS
from nordicbaltic_standards.forms.declaration import AllOf, AnyOf, Chosen, QuestionEntry, TaskEntry, TaskQuestion
from nordicbaltic_standards.forms.task_form import EACH, KEY, Question, TaskForm, questions_in
from nordicbaltic_standards.models.base import Model
from nordicbaltic_standards.models.introspection import (
    CodeShape,
    DeclaredField,
    ModelShape,
    ScalarShape,
    fields_of,
)
from nordicbaltic_standards.models.records import RECORDS
from nordicbaltic_standards.models.types import COUNTRY, FLAG, LANGUAGE
from nordicbaltic_standards.standards import standards
from nordicbaltic_standards.utils.catalogue import Registry
from nordicbaltic_standards.utils.errors import InvalidArgumentError

TASKS = (
    "first-contact",
    "identification",
    "consent",
    "referral-out",
    "referral-answer",
    "handover",
    "claim",
    "return",
    "self-assessment",
)
"""Names of the tasks, each a file in ``data``, in the order of a case."""

MOST = 30
"""Largest number of questions of a form, without the head."""


def _read(name: str) -> dict[str, Any]:
    text = files("nordicbaltic_standards.forms").joinpath("data", f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def _load() -> dict[str, TaskForm]:
    bank = {name: QuestionEntry.model_validate(entry) for name, entry in _read("questions").items()}
    return {task: task_form_from(task, TaskEntry.model_validate(_read(task)), bank) for task in TASKS}


def task_form_from(task: str, entry: TaskEntry, bank: dict[str, QuestionEntry]) -> TaskForm:
    """Return the form of a task.

    Args:
        task: Name of the task.
        entry: Content of its file.
        bank: The questions by name.

    Raises:
        InvalidArgumentError: When a pointer, a code or a condition refers to something that does not exist.
    """
    record = RECORDS[entry.record]
    head = [_question(record, TaskQuestion(ask=name, required=True), bank, None) for name in entry.head]
    questions = [_question(record, each, bank, number) for number, each in enumerate(entry.questions, start=1)]
    questions += [
        _of_standard(record, standard, number)
        for number, standard in enumerate(entry.standards, start=len(questions) + 1)
    ]
    form = TaskForm(
        task, record, tuple(head), tuple(questions), entry.written, entry.title, entry.hint, entry.signature
    )
    faults = list(_faults(form))
    if faults:
        raise InvalidArgumentError(f"task form {task}: {'; '.join(faults)}")
    return form


def _question(record: type[Model], entry: TaskQuestion, bank: dict[str, QuestionEntry], number: int | None) -> Question:
    declared = bank[entry.ask]
    field = field_at(record, declared.pointer)
    offers = _is_choice(field) and (field.takes_absence or _is_flag(field))
    return Question(
        entry.ask,
        number,
        declared.pointer,
        field,
        declared.text,
        declared.hint,
        entry.required,
        entry.when,
        bank[declared.codes_as].codes if declared.codes_as else declared.codes,
        declared.absent if offers else (),
        declared.not_future,
        declared.not_before,
        declared.outside,
    )


def _of_standard(record: type[Model], standard: str, number: int) -> Question:
    pointer = f"/answers/standard{KEY}{standard}/rating"
    name, field = standards[standard].id.lower(), field_at(record, pointer)
    return Question(name, number, pointer, field, "", "", True, None, (), (), standard=standard)


def field_at(record: type[Model], pointer: str) -> DeclaredField:
    """Return the field of a record that a pointer of a task form names.

    Raises:
        InvalidArgumentError: When the record has no such field.
    """
    part: type[Model] | None = record
    field: DeclaredField | None = None
    for step in pointer.split("/")[1:]:
        if step == EACH or step.isdigit() or KEY in step:
            continue
        if part is None or step not in fields_of(part):
            raise InvalidArgumentError(f"{record.__name__} has no field {pointer}")
        field = fields_of(part)[step]
        inner = field.item_shape
        part = inner.part if isinstance(inner, ModelShape) else None
    if field is None:
        raise InvalidArgumentError(f"{record.__name__} has no field {pointer}")
    return field


def _is_flag(field: DeclaredField) -> bool:
    return isinstance(field.shape, ScalarShape) and field.shape.leaf is FLAG


def _is_choice(field: DeclaredField) -> bool:
    item = field.item_shape
    return isinstance(item, CodeShape) or (isinstance(item, ScalarShape) and item.leaf in {FLAG, COUNTRY, LANGUAGE})


def _faults(form: TaskForm) -> Iterator[str]:
    """Yield what is wrong with a form: codes that do not exist, and conditions on questions that do not come before."""
    if len(form.questions) > MOST:
        yield f"more than {MOST} questions"
    before: dict[str, Question] = {}
    for question in form.by_id.values():
        unknown = set(question.codes) - _codes_of(question)
        if unknown:
            yield f"{question.id} offers {', '.join(sorted(unknown))}, which does not exist"
        later = (questions_in(question.when) | {question.not_before} - {None}) - set(before)
        if later:
            yield f"{question.id} depends on {', '.join(map(str, later))}, not asked before"
        else:
            yield from (
                f"{question.id} depends on {code}, which {name} does not offer"
                for name, code in _codes_in(question)
                if code not in before[name].choices()
            )
        before[question.id] = question
    for written in form.written:
        field_at(form.record, written.pointer)
        if written.answer is not None and written.answer not in before:
            yield f"{written.pointer} takes the answer to {written.answer}, which is not asked"


def _codes_of(question: Question) -> set[str]:
    match question.shape:
        case CodeShape(code_list):
            return set(map(str, code_list))
        case ScalarShape(leaf):
            return set({LANGUAGE: LANGUAGE_SUBTAGS, COUNTRY: COUNTRIES}.get(leaf, ()))
        case _:
            return set()


def _codes_in(question: Question) -> Iterator[tuple[str, str]]:
    """Yield the codes that a question depends on, each with the question that offers it."""
    waiting = [question.when]
    while waiting:
        match waiting.pop():
            case Chosen(question=name, chosen=codes):
                yield from ((name, code) for code in codes)
            case AllOf(all=conditions) | AnyOf(any=conditions):
                waiting += conditions
            case _:
                continue


task_forms: Registry[TaskForm] = Registry("task form", _load)
"""The task forms, by name."""


def sources() -> Iterator[tuple[str, str]]:
    """Yield identifier and English of every text of the task forms, except those of the standards."""
    questions: dict[str, Question] = {}
    for form in task_forms:
        yield f"task/{form.id}/title", form.english_title
        yield f"task/{form.id}/hint", form.english_hint
        questions |= {name: question for name, question in form.by_id.items() if question.standard is None}
    for name, question in questions.items():
        yield f"question/{name}/text", question.english
        if question.english_hint:
            yield f"question/{name}/hint", question.english_hint
