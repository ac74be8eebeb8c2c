"""Heads of damage: what a claim leaves out, and what the scheme does not cover."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from nordicbaltic_standards.codelists.enumerations import ClaimantKind, CompensationRoute, HeadOfDamage
from nordicbaltic_standards.law.fact import Fact
from nordicbaltic_standards.law.facts import Compensation
from nordicbaltic_standards.law.values import CoveredHead
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.compensation_claim import ClaimedHead, CompensationClaimSection
from nordicbaltic_standards.rules.compensation.application_deadline import (
    STATE,
    scheme_country_param,
    scheme_fact,
    scheme_of,
)
from nordicbaltic_standards.rules.compensation.claim_status import awaits_decision
from nordicbaltic_standards.rules.context import Context, RuleOutcome, violation
from nordicbaltic_standards.rules.registry import rule

EARNINGS = frozenset({HeadOfDamage.UNPAID_WAGES, HeadOfDamage.LOSS_OF_INCOME})
SUFFERING = frozenset({HeadOfDamage.PAIN_AND_SUFFERING, HeadOfDamage.VIOLATION_OF_INTEGRITY})
AGAINST_OFFENDER = frozenset({CompensationRoute.CRIMINAL_PROCEEDINGS, CompensationRoute.CIVIL_COURT})
"""Routes on which every loss can be claimed from the offender."""
FOR_WAGES = frozenset(
    {CompensationRoute.WAGE_CLAIM, CompensationRoute.WAGE_GUARANTEE, CompensationRoute.LABOUR_DISPUTE_BODY}
)
"""Routes on which only earnings can be claimed."""
ANYWAY = frozenset({HeadOfDamage.OTHER, HeadOfDamage.INTEREST, HeadOfDamage.TRAVEL_AND_RELOCATION})
"""Heads that the list of a scheme does not name; journeys may be part of the costs of treatment."""
OUTSIDE = frozenset({HeadOfDamage.UNPAID_WAGES, HeadOfDamage.RECRUITMENT_FEES})
"""Heads that do not result from an injury, so that an open head of a scheme for injuries does not cover them."""
TREATMENT = frozenset({HeadOfDamage.MEDICAL_COSTS, HeadOfDamage.THERAPY_COSTS, HeadOfDamage.FUTURE_CARE})
"""Heads that the laws combine as costs of treatment."""


def _covered(fact: Fact[tuple[CoveredHead, ...]]) -> AbstractSet[str] | None:
    """Return the codes that a scheme lists, or `None` where the list is not known or a head of it has no code."""
    heads = fact.value
    if not heads or not all(head.codes for head in heads):
        return None
    codes = {code for head in heads for code in head.codes}
    return codes if TREATMENT.isdisjoint(codes) else codes | TREATMENT


def _paid_to_dependants(fact: Fact[tuple[CoveredHead, ...]]) -> AbstractSet[str]:
    """Return the codes of the heads that a scheme also pays to dependants for their own harm."""
    return {code for head in fact.value or () if head.dependants for code in head.codes}


@rule(
    "COM-014",
    CompensationClaimSection,
    severity="notice",
    kind="advice",
    urgency="documentation",
    standard="COM-S01",
    sources=("cets197 art. 15(3)", "ets116 art. 4"),
    facts=("compensation.heads_of_damage",),
    law_of=scheme_of,
    extended=True,
    message="The claim names neither unpaid wages nor loss of income, which can be claimed on this route.",
    variants={"suffering": "The claim does not include suffering, which can be compensated on this route."},
    title_by_variant={"suffering": "Claim does not include suffering"},
)
def losses_left_out(claim: CompensationClaimSection, context: Context) -> RuleOutcome:
    """Withheld earnings not claimed.

    Checks:
        Earnings were withheld and the claim names neither unpaid wages nor loss of income; or it does not include
        suffering. Only what the route can pay is expected: everything from the offender, earnings before labour
        bodies, and from a state scheme what its law lists. Where a dependant claims, suffering is expected only where
        the law of the scheme also compensates dependants for it.

    Why:
        Withheld earnings are the core of the crime, and what is not claimed is not paid.

    How to correct:
        Ask the person and their lawyer whether these losses should be claimed. Where the scheme does not cover them, they
        can be claimed from the offender or the employer.

    Source:
        CETS 197 art. 15(3), ETS 116 art. 4. This rule and COM-015 never require opposite things: a head that the scheme
        does not list is not reported as missing here. Earnings from prostitution can be claimed in some countries only;
        the notice asks and does not presume. Nothing is reported once the claim has been decided, or while no head is
        recorded. A dependant can claim for suffering in some countries only (Norway: skadeserstatningsloven § 3-5 third
        paragraph). Nothing is reported on such suffering if the country's file does not say so, or on routes against
        the offender.
    """
    if not claim.heads or not awaits_decision(claim):
        return None
    named_heads = {item.head for item in claim.heads}
    earnings = bool(known(claim.earnings_withheld)) and EARNINGS.isdisjoint(named_heads)
    dependant = known(claim.claimant) is ClaimantKind.DEPENDANT
    suffering = SUFFERING.isdisjoint(named_heads)
    facts: tuple[Fact[tuple[CoveredHead, ...]], ...] = ()
    if claim.route in STATE:
        fact = scheme_fact(claim, context, Compensation.heads_of_damage)
        covered = _covered(fact) or frozenset()
        earnings = earnings and HeadOfDamage.UNPAID_WAGES in covered
        suffering = suffering and not SUFFERING.isdisjoint(_paid_to_dependants(fact) if dependant else covered)
        facts = (fact,)
    elif claim.route in AGAINST_OFFENDER:
        suffering = suffering and not dependant
    elif claim.route in FOR_WAGES:
        suffering = False
    else:
        return None
    missing = {"": earnings, "suffering": suffering}
    return [violation("/heads", *facts, variant=variant) for variant, missed in missing.items() if missed] or None


@rule(
    "COM-015",
    CompensationClaimSection,
    severity="notice",
    kind="advice",
    urgency="documentation",
    standard="COM-S05",
    sources=("ets116 art. 4",),
    facts=("compensation.heads_of_damage",),
    law_of=scheme_of,
    extended=True,
    message="The law of the scheme ({country}) does not list this head of damage.",
)
def head_not_covered(claim: CompensationClaimSection, context: Context) -> RuleOutcome:
    """Head of damage not covered by the scheme.

    Checks:
        A head of damage claimed from a state scheme is not among those that the law of the scheme lists, and nothing was
        awarded for it.

    Why:
        What the scheme does not pay has to be claimed from the offender while that is possible.

    How to correct:
        Claim this loss from the offender in the criminal proceedings, or wages from the employer or the wage guarantee.
        Leave it in the state claim if the person's lawyer wishes so.

    Source:
        ETS 116 art. 4 and national laws. Nothing is reported if the law's own heads have no code here (Latvia pays one
        lump sum). If a law has an open head for other costs, the rule names only unpaid wages and recruitment fees,
        which are not a consequence of an injury.
    """
    if claim.route not in STATE or not claim.heads:
        return None
    fact = scheme_fact(claim, context, Compensation.heads_of_damage)
    covered = _covered(fact)
    if covered is None:
        return None
    an_open_head = HeadOfDamage.OTHER in covered
    out = [
        violation(f"/heads/{index}/head", fact, country=scheme_country_param(claim, context))
        for index, item in enumerate(claim.heads)
        if item.head not in covered
        and item.head not in ANYWAY
        and (not an_open_head or item.head in OUTSIDE)
        and not _paid(item)
    ]
    return out or None


def _paid(item: ClaimedHead) -> bool:
    awarded = known(item.awarded)
    return awarded is not None and awarded.amount > 0
