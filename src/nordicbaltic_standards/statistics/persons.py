"""One person in statistics: registered on a day by a body, with the attributes that are known.

Records of the same person are combined by pseudonym and country, so that no one is counted twice. Only what the tables
need is kept of a record; neither the record nor the pseudonym stays in memory.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from nordicbaltic_standards.codelists.enumerations import (
    AgeDetermination,
    DisclosurePurpose,
    ExploitationForm,
    IdentificationStatus,
    IdentifyingBody,
)
from nordicbaltic_standards.law.country import law_of
from nordicbaltic_standards.law.local_time import local_day
from nordicbaltic_standards.law.periods import age_on, lowest_age_on
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.data_protection import DataProtectionSection
from nordicbaltic_standards.models.identification import IdentificationSection
from nordicbaltic_standards.models.parts.subject import PersonRecord, Subject
from nordicbaltic_standards.rules.code_groups import NEGATIVE_DECISIONS
from nordicbaltic_standards.rules.context import MAJORITY
from nordicbaltic_standards.rules.minority import (
    DOUBTFUL,
    Presumption,
    age_of_a_child,
    born_by_age,
    identified_child,
    is_settled,
    presumption_of,
)
from nordicbaltic_standards.rules.protection.objections import objected, opted_out
from nordicbaltic_standards.statistics.dimensions import (
    AGE,
    ORGANISATION,
    SEX,
    UNKNOWN,
    citizenship_group,
    form_group,
)
from nordicbaltic_standards.statistics.tables import Key

S = IdentificationStatus

REGISTERED: dict[IdentificationStatus, str] = {
    S.PRESUMED: "PRESUM",
    S.FORMALLY_IDENTIFIED: "IDENT",
    S.FORMAL_IDENTIFICATION_DECLINED: "DECLINED",
}
"""Outcomes that make a person a registered victim, with the category of the dimension *status*."""


Decision = tuple[date, IdentificationStatus, IdentifyingBody | None]


@dataclass(slots=True, repr=False)
class _Newest:
    """The value of the newest record; of two records of one moment the value that sorts last."""

    rank: tuple[float, str] = (float("-inf"), "")
    value: Any = None
    contradicted: bool = False

    def add(self, value: Any, moment: float) -> None:
        """Take ``value`` if its record is newer; an unknown value never replaces a known one."""
        if value is None or value == ():
            return
        if self.value is not None and self.value != value:
            self.contradicted = True
        rank = (moment, repr(sorted(value)) if isinstance(value, tuple | frozenset) else str(value))
        if self.value is None or rank > self.rank:
            self.rank, self.value = rank, value


Span = tuple[date, date]
"""First and last day on which a person can have been born."""


@dataclass(slots=True, repr=False)
class _Births:
    """When the person can have been born, by all records with a date or age, or by the newest where they contradict."""

    spans: set[tuple[float, date, date]] = field(default_factory=set)

    def add(self, span: Span | None, moment: float) -> None:
        """Take in the days on which the person can have been born by a record of ``moment``."""
        if span is not None:
            self.spans.add((moment, *span))

    @property
    def value(self) -> Span | None:
        """First and last possible day of birth, or `None` where no record shows it."""
        if not self.spans:
            return None
        _, first, last = max(self.spans)
        return self.common() or (first, last)

    def common(self) -> Span | None:
        """Return the span on which all records agree, or `None` where there is none."""
        first = max((first for _, first, _ in self.spans), default=date.min)
        last = min((last for *_, last in self.spans), default=date.max)
        return (first, last) if first <= last else None

    def __or__(self, other: _Births) -> _Births:
        return _Births(self.spans | other.spans)


@dataclass(slots=True, repr=False)
class Person:
    """What is known about one person, in one country. Has no `repr`, since it describes a person."""

    country: str
    decisions: set[Decision] = field(default_factory=set)
    screenings: set[tuple[date, IdentifyingBody | None]] = field(default_factory=set)
    opened: set[date] = field(default_factory=set)
    signalled: set[date] = field(default_factory=set)
    forms: set[ExploitationForm] = field(default_factory=set)
    bodies: set[IdentifyingBody] = field(default_factory=set)
    status: _Newest = field(default_factory=_Newest)
    sex: _Newest = field(default_factory=_Newest)
    born: _Births = field(default_factory=_Births)
    """By birth dates."""
    born_by_age: _Births = field(default_factory=_Births)
    """By the recorded age where there is no birth date."""
    child: _Newest = field(default_factory=_Newest)
    ageless: bool = False
    """Whether a record calls the person a child or an adult without a day or an age."""
    nationalities: _Newest = field(default_factory=_Newest)
    stateless: _Newest = field(default_factory=_Newest)
    presumed_child: bool = False
    presumptions: set[Presumption] = field(default_factory=set)
    """Presumptions in identifications that the person is a child, where the age is not settled."""
    stated: set[tuple[int, date | None]] = field(default_factory=set)
    """Ages that the person gave, and the day on which they were written down."""
    opposed: bool = False
    """Whether the person is, by a record, not to be counted."""

    def add(self, record: PersonRecord) -> None:
        """Take in what a record says."""
        moment = record.recorded_at.timestamp() if record.recorded_at is not None else float("-inf")
        if record.subject is not None:
            self._add_subject(record.subject, moment, record.recorded_at)
            self._add_childhood(record, record.subject)
        identification = record.identification if isinstance(record, CaseFile) else record
        if isinstance(identification, IdentificationSection):
            self._add_identification(identification, moment)
        if isinstance(record, CaseFile):
            self.opened.add(record.opened_on)
        data = record.data_protection if isinstance(record, CaseFile) else record
        if isinstance(data, DataProtectionSection):
            self.opposed = self.opposed or _opposes(data, record.recorded_at, self.country)

    def _add_subject(self, subject: Subject, moment: float, written: datetime | None) -> None:
        born = known(subject.birth_date)
        self.sex.add(known(subject.sex), moment)
        age_group = _recorded_child(subject)
        self.child.add(age_group, moment)
        if born is not None:
            self.born.add((born.earliest(), born.latest()), moment)
        else:
            span = born_by_age(subject, self._day_of(written))
            self.born_by_age.add(span, moment)
            self.ageless = self.ageless or (age_group is not None and span is None)
        self.nationalities.add(known(subject.nationalities, ()), moment)
        self.stateless.add(known(subject.stateless), moment)
        doubtful = subject.age_determination in DOUBTFUL and known(subject.is_child) is True
        if doubtful or subject.age_determination is AgeDetermination.PRESUMED_CHILD:
            self.presumed_child = True

    def _day_of(self, written: datetime | None) -> date | None:
        return None if written is None else local_day(written, self.country)

    def _add_childhood(self, record: PersonRecord, subject: Subject) -> None:
        settled = is_settled(subject)
        child = None if settled else identified_child(record, subject)
        presumption = None if child is None else presumption_of(child)
        if presumption is not None:
            self.presumptions.add(presumption)
        stated = known(subject.stated_age)
        if stated is not None and not (settled and known(subject.is_child) is False):
            self.stated.add((stated, self._day_of(record.recorded_at)))

    def _add_identification(self, record: IdentificationSection, moment: float) -> None:
        self.status.add(record.status, moment)
        for decision in record.decisions:
            day = known(decision.decided_on)
            if day is not None:
                self.decisions.add((day, decision.outcome, decision.identifying_body))
            elif decision.identifying_body is not None:
                self.bodies.add(decision.identifying_body)
            self.forms.update(decision.exploitation_forms)
        if record.screening is not None:
            self.screenings.add((record.screening.date, record.screening.body))
        signalled = known(record.signalled_on)
        if signalled is not None:
            self.signalled.add(signalled)
        self.forms.update(known(record.exploitation_forms, ()))

    @property
    def is_registered(self) -> bool:
        """Whether the person was a registered victim at any time."""
        return self.status.value in REGISTERED or any(outcome in REGISTERED for _, outcome, _ in self.decisions)

    @property
    def contradicted(self) -> bool:
        """Whether records of the person disagree on something that the tables show."""
        attributes = (self.sex, self.nationalities, self.stateless)
        return any(one.contradicted for one in attributes) or self._age_contradicted

    @property
    def _age_contradicted(self) -> bool:
        """Whether records disagree on the age; a child who is an adult in a later record is not a contradiction."""
        return (self.child.contradicted and self.ageless) or (self.born | self.born_by_age).common() is None

    def starts(self) -> list[date]:
        """Return the days on which the person became a registered victim, the first one first.

        A decision registers a person as a victim, and another one may do so again after a decision that ended this.
        Where no such decision is dated, the first day of the screening counts, else of the opening of the case, else of
        the report.
        """
        begun, starting_days = False, []
        for day, outcome in self._history():
            if outcome in REGISTERED and not begun:
                starting_days.append(day)
            begun = outcome in REGISTERED
        others = ({day for day, _ in self.screenings}, self.opened, self.signalled)
        return starting_days or next(([min(days)] for days in others if days), [])

    def registered_on(self) -> date | None:
        """Return the day of the first registration that was still in force at the end of its year, or `None`."""
        return next((day for day in self.starts() if self.status_on(date(day.year, 12, 31)) is not None), None)

    def status_on(self, day: date) -> str | None:
        """Return the category of status at the end of ``day``; `None` if the person was not a registered victim then.

        The last dated decision up to that day counts. A present status that no dated decision explains is assumed to
        have applied from the beginning.
        """
        history = self._history()
        now = self.status.value
        if now not in {outcome for _, outcome in history} and (now in REGISTERED or now in NEGATIVE_DECISIONS):
            return REGISTERED.get(now)
        until = [outcome for when, outcome in history if when <= day]
        return REGISTERED.get(until[-1]) if until else None

    def _history(self) -> list[tuple[date, IdentificationStatus]]:
        """Return the dated decisions that make or end a registration, oldest first."""
        relevant = REGISTERED.keys() | NEGATIVE_DECISIONS
        history = {(day, outcome) for day, outcome, _ in self.decisions if outcome in relevant}
        return sorted(history, key=lambda one: (one[0], list(S).index(one[1])))

    def attributes(self, registered: date, end: date) -> Key | None:
        """Return the person's categories in the order of the dimensions, or `None` where they are not to be counted.

        Args:
            registered: Day of registration.
            end: Last day of the reference period.
        """
        status = self.status_on(end)
        if status is None:
            return None
        return (
            status,
            UNKNOWN if self.sex.value is None else SEX.of(self.sex.value),
            self.age_group(registered),
            citizenship_group(self.nationalities.value or (), self.country, stateless=self.stateless.value is True),
            form_group(self.forms),
            self._organisation(),
        )

    def age_group(self, day: date) -> str:
        """Return child, adult or unknown on ``day``; a doubtful age is a child's (Directive 2011/36/EU art. 13(2))."""
        presumed = self.presumed_child or any(each.stands(day) for each in self.presumptions)
        if self.born.value is not None:
            first, last = self.born.value
            if age_on(first, day) < MAJORITY:
                return "Y_LT18"
            if lowest_age_on(last, day) >= MAJORITY and not presumed:
                return "Y_GE18"
        if presumed or any(age_of_a_child(stated, recorded, day) for stated, recorded in self.stated):
            return "Y_LT18"
        span = (self.born | self.born_by_age).common() or self.born_by_age.value
        if span is not None:
            # An age group applies to the day on which it was written down; the person was younger before.
            first, last = span
            if age_on(first, day) < MAJORITY:
                return "Y_LT18"
            if lowest_age_on(last, day) >= MAJORITY:
                return "Y_GE18"
        if self.child.contradicted and not self._age_contradicted:
            # A child by one record and an adult by a later one: on a day between, the person may have been a child.
            return "Y_LT18"
        return UNKNOWN if self.child.value is None else str(self.child.value)

    def _organisation(self) -> str:
        """Return the category of the body of the first positive decision, else of the screening, else of any decision."""
        positive = [(day, body) for day, outcome, body in self.decisions if outcome in REGISTERED]
        for entries in (positive, self.screenings, [(date.max, body) for body in self.bodies]):
            groups = [(day, ORGANISATION.of(body)) for day, body in entries if body is not None]
            if groups:
                return min(groups, key=lambda one: (one[0], ORGANISATION.codes.index(one[1])))[1]
        return UNKNOWN


def _opposes(data: DataProtectionSection, written: datetime | None, country: str) -> bool:
    """Return whether a record says that the person is not to be counted.

    An objection that the controller granted ends the use for statistics too (GDPR art. 21(1) and (6)). In Norway users
    of a crisis centre may refuse statistics without a decision of the controller (krisesenterlova § 5 a): there an
    objection counts that was not refused or withdrawn, and so does a refused or withdrawn consent to statistics.
    Elsewhere statistics on victims are a task in the public interest (Directive 2011/36/EU art. 19a), which such a
    refusal does not stop.
    """
    day = date.max if written is None else local_day(written, country)
    # Persons are counted now: the latest known law decides.
    if law_of(country, date.max).data_protection.statistics_opt_out.value:
        no = opted_out(data, DisclosurePurpose.STATISTICS, written or datetime.max.replace(tzinfo=UTC))
        return no is not None or objected(data, day) is not None
    return objected(data, day, granted=True) is not None


def _recorded_child(subject: Subject) -> str | None:
    """Return what a record says on child or adult besides the birth date; the child counts where it says both."""
    flag, group = known(subject.is_child), known(subject.age_group)
    by_flag = None if flag is None else "Y_LT18" if flag else "Y_GE18"
    groups = {by_flag, None if group is None else AGE.of(group)} - {None}
    if not groups and (known(subject.stated_age) or 0) >= MAJORITY:
        return "Y_GE18"
    return max((each for each in groups if each is not None), default=None)


class Persons:
    """All persons in the records, each once."""

    def __init__(self) -> None:
        # The pseudonym is kept as a digest under a secret key that is lost with this object.
        self._key = secrets.token_bytes(32)
        self._known: dict[bytes, Person] = {}

    def add(self, record: PersonRecord) -> bool:
        """Take in a record; return whether it names a person and a country."""
        if record.subject is None or record.country is None:
            return False
        identity = f"{record.country}|{record.subject.pseudonym}".encode()
        digest = hashlib.blake2b(identity, key=self._key, digest_size=16).digest()
        self._known.setdefault(digest, Person(record.country)).add(record)
        return True

    def __iter__(self) -> Iterator[Person]:
        return iter(self._known.values())

    def __len__(self) -> int:
        return len(self._known)

    def count(self, condition: Callable[[Person], bool]) -> int:
        """Return how many persons meet ``condition``."""
        return sum(1 for person in self._known.values() if condition(person))
