"""Conditions that a stay must not depend on, and the basis of a decision on a child's stay."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.codelists.enumerations import (
    AsylumStage,
    ConditionImposed,
    PermitDecision,
    ResidencePermitBasis,
)
from nordicbaltic_standards.law.periods import plus_days
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.models.base import Absent
from nordicbaltic_standards.models.legal_status import LegalStatusSection, Permit
from nordicbaltic_standards.rules.code_groups import COOPERATION_CONDITIONS
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.registry import rule
from nordicbaltic_standards.rules.residence.periods import governing_date, permit_day

OWN_SITUATION = frozenset(
    {
        ResidencePermitBasis.PERSONAL_SITUATION,
        ResidencePermitBasis.HUMANITARIAN,
        ResidencePermitBasis.BEST_INTERESTS_OF_CHILD,
    }
)
"""Bases that concern the person's own situation."""
DECIDED = frozenset(
    {
        PermitDecision.GRANTED,
        PermitDecision.GRANTED_ON_APPEAL,
        PermitDecision.RENEWED,
        PermitDecision.REFUSED,
        PermitDecision.NOT_RENEWED,
        PermitDecision.REVOKED,
    }
)
"""Decisions on the substance of a stay."""


@rule(
    "RES-024",
    LegalStatusSection,
    severity="error",
    kind="unlawful",
    standard="RES-S09",
    sources=("cets197 art. 14(5)", "cets197 art. 40(4)", "dir-2011-36 art. 11a"),
    message="A reflection period or a permit for victims may not depend on giving up the right to seek asylum.",
    variants={
        "advice": "An application for international protection was withdrawn close to a decision on the stay. No independent advice before the withdrawal is recorded."
    },
    advice_by_variant={
        "advice": "Record the day of the advice if there was any. If there was no advice, arrange independent legal advice now, and find out with the adviser whether the application can be taken up again."
    },
    title_by_variant={"advice": "Asylum application withdrawn without recorded advice"},
)
def asylum_given_up_as_condition(status: LegalStatusSection, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Asylum given up as a condition.

    Checks:
        The withdrawal of an asylum application is a condition of the reflection period or of a permit. Or, as a warning, an
        application was withdrawn within seven days before or after a decision on either, and no independent legal advice
        before the withdrawal is recorded.

    Why:
        The persecutors are often the traffickers. Someone who gives up asylum for a permit of months may be sent back
        to them.

    How to correct:
        Ask the authority to remove the condition. Arrange independent legal advice, and find out with the adviser
        whether the application can be taken up again.

    Source:
        CETS 197 art. 14(5) and 40(4); Directive 2011/36/EU art. 11a since 15 July 2026. Seven days is a working figure
        of this standard.
    """
    period, asylum = status.reflection_period, status.asylum
    imposed = [] if period is None else [("/reflection_period", period.conditions, governing_date(period))]
    imposed += [(f"/permits/{index}", each.conditions, permit_day(each)) for index, each in enumerate(status.permits)]
    out = [
        violation(f"{at}/conditions/{conditions.index(ConditionImposed.ASYLUM_WITHDRAWAL)}", day=day)
        for at, conditions, day in imposed
        if ConditionImposed.ASYLUM_WITHDRAWAL in conditions
    ]
    if asylum is None or asylum.stage is not AsylumStage.WITHDRAWN or asylum.ended_on is None or out:
        return out or None
    advised = asylum.independent_advice_on
    if (advised is None or advised > asylum.ended_on) and _near_a_decision(status, asylum.ended_on):
        at = "/asylum/independent_advice_on"
        return violation(at, severity=Severity.WARNING, variant="advice", day=asylum.ended_on)
    return None


def _near_a_decision(status: LegalStatusSection, day: date) -> bool:
    near = thresholds().asylum_withdrawal_days
    first, last = plus_days(day, -near), plus_days(day, near)
    decided = [permit.decided_on for permit in status.permits]
    if status.reflection_period is not None:
        decided.append(status.reflection_period.decided_on)
    return any(each is not None and first <= each <= last for each in decided)


@rule(
    "RES-025",
    LegalStatusSection,
    severity="error",
    kind="unlawful",
    standard="RES-S07",
    sources=("cets197 art. 14(1)(a)",),
    message="A permit given for the person's own situation cannot include a duty to cooperate.",
)
def own_situation_tied_to_cooperation(status: LegalStatusSection, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Permit for the personal situation tied to cooperation.

    Checks:
        A permit for the personal situation, on humanitarian grounds or for the best interests of a child contains the
        condition to cooperate, to testify or to report to the police.

    Why:
        A stay that is needed for safety or health is needed whether or not the person talks.

    How to correct:
        If the basis or the condition is recorded wrongly, correct it. If the decision does contain the condition, ask a
        lawyer to have it removed.

    Source:
        CETS 197 art. 14(1)(a): the stay is necessary owing to the personal situation; cooperation is another ground, under
        letter (b).
    """
    out: list[Violation] = []
    for number, permit in enumerate(status.permits):
        if permit.basis not in OWN_SITUATION:
            continue
        index = next((index for index, each in enumerate(permit.conditions) if each in COOPERATION_CONDITIONS), None)
        if index is not None:
            out.append(violation(f"/permits/{number}/conditions/{index}", day=permit_day(permit)))
    return out or None


def _of_child(permit: Permit, context: Context) -> bool:
    return permit.decision in DECIDED and context.is_child(permit_day(permit))


@rule(
    "RES-026",
    LegalStatusSection,
    severity="warning",
    kind="gap",
    standard="RES-S10",
    also_serves=("GEN-S08",),
    sources=("cets197 art. 14(2)", "dir-2004-81 art. 10(a)", "crc art. 3(1)"),
    message="A decision on a child's stay must be based on an assessment of the child's best interests; no assessment precedes it.",
)
def child_stay_without_best_interests(status: LegalStatusSection, context: Context) -> RuleOutcome:
    """Child's stay decided without a best-interests assessment.

    Checks:
        A permit of a child was given, renewed, refused, not renewed or revoked, and the assessment of the child's best
        interests is missing or later than the decision.

    Why:
        Cooperation cannot be the measure of a child's stay.

    How to correct:
        Record the day of the assessment. If there was no assessment, request one now, and request that the decision be
        looked at again. Do this with a guardian who is neither suspected nor in conflict with the child's interests, or
        with the authority that is responsible for the child.

    Source:
        CETS 197 art. 14(2), Directive 2004/81/EC art. 10(a), Convention on the Rights of the Child art. 3(1).
    """
    out: list[Violation] = []
    for index, permit in enumerate(status.permits):
        assessed, decided = permit.best_interests_on, permit.decided_on
        if assessed is not None and (decided is None or assessed <= decided):
            continue
        if _of_child(permit, context):
            out.append(violation(f"/permits/{index}/best_interests_on", day=permit_day(permit)))
    return out or None


@rule(
    "RES-029",
    LegalStatusSection,
    severity="notice",
    kind="gap",
    standard="RES-S10",
    also_serves=("GEN-S08",),
    sources=("crc art. 12", "dir-2004-81 art. 10(a)"),
    extended=True,
    message="A decision on a child's stay is recorded, but not that the child's own view was heard before it.",
)
def child_not_heard_on_stay(status: LegalStatusSection, context: Context) -> RuleOutcome:
    """Child's stay decided without hearing the child.

    Checks:
        A permit of a child was given, renewed, refused, not renewed or revoked. The day on which the child's own view
        was heard is missing or later than the decision.

    Why:
        A child who was not asked runs away from what was decided.

    How to correct:
        Record the day on which the child was heard. If it was not, see to it that the child is heard now, in a way that fits
        its age; where the child did not wish to speak or is too young, record that instead of a day.

    Source:
        Convention on the Rights of the Child art. 12: views heard in proceedings that affect the child, by age and maturity;
        Directive 2004/81/EC art. 10(a): procedures suited to age and maturity.
    """
    out: list[Violation] = []
    for index, permit in enumerate(status.permits):
        heard, decided = permit.child_heard_on, permit.decided_on
        if isinstance(heard, Absent) or (heard is not None and (decided is None or heard <= decided)):
            continue
        if _of_child(permit, context):
            out.append(violation(f"/permits/{index}/child_heard_on", day=permit_day(permit)))
    return out or None
