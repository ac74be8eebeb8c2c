"""Requests of the person on their own data."""

from __future__ import annotations

from collections.abc import Iterator

from nordicbaltic_standards.codelists.enumerations import Unit
from nordicbaltic_standards.models.data_protection import DataProtectionSection, DataRequest
from nordicbaltic_standards.rules.context import Context, Violation, duration_param, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.protection.controller_types import law_enforcement_only
from nordicbaltic_standards.rules.protection.request_state import (
    ANSWER_MONTHS,
    REFUSED_AT_LEAST_IN_PART,
    has_term,
    is_answered,
    is_extended,
    months_for,
    starts_on,
)
from nordicbaltic_standards.rules.protection.union_terms import end_after_months
from nordicbaltic_standards.rules.registry import rule


@rule(
    "PRO-024",
    DataProtectionSection,
    severity="error",
    kind="unlawful",
    standard="PRO-S12",
    sources=("gdpr art. 12(3)",),
    facts=("instruments.gdpr", "terms.rest_day_rule"),
    message="A request of the person about their own data was not answered in time ({limit}).",
    variants={
        "told-late": "The person was informed later than the law allows ({limit}) that the answer to a request takes more time.",
        "no-reason": "The time for answering a request was extended, and no reason is recorded.",
        "undated": "A request of the person about their own data was answered on a day that is not recorded; whether that was in time cannot be shown ({limit}).",
    },
    advice_by_variant={
        "told-late": "If a date is wrong, correct it. If there is no answer yet, give it at once and make sure that it reaches no one else. Tell the person that they can complain to the supervisory authority.",
        "undated": "Record the day of the answer. If no answer has been sent yet, give it at once and make sure that it reaches no one else. If it came late, tell the person that they can complain to the supervisory authority.",
        "no-reason": "Tell the person, in a safe way, why the answer takes longer, and record the reason. If there is no reason, answer at once. Make sure that the answer reaches no one else.",
    },
    title_by_variant={
        "told-late": "Late notice that the answer takes longer",
        "no-reason": "Longer time for an answer without a reason",
        "undated": "Day of the answer not recorded",
    },
)
def request_not_answered(record: DataProtectionSection, context: Context) -> Iterator[Violation]:
    """Request not answered within a month.

    Checks:
        A request was not answered within one month, or within three where the person was told in the first month that
        more time is needed, and why.

    Why:
        Control over one's data is part of control over one's life.

    How to correct:
        Answer at once, say why it is late, and tell the person that they can complain to the supervisory authority.
        Make sure that the answer reaches no one else.

    Source:
        GDPR art. 12(3), for the rights of art. 15 to 22. Months are calendar months. They run from receipt, or from the
        day on which the identity was confirmed if it was in doubt (art. 12(6)). A time limit that ends on a day of rest
        of the country ends on its next working day (Regulation 1182/71 art. 3(4)). The rule does not check requests
        that were withdrawn, requests whose sender could not be recognised, or files kept only for law enforcement. Nor
        does it check a request whose time began before the Regulation applied in the country: this time limit did not
        bind then. An extension counts only if the person was informed of it in the first month. An answer whose day is
        not recorded may have been in time, and the finding is a warning.
    """
    if not record.requests or law_enforcement_only(record):
        return
    for index, request in enumerate(record.requests):
        if has_term(request, context.country):
            yield from _is_late(request, f"/requests/{index}", context)


def _is_late(request: DataRequest, place: str, context: Context) -> Iterator[Violation]:
    start = starts_on(request)
    done = request.answered_on
    month = end_after_months(start, ANSWER_MONTHS, context.country)
    if done is not None and done <= month:
        return
    months = months_for(request, month)
    if is_extended(request) and request.extension_reason is None:
        yield violation(f"{place}/extension_reason", variant="no-reason")
    if request.extended_on is not None and month < request.extended_on:
        limit = duration_param(ANSWER_MONTHS, Unit.MONTHS)
        yield violation(f"{place}/extended_on", variant="told-late", limit=limit)
    end = end_after_months(start, months, context.country)
    if context.is_past(end) if done is None else end < done:
        undated = done is None and is_answered(request)
        severity, variant = (Severity.WARNING, "undated") if undated else (None, "")
        limit = duration_param(months, Unit.MONTHS)
        yield violation(f"{place}/answered_on", severity=severity, variant=variant, limit=limit)


@rule(
    "PRO-025",
    DataProtectionSection,
    severity="warning",
    kind="gap",
    standard="PRO-S12",
    sources=("gdpr art. 12(4)",),
    extended=True,
    message="A request was refused, wholly or in part, and the record does not show that reasons were given.",
    variants={
        "complaint": "A request was refused, wholly or in part, and the record does not show that the person was told how to complain."
    },
    title_by_variant={"complaint": "Request refused, complaint information not recorded"},
)
def request_refused_without_reasons(record: DataProtectionSection, context: Context) -> Iterator[Violation]:  # noqa: ARG001
    """Request refused without reasons.

    Checks:
        A refusal, even in part, does not give its reasons, or does not say how to complain and to go to court.

    Why:
        A refusal without reasons cannot be challenged.

    How to correct:
        Write to the person again in a safe way, with the reasons and with the address of the supervisory authority and of
        the court. If reasons would endanger someone, say so as far as possible and ask the data protection officer.

    Source:
        GDPR art. 12(4). National law may restrict reasons under art. 23. Files kept only for law enforcement follow
        Directive (EU) 2016/680, and the rule does not check them.
    """
    if not record.requests or law_enforcement_only(record):
        return
    for index, request in enumerate(record.requests):
        if request.outcome not in REFUSED_AT_LEAST_IN_PART:
            continue
        day = request.answered_on or request.received_on
        if request.reasons_given is not True:
            yield violation(f"/requests/{index}/reasons_given", day=day)
        if request.complaint_route_given is not True:
            yield violation(f"/requests/{index}/complaint_route_given", variant="complaint", day=day)
