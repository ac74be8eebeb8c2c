"""Who gave the consent that travels with a message: somebody suspected, or a child alone."""

from __future__ import annotations

from nordicbaltic_standards.case.exchange import ExchangeMessage
from nordicbaltic_standards.case.suspicion import ACCUSING, suspected_giver
from nordicbaltic_standards.core.parts.consent import Consent
from nordicbaltic_standards.core.parts.subject import PersonRecord
from nordicbaltic_standards.core.vocabulary.data import RecipientType
from nordicbaltic_standards.law.context import Context
from nordicbaltic_standards.protection.rules.consents import CHILD_ALONE, SOMEONE_ELSE


def fault_of_giver(message: ExchangeMessage, consent: Consent, context: Context) -> str | None:
    """Return the wording that says why the giver of a consent could not give it; `None` where nothing shows that.

    Args:
        message: The message that rests on the consent.
        consent: The consent.
        context: What the rule is given; the person is that of the record inside.
    """
    carried = message.payload.record
    subject = carried.subject if isinstance(carried, PersonRecord) else None
    about = Context(context.on, context.country, subject, context.root, context.profile)
    day = context.day_of(consent.given_at or message.sent_at)
    if _suspected(consent, message):
        return "suspected-adult" if about.is_adult(day) else "suspected"
    alone = consent.giver in CHILD_ALONE and consent.capacity_recorded is not True
    if alone and about.is_child(day) and message.recipient.recipient_type is not RecipientType.CHILD_PROTECTION:
        return "alone"
    return None


def _suspected(consent: Consent, message: ExchangeMessage) -> bool:
    if consent.giver not in SOMEONE_ELSE:
        return False
    if consent.giver_suspected is True:
        return True
    sign = suspected_giver(message.payload.record, consent.giver)
    return sign is not None and sign.sort in ACCUSING
