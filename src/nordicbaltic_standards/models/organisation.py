"""The records of organisations and of how practice meets the standards."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from nordicbaltic_standards.codelists.enumerations import (
    ContactChannel,
    ContactPurpose,
    DataCategory,
    GroupServed,
    OrganisationRole,
    OrganisationType,
    ServiceType,
    ShelterSecurityLevel,
)
from nordicbaltic_standards.models.absence import OrAbsent
from nordicbaltic_standards.models.base import Model, Record, type_field, version_field
from nordicbaltic_standards.models.collections import Unique
from nordicbaltic_standards.models.data_protection import ProcessingRegister
from nordicbaltic_standards.models.fields import field
from nordicbaltic_standards.models.parts.organisation import OpeningHours
from nordicbaltic_standards.models.types import Age, Flag, Identifier, IsoDate, Language, Name, NonNegativeInteger

D = DataCategory


class Mandate(Model, frozen=True):
    """Period in which an organisation has its roles."""

    from_date: Annotated[IsoDate | None, field("From", "First day.", D.NONE, "2025-01-01")] = None
    to_date: Annotated[IsoDate | None, field("To", "Last day.", D.NONE, "2027-12-31")] = None


class ServiceOffer(Model, frozen=True):
    """A service in the directory: for whom, when and in which languages."""

    service: Annotated[ServiceType, field("Service", "Type of service.", D.NONE, "accommodation")]
    groups_served: Annotated[
        Unique[GroupServed], field("Groups served", "Groups the service is for.", D.NONE, ["women"])
    ] = ()
    age_from: Annotated[Age | None, field("From age", "Lowest age in completed years.", D.NONE, 18)] = None
    age_to: Annotated[Age | None, field("To age", "Highest age in completed years.", D.NONE, 64)] = None
    security_level: Annotated[
        ShelterSecurityLevel | None,
        field("Security", "How well the address is protected.", D.OPERATIONAL, "secret-address"),
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
    address_published: Annotated[
        Flag | None, field("Address may be published", "Whether the address may be published.", D.OPERATIONAL, False)
    ] = None
    languages: Annotated[
        Unique[Language], field("Languages", "Languages of the service.", D.NONE, ["et", "ru", "en"])
    ] = ()
    interpretation: Annotated[
        Flag | None, field("Interpretation", "Whether interpreters are arranged.", D.NONE, True)
    ] = None
    hours: Annotated[tuple[OpeningHours, ...], field("Hours", "When the service is open.", D.NONE)] = ()
    round_the_clock: Annotated[
        Flag | None, field("Round the clock", "Whether it is open day and night.", D.NONE, True)
    ] = None
    step_free: Annotated[
        OrAbsent[Flag] | None, field("Step-free", "Whether it can be reached without steps.", D.NONE, True)
    ] = None
    charged_to_person: Annotated[
        Flag | None, field("Charged to the person", "Whether the person has to pay. Support is free.", D.NONE, False)
    ] = None
    capacity: Annotated[
        OrAbsent[NonNegativeInteger] | None, field("Places", "Total number of places.", D.OPERATIONAL, 8)
    ] = None
    free_places: Annotated[
        OrAbsent[NonNegativeInteger] | None,
        field("Free places", "Number of free places on the recorded day.", D.OPERATIONAL, 2),
    ] = None
    free_places_on: Annotated[
        IsoDate | None,
        field("Free places as of", "Day to which the number of free places refers.", D.OPERATIONAL, "2026-03-01"),
    ] = None
    verified_on: Annotated[
        IsoDate | None, field("Checked on", "Day on which the entry was last checked.", D.NONE, "2026-01-15")
    ] = None


class OrganisationContact(Model, frozen=True):
    """A way to reach an organisation."""

    purpose: Annotated[ContactPurpose, field("Purpose", "What the contact is for.", D.NONE, "referrals")]
    channel: Annotated[ContactChannel, field("Channel", "Kind of contact.", D.NONE, "telephone")]
    value: Annotated[
        Name,
        field(
            "Number or address",
            "Telephone number, account or address of the organisation.",
            D.OPERATIONAL,
            "+46 31 390 06 00",
        ),
    ]
    hours: Annotated[tuple[OpeningHours, ...], field("Hours", "When the number or address is answered.", D.NONE)] = ()
    round_the_clock: Annotated[
        Flag | None, field("Round the clock", "Whether the number or address is answered day and night.", D.NONE, False)
    ] = None
    outside_hours: Annotated[
        Identifier | None,
        field(
            "Outside these hours", "Identifier of the organisation that answers outside the hours.", D.NONE, "ee-112"
        ),
    ] = None
    languages: Annotated[
        Unique[Language], field("Languages", "Languages in which it is answered.", D.NONE, ["et", "ru"])
    ] = ()


class Organisation(Record, frozen=True):
    """An entry of the service directory: an organisation, its roles, services and contacts.

    Filled by the organisation or the keeper of the directory. Area: regional and national networks.
    Source: Directive 2011/36/EU art. 11(4); CETS 197 art. 35; Open Referral HSDS 3.0 for the shape of a directory.
    """

    record_name: ClassVar[str] = "organisation"
    area: ClassVar[str] = "network"

    record_type: Annotated[Literal["organisation"], type_field("organisation")]
    standard_version: Annotated[Literal["1.0"], version_field()]
    name: Annotated[Name, field("Name", "Name in the language of the country.", D.NONE, "Näidise Sotsiaalkaitse")]
    type: Annotated[OrganisationType, field("Type", "Kind of organisation.", D.NONE, "state-authority")]
    roles: Annotated[
        Unique[OrganisationRole],
        field("Roles", "Roles in the national network.", D.NONE, ["competent-identifying-authority"]),
    ] = ()
    mandate: Annotated[Mandate | None, field("Mandate", "Period in which it has its roles.", D.NONE)] = None
    services: Annotated[tuple[ServiceOffer, ...], field("Services", "Services it provides.", D.OPERATIONAL)] = ()
    contacts: Annotated[tuple[OrganisationContact, ...], field("Contacts", "Ways to reach it.", D.OPERATIONAL)] = ()
    data_protection_contact: Annotated[
        OrAbsent[Name] | None,
        field(
            "Data protection contact",
            "Address of the data protection officer.",
            D.OPERATIONAL,
            "andmekaitse@example.org",
        ),
    ] = None
    processing: Annotated[
        ProcessingRegister | None,
        field(
            "Processing of personal data",
            "What applies to all files of the organisation, so that no file has to state it: controller, legal "
            "bases, retention, processors, security (GDPR art. 30).",
            D.OPERATIONAL,
        ),
    ] = None
    verified_on: Annotated[
        IsoDate | None, field("Checked on", "Day on which the entry was last checked.", D.NONE, "2026-01-15")
    ] = None
