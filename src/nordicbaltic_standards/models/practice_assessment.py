"""The record of an assessment of practice against the regional standards."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from nordicbaltic_standards.codelists.enumerations import (
    AssessmentKind,
    AssessmentRating,
    DataCategory,
    EvidenceKind,
    ImprovementStage,
)
from nordicbaltic_standards.models.base import Model, Record, type_field, version_field
from nordicbaltic_standards.models.fields import field
from nordicbaltic_standards.models.parts.organisation import OrganisationRef
from nordicbaltic_standards.models.types import Flag, Identifier, IsoDate, Name, Note

D = DataCategory


class Evidence(Model, frozen=True):
    """What an answer is based on."""

    kind: Annotated[EvidenceKind, field("Kind", "Kind of evidence.", D.NONE, "case-review")]
    date: Annotated[IsoDate | None, field("Date", "Date of the evidence.", D.NONE, "2026-02-01")] = None
    note: Annotated[
        Note | None,
        field(
            "Note", "What it shows, with nothing about any individual.", D.FREE_TEXT, "Twelve files of 2025 were read."
        ),
    ] = None


class ImprovementAction(Model, frozen=True):
    """What will be done so that the standard is met."""

    what: Annotated[
        Note, field("What", "What will be done.", D.FREE_TEXT, "Sign the agreement with the child protection service.")
    ]
    owner: Annotated[
        Name | None,
        field("Responsible", "Function that is responsible for it, not a person's name.", D.NONE, "Head of service"),
    ] = None
    due_on: Annotated[IsoDate | None, field("Due on", "Day by which it is to be done.", D.NONE, "2026-09-01")] = None
    done_on: Annotated[IsoDate | None, field("Done on", "Day on which it was done.", D.NONE, "2026-08-28")] = None


class AssessmentAnswer(Model, frozen=True):
    """How well practice meets one standard."""

    standard: Annotated[Identifier, field("Standard", "Identifier of the regional standard.", D.NONE, "IDN-S01")]
    rating: Annotated[AssessmentRating, field("Rating", "How well practice meets it.", D.NONE, "partly")]
    stage: Annotated[
        ImprovementStage | None,
        field("Stage", "How far the work on it has come: planned, in use, checked or improved.", D.NONE, "check"),
    ] = None
    evidence: Annotated[tuple[Evidence, ...], field("Evidence", "What the rating is based on.", D.NONE)] = ()
    reason: Annotated[
        Note | None,
        field(
            "Reason",
            "Why a standard does not apply to the organisation, or is not met.",
            D.FREE_TEXT,
            "The organisation does not house people.",
        ),
    ] = None
    action: Annotated[ImprovementAction | None, field("Action", "What will be done.", D.NONE)] = None


class AssessmentPeriod(Model, frozen=True):
    """The period that an assessment covers."""

    from_date: Annotated[IsoDate, field("From", "First day.", D.NONE, "2025-01-01")]
    to_date: Annotated[IsoDate, field("To", "Last day.", D.NONE, "2025-12-31")]


class PracticeAssessment(Record, frozen=True):
    """How well the practice of an organisation meets the regional standards.

    Filled by the organisation, a peer or an outside assessor. Area: regional and national networks.
    Source: regional standards of the pilot project 2005 to 2008; OSCE/ODIHR National Referral Mechanisms (2022).
    """

    record_name: ClassVar[str] = "practice-assessment"
    area: ClassVar[str] = "network"

    record_type: Annotated[Literal["practice-assessment"], type_field("practice-assessment")]
    standard_version: Annotated[Literal["1.0"], version_field()]
    organisation: Annotated[OrganisationRef, field("Organisation", "Organisation assessed.", D.NONE)]
    period: Annotated[AssessmentPeriod, field("Period", "Period that the assessment covers.", D.NONE)]
    kind: Annotated[AssessmentKind, field("Kind", "Who assesses.", D.NONE, "self")]
    answers: Annotated[tuple[AssessmentAnswer, ...], field("Answers", "One answer for each standard.", D.NONE)] = ()
    survivors_involved: Annotated[
        Flag | None, field("Survivors involved", "Whether people who were helped took part.", D.NONE, True)
    ] = None
    survivors_reason: Annotated[
        Note | None,
        field(
            "Why survivors were not involved",
            "Why people who were helped did not take part.",
            D.FREE_TEXT,
            "No one could be asked safely.",
        ),
    ] = None
    signed_by: Annotated[Name | None, field("Signed by", "Function of the person who signed.", D.NONE, "Director")] = (
        None
    )
    signed_on: Annotated[IsoDate | None, field("Signed on", "Day of the signature.", D.NONE, "2026-02-15")] = None
    previous_ref: Annotated[
        Identifier | None,
        field("Previous assessment", "Identifier of the previous assessment.", D.NONE, "pa-2023"),
    ] = None
