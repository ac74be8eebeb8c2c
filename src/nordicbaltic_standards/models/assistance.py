"""The record of the help a person is entitled to and receives."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from nordicbaltic_standards.codelists.enumerations import (
    AssistanceEndReason,
    ChildCareStatus,
    ConditionImposed,
    DataCategory,
    LanguageSupport,
    NeedCategory,
    NeedPriority,
    ServiceStatus,
    ServiceType,
    ShelterSecurityLevel,
    ShelterType,
    SpecialNeed,
    UnitGroup,
)
from nordicbaltic_standards.models.absence import OrAbsent
from nordicbaltic_standards.models.base import Model, type_field, version_field
from nordicbaltic_standards.models.collections import Unique
from nordicbaltic_standards.models.fields import field
from nordicbaltic_standards.models.parts.money import Money
from nordicbaltic_standards.models.parts.organisation import OrganisationRef
from nordicbaltic_standards.models.parts.risk import RiskAssessment
from nordicbaltic_standards.models.parts.subject import PersonRecord, PersonSection
from nordicbaltic_standards.models.types import Age, Flag, Identifier, IsoDate, Language, Name, NonNegativeInteger, Note

D = DataCategory


class Entitlement(Model, frozen=True):
    """How long the person is entitled to help."""

    until: Annotated[
        OrAbsent[IsoDate] | None, field("Until", "Last day of the entitlement.", D.VICTIMISATION, "2026-12-31")
    ] = None
    end_reason: Annotated[
        AssistanceEndReason | None, field("Reason for the end", "Why it ends or ended.", D.SAFETY_CRITICAL, "goals-met")
    ] = None
    extended_until: Annotated[
        IsoDate | None, field("Extended until", "Last day of the extended entitlement.", D.VICTIMISATION, "2027-06-30")
    ] = None
    hours: Annotated[
        NonNegativeInteger | None,
        field(
            "Hours",
            "Number of hours of help that the entitlement grants, where it is counted in hours.",
            D.VICTIMISATION,
            150,
        ),
    ] = None


class AssessedNeed(Model, frozen=True):
    """A need and how urgent it is."""

    category: Annotated[NeedCategory, field("Need", "The need.", D.SPECIAL_HEALTH, "mental-health")]
    priority: Annotated[NeedPriority | None, field("Priority", "How urgent it is.", D.OPERATIONAL, "urgent")] = None
    met: Annotated[Flag | None, field("Met", "Whether the need is currently met.", D.OPERATIONAL, False)] = None


class NeedsAssessment(Model, frozen=True):
    """An assessment of what the person needs (Directive 2011/36/EU art. 11(7), 2012/29/EU art. 22)."""

    date: Annotated[IsoDate, field("Date", "Day of the assessment.", D.OPERATIONAL, "2026-03-06")]
    by: Annotated[
        Identifier | None,
        field("Assessed by", "Identifier of the organisation that assessed.", D.OPERATIONAL, "ee-victim-support"),
    ] = None
    needs: Annotated[tuple[AssessedNeed, ...], field("Needs", "Needs identified.", D.SPECIAL_HEALTH)] = ()
    special_needs: Annotated[
        OrAbsent[Unique[SpecialNeed]],
        field("Special needs", "Needs that require particular care.", D.SPECIAL_HEALTH, ["mental-health"]),
    ] = ()
    review_due: Annotated[
        IsoDate | None, field("Next review", "Day by which the needs are to be reviewed.", D.OPERATIONAL, "2026-06-06")
    ] = None


class SafetyPlan(Model, frozen=True):
    """Confirmation that there is a plan for the person's safety. The plan itself stays with those who implement it."""

    made_on: Annotated[IsoDate, field("Made on", "Day on which it was made.", D.OPERATIONAL, "2026-03-06")]
    reviewed_on: Annotated[
        IsoDate | None, field("Reviewed on", "Day on which it was last reviewed.", D.OPERATIONAL, "2026-05-06")
    ] = None
    with_person: Annotated[
        Flag | None, field("With the person", "Whether the person took part in making it.", D.OPERATIONAL, True)
    ] = None


class SupportGoal(Model, frozen=True):
    """A goal of the support plan."""

    category: Annotated[
        NeedCategory, field("Need", "The need that the goal addresses.", D.SPECIAL_HEALTH, "education-training")
    ]
    text: Annotated[
        Note | None, field("Goal", "The goal in the person's words.", D.FREE_TEXT, "To finish a language course.")
    ] = None
    due: Annotated[
        IsoDate | None, field("To be reached by", "Day by which it is to be reached.", D.OPERATIONAL, "2026-09-01")
    ] = None
    reached_on: Annotated[
        IsoDate | None, field("Reached on", "Day on which it was reached.", D.OPERATIONAL, "2026-08-20")
    ] = None


class SupportPlan(Model, frozen=True):
    """The support plan, made with the person."""

    made_on: Annotated[IsoDate, field("Made on", "Day on which it was made.", D.VICTIMISATION, "2026-03-10")]
    agreed_by_person: Annotated[
        Flag | None, field("Agreed", "Whether the person agrees with the plan.", D.OPERATIONAL, True)
    ] = None
    agreed_by_guardian: Annotated[
        Flag | None,
        field("Guardian agrees", "Whether the guardian agrees with the plan of a child.", D.OPERATIONAL, True),
    ] = None
    child_heard: Annotated[
        Flag | None, field("Child heard", "Whether the child was heard on the plan.", D.OPERATIONAL, True)
    ] = None
    goals: Annotated[tuple[SupportGoal, ...], field("Goals", "Goals of the plan.", D.SPECIAL_HEALTH)] = ()
    review_due: Annotated[
        IsoDate | None, field("Next review", "Day by which the plan is to be reviewed.", D.OPERATIONAL, "2026-06-10")
    ] = None
    reviewed_on: Annotated[
        IsoDate | None, field("Reviewed on", "Day on which it was last reviewed.", D.OPERATIONAL, "2026-06-08")
    ] = None
    transition_to_adulthood: Annotated[
        IsoDate | None,
        field(
            "Transition to adult services",
            "Day on which the child's transition to adult services was planned.",
            D.OPERATIONAL,
            "2026-05-02",
        ),
    ] = None


class ServiceEpisode(Model, frozen=True):
    """A service offered or provided to the person."""

    id: Annotated[Identifier, field("Identifier", "Identifier of the episode in this file.", D.OPERATIONAL, "s1")]
    service: Annotated[ServiceType, field("Service", "Type of service.", D.SPECIAL_HEALTH, "psychological")]
    status: Annotated[ServiceStatus, field("Status", "Current status of the service.", D.OPERATIONAL, "in-progress")]
    provider: Annotated[
        OrAbsent[Identifier] | None,
        field("Provider", "Identifier of the organisation that provides it.", D.SAFETY_CRITICAL, "ee-victim-support"),
    ] = None
    child_ref: Annotated[
        Identifier | None,
        field(
            "For the child",
            "Identifier of the child, in the person's care, for whom the service is meant.",
            D.OPERATIONAL,
            "ch1",
        ),
    ] = None
    priority: Annotated[NeedPriority | None, field("Priority", "How urgent it is.", D.OPERATIONAL, "urgent")] = None
    offered_on: Annotated[
        IsoDate | None, field("Offered on", "Day on which it was offered.", D.OPERATIONAL, "2026-03-05")
    ] = None
    declined_on: Annotated[
        IsoDate | None, field("Declined on", "Day on which the person declined it.", D.OPERATIONAL, "2026-03-05")
    ] = None
    offered_again_on: Annotated[
        Unique[IsoDate],
        field("Offered again on", "Days on which the offer was made again.", D.OPERATIONAL, ["2026-04-01"]),
    ] = ()
    start: Annotated[IsoDate | None, field("First day", "First day of the service.", D.OPERATIONAL, "2026-03-06")] = (
        None
    )
    end: Annotated[IsoDate | None, field("Last day", "Last day of the service.", D.OPERATIONAL, "2026-06-30")] = None
    end_reason: Annotated[
        AssistanceEndReason | None, field("Reason for the end", "Why it ended.", D.SAFETY_CRITICAL, "goals-met")
    ] = None
    consent_ref: Annotated[
        Identifier | None, field("Consent", "Identifier of the person's consent to the service.", D.OPERATIONAL, "c1")
    ] = None
    emergency: Annotated[
        Flag | None,
        field(
            "Emergency",
            "Whether it was provided in an emergency that could not wait for consent.",
            D.OPERATIONAL,
            False,
        ),
    ] = None
    conditions: Annotated[
        Unique[ConditionImposed], field("Conditions", "Conditions attached to it.", D.VICTIMISATION, ["none"])
    ] = ()
    charged_to_person: Annotated[
        Money | None, field("Charged to the person", "Amount that the person had to pay. Support is free.", D.FINANCIAL)
    ] = None


class ShelterStay(Model, frozen=True):
    """A stay in a shelter, recorded with a reference to the place and never with its address."""

    id: Annotated[Identifier, field("Identifier", "Identifier of the stay in this file.", D.OPERATIONAL, "stay1")]
    place_ref: Annotated[
        OrAbsent[Identifier] | None,
        field(
            "Place",
            "Reference to the place in a directory that is open only to those who need it.",
            D.SAFETY_CRITICAL,
            {"absent": "withheld-for-safety"},
        ),
    ] = None
    shelter_type: Annotated[
        ShelterType, field("Type of shelter", "What kind of place it is.", D.SAFETY_CRITICAL, "dedicated-women")
    ]
    security_level: Annotated[
        ShelterSecurityLevel | None,
        field("Security", "How well the address is protected.", D.SAFETY_CRITICAL, "secret-address"),
    ] = None
    address: Annotated[
        OrAbsent[Name] | None,
        field(
            "Address",
            "Address, for open places only. Never write the address of a protected place here.",
            D.SAFETY_CRITICAL,
            {"absent": "withheld-for-safety"},
        ),
    ] = None
    start: Annotated[IsoDate, field("First day", "First day of the stay.", D.SAFETY_CRITICAL, "2026-03-02")]
    end: Annotated[IsoDate | None, field("Last day", "Last day of the stay.", D.SAFETY_CRITICAL, "2026-08-31")] = None
    end_reason: Annotated[
        AssistanceEndReason | None, field("Reason for the end", "Why it ended.", D.SAFETY_CRITICAL, "goals-met")
    ] = None
    with_children: Annotated[
        Flag | None, field("With children", "Whether the person's children live there too.", D.SAFETY_CRITICAL, False)
    ] = None
    unit_group: Annotated[
        UnitGroup | None, field("Unit for", "Group that the unit is for.", D.SAFETY_CRITICAL, "women")
    ] = None
    unrelated_adults: Annotated[
        Flag | None,
        field(
            "Unrelated adults",
            "Whether a child lives there with adults who are not relatives.",
            D.SAFETY_CRITICAL,
            False,
        ),
    ] = None
    at_persons_wish: Annotated[
        Flag | None, field("Person's own choice", "Whether the person chose this place.", D.OPERATIONAL, True)
    ] = None


class ChildInCare(Model, frozen=True):
    """A child whom the person cares for, without a name."""

    part_title: ClassVar[str] = "Child in the person's care"

    id: Annotated[
        Identifier | None,
        field(
            "Identifier",
            "Identifier of the child in this file, never a national identification number.",
            D.OPERATIONAL,
            "ch1",
        ),
    ] = None
    age: Annotated[
        OrAbsent[Age] | None, field("Age", "Age in completed years on the day of recording.", D.DEMOGRAPHIC, 7)
    ] = None
    care_status: Annotated[
        ChildCareStatus | None, field("Care", "Who cares for the child.", D.CRIMINAL_OFFENCE, "with-parent")
    ] = None
    in_school: Annotated[
        OrAbsent[Flag] | None, field("In school", "Whether the child goes to school or day care.", D.DEMOGRAPHIC, True)
    ] = None
    plan_made_on: Annotated[
        IsoDate | None,
        field("Plan made on", "Day on which a plan for the child was made.", D.OPERATIONAL, "2026-04-02"),
    ] = None


class Aftercare(Model, frozen=True):
    """Help after the end of the services."""

    planned_until: Annotated[
        IsoDate | None, field("Until", "Day until which contact is planned.", D.VICTIMISATION, "2027-03-01")
    ] = None
    contact: Annotated[
        OrganisationRef | None, field("Contact", "Organisation to which the person can turn.", D.VICTIMISATION)
    ] = None


class AssistanceSection(PersonSection, frozen=True):
    """Section of a case file: the content of `Assistance` without its envelope."""

    record_name: ClassVar[str] = "assistance"
    area: ClassVar[str] = "assistance"

    eligible_from: Annotated[
        OrAbsent[IsoDate] | None,
        field("Entitled from", "First day on which the person is entitled to help.", D.VICTIMISATION, "2026-03-04"),
    ] = None
    entitlement: Annotated[
        Entitlement | None, field("Entitlement", "How long the entitlement lasts.", D.VICTIMISATION)
    ] = None
    needs_assessments: Annotated[
        OrAbsent[tuple[NeedsAssessment, ...]],
        field("Needs assessments", "Assessments of needs, oldest first.", D.SPECIAL_HEALTH),
    ] = ()
    risk_assessments: Annotated[
        tuple[RiskAssessment, ...], field("Risk assessments", "Assessments of danger, oldest first.", D.SAFETY_CRITICAL)
    ] = ()
    safety_plan: Annotated[
        SafetyPlan | None,
        field("Safety plan", "Confirmation that there is a plan for the person's safety.", D.SAFETY_CRITICAL),
    ] = None
    plan: Annotated[SupportPlan | None, field("Support plan", "Support plan for the person.", D.VICTIMISATION)] = None
    episodes: Annotated[
        tuple[ServiceEpisode, ...], field("Services", "Services offered and provided.", D.SPECIAL_HEALTH)
    ] = ()
    stays: Annotated[tuple[ShelterStay, ...], field("Shelter stays", "Stays in shelters.", D.SAFETY_CRITICAL)] = ()
    conditions_imposed: Annotated[
        Unique[ConditionImposed],
        field("Conditions", "Conditions attached to help as a whole.", D.VICTIMISATION, ["none"]),
    ] = ()
    language_support: Annotated[
        OrAbsent[Unique[LanguageSupport]],
        field("Language help", "What help with language the person receives.", D.DEMOGRAPHIC, ["interpreter-remote"]),
    ] = ()
    provider_languages: Annotated[
        Unique[Language],
        field(
            "Languages of the provider",
            "Languages that the workers speak with the person.",
            D.OPERATIONAL,
            ["et", "ru"],
        ),
    ] = ()
    coordinator: Annotated[
        OrganisationRef | None, field("Coordinator", "Organisation that coordinates the help.", D.VICTIMISATION)
    ] = None
    children_in_care: Annotated[
        tuple[ChildInCare, ...],
        field("Children in the person's care", "Children whom the person cares for.", D.DEMOGRAPHIC),
    ] = ()
    aftercare: Annotated[Aftercare | None, field("Aftercare", "Help after the services end.", D.VICTIMISATION)] = None


class Assistance(AssistanceSection, PersonRecord, frozen=True):
    """The person's needs, services, shelter and safety.

    Filled by case workers and shelters. Area: shelters and specialised services.
    Source: CETS 197 art. 12; Directive 2011/36/EU art. 11 to 16; Directive 2012/29/EU art. 8 and 9.
    """

    record_type: Annotated[Literal["assistance"], type_field("assistance")]
    standard_version: Annotated[Literal["1.0"], version_field()]
