"""Dates of compensation: report, application, decision, appeal, and the claim against the offender."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from nordicbaltic_standards.compensation.codes import CompensationRoute
from nordicbaltic_standards.compensation.events import event_days
from nordicbaltic_standards.compensation.records import CompensationClaim
from nordicbaltic_standards.core.leaves import PartialDate
from nordicbaltic_standards.core.parts.subject import Subject
from nordicbaltic_standards.core.periods import age_on, earliest, plus
from nordicbaltic_standards.core.record import Absent
from nordicbaltic_standards.core.vocabulary.law import LegalEvent, Unit
from nordicbaltic_standards.countries.access import CountryOn, law_of
from nordicbaltic_standards.countries.fact import Fact
from nordicbaltic_standards.countries.facts import Compensation
from nordicbaltic_standards.countries.values import Term
from nordicbaltic_standards.law.context import MAJORITY, given
from nordicbaltic_standards.statutory.counting import When, route_of, term_deadlines
from nordicbaltic_standards.statutory.deadline import Deadline


def of_compensation(
    claim: CompensationClaim, prefix: str, code: str | None, on: date, subject: Subject | None
) -> Iterator[Deadline]:
    """Yield the dates of a claim, by the law of the country whose scheme or court it is made in."""
    law = law_of(claim.scheme_country or code, on)
    events = _events(claim)
    if claim.route is CompensationRoute.STATE_COMPENSATION:
        yield from _report(claim, prefix, law, events)
        yield from _application(claim, prefix, law, events, subject)
        yield from _decision(claim, prefix, law, events)
    elif claim.route is CompensationRoute.CRIMINAL_PROCEEDINGS:
        routes = law.compensation.offender_route
        terms = [route.term for route in routes.value or () if route.term is not None]
        applied = given(claim.applied_on) is not None
        yield from term_deadlines("offender-claim", f"{prefix}/applied_on", routes, terms, events, law, done=applied)
    yield from _appeal(claim, prefix)


def _report(
    claim: CompensationClaim, prefix: str, law: CountryOn, events: Mapping[LegalEvent, When]
) -> Iterator[Deadline]:
    report = next(iter(law.compensation.governing(Compensation.report_deadline, event_days(claim, earliest))), None)
    if report is not None and report.value is not None:
        done = given(claim.reported_on) is not None or bool(claim.report_excused)
        yield from term_deadlines(
            "compensation-report", f"{prefix}/reported_on", report, (report.value,), events, law, done=done
        )


def _application(
    claim: CompensationClaim,
    prefix: str,
    law: CountryOn,
    events: Mapping[LegalEvent, When],
    subject: Subject | None,
) -> Iterator[Deadline]:
    applied = given(claim.applied_on) is not None
    place = f"{prefix}/applied_on"
    for fact in law.compensation.governing(Compensation.application_deadline, event_days(claim, earliest)):
        for term in fact.value or ():
            if term.event is LegalEvent.TURNED_AGE:
                yield from _by_age(claim, term, place, fact, law, subject, applied=applied)
                continue
            # A term with a way of its own runs from an event of its own, as the end of an illness.
            own_event = term.event is LegalEvent.CAME_TO_KNOW and term.route is not None
            known = {} if own_event else events
            yield from term_deadlines("compensation-application", place, fact, (term,), known, law, done=applied)


def _by_age(
    claim: CompensationClaim,
    term: Term,
    place: str,
    fact: Fact[Any],
    law: CountryOn,
    subject: Subject | None,
    *,
    applied: bool,
) -> Iterator[Deadline]:
    """Yield the date that follows from the person's age; such a term is for those against whom it was done as a child."""
    birth = None if subject is None else given(subject.birth_date)
    majority = law.child.age_of_majority.value or MAJORITY
    begun = given(claim.offence_from) or given(claim.offence_to)
    if birth is not None and begun is not None and age_on(birth.latest(), earliest(begun)) >= majority:
        return
    due: date | None = None
    remarks: tuple[str, ...] = ("deadline-remark/event-not-recorded",)
    if birth is not None:
        amount, unit = term.length.amount, term.length.unit
        from_birth = unit is Unit.YEARS_OF_AGE
        due = plus(birth.earliest() if from_birth else plus(birth.earliest(), majority, Unit.YEARS), amount, unit)
        remarks = () if birth.is_complete else ("deadline-remark/partial-date",)
    yield Deadline(
        "compensation-application-age", place, due, None, term.event, term.length.amount, term.length.unit, fact,
        confidence=fact.confidence, route=route_of(fact, term), done=applied, remarks=remarks,
    )  # fmt: skip


def _decision(
    claim: CompensationClaim, prefix: str, law: CountryOn, events: Mapping[LegalEvent, When]
) -> Iterator[Deadline]:
    if given(claim.applied_on) is None:
        return
    decided = None if claim.award is None else claim.award.decided_on
    place = f"{prefix}/award/decided_on"
    done = decided is not None
    for fact in law.compensation.governing(Compensation.decision_term, event_days(claim, earliest)):
        # Terms from the decision on are for paying, not for deciding.
        terms = [term for term in fact.value or () if term.event is not LegalEvent.DECIDED]
        yield from term_deadlines("compensation-decision", place, fact, terms, events, law, done=done)
    if decided is not None:
        then = law_of(law.country.code, decided).compensation.decision_term
        terms = [term for term in then.value or () if term.event is LegalEvent.DECIDED]
        known: Mapping[LegalEvent, When] = {LegalEvent.DECIDED: decided}
        paid = bool(claim.payments)
        yield from term_deadlines("compensation-payment", f"{prefix}/payments", then, terms, known, law, done=paid)


def _appeal(claim: CompensationClaim, prefix: str) -> Iterator[Deadline]:
    last = None if claim.award is None else claim.award.appeal_deadline
    if last is not None:
        lodged = claim.appeal is not None and claim.appeal.lodged_on is not None
        yield Deadline("compensation-appeal", f"{prefix}/award/appeal_deadline", last, done=lodged)


def _events(claim: CompensationClaim) -> dict[LegalEvent, When]:
    applied = given(claim.applied_on)
    offence: PartialDate | None = given(claim.offence_to) or given(claim.offence_from)
    held: dict[LegalEvent, When] = {
        LegalEvent.OFFENCE: offence,
        LegalEvent.REPORTED: claim.reported_on,
        LegalEvent.INFORMED: claim.informed_on,
        LegalEvent.CAME_TO_KNOW: claim.informed_on,
        LegalEvent.RECOGNISED_VICTIM: claim.recognised_victim_on,
        LegalEvent.INVESTIGATION_CLOSED: claim.investigation_closed_on,
        LegalEvent.PROCEEDINGS_FINAL: claim.proceedings_final_on,
        LegalEvent.JUDGMENT_FINAL: claim.judgment_final_on,
        LegalEvent.REQUESTED: applied,
        LegalEvent.REQUEST_RECEIVED: applied,
        LegalEvent.FILE_COMPLETE: applied,
    }
    return {event: day for event, day in held.items() if not isinstance(day, Absent)}
