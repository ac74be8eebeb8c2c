"""Conditions under which special categories of data may be disclosed (GDPR art. 9(2); Directive (EU) 2016/680 art. 10)."""

from __future__ import annotations

from nordicbaltic_standards.codelists.enumerations import (
    CriminalDataGround,
    DisclosurePurpose,
    LawfulBasis,
    SpecialCategoryCondition,
    WithoutConsentGround,
)
from nordicbaltic_standards.models.data_protection import DataProtectionSection, Disclosure, ProcessingBasis
from nordicbaltic_standards.models.exchange_message import MessageBasis
from nordicbaltic_standards.models.types import is_external_reference
from nordicbaltic_standards.rules.context import Context
from nordicbaltic_standards.rules.data_categories import NO_CONDITION, SPECIAL
from nordicbaltic_standards.rules.protection.consent_validity import ONCE_GIVEN, is_explicit
from nordicbaltic_standards.rules.protection.controller_types import LAW_ENFORCEMENT, controller_type
from nordicbaltic_standards.rules.protection.disclosure_basis import bases_for, consent_named, in_force, may_have_ended
from nordicbaltic_standards.rules.protection.exclusions import names

_CARRYING_NONE = NO_CONDITION | {
    SpecialCategoryCondition.EXPLICIT_CONSENT,
    SpecialCategoryCondition.NOT_FOR_PROFIT_MEMBERS,
}
"""Entries that do not justify a disclosure by themselves: no condition; consent, where the consent itself has to
justify it; and membership (GDPR art. 9(2)(a), (d))."""

MET_BY_GROUND = frozenset({
    WithoutConsentGround.LEGAL_CLAIMS,
    WithoutConsentGround.COURT_ORDER,
    WithoutConsentGround.VITAL_INTERESTS_INCAPABLE,
})  # fmt: skip
"""Grounds that are also a condition: legal claims and courts (GDPR art. 9(2)(f)), vital interests of someone who cannot
consent (art. 9(2)(c))."""

OF_CRIMINAL_LAW = frozenset({DisclosurePurpose.INVESTIGATION, DisclosurePurpose.COURT_PROCEEDINGS})
"""Purposes for which law enforcement authorities follow Directive (EU) 2016/680 and not the GDPR (art. 2(2)(d))."""


def has_condition(basis: ProcessingBasis) -> bool:
    """Return whether a basis states a condition that justifies a disclosure without the person's consent."""
    return basis.article6 is LawfulBasis.LAW_ENFORCEMENT_DIRECTIVE or basis.article9 not in _CARRYING_NONE


def offences_allowed(basis: ProcessingBasis | MessageBasis) -> bool:
    """Return whether a ground for data on offences is recorded (GDPR art. 10), with its provision if it is law."""
    by_law = basis.article10 is CriminalDataGround.AUTHORISED_BY_LAW
    return basis.article10 is not None and not (by_law and basis.legal_provision is None)


def condition_elsewhere(record: DataProtectionSection, disclosure: Disclosure, context: Context) -> bool:
    """Return whether a basis for the purpose that applied on the day states a condition other than consent."""
    return any(has_condition(basis) for basis in bases_for(record, disclosure, context))


def carried_by_basis(
    record: DataProtectionSection, disclosure: Disclosure, basis: ProcessingBasis, context: Context
) -> bool:
    """Return whether a basis allows special categories: by its own condition, or by an explicit consent that may be in force."""
    return has_condition(basis) or _agreed(record, disclosure, basis, context)


def carried_by_ground(record: DataProtectionSection, disclosure: Disclosure, context: Context) -> bool:
    """Return whether a condition is met in addition to the ground without consent on which a disclosure is based."""
    if disclosure.without_consent_ground in MET_BY_GROUND:
        return True
    if controller_type(record) in LAW_ENFORCEMENT and disclosure.purpose in OF_CRIMINAL_LAW:
        return True
    return any(carried_by_basis(record, disclosure, basis, context) for basis in bases_for(record, disclosure, context))


def _agreed(record: DataProtectionSection, disclosure: Disclosure, basis: ProcessingBasis, context: Context) -> bool:
    """Return whether an explicit consent covers the data, or may because it is outside the file."""
    if basis.article9 is not SpecialCategoryCondition.EXPLICIT_CONSENT or basis.consent_ref is None:
        return False
    entry = consent_named(record, basis.consent_ref, context.root)
    if entry is None:
        return is_external_reference(basis.consent_ref)
    consent = entry[0]
    return (
        is_explicit(consent)
        and consent.status in ONCE_GIVEN
        and in_force(consent, disclosure.at, context.country)
        and not may_have_ended(consent, context)
        # Data outside the special categories are based on article 6, and this consent need not name them.
        and SPECIAL.intersection(disclosure.data_categories).issubset(consent.data_categories)
        and (not consent.recipients or any(names(entry, disclosure) for entry in consent.recipients))
    )
