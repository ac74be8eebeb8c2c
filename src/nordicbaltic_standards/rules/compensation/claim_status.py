"""The state of a claim: its decision in force or still to come, appeals and payments.

`rules` and `deadlines` use the same functions, so that a finding and a date in the list of deadlines agree.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from nordicbaltic_standards.codelists.enumerations import ClaimStatus, CompensationDecision, LegalEvent, PaymentStatus
from nordicbaltic_standards.law.values import Term
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.compensation_claim import ClaimAppeal, CompensationClaimSection
from nordicbaltic_standards.rules.compensation.application_deadline import GRANTS, REFUSALS
from nordicbaltic_standards.rules.compensation.money import total_of
from nordicbaltic_standards.rules.compensation.proceedings import ProceedingsState

Status, Decision = ClaimStatus, CompensationDecision

WAITING = frozenset({Status.INCOMPLETE, Status.SUSPENDED})
"""Statuses in which the authority waits for the person, or for another case, before it decides."""
NOTHING_TO_APPEAL = frozenset({Decision.GRANTED_IN_FULL, Decision.SETTLED, Decision.NO_DECISION})
"""Decisions that leave the claimant nothing to appeal."""
_NOT_PENDING = frozenset({Status.DECIDED, Status.APPEALED, Status.FINAL, Status.WITHDRAWN, Status.TIME_BARRED})
"""Statuses in which no first decision is to come."""
_NO_REVIEW = frozenset({Status.FINAL, Status.WITHDRAWN})
"""Statuses in which no review is to come."""
_LEAVES_THE_FIRST = frozenset({Decision.INADMISSIBLE, Decision.REFUSED_OUT_OF_TIME, Decision.NO_DECISION})
"""Decisions on an appeal that was not examined."""
_SOMETHING_CAME = frozenset(
    {PaymentStatus.PARTLY_PAID, PaymentStatus.PAID, PaymentStatus.RECOVERED_BY_STATE, PaymentStatus.HELD_IN_TRUST}
)
"""Statuses of the payment in which all or some of it has arrived."""


@dataclass(frozen=True, slots=True, repr=False)
class InForce:
    """The decision in force on a claim.

    Attributes:
        decision: What was decided.
        on: Day since which that is in force, or `None` where it is not recorded: that of the decision, or of the
            decision on an appeal against it.
        taken: Day on which it was itself taken, whose law applies: that of the first decision where an appeal left it.
        on_appeal: Whether it was taken on an appeal, so that the details of the first decision do not apply to it.
    """

    decision: CompensationDecision
    on: date | None
    taken: date | None
    on_appeal: bool


def decision_in_force(claim: CompensationClaimSection) -> InForce | None:
    """Return the decision in force: the one on the appeal where it was decided, or else the first.

    An appeal that was refused, or not examined, leaves in force what the first decision gave; as far as we know, so
    does an appeal whose outcome is not recorded.
    """
    award, appeal = claim.award, claim.appeal
    ended = appeal is not None and _has_ended(appeal, claim.status)
    if appeal is not None and ended and appeal.decision is not None and appeal.decision not in _LEAVES_THE_FIRST:
        keeps_the_first = award is not None and appeal.decision in REFUSALS and award.decision not in REFUSALS
        if not keeps_the_first:
            return InForce(appeal.decision, appeal.decided_on, appeal.decided_on, on_appeal=True)
    if award is None:
        return None
    since = appeal.decided_on if appeal is not None and ended else award.decided_on
    return InForce(award.decision, since, award.decided_on, on_appeal=False)


def sure_decision_in_force(claim: CompensationClaimSection) -> InForce | None:
    """Return the decision in force where the record shows it: none where the outcome of an appeal is not recorded."""
    return None if outcome_not_recorded(claim) else decision_in_force(claim)


def grant_in_force(claim: CompensationClaimSection) -> InForce | None:
    """Return the decision in force where it awards something."""
    decision = decision_in_force(claim)
    return decision if decision is not None and decision.decision in GRANTS else None


def first_grant_in_force(claim: CompensationClaimSection) -> InForce | None:
    """Return the first decision where it awards something and is certainly in force, with all its recorded details."""
    decision = grant_in_force(claim)
    return None if decision is None or decision.on_appeal or outcome_not_recorded(claim) else decision


def is_resolved(claim: CompensationClaimSection) -> bool:
    """Return whether something is awarded, or the claim was withdrawn, so that its defects have no effect any more."""
    return claim.status is Status.WITHDRAWN or grant_in_force(claim) is not None


def no_report_awaited(claim: CompensationClaimSection) -> bool:
    """Return whether no report to the police is to come: one was made, is excused or is no longer needed."""
    return known(claim.reported_on) is not None or bool(claim.report_excused) or is_resolved(claim)


def made_with_another(claim: CompensationClaimSection) -> bool:
    """Return whether a claim was made with an assisting authority, and not with the one that decides."""
    return claim.assisting_authority not in {None, claim.authority} and not claim.filed_directly


def received_on(claim: CompensationClaimSection) -> date | None:
    """Return the day on which the deciding authority received the claim, or `None` where it is not recorded.

    A claim made with an assisting authority is received once that authority has passed it on.
    """
    if claim.forwarded_on is not None:
        return claim.forwarded_on
    return None if made_with_another(claim) else known(claim.applied_on)


def awaits_decision(claim: CompensationClaimSection) -> bool:
    """Return whether a claim that was made awaits its first decision; a claim with an appeal has been decided."""
    return claim.award is None and claim.status not in _NOT_PENDING and not was_appealed(claim)


def was_appealed(claim: CompensationClaimSection) -> bool:
    """Return whether an appeal was lodged; a decided appeal was, even where the day is not recorded."""
    appeal = claim.appeal
    lodged = appeal is not None and (appeal.lodged_on is not None or _is_decided(appeal))
    return claim.status is Status.APPEALED or lodged


def no_review_awaited(claim: CompensationClaimSection) -> bool:
    """Return whether no review is to come: the claim is final, or was withdrawn."""
    return claim.status in _NO_REVIEW


def no_appeal_awaited(claim: CompensationClaimSection) -> bool:
    """Return whether no appeal against the decision is to come: one was lodged, or no review is to come."""
    return no_review_awaited(claim) or was_appealed(claim)


def appeal_pends(claim: CompensationClaimSection) -> bool:
    """Return whether an appeal that was lodged may still change the decision."""
    appeal = claim.appeal
    pending = appeal is not None and appeal.lodged_on is not None and not _is_decided(appeal)
    return claim.status is Status.APPEALED or (pending and not no_review_awaited(claim))


def outcome_not_recorded(claim: CompensationClaimSection) -> bool:
    """Return whether an appeal has ended without a recorded outcome."""
    appeal = claim.appeal
    return appeal is not None and appeal.decision is None and _has_ended(appeal, claim.status)


def _is_decided(appeal: ClaimAppeal) -> bool:
    return appeal.decision is not None or appeal.decided_on is not None


def _has_ended(appeal: ClaimAppeal, status: ClaimStatus) -> bool:
    """Return whether an appeal has ended: it was decided, or it was lodged in a claim that is final."""
    return _is_decided(appeal) or (appeal.lodged_on is not None and status is Status.FINAL)


def was_paid(claim: CompensationClaimSection) -> bool:
    """Return whether something was paid under the decision; an advance counts only where it reaches the whole sum."""
    if claim.payment_status in _SOMETHING_CAME or any(payment.advance is not True for payment in claim.payments):
        return True
    total = None if claim.award is None else claim.award.total
    if total is None or not claim.payments:
        return False
    advanced = total_of((payment.amount for payment in claim.payments), total.currency)
    return advanced is not None and advanced >= total.amount


def deciding_terms(terms: Iterable[Term], proceedings: ProceedingsState) -> list[Term]:
    """Return the terms for deciding that the record does not rule out.

    A term for some persons takes precedence over the general one where the claim is certainly one of theirs.
    """
    possible = [term for term in terms if term.event is not LegalEvent.DECIDED and not proceedings.rules_out(term)]
    special = [term for term in possible if term.conditions and all(map(proceedings.holds, term.conditions))]
    return special or possible


def paying_terms(terms: Iterable[Term]) -> list[Term]:
    """Return the terms for paying, which run from the decision."""
    return [term for term in terms if term.event is LegalEvent.DECIDED]
