"""Reports on assessments as JSON-ready data, with codes as names."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from nordicbaltic_standards.codelists.enumerations import AssessmentRating
from nordicbaltic_standards.network.assessment.case_files import FEWEST_JUDGED, MINIMUM, unchecked_standards
from nordicbaltic_standards.network.assessment.comparison import Comparison
from nordicbaltic_standards.network.assessment.scoring import COUNTED, AreaScore, Score, StandardResult
from nordicbaltic_standards.network.assessment.wording import source_text, standard_text
from nordicbaltic_standards.validation.formats.json_data import envelope
from nordicbaltic_standards.validation.report import Report
from nordicbaltic_standards.version import STANDARD_VERSION


def score_document(scores: Iterable[Score], reports: Iterable[Report], on: date, language: str) -> dict[str, Any]:
    """Return the scores of assessments, and the reports on the records with findings.

    Args:
        scores: The scores.
        reports: The reports; a record with errors is in no score.
        on: Day on which actions are overdue or not.
        language: BCP 47 tag of the texts.
    """
    return _document(on, {"assessments": [_score(each, language) for each in scores]}, reports, language)


def comparison_document(comparison: Comparison, reports: Iterable[Report], on: date, language: str) -> dict[str, Any]:
    """Return several organisations side by side; arguments as for `score_document`."""
    content = {
        "organisations": [
            _head(score) | {"areas": [_area(each) for each in score.areas]} for score in comparison.scores
        ],
        "standards": [
            {"standard": standard.id, "ratings": [_rating(rating) for rating in ratings]}
            for standard, ratings in comparison.rows
        ],
        "common_gaps": [standard.id for standard in comparison.common_gaps],
    }
    return _document(on, content, reports, language)


def _document(on: date, content: dict[str, Any], reports: Iterable[Report], language: str) -> dict[str, Any]:
    given = list(reports)
    return {
        "standard_version": STANDARD_VERSION,
        "on": on.isoformat(),
        **content,
        "findings": envelope(given, language) if given else None,
    }


def _head(score: Score) -> dict[str, Any]:
    assessment = score.assessment
    return {
        "organisation": assessment.organisation.model_dump(mode="json", exclude_none=True, exclude_defaults=True),
        "period": assessment.period.model_dump(mode="json"),
        "kind": assessment.kind.value,
    }


def _score(score: Score, language: str) -> dict[str, Any]:
    document = _head(score) | {
        "says_met_cases_otherwise": [each.standard.id for each in score.contradicted],
        "gaps": [_gap(each, score.on, language) for each in score.gaps],
        "areas": [_area(each) for each in score.areas],
        "not_answered": [each.standard.id for each in score.unanswered],
    }
    if score.previous is not None:
        document["previous"] = _head(score.previous) | {"areas": [_area(each) for each in score.previous.areas]}
        document["changes"] = [
            {"standard": each.standard.id, "before": each.before.value, "now": each.now.value, "better": each.better}
            for each in score.changes
        ]
    if score.case_files is not None:
        document["case_files"] = {
            "smallest_count_shown": MINIMUM,
            "fewest_judged": FEWEST_JUDGED,
            "enough": score.case_files.enough,
            "records_left_out": score.case_files.passed_over,
            "standards": [_cases(each) for each in score.results if each.cases is not None],
            "checked_by_no_rule": [
                each.standard.id for each in score.results if each.standard.id in unchecked_standards()
            ],
        }
    return document


def _area(area: AreaScore) -> dict[str, Any]:
    counts = {_rating(rating) or "not-answered": area.counts[rating] for rating in COUNTED}
    return {"area": area.area, "applying": area.applying, **counts, "not-applicable": area.not_applicable}


def _rating(rating: AssessmentRating | None) -> str | None:
    return None if rating is None else rating.value


def _gap(result: StandardResult, on: date, language: str) -> dict[str, Any]:
    answer, standard = result.answer, result.standard
    action = None if answer is None or answer.action is None else answer.action
    return {
        "standard": standard.id,
        "title": standard_text(standard, "title", language).text,
        "statement": standard_text(standard, "statement", language).text,
        "source": source_text(standard, language),
        "level": standard.level,
        "rating": _rating(result.rating),
        "stage": None if answer is None or answer.stage is None else answer.stage.value,
        "reason": None if answer is None else answer.reason,
        "action": None if action is None else action.model_dump(mode="json"),
        "overdue": result.overdue(on),
    }


def _cases(result: StandardResult) -> dict[str, Any]:
    cases = result.cases
    assert cases is not None  # noqa: S101 - the caller leaves the others out
    lowest, highest = cases.share
    return {
        "standard": result.standard.id,
        "judged_at_least": cases.judged,
        "practice": cases.practice.value,
        "differ_at_least": cases.differ,
        "share_that_agrees": {"lowest": lowest, "highest": highest},
    }
