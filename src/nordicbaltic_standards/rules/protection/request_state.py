"""The state of a request of the person on their own data, and the time for answering it (GDPR art. 12(3))."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.codelists.enumerations import DataRequestOutcome, DataSubjectRight
from nordicbaltic_standards.models.data_protection import DataRequest
from nordicbaltic_standards.rules.protection.gdpr_applicability import may_have_applied
from nordicbaltic_standards.rules.protection.objections import GRANTED

ANSWER_MONTHS = 1
"""Months for answering (GDPR art. 12(3))."""

EXTENDED_MONTHS = 3
"""Months for answering where the time was extended (GDPR art. 12(3))."""

ANSWERED_IN_A_MONTH = frozenset({
    DataSubjectRight.ACCESS,
    DataSubjectRight.RECTIFICATION,
    DataSubjectRight.ERASURE,
    DataSubjectRight.RESTRICTION,
    DataSubjectRight.PORTABILITY,
    DataSubjectRight.OBJECTION,
    DataSubjectRight.NO_AUTOMATED_DECISION,
})  # fmt: skip
"""Rights of GDPR art. 15 to 22."""

NOTHING_TO_ANSWER = frozenset({DataRequestOutcome.WITHDRAWN, DataRequestOutcome.IDENTITY_UNCLEAR})

DECIDED = frozenset({*GRANTED, DataRequestOutcome.REFUSED})
"""Outcomes of a request that has been answered."""

REFUSED_AT_LEAST_IN_PART = frozenset({DataRequestOutcome.REFUSED, DataRequestOutcome.GRANTED_IN_PART})

_ERASURE_OR_OBJECTION = frozenset({DataSubjectRight.ERASURE, DataSubjectRight.OBJECTION})
"""Rights that are weighed against grounds for continuing to use the data (GDPR art. 17(3) and 21(1))."""


def starts_on(request: DataRequest) -> date:
    """Return the day from which the time for answering runs: receipt, or the later proof of identity (art. 12(6))."""
    return max(request.received_on, request.identity_confirmed_on or request.received_on)


def is_extended(request: DataRequest) -> bool:
    """Return whether the time was extended, on a day that is recorded or not."""
    return request.extended_on is not None or request.outcome is DataRequestOutcome.EXTENDED


def is_answered(request: DataRequest) -> bool:
    """Return whether a request has been answered, on a day that is recorded or not."""
    return request.answered_on is not None or request.outcome in DECIDED


def awaits_answer(request: DataRequest) -> bool:
    """Return whether a request has not been answered, and was not withdrawn."""
    return not is_answered(request) and request.outcome is not DataRequestOutcome.WITHDRAWN


def months_for(request: DataRequest, month: date) -> int:
    """Return the months for answering: the longer time counts only if the person was informed of it in the first month.

    Args:
        request: The request.
        month: Last day of the first month.
    """
    announced_late = request.extended_on is not None and month < request.extended_on
    return EXTENDED_MONTHS if is_extended(request) and not announced_late else ANSWER_MONTHS


def erasure_granted(requests: tuple[DataRequest, ...], on: date) -> date | None:
    """Return the day on which erasure was granted in full on the person's request, if nothing was refused that day or since.

    A controller that refused another request for erasure, or an objection, in full or in part has decided which data stay
    (GDPR art. 17(3), 21(1)); where the day of that answer is not recorded, it may have been since. An objection that was
    granted does not cancel the grant: it is itself a reason to erase (art. 17(1)(c)).

    Args:
        requests: The requests.
        on: Day for which the question is asked; a grant on a later day has not been given yet.
    """
    in_full = (
        each.answered_on
        for each in requests
        if each.right is DataSubjectRight.ERASURE and each.outcome is DataRequestOutcome.GRANTED
    )
    granted = max((day for day in in_full if day is not None and day <= on), default=None)
    if granted is None:
        return None
    refused_days = (
        each.answered_on
        for each in requests
        if each.right in _ERASURE_OR_OBJECTION and each.outcome in REFUSED_AT_LEAST_IN_PART
    )
    return None if any(day is None or day >= granted for day in refused_days) else granted


def has_term(request: DataRequest, country: str | None) -> bool:
    """Return whether the Regulation sets a term for answering a request, and may have applied when the term began."""
    return request.outcome not in NOTHING_TO_ANSWER and had_term(request, country)


def had_term(request: DataRequest, country: str | None) -> bool:
    """Return whether a request has such a term, or had one before it was withdrawn or its sender could not be identified."""
    return request.right in ANSWERED_IN_A_MONTH and may_have_applied(country, starts_on(request))
