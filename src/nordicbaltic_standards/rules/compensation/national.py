"""Compensation: what the law of one country says in addition to the rules for all."""

from __future__ import annotations

from nordicbaltic_standards.codelists.enumerations import AwardReductionReason, ClaimantKind, ClaimStatus, Unit
from nordicbaltic_standards.law.fact import Fact, State
from nordicbaltic_standards.law.facts import Compensation
from nordicbaltic_standards.law.values import CoveredHead
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.base import Absent
from nordicbaltic_standards.models.compensation_claim import CompensationClaimSection
from nordicbaltic_standards.rules.compensation.application_deadline import (
    STATE,
    proceedings_state_of,
    scheme_fact,
    scheme_facts,
    scheme_law,
    scheme_of,
)
from nordicbaltic_standards.rules.compensation.claim_status import awaits_decision, first_grant_in_force, grant_in_force
from nordicbaltic_standards.rules.compensation.money import rounding
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, money_param, percent_param, violation
from nordicbaltic_standards.rules.registry import rule

MADE = frozenset({ClaimStatus.SUBMITTED, ClaimStatus.INCOMPLETE, ClaimStatus.UNDER_REVIEW, ClaimStatus.SUSPENDED})
"""Statuses of a claim that awaits its decision."""


def _codes(heads: Fact[tuple[CoveredHead, ...]]) -> frozenset[str]:
    """Return the codes of heads of damage that a fact names."""
    return frozenset(code for head in heads.value or () for code in head.codes)


def _waits(claim: CompensationClaimSection) -> bool:
    """Return whether a claim was made and awaits its first decision."""
    return claim.status in MADE and awaits_decision(claim)


@rule(
    "EE-COM-001",
    CompensationClaimSection,
    severity="warning",
    kind="gap",
    standard="COM-S08",
    sources=("ets116 art. 5",),
    facts=("compensation.percentage_covered", "compensation.heads_by_share"),
    countries=("EE",),
    law_of=scheme_of,
    message="Estonia pays a share of lost income and lost maintenance ({limit}). The award is more than that share of the assessed loss.",
)
def ee_more_than_the_share(claim: CompensationClaimSection, context: Context) -> RuleOutcome:
    """Estonia: award above the share that the scheme pays.

    Checks:
        The Estonian scheme awarded for loss of income or for loss of maintenance more than eighty percent of the assessed
        loss.

    Why:
        An amount awarded above the share may be claimed back.

    How to correct:
        Compare the amounts with the decision of the Social Insurance Board: the assessed loss is the whole loss, the
        award is the share of it.

    Source:
        Victim Support Act section 44(1), in force since 1 April 2023. This rule leaves out health costs, since aids and
        personal effects are paid in full up to one minimum monthly wage. What was granted on an appeal counts.
    """
    decision = None if claim.route not in STATE else grant_in_force(claim)
    if decision is None or scheme_of(claim, context) != "EE":
        return None
    law = scheme_law(claim, context, decision.taken).compensation
    fact, shared = law.percentage_covered, _codes(law.heads_by_share)
    if fact.value is None:
        return None
    out: list[Violation] = []
    for index, head in enumerate(claim.heads):
        awarded, loss = known(head.awarded), known(head.assessed)
        if head.head not in shared or awarded is None or loss is None or awarded.currency != loss.currency:
            continue
        if awarded.amount - loss.amount * fact.value / 100 > rounding(awarded.currency):
            out.append(
                violation(f"/heads/{index}/awarded/amount", fact, day=decision.taken, limit=percent_param(fact.value))
            )
    return out or None


@rule(
    "LV-COM-001",
    CompensationClaimSection,
    severity="warning",
    kind="gap",
    standard="COM-S08",
    sources=("dir-2004-80 art. 12",),
    facts=("compensation.maximum_amount", "compensation.base_amount"),
    countries=("LV",),
    law_of=scheme_of,
    message="The award is above what Latvia pays a victim of trafficking recognised in the year concerned ({limit}).",
)
def lv_above_the_ceiling(claim: CompensationClaimSection, context: Context) -> RuleOutcome:
    """Latvia: award above the ceiling.

    Checks:
        The Latvian scheme awarded in all more than ninety percent of five minimum monthly wages of the year in which the
        person was recognised as a victim.

    Why:
        An amount awarded above the ceiling may be claimed back.

    How to correct:
        Compare the amount with the decision, and the year with the day of recognition as a victim: the wage on that day
        counts, not on the day of the application.

    Source:
        Law on State Compensation to Victims sections 7(1) and 7(2)2: for victims of trafficking ninety percent of five
        minimum monthly wages. The wages are in the country's facts. After the death of a person five whole wages are
        paid. Nothing is reported up to that amount if a dependant claims. What was granted on an appeal counts.
    """
    decision = None if claim.route not in STATE else grant_in_force(claim)
    if decision is None or claim.award is None or scheme_of(claim, context) != "LV":
        return None
    total, recognised = claim.award.total, known(claim.recognised_victim_on)
    if total is None or total.currency != "EUR" or recognised is None:
        return None
    base = scheme_law(claim, context, recognised).compensation.base_amount
    wage = next((decision.amount for decision in base.value or () if decision.holds_on(recognised)), None)
    caps = [
        (cap.amount, fact)
        for fact in scheme_facts(claim, context, Compensation.maximum_amount)
        for cap in fact.value or ()
        if cap.unit is Unit.MINIMUM_WAGE_LV and cap.amount is not None
    ]
    if wage is None or not caps:
        return None
    wages, fact = (max if claim.claimant is ClaimantKind.DEPENDANT else min)(caps, key=lambda cap: cap[0])
    limit = wages * wage
    if total.amount - limit <= rounding("EUR"):
        return None
    return violation("/award/total/amount", fact, base, day=decision.taken, limit=money_param(limit, "EUR"))


@rule(
    "LV-COM-002",
    CompensationClaimSection,
    severity="warning",
    kind="gap",
    urgency="documentation",
    standard="COM-S05",
    sources=("dir-2004-80 art. 12",),
    facts=("compensation.eligible",),
    countries=("LV",),
    law_of=scheme_of,
    message="Latvia pays state compensation to persons recognised as victims in criminal proceedings; no day of recognition is recorded.",
    variants={
        "early": "The claim was made before the person was recognised as a victim in criminal proceedings, on which state compensation in Latvia depends.",
    },
    title_by_variant={"early": "Latvia: claim made before recognition as a victim"},
)
def lv_not_recognised(claim: CompensationClaimSection, context: Context) -> RuleOutcome:
    """Latvia: claim without recognition as a victim.

    Checks:
        A claim to the Latvian scheme has been made and waits for its decision. No day of recognition as a victim in
        criminal proceedings is recorded, or that day is after the claim.

    Why:
        The status given by the commission of the service provider is not enough, and the three years run from the
        recognition.

    How to correct:
        Record the day of the decision of the person directing the proceedings. If there is no decision yet, request it
        with the person's lawyer; a claim made too early can be made again.

    Source:
        Law on State Compensation to Victims sections 3 and 9 and Criminal Procedure Law section 22. Nothing is reported
        if a reason for its absence is recorded in place of the day.
    """
    recognised, applied = claim.recognised_victim_on, known(claim.applied_on)
    if applied is None or not _waits(claim) or claim.route not in STATE or isinstance(recognised, Absent):
        return None
    if recognised is not None and recognised <= applied:
        return None
    fact = scheme_fact(claim, context, Compensation.eligible)
    if scheme_of(claim, context) != "LV" or fact.value is None:
        return None
    variant = "" if recognised is None else "early"
    return violation("/recognised_victim_on", fact, variant=variant, day=applied)


@rule(
    "FI-COM-001",
    CompensationClaimSection,
    severity="warning",
    kind="gap",
    standard="COM-S08",
    sources=("ets116 art. 5",),
    facts=("compensation.deduction", "compensation.heads_with_deduction"),
    countries=("FI",),
    law_of=scheme_of,
    message="In Finland the basic deduction is taken only from the sum for pain, handicap and suffering. Here it was taken from another head of damage.",
)
def fi_deduction_from_another_head(claim: CompensationClaimSection, context: Context) -> RuleOutcome:
    """Finland: basic deduction from the wrong head of damage.

    Checks:
        The Finnish scheme took the basic deduction from a head of damage other than pain and temporary handicap, permanent
        handicap and suffering, for an offence since 2024.

    Why:
        Costs, lost earnings and property are paid without the deduction.

    How to correct:
        Compare the record with the decision and correct the record where they differ. If the decision itself made
        the deduction, appeal within thirty days of the decision reaching the person.

    Source:
        Act on Compensation for Crime Damage 1204/2005 section 20, as amended by 95/2011. The rule does not judge a
        deduction without a named head. Nor does it judge a deduction of a first decision that was, or may have been,
        replaced by an award on an appeal.
    """
    award = claim.award
    if award is None or not award.reductions or claim.route not in STATE or scheme_of(claim, context) != "FI":
        return None
    fact = scheme_fact(claim, context, Compensation.deduction)
    heads = _codes(scheme_fact(claim, context, Compensation.heads_with_deduction))
    if fact.value is None or not heads or first_grant_in_force(claim) is None:
        return None
    out = [
        violation(f"/award/reductions/{index}/head", fact, day=award.decided_on)
        for index, item in enumerate(award.reductions)
        if item.reason is AwardReductionReason.OWN_SHARE and item.head is not None and item.head not in heads
    ]
    return out or None


@rule(
    "NO-COM-001",
    CompensationClaimSection,
    severity="warning",
    kind="gap",
    standard="COM-S07",
    sources=("ets116 art. 6",),
    facts=("compensation.report_deadline",),
    countries=("NO",),
    law_of=scheme_of,
    message="Norway pays state compensation where the offence was reported to the police. No report is recorded.",
)
def no_claim_without_report(claim: CompensationClaimSection, context: Context) -> RuleOutcome:
    """Norway: claim without a report.

    Checks:
        A claim to the Norwegian scheme has been made and waits for its decision, and neither a report of the offence nor a
        step of the proceedings is recorded.

    Why:
        The authority refuses a claim where the offence was not reported.

    How to correct:
        Record the day of the report if there was one. Otherwise find out with the person and their lawyer whether a
        report is safe and wanted; support does not depend on it.

    Source:
        Act on compensation from the State to victims of violence sections 6 and 7. The act sets no time limit for the
        report. Nothing is reported if a reason for its absence is recorded in place of the day. Nothing is reported
        either if the surrounding file contains proceedings beyond "no report" on which the claim is based. Claims made
        before 2023 are left out; they fall under the former act, whose conditions were not read.
    """
    if claim.reported_on is not None or not _waits(claim) or claim.route not in STATE:
        return None
    if scheme_of(claim, context) != "NO" or proceedings_state_of(claim, context).known:
        return None
    fact = scheme_fact(claim, context, Compensation.report_deadline)
    if fact.state is State.UNKNOWN:
        return None
    return violation("/reported_on", fact, day=known(claim.applied_on))
