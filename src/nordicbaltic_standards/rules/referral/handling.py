"""The course of a referral: sent, acknowledged, answered, completed, followed by another."""

from __future__ import annotations

from datetime import datetime, timedelta

from nordicbaltic_standards.codelists.enumerations import ReferralStatus, ReferralUrgency
from nordicbaltic_standards.law.local_time import local_day, zone
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.models.referral import ReferralSection
from nordicbaltic_standards.rules.case_context import payload_record
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, duration_param, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.referral.governing_consent import carries_personal_data, sent_on
from nordicbaltic_standards.rules.referral.status import SENT, is_settled, was_taken_back
from nordicbaltic_standards.rules.registry import rule

_NOT_SENT = frozenset({ReferralStatus.DRAFT, ReferralStatus.AWAITING_CONSENT})
_UNSEEN = frozenset({ReferralStatus.SENT, ReferralStatus.RECEIVED})
"""Statuses of a referral that may have reached a system without a person seeing it."""
_ANSWERED = frozenset({ReferralStatus.ACCEPTED, ReferralStatus.DECLINED})
_FAILED = frozenset({ReferralStatus.DECLINED, ReferralStatus.EXPIRED, ReferralStatus.NO_SHOW})
_ACCEPTED_OR_IN_PROGRESS = frozenset({ReferralStatus.ACCEPTED, ReferralStatus.IN_PROGRESS})
_STEPS = (
    ("sent_at", "received_at"),
    ("sent_at", "acknowledged_at"),
    ("sent_at", "responded_at"),
    ("sent_at", "completed_at"),
    ("responded_at", "completed_at"),
)
"""Pairs of times of which the first cannot be after the second."""


@rule(
    "REF-006",
    ReferralSection,
    severity="warning",
    kind="gap",
    urgency="term",
    standard="REF-S02",
    sources=("cets197 art. 33(1)", "cbss-trm procedures"),
    message="No acknowledgement of the referral is recorded within the time allowed ({limit}).",
    variants={"late": "The referral was acknowledged later than its urgency requires ({limit})."},
    advice_by_variant={
        "late": "Check whether the person went without help or protection in the meantime, and see to what is still open. Agree with the recipient how such referrals are acknowledged in time. If a time is wrong, correct it.",
    },
    title_by_variant={"late": "Urgent referral acknowledged late"},
)
def not_acknowledged_in_time(referral: ReferralSection, context: Context) -> RuleOutcome:
    """Urgent referral not acknowledged.

    Checks:
        A referral that was sent has not been seen by a person at the recipient within the hours allowed for its
        urgency, or was seen only later.

    Why:
        People are lost between services, not within them.

    How to correct:
        Call the recipient now. If no one answers, send the referral to another service, and in danger call the police
        with the person's agreement. Record when the referral was acknowledged.

    Source:
        CETS 197 art. 33(1) for danger abroad; the Transnational Referral Mechanism of the Baltic Sea Region. The hours
        are working figures of this standard. The day of reading counts to its end, by the time of the country. For a
        record written on that day, or a message sent on it, the day counts to the time of writing or sending. An
        importing system cannot lower a finding on an immediate referral below a warning. A referral whose consent was
        withdrawn no longer waits for an answer; a referral that is based on another ground does.
    """
    sent, urgency = referral.sent_at, referral.urgency
    if sent is None or urgency is None:
        return None
    seen, variant = referral.acknowledged_at, "late"
    if seen is None:
        if referral.status not in _UNSEEN or was_taken_back(referral):
            return None
        seen, variant = _latest_known_moment(context, sent), ""
    figures = thresholds()
    hours = {
        ReferralUrgency.IMMEDIATE: figures.acknowledge_immediate_hours,
        ReferralUrgency.WITHIN_24_HOURS: figures.acknowledge_24_hours,
        ReferralUrgency.WITHIN_3_DAYS: figures.acknowledge_3_days_hours,
    }.get(urgency, figures.acknowledge_planned_hours)
    if seen is None or seen - sent <= timedelta(hours=hours):
        return None
    lowest = Severity.WARNING if urgency is ReferralUrgency.IMMEDIATE else None
    limit = duration_param(hours, "hours")
    return violation("/acknowledged_at", variant=variant, day=sent_on(referral, context), lowest=lowest, limit=limit)


def _latest_known_moment(context: Context, sent: datetime) -> datetime | None:
    """Return the moment of writing where the law is read on that day, else the end of the day of reading."""
    on, root = context.on, context.root
    if on is None:
        return None
    message_sent = root.sent_at if isinstance(root, ExchangeMessage) else None
    times = (root.recorded_at, payload_record(root).recorded_at, message_sent)
    # The day of reading follows the time of the outermost record's country; the law may be that of the inner record.
    countries = (context.country, root.country)
    for written in times:
        if written is not None and any(local_day(written, country) == on for country in countries):
            return written
    return datetime(on.year, on.month, on.day, 23, 59, 59, tzinfo=zone(context.country) or sent.tzinfo)


@rule(
    "REF-009",
    ReferralSection,
    severity="error",
    kind="contradiction",
    standard="REF-S02",
    sources=("cbss-trm procedures",),
    message="A step of the referral lies before the step that it follows.",
    variants={
        "status": "The status of the referral contradicts its time of sending.",
        "missing": "According to its status the referral reached a step, but the time of that step is missing.",
        "reason": "A reason for declining is recorded, but the status of the referral should then be another: {status}.",
    },
    title_by_variant={
        "status": "Referral status contradicts the sending time",
        "missing": "Time of a referral step not recorded",
        "reason": "Reason for declining does not fit the status",
    },
)
def steps_out_of_order(referral: ReferralSection, context: Context) -> RuleOutcome:
    """Referral steps out of order.

    Checks:
        The referral was received, acknowledged, answered or completed before it was sent, or completed before it was
        answered. Or, by its status, it was sent, accepted, declined or completed, and the time of that is missing. Or, by
        its status, it was not sent, and a time of sending is recorded. Or a reason for declining is recorded, although it
        was not declined.

    Why:
        Whoever reads the referral must know how far it has got; a wrong step leaves the person waiting.

    How to correct:
        Correct the time or the status that is wrong; check the offset of the time zone.

    Source:
        Transnational Referral Mechanism of the Baltic Sea Region. The clocks of two systems may differ by some minutes,
        a working figure of this standard. A referral that was withdrawn may have been sent or not. In a draft, the rule
        does not report what is merely missing. A receipt, and a service under way, need no time of their own. Another
        rule checks that the referral was seen in time.
    """
    finished, status = context.profile != "draft", referral.status
    sent_by_status = finished and status in SENT
    wrong = {}
    if sent_by_status if referral.sent_at is None else status in _NOT_SENT:
        wrong["/sent_at"] = "status"
    for first, later in _STEPS:
        begun, moment = getattr(referral, first), getattr(referral, later)
        if begun is not None and moment is not None and begun - moment > thresholds().clock_difference:
            wrong[f"/{later}"] = ""
    if finished and status is ReferralStatus.COMPLETED and referral.completed_at is None:
        wrong["/completed_at"] = "missing"
    if finished and status in _ANSWERED and referral.responded_at is None:
        wrong["/responded_at"] = "missing"
    findings = [violation(at, variant=variant) for at, variant in wrong.items()]
    if referral.decline_reason is not None and status not in {None, ReferralStatus.DECLINED}:
        findings.append(violation("/decline_reason", variant="reason", status=ReferralStatus.DECLINED))
    return findings or None


@rule(
    "REF-010",
    ReferralSection,
    severity="warning",
    kind="gap",
    standard="REF-S02",
    sources=("dir-2012-29 art. 8(2)", "dir-2011-36 art. 11(4)"),
    message="The referral failed, and no referral that follows it is named.",
)
def failed_and_nothing_follows(referral: ReferralSection, context: Context) -> RuleOutcome:
    """Failed referral with no further referral.

    Checks:
        The referral was declined, found no answer, or the person did not arrive; some days have passed since it was
        answered or, without an answer, sent, and no referral that follows it is named. Silent where the person did not
        want the service, has it already, or was referred on.

    Why:
        A referral that failed must not be the last attempt to find help for the person.

    How to correct:
        Find another service with the person, send a new referral and name it here. If the person does not want one,
        record this as the outcome.

    Source:
        Directive 2012/29/EU art. 8(2), Directive 2011/36/EU art. 11(4). The number of days is a working figure of this
        standard. The day on which the person was expected is not recorded, so a person who did not arrive may have been
        missed only today.
    """
    if referral.status not in _FAILED or is_settled(referral):
        return None
    since = referral.responded_at or referral.sent_at
    day = None if since is None else context.day_of(since)
    overdue = context.is_overdue(day, thresholds().alternative_after_decline_days)
    return violation("/next_referral_ref", day=day) if overdue else None


@rule(
    "REF-015",
    ReferralSection,
    severity="notice",
    kind="advice",
    standard="REF-S02",
    sources=("gdpr art. 13(1)(e)", "cets197 art. 12(7)"),
    extended=True,
    message="It is not recorded that the person was informed of the referral.",
    variants={
        "outcome": "The referral is completed, and its outcome is not recorded.",
        "follow-up": "The day for asking about the progress of the referral has passed.",
    },
    title_by_variant={
        "outcome": "Outcome of the referral not recorded",
        "follow-up": "Follow-up of the referral overdue",
    },
)
def person_not_informed_or_no_feedback(referral: ReferralSection, context: Context) -> RuleOutcome:
    """Informing the person about the referral not recorded.

    Checks:
        A referral with data about the person was sent and it is not recorded when the person was told; or it is
        completed without an outcome; or the day for follow-up has passed while it is still under way.

    Why:
        The person has a right to know who has their data, and the sender learns only by asking whether help came.

    How to correct:
        Tell the person, and record the day; if telling would endanger someone, give the reason for putting it off.
        Ask the recipient, record the outcome or set a new day.

    Source:
        GDPR art. 13(1)(e), CETS 197 art. 12(7). Informing the person may be delayed for safety, with an absence reason.
    """
    advice: list[Violation] = []
    if referral.person_informed_on is None and referral.sent_at is not None and carries_personal_data(referral):
        advice.append(violation("/person_informed_on", day=sent_on(referral, context)))
    if referral.outcome is None and referral.status is ReferralStatus.COMPLETED:
        completed = None if referral.completed_at is None else context.day_of(referral.completed_at)
        advice.append(violation("/outcome", variant="outcome", day=completed))
    if referral.status in _ACCEPTED_OR_IN_PROGRESS and context.is_past(referral.follow_up_on):
        advice.append(violation("/follow_up_on", variant="follow-up", day=referral.follow_up_on))
    return advice or None
