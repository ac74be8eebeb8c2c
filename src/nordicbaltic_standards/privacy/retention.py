"""Which data of a file are due for erasure, and what keeps the others."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any

from nordicbaltic_standards.codelists.enumerations import (
    DataCategory,
    LegalEvent,
    RetentionHoldGround,
    RetentionTrigger,
)
from nordicbaltic_standards.i18n.formats import partial_date
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.country import country
from nordicbaltic_standards.law.region import REGION
from nordicbaltic_standards.models.data_protection import DataProtectionSection
from nordicbaltic_standards.models.parts.subject import Subject
from nordicbaltic_standards.privacy.record_editor import FieldValue
from nordicbaltic_standards.rules.data_categories import NOT_PERSONAL
from nordicbaltic_standards.rules.protection.recorded_terms import covers
from nordicbaltic_standards.rules.retention.terms import (
    ACCOUNTING,
    LegalTerm,
    RecordedTerm,
    legal_terms,
    recorded_terms,
)
from nordicbaltic_standards.rules.retention.trigger_dates import TriggerDates
from nordicbaltic_standards.utils.partial_date import PartialDate

OPEN_MATTERS = "open-matters"
"""Name by which a caller says that open matters in the file do not need the data."""


class RetentionReason(Enum):
    """Why data were left; the value is the identifier of the text that says so."""

    NO_TERM = "erase/no-term"
    NOT_STARTED = "erase/not-started"
    RUNNING = "erase/running"
    HOLD = "erase/hold"
    OPEN_MATTER = "erase/open-matter"
    LAW = "erase/law"
    LAW_MAY_BIND = "erase/law-may-bind"
    LAW_ENDED = "erase/law-ended"
    FORM = "erase/form"
    WISH = "erase/wish"
    CORE = "erase/core"


def duties(code: str | None = None) -> tuple[str, ...]:
    """Return the names of all duties that can keep data, as a caller names them.

    Args:
        code: ISO 3166-1 code of the country whose law contains them, today or formerly; `None`: any of the eight.
    """
    codes = REGION if code is None else (code,)
    every = (fact for each in codes for fact in country(each).every("data_protection.retention"))
    return (OPEN_MATTERS, *sorted({term.id for fact in every for term in fact.value or ()}))


@dataclass(frozen=True, slots=True)
class RetainedData:
    """Data of one category that were left, and why.

    Attributes:
        category: Category of data.
        why: Why they were left.
        until: Month to which they are kept, or for `RetentionReason.LAW_ENDED` the latest month for erasing them, where
            it is known; only the year where the term runs from a birthday. The day could reveal one of the record;
            `deadlines` has it.
        hold: Ground of the hold that keeps them, or `None`.
        duty: Name of the legal duty that keeps them, as a caller names it once it is settled, or `None`.
        national_sources: Provisions of national law that keep them.
        pointer: Place of the value, or of the whole field, that was left; `None` where all values of the category were
            left.
        governed: Instrument that protects the data: ``"gdpr"``, ``"led"`` for a file kept for law enforcement only, or
            ``"none"`` where the person has died.
        archived: Whether they are left since the law requires archiving, by the recorded term.
    """

    category: DataCategory
    why: RetentionReason
    until: PartialDate | None = None
    hold: RetentionHoldGround | None = None
    duty: str | None = None
    national_sources: tuple[str, ...] = ()
    pointer: str | None = None
    governed: str = "gdpr"
    archived: bool = False

    @property
    def by_duty(self) -> bool:
        """Whether it forbids erasing."""
        return self.why in _BY_DUTY or self.archived

    @property
    def legal_sources(self) -> tuple[str, ...]:
        """Provisions of Union law that are the reason."""
        return {"gdpr": _SOURCES, "led": _BY_DIRECTIVE}.get(self.governed, {}).get(self.why, ())

    def until_text(self, language: str = "en") -> str:
        """Return until when they are kept, written out in ``language`` (BCP 47); empty where that is not shown."""
        return "" if self.until is None else partial_date(self.until, language)

    def reason(self, language: str = "en") -> str:
        """Return why they were left, in ``language`` (BCP 47)."""
        return ui_text(
            self.why.value,
            language,
            date=self.until_text(language),
            ground="" if self.hold is None else self.hold.label(language),
            duty=self.duty or "",
        )

    def to_dict(self, language: str = "en") -> dict[str, Any]:
        """Return JSON-ready data with the texts in ``language``."""
        return {
            "category": self.category.value,
            "why": self.why.value.partition("/")[2],
            "reason": self.reason(language),
            "until": self.until,
            "hold": None if self.hold is None else self.hold.value,
            "duty": self.duty,
            "pointer": self.pointer,
            "legal_sources": list(self.legal_sources),
            "national_sources": list(self.national_sources),
        }


_SOURCES: dict[RetentionReason, tuple[str, ...]] = {
    RetentionReason.NO_TERM: ("gdpr art. 30(1)(f)",),
    RetentionReason.NOT_STARTED: ("gdpr art. 5(1)(e)",),
    RetentionReason.RUNNING: ("gdpr art. 5(1)(e)",),
    RetentionReason.HOLD: ("gdpr art. 17(3)", "gdpr art. 18(1)"),
    RetentionReason.OPEN_MATTER: ("gdpr art. 17(3)(e)",),
    RetentionReason.LAW: ("gdpr art. 17(3)(b)", "gdpr art. 17(3)(d)"),
    RetentionReason.LAW_MAY_BIND: ("gdpr art. 17(3)(b)", "gdpr art. 17(3)(d)"),
    RetentionReason.LAW_ENDED: ("gdpr art. 5(1)(e)",),
    RetentionReason.FORM: (),
    RetentionReason.WISH: ("gdpr art. 5(1)(f)",),
    RetentionReason.CORE: ("gdpr art. 5(2)", "gdpr art. 89(1)"),
}
_BY_DIRECTIVE: dict[RetentionReason, tuple[str, ...]] = {
    RetentionReason.NO_TERM: ("led art. 5", "led art. 24(1)(h)"),
    RetentionReason.NOT_STARTED: ("led art. 4(1)(e)", "led art. 5"),
    RetentionReason.RUNNING: ("led art. 4(1)(e)", "led art. 5"),
    RetentionReason.HOLD: ("led art. 16(3)",),
    RetentionReason.OPEN_MATTER: ("led art. 16(3)(b)",),
    RetentionReason.LAW: ("led art. 9(2)", "gdpr art. 17(3)(b)", "gdpr art. 17(3)(d)"),
    RetentionReason.LAW_MAY_BIND: ("led art. 9(2)", "gdpr art. 17(3)(b)", "gdpr art. 17(3)(d)"),
    RetentionReason.LAW_ENDED: ("led art. 4(1)(e)", "led art. 16(2)"),
    RetentionReason.FORM: (),
    RetentionReason.WISH: ("led art. 4(1)(f)",),
    RetentionReason.CORE: ("led art. 4(4)", "led art. 4(3)"),
}
"""The same where the file is kept for law enforcement only. Keeping archives and accounts is not a task under Directive
(EU) 2016/680, so the GDPR applies to it (art. 9(2)). That article was read, and a summary of art. 5; the others were
not read."""
_BY_DUTY = frozenset(
    {RetentionReason.HOLD, RetentionReason.OPEN_MATTER, RetentionReason.LAW, RetentionReason.LAW_MAY_BIND}
)
"""Reasons that always forbid erasure; the others only do not require it yet, except where the law requires
archiving."""
_BESIDE_A_GRANT = frozenset({RetentionTrigger.STATUTORY_ARCHIVE, RetentionTrigger.ERASURE_REQUEST})
"""Events whose terms run although an erasure was granted: the law requires them, or they are the time set for it."""
_ACCOUNTS = re.compile(r"/(?:payments/[0-9]+|charged_to_person)(?:/|$)")
"""Fields on money that was paid or charged; what was only claimed or assessed is not in any accounts."""


@dataclass(frozen=True, slots=True, repr=False)
class ErasureDecision:
    """The decision on the data of a file.

    Attributes:
        due: Categories whose data are to be erased.
        left: What keeps the others.
        accounts: What keeps the payments of the file, where the law on accounting does, or `None`.
        starts: Start of a term by position of its entry, where the entry has neither it nor the last day and the file
            shows it.
        spent: Whether the term of data about the work itself has ended too and nothing keeps them.
        governed: Instrument that protects the data.
    """

    due: frozenset[DataCategory]
    left: tuple[RetainedData, ...]
    accounts: RetainedData | None = None
    starts: dict[int, date] = field(default_factory=dict)
    spent: bool = False
    governed: str = "gdpr"

    @property
    def forbidden(self) -> frozenset[DataCategory]:
        """Categories whose data must not be erased; the terms of the others only do not require it yet."""
        return frozenset(each.category for each in self.left if each.by_duty)

    def keeps_as_account(self, spot: FieldValue) -> bool:
        """Return whether a value is kept by the law on accounting."""
        financial = DataCategory.FINANCIAL in spot.categories
        return self.accounts is not None and financial and _ACCOUNTS.search(spot.pointer) is not None


def decide(
    data: DataProtectionSection,
    events: TriggerDates,
    subject: Subject | None,
    code: str | None,
    settled: Collection[str],
) -> ErasureDecision:
    """Return which data are due on the day of the events, and what keeps the others.

    Args:
        data: The record on data protection, with the terms.
        events: The events of the file.
        subject: The person.
        code: ISO 3166-1 code of the country whose law applies, or `None`.
        settled: Names of duties that do not concern the file or have been met.
    """
    recorded = tuple(recorded_terms(data, events, subject))
    legal = tuple(legal_terms(data, events, code))
    ask = _CategoryTerms(recorded, legal, events, settled)
    due: set[DataCategory] = set()
    left: list[RetainedData] = []
    for category in DataCategory:
        reasons = list(ask.keeping(category))
        if reasons and category not in NOT_PERSONAL:
            left += reasons
            if not any(each.by_duty for each in reasons):
                left += ask.ended(category)
        elif not reasons:
            due.add(category)
    # A term whose last day is recorded does not need its start.
    undated = (term for term in recorded if term.derived and not term.start_uncertain and term.retention.due_on is None)
    starts = {term.index: term.start for term in undated if term.start is not None}
    spent = DataCategory.OPERATIONAL in due
    return ErasureDecision(
        frozenset(due - NOT_PERSONAL), tuple(left), ask.accounts(), starts, spent, events.protected_by()
    )


class _CategoryTerms:
    """Determine what keeps the data of each category."""

    def __init__(
        self,
        recorded: tuple[RecordedTerm, ...],
        legal: tuple[LegalTerm, ...],
        events: TriggerDates,
        settled: Collection[str],
    ) -> None:
        self._recorded = recorded
        self._is_past = events.is_past
        self._legal = legal
        self._on = events.on
        self._granted_for = events.erasure_granted_on
        self._is_erased = events.is_erased
        self._request_open = events.open_requests() and OPEN_MATTERS not in settled
        self._open = events.open_matters() and OPEN_MATTERS not in settled
        self._settled = settled

    def keeping(self, category: DataCategory) -> Iterator[RetainedData]:
        """Yield what keeps the data of a category; nothing where they are due."""
        entries = [term for term in self._recorded if term.retention.category is category]
        granted = self._granted_for(category) is not None
        # The entry on an erasure says nothing about what began later; a ground that it records is still valid.
        current = [term for term in entries if not self._is_past(term.retention)]
        yield from self._by_term(category, current, granted=granted)
        for hold in (term.hold for term in entries):
            if hold is not None and covers(hold, self._on):
                yield RetainedData(category, RetentionReason.HOLD, _day_to_show(hold.to_date), hold.ground)
        # The body that granted the erasure has considered open matters (GDPR art. 17(3)(e)), and still owes the other
        # answers (art. 12(3)).
        if self._request_open or (self._open and not granted):
            yield RetainedData(category, RetentionReason.OPEN_MATTER, duty=OPEN_MATTERS)
        for term in self._legal:
            if term.keeps(category) and self._forbids(term):
                yield _by_law(category, term)

    def ended(self, category: DataCategory) -> Iterator[RetainedData]:
        """Yield the legal duties to have erased the data of a category before the day.

        What the file records takes precedence: a longer term may be based on a law that is not known to this library.
        """
        for term in self._legal:
            day = term.erase_by if term.binds and term.term.id not in self._settled else None
            if day is not None and day < self._on and term.concerns(category):
                yield RetainedData(
                    category,
                    RetentionReason.LAW_ENDED,
                    _day_to_show(day, birth=_by_age(term)),
                    duty=term.term.id,
                    national_sources=_cited(term),
                )

    def accounts(self) -> RetainedData | None:
        """Return what keeps payments, where the law on accounting does."""
        forbidding = (term for term in self._legal if term.term.id == ACCOUNTING and self._forbids(term))
        return next((_by_law(DataCategory.FINANCIAL, term) for term in forbidding), None)

    def _forbids(self, term: LegalTerm) -> bool:
        return term.term.id not in self._settled and term.forbids_erasing(self._on)

    def _by_term(self, category: DataCategory, entries: list[RecordedTerm], *, granted: bool) -> Iterator[RetainedData]:
        if not entries and not granted:
            yield RetainedData(category, RetentionReason.NO_TERM)
        for term in entries:
            if self._is_erased(term.retention) or (granted and term.retention.trigger not in _BESIDE_A_GRANT):
                continue
            archived = term.retention.trigger is RetentionTrigger.STATUTORY_ARCHIVE
            if term.due is None or term.start_uncertain:
                yield RetainedData(category, RetentionReason.NOT_STARTED, archived=archived)
            elif self._on < term.due:
                birth = term.retention.trigger is RetentionTrigger.CHILD_TURNS_18
                yield RetainedData(
                    category, RetentionReason.RUNNING, _day_to_show(term.due, birth=birth), archived=archived
                )


def _by_law(category: DataCategory, term: LegalTerm) -> RetainedData:
    why = RetentionReason.LAW if term.binds else RetentionReason.LAW_MAY_BIND
    until = _day_to_show(term.until, birth=_by_age(term))
    return RetainedData(category, why, until, duty=term.term.id, national_sources=_cited(term))


def _by_age(term: LegalTerm) -> bool:
    return term.term.event is LegalEvent.TURNED_AGE


def _day_to_show(day: date | None, *, birth: bool = False) -> PartialDate | None:
    """Return as much of a day as an account may show: no date of the record, and above all no birthday."""
    return None if day is None else PartialDate(day.isoformat()[: len("YYYY") if birth else len("YYYY-MM")])


def _cited(term: LegalTerm) -> tuple[str, ...]:
    return tuple(dict.fromkeys(source.citation for source in term.fact.sources))
