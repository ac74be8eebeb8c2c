"""Read back what people filled in, with whatever tool: our workbooks, and exports of survey forms."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import BinaryIO

from nordicbaltic_standards.interop.spreadsheet.opening import Unusable, bytes_of, open_workbook
from nordicbaltic_standards.interop.spreadsheet.reading import Imported, read_workbook
from nordicbaltic_standards.interop.survey import is_export, is_survey, read_survey
from nordicbaltic_standards.validation.report import Report
from nordicbaltic_standards.validation.suppressions import Suppressions


def read_filled(
    file: str | Path | BinaryIO,
    country: str | None = None,
    on: date | None = None,
    profile: str = "draft",
    *,
    today: date | None = None,
    exceptions: Suppressions | None = None,
    source: str | None = None,
) -> Imported:
    """Read the records of a workbook or of answers to a survey form, and judge them.

    Args:
        file: Path, or an open binary stream: a workbook of `template`, or what `read_survey` reads.
        country: As for `validate`.
        on: As for `validate`.
        profile: As for `validate`.
        today: As for `validate`.
        exceptions: As for `validate`.
        source: Name of the file in the reports; without it the name of the path.

    Returns:
        An `Imported`. A bad file raises no error: it is returned as findings.

    Raises:
        OSError: When the file cannot be read.
        ImportError: When the file is a workbook and the extra ``xlsx`` is not installed.
        UnknownKeyError: As for `validate`.
        InvalidArgumentError: As for `validate`.
    """
    if source is None and isinstance(file, str | Path):
        source = Path(file).name
    try:
        raw = bytes_of(file)
        opened = io.BytesIO(raw) if is_export(raw) else open_workbook(io.BytesIO(raw))
    except Unusable as unusable:
        return Imported((), (), Report((unusable.finding,), source=source, profile=profile))
    of_survey = not isinstance(opened, list) or is_survey(opened)
    reader = read_survey if of_survey else read_workbook
    return reader(opened, country, on, profile, today=today, exceptions=exceptions, source=source)
