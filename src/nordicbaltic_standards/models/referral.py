"""The records of referrals and of safe return."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from nordicbaltic_standards.codelists.enumerations import (
    DataCategory,
    EscortKind,
    LanguageSupport,
    NeedCategory,
    ReferralDeclineReason,
    ReferralOutcome,
    ReferralStatus,
    ReferralType,
    ReferralUrgency,
    ServiceType,
    WithoutConsentGround,
)
from nordicbaltic_standards.models.absence import OrAbsent
from nordicbaltic_standards.models.base import Model, id_field, type_field, version_field
from nordicbaltic_standards.models.collections import Unique
from nordicbaltic_standards.models.fields import field
from nordicbaltic_standards.models.parts.consent import Consent
from nordicbaltic_standards.models.parts.contact import SafeContact
from nordicbaltic_standards.models.parts.enclosure import Enclosure
from nordicbaltic_standards.models.parts.external_reference import ExternalReference
from nordicbaltic_standards.models.parts.organisation import OrganisationRef
from nordicbaltic_standards.models.parts.risk import Risk
from nordicbaltic_standards.models.parts.subject import PersonRecord, PersonSection
from nordicbaltic_standards.models.parts.worker import Worker
from nordicbaltic_standards.models.types import Flag, Identifier, Instant, IsoDate, Note

D = DataCategory


class ReferralRisk(Risk, frozen=True):
    """What the recipient must know about dangers."""

    safety_plan: Annotated[
        OrAbsent[Flag] | None, field("Safety plan", "Whether there is a safety plan.", D.SAFETY_CRITICAL, True)
    ] = None
    safety_measures: Annotated[
        OrAbsent[Note] | None,
        field(
            "Safety plan in brief",
            "What the recipient must do or avoid so that the person stays safe.",
            D.SAFETY_CRITICAL,
            "Call only through the shelter.",
        ),
    ] = None
    assessed_on: Annotated[
        IsoDate | None, field("Assessed on", "Day of the assessment.", D.OPERATIONAL, "2026-03-03")
    ] = None


class Appointment(Model, frozen=True):
    """When the person is expected at the recipient, and who comes along."""

    at: Annotated[
        Instant, field("Time", "When the person is expected.", D.SAFETY_CRITICAL, "2026-03-05T10:00:00+02:00")
    ]
    accompanied_by: Annotated[
        OrAbsent[EscortKind] | None,
        field("Accompanied by", "Who comes along.", D.SAFETY_CRITICAL, "social-worker"),
    ] = None


class ReferralSection(PersonSection, frozen=True):
    """Section of a case file: the content of `Referral` without its envelope."""

    record_name: ClassVar[str] = "referral"
    area: ClassVar[str] = "referral"

    id: Annotated[Identifier | None, id_field()] = None

    type: Annotated[ReferralType, field("Type", "What the recipient is asked to do.", D.OPERATIONAL, "service")]
    status: Annotated[ReferralStatus, field("Status", "Current status of the referral.", D.OPERATIONAL, "sent")]
    urgency: Annotated[
        ReferralUrgency | None, field("Urgency", "How soon an answer is needed.", D.OPERATIONAL, "within-24-hours")
    ] = None
    sender: Annotated[OrganisationRef, field("Sender", "Organisation that refers.", D.OPERATIONAL)]
    recipient: Annotated[
        OrganisationRef, field("Recipient", "Organisation to which the person is referred.", D.OPERATIONAL)
    ]
    via_contact_point: Annotated[
        Flag | None,
        field(
            "Through a contact point",
            "Whether it goes through the contact point for cross-border referrals.",
            D.OPERATIONAL,
            False,
        ),
    ] = None
    services: Annotated[
        Unique[ServiceType],
        field("Services", "Services requested.", D.SPECIAL_HEALTH, ["accommodation", "legal-advice"]),
    ] = ()
    needs: Annotated[
        OrAbsent[Unique[NeedCategory]], field("Needs", "Needs on arrival.", D.SPECIAL_HEALTH, ["immediate-safety"])
    ] = ()
    risk: Annotated[
        OrAbsent[ReferralRisk] | None, field("Danger", "What the recipient must know about dangers.", D.SAFETY_CRITICAL)
    ] = None
    safe_contact: Annotated[
        OrAbsent[SafeContact] | None, field("Safe contact", "How the person can be reached safely.", D.SAFETY_CRITICAL)
    ] = None
    callback: Annotated[
        Worker | None, field("Contact for questions", "Who at the sender answers questions.", D.OPERATIONAL)
    ] = None
    attention: Annotated[
        Worker | None, field("For the attention of", "Who at the recipient handles the matter.", D.OPERATIONAL)
    ] = None
    external_references: Annotated[
        tuple[ExternalReference, ...],
        field(
            "Reference numbers at other bodies",
            "Reference numbers that other bodies use for the case.",
            D.VICTIMISATION,
        ),
    ] = ()
    enclosures: Annotated[
        tuple[Enclosure, ...], field("Enclosures", "Documents enclosed with the referral.", D.OPERATIONAL)
    ] = ()
    language_support: Annotated[
        OrAbsent[Unique[LanguageSupport]],
        field(
            "Language help needed",
            "What help with language the person needs.",
            D.DEMOGRAPHIC,
            ["interpreter-of-same-sex"],
        ),
    ] = ()
    consent: Annotated[
        Consent | None,
        field(
            "Consent",
            "Consent on which the data are sent, as it was at the time of sending, limited to this recipient.",
            D.OPERATIONAL,
        ),
    ] = None
    without_consent_ground: Annotated[
        WithoutConsentGround | None,
        field(
            "Ground without consent", "Ground on which it is sent without consent.", D.OPERATIONAL, "immediate-danger"
        ),
    ] = None
    person_informed_on: Annotated[
        OrAbsent[IsoDate] | None,
        field(
            "Person informed on",
            "Day on which the person was informed about the referral.",
            D.OPERATIONAL,
            "2026-03-03",
        ),
    ] = None
    data_categories: Annotated[
        Unique[DataCategory],
        field("Data sent", "Categories of data sent with it.", D.OPERATIONAL, ["demographic", "contact"]),
    ] = ()
    sent_at: Annotated[
        Instant | None, field("Sent at", "When it was sent.", D.OPERATIONAL, "2026-03-03T14:05:00+02:00")
    ] = None
    received_at: Annotated[
        Instant | None, field("Received at", "When it arrived.", D.OPERATIONAL, "2026-03-03T14:05:03+02:00")
    ] = None
    acknowledged_at: Annotated[
        Instant | None,
        field("Acknowledged at", "When someone at the recipient saw it.", D.OPERATIONAL, "2026-03-03T15:30:00+02:00"),
    ] = None
    responded_at: Annotated[
        Instant | None,
        field("Answered at", "When the recipient accepted or declined.", D.OPERATIONAL, "2026-03-04T09:00:00+02:00"),
    ] = None
    appointment: Annotated[
        OrAbsent[Appointment] | None,
        field("Appointment", "When the recipient expects the person.", D.SAFETY_CRITICAL),
    ] = None
    decline_reason: Annotated[
        ReferralDeclineReason | None,
        field("Reason for declining", "Why the recipient declined.", D.OPERATIONAL, "no-capacity"),
    ] = None
    next_referral_ref: Annotated[
        Identifier | None,
        field("Next referral", "Identifier of the referral that follows a failed one.", D.OPERATIONAL, "ref-2"),
    ] = None
    related_referral_refs: Annotated[
        Unique[Identifier],
        field("Related referrals", "Identifiers of other referrals of the same matter.", D.OPERATIONAL, ["ref-3"]),
    ] = ()
    child_protection_referral_ref: Annotated[
        OrAbsent[Identifier] | None,
        field(
            "Child protection referral",
            "Identifier of the referral of the same child to child protection.",
            D.OPERATIONAL,
            "ref-4",
        ),
    ] = None
    completed_at: Annotated[
        Instant | None, field("Completed at", "When it was completed.", D.OPERATIONAL, "2026-03-20T12:00:00+02:00")
    ] = None
    outcome: Annotated[
        ReferralOutcome | None, field("Outcome", "Result of the referral.", D.OPERATIONAL, "service-provided")
    ] = None
    follow_up_on: Annotated[
        IsoDate | None, field("Follow up on", "Day on which the sender will follow up.", D.OPERATIONAL, "2026-03-10")
    ] = None


class Referral(ReferralSection, PersonRecord, frozen=True):
    """A referral of one person to one recipient. Referrals to several recipients are recorded separately.

    Filled by the sender, continued by the recipient. Area: referrals and safe return.
    Source: Directive 2011/36/EU art. 11(4); CETS 197 art. 35; OSCE/ODIHR National Referral Mechanisms (2022).
    """

    record_type: Annotated[Literal["referral"], type_field("referral")]
    standard_version: Annotated[Literal["1.0"], version_field()]
    id: Annotated[Identifier, id_field()]  # pyright: ignore[reportGeneralTypeIssues] - required, unlike in a section
