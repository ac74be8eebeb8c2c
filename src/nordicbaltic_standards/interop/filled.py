"""Read back what people filled in, with any tool: our workbooks, exports of survey forms, and answers to web forms."""

from __future__ import annotations

import io
from pathlib import Path
from typing import BinaryIO

from typing_extensions import Unpack

from nordicbaltic_standards.interop.spreadsheet.imported import Imported, Judging, unread
from nordicbaltic_standards.interop.spreadsheet.opening import Unusable, bytes_of, open_workbook
from nordicbaltic_standards.interop.spreadsheet.reading import read_workbook
from nordicbaltic_standards.interop.survey import is_export, is_survey, read_survey
from nordicbaltic_standards.interop.web_answers import is_web_answers, read_web_answers


def read_filled(
    file: str | Path | BinaryIO, task: str | None = None, *, source: str | None = None, **judging: Unpack[Judging]
) -> Imported:
    """Read the records of a workbook, of answers to a survey form, or of answers to the web form of a task, and judge them.

    Args:
        file: Path, or an open binary stream: a workbook of `template`, what `read_survey` reads, or what `read_web_answers` reads.
        task: Name of the task whose web form was answered; the other files name it themselves.
        source: Name of the file in the reports; without it the name of the path.
        judging: As for `validate`; ``profile`` is ``"draft"`` unless it is given.

    Returns:
        An `Imported`. A bad file raises no error: it is returned as findings.

    Raises:
        OSError: When the file cannot be read.
        ImportError: When the file is a workbook and the extra ``xlsx`` is not installed.
        UnknownKeyError: When there is no such task, and as for `validate`.
        InvalidArgumentError: As for `validate`.
    """
    if source is None and isinstance(file, str | Path):
        source = Path(file).name
    try:
        raw = bytes_of(file)
        if is_web_answers(raw):
            return read_web_answers(io.BytesIO(raw), task, source=source, **judging)
        opened = io.BytesIO(raw) if is_export(raw) else open_workbook(io.BytesIO(raw))
    except Unusable as unusable:
        return unread(unusable.finding, source, judging)
    of_survey = not isinstance(opened, list) or is_survey(opened)
    reader = read_survey if of_survey else read_workbook
    return reader(opened, source=source, **judging)
