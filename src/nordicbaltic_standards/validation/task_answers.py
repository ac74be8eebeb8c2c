"""Findings in the words of a task form: which of its questions have no answer, and which question a place belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from nordicbaltic_standards.forms import TaskForm, answers_in
from nordicbaltic_standards.forms.answers import has_part
from nordicbaltic_standards.forms.task_form import EACH, Question
from nordicbaltic_standards.rules.findings import Finding, FindingKind, Severity

MISSING_FIELD, NO_ANSWER = "STR-020", "STR-150"


def in_words_of_the_form(
    findings: Iterable[Finding], form: TaskForm, document: Mapping[str, Any], *, draft: bool
) -> list[Finding]:
    """Return findings in which what is missing is named as unanswered questions of a form.

    Args:
        findings: Findings on the record.
        form: The task form.
        document: The record as JSON values.
        draft: Whether the record is still being filled in.
    """
    unanswered = list(_unanswered(form, document))
    kept, needed = [], []
    for finding in findings:
        if finding.rule != MISSING_FIELD:
            kept.append(finding)
            continue
        place = f"{finding.pointer}/{finding.params['field']}"
        behind = [question for question in unanswered if any(_lies_in(each, place) for each in _fills(question, form))]
        needed += behind
        if not behind:
            # No question covers it: the program that makes the record from the answers adds it.
            kept.append(replace(finding, rule=NO_ANSWER, pointer=place, params={}, variant="program"))
    return [*kept, *(_no_answer(question, needed=question in needed, draft=draft) for question in unanswered)]


def _fills(question: Question, form: TaskForm) -> Iterator[str]:
    """Yield the places that an answer fills: its own, and those that copy it."""
    yield question.pointer
    yield from (written.pointer for written in form.written if written.answer == question.id)
    if question.id == "code":
        yield "/id"


def _unanswered(form: TaskForm, document: Mapping[str, Any]) -> Iterator[Question]:
    """Yield the questions that need an answer and have none."""
    answers = answers_in(form, document)
    for question in form.relevant(answers):
        # Where the field takes no absence reason, only the rest of its part shows that the answer was "not known".
        untold = question.reasons and not question.keeps_reasons and has_part(document, question.pointer)
        if question.required and question.id not in answers and not untold:
            yield question


def _lies_in(pointer: str, place: str) -> bool:
    return f"{pointer}/".startswith(f"{place}/")


def _no_answer(question: Question, *, needed: bool, draft: bool) -> Finding:
    severity = Severity.NOTICE if draft else Severity.ERROR if needed else Severity.WARNING
    kind = FindingKind.CONTRADICTION if needed and not draft else FindingKind.GAP
    place = question.pointer.partition(f"/{EACH}")[0].partition("/standard=")[0]
    finding = Finding(NO_ANSWER, severity, kind, place)
    if question.number is None:
        return replace(finding, variant="head")
    return replace(finding, params={"number": question.number})
