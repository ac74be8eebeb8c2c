"""In which country's scheme a claim is made, and the last day for applying to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from operator import attrgetter
from typing import TypeVar

from nordicbaltic_standards.codelists.enumerations import (
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
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.compensation_claim import CompensationClaimSection
from nordicbaltic_standards.rules.compensation.events import FIELDS, DateReading, event_days, is_not_applicable
from nordicbaltic_standards.rules.compensation.proceedings import End, ProceedingsState, proceedings_of
from nordicbaltic_standards.rules.context import MAJORITY, Context
from nordicbaltic_standards.utils.partial_date import PartialDate

T = TypeVar("T")

STATE = frozenset({CompensationRoute.STATE_COMPENSATION, CompensationRoute.CROSS_BORDER_REQUEST})
"""Routes on which a claim is made to a state scheme."""
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
"""Events from which terms for applying run, in the order of precedence, each with its field."""

Terms = dict[LegalEvent, tuple[Fact[tuple[Term, ...]], Term]]
"""Terms for applying by the event that they run from."""


@dataclass(frozen=True, slots=True, repr=False)
class Limit:
    """The last day for applying.

    Attributes:
        day: The day.
        term: Term of law that ends on it.
        fact: Fact that contains the term.
        doubts: Number of reasons why the term may end later or be excused.
        unrecorded: Whether one of them is an event that the record does not date.
        put_off: Fact by which the term certainly moves from a rest day to the next working day, where it ends on one.
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


def scheme_of(claim: CompensationClaimSection, context: Context) -> str | None:
    """Return the country of the scheme; for a state scheme without a named country, the record's own."""
    scheme = claim.scheme_country
    if scheme is not None:
        return scheme if scheme in REGION else state_of(scheme)
    return context.country if claim.route is CompensationRoute.STATE_COMPENSATION else None


def scheme_law(claim: CompensationClaimSection, context: Context, day: date | None) -> CountryOn:
    """Return the law of the country of the scheme, on ``day`` or else on the day on which the law is read."""
    return law_of(scheme_of(claim, context), day or context.on)


def scheme_facts(
    claim: CompensationClaimSection, context: Context, declared: FactField[T], reading: DateReading = latest
) -> tuple[Fact[T], ...]:
    """Return the entries of a fact that govern the claim, by the day that the law of the scheme's country names.

    `deadlines` reads the same entries through the same function of the section, so that a rule and a date in the list
    of deadlines cannot follow different laws.

    Args:
        claim: The claim.
        context: The day, the country and the person.
        declared: The fact, as ``Compensation.eligible``.
        reading: How partial dates are read: `latest` where the claim must be certainly late, `earliest` where certainly
            in time.
    """
    days = event_days(claim, reading)
    otherwise = context.on or max(days.values(), default=None)
    return law_of(scheme_of(claim, context), otherwise).compensation.governing(declared, days)


def scheme_fact(
    claim: CompensationClaimSection, context: Context, declared: FactField[T], reading: DateReading = latest
) -> Fact[T]:
    """Return the general one of these entries; unknown where there is none."""
    facts = scheme_facts(claim, context, declared, reading)
    return facts[0] if facts else Fact(declared.id, scheme_of(claim, context) or "", State.UNKNOWN, None)


def scheme_country_param(claim: CompensationClaimSection, context: Context) -> str:
    """Return the country of the scheme, where it is known, as a parameter of a message."""
    return f"@country/{scheme_of(claim, context)}"


def proceedings_state_of(claim: CompensationClaimSection, context: Context) -> ProceedingsState:
    """Return the course of the criminal case, by the claim and by the enclosing case file."""
    scheme = scheme_of(claim, context)
    return ProceedingsState(claim, proceedings_of(claim, context.root, scheme), scheme)


def scheme_ends(claim: CompensationClaimSection, context: Context, start: date, length: Length) -> date:
    """Return the last day on which a term of the scheme that runs from ``start`` may end, rest days counted."""
    return latest_end(start, length.amount, length.unit, scheme_of(claim, context))


def application_limit(
    claim: CompensationClaimSection,
    context: Context,
    reading: DateReading,
    *,
    in_any_case: bool = False,
) -> Limit | None:
    """Return the last day for applying to the scheme, or `None` where the record does not date the event it runs from.

    Of several terms the one counts whose event takes precedence, in the order of `EVENTS`. A term whose conditions the
    course of the case rules out does not count: in Sweden the term from the offence does not run during an
    investigation. Where the case ended more than once, a claim is late only by the last end, and never while the case
    goes on. No claim is certainly in time by a term that runs from the day on which a judgment was given.

    Args:
        claim: The claim.
        context: The day, the country and the person.
        reading: `latest` for the day after which the claim is late in any case, `earliest` for the day up to which it
            is in time in any case.
        in_any_case: Whether terms that another event rules out count too, since that event can only extend the time.
    """
    terms: Terms = {}
    for fact in scheme_facts(claim, context, Compensation.application_deadline, reading):
        for term in fact.value or ():
            terms.setdefault(term.event, (fact, term))
    proceedings = proceedings_state_of(claim, context)
    unrecorded = False
    for event, field in EVENTS.items():
        if event not in terms:
            continue
        fact, term = terms[event]
        if in_any_case and term.from_giving and not proceedings.rules_out(term):
            # The day on which the judgment was given is not recorded; it is before the day on which it became final.
            return None
        recorded, end = getattr(claim, field), proceedings.end(event)
        when: date | PartialDate | None = known(recorded)
        dated = when is not None and (end is None or not end.from_file)
        if not dated:
            never = is_not_applicable(recorded)
            unrecorded |= not never
            if end is None and not never:
                end = _other_event(proceedings, event, reading, in_any_case=in_any_case)
            counts = end is not None and (in_any_case or not end.goes_on)
            when = (end.last if reading is latest else end.first) if end is not None and counts else None
        if when is None or (proceedings.rules_out(term) and not in_any_case):
            continue
        day = end_of_term(term.start(reading(when)), term.length.amount, term.length.unit)
        unrecorded |= not dated
        limit = Limit(day, term, fact, int(bool(term.waivable)) + unrecorded, unrecorded)
        return (_latest if reading is latest else _certain)(limit, claim, context, terms)
    return None


def _other_event(
    proceedings: ProceedingsState, event: LegalEvent, reading: DateReading, *, in_any_case: bool
) -> End | None:
    """Return the event to count from instead, unless this could make a claim appear late, or in time, that is not.

    A judgment on damages becomes final no earlier than the criminal case in which it was given.
    """
    if event is LegalEvent.JUDGMENT_FINAL and reading is latest:
        return None
    return None if event is LegalEvent.PROCEEDINGS_FINAL and in_any_case else proceedings.stands_for(event)


def _latest(limit: Limit, claim: CompensationClaimSection, context: Context, terms: Terms) -> Limit:
    """Return the latest day on which the term can end: what the person learned later, youth and rest days extend it."""
    day, doubts = limit.day, limit.doubts
    if LegalEvent.CAME_TO_KNOW in terms:
        _, term = terms[LegalEvent.CAME_TO_KNOW]
        informed_on = known(claim.informed_on)
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


def _certain(limit: Limit, claim: CompensationClaimSection, context: Context, terms: Terms) -> Limit:
    """Return the day up to which the term certainly runs: a rest day extends it by law only, youth for a child only."""
    limits, scheme = [limit], scheme_of(claim, context)
    rest_days = rest_day_rule(scheme, limit.day)
    if rest_days is not None:
        limits.append(replace(limit, day=roll_forward_certain(limit.day, scheme), put_off=(rest_days,)))
    _, term = terms.get(LegalEvent.TURNED_AGE, (None, None))
    birth, start = context.birth_date, known(claim.offence_from) or known(claim.offence_to)
    if term is not None and term.route is None and birth is not None and start is not None:
        # "Until the day on which the person turns 21": whether that day itself counts is not certain.
        birthday = end_of_term(earliest(birth), _years(term), Unit.YEARS)
        last = plus_days(birthday, -(term.length.unit is Unit.YEARS_OF_AGE))
        if age_on(birth.earliest(), latest(start)) < MAJORITY:
            limits.append(replace(limit, day=last))
    return max(limits, key=attrgetter("day"))


def _years(term: Term) -> int:
    """Return the age at which a term ends that runs to an age, or from majority."""
    return term.length.amount + (0 if term.length.unit is Unit.YEARS_OF_AGE else MAJORITY)
