"""What is read off the record for every date alike: whether the act came late, and the place by identifiers of entries."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from nordicbaltic_standards.core.record import Record
from nordicbaltic_standards.statutory.deadline import Deadline

_ACT: dict[str, str] = {
    "reflection-application": ".",
    "permit-appeal": "../lodged_on",
    "status-review": "../lodged_on",
    "referral-sending": ".",
    "referral-start": ".",
    "request-answer": ".",
    "request-answer-extended": ".",
    "breach-notification": ".",
    "retention": "../erased_on",
    "compensation-report": ".",
    "compensation-application": ".",
    "compensation-application-age": ".",
    "compensation-decision": ".",
    "compensation-payment": ".",
    "compensation-appeal": "../../appeal/lodged_on",
    "offender-claim": ".",
}
"""Where the day stands on which it was done, seen from the place of the date. Events that no act ends are not here."""
_EXCUSES = {"compensation-report": "../report_excused"}
"""Where the record says that an act did not have to be in time."""


def finished(deadline: Deadline, record: Record) -> Deadline:
    """Return a date with what the record as a whole tells of it.

    Args:
        deadline: The date.
        record: The record from which it follows.
    """
    return replace(deadline, late=_is_late(deadline, record), entry=by_identifiers(deadline.pointer, record))


def _is_late(deadline: Deadline, record: Record) -> bool:
    way = _ACT.get(deadline.id)
    if way is None or deadline.due is None or not deadline.done:
        return False
    last = deadline.due if deadline.latest is None else max(deadline.due, deadline.latest)
    excuse = _EXCUSES.get(deadline.id)
    if excuse is not None and _at(record, deadline.pointer, excuse) is True:
        return False
    act = _at(record, deadline.pointer, way)
    if isinstance(act, tuple):
        act = min((payment.on for payment in act), default=None)
    if isinstance(act, datetime):
        return act > deadline.due_at if deadline.due_at is not None else act.date() > last
    return isinstance(act, date) and act > last


def _at(record: Record, pointer: str, way: str) -> Any:
    steps = [step for step in pointer.split("/")[1:] if step]
    for step in way.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step != ".":
            steps.append(step)
    found: Any = record
    for step in steps:
        found = _step(found, step)
    return found


def _step(found: Any, step: str) -> Any:
    if isinstance(found, tuple):
        return found[int(step)] if step.isdigit() and int(step) < len(found) else None
    return getattr(found, step, None)


def by_identifiers(pointer: str, record: Record) -> str:
    """Return a place with the entries of lists named by their identifiers, where they have ones of their own.

    The position of an entry changes as soon as another is put before it.

    Args:
        pointer: JSON Pointer (RFC 6901).
        record: The record that it leads through.
    """
    named: list[str] = []
    found: Any = record
    for step in pointer.split("/")[1:]:
        siblings = found if isinstance(found, tuple) else ()
        found = _step(found, step)
        own = getattr(found, "id", None) if siblings else None
        alone = isinstance(own, str) and sum(getattr(other, "id", None) == own for other in siblings) == 1
        named.append(f"id={own}" if alone else step)
    return "/".join(("", *named))
