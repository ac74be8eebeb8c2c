"""Whether a presumed victim from a third country has neither a reflection period nor another right to stay."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from nordicbaltic_standards.codelists.enumerations import AbsenceReason, AsylumStage, PermitDecision, RightsTopic
from nordicbaltic_standards.codelists.enumerations import LegalStatus as Status
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.base import Absent
from nordicbaltic_standards.models.case_file import CaseFile
from nordicbaltic_standards.models.legal_status import LegalStatusSection, Permit
from nordicbaltic_standards.rules.asylum import protection_status_of
from nordicbaltic_standards.rules.case_file.case_state import (
    WORKING,
    first_recognition,
    is_extract,
    not_presumed_before,
    recognised,
)
from nordicbaltic_standards.rules.code_groups import KNOWN_ELSEWHERE
from nordicbaltic_standards.rules.context import Context
from nordicbaltic_standards.rules.residence.enclosing_file import cannot_be_informed, explained
from nordicbaltic_standards.rules.residence.periods import CLOSED, VALID, decision_of, has_applied

UNSECURED = frozenset({Status.IRREGULAR, Status.RETURN_ORDERED, Status.UNDETERMINED, None})
"""States in which nothing else gives a right to stay, and the state that none is recorded."""
LIMITED = frozenset({Status.VISA_HOLDER, Status.POSTED_OR_SEASONAL_WORKER})
"""Rights to stay that end with a visit or a job."""
LOST = frozenset({
    PermitDecision.REFUSED,
    PermitDecision.WITHDRAWN_BY_APPLICANT,
    PermitDecision.NOT_RENEWED,
    PermitDecision.REVOKED,
    PermitDecision.EXPIRED,
})  # fmt: skip
"""Decisions after which there is no permit."""
NO_RIGHT_TO_STAY = LegalStatusSection(status=Absent(absent=AbsenceReason.NOT_RECORDED))
"""The right to stay of a file that records none."""


class ReflectionNeed(NamedTuple):
    """A person who needs a reflection period.

    Attributes:
        since: Day since which they have been presumed or found a victim, or `None` where it is not recorded.
        earliest: Day before which they were certainly not.
        derived: Fields from which it follows, as identifiers of texts.
        limited: Whether they may stay for a visit or a job, and were not informed of the period.
    """

    since: date | None
    earliest: date
    derived: tuple[str, ...]
    limited: bool = False

    def __repr__(self) -> str:
        return "<ReflectionNeed>"


def reflection_need(file: CaseFile, context: Context) -> ReflectionNeed | None:
    """Return that the person needs a reflection period and none is recorded; `None` where they do not, or may not.

    They are presumed or found a victim and a national of a third country, in a case that is worked on. The file names
    neither a reflection period nor another right to stay, nor that they left. A right that ends with a visit or a job
    does not count where they were not informed of the period. Where no right to stay is recorded at all, a file that
    was cut for a message may have had one.

    Args:
        file: The case file.
        context: The context of a rule on it.
    """
    identification, legal, third = recognised(file), file.legal_status or NO_RIGHT_TO_STAY, context.third_country
    if identification is None or third.value is not True or file.status not in WORKING:
        return None
    if file.legal_status is None and is_extract(context):
        return None
    if isinstance(legal.status, Absent) and legal.status.absent in KNOWN_ELSEWHERE:
        return None
    limited = known(legal.status) in LIMITED
    if limited and (_was_informed(legal) or explained(context, RightsTopic.REFLECTION_PERIOD)[0]):
        return None
    if not (limited or known(legal.status) in UNSECURED) or legal.reflection_period is not None:
        return None
    since, earliest = first_recognition(identification), not_presumed_before(file)
    if _protected(legal, context.on) or any(_secures(permit, context) for permit in legal.permits):
        return None
    if cannot_be_informed(legal, context, since or earliest):
        return None
    undated = () if since is not None else ("derived/recognised-by-status",)
    return ReflectionNeed(since, earliest, (*third.derived, *undated), limited)


def _was_informed(legal: LegalStatusSection) -> bool:
    return legal.information is not None and legal.information.reflection_on is not None


def _secures(permit: Permit, context: Context) -> bool:
    """Return whether a permit gives a stay or may still do so; one that expired, or was finally refused, does not."""
    if decision_of(permit) in VALID:
        return not context.is_past(known(permit.valid_to))
    appeal = permit.appeal
    appealed = appeal is not None and appeal.lodged_on is not None and appeal.decided_on is None
    return appealed or permit.decision not in LOST


def _protected(legal: LegalStatusSection, on: date | None) -> bool:
    """Return whether an application for asylum is pending, or led to protection that continues."""
    asylum = legal.asylum
    if asylum is None or asylum.stage in CLOSED or not has_applied(asylum):
        return False
    # Protection that was granted may have been withdrawn since.
    return asylum.stage is not AsylumStage.GRANTED or protection_status_of(legal, on) is not None
