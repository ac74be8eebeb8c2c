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
from nordicbaltic_standards.models.absence import Absent
from nordicbaltic_standards.models.base import Part, Record, type_field, version_field
from nordicbaltic_standards.models.collections import Distinct
from nordicbaltic_standards.models.fields import info
from nordicbaltic_standards.models.parts.organisation import OpeningHours
from nordicbaltic_standards.models.types import Age, Flag, Identifier, IsoDate, Language, Name, WholeNumber

D = DataCategory


class Mandate(Part, frozen=True):
    """From when until when an organisation holds its roles."""

    from_date: Annotated[IsoDate | None, info("From", "First day.", D.NONE, "2025-01-01")] = None
    to_date: Annotated[IsoDate | None, info("To", "Last day.", D.NONE, "2027-12-31")] = None


class ServiceOffer(Part, frozen=True):
    """A service in the directory: for whom, when, in which languages."""

    service: Annotated[ServiceType, info("Service", "Type of service.", D.NONE, "accommodation")]
    groups_served: Annotated[Distinct[GroupServed], info("For", "Groups the service is for.", D.NONE, ["women"])] = ()
    age_from: Annotated[Age | None, info("From age", "Lowest age in completed years.", D.NONE, 18)] = None
    age_to: Annotated[Age | None, info("To age", "Highest age in completed years.", D.NONE, 64)] = None
    security_level: Annotated[
        ShelterSecurityLevel | None,
        info("Security", "How far the address is protected.", D.OPERATIONAL, "secret-address"),
    ] = None
    address: Annotated[
        Name | Absent | None,
        info(
            "Address",
            "Address, for open places only. The address of a protected place never belongs here.",
            D.SAFETY_CRITICAL,
            {"absent": "withheld-for-safety"},
        ),
    ] = None
    address_published: Annotated[
        Flag | None, info("Address may be published", "Whether the address may be published.", D.OPERATIONAL, False)
    ] = None
    languages: Annotated[
        Distinct[Language], info("Languages", "Languages of the service.", D.NONE, ["et", "ru", "en"])
    ] = ()
    interpretation: Annotated[
        Flag | None, info("Interpretation", "Whether interpreters are arranged.", D.NONE, True)
    ] = None
    hours: Annotated[tuple[OpeningHours, ...], info("Hours", "When the service is open.", D.NONE)] = ()
    round_the_clock: Annotated[
        Flag | None, info("Round the clock", "Whether it is open day and night.", D.NONE, True)
    ] = None
    step_free: Annotated[
        Flag | Absent | None, info("Step-free", "Whether it can be reached without steps.", D.NONE, True)
    ] = None
    charged_to_person: Annotated[
        Flag | None, info("Charged to the person", "Whether the person has to pay. Support is free.", D.NONE, False)
    ] = None
    capacity: Annotated[WholeNumber | Absent | None, info("Places", "Number of places in all.", D.OPERATIONAL, 8)] = (
        None
    )
    free_places: Annotated[
        WholeNumber | Absent | None,
        info("Free places", "Number of free places on the day recorded beside it.", D.OPERATIONAL, 2),
    ] = None
    free_places_on: Annotated[
        IsoDate | None,
        info("Free places as of", "Day to which the number of free places refers.", D.OPERATIONAL, "2026-03-01"),
    ] = None
    verified_on: Annotated[
        IsoDate | None, info("Checked on", "Day on which the entry was last checked.", D.NONE, "2026-01-15")
    ] = None


class OrganisationContact(Part, frozen=True):
    """A way to reach an organisation."""

    purpose: Annotated[ContactPurpose, info("Purpose", "What the contact is for.", D.NONE, "referrals")]
    channel: Annotated[ContactChannel, info("Channel", "Kind of contact.", D.NONE, "telephone")]
    value: Annotated[
        Name,
        info(
            "Number or address",
            "Telephone number, account or address of the organisation.",
            D.OPERATIONAL,
            "+46 31 390 06 00",
        ),
    ]
    hours: Annotated[tuple[OpeningHours, ...], info("Hours", "When it is answered.", D.NONE)] = ()
    round_the_clock: Annotated[
        Flag | None, info("Round the clock", "Whether it is answered day and night.", D.NONE, False)
    ] = None
    outside_hours: Annotated[
        Identifier | None,
        info("Outside these hours", "Identifier of the organisation that answers outside the hours.", D.NONE, "ee-112"),
    ] = None
    languages: Annotated[
        Distinct[Language], info("Languages", "Languages in which it is answered.", D.NONE, ["et", "ru"])
    ] = ()


class Organisation(Record, frozen=True):
    """An entry of the service directory: an organisation, its roles, services and contacts.

    Filled by the organisation or the keeper of the directory. Area: regional and national networks.
    Source: Directive 2011/36/EU art. 11(4); CETS 197 art. 35; Open Referral HSDS 3.0 for the shape of a directory.
    """

    record_name: ClassVar[str] = "organisation"
    area: ClassVar[str] = "network"

    record_type: Annotated[Literal["organisation"], type_field("organisation")] = "organisation"
    standard_version: Annotated[Literal["1.0"], version_field()] = "1.0"
    name: Annotated[Name, info("Name", "Name in the language of the country.", D.NONE, "Sotsiaalkindlustusamet")]
    type: Annotated[OrganisationType, info("Type", "Kind of organisation.", D.NONE, "state-authority")]
    roles: Annotated[
        Distinct[OrganisationRole],
        info("Roles", "Roles in the national network.", D.NONE, ["competent-identifying-authority"]),
    ] = ()
    mandate: Annotated[Mandate | None, info("Mandate", "From when until when it holds its roles.", D.NONE)] = None
    services: Annotated[tuple[ServiceOffer, ...], info("Services", "Services it gives.", D.OPERATIONAL)] = ()
    contacts: Annotated[tuple[OrganisationContact, ...], info("Contacts", "Ways to reach it.", D.OPERATIONAL)] = ()
    data_protection_contact: Annotated[
        Name | Absent | None,
        info(
            "Data protection contact",
            "Address of the data protection officer.",
            D.OPERATIONAL,
            "andmekaitse@example.org",
        ),
    ] = None
    verified_on: Annotated[
        IsoDate | None, info("Checked on", "Day on which the entry was last checked.", D.NONE, "2026-01-15")
    ] = None
