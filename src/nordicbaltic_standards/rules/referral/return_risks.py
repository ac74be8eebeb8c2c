"""The assessment of risks before a return, and the measures against them."""

from __future__ import annotations

from nordicbaltic_standards.codelists.enumerations import RiskLevel
from nordicbaltic_standards.law.periods import plus_days
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.models.safe_return import SafeReturnSection
from nordicbaltic_standards.rules.context import NO_INSTRUMENT, Context, RuleOutcome, duration_param, violation
from nordicbaltic_standards.rules.findings import FindingKind, Severity
from nordicbaltic_standards.rules.referral.journey import (
    RETURN_ABANDONED,
    STAYING,
    VOLUNTARY,
    assessment_by_leaving,
    assessment_that_holds,
    danger_that_holds,
    goes_abroad,
    is_own_journey,
    leaving_on,
)
from nordicbaltic_standards.rules.registry import rule
from nordicbaltic_standards.rules.risk_level import GRAVE, is_high_risk


@rule(
    "RET-001",
    SafeReturnSection,
    severity="error",
    kind="unlawful",
    standard="REF-S09",
    also_serves=("GEN-S01",),
    sources=("cets197 art. 16(2)", "cets197 art. 16(7)", "palermo-protocol art. 8(2)"),
    facts=("safe_return.risk_assessment",),
    fixed=True,
    message="No assessment of the risks was made before the return.",
    variants={
        "own-journey": "The person travels by their own decision, and no assessment of the risks is recorded before the journey.",
    },
    advice_by_variant={
        "own-journey": "Offer the person an assessment of the risks before the journey; the person decides. If the person has left, offer a safe contact and help at the destination.",
    },
)
def no_risk_assessment(record: SafeReturnSection, context: Context) -> RuleOutcome:
    """Return without risk assessment.

    Checks:
        The return is approved or has taken place, and no assessment of its risks was made by the day of leaving. It is a
        warning where an adult citizen of the Union, Iceland, Liechtenstein, Norway or Switzerland travels by their own
        decision and no pressure was reported.

    Why:
        Reprisals, debt and new exploitation may await the person where they were recruited.

    How to correct:
        Assess the risks with the person before anyone travels, and put the journey off until then. If the person has
        already left, assess the danger now with those who receive the person, and record what was missed.

    Source:
        CETS 197 art. 16(2) and 16(7), Palermo Protocol art. 8(2). For a child, the convention requires the assessment
        expressly. For an adult, it requires regard to rights and safety, which no one can have without looking. An
        adult who leaves without the help of the service is recorded as no return, with a note. A planned day that has
        passed while no one has left is not a day of leaving. The convention covers a state that returns a victim.
        Someone who can move freely (Directive 2004/38/EC art. 4(1), cited from general knowledge; EEA Agreement) and
        travels by their own decision is not returned by a state. In assisted, forced and ordered returns the same
        person is.
    """
    if not goes_abroad(record) or assessment_by_leaving(record, context) is not None:
        return None
    day = leaving_on(record, context)
    if is_own_journey(record, context):
        return violation(
            "/risk_assessments", severity=Severity.WARNING, kind=FindingKind.GAP, variant="own-journey", day=day,
            instrument=NO_INSTRUMENT,
        )  # fmt: skip
    duty = context.law(day).safe_return.risk_assessment
    # The treaty requires it in any case: a national rule that may be younger than the day is left out.
    supports = duty.value is not None and duty.value.applies is True and not duty.validity_uncertain
    return violation("/risk_assessments", *((duty,) if supports else ()), day=day)


@rule(
    "RET-002",
    SafeReturnSection,
    severity="warning",
    kind="gap",
    standard="REF-S09",
    sources=("cets197 art. 16(2)",),
    message="On the day of the journey the risk assessment is older than it should be ({limit}).",
)
def risk_assessment_out_of_date(record: SafeReturnSection, context: Context) -> RuleOutcome:
    """Risk assessment out of date.

    Checks:
        The latest assessment of the risks lies more than ninety days before the day of leaving.

    Why:
        Danger changes: debts grow, people are released, a family moves.

    How to correct:
        Assess the risks again with the person shortly before the journey.

    Source:
        CETS 197 art. 16(2). The ninety days are a working figure of this standard.
    """
    leaving = leaving_on(record, context)
    if leaving is None or record.status in RETURN_ABANDONED or record.type in STAYING:
        return None
    holds = assessment_by_leaving(record, context)
    if holds is None or plus_days(holds[1].date, thresholds().return_risk_assessment_valid_days) >= leaving:
        return None
    limit = duration_param(thresholds().return_risk_assessment_valid_days, "days")
    return violation(f"/risk_assessments/{holds[0]}/date", day=leaving, limit=limit)


@rule(
    "RET-003",
    SafeReturnSection,
    severity="warning",
    kind="gap",
    urgency="danger",
    standard="REF-S09",
    sources=("cets197 art. 16(2)", "echr art. 3"),
    fixed=True,
    message="The return goes ahead at high risk, without measures against it.",
    variants={
        "extreme": "The return goes ahead although the assessment found that life is in danger.",
        "immediate": "The return goes ahead in danger that cannot wait, without measures against it.",
    },
    title_by_variant={"extreme": "Return although life is in danger"},
)
def high_risk_and_still_going(record: SafeReturnSection, context: Context) -> RuleOutcome:
    """Return going ahead despite high risk.

    Checks:
        The return of an adult is approved or has taken place, the latest assessment found a high risk or danger that
        cannot wait, and there are no measures against it; or it found an extreme risk.

    Why:
        A return into known danger without protection can cost the person's life.

    How to correct:
        Put the journey off, agree on measures with the person and with those who receive the person, and assess the
        risks again. If the person wants to go all the same, record what was explained and who will watch over the
        arrival. Those who may not be sent back to such danger need a lawyer at once.

    Source:
        CETS 197 art. 16(2), ECHR art. 3. An adult decides freely. At a high risk, the confirmed services of the
        receiving organisation then count as measures; in danger that cannot wait they do not. An entry that records
        such danger and no level counts as the latest here; it is not an assessment of the risks. For a child see
        RET-005.
    """
    if not record.risk_assessments or not goes_abroad(record):
        return None
    holds = danger_that_holds(record, context)
    if holds is None or not is_high_risk(holds[1]):
        return None
    index, assessment = holds
    leaving = leaving_on(record, context)
    if context.is_child(leaving):
        return None
    if assessment.level is RiskLevel.EXTREME:
        return violation(f"/risk_assessments/{index}/level", variant="extreme", day=leaving)
    if assessment.measures:
        return None
    at = f"/risk_assessments/{index}/measures"
    if assessment.immediate_danger is True:
        return violation(at, variant="immediate", day=leaving)
    return None if _answered_there(record) else violation(at, day=leaving)


def _answered_there(record: SafeReturnSection) -> bool:
    receiving, decision = record.receiving, record.decision
    return (
        record.type in VOLUNTARY
        and decision is not None
        and decision.decided_on is not None
        and receiving is not None
        and receiving.confirmed_on is not None
        and bool(receiving.services)
    )


@rule(
    "RET-005",
    SafeReturnSection,
    severity="error",
    kind="unlawful",
    urgency="danger",
    standard="REF-S12",
    sources=("cets197 art. 16(7)",),
    fixed=True,
    message="The assessment of the risks speaks against returning this child.",
)
def child_returned_against_assessment(record: SafeReturnSection, context: Context) -> RuleOutcome:
    """Child returned against the risk assessment.

    Checks:
        The person is a child, the return is approved or has taken place, and the latest assessment found a high or
        extreme risk or danger that cannot wait.

    Why:
        The convention forbids returning a child where the assessment shows that this would not serve the child.

    How to correct:
        Stop the return, and tell the authority responsible for the child and a guardian who is neither suspected nor in
        conflict with the child's interests. If measures have removed the danger, record a new assessment made before the
        journey. If the child has left, alert child protection on both sides, and those who are to receive the child unless
        the danger comes from them.

    Source:
        CETS 197 art. 16(7). An entry that records danger that cannot wait and no level counts as the latest here; it is
        not an assessment of the risks.
    """
    if not record.risk_assessments or not goes_abroad(record):
        return None
    holds = danger_that_holds(record, context)
    leaving = leaving_on(record, context)
    if holds is None or not is_high_risk(holds[1]) or not context.is_child(leaving):
        return None
    at = "level" if holds[1].level in GRAVE else "immediate_danger"
    return violation(f"/risk_assessments/{holds[0]}/{at}", day=leaving, derived=context.child_derived(leaving))


@rule(
    "RET-019",
    SafeReturnSection,
    severity="notice",
    kind="advice",
    urgency="documentation",
    standard="REF-S09",
    sources=("cets197 art. 16(2)", "osce-return-2014 guiding principles"),
    extended=True,
    message="The risks of the return were assessed without the person.",
)
def risks_assessed_without_person(record: SafeReturnSection, context: Context) -> RuleOutcome:
    """Risks assessed without the person.

    Checks:
        The return is approved or has taken place, and the person did not take part in the latest assessment of its
        risks.

    Why:
        The person knows best whom to fear and where help can be found.

    How to correct:
        Go through the assessment with the person, a child according to age and maturity, and record a new one.

    Source:
        CETS 197 art. 16(2): regard to rights, safety and dignity; OSCE/ODIHR guiding principles on return.
    """
    if not goes_abroad(record):
        return None
    holds = assessment_that_holds(record, context)
    if holds is None or holds[1].with_person is not False:
        return None
    return violation(f"/risk_assessments/{holds[0]}/with_person", day=leaving_on(record, context))
