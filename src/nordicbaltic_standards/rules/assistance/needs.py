"""Assessment of needs and danger, and the services and measures in response."""

from __future__ import annotations

from nordicbaltic_standards.codelists.enumerations import ServiceStatus, ServiceType, SpecialNeed
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.assistance import AssistanceSection
from nordicbaltic_standards.rules.assistance.entitlement import (
    all_help_declined,
    cannot_be_helped,
    entitled_for,
    help_has_ended,
    newest_needs,
)
from nordicbaltic_standards.rules.context import Context, RuleOutcome, duration_param, violation
from nordicbaltic_standards.rules.registry import rule
from nordicbaltic_standards.rules.risk_level import is_high_risk, latest_of

NO_ANSWER = frozenset({ServiceStatus.NEEDED, ServiceStatus.UNAVAILABLE})
"""States in which a service meets no need."""
_HEALTH = frozenset({ServiceType.MEDICAL, ServiceType.MEDICAL_EMERGENCY, ServiceType.OTHER})
ANSWERS: dict[SpecialNeed, frozenset[ServiceType]] = {
    SpecialNeed.PREGNANCY: _HEALTH | {ServiceType.SEXUAL_AND_REPRODUCTIVE_HEALTH},
    SpecialNeed.DISABILITY: _HEALTH | {ServiceType.SOCIAL_WORK},
    SpecialNeed.SERIOUS_ILLNESS: _HEALTH,
    SpecialNeed.MENTAL_HEALTH: frozenset({ServiceType.PSYCHOLOGICAL, ServiceType.OTHER}),
    SpecialNeed.ADDICTION: frozenset({ServiceType.ADDICTION_TREATMENT, ServiceType.OTHER}),
    SpecialNeed.SEXUAL_VIOLENCE: _HEALTH | {ServiceType.PSYCHOLOGICAL, ServiceType.SEXUAL_AND_REPRODUCTIVE_HEALTH},
    SpecialNeed.SERIOUS_VIOLENCE: _HEALTH | {ServiceType.PSYCHOLOGICAL},
}
"""Services that meet a special need; the service "other" can meet any."""


@rule(
    "AST-003",
    AssistanceSection,
    severity="warning",
    kind="gap",
    standard="AST-S08",
    sources=("cets197 art. 12(2)", "dir-2012-29 art. 8(1)"),
    message="No needs assessment is recorded, although the person has been entitled to help for longer than the working figure ({limit}).",
)
def no_needs_assessment(assistance: AssistanceSection, context: Context) -> RuleOutcome:
    """No needs assessment.

    Checks:
        The person has been entitled to help for more than seven days, and no needs assessment is recorded.

    Why:
        A plan made without an assessment can miss dangers and needs.

    How to correct:
        Assess needs with the person as soon as they are ready, or record the assessment that was made. If the person
        does not want one, record the reason why it is absent.

    Source:
        CETS 197 art. 12(2), Directive 2012/29/EU art. 8(1). The number of days is a working figure of this standard.
        Nothing is reported if a reason for the absence is recorded, if the entitlement ended within that time, or if
        the person is missing or has died. Nothing is reported either if an adult declined all help that was offered.
    """
    days = thresholds().needs_assessment_within_days
    recorded = assistance.needs_assessments != ()
    if recorded or not entitled_for(assistance, context, days) or cannot_be_helped(assistance, context):
        return None
    if all_help_declined(assistance, context):
        return None
    return violation("/needs_assessments", limit=duration_param(days, "days"))


@rule(
    "AST-004",
    AssistanceSection,
    severity="warning",
    kind="gap",
    urgency="danger",
    standard="AST-S08",
    sources=("cets197 art. 12(2)", "cets197 art. 28(1)", "dir-2012-29 art. 18"),
    fixed=True,
    message="A grave danger was assessed, and no safety plan has been made or reviewed since.",
)
def danger_without_safety_plan(assistance: AssistanceSection, context: Context) -> RuleOutcome:
    """Grave danger without a safety plan.

    Checks:
        The latest risk assessment finds a high or extreme level or immediate danger, and the safety plan is missing or
        was last made or reviewed before that assessment.

    Why:
        A danger that is known and not planned for can cost the person's life.

    How to correct:
        Make or review the safety plan with the person now, and record only that this was done and when; the plan itself
        stays with those who put it into practice. In immediate danger call the police first.

    Source:
        CETS 197 art. 12(2) and 28(1), Directive 2012/29/EU art. 18. An entry which says that the danger was not
        assessed does not replace the assessment before it. Nothing is reported if the person is missing or has died.
    """
    newest = latest_of(assistance.risk_assessments)
    if newest is None or not is_high_risk(newest[1]):
        return None
    plan, day = assistance.safety_plan, newest[1].date
    if plan is not None and (plan.made_on >= day or (plan.reviewed_on is not None and plan.reviewed_on >= day)):
        return None
    if cannot_be_helped(assistance, context):
        return None
    return violation("/safety_plan" if plan is None else "/safety_plan/reviewed_on")


@rule(
    "AST-014",
    AssistanceSection,
    severity="warning",
    kind="gap",
    standard="AST-S10",
    sources=("dir-2011-36 art. 11(7)", "cets197 art. 12(7)"),
    message="A special need is recorded, but no service that meets it.",
)
def special_need_without_answer(assistance: AssistanceSection, context: Context) -> RuleOutcome:
    """Special need without a service.

    Checks:
        The latest needs assessment names a special need related to health or to violence suffered. No service that
        meets such a need is offered, awaited, given, declined or received elsewhere.

    Why:
        Without treatment, injuries and trauma can prevent recovery.

    How to correct:
        Offer a service that meets the need, or record the one that does, for example psychological help for mental
        health or health care for physical health. A service that the list does not name is recorded as another service.

    Source:
        Directive 2011/36/EU art. 11(7), CETS 197 art. 12(7). Other rules cover needs that no single service meets, such
        as the risk of reprisals. Nothing is reported if the person is missing or has died.
    """
    newest = newest_needs(assistance)
    if newest is None:
        return None
    needs = [need for need in known(newest[1].special_needs, ()) if need in ANSWERS]
    if all(_given(assistance, ANSWERS[need]) for need in needs) or cannot_be_helped(assistance, context):
        return None
    return violation(f"/needs_assessments/{newest[0]}/special_needs")


def _given(assistance: AssistanceSection, services: frozenset[ServiceType]) -> bool:
    """Return whether one of the services is offered to the person, awaited, given, declined or received elsewhere."""
    return any(
        episode.service in services and episode.status not in NO_ANSWER and episode.child_ref is None
        for episode in assistance.episodes
    )


@rule(
    "AST-024",
    AssistanceSection,
    severity="notice",
    kind="advice",
    urgency="documentation",
    standard="AST-S08",
    sources=("cets197 art. 12(2)", "dir-2012-29 art. 22"),
    extended=True,
    message="The day set for looking at the needs again has passed, and no later needs assessment is recorded.",
)
def needs_not_reviewed(assistance: AssistanceSection, context: Context) -> RuleOutcome:
    """Needs not reviewed.

    Checks:
        The latest needs assessment sets a day for the next review, that day has passed, and help has not ended.

    Why:
        Needs change with every step of recovery; help that follows an old list misses them.

    How to correct:
        Look at the needs again with the person and record the new assessment, or set another day for it.

    Source:
        CETS 197 art. 12(2), Directive 2012/29/EU art. 22: assessments are kept up to date. Nothing is reported if the
        person is missing or has died.
    """
    newest = newest_needs(assistance)
    if newest is None or not context.is_past(newest[1].review_due):
        return None
    if help_has_ended(assistance, context) or cannot_be_helped(assistance, context):
        return None
    return violation(f"/needs_assessments/{newest[0]}/review_due")
