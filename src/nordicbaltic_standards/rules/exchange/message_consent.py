"""The consent on which a message is based: its place, and whether it was in force for this recipient and purpose."""

from __future__ import annotations

from collections.abc import Iterator

from nordicbaltic_standards.codelists.enumerations import ConsentStatus, LawfulBasis
from nordicbaltic_standards.law.local_time import local_day
from nordicbaltic_standards.law.territories import same_state
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.data_protection import DataProtectionSection
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.models.parts.consent import Consent
from nordicbaltic_standards.models.referral import ReferralSection
from nordicbaltic_standards.models.traversal import iter_parts_with_pointer
from nordicbaltic_standards.rules.current_consents import deciding
from nordicbaltic_standards.rules.protection.consent_validity import consent_of
from nordicbaltic_standards.rules.protection.controller_types import NEVER_LAW_ENFORCEMENT
from nordicbaltic_standards.rules.protection.disclosure_scopes import ABROAD, covers
from nordicbaltic_standards.rules.referral.governing_consent import by_type, place_of, was_given


def consent_inside(message: ExchangeMessage) -> tuple[Consent, str] | None:
    """Return the consent in the record inside that the message means, with its place."""
    carried = message.payload.record
    if isinstance(carried, ReferralSection) and carried.consent is not None:
        return carried.consent, "/payload/record/consent"
    data = carried.data_protection if isinstance(carried, CaseFile) else carried
    if isinstance(data, DataProtectionSection) and (entry := consent_of(data, message.consent_ref)) is not None:
        inside = "/payload/record/data_protection" if isinstance(carried, CaseFile) else "/payload/record"
        return entry[1], f"{inside}/consents/{entry[0]}"
    return None


def consents_in(message: ExchangeMessage) -> Iterator[tuple[str, Consent]]:
    """Yield the consent on the envelope of a message and those in its record, with their places."""
    if message.consent is not None:
        yield "/consent", message.consent
    for at, part in iter_parts_with_pointer(message.payload.record, (Consent,), "/payload/record"):
        if isinstance(part, Consent):
            yield at, part


def withdrawn_inside(message: ExchangeMessage, consent: Consent) -> tuple[Consent, str] | None:
    """Return the entry of the record inside that withdraws the consent on the envelope, with its place.

    `None` where there is none, or where the consent on the envelope is later.
    """
    entries = [
        (each, at)
        for at, each in iter_parts_with_pointer(message.payload.record, (Consent,), "/payload/record")
        if isinstance(each, Consent) and each.id == consent.id and _is_withdrawn(each)
    ]
    decides = deciding((consent, *(each for each, _ in entries)))
    return next((entry for entry in entries if entry[0] is decides), None)


def _is_withdrawn(consent: Consent) -> bool:
    return consent.status is ConsentStatus.WITHDRAWN or consent.withdrawn_at is not None


def rests_on_consent(message: ExchangeMessage, country: str | None) -> bool:
    """Return whether a message has a consent that was in force on sending, for its recipient and its purpose.

    Another rule checks whether it covers the categories of data in the message.

    Args:
        message: The message.
        country: ISO 3166-1 code of the country in whose local time the last day of a consent ends.
    """
    sent = message.consent
    inside = consent_inside(message) if sent is None else withdrawn_inside(message, sent)
    consent = sent if inside is None else inside[0]
    if consent is None or (message.consent_ref is not None and message.consent_ref != consent.id):
        return False
    return not (
        lapsed(message, consent, country) is not None
        or place_of(message.recipient, consent.exclusions, message.sender.country) is not None
        or recipient_not_named(message, consent)
        or purpose_not_covered(message, consent)
        or border_not_covered(message, consent)
    )


def lapsed(message: ExchangeMessage, consent: Consent, country: str | None) -> str | None:
    """Return the field that shows that a consent was not in force on sending.

    Args:
        message: The message.
        consent: The consent.
        country: ISO 3166-1 code of the country in whose local time its last day ends.
    """
    if not was_given(consent):
        return "status"
    if consent.given_at is not None and consent.given_at > message.sent_at:
        return "given_at"
    if consent.withdrawn_at is not None and consent.withdrawn_at < message.sent_at:
        return "withdrawn_at"
    if consent.valid_until is not None and consent.valid_until < local_day(message.sent_at, country):
        return "valid_until"
    return None


def recipient_not_named(message: ExchangeMessage, consent: Consent) -> bool:
    """Return whether a consent names recipients and this one is not among them."""
    if not consent.recipients or place_of(message.recipient, consent.recipients, message.sender.country) is not None:
        return False
    return message.recipient.recipient_type is not None or not by_type(consent.recipients)


def purpose_not_covered(message: ExchangeMessage, consent: Consent) -> bool:
    """Return whether a consent does not cover this purpose or kind of recipient; one that names none covers none."""
    covered = covers(consent.scopes, message.purpose, message.recipient.recipient_type)
    return not consent.scopes or not covered


def border_not_covered(message: ExchangeMessage, consent: Consent) -> bool:
    """Return whether a message goes abroad, and the consent does not cover that."""
    here, there = message.sender.country, message.recipient.country
    abroad = here is not None and there is not None and not same_state(here, there)
    return abroad and ABROAD.isdisjoint(consent.scopes)


def governing(message: ExchangeMessage) -> tuple[str, str]:
    """Return the instruments that apply to the sending of a message: the convention, and the law on personal data.

    That is Directive (EU) 2016/680 where a sender that may be a law enforcement authority bases the message on it;
    otherwise the GDPR, also for messages of others to the police.
    """
    of_police = message.basis.article6 is LawfulBasis.LAW_ENFORCEMENT_DIRECTIVE
    return "cets197", "led" if of_police and message.sender.type not in NEVER_LAW_ENFORCEMENT else "gdpr"
