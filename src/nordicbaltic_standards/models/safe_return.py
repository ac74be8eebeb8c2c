"""The record of a return: decision, risks, journey, reception, support afterwards."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from nordicbaltic_standards.codelists.enumerations import (
    ArrivalPoint,
    BestInterestsOutcome,
    DataCategory,
    DestinationRight,
    EscortKind,
    FollowUpOutcome,
    LongTermOption,
    RecipientType,
    ReintegrationSupport,
    ReturnSafetyMeasure,
    ReturnStatus,
    ReturnType,
    ServiceType,
    VisaStatus,
    WithoutConsentGround,
)
from nordicbaltic_standards.models.absence import OrAbsent
from nordicbaltic_standards.models.base import Model, id_field, type_field, version_field
from nordicbaltic_standards.models.collections import Unique
from nordicbaltic_standards.models.fields import field
from nordicbaltic_standards.models.parts.caregiver import Caregiver
from nordicbaltic_standards.models.parts.consent import Consent
from nordicbaltic_standards.models.parts.organisation import OrganisationRef
from nordicbaltic_standards.models.parts.risk import RiskAssessment
from nordicbaltic_standards.models.parts.subject import PersonRecord, PersonSection
from nordicbaltic_standards.models.types import Country, Flag, Identifier, Instant, IsoDate

D = DataCategory


class ReturnDecision(Model, frozen=True):
    """The person's own decision to return."""

    part_title: ClassVar[str] = "Decision to return"

    informed_on: Annotated[
        IsoDate | None,
        field("Informed on", "Day on which the person was informed about the choices.", D.OPERATIONAL, "2026-05-02"),
    ] = None
    advice_on: Annotated[
        IsoDate | None,
        field("Advice on", "Day on which the person had independent advice.", D.OPERATIONAL, "2026-05-04"),
    ] = None
    decided_on: Annotated[
        IsoDate | None, field("Decided on", "Day on which the person decided.", D.OPERATIONAL, "2026-05-10")
    ] = None
    wish_to_leave_early: Annotated[
        Flag | None,
        field(
            "Wish to leave sooner",
            "Whether the person asked to leave before the reflection period ends.",
            D.VICTIMISATION,
            False,
        ),
    ] = None
    pressure_reported: Annotated[
        Flag | None,
        field(
            "Pressure reported",
            "Whether the person, or someone else, reported pressure to return.",
            D.SAFETY_CRITICAL,
            False,
        ),
    ] = None
    withdrawn_on: Annotated[
        IsoDate | None,
        field("Withdrawn on", "Day on which the person changed their mind.", D.OPERATIONAL, "2026-05-20"),
    ] = None


class ReturnRiskAssessment(RiskAssessment, frozen=True):
    """Assessment of the dangers of a return, and measures against them."""

    measures: Annotated[
        Unique[ReturnSafetyMeasure],
        field("Measures", "Measures that address the risks.", D.SAFETY_CRITICAL, ["met-on-arrival", "contact-plan"]),
    ] = ()


class Travel(Model, frozen=True):
    """The journey."""

    planned_on: Annotated[
        IsoDate | None, field("Planned for", "Day planned for the journey.", D.SAFETY_CRITICAL, "2026-06-15")
    ] = None
    departed_at: Annotated[
        Instant | None, field("Departed at", "When the person left.", D.SAFETY_CRITICAL, "2026-06-15T08:20:00+03:00")
    ] = None
    arrived_at: Annotated[
        Instant | None, field("Arrived at", "When the person arrived.", D.SAFETY_CRITICAL, "2026-06-15T14:10:00+03:00")
    ] = None
    means_insufficient: Annotated[
        OrAbsent[Flag] | None,
        field("Unable to pay", "Whether the person cannot pay for the journey.", D.FINANCIAL, True),
    ] = None
    documents_ready: Annotated[
        Flag | None, field("Documents ready", "Whether travel documents are ready.", D.OPERATIONAL, True)
    ] = None
    document_valid_until: Annotated[
        OrAbsent[IsoDate] | None,
        field("Document valid until", "Last day on which the travel document is valid.", D.DEMOGRAPHIC, "2027-01-31"),
    ] = None
    visa: Annotated[
        OrAbsent[VisaStatus] | None,
        field("Visa", "Whether a visa is needed on the way or at the destination.", D.DEMOGRAPHIC, "not-needed"),
    ] = None
    fit_to_travel: Annotated[
        OrAbsent[Flag] | None,
        field("Fit to travel", "Whether the person's health allows the journey.", D.SPECIAL_HEALTH, True),
    ] = None
    arrival_point: Annotated[
        OrAbsent[ArrivalPoint] | None,
        field(
            "Point of arrival",
            "Kind of place at which the person arrives; never which one.",
            D.SAFETY_CRITICAL,
            "airport",
        ),
    ] = None
    escort: Annotated[EscortKind | None, field("Escort", "Who travels along.", D.SAFETY_CRITICAL, "none")] = None


class ReceivingOrganisation(Model, frozen=True):
    """The organisation at the destination that receives the person."""

    organisation: Annotated[
        OrAbsent[OrganisationRef] | None, field("Organisation", "The receiving organisation.", D.SAFETY_CRITICAL)
    ] = None
    contacted_on: Annotated[
        IsoDate | None,
        field("Contacted on", "Day on which the organisation was contacted.", D.OPERATIONAL, "2026-05-12"),
    ] = None
    confirmed_on: Annotated[
        IsoDate | None, field("Confirmed on", "Day on which the organisation agreed.", D.OPERATIONAL, "2026-05-18")
    ] = None
    declined_by_person: Annotated[
        Flag | None,
        field("Declined by the person", "Whether the person does not want to be received.", D.OPERATIONAL, False),
    ] = None
    services: Annotated[
        Unique[ServiceType], field("Services", "Services it will provide.", D.SPECIAL_HEALTH, ["accommodation"])
    ] = ()


class Handover(Model, frozen=True):
    """The meeting on arrival."""

    planned: Annotated[
        Flag | None, field("Planned", "Whether a meeting on arrival is planned.", D.SAFETY_CRITICAL, True)
    ] = None
    done_at: Annotated[
        Instant | None, field("Met at", "When the person was met.", D.SAFETY_CRITICAL, "2026-06-15T14:40:00+03:00")
    ] = None


class ReturnDisclosure(Model, frozen=True):
    """What others were told for the purposes of the return."""

    part_title: ClassVar[str] = "Disclosure for the return"

    recipients: Annotated[
        Unique[RecipientType],
        field("Recipients", "Recipients who were informed.", D.VICTIMISATION, ["foreign-support-organisation"]),
    ] = ()
    recipient_countries: Annotated[
        Unique[Country],
        field(
            "Countries of the recipients",
            "Countries on whose behalf those who were told act.",
            D.SAFETY_CRITICAL,
            ["UA"],
        ),
    ] = ()
    reveals_trafficking: Annotated[
        Flag | None,
        field("Reveals trafficking", "Whether they learned that the person is a victim.", D.SAFETY_CRITICAL, False),
    ] = None
    consent_ref: Annotated[Identifier | None, field("Consent", "Identifier of the consent.", D.OPERATIONAL, "c2")] = (
        None
    )
    consent: Annotated[
        Consent | None, field("Consent at the time", "The consent as it was when others were told.", D.OPERATIONAL)
    ] = None
    without_consent_ground: Annotated[
        WithoutConsentGround | None,
        field("Ground without consent", "Ground for disclosure without consent.", D.OPERATIONAL, "court-order"),
    ] = None


class Reintegration(Model, frozen=True):
    """Support after arrival."""

    agreed_on: Annotated[
        IsoDate | None, field("Agreed on", "Day on which it was agreed with the person.", D.OPERATIONAL, "2026-05-25")
    ] = None
    supports: Annotated[
        OrAbsent[Unique[ReintegrationSupport]],
        field("Support", "Support agreed.", D.SPECIAL_HEALTH, ["housing", "training"]),
    ] = ()
    until: Annotated[IsoDate | None, field("Until", "Last day of the support.", D.OPERATIONAL, "2027-06-15")] = None


class FollowUp(Model, frozen=True):
    """A contact after arrival."""

    part_title: ClassVar[str] = "Follow-up"

    due_on: Annotated[IsoDate, field("Due on", "Day on which it is due.", D.OPERATIONAL, "2026-06-29")]
    done_on: Annotated[IsoDate | None, field("Done on", "Day on which it took place.", D.OPERATIONAL, "2026-06-28")] = (
        None
    )
    outcome: Annotated[
        FollowUpOutcome | None, field("Outcome", "Result of the contact.", D.SAFETY_CRITICAL, "needs-support")
    ] = None


class PendingMatters(Model, frozen=True):
    """Matters still open in the country the person leaves."""

    proceedings: Annotated[
        Flag | None, field("Criminal proceedings", "Whether proceedings are open.", D.VICTIMISATION, True)
    ] = None
    compensation: Annotated[Flag | None, field("Compensation", "Whether a claim is open.", D.FINANCIAL, True)] = None
    wages: Annotated[Flag | None, field("Wages", "Whether wages are owed.", D.FINANCIAL, False)] = None
    asylum: Annotated[
        Flag | None,
        field(
            "International protection",
            "Whether an application for international protection is open.",
            D.SPECIAL_OTHER,
            False,
        ),
    ] = None
    asylum_settled_on: Annotated[
        OrAbsent[IsoDate] | None,
        field(
            "Asylum settled on",
            "Day on which the application was finally decided, or withdrawn after independent advice.",
            D.SPECIAL_OTHER,
            "2026-05-30",
        ),
    ] = None
    considered_on: Annotated[
        IsoDate | None,
        field("Considered on", "Day on which it was decided how they will continue.", D.OPERATIONAL, "2026-05-20"),
    ] = None
    representative: Annotated[
        OrganisationRef | None, field("Representative", "Who acts for the person after departure.", D.VICTIMISATION)
    ] = None


class BestInterests(Model, frozen=True):
    """Determination of a child's best interests (CETS 197 art. 16(7); CRC art. 3)."""

    determined_on: Annotated[IsoDate, field("Determined on", "Day of the determination.", D.OPERATIONAL, "2026-05-15")]
    by: Annotated[
        Identifier | None,
        field("Determined by", "Identifier of the body that determined them.", D.OPERATIONAL, "ee-child-protection"),
    ] = None
    outcome: Annotated[
        BestInterestsOutcome | None, field("Outcome", "What serves the child best.", D.SAFETY_CRITICAL, "return")
    ] = None
    child_heard: Annotated[Flag | None, field("Child heard", "Whether the child was heard.", D.OPERATIONAL, True)] = (
        None
    )


class ReturnOfChild(Model, frozen=True):
    """Additional information where the person is a child."""

    part_title: ClassVar[str] = "Return of a child"

    best_interests: Annotated[
        BestInterests | None, field("Best interests", "Determination of the child's best interests.", D.OPERATIONAL)
    ] = None
    guardian_appointed_on: Annotated[
        IsoDate | None,
        field("Guardian appointed on", "Day on which a guardian was appointed here.", D.OPERATIONAL, "2026-03-04"),
    ] = None
    travels_with_parent: Annotated[
        Flag | None, field("Travels with a parent", "Whether the child travels with a parent.", D.DEMOGRAPHIC, False)
    ] = None
    caregiver: Annotated[
        Caregiver | None, field("Caregiver", "Who will care for the child after return.", D.DEMOGRAPHIC)
    ] = None
    durable_solution: Annotated[
        LongTermOption | None,
        field("Durable solution", "Durable solution chosen for the child.", D.SAFETY_CRITICAL, "return-home"),
    ] = None


class SafeReturnSection(PersonSection, frozen=True):
    """Section of a case file: the content of `SafeReturn` without its envelope."""

    record_name: ClassVar[str] = "safe-return"
    area: ClassVar[str] = "referral"

    id: Annotated[Identifier | None, id_field()] = None

    type: Annotated[ReturnType, field("Type", "Kind of return.", D.OPERATIONAL, "assisted-voluntary")]
    status: Annotated[ReturnStatus, field("Status", "Current status of the return.", D.SAFETY_CRITICAL, "considered")]
    from_country: Annotated[
        Country | None, field("Country of departure", "Country the person leaves.", D.OPERATIONAL, "EE")
    ] = None
    destination_country: Annotated[
        OrAbsent[Country] | None, field("Destination", "Country the person goes to.", D.SAFETY_CRITICAL, "UA")
    ] = None
    destination_right: Annotated[
        OrAbsent[DestinationRight] | None,
        field("Right to live there", "What the right to live there is based on.", D.DEMOGRAPHIC, "nationality"),
    ] = None
    decision: Annotated[ReturnDecision | None, field("Decision", "The person's own decision.", D.OPERATIONAL)] = None
    reflection_end: Annotated[
        OrAbsent[IsoDate] | None,
        field("End of the reflection period", "Last day of the reflection period.", D.VICTIMISATION, "2026-04-03"),
    ] = None
    risk_assessments: Annotated[
        tuple[ReturnRiskAssessment, ...],
        field("Risk assessments", "Assessments of the dangers, oldest first.", D.SAFETY_CRITICAL),
    ] = ()
    travel: Annotated[Travel | None, field("Journey", "The journey.", D.SAFETY_CRITICAL)] = None
    receiving: Annotated[
        ReceivingOrganisation | None, field("Receiving organisation", "Who receives the person.", D.SAFETY_CRITICAL)
    ] = None
    handover: Annotated[Handover | None, field("Meeting on arrival", "The meeting on arrival.", D.SAFETY_CRITICAL)] = (
        None
    )
    disclosure: Annotated[
        ReturnDisclosure | None,
        field("Disclosure", "What others were told for the purposes of the return.", D.VICTIMISATION),
    ] = None
    reintegration: Annotated[
        Reintegration | None, field("Reintegration", "Support after arrival.", D.SPECIAL_HEALTH)
    ] = None
    contacts_given_on: Annotated[
        OrAbsent[IsoDate] | None,
        field(
            "Contacts given on",
            "Day on which the person received contacts for the time after arrival.",
            D.OPERATIONAL,
            "2026-06-10",
        ),
    ] = None
    follow_ups: Annotated[
        OrAbsent[tuple[FollowUp, ...]], field("Follow-up", "Contacts after arrival.", D.SAFETY_CRITICAL)
    ] = ()
    pending: Annotated[
        PendingMatters | None,
        field("Open matters", "Matters still open in the country the person leaves.", D.VICTIMISATION),
    ] = None
    child: Annotated[
        ReturnOfChild | None, field("Child", "Additional information where the person is a child.", D.DEMOGRAPHIC)
    ] = None
    long_term_option: Annotated[
        OrAbsent[LongTermOption] | None,
        field("Long-term choice", "What the person wants in the long term.", D.SAFETY_CRITICAL, "return-home"),
    ] = None
    permanent_residence_countries: Annotated[
        Unique[Country],
        field("Permanent residence", "Countries in which the person has permanent residence.", D.DEMOGRAPHIC, ["PL"]),
    ] = ()


class SafeReturn(SafeReturnSection, PersonRecord, frozen=True):
    """A return or resettlement, from the first considerations to the follow-up.

    Filled by case workers with the person. Area: referrals and safe return.
    Source: CETS 197 art. 16; Directive 2008/115/EC; OSCE/ODIHR principles on return (2014).
    """

    record_type: Annotated[Literal["safe-return"], type_field("safe-return")]
    standard_version: Annotated[Literal["1.0"], version_field()]
    id: Annotated[Identifier, id_field()]  # pyright: ignore[reportGeneralTypeIssues] - required, unlike in a section
