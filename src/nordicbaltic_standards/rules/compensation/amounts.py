"""Amounts of an award: currency, sums, and losses that several sources pay for."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from nordicbaltic_standards.codelists.enumerations import (
    AwardReductionReason,
    CompensationDecision,
    CompensationRoute,
)
from nordicbaltic_standards.law.union import union_law
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.compensation_claim import Award, ClaimedHead, CompensationClaimSection
from nordicbaltic_standards.rules.compensation.application_deadline import (
    REFUSALS,
    STATE,
    scheme_country_param,
    scheme_law,
    scheme_of,
)
from nordicbaltic_standards.rules.compensation.claim_status import (
    InForce,
    decision_in_force,
    grant_in_force,
    outcome_not_recorded,
)
from nordicbaltic_standards.rules.compensation.money import exceeds, rounding, total_of
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.registry import rule


@rule(
    "COM-006",
    CompensationClaimSection,
    severity="error",
    kind="contradiction",
    standard="COM-S08",
    sources=("dir-2004-80 art. 2",),
    law_of=scheme_of,
    message="State compensation is awarded in the currency of the country whose scheme pays ({country}: {currency}).",
)
def award_in_a_foreign_currency(claim: CompensationClaimSection, context: Context) -> RuleOutcome:
    """State award in a foreign currency.

    Checks:
        A state scheme awarded something, and the total or a head of damage is recorded in another currency than that
        of the country on the day of the decision.

    Why:
        An amount under the wrong currency is a wrong amount, and what is paid cannot be compared with it.

    How to correct:
        Take the amount and the currency from the decision. Claims and losses can be recorded in any currency.

    Source:
        Directive 2004/80/EC art. 2 (the country in which the offence was committed pays) and the national currencies:
        the euro in Estonia since 2011, in Latvia since 2014, in Lithuania since 2015, in Finland in cash since 2002.
        The decision in force counts; it is the decision on an appeal if the appeal granted something. Amounts in the
        former currency may still come from a first decision before the euro. They may also come from a first decision
        whose day is not recorded, on a claim that was not made since.
    """
    decision = None if claim.route not in STATE else grant_in_force(claim)
    if decision is None:
        return None
    award, decided = claim.award, decision.taken or context.on
    pays = scheme_law(claim, context, decided).country
    if decided is None or not pays.currency:
        return None
    changed = union_law().euro_by_country.get(pays.code)
    since, former = (date.min, pays.currency) if changed is None else (changed.first, changed.former_currency)
    own = pays.currency if since <= decided else former
    first = (decision.taken if award is None else award.decided_on) or known(claim.applied_on)
    allowed = {own, former} if first is None or first < since else {own}
    out: list[Violation] = []
    if award is not None and award.total is not None and award.total.currency not in allowed:
        out.append(violation("/award/total/currency", country=scheme_country_param(claim, context), currency=own))
    for index, head in enumerate(claim.heads):
        awarded = known(head.awarded)
        if awarded is not None and awarded.currency not in allowed:
            place = f"/heads/{index}/awarded/currency"
            out.append(violation(place, country=scheme_country_param(claim, context), currency=own))
    return out or None


@rule(
    "COM-007",
    CompensationClaimSection,
    severity="error",
    kind="contradiction",
    standard="COM-S08",
    sources=("ets116 art. 5",),
    law_of=scheme_of,
    message="The heads of damage awarded and the reductions do not add up to the total of the award.",
    variants={
        "assessed": "More is awarded for a head of damage than the loss assessed for it.",
        "claimed": "More is awarded for a head of damage than was claimed for it.",
        "full": "The claim is recorded as granted in full, but less is awarded for a head of damage than was claimed for it.",
        "refused": "The claim is recorded as refused, but an amount is awarded.",
        "paid": "More has been paid than was awarded; interest may explain it.",
    },
    title_by_variant={
        "assessed": "Award above the assessed loss",
        "claimed": "Award above the claim",
        "full": "Granted in full, but below the claim",
        "refused": "Claim refused, but an amount awarded",
        "paid": "More paid than awarded",
    },
)
def award_does_not_add_up(claim: CompensationClaimSection, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Award does not add up.

    Checks:
        All heads awarded are known, and their sum, with or without the reductions taken off, is not the total; a head
        is awarded more than the assessed loss or than was claimed; a claim granted in full leaves a head below what
        was claimed; an amount is recorded for a refused claim; the payments exceed the total.

    Why:
        An award that does not add up can be claimed back from the person, or is paid short.

    How to correct:
        Compare the amounts with the decision and the bank statements and correct the one that is wrong. Where interest
        was paid, record it as a head of its own.

    Source:
        Logic; ETS 116 art. 5 on limits of an award. Amounts may differ by rounding. More than was claimed gives a
        warning, since an authority may decide of its own motion. More paid than awarded gives a warning, since interest
        may be due. A lump sum for all heads is not compared with them. An appeal may have changed what is paid, or
        granted in full what the first decision granted in part. If the outcome of an appeal is not recorded, it may
        also have replaced a refusal with an award.
    """
    award, decision = claim.award, decision_in_force(claim)
    if award is None or decision is None:
        return None
    out: list[Violation] = []
    if decision.decision in REFUSALS:
        if not outcome_not_recorded(claim) and award.total is not None and award.total.amount > 0:
            out.append(violation("/award/total", variant="refused"))
        return out or None
    for index, head in enumerate(claim.heads):
        wrong = _head(head, decision)
        if wrong is not None:
            variant, severity = wrong
            out.append(violation(f"/heads/{index}/awarded", variant=variant, severity=severity))
    if award.total is not None:
        currency = award.total.currency
        if not award.lump_sum and not _adds_up(claim, award, award.total.amount, currency):
            out.append(violation("/award/total"))
        paid = total_of((payment.amount for payment in claim.payments), currency)
        if paid is not None and claim.appeal is None and paid - award.total.amount > rounding(currency):
            out.append(violation("/payments", variant="paid", severity=Severity.WARNING))
    return out or None


def _head(head: ClaimedHead, decision: InForce) -> tuple[str, Severity] | None:
    """Return what is wrong with one head of damage, and its severity."""
    awarded, claimed = known(head.awarded), known(head.claimed)
    if exceeds(awarded, known(head.assessed)):
        return "assessed", Severity.ERROR
    if exceeds(awarded, claimed):
        return "claimed", Severity.WARNING
    # Where an appeal granted everything, the amounts may still be those of the first decision.
    in_full = decision.decision is CompensationDecision.GRANTED_IN_FULL and not decision.on_appeal
    if in_full and exceeds(claimed, awarded):
        return "full", Severity.ERROR
    return None


def _adds_up(claim: CompensationClaimSection, award: Award, total: Decimal, currency: str) -> bool:
    """Return whether the total can be that of the heads: reductions may be taken off in the heads or at the end."""
    heads = total_of([known(head.awarded) for head in claim.heads], currency)
    every = total_of([item.amount for item in award.reductions], currency)
    general = total_of([item.amount for item in award.reductions if item.head is None], currency)
    if not claim.heads or heads is None or every is None:
        return True
    none = Decimal()
    return any(abs(heads - taken - total) <= rounding(currency) for taken in (none, every, general or none))


@rule(
    "COM-009",
    CompensationClaimSection,
    severity="warning",
    kind="gap",
    standard="COM-S08",
    sources=("ets116 art. 9",),
    law_of=scheme_of,
    message="For a head of damage the award and what came from elsewhere exceed the recorded loss, and they are not set off.",
)
def same_loss_paid_twice(claim: CompensationClaimSection, context: Context) -> RuleOutcome:  # noqa: ARG001
    """The same loss paid twice.

    Checks:
        For one head of damage, the award and money from other sources that is not set off exceed the loss assessed
        or, failing that, claimed. No reduction for other sources is recorded for this head.

    Why:
        The person would have to repay, often years later.

    How to correct:
        Ask the person's lawyer whether the authority has to be informed of what came from elsewhere, and record that
        it was set off once it is. The person keeps what covers another loss.

    Source:
        ETS 116 art. 9 and national laws. Payments to which the person has no right, such as charity, are not counted.
        What was granted on an appeal counts as awarded.
    """
    if not claim.recoveries or grant_in_force(claim) is None:
        return None
    reductions = () if claim.award is None else claim.award.reductions
    named_off = {item.head for item in reductions if item.reason is AwardReductionReason.PAID_FROM_OTHER_SOURCE}
    if None in named_off:
        return None
    out: list[Violation] = []
    for head in claim.heads:
        index = None if head.head in named_off else _double(claim, head)
        if index is not None:
            out.append(violation(f"/recoveries/{index}/set_off"))
    return out or None


def _double(claim: CompensationClaimSection, head: ClaimedHead) -> int | None:
    """Return the first recovery that is not set off, where all of them and the award exceed the loss."""
    awarded, loss = known(head.awarded), known(head.assessed) or known(head.claimed)
    if awarded is None or loss is None or awarded.currency != loss.currency:
        return None
    others = [
        (index, recovery.amount)
        for index, recovery in enumerate(claim.recoveries)
        if recovery.head is head.head
        and recovery.amount is not None
        and not recovery.set_off
        and recovery.route is not CompensationRoute.EX_GRATIA
    ]
    received = total_of((amount for _, amount in others), loss.currency)
    if not others or received is None or awarded.amount + received - loss.amount <= rounding(loss.currency):
        return None
    return others[0][0]
