"""Records of organisations written as HSDS 3.0."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple
from uuid import NAMESPACE_URL, uuid5

from nordicbaltic_standards.codelists.base import CodeList
from nordicbaltic_standards.codelists.enumerations import (
    ContactChannel,
    ContactPurpose,
    OrganisationType,
    ShelterSecurityLevel,
)
from nordicbaltic_standards.i18n.formats import language_name
from nordicbaltic_standards.interop.hsds.terms import DAYS, IDENTIFIERS, SERVICE_FLAGS, TAXONOMY, Json, Loss
from nordicbaltic_standards.models.base import Absent, Model
from nordicbaltic_standards.models.organisation import Organisation, OrganisationContact, ServiceOffer
from nordicbaltic_standards.models.parts.organisation import OpeningHours
from nordicbaltic_standards.rules.network.directory import OF_PLACE

_NAMESPACE = uuid5(NAMESPACE_URL, f"urn:{IDENTIFIERS}")
_PHONES = {ContactChannel.TELEPHONE: "voice", ContactChannel.TEXT_MESSAGE: "text"}
"""Type of telephone, by the channel of a contact."""
_ENGLISH = "en"
"""Language of names and descriptions that are not the organisation's own: one file is read in many countries."""


class HsdsExport(NamedTuple):
    """What was written.

    Attributes:
        document: A page of the HSDS API, whose ``contents`` are organizations with their services.
        losses: What was not carried over; pointers begin with the number of the organisation, from 0.
    """

    document: Json
    losses: tuple[Loss, ...]


def to_hsds(
    organisations: Iterable[Organisation],
    *,
    websites: Mapping[str, str] | None = None,
    alternate_names: Mapping[str, str] | None = None,
) -> HsdsExport:
    """Write entries of the directory as HSDS 3.0.

    No address of a place is written unless the entry says that it is open and that it may be published. Contacts by post
    or in person are not written.

    Args:
        organisations: The entries.
        websites: Web pages by identifier of the entry; a record has no field for them.
        alternate_names: Names in another language by identifier of the entry, likewise.
    """
    contents: list[Json] = []
    losses: list[Loss] = []
    for number, organisation in enumerate(organisations):
        writer = _Writer(organisation, f"/{number}")
        name = (alternate_names or {}).get(organisation.id)
        beside = {
            "alternate_name": None if name == organisation.name else name,
            "website": (websites or {}).get(organisation.id),
        }
        contents.append(writer.organization() | {key: text for key, text in beside.items() if text})
        losses += writer.losses
    return HsdsExport(_page(contents), tuple(losses))


def _page(contents: list[Json]) -> Json:
    """Return the only page of a list."""
    return {
        "total_items": len(contents),
        "total_pages": 1,
        "page_number": 1,
        "size": len(contents),
        "first_page": True,
        "last_page": True,
        "empty": not contents,
        "contents": contents,
    }


@dataclass
class _Writer:
    """Writes one organisation and its services."""

    organisation: Organisation
    at: str
    losses: list[Loss] = field(default_factory=list)

    def organization(self) -> Json:
        own = self.organisation
        self._lose_all_but(own, self.at, _ORGANISATION)
        owner = self._uuid()
        kinds = [each.label(_ENGLISH) for each in (own.type, *own.roles) if each is not OrganisationType.OTHER]
        written: Json = {
            "id": owner,
            "name": own.name,
            "description": "; ".join(kinds) or own.type.label(_ENGLISH),
            "organization_identifiers": [
                {
                    "id": self._uuid("identifier"),
                    "organization_id": owner,
                    "identifier_scheme": IDENTIFIERS,
                    "identifier_type": "Identifier in the directory",
                    "identifier": own.id,
                }
            ],
        }
        phones, contacts = list[Json](), list[Json]()
        for number, contact in enumerate(own.contacts):
            place = f"{self.at}/contacts/{number}"
            if contact.channel in _PHONES:
                phones.append(self._phone(contact, place))
            elif contact.channel is not ContactChannel.EMAIL:
                self.losses.append(Loss(place, "protected" if contact.channel in OF_PLACE else "no-field"))
            elif contact.purpose is ContactPurpose.GENERAL and "email" not in written:
                self._lose_all_but(contact, place, {"purpose", "channel", "value"})
                written["email"] = contact.value
            else:
                contacts.append(self._email(contact, place))
        services = [self._service(offer, f"services/{number}") for number, offer in enumerate(own.services)]
        lists = {"phones": phones, "contacts": contacts, "services": services}
        written |= {key: value for key, value in lists.items() if value}
        marks = {"country": own.country, "verified_on": _day(own.verified_on)}
        written["attributes"] = self._attributes(owner, "organization", marks, (own.type, *own.roles))
        return written

    def _phone(self, contact: OrganisationContact, place: str) -> Json:
        self._lose_all_but(contact, place, {"purpose", "channel", "value", "languages", "round_the_clock"})
        owner = self._uuid(place)
        marks = {"round_the_clock": _flag(contact.round_the_clock)}
        return {
            "id": owner,
            "organization_id": self._uuid(),
            "number": contact.value,
            "type": _PHONES[contact.channel],
            "description": contact.purpose.label(_ENGLISH),
            "languages": self._languages(contact.languages, place),
            "attributes": self._attributes(owner, "phone", marks, (contact.purpose,)),
        }

    def _email(self, contact: OrganisationContact, place: str) -> Json:
        self._lose_all_but(contact, place, {"purpose", "channel", "value"})
        owner = self._uuid(place)
        return {
            "id": owner,
            "organization_id": self._uuid(),
            "email": contact.value,
            "attributes": self._attributes(owner, "contact", {}, (contact.purpose,)),
        }

    def _service(self, offer: ServiceOffer, name: str) -> Json:
        place = f"{self.at}/{name}"
        self._lose_all_but(offer, place, _SERVICE)
        owner = self._uuid(name)
        marks = {flag: self._flag_of(offer, flag, place) for flag in SERVICE_FLAGS}
        codes = (offer.service, *offer.groups_served, *([offer.security_level] if offer.security_level else ()))
        plain = {
            "minimum_age": offer.age_from,
            "maximum_age": offer.age_to,
            "assured_date": _day(offer.verified_on),
        }
        return {
            "id": owner,
            "organization_id": self._uuid(),
            "name": offer.service.label(_ENGLISH),
            "status": "active",
            **{key: value for key, value in plain.items() if value is not None},
            "languages": self._languages(offer.languages, place),
            "schedules": [self._schedule(hours, f"{name}/{number}") for number, hours in enumerate(offer.hours)],
            "service_at_locations": list(self._locations(offer, owner, place)),
            "attributes": self._attributes(owner, "service", marks, codes),
        }

    def _locations(self, offer: ServiceOffer, owner: str, place: str) -> Iterator[Json]:
        """Yield where a service is, if its address is open and may be published."""
        if offer.address is None:
            return
        if isinstance(offer.address, Absent):
            self.losses.append(Loss(f"{place}/address", "absence"))
        elif offer.security_level is not ShelterSecurityLevel.OPEN_ADDRESS or offer.address_published is not True:
            self.losses.append(Loss(f"{place}/address", "protected"))
        else:
            location = self._uuid(place, "location")
            yield {
                "id": self._uuid(place, "at"),
                "service_id": owner,
                "location_id": location,
                "location": {"id": location, "location_type": "physical", "name": offer.address},
            }

    def _schedule(self, hours: OpeningHours, name: str) -> Json:
        return {
            "id": self._uuid(name, "hours"),
            "freq": "WEEKLY",
            "byday": ",".join(DAYS[day] for day in hours.days),
            "opens_at": hours.opens,
            "closes_at": hours.closes,
        }

    def _languages(self, tags: Iterable[str], place: str) -> list[Json]:
        """Return languages; a tag that says more than the language stands in the note."""
        return [
            {
                "id": self._uuid(place, "language", tag),
                "code": tag.partition("-")[0],
                "name": language_name(tag, _ENGLISH),
                **({"note": tag} if "-" in tag else {}),
            }
            for tag in tags
        ]

    def _attributes(
        self, owner: str, entity: str, marks: Mapping[str, str | None], codes: Iterable[CodeList]
    ) -> list[Json]:
        terms = [
            {
                "id": self._uuid(owner, code.info.id, code),
                "link_id": owner,
                "link_entity": entity,
                "taxonomy_term": {
                    "id": str(uuid5(_NAMESPACE, f"{code.info.id}/{code.value}")),
                    "code": code.value,
                    "name": code.label(_ENGLISH),
                    "description": code.definition(_ENGLISH),
                    "taxonomy": f"{TAXONOMY}{code.info.id}",
                },
            }
            for code in codes
        ]
        values = [
            {
                "id": self._uuid(owner, name),
                "link_id": owner,
                "link_type": name,
                "link_entity": entity,
                "value": value,
            }
            for name, value in marks.items()
            if value is not None
        ]
        return [*terms, *values]

    def _flag_of(self, offer: ServiceOffer, name: str, place: str) -> str | None:
        value = getattr(offer, name)
        if isinstance(value, Absent):
            self.losses.append(Loss(f"{place}/{name}", "absence"))
            return None
        return _flag(value)

    def _lose_all_but(self, part: Model, place: str, kept: Iterable[str]) -> None:
        """Report every field with a value that is not among those that are written."""
        for name in type(part).model_fields:
            if name not in set(kept) and getattr(part, name) not in (None, ()):
                self.losses.append(Loss(f"{place}/{name}", "no-field"))

    def _uuid(self, *names: str) -> str:
        """Return an identifier that stays the same wherever in a file the organisation comes."""
        within = (name.removeprefix(self.at) for name in names)
        return str(uuid5(_NAMESPACE, "/".join((self.organisation.country, self.organisation.id, *within))))


def _day(value: date | None) -> str | None:
    return None if value is None else value.isoformat()


def _flag(value: Any) -> str | None:
    return None if value is None else str(value).lower()


_ORGANISATION = {
    *(
        "record_type",
        "standard_version",
        "id",
        "country",
        "name",
        "type",
        "roles",
        "services",
        "contacts",
        "verified_on",
    )
}
_SERVICE = {
    *(
        "service",
        "groups_served",
        "age_from",
        "age_to",
        "security_level",
        "address",
        "languages",
        "hours",
        "verified_on",
    ),
    *SERVICE_FLAGS,
}
"""Fields of a service that are written; likewise for an organisation."""
