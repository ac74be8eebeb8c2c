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
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.base import Absent, Record
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.compensation_claim import CompensationClaimSection
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
from nordicbaltic_standards.rules.compensation.proceedings import ENDS, ProceedingsState, proceedings_of


def of_compensation(
    claim: CompensationClaimSection,
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
        case: The enclosing case file, whose criminal proceedings show which terms run.
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
    """One claim, the law under which it is made, and what the record shows of its course."""

    def __init__(
        self,
        claim: CompensationClaimSection,
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
        written = claim if case is None else case
        self.recorded_at = written.recorded_at if isinstance(written, Record) else None
        self.events: dict[LegalEvent, When] = {}
        self.seen = Circumstances()
        self._see()

    def _see(self) -> None:
        """Collect the days of events, replacements for those that are missing, and remarks on them."""
        claim, proceedings = self.claim, self.proceedings
        received = received_on(claim)
        counted = received or known(claim.applied_on)
        days: dict[LegalEvent, When] = {
            LegalEvent.OFFENCE: known(claim.offence_to) or known(claim.offence_from),
            LegalEvent.REPORTED: claim.reported_on,
            LegalEvent.INFORMED: claim.informed_on,
            LegalEvent.RECOGNISED_VICTIM: claim.recognised_victim_on,
            LegalEvent.INVESTIGATION_CLOSED: claim.investigation_closed_on,
            LegalEvent.PROCEEDINGS_FINAL: claim.proceedings_final_on,
            LegalEvent.JUDGMENT_FINAL: claim.judgment_final_on,
            LegalEvent.REQUESTED: known(claim.applied_on),
            LegalEvent.REQUEST_RECEIVED: counted,
            LegalEvent.FILE_COMPLETE: counted,
        }
        self.events = {event: day for event, day in days.items() if day is not None and not isinstance(day, Absent)}
        remarks: _Remarks = {LegalEvent.FILE_COMPLETE: ("deadline-remark/from-application",)}
        later, near = {LegalEvent.FILE_COMPLETE}, set[LegalEvent]()
        if known(claim.offence_to) is None and known(claim.offence_from) is not None:
            remarks[LegalEvent.OFFENCE] = ("deadline-remark/first-day-of-offence",)
            later.add(LegalEvent.OFFENCE)
        delayed: set[LegalEvent] = set()
        waits = claim.status in WAITING and awaits_decision(claim)
        if waits or received is None:
            delayed = {LegalEvent.REQUEST_RECEIVED, LegalEvent.FILE_COMPLETE}
            remarks |= dict.fromkeys(delayed, ("deadline-remark/decision-waits" if waits else _NOT_RECORDED,))
        last: dict[LegalEvent, date] = {}
        for event in ENDS:
            own, recorded = proceedings.end(event), event in self.events
            if recorded and (own is None or not own.from_file):
                continue  # only the claim dates the event
            end = own or proceedings.stands_for(event)
            if proceedings.open and (end is None or end.goes_on):
                remarks[event] = (_NOT_YET,)
            if end is None:
                continue
            self.events[event] = end.first
            if end.goes_on:
                delayed.add(event)
                continue
            near.add(event)
            replaced = () if own is not None else (_BESIDE[event],)
            ended = "deadline-remark/from-file" if end.sure else "deadline-remark/from-first-end"
            remarks[event] = (*replaced, ended) if end.from_file else replaced
            if end.last is not None:
                last[event] = end.last
        self.seen = Circumstances(
            proceedings.holds, remarks, frozenset(later), frozenset(near), last=last, delayed=frozenset(delayed)
        )

    def report(self) -> Iterator[Deadline]:
        """Yield the last day for reporting the offence."""
        claim = self.claim
        report = next(iter(self.law.compensation.governing(Compensation.report_deadline, self.days)), None)
        if report is None or report.value is None:
            return
        # Where the authorities know of the offence without a report, none is required any more.
        authorities_know = claim.reported_on is None and self.proceedings.known
        place, terms = f"{self.prefix}/reported_on", (report.value,)
        dated = partial(term_deadlines, "compensation-report", place, report, terms, self.events, self.law)
        plain = replace(self.seen, late="deadline-remark/late-report")
        seen = replace(plain, holds=partial(self._holds_for_report, term=report.value))
        dates = dated(done=authorities_know or no_report_awaited(claim), seen=seen)
        # The law requires none where the authorities knew: the date is cancelled where it is in a calendar.
        yield from dates or undated(dated(done=True, seen=plain))

    def _holds_for_report(self, condition: LegalCondition, term: Term) -> bool | None:
        if condition is not LegalCondition.NOT_KNOWN_TO_AUTHORITIES:
            return self.proceedings.holds(condition)
        offence = self.events.get(LegalEvent.OFFENCE)
        if offence is None or isinstance(offence, Absent):
            return None
        end = end_of_term(term.start(earliest(offence)), term.length.amount, term.length.unit)
        return False if self.proceedings.known_by(end) else None

    def application(self) -> Iterator[Deadline]:
        """Yield the last days for applying."""
        applied = known(self.claim.applied_on) is not None
        place = f"{self.prefix}/applied_on"
        recorded = known(self.claim.application_deadline)
        dates: list[Deadline] = []
        if recorded is not None:
            # The recorded day can be wrong: the days by law are listed too.
            last = f"{self.prefix}/application_deadline"
            dates.append(Deadline("compensation-application", last, recorded, done=applied))
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
                # All known terms are ruled out: there may be another, as for advances in Lithuania before July 2019.
                stood = map(without_day, dated(seen=replace(self.seen, holds=PLAIN.holds)))
                by_law = [
                    Deadline("compensation-application", place, None, fact=fact, done=applied, alternatives=tuple(stood),
                             remarks=("deadline-remark/term-not-held",))
                ]  # fmt: skip
            dates += by_law
        # These are terms for one application: while one may still run, the end of another is not sure.
        yield from _until_the_last(dates)

    def decision(self) -> Iterator[Deadline]:
        """Yield the last days for the authority to decide and to pay."""
        claim, law = self.claim, self.law
        if known(claim.applied_on) is not None:
            place, done = f"{self.prefix}/award/decided_on", not awaits_decision(claim)
            dates: list[Deadline] = []
            for fact in law.compensation.governing(Compensation.decision_term, self.days):
                terms = deciding_terms(fact.value or (), self.proceedings)
                others = [term for term in fact.value or () if term not in terms and term not in paying_terms([term])]
                dates += term_deadlines(
                    "compensation-decision", place, fact, terms, self.events, law, done=done, seen=self.seen,
                    instead=others,
                )  # fmt: skip
            # No decision is awaited on a claim that was withdrawn or is out of time; a claim decided before is done.
            lost = claim.award is None and claim.status in {ClaimStatus.WITHDRAWN, ClaimStatus.TIME_BARRED}
            # These are terms for one decision: where a longer one may apply, the shorter has not certainly passed.
            yield from cancelled(dates) if lost else _until_the_last(dates)
        grant = grant_in_force(claim)
        # Nothing is to be paid after a refusal, nor by the authority where the claim was settled.
        if grant is not None:
            then = law_of(law.country.code, grant.on or law.day).compensation.decision_term
            award = claim.award
            first = None if award is None or award.decision not in GRANTS else award.decided_on
            decided: Mapping[LegalEvent, When] = {LegalEvent.DECIDED: grant.on or first}
            paid, withdrawn = was_paid(claim), claim.status is ClaimStatus.WITHDRAWN
            pends = appeal_pends(claim) and not paid
            to_pay = term_deadlines(
                "compensation-payment", f"{self.prefix}/payments", then, paying_terms(then.value or ()), decided, law,
                done=paid, seen=_APPEAL_PENDS if pends else PLAIN if grant.on is not None else _NOT_DATED,
            )  # fmt: skip
            # No payment is awaited on a claim that was withdrawn.
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
        """Yield the dates of ways of appeal; one without a date where no term is known."""
        pointer = f"{self.prefix}/{place}"
        first = identifier == "compensation-appeal"
        done = no_appeal_awaited(self.claim) if first else no_review_awaited(self.claim)
        events: dict[LegalEvent, When] = {LegalEvent.DECISION_SERVED: decided, LegalEvent.DECIDED: decided}
        served = LegalEvent.DECISION_SERVED
        # The day on which a decision was served is not recorded. It was no earlier than the day of the decision.
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
        """Yield the last day for an appeal that the record names; done where the claimant has nothing to appeal."""
        award = self.claim.award
        if award is not None and award.appeal_deadline is not None:
            done = award.decision in NOTHING_TO_APPEAL or no_appeal_awaited(self.claim)
            place = f"{self.prefix}/award/appeal_deadline"
            yield Deadline("compensation-appeal", place, award.appeal_deadline, done=done)

    def offender_claim(self) -> Iterator[Deadline]:
        """Yield the last days for claiming from the offender in the criminal proceedings."""
        routes = self.law.compensation.offender_route
        terms = [route.term for route in routes.value or () if route.term is not None]
        done = known(self.claim.applied_on) is not None
        place = f"{self.prefix}/applied_on"
        yield from term_deadlines(
            "offender-claim", place, routes, terms, self.events, self.law, done=done, seen=self.seen
        )


def _until_the_last(dates: list[Deadline]) -> Iterator[Deadline]:
    """Yield the terms for one act, each unsure while another may end after it."""
    for one in dates:
        ends = [other.due for other in dates if other is not one]
        longer = one.due is not None and any(end is None or end > one.due for end in ends)
        yield replace(one, unsure=True) if longer else one


_Remarks = dict[LegalEvent, tuple[str, ...]]
_BESIDE = {
    LegalEvent.PROCEEDINGS_FINAL: "deadline-remark/from-judgment",
    LegalEvent.JUDGMENT_FINAL: "deadline-remark/from-proceedings",
}
"""Remark where another event is counted from instead."""
_NOT_YET = "deadline-remark/does-not-run-yet"
"""Remark on a term that runs from the end of proceedings that are open."""
_NOT_RECORDED = "deadline-remark/event-not-recorded"
"""Remark on a term whose event is not recorded."""
_APPEAL_PENDS = Circumstances(
    remarks={LegalEvent.DECIDED: ("deadline-remark/appeal-pends",)}, delayed=frozenset({LegalEvent.DECIDED})
)
"""Remark on a payment under a decision that an appeal may change."""
_NOT_DATED = Circumstances(remarks={LegalEvent.DECIDED: (_NOT_RECORDED,)}, delayed=frozenset({LegalEvent.DECIDED}))
"""Remark on a payment under an undated decision on an appeal; until then the term ran from the first decision."""
