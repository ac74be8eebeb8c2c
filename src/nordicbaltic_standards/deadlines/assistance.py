"""Dates that follow from identification, assistance and referral."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from nordicbaltic_standards.codelists.enumerations import (
    ConsentStatus,
    LegalCondition,
    LegalEvent,
    SourceKind,
)
from nordicbaltic_standards.deadlines.deadline import Deadline, cancelled
from nordicbaltic_standards.deadlines.terms import Circumstances, term_deadlines
from nordicbaltic_standards.law.country import law_of
from nordicbaltic_standards.law.local_time import local_day
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.assistance import AssistanceSection
from nordicbaltic_standards.models.identification import IdentificationSection
from nordicbaltic_standards.models.referral import ReferralSection
from nordicbaltic_standards.rules.context import Context
from nordicbaltic_standards.rules.identification.key_dates import was_requested
from nordicbaltic_standards.rules.protection.consent_validity import in_use
from nordicbaltic_standards.rules.referral.first_contact import at_first_contact
from nordicbaltic_standards.rules.referral.status import awaits_help, was_sent, was_taken_back, was_taken_up

_UNDECIDED = frozenset({ConsentStatus.NOT_ASKED, ConsentStatus.REQUESTED, ConsentStatus.NOT_REQUIRED})
"""Statuses of a consent that is neither valid nor refused or ended."""


def of_identification(record: IdentificationSection, prefix: str) -> Iterator[Deadline]:
    """Yield the last days for having decisions on victim status reviewed, as they are recorded."""
    for index, decision in enumerate(record.decisions):
        review = decision.review
        last = None if review is None else known(review.deadline)
        if review is not None and last is not None:
            place = f"{prefix}/decisions/{index}/review/deadline"
            yield Deadline("status-review", place, last, done=was_requested(review))


def of_assistance(record: AssistanceSection, prefix: str, code: str | None) -> Iterator[Deadline]:
    """Yield the day to which assistance is provided or paid for by the country's law; the first day of help counts.

    A time that the law sets for some people or some help is unsure: the record does not show whether it applies.
    """
    start = known(record.eligible_from)
    if start is None:
        return
    for limit in law_of(code, start).assistance.in_force("assistance.duration_limit"):
        # The limits of an organisation's own programme are not law.
        of_law = any(source.was_read and source.kind is not SourceKind.ORGANISATION for source in limit.sources)
        if limit.period is not None and of_law:
            yield Deadline(
                "assistance-limit", f"{prefix}/eligible_from", limit.period.end_of(start), None,
                LegalEvent.PERIOD_START, limit.value, limit.unit, limit, confidence=limit.confidence,
                remarks=("deadline-remark/first-day-counted",), route=limit.applies_to, unsure=limit.applies_to is not None,
            )  # fmt: skip


def of_referral(
    record: ReferralSection, prefix: str, code: str | None, on: date | None, context: Context
) -> Iterator[Deadline]:
    """Yield the days by which a referral has to be passed on and taken up, where the country's law sets them.

    A term that binds those who meet a victim first applies only where sender and recipient can be such bodies. What
    need not or must not be done any more is cancelled: nothing is passed on after a consent has ended (GDPR art. 7(3)).
    """
    law = law_of(code, on)
    terms = law.assistance.referral_deadline
    consent = record.consent
    at = None if consent is None else known(consent.given_at)
    events = {
        LegalEvent.CONSENT_GIVEN: None if at is None else local_day(at, code),
        LegalEvent.REQUEST_RECEIVED: None if record.received_at is None else local_day(record.received_at, code),
    }
    first = at_first_contact(record, code)
    seen = Circumstances(holds=lambda named: first if named is LegalCondition.REFERRED_AT_FIRST_CONTACT else None)
    for term in terms.value or ():
        if term.event is LegalEvent.CONSENT_GIVEN:
            # The body that first meets the person passes the contact data on.
            named, place = "referral-sending", f"{prefix}/sent_at"
            done, awaited = was_sent(record), _may_be_sent(record, context)
        else:
            named, place = "referral-start", f"{prefix}/responded_at"
            done, awaited = was_taken_up(record), awaits_help(record)
        dates = term_deadlines(named, place, terms, (term,), events, law, done=done, seen=seen)
        yield from dates if done or awaited else cancelled(dates)


def _may_be_sent(record: ReferralSection, context: Context) -> bool:
    """Return whether a referral is still to be sent: not taken back, with a consent that is valid or can be given."""
    consent = record.consent
    valid = consent is not None and in_use(consent, context)
    return not was_taken_back(record) and (consent is None or consent.status in _UNDECIDED or valid)
