"""What a record calls the places where the person stays or may stay: by reference, by name, by address, by number."""

from __future__ import annotations

from collections.abc import Iterator

from nordicbaltic_standards.assistance.records import ServiceEpisode, ShelterStay
from nordicbaltic_standards.core.parts.consent import ConsentRecipient
from nordicbaltic_standards.core.parts.contact import Callback
from nordicbaltic_standards.core.parts.organisation import OrganisationRef
from nordicbaltic_standards.core.record import Part
from nordicbaltic_standards.core.vocabulary.data import RecipientType
from nordicbaltic_standards.core.vocabulary.organisations import OrganisationRole
from nordicbaltic_standards.core.vocabulary.services import ServiceType
from nordicbaltic_standards.core.walking import parts_within
from nordicbaltic_standards.protection.records import Disclosure
from nordicbaltic_standards.referral.records import Referral

HOUSING = frozenset({ServiceType.ACCOMMODATION, ServiceType.HOUSING_MOVE_ON})
"""Services of which the provider is the place where the person lives."""


_TELLING = (ConsentRecipient, Disclosure, OrganisationRef, Referral, ServiceEpisode, ShelterStay)
"""Parts that can tell of a place where the person stays, or name an organisation that is one."""


def folded(text: str) -> str:
    """Return a text as it is compared: upper and lower case, and spaces around it and within, make no difference."""
    return " ".join(text.casefold().split())


def is_shelter(organisation: OrganisationRef) -> bool:
    """Return whether an organisation is said to be a shelter: by its type of recipient, its roles or its services."""
    return (
        organisation.recipient_type is RecipientType.SHELTER
        or OrganisationRole.SHELTER_PROVIDER in organisation.roles
        or ServiceType.ACCOMMODATION in organisation.services
    )


def shelters_in(record: Part, known: tuple[OrganisationRef, ...] = ()) -> frozenset[str]:
    """Return every text by which a record names a shelter, or a place where the person stays; folded.

    An organisation is a shelter wherever the record names it, if one place says so. With a shelter come its other names
    and references, and the number that a referral of its own gives for questions.

    Args:
        record: The outermost record.
        known: Organisations that the recipient knows by the envelope. Their reference and name are left out, the number
            of a shelter is not.
    """
    parts = [record, *parts_within(record, _TELLING)]
    found = {folded(text) for part in parts for text in _told(part)}
    named = [part for part in parts if isinstance(part, OrganisationRef)]
    pairs = [(folded(part.ref), folded(part.name)) for part in named if part.name is not None]
    while more := {text for pair in pairs if not found.isdisjoint(pair) for text in pair} - found:
        found |= more
    calls = {
        folded(part.callback.value)
        for part in parts
        if isinstance(part, Referral) and part.callback is not None and folded(part.sender.ref) in found
    }
    open_ = {folded(text) for each in known for text in (each.ref, each.name) if text is not None}
    return frozenset((found - open_) | calls)


def names(value: object, shelters: frozenset[str]) -> bool:
    """Return whether a value is, or names, one of the shelters."""
    match value:
        case OrganisationRef():
            return names(value.ref, shelters) or names(value.name, shelters)
        case ConsentRecipient():
            return names(value.ref, shelters)
        case Callback():
            return names(value.value, shelters)
        case str():
            return folded(value) in shelters
        case tuple():
            return any(isinstance(item, str) and names(item, shelters) for item in value)
        case _:
            return False


def _told(part: Part) -> Iterator[str]:
    """Yield what a part by itself tells to be a shelter or a place where the person stays."""
    texts: tuple[object, ...] = ()
    match part:
        case OrganisationRef() if is_shelter(part):
            texts = (part.ref, part.name)
        case ConsentRecipient() if part.type is RecipientType.SHELTER:
            texts = (part.ref,)
        case Disclosure() if part.recipient_type is RecipientType.SHELTER:
            texts = (part.recipient,)
        case ShelterStay():
            texts = (part.place_ref, part.address)
        case ServiceEpisode() if part.service in HOUSING:
            texts = (part.provider,)
    yield from (text for text in texts if isinstance(text, str))
