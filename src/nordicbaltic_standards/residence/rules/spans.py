"""The spans of time that rules on the right to stay compare: reflection period, permits, and what binds on a day."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.core.periods import FIRST, plus_days
from nordicbaltic_standards.core.vocabulary.law import Unit
from nordicbaltic_standards.countries.fact import Fact
from nordicbaltic_standards.law.context import Context, given
from nordicbaltic_standards.law.instruments import instruments
from nordicbaltic_standards.residence.codes import (
    PermitDecision,
    ReflectionPeriodStatus,
    ReflectionTerminationGround,
    ResidencePermitBasis,
)
from nordicbaltic_standards.residence.records import LegalStatus, Permit, ReflectionPeriod

RAN = frozenset(
    {
        ReflectionPeriodStatus.GRANTED,
        ReflectionPeriodStatus.EXTENDED,
        ReflectionPeriodStatus.COMPLETED,
        ReflectionPeriodStatus.TERMINATED_EARLY,
    }
)
"""States of a period that was given."""
NEVER_RAN = frozenset({ReflectionPeriodStatus.REFUSED, ReflectionPeriodStatus.NOT_APPLICABLE})
"""States of a period that was not given."""
UNLAWFUL_ENDS = frozenset(
    {
        ReflectionTerminationGround.COOPERATION_ENDED,
        ReflectionTerminationGround.COOPERATION_FRAUDULENT,
        ReflectionTerminationGround.PROCEEDINGS_CLOSED,
    }
)
"""Grounds that can end a permit, and never the reflection period."""
HELD = frozenset({PermitDecision.GRANTED, PermitDecision.GRANTED_ON_APPEAL, PermitDecision.RENEWED})
"""Decisions that give a permit."""
LASTED = frozenset(
    {
        PermitDecision.GRANTED,
        PermitDecision.GRANTED_ON_APPEAL,
        PermitDecision.RENEWED,
        PermitDecision.EXPIRED,
        PermitDecision.NOT_RENEWED,
    }
)
"""Decisions of permits that are held or ran to their end."""
PROVISIONAL_COUNTS = frozenset({"NO"})
"""Countries in which time on a provisional permit before the period counts in (utlendingsforskriften § 10-17)."""
PROVISIONAL_BASES = frozenset({ResidencePermitBasis.REFLECTION_AND_RECOVERY, ResidencePermitBasis.OTHER_NATIONAL})
"""Bases under which a provisional permit is recorded."""


def granted_span(period: ReflectionPeriod) -> tuple[date, date] | None:
    """Return first day and last day as granted, extensions included; `None` where not known or turned round."""
    start, end = period.start, period.end
    if start is None or end is None:
        return None
    if period.extensions:
        end = max(end, *(extension.new_end for extension in period.extensions))
    return (start, end) if start <= end else None


def reflection_span(status: LegalStatus) -> tuple[date, date] | None:
    """Return first and last day of the reflection period, cut at a lawful early end; `None` where either is not known.

    An early end for want of cooperation or because the case was closed does not cut it: such a ground cannot end the
    period (CETS 197 art. 13(3), Directive 2004/81/EC art. 6(4)).
    """
    period = status.reflection_period
    if period is None or period.status in NEVER_RAN:
        return None
    span = granted_span(period)
    if span is None or period.termination is None or period.termination.ground in UNLAWFUL_ENDS:
        return span
    start, end = span
    end = min(end, period.termination.on)
    return (start, end) if start <= end else None


def end_place(period: ReflectionPeriod) -> str:
    """Return the pointer of the last day as granted."""
    place, end = "/reflection_period/end", period.end or FIRST
    for index, extension in enumerate(period.extensions):
        if extension.new_end > end:
            place, end = f"/reflection_period/extensions/{index}/new_end", extension.new_end
    return place


def law_day(period: ReflectionPeriod) -> date | None:
    """Return the day whose law governs the period: that of the decision, or its first day."""
    return period.decided_on or period.start


def counted_start(status: LegalStatus, start: date, country: str | None) -> date:
    """Return the day from which the length counts: the first day, or in Norway that of a provisional permit before."""
    if country not in PROVISIONAL_COUNTS:
        return start
    counted = start
    for permit in status.permits:
        first, last = permit.valid_from, given(permit.valid_to)
        if first is None or permit.basis not in PROVISIONAL_BASES or permit.decision not in LASTED:
            continue
        if first < counted and (last is None or last >= plus_days(start, -1)):
            counted = first
    return counted


def told_on(status: LegalStatus, period: ReflectionPeriod) -> date | None:
    """Return the first day on which the person was told of the reflection period, or `None` where none is recorded."""
    told, information = period.informed_on, status.information
    earlier = None if information is None else information.reflection_on
    if told is None or earlier is None:
        return told or earlier
    return min(told, earlier)


def limit_of(fact: Fact[int]) -> tuple[int, Unit] | None:
    """Return amount and unit of a length of law, or `None` where the law sets none or it is not known."""
    return None if fact.value is None or fact.unit is None else (fact.value, fact.unit)


def permit_day(permit: Permit) -> date | None:
    """Return the day whose law governs a permit: that of the decision, or its first day."""
    return permit.decided_on or permit.valid_from


def binds(instrument: str, context: Context, day: date | None) -> bool:
    """Return whether an instrument binds the country on a day."""
    return context.country is not None and bool(instruments[instrument].binding(context.country, day).bound)
