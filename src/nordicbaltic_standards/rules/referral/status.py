"""The progress of a referral, by its times and its status: sent, taken up, taken back, or settled in another way."""

from __future__ import annotations

from nordicbaltic_standards.codelists.enumerations import (
    ConsentStatus,
    ReferralDeclineReason,
    ReferralOutcome,
    ReferralStatus,
)
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.referral import ReferralSection

SENT = frozenset(
    {
        ReferralStatus.SENT,
        ReferralStatus.RECEIVED,
        ReferralStatus.ACCEPTED,
        ReferralStatus.DECLINED,
        ReferralStatus.IN_PROGRESS,
        ReferralStatus.COMPLETED,
        ReferralStatus.NO_SHOW,
        ReferralStatus.EXPIRED,
    }
)
"""Statuses of a referral that was sent."""
_TAKEN_UP = frozenset({ReferralStatus.ACCEPTED, ReferralStatus.IN_PROGRESS, ReferralStatus.COMPLETED})
_TAKEN_BACK = frozenset({ReferralStatus.WITHDRAWN, ReferralStatus.CONSENT_WITHDRAWN})
_HELPED = frozenset({ReferralOutcome.SERVICE_PROVIDED, ReferralOutcome.PARTLY_PROVIDED})
_NOT_HELPED = frozenset({ReferralOutcome.NOT_PROVIDED, ReferralOutcome.NO_CONTACT, ReferralOutcome.WAITING})
_SETTLING_OUTCOMES = frozenset(
    {ReferralOutcome.PERSON_DECLINED, ReferralOutcome.ALREADY_SERVED, ReferralOutcome.REFERRED_ON}
)
_SETTLING_REASONS = frozenset({ReferralDeclineReason.PERSON_DECLINED, ReferralDeclineReason.ALREADY_SERVED})


def cannot_wait(referral: ReferralSection) -> bool:
    """Return whether the referral records danger that cannot wait."""
    risk = known(referral.risk)
    return risk is not None and risk.immediate_danger is True


def was_sent(referral: ReferralSection) -> bool:
    """Return whether the referral was sent, by a time or by its status."""
    return referral.sent_at is not None or referral.received_at is not None or referral.status in SENT


def was_taken_up(referral: ReferralSection) -> bool:
    """Return whether the recipient took the referral up.

    A referral that was only seen there, or declined, is not taken up.
    """
    if referral.outcome in _HELPED:
        return True
    if referral.status is ReferralStatus.DECLINED or referral.outcome is ReferralOutcome.NOT_PROVIDED:
        return False
    return referral.status in _TAKEN_UP or referral.responded_at is not None or referral.completed_at is not None


def was_taken_back(referral: ReferralSection) -> bool:
    """Return whether the sender took the referral back, or the person withdrew the consent on which it was based."""
    consent = referral.consent
    withdrawn = consent is not None and consent.status is ConsentStatus.WITHDRAWN
    return referral.status in _TAKEN_BACK or (withdrawn and referral.without_consent_ground is None)


def is_settled(referral: ReferralSection) -> bool:
    """Return whether another referral or body replaced it, or the person does not want or need the service."""
    return (
        referral.next_referral_ref is not None
        or referral.outcome in _SETTLING_OUTCOMES
        or referral.decline_reason in _SETTLING_REASONS
    )


def awaits_help(referral: ReferralSection) -> bool:
    """Return whether the recipient has still to take the referral up."""
    return not (was_taken_up(referral) or was_taken_back(referral) or is_settled(referral))


def is_over(referral: ReferralSection) -> bool:
    """Return whether nothing more will follow from the referral; a referral that failed may still bring help."""
    if was_taken_back(referral) or is_settled(referral) or referral.outcome is ReferralOutcome.SERVICE_PROVIDED:
        return True
    completed = referral.status is ReferralStatus.COMPLETED or referral.completed_at is not None
    return completed and referral.outcome not in _NOT_HELPED
