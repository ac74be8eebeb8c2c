"""The level of danger to a person, and the latest of several assessments."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from nordicbaltic_standards.codelists.enumerations import RiskLevel
from nordicbaltic_standards.models.parts.risk import Risk, RiskAssessment

Assessment = TypeVar("Assessment", bound=RiskAssessment)

GRAVE = frozenset({RiskLevel.HIGH, RiskLevel.EXTREME})
"""Levels of danger that require protection."""


def is_assessed(assessment: RiskAssessment) -> bool:
    """Return whether an assessment found a level."""
    return assessment.level is not RiskLevel.NOT_ASSESSED


def states_risk(assessment: RiskAssessment) -> bool:
    """Return whether an assessment found a level, or a danger that cannot wait.

    An entry that says that the danger was not assessed does not replace the assessment before it.
    """
    return is_assessed(assessment) or assessment.immediate_danger is True


def is_high_risk(danger: Risk) -> bool:
    """Return whether a danger requires protection."""
    return danger.level in GRAVE or danger.immediate_danger is True


def latest_of(
    assessments: Iterable[Assessment], counts: Callable[[Assessment], bool] = states_risk
) -> tuple[int, Assessment] | None:
    """Return index and content of the latest assessment that counts, of equal days the last; `None` where none does."""
    counted = [(index, each) for index, each in enumerate(assessments) if counts(each)]
    return max(counted, key=lambda entry: (entry[1].date, entry[0]), default=None)
