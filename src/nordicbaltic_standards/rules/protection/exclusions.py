"""Whom the person has excluded, and what lifts an exclusion."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from nordicbaltic_standards.codelists.enumerations import ConsentScope, RecipientType
from nordicbaltic_standards.models.base import Absent
from nordicbaltic_standards.models.data_protection import Disclosure
from nordicbaltic_standards.models.parts.consent import Consent, ConsentRecipient
from nordicbaltic_standards.models.types import Instant
from nordicbaltic_standards.rules.consent_givers import no_longer_decides
from nordicbaltic_standards.rules.context import Context
from nordicbaltic_standards.rules.current_consents import current
from nordicbaltic_standards.rules.protection.consent_validity import ONCE_GIVEN
from nordicbaltic_standards.rules.protection.disclosure_basis import in_force, may_have_ended
from nordicbaltic_standards.rules.recipient_groups import is_of_kind
from nordicbaltic_standards.rules.suspicion import suspect_of

SPEAKS_OF: dict[RecipientType, ConsentScope] = {
    RecipientType.POLICE: ConsentScope.SHARE_WITH_POLICE,
    RecipientType.MIGRATION_AUTHORITY: ConsentScope.SHARE_WITH_MIGRATION,
    RecipientType.FAMILY: ConsentScope.SHARE_WITH_FAMILY,
    RecipientType.MEDIA_OR_PUBLIC: ConsentScope.MEDIA_OR_ADVOCACY,
}
"""Scopes that concern one kind of recipient only; agreeing to one lifts an exclusion of that kind."""


class Sending(NamedTuple):
    """Data that are sent to someone: when, to whom, to what kind of recipient, and to which country."""

    at: Instant
    recipient: str | None
    recipient_type: RecipientType | None
    recipient_country: str | None

    def __repr__(self) -> str:
        return "<Sending>"


def names(entry: ConsentRecipient, disclosure: Disclosure | Sending, home: str | None = None) -> bool:
    """Return whether an entry names the recipient: the organisation where it names one, otherwise its type.

    Args:
        entry: The entry of a consent.
        disclosure: The disclosure.
        home: Country of the sender (ISO 3166-1), or `None`.
    """
    if entry.ref is not None:
        return entry.ref == disclosure.recipient
    kind = disclosure.recipient_type
    return entry.type is kind or is_of_kind(kind, entry.type, disclosure.recipient_country, home)


def among(entries: tuple[ConsentRecipient, ...], disclosure: Disclosure | Sending, home: str | None = None) -> bool:
    """Return whether one of the entries names the recipient; see `names`."""
    return any(names(entry, disclosure, home) for entry in entries)


def may_name(entry: ConsentRecipient, disclosure: Disclosure | Sending) -> bool:
    """Return whether an entry names an organisation that may be the recipient, of which only the kind is known."""
    hidden = isinstance(disclosure.recipient, Absent)
    return hidden and entry.ref is not None and entry.type in {None, disclosure.recipient_type}


def excluding(
    consents: Iterable[Consent], disclosure: Disclosure | Sending, context: Context, *, certain: bool = False
) -> Iterator[tuple[Consent, ConsentRecipient]]:
    """Yield the exclusions of the recipient of a disclosure that were in force, or may have been, with their consents.

    An exclusion applies until the person says otherwise. What happens to its consent does not matter: a person who
    withdraws or refuses a consent, or lets it expire, wants less to be shared and not more (GDPR art. 7(3) and recital
    42). A consent lifts it if the person gave that consent later, if it was certainly in force then, though it may have
    ended since, and if it names this recipient: an excluded organisation by its reference; a kind of recipient by its
    type, by an organisation of it, or by a scope that concerns that kind only. It cannot be lifted in the person's
    place by someone who, by the consent or by the file, is suspected or has interests that conflict with the person's.
    Nor can a parent or guardian lift it if the person is an adult on the day of the disclosure. An exclusion whose time
    is not recorded was always in force, and nothing lifts it.

    Args:
        consents: All consents of the person.
        disclosure: The disclosure.
        context: The context of the rule.
        certain: Whether exclusions that may be of another organisation of the kind are left out.
    """
    listed = tuple(consents)
    in_effect = current(listed)
    for consent in listed:
        if not consent.exclusions or (consent.given_at is not None and disclosure.at < consent.given_at):
            continue
        for entry in consent.exclusions:
            if not names(entry, disclosure, context.country) and (certain or not may_name(entry, disclosure)):
                continue
            if not any(_lifts(later, consent, entry, disclosure, context) for later in in_effect):
                yield consent, entry


def _lifts(
    later: Consent, no: Consent, entry: ConsentRecipient, disclosure: Disclosure | Sending, context: Context
) -> bool:
    return (
        later.status in ONCE_GIVEN
        and later.giver_suspected is not True
        and no.given_at is not None
        and later.given_at is not None
        and later.given_at > no.given_at
        and in_force(later, disclosure.at, context.country)
        and not may_have_ended(later, context)
        and not among(later.exclusions, disclosure, context.country)
        and _speaks_of(later, entry, disclosure, context.country)
        and suspect_of(later, context) is None
        and not no_longer_decides(later, context, context.day_of(disclosure.at))
    )


def _speaks_of(later: Consent, entry: ConsentRecipient, disclosure: Disclosure | Sending, home: str | None) -> bool:
    if entry.ref is not None:
        return any(each.ref == entry.ref for each in later.recipients)
    if among(later.recipients, disclosure, home):
        return True
    kind = disclosure.recipient_type
    return not later.recipients and kind is not None and SPEAKS_OF.get(kind) in later.scopes
