"""What a processing or a disclosure can rest on: consents, and whether data are personal at all."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from nordicbaltic_standards.core.parts.consent import Consent
from nordicbaltic_standards.core.vocabulary.consent import ConsentGiver, ConsentStatus
from nordicbaltic_standards.core.vocabulary.data import DataCategory, RecipientType, WithoutConsentGround
from nordicbaltic_standards.law.context import Context
from nordicbaltic_standards.protection.records import DataProtection, Disclosure

GIVEN = frozenset({ConsentStatus.GIVEN, ConsentStatus.GIVEN_IN_PART})
LAPSED = frozenset({ConsentStatus.WITHDRAWN, ConsentStatus.EXPIRED})
NEVER_GIVEN = frozenset({
    ConsentStatus.NOT_ASKED,
    ConsentStatus.REQUESTED,
    ConsentStatus.REFUSED,
    ConsentStatus.INVALID,
})  # fmt: skip
"""States in which a consent was never in force."""

FOR_THE_CHILD = frozenset({ConsentGiver.GUARDIAN, ConsentGiver.PARENT})
"""Who consents in place of a child."""

NOT_PERSONAL = frozenset({DataCategory.NONE, DataCategory.OPERATIONAL})
"""Categories that say nothing of the person."""

SPECIAL = frozenset({DataCategory.SPECIAL_HEALTH, DataCategory.SPECIAL_SEX_LIFE, DataCategory.SPECIAL_OTHER})
"""Special categories (GDPR art. 9(1)). The story of what was done to the person is no data on an offence of theirs."""

DANGER = frozenset({WithoutConsentGround.IMMEDIATE_DANGER, WithoutConsentGround.VITAL_INTERESTS_INCAPABLE})
"""Grounds that cannot wait."""

ORDERED = frozenset({WithoutConsentGround.COURT_ORDER, WithoutConsentGround.LEGAL_DUTY_TO_REPORT})
"""Grounds that leave no choice."""

OVERRIDING = DANGER | ORDERED | {WithoutConsentGround.CHILD_PROTECTION}
"""Grounds that outweigh the person's wish that somebody receive nothing."""


def consent_of(record: DataProtection, ref: str | None) -> tuple[int, Consent] | None:
    """Return the consent of this identifier with its index, or `None`."""
    if ref is not None:
        for index, consent in enumerate(record.consents):
            if consent.id == ref:
                return index, consent
    return None


def in_use(consent: Consent, context: Context) -> bool:
    """Return whether a consent is relied on today: given, not withdrawn, not run out."""
    return consent.status in GIVEN and consent.withdrawn_at is None and not context.past(consent.valid_until)


def given_on(consent: Consent) -> date | None:
    """Return the day on which a consent was given."""
    return None if consent.given_at is None else consent.given_at.date()


def leaves(disclosure: Disclosure) -> bool:
    """Return whether data on the person left for someone else; what is not stated is taken for personal."""
    if disclosure.recipient_type is RecipientType.THE_PERSON:
        return False
    return not disclosure.data_categories or personal(disclosure.data_categories)


def personal(categories: Iterable[DataCategory]) -> bool:
    """Return whether categories hold anything that says something of the person."""
    return not NOT_PERSONAL.issuperset(categories)
