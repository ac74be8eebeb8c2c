"""The dates of the events from which retention periods run, as far as the file itself shows them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import cached_property

from nordicbaltic_standards.codelists.enumerations import (
    AsylumStage,
    CaseStatus,
    DataCategory,
    DataSubjectRight,
    LegalEvent,
    PermitDecision,
    ReferralStatus,
    ReflectionPeriodStatus,
    RetentionHoldGround,
    RetentionTrigger,
    Unit,
)
from nordicbaltic_standards.codelists.enumerations import LegalStatus as LegalStatusCode
from nordicbaltic_standards.law.country import law_of
from nordicbaltic_standards.law.local_time import local_day
from nordicbaltic_standards.law.periods import earliest, end_of_term, latest_birthday, lowest_age_on
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.base import Section
from nordicbaltic_standards.models.case_file import CaseFile, Proceeding
from nordicbaltic_standards.models.compensation_claim import CompensationClaimSection
from nordicbaltic_standards.models.data_protection import DataProtectionSection, DataRequest, Retention
from nordicbaltic_standards.models.legal_status import LegalStatusSection, Permit, ReflectionPeriod
from nordicbaltic_standards.models.parts.consent import Consent
from nordicbaltic_standards.models.parts.subject import Subject
from nordicbaltic_standards.models.traversal import iter_parts
from nordicbaltic_standards.rules.asylum import is_waiting, protection_status_of, sought_by_status
from nordicbaltic_standards.rules.case_context import closed_by_death, closed_on, is_reopened
from nordicbaltic_standards.rules.code_groups import SETTLED_CLAIM
from nordicbaltic_standards.rules.context import MAJORITY
from nordicbaltic_standards.rules.dated_events import begun_by
from nordicbaltic_standards.rules.protection.controller_types import governing
from nordicbaltic_standards.rules.protection.objections import GRANTED
from nordicbaltic_standards.rules.protection.recorded_terms import end_from, last_withdrawal
from nordicbaltic_standards.rules.protection.request_state import ANSWER_MONTHS, awaits_answer, erasure_granted
from nordicbaltic_standards.rules.protection.union_terms import end_after_months
from nordicbaltic_standards.rules.reflection_period import RAN, last_granted
from nordicbaltic_standards.rules.residence.periods import (
    EVER_VALID,
    PENDING,
    RUNNING,
    VALID,
    decision_of,
    is_refused_renewal,
)
from nordicbaltic_standards.utils.partial_date import PartialDate

NO_LAW = "none"
"""Used in place of an instrument where none protects the data."""
_CONTAINED_IN = {
    RetentionTrigger.CONSENT_WITHDRAWN: frozenset({DataCategory.VICTIMISATION, DataCategory.SAFETY_CRITICAL}),
    RetentionTrigger.PERMIT_ENDED: frozenset({DataCategory.VICTIMISATION}),
    RetentionTrigger.REFERRAL_DECLINED: frozenset({DataCategory.SAFETY_CRITICAL}),
}
"""Data that contain some of the evidence of an event: consents in other parts of the file, a reflection period, a
referral to a shelter."""
_ENDED = frozenset({CaseStatus.CLOSED, CaseStatus.DUPLICATE})
_SOUGHT_OR_RUNNING = frozenset({ReflectionPeriodStatus.REQUESTED, *RUNNING})
_WITHOUT_PERMIT = frozenset({
    LegalStatusCode.NATIONAL,
    LegalStatusCode.EU_EEA_CITIZEN,
    LegalStatusCode.NORDIC_CITIZEN,
    LegalStatusCode.TEMPORARY_PROTECTION,
})  # fmt: skip
"""Statuses of people who may stay although no permit is listed; other protection is found in the data on asylum."""


class TriggerDates:
    """The events of one file.

    An event that may still come, such as the end of a permit that can be renewed, has no date before it has come. Where
    a birth date is known in part, the latest day that it can mean counts: nothing is to be erased too early.

    Attributes:
        case: The case file, or `None` where the record on data protection stands alone, or is read for another record.
        on: Day for which the question is asked.
        country: ISO 3166-1 code of the country whose local time counts.
        reopened: Whether the case was reopened after it had been closed.
    """

    def __init__(
        self,
        data: DataProtectionSection,
        record: Section | None,
        subject: Subject | None,
        on: date,
        country: str | None,
    ) -> None:
        """Take the record on data protection, and the case file or other record that contains the data, if any."""
        self._data = data
        self._record: Section = data if record is None else record
        self._subject = subject
        self.case = case = record if isinstance(record, CaseFile) else None
        self.on = on
        self.country = country
        self.reopened = case is not None and is_reopened(case)

    def of_trigger(self, trigger: RetentionTrigger) -> date | None:
        """Return the day of the event with which a recorded term starts, or `None` where the file does not show it."""
        if trigger is RetentionTrigger.CHILD_TURNS_18:
            return self.birthday(MAJORITY)
        finders: dict[RetentionTrigger, Callable[[], date | None]] = {
            RetentionTrigger.CASE_CLOSED: self._closed,
            RetentionTrigger.CONSENT_WITHDRAWN: self._withdrawn,
            RetentionTrigger.PROCEEDINGS_FINAL: self._proceedings_final,
            RetentionTrigger.COMPENSATION_SETTLED: self._settled,
            RetentionTrigger.PERMIT_ENDED: self._permit_ended,
            RetentionTrigger.REFERRAL_DECLINED: self._declined,
            RetentionTrigger.ERASURE_REQUEST: self.erasure_granted,
        }
        return self._past(finders[trigger]()) if trigger in finders else None

    def retention_due(self, retention: Retention) -> tuple[date | None, bool, date | None]:
        """Return when a term started, whether the file and not the entry shows this, and when its data are due."""
        if self.reopened and not self.is_erased(retention) and self._overtaken(retention):
            return None, False, None
        recorded = known(retention.triggered_on)
        start = self.of_trigger(retention.trigger) if recorded is None else recorded
        due = retention.due_on
        if due is None and start is not None:
            due = end_from(start, retention)
        return start, recorded is None and start is not None, due

    def is_erased(self, retention: Retention) -> bool:
        """Return whether data were erased by the day for which the question is asked."""
        return retention.erased_on is not None and retention.erased_on <= self.on

    def may_be_later(self, trigger: RetentionTrigger, start: date) -> bool:
        """Return whether an event may be later than the file shows, since its evidence may have been erased.

        Of an erased claim, accounts keep only the payments.
        """
        if trigger is RetentionTrigger.COMPENSATION_SETTLED:
            return any(claim.status_since is None for claim in self._claims())
        where = _CONTAINED_IN.get(trigger, frozenset())
        return any(each.category in where and self._was_erased_after(each, start) for each in self._data.retention)

    def _was_erased_after(self, retention: Retention, day: date) -> bool:
        return retention.erased_on is not None and day < retention.erased_on <= self.on

    def _overtaken(self, retention: Retention) -> bool:
        """Return whether a term may have run from the closing of a reopened case or from a contact before it."""
        if retention.trigger is not RetentionTrigger.LAST_CONTACT:
            return retention.trigger is RetentionTrigger.CASE_CLOSED
        start, closure = known(retention.triggered_on), None if self.case is None else self.case.closure
        return start is None or closure is None or start <= closure.on

    def of_law(self, event: LegalEvent | None) -> date | None:
        """Return the day of an event of law, or `None` where the file does not show it."""
        match event:
            case LegalEvent.CASE_CLOSED:
                return self._past(self._closed())
            case LegalEvent.LAST_ENTRY:
                return self._past(self._last_entry())
            case LegalEvent.RIGHT_OF_RESIDENCE_ENDED:
                return self._past(self._permit_ended())
            case LegalEvent.FINANCIAL_YEAR_ENDED:
                # No record says when a financial year ends; the calendar year is assumed.
                last = self._past(self._last_entry())
                return None if last is None else date(last.year, 12, 31)
            case _:
                return None

    def birthday(self, age: int) -> date | None:
        """Return the latest day on which the person can reach ``age``, or `None` where no birth date is known."""
        return None if self._birth is None else latest_birthday(self._birth.latest(), age)

    def may_date_from_childhood(self) -> bool:
        """Return whether the file may have been opened while the person was a child, and not certainly an adult."""
        opened = None if self.case is None else known(self.case.opened_on)
        if self._birth is None or opened is None:
            return True
        return lowest_age_on(self._birth.latest(), earliest(opened)) < MAJORITY

    @property
    def _birth(self) -> PartialDate | None:
        return None if self._subject is None else known(self._subject.birth_date)

    def protected_by(self) -> str:
        """Return the instrument that the processing follows, or `NO_LAW` where the person has died: it protects the living.

        GDPR recital 27. In Denmark and Iceland the Regulation applies for some years after the death. The day of death
        is not recorded; it is no later than the day on which the file was closed.
        """
        followed, closed = governing(self._data), self._past(self._closed())
        if self.case is None or closed is None or not closed_by_death(self.case):
            return followed
        years = law_of(self.country, self.on).data_protection.years_after_death.value
        goes_on = years is not None and self.on <= end_of_term(closed, years, Unit.YEARS)
        return followed if goes_on and followed == "gdpr" else NO_LAW

    def erasure_granted_on(self, category: DataCategory) -> date | None:
        """Return the day of a granted erasure that is still to be done for the data of a category.

        Where no entry concerns the data of the category, the entries of other categories show whether it was done.
        """
        granted = self.of_trigger(RetentionTrigger.ERASURE_REQUEST)
        if granted is None:
            return None
        entries = [each for each in self._data.retention if each.category is category]
        days = [each.erased_on for each in (self._data.retention if all(map(self.is_past, entries)) else entries)]
        return None if any(day is not None and granted <= day < self.on for day in days) else granted

    def hold_lifted_on(self, retention: Retention) -> date | None:
        """Return the day of the granted erasure that ended a hold requested by the person; a later hold remains."""
        hold = retention.hold
        if hold is None or hold.ground is not RetentionHoldGround.PERSON_REQUEST:
            return None
        granted = self.erasure_granted_on(retention.category)
        return None if granted is None or granted < hold.from_date else granted

    def is_past(self, retention: Retention) -> bool:
        """Return whether an entry records an erasure after which something in the file began, or may have begun."""
        day = retention.erased_on
        if day is None or day >= self.on:
            return False
        return self.begun_since(day) or any(self._was_erased_after(each, day) for each in self._data.retention)

    def erasure_granted(self) -> date | None:
        """Return the day on which a request of the person for erasure was granted in full, if it covers what is held.

        A request covers what was held by then (GDPR art. 17(1)), and the decision considered what was open by then
        (art. 17(3)(e)). Where something began since, or may have begun, the record does not show what is older.
        """
        day = erasure_granted(self._data.requests, self.on)
        return None if day is None or self.begun_since(day) or self._went_on(day) else day

    def begun_since(self, day: date) -> bool:
        """Return whether something in the file began or continued after a day, or may have.

        The day of a reopening is not recorded, and what is open without a first day may have begun at any time.
        """
        if self.reopened or any(_is_since(request, day) for request in self._data.requests):
            return True
        return self._begun_by > day or self._open_undated()

    @cached_property
    def _begun_by(self) -> date:
        return max(begun_by(each, self.country) for each in (self._data, self._record))

    def _went_on(self, granted: date) -> bool:
        """Return whether the file continued, or may have, after the last day for carrying out a granted erasure.

        That day is set by GDPR art. 12(3). Data that were erased later on terms of their own, or a term that runs from
        a later contact, show this, since other evidence may have been erased.
        """
        last, retention = end_after_months(granted, ANSWER_MONTHS, self.country), self._data.retention
        contacts = [each.triggered_on for each in retention if each.trigger is RetentionTrigger.LAST_CONTACT]
        days = (*map(known, contacts), *map(self._erased_by_its_term, retention))
        return any(last < day <= self.on for day in days if day is not None)

    def _erased_by_its_term(self, retention: Retention) -> date | None:
        """Return the day on which data were erased after their own term had ended, or may have ended.

        The evidence of the start of a term may have been erased, except where the case is not closed.
        """
        day, trigger = retention.erased_on, retention.trigger
        if day is None or trigger is RetentionTrigger.ERASURE_REQUEST:
            return None
        due = self.retention_due(retention)[2]
        if due is None and trigger is RetentionTrigger.CASE_CLOSED and self.case is not None:
            return day if self.case.status in _ENDED else None
        return day if due is None or due <= day else None

    def open_matters(self) -> bool:
        """Return whether proceedings, a claim, a right to stay or a request of the person is open in the file."""
        if self.open_requests() or self._stay_is_open() or any(map(_is_pursued, self._claims())):
            return True
        return any(proceeding.closed_on is None for proceeding in self._proceedings())

    def open_requests(self) -> bool:
        """Return whether a request of the person awaits its answer."""
        return any(awaits_answer(request) for request in self._data.requests)

    def has_accounts(self) -> bool:
        """Return whether the file records money that was paid or charged, which can be in accounts."""
        help_given = None if self.case is None else self.case.assistance
        episodes = () if help_given is None else help_given.episodes
        charged = any(episode.charged_to_person is not None for episode in episodes)
        return charged or any(claim.payments for claim in self._claims())

    def _open_undated(self) -> bool:
        """Return whether something is open, or a right to stay is held, without a day on which it began."""
        status = self._status()
        return (
            any(each.closed_on is None and each.opened_on is None for each in self._proceedings())
            or any(_is_pursued(each) and known(each.applied_on) is None for each in self._claims())
            or (status is not None and any(begun is None for _, begun in _rights(status, self.on)))
        )

    def _status(self) -> LegalStatusSection | None:
        if self.case is not None:
            return self.case.legal_status
        return self._record if isinstance(self._record, LegalStatusSection) else None

    def _claims(self) -> tuple[CompensationClaimSection, ...]:
        if self.case is not None:
            return self.case.compensation_claims
        return (self._record,) if isinstance(self._record, CompensationClaimSection) else ()

    def _proceedings(self) -> tuple[Proceeding, ...]:
        return () if self.case is None else self.case.proceedings

    def _past(self, day: date | None) -> date | None:
        return None if day is None or day > self.on else day

    def _closed(self) -> date | None:
        return None if self.case is None else closed_on(self.case)

    def _last_entry(self) -> date | None:
        """Return the day of the last entry; a file that is not closed has none yet."""
        closed = self._closed()
        if self.case is None or (closed is None and self.case.status not in _ENDED):
            return None
        written = self.case.recorded_at
        days = (closed, None if written is None else local_day(written, self.country))
        return max((day for day in days if day is not None), default=None)

    def _withdrawn(self) -> date | None:
        listed = {consent.id for consent in self._data.consents}
        placed = (each for each in iter_parts(self._record, (Consent,)) if isinstance(each, Consent))
        elsewhere = tuple(each for each in placed if each.id not in listed)
        return last_withdrawal((*self._data.consents, *elsewhere), self.country)

    def _proceedings_final(self) -> date | None:
        return _last([proceeding.closed_on for proceeding in self._proceedings()])

    def _settled(self) -> date | None:
        return _last([] if self.case is None else [_settled_on(claim) for claim in self.case.compensation_claims])

    def _stay_is_open(self) -> bool:
        """Return whether an application for a right to stay, or an appeal on one, awaits a decision."""
        status = self._status()
        return status is not None and any(awaited for awaited, _ in _rights(status, self.on))

    def _permit_ended(self) -> date | None:
        status = None if self.case is None else self.case.legal_status
        if status is None or self._stay_is_open() or _stays_without_permit(status, self.on):
            return None
        permits = [each for each in status.permits if decision_of(each) in EVER_VALID and not is_refused_renewal(each)]
        # The end of a permit that was renewed does not count.
        renewed = {permit.renewal_of for permit in permits}
        ends = [_end_of_permit(permit) for permit in permits if permit.id not in renewed]
        if ends and status.reflection_period is not None and status.reflection_period.status in RAN:
            ends.append(_end_of_period(status.reflection_period))
        return _last(ends)

    def _declined(self) -> date | None:
        referrals = () if self.case is None else self.case.referrals
        if not all(referral.status is ReferralStatus.DECLINED for referral in referrals):
            return None
        responses = [referral.responded_at for referral in referrals]
        return _last([None if at is None else local_day(at, self.country) for at in responses])


def _last(days: list[date | None]) -> date | None:
    """Return the last of some days; `None` where there are none, or one of them is not known."""
    recorded = [day for day in days if day is not None]
    return max(recorded) if recorded and len(recorded) == len(days) else None


def _is_open(permit: Permit) -> bool:
    """Return whether an application for a permit that is not held, or an appeal on one, awaits a decision."""
    appeal = permit.appeal
    appealed = appeal is not None and appeal.lodged_on is not None and appeal.decided_on is None
    return permit.decision in PENDING or (appealed and permit.decision not in VALID)


def _is_pursued(claim: CompensationClaimSection) -> bool:
    return claim.status not in SETTLED_CLAIM


def _settled_on(claim: CompensationClaimSection) -> date | None:
    """Return the last day on which a settled claim was paid or ended; `None` where it is open, or no day is known."""
    if _is_pursued(claim):
        return None
    days = [claim.status_since, *(payment.on for payment in claim.payments)]
    return max((day for day in days if day is not None), default=None)


def _is_since(request: DataRequest, day: date) -> bool:
    """Return whether a request came after a day and awaits its answer, or a restriction may have been granted later."""
    if request.right is DataSubjectRight.RESTRICTION and request.outcome in GRANTED:
        return request.answered_on is None or request.answered_on > day
    return request.received_on > day and awaits_answer(request)


def _rights(status: LegalStatusSection, on: date) -> Iterator[tuple[bool, date | None]]:
    """Yield for each right to stay, sought or held, whether it awaits a decision, and a day by which it had begun."""
    asylum, period = status.asylum, status.reflection_period
    if sought_by_status(status):
        yield True, None
    if asylum is not None and is_waiting(asylum):
        yield True, asylum.applied_on
    elif asylum is not None and asylum.stage is AsylumStage.GRANTED and asylum.ended_on is None:
        yield False, None
    if period is not None and period.status in _SOUGHT_OR_RUNNING:
        sought = period.status is ReflectionPeriodStatus.REQUESTED
        yield sought, (period.requested_on if sought else None) or period.start or period.decided_on
    for permit in status.permits:
        awaited, last = _is_open(permit), known(permit.valid_to)
        if awaited or (decision_of(permit) in VALID and (last is None or on <= last)):
            lodged = None if permit.appeal is None else permit.appeal.lodged_on
            yield awaited, permit.applied_on or permit.decided_on or permit.valid_from or lodged


def _stays_without_permit(status: LegalStatusSection, on: date) -> bool:
    """Return whether a person may stay under protection, or as a citizen, even after a permit has ended."""
    return status.status in _WITHOUT_PERMIT or protection_status_of(status, on) is not None


def _first(*days: date | None) -> date | None:
    return min((day for day in days if day is not None), default=None)


def _end_of_period(period: ReflectionPeriod) -> date | None:
    """Return the last day of a reflection period that was given; `None` where it is not known."""
    return _first(last_granted(period), None if period.termination is None else period.termination.on)


def _end_of_permit(permit: Permit) -> date | None:
    """Return the day on which a permit ended, or is to end; `None` where it is not known.

    A permit that was revoked ended with that decision, or with the decision on the appeal against it.
    """
    last, appeal = known(permit.valid_to), permit.appeal
    if permit.decision is not PermitDecision.REVOKED:
        return last
    return _first(last, permit.decided_on if appeal is None or appeal.decided_on is None else appeal.decided_on)
