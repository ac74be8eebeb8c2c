"""Dates of data protection: answers to requests, notices of breaches."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from nordicbaltic_standards.core.periods import plus_months
from nordicbaltic_standards.core.vocabulary.law import LegalEvent, Unit
from nordicbaltic_standards.countries.access import CountryOn, law_of
from nordicbaltic_standards.protection.records import DataBreach, DataProtection, DataRequest
from nordicbaltic_standards.statutory.counting import on_open_day
from nordicbaltic_standards.statutory.deadline import Deadline

ANSWER_MONTHS = 1
"""Calendar months for answering a request (GDPR art. 12(3))."""
EXTENSION_MONTHS = 2
"""Further calendar months where the request is complex (GDPR art. 12(3))."""
BREACH_HOURS = 72
"""Hours for notifying a breach (GDPR art. 33(1))."""


def of_data_protection(record: DataProtection, prefix: str, code: str | None, on: date | None) -> Iterator[Deadline]:
    """Yield the dates of requests and breaches; those of erasure stand in `of_retention`."""
    law = law_of(code, on)
    for index, request in enumerate(record.requests):
        yield _of_request(request, f"{prefix}/requests/{index}", law)
    for index, breach in enumerate(record.breaches):
        yield _of_breach(breach, f"{prefix}/breaches/{index}")


def _of_request(request: DataRequest, place: str, law: CountryOn) -> Deadline:
    extended = request.extended_on is not None
    months = ANSWER_MONTHS + (EXTENSION_MONTHS if extended else 0)
    due, remarks = on_open_day(plus_months(request.received_on, months), law, union=True)
    return Deadline(
        "request-answer-extended" if extended else "request-answer",
        f"{place}/answered_on",
        due,
        None,
        LegalEvent.REQUEST_RECEIVED,
        months,
        Unit.MONTHS,
        legal_sources=("gdpr art. 12(3)",),
        remarks=remarks,
        done=request.answered_on is not None,
    )


def _of_breach(breach: DataBreach, place: str) -> Deadline:
    at = breach.detected_at + timedelta(hours=BREACH_HOURS)
    return Deadline(
        "breach-notification",
        f"{place}/authority_notified_at",
        at.date(),
        at,
        LegalEvent.BREACH_KNOWN,
        BREACH_HOURS,
        Unit.HOURS,
        legal_sources=("gdpr art. 33(1)",),
        done=breach.authority_notified_at is not None,
    )
