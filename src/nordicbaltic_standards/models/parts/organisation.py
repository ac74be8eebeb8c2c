"""How a record names an organisation, and when one can be reached."""

from __future__ import annotations

from typing import Annotated, ClassVar

from nordicbaltic_standards.codelists.enumerations import (
    DataCategory,
    OrganisationRole,
    OrganisationType,
    RecipientType,
    ServiceType,
    Weekday,
)
from nordicbaltic_standards.models.base import Model
from nordicbaltic_standards.models.collections import NonEmptyUnique, Unique
from nordicbaltic_standards.models.fields import field
from nordicbaltic_standards.models.types import Country, Flag, Identifier, Name, TimeOfDay


class OrganisationRef(Model, frozen=True):
    """An organisation named in another record, with the details that checks need."""

    part_title: ClassVar[str] = "Organisation named"

    ref: Annotated[
        Identifier | None,
        field(
            "Reference",
            "Identifier of the organisation in the directory or in this file. If the organisation is protected, "
            "the identifier reveals neither its type nor its location.",
            DataCategory.OPERATIONAL,
            "org-7k2",
        ),
    ] = None
    name: Annotated[
        Name | None,
        field(
            "Name",
            "Name of the organisation. Leave it out where the name itself gives away where a person stays.",
            DataCategory.OPERATIONAL,
            "Victim support service",
        ),
    ] = None
    country: Annotated[
        Country | None, field("Country", "Country in which the organisation works.", DataCategory.OPERATIONAL, "EE")
    ] = None
    type: Annotated[
        OrganisationType | None,
        field("Type of organisation", "What kind of organisation it is.", DataCategory.OPERATIONAL, "non-governmental"),
    ] = None
    recipient_type: Annotated[
        RecipientType | None,
        field(
            "Type of recipient",
            "Capacity in which the organisation receives personal data. Consents and disclosures are compared by it.",
            DataCategory.OPERATIONAL,
            "support-organisation",
        ),
    ] = None
    roles: Annotated[
        Unique[OrganisationRole],
        field(
            "Roles",
            "Roles of the organisation in the national network.",
            DataCategory.OPERATIONAL,
            ["support-provider"],
        ),
    ] = ()
    services: Annotated[
        Unique[ServiceType],
        field(
            "Services",
            "Services that the organisation is known to provide.",
            DataCategory.OPERATIONAL,
            ["accommodation"],
        ),
    ] = ()
    is_contact_point: Annotated[
        Flag | None,
        field(
            "Contact point",
            "Whether the organisation is the contact point for cross-border referrals (Directive 2011/36/EU art. 11).",
            DataCategory.OPERATIONAL,
            False,
        ),
    ] = None


class OpeningHours(Model, frozen=True):
    """Hours of the week, in local time. Hours that run past midnight belong to the day on which they began."""

    days: Annotated[
        NonEmptyUnique[Weekday],
        field("Days", "Days of the week to which these hours apply.", DataCategory.OPERATIONAL, ["monday", "tuesday"]),
    ]
    opens: Annotated[
        TimeOfDay, field("From", "Local time of day at which they begin.", DataCategory.OPERATIONAL, "09:00")
    ]
    closes: Annotated[TimeOfDay, field("To", "Local time of day at which they end.", DataCategory.OPERATIONAL, "17:00")]
