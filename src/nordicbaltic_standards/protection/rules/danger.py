"""The latest assessment of danger."""

from __future__ import annotations

from nordicbaltic_standards.core.vocabulary.risk import RiskLevel
from nordicbaltic_standards.protection.records import ProtectionAssessment, VictimProtection

GRAVE = frozenset({RiskLevel.HIGH, RiskLevel.EXTREME})
"""Levels of danger that call for protection."""


def newest_assessment(protection: VictimProtection) -> int | None:
    """Return the index of the latest assessment that found a level, of equal ones the last; `None` where none did."""
    newest: int | None = None
    for index, assessment in enumerate(protection.assessments):
        if assessment.level is not RiskLevel.NOT_ASSESSED and (
            newest is None or assessment.date >= protection.assessments[newest].date
        ):
            newest = index
    return newest


def is_grave(assessment: ProtectionAssessment) -> bool:
    """Return whether the danger found calls for protection."""
    return assessment.level in GRAVE or assessment.immediate_danger is True
