"""The record on protecting the person: assessments of danger, measures, interviews, publicity."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from nordicbaltic_standards.codelists.enumerations import (
    DataCategory,
    InterviewPurpose,
    ProtectedPerson,
    ProtectionIncident,
    ProtectionMeasure,
    RecipientType,
    SpecialNeed,
    WithoutConsentGround,
)
from nordicbaltic_standards.models.absence import OrAbsent
from nordicbaltic_standards.models.base import Model, type_field, version_field
from nordicbaltic_standards.models.collections import Unique
from nordicbaltic_standards.models.fields import field
from nordicbaltic_standards.models.parts.consent import Consent
from nordicbaltic_standards.models.parts.risk import RiskAssessment
from nordicbaltic_standards.models.parts.subject import PersonRecord, PersonSection
from nordicbaltic_standards.models.types import Flag, Identifier, IsoDate, Note

D = DataCategory


class ProtectionAssessment(RiskAssessment, frozen=True):
    """Individual assessment of specific protection needs (Directive 2012/29/EU art. 22)."""

    special_needs: Annotated[
        OrAbsent[Unique[SpecialNeed]],
        field(
            "Specific protection needs",
            "Needs that require particular protection.",
            D.SPECIAL_HEALTH,
            ["reprisal-risk"],
        ),
    ] = ()
    is_child: Annotated[
        Flag | None, field("Child", "Whether the person is, or is presumed, a child.", D.DEMOGRAPHIC, False)
    ] = None


class MeasureTaken(Model, frozen=True):
    """A protection measure, requested or in force."""

    part_title: ClassVar[str] = "Protection measure"

    measure: Annotated[ProtectionMeasure, field("Measure", "The measure.", D.SAFETY_CRITICAL, "restraining-order")]
    protects: Annotated[
        Unique[ProtectedPerson], field("Protects", "Whom the measure protects.", D.SAFETY_CRITICAL, ["the-person"])
    ] = ()
    requested_on: Annotated[
        IsoDate | None, field("Requested on", "Day on which it was requested.", D.OPERATIONAL, "2026-03-08")
    ] = None
    granted_on: Annotated[
        IsoDate | None, field("Granted on", "Day on which it was granted.", D.OPERATIONAL, "2026-03-12")
    ] = None
    refused_on: Annotated[
        IsoDate | None, field("Refused on", "Day on which it was refused.", D.OPERATIONAL, "2026-03-12")
    ] = None
    from_date: Annotated[IsoDate | None, field("From", "First day.", D.SAFETY_CRITICAL, "2026-03-12")] = None
    to_date: Annotated[IsoDate | None, field("To", "Last day.", D.SAFETY_CRITICAL, "2027-03-11")] = None
    refused_reason: Annotated[
        Note | None, field("Reason for refusal", "Why it was refused.", D.FREE_TEXT, "No current danger was found.")
    ] = None


class Interview(Model, frozen=True):
    """An interview with the person by an authority or service."""

    date: Annotated[IsoDate, field("Date", "Day of the interview.", D.VICTIMISATION, "2026-04-08")]
    by: Annotated[Identifier | None, field("Authority", "Identifier of the authority.", D.VICTIMISATION, "ee-ppa")] = (
        None
    )
    purpose: Annotated[
        InterviewPurpose, field("Purpose", "Purpose of the interview.", D.VICTIMISATION, "investigation")
    ]
    recorded: Annotated[
        Flag | None, field("Recorded", "Whether an audiovisual recording was made.", D.OPERATIONAL, True)
    ] = None
    with_representative: Annotated[
        Flag | None,
        field("With representative", "Whether a representative or trusted person took part.", D.OPERATIONAL, True),
    ] = None
    reasons_against_accompaniment: Annotated[
        Flag | None,
        field(
            "Reasons against accompaniment",
            "Whether a reasoned decision excluded the trusted person (Directive 2012/29/EU art. 20(c)).",
            D.OPERATIONAL,
            False,
        ),
    ] = None
    same_sex_interviewer: Annotated[
        Flag | None,
        field("Interviewer of the same sex", "Whether the interviewer was of the same sex.", D.OPERATIONAL, True),
    ] = None


class ChildRepresentative(Model, frozen=True):
    """The representative of a child in proceedings (Directive 2011/36/EU art. 15(1))."""

    part_title: ClassVar[str] = "Child's representative"

    ref: Annotated[
        Identifier | None, field("Reference", "Identifier of the representative.", D.VICTIMISATION, "ee-guardian-12")
    ] = None
    appointed_on: Annotated[
        IsoDate | None, field("Appointed on", "Day of the appointment.", D.VICTIMISATION, "2026-03-04")
    ] = None


class ProtectionWishes(Model, frozen=True):
    """What the person wishes for their protection."""

    expressed_on: Annotated[
        IsoDate | None,
        field("Expressed on", "Day on which the person expressed the wishes.", D.VICTIMISATION, "2026-03-06"),
    ] = None
    same_sex_interviewer: Annotated[
        Flag | None, field("Interviewer of the same sex", "Whether the person wants one.", D.DEMOGRAPHIC, True)
    ] = None
    no_contact_with_accused: Annotated[
        Flag | None,
        field(
            "No contact with the accused", "Whether the person wishes not to meet the accused.", D.VICTIMISATION, True
        ),
    ] = None
    informed_of_release: Annotated[
        Flag | None,
        field(
            "Informed of a release",
            "Whether the person wishes to be informed when an accused is released (Directive 2012/29/EU art. 6(5)).",
            D.VICTIMISATION,
            True,
        ),
    ] = None


class MediaPublication(Model, frozen=True):
    """A publication about the person."""

    consent_ref: Annotated[Identifier | None, field("Consent", "Identifier of the consent.", D.OPERATIONAL, "c3")] = (
        None
    )
    consent: Annotated[
        Consent | None, field("Consent at the time", "The consent as it was at the time of publication.", D.OPERATIONAL)
    ] = None
    without_consent_ground: Annotated[
        WithoutConsentGround | None,
        field(
            "Ground without consent",
            "Ground for publication without consent.",
            D.OPERATIONAL,
            "child-protection",
        ),
    ] = None
    published_on: Annotated[
        IsoDate | None, field("Published on", "Day of publication.", D.VICTIMISATION, "2026-09-15")
    ] = None


class Incident(Model, frozen=True):
    """An event that affects the person's safety."""

    date: Annotated[IsoDate, field("Date", "Day on which it happened.", D.SAFETY_CRITICAL, "2026-05-01")]
    kind: Annotated[ProtectionIncident, field("Kind", "What happened.", D.SAFETY_CRITICAL, "threat")]
    reported_to_police_on: Annotated[
        IsoDate | None,
        field("Reported to the police on", "Day on which the police were informed.", D.VICTIMISATION, "2026-05-01"),
    ] = None
    informed: Annotated[
        Unique[RecipientType],
        field(
            "Others informed",
            "Kinds of body, other than the police, that were informed about it.",
            D.VICTIMISATION,
            ["child-protection"],
        ),
    ] = ()
    alert_issued: Annotated[
        OrAbsent[Flag] | None,
        field(
            "Alert issued",
            "Whether an alert on the missing person was issued in the Schengen Information System or through Interpol "
            "(Regulation (EU) 2018/1862 art. 32).",
            D.VICTIMISATION,
            True,
        ),
    ] = None
    ended_on: Annotated[
        IsoDate | None,
        field(
            "Ended on",
            "Day on which it was over: a missing person was found or came back, or the danger from it had passed.",
            D.SAFETY_CRITICAL,
            "2026-05-03",
        ),
    ] = None


class VictimProtectionSection(PersonSection, frozen=True):
    """Section of a case file: the content of `VictimProtection` without its envelope."""

    record_name: ClassVar[str] = "victim-protection"
    area: ClassVar[str] = "protection"

    assessments: Annotated[
        tuple[ProtectionAssessment, ...],
        field("Assessments", "Individual assessments, oldest first.", D.SAFETY_CRITICAL),
    ] = ()
    measures: Annotated[tuple[MeasureTaken, ...], field("Measures", "Protection measures.", D.SAFETY_CRITICAL)] = ()
    proceedings_open: Annotated[
        OrAbsent[Flag] | None,
        field(
            "Proceedings open",
            "Whether criminal proceedings in which the person has a part are open.",
            D.VICTIMISATION,
            True,
        ),
    ] = None
    proceedings_measures: Annotated[
        Unique[ProtectionMeasure],
        field(
            "Measures in proceedings",
            "Measures that protect the person in proceedings.",
            D.SAFETY_CRITICAL,
            ["remote-testimony"],
        ),
    ] = ()
    interviews: Annotated[
        tuple[Interview, ...], field("Interviews", "Interviews with the person.", D.VICTIMISATION)
    ] = ()
    representative_of_child: Annotated[
        ChildRepresentative | None,
        field("Representative of a child", "Representative of a child in proceedings.", D.VICTIMISATION),
    ] = None
    wishes: Annotated[ProtectionWishes | None, field("Wishes", "What the person wishes.", D.VICTIMISATION)] = None
    publications: Annotated[
        tuple[MediaPublication, ...], field("Publications", "Publications about the person.", D.VICTIMISATION)
    ] = ()
    incidents: Annotated[
        tuple[Incident, ...], field("Incidents", "Events that affect the person's safety.", D.SAFETY_CRITICAL)
    ] = ()


class VictimProtection(VictimProtectionSection, PersonRecord, frozen=True):
    """Danger to the person, protection measures, and how the person is treated in proceedings.

    Filled by case workers, police and prosecution. Area: victim protection and data protection.
    Source: CETS 197 art. 28 to 30; Directive 2012/29/EU art. 18 to 24; Directive 2011/36/EU art. 12 and 15.
    """

    record_type: Annotated[Literal["victim-protection"], type_field("victim-protection")]
    standard_version: Annotated[Literal["1.0"], version_field()]
