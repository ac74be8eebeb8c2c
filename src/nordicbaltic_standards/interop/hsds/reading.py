"""HSDS 3.0 read into records of organisations. The file comes from elsewhere: nothing in it is trusted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple, TypeVar

from pydantic import TypeAdapter, ValidationError

from nordicbaltic_standards.codelists.base import CodeList
from nordicbaltic_standards.codelists.enumerations import (
    ContactChannel,
    ContactPurpose,
    GroupServed,
    OrganisationRole,
    OrganisationType,
    ServiceType,
    ShelterSecurityLevel,
)
from nordicbaltic_standards.interop.hsds.terms import (
    CONTACT_LISTS,
    DAYS,
    FIELDS,
    IDENTIFIERS,
    LINKS,
    ORGANISATION_LISTS,
    SERVICE_FLAGS,
    SERVICE_LISTS,
    TAXONOMY,
    Json,
    Loss,
)
from nordicbaltic_standards.law.region import checked_country
from nordicbaltic_standards.models.organisation import Organisation
from nordicbaltic_standards.models.types import Age, Country, Identifier, IsoDate, Language, Name, TimeOfDay
from nordicbaltic_standards.rules.findings import Finding
from nordicbaltic_standards.utils.errors import InvalidArgumentError
from nordicbaltic_standards.validation import json_text
from nordicbaltic_standards.validation.json_text import UnreadableInput
from nordicbaltic_standards.version import STANDARD_VERSION

C = TypeVar("C", bound=CodeList)

_CHANNELS = {"voice": ContactChannel.TELEPHONE, "cell": ContactChannel.TELEPHONE, "text": ContactChannel.TEXT_MESSAGE}
"""Channel of a contact, by the type of telephone."""
_DAYS = {short: day for day, short in DAYS.items()}


class HsdsError(InvalidArgumentError):
    """What was given is not HSDS; the message contains nothing of it.

    Attributes:
        text_id: Identifier of the text for readers.
        finding: What is wrong with the JSON, where it cannot be read.
    """

    def __init__(self, text_id: str, finding: Finding | None = None) -> None:
        super().__init__("not a JSON document with organizations or services in the form of HSDS 3.0")
        self.text_id = text_id
        self.finding = finding

    def problem(self, language: str) -> str:
        """Return what is wrong with the JSON in ``language`` (BCP 47); empty where it can be read."""
        return "" if self.finding is None else self.finding.message(language)


class HsdsImport(NamedTuple):
    """What was read.

    Attributes:
        organisations: The records.
        losses: What was not carried over.
        left_out: Number of organizations and services of which nothing was made.
    """

    organisations: tuple[Organisation, ...]
    losses: tuple[Loss, ...]
    left_out: int


def from_hsds(data: object, *, country: str | None = None) -> HsdsImport:
    """Read organizations and services of HSDS 3.0 into records.

    Args:
        data: Bytes, text or JSON values: one organization or service, a list of them, a page of the HSDS API
            (``contents``).
        country: ISO 3166-1 code of organizations that do not state their country in the attributes of this standard.

    Raises:
        HsdsError: When it is not JSON, or has no organization and no service.
        UnknownKeyError: When the standard does not cover the country.
    """
    reader, losses = _Reader(checked_country(country)), list[Loss]()
    document = _document(data)
    for part in _listed(document):
        if part.kind == "organization":
            reader.organization(part)
        else:
            reader.service(part)
        losses += part.losses
    return HsdsImport(tuple(reader.records()), tuple(losses), reader.left_out)


def _document(data: object) -> Any:
    if isinstance(data, list):
        return data
    try:
        text = json_text.to_text(
            json_text.to_bytes(data, json_text.MAXIMUM_BYTES).removeprefix(json_text.BYTE_ORDER_MARK)
        )
        document = json_text.read_strictly(text)
        if document is json_text.NOT_STRICT:
            problems = json_text.json_problems(text).findings
            raise HsdsError("hsds/not-json", problems[0] if problems else None)
    except UnreadableInput as unreadable:
        raise HsdsError("hsds/not-json", unreadable.finding) from None
    return document


def _listed(document: Any) -> list[_Part]:
    """Return the organizations, then the services of a document; a service has a status, and an organization has none."""
    paged = isinstance(document, dict) and "contents" in document
    contents: Any = document["contents"] if paged else document
    listed = contents if isinstance(contents, list) else [contents]
    if not listed or not all(isinstance(each, dict) and {"id", "name"} & each.keys() for each in listed):
        raise HsdsError("hsds/not-hsds")
    before = "/contents" if paged else ""
    kinds = ("service" if "status" in each else "organization" for each in listed)
    parts = [
        _Part(kind, each, f"{before}/{number}" if contents is listed else before)
        for number, (kind, each) in enumerate(zip(kinds, listed, strict=True))
    ]
    return sorted(parts, key=lambda part: part.kind)


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


class _Part:
    """An object of HSDS: what was taken from it, and what is left."""

    def __init__(self, kind: str, given: Mapping[str, Any], at: str) -> None:
        self.kind = kind
        self.at = at
        self.losses: list[Loss] = []
        self._left = {name: value for name, value in given.items() if value not in (None, "", [], {})}

    def peek(self, name: str) -> str:
        """Return a text without taking it; empty where there is none."""
        given = self._left.get(name)
        return given if isinstance(given, str) else ""

    def raw(self, name: str) -> Any:
        """Take a field as it is."""
        return self._left.pop(name, None)

    def value(self, name: str, kind: Any) -> Any:
        """Take a field that has to be of a type of this standard; another value is lost."""
        given = self.raw(name)
        if given is None:
            return None
        try:
            return _adapter(kind).validate_python(given)
        except ValidationError:
            self.lose("malformed", name)
            return None

    def parts(self, name: str, kind: str) -> Iterator[_Part]:
        """Take an object or a list of objects; what is lost of them is lost of this part."""
        given = self.raw(name)
        several = isinstance(given, list)
        for number, each in enumerate(given if several else [] if given is None else [given]):
            part = _Part(kind, each if isinstance(each, dict) else {}, f"{self.at}/{name}" + f"/{number}" * several)
            if isinstance(each, dict):
                yield part
            else:
                part.lose("malformed")
            self.losses += part.losses

    def lose(self, reason: str, name: str = "") -> None:
        """Report that a field, or the part itself, is lost."""
        self.losses.append(Loss(f"{self.at}/{name}" if name else self.at, reason))

    def close(self, reasons: Mapping[str, str] | None = None) -> None:
        """Report what was not taken; fields that HSDS does not define are reported together, without their names."""
        for name in sorted(self._left.keys() & FIELDS[self.kind] - LINKS):
            self.lose((reasons or {}).get(name, "no-field"), name)
        if self._left.keys() - FIELDS[self.kind]:
            self.lose("no-field")

    def discard(self, reason: str) -> None:
        """Report that the part is lost as one."""
        self._left.clear()
        self.losses.clear()
        self.lose(reason)


@dataclass
class _Stated:
    """What the attributes of a part say in the terms of this standard."""

    codes: dict[str, list[str]] = field(default_factory=dict)
    marks: dict[str, str] = field(default_factory=dict)

    def all_of(self, code_list: type[C]) -> list[C]:
        return [code_list(code) for code in self.codes.get(code_list.info.id, ())]

    def first_of(self, code_list: type[C]) -> C | None:
        return next(iter(self.all_of(code_list)), None)


def _attributes(part: _Part, lists: Mapping[str, type[CodeList]], marks: Mapping[str, Any]) -> _Stated:
    """Take the attributes of a part.

    Args:
        part: The part.
        lists: Code lists whose codes are expected.
        marks: Names of further values that are expected, each with its type.
    """
    stated = _Stated()
    for attribute in part.parts("attributes", "attribute"):
        term = attribute.raw("taxonomy_term")
        link, value = attribute.raw("link_type"), attribute.raw("value")
        if isinstance(term, dict):
            list_id = str(term.get("taxonomy")).removeprefix(TAXONOMY)
            code = term.get("code")
            if list_id in lists and str(term.get("taxonomy")).startswith(TAXONOMY) and code in set(lists[list_id]):
                stated.codes.setdefault(list_id, []).append(str(code))
            else:
                attribute.lose("unknown-code")
        elif isinstance(link, str) and link in marks:
            try:
                stated.marks[link] = _adapter(marks[link]).validate_python(value)
            except ValidationError:
                attribute.lose("malformed")
        else:
            attribute.lose("no-field")
    return stated


_TRUTH = {"true": True, "false": False}


@dataclass
class _Reader:
    """Reads one file.

    Attributes:
        country: Country of organizations that state none.
        left_out: Number of organizations and services of which nothing was made.
    """

    country: str | None
    left_out: int = 0
    _documents: dict[str, Json] = field(default_factory=dict)

    def records(self) -> Iterator[Organisation]:
        """Yield the records that were made."""
        for document in self._documents.values():
            yield Organisation.model_validate(_given(document))

    def organization(self, part: _Part) -> str | None:
        """Read an organization and its services; return its identifier in the file, or `None` where it gave no record."""
        own_id: str | None = part.value("id", Identifier)
        name = part.value("name", Name)
        stated = _attributes(part, ORGANISATION_LISTS, {"country": Country, "verified_on": IsoDate})
        country = stated.marks.get("country", self.country)
        if own_id is None or name is None or country is None or own_id in self._documents:
            missing = "required" if own_id is None or name is None else "country" if country is None else "duplicate"
            self._leave_out(part, missing)
            return None
        kind = stated.first_of(OrganisationType)
        if kind is None:
            part.lose("type")
        document: Json = {
            "record_type": Organisation.record_name,
            "standard_version": STANDARD_VERSION,
            "id": _identifier(part) or own_id,
            "country": country,
            "name": name,
            "type": kind or OrganisationType.OTHER,
            "roles": _unique(stated.all_of(OrganisationRole)),
            "contacts": [],
            "services": [],
            "verified_on": stated.marks.get("verified_on"),
        }
        self._documents[own_id] = document
        _add_contacts(document, part)
        for service in part.parts("services", "service"):
            self.service(service, own_id)
        part.close({"locations": "address"})
        return own_id

    def service(self, part: _Part, owner: str | None = None) -> None:
        """Read a service into the record of its organization.

        Args:
            part: The service.
            owner: Identifier of the organization in the file; `None`: the service names it.
        """
        named = part.value("organization_id", Identifier)
        for nested in part.parts("organization", "organization"):
            known = nested.peek("id")
            owner = owner or (known if known in self._documents else self.organization(nested))
        document = self._documents.get(owner or named or "")
        if document is None:
            self._leave_out(part, "no-organisation")
        elif part.raw("status") != "active":
            self._leave_out(part, "not-active")
        else:
            document["services"].append(_offer(part))
            _add_contacts(document, part)
            part.close()

    def _leave_out(self, part: _Part, reason: str) -> None:
        part.discard(reason)
        self.left_out += 1


def _identifier(part: _Part) -> str | None:
    """Take the identifier that this standard gave to an organization."""
    own: list[str | None] = []
    for each in part.parts("organization_identifiers", "organization_identifier"):
        if each.raw("identifier_scheme") == IDENTIFIERS:
            own.append(each.value("identifier", Identifier))
        else:
            each.discard("no-field")
    return next(filter(None, own), None)


def _add_contacts(document: Json, part: _Part) -> None:
    """Add the contacts of an organization or a service to a record; what is repeated comes once."""
    document["contacts"] += [contact for contact in _contacts(part) if contact not in document["contacts"]]


def _contacts(part: _Part) -> Iterator[Json]:
    """Take the telephones and e-mail addresses of an organization or a service; contacts that name a person are left out."""
    yield from _phones(part)
    email = part.value("email", Name)
    if email is not None:
        yield _contact(ContactPurpose.GENERAL, ContactChannel.EMAIL, email)
    for each in part.parts("contacts", "contact"):
        if each.raw("name") is not None:
            each.discard("person")
            continue
        stated = _attributes(each, CONTACT_LISTS, {})
        address = each.value("email", Name)
        if address is not None:
            purpose = stated.first_of(ContactPurpose) or ContactPurpose.GENERAL
            yield _contact(purpose, ContactChannel.EMAIL, address)
        yield from _phones(each)
        each.close()


def _phones(part: _Part) -> Iterator[Json]:
    for each in part.parts("phones", "phone"):
        stated = _attributes(each, CONTACT_LISTS, {"round_the_clock": str})
        channel = _CHANNELS.get(str(each.raw("type") or "voice"))
        number = each.value("number", Name)
        if channel is None or number is None:
            each.discard("malformed" if number is None else "unknown-code")
            continue
        purpose = stated.first_of(ContactPurpose)
        contact = _contact(purpose or ContactPurpose.GENERAL, channel, number)
        if purpose is not None:
            each.raw("description")  # it names the purpose
        yield contact | {
            "languages": _languages(each),
            "round_the_clock": _TRUTH.get(stated.marks.get("round_the_clock", "")),
        }
        each.close()


def _contact(purpose: ContactPurpose, channel: ContactChannel, value: str) -> Json:
    return {"purpose": purpose, "channel": channel, "value": value}


def _offer(part: _Part) -> Json:
    stated = _attributes(part, SERVICE_LISTS, dict.fromkeys(SERVICE_FLAGS, str))
    service = stated.first_of(ServiceType)
    if service is None:
        part.lose("unknown-code", "name")
    part.raw("name")
    offer: Json = {
        "service": service or ServiceType.OTHER,
        "groups_served": _unique(stated.all_of(GroupServed)),
        "age_from": part.value("minimum_age", Age),
        "age_to": part.value("maximum_age", Age),
        "security_level": stated.first_of(ShelterSecurityLevel),
        "languages": _languages(part),
        "hours": list(_hours(part)),
        "verified_on": part.value("assured_date", IsoDate),
        **{name: _TRUTH.get(stated.marks.get(name, "")) for name in SERVICE_FLAGS},
    }
    is_open = offer["security_level"] is ShelterSecurityLevel.OPEN_ADDRESS and offer["address_published"] is True
    return offer | {"address": _address(part, is_open=is_open)}


def _address(part: _Part, *, is_open: bool) -> str | None:
    """Take the address of a service, if the file says in the terms of this standard that it is open and published."""
    address = None
    for link in part.parts("service_at_locations", "service_at_location"):
        locations = list(link.parts("location", "location"))
        if not is_open or len(locations) != 1 or address is not None:
            link.discard("address")
            continue
        address = locations[0].value("name", Name)
        locations[0].raw("location_type")
        locations[0].close({"addresses": "address"})
        link.losses += locations[0].losses
        link.close()
    return address


def _languages(part: _Part) -> list[str]:
    tags: list[str] = []
    for each in part.parts("languages", "language"):
        code, note = each.raw("code"), each.raw("note")
        each.raw("name")
        fuller = isinstance(note, str) and note.partition("-")[0] == code
        try:
            tags.append(_adapter(Language).validate_python(note if fuller else code))
        except ValidationError:
            each.discard("unknown-code")
            continue
        if note is not None and not fuller:
            each.lose("no-field", "note")
        each.close()
    return _unique(tags)


def _hours(part: _Part) -> Iterator[Json]:
    """Take opening hours: what comes back every week, in local time."""
    for each in part.parts("schedules", "schedule"):
        days = [_DAYS.get(short.strip()) for short in str(each.raw("byday") or "").split(",")]
        opens, closes = each.value("opens_at", TimeOfDay), each.value("closes_at", TimeOfDay)
        weekly = each.raw("freq") == "WEEKLY" and each.raw("interval") in {None, 1}
        if not weekly or None in days or opens is None or closes is None:
            each.discard("malformed")
            continue
        yield {"days": _unique(days), "opens": opens, "closes": closes}
        each.close()


def _given(value: Any) -> Any:
    """Return a document without what is not given: a record has no null."""
    if isinstance(value, dict):
        return {name: _given(each) for name, each in value.items() if each is not None}
    return [_given(each) for each in value] if isinstance(value, list) else value


T = TypeVar("T")


def _unique(values: list[T]) -> list[T]:
    return list(dict.fromkeys(values))
