"""Harm to health, and work lost through it."""

from __future__ import annotations

from typing import Annotated, ClassVar

from nordicbaltic_standards.codelists.enumerations import (
    DataCategory,
    HarmKind,
    HarmSeverity,
    TreatmentStatus,
    WorkLossKind,
)
from nordicbaltic_standards.models.absence import OrAbsent
from nordicbaltic_standards.models.base import Model
from nordicbaltic_standards.models.fields import field
from nordicbaltic_standards.models.types import Flag, PartialIsoDate

D = DataCategory


class Harm(Model, frozen=True):
    """A harm to the person's health."""

    kind: Annotated[HarmKind, field("Kind", "Kind of harm.", D.SPECIAL_HEALTH, "physical-injury")]
    severity: Annotated[
        OrAbsent[HarmSeverity] | None,
        field("Severity", "How severe it is, according to a doctor or the person.", D.SPECIAL_HEALTH, "moderate"),
    ] = None
    from_date: Annotated[
        OrAbsent[PartialIsoDate] | None, field("From", "When it began.", D.SPECIAL_HEALTH, "2025-11")
    ] = None
    to_date: Annotated[
        OrAbsent[PartialIsoDate] | None, field("Until", "When it had healed.", D.SPECIAL_HEALTH, "2026-02")
    ] = None
    lasting: Annotated[
        OrAbsent[Flag] | None, field("Lasting", "Whether it is expected to last.", D.SPECIAL_HEALTH, False)
    ] = None
    limits_daily_life: Annotated[
        OrAbsent[Flag] | None,
        field("Limits daily life", "Whether it makes everyday activities hard.", D.SPECIAL_HEALTH, True),
    ] = None
    treatment: Annotated[
        OrAbsent[TreatmentStatus] | None,
        field("Treatment", "Current status of the treatment.", D.SPECIAL_HEALTH, "finished"),
    ] = None


class WorkLoss(Model, frozen=True):
    """A period in which the person could not work or study as before."""

    part_title: ClassVar[str] = "Loss of work"

    kind: Annotated[WorkLossKind, field("Kind", "Kind of loss.", D.SPECIAL_HEALTH, "sick-leave")]
    from_date: Annotated[
        OrAbsent[PartialIsoDate] | None, field("From", "When it began.", D.SPECIAL_HEALTH, "2026-02-28")
    ] = None
    to_date: Annotated[
        OrAbsent[PartialIsoDate] | None,
        field(
            "Until", "When it ended; not applicable while it continues.", D.SPECIAL_HEALTH, {"absent": "not-applicable"}
        ),
    ] = None
