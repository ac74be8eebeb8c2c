"""Dates of data protection: answers to requests, notices of breaches."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from nordicbaltic_standards.codelists.enumerations import LegalEvent, Unit
from nordicbaltic_standards.deadlines.deadline import Deadline, cancelled
from nordicbaltic_standards.deadlines.terms import REST_DAY, on_open_day
from nordicbaltic_standards.law.country import CountryOn, law_of
from nordicbaltic_standards.law.periods import plus_months
from nordicbaltic_standards.models.data_protection import DataBreach, DataProtectionSection, DataRequest
from nordicbaltic_standards.rules.protection.breaches import NOTIFICATION_HOURS, notify_by
from nordicbaltic_standards.rules.protection.breaches import had_term as breach_had_term
from nordicbaltic_standards.rules.protection.breaches import has_term as breach_has_term
from nordicbaltic_standards.rules.protection.controller_types import governing, law_enforcement_only
from nordicbaltic_standards.rules.protection.request_state import (
    ANSWER_MONTHS,
    had_term,
    has_term,
    is_answered,
    is_extended,
    months_for,
    starts_on,
)


def of_data_protection(
    record: DataProtectionSection, prefix: str, code: str | None, on: date | None
) -> Iterator[Deadline]:
    """Yield the dates of requests and breaches; those of erasure are in `of_retention`.

    Requests and breaches have a term by the same conditions as in the rules (GDPR art. 12(3), 33(1); Directive (EU)
    2016/680 art. 30(1)). They have none if they arrived or became known before the Regulation applied in the country.
    They also have none if a request was withdrawn or its sender could not be identified, or if a breach is unlikely to
    put anyone at risk. A term that no longer applies for such a reason is cancelled.
    """
    law = law_of(code, on)
    for index, request in enumerate(() if law_enforcement_only(record) else record.requests):
        if had_term(request, code):
            dates = (_of_request(request, f"{prefix}/requests/{index}", law),)
            yield from dates if has_term(request, code) else cancelled(dates)
    governed = governing(record)
    for index, breach in enumerate(record.breaches):
        if breach_had_term(breach, governed, code):
            at = (_of_breach(breach, f"{prefix}/breaches/{index}", governed, code),)
            yield from at if breach_has_term(breach, governed, code) else cancelled(at)


def _of_request(request: DataRequest, place: str, law: CountryOn) -> Deadline:
    start, answered = starts_on(request), is_answered(request)
    month, remarks = on_open_day(plus_months(start, ANSWER_MONTHS), law, union=True)
    due, months = month, months_for(request, month)
    if months != ANSWER_MONTHS:
        due, remarks = on_open_day(plus_months(start, months), law, union=True)
    elif is_extended(request):
        # A person who is not told of the extension within the first month has a right to the answer within that month.
        remarks = (*remarks, "deadline-remark/extension-told-late")
    if start > request.received_on:
        remarks = (*remarks, "deadline-remark/identity-confirmed")
    return Deadline(
        "request-answer" if months == ANSWER_MONTHS else "request-answer-extended",
        f"{place}/answered_on",
        due,
        None,
        LegalEvent.REQUEST_RECEIVED,
        months,
        Unit.MONTHS,
        legal_sources=("gdpr art. 12(3)",),
        remarks=remarks,
        done=answered,
        unsure=not answered and REST_DAY in remarks,
    )


def _of_breach(breach: DataBreach, place: str, governed: str, code: str | None) -> Deadline:
    at = notify_by(breach.detected_at, code)
    return Deadline(
        "breach-notification",
        f"{place}/authority_notified_at",
        at.date(),
        at,
        LegalEvent.BREACH_KNOWN,
        NOTIFICATION_HOURS,
        Unit.HOURS,
        legal_sources=("led art. 30(1)" if governed == "led" else "gdpr art. 33(1)",),
        done=breach.authority_notified_at is not None,
    )
