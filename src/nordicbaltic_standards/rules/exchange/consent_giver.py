"""Who gave the consent sent with a message: a suspected person, someone who no longer decides, or a child alone."""

from __future__ import annotations

from typing import NamedTuple

from nordicbaltic_standards.codelists.enumerations import ConsentGiver, RecipientType
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.data_protection import DataProtectionSection
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.models.parts.consent import Consent
from nordicbaltic_standards.models.parts.subject import PersonRecord
from nordicbaltic_standards.rules.consent_givers import CHILD_ALONE, given_on, speaks_for_adult
from nordicbaltic_standards.rules.context import Context
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.protection.consent_validity import in_use, outgrown
from nordicbaltic_standards.rules.suspicion import accuses, suspect_of, suspected_giver


class Fault(NamedTuple):
    """Why the giver of a consent could not give it.

    Attributes:
        variant: Wording of the finding.
        severity: `Severity.WARNING` where national law may allow it to a child, where the person may renew it, or where
            it is not certain that the giver is the suspected person.
    """

    variant: str
    severity: Severity | None = None

    def __repr__(self) -> str:
        return "<Fault>"


def fault_of_giver(message: ExchangeMessage, consent: Consent, context: Context) -> Fault | None:
    """Return why the giver of a consent could not give it; `None` where nothing shows that.

    Args:
        message: The message that is based on the consent.
        consent: The consent.
        context: The context of the rule; the person is that of the record inside.
    """
    about = about_whom(message, context)
    day = context.day_of(consent.given_at or message.sent_at)
    suspect = suspect_of(consent, about)
    if suspect is not None or _accused(message, consent, about):
        variant = "suspected-adult" if speaks_for_adult(consent.giver, about, day) else "suspected"
        variant = "decided" if consent.giver is ConsentGiver.COURT_OR_AUTHORITY else variant
        return Fault(variant, None if suspect is None else suspect.severity)
    if outgrown(consent, _listed(message), about, context.day_of(message.sent_at)):
        return Fault("of-age", Severity.WARNING)
    alone = consent.giver in CHILD_ALONE and consent.capacity_recorded is not True
    if alone and about.is_child(day) and message.recipient.recipient_type is not RecipientType.CHILD_PROTECTION:
        return Fault("alone", Severity.WARNING)
    return None


def reported_inside(message: ExchangeMessage, consent: Consent, fault: Fault, context: Context) -> bool:
    """Return whether the rules on the list of consents in the record inside report the same of its copy of a consent."""
    about = about_whom(message, context)
    return any(
        each.id == consent.id
        and in_use(each, about)
        and fault_of_giver(message, each, context) == fault
        and (fault.severity is not None or suspect_of(each, about) is not None)
        for each in _listed(message)
    )


def _accused(message: ExchangeMessage, consent: Consent, about: Context) -> bool:
    """Return whether the record inside accuses the giver."""
    return accuses(suspected_giver(message.payload.record, consent.giver, given_on(consent, about)), consent.giver)


def about_whom(message: ExchangeMessage, context: Context) -> Context:
    """Return the context of a rule for the person whom the record inside is about."""
    carried = message.payload.record
    subject = carried.subject if isinstance(carried, PersonRecord) else None
    return Context(context.on, context.country, subject, context.root, context.profile)


def _listed(message: ExchangeMessage) -> tuple[Consent, ...]:
    """Return the list of consents in the record inside."""
    carried = message.payload.record
    data = carried.data_protection if isinstance(carried, CaseFile) else carried
    return data.consents if isinstance(data, DataProtectionSection) else ()
