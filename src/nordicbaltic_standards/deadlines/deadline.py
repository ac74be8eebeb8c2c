"""One statutory date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import Enum
from typing import Any

from nordicbaltic_standards.codelists.enumerations import Confidence, LegalCondition, LegalEvent, SourceKind, Unit
from nordicbaltic_standards.i18n.formats import long_date
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.announced import AnnouncedLaw, announced_lines
from nordicbaltic_standards.law.citation_text import format_citations, format_national_sources, legal_links
from nordicbaltic_standards.law.durations import format_duration
from nordicbaltic_standards.law.fact import Fact, Source, State
from nordicbaltic_standards.law.fact_text import last_read_text
from nordicbaltic_standards.law.links import LawLink, link_of
from nordicbaltic_standards.law.titles import none_in_law


class DeadlineState(Enum):
    """What is known about a statutory date; no term in law and unknown law are different."""

    DATED = "dated"
    """There is a day."""
    NOT_RECORDED = "event-not-recorded"
    """The law sets a term; the event from which it runs is not recorded."""
    NOT_KNOWN = "not-known"
    """What the law says, or said on the day that decides, is not known; there may be a last day."""
    NONE_BY_LAW = "none-by-law"
    """The law was read, and it sets none."""


_NOT_KNOWN = frozenset(
    {
        "deadline-remark/law-not-known",
        "deadline-remark/no-country",
        "deadline-remark/term-not-held",
        "deadline-remark/appeal-term-not-known",
    }
)
"""Remarks which say that the term itself is not known."""


@dataclass(frozen=True, slots=True, repr=False)
class LawCoverageGap:
    """The days for which the law is not known. Has no `repr`: the day that decides belongs to a person's case.

    Attributes:
        day: Day whose law decides.
        until: Last day before it for which the law is known, or `None`.
        since: First day after it for which the law is known, or `None`.
    """

    day: date
    until: date | None = None
    since: date | None = None

    def text(self, language: str = "en") -> tuple[str, ...]:
        """Return in sentences that the law of the day is not known, and from when and until when it is."""
        texts = [ui_text("deadline-remark/law-of-day-not-known", language, day=long_date(self.day, language))]
        if self.until is not None:
            texts.append(ui_text("deadline-remark/law-held-until", language, day=long_date(self.until, language)))
        if self.since is not None:
            texts.append(ui_text("deadline-remark/law-held-since", language, day=long_date(self.since, language)))
        return tuple(texts)

    def to_dict(self) -> dict[str, str | None]:
        """Return JSON-ready data."""
        days = {"day": self.day, "until": self.until, "since": self.since}
        return {name: None if day is None else day.isoformat() for name, day in days.items()}


@dataclass(frozen=True, slots=True, repr=False)
class Deadline:
    """A date that follows from a case by law. Its `repr` shows no day, which could reveal a birthday or an offence.

    Attributes:
        id: What falls due, as ``"compensation-application"``.
        pointer: Place in the record from which it follows (RFC 6901).
        due: Last day on which it can be done, or `None` where there is none to show; `state` says why.
        due_at: Point in time, where the law counts in hours.
        event: Event it runs from, or `None` where the date itself is in the record.
        amount: Length of the term.
        unit: Unit of the term.
        fact: Country fact it is based on, or `None`.
        legal_sources: Provisions of treaties and Union law it is based on.
        confidence: Confidence in the term.
        remarks: Remarks on the counting, as identifiers of texts.
        route: Way of acting that the term belongs to, in the words of the fact, in English; or `None`.
        done: Whether the record shows that it has been done.
        birthday: Whether the date itself, which is in the record, is counted from a birthday.
        conditions: Conditions of the term; all must be met.
        latest: Last day that it can be, where that is later than `due`: by the latest reading of a date known in part, or by
            the last of several days of the event.
        unsure: Whether it may end later, or not apply: a condition that the record does not show, an event that may be
            later than the day that was counted from, or a rest day that the law may move to the next working day.
        national_name: What it concerns, as the national type of a permit, in the words of the law; or `None`.
        country: ISO 3166-1 code of the country whose law decides, or `None` where none is recorded.
        state: Whether there is a day, or why there is none; where it is not given, it follows from `due`.
        gap: Days for which the law is known, where it is not known for the day that decides.
        late: Whether the record shows that it was done after the last day that is shown; where that is `unsure`, it may
            still have been in time.
        previous_due: Day that it would have if it were not suspended; a later calendar file cancels that day.
        entry: The place with entries of lists named by their own identifiers, where they have one; see `calendar_file`.
        alternatives: Terms of the same act that the record rules out, each with the day that it would have, if any, as
            `previous_due`: they are not dates of the case, but can be in a calendar that was made earlier.
        law_last_read: State of the law that was read, as ``2024-11``, where that reading is too old to confirm the fact
            on the day on which the law was read; otherwise `None`.
        announced: Published wordings of the act behind it that begin on or before the last day on which it can be done, and
            were not read.
    """

    id: str
    pointer: str
    due: date | None
    due_at: datetime | None = None
    event: LegalEvent | None = None
    amount: int | None = None
    unit: Unit | None = None
    fact: Fact[Any] | None = None
    legal_sources: tuple[str, ...] = ()
    confidence: Confidence = Confidence.HIGH
    remarks: tuple[str, ...] = ()
    route: str | None = None
    done: bool = False
    birthday: bool = False
    conditions: tuple[LegalCondition, ...] = ()
    latest: date | None = None
    unsure: bool = False
    national_name: str | None = None
    country: str | None = field(default=None, kw_only=True)
    state: DeadlineState = field(default=DeadlineState.NOT_RECORDED, kw_only=True)
    gap: LawCoverageGap | None = field(default=None, kw_only=True)
    late: bool = field(default=False, kw_only=True)
    previous_due: date | None = field(default=None, kw_only=True)
    entry: str | None = field(default=None, kw_only=True)
    alternatives: tuple[Deadline, ...] = field(default=(), kw_only=True)
    law_last_read: str | None = field(default=None, kw_only=True)
    announced: tuple[AnnouncedLaw, ...] = field(default=(), kw_only=True)

    def __post_init__(self) -> None:
        """Set the state by the day, or by remarks which say that the term is not known."""
        if self.due is not None:
            object.__setattr__(self, "state", DeadlineState.DATED)
        elif not _NOT_KNOWN.isdisjoint(self.remarks):
            object.__setattr__(self, "state", DeadlineState.NOT_KNOWN)

    def __repr__(self) -> str:
        return f"<Deadline {self.id}: {self.state.value}>"

    @property
    def tells_birthday(self) -> bool:
        """Whether the day on which it falls is the person's birthday, or reveals it."""
        return self.birthday or self.event is LegalEvent.TURNED_AGE

    def title(self, language: str = "en") -> str:
        """Return what falls due, in ``language`` (BCP 47)."""
        return ui_text(f"deadline/{self.id}", language)

    def term(self, language: str = "en") -> str | None:
        """Return the length of the term, written out in ``language``."""
        return None if self.amount is None or self.unit is None else format_duration(self.amount, self.unit, language)

    def runs_from(self, language: str = "en") -> str | None:
        """Return from which event it runs and how long, as a sentence in ``language``; `None` where it runs from none.

        A term of no length ends with the event: what is due has to be done before it.
        """
        term = self.term(language)
        if self.event is None or term is None:
            return None
        if self.amount == 0:
            return ui_text("deadlines/before", language, event=self.event.label(language))
        return ui_text("deadlines/runs-from", language, event=self.event.label(language), term=term)

    def latest_text(self, language: str = "en") -> str | None:
        """Return up to which day it can run, as a sentence in ``language``; `None` where there is one day only."""
        if self.latest is None:
            return None
        return ui_text("deadlines/latest", language, day=long_date(self.latest, language))

    def basis(self, language: str = "en") -> tuple[str, ...]:
        """Return on which law it is based and the confidence, as sentences in ``language``."""
        law = self.law(language)
        sure = ui_text("deadlines/confidence", language, confidence=self.confidence.label(language))
        return (*(() if law is None else (law,)), *((sure,) if self.is_vouched_for else ()))

    def condition_text(self, language: str = "en") -> str:
        """Return the conditions of the term, in ``language``; empty where there are none."""
        return "; ".join(condition.label(language) for condition in self.conditions)

    def has_passed(self, on: date) -> bool | None:
        """Return whether the term has passed on the day ``on``, or `None` where this is not sure."""
        if self.due is None or on <= self.due:
            return False
        if self.unsure or (self.latest is not None and on <= self.latest):
            return None
        return True

    @property
    def from_record(self) -> bool:
        """Whether the day is in the record itself, counted from no event; a fact then only says what it concerns."""
        return self.due is not None and self.event is None and self.amount is None and not self.legal_sources

    @property
    def is_vouched_for(self) -> bool:
        """Whether the law behind it is known, so that it has a confidence."""
        return self.state is not DeadlineState.NOT_KNOWN and not self.from_record

    @property
    def sources(self) -> tuple[Source, ...]:
        """Sources of the fact that are law, as reports cite them; or all that were read, where the law itself was not."""
        # The sources of an unknown fact are those in which it was not found.
        if self.fact is None or self.fact.state is State.UNKNOWN:
            return ()
        read = tuple(source for source in self.fact.sources if source.was_read)
        return tuple(source for source in read if source.kind is SourceKind.LAW) or read

    @property
    def law_was_read(self) -> bool:
        """Whether the fact was read in the law itself."""
        return any(source.kind is SourceKind.LAW for source in self.sources)

    @property
    def national_sources(self) -> tuple[str, ...]:
        """Provisions of national law in which the fact was read; where law was not read, what it was read in."""
        return tuple(dict.fromkeys(source.citation for source in self.sources))

    def law(self, language: str = "en") -> str | None:
        """Return the law on which it is based, cited in ``language`` (BCP 47), or `None` where none is known."""
        treaty = format_citations(self.legal_sources, language)
        read = [] if self.fact is None else format_national_sources(self.sources, self.fact.country, language)
        if not treaty and not read:
            return ui_text("country/no-source", language) if self.fact is not None and not self.fact.was_read else None
        if read and not treaty and not self.law_was_read:
            return ui_text("deadlines/read-in", language, sources="; ".join(read))
        return f"{ui_text('report/source', language)}: {'; '.join([*treaty, *read])}"

    def remarks_text(self, language: str = "en") -> tuple[str, ...]:
        """Return the remarks on the date, sentence by sentence, in ``language`` (BCP 47)."""
        texts = [ui_text(remark, language) for remark in self.remarks]
        if self.state is DeadlineState.NONE_BY_LAW and self.fact is not None and not self.fact.is_known:
            texts.insert(0, none_in_law(self.fact.id, language) or ui_text("country/none", language))
        if self.gap is not None:
            texts = [*self.gap.text(language), *texts]
        if self.from_record and "deadline-remark/start-from-file" not in self.remarks:
            texts.append(ui_text("deadline-remark/from-record", language))
        texts += announced_lines(self.announced, language)
        return (*texts, *last_read_text(self.law_last_read, language))

    @property
    def links(self) -> tuple[LawLink, ...]:
        """Addresses at which the law on which it is based can be read, each source whose address is stored."""
        code = "" if self.fact is None else self.fact.country
        links = (link_of(source, code) for source in self.sources)
        return (*legal_links(self.legal_sources), *dict.fromkeys(link for link in links if link is not None))

    def to_dict(self, language: str = "en") -> dict[str, Any]:
        """Return JSON-ready data, texts in ``language``.

        A date that is in the record only has no confidence, nor has a date whose law is not known.
        """
        return {
            "id": self.id,
            "title": self.title(language),
            "country": self.country,
            "pointer": self.pointer,
            "state": self.state.value,
            "due": self.due.isoformat() if self.due else None,
            "due_at": self.due_at.isoformat() if self.due_at else None,
            "done": self.done,
            "late": self.late,
            "event": self.event.value if self.event else None,
            "event_label": self.event.label(language) if self.event else None,
            "amount": self.amount,
            "unit": self.unit.value if self.unit else None,
            "fact": None if self.fact is None else self.fact.id,
            "legal_sources": list(self.legal_sources),
            "national_sources": list(self.national_sources),
            "links": [link.to_dict() for link in self.links],
            "law_as_of": None if self.fact is None else self.fact.law_as_of,
            "law_last_read": self.law_last_read,
            "announced": [each.to_dict() for each in self.announced],
            "law_held": None if self.gap is None else self.gap.to_dict(),
            "confidence": self.confidence.value if self.is_vouched_for else None,
            "remarks": list(self.remarks_text(language)),
            "route": self.route,
            "national_name": self.national_name,
            "conditions": [
                {"code": condition.value, "label": condition.label(language)} for condition in self.conditions
            ],
            "latest": self.latest.isoformat() if self.latest else None,
            "unsure": self.unsure,
        }


def without_day(deadline: Deadline, *remarks: str) -> Deadline:
    """Return a date that has no day now, or none that is known, with the day that it would have; see `Deadline.previous_due`.

    Args:
        deadline: The date as it would be.
        remarks: Why there is no day.
    """
    before, state = deadline.due or deadline.previous_due, DeadlineState.NOT_RECORDED
    return replace(deadline, due=None, latest=None, previous_due=before, state=state, remarks=remarks)


def undated(dates: Iterable[Deadline], *remarks: str) -> Iterator[Deadline]:
    """Yield `without_day` those dates that would have one.

    Args:
        dates: The dates as they would be.
        remarks: Why there is no day.
    """
    return (without_day(deadline, *remarks) for deadline in dates if deadline.due or deadline.previous_due)


def cancelled(dates: Iterable[Deadline]) -> Iterator[Deadline]:
    """Yield, as done, the dates of an act that is no longer required; those without a day are left out.

    They stay in the list so that a later calendar file can cancel them.

    Args:
        dates: The dates as they would be.
    """
    return (replace(deadline, done=True) for deadline in dates if deadline.due or deadline.previous_due)
