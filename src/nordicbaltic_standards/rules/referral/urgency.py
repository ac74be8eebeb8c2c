"""Information on danger in a referral: urgency, safety plan, safe contact, and a child in danger."""

from __future__ import annotations

from nordicbaltic_standards.codelists.enumerations import (
    AbsenceReason,
    ChildCareStatus,
    RecipientType,
    ReferralType,
    ReferralUrgency,
    RiskLevel,
)
from nordicbaltic_standards.models.absence import Absent, known
from nordicbaltic_standards.models.referral import ReferralSection
from nordicbaltic_standards.rules.context import Context, RuleOutcome, violation
from nordicbaltic_standards.rules.referral.governing_consent import sent_on
from nordicbaltic_standards.rules.referral.status import cannot_wait, is_over
from nordicbaltic_standards.rules.registry import rule
from nordicbaltic_standards.rules.risk_level import is_high_risk

_CHILD_AT_RISK = frozenset({ChildCareStatus.UNACCOMPANIED, ChildCareStatus.MISSING, ChildCareStatus.PARENT_SUSPECTED})
_PLAN, _CONTACT, _CALLBACK = "", "contact", "callback"


@rule(
    "REF-007",
    ReferralSection,
    severity="warning",
    kind="gap",
    urgency="danger",
    standard="REF-S05",
    sources=("cets197 art. 33(1)", "cets197 art. 12(2)"),
    fixed=True,
    message="The recorded danger requires a more urgent referral.",
)
def danger_without_urgency(referral: ReferralSection, context: Context) -> RuleOutcome:
    """Urgency of the referral too low for the danger.

    Checks:
        There is danger that cannot wait, or an extreme level of danger, and the referral is not marked as immediate; or
        the level is high and the referral is marked as planned.

    Why:
        The recipient acts by the urgency. Danger that is mentioned only in the text is read too late.

    How to correct:
        Raise the urgency and call the recipient. If the danger has passed, record the new assessment.

    Source:
        CETS 197 art. 12(2) and 33(1). Nothing is reported if nothing more is to come of the referral. This is so if it
        was withdrawn, or completed without saying that no help came. It is also so if the service was provided, if
        another referral or body took its place, or if the person does not want it or has the service already.
    """
    risk, urgency = known(referral.risk), referral.urgency
    if risk is None or urgency is ReferralUrgency.IMMEDIATE or is_over(referral):
        return None
    planned_at_high = urgency is ReferralUrgency.PLANNED and risk.level is RiskLevel.HIGH
    if cannot_wait(referral) or risk.level is RiskLevel.EXTREME or planned_at_high:
        return violation("/urgency", day=sent_on(referral, context))
    return None


@rule(
    "REF-008",
    ReferralSection,
    severity="warning",
    kind="gap",
    urgency="danger",
    standard="REF-S05",
    also_serves=("GEN-S01",),
    sources=("cets197 art. 12(2)", "cets197 art. 28(1)"),
    fixed=True,
    message="The referral is immediate and contains no safety plan.",
    variants={
        "contact": "The referral is immediate and contains no safe way to reach the person.",
        "callback": "Safety details are withheld in an immediate referral, and no one is named at the sender who can be called.",
    },
    title_by_variant={
        "contact": "Immediate referral without a safe contact",
        "callback": "Immediate referral without anyone to call",
    },
)
def immediate_without_safety(referral: ReferralSection, context: Context) -> RuleOutcome:
    """Immediate risk without a safety plan.

    Checks:
        The referral is immediate, or reports danger that cannot wait, was sent, and lacks a safety plan or a safe way
        to reach the person. Where these are withheld for safety, no one at the sender is named who can be called.

    Why:
        A recipient who does not know what to avoid can bring the danger to the door.

    How to correct:
        Call the recipient and say what must be done and what must be avoided. Add a short plan (one line is enough). Also
        add a safe contact, or name someone at the sender who can be called at any hour. Do not delay the help for this.

    Source:
        CETS 197 art. 12(2) and 28(1). The finding is never an error, because no check must delay urgent help. Nothing
        is reported if nothing more is to come of the referral. This is so if it was withdrawn, or completed without
        saying that no help came. It is also so if the service was provided, if another referral or body took its place,
        or if the person does not want it or has the service already.
    """
    urgent = referral.urgency is ReferralUrgency.IMMEDIATE or cannot_wait(referral)
    if not urgent or referral.sent_at is None or is_over(referral):
        return None
    places = {**_missing_plan(referral), **_missing_contact(referral)}
    return [violation(at, variant=variant, day=sent_on(referral, context)) for at, variant in places.items()] or None


def _missing_plan(referral: ReferralSection) -> dict[str, str]:
    risk = referral.risk
    if risk is None:
        return {"/risk": _PLAN}
    if isinstance(risk, Absent):
        return _withheld_part(risk, referral)
    if risk.safety_plan is True or known(risk.safety_measures) is not None:
        return {}
    if isinstance(risk.safety_plan, Absent):
        return _withheld_part(risk.safety_plan, referral)
    if isinstance(risk.safety_measures, Absent) and risk.safety_plan is None:
        return _withheld_part(risk.safety_measures, referral)
    return {"/risk/safety_plan": _PLAN}


def _missing_contact(referral: ReferralSection) -> dict[str, str]:
    contact = referral.safe_contact
    if contact is None:
        return {"/safe_contact": _CONTACT}
    if isinstance(contact, Absent):
        return _withheld_part(contact, referral)
    return {"/safe_contact/never_use": _CONTACT} if contact.never_use is True else {}


def _withheld_part(part: Absent, referral: ReferralSection) -> dict[str, str]:
    if part.absent is AbsenceReason.WITHHELD_FOR_SAFETY and (
        referral.callback is None or not referral.callback.lines()
    ):
        return {"/callback": _CALLBACK}
    return {}


@rule(
    "REF-014",
    ReferralSection,
    severity="warning",
    kind="gap",
    urgency="danger",
    standard="GEN-S08",
    sources=("crc art. 19", "crc art. 20"),
    facts=("data_protection.reporting_duty",),
    extended=True,
    message="A child in danger is to be reported to the child protection service ({country}); none is named.",
)
def child_in_danger_unreported(referral: ReferralSection, context: Context) -> RuleOutcome:
    """Child in danger, child protection not involved.

    Checks:
        The person is a child in grave danger, alone, missing or with a parent or caregiver under suspicion; neither sender nor
        recipient is a child protection service, and no referral to one is named.

    Why:
        Only child protection can place a child in safety and have a guardian appointed.

    How to correct:
        Report to the child protection service at once; no consent is needed for it. Then name that referral here.

    Source:
        CRC art. 19 and 20, and the duties to report of national law. A service counts as child protection by the type
        of recipient recorded for it. Danger that cannot wait is grave whatever the level. Nothing is reported for a
        child whom an authority has placed in care.
    """
    day, services = sent_on(referral, context), {referral.sender.recipient_type, referral.recipient.recipient_type}
    if referral.child_protection_referral_ref is not None or referral.type is ReferralType.CHILD_PROTECTION:
        return None
    if RecipientType.CHILD_PROTECTION in services or not _in_danger(referral, context) or not context.is_child(day):
        return None
    duty = context.law(day).data_protection.reporting_duty
    supports = duty.value is not None and any(item.concerns_children for item in duty.value)
    facts, derived = (duty,) if supports else (), context.child_derived(day)
    return violation("/child_protection_referral_ref", *facts, day=day, derived=derived)


def _in_danger(referral: ReferralSection, context: Context) -> bool:
    care = context.child_care
    if ChildCareStatus.IN_CARE in care:
        return False
    if context.caregiver_suspected or not _CHILD_AT_RISK.isdisjoint(care):
        return True
    risk = known(referral.risk)
    return risk is not None and is_high_risk(risk)


@rule(
    "REF-018",
    ReferralSection,
    severity="error",
    kind="exposure",
    urgency="danger",
    standard="REF-S05",
    also_serves=("PRO-S09",),
    sources=("cets197 art. 12(2)", "cets197 art. 28(1)", "gdpr art. 32(1)"),
    fixed=True,
    message="The contact passed on as safe is within reach of a suspect.",
)
def contact_within_reach_of_suspect(referral: ReferralSection, context: Context) -> RuleOutcome:
    """Contact within reach of a suspect.

    Checks:
        The referral contains a contact that a suspect can see or answer, and does not mark it as never to be used.

    Why:
        One call or message on this channel can tell those who exploited the person where they turned for help.

    How to correct:
        Agree on another way with the person, such as through the service, and record that one. If the recipient has to
        know of the dangerous channel, mark it as never to be used.

    Source:
        CETS 197 art. 12(2) and 28(1), GDPR art. 32(1): security appropriate to the risk.
    """
    contact = known(referral.safe_contact)
    if contact is None or contact.shared_with_suspect is not True or contact.never_use is True:
        return None
    return violation("/safe_contact/shared_with_suspect", day=sent_on(referral, context))
