"""How long the data of a file are kept: by the terms that the file records, and by the law of its country."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from nordicbaltic_standards.codelists.enumerations import DataCategory, LegalEvent, RetentionTrigger, Unit
from nordicbaltic_standards.law.country import law_of
from nordicbaltic_standards.law.fact import Fact
from nordicbaltic_standards.law.facts import DataProtection as LawOfData
from nordicbaltic_standards.law.periods import end_of_term, plus_days
from nordicbaltic_standards.law.values import RetentionTerm
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.data_protection import DataProtectionSection, Retention, RetentionHold
from nordicbaltic_standards.models.parts.subject import Subject
from nordicbaltic_standards.rules.retention.trigger_dates import TriggerDates

ACCOUNTING = "accounting"
"""Name of the duty to keep accounting documents, in every country."""


@dataclass(frozen=True, slots=True, repr=False)
class RecordedTerm:
    """One entry of a file on how long the data of a category are kept.

    Attributes:
        index: Position of the entry in ``retention``.
        retention: The entry.
        start: Day on which the term started, or `None` where it has not started or the file does not show it.
        derived: Whether the start was taken from the file since the entry does not name it.
        start_uncertain: Whether such a start may have been later, or is still to come; nothing is erased by it.
        partial: Whether it was counted from a birth date that is known in part.
        due: Day on which the data are to be erased, or `None` where it is not known.
        hold_lifted_on: Day of the granted erasure that ended a hold requested by the person, or `None`.
    """

    index: int
    retention: Retention
    start: date | None
    derived: bool
    start_uncertain: bool
    partial: bool
    due: date | None
    hold_lifted_on: date | None

    @property
    def hold(self) -> RetentionHold | None:
        """Ground that keeps the data beyond the term, or `None` where there is none, or a granted erasure ended it."""
        return None if self.hold_lifted_on else self.retention.hold

    def __repr__(self) -> str:
        return f"<RecordedTerm: {self.index}>"


@dataclass(frozen=True, slots=True)
class LegalTerm:
    """What the law of a country says on keeping one kind of records.

    Attributes:
        fact: The country fact.
        term: The term within it.
        binds: Whether it concerns the controller; `None` where the file does not say what kind of organisation that is.
        start: Day of the event from which it runs, or `None` where the file does not show it.
        until: Last day on which it applies, or `None` where it has no length or its start is not known.
        erase_by: Last day for erasing, where the law sets one.
    """

    fact: Fact[tuple[RetentionTerm, ...]] = field(repr=False)
    term: RetentionTerm
    binds: bool | None
    start: date | None = field(repr=False)
    until: date | None = field(repr=False)
    erase_by: date | None = field(repr=False)

    def concerns(self, category: DataCategory) -> bool:
        """Return whether it concerns data of a category."""
        return not self.term.categories or category.value in self.term.categories

    def keeps(self, category: DataCategory, *, accounts: bool = False) -> bool:
        """Return whether it can keep all data of a category; with ``accounts`` also if it keeps only payments."""
        return (accounts or self.term.id != ACCOUNTING) and self.concerns(category)

    def forbids_erasing(self, on: date) -> bool:
        """Return whether, as far as we know, the records may not be erased on a day."""
        return self.term.keep is True and self.binds is not False and (self.until is None or on <= self.until)

    def lets_wait(self, due: date, on: date) -> bool:
        """Return whether records that law kept beyond a term are still erased in time.

        They are on the first day on which they may be erased, or by the last day that the law itself sets.

        Args:
            due: Last day of the term.
            on: Day for which the question is asked.
        """
        if not self.term.keep or not self.binds or self.until is None or self.until < due:
            return False
        return on <= max(plus_days(self.until, 1), self.erase_by or date.min)


def recorded_terms(
    data: DataProtectionSection, events: TriggerDates, subject: Subject | None
) -> Iterator[RecordedTerm]:
    """Yield the terms that a file records, each with the day on which its data are due.

    A recorded last day takes precedence over a computed one, a recorded start over one that the file shows. Where the
    case was reopened, no term runs from its closing or from a contact that may lie before it, whatever the entry says.

    Args:
        data: The record on data protection.
        events: The events of the file.
        subject: The person.
    """
    for index, retention in enumerate(data.retention):
        start, derived, due = events.retention_due(retention)
        birth = None if subject is None else known(subject.birth_date)
        by_birth = derived and retention.trigger is RetentionTrigger.CHILD_TURNS_18
        partial = by_birth and birth is not None and not birth.is_complete
        counted = derived and retention.due_on is None
        doubted = counted and start is not None and events.may_be_later(retention.trigger, start)
        lifted = events.hold_lifted_on(retention)
        yield RecordedTerm(index, retention, start, derived, doubted, partial, due, lifted)


def due_by_category(terms: Iterable[RecordedTerm]) -> dict[DataCategory, date | None]:
    """Return by category the day on which its data are due, by its last term; `None` where a term has no such day yet.

    Terms of what was erased do not count.
    """
    due: dict[DataCategory, date | None] = {}
    for term in terms:
        category = term.retention.category
        if term.retention.erased_on is None:
            other = due.get(category, term.due)
            due[category] = None if other is None or term.due is None else max(other, term.due)
    return due


def legal_terms(data: DataProtectionSection, events: TriggerDates, code: str | None) -> Iterator[LegalTerm]:
    """Yield what the law of a country says on keeping records, as in force on the day of the events.

    Where a provision applies by the day on which a matter was closed, that day decides (`Fact.governed_by`).

    Args:
        data: The record on data protection.
        events: The events of the file.
        code: ISO 3166-1 code of the country, or `None`.
    """
    closed = events.of_law(LegalEvent.CASE_CLOSED)
    days = {} if closed is None else {LegalEvent.CASE_CLOSED: closed}
    for fact in law_of(code, events.on).data_protection.governing(LawOfData.retention, days):
        for term in fact.value or ():
            # A term by age concerns files that were opened on children.
            if term.event is not LegalEvent.TURNED_AGE or events.may_date_from_childhood():
                yield _legal(fact, term, data, events)


def _legal(
    fact: Fact[tuple[RetentionTerm, ...]], term: RetentionTerm, data: DataProtectionSection, events: TriggerDates
) -> LegalTerm:
    start = until = erase_by = None
    if term.length is not None and term.length.unit is Unit.YEARS_OF_AGE:
        start = until = events.birthday(term.length.amount) if term.event is LegalEvent.TURNED_AGE else None
    elif term.length is not None:
        start = events.of_law(term.event)
        until = None if start is None else end_of_term(start, term.length.amount, term.length.unit)
    if term.erase and until is not None:
        erase_by = date(until.year + 1, 12, 31) if term.by_next_year else until
    return LegalTerm(fact, term, _binds(term, data), start, until, erase_by)


def _binds(term: RetentionTerm, data: DataProtectionSection) -> bool | None:
    if not term.bodies:
        return True
    types = [controller.type for controller in (data.controller, *data.joint_controllers) if controller is not None]
    if any(kind is not None and kind.value in term.bodies for kind in types):
        return True
    return None if not types or None in types else False
