"""Last days for an appeal: against decisions on permits, and against those on the reflection period."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from nordicbaltic_standards.codelists.enumerations import (
    Confidence,
    LegalEvent,
    PermitDecision,
    ReflectionPeriodStatus,
    ResidencePermitBasis,
)
from nordicbaltic_standards.deadlines.deadline import Deadline, DeadlineState, cancelled, undated
from nordicbaltic_standards.deadlines.terms import Circumstances, term_deadlines
from nordicbaltic_standards.law import facts
from nordicbaltic_standards.law.country import law_of
from nordicbaltic_standards.law.fact import Fact, State
from nordicbaltic_standards.law.values import Appeal, Term
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.legal_status import LegalStatusSection, Permit, ReflectionPeriod
from nordicbaltic_standards.rules.code_groups import PERMIT_ENDED
from nordicbaltic_standards.rules.reflection_period import NEVER_RAN
from nordicbaltic_standards.rules.residence.periods import (
    REQUESTED_BY_PERSON,
    early_end,
    governing_date,
    is_refused_renewal,
)
from nordicbaltic_standards.rules.residence.remedies import OWN_APPEALS, TAKEN, given_since, was_lodged

_Ways = tuple[Fact[tuple[Appeal, ...]], ...]


def of_permit_appeal(
    status: LegalStatusSection, permit: Permit, place: str, code: str | None, on: date
) -> Iterator[Deadline]:
    """Yield the last day for an appeal: the recorded one, or that of law where the person got no permit or lost one.

    It is done where a permit was given since. A departure or a removal ends no term of law, although the rule on it
    then requires nothing. A permit that was given on an appeal has no such day any more: the day of the refusal is not
    recorded then, and the day in a calendar is cancelled.

    Args:
        status: The record.
        permit: A permit of it.
        place: Place of the permit.
        code: Country whose law applies.
        on: Day on which the law is read.
    """
    last = None if permit.appeal is None else permit.appeal.deadline
    won = permit.decision is PermitDecision.GRANTED_ON_APPEAL
    done = won or (permit.appeal is not None and was_lodged(permit.appeal))
    place = f"{place}/appeal/deadline"
    taken = permit.decision in TAKEN
    dates: Iterable[Deadline] = ()
    if last is not None:
        dates = (Deadline("permit-appeal", place, last, done=done),)
    elif code is not None and (taken or won):
        section = law_of(code, permit.decided_on or on).residence_permit
        appeals = () if permit.basis in OWN_APPEALS else section.in_force(facts.ResidencePermit.appeal.id)
        decided = permit.decided_on if won else _decided_against(permit)
        dates = _by_law("permit-appeal", place, appeals, decided, code, on, done=done)
        dates = undated(dates, "deadline-remark/event-not-recorded") if won else dates
    yield from cancelled(dates) if taken and given_since(status, permit.decided_on, permit) else dates


def _decided_against(permit: Permit) -> date | None:
    """Return the day on which a permit was refused or taken away; `None` where it is not recorded.

    The day of a decision that ends a permit replaces the day on which it was given. A day that is not certainly after
    the first day of the permit can still be the day on which it was given, as in `permit_span`.
    """
    day, first = permit.decided_on, permit.valid_from
    refused = permit.decision is PermitDecision.REFUSED or is_refused_renewal(permit)
    return day if refused or (day is not None and first is not None and day > first) else None


def of_reflection_appeal(status: LegalStatusSection, place: str, code: str | None, on: date) -> Iterator[Deadline]:
    """Yield the last day for an appeal by law where the reflection period was refused, or ended early by the authorities.

    Where the same decision is among the permits, as in countries in which the period is a permit, it is listed there.

    Args:
        status: The record.
        place: Place of the reflection period.
        code: Country whose law applies.
        on: Day on which the law is read.
    """
    period = status.reflection_period
    if code is None or period is None:
        return
    refused = period.status is ReflectionPeriodStatus.REFUSED
    if not refused and not _was_cut_short(period):
        return
    # A period can end after the decision that ended it: nothing is counted from its last day.
    decided = known(period.decided_on) if refused else None
    day = decided if refused or period.termination is None else period.termination.on
    if _among_permits(status, TAKEN if refused else PERMIT_ENDED, decided if refused else governing_date(period), day):
        return
    ways = law_of(code, day or on).reflection_period.in_force(facts.ReflectionPeriod.appeal.id)
    place = f"{place}/{'decided_on' if refused else 'termination'}"
    dates = _by_law("reflection-appeal", place, ways, decided, code, on)
    yield from cancelled(dates) if given_since(status, day) else dates


def _was_cut_short(period: ReflectionPeriod) -> bool:
    """Return whether the authorities ended the period before its last day, and not the person by request or act."""
    if period.status in NEVER_RAN or period.termination is None:
        return period.status is ReflectionPeriodStatus.TERMINATED_EARLY
    end = early_end(period)
    return end is not None and end.ground not in REQUESTED_BY_PERSON


def _among_permits(
    status: LegalStatusSection, decisions: frozenset[PermitDecision], first: date | None, last: date | None
) -> bool:
    """Return whether a decision that can lie between two days is among the permits too."""
    basis = ResidencePermitBasis.REFLECTION_AND_RECOVERY
    days = (each.decided_on for each in status.permits if each.basis is basis and each.decision in decisions)
    return any(day is None or (first or day) <= day <= (last or day) for day in days)


def _by_law(
    identifier: str, place: str, ways: _Ways, decided: date | None, code: str, on: date, *, done: bool = False
) -> list[Deadline]:
    """Return the last day for each way of appeal; or that no term is known, or that there is no appeal.

    Terms are counted from the day of the decision, since the day on which it was served is not recorded.
    """
    dates: list[Deadline] = []
    for fact, appeal in ((entry, appeal) for entry in ways for appeal in entry.value or ()):
        if appeal.term is not None:
            event = appeal.event or LegalEvent.DECIDED
            # The decision may have been served later. Where the country file names no event, the term may run from
            # then.
            later = frozenset() if appeal.event is LegalEvent.DECIDED else frozenset({event})
            remarks = {} if decided is None else dict.fromkeys(later, ("deadline-remark/from-decision",))
            term = Term(length=appeal.term, event=event, en=appeal.en, conditions=appeal.conditions)
            seen, law = Circumstances(remarks=remarks, later=later), law_of(code, on)
            dates += term_deadlines(identifier, place, fact, (term,), {event: decided}, law, done=done, seen=seen)
    if dates:
        return dates
    read = ways[0] if ways else None
    if read is not None and read.state is State.NONE_IN_LAW:
        none = DeadlineState.NONE_BY_LAW
        early = ("caveat/fact-early",) if read.validity_uncertain else ()
        return [
            Deadline(
                identifier, place, None, fact=read, confidence=read.confidence, done=done, state=none, remarks=early
            )
        ]
    return [Deadline(
        identifier, place, None, event=LegalEvent.DECISION_SERVED, fact=read, done=done,
        remarks=("deadline-remark/appeal-term-not-known",),
        confidence=Confidence.LOW if read is None else read.confidence,
    )]  # fmt: skip
