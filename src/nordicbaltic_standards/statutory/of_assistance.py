"""Dates that follow from identification, assistance and referral."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from nordicbaltic_standards.assistance.records import Assistance
from nordicbaltic_standards.core.periods import plus
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
    """Yield the day to which assistance is provided or paid for by the country's law."""
    start = given(record.eligible_from)
    if start is None:
        return
    for limit in law_of(code, start).assistance.in_force("assistance.duration_limit"):
        # What an organisation sets for its own programme is not law.
        of_law = any(source.kind is not SourceKind.ORGANISATION for source in limit.sources)
        if limit.value is not None and limit.unit is not None and of_law:
            yield Deadline(
                "assistance-limit", f"{prefix}/eligible_from", plus(start, limit.value, limit.unit), None,
                LegalEvent.GROUNDS_FOUND, limit.value, limit.unit, limit, confidence=limit.confidence,
                route=limit.applies_to,
            )  # fmt: skip


def of_referral(record: Referral, prefix: str, code: str | None, on: date | None) -> Iterator[Deadline]:
    """Yield the day by which the service has to get in touch, where the country's law sets one."""
    term = law_of(code, on).assistance.referral_deadline
    if term.value is None:
        return
    consent = record.consent
    at = None if consent is None else given(consent.given_at)
    events = {
        LegalEvent.CONSENT_GIVEN: None if at is None else at.date(),
        LegalEvent.REQUEST_RECEIVED: None if record.received_at is None else record.received_at.date(),
    }
    law = law_of(code, on)
    done = record.acknowledged_at is not None
    yield from term_deadlines(
        "referral-contact", f"{prefix}/acknowledged_at", term, (term.value,), events, law, done=done
    )
