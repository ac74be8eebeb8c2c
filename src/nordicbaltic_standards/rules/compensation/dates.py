"""The order of the dates of a claim."""

from __future__ import annotations

from nordicbaltic_standards.codelists.enumerations import Payer
from nordicbaltic_standards.models.compensation_claim import CompensationClaimSection
from nordicbaltic_standards.rules.chronology import Order, out_of_order
from nordicbaltic_standards.rules.compensation.application_deadline import scheme_of
from nordicbaltic_standards.rules.context import Context, RuleOutcome, violation
from nordicbaltic_standards.rules.registry import rule

STATE_PAYERS = frozenset({Payer.STATE, Payer.VICTIMS_FUND})
"""Payers that pay on the basis of a decision."""
ORDER = (
    Order("offence_from", "offence_to", "offence"),
    Order("offence_from", "reported_on"),
    Order("offence_from", "applied_on"),
    Order("offence_from", "recognised_victim_on"),
    Order("offence_from", "investigation_closed_on"),
    Order("offence_from", "proceedings_final_on"),
    Order("offence_from", "judgment_final_on"),
    Order("applied_on", "forwarded_on", "forwarded"),
    Order("applied_on", "award/decided_on", "decided"),
    Order("award/decided_on", "award/appeal_deadline", "appeal-term"),
    Order("award/decided_on", "appeal/lodged_on", "appeal"),
    Order("award/decided_on", "appeal/decided_on", "appeal-decided"),
    Order("appeal/lodged_on", "appeal/decided_on", "appeal-decided"),
)
"""Which dates cannot be before which."""


@rule(
    "COM-010",
    CompensationClaimSection,
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
        "appeal-term": "The recorded last day for an appeal is before the decision.",
    },
)
def dates_out_of_order(claim: CompensationClaimSection, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Dates of the claim out of order.

    Checks:
        The offence ended before it began; report, application, proceedings, decision or payment are dated before it
        began; the claim was passed on or decided before it was made; the state paid before its decision, and not as
        an advance; an appeal is dated before the decision.

    Why:
        Every time limit of the claim is counted from these dates.

    How to correct:
        Compare the dates with the letters and decisions in the file and correct the one that is wrong. Mark a payment
        made before the decision as an advance.

    Source:
        Logic; ETS 116 art. 6 on time limits. The report may follow the application. Partial dates count only if they
        cannot be in order.
    """
    award = claim.award
    decided = None if award is None else award.decided_on
    advances = [
        violation(f"/payments/{index}/on", variant="paid")
        for index, payment in enumerate(claim.payments)
        if decided is not None and payment.on < decided and payment.payer in STATE_PAYERS and not payment.advance
    ]
    return out_of_order(claim, ORDER) + advances or None
