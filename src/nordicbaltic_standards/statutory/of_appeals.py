"""Last days for an appeal: against decisions on permits, and against those on the reflection period."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from nordicbaltic_standards.core.vocabulary.law import Confidence, LegalEvent
from nordicbaltic_standards.countries import facts
from nordicbaltic_standards.countries.access import law_of
from nordicbaltic_standards.countries.fact import Fact, State
from nordicbaltic_standards.countries.values import Appeal, Length, Term
from nordicbaltic_standards.law.context import given
from nordicbaltic_standards.law.reflection import NEVER_RAN, granted_span
from nordicbaltic_standards.residence.codes import PermitDecision, ReflectionPeriodStatus, ResidencePermitBasis
from nordicbaltic_standards.residence.records import LegalStatus, Permit, ReflectionPeriod
from nordicbaltic_standards.residence.rules.remedies import TAKEN, was_lodged
from nordicbaltic_standards.residence.rules.spans import HELD, PERSONS_OWN
from nordicbaltic_standards.statutory.counting import Circumstances, term_deadlines
from nordicbaltic_standards.statutory.deadline import Deadline, DeadlineState

_OWN_APPEALS = frozenset({ResidencePermitBasis.INTERNATIONAL_PROTECTION, ResidencePermitBasis.TEMPORARY_PROTECTION})
"""Bases on which the law has terms of its own for appeals, which are often shorter."""
_Ways = tuple[Fact[tuple[Appeal, ...]], ...]


def of_permit_appeal(status: LegalStatus, permit: Permit, place: str, code: str | None, on: date) -> Iterator[Deadline]:
    """Yield the last day for an appeal: the recorded one, or that of law where the person got no permit or lost one.

    Args:
        status: The record.
        permit: A permit of it.
        place: Place of the permit.
        code: Country whose law applies.
        on: Day on which the law is read.
    """
    last = None if permit.appeal is None else permit.appeal.deadline
    done = permit.appeal is not None and was_lodged(permit.appeal)
    place = f"{place}/appeal/deadline"
    if last is not None:
        yield Deadline("permit-appeal", place, last, done=done)
        return
    if code is None or permit.decision not in TAKEN or _given_since(status, permit.decided_on, permit):
        return
    section = law_of(code, permit.decided_on or on).residence_permit
    known = () if permit.basis in _OWN_APPEALS else section.in_force(facts.ResidencePermit.appeal.id)
    yield from _by_law("permit-appeal", place, known, _decided_against(permit), code, on, done=done)


def _decided_against(permit: Permit) -> date | None:
    """Return the day on which a permit was refused or taken away; `None` where it is not recorded.

    The day of a decision that ends a permit stands in the place of that by which it was given. One that does not surely
    lie after the first day can still be that of the giving, as `permit_span` has it.
    """
    day = permit.decided_on
    if permit.decision is PermitDecision.REFUSED:
        return day
    return day if day is not None and permit.valid_from is not None and day > permit.valid_from else None


def of_reflection_appeal(status: LegalStatus, place: str, code: str | None, on: date) -> Iterator[Deadline]:
    """Yield the last day for an appeal by law where the reflection period was refused, or ended early by the authorities.

    Where the same decision stands among the permits, as in countries in which the period is a permit, it has its line there.

    Args:
        status: The record.
        place: Place of the reflection period.
        code: Country whose law applies.
        on: Day on which the law is read.
    """
    period = status.reflection_period
    if code is None or period is None or _among_permits(status):
        return
    refused = period.status is ReflectionPeriodStatus.REFUSED
    if not refused and not _was_cut_short(period):
        return
    # The day on which a period ended can lie after the decision by which it was ended: nothing is counted from it.
    decided = given(period.decided_on) if refused else None
    day = decided if refused or period.termination is None else period.termination.on
    if _given_since(status, day):
        return
    ways = law_of(code, day or on).reflection_period.in_force(facts.ReflectionPeriod.appeal.id)
    place = f"{place}/{'decided_on' if refused else 'termination'}"
    yield from _by_law("reflection-appeal", place, ways, decided, code, on)


def _was_cut_short(period: ReflectionPeriod) -> bool:
    """Return whether the authorities ended the period before its last day; what the person asked for or did is no such end."""
    end, span = period.termination, granted_span(period)
    if period.status in NEVER_RAN or end is None:
        return period.status is ReflectionPeriodStatus.TERMINATED_EARLY
    return end.ground not in PERSONS_OWN and (span is None or end.on < span[1])


def _among_permits(status: LegalStatus) -> bool:
    basis = ResidencePermitBasis.REFLECTION_AND_RECOVERY
    return any(permit.basis is basis and permit.decision in TAKEN for permit in status.permits)


def _given_since(status: LegalStatus, day: date | None, but: Permit | None = None) -> bool:
    """Return whether a permit was surely given since a decision, so that nothing is left to appeal against."""
    others = (other.decided_on for other in status.permits if other is not but and other.decision in HELD)
    return day is not None and any(other is not None and other >= day for other in others)


def _by_law(
    identifier: str, place: str, ways: _Ways, decided: date | None, code: str, on: date, *, done: bool = False
) -> Iterator[Deadline]:
    """Yield the last day by each way that has a term; where none has, that the term is not known or that there is no way."""
    with_term = [(way, way.term, fact) for fact in ways for way in fact.value or () if way.term is not None]
    for way, length, fact in with_term:
        yield from _of_law(identifier, way, length, fact, decided, place, code, on, done=done)
    if with_term:
        return
    read = ways[0] if ways else None
    if read is not None and read.state is State.NONE_IN_LAW:
        yield Deadline(
            identifier, place, None, fact=read, confidence=read.confidence, done=done, state=DeadlineState.NONE_BY_LAW,
            remarks=("caveat/fact-early",) if read.doubted else (),
        )  # fmt: skip
        return
    yield Deadline(
        identifier, place, None, event=LegalEvent.DECISION_SERVED, fact=read, done=done,
        remarks=("deadline-remark/appeal-term-not-known",),
        confidence=Confidence.LOW if read is None else read.confidence,
    )  # fmt: skip


def _of_law(
    identifier: str,
    way: Appeal,
    length: Length,
    fact: Fact[tuple[Appeal, ...]],
    decided: date | None,
    place: str,
    code: str,
    on: date,
    *,
    done: bool,
) -> Iterator[Deadline]:
    """Yield the last day for an appeal by law, from the day of the decision, as none is recorded on which it was served."""
    event = way.event or LegalEvent.DECIDED
    # It may have reached the person later; and where the law was not read to say from when it counts, it may count from then.
    later = frozenset() if way.event is LegalEvent.DECIDED else frozenset({event})
    remarks = {} if decided is None else dict.fromkeys(later, "deadline-remark/from-decision")
    term = Term(length=length, event=event, en=way.en, conditions=way.conditions)
    yield from term_deadlines(
        identifier, place, fact, (term,), {event: decided}, law_of(code, on), done=done,
        seen=Circumstances(remarks=remarks, later=later),
    )  # fmt: skip
