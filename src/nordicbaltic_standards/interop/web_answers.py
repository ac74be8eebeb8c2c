"""Read a submission of the web form of a task: answers by name of the question, as `json_form` declares them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

from typing_extensions import Unpack

from nordicbaltic_standards.forms import TaskForm, task_forms
from nordicbaltic_standards.interop.spreadsheet.cells import SEPARATOR
from nordicbaltic_standards.interop.spreadsheet.imported import Imported, Judging, of_task_forms, unread
from nordicbaltic_standards.interop.spreadsheet.opening import Unusable, bytes_of
from nordicbaltic_standards.interop.spreadsheet.task_sheets import FilledIn, fill
from nordicbaltic_standards.rules.findings import Finding, FindingKind, Severity
from nordicbaltic_standards.validation import json_text
from nordicbaltic_standards.validation.json_text import UnreadableInput, structural


def read_web_answers(
    file: str | Path | BinaryIO, task: str | None, *, source: str | None = None, **judging: Unpack[Judging]
) -> Imported:
    """Read the answers to the web form of a task, and judge the records that they make.

    Args:
        file: Path, or an open binary stream: a JSON object with the answers by name of the question, or a list of such objects.
        task: Name of the task; without it nothing can be read, which is a finding.
        source: Name of the file in the reports; without it the name of the path.
        judging: As for `validate`; ``profile`` is ``"draft"`` unless it is given.

    Returns:
        An `Imported`; its findings name submission and question. A bad file raises no error: it is returned as findings.

    Raises:
        OSError: When the file cannot be read.
        UnknownKeyError: When there is no such task, and as for `validate`.
        InvalidArgumentError: As for `validate`.
    """
    form = None if task is None else task_forms[task]
    if source is None and isinstance(file, str | Path):
        source = Path(file).name
    if form is None:
        return unread(replace(structural("STR-094"), variant="task"), source, judging)
    try:
        submissions = _submissions(bytes_of(file))
    except (Unusable, UnreadableInput) as refused:
        return unread(refused.finding, source, judging)
    findings: list[Finding] = []
    filled = [
        _filled(form, answers, number, judging.get("country"), findings)
        for number, answers in enumerate(submissions, start=1)
    ]
    return of_task_forms(filled, source, judging, findings)


def is_web_answers(raw: bytes) -> bool:
    """Return whether a file is JSON, and not an export of a survey or a workbook."""
    return raw.removeprefix(json_text.BYTE_ORDER_MARK).lstrip()[:1] in {b"{", b"["}


def _submissions(raw: bytes) -> list[dict[str, Any]]:
    text = json_text.to_text(json_text.to_bytes(raw, json_text.MAXIMUM_BYTES).removeprefix(json_text.BYTE_ORDER_MARK))
    value = json_text.read_strictly(text)
    if value is json_text.NOT_STRICT:
        for problem in json_text.json_problems(text).findings:
            raise UnreadableInput(problem)
        value = json_text.to_value(text)
    submissions = value if isinstance(value, list) else [value]
    if not submissions or not all(isinstance(each, dict) for each in submissions):
        raise Unusable(structural("STR-094"))
    return submissions


def _filled(
    form: TaskForm, answers: dict[str, Any], number: int, country: str | None, findings: list[Finding]
) -> FilledIn:
    place = f"#{number}"
    written = {name: (_as_written(answers[name]), f"{place}: {name}") for name in form.by_id if name in answers}
    if len(written) < len(answers):
        findings.append(
            Finding("STR-094", Severity.WARNING, FindingKind.GAP, "", {"place": place}, variant="not-asked")
        )
    return fill(form, {name: raw for name, raw in written.items() if raw[0] not in {None, ""}}, place, "en", country)


def _as_written(answer: Any) -> Any:
    """Return an answer as a person would write it; one that no question accepts becomes a text that none accepts."""
    if isinstance(answer, list):
        return SEPARATOR.join(str(each) for each in answer)
    return answer if answer is None or isinstance(answer, str | int | float) else str(answer)
