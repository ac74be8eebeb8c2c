"""Dates on which data are due for erasure, and to which the law keeps them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import chain
from typing import Any

from nordicbaltic_standards.codelists.enumerations import CaseStatus, DataCategory, LegalEvent, RetentionTrigger
from nordicbaltic_standards.deadlines.deadline import Deadline, undated, without_day
from nordicbaltic_standards.law.fact import Fact
from nordicbaltic_standards.law.periods import plus_days
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.data_protection import DataProtectionSection, RetentionHold
from nordicbaltic_standards.models.parts.subject import Subject
from nordicbaltic_standards.rules.contained_categories import categories_present
from nordicbaltic_standards.rules.protection.recorded_terms import covers
from nordicbaltic_standards.rules.retention.terms import (
    ACCOUNTING,
    LegalTerm,
    RecordedTerm,
    due_by_category,
    legal_terms,
    recorded_terms,
)
from nordicbaltic_standards.rules.retention.trigger_dates import TriggerDates

_LAW = {"gdpr": ("gdpr art. 5(1)(e)",), "led": ("led art. 4(1)(e)",)}
"""Basis of a recorded term, by the instrument that protects the data; none where the person has died."""
_FROM_FILE = "deadline-remark/start-from-file"
_NOT_RECORDED = "deadline-remark/event-not-recorded"
KINDS = {
    ACCOUNTING: "deadline-remark/records-accounting",
    "immigration-residence": "deadline-remark/records-immigration",
    "immigration-last-entry": "deadline-remark/records-immigration",
    "social-welfare-adults": "deadline-remark/records-working-age",
    "personal-files": "deadline-remark/records-personal-files",
    "private-providers": "deadline-remark/records-private-providers",
    "child-inquiries": "deadline-remark/records-child-inquiries",
}
"""Texts that say to which records a term of law applies, by its name within the country."""


def of_retention(
    data: DataProtectionSection, prefix: str, code: str | None, on: date, case: CaseFile | None, subject: Subject | None
) -> Iterator[Deadline]:
    """Yield the dates of the recorded terms and of those of law; a term that has not started has none.

    Where the case was reopened, the dates that ran from its closing have no day, and a calendar file cancels them.

    Args:
        data: The record on data protection.
        prefix: Its place in the file.
        code: Country whose law applies.
        on: Day on which the law is read.
        case: The enclosing case file.
        subject: The person.
    """
    dates = [*_dates(data, prefix, code, on, case, subject)]
    yield from dates
    if case is not None and case.status is CaseStatus.REOPENED:
        terms_in_force = {_term_of(deadline) for deadline in dates}
        closed = case.model_copy(update={"status": CaseStatus.CLOSED})
        before = _dates(data, prefix, code, on, closed, subject)
        for deadline in before:
            if not deadline.done and _term_of(deadline) not in terms_in_force:
                kept = (remark for remark in deadline.remarks if remark != _FROM_FILE)
                beside = tuple(other for other in deadline.alternatives if _term_of(other) not in terms_in_force)
                yield from undated((replace(deadline, alternatives=beside),), *kept, _NOT_RECORDED)


def _term_of(deadline: Deadline) -> tuple[str, str, str | None, Fact[Any] | None]:
    return deadline.id, deadline.pointer, deadline.route, deadline.fact


def _dates(
    data: DataProtectionSection, prefix: str, code: str | None, on: date, case: CaseFile | None, subject: Subject | None
) -> Iterator[Deadline]:
    events = TriggerDates(data, case, subject, on, code)
    terms = tuple(recorded_terms(data, events, subject))
    last = due_by_category(terms)
    decide: list[tuple[DataCategory, Deadline]] = []
    overtaken: dict[DataCategory, list[Deadline]] = {}
    for term in terms:
        if term.due is None:
            continue
        category = term.retention.category
        holds = [each.hold for each in terms if each.retention.category is category]
        place = f"{prefix}/retention/{term.index}/due_on"
        recorded = _recorded(
            term, term.due, place, events.protected_by(), on, [hold for hold in holds if hold is not None]
        )
        # Of several terms for a category the last decides; where one has not started, its data are not due.
        if recorded.done or term.due == last[category]:
            decide.append((category, recorded))
        else:
            overtaken.setdefault(category, []).append(without_day(recorded, _NOT_RECORDED))
    for category, recorded in decide:
        yield replace(recorded, alternatives=tuple(overtaken.pop(category, ())))
    yield from chain(*overtaken.values())
    for legal in legal_terms(data, events, code):
        by_age = legal.term.event is LegalEvent.TURNED_AGE
        if legal.binds is False or (by_age and not legal.binds) or not _holds(legal, data, case):
            continue
        if legal.term.keep and legal.until is not None:
            yield _legal("retention-floor", legal, legal.until, f"{prefix}/retention", on)
        if legal.erase_by is not None:
            yield _legal("retention-by-law", legal, legal.erase_by, f"{prefix}/retention", on)


def _holds(legal: LegalTerm, data: DataProtectionSection, case: CaseFile | None) -> bool:
    """Return whether the file contains, or records that it keeps, data of the kind that a term concerns."""
    wanted = frozenset(DataCategory(code) for code in legal.term.categories)
    if not wanted or any(entry.category in wanted for entry in data.retention):
        return True
    return case is not None and bool(categories_present(case, wanted))


def _recorded(
    term: RecordedTerm, due: date, place: str, governed: str, on: date, holds: list[RetentionHold]
) -> Deadline:
    # A ground keeps no data once it has ended, or where it had not begun when the term ended.
    on_hold = any(covers(hold, max(on, day)) for hold in holds for day in (due, plus_days(due, 1)))
    remarks = (
        *((_FROM_FILE,) if term.derived and term.retention.due_on is None else ()),
        *(("deadline-remark/latest-birth-date",) if term.partial and term.retention.due_on is None else ()),
        *(("deadline-remark/held",) if on_hold else ()),
    )
    done = term.retention.erased_on is not None
    birthday = term.retention.trigger is RetentionTrigger.CHILD_TURNS_18
    law = _LAW.get(governed, ())
    return Deadline("retention", place, due, legal_sources=law, remarks=remarks, done=done, birthday=birthday)


def _legal(identifier: str, legal: LegalTerm, day: date, place: str, on: date) -> Deadline:
    length, fact = legal.term.length, legal.fact
    amount, unit = (None, None) if length is None else (length.amount, length.unit)
    return Deadline(
        identifier, place, day, None, legal.term.event, amount, unit, fact, confidence=fact.confidence,
        remarks=_remarks(legal), route=legal.term.records, done=identifier == "retention-floor" and day < on,
    )  # fmt: skip


def _remarks(legal: LegalTerm) -> tuple[str, ...]:
    """Return to which records a term is limited, and other remarks on it."""
    kind = KINDS.get(legal.term.id)
    return (
        *(() if kind is None else (kind,)),
        *(("deadline-remark/controller-not-recorded",) if legal.binds is None else ()),
        *(("deadline-remark/calendar-year",) if legal.term.id == ACCOUNTING else ()),
        *(("caveat/fact-early",) if legal.fact.validity_uncertain else ()),
    )
