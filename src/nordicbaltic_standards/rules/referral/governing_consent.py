"""What the consent of a referral can carry: whether it governs, whom it names, when it was sent."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from nordicbaltic_standards.codelists.enumerations import ConsentStatus, DataCategory, NeedCategory, ServiceType
from nordicbaltic_standards.models.base import Model
from nordicbaltic_standards.models.parts.consent import Consent, ConsentRecipient
from nordicbaltic_standards.models.parts.contact import Callback
from nordicbaltic_standards.models.parts.organisation import OrganisationRef
from nordicbaltic_standards.models.referral import Referral
from nordicbaltic_standards.rules.code_groups import CONSENT_GIVEN
from nordicbaltic_standards.rules.contained_categories import PERSONAL, Silent, categories_present
from nordicbaltic_standards.rules.context import Context
from nordicbaltic_standards.rules.data_categories import NOT_PERSONAL

_APART: frozenset[type[Model]] = frozenset({Consent, OrganisationRef, Callback})
"""Parts that say on what the referral rests and who takes part in it, not how the person is."""
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
"""Services and needs that say nothing of health, although the fields in which they stand can."""


def carries_personal_data(referral: Referral) -> bool:
    """Return whether data about the person travel with the referral: those that it names, or those that it holds."""
    return not NOT_PERSONAL.issuperset(referral.data_categories) or bool(person_categories(referral))


def person_categories(referral: Referral, but: frozenset[DataCategory] = frozenset()) -> set[DataCategory]:
    """Return the categories of the data about the person that stand in the referral, without those of ``but``."""
    return categories_present(referral, PERSONAL - but, _APART, _NOT_OF_HEALTH)


def was_given(consent: Consent) -> bool:
    """Return whether the consent was given at some time; where it has ended, its days tell until when it held."""
    status = consent.status
    if status in CONSENT_GIVEN:
        return True
    if status is ConsentStatus.WITHDRAWN:
        return consent.withdrawn_at is not None
    return status is ConsentStatus.EXPIRED and consent.valid_until is not None


def governing(referral: Referral) -> Consent | None:
    """Return the consent on which the referral rests, or `None` where it rests on another ground or on none."""
    consent = referral.consent
    if consent is None or referral.without_consent_ground is not None or not was_given(consent):
        return None
    return consent


def place_of(recipient: OrganisationRef, items: tuple[ConsentRecipient, ...]) -> int | None:
    """Return the place of the first entry that means the recipient; an entry with a reference means that one only."""
    for index, item in enumerate(items):
        if item.ref is None:
            if item.type is not None and item.type is recipient.recipient_type:
                return index
        elif item.ref == recipient.ref:
            return index
    return None


def by_type(items: Iterable[ConsentRecipient]) -> bool:
    """Return whether an entry means every recipient of a type."""
    return any(item.ref is None and item.type is not None for item in items)


def sent_on(referral: Referral, context: Context) -> date | None:
    """Return the day of sending, in the country whose law applies; rules ask for it again and again."""
    return context.cached(_sent_on, referral)


def _sent_on(referral: Referral, context: Context) -> date | None:
    return None if referral.sent_at is None else context.day_of(referral.sent_at)
