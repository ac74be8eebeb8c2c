"""How somebody stood towards international protection on a day: an application that was open, or protection that was given."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple, Protocol

_WAITING = frozenset({"applied", "appeal"})
"""Stages at which an application waits for a decision."""
_GRANTED = "granted"
"""Stage at which protection was given."""
_FOR_PROTECTION = "international-protection"
"""Basis of a permit that follows from protection."""
_ENDED = frozenset({"revoked", "not-renewed"})
"""Decisions that end a permit before or at its last day."""
_TRANSFER = "dublin-transfer"
"""Kind of removal that takes the person to another state of the same protection."""
_PROTECTED = ("refugee", "subsidiary-protection")
"""Statuses of somebody to whom protection was given."""
_UNTOLD = frozenset({None, "informed"})
"""Stages that do not tell what became of an application of which the day is recorded."""


class Procedure(Protocol):
    """What a record tells of an application for international protection."""

    @property
    def applied_on(self) -> date | None:
        """Day of the application."""

    @property
    def stage(self) -> str | None:
        """Where the procedure stands."""

    @property
    def ended_on(self) -> date | None:
        """Day on which the procedure ended."""


class Standing(NamedTuple):
    """How somebody stood towards international protection on a day.

    Attributes:
        granted: Whether it had been given by then, or else the application was open.
        sure: Whether every reading of the days and the stage says so.
    """

    granted: bool
    sure: bool

    def __repr__(self) -> str:
        return "<Standing>"


def standing_on(procedure: Procedure, day: date | None) -> Standing | None:
    """Return how somebody stood on a day, by all that is recorded; `None` where nothing says that anything protected them.

    Args:
        procedure: The application.
        day: Day to look at, or `None` for one that is not known, by which nothing had ended yet.
    """
    applied, ended = procedure.applied_on, procedure.ended_on
    if applied is not None and day is not None and day < applied:
        return None
    stage = procedure.stage
    if ended is None:
        if stage in _WAITING:
            return Standing(granted=False, sure=applied is not None)
        if stage == _GRANTED:
            return Standing(granted=True, sure=False)  # it may still have been open on that day
        return Standing(granted=False, sure=False) if applied is not None and stage in _UNTOLD else None
    if day is None:
        return None
    if ended <= day:
        return Standing(granted=True, sure=True) if stage == _GRANTED else None
    return None if applied is None else Standing(granted=False, sure=True)


def standing_of(legal: Any, day: date | None) -> Standing | None:
    """Return how somebody stood on a day by the record of their right to stay; `None` for one that tells of no protection.

    Protection had ended where a permit for it was taken back or not renewed by that day. Where nothing is recorded of an
    application, the status tells of a grant, on a day that is not known.

    Args:
        legal: The legal status.
        day: Day to look at, or `None` for one that is not known.
    """
    if legal.asylum is None or (legal.asylum.stage in _UNTOLD and legal.asylum.applied_on is None):
        standing = Standing(granted=True, sure=False) if legal.status in _PROTECTED else None
    else:
        standing = standing_on(legal.asylum, day)
    if standing is not None and standing.granted and any(_taken_back(permit, day) for permit in legal.permits):
        return None
    return standing


def _taken_back(permit: Any, day: date | None) -> bool:
    """Return whether a permit for international protection was, or may have been, taken back or not renewed by a day."""
    if permit.basis != _FOR_PROTECTION or permit.decision not in _ENDED:
        return False
    return permit.decided_on is None or day is None or permit.decided_on <= day


def removed_on(legal: Any) -> date | None:
    """Return the day on which the person was removed; a transfer to the state that answers for the application is none."""
    removal = legal.removal
    if removal is None or removal.kind == _TRANSFER:
        return None
    day: date | None = removal.enforced_on
    return day
