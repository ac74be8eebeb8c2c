"""The order of the dates of a claim."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.codelists.enumerations import Payer
from nordicbaltic_standards.law.periods import certainly_before, earliest
from nordicbaltic_standards.models.compensation_claim import Award, ClaimAppeal, CompensationClaim
from nordicbaltic_standards.rules.compensation.application_deadline import scheme_of
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, value_or_none, violation
from nordicbaltic_standards.rules.registry import rule

STATE_PAYERS = frozenset({Payer.STATE, Payer.VICTIMS_FUND})
"""Payers that pay on a decision."""
AFTER_OFFENCE = (
    "reported_on",
    "applied_on",
    "recognised_victim_on",
    "investigation_closed_on",
    "proceedings_final_on",
    "judgment_final_on",
)
"""Days that cannot lie before the offence began."""


@rule(
    "COM-010",
    CompensationClaim,
    severity="error",
    kind="contradiction",
    standard="COM-S07",
    sources=("ets116 art. 6",),
    law_of=scheme_of,
    message="A step of the claim is dated before the offence began.",
    variants={
        "offence": "The offence is recorded as ended before it began.",
        "forwarded": "The claim is recorded as passed on before it was made.",
        "decided": "The claim is recorded as decided before it was made.",
        "paid": "The state is recorded as having paid before the decision, and the payment is not marked as an advance.",
        "appeal": "The appeal is recorded as lodged before the decision.",
        "appeal-decided": "The appeal is recorded as decided before it was lodged or before the decision.",
        "appeal-term": "The last day for an appeal is recorded as lying before the decision.",
    },
)
def dates_out_of_order(claim: CompensationClaim, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Dates of the claim out of order.

    Checks:
        The offence ended before it began; report, application, proceedings, decision or payment lie before it began; the
        claim was passed on or decided before it was made; the state paid before its decision without an advance; an
        appeal lies before the decision.

    Why:
        Every term of the claim is counted from these dates.

    How to correct:
        Compare the dates with the letters and decisions in the file and correct the one that is wrong. Mark a payment
        made before the decision as an advance.

    Source:
        Logic; ETS 116 art. 6 on terms. The report may follow the application, and partial dates count only where they
        cannot be in order.
    """
    out: list[Violation] = []
    began, ended = value_or_none(claim.offence_from), value_or_none(claim.offence_to)
    applied = value_or_none(claim.applied_on)
    if began is not None:
        first = earliest(began)
        if ended is not None and certainly_before(ended, began):
            out.append(violation("/offence_to", variant="offence"))
        for name in AFTER_OFFENCE:
            day = value_or_none(getattr(claim, name))
            if day is not None and day < first:
                out.append(violation(f"/{name}"))
    if claim.forwarded_on is not None and applied is not None and claim.forwarded_on < applied:
        out.append(violation("/forwarded_on", variant="forwarded"))
    if claim.award is not None and claim.award.decided_on is not None:
        out += _decision(claim, claim.award, claim.award.decided_on, applied)
    elif claim.appeal is not None:
        out += _appeal(claim.appeal, None)
    return out or None


def _decision(claim: CompensationClaim, award: Award, decided: date, applied: date | None) -> list[Violation]:
    out: list[Violation] = []
    if applied is not None and decided < applied:
        out.append(violation("/award/decided_on", variant="decided"))
    for index, payment in enumerate(claim.payments):
        if payment.on < decided and payment.payer in STATE_PAYERS and not payment.advance:
            out.append(violation(f"/payments/{index}/on", variant="paid"))
    if award.appeal_deadline is not None and award.appeal_deadline < decided:
        out.append(violation("/award/appeal_deadline", variant="appeal-term"))
    if claim.appeal is not None:
        out += _appeal(claim.appeal, decided)
    return out


def _appeal(appeal: ClaimAppeal, decided: date | None) -> list[Violation]:
    out: list[Violation] = []
    lodged, ended = appeal.lodged_on, appeal.decided_on
    if lodged is not None and decided is not None and lodged < decided:
        out.append(violation("/appeal/lodged_on", variant="appeal"))
    if ended is not None and any(day is not None and ended < day for day in (lodged, decided)):
        out.append(violation("/appeal/decided_on", variant="appeal-decided"))
    return out
