"""The basis of processing or of a disclosure: consents, and whether data are personal at all."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from nordicbaltic_standards.codelists.enumerations import (
    ConsentGiver,
    ConsentStatus,
    DataCategory,
    RecipientType,
    WithoutConsentGround,
)
from nordicbaltic_standards.models.data_protection import DataProtectionSection, Disclosure
from nordicbaltic_standards.models.parts.consent import Consent
from nordicbaltic_standards.rules.code_groups import CONSENT_ENDED, CONSENT_GIVEN, WEAK_CONSENT_FORMS
from nordicbaltic_standards.rules.consent_givers import given_on, no_longer_decides, while_a_child
from nordicbaltic_standards.rules.context import Context
from nordicbaltic_standards.rules.current_consents import current, deciding
from nordicbaltic_standards.rules.data_categories import NOT_PERSONAL

ONCE_GIVEN = frozenset({*CONSENT_GIVEN, *CONSENT_ENDED})
"""States in which a consent is, or once was, in force."""
NEVER_GIVEN = frozenset({
    ConsentStatus.NOT_ASKED,
    ConsentStatus.REQUESTED,
    ConsentStatus.REFUSED,
    ConsentStatus.INVALID,
})  # fmt: skip
"""States in which a consent was never in force."""


_NOTHING = frozenset({DataCategory.NONE})

DANGER = frozenset({WithoutConsentGround.IMMEDIATE_DANGER, WithoutConsentGround.VITAL_INTERESTS_INCAPABLE})
"""Grounds that cannot wait."""

ORDERED = frozenset({WithoutConsentGround.COURT_ORDER, WithoutConsentGround.LEGAL_DUTY_TO_REPORT})
"""Grounds that leave no choice."""
OVERRIDING_GROUNDS = frozenset({*DANGER, *ORDERED, WithoutConsentGround.CHILD_PROTECTION})
"""Grounds on which data may be disclosed against the will of the person: danger, a duty, an order, the protection of a child."""


def consent_of(record: DataProtectionSection, ref: str | None) -> tuple[int, Consent] | None:
    """Return the consent with this identifier and its index, or `None`; of several entries the one that counts."""
    entries = [(index, consent) for index, consent in enumerate(record.consents) if consent.id == ref]
    if len(entries) < 2:
        return entries[0] if entries else None
    decides = deciding(consent for _, consent in entries)
    return next(entry for entry in entries if entry[1] is decides)


def in_use(consent: Consent, context: Context) -> bool:
    """Return whether a consent was relied on, on the day of reading: given, not yet withdrawn, not expired."""
    if context.is_past(consent.valid_until):
        return False
    if consent.withdrawn_at is not None:
        lapsed_later = context.on is not None and context.on < context.day_of(consent.withdrawn_at)
        return lapsed_later and consent.status in ONCE_GIVEN
    dated = consent.status is ConsentStatus.EXPIRED and consent.valid_until is not None and context.on is not None
    return consent.status in CONSENT_GIVEN or dated


def end_not_known(consent: Consent, written_on: date | None) -> bool:
    """Return whether a consent has ended on a day that is not recorded.

    Args:
        consent: The consent.
        written_on: Day on which the record was written: a consent called expired then does not end after it.
    """
    if consent.status is ConsentStatus.WITHDRAWN:
        return consent.withdrawn_at is None
    if consent.status is not ConsentStatus.EXPIRED or consent.withdrawn_at is not None:
        return False
    return consent.valid_until is None or written_on is None or written_on <= consent.valid_until


def is_explicit(consent: Consent) -> bool:
    """Return whether a consent is recorded as explicit, and not in a form that cannot be (GDPR art. 9(2)(a))."""
    return consent.explicit is True and consent.form not in WEAK_CONSENT_FORMS


def leaves(disclosure: Disclosure) -> bool:
    """Return whether data on the person were disclosed to someone else; data of no stated category count as personal.

    Operational data show at least that the person is in the file, and so may be a victim: they are personal data (GDPR
    art. 4(1)); only data of the category "none" are not.
    """
    if disclosure.recipient_type is RecipientType.THE_PERSON:
        return False
    return not _NOTHING.issuperset(disclosure.data_categories) or not disclosure.data_categories


def personal(categories: Iterable[DataCategory]) -> bool:
    """Return whether categories contain any that a consent or a basis has to name."""
    return not NOT_PERSONAL.issuperset(categories)


LEAVES_NO_CHOICE = frozenset({*DANGER, *ORDERED})


OWN_DECISION = frozenset({ConsentGiver.PERSON, ConsentGiver.SUPPORTED_DECISION})


def outgrown(consent: Consent, consents: tuple[Consent, ...], context: Context, day: date | None) -> bool:
    """Return whether a parent or guardian consented for a person who is an adult on ``day`` and has not renewed it.

    Args:
        consent: The consent.
        consents: All consents of the person.
        context: The context of the rule.
        day: Day on which the consent is used.
    """
    if consent.giver_suspected is True or not no_longer_decides(consent, context, day):
        return False
    renewed = any(
        other.giver in OWN_DECISION
        and in_use(other, context)
        and not while_a_child(context, given_on(other, context))
        and set(other.scopes).issuperset(consent.scopes)
        for other in current(consents)
    )
    return not renewed
