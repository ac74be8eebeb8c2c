"""What the enclosing case file records: reasonable grounds, the rights explained to the person, and departures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from nordicbaltic_standards.codelists.enumerations import CaseClosureReason, RightsTopic
from nordicbaltic_standards.law.periods import LAST
from nordicbaltic_standards.models.legal_status import LegalStatusSection
from nordicbaltic_standards.rules.case_context import closure_reason, enclosing_case_file, rights_explained
from nordicbaltic_standards.rules.context import Context
from nordicbaltic_standards.rules.identification.key_dates import POSITIVE, in_force_since
from nordicbaltic_standards.rules.missing_persons import is_missing
from nordicbaltic_standards.rules.referral.journey import DEPARTED, STAYING

_LEFT_THE_CASE = frozenset({
    CaseClosureReason.MOVED_ABROAD,
    CaseClosureReason.RETURNED,
    CaseClosureReason.REMOVED,
    CaseClosureReason.PERSON_DECEASED,
})  # fmt: skip
"""Reasons for closing a case after which the person is no longer in the country."""


class Journey(NamedTuple):
    """A return from the country: when the person left, and when they came back; `None` where that is not recorded."""

    left: date | None
    back: date | None

    def __repr__(self) -> str:
        return "<Journey>"


class Grounds(NamedTuple):
    """The day on which reasonable grounds were found (`None`: not known), and the fields from which it follows."""

    day: date | None
    derived: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return "<Grounds>"


def reasonable_grounds(status: LegalStatusSection, context: Context) -> Grounds:
    """Return when reasonable grounds were found: as recorded, or the day since which the person is presumed a victim.

    Args:
        status: The right to stay.
        context: The context of the rule.
    """
    period, file = status.reflection_period, enclosing_case_file(context.root)
    if period is not None and period.grounds_found_on is not None:
        return Grounds(period.grounds_found_on)
    identification = None if file is None else file.identification
    if identification is None or identification.status not in POSITIVE:
        return Grounds(None)
    day = in_force_since(identification, POSITIVE)
    return Grounds(day, () if day is None else ("derived/grounds-by-decision",))


def explained(context: Context, topic: RightsTopic) -> tuple[bool, date | None]:
    """Return whether a subject was among the rights that were explained, and the day, where that is recorded.

    Args:
        context: The context of the rule.
        topic: The subject.
    """
    information = rights_explained(context.root, topic)
    return (False, None) if information is None else (True, information.given_on)


def journeys(status: LegalStatusSection, context: Context) -> Iterator[Journey]:
    """Yield the returns to another country that were begun, by the case file; the legal status records the day of coming back."""
    file = enclosing_case_file(context.root)
    for entry in () if file is None else file.returns:
        departed = None if entry.travel is None else entry.travel.departed_at
        if entry.type in STAYING or (departed is None and entry.status not in DEPARTED):
            continue
        left = None if departed is None else context.day_of(departed)
        came = (departure.returned_on for departure in status.departures)
        back = min((day for day in came if day is not None and (left is None or day >= left)), default=None)
        yield Journey(left, back)


def travelled(status: LegalStatusSection, context: Context, since: date, first: date, last: date) -> bool:
    """Return whether a return that began on or after ``since`` may have taken the person away on a day between two.

    Args:
        status: The right to stay.
        context: The context of the rule.
        since: Day on which the person was certainly here, so that a return before it had ended.
        first: First day.
        last: Last day.
    """
    return any(
        (left is None or since <= left <= last) and (back or LAST) >= first for left, back in journeys(status, context)
    )


def has_gone(status: LegalStatusSection, context: Context, since: date) -> bool:
    """Return whether the person was removed, has left and is not known to be back, or whether the case was closed because of it.

    Args:
        status: The right to stay.
        context: The context of the rule.
        since: Day on which the person was certainly here, so that what took them away before it had ended.
    """
    removed = None if status.removal is None else status.removal.enforced_on
    if removed is not None and removed >= since:
        return True
    if any(departure.returned_on is None and departure.left_on >= since for departure in status.departures):
        return True
    if any(back is None and (left is None or left >= since) for left, back in journeys(status, context)):
        return True
    return closure_reason(context.root) in _LEFT_THE_CASE


def cannot_be_informed(status: LegalStatusSection, context: Context, since: date) -> bool:
    """Return whether the person has gone since a day, or is missing."""
    return has_gone(status, context, since) or is_missing(context)
