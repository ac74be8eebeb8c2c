"""The periods that rules on the right to stay compare: reflection period, permits, and instruments binding on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from nordicbaltic_standards.codelists.confidence import SURENESS
from nordicbaltic_standards.codelists.enumerations import (
    AsylumStage,
    Confidence,
    PermitDecision,
    ReflectionPeriodStatus,
    ReflectionTerminationGround,
    ResidencePermitBasis,
)
from nordicbaltic_standards.law.country import law_of
from nordicbaltic_standards.law.fact import Fact
from nordicbaltic_standards.law.instruments import binds_country, instruments
from nordicbaltic_standards.law.periods import FIRST, LAST, plus_days
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.legal_status import (
    AsylumProcedure,
    LegalStatusSection,
    Permit,
    ReflectionPeriod,
    ReflectionTermination,
)
from nordicbaltic_standards.rules.code_groups import PERMIT_ENDED
from nordicbaltic_standards.rules.context import Context
from nordicbaltic_standards.rules.reflection_period import (
    NEVER_RAN,
    RAN,
    barred_span,
    given_up_on,
    granted_span,
    last_granted,
    thirtieth_day,
)

UNLAWFUL_ENDS = frozenset(
    {
        ReflectionTerminationGround.COOPERATION_ENDED,
        ReflectionTerminationGround.COOPERATION_FRAUDULENT,
        ReflectionTerminationGround.PROCEEDINGS_CLOSED,
    }
)
"""Grounds that can end a permit, but never the reflection period."""
REQUESTED_BY_PERSON = frozenset(
    {
        ReflectionTerminationGround.AT_PERSONS_REQUEST,
        ReflectionTerminationGround.OTHER_PERMIT_GRANTED,
        ReflectionTerminationGround.DEPARTED,
    }
)
"""Grounds that follow from what the person requested, was given or did."""
OF_CONVENTION = frozenset(
    {
        ReflectionTerminationGround.PUBLIC_ORDER,
        ReflectionTerminationGround.NATIONAL_SECURITY,
        ReflectionTerminationGround.IMPROPER_CLAIM,
    }
)
"""Grounds that the convention and the directive leave to the states (CETS 197 art. 13(3), Directive 2004/81/EC art. 6(4))."""
NATIONAL_GROUNDS = frozenset(
    {
        ReflectionTerminationGround.PUBLIC_HEALTH,
        ReflectionTerminationGround.INTERNATIONAL_RELATIONS,
        ReflectionTerminationGround.INTERNATIONAL_OBLIGATION,
        ReflectionTerminationGround.CONDITIONS_NOT_MET,
    }
)
"""Grounds of national law that neither the convention nor the directive names."""
VALID = frozenset({PermitDecision.GRANTED, PermitDecision.GRANTED_ON_APPEAL, PermitDecision.RENEWED})
"""Decisions that give a permit."""
VALID_OR_EXPIRED = frozenset(
    {
        PermitDecision.GRANTED,
        PermitDecision.GRANTED_ON_APPEAL,
        PermitDecision.RENEWED,
        PermitDecision.EXPIRED,
        PermitDecision.NOT_RENEWED,
    }
)
"""Decisions of permits that are valid or were so to their last day."""
EVER_VALID = frozenset({*VALID_OR_EXPIRED, PermitDecision.REVOKED})
"""Decisions of permits that were valid, including revoked ones."""
PROVISIONAL_BASES = frozenset({ResidencePermitBasis.REFLECTION_AND_RECOVERY, ResidencePermitBasis.OTHER_NATIONAL})
"""Bases under which a provisional permit is recorded."""
PENDING = frozenset({PermitDecision.APPLIED, PermitDecision.PENDING})
"""Applications that await a decision."""
RUNNING = frozenset({ReflectionPeriodStatus.GRANTED, ReflectionPeriodStatus.EXTENDED})
"""States of a reflection period that was given and is not known to be over."""
CLOSED = frozenset({AsylumStage.REFUSED_FINALLY, AsylumStage.WITHDRAWN, AsylumStage.DISCONTINUED})
"""Stages at which an application for international protection is over without protection."""
SOUGHT = frozenset({AsylumStage.APPLIED, AsylumStage.APPEAL, AsylumStage.GRANTED})
"""Stages that show that the person applied for international protection, also where no day is recorded."""


def early_end(period: ReflectionPeriod) -> ReflectionTermination | None:
    """Return the early end of a period; `None` where none is recorded, or only on or after the last day."""
    end = period.termination
    if end is None:
        return None
    span = granted_span(period)
    return None if span is not None and end.on >= span[1] else end


def reflection_span(status: LegalStatusSection, context: Context) -> tuple[date, date] | None:
    """Return first and last day of the reflection period, up to a lawful early end or an adult's knowing waiver.

    `None` where the first day is not known. A period that was given, and whose last day is not recorded, is assumed to
    continue.
    """
    period = status.reflection_period
    if period is None or period.status in NEVER_RAN:
        return None
    span = granted_span(period)
    if period.start is not None and period.status in RAN and last_granted(period) is None:
        span = period.start, LAST
    span, given_up = None if span is None else _cut(span, period, context), given_up_on(period, context)
    if span is None or given_up is None:
        return span
    return (span[0], min(span[1], given_up)) if span[0] <= given_up else None


def protected_span(status: LegalStatusSection, context: Context) -> tuple[date, date] | None:
    """Return the days on which the reflection period bars a removal, including those given up; `None` for none.

    They are those of `barred_span`, cut at a lawful early end.
    """
    period = status.reflection_period
    span = barred_span(period, context.country)
    return None if period is None or span is None else _cut(span, period, context)


def _cut(span: tuple[date, date], period: ReflectionPeriod, context: Context) -> tuple[date, date] | None:
    ended = ended_lawfully(period, span[0], context.country)
    if ended is None:
        return span
    end = min(span[1], ended)
    return (span[0], end) if span[0] <= end else None


def ended_lawfully(period: ReflectionPeriod, start: date, country: str | None) -> date | None:
    """Return the day on which an early end ended the protection of the period; `None` where none did.

    Lack of cooperation and a closed case do not end a period (CETS 197 art. 13(3), Directive 2004/81/EC art. 6(4)).
    Contact with suspects ends it where the directive binds and the contact is shown to be free; elsewhere the
    convention, which does not name this ground, still guarantees its thirty days. The same is true of other grounds
    that it does not name, unless it is certain that the law of the country lists them. A ground that this law certainly
    does not list does not end a period.
    """
    end = period.termination
    if end is None or end.ground in UNLAWFUL_ENDS:
        return None
    if end.ground in REQUESTED_BY_PERSON or end.ground in OF_CONVENTION:
        return end.on
    if end.ground is ReflectionTerminationGround.CONTACT_RENEWED:
        if not contact_was_free(end):
            return None
        if country is None or binds_country("dir-2004-81", country, end.on):
            return end.on
        return max(end.on, thirtieth_day(start))
    listed = law_of(country, end.on).reflection_period.termination_grounds
    codes = {code for each in listed.value or () for code in each.codes}
    sure, named = listed.confidence is Confidence.HIGH, end.ground.value in codes
    if sure and codes and not named:
        return None
    if end.ground in NATIONAL_GROUNDS and not (sure and named) and binds_country("cets197", country, end.on):
        return max(end.on, thirtieth_day(start))
    return end.on


def contact_was_free(end: ReflectionTermination) -> bool:
    """Return whether the contact for which a period was ended is shown to have been the person's own free choice."""
    return end.contact_active is True and end.contact_voluntary is True and end.contact_own_initiative is True


def end_pointer(period: ReflectionPeriod) -> str:
    """Return the pointer of the last day as granted."""
    place, end = "/reflection_period/end", period.end or FIRST
    for index, extension in enumerate(period.extensions):
        if extension.new_end > end:
            place, end = f"/reflection_period/extensions/{index}/new_end", extension.new_end
    return place


def governing_date(period: ReflectionPeriod) -> date | None:
    """Return the day whose law governs the period: that of the decision, or its first day."""
    return period.decided_on or period.start


def provisional_counts(country: str | None, day: date | None) -> bool:
    """Return whether time on a provisional permit before the period counts towards it by the law of ``day``."""
    return law_of(country, day).reflection_period.provisional_permit_counts.value is True


def start_of_provisional_permit(status: LegalStatusSection, start: date) -> date:
    """Return the first day of a provisional permit that lasted until a period began, or of the period itself."""
    return min(
        (
            first
            for _, permit, first, last in dated_permits(status, VALID_OR_EXPIRED)
            if known(permit.basis) in {None, *PROVISIONAL_BASES} and last >= plus_days(start, -1) and first < start
        ),
        default=start,
    )


def first_informed_on(status: LegalStatusSection, period: ReflectionPeriod) -> date | None:
    """Return the first day on which the person was informed of the reflection period; `None` where none is recorded."""
    informed, information = period.informed_on, status.information
    earlier = None if information is None else information.reflection_on
    if informed is None or earlier is None:
        return informed or earlier
    return min(informed, earlier)


def informed_on(status: LegalStatusSection, period: ReflectionPeriod) -> date | None:
    """Return the day of information from which the law counts: on the period or, without it, on the ways to stay.

    If a person was informed of the ways to stay after the first day of the period, they had been informed before it, on
    a day that is not recorded.
    """
    information = status.information
    if period.informed_on is not None or information is None or information.reflection_on is None:
        return period.informed_on
    informed = information.reflection_on
    return None if period.start is not None and informed > period.start else informed


def permit_day(permit: Permit) -> date | None:
    """Return the day whose law governs a permit: that of the decision, or its first day."""
    return permit.decided_on or permit.valid_from


def giving_day(permit: Permit) -> date | None:
    """Return the day whose law governs what a permit gives: that of the decision by which it was given, or its first day."""
    if permit.decision in PERMIT_ENDED and permit.valid_from is not None:
        return permit.valid_from
    return permit_day(permit)


def is_refused_renewal(permit: Permit) -> bool:
    """Return whether a permit is a refused renewal, which has no period of its own."""
    refused = permit.decision is PermitDecision.NOT_RENEWED and permit.renewal_of is not None
    return refused and permit.valid_from is None and known(permit.valid_to) is None


def permit_span(permit: Permit) -> tuple[date, date] | None:
    """Return first and last day of a permit, up to the day on which it was revoked; `None` where there is no such span.

    A permit without a recorded last day is assumed to continue. A day of decision that is not after the first day can
    still be that on which the permit was given, and is not an end.
    """
    start, end = permit.valid_from, known(permit.valid_to) or LAST
    if start is None or end < start:
        return None
    decided = permit.decided_on
    if permit.decision is PermitDecision.REVOKED and decided is not None and decided > start:
        end = min(end, decided)
    return start, end


def decision_of(permit: Permit) -> PermitDecision | None:
    """Return the decision on a permit; a permit of which only the validity is recorded was granted."""
    decision = known(permit.decision)
    if decision is None and (permit.valid_from is not None or known(permit.valid_to) is not None):
        return PermitDecision.GRANTED
    return decision


def dated_permits(
    status: LegalStatusSection, decisions: frozenset[PermitDecision]
) -> Iterator[tuple[int, Permit, date, date]]:
    """Yield index, first and last day of each permit with one of these decisions and a known first day."""
    for index, permit in enumerate(status.permits):
        span = permit_span(permit) if decision_of(permit) in decisions else None
        if span is not None:
            yield index, permit, *span


def first_known(*days: date | None) -> date:
    """Return the earliest of the days that are recorded; the first day of the calendar where none is."""
    return min((day for day in days if day is not None), default=FIRST)


def covers(spans: Iterable[tuple[date, date]], first: date, last: date) -> bool:
    """Return whether spans, one after another, cover every day from ``first`` to ``last``."""
    for start, end in sorted(spans):
        if start <= first <= end:
            if end >= last:
                return True
            first = plus_days(end, 1)
    return False


def binds(instrument: str, context: Context, day: date | None) -> bool:
    """Return whether an instrument binds the country on a day."""
    return binds_country(instrument, context.country, day)


def binding_is_more_certain(instrument: str, fact: Fact[Any], context: Context, day: date | None) -> bool:
    """Return whether an instrument binds the country on a day, and this is more certain than the national fact."""
    if context.country is None:
        return False
    binding = instruments[instrument].binding(context.country, day)
    return bool(binding.bound) and SURENESS.index(Confidence(binding.confidence)) > SURENESS.index(fact.confidence)


def has_applied(asylum: AsylumProcedure) -> bool:
    """Return whether the person applied for international protection, by the day of it or by the stage."""
    return asylum.applied_on is not None or asylum.stage in SOUGHT
