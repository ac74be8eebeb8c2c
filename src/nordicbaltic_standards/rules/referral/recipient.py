"""The recipient of a referral: one that offers the requested service and, across a border, the contact points."""

from __future__ import annotations

from nordicbaltic_standards.codelists.enumerations import OrganisationRole, ReferralType
from nordicbaltic_standards.law.territories import same_state
from nordicbaltic_standards.models.parts.organisation import OrganisationRef
from nordicbaltic_standards.models.referral import ReferralSection
from nordicbaltic_standards.rules.context import Context, RuleOutcome, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.referral.governing_consent import sent_on
from nordicbaltic_standards.rules.registry import rule


@rule(
    "REF-011",
    ReferralSection,
    severity="error",
    kind="gap",
    standard="REF-S01",
    sources=("dir-2011-36 art. 11(4)",),
    extended=True,
    message="Sender and recipient of the referral are the same body.",
    variants={
        "not-offered": "The recipient gives none of the services asked for, as far as its services are known.",
        "none-asked": "The referral is for a service and names none.",
        "no-sender": "The referral does not say who refers.",
        "no-recipient": "The referral does not say to whom it goes.",
    },
    advice_by_variant={
        "no-sender": "Record the name or the identifier of the organisation that refers.",
        "no-recipient": "Record the name, the identifier or the kind of the organisation to which the person is referred.",
    },
    title_by_variant={
        "not-offered": "Recipient does not offer what is asked",
        "none-asked": "Referral for a service names none",
        "no-sender": "Sender of the referral not recorded",
        "no-recipient": "Recipient of the referral not recorded",
    },
)
def recipient_does_not_fit(referral: ReferralSection, context: Context) -> RuleOutcome:
    """Referral addressed to its own sender.

    Checks:
        Sender and recipient are the same body; or the referral is for a service and names none; or the services of the
        recipient are known and include none of those asked for. Before the referral is passed on: nothing says who
        refers, or to whom.

    Why:
        A referral to the wrong place costs the person time, and the person has to tell once more what happened.

    How to correct:
        Name the services asked for, or choose a recipient that gives them. Where one part of a body refers to another,
        give each its own reference.

    Source:
        Directive 2011/36/EU art. 11(4): mechanisms for referral to appropriate support. All findings except the first
        are warnings.
    """
    requested, offered, day = referral.services, referral.recipient.services, sent_on(referral, context)
    if referral.sender.ref is not None and referral.sender.ref == referral.recipient.ref:
        return violation("/recipient/ref", day=day)
    if context.profile == "exchange":
        if _is_nobody(referral.sender):
            return violation("/sender", severity=Severity.WARNING, variant="no-sender", day=day)
        if _is_nobody(referral.recipient) and referral.recipient.recipient_type is None:
            return violation("/recipient", severity=Severity.WARNING, variant="no-recipient", day=day)
    if not requested and referral.type is ReferralType.SERVICE:
        return violation("/services", severity=Severity.WARNING, variant="none-asked", day=day)
    if requested and offered and set(requested).isdisjoint(offered):
        return violation("/services", severity=Severity.WARNING, variant="not-offered", day=day)
    return None


def _is_nobody(organisation: OrganisationRef) -> bool:
    return organisation.ref is None and organisation.name is None


@rule(
    "REF-012",
    ReferralSection,
    severity="notice",
    kind="advice",
    urgency="documentation",
    standard="REF-S06",
    sources=("dir-2011-36 art. 11(4)", "cets197 art. 32"),
    extended=True,
    message="The referral crosses a border, and the contact points named for this are not involved.",
)
def beside_the_contact_points(referral: ReferralSection, context: Context) -> RuleOutcome:
    """Cross-border referral without the contact points.

    Checks:
        Sender and recipient work in different countries, the referral does not pass through a contact point for
        referrals across borders, and neither of them is one.

    Why:
        The contact points know both systems and can see that the person is not lost between them.

    How to correct:
        Ask the contact point of either country whether it can help; tell it about the person only as far as the person
        agrees. Record that the referral passes through it.

    Source:
        Directive 2011/36/EU art. 11(4), CETS 197 art. 32. Support organisations may work with each other directly; this
        is only a reminder.
    """
    sender, recipient = referral.sender, referral.recipient
    if same_state(sender.country, recipient.country) or sender.country is None or recipient.country is None:
        return None
    if referral.via_contact_point is True or _is_contact_point(sender) or _is_contact_point(recipient):
        return None
    return violation("/via_contact_point", day=sent_on(referral, context))


def _is_contact_point(organisation: OrganisationRef) -> bool:
    return organisation.is_contact_point is True or OrganisationRole.NATIONAL_CONTACT_POINT in organisation.roles
