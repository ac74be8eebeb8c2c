"""Dates that follow from identification, assistance and referral."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from nordicbaltic_standards.assistance.records import Assistance
from nordicbaltic_standards.core.periods import last_day
from nordicbaltic_standards.core.vocabulary.law import LegalEvent, SourceKind
from nordicbaltic_standards.countries.access import law_of
from nordicbaltic_standards.identification.records import Identification
from nordicbaltic_standards.law.context import given
from nordicbaltic_standards.referral.records import Referral
from nordicbaltic_standards.statutory.counting import term_deadlines
from nordicbaltic_standards.statutory.deadline import Deadline


def of_identification(record: Identification, prefix: str) -> Iterator[Deadline]:
    """Yield the last days for having decisions on victim status reviewed, as they are recorded."""
    for index, decision in enumerate(record.decisions):
        review = decision.review
        last = None if review is None else given(review.deadline)
        if review is not None and last is not None:
            place = f"{prefix}/decisions/{index}/review/deadline"
            yield Deadline("status-review", place, last, done=review.lodged_on is not None)


def of_assistance(record: Assistance, prefix: str, code: str | None) -> Iterator[Deadline]:
    """Yield the day to which assistance is provided or paid for by the country's law; the first day of help counts."""
    start = given(record.eligible_from)
    if start is None:
        return
    for limit in law_of(code, start).assistance.in_force("assistance.duration_limit"):
        # What an organisation sets for its own programme is not law.
        of_law = any(source.kind is not SourceKind.ORGANISATION for source in limit.sources)
        if limit.value is not None and limit.unit is not None and of_law:
            yield Deadline(
                "assistance-limit", f"{prefix}/eligible_from", last_day(start, limit.value, limit.unit), None,
                LegalEvent.PERIOD_START, limit.value, limit.unit, limit, confidence=limit.confidence,
                remarks=("deadline-remark/first-day-counted",), route=limit.applies_to,
            )  # fmt: skip


def of_referral(record: Referral, prefix: str, code: str | None, on: date | None) -> Iterator[Deadline]:
    """Yield the days by which a referral has to be passed on and taken up, where the country's law sets them."""
    law = law_of(code, on)
    terms = law.assistance.referral_deadline
    consent = record.consent
    at = None if consent is None else given(consent.given_at)
    events = {
        LegalEvent.CONSENT_GIVEN: None if at is None else at.date(),
        LegalEvent.REQUEST_RECEIVED: None if record.received_at is None else record.received_at.date(),
    }
    for term in terms.value or ():
        if term.event is LegalEvent.CONSENT_GIVEN:
            # Who first meets the person passes the contact data on.
            done = record.sent_at is not None or record.received_at is not None
            named, place = "referral-sending", f"{prefix}/sent_at"
        else:
            # That somebody at the service saw the referral is not yet help.
            done = record.responded_at is not None or record.completed_at is not None
            named, place = "referral-start", f"{prefix}/responded_at"
        yield from term_deadlines(named, place, terms, (term,), events, law, done=done)
