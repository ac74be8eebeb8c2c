"""Assessments of practice: evidence, regularity, dates. Rules that need the catalogue of standards are in `practice`."""

from __future__ import annotations

from nordicbaltic_standards.codelists.enumerations import AssessmentRating
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.models.practice_assessment import PracticeAssessment
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, duration_param, violation
from nordicbaltic_standards.rules.registry import rule

CLAIMED = frozenset({AssessmentRating.MET, AssessmentRating.PARTLY})
"""Ratings that need evidence."""


@rule(
    "NET-006",
    PracticeAssessment,
    severity="warning",
    kind="gap",
    urgency="documentation",
    standard="NET-S05",
    sources=("odihr-nrm-2022 recommended standards",),
    message="This standard is rated as met or partly met, and no evidence is given.",
)
def rated_without_evidence(assessment: PracticeAssessment, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Rating without evidence.

    Checks:
        An answer rates a standard as met or partly met and names no evidence.

    Why:
        A rating without evidence tells how people feel about their practice, not how it is.

    How to correct:
        Name what the rating is based on, for example a review of cases or the words of those who were helped. If there
        is nothing of the kind, rate the standard as not met.

    Source:
        OSCE/ODIHR National Referral Mechanisms (2022), recommended standards; guidance, not law.
    """
    return [
        violation(f"/answers/{index}/evidence")
        for index, answer in enumerate(assessment.answers)
        if not answer.evidence and answer.rating in CLAIMED
    ] or None


@rule(
    "NET-009",
    PracticeAssessment,
    severity="notice",
    kind="advice",
    urgency="documentation",
    standard="NET-S08",
    also_serves=("NET-S05",),
    sources=("odihr-nrm-2022 foreword",),
    extended=True,
    message="The assessment was made without people who were helped, and no reason is given.",
    variants={
        "unsigned": "The assessment is not signed.",
        "old": "The assessment covers a time that ended more than {limit} ago; it is due for repetition.",
        "unknown": "It is not recorded whether people who were helped took part in the assessment.",
    },
    advice_by_variant={"unknown": "Record whether people who were helped took part. Where they did not, say why."},
    title_by_variant={
        "unsigned": "Assessment not signed",
        "old": "Assessment due for repetition",
        "unknown": "Survivors' part in the assessment not recorded",
    },
)
def assessment_old_or_unsigned(assessment: PracticeAssessment, context: Context) -> RuleOutcome:
    """Assessment without survivors.

    Checks:
        The assessment has no day of signature. Or it covers a time that ended more than two years ago. Or it records
        neither that people who were helped took part nor why they did not.

    Why:
        Those who were helped know where the system failed, and practice changes faster than paper.

    How to correct:
        Have the assessment signed, plan the next one, and ask people who were helped whether they want to take part:
        freely, safely and paid. Where no one could be asked safely, say so.

    Source:
        OSCE/ODIHR National Referral Mechanisms (2022), made with survivors; guidance, not law. The number of days is a
        working figure of this standard.
    """
    out: list[Violation] = []
    if assessment.signed_on is None:
        out.append(violation("/signed_on", variant="unsigned"))
    days = thresholds().assessment_repeat_days
    if context.is_overdue(assessment.period.to_date, days):
        out.append(violation("/period/to_date", variant="old", limit=duration_param(days, "days")))
    if not assessment.survivors_involved and assessment.survivors_reason is None:
        out.append(violation("/survivors_involved", variant="unknown" if assessment.survivors_involved is None else ""))
    return out or None


@rule(
    "NET-011",
    PracticeAssessment,
    severity="error",
    kind="contradiction",
    standard="NET-S05",
    sources=("odihr-nrm-2022 recommended standards",),
    message="The time that the assessment covers ends before it begins.",
    variants={"signed": "The assessment was signed before the time that it covers began."},
)
def assessment_dates_contradict(assessment: PracticeAssessment, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Dates of an assessment contradict each other.

    Checks:
        The time that the assessment covers ends before it begins, or the assessment was signed before it began.

    Why:
        Progress is read from one assessment to the next by these dates.

    How to correct:
        Correct the date that is wrong.

    Source:
        Logic.
    """
    period = assessment.period
    if period.to_date < period.from_date:
        return violation("/period/to_date")
    if assessment.signed_on is not None and assessment.signed_on < period.from_date:
        return violation("/signed_on", variant="signed")
    return None
