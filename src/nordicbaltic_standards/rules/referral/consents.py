"""Whether a referral is based on a consent that was given, was valid on sending and came from the right person."""

from __future__ import annotations

from datetime import date, timedelta

from nordicbaltic_standards.codelists.enumerations import (
    ChildCareStatus,
    ConsentForm,
    ConsentGiver,
    ConsentStatus,
    RecipientType,
    ReferralType,
    ReferralUrgency,
)
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.models.parts.consent import Consent
from nordicbaltic_standards.models.referral import ReferralSection
from nordicbaltic_standards.rules.consent_givers import (
    CHILD_ALONE,
    DECIDED_IN_PLACE,
    DECIDED_IN_PLACE_ADVICE,
    consent_flags_giver,
    no_longer_decides,
    speaks_for_adult,
)
from nordicbaltic_standards.rules.context import Context, RuleOutcome, violation
from nordicbaltic_standards.rules.data_categories import SPECIAL
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.referral.governing_consent import carries_personal_data, governing, sent_on, was_given
from nordicbaltic_standards.rules.referral.status import cannot_wait
from nordicbaltic_standards.rules.registry import rule
from nordicbaltic_standards.rules.suspicion import giver_is_suspected

_MINUTE = timedelta(minutes=1)
_NOT_ANSWERED = frozenset({ConsentStatus.NOT_ASKED, ConsentStatus.REQUESTED})
"""Statuses of a consent that was neither given nor refused."""


@rule(
    "REF-001",
    ReferralSection,
    severity="error",
    kind="exposure",
    standard="REF-S03",
    also_serves=("GEN-S03",),
    sources=("gdpr art. 6(1)", "cets197 art. 12(7)", "dir-2011-36 art. 11(5)"),
    fixed=True,
    message="The referral was sent without a valid consent and without another ground.",
    variants={
        "not-required": "The referral says that no consent is required, but does not name the ground on which it was sent.",
        "danger": "The referral was sent in danger that could not wait, and names neither a consent nor the ground on which it was sent.",
    },
    title_by_variant={
        "not-required": "Referral without consent, ground not named",
        "danger": "Referral because of danger, ground not named",
    },
)
def sent_without_consent_or_ground(referral: ReferralSection, context: Context) -> RuleOutcome:
    """Referral sent without consent or ground.

    Checks:
        A referral with data about the person has been sent, without a consent that was given and without a ground for
        sending it without consent. Where it only says that no consent is required, only the missing ground is reported.
        The same applies where an immediate referral answers danger that could not wait and no consent was refused or
        ended.

    Why:
        To be passed on without being asked is what trafficking did to the person, and data that have left cannot be
        called back.

    How to correct:
        If the person agreed, add the consent as it stood on sending. If the law requires the referral or danger called
        for it, record that ground and tell the person as soon as it is safe. Otherwise tell the recipient to stop
        using the data, and ask the person what they want.

    Source:
        GDPR art. 6(1), CETS 197 art. 12(7), Directive 2011/36/EU art. 11(5). Grounds other than consent are, for
        example, a legal duty to report, as for a child in danger, and the vital interests of a person unable to decide.
        A consultation without personal data needs no ground. A consent that ended after the sending is judged by its
        days. An empty field must not delay urgent help, so the last two cases are warnings.
    """
    if referral.sent_at is None or referral.without_consent_ground is not None:
        return None
    consent = referral.consent
    if (consent is not None and was_given(consent)) or not carries_personal_data(referral):
        return None
    day = sent_on(referral, context)
    urgent = referral.urgency is ReferralUrgency.IMMEDIATE and cannot_wait(referral)
    if urgent and (consent is None or consent.status in _NOT_ANSWERED):
        return violation("/without_consent_ground", severity=Severity.WARNING, variant="danger", day=day)
    if consent is None:
        return violation("/consent", day=day)
    if consent.status is ConsentStatus.NOT_REQUIRED:
        return violation("/without_consent_ground", severity=Severity.WARNING, variant="not-required", day=day)
    return violation("/consent/status", day=day)


@rule(
    "REF-004",
    ReferralSection,
    severity="error",
    kind="exposure",
    standard="REF-S03",
    sources=("gdpr art. 7(3)", "gdpr art. 7(1)"),
    message="The consent had been withdrawn before the referral was sent.",
    variants={
        "expired": "The consent had expired before the referral was sent.",
        "not-yet": "The consent had not yet been given when the referral was sent.",
    },
    title_by_variant={"expired": "Consent expired before sending", "not-yet": "Referral sent before the consent"},
)
def consent_not_in_force_on_sending(referral: ReferralSection, context: Context) -> RuleOutcome:
    """Consent withdrawn before sending.

    Checks:
        The consent on which the referral is based was withdrawn or had expired before the referral was sent, or was
        given only afterwards.

    Why:
        A consent covers only what is sent while it is valid.

    How to correct:
        If a time is wrong, correct it. If the times are right, tell the recipient that the data must not be used, tell
        the person, and ask them for a new consent before anything else is sent.

    Source:
        GDPR art. 7(1) and 7(3). Times are compared by the minute. The last day of validity counts in full, in the time
        of the country whose law applies. What was done before a withdrawal remains lawful.
    """
    sent, consent, day = referral.sent_at, governing(referral), sent_on(referral, context)
    if sent is None or consent is None:
        return None
    if consent.withdrawn_at is not None and sent - consent.withdrawn_at >= _MINUTE:
        return violation("/consent/withdrawn_at", day=day)
    if consent.valid_until is not None and day is not None and consent.valid_until < day:
        return violation("/consent/valid_until", variant="expired", day=day)
    if consent.given_at is not None and consent.given_at - sent >= _MINUTE:
        return violation("/consent/given_at", variant="not-yet", day=day)
    return None


@rule(
    "REF-013",
    ReferralSection,
    severity="error",
    kind="exposure",
    standard="PRO-S06",
    sources=("dir-2011-36 art. 14(2)", "crc art. 3(1)", "crc art. 12", "gdpr art. 4(11)", "gdpr art. 6(1)(a)"),
    message="The consent for the child comes from someone who is suspected or has a conflict of interest.",
    variants={
        "adult": "A consent in place of an adult was given by someone suspected of involvement or in conflict with the person's interests; it is not valid.",
        "decided": DECIDED_IN_PLACE,
        "alone": "The child consented alone, and it is not recorded that national law lets the child do so.",
        "of-age": "The person has come of age, and the referral is based on a consent given on their behalf.",
    },
    advice_by_variant={
        "adult": "Send nothing on this consent, and mark it invalid. Ask the person what they want, with help to understand and decide where they need it. If someone has to act for them, have another representative appointed. Do not tell the suspected person.",
        "decided": DECIDED_IN_PLACE_ADVICE,
        "alone": "Obtain the consent of a guardian who is neither suspected nor in conflict with the child's interests, or of the authority responsible for the child, and hear the child. Where the child may decide alone under national law, record that this was established. A report to child protection needs no consent.",
        "of-age": "Send nothing more on this consent. Explain to the person what was agreed on their behalf and ask what they want now, without any pressure. If they agree, record their own consent. If a law or danger calls for the referral, record that ground and tell the person as soon as it is safe.",
    },
    title_by_variant={
        "decided": "Unclear who consented and who is suspected",
        "of-age": "Consent given before the person came of age",
    },
)
def referred_on_wrong_consent(referral: ReferralSection, context: Context) -> RuleOutcome:
    """Referral based on a consent that may be invalid.

    Checks:
        The referral is based on consent, and a parent or guardian who is suspected or has a conflict of interest
        consented in place of a child or an adult. Or a child consented alone without a finding of capacity. Or, as a
        warning, a parent or guardian consented for someone who is of age when the referral is made. Nothing is reported
        where the referral is to child protection.

    Why:
        A parent who took part in the exploitation must not decide who learns of it, and a child must not be left alone
        with the decision.

    How to correct:
        Send nothing on this consent, and do not tell a suspected person. Ask the authority that is responsible for the
        child to have another representative appointed, and hear the child. A report to child protection needs no
        consent.

    Source:
        Directive 2011/36/EU art. 14(2), CRC art. 3(1) and 12, GDPR art. 6(1)(a); for an adult GDPR art. 4(11) and
        6(1)(a) alone. National laws let older children decide on some health and social services. From twelve years, a
        working figure of this standard, a child's own consent therefore gives only a warning. The same applies if the
        age is not known. A guardian whose interests conflict according to the surrounding file counts as the one who
        consented if that part covers the day of the consent. If that day is not known, the day of sending counts. A
        parent also counts as suspected if the surrounding file shows it, for example by who recruited the child. If it
        shows it only for the parent's family, the finding is a warning. For a parent who consented for an adult, only
        what the consent itself says counts as a suspicion. The rule still reports that the person decides alone (art.
        4(11)). A guardian may be the guardian of an adult, unless the person was a child when the guardian consented.
        If a consent says that its giver is suspected but not who gave it, someone consented in the place of a child. A
        court or authority that decides can be in conflict itself, but usually its decision replaces the consent of
        someone suspected. The finding is therefore a warning.
    """
    consent, sent = governing(referral), sent_on(referral, context)
    to_protection = RecipientType.CHILD_PROTECTION is referral.recipient.recipient_type
    if consent is None or to_protection or referral.type is ReferralType.CHILD_PROTECTION:
        return None
    if consent.giver in CHILD_ALONE:
        if consent.capacity_recorded is True or not context.is_child(sent):
            return None
        ages = context.ages(sent)
        certainly_young = ages is not None and ages[1] < thresholds().child_alone_consent_age
        severity = None if certainly_young else Severity.WARNING
        derived = context.child_derived(sent)
        return violation("/consent/giver", severity=severity, variant="alone", day=sent, derived=derived)
    day = sent if consent.given_at is None else context.day_of(consent.given_at)
    suspected = _suspected(consent, day, context)
    if suspected is None:
        of_age = no_longer_decides(consent, context, sent)
        finding = violation("/consent/giver", severity=Severity.WARNING, variant="of-age", day=sent, instrument="gdpr")
        return finding if of_age else None
    variant, law = ("adult", "gdpr") if speaks_for_adult(consent.giver, context, day) else ("", "")
    variant = "decided" if consent.giver is ConsentGiver.COURT_OR_AUTHORITY else variant
    severity = None if suspected else Severity.WARNING
    return violation("/consent/giver", severity=severity, variant=variant, day=sent, instrument=law)


def _suspected(consent: Consent, day: date | None, context: Context) -> bool | None:
    """Return whether the giver was certainly suspected on a day; ``False`` for an authority or a parent's family."""
    answer = consent_flags_giver(consent, context, day)
    if answer is not None:
        return answer
    if consent.giver is ConsentGiver.PARENT:
        if context.is_adult(day):
            return None
        if ChildCareStatus.PARENT_SUSPECTED in context.child_care:
            return True
    return giver_is_suspected(context.root, consent.giver, day or context.on)


@rule(
    "REF-016",
    ReferralSection,
    severity="warning",
    kind="gap",
    urgency="documentation",
    standard="REF-S04",
    sources=("gdpr art. 5(1)(c)", "gdpr art. 5(2)"),
    message="The referral was sent and does not say which categories of data it contains.",
)
def data_sent_not_stated(referral: ReferralSection, context: Context) -> RuleOutcome:
    """Data sent not stated.

    Checks:
        A referral has been sent and names no category of data; one without data about the person says so with the code
        for no personal data.

    Why:
        Without this no one can tell whether the consent covers what was sent, or whether it was more than the recipient
        needs.

    How to correct:
        Record the categories of data that were sent with the referral, or that no personal data were sent.

    Source:
        GDPR art. 5(1)(c) and 5(2): no more data than needed, and the controller can show it.
    """
    if referral.data_categories or referral.sent_at is None:
        return None
    return violation("/data_categories", day=sent_on(referral, context))


@rule(
    "REF-017",
    ReferralSection,
    severity="warning",
    kind="exposure",
    standard="PRO-S04",
    also_serves=("REF-S03",),
    sources=("gdpr art. 9(2)(a)",),
    extended=True,
    message="Special categories of data are sent on the basis of a consent that is not recorded as explicit.",
)
def special_data_without_explicit_consent(referral: ReferralSection, context: Context) -> RuleOutcome:
    """Special categories sent without explicit consent.

    Checks:
        The referral is based on consent and sends data on health, sex life or another special category. The consent is
        not recorded as explicit, or was inferred from the person's conduct.

    Why:
        Data of this kind do the greatest harm in the wrong hands; the law requires a clear yes.

    How to correct:
        Ask the person in clear words whether these data may be sent, and record the answer. If another condition of the
        law applies, as in health and social care under a duty of secrecy, record the ground.

    Source:
        GDPR art. 9(2)(a). Art. 9(2) contains other conditions, so this is a warning.
    """
    consent, day = governing(referral), sent_on(referral, context)
    if consent is None or SPECIAL.isdisjoint(referral.data_categories):
        return None
    if consent.explicit is not True:
        return violation("/consent/explicit", day=day)
    return violation("/consent/form", day=day) if consent.form is ConsentForm.IMPLIED else None
