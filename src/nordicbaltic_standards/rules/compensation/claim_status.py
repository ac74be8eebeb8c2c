"""Where a claim stands: the decision in force, whether it is still to come, and whether it was appealed against or paid.

`rules` and `statutory` ask the same functions, so that a finding and a date in the list of deadlines agree.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from nordicbaltic_standards.codelists.enumerations import ClaimStatus, CompensationDecision, LegalEvent, PaymentStatus
from nordicbaltic_standards.law.values import Term
from nordicbaltic_standards.models.compensation_claim import ClaimAppeal, CompensationClaim
from nordicbaltic_standards.rules.compensation.application_deadline import GRANTS, REFUSALS
from nordicbaltic_standards.rules.compensation.money import total_of
from nordicbaltic_standards.rules.compensation.proceedings import ProceedingsState
from nordicbaltic_standards.rules.context import value_or_none

Status, Decision = ClaimStatus, CompensationDecision

WAITING = frozenset({Status.INCOMPLETE, Status.SUSPENDED})
"""States in which the authority waits for the person, or for another case, before it decides."""
NOTHING_TO_APPEAL = frozenset({Decision.GRANTED_IN_FULL, Decision.SETTLED, Decision.NO_DECISION})
"""Decisions against which nobody who claimed has anything to appeal."""
_NOT_PENDING = frozenset({Status.DECIDED, Status.APPEALED, Status.FINAL, Status.WITHDRAWN, Status.TIME_BARRED})
"""States in which no first decision is to come."""
_NO_REVIEW = frozenset({Status.FINAL, Status.WITHDRAWN})
"""States in which no review is to come."""
_LEAVES_THE_FIRST = frozenset({Decision.INADMISSIBLE, Decision.REFUSED_OUT_OF_TIME, Decision.NO_DECISION})
"""Decisions on an appeal that was not looked into."""
_SOMETHING_CAME = frozenset(
    {PaymentStatus.PARTLY_PAID, PaymentStatus.PAID, PaymentStatus.RECOVERED_BY_STATE, PaymentStatus.HELD_IN_TRUST}
)
"""States of the payment in which all or some of it has come."""


@dataclass(frozen=True, slots=True, repr=False)
class InForce:
    """The decision on a claim that holds.

    Attributes:
        decision: What was decided.
        on: Day since which that stands, or `None` where it is not recorded: that of the decision, or of the one on an
            appeal against it.
        taken: Day on which it was itself taken, whose law it goes by: that of the first decision where an appeal left it.
        on_appeal: Whether it was taken on an appeal, so that what is recorded of the first decision is not said of it.
    """

    decision: CompensationDecision
    on: date | None
    taken: date | None
    on_appeal: bool


def decision_in_force(claim: CompensationClaim) -> InForce | None:
    """Return the decision that holds: the one on the appeal where it was decided, or else the first.

    An appeal that was refused, or not looked into, leaves in force what the first decision gave; so does one of which the
    outcome is not recorded, as far as is known.
    """
    award, appeal = claim.award, claim.appeal
    if appeal is None or not _has_ended(appeal, claim.status):
        return None if award is None else InForce(award.decision, award.decided_on, award.decided_on, on_appeal=False)
    decision = appeal.decision
    if decision is None or decision in _LEAVES_THE_FIRST:
        return None if award is None else InForce(award.decision, appeal.decided_on, award.decided_on, on_appeal=False)
    if award is not None and decision in REFUSALS and award.decision not in REFUSALS:
        return InForce(award.decision, appeal.decided_on, award.decided_on, on_appeal=False)
    return InForce(decision, appeal.decided_on, appeal.decided_on, on_appeal=True)


def sure_decision_in_force(claim: CompensationClaim) -> InForce | None:
    """Return the decision in force where the record tells it: none where it does not say what came of an appeal."""
    return None if outcome_not_recorded(claim) else decision_in_force(claim)


def grant_in_force(claim: CompensationClaim) -> InForce | None:
    """Return the decision in force where it awards something."""
    if claim.award is None and claim.appeal is None:
        return None  # as of most claims
    decision = decision_in_force(claim)
    return decision if decision is not None and decision.decision in GRANTS else None


def first_grant_in_force(claim: CompensationClaim) -> InForce | None:
    """Return the first decision where it awards something and surely holds, so that what is recorded of it is in force."""
    decision = grant_in_force(claim)
    return None if decision is None or decision.on_appeal or outcome_not_recorded(claim) else decision


def was_granted(claim: CompensationClaim) -> bool:
    """Return whether something is awarded by the decision in force."""
    return grant_in_force(claim) is not None


def is_resolved(claim: CompensationClaim) -> bool:
    """Return whether something is awarded, or the claim was taken back, so that what was wrong with it bars nothing."""
    return claim.status is Status.WITHDRAWN or was_granted(claim)


def no_report_awaited(claim: CompensationClaim) -> bool:
    """Return whether no report to the police is to come: one was made or is excused, or the claim needs no more."""
    return value_or_none(claim.reported_on) is not None or bool(claim.report_excused) or is_resolved(claim)


def made_with_another(claim: CompensationClaim) -> bool:
    """Return whether a claim was made with an assisting authority, and not with the one that decides."""
    return claim.assisting_authority not in {None, claim.authority} and not claim.filed_directly


def received_on(claim: CompensationClaim) -> date | None:
    """Return the day on which the deciding authority received the claim, or `None` where it is not recorded.

    A claim that was made with an assisting authority is received once that has passed it on.
    """
    if claim.forwarded_on is not None:
        return claim.forwarded_on
    return None if made_with_another(claim) else value_or_none(claim.applied_on)


def awaits_decision(claim: CompensationClaim) -> bool:
    """Return whether a claim that was made has still to be decided for the first time; what was appealed was decided."""
    return claim.award is None and claim.status not in _NOT_PENDING and not was_appealed(claim)


def was_appealed(claim: CompensationClaim) -> bool:
    """Return whether an appeal was lodged: one that was decided was, also where the record does not say when."""
    appeal = claim.appeal
    if claim.status is Status.APPEALED:
        return True
    if appeal is None:
        return False
    return appeal.lodged_on is not None or appeal.decided_on is not None or appeal.decision is not None


def no_review_awaited(claim: CompensationClaim) -> bool:
    """Return whether no review is to come: the claim is final, or was taken back."""
    return claim.status in _NO_REVIEW


def no_appeal_awaited(claim: CompensationClaim) -> bool:
    """Return whether no appeal against the decision is to come: one was lodged, or no review is."""
    return no_review_awaited(claim) or was_appealed(claim)


def appeal_pends(claim: CompensationClaim) -> bool:
    """Return whether an appeal that was lodged may still change the decision."""
    appeal = claim.appeal
    if claim.status is Status.APPEALED:
        return True
    if appeal is None or appeal.lodged_on is None or no_review_awaited(claim):
        return False
    return appeal.decided_on is None and appeal.decision is None


def outcome_not_recorded(claim: CompensationClaim) -> bool:
    """Return whether an appeal has ended, and it is not recorded how."""
    appeal = claim.appeal
    return appeal is not None and appeal.decision is None and _has_ended(appeal, claim.status)


def _has_ended(appeal: ClaimAppeal, status: ClaimStatus) -> bool:
    """Return whether an appeal has ended: it was decided, or it was lodged in a claim that is final."""
    if appeal.decision is not None or appeal.decided_on is not None:
        return True
    return appeal.lodged_on is not None and status is Status.FINAL


def was_paid(claim: CompensationClaim) -> bool:
    """Return whether something was paid by the decision; an advance before it is no such payment, unless it was all."""
    if claim.payment_status in _SOMETHING_CAME or any(payment.advance is not True for payment in claim.payments):
        return True
    total = None if claim.award is None else claim.award.total
    if total is None or not claim.payments:
        return False
    advanced = total_of((payment.amount for payment in claim.payments), total.currency)
    return advanced is not None and advanced >= total.amount


def deciding_terms(terms: Iterable[Term], proceedings: ProceedingsState) -> list[Term]:
    """Return the terms for deciding that the record does not rule out.

    A term for certain persons goes before the general one where the claim is surely one of theirs.
    """
    possible = [term for term in terms if term.event is not LegalEvent.DECIDED and not proceedings.rules_out(term)]
    special = [term for term in possible if term.conditions and all(map(proceedings.holds, term.conditions))]
    return special or possible


def paying_terms(terms: Iterable[Term]) -> list[Term]:
    """Return the terms for paying, which run from the decision."""
    return [term for term in terms if term.event is LegalEvent.DECIDED]
