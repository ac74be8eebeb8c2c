"""The case file, which joins the areas."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from nordicbaltic_standards.codelists.enumerations import (
    CaseClosureReason,
    CaseStatus,
    CriminalProceedingOutcome,
    CriminalProceedingStage,
    DataCategory,
    IdentifierScheme,
    NameUse,
    VictimRole,
)
from nordicbaltic_standards.models.absence import OrAbsent
from nordicbaltic_standards.models.assistance import AssistanceSection
from nordicbaltic_standards.models.base import Model, type_field, version_field
from nordicbaltic_standards.models.compensation_claim import CompensationClaimSection
from nordicbaltic_standards.models.data_protection import DataProtectionSection
from nordicbaltic_standards.models.fields import field
from nordicbaltic_standards.models.identification import IdentificationSection
from nordicbaltic_standards.models.legal_status import LegalStatusSection
from nordicbaltic_standards.models.parts.contact import Correspondence, SafeContact
from nordicbaltic_standards.models.parts.external_reference import ExternalReference
from nordicbaltic_standards.models.parts.organisation import OrganisationRef
from nordicbaltic_standards.models.parts.representative import Representative
from nordicbaltic_standards.models.parts.subject import PersonRecord
from nordicbaltic_standards.models.parts.worker import Worker
from nordicbaltic_standards.models.referral import ReferralSection
from nordicbaltic_standards.models.safe_return import SafeReturnSection
from nordicbaltic_standards.models.types import Country, Flag, Identifier, IsoDate, Name
from nordicbaltic_standards.models.victim_protection import VictimProtectionSection

D = DataCategory


class PersonName(Model, frozen=True):
    """A name of the person, in the order and script the person uses."""

    part_title: ClassVar[str] = "Name of the person"

    full: Annotated[
        Name, field("Full name", "The whole name as the person writes it.", D.IDENTIFYING, "Olena Invented-Example")
    ]
    given: Annotated[
        Name | None, field("Given names", "Given names, where the name has such a part.", D.IDENTIFYING, "Olena")
    ] = None
    family: Annotated[
        Name | None,
        field("Family name", "Family name, where the name has such a part.", D.IDENTIFYING, "Invented-Example"),
    ] = None
    use: Annotated[NameUse | None, field("Use", "When this name is used.", D.IDENTIFYING, "used")] = None


class NationalIdentifier(Model, frozen=True):
    """An official number of the person. A fault in its format leads to a warning, but the number can be recorded."""

    scheme: Annotated[IdentifierScheme, field("Kind", "Kind of identifier.", D.IDENTIFYING, "residence-card")]
    country: Annotated[Country | None, field("Country", "Country that issued it.", D.IDENTIFYING, "EE")] = None
    value: Annotated[
        OrAbsent[Name],
        field("Number", "The number as written on the document.", D.IDENTIFYING, {"absent": "withheld-for-safety"}),
    ]
    valid_until: Annotated[
        IsoDate | None, field("Valid until", "Last day of validity of the document.", D.IDENTIFYING, "2030-01-31")
    ] = None


class PersonDetails(Model, frozen=True):
    """Who the person is. Kept apart from the data under a pseudonym, so that a record can be sent without it."""

    names: Annotated[OrAbsent[tuple[PersonName, ...]], field("Names", "Names of the person.", D.IDENTIFYING)] = ()
    identifiers: Annotated[
        OrAbsent[tuple[NationalIdentifier, ...]],
        field(
            "Official identifiers",
            "The person's official numbers. They may be written nowhere else in a record.",
            D.IDENTIFYING,
        ),
    ] = ()
    safe_contact: Annotated[
        OrAbsent[SafeContact] | None, field("Safe contact", "How the person can be reached safely.", D.SAFETY_CRITICAL)
    ] = None
    other_contacts: Annotated[
        OrAbsent[tuple[SafeContact, ...]],
        field("Other contacts", "Further ways to reach the person, safe or not.", D.SAFETY_CRITICAL),
    ] = ()
    trusted_person: Annotated[
        OrAbsent[SafeContact] | None,
        field("Trusted person", "How someone whom the person trusts can be reached.", D.SAFETY_CRITICAL),
    ] = None
    correspondence: Annotated[
        OrAbsent[Correspondence] | None,
        field(
            "Contact for authorities",
            "How a deciding body can reach the person. It is sent only where a consent names that body and "
            "contact data.",
            D.OPERATIONAL,
        ),
    ] = None


class NonPunishment(Model, frozen=True):
    """The question of not punishing a victim for what they were compelled to do (Directive 2011/36/EU art. 8)."""

    part_title: ClassVar[str] = "Non-punishment"

    raised_on: Annotated[IsoDate, field("Raised on", "Day on which it was raised.", D.CRIMINAL_OFFENCE, "2026-04-02")]
    applied: Annotated[
        OrAbsent[Flag] | None, field("Applied", "Whether the principle was applied.", D.CRIMINAL_OFFENCE, True)
    ] = None


class Proceeding(Model, frozen=True):
    """Criminal proceedings in which the person has a part."""

    id: Annotated[Identifier, field("Identifier", "Identifier in this file.", D.OPERATIONAL, "pr1")]
    country: Annotated[Country | None, field("Country", "Country of the proceedings.", D.VICTIMISATION, "EE")] = None
    authority: Annotated[
        Identifier | None,
        field("Authority", "Identifier of the authority that leads the proceedings.", D.VICTIMISATION, "ee-prosecutor"),
    ] = None
    external_references: Annotated[
        tuple[ExternalReference, ...],
        field(
            "Reference numbers at other bodies",
            "Reference numbers of the proceedings at police, prosecution and court.",
            D.VICTIMISATION,
        ),
    ] = ()
    stage: Annotated[
        CriminalProceedingStage, field("Stage", "Current stage of the proceedings.", D.VICTIMISATION, "investigation")
    ]
    outcome: Annotated[
        CriminalProceedingOutcome | None,
        field("Outcome", "How the proceedings ended.", D.VICTIMISATION, "convicted-trafficking"),
    ] = None
    victim_role: Annotated[
        VictimRole | None,
        field("Role of the person", "Role of the person in the proceedings.", D.CRIMINAL_OFFENCE, "injured-party"),
    ] = None
    opened_on: Annotated[
        IsoDate | None, field("Opened on", "Day on which they began.", D.VICTIMISATION, "2026-03-06")
    ] = None
    closed_on: Annotated[
        IsoDate | None, field("Closed on", "Day on which they ended.", D.VICTIMISATION, "2026-12-01")
    ] = None
    detained_from: Annotated[
        OrAbsent[IsoDate] | None,
        field(
            "Detained from", "First day on which the person was detained on suspicion.", D.SAFETY_CRITICAL, "2026-03-10"
        ),
    ] = None
    detained_to: Annotated[
        IsoDate | None, field("Detained to", "Last day of that detention.", D.SAFETY_CRITICAL, "2026-03-24")
    ] = None
    alleged_acts_compelled: Annotated[
        OrAbsent[Flag] | None,
        field("Acts compelled", "Whether acts the person is accused of were compelled.", D.CRIMINAL_OFFENCE, True),
    ] = None
    non_punishment: Annotated[
        NonPunishment | None, field("Non-punishment", "Whether non-punishment was raised.", D.CRIMINAL_OFFENCE)
    ] = None


class CaseClosure(Model, frozen=True):
    """The end of a case."""

    on: Annotated[IsoDate, field("Closed on", "Day on which it was closed.", D.OPERATIONAL, "2027-03-01")]
    reason: Annotated[CaseClosureReason, field("Reason", "Why it was closed.", D.SAFETY_CRITICAL, "goals-achieved")]
    person_agrees: Annotated[
        OrAbsent[Flag] | None,
        field("Person agrees", "Whether the person agrees with closing the case.", D.OPERATIONAL, True),
    ] = None
    told_of_reopening: Annotated[
        OrAbsent[Flag] | None,
        field("Informed about reopening", "Whether the person was told that help can be resumed.", D.OPERATIONAL, True),
    ] = None
    transferred_to: Annotated[
        OrganisationRef | None,
        field("Taken over by", "Organisation responsible for what is still open.", D.VICTIMISATION),
    ] = None
    follow_up_until: Annotated[
        IsoDate | None, field("Follow-up until", "Last day of follow-up.", D.OPERATIONAL, "2027-09-01")
    ] = None


class CaseFile(PersonRecord, frozen=True):
    """Everything about one person's case, in all areas.

    Filled by the coordinating case worker. Joins the six areas of the regional standards.
    Source: CETS 197; Directive 2011/36/EU; the six areas of the pilot project 2005 to 2008.
    """

    record_name: ClassVar[str] = "case-file"
    area: ClassVar[str] = "case"

    record_type: Annotated[Literal["case-file"], type_field("case-file")]
    standard_version: Annotated[Literal["1.0"], version_field()]
    status: Annotated[CaseStatus, field("Status", "Current status of the case.", D.OPERATIONAL, "open")]
    opened_on: Annotated[IsoDate, field("Opened on", "Day on which the case was opened.", D.OPERATIONAL, "2026-03-01")]
    person: Annotated[
        PersonDetails | None,
        field("Person details", "Who the person is; left out when the file is sent under a pseudonym.", D.IDENTIFYING),
    ] = None
    representatives: Annotated[
        tuple[Representative, ...], field("Representatives", "Who acts for the person.", D.VICTIMISATION)
    ] = ()
    external_references: Annotated[
        tuple[ExternalReference, ...],
        field(
            "Reference numbers at other bodies",
            "Reference numbers of the whole case at other services and bodies.",
            D.VICTIMISATION,
        ),
    ] = ()
    identification: Annotated[
        IdentificationSection | None,
        field("Identification", "Identification of the person as a victim.", D.VICTIMISATION),
    ] = None
    legal_status: Annotated[LegalStatusSection | None, field("Legal status", "Right to stay.", D.SPECIAL_OTHER)] = None
    assistance: Annotated[
        AssistanceSection | None, field("Assistance", "Needs, services and shelter.", D.SPECIAL_HEALTH)
    ] = None
    referrals: Annotated[
        tuple[ReferralSection, ...], field("Referrals", "Referrals, oldest first.", D.VICTIMISATION)
    ] = ()
    returns: Annotated[
        tuple[SafeReturnSection, ...], field("Returns", "Returns considered or made.", D.SAFETY_CRITICAL)
    ] = ()
    data_protection: Annotated[
        DataProtectionSection | None,
        field(
            "Data protection",
            "Responsibility for the data, and the legal bases for processing them.",
            D.OPERATIONAL,
        ),
    ] = None
    protection: Annotated[
        VictimProtectionSection | None, field("Protection", "Danger and protection measures.", D.SAFETY_CRITICAL)
    ] = None
    compensation_claims: Annotated[
        tuple[CompensationClaimSection, ...], field("Compensation claims", "Claims for compensation.", D.FINANCIAL)
    ] = ()
    compensation_declined_on: Annotated[
        IsoDate | None,
        field(
            "Compensation declined on",
            "Day on which the person, after being informed, chose not to claim.",
            D.FINANCIAL,
            "2026-05-01",
        ),
    ] = None
    proceedings: Annotated[
        tuple[Proceeding, ...],
        field("Criminal proceedings", "Criminal proceedings with the person's part in them.", D.VICTIMISATION),
    ] = ()
    coordinator: Annotated[
        OrganisationRef | None, field("Coordinator", "Organisation that coordinates the case.", D.VICTIMISATION)
    ] = None
    case_worker: Annotated[
        Worker | None, field("Case worker", "Who at the coordinator handles the case.", D.VICTIMISATION)
    ] = None
    organisations: Annotated[
        tuple[OrganisationRef, ...], field("Organisations", "Organisations that this file names.", D.VICTIMISATION)
    ] = ()
    closure: Annotated[CaseClosure | None, field("Closure", "End of the case.", D.VICTIMISATION)] = None
