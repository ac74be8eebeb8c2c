"""The last day for applying that follows from the age of a person who was harmed as a child."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from nordicbaltic_standards.codelists.enumerations import LegalCondition, Unit
from nordicbaltic_standards.deadlines.deadline import Deadline
from nordicbaltic_standards.deadlines.terms import on_open_day, route_of
from nordicbaltic_standards.law.country import CountryOn
from nordicbaltic_standards.law.fact import Fact
from nordicbaltic_standards.law.local_time import local_day
from nordicbaltic_standards.law.periods import (
    age_on,
    earliest,
    end_of_term,
    latest,
    latest_birthday,
    lowest_age_on,
    plus_days,
)
from nordicbaltic_standards.law.values import Term
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.compensation_claim import CompensationClaimSection
from nordicbaltic_standards.models.parts.subject import Subject
from nordicbaltic_standards.rules.context import MAJORITY
from nordicbaltic_standards.rules.minority import born_by_age


def by_age(
    claim: CompensationClaimSection,
    term: Term,
    place: str,
    fact: Fact[Any],
    law: CountryOn,
    subject: Subject | None,
    recorded_at: datetime | None,
    *,
    done: bool,
) -> Iterator[Deadline]:
    """Yield the date that follows from the person's age; none for a person who was certainly not a child.

    An adult of today may have been a child at the time of the offence: the term is ruled out only as far back as the
    recorded age reaches.

    Args:
        claim: The claim.
        term: The term.
        place: Place in the record.
        fact: The fact with the term.
        law: The country's law on the day on which it is read.
        subject: The person.
        recorded_at: When the age of the person was recorded.
        done: Whether the application was made.
    """
    majority = law.child.age_of_majority.value or MAJORITY
    youngest = _latest_birth(subject, None if recorded_at is None else local_day(recorded_at, fact.country))
    begun, ended = known(claim.offence_from), known(claim.offence_to)
    if youngest is not None:
        if begun is not None and lowest_age_on(youngest, earliest(begun)) >= majority:
            return
        # An offence that began on an unknown day may have begun in childhood; it does not count if the term had ended
        # before.
        if ended is not None and _end(youngest, term, majority)[0] < earliest(ended):
            return
    birth = None if subject is None else known(subject.birth_date)
    due = last = None
    remarks: tuple[str, ...] = ("deadline-remark/event-not-recorded",)
    if birth is not None:
        due, remarks = _end(birth.earliest(), term, majority)
        last = _latest_end(birth.latest(), term, majority, law)
        remarks = remarks if birth.is_complete else (*remarks, "deadline-remark/partial-date")
    child = birth is not None and begun is not None and age_on(birth.earliest(), latest(begun)) < majority
    met = {LegalCondition.VICTIM_WAS_CHILD} if child else set()
    yield Deadline(
        "compensation-application-age", place, due, None, term.event, term.length.amount, term.length.unit, fact,
        confidence=fact.confidence, route=route_of(fact, term), done=done, remarks=remarks, conditions=term.conditions,
        latest=last if last is not None and due is not None and last > due else None,
        unsure=not met.issuperset(term.conditions),
    )  # fmt: skip


def _latest_birth(subject: Subject | None, recorded_on: date | None) -> date | None:
    """Return the latest day on which the person can have been born, or `None` where nothing reliable shows it."""
    if subject is None:
        return None
    birth = known(subject.birth_date)
    if birth is not None:
        return birth.latest()
    born = born_by_age(subject, recorded_on)
    return None if born is None else born[1]


def _end(birth: date, term: Term, majority: int) -> tuple[date, tuple[str, ...]]:
    """Return the last day of the term of a person born on ``birth``, and remarks on it."""
    if term.length.unit is Unit.YEARS_OF_AGE:
        birthday = end_of_term(birth, term.length.amount, term.length.unit)
        return plus_days(birthday, -1), ("deadline-remark/day-before-birthday",)
    return end_of_term(end_of_term(birth, majority, Unit.YEARS), term.length.amount, term.length.unit), ()


def _latest_end(birth: date, term: Term, majority: int, law: CountryOn) -> date:
    """Return the latest day on which the term can end: the birthday itself may count, and a rest day may extend it."""
    if term.length.unit is Unit.YEARS_OF_AGE:
        end = latest_birthday(birth, term.length.amount)
    else:
        end = end_of_term(latest_birthday(birth, majority), term.length.amount, term.length.unit)
    return on_open_day(end, law)[0]
