"""Whether a person sought or had international protection on a day."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from nordicbaltic_standards.codelists.enumerations import AsylumStage, PermitDecision, RemovalKind, ResidencePermitBasis
from nordicbaltic_standards.codelists.enumerations import LegalStatus as LegalStatusCode
from nordicbaltic_standards.models.legal_status import AsylumProcedure, LegalStatusSection, Permit, PermitAppeal
from nordicbaltic_standards.rules.code_groups import ASYLUM_WAITING, PERMIT_ENDED, PERMIT_GIVEN

_PROTECTED = frozenset({LegalStatusCode.REFUGEE, LegalStatusCode.SUBSIDIARY_PROTECTION})
"""Statuses of a person to whom protection was granted."""
_UNKNOWN = frozenset({None, AsylumStage.INFORMED})
"""Stages that do not show the outcome of an application with a recorded day."""


def is_waiting(procedure: AsylumProcedure) -> bool:
    """Return whether an application awaits a decision, or may do so: its day is recorded, but not its outcome."""
    if procedure.ended_on is not None:
        return False
    stage = procedure.stage
    return stage in ASYLUM_WAITING or (stage in _UNKNOWN and procedure.applied_on is not None)


def sought_by_status(legal: LegalStatusSection) -> bool:
    """Return whether the status alone shows that an application is open: neither its day nor its course is recorded."""
    asylum = legal.asylum
    return legal.status is LegalStatusCode.ASYLUM_APPLICANT and (
        asylum is None or (asylum.applied_on is None and asylum.ended_on is None and asylum.stage in _UNKNOWN)
    )


def tells_of_protection(legal: LegalStatusSection) -> bool:
    """Return whether a legal status records international protection, sought or granted, on any day."""
    return legal.asylum is not None or legal.status in _PROTECTED | {LegalStatusCode.ASYLUM_APPLICANT}


class ProtectionStatus(NamedTuple):
    """International protection of a person on a day.

    Attributes:
        granted: Whether it had been granted by then; otherwise an application was open.
        sure: Whether this is true by every reading of the days and the stage.
        granted_later: Whether protection was granted later, on an application whose day is not known and may be later
            too.
    """

    granted: bool
    sure: bool
    granted_later: bool = False

    def __repr__(self) -> str:
        return "<ProtectionStatus>"


def protection_status_on(procedure: AsylumProcedure, day: date | None) -> ProtectionStatus | None:
    """Return the protection on a day by one application; `None` where no application or grant protected the person.

    Args:
        procedure: The application.
        day: The day, or `None` where it is not known: nothing is certain then, and an application that has ended counts
            only where protection was granted on it.
    """
    applied, ended = procedure.applied_on, procedure.ended_on
    if applied is not None and day is not None and day < applied:
        return None
    stage = procedure.stage
    if ended is None or day is None:
        if stage is AsylumStage.GRANTED:
            return ProtectionStatus(granted=True, sure=False)  # it may still have been open on that day
        sure = stage in ASYLUM_WAITING and applied is not None and day is not None
        return ProtectionStatus(granted=False, sure=sure) if is_waiting(procedure) else None
    if ended <= day:
        return ProtectionStatus(granted=True, sure=True) if stage is AsylumStage.GRANTED else None
    return None if applied is None else ProtectionStatus(granted=False, sure=True)


def protection_status_of(legal: LegalStatusSection, day: date | None) -> ProtectionStatus | None:
    """Return the protection on a day by the legal status; `None` where it records none.

    Protection had ended where a permit for it was, or may have been, revoked or not renewed by that day and none was
    given since. This is not certain while an appeal is pending or can still be lodged in time (Regulation (EU)
    2024/1348 art. 68(2)), or while the permit that was not renewed, or another one for protection, is still valid.
    Where no application is recorded, the status alone shows one or a grant, on a day that is not known. Where the day
    of the grant is not known and all permits for protection began later than ``day``, an application may have been open
    on it.

    Args:
        legal: The legal status.
        day: The day, or `None` where it is not known.
    """
    asylum, granted_on = legal.asylum, None
    status: ProtectionStatus | None
    if sought_by_status(legal):
        status = ProtectionStatus(granted=False, sure=False)
    elif asylum is None or (asylum.stage in _UNKNOWN and asylum.applied_on is None):
        status = ProtectionStatus(granted=True, sure=False) if legal.status in _PROTECTED else None
    else:
        status, granted_on = protection_status_on(asylum, day), asylum.ended_on
    if status is None or not status.granted or not legal.permits:
        return status
    permits = [permit for permit in legal.permits if _is_of_protection(permit)]
    if not status.sure and _begins_later(permits, day):
        return ProtectionStatus(granted=False, sure=False, granted_later=asylum is None or asylum.applied_on is None)
    decisions = [(_decided_on(permit), permit) for permit in permits]
    decisions = [each for each in decisions if each[0] is None or day is None or each[0] <= day]
    if all(permit.decision not in PERMIT_ENDED for _, permit in decisions):
        return status
    last = _last(decisions, granted_on)
    if last is not None and last.decision in PERMIT_ENDED:
        beside = any(_runs_beside(each, last, day) for _, each in decisions)
        holds = beside or _still_runs(last, day) or _appeal_waits(last.appeal, day)
        return ProtectionStatus(granted=True, sure=False) if holds else None
    return ProtectionStatus(granted=True, sure=status.sure and all(decided is not None for decided, _ in decisions))


def _is_of_protection(permit: Permit) -> bool:
    """Return whether a permit for international protection was given, revoked or not renewed."""
    return (
        permit.basis is ResidencePermitBasis.INTERNATIONAL_PROTECTION and permit.decision in PERMIT_ENDED | PERMIT_GIVEN
    )


def _begins_later(permits: list[Permit], day: date | None) -> bool:
    """Return whether, as far as recorded, all of some permits were given after a day."""
    if not permits or day is None:
        return False
    given = (
        permit.valid_from or (None if permit.decision in PERMIT_ENDED else permit.decided_on) for permit in permits
    )
    return all(first is not None and first > day for first in given)


def _runs_beside(permit: Permit, ended: Permit, day: date | None) -> bool:
    """Return whether a permit besides a revoked one is valid on a day; with the same first day it may be that one."""
    first, end = permit.valid_from, permit.valid_to
    if permit.decision in PERMIT_ENDED or day is None or first is None or ended.valid_from in {None, first}:
        return False
    return isinstance(end, date) and first <= day <= end


def _decided_on(permit: Permit) -> date | None:
    """Return the day on which a permit was given or revoked; `None` where it is not known.

    A day that is not after the first day of the permit can still be the day on which a later revoked permit was given.
    """
    decided, first = permit.decided_on, permit.valid_from
    if permit.decision not in PERMIT_ENDED:
        return decided or first
    return None if decided is None or (first is not None and decided <= first) else decided


def _last(decisions: list[tuple[date | None, Permit]], granted_on: date | None) -> Permit | None:
    """Return the permit that was decided last, and not before protection was granted; `None` for none.

    A permit without a day keeps its place in the record, in which the oldest comes first.
    """
    last, latest = None, granted_on
    for decided, permit in decisions:
        if decided is None:
            last = permit
        elif latest is None or decided >= latest:
            last, latest = permit, decided
    return last


def _still_runs(permit: Permit, day: date | None) -> bool:
    """Return whether the last day of a permit that was not renewed had not passed before a day."""
    end = permit.valid_to
    return permit.decision is PermitDecision.NOT_RENEWED and day is not None and isinstance(end, date) and day <= end


def _appeal_waits(appeal: PermitAppeal | None, day: date | None) -> bool:
    """Return whether an appeal was still to be decided on a day, or could be lodged in time.

    An appeal that was lodged later was in time, unless the last day for it is recorded and had passed. An appeal that
    was decided later, and lodged on a day that is not known, may have been pending.
    """
    if appeal is None:
        return False
    lodged, decided, last = appeal.lodged_on, appeal.decided_on, appeal.deadline
    if day is None:
        return lodged is not None and decided is None
    if decided is not None and decided <= day:
        return False
    if (lodged is None and decided is not None) or (lodged is not None and lodged <= day):
        return True
    return day <= last if last is not None else lodged is not None


def removed_on(legal: LegalStatusSection) -> date | None:
    """Return the day of a removal; a transfer to the state responsible for the application does not count."""
    removal = legal.removal
    if removal is None or removal.kind is RemovalKind.DUBLIN_TRANSFER:
        return None
    return removal.enforced_on
