"""Whether the person agreed that the recipient of a message may have their contact for authorities."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.codelists.enumerations import DataCategory
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.models.parts.consent import Consent
from nordicbaltic_standards.rules.context import Context
from nordicbaltic_standards.rules.current_consents import current
from nordicbaltic_standards.rules.exchange.consent_giver import about_whom, fault_of_giver
from nordicbaltic_standards.rules.exchange.message_consent import (
    border_not_covered,
    consents_in,
    lapsed,
    purpose_not_covered,
)
from nordicbaltic_standards.rules.protection.exclusions import Sending, excluding
from nordicbaltic_standards.rules.referral.governing_consent import place_of


def contact_agreed(message: ExchangeMessage, on: date | None, country: str | None) -> bool:
    """Return whether a consent in force on sending names the recipient and the category contact, and none excludes it.

    The consent can be on the envelope or in the record inside, whatever ground the message itself is based on. One that
    names no recipient, or that a suspect or someone without the right gave, does not count.

    Args:
        message: The message.
        on: Day on which it is judged whether the person is a child.
        country: ISO 3166-1 code of the country whose law applies, or `None`.
    """
    about = about_whom(message, Context(on, country, None, message, "exchange"))
    consents = [consent for _, consent in consents_in(message)]
    recipient = message.recipient
    sending = Sending(message.sent_at, recipient.ref, recipient.recipient_type, recipient.country)
    if next(excluding(consents, sending, about), None) is not None:
        return False
    return any(_gives(consent, message, about) for consent in current(consents))


def _gives(consent: Consent, message: ExchangeMessage, about: Context) -> bool:
    return (
        DataCategory.CONTACT in consent.data_categories
        and place_of(message.recipient, consent.recipients, message.sender.country) is not None
        and lapsed(message, consent, about.country) is None
        and not purpose_not_covered(message, consent)
        and not border_not_covered(message, consent)
        and fault_of_giver(message, consent, about) is None
    )
