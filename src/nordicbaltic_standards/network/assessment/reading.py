"""Read assessments that were filled in, as a workbook or as JSON, and validate them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from nordicbaltic_standards.interop.spreadsheet import read_workbook
from nordicbaltic_standards.models.practice_assessment import PracticeAssessment
from nordicbaltic_standards.validation import json_text
from nordicbaltic_standards.validation.report import Report
from nordicbaltic_standards.validation.stream import entries, is_blank
from nordicbaltic_standards.validation.validate import validate

_WORKBOOK = ".xlsx"


def read_assessments(path: str | Path, *, today: date | None = None) -> Iterator[Report]:
    """Read and validate the records of a workbook, of a JSON file, or of a file with one record per line.

    A standard that the template lists and no one rated is left out: it is not answered.

    Args:
        path: The file; one that ends in ``.xlsx`` is a workbook.
        today: Day on which it is judged, where a record does not say when it was written.

    Yields:
        One `Report` for each record; for a workbook also one on the file itself, where there are findings on it.

    Raises:
        OSError: When the file cannot be read.
        ImportError: When it is a workbook and the extra ``xlsx`` is not installed.
    """
    source = str(path)
    if Path(path).suffix.lower() == _WORKBOOK:
        book = read_workbook(path, source=source, profile="exchange", today=today)
        yield from ([book.general] if book.general.findings else [])
        yield from book.reports
        return
    for entry in entries(Path(path)):
        if not is_blank(entry.text):
            report = validate(_answered(entry.text), today=today)
            yield report.of_entry(source, entry.index, entry.line)


def assessment_of(report: Report) -> PracticeAssessment | None:
    """Return the assessment that can be scored: a sound record without errors, or `None`."""
    record = report.record
    return record if report.valid and isinstance(record, PracticeAssessment) else None


def _answered(text: bytes | str) -> bytes | str | dict[str, Any]:
    """Return a record without the standards that wait for a rating; any other text is returned as it is."""
    try:
        document = json_text.read_strictly(json_text.to_text(json_text.to_bytes(text, json_text.MAXIMUM_BYTES)))
    except json_text.UnreadableInput:
        return text
    if not isinstance(document, dict) or document.get("record_type") != PracticeAssessment.record_name:
        return text
    answers = document.get("answers")
    if not isinstance(answers, list):
        return text
    return {**document, "answers": [each for each in answers if not _waits(each)]}


def _waits(answer: Any) -> bool:
    return isinstance(answer, dict) and answer.keys() == {"standard"}
