"""Disclosures: on what ground, to whom, and within the consent of the person."""

from __future__ import annotations

from collections.abc import Iterator

from nordicbaltic_standards.codelists.enumerations import RecipientType
from nordicbaltic_standards.law.territories import same_state
from nordicbaltic_standards.models.base import Absent
from nordicbaltic_standards.models.data_protection import DataProtectionSection, Disclosure
from nordicbaltic_standards.models.parts.consent import Consent
from nordicbaltic_standards.models.types import is_external_reference
from nordicbaltic_standards.rules.context import Context, Violation, violation
from nordicbaltic_standards.rules.data_categories import NOT_PERSONAL, SPECIAL
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.protection.conditions import condition_elsewhere
from nordicbaltic_standards.rules.protection.consent_validity import (
    NEVER_GIVEN,
    ONCE_GIVEN,
    OVERRIDING_GROUNDS,
    consent_of,
    is_explicit,
    personal,
)
from nordicbaltic_standards.rules.protection.controller_types import governing
from nordicbaltic_standards.rules.protection.disclosure_basis import in_force, may_have_ended, reliances
from nordicbaltic_standards.rules.protection.disclosure_scopes import ABROAD, covers
from nordicbaltic_standards.rules.protection.exclusions import among, excluding, names
from nordicbaltic_standards.rules.protection.retention import emptied
from nordicbaltic_standards.rules.registry import rule

ABROAD_BY_KIND = frozenset({RecipientType.FOREIGN_SUPPORT_ORGANISATION, RecipientType.FOREIGN_AUTHORITY})
"""Recipients that are by their nature in another country."""


@rule(
    "PRO-012",
    DataProtectionSection,
    severity="error",
    kind="unlawful",
    standard="PRO-S05",
    sources=("gdpr art. 7(3)", "gdpr art. 6(1)(a)"),
    fixed=True,
    message="Data were disclosed when the consent was not in force.",
    variants={
        "never": "The disclosure was based on a consent that was never in force.",
        "undated": "The disclosure was based on a consent that ended on a day not recorded; whether it was in force cannot be shown.",
    },
    advice_by_variant={
        "undated": "Find out on which day the consent ended, and record it. If it had ended before the disclosure, or the day cannot be found out, tell the recipient where that is safe, and request that the data be returned or deleted. Then tell the person, and check whether it is a breach to be notified. If another ground justified the disclosure, record it.",
    },
    title_by_variant={
        "never": "Disclosure based on a consent never in force",
        "undated": "Disclosed on a consent ended on an unrecorded day",
    },
)
def disclosed_outside_consent_in_time(record: DataProtectionSection, context: Context) -> Iterator[Violation]:
    """Disclosure after withdrawal or expiry.

    Checks:
        A disclosure relies on a consent and was made before it was given, or after it was withdrawn or had expired.
        Or the consent was refused, invalid or never obtained.

    Why:
        A withdrawal that the sender disregards is a breach of trust that may put the person in danger.

    How to correct:
        Where that is safe, tell the recipient and request that the data be returned or deleted. Tell the person, and
        check whether it is a breach to be notified. If another ground justified the disclosure, record it. Correct a
        date only if it is wrong.

    Source:
        GDPR art. 6(1)(a) and 7(3). A disclosure that has a ground without consent does not rely on the consent. A
        disclosure that names no consent relies on the consent of its legal basis. A consent that ended on a day that is
        not recorded may have been in force. The controller has to show it (art. 7(1)), and the finding is a warning. If
        recipients were informed of the withdrawal before, it had certainly been withdrawn.
    """
    for index, disclosure, rests in reliances(record, context):
        if rests.consent is None or rests.fault is not None:
            continue
        severity, variant = None, ""
        if rests.consent.status in NEVER_GIVEN:
            variant = "never"
        elif in_force(rests.consent, disclosure.at, context.country):
            if not may_have_ended(rests.consent, context):
                continue
            severity, variant = Severity.WARNING, "undated"
        yield _fault(disclosure, index, context, "consent_ref", variant, severity)


@rule(
    "PRO-013",
    DataProtectionSection,
    severity="error",
    kind="unlawful",
    standard="PRO-S10",
    sources=("gdpr art. 5(1)(b)", "gdpr art. 6(1)(a)", "gdpr art. 9(2)(a)"),
    message="The disclosure contains data that the consent it relies on does not cover.",
    variants={
        "recipient": "The disclosure went to a recipient that the consent it relies on does not name.",
        "excluded": "The disclosure went to a recipient that the person has excluded.",
        "excluded-elsewhere": "The disclosure went, on another ground, to a recipient that the person has excluded in a consent.",
        "purpose": "The disclosure was made for a purpose or to a kind of recipient that the consent it relies on does not cover.",
        "border": "The disclosure went abroad, and the consent it relies on does not cover that.",
        "unspecific": "The consent on which the disclosure relies does not say what it covers, or which data.",
        "explicit": "The disclosure contains special categories of data, and the consent it relies on is not recorded as explicit.",
    },
    advice_by_variant={
        "excluded-elsewhere": "Check first whether the person is in danger now. See whether the recorded ground required this recipient. If it did not, ask the recipient, where that is safe, to return or delete the data, and check whether it is a breach to be notified. Tell the person in either case.",
        "unspecific": "Record what the person agreed to, as it was asked and answered. If this cannot be shown, use the consent for nothing more. Ask the person again, naming the recipient, the purpose and the data, and see what has to happen with the data already sent.",
    },
    title_by_variant={
        "excluded": "Disclosure to an excluded recipient",
        "excluded-elsewhere": "Disclosure to an excluded recipient on another ground",
        "unspecific": "Consent does not say what it covers",
        "explicit": "Special categories disclosed without explicit consent",
    },
)
def disclosed_outside_consent(record: DataProtectionSection, context: Context) -> Iterator[Violation]:
    """Disclosure beyond the consent.

    Checks:
        A disclosure that relies on a consent goes beyond its recipients, purposes or categories of data, or was made
        to a recipient whom the person has excluded.

    Why:
        People agree to one thing and not to another for reasons that may be a matter of life and death.

    How to correct:
        Check first whether the person is in danger now. Where that is safe, ask the recipient to return or delete the
        data. Tell the person, and check whether it is a breach to be notified. If a law or a danger required the
        disclosure, record that ground.

    Source:
        GDPR art. 5(1)(b), 6(1)(a) and 9(2)(a). An exclusion counts even if another ground is named, except for danger,
        a legal duty, a court order or the protection of a child. It applies until the person says otherwise, whatever
        becomes of the consent that contains it. An exclusion in a consent on which the disclosure does not rely gives a
        warning. So does a consent that does not say what it covers. A consent never covers what goes to a recipient
        whom it excludes. If a later consent lifted the exclusion, only the later one may cover it. A scope is reported
        as missing only if no scope that could cover the disclosure is there. A body that is abroad by its kind is in
        another country, even if that country is not named. Special categories need an explicit consent only if no legal
        basis states another condition.
    """
    for index, disclosure, rests in reliances(record, context):
        relied = rests.consent if rests.fault is None else None
        outweighed = disclosure.without_consent_ground in OVERRIDING_GROUNDS
        exclusions = () if outweighed else excluding(record.consents, disclosure, context, certain=True)
        excluded_in = [consent for consent, _ in exclusions]
        if excluded_in:
            named = consent_of(record, disclosure.consent_ref)
            own = [relied, None if named is None else named[1]]
            if any(consent is each for consent in excluded_in for each in own):
                yield _fault(disclosure, index, context, "recipient", "excluded")
            else:
                variant = "excluded-elsewhere" if relied is None else "excluded"
                yield _fault(disclosure, index, context, "recipient", variant, Severity.WARNING)
        if relied is not None and relied.status in ONCE_GIVEN:
            if all(consent is not relied for consent in excluded_in):
                yield from _outside_consent(relied, disclosure, index, context)
            if not SPECIAL.isdisjoint(disclosure.data_categories) and not (
                is_explicit(relied) or condition_elsewhere(record, disclosure, context)
            ):
                yield _fault(disclosure, index, context, "data_categories", "explicit")


def _outside_consent(consent: Consent, disclosure: Disclosure, index: int, context: Context) -> Iterator[Violation]:
    """Yield what goes beyond the consent on which a disclosure relies.

    A consent never justifies a disclosure to a recipient whom it excludes: where a later consent lifted the exclusion,
    that one may.
    """
    home = context.country
    against = next((entry for entry in consent.exclusions if names(entry, disclosure, home)), None)
    left_out = consent.recipients and not among(consent.recipients, disclosure, home)
    if (against is not None and against.ref is not None) or (left_out and not recipient_hidden(consent, disclosure)):
        yield _fault(disclosure, index, context, "recipient", "recipient")
    if not consent.scopes or not consent.data_categories:
        yield _fault(disclosure, index, context, "consent_ref", "unspecific", Severity.WARNING)
        return
    outside = not covers(consent.scopes, disclosure.purpose, disclosure.recipient_type)
    if outside or (against is not None and against.ref is None):
        yield _fault(disclosure, index, context, "purpose", "purpose")
    if _goes_abroad(disclosure, context.country) and ABROAD.isdisjoint(consent.scopes):
        yield _fault(disclosure, index, context, "recipient_country", "border")
    if not NOT_PERSONAL.union(consent.data_categories).issuperset(disclosure.data_categories):
        yield _fault(disclosure, index, context, "data_categories", "")


def _goes_abroad(disclosure: Disclosure, country: str | None) -> bool:
    where = disclosure.recipient_country
    if where is None:
        return disclosure.recipient_type in ABROAD_BY_KIND
    return country is not None and not same_state(where, country)


def _fault(
    disclosure: Disclosure,
    index: int,
    context: Context,
    field: str,
    variant: str,
    severity: Severity | None = None,
    instrument: str = "",
) -> Violation:
    day, place = context.day_of(disclosure.at), f"/disclosures/{index}/{field}"
    return violation(place, severity=severity, variant=variant, day=day, instrument=instrument)


def recipient_hidden(consent: Consent, disclosure: Disclosure) -> bool:
    """Return whether the recipient is not named, so that it may be an organisation that the consent names."""
    hidden = isinstance(disclosure.recipient, Absent) and not among(consent.recipients, disclosure)
    return hidden and any(entry.ref is not None for entry in consent.recipients)


@rule(
    "PRO-014",
    DataProtectionSection,
    severity="error",
    kind="unlawful",
    standard="PRO-S10",
    sources=("gdpr art. 6(1)", "gdpr art. 5(2)", "led art. 8(1)", "led art. 9(1)", "led art. 4(4)"),
    also_serves=("GEN-S02",),
    fixed=True,
    message="Data about the person were disclosed, and neither consent nor another ground is recorded.",
    variants={
        "unknown": "The disclosure is based on a consent or basis that is not in the record.",
        "not-required": "The disclosure names a consent that is recorded as not required, and no other ground.",
        "purpose": "The basis of the disclosure is recorded for other purposes.",
        "time": "The basis of the disclosure was not in force on that day.",
        "data": "The basis of the disclosure does not cover all of the data.",
    },
    title_by_variant={
        "unknown": "Ground of the disclosure not in the record",
        "purpose": "Basis recorded for other purposes",
        "time": "Basis not in force on the day",
        "data": "Basis does not cover all the data",
    },
)
def disclosed_on_no_ground(record: DataProtectionSection, context: Context) -> Iterator[Violation]:
    """Disclosure without a ground.

    Checks:
        A disclosure of personal data names neither a consent nor a ground without consent, and no basis covers its
        purpose. Or the consent or basis is not in the record. Or the basis is for another purpose, was not in force
        on that day, or does not cover the data.

    Why:
        Those who pass data on must be able to say on which ground.

    How to correct:
        Record the consent or the ground if there was one. If there was none, check whether the person is in danger
        now. Where that is safe, ask the recipient to return or delete the data. Tell the person, and check whether it
        is a breach to be notified.

    Source:
        GDPR art. 5(2) and 6(1). If the file has no legal basis, a disclosure that is based on one cannot be judged
        without the record of its organisation, which may state them for all files. Data given to the person, and
        disclosures without personal data, need no ground here. Even data about the work alone reveal that the person is
        in the file. If nothing else was disclosed, or if the categories are not stated, the finding is a warning. The
        rule does not check what a reference names outside the file. Nor does it check what is left when all personal
        data were erased, and the consents with them. For files kept only for law enforcement, the finding is based on
        Directive (EU) 2016/680 art. 8(1), 9(1) and 4(4). Of these, art. 9(1) was read; the others are cited from
        general knowledge.
    """
    if emptied(record, context):
        return
    law = governing(record)
    for index, disclosure, rests in reliances(record, context):
        if rests.elsewhere and not is_external_reference(disclosure.basis_ref or disclosure.consent_ref):
            context.organisation_may_state(record.bases)
        if rests.fault is not None:
            severity = None if personal(disclosure.data_categories) else Severity.WARNING
            yield _fault(disclosure, index, context, rests.field, rests.fault, severity, law)
