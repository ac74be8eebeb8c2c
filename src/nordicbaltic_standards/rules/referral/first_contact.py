"""Referrals by those who meet a victim first, and the time that national law gives them."""

from __future__ import annotations

from collections.abc import Iterable

from nordicbaltic_standards.codelists.enumerations import (
    LegalCondition,
    LegalEvent,
    OrganisationRole,
    OrganisationType,
    RecipientType,
)
from nordicbaltic_standards.law.rest_days import latest_end
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.parts.organisation import OrganisationRef
from nordicbaltic_standards.models.referral import ReferralSection
from nordicbaltic_standards.rules.context import Context, RuleOutcome, duration_param, violation
from nordicbaltic_standards.rules.referral.status import was_sent, was_taken_back
from nordicbaltic_standards.rules.registry import rule

T = OrganisationType
R = RecipientType

FIRST_CONTACT: frozenset[OrganisationType | RecipientType] = frozenset({
    T.POLICE, T.BORDER_SERVICE, T.PROSECUTION, T.COURT, T.MUNICIPALITY, T.EDUCATION_INSTITUTION, T.HEALTH_INSTITUTION,
    R.POLICE, R.PROSECUTION_COURT, R.SOCIAL_SERVICES, R.HEALTH_PROVIDER, R.CHILD_PROTECTION,
})  # fmt: skip
"""Kinds of organisations that are institutions of first contact (in Lithuania XIV-169)."""
NO_FIRST_CONTACT: frozenset[OrganisationType | RecipientType] = frozenset({
    T.NON_GOVERNMENTAL, T.LAW_FIRM, T.TRADE_UNION, T.EMPLOYER_ORGANISATION, T.FAITH_ORGANISATION, T.EMBASSY,
    T.INTERNATIONAL, R.SUPPORT_ORGANISATION, R.SHELTER,
})  # fmt: skip
"""Kinds that are not."""
NO_SUPPORT_SERVICE: frozenset[OrganisationType | RecipientType] = frozenset({
    *(set(OrganisationType) - {T.NON_GOVERNMENTAL, T.STATE_AUTHORITY, T.FAITH_ORGANISATION, T.OTHER}),
    *(set(RecipientType) - {R.SUPPORT_ORGANISATION}),
})  # fmt: skip
"""Kinds that are not support services for victims, but services to which these refer."""

AT_FIRST_CONTACT = frozenset({LegalCondition.REFERRED_AT_FIRST_CONTACT})


@rule(
    "REF-020",
    ReferralSection,
    severity="warning",
    kind="unlawful",
    urgency="term",
    standard="REF-S02",
    sources=("dir-2012-29 art. 8(2)",),
    facts=("assistance.referral_deadline",),
    message="National law sets a time limit, from the person's consent, for informing the support service ({country}: {limit}); the referral was sent later.",
    variants={
        "unsent": "National law sets a time limit, from the person's consent, for informing the support service ({country}: {limit}); it has passed, and the referral has not been sent.",
    },
    advice_by_variant={
        "unsent": "Send the referral today, or call the support service. If the person no longer agrees, record that. If it was sent, record when.",
    },
    title_by_variant={"unsent": "Support service not informed in time"},
)
def sent_later_than_law_allows(referral: ReferralSection, context: Context) -> RuleOutcome:
    """Support service informed later than the law allows.

    Checks:
        National law sets a time limit, from the person's consent, for an institution that met the person first to send
        a referral to a support service. The referral was sent later, or that time has passed and it has not been sent.

    Why:
        The first days decide whether a person finds help or goes back.

    How to correct:
        Check whether the person went without help in the meantime, and see to what is still open. If a day is wrong,
        correct it.

    Source:
        National law: in Lithuania at once, and at the latest on the next working day after the consent (law on help to
        victims of crime, art. 9(2)). Directive 2012/29/EU art. 8(2): referral by the authority that received the
        complaint and by other relevant entities. Days on which offices may be closed are not working days. Nothing is
        reported if sender or recipient may not be such a body, or for a referral that was withdrawn.
    """
    consent = referral.consent
    given = None if consent is None else known(consent.given_at)
    if given is None or was_taken_back(referral) or not at_first_contact(referral, context.country):
        return None
    agreed = context.day_of(given)
    terms = context.law(agreed).assistance.referral_deadline
    for term in terms.value or ():
        if term.event is not LegalEvent.CONSENT_GIVEN or not AT_FIRST_CONTACT.issuperset(term.conditions):
            continue
        last = latest_end(agreed, term.length.amount, term.length.unit, context.country)
        limit = duration_param(term.length.amount, term.length.unit)
        if referral.sent_at is not None:
            sent = context.day_of(referral.sent_at)
            return violation("/sent_at", terms, day=sent, limit=limit) if sent > last else None
        if not was_sent(referral) and context.is_past(last):
            return violation("/sent_at", terms, variant="unsent", limit=limit)
    return None


def at_first_contact(record: ReferralSection, code: str | None) -> bool | None:
    """Return whether an institution of first contact refers to a support service; `None` where this is not known."""
    sender, recipient = record.sender, record.recipient
    if any(each.country not in {None, code} for each in (sender, recipient)):
        return False
    meets = _is_one(_kinds(sender), FIRST_CONTACT, NO_FIRST_CONTACT)
    if meets is False and OrganisationRole.FIRST_RESPONDER in sender.roles:
        meets = None
    kinds = _kinds(recipient)
    supports = OrganisationRole.SUPPORT_PROVIDER in recipient.roles or R.SUPPORT_ORGANISATION in kinds
    helps = True if supports else _is_one(kinds, frozenset(), NO_SUPPORT_SERVICE)
    return False if False in {meets, helps} else None if None in {meets, helps} else True


def _kinds(organisation: OrganisationRef) -> set[OrganisationType | RecipientType]:
    return {kind for kind in (organisation.type, organisation.recipient_type) if kind is not None}


def _is_one(
    kinds: Iterable[OrganisationType | RecipientType],
    some: frozenset[OrganisationType | RecipientType],
    none: frozenset[OrganisationType | RecipientType],
) -> bool | None:
    """Return whether an organisation belongs to a group; `None` where its kinds are not known or do not show it."""
    if not some.isdisjoint(kinds):
        return True
    return None if none.isdisjoint(kinds) else False
