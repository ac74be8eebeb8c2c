"""Who cares for a child, and who is with a person; without names."""

from __future__ import annotations

from typing import Annotated

from nordicbaltic_standards.codelists.enumerations import AgeGroup, CaregiverKind, CompanionRelation, DataCategory
from nordicbaltic_standards.models.absence import OrAbsent
from nordicbaltic_standards.models.base import Model
from nordicbaltic_standards.models.fields import field
from nordicbaltic_standards.models.parts.external_reference import ExternalReference
from nordicbaltic_standards.models.types import Flag, IsoDate, PartialIsoDate

D = DataCategory


class Caregiver(Model, frozen=True):
    """Who cares for a child now, or will after a return."""

    kind: Annotated[OrAbsent[CaregiverKind], field("Kind", "Who cares for the child.", D.DEMOGRAPHIC, "other-relative")]
    since: Annotated[
        OrAbsent[PartialIsoDate] | None,
        field("Since", "Since when they have cared for the child.", D.DEMOGRAPHIC, "2026-01"),
    ] = None
    informed: Annotated[
        OrAbsent[Flag] | None,
        field(
            "Aware of the help",
            "Whether the caregiver knows that help is being sought for the child.",
            D.OPERATIONAL,
            True,
        ),
    ] = None
    assessed_on: Annotated[
        IsoDate | None, field("Assessed on", "Day on which the care was assessed.", D.OPERATIONAL, "2026-05-14")
    ] = None
    suspected: Annotated[
        Flag | None, field("Suspected", "Whether the caregiver is suspected of involvement.", D.CRIMINAL_OFFENCE, False)
    ] = None


class Companion(Model, frozen=True):
    """Someone who is with the person, without a name."""

    relation: Annotated[
        OrAbsent[CompanionRelation],
        field("Relationship", "Their relationship to the person.", D.DEMOGRAPHIC, "sibling"),
    ]
    age_group: Annotated[
        OrAbsent[AgeGroup] | None,
        field("Age group", "Their age group at the time of recording.", D.DEMOGRAPHIC, "age-18-20"),
    ] = None
    together: Annotated[
        OrAbsent[Flag] | None,
        field(
            "Wish to stay together",
            "Whether they and the person want to live and travel together.",
            D.DEMOGRAPHIC,
            True,
        ),
    ] = None
    external_references: Annotated[
        tuple[ExternalReference, ...],
        field(
            "Reference numbers at other bodies",
            "Reference numbers of their cases at services and other bodies.",
            D.VICTIMISATION,
        ),
    ] = ()
