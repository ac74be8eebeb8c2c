"""When the events happened from which terms of keeping run, as far as the file itself tells."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from nordicbaltic_standards.case.codes import CaseStatus
from nordicbaltic_standards.case.records import CaseFile
from nordicbaltic_standards.case.rules.course import SETTLED_CLAIM
from nordicbaltic_standards.core.leaves import PartialDate
from nordicbaltic_standards.core.local_time import local_day
from nordicbaltic_standards.core.parts.subject import Subject
from nordicbaltic_standards.core.periods import earliest, latest_birthday, lowest_age_on
from nordicbaltic_standards.core.record import Record
from nordicbaltic_standards.core.vocabulary.law import LegalEvent
from nordicbaltic_standards.law.around import closed_on
from nordicbaltic_standards.law.context import MAJORITY, given
from nordicbaltic_standards.protection.codes import RetentionTrigger
from nordicbaltic_standards.protection.records import DataProtection
from nordicbaltic_standards.protection.rules.requests import erasure_granted, is_answered
from nordicbaltic_standards.protection.rules.retention import last_withdrawal
from nordicbaltic_standards.referral.codes import ReferralStatus
from nordicbaltic_standards.residence.codes import PermitDecision
from nordicbaltic_standards.residence.records import Permit
from nordicbaltic_standards.residence.rules.remedies import was_lodged
from nordicbaltic_standards.residence.rules.spans import EVER_HELD
from nordicbaltic_standards.statutory.of_appeals import is_refused_renewal

OPEN_TO_APPEAL = frozenset({PermitDecision.NOT_RENEWED, PermitDecision.REVOKED})
"""Decisions that end a right of residence, and that an appeal can overturn."""
_ENDED = frozenset({CaseStatus.CLOSED, CaseStatus.DUPLICATE})


class FileEvents:
    """The events of one file.

    An event that may still come, as the end of a permit that can be renewed, is not known before it has come. Where a
    birth date is known in part, the latest day that it can mean counts: nothing is to be erased too early.

    Attributes:
        case: The case file, or `None` where the record on data protection travels by itself.
        on: Day on which the question is asked.
        country: ISO 3166-1 code of the country by whose clocks its days are told.
    """

    __slots__ = ("_data", "_subject", "case", "country", "on")

    def __init__(
        self, data: DataProtection, case: CaseFile | None, subject: Subject | None, on: date, country: str | None
    ) -> None:
        self._data = data
        self._subject = subject
        self.case = case
        self.on = on
        self.country = country

    def of_trigger(self, trigger: RetentionTrigger) -> date | None:
        """Return the day of the event with which a recorded term starts, or `None` where the file does not tell."""
        if trigger is RetentionTrigger.CHILD_TURNS_18:
            return self.birthday(MAJORITY)
        days = {
            RetentionTrigger.CASE_CLOSED: self._closed,
            RetentionTrigger.CONSENT_WITHDRAWN: self._withdrawn,
            RetentionTrigger.PROCEEDINGS_FINAL: self._proceedings_final,
            RetentionTrigger.COMPENSATION_SETTLED: self._settled,
            RetentionTrigger.PERMIT_ENDED: self._permit_ended,
            RetentionTrigger.REFERRAL_DECLINED: self._declined,
            RetentionTrigger.ERASURE_REQUEST: self.erasure_granted,
        }
        find = days.get(trigger)
        return None if find is None else self._past(find())

    def of_law(self, event: LegalEvent | None) -> date | None:
        """Return the day of an event of law, or `None` where the file does not tell."""
        match event:
            case LegalEvent.CASE_CLOSED:
                return self._past(self._closed())
            case LegalEvent.LAST_ENTRY:
                return self._past(self._last_entry())
            case LegalEvent.RIGHT_OF_RESIDENCE_ENDED:
                return self._past(self._permit_ended())
            case LegalEvent.FINANCIAL_YEAR_ENDED:
                # No record tells when a financial year ends; that of the calendar is taken.
                last = self._past(self._last_entry())
                return None if last is None else date(last.year, 12, 31)
            case _:
                return None

    def birthday(self, age: int) -> date | None:
        """Return the latest day on which the person can reach ``age``, or `None` where no birth date is known."""
        birth = None if self._subject is None else given(self._subject.birth_date)
        if not isinstance(birth, PartialDate):
            return None
        return latest_birthday(birth.latest(), age)

    def may_date_from_childhood(self) -> bool:
        """Return whether the file may have been opened while the person was a child; only a surely grown person's was not."""
        birth = None if self._subject is None else given(self._subject.birth_date)
        opened = None if self.case is None else given(self.case.opened_on)
        if not isinstance(birth, PartialDate) or opened is None:
            return True
        return lowest_age_on(birth.latest(), earliest(opened)) < MAJORITY

    def erasure_granted(self) -> date | None:
        """Return the day on which a request of the person for erasure was granted in full."""
        return erasure_granted(self._data.requests)

    def open_matters(self) -> bool:
        """Return whether proceedings, a claim or a request of the person is open in the file."""
        if not all(is_answered(request) for request in self._data.requests):
            return True
        if self.case is None:
            return False
        claims = (claim.status in SETTLED_CLAIM for claim in self.case.compensation_claims)
        return not all(claims) or any(proceeding.closed_on is None for proceeding in self.case.proceedings)

    def _past(self, day: date | None) -> date | None:
        return None if day is None or day > self.on else day

    def _closed(self) -> date | None:
        return None if self.case is None else closed_on(self.case)

    def _last_entry(self) -> date | None:
        """Return the day of the last entry; a file that is worked on has none yet."""
        closed = self._closed()
        if self.case is None or (closed is None and self.case.status not in _ENDED):
            return None
        days = [
            local_day(record.recorded_at, self.country)
            for record in _records(self.case)
            if record.recorded_at is not None
        ]
        return max([*days, *([] if closed is None else [closed])], default=None)

    def _withdrawn(self) -> date | None:
        return last_withdrawal(self._data.consents, self.country)

    def _proceedings_final(self) -> date | None:
        proceedings = () if self.case is None else self.case.proceedings
        days = [proceeding.closed_on for proceeding in proceedings if proceeding.closed_on is not None]
        return max(days) if days and len(days) == len(proceedings) else None

    def _settled(self) -> date | None:
        claims = () if self.case is None else self.case.compensation_claims
        if not claims or not all(claim.status in SETTLED_CLAIM for claim in claims):
            return None
        paid = [payment.on for claim in claims for payment in claim.payments]
        ended = [claim.status_since for claim in claims if claim.status_since is not None]
        return max([*paid, *ended], default=None)

    def _permit_ended(self) -> date | None:
        status = None if self.case is None else self.case.legal_status
        permits = () if status is None else status.permits
        held = [permit for permit in permits if _was_held(permit)]
        # Where one renews another, the end of the other says nothing any more.
        renewed = {permit.renewal_of for permit in held}
        ends = [_end_of_permit(permit) for permit in held if permit.id not in renewed]
        known = [day for day in ends if day is not None]
        return max(known) if known and len(known) == len(ends) else None

    def _declined(self) -> date | None:
        referrals = () if self.case is None else self.case.referrals
        if not referrals or not all(referral.status is ReferralStatus.DECLINED for referral in referrals):
            return None
        days = [local_day(each.responded_at, self.country) for each in referrals if each.responded_at is not None]
        return max(days) if len(days) == len(referrals) else None


def _was_held(permit: Permit) -> bool:
    """Return whether a permit was held."""
    return permit.decision in EVER_HELD and not is_refused_renewal(permit)


def _end_of_permit(permit: Permit) -> date | None:
    """Return the day on which a permit ended, or is to end; `None` where it is not known or may yet change.

    A permit that was taken back ended with that decision, or with the one on the appeal against it.
    """
    last, appeal, taken = given(permit.valid_to), permit.appeal, permit.decided_on
    if appeal is not None and permit.decision in OPEN_TO_APPEAL and was_lodged(appeal):
        if appeal.decided_on is None:
            return None
        taken = appeal.decided_on
    if permit.decision is not PermitDecision.REVOKED or taken is None:
        return last
    return taken if last is None else min(taken, last)


def _records(case: CaseFile) -> Iterator[Record]:
    """Yield the case file and every record in it."""
    yield case
    for name in type(case).model_fields:
        value = getattr(case, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Record):
                yield item
