"""The consent of a referral: whether the referral is based on it, whom it names, and when the referral was sent."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from nordicbaltic_standards.codelists.enumerations import ConsentStatus, DataCategory, NeedCategory, ServiceType
from nordicbaltic_standards.models.base import Model
from nordicbaltic_standards.models.parts.consent import Consent, ConsentRecipient
from nordicbaltic_standards.models.parts.organisation import OrganisationRef
from nordicbaltic_standards.models.parts.worker import StandIn, Worker
from nordicbaltic_standards.models.referral import ReferralSection
from nordicbaltic_standards.rules.code_groups import CONSENT_GIVEN
from nordicbaltic_standards.rules.contained_categories import PERSONAL, Silent, categories_present
from nordicbaltic_standards.rules.context import Context
from nordicbaltic_standards.rules.data_categories import NOT_PERSONAL
from nordicbaltic_standards.rules.recipient_groups import is_of_kind

_APART: frozenset[type[Model]] = frozenset({Consent, OrganisationRef, StandIn, Worker})
"""Parts that name the basis of the referral and those who take part in it, and do not describe the person."""
_HEALTH_SERVICES = frozenset({
    ServiceType.MEDICAL_EMERGENCY,
    ServiceType.MEDICAL,
    ServiceType.SEXUAL_AND_REPRODUCTIVE_HEALTH,
    ServiceType.PSYCHOLOGICAL,
    ServiceType.ADDICTION_TREATMENT,
})  # fmt: skip
_HEALTH_NEEDS = frozenset({
    NeedCategory.PHYSICAL_HEALTH,
    NeedCategory.MENTAL_HEALTH,
    NeedCategory.SUBSTANCE_USE,
    NeedCategory.SEXUAL_REPRODUCTIVE_HEALTH,
    NeedCategory.DISABILITY_SUPPORT,
})  # fmt: skip
_NOT_OF_HEALTH: Silent = {
    ServiceType: frozenset(ServiceType) - _HEALTH_SERVICES,
    NeedCategory: frozenset(NeedCategory) - _HEALTH_NEEDS,
}
"""Services and needs that say nothing about health, although other codes of the same fields do."""


def carries_personal_data(referral: ReferralSection) -> bool:
    """Return whether data about the person are sent with the referral, by the categories that it names or contains."""
    return not NOT_PERSONAL.issuperset(referral.data_categories) or bool(person_categories(referral))


def person_categories(referral: ReferralSection, but: frozenset[DataCategory] = frozenset()) -> set[DataCategory]:
    """Return the categories of data about the person that the referral contains, without those of ``but``."""
    return categories_present(referral, PERSONAL - but, _APART, _NOT_OF_HEALTH)


def was_given(consent: Consent) -> bool:
    """Return whether the consent was given at some time; where it has ended, its dates show until when it was valid."""
    withdrawn = consent.status is ConsentStatus.WITHDRAWN and consent.withdrawn_at is not None
    expired = consent.status is ConsentStatus.EXPIRED and consent.valid_until is not None
    return consent.status in CONSENT_GIVEN or withdrawn or expired


def governing(referral: ReferralSection) -> Consent | None:
    """Return the consent on which the referral is based, or `None` where it has another ground or none."""
    consent = referral.consent
    if consent is None or referral.without_consent_ground is not None or not was_given(consent):
        return None
    return consent


def place_of(recipient: OrganisationRef, items: tuple[ConsentRecipient, ...], home: str | None = None) -> int | None:
    """Return the place of the first entry that covers the recipient; an entry with a reference covers that one only.

    Args:
        recipient: The recipient.
        items: Entries of a consent.
        home: Country of the sender (ISO 3166-1), or `None`.
    """
    for index, item in enumerate(items):
        of_type = item.ref is None and is_of_kind(recipient.recipient_type, item.type, recipient.country, home)
        if of_type or (item.ref is not None and item.ref == recipient.ref):
            return index
    return None


def by_type(items: Iterable[ConsentRecipient]) -> bool:
    """Return whether an entry covers every recipient of a type."""
    return any(item.ref is None and item.type is not None for item in items)


def sent_on(referral: ReferralSection, context: Context) -> date | None:
    """Return the day of sending, in the country whose law applies."""
    return None if referral.sent_at is None else context.day_of(referral.sent_at)
