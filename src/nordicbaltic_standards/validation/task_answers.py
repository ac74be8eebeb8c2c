"""Findings in the words of a task form: which of its questions have no answer, and which question a place belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from nordicbaltic_standards.forms import TaskForm, answers_in
from nordicbaltic_standards.forms.task_form import EACH, Question
from nordicbaltic_standards.rules.findings import Finding, FindingKind, Severity

MISSING_FIELD, NO_ANSWER = "STR-020", "STR-150"


def in_words_of_the_form(
    findings: Iterable[Finding], form: TaskForm, document: Mapping[str, Any], *, draft: bool
) -> list[Finding]:
    """Return findings with what is missing said as questions of a form that have no answer.

    Args:
        findings: Findings on the record.
        form: The task form.
        document: The record as JSON values.
        draft: Whether the record is still being filled in.
    """
    unanswered = list(_unanswered(form, document))
    kept, needed = [], []
    for finding in findings:
        place = f"{finding.pointer}/{finding.params.get('field')}" if finding.rule == MISSING_FIELD else None
        behind = [question for question in unanswered if place and _lies_in(question, place)]
        needed += behind
        if not behind:
            kept.append(finding)
    return [*kept, *(_no_answer(question, needed=question in needed, draft=draft) for question in unanswered)]


def _unanswered(form: TaskForm, document: Mapping[str, Any]) -> Iterator[Question]:
    """Yield the questions that need an answer and have none; one that was answered by "not known" can leave no trace."""
    answers = answers_in(form, document)
    for question in form.relevant(answers):
        traceless = question.reasons and not question.keeps_reasons
        if question.required and question.id not in answers and not traceless:
            yield question


def _lies_in(question: Question, place: str) -> bool:
    return f"{question.pointer}/".startswith(f"{place}/")


def _no_answer(question: Question, *, needed: bool, draft: bool) -> Finding:
    severity = Severity.NOTICE if draft else Severity.ERROR if needed else Severity.WARNING
    kind = FindingKind.CONTRADICTION if needed and not draft else FindingKind.GAP
    place = question.pointer.partition(f"/{EACH}")[0].partition("/standard=")[0]
    finding = Finding(NO_ANSWER, severity, kind, place)
    if question.number is None:
        return replace(finding, variant="head")
    return replace(finding, params={"number": question.number})
