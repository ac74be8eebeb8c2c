"""Dates of compensation: report, application, decision, appeal, and the claim against the offender."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import partial

from nordicbaltic_standards.codelists.enumerations import ClaimStatus, CompensationRoute, LegalCondition, LegalEvent
from nordicbaltic_standards.deadlines.age_limits import by_age
from nordicbaltic_standards.deadlines.deadline import Deadline, DeadlineState, cancelled, undated, without_day
from nordicbaltic_standards.deadlines.terms import PLAIN, Circumstances, When, term_deadlines
from nordicbaltic_standards.law.country import CountryOn, law_of
from nordicbaltic_standards.law.fact import Fact
from nordicbaltic_standards.law.facts import Compensation
from nordicbaltic_standards.law.periods import earliest, end_of_term
from nordicbaltic_standards.law.values import Appeal, Term
from nordicbaltic_standards.models.base import Absent
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.compensation_claim import CompensationClaim
from nordicbaltic_standards.models.parts.subject import Subject
from nordicbaltic_standards.rules.compensation.application_deadline import GRANTS, STATE
from nordicbaltic_standards.rules.compensation.claim_status import (
    NOTHING_TO_APPEAL,
    WAITING,
    appeal_pends,
    awaits_decision,
    deciding_terms,
    grant_in_force,
    no_appeal_awaited,
    no_report_awaited,
    no_review_awaited,
    paying_terms,
    received_on,
    was_appealed,
    was_paid,
)
from nordicbaltic_standards.rules.compensation.events import event_days
from nordicbaltic_standards.rules.compensation.proceedings import ENDS, End, ProceedingsState, proceedings_of
from nordicbaltic_standards.rules.context import value_or_none


def of_compensation(
    claim: CompensationClaim,
    prefix: str,
    code: str | None,
    on: date,
    subject: Subject | None,
    case: CaseFile | None = None,
) -> Iterator[Deadline]:
    """Yield the dates of a claim.

    Args:
        claim: The claim.
        prefix: Place of the claim in the record.
        code: Country whose scheme or court the claim is made in, and whose law decides.
        on: Day on which the law is read.
        subject: The person.
        case: The file around, whose criminal proceedings show which terms run.
    """
    parts = _ClaimDates(claim, prefix, law_of(code, on), subject, case)
    if claim.route in STATE:
        yield from parts.report()
        yield from parts.application()
        yield from parts.decision()
        yield from parts.appeal()
    elif claim.route is CompensationRoute.CRIMINAL_PROCEEDINGS:
        yield from parts.offender_claim()
    yield from parts.recorded_appeal()


class _ClaimDates:
    """One claim, the law that it is made under, and what the record shows of its course."""

    def __init__(
        self,
        claim: CompensationClaim,
        prefix: str,
        law: CountryOn,
        subject: Subject | None,
        case: CaseFile | None,
    ) -> None:
        self.claim = claim
        self.prefix = prefix
        self.law = law
        self.subject = subject
        self.proceedings = ProceedingsState(claim, proceedings_of(claim, case, law.country.code), law.country.code)
        self.days = event_days(claim, earliest)
        self.recorded_at = claim.recorded_at or (None if case is None else case.recorded_at)
        self.events: dict[LegalEvent, When] = {}
        self.seen = Circumstances()
        self._see()

    def _see(self) -> None:
        """Gather the days of events, those that stand near where one is missing, and what to know of them."""
        claim, proceedings = self.claim, self.proceedings
        received = received_on(claim)
        counted = received or value_or_none(claim.applied_on)
        days: dict[LegalEvent, When] = {
            LegalEvent.OFFENCE: value_or_none(claim.offence_to) or value_or_none(claim.offence_from),
            LegalEvent.REPORTED: claim.reported_on,
            LegalEvent.INFORMED: claim.informed_on,
            LegalEvent.RECOGNISED_VICTIM: claim.recognised_victim_on,
            LegalEvent.INVESTIGATION_CLOSED: claim.investigation_closed_on,
            LegalEvent.PROCEEDINGS_FINAL: claim.proceedings_final_on,
            LegalEvent.JUDGMENT_FINAL: claim.judgment_final_on,
            LegalEvent.REQUESTED: value_or_none(claim.applied_on),
            LegalEvent.REQUEST_RECEIVED: counted,
            LegalEvent.FILE_COMPLETE: counted,
        }
        self.events = {event: day for event, day in days.items() if day is not None and not isinstance(day, Absent)}
        remarks: _Remarks = {LegalEvent.FILE_COMPLETE: ("deadline-remark/from-application",)}
        later, near = {LegalEvent.FILE_COMPLETE}, set[LegalEvent]()
        if value_or_none(claim.offence_to) is None and value_or_none(claim.offence_from) is not None:
            remarks[LegalEvent.OFFENCE] = ("deadline-remark/first-day-of-offence",)
            later.add(LegalEvent.OFFENCE)
        delayed: set[LegalEvent] = set()
        waits = claim.status in WAITING and awaits_decision(claim)
        if waits or received is None:
            delayed = {LegalEvent.REQUEST_RECEIVED, LegalEvent.FILE_COMPLETE}
            remarks |= dict.fromkeys(delayed, ("deadline-remark/decision-waits" if waits else _NOT_RECORDED,))
        last: dict[LegalEvent, date] = {}
        for event in ENDS:
            end, beside = proceedings.end(event), None if event in self.events else proceedings.stands_for(event)
            if end is not None and end.from_file:
                self._see_end(event, end, (), remarks, near, last, delayed)
            elif end is None and beside is not None:
                self._see_end(event, beside, (_BESIDE[event],), remarks, near, last, delayed)
            elif event not in self.events and proceedings.open:
                remarks[event] = (_NOT_YET,)
        self.seen = Circumstances(
            proceedings.holds, remarks, frozenset(later), frozenset(near), last=last, delayed=frozenset(delayed)
        )

    def _see_end(
        self,
        event: LegalEvent,
        end: End,
        event_remarks: tuple[str, ...],
        remarks: _Remarks,
        near: set[LegalEvent],
        last: dict[LegalEvent, date],
        delayed: set[LegalEvent],
    ) -> None:
        """Take an end, of the criminal case or of what stands near, for the day of the event; it holds while none goes on."""
        self.events[event] = end.first
        if end.goes_on:
            delayed.add(event)
            remarks[event] = (_NOT_YET,)
            return
        near.add(event)
        ended = "deadline-remark/from-file" if end.sure else "deadline-remark/from-first-end"
        remarks[event] = (*event_remarks, ended) if end.from_file else event_remarks
        if end.last is not None:
            last[event] = end.last

    def report(self) -> Iterator[Deadline]:
        """Yield the last day for reporting the offence."""
        claim = self.claim
        report = next(iter(self.law.compensation.governing(Compensation.report_deadline, self.days)), None)
        if report is None or report.value is None:
            return
        # Where the authorities know of the offence without a report, nobody is asked for one any more.
        known = claim.reported_on is None and self.proceedings.known
        done = known or no_report_awaited(claim)
        seen = replace(
            self.seen,
            holds=lambda condition: self._holds_for_report(condition, report.value),
            late="deadline-remark/late-report",
        )
        place, terms = f"{self.prefix}/reported_on", (report.value,)
        dates = term_deadlines("compensation-report", place, report, terms, self.events, self.law, done=done, seen=seen)
        yield from dates
        if not dates:
            # The law asks for none, since the authorities knew: called off where it stands in a calendar.
            plain = replace(seen, holds=self.proceedings.holds)
            known_of = term_deadlines(
                "compensation-report", place, report, terms, self.events, self.law, done=True, seen=plain
            )
            yield from undated(known_of)

    def _holds_for_report(self, condition: LegalCondition, term: Term | None) -> bool | None:
        if condition is not LegalCondition.NOT_KNOWN_TO_AUTHORITIES:
            return self.proceedings.holds(condition)
        offence = self.events.get(LegalEvent.OFFENCE)
        if term is None or offence is None or isinstance(offence, Absent):
            return None
        end = end_of_term(term.start(earliest(offence)), term.length.amount, term.length.unit)
        return False if self.proceedings.known_by(end) else None

    def application(self) -> Iterator[Deadline]:
        """Yield the last days for applying."""
        applied = value_or_none(self.claim.applied_on) is not None
        place = f"{self.prefix}/applied_on"
        dates = self._recorded_application()
        for fact in self.law.compensation.governing(Compensation.application_deadline, self.days):
            for term in fact.value or ():
                if term.event is LegalEvent.TURNED_AGE:
                    aged = by_age(self.claim, term, place, fact, self.law, self.subject, self.recorded_at, done=applied)
                    dates.extend(aged)
            terms = [term for term in fact.value or () if term.event is not LegalEvent.TURNED_AGE]
            dated = partial(
                term_deadlines, "compensation-application", place, fact, terms, self.events, self.law, done=applied
            )
            by_law = dated(seen=self.seen)
            if terms and not by_law:
                # Every term that was read is ruled out: there may be another, as for advances in Lithuania before July 2019.
                stood = map(without_day, dated(seen=replace(self.seen, holds=PLAIN.holds)))
                by_law = [
                    Deadline("compensation-application", place, None, fact=fact, done=applied, alternatives=tuple(stood),
                             remarks=("deadline-remark/term-not-held",))
                ]  # fmt: skip
            dates += by_law
        # They are terms for one application: while one may still run, another has not surely ended it.
        yield from _until_the_last(dates)

    def _recorded_application(self) -> list[Deadline]:
        """Return the last day for applying that the record names; those by law stand beside it, as it can be wrong."""
        claim = self.claim
        last = value_or_none(claim.application_deadline)
        if last is None:
            return []
        place, done = f"{self.prefix}/application_deadline", value_or_none(claim.applied_on) is not None
        return [Deadline("compensation-application", place, last, done=done)]

    def decision(self) -> Iterator[Deadline]:
        """Yield the last days for the authority to decide and to pay."""
        claim, law = self.claim, self.law
        if value_or_none(claim.applied_on) is not None:
            place, done = f"{self.prefix}/award/decided_on", not awaits_decision(claim)
            dates: list[Deadline] = []
            for fact in law.compensation.governing(Compensation.decision_term, self.days):
                terms = deciding_terms(fact.value or (), self.proceedings)
                others = [term for term in fact.value or () if term not in terms and term not in paying_terms([term])]
                dates += term_deadlines(
                    "compensation-decision", place, fact, terms, self.events, law, done=done, seen=self.seen,
                    instead=others,
                )  # fmt: skip
            # Nobody waits for a decision on a claim that was taken back or is out of time; one decided before is done.
            lost = claim.award is None and claim.status in {ClaimStatus.WITHDRAWN, ClaimStatus.TIME_BARRED}
            # They are terms for one decision: where a longer one may hold, the shorter has not surely passed.
            yield from cancelled(dates) if lost else _until_the_last(dates)
        grant = grant_in_force(claim)
        # Nothing is to be paid by a refusal, nor by the authority where the claim was settled.
        if grant is not None:
            then = law_of(law.country.code, grant.on or law.day).compensation.decision_term
            award = claim.award
            first = None if award is None or award.decision not in GRANTS else award.decided_on
            known: Mapping[LegalEvent, When] = {LegalEvent.DECIDED: grant.on or first}
            paid, withdrawn = was_paid(claim), claim.status is ClaimStatus.WITHDRAWN
            pends = appeal_pends(claim) and not paid
            to_pay = term_deadlines(
                "compensation-payment", f"{self.prefix}/payments", then, paying_terms(then.value or ()), known, law,
                done=paid, seen=_APPEAL_PENDS if pends else PLAIN if grant.on is not None else _NOT_DATED,
            )  # fmt: skip
            # Nobody waits for money on a claim that was taken back.
            yield from cancelled(to_pay) if withdrawn else to_pay

    def appeal(self) -> Iterator[Deadline]:
        """Yield the last days for an appeal by law, where the record names none, and for going to court after it."""
        award, lodged = self.claim.award, self.claim.appeal
        if award is not None and award.decision in NOTHING_TO_APPEAL:
            return
        decided = None if award is None else award.decided_on
        law = law_of(self.law.country.code, decided or self.law.day)
        for fact in law.compensation.governing(Compensation.appeal, self.days):
            appeals = fact.value or ()
            if award is not None and award.appeal_deadline is None:
                first = [item for item in appeals if LegalCondition.APPEAL_DECIDED not in item.conditions]
                yield from self._steps("compensation-appeal", "award/appeal_deadline", fact, first, decided)
            if lodged is not None and was_appealed(self.claim) and lodged.decision not in NOTHING_TO_APPEAL:
                second = [item for item in appeals if LegalCondition.APPEAL_DECIDED in item.conditions]
                yield from self._steps("compensation-court-action", "appeal", fact, second, lodged.decided_on)

    def _steps(
        self, identifier: str, place: str, fact: Fact[tuple[Appeal, ...]], appeals: list[Appeal], decided: date | None
    ) -> Iterator[Deadline]:
        """Yield the dates of ways of appeal; one without a date for those whose term is not held."""
        pointer = f"{self.prefix}/{place}"
        first = identifier == "compensation-appeal"
        done = no_appeal_awaited(self.claim) if first else no_review_awaited(self.claim)
        events: dict[LegalEvent, When] = {LegalEvent.DECISION_SERVED: decided, LegalEvent.DECIDED: decided}
        served = LegalEvent.DECISION_SERVED
        # When a decision reached the person is not recorded. It was no earlier than the day of the decision.
        remarks = {} if decided is None else {served: ("deadline-remark/from-decision",)}
        seen = Circumstances(self.proceedings.holds, remarks, frozenset({served}))
        terms = [
            Term(length=item.term, event=item.event, en=item.en, route=item.en, conditions=item.conditions)
            for item in appeals
            if item.term is not None and item.event is not None
        ]
        yield from term_deadlines(identifier, pointer, fact, terms, events, self.law, done=done, seen=seen)
        if not appeals or terms:
            return
        without = all(item.without_term for item in appeals)
        yield Deadline(
            identifier, pointer, None, fact=fact, confidence=fact.confidence, done=done, route=appeals[0].en,
            remarks=("deadline-remark/review-without-term" if without else "deadline-remark/term-not-held",),
            state=DeadlineState.NONE_BY_LAW if without else DeadlineState.NOT_KNOWN,
        )  # fmt: skip

    def recorded_appeal(self) -> Iterator[Deadline]:
        """Yield the last day for an appeal that the record names; done where nobody who claimed has anything to appeal."""
        award = self.claim.award
        if award is not None and award.appeal_deadline is not None:
            done = award.decision in NOTHING_TO_APPEAL or no_appeal_awaited(self.claim)
            place = f"{self.prefix}/award/appeal_deadline"
            yield Deadline("compensation-appeal", place, award.appeal_deadline, done=done)

    def offender_claim(self) -> Iterator[Deadline]:
        """Yield the last days for claiming from the offender in the criminal proceedings."""
        routes = self.law.compensation.offender_route
        terms = [route.term for route in routes.value or () if route.term is not None]
        done = value_or_none(self.claim.applied_on) is not None
        place = f"{self.prefix}/applied_on"
        yield from term_deadlines(
            "offender-claim", place, routes, terms, self.events, self.law, done=done, seen=self.seen
        )


def _until_the_last(dates: list[Deadline]) -> Iterator[Deadline]:
    """Yield the terms for one act, each unsure while another may end after it."""
    return (replace(item, unsure=True) if _may_outlast(dates, item) else item for item in dates)


def _may_outlast(dates: list[Deadline], one: Deadline) -> bool:
    """Return whether another of the terms may end after ``one``."""
    others = (other for other in dates if other is not one)
    return one.due is not None and any(other.due is None or other.due > one.due for other in others)


_Remarks = dict[LegalEvent, tuple[str, ...]]
_BESIDE = {
    LegalEvent.PROCEEDINGS_FINAL: "deadline-remark/from-judgment",
    LegalEvent.JUDGMENT_FINAL: "deadline-remark/from-proceedings",
}
"""What to know where the event that stands near is counted from."""
_NOT_YET = "deadline-remark/does-not-run-yet"
"""What to know of a term that runs from the end of proceedings that are open."""
_NOT_RECORDED = "deadline-remark/event-not-recorded"
"""What to know of a term whose event is not recorded, though that of another day stood in its place."""
_APPEAL_PENDS = Circumstances(
    remarks={LegalEvent.DECIDED: ("deadline-remark/appeal-pends",)}, delayed=frozenset({LegalEvent.DECIDED})
)
"""What to know of a payment by a decision that an appeal may change."""
_NOT_DATED = Circumstances(remarks={LegalEvent.DECIDED: (_NOT_RECORDED,)}, delayed=frozenset({LegalEvent.DECIDED}))
"""What to know of a payment by a decision on an appeal that is not dated; until then it ran from the first decision."""
