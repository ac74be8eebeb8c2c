"""Several organisations side by side, as a national working group reads them: common gaps, and no ranking."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nordicbaltic_standards.codelists.enumerations import AssessmentRating
from nordicbaltic_standards.network.assessment.scoring import GAPS, Score, StandardResult
from nordicbaltic_standards.standards.standard import Standard
from nordicbaltic_standards.utils.errors import InvalidArgumentError

FEWEST = 2
"""Smallest number of assessments that can be compared, and of organisations that have a gap in common."""


@dataclass(frozen=True, slots=True, repr=False)
class Comparison:
    """Assessments of several organisations, in the order in which they were given.

    Attributes:
        scores: The score of each organisation.
    """

    scores: tuple[Score, ...]

    @property
    def rows(self) -> tuple[tuple[Standard, tuple[AssessmentRating | None, ...]], ...]:
        """Every standard that at least one organisation answered, with the rating of each."""
        columns = zip(*(score.results for score in self.scores), strict=True)
        rows = ((results[0].standard, tuple(each.rating for each in results)) for results in columns)
        return tuple((standard, ratings) for standard, ratings in rows if any(ratings))

    @property
    def common_gaps(self) -> tuple[Standard, ...]:
        """Standards that no organisation meets and that at least two rated as not or partly met, duties first."""
        columns = zip(*(score.results for score in self.scores), strict=True)
        common = [results[0].standard for results in columns if _is_common(results)]
        return tuple(sorted(common, key=lambda standard: standard.level != "must"))


def _is_common(results: Sequence[StandardResult]) -> bool:
    ratings = [each.rating for each in results]
    return AssessmentRating.MET not in ratings and sum(rating in GAPS for rating in ratings) >= FEWEST


def compare(scores: Sequence[Score]) -> Comparison:
    """Put the assessments of several organisations side by side.

    Args:
        scores: The score of each.

    Raises:
        InvalidArgumentError: When there are fewer than two.
    """
    if len(scores) < FEWEST:
        raise InvalidArgumentError("at least two assessments are compared")
    return Comparison(tuple(scores))
