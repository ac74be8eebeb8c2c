"""The danger to a person: how high, what makes it so, from whom it comes."""

from __future__ import annotations

from typing import Annotated

from nordicbaltic_standards.codelists.enumerations import DataCategory, RiskFactor, RiskLevel, SuspectRelation
from nordicbaltic_standards.models.absence import OrAbsent
from nordicbaltic_standards.models.base import Model
from nordicbaltic_standards.models.collections import Unique
from nordicbaltic_standards.models.fields import field
from nordicbaltic_standards.models.types import Flag, Identifier, IsoDate

D = DataCategory


class Risk(Model, frozen=True):
    """The danger to a person; the same wherever a record speaks of it."""

    level: Annotated[RiskLevel, field("Level", "Level of danger.", D.SAFETY_CRITICAL, "medium")]
    immediate_danger: Annotated[
        Flag | None, field("Immediate danger", "Whether there is danger that cannot wait.", D.SAFETY_CRITICAL, False)
    ] = None
    factors: Annotated[
        OrAbsent[Unique[RiskFactor]],
        field("Risk factors", "What the danger comes from.", D.SAFETY_CRITICAL, ["debt-to-traffickers", "no-income"]),
    ] = ()
    danger_from: Annotated[
        OrAbsent[Unique[SuspectRelation]],
        field(
            "Danger from",
            "Who the danger comes from, by their relationship to the person. Never a name.",
            D.SAFETY_CRITICAL,
            ["agent-or-broker"],
        ),
    ] = ()


class RiskAssessment(Risk, frozen=True):
    """An assessment of the danger to the person, who made it and when."""

    date: Annotated[IsoDate, field("Date", "Day of the assessment.", D.OPERATIONAL, "2026-03-03")]
    by: Annotated[
        Identifier | None,
        field("Assessed by", "Identifier of the organisation that assessed.", D.OPERATIONAL, "ee-victim-support"),
    ] = None
    with_person: Annotated[
        Flag | None,
        field("With the person", "Whether the person took part in the assessment.", D.OPERATIONAL, True),
    ] = None
