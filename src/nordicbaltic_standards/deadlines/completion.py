"""What is taken from the record for every date: whether the act came late, and the place by identifiers of entries."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from posixpath import normpath
from typing import Any

from nordicbaltic_standards.codelists.enumerations import BreachRisk
from nordicbaltic_standards.deadlines.deadline import Deadline
from nordicbaltic_standards.deadlines.terms import REST_DAY
from nordicbaltic_standards.law.local_time import local_day
from nordicbaltic_standards.law.rest_days import roll_forward_latest
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.base import Record
from nordicbaltic_standards.models.data_protection import DataBreach, DataRequest, Retention
from nordicbaltic_standards.models.editing import resolve
from nordicbaltic_standards.rules.protection.breaches import notified_late
from nordicbaltic_standards.rules.protection.recorded_terms import erase_by
from nordicbaltic_standards.rules.protection.request_state import NOTHING_TO_ANSWER

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
    "compensation-application": "../applied_on",
    "compensation-application-age": ".",
    "compensation-decision": ".",
    "compensation-payment": ".",
    "compensation-appeal": "../../appeal/lodged_on",
    "offender-claim": ".",
}
"""Path from the place of the date to the day on which it was done. Events that no act ends are left out."""
_EXCUSES = {"compensation-report": "../report_excused", "breach-notification": "../delay_reason"}
"""Path to the reason for which an act did not have to be in time (GDPR art. 33(1))."""


def finished(deadline: Deadline, record: Record) -> Deadline:
    """Return a date with what the record as a whole shows about it.

    Args:
        deadline: The date.
        record: The record from which it follows.
    """
    late, doubted = _lateness(deadline, record)
    own, *beside = [
        replace(each, entry=by_identifiers(each.pointer, record)) for each in (deadline, *deadline.alternatives)
    ]
    return replace(own, late=late, unsure=deadline.unsure or doubted, alternatives=tuple(beside))


def _lateness(deadline: Deadline, record: Record) -> tuple[bool, bool]:
    """Return whether the act came after the last day that is shown, and whether it may still have been in time."""
    act_path = _ACT.get(deadline.id)
    if act_path is None or deadline.due is None or not deadline.done:
        return False, False
    excuse = _EXCUSES.get(deadline.id)
    if excuse is not None and known(_at(record, deadline.pointer, excuse)) not in (None, False):
        return False, False
    act = _at(record, deadline.pointer, act_path)
    if _owes_nothing(_at(record, deadline.pointer, "..")):
        return False, False
    if isinstance(act, tuple):
        act = min((payment.on for payment in act if payment.advance is not True), default=None)
    if isinstance(act, datetime) and deadline.due_at is not None:
        breach = _at(record, deadline.pointer, "..")
        late = isinstance(breach, DataBreach) and notified_late(breach.detected_at, act, deadline.country)
        return late, False
    if not isinstance(act, date):
        return False, False
    day = local_day(act, deadline.country) if isinstance(act, datetime) else act
    last = _last_day(deadline, deadline.due, record)
    late = last is not None and day > last
    return late, late and REST_DAY in deadline.remarks and day <= roll_forward_latest(last or day, deadline.country)


def _owes_nothing(holder: Any) -> bool:
    """Return whether it is a request that no longer needs an answer, or a breach that needs no notice."""
    if isinstance(holder, DataRequest):
        return holder.outcome in NOTHING_TO_ANSWER
    return isinstance(holder, DataBreach) and holder.risk is BreachRisk.NONE


def _last_day(deadline: Deadline, due: date, record: Record) -> date | None:
    """Return the last day on which the act was in time by every reading; `None` where there was none yet."""
    if deadline.id == "retention":
        retention = _at(record, deadline.pointer, "..")
        is_retention = isinstance(retention, Retention)
        return erase_by(retention, retention.hold, due, deadline.country) if is_retention else due
    return due if deadline.latest is None else max(due, deadline.latest)


def _at(record: Record, pointer: str, path: str) -> Any:
    """Return the value at a path that starts at a place of the record, `None` where nothing is recorded."""
    return resolve(record, normpath(f"{pointer}/{path}").rstrip("/"), default=None)


def by_identifiers(pointer: str, record: Record) -> str:
    """Return a place with the entries of lists named by their own identifiers, where they have one.

    The position of an entry changes as soon as another is inserted before it.

    Args:
        pointer: JSON Pointer (RFC 6901).
        record: The record that it leads through.
    """
    named: list[str] = []
    at = ""
    for step in pointer.split("/")[1:]:
        siblings = resolve(record, at, default=())
        at = f"{at}/{step}"
        own = getattr(resolve(record, at, default=None), "id", None) if isinstance(siblings, tuple) else None
        alone = own is not None and sum(getattr(other, "id", None) == own for other in siblings) == 1
        named.append(f"id={own}" if alone else step)
    return "/".join(("", *named))
