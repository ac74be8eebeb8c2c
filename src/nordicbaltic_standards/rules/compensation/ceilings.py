"""Limits of the schemes: ceilings, the lowest claim, and the excess."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from operator import attrgetter
from typing import Any

from nordicbaltic_standards.codelists.enumerations import AwardReductionReason, HeadOfDamage, LegalEvent, Unit
from nordicbaltic_standards.law.country import CountryOn
from nordicbaltic_standards.law.fact import Fact
from nordicbaltic_standards.law.facts import Compensation
from nordicbaltic_standards.law.periods import earliest, latest
from nordicbaltic_standards.law.sections import MONEY
from nordicbaltic_standards.law.values import Cap
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.compensation_claim import CompensationClaimSection
from nordicbaltic_standards.models.parts.money import Money
from nordicbaltic_standards.rules.compensation.application_deadline import (
    STATE,
    scheme_country_param,
    scheme_fact,
    scheme_law,
    scheme_of,
)
from nordicbaltic_standards.rules.compensation.claim_status import awaits_decision, first_grant_in_force, grant_in_force
from nordicbaltic_standards.rules.compensation.events import event_days
from nordicbaltic_standards.rules.compensation.money import rounding, total_of
from nordicbaltic_standards.rules.context import Context, RuleOutcome, money_param, violation
from nordicbaltic_standards.rules.registry import rule

OF_THE_DECISION = frozenset({Unit.PRICE_BASE_AMOUNT_SE, Unit.BASIC_SOCIAL_BENEFIT_LT})
"""Base amounts for which the day of the decision counts."""
PER_CLAIM = frozenset({None, "incident"})
"""Units of the ceilings that can be compared with one award."""
OTHER = frozenset({HeadOfDamage.OTHER})
"""Unnamed heads, for which no ceiling is known."""
INTEREST = HeadOfDamage.INTEREST
ACCESSORY = frozenset({HeadOfDamage.INTEREST, HeadOfDamage.LEGAL_COSTS})
"""Heads that do not count towards the lowest claim."""

_LIMIT, _VALUE = attrgetter("limit"), attrgetter("value")


@dataclass(frozen=True, slots=True)
class Ceiling:
    """The highest amount for some heads of damage.

    Attributes:
        limit: The amount.
        unit: Its currency.
        facts: Facts from which it follows.
        interest: Whether interest on these heads counts towards it.
    """

    limit: Decimal
    unit: str
    facts: tuple[Fact[Any], ...]
    interest: bool


Ceilings = dict[frozenset[str], Ceiling]
"""The highest ceiling for each set of heads without interest; the empty set means the whole claim."""


@rule(
    "COM-008",
    CompensationClaimSection,
    severity="warning",
    kind="gap",
    standard="COM-S08",
    sources=("ets116 art. 5",),
    facts=("compensation.maximum_amount", "compensation.base_amount"),
    law_of=scheme_of,
    message="The award, or the part of it for heads of damage with a ceiling of their own, is above the ceiling of the scheme ({country}: {limit}).",
)
def award_above_the_ceiling(claim: CompensationClaimSection, context: Context) -> RuleOutcome:
    """Award above the scheme's ceiling.

    Checks:
        A state scheme awarded more in all, or for heads that share a ceiling, than the law of its country allows.
        This is so both by the law on the last day of the offence and by the law on the day of the decision.

    Why:
        Money awarded above the ceiling may remain unpaid or be claimed back.

    How to correct:
        Compare the amount with the decision, and the ceiling with the law that applies to the offence. If both are
        right, tell the person's lawyer before the money is spent.

    Source:
        ETS 116 art. 5 and national laws. If there are several ceilings for the same heads, for example for different
        kinds of victims or injuries, the highest counts. The decision in force counts; it is the decision on an appeal
        if the appeal granted something. Swedish price base amounts and Lithuanian basic social benefits are those of
        the year of the decision. If a ceiling includes interest, as in Iceland since June 2012, interest is added to
        its heads if only these heads are claimed. Otherwise it is not known on which heads the interest was awarded.
        This rule does not judge ceilings per day or per year, ceilings in Norwegian basic amounts (which may be
        exceeded) or ceilings in Latvian minimum wages. Denmark has no general ceiling. Lost income counts towards a ceiling
        of several heads only where one sum was awarded for all heads: in Finland recurring payments are outside it.
    """
    decision = None if claim.route not in STATE else grant_in_force(claim)
    if decision is None:
        return None
    decided = scheme_law(claim, context, decision.taken)
    before = scheme_law(claim, context, event_days(claim, latest).get(LegalEvent.OFFENCE))
    for heads, ceiling in _ceilings(decided, before).items():
        parts = [(at, part.amount) for at, part in _parts(claim, heads, ceiling) if part.currency == ceiling.unit]
        if sum(amount for _, amount in parts) - ceiling.limit > rounding(ceiling.unit):
            return violation(
                f"{parts[0][0]}/amount",
                *ceiling.facts,
                day=decision.taken,
                country=scheme_country_param(claim, context),
                limit=money_param(ceiling.limit, ceiling.unit),
            )
    return None


def _parts(claim: CompensationClaimSection, heads: frozenset[str], ceiling: Ceiling) -> list[tuple[str, Money]]:
    """Return the amounts that a ceiling is compared with, with their places."""
    award = claim.award
    if not heads:
        return [] if award is None or award.total is None else [("/award/total", award.total)]
    if award is not None and any(item.reason is AwardReductionReason.CEILING for item in award.reductions):
        return []
    # Interest belongs to these heads alone only where no other head is claimed.
    alone = ceiling.interest and all(head.head in heads or head.head is INTEREST for head in claim.heads)
    counted = {*heads, INTEREST} if alone else heads
    if len(heads) > 1 and (award is None or award.lump_sum is not True):
        # Recurring payments for lost income are outside a ceiling that several heads share.
        counted = frozenset(counted) - {HeadOfDamage.LOSS_OF_INCOME}
    return [
        (f"/heads/{index}/awarded", awarded)
        for index, head in enumerate(claim.heads)
        if head.head in counted and (awarded := known(head.awarded)) is not None
    ]


def _ceilings(decided: CountryOn, before: CountryOn) -> Ceilings:
    """Return the ceilings that apply whichever of the two days counts."""
    by_decision, by_offence = _ceilings_on(decided, decided), _ceilings_on(before, decided)
    out: Ceilings = {}
    for heads, ceiling in by_decision.items():
        other = by_offence.get(heads)
        if other is not None:
            higher = max(ceiling, other, key=_LIMIT)
            out[heads] = replace(higher, interest=ceiling.interest and other.interest)
    return out


def _ceilings_on(law: CountryOn, decided: CountryOn) -> Ceilings:
    out: Ceilings = {}
    open_ended: set[frozenset[str]] = set()
    for fact in law.compensation.in_force("compensation.maximum_amount"):
        for cap in fact.value or ():
            heads = frozenset(cap.heads) - {INTEREST}
            counted = _in_money(cap, fact, decided)
            if counted is None or heads == OTHER:
                open_ended.add(heads)
            else:
                out[heads] = max(out.get(heads, counted), counted, key=_LIMIT)
    return {heads: ceiling for heads, ceiling in out.items() if heads not in open_ended}


def _in_money(cap: Cap, fact: Fact[Any], decided: CountryOn) -> Ceiling | None:
    if cap.amount is None or cap.per not in PER_CLAIM:
        return None
    interest = INTEREST in cap.heads
    if cap.unit in MONEY:
        return Ceiling(cap.amount, cap.unit.value, (fact,), interest)
    base = decided.compensation.base_amount
    for amount in base.value or ():
        if cap.unit in OF_THE_DECISION and amount.holds_on(decided.day):
            return Ceiling(cap.amount * amount.amount, f"{base.unit}", (fact, base), interest)
    return None


@rule(
    "COM-022",
    CompensationClaimSection,
    severity="warning",
    kind="gap",
    urgency="documentation",
    standard="COM-S08",
    sources=("ets116 art. 5",),
    facts=("compensation.minimum_claim",),
    law_of=scheme_of,
    message="The claim is below the lowest sum that the scheme pays ({country}: {limit}).",
)
def claim_below_the_lowest(claim: CompensationClaimSection, context: Context) -> RuleOutcome:
    """Claim below the scheme's minimum.

    Checks:
        A claim to state compensation is not decided yet. In all, interest and legal costs left out, it is for less
        than the minimum set by the law of the scheme.

    Why:
        The scheme refuses the whole claim, and the person learns of it only after months.

    How to correct:
        Check with the person's lawyer whether losses were left out. Otherwise claim from the offender, or tell the
        person that the scheme will not pay.

    Source:
        ETS 116 art. 5 and national laws: Iceland, Act 69/1995 art. 7(1), the principal of the claim; Sweden, Criminal
        Injuries Compensation Act section 14. If the sum changed between offence and claim, the law was not read on
        which day decides. The lower sum of the two days counts, and nothing is reported if one of the days is not
        known. Nothing is reported either if an amount is missing or is in another currency.
    """
    if claim.route not in STATE or not claim.heads or not awaits_decision(claim):
        return None
    minimum = scheme_fact(claim, context, Compensation.minimum_claim)
    offence = event_days(claim, earliest).get(LegalEvent.OFFENCE)
    before = minimum if offence is None else scheme_law(claim, context, offence).compensation.minimum_claim
    fact = _of_two_days(min, minimum, before)
    if fact is None or fact.value is None:
        return None
    principal = [known(head.claimed) for head in claim.heads if head.head not in ACCESSORY]
    claimed = total_of(principal, f"{fact.unit}")
    if claimed is None or claimed >= fact.value:
        return None
    return violation(
        "/heads",
        fact,
        day=known(claim.applied_on),
        country=scheme_country_param(claim, context),
        limit=money_param(fact.value, f"{fact.unit}"),
    )


def _of_two_days(
    choose: Callable[..., Fact[Decimal]], one: Fact[Decimal], other: Fact[Decimal]
) -> Fact[Decimal] | None:
    """Return the lower (`min`) or higher (`max`) of the sums by the law of two days; `None` where one is unknown."""
    return None if one.value is None or other.value is None else choose(one, other, key=_VALUE)


@rule(
    "COM-023",
    CompensationClaimSection,
    severity="warning",
    kind="gap",
    standard="COM-S08",
    sources=("ets116 art. 5",),
    facts=("compensation.deduction",),
    law_of=scheme_of,
    message="More was deducted as own share than the scheme provides for ({country}: {limit}).",
)
def own_share_too_large(claim: CompensationClaimSection, context: Context) -> RuleOutcome:
    """Deduction exceeds the scheme's own share.

    Checks:
        The own share deducted from a state award exceeds what the law of the scheme provides. This is so both by the
        law on the last day of the offence and by the law on the day of the decision.

    Why:
        The person is paid less than the law provides.

    How to correct:
        Compare the amount with the decision. If it is right, request a review and name the provision on the own
        share.

    Source:
        ETS 116 art. 5 allows a threshold; national laws set it. Sweden has had none since 1 July 2020. Finland takes a
        basic deduction only from the sum for pain, handicap and suffering. The recorded reductions are those of the
        first decision. Nothing is reported if something was granted on an appeal, or if the outcome of an appeal is not
        recorded.
    """
    award = claim.award
    if award is None or claim.route not in STATE or not award.reductions:
        return None
    shares = [index for index, item in enumerate(award.reductions) if item.reason is AwardReductionReason.OWN_SHARE]
    if not shares or first_grant_in_force(claim) is None:
        return None
    decided = scheme_law(claim, context, award.decided_on).compensation.deduction
    fact = _of_two_days(max, decided, scheme_fact(claim, context, Compensation.deduction))
    if fact is None or fact.value is None:
        return None
    taken = total_of((award.reductions[index].amount for index in shares), f"{fact.unit}")
    if taken is None or taken - fact.value <= rounding(f"{fact.unit}"):
        return None
    return violation(
        f"/award/reductions/{shares[0]}/amount",
        fact,
        day=award.decided_on,
        country=scheme_country_param(claim, context),
        limit=money_param(fact.value, f"{fact.unit}"),
    )
