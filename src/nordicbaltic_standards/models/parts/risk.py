"""Assessment of the danger to a person."""

from __future__ import annotations

from typing import Annotated

from nordicbaltic_standards.codelists.enumerations import DataCategory, RiskLevel
from nordicbaltic_standards.models.base import Model
from nordicbaltic_standards.models.fields import field
from nordicbaltic_standards.models.types import Flag, Identifier, IsoDate


class RiskAssessment(Model, frozen=True):
    """One assessment of the danger to the person, by whom and when."""

    date: Annotated[IsoDate, field("Date", "Day of the assessment.", DataCategory.OPERATIONAL, "2026-03-03")]
    by: Annotated[
        Identifier | None,
        field(
            "Assessed by",
            "Identifier of the organisation that assessed.",
            DataCategory.OPERATIONAL,
            "ee-victim-support",
        ),
    ] = None
    level: Annotated[RiskLevel, field("Level", "Level of danger found.", DataCategory.SAFETY_CRITICAL, "medium")]
    immediate_danger: Annotated[
        Flag | None,
        field("Immediate danger", "Whether there is danger that cannot wait.", DataCategory.SAFETY_CRITICAL, False),
    ] = None
    with_person: Annotated[
        Flag | None,
        field("With the person", "Whether the person took part in the assessment.", DataCategory.OPERATIONAL, True),
    ] = None
