"""What an organisation fills in: the standards of one area or all, each with what helps to rate practice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nordicbaltic_standards.i18n.languages import ENGLISH
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.interop.spreadsheet import PreparedRows, template
from nordicbaltic_standards.models.practice_assessment import PracticeAssessment
from nordicbaltic_standards.network.assessment.wording import level_text, source_text, standard_text
from nordicbaltic_standards.standards import standards
from nordicbaltic_standards.standards.standard import AREAS, Standard
from nordicbaltic_standards.utils.errors import UnknownKeyError
from nordicbaltic_standards.version import STANDARD_VERSION


def write_template(path: str | Path, language: str = ENGLISH, *, area: str | None = None, replace: bool = True) -> None:
    """Write a workbook with a row for each standard; `read_assessments` reads it back.

    Args:
        path: File to write; it appears when it is complete.
        language: BCP 47 tag of titles, explanations, standards and choices.
        area: Area of the standards, as ``"assistance"``; without it every area.
        replace: Whether it may replace an existing file.

    Raises:
        UnknownKeyError: When there is no such area.
        FileExistsError: When there is such a file and it must not be replaced.
        OSError: When the file cannot be written.
        ImportError: When the extra ``xlsx`` is not installed.
    """
    titles = ("rules/standard", "standards/statement", "standards/origin", "standards/assessed")
    prepared = PreparedRows(
        "answers",
        "standard",
        tuple(ui_text(title, language) for title in titles),
        {each.id: _texts(each, language) for each in _standards_of(area)},
        ui_text("assess/help-rows", language),
    )
    template(PracticeAssessment, path, language, replace=replace, prepared=prepared)


def template_document(area: str | None = None) -> dict[str, Any]:
    """Return an assessment as JSON values in which every standard waits for its rating.

    Args:
        area: Area of the standards; without it every area.

    Raises:
        UnknownKeyError: When there is no such area.
    """
    return {
        "record_type": PracticeAssessment.record_name,
        "standard_version": STANDARD_VERSION,
        "answers": [{"standard": each.id} for each in _standards_of(area)],
    }


def _standards_of(area: str | None) -> Iterator[Standard]:
    if area is not None and area not in AREAS:
        raise UnknownKeyError(f"there is no such area; the areas are: {', '.join(AREAS)}")
    return (each for each in standards if area in {None, each.area})


def _texts(standard: Standard, language: str) -> tuple[str, ...]:
    title = standard_text(standard, "title", language).text
    return (
        f"{standard.id} {title} ({level_text(standard, language)})",
        standard_text(standard, "statement", language).text,
        source_text(standard, language),
        standard_text(standard, "how_assessed", language).text,
    )
