"""Dates of data protection: answers to requests, notices of breaches."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from nordicbaltic_standards.core.periods import plus_months
from nordicbaltic_standards.core.vocabulary.law import LegalEvent, Unit
from nordicbaltic_standards.countries.access import CountryOn, law_of
from nordicbaltic_standards.law.instruments import instruments
from nordicbaltic_standards.protection.codes import BreachRisk
from nordicbaltic_standards.protection.records import DataBreach, DataProtection, DataRequest
from nordicbaltic_standards.statutory.counting import on_open_day
from nordicbaltic_standards.statutory.deadline import Deadline

ANSWER_MONTHS = 1
"""Calendar months for answering a request (GDPR art. 12(3))."""
EXTENSION_MONTHS = 2
"""Further calendar months where the request is complex (GDPR art. 12(3))."""
APPLICABLE = date(2018, 5, 25)
"""First day on which the Regulation applied (GDPR art. 99(2))."""
BREACH_HOURS = 72
"""Hours for notifying a breach (GDPR art. 33(1))."""


def of_data_protection(record: DataProtection, prefix: str, code: str | None, on: date | None) -> Iterator[Deadline]:
    """Yield the dates of requests and breaches; those of erasure stand in `of_retention`.

    What arrived or became known before the Regulation applied in the country has none under it, and a breach that is
    unlikely to put anyone at risk is not notified (GDPR art. 33(1)).
    """
    law = law_of(code, on)
    for index, request in enumerate(record.requests):
        if _applied(code, request.received_on):
            yield _of_request(request, f"{prefix}/requests/{index}", law)
    for index, breach in enumerate(record.breaches):
        if breach.risk is not BreachRisk.NONE and _applied(code, breach.detected_at.date()):
            yield _of_breach(breach, f"{prefix}/breaches/{index}")


def _applied(code: str | None, day: date) -> bool:
    """Return whether the Regulation may have applied on a day; that it did not has to be known."""
    if code is None:
        return day >= APPLICABLE
    return instruments["gdpr"].binding(code, day).bound is not False


def _of_request(request: DataRequest, place: str, law: CountryOn) -> Deadline:
    due, remarks = on_open_day(plus_months(request.received_on, ANSWER_MONTHS), law, union=True)
    extended, months = request.extended_on, ANSWER_MONTHS
    if extended is not None and extended > due:
        # Whoever is not told of it within the first month has a right to the answer within that month.
        remarks = (*remarks, "deadline-remark/extension-told-late")
        extended = None
    if extended is not None:
        months += EXTENSION_MONTHS
        due, remarks = on_open_day(plus_months(request.received_on, months), law, union=True)
    return Deadline(
        "request-answer" if extended is None else "request-answer-extended",
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
