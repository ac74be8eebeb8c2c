"""Whether the person is against a use of their data: by an objection (GDPR art. 21), or by refusing to be counted or studied."""

from __future__ import annotations

from datetime import date, datetime

from nordicbaltic_standards.codelists.enumerations import (
    ConsentScope,
    DataRequestOutcome,
    DataSubjectRight,
    DisclosurePurpose,
)
from nordicbaltic_standards.models.data_protection import DataProtectionSection
from nordicbaltic_standards.rules.code_groups import CONSENT_GIVEN, CONSENT_REFUSED

GRANTED = frozenset({DataRequestOutcome.GRANTED, DataRequestOutcome.GRANTED_IN_PART})
OVER = frozenset({DataRequestOutcome.REFUSED, DataRequestOutcome.WITHDRAWN})
"""Outcomes that end an objection; until it is decided the use of the data is suspended (GDPR art. 18(1)(d))."""

SCOPES: dict[DisclosurePurpose, ConsentScope] = {
    DisclosurePurpose.STATISTICS: ConsentScope.ANONYMOUS_STATISTICS,
    DisclosurePurpose.RESEARCH: ConsentScope.RESEARCH,
}


def objected(record: DataProtectionSection, day: date, *, granted: bool = False) -> str | None:
    """Return the place of an objection that was in force on ``day``; `None` where there is none.

    Args:
        record: The record of data protection.
        day: The day.
        granted: Whether only objections that were granted count.
    """
    for index, request in enumerate(record.requests):
        if request.right is not DataSubjectRight.OBJECTION or day < request.received_on:
            continue
        if request.outcome in GRANTED or (not granted and request.outcome not in OVER):
            return f"/requests/{index}"
    return None


def opted_out(record: DataProtectionSection, purpose: DisclosurePurpose, at: datetime) -> str | None:
    """Return the place of a refusal to be counted or studied that was in force at a time; `None` where there is none.

    A consent that was refused or withdrawn is a refusal; a later consent to the same ends it.

    Args:
        record: The record of data protection.
        purpose: Statistics or research; one cannot opt out of others in this way.
        at: The time.
    """
    scope = SCOPES.get(purpose)
    consents = [(index, each) for index, each in enumerate(record.consents) if scope in each.scopes]
    for index, no in consents:
        refused_at = no.withdrawn_at or no.given_at
        if no.status not in CONSENT_REFUSED or (refused_at is not None and at < refused_at):
            continue
        later = (each.given_at for _, each in consents if each.status in CONSENT_GIVEN and each.withdrawn_at is None)
        if not any(refused_at is not None and given is not None and refused_at < given <= at for given in later):
            return f"/consents/{index}/status"
    return None
