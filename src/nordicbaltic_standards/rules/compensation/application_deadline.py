"""Whose scheme a claim is made in, and the last day on which that scheme could be asked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from operator import attrgetter
from typing import TypeVar

from nordicbaltic_standards.codelists.enumerations import (
    AbsenceReason,
    ClaimantKind,
    CompensationDecision,
    CompensationRoute,
    LegalEvent,
    Unit,
)
from nordicbaltic_standards.law.country import CountryOn, law_of
from nordicbaltic_standards.law.fact import Fact, State
from nordicbaltic_standards.law.facts import Compensation
from nordicbaltic_standards.law.periods import age_on, earliest, end_of_term, latest, latest_birthday, plus_days
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.law.rest_days import latest_end, rest_day_rule, roll_forward_certain, roll_forward_latest
from nordicbaltic_standards.law.sections import FactField
from nordicbaltic_standards.law.territories import state_of
from nordicbaltic_standards.law.values import Length, RestDayRule, Term
from nordicbaltic_standards.models.base import Absent
from nordicbaltic_standards.models.compensation_claim import CompensationClaim
from nordicbaltic_standards.rules.compensation.events import FIELDS, DateReading, event_days
from nordicbaltic_standards.rules.compensation.proceedings import End, ProceedingsState, proceedings_of
from nordicbaltic_standards.rules.context import MAJORITY, Context, value_or_none
from nordicbaltic_standards.utils.partial_date import PartialDate

T = TypeVar("T")

STATE = frozenset({CompensationRoute.STATE_COMPENSATION, CompensationRoute.CROSS_BORDER_REQUEST})
"""Routes on which a state scheme is asked."""
GRANTS = frozenset(
    {
        CompensationDecision.GRANTED_IN_FULL,
        CompensationDecision.GRANTED_IN_PART,
        CompensationDecision.REDUCED_CONTRIBUTORY,
    }
)
"""Decisions that award something."""
REFUSALS = frozenset(
    {
        CompensationDecision.REFUSED_NOT_ELIGIBLE,
        CompensationDecision.REFUSED_NO_EVIDENCE,
        CompensationDecision.REFUSED_OUT_OF_TIME,
        CompensationDecision.INADMISSIBLE,
    }
)
"""Decisions that award nothing."""

EVENTS: dict[LegalEvent, str] = {
    event: FIELDS[event]
    for event in (
        LegalEvent.JUDGMENT_FINAL,
        LegalEvent.PROCEEDINGS_FINAL,
        LegalEvent.INVESTIGATION_CLOSED,
        LegalEvent.RECOGNISED_VICTIM,
        LegalEvent.OFFENCE,
    )
}
"""Events from which terms for applying run, the one that goes before the others first, with its field."""

Terms = dict[LegalEvent, tuple[Fact[tuple[Term, ...]], Term]]
"""Terms for applying by the event that they run from."""


@dataclass(frozen=True, slots=True, repr=False)
class Limit:
    """The last day for applying.

    Attributes:
        day: The day.
        term: Term of law that ends on it.
        fact: Fact that holds the term.
        doubts: Number of reasons why the term may end later or be excused.
        unrecorded: Whether one of them is an event that the record does not date.
        put_off: Fact that surely puts the term off from a rest day, where it ends on one.
    """

    day: date
    term: Term
    fact: Fact[tuple[Term, ...]]
    doubts: int
    unrecorded: bool
    put_off: tuple[Fact[RestDayRule], ...] = ()

    @property
    def sure(self) -> bool:
        """Whether nothing but a waiver can make the term end later."""
        return self.doubts <= bool(self.term.waivable)


def scheme_of(claim: CompensationClaim, context: Context) -> str | None:
    """Return the country whose scheme is asked; the record's own where a state scheme is asked and none is named."""
    scheme = claim.scheme_country
    if scheme is not None:
        return scheme if scheme in REGION else state_of(scheme)
    return context.country if claim.route is CompensationRoute.STATE_COMPENSATION else None


def scheme_law(claim: CompensationClaim, context: Context, day: date | None) -> CountryOn:
    """Return the law of the country whose scheme is asked, on ``day`` or else on the day on which the law is read."""
    return law_of(scheme_of(claim, context), day or context.on)


def scheme_facts(
    claim: CompensationClaim, context: Context, declared: FactField[T], reading: DateReading = latest
) -> tuple[Fact[T], ...]:
    """Return the entries of a fact that govern the claim, by the day that the law of the scheme's country names.

    `statutory` reads the same entries through the same function of the section, so that a rule and a date in the list of
    deadlines cannot rest on different laws.

    Args:
        claim: The claim.
        context: The day, the country and the person.
        declared: The fact, as ``Compensation.eligible``.
        reading: How partial dates are read: `latest` for what must be surely late, `earliest` for what must be surely in time.
    """
    days = event_days(claim, reading)
    otherwise = context.on or max(days.values(), default=None)
    return law_of(scheme_of(claim, context), otherwise).compensation.governing(declared, days)


def scheme_fact(
    claim: CompensationClaim, context: Context, declared: FactField[T], reading: DateReading = latest
) -> Fact[T]:
    """Return the general one of these entries; not known where there is none."""
    facts = scheme_facts(claim, context, declared, reading)
    return facts[0] if facts else Fact(declared.id, scheme_of(claim, context) or "", State.UNKNOWN, None)


def scheme_country_param(claim: CompensationClaim, context: Context) -> str:
    """Return the country of the scheme, where it is known, as a parameter of a message."""
    return f"@country/{scheme_of(claim, context)}"


def proceedings_state_of(claim: CompensationClaim, context: Context) -> ProceedingsState:
    """Return the course of the criminal case, by the claim and by the file around."""
    scheme = scheme_of(claim, context)
    return ProceedingsState(claim, proceedings_of(claim, context.root, scheme), scheme)


def scheme_ends(claim: CompensationClaim, context: Context, start: date, length: Length) -> date:
    """Return the last day on which a term of the scheme that runs from ``start`` may end, rest days counted."""
    return latest_end(start, length.amount, length.unit, scheme_of(claim, context))


def application_limit(
    claim: CompensationClaim,
    context: Context,
    reading: DateReading,
    *,
    in_any_case: bool = False,
) -> Limit | None:
    """Return the last day for applying to the scheme, or `None` where the record does not date what it runs from.

    Of several terms the one counts whose event goes before the others: a judgment on damages before the end of the
    proceedings, that before the end of the investigation, that before the offence. A term whose conditions the course of
    the case rules out does not count: while an offence is investigated, that from the offence does not run in Sweden.
    Where the case ended more than once, only who is late by the last end is late, and nobody is while it goes on. Nobody
    is surely in time by a term that runs from the giving of a judgment.

    Args:
        claim: The claim.
        context: The day, the country and the person.
        reading: `latest` for the last day by which the claim is late in any case, `earliest` for the day up to which
            it is in time in any case.
        in_any_case: Whether terms that another event rules out count too, since that event can only put the end off.
    """
    terms = _terms(scheme_facts(claim, context, Compensation.application_deadline, reading))
    proceedings = proceedings_state_of(claim, context)
    unrecorded = False
    for event, field in EVENTS.items():
        if event not in terms:
            continue
        fact, term = terms[event]
        if in_any_case and term.from_giving and not proceedings.rules_out(term):
            # The day on which the judgment was given is not recorded. It lies before the one on which it became final.
            return None
        recorded, end = getattr(claim, field), proceedings.end(event)
        when: date | PartialDate | None = value_or_none(recorded)
        dated = when is not None and (end is None or not end.from_file)
        if not dated:
            never = isinstance(recorded, Absent) and recorded.absent is AbsenceReason.NOT_APPLICABLE
            unrecorded |= not never
            end = end or (None if never else _near(proceedings, event, reading, in_any_case=in_any_case))
            when = None if end is None else _of_end(end, last=reading is latest, in_any_case=in_any_case)
        if when is None or (proceedings.rules_out(term) and not in_any_case):
            continue
        day = end_of_term(term.start(reading(when)), term.length.amount, term.length.unit)
        unrecorded |= not dated
        limit = Limit(day, term, fact, int(bool(term.waivable)) + unrecorded, unrecorded)
        return (_put_off if reading is latest else _put_off_certain)(limit, claim, context, terms)
    return None


def _of_end(end: End, *, last: bool, in_any_case: bool) -> date | None:
    """Return the day of the end of the criminal case to count from, or `None` while none can be counted from."""
    if end.goes_on and not in_any_case:
        return None
    return end.last if last else end.first


def _near(proceedings: ProceedingsState, event: LegalEvent, reading: DateReading, *, in_any_case: bool) -> End | None:
    """Return the event that stands near, where it cannot make a claim late, or in time, that is not.

    A judgment on damages becomes final no earlier than the criminal case in which it was given.
    """
    if event is LegalEvent.JUDGMENT_FINAL and reading is latest:
        return None
    return None if event is LegalEvent.PROCEEDINGS_FINAL and in_any_case else proceedings.stands_for(event)


def _terms(facts: tuple[Fact[tuple[Term, ...]], ...]) -> Terms:
    by_event: Terms = {}
    for fact in facts:
        for term in fact.value or ():
            by_event.setdefault(term.event, (fact, term))
    return by_event


def _put_off(limit: Limit, claim: CompensationClaim, context: Context, terms: Terms) -> Limit:
    """Return the limit, put off by everything that can put it off: what the person learned later, youth, rest days."""
    day, doubts = limit.day, limit.doubts
    if LegalEvent.CAME_TO_KNOW in terms:
        _, term = terms[LegalEvent.CAME_TO_KNOW]
        informed_on = value_or_none(claim.informed_on)
        if term.route is not None:
            doubts += claim.claimant is ClaimantKind.DEPENDANT
        elif informed_on is not None:
            day = max(day, end_of_term(informed_on, term.length.amount, term.length.unit))
    if LegalEvent.TURNED_AGE in terms:
        birth = context.birth_date
        if birth is None:
            doubts += 1
        else:
            day = max(day, latest_birthday(latest(birth), _years(terms[LegalEvent.TURNED_AGE][1])))
    return replace(limit, day=roll_forward_latest(day, scheme_of(claim, context)), doubts=doubts)


def _put_off_certain(limit: Limit, claim: CompensationClaim, context: Context, terms: Terms) -> Limit:
    """Return the limit, put off where the law surely does so for a rest day, and where the person was surely a child."""
    scheme = scheme_of(claim, context)
    rest_days = rest_day_rule(scheme, limit.day)
    if rest_days is not None:
        limit = _later(limit, replace(limit, day=roll_forward_certain(limit.day, scheme), put_off=(rest_days,)))
    if LegalEvent.TURNED_AGE not in terms:
        return limit
    _, term = terms[LegalEvent.TURNED_AGE]
    birth, start = context.birth_date, value_or_none(claim.offence_from) or value_or_none(claim.offence_to)
    if term.route is not None or birth is None or start is None or age_on(birth.earliest(), latest(start)) >= MAJORITY:
        return limit
    # "Until the day on which the person turns 21": whether that day itself counts is not certain.
    birthday = end_of_term(earliest(birth), _years(term), Unit.YEARS)
    last = plus_days(birthday, -(term.length.unit is Unit.YEARS_OF_AGE))
    return _later(limit, replace(limit, day=last, put_off=()))


def _later(one: Limit, other: Limit) -> Limit:
    """Return the later one; the first where both end on one day."""
    return max(one, other, key=attrgetter("day"))


def _years(term: Term) -> int:
    """Return the age at which a term that runs to, or from, an age ends."""
    return term.length.amount + (0 if term.length.unit is Unit.YEARS_OF_AGE else MAJORITY)
