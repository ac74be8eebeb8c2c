"""Assessment of practice: a workbook to fill in, the score of each area, and several organisations side by side.

`write_template` writes the workbook, `read_assessments` reads what was filled in and validates it, `score` counts and
compares it with the case files of a `CaseFileReview`, `compare` puts organisations side by side.
"""

from __future__ import annotations

from nordicbaltic_standards.network.assessment.case_files import CaseFileReview, ShownCases, unchecked_standards
from nordicbaltic_standards.network.assessment.comparison import Comparison, compare
from nordicbaltic_standards.network.assessment.reading import assessment_of, read_assessments
from nordicbaltic_standards.network.assessment.scoring import (
    AreaScore,
    Change,
    Score,
    StandardResult,
    is_earlier,
    score,
    with_previous,
)
from nordicbaltic_standards.network.assessment.template import template_document, write_template

__all__ = [
    "AreaScore",
    "CaseFileReview",
    "Change",
    "Comparison",
    "Score",
    "ShownCases",
    "StandardResult",
    "assessment_of",
    "compare",
    "is_earlier",
    "read_assessments",
    "score",
    "template_document",
    "unchecked_standards",
    "with_previous",
    "write_template",
]
