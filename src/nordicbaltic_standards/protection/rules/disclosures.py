"""Disclosures: on what ground, to whom, and within what the person agreed to."""

from __future__ import annotations

from nordicbaltic_standards.core.findings import Severity
from nordicbaltic_standards.core.parts.consent import Consent, ConsentRecipient
from nordicbaltic_standards.core.record import Absent
from nordicbaltic_standards.core.vocabulary.consent import ConsentScope
from nordicbaltic_standards.core.vocabulary.data import DisclosurePurpose, RecipientType
from nordicbaltic_standards.law.context import Context, Found, Verdict, found
from nordicbaltic_standards.law.rule import rule
from nordicbaltic_standards.protection.records import DataProtection, Disclosure
from nordicbaltic_standards.protection.rules.grounds import (
    GIVEN,
    LAPSED,
    NEVER_GIVEN,
    NOT_PERSONAL,
    OVERRIDING,
    consent_of,
    leaves,
)

S = ConsentScope
P = DisclosurePurpose

IN_FORCE_ONCE = GIVEN | LAPSED

BY_RECIPIENT: dict[RecipientType, frozenset[ConsentScope]] = {
    RecipientType.POLICE: frozenset({
        S.SHARE_WITH_POLICE, S.PARTICIPATION_IN_PROCEEDINGS, S.FORMAL_IDENTIFICATION
    }),
    RecipientType.PROSECUTION_COURT: frozenset({S.SHARE_WITH_POLICE, S.PARTICIPATION_IN_PROCEEDINGS}),
    RecipientType.MIGRATION_AUTHORITY: frozenset({S.SHARE_WITH_MIGRATION, S.FORMAL_IDENTIFICATION}),
    RecipientType.FAMILY: frozenset({S.SHARE_WITH_FAMILY}),
    RecipientType.MEDIA_OR_PUBLIC: frozenset({S.MEDIA_OR_ADVOCACY}),
}  # fmt: skip
"""Scopes of which a consent has to hold one for data to go to a recipient of this type."""

BY_PURPOSE: dict[DisclosurePurpose, frozenset[ConsentScope]] = {
    P.SUPPORT: frozenset({S.SUPPORT_AND_SERVICES, S.SHARE_FOR_REFERRAL}),
    P.IDENTIFICATION: frozenset({
        S.FORMAL_IDENTIFICATION, S.SHARE_FOR_REFERRAL, S.SHARE_WITH_POLICE, S.SHARE_WITH_MIGRATION
    }),
    P.RESIDENCE_DECISION: frozenset({S.SHARE_WITH_MIGRATION, S.SHARE_FOR_REFERRAL}),
    P.INVESTIGATION: frozenset({S.SHARE_WITH_POLICE, S.PARTICIPATION_IN_PROCEEDINGS}),
    P.COURT_PROCEEDINGS: frozenset({
        S.PARTICIPATION_IN_PROCEEDINGS, S.SHARE_WITH_POLICE, S.SHARE_FOR_REFERRAL, S.COMPENSATION_AND_BENEFITS
    }),
    P.COMPENSATION_CLAIM: frozenset({
        S.COMPENSATION_AND_BENEFITS, S.PARTICIPATION_IN_PROCEEDINGS, S.SHARE_FOR_REFERRAL
    }),
    P.SAFE_RETURN: frozenset({S.RETURN_ARRANGEMENTS}),
    P.HEALTH_TREATMENT: frozenset({S.MEDICAL_INFORMATION, S.SUPPORT_AND_SERVICES, S.SHARE_FOR_REFERRAL}),
    P.BENEFITS: frozenset({S.COMPENSATION_AND_BENEFITS, S.SUPPORT_AND_SERVICES, S.SHARE_FOR_REFERRAL}),
    P.STATISTICS: frozenset({S.ANONYMOUS_STATISTICS}),
    P.RESEARCH: frozenset({S.RESEARCH}),
    P.MEDIA_OR_ADVOCACY: frozenset({S.MEDIA_OR_ADVOCACY}),
    P.FAMILY_TRACING: frozenset({S.SHARE_WITH_FAMILY}),
}  # fmt: skip
"""Scopes of which a consent has to hold one for data to leave for this purpose."""

ABROAD = frozenset({S.SHARE_ACROSS_BORDER, S.RETURN_ARRANGEMENTS})


@rule(
    "PRO-012",
    DataProtection,
    severity="error",
    kind="unlawful",
    standard="PRO-S05",
    sources=("gdpr art. 7(3)", "gdpr art. 6(1)(a)"),
    fixed=True,
    message="Data were disclosed when the consent was not in force.",
    wordings={"never": "Data were disclosed on a consent that was never in force."},
)
def disclosed_outside_consent_in_time(record: DataProtection, context: Context) -> Verdict:  # noqa: ARG001
    """Disclosed after withdrawal or expiry.

    Checks:
        A disclosure that relies on a consent was made after it was given, not after it was withdrawn or had run out, and
        the consent was not refused, invalid or never obtained.

    Why:
        A no that comes too late for the sender is a breach of trust that may put the person in danger.

    How to correct:
        Where that is safe, tell the recipient and ask for the data to be returned or deleted. Tell the person, and look
        whether it is a breach to be notified. If another ground carried the disclosure, record it. Correct a date only if it is wrong.

    Source:
        GDPR art. 6(1)(a) and 7(3). A disclosure that has a ground without consent does not rely on the consent.
    """
    faults = []
    for index, disclosure in enumerate(record.disclosures):
        if disclosure.without_consent_ground is not None or not leaves(disclosure):
            continue
        held = consent_of(record, disclosure.consent_ref)
        if held is None:
            continue
        place = f"/disclosures/{index}/consent_ref"
        if held[1].status in NEVER_GIVEN:
            faults.append(found(place, wording="never", day=disclosure.at.date()))
        elif not _in_force(held[1], disclosure):
            faults.append(found(place, day=disclosure.at.date()))
    return faults or None


def _in_force(consent: Consent, disclosure: Disclosure) -> bool:
    """Return whether nothing in the dates of a consent speaks against its having been in force."""
    return (
        (consent.given_at is None or consent.given_at <= disclosure.at)
        and (consent.withdrawn_at is None or disclosure.at <= consent.withdrawn_at)
        and (consent.valid_until is None or disclosure.at.date() <= consent.valid_until)
    )


@rule(
    "PRO-013",
    DataProtection,
    severity="error",
    kind="unlawful",
    standard="PRO-S10",
    sources=("gdpr art. 5(1)(b)", "gdpr art. 6(1)(a)"),
    message="The disclosure holds data that the consent it relies on does not cover.",
    wordings={
        "recipient": "The disclosure went to a recipient that the consent it relies on does not name.",
        "excluded": "The disclosure went to a recipient that the person has excluded.",
        "excluded-elsewhere": "The disclosure went, on another ground, to a recipient that the person has excluded in a consent.",
        "purpose": "The disclosure was made for a purpose or to a kind of recipient that the consent it relies on does not cover.",
        "border": "The disclosure went abroad, and the consent it relies on does not cover that.",
        "unspecific": "The consent on which the disclosure relies does not say what it covers, or which data.",
    },
)
def disclosed_beyond_consent(record: DataProtection, context: Context) -> Verdict:
    """Disclosed beyond the consent.

    Checks:
        A disclosure that relies on a consent stays within its recipients, purposes and categories of data, and goes to
        nobody whom the person has excluded.

    Why:
        People agree to one thing and not to another for reasons that may be a matter of life and death.

    How to correct:
        Look first whether the person is in danger now. Where that is safe, ask the recipient to return or delete the
        data. Tell the person, and look whether it is a breach to be notified. If a law or danger called for it, record that ground.

    Source:
        GDPR art. 5(1)(b) and 6(1)(a). An exclusion counts even where another ground is named, except for danger, a legal
        duty, a court order or the protection of a child. An exclusion in a consent on which the disclosure does not rely,
        and a consent that does not say what it covers, are warnings. A scope is missing only if none that could carry the
        disclosure is there.
    """
    faults: list[Found] = []
    for index, disclosure in enumerate(record.disclosures):
        if not leaves(disclosure):
            continue
        held = consent_of(record, disclosure.consent_ref)
        own: list[Found] = []
        if held is not None and held[1].status in IN_FORCE_ONCE:
            own = _beyond(held[1], disclosure, index, context.country)
        relied = held[1] if held is not None and disclosure.without_consent_ground is None else None
        if (
            disclosure.without_consent_ground not in OVERRIDING
            and not any(each.wording == "excluded" for each in own)
            and _excluded_elsewhere(record, disclosure, relied)
        ):
            wording = "excluded-elsewhere" if relied is None else "excluded"
            faults.append(_fault(disclosure, index, "recipient", wording, Severity.WARNING))
        faults += own
    return faults or None


def _excluded_elsewhere(record: DataProtection, disclosure: Disclosure, relied: Consent | None) -> bool:
    """Return whether another consent, in force at the time, excludes the recipient.

    What the person said last holds (GDPR art. 7(3)): a consent on which the disclosure relies carries it all the same if it
    was surely given after the exclusion.
    """
    return any(
        consent is not relied
        and consent.status in IN_FORCE_ONCE
        and _among(consent.exclusions, disclosure)
        and _in_force(consent, disclosure)
        and not _outlived(consent, relied)
        for consent in record.consents
    )


def _outlived(exclusion: Consent, relied: Consent | None) -> bool:
    if relied is None or relied.given_at is None or exclusion.given_at is None:
        return False
    return relied.given_at > exclusion.given_at


def _among(entries: tuple[ConsentRecipient, ...], disclosure: Disclosure) -> bool:
    """Return whether an entry names the recipient: the organisation where it names one, otherwise its type."""
    for entry in entries:
        if entry.ref == disclosure.recipient if entry.ref is not None else entry.type is disclosure.recipient_type:
            return True
    return False


def _beyond(consent: Consent, disclosure: Disclosure, index: int, country: str | None) -> list[Found]:
    ground = disclosure.without_consent_ground
    if _among(consent.exclusions, disclosure):
        return [] if ground in OVERRIDING else [_fault(disclosure, index, "recipient", "excluded")]
    if ground is not None:
        return []
    faults = []
    if consent.recipients and not _among(consent.recipients, disclosure) and not _hidden(consent, disclosure):
        faults.append(_fault(disclosure, index, "recipient", "recipient"))
    if not consent.scopes or not consent.data_categories:
        faults.append(_fault(disclosure, index, "consent_ref", "unspecific", Severity.WARNING))
        return faults
    if _out_of_scope(consent, disclosure):
        faults.append(_fault(disclosure, index, "purpose", "purpose"))
    abroad = country is not None and disclosure.recipient_country not in (None, country)
    if abroad and ABROAD.isdisjoint(consent.scopes):
        faults.append(_fault(disclosure, index, "recipient_country", "border"))
    for category in disclosure.data_categories:
        if category not in consent.data_categories and category not in NOT_PERSONAL:
            faults.append(_fault(disclosure, index, "data_categories", ""))
            break
    return faults


def _fault(disclosure: Disclosure, index: int, field: str, wording: str, severity: Severity | None = None) -> Found:
    return found(f"/disclosures/{index}/{field}", severity=severity, wording=wording, day=disclosure.at.date())


def _hidden(consent: Consent, disclosure: Disclosure) -> bool:
    """Return whether the recipient is not named, so that it may be an organisation that the consent names."""
    return isinstance(disclosure.recipient, Absent) and any(entry.ref is not None for entry in consent.recipients)


def _out_of_scope(consent: Consent, disclosure: Disclosure) -> bool:
    """Return whether no scope of a consent can carry the purpose, or none the kind of recipient."""
    recipient, purpose = BY_RECIPIENT.get(disclosure.recipient_type), BY_PURPOSE.get(disclosure.purpose)
    return (recipient is not None and recipient.isdisjoint(consent.scopes)) or (
        purpose is not None and purpose.isdisjoint(consent.scopes)
    )


@rule(
    "PRO-014",
    DataProtection,
    severity="error",
    kind="unlawful",
    standard="PRO-S10",
    sources=("gdpr art. 6(1)", "gdpr art. 5(2)"),
    also_serves=("GEN-S02",),
    fixed=True,
    message="Data on the person were disclosed, and neither consent nor another ground is recorded.",
)
def disclosed_on_no_ground(record: DataProtection, context: Context) -> Verdict:  # noqa: ARG001
    """Disclosed on no ground.

    Checks:
        A disclosure of personal data names a consent or a ground without consent, or its purpose is covered by a basis.

    Why:
        Whoever passes data on must be able to say by what right.

    How to correct:
        Record the consent or the ground if there was one. If there was none, look whether the person is in danger now.
        Where that is safe, ask the recipient to return or delete the data. Tell the person, and look whether it is a
        breach to be notified.

    Source:
        GDPR art. 5(2) and 6(1). Data given to the person, and disclosures without personal data, need no ground here;
        where the categories are not stated the finding is a warning.
    """
    faults = []
    for index, disclosure in enumerate(record.disclosures):
        if (
            disclosure.consent_ref is None
            and disclosure.without_consent_ground is None
            and leaves(disclosure)
            and not any(disclosure.purpose in basis.purposes for basis in record.bases)
        ):
            severity = None if disclosure.data_categories else Severity.WARNING
            faults.append(found(f"/disclosures/{index}/consent_ref", severity=severity, day=disclosure.at.date()))
    return faults or None
