"""Whether a reflection period bars a removal or a forced return on a day."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.codelists.enumerations import Confidence, ReflectionPeriodStatus
from nordicbaltic_standards.law.fact import Fact
from nordicbaltic_standards.models.legal_status import LegalStatusSection
from nordicbaltic_standards.rules.context import Context, Violation, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.reflection_period import given_up_on
from nordicbaltic_standards.rules.residence.periods import ended_lawfully, protected_span

GIVEN_UP_ADVICE = "Find out what the person had been told and whether they were free to keep the period, and record it. If they did not know or were not free, tell the person's lawyer and the authority that grants the period at once. If the dates are wrong, correct them."
"""Advice where the person was removed or detained in a period that they had given up."""


def supporting(suspension: Fact[bool]) -> tuple[Fact[bool], ...]:
    """Return the national fact where it provides the same as the treaty, with the same certainty; otherwise none."""
    return (suspension,) if suspension.value and suspension.confidence is Confidence.HIGH else ()


def taken_away(status: LegalStatusSection, day: date, at: str, context: Context) -> Violation | None:
    """Return what is wrong with taking the person out of the country on ``day``, only by the reflection period.

    A removal and a forced return are the same event in law: the rules on both judge the day by this function.
    """
    variant = barred(status, day, context)
    if variant is None:
        return None
    if variant:
        return violation(at, severity=Severity.WARNING, variant=variant, day=day)
    return violation(at, *supporting(context.law(day).reflection_period.suspension_of_removal), day=day)


def barred(status: LegalStatusSection, day: date, context: Context) -> str | None:
    """Return whether the reflection period bars a removal on ``day``, as the name of the matching message.

    The name is empty where it bars the removal by every reading of the dates, and `None` where it does not.
    """
    period = status.reflection_period
    if period is None:
        return None
    if period.status is ReflectionPeriodStatus.REQUESTED:
        return "requested" if period.requested_on is not None and period.requested_on <= day else None
    span = protected_span(status, context)
    if span is None or not span[0] <= day <= span[1]:
        return None
    given_up = given_up_on(period, context)
    if given_up is not None and given_up < day:
        return "given-up"
    end = period.termination
    ended = end is not None and end.on == day and ended_lawfully(period, span[0], context.country) == day
    return "same-day" if ended or given_up == day else ""
