"""Write a task form as a survey form (XLSForm, for KoBoToolbox and ODK), with all languages in one form.

Needs the extra ``xlsx``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from nordicbaltic_standards.codelists.base import CodeList
from nordicbaltic_standards.forms import TaskForm, task_forms
from nordicbaltic_standards.forms.declaration import AllOf, AnyOf, Chosen, Condition, IsGiven, NotGiven
from nordicbaltic_standards.forms.task_form import ABSENT, Kind, Question
from nordicbaltic_standards.i18n.languages import ENGLISH, LANGUAGES, NATIVE_NAMES, resolve_language
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.interop.xlsform import (
    WIDER,
    choice_filter,
    code_list_of,
    translated,
    wider_question,
    write_sheets,
)
from nordicbaltic_standards.models.introspection import ScalarShape
from nordicbaltic_standards.models.titles import leaf_description
from nordicbaltic_standards.models.types import IDENTIFIER, PSEUDONYM
from nordicbaltic_standards.utils import patterns
from nordicbaltic_standards.version import STANDARD_VERSION

_TYPES: dict[Kind, str] = {
    Kind.ONE: "select_one",
    Kind.SEVERAL: "select_multiple",
    Kind.DAY: "date",
    Kind.TIME: "dateTime",
    Kind.NUMBER: "integer",
}
"""Type of each kind of question; any other is text."""

TASK_COLUMN = "nbs_task"
"""Name of the question that contains the name of the task, by which returned answers are recognised."""

_MANY = 12
"""Number of choices from which a search replaces the list of all choices."""

Texts = Callable[[str], str]
"""Returns a text in the requested language (BCP 47)."""


def task_xlsform(task: str, path: str | Path, language: str = ENGLISH, *, replace: bool = True) -> None:
    """Write a task form as a survey form, with every language.

    Args:
        task: Name of the task.
        path: File (.xlsx) to write; it appears when it is complete.
        language: BCP 47 tag of the language in which the form opens.
        replace: Whether it may replace an existing file.

    Raises:
        UnknownKeyError: When there is no such task.
        FileExistsError: When there is such a file and it must not be replaced.
        OSError: When the file cannot be written.
        ImportError: When the extra ``xlsx`` is not installed.
    """
    form = task_forms[task]
    opened = resolve_language(language)
    survey = [{"type": "note", "name": "before_you_begin"} | _in_every_language("label", form.hint)]
    survey.append({"type": "calculate", "name": TASK_COLUMN, "calculation": f"'{form.id}'"})
    survey += [_row(form, question) for question in form.by_id.values()]
    settings = {
        "form_title": form.title(opened),
        "form_id": f"nordicbaltic-standards-{form.id}",
        "version": STANDARD_VERSION,
        "default_language": f"{NATIVE_NAMES[opened]} ({opened})",
    }
    write_sheets(survey, list(_choices(form)), settings, path, replace=replace)


def name_of(question: str) -> str:
    """Return the name of a question in the data of a survey: ``is-child`` is ``is_child``."""
    return question.replace("-", "_")


def _in_every_language(column: str, text: Texts) -> dict[str, str]:
    return translated(column, {language: text(language) for language in LANGUAGES})


def _list_names(form: TaskForm) -> dict[str, str]:
    """Return the name of the list of choices of each question; questions with the same choices share a list."""
    first: dict[tuple[tuple[str, str], ...], str] = {}
    for question in form.by_id.values():
        first.setdefault(tuple(question.choices().items()), name_of(question.id))
    return {question.id: first[tuple(question.choices().items())] for question in form.by_id.values()}


def _choices(form: TaskForm) -> Iterator[dict[str, Any]]:
    names = _list_names(form)
    for question in form.by_id.values():
        if names[question.id] != name_of(question.id):
            continue
        labels = {language: question.choices(language) for language in LANGUAGES}
        for value in labels[ENGLISH]:
            row = {"list_name": name_of(question.id), "name": value} | _wider(form, question, value)
            yield row | translated("label", {language: labels[language][value] for language in LANGUAGES})


def _lists(form: TaskForm) -> dict[str, type[CodeList] | None]:
    return {question.id: code_list_of(question.field) for question in form.by_id.values()}


def _wider(form: TaskForm, question: Question, value: str) -> dict[str, str]:
    """Return the choice of another question on which a choice depends."""
    code_list = code_list_of(question.field)
    if code_list is None or wider_question(code_list, _lists(form)) is None or value.startswith(ABSENT):
        return {}
    return {WIDER: str(code_list(value).parent)}


def _row(form: TaskForm, question: Question) -> dict[str, Any]:
    row: dict[str, Any] = {"type": _TYPES.get(question.kind, "text"), "name": name_of(question.id)}
    if question.kind in {Kind.ONE, Kind.SEVERAL}:
        row["type"] += f" {_list_names(form)[question.id]}"
        if len(question.choices()) > _MANY:
            row["appearance"] = "minimal autocomplete" if question.kind is Kind.ONE else "autocomplete"
    elif question.kind is Kind.LONG_TEXT:
        row["appearance"] = "multiline"
    row |= _in_every_language("label", question.numbered)
    if question.english_hint:
        row |= _in_every_language("hint", question.hint)
    row["required"] = "yes" if question.required else None
    row["relevant"] = None if question.when is None else expression(question.when)
    wider = wider_question(code_list_of(question.field), _lists(form))
    row["choice_filter"] = None if wider is None else choice_filter(name_of(wider))
    constraints = list(_constraints(form, question))
    if constraints:
        row["constraint"] = " and ".join(each for each, _ in constraints)
        row |= _in_every_language(
            "constraint_message", lambda language: " ".join(text(language) for _, text in constraints)
        )
    return row


def expression(condition: Condition) -> str:
    """Return a condition as an expression of XLSForm."""
    match condition:
        case Chosen():
            reference = f"${{{name_of(condition.question)}}}"
            return _joined(" or ", [f"selected({reference}, '{code}')" for code in condition.chosen])
        case IsGiven():
            return f"${{{name_of(condition.given)}}} != ''"
        case NotGiven():
            return f"${{{name_of(condition.not_given)}}} = ''"
        case AllOf():
            return _joined(" and ", [expression(each) for each in condition.all])
        case AnyOf():
            return _joined(" or ", [expression(each) for each in condition.any])


def _joined(word: str, pieces: list[str]) -> str:
    return pieces[0] if len(pieces) == 1 else f"({word.join(pieces)})"


def _constraints(form: TaskForm, question: Question) -> Iterator[tuple[str, Texts]]:
    """Yield the constraints on an answer, each with the message for an answer that violates it."""
    leaf = question.shape.leaf if isinstance(question.shape, ScalarShape) else None
    if question.kind is Kind.SEVERAL and question.reasons:
        for reason in question.reasons:
            yield (
                f"not(selected(., '{ABSENT}{reason.value}') and count-selected(.) > 1)",
                lambda language: ui_text("form/reason-alone", language),
            )
    if question.not_future and question.kind is not Kind.PARTIAL_DAY:
        now = "now()" if question.kind is Kind.TIME else "today()"
        yield f". <= {now}", lambda language: ui_text("form/not-future", language)
    if question.not_before is not None:
        earlier = form.by_id[question.not_before]
        yield (
            f"(${{{name_of(earlier.id)}}} = '' or . >= ${{{name_of(earlier.id)}}})",
            lambda language: ui_text("form/not-before", language, number=earlier.number),
        )
    if leaf is None:
        return
    schema = leaf.json_schema
    if question.kind is Kind.NUMBER:
        yield (
            f". >= {schema['minimum']} and . <= {schema['maximum']}",
            lambda language: leaf_description(leaf, language).text,
        )
    elif question.kind in {Kind.PARTIAL_DAY, Kind.AMOUNT} or leaf in {IDENTIFIER, PSEUDONYM}:
        yield f"regex(., '{_PATTERNS[leaf.name]}')", lambda language: leaf_description(leaf, language).text
    elif question.kind in {Kind.TEXT, Kind.LONG_TEXT} and "maxLength" in schema:
        yield f"string-length(.) <= {schema['maxLength']}", lambda language: leaf_description(leaf, language).text


_PATTERNS = {
    "PartialDate": patterns.PARTIAL_DATE,
    "Amount": patterns.AMOUNT,
    "Identifier": patterns.IDENTIFIER,
    "Pseudonym": patterns.PSEUDONYM,
}
"""Pattern of each type of text that has one."""
