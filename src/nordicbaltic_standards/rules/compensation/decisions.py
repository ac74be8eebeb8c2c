"""Decisions on a claim: reasons that do not bar it, missing reasons, and time."""

from __future__ import annotations

from nordicbaltic_standards.codelists.enumerations import (
    AwardReason,
    ClaimStatus,
    CompensationDecision,
    LegalEvent,
    PaymentStatus,
    Unit,
)
from nordicbaltic_standards.law.facts import Compensation
from nordicbaltic_standards.law.periods import end_of_term, plus_days
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.law.values import Length
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.compensation_claim import CompensationClaimSection
from nordicbaltic_standards.rules.compensation.application_deadline import (
    REFUSALS,
    STATE,
    proceedings_state_of,
    scheme_country_param,
    scheme_ends,
    scheme_fact,
    scheme_law,
    scheme_of,
)
from nordicbaltic_standards.rules.compensation.claim_status import (
    appeal_pends,
    awaits_decision,
    deciding_terms,
    grant_in_force,
    no_appeal_awaited,
    paying_terms,
    received_on,
    sure_decision_in_force,
    was_paid,
)
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, duration_param, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.registry import rule

NO_OFFENDER = frozenset({AwardReason.OFFENDER_UNKNOWN, AwardReason.NO_CONVICTION, AwardReason.NOT_PROSECUTED})
"""Reasons that concern the offender or the prosecution."""
NO_BAR = NO_OFFENDER.union({AwardReason.UNLAWFUL_RESIDENCE, AwardReason.PROSTITUTION})
"""Reasons that do not bar compensation under the regional standard."""
LESS_THAN_CLAIMED = REFUSALS.union({CompensationDecision.GRANTED_IN_PART, CompensationDecision.REDUCED_CONTRIBUTORY})
"""Decisions that award less than was claimed."""
WITH_AUTHORITY = frozenset({ClaimStatus.SUBMITTED, ClaimStatus.UNDER_REVIEW})
"""Statuses in which the authority has what it needs to decide."""
ARRIVED = frozenset({LegalEvent.REQUEST_RECEIVED, LegalEvent.FILE_COMPLETE})
"""Events from which terms for deciding run."""
UNPAID = frozenset({PaymentStatus.DUE, PaymentStatus.NOT_DUE})
"""Statuses of the payment in which nothing has arrived."""


@rule(
    "COM-018",
    CompensationClaimSection,
    severity="warning",
    kind="gap",
    standard="COM-S05",
    sources=("cets197 art. 15(4)", "ets116 art. 2(2)", "dir-2011-36 art. 17"),
    facts=("compensation.eligible",),
    law_of=scheme_of,
    extended=True,
    message="Under the regional standard, a recorded reason of the decision should not bar state compensation.",
    variants={
        "national": "A recorded reason of the decision is based on the law of the scheme ({country}). Under the regional standard it should not bar compensation of a victim of trafficking.",
    },
    title_by_variant={"national": "National ground of refusal contrary to the regional standard"},
)
def refused_for_no_bar(claim: CompensationClaimSection, context: Context) -> RuleOutcome:
    """Refused for a reason that is not a valid bar.

    Checks:
        A state scheme refused or reduced compensation because no offender was found, prosecuted or convicted, because of
        unlawful residence, or because of involvement in prostitution.

    Why:
        Offenders disappear and assets are hidden; the loss remains.

    How to correct:
        Show the decision to the person's lawyer before the time limit for an appeal ends.

    Source:
        CETS 197 art. 15(4), ETS 116 art. 2(2) (award even if the offender cannot be prosecuted or punished, between its
        parties), Directive 2011/36/EU art. 17. If national law itself requires lawful residence of victims, as in
        Lithuania for nationals of third countries, the finding is a notice. Nothing is reported if something was
        granted on an appeal, or may have been.
    """
    award, decision = claim.award, sure_decision_in_force(claim)
    if award is None or decision is None or claim.route not in STATE:
        return None
    reduced = decision.decision is CompensationDecision.REDUCED_CONTRIBUTORY and not decision.on_appeal
    if decision.decision not in REFUSALS and not reduced:
        return None
    fact = scheme_fact(claim, context, Compensation.eligible)
    out: list[Violation] = []
    for index, reason in enumerate(award.reason_codes):
        at, day = f"/award/reason_codes/{index}", award.decided_on
        if reason is AwardReason.UNLAWFUL_RESIDENCE and fact.value is not None and fact.value.residence_required:
            country = scheme_country_param(claim, context)
            out.append(violation(at, fact, severity=Severity.NOTICE, variant="national", day=day, country=country))
        elif reason in NO_BAR:
            out.append(violation(at, day=day))
    return out or None


@rule(
    "COM-019",
    CompensationClaimSection,
    severity="notice",
    kind="advice",
    urgency="term",
    standard="COM-S08",
    sources=("ets116 art. 8",),
    law_of=scheme_of,
    extended=True,
    message="The decision grants less than was claimed, and the record does not show that it states its reasons.",
    variants={
        "term": "The time limit for an appeal against the decision ends within {limit}, and no appeal is recorded."
    },
    title_by_variant={"term": "Deadline for an appeal approaching"},
)
def refusal_unexplained(claim: CompensationClaimSection, context: Context) -> RuleOutcome:
    """Reasons for the decision not recorded.

    Checks:
        A decision refuses, reduces or grants in part without stated reasons, or the last day for an appeal against it lies
        within fourteen days and no appeal was lodged.

    Why:
        Without reasons and without time no one can appeal.

    How to correct:
        Ask the authority for its reasons in writing. Ask the person and their lawyer today whether to appeal.

    Source:
        ETS 116 art. 8 (grounds for reducing or refusing) and the regional standard that each reduction is explained.
        The number of days is a working figure of this standard. A claim under review is one that was appealed. No
        appeal is left against a claim that is final or was withdrawn. Nothing is reported if the decision was, or may
        have been, replaced on an appeal, whose reasons are not recorded.
    """
    award, decision = claim.award, sure_decision_in_force(claim)
    if award is None or decision is None or decision.on_appeal or decision.decision not in LESS_THAN_CLAIMED:
        return None
    out: list[Violation] = []
    if not award.reasons_given:
        out.append(violation("/award/reasons_given", day=award.decided_on))
    last = award.appeal_deadline
    if (
        last is not None
        and context.on is not None
        and plus_days(last, -thresholds().review_term_warning_days) <= context.on <= last
        and not no_appeal_awaited(claim)
    ):
        limit = duration_param(thresholds().review_term_warning_days, "days")
        out.append(violation("/award/appeal_deadline", variant="term", limit=limit))
    return out or None


@rule(
    "COM-020",
    CompensationClaimSection,
    severity="notice",
    kind="advice",
    standard="COM-S10",
    sources=("istanbul art. 30(3)",),
    facts=("compensation.decision_term", "terms.rest_day_rule"),
    law_of=scheme_of,
    extended=True,
    message="The decision is overdue under the law of the scheme ({country}: {limit}).",
    variants={
        "unpaid": "The claim was granted more than {limit} ago, and nothing is recorded as paid.",
        "advance": "The claim was granted more than {limit} ago, and nothing but an advance is recorded as paid.",
    },
    title_by_variant={"unpaid": "Payment overdue", "advance": "Only an advance paid so far"},
)
def decision_or_payment_overdue(claim: CompensationClaimSection, context: Context) -> RuleOutcome:
    """Decision overdue.

    Checks:
        The law of the scheme sets a time limit for deciding or for paying and it has passed; or it sets none for
        paying, and a claim was granted more than ninety days ago and the payment has not come. An advance below the
        whole sum does not count as payment.

    Why:
        Years pass before compensation pays, and a reminder is often all it takes.

    How to correct:
        Ask the authority in writing when it will decide or pay, and whether an advance is possible. Make sure that
        the person has support in the meantime.

    Source:
        National laws; the regional standard on payment, and for victims of violence against women the Istanbul
        Convention art. 30(3). The time is counted from the application, because the day on which the file was complete
        is not recorded. If an assisting authority passed the application on, it is counted from that day. Nothing is
        reported while the authority has not passed it on, or while the deciding authority waits for more or for another
        case. If there are several time limits, the longest that may apply counts, and closed days at its end are left
        out. The time for payment is counted from the decision in force, which is the decision on an appeal if there was
        one. If the outcome of the appeal is not recorded, what was granted before is taken to remain. It is not counted
        while an appeal is pending, or once the claim was withdrawn. An advance is not a payment by the decision, unless
        it reaches the whole sum. If the payment is recorded as "advance paid" nothing is reported, though the date
        remains in the list. Lithuania also grants compensation in advance of the judgment, and the record does not show
        whether that was meant. Ninety days is a working figure of this standard.
    """
    if context.on is None or claim.route not in STATE:
        return None
    if awaits_decision(claim):
        return _undecided(claim, context) if claim.status in WITH_AUTHORITY else None
    return _unpaid(claim, context) if claim.payment_status in UNPAID else None


def _undecided(claim: CompensationClaimSection, context: Context) -> RuleOutcome:
    start = received_on(claim)
    if start is None or known(claim.applied_on) is None:
        return None
    fact = scheme_fact(claim, context, Compensation.decision_term)
    deciding = deciding_terms(fact.value, proceedings_state_of(claim, context)) if fact.value else ()
    terms = [term for term in deciding if term.event in ARRIVED]
    if not terms:
        return None
    term = max(terms, key=lambda item: end_of_term(start, item.length.amount, item.length.unit))
    if not context.is_past(scheme_ends(claim, context, start, term.length)):
        return None
    limit = duration_param(term.length.amount, term.length.unit)
    return violation("/award", fact, country=scheme_country_param(claim, context), limit=limit)


def _unpaid(claim: CompensationClaimSection, context: Context) -> RuleOutcome:
    decision = None if claim.status is ClaimStatus.WITHDRAWN else grant_in_force(claim)
    if decision is None or decision.on is None or appeal_pends(claim) or was_paid(claim):
        return None
    fact = scheme_law(claim, context, decision.on).compensation.decision_term
    terms = paying_terms(fact.value or ())
    term = terms[0].length if terms else Length(amount=thresholds().payment_within_days, unit=Unit.DAYS)
    if not context.is_past(scheme_ends(claim, context, decision.on, term)):
        return None
    variant = "advance" if claim.payments else "unpaid"
    limit = duration_param(term.amount, term.unit)
    return violation("/payment_status", *((fact,) if terms else ()), variant=variant, limit=limit)
