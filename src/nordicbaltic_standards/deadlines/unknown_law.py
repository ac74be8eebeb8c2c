"""Entries in place of a date where the law sets none, or where the law is not known.

A missing date must not be read as a missing term: a person who reads that no dates follow, while the law of the day is
only not known to this library, can lose a right.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from nordicbaltic_standards.codelists.enumerations import Confidence, LegalEvent
from nordicbaltic_standards.deadlines.deadline import Deadline, DeadlineState, LawCoverageGap
from nordicbaltic_standards.law.fact import Fact, State
from nordicbaltic_standards.law.sections import Section, require_date, require_fact_id

_NO_DAYS: Mapping[LegalEvent, date] = {}


def unknown_deadlines(
    identifier: str,
    pointer: str,
    section: Section,
    fact_id: str,
    days: Mapping[LegalEvent, date] = _NO_DAYS,
    *,
    unless: bool = False,
) -> Iterator[Deadline]:
    """Yield entries for a date that the law of the day does not give: that it sets none, or is not known.

    Known facts give dates and are left out. Where no fact is in force on the day that decides, the entry names the days
    for which the law is known.

    Args:
        identifier: What would fall due.
        pointer: Place in the record.
        section: Facts of the country, bound to a day; for an unknown country there are no entries.
        fact_id: The fact, as ``"reflection_period.maximum_length"``.
        days: Days of the events of the case, for facts that an event governs.
        unless: Whether no entry is needed, for example because the act was done.

    Raises:
        UndatedLawError: When the section is not bound to a day.
        UnknownKeyError: When the section declares no fact under ``fact_id``.
    """
    entries = _Entries(section, fact_id, days)
    if unless or not section.country:
        return
    facts = entries.applying()
    lack = entries.lack(facts)
    for fact in facts:
        if fact.state is State.NONE_IN_LAW:
            yield Deadline(
                identifier, pointer, None, fact=fact, confidence=fact.confidence, route=fact.applies_to,
                remarks=(*(("deadline-remark/for-some",) if lack else ()), *(("caveat/fact-early",) if fact.validity_uncertain else ())),
                state=DeadlineState.NONE_BY_LAW,
            )  # fmt: skip
    unknown = next((fact for fact in facts if fact.state is State.UNKNOWN), None)
    if unknown is not None or lack:
        yield Deadline(
            identifier, pointer, None, fact=unknown, confidence=Confidence.LOW, state=DeadlineState.NOT_KNOWN,
            gap=entries.gap() if unknown is None else None,
            remarks=() if unknown is None and entries.all else ("deadline-remark/law-not-known",),
        )  # fmt: skip


class _Entries:
    """All entries of a fact in one country, each with the day that decides whether it applies."""

    def __init__(self, section: Section, fact_id: str, days: Mapping[LegalEvent, date]) -> None:
        declared = section.declared[require_fact_id(fact_id, section.declared)]
        read_on = require_date(section.day)
        self.all: list[tuple[Fact[Any], date]] = []
        for fact in section.every(fact_id):
            event = fact.governed_by or declared.governed_by
            self.all.append((fact, read_on if event is None else days.get(event, read_on)))

    def applying(self) -> tuple[Fact[Any], ...]:
        """Return the entries that apply, with the confidence that they have on the day."""
        return tuple(fact.read_on(day) for fact, day in self.all if fact.holds_on(day))

    def lack(self, facts: tuple[Fact[Any], ...]) -> bool:
        """Return whether the law is not known for some people.

        Where the law sets no term for some, the term of others may be known for other days only.
        """
        if not facts:
            return True
        if any(fact.state is not State.NONE_IN_LAW or fact.applies_to is None for fact in facts):
            return False
        covered = {fact.applies_to for fact in facts}
        return any(
            fact.is_known and not fact.holds_on(day) and fact.applies_to not in covered for fact, day in self.all
        )

    def gap(self) -> LawCoverageGap | None:
        """Return between which days the law is not known, or `None` where it is not known for any day."""
        if not self.all:
            return None
        ended = [fact.valid_to for fact, day in self.all if fact.valid_to is not None and fact.valid_to < day]
        begun = [fact.valid_from for fact, day in self.all if fact.valid_from is not None and day < fact.valid_from]
        decides = next((day for fact, day in self.all if not fact.holds_on(day)), self.all[0][1])
        return LawCoverageGap(decides, max(ended, default=None), min(begun, default=None))
