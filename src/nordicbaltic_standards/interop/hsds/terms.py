"""What writing and reading HSDS 3.0 share: its fields, and how it carries what it has no field for.

What HSDS has no field for goes into its attributes: a code as a term of a taxonomy that is named after the code list,
another value under the name of the field of this standard.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from nordicbaltic_standards.codelists.enumerations import (
    ContactPurpose,
    GroupServed,
    OrganisationRole,
    OrganisationType,
    ServiceType,
    ShelterSecurityLevel,
    Weekday,
)
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.utils.patterns import TIME_OF_DAY

Json = dict[str, Any]


class Loss(NamedTuple):
    """Something that was not carried over.

    Attributes:
        pointer: JSON Pointer to its place in what was given; without a value, and without names that HSDS does not define.
        reason: Why, as ``no-field`` or ``protected``.
    """

    pointer: str
    reason: str

    def text(self, language: str = "en") -> str:
        """Return the reason in ``language`` (BCP 47)."""
        return ui_text(f"hsds/loss/{self.reason}", language)


TAXONOMY = "nordicbaltic-standards:"
"""Beginning of the name of a taxonomy that is a code list of this standard."""
IDENTIFIERS = "nordicbaltic-standards"
"""Scheme of the identifiers of entries."""

ORGANISATION_LISTS = {each.info.id: each for each in (OrganisationType, OrganisationRole)}
CONTACT_LISTS = {ContactPurpose.info.id: ContactPurpose}
SERVICE_LISTS = {each.info.id: each for each in (ServiceType, GroupServed, ShelterSecurityLevel)}
"""Code lists whose codes are terms on a service; likewise for an organization and a contact."""

SERVICE_FLAGS = ("address_published", "interpretation", "round_the_clock", "step_free", "charged_to_person")
"""Fields of a service that are true or false."""

DAYS = dict(zip(Weekday, ("MO", "TU", "WE", "TH", "FR", "SA", "SU"), strict=True))
"""Day of the week, as iCalendar writes it."""
CLOCK = TIME_OF_DAY
"""Form of a time of day: local, without time zone."""

_KEYS = "id attributes metadata "
FIELDS: dict[str, frozenset[str]] = {
    name: frozenset((_KEYS + fields).split())
    for name, fields in {
        "organization": "name alternate_name description email website tax_status tax_id year_incorporated legal_status "
        "logo uri parent_organization_id funding contacts phones locations programs organization_identifiers services",
        "service": "organization_id program_id name alternate_name description url email status interpretation_services "
        "application_process fees_description wait_time fees accreditations eligibility_description minimum_age "
        "maximum_age assured_date assurer_email licenses alert last_modified phones schedules service_areas "
        "service_at_locations languages organization funding cost_options program required_documents contacts",
        "phone": "location_id service_id organization_id contact_id service_at_location_id number extension type "
        "description languages",
        "contact": "organization_id service_id service_at_location_id location_id name title department email phones",
        "language": "service_id location_id phone_id name code note",
        "schedule": "service_id location_id service_at_location_id valid_from valid_to dtstart timezone until count wkst "
        "freq interval byday byweekno bymonthday byyearday description opens_at closes_at schedule_link "
        "attending_type notes",
        "service_at_location": "service_id location_id description contacts phones schedules location",
        "location": "location_type url organization_id name alternate_name description transportation latitude longitude "
        "external_identifier external_identifier_type languages addresses contacts accessibility phones schedules",
        "organization_identifier": "organization_id identifier_scheme identifier_type identifier",
        "attribute": "link_id taxonomy_term_id link_type link_entity value taxonomy_term",
    }.items()
}
"""Fields of the objects of HSDS 3.0 that are written or read."""
LINKS = frozenset(
    {"id", "link_id", "link_entity"}
    | {f"{name}_id" for name in ("organization", "service", "location", "phone", "contact", "service_at_location")}
)
"""Fields that say to what an object belongs; the place in the file says the same."""
