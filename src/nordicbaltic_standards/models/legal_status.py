"""The record of a person's right to stay."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from nordicbaltic_standards.codelists.enumerations import (
    AsylumStage,
    ConditionImposed,
    CooperationStatus,
    DataCategory,
    PermitDecision,
    ReflectionExtensionReason,
    ReflectionPeriodStatus,
    ReflectionRequester,
    ReflectionTerminationGround,
    ReflectionWaiverReason,
    RemovalKind,
    ResidencePermitBasis,
)
from nordicbaltic_standards.codelists.enumerations import LegalStatus as LegalStatusCode
from nordicbaltic_standards.models.absence import OrAbsent
from nordicbaltic_standards.models.base import Model, type_field, version_field
from nordicbaltic_standards.models.collections import Unique
from nordicbaltic_standards.models.fields import field
from nordicbaltic_standards.models.parts.external_reference import ExternalReference
from nordicbaltic_standards.models.parts.subject import PersonRecord, PersonSection
from nordicbaltic_standards.models.types import Flag, Identifier, IsoDate, Name

D = DataCategory


class ReflectionExtension(Model, frozen=True):
    """An extension of a reflection period."""

    part_title: ClassVar[str] = "Extension of the reflection period"

    decided_on: Annotated[IsoDate, field("Decided on", "Day of the decision to extend.", D.VICTIMISATION, "2026-04-01")]
    new_end: Annotated[IsoDate, field("New end", "Last day of the extended period.", D.VICTIMISATION, "2026-05-03")]
    reason: Annotated[
        OrAbsent[ReflectionExtensionReason] | None,
        field("Reason", "Why the period was extended.", D.SPECIAL_HEALTH, "recovery-needs-more-time"),
    ] = None


class ReflectionWaiver(Model, frozen=True):
    """The person's waiver of the reflection period."""

    part_title: ClassVar[str] = "Waiver of the reflection period"

    on: Annotated[IsoDate, field("Waived on", "Day on which the person waived it.", D.VICTIMISATION, "2026-03-10")]
    informed: Annotated[
        Flag | None, field("Informed", "Whether the person knew what they were giving up.", D.OPERATIONAL, True)
    ] = None
    reason: Annotated[
        ReflectionWaiverReason | None,
        field("Reason", "Reason the person gave; they need not give one.", D.VICTIMISATION, "not-stated"),
    ] = None


class ReflectionTermination(Model, frozen=True):
    """The early end of a reflection period (CETS 197 art. 13(3), Directive 2004/81/EC art. 6(4))."""

    part_title: ClassVar[str] = "Early end of the reflection period"

    on: Annotated[IsoDate, field("Ended on", "Day on which the period ended early.", D.VICTIMISATION, "2026-03-20")]
    ground: Annotated[
        ReflectionTerminationGround,
        field("Ground", "Ground on which it was ended.", D.VICTIMISATION, "at-persons-request"),
    ]
    decided_by: Annotated[
        Identifier | None, field("Decided by", "Identifier of the authority that decided.", D.VICTIMISATION, "ee-ppa")
    ] = None
    contact_active: Annotated[
        Flag | None,
        field(
            "Contact was active",
            "Whether the person actively renewed contact with the suspects.",
            D.CRIMINAL_OFFENCE,
            False,
        ),
    ] = None
    contact_voluntary: Annotated[
        Flag | None,
        field(
            "Contact was voluntary", "Whether the person renewed contact of their own will.", D.CRIMINAL_OFFENCE, False
        ),
    ] = None
    contact_own_initiative: Annotated[
        Flag | None,
        field(
            "Contact on own initiative",
            "Whether the person renewed contact on their own initiative.",
            D.CRIMINAL_OFFENCE,
            False,
        ),
    ] = None
    reasons_given: Annotated[
        Flag | None, field("Reasons given", "Whether the decision states its reasons.", D.OPERATIONAL, True)
    ] = None
    safety_considered: Annotated[
        Flag | None,
        field("Safety considered", "Whether the person's safety was considered first.", D.OPERATIONAL, True),
    ] = None


class ReflectionPeriod(Model, frozen=True):
    """Time to recover and to decide freely (CETS 197 art. 13, Directive 2004/81/EC art. 6)."""

    status: Annotated[
        ReflectionPeriodStatus, field("Status", "Current status of the reflection period.", D.VICTIMISATION, "granted")
    ]
    grounds_found_on: Annotated[
        IsoDate | None,
        field(
            "Reasonable grounds found on",
            "Day on which reasonable grounds to believe that the person is a victim were found.",
            D.VICTIMISATION,
            "2026-03-04",
        ),
    ] = None
    informed_on: Annotated[
        IsoDate | None,
        field("Informed on", "Day on which the person was informed about the period.", D.VICTIMISATION, "2026-03-04"),
    ] = None
    requested_on: Annotated[
        IsoDate | None, field("Requested on", "Day on which it was requested.", D.VICTIMISATION, "2026-03-04")
    ] = None
    requested_by: Annotated[
        ReflectionRequester | None, field("Requested by", "Who requested it.", D.VICTIMISATION, "person")
    ] = None
    decided_on: Annotated[
        IsoDate | None, field("Decided on", "Day of the decision.", D.VICTIMISATION, "2026-03-05")
    ] = None
    granted_by: Annotated[
        Identifier | None,
        field("Granted by", "Identifier of the authority that granted it.", D.VICTIMISATION, "ee-ppa"),
    ] = None
    start: Annotated[IsoDate | None, field("First day", "First day of the period.", D.VICTIMISATION, "2026-03-05")] = (
        None
    )
    end: Annotated[
        IsoDate | None, field("Last day", "Last day of the period as first granted.", D.VICTIMISATION, "2026-04-03")
    ] = None
    conditions: Annotated[
        Unique[ConditionImposed], field("Conditions", "Conditions attached to the period.", D.VICTIMISATION, ["none"])
    ] = ()
    extensions: Annotated[
        tuple[ReflectionExtension, ...], field("Extensions", "Extensions of the period, oldest first.", D.VICTIMISATION)
    ] = ()
    waiver: Annotated[
        ReflectionWaiver | None, field("Waiver", "The person's waiver of the period.", D.VICTIMISATION)
    ] = None
    termination: Annotated[
        ReflectionTermination | None, field("Early end", "Early end of the period.", D.VICTIMISATION)
    ] = None


class PermitAppeal(Model, frozen=True):
    """An appeal against a decision on a permit."""

    deadline: Annotated[IsoDate | None, field("Last day", "Last day to appeal.", D.SPECIAL_OTHER, "2026-06-20")] = None
    lodged_on: Annotated[
        IsoDate | None, field("Lodged on", "Day on which the appeal was lodged.", D.SPECIAL_OTHER, "2026-06-11")
    ] = None
    decided_on: Annotated[
        IsoDate | None, field("Decided on", "Day on which the appeal was decided.", D.SPECIAL_OTHER, "2026-09-01")
    ] = None


class Permit(Model, frozen=True):
    """A residence permit that was applied for, decided on or granted."""

    id: Annotated[
        Identifier | None, field("Identifier", "Identifier of the permit in this file.", D.OPERATIONAL, "p1")
    ] = None
    type_id: Annotated[
        Identifier | None,
        field("National type", "Identifier of the national type of permit.", D.VICTIMISATION, "ee-temporary-victim"),
    ] = None
    basis: Annotated[
        OrAbsent[ResidencePermitBasis] | None,
        field("Basis", "Basis of the permit.", D.VICTIMISATION, "cooperation-with-proceedings"),
    ] = None
    applied_on: Annotated[
        IsoDate | None, field("Applied on", "Day of the application.", D.SPECIAL_OTHER, "2026-04-01")
    ] = None
    decided_on: Annotated[
        IsoDate | None, field("Decided on", "Day of the decision.", D.SPECIAL_OTHER, "2026-04-15")
    ] = None
    decision: Annotated[
        OrAbsent[PermitDecision] | None, field("Decision", "Current status of the permit.", D.SPECIAL_OTHER, "granted")
    ] = None
    granted_by: Annotated[
        Identifier | None, field("Decided by", "Identifier of the authority that decided.", D.SPECIAL_OTHER, "ee-ppa")
    ] = None
    valid_from: Annotated[
        IsoDate | None, field("Valid from", "First day of validity.", D.SPECIAL_OTHER, "2026-04-15")
    ] = None
    valid_to: Annotated[
        OrAbsent[IsoDate] | None, field("Valid to", "Last day of validity.", D.SPECIAL_OTHER, "2027-04-14")
    ] = None
    shortened_by_document: Annotated[
        Flag | None,
        field(
            "Shortened by travel document",
            "Whether the permit is shorter because the travel document expires earlier.",
            D.OPERATIONAL,
            False,
        ),
    ] = None
    renewal_of: Annotated[
        Identifier | None,
        field("Renewal of", "Identifier, in this file, of the permit that this one renews.", D.OPERATIONAL, "p0"),
    ] = None
    work_right: Annotated[
        OrAbsent[Flag] | None,
        field("Right to work", "Whether the person may work under the permit.", D.SPECIAL_OTHER, True),
    ] = None
    work_permit_ref: Annotated[
        Identifier | None,
        field(
            "Work permit",
            "Identifier, in this file, of a separate work permit, where one is needed; never its official number.",
            D.SPECIAL_OTHER,
            "wp1",
        ),
    ] = None
    conditions: Annotated[
        Unique[ConditionImposed],
        field("Conditions", "Conditions attached to the permit.", D.VICTIMISATION, ["cooperation"]),
    ] = ()
    best_interests_on: Annotated[
        IsoDate | None,
        field(
            "Best interests assessed on",
            "Day of the assessment of a child's best interests.",
            D.OPERATIONAL,
            "2026-04-10",
        ),
    ] = None
    child_heard_on: Annotated[
        OrAbsent[IsoDate] | None,
        field("Child heard on", "Day on which the child's own view was heard.", D.OPERATIONAL, "2026-04-10"),
    ] = None
    appeal: Annotated[PermitAppeal | None, field("Appeal", "Appeal against the decision.", D.SPECIAL_OTHER)] = None


class Removal(Model, frozen=True):
    """A removal that was ordered or enforced, and its suspension."""

    kind: Annotated[RemovalKind | None, field("Kind", "Kind of removal.", D.SPECIAL_OTHER, "removal")] = None
    order_on: Annotated[IsoDate | None, field("Ordered on", "Day of the order.", D.SPECIAL_OTHER, "2026-02-20")] = None
    suspended_from: Annotated[
        IsoDate | None,
        field("Suspended from", "First day on which it could not be enforced.", D.SPECIAL_OTHER, "2026-03-05"),
    ] = None
    suspended_to: Annotated[
        IsoDate | None,
        field("Suspended to", "Last day on which it could not be enforced.", D.SPECIAL_OTHER, "2026-04-03"),
    ] = None
    enforced_on: Annotated[
        IsoDate | None, field("Enforced on", "Day on which the person was removed.", D.SPECIAL_OTHER, "2026-06-01")
    ] = None
    detained_from: Annotated[
        IsoDate | None,
        field("Detained from", "First day of detention under immigration law.", D.SAFETY_CRITICAL, "2026-02-20"),
    ] = None
    detained_to: Annotated[
        IsoDate | None, field("Detained to", "Last day of that detention.", D.SAFETY_CRITICAL, "2026-02-27")
    ] = None


class EntryBan(Model, frozen=True):
    """A ban on entering the country."""

    imposed_on: Annotated[IsoDate, field("Imposed on", "Day on which it was imposed.", D.SPECIAL_OTHER, "2026-02-20")]
    lifted_on: Annotated[
        IsoDate | None, field("Lifted on", "Day on which it was lifted.", D.SPECIAL_OTHER, "2026-04-15")
    ] = None


class AsylumProcedure(Model, frozen=True):
    """An application for international protection."""

    informed_on: Annotated[
        IsoDate | None,
        field(
            "Informed on",
            "Day on which the person was informed about the right to apply.",
            D.SPECIAL_OTHER,
            "2026-03-04",
        ),
    ] = None
    applied_on: Annotated[
        IsoDate | None, field("Applied on", "Day of the application.", D.SPECIAL_OTHER, "2026-03-09")
    ] = None
    stage: Annotated[
        AsylumStage | None, field("Stage", "Current stage of the procedure.", D.SPECIAL_OTHER, "applied")
    ] = None
    ended_on: Annotated[
        IsoDate | None, field("Ended on", "Day on which the procedure ended.", D.SPECIAL_OTHER, "2026-10-01")
    ] = None
    independent_advice_on: Annotated[
        IsoDate | None,
        field(
            "Independent advice on",
            "Day on which the person had independent legal advice on the application, on withdrawing it, or on "
            "contact with the country of origin.",
            D.SPECIAL_OTHER,
            "2026-03-08",
        ),
    ] = None


class ResidenceInformation(Model, frozen=True):
    """When the person was informed about the ways to obtain a right to stay."""

    part_title: ClassVar[str] = "Information on the right to stay"

    reflection_on: Annotated[
        IsoDate | None,
        field(
            "Informed about the reflection period on",
            "Day on which the person was informed about the reflection period.",
            D.VICTIMISATION,
            "2026-03-04",
        ),
    ] = None
    permits_on: Annotated[
        IsoDate | None,
        field(
            "Informed about residence permits on",
            "Day on which the person was informed about residence permits.",
            D.VICTIMISATION,
            "2026-03-04",
        ),
    ] = None
    asylum_on: Annotated[
        IsoDate | None,
        field(
            "Informed about international protection on",
            "Day on which the person was informed about international protection.",
            D.SPECIAL_OTHER,
            "2026-03-04",
        ),
    ] = None


class Departure(Model, frozen=True):
    """A period that the person spent outside the country."""

    part_title: ClassVar[str] = "Period outside the country"

    left_on: Annotated[
        IsoDate, field("Left on", "Day on which the person left the country.", D.SAFETY_CRITICAL, "2026-06-15")
    ]
    returned_on: Annotated[
        IsoDate | None, field("Returned on", "Day on which the person returned.", D.SAFETY_CRITICAL, "2026-07-20")
    ] = None


class LegalStatusSection(PersonSection, frozen=True):
    """Section of a case file: the content of `LegalStatus` without its envelope."""

    record_name: ClassVar[str] = "legal-status"
    area: ClassVar[str] = "residence"

    status: Annotated[
        OrAbsent[LegalStatusCode],
        field("Status", "Right to stay that the person has today.", D.SPECIAL_OTHER, "reflection-period"),
    ]
    third_country_national: Annotated[
        OrAbsent[Flag] | None,
        field(
            "Third-country national",
            "Whether the person is not a national of any state of the European Union or the European Economic "
            "Area, or of Switzerland.",
            D.DEMOGRAPHIC,
            True,
        ),
    ] = None
    reflection_period: Annotated[
        ReflectionPeriod | None, field("Reflection period", "Time to recover and to decide.", D.VICTIMISATION)
    ] = None
    permits: Annotated[tuple[Permit, ...], field("Permits", "Residence permits, oldest first.", D.SPECIAL_OTHER)] = ()
    removal: Annotated[Removal | None, field("Removal", "Removal ordered or enforced.", D.SPECIAL_OTHER)] = None
    entry_ban: Annotated[EntryBan | None, field("Entry ban", "Ban on entering the country.", D.SPECIAL_OTHER)] = None
    departures: Annotated[
        tuple[Departure, ...],
        field("Departures", "Periods that the person spent outside the country, oldest first.", D.SAFETY_CRITICAL),
    ] = ()
    asylum: Annotated[
        AsylumProcedure | None,
        field("International protection", "Application for international protection.", D.SPECIAL_OTHER),
    ] = None
    cooperation_status: Annotated[
        OrAbsent[CooperationStatus] | None,
        field(
            "Cooperation",
            "Whether the person works with the authorities. Help does not depend on it.",
            D.VICTIMISATION,
            "not-decided",
        ),
    ] = None
    information: Annotated[
        ResidenceInformation | None,
        field(
            "Information given",
            "When the person was informed about the ways to obtain a right to stay.",
            D.VICTIMISATION,
        ),
    ] = None
    external_references: Annotated[
        tuple[ExternalReference, ...],
        field(
            "Reference numbers at other bodies",
            "Reference numbers of the person's cases at the migration authority.",
            D.VICTIMISATION,
        ),
    ] = ()
    legal_adviser: Annotated[
        OrAbsent[Name] | None,
        field(
            "Legal adviser", "Name of the office that advises the person.", D.VICTIMISATION, {"absent": "not-recorded"}
        ),
    ] = None


class LegalStatus(LegalStatusSection, PersonRecord, frozen=True):
    """The person's right to stay: reflection period, permits, removal and asylum.

    Filled by residence officers and legal advisers. Area: residence status and reflection period.
    Source: CETS 197 art. 13-14; Directive 2004/81/EC; Directive 2008/115/EC.
    """

    record_type: Annotated[Literal["legal-status"], type_field("legal-status")]
    standard_version: Annotated[Literal["1.0"], version_field()]
