"""The course of help: the plan, how long help lasts, and what follows it."""

from __future__ import annotations

from datetime import date
from typing import Any

from nordicbaltic_standards.codelists.enumerations import AssistanceEndReason, IdentificationStatus, SourceKind
from nordicbaltic_standards.law.fact import Fact
from nordicbaltic_standards.law.facts import Assistance as AssistanceFacts
from nordicbaltic_standards.law.periods import plus_days, shorter_than
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.assistance import AssistanceSection, ServiceEpisode, ShelterStay, SupportPlan
from nordicbaltic_standards.models.base import Absent
from nordicbaltic_standards.rules.assistance.entitlement import (
    UNLAWFUL_ENDS,
    cannot_be_helped,
    entitlement_end,
    has_died,
    has_open_needs,
    help_has_ended,
)
from nordicbaltic_standards.rules.case_context import enclosing_case_file, was_transferred
from nordicbaltic_standards.rules.chronology import Order, out_of_order
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, duration_param, violation
from nordicbaltic_standards.rules.registry import rule

TRANSFERRED = AssistanceEndReason.TRANSFERRED
CANNOT_GO_ON = UNLAWFUL_ENDS | {
    AssistanceEndReason.PERSONS_CHOICE,
    TRANSFERRED,
    AssistanceEndReason.MOVED_ABROAD,
    AssistanceEndReason.CONTACT_LOST,
    AssistanceEndReason.NOT_A_VICTIM,
    AssistanceEndReason.DECEASED,
}
"""Reasons for which help cannot continue here, and those with a separate rule."""


@rule(
    "AST-017",
    AssistanceSection,
    severity="warning",
    kind="gap",
    urgency="term",
    standard="AST-S11",
    sources=("dir-2011-36 art. 11(1)",),
    facts=("assistance.duration_limit",),
    extended=True,
    message="The entitlement is recorded as ending while needs are open, although the country allows longer help ({country}: {limit}).",
)
def ends_before_national_period(assistance: AssistanceSection, context: Context) -> RuleOutcome:
    """Help ends before the national period is used.

    Checks:
        The entitlement ends earlier than the time for which the country provides or pays for help, and the latest
        assessment names open needs. Help could go on: the person did not choose the end, move, or pass to another
        service.

    Why:
        Help that stops early wastes what it has built up.

    How to correct:
        Request help up to the end of the period that the country allows, or record why it ends earlier.

    Source:
        Directive 2011/36/EU art. 11(1), and national law on the time for which help is provided or paid for. The
        national figure is a limit on funding and not a reason to stop. The rule looks at the days of the entitlement,
        its reason for ending and the needs. Nothing is reported if the country has different times for different
        groups, or no time for one of them. Estonia is an example: it distinguishes victims in criminal proceedings from
        people who are only suspected to be victims. The country fact says in words to whom a time applies, and no field
        records for which group help was granted. The group for which a shelter unit is intended is not that group. The
        proceedings and decisions in the surrounding case file do not say on which of them the help is based.
    """
    entitlement = assistance.entitlement
    if entitlement is None or entitlement.end_reason in CANNOT_GO_ON:
        return None
    start, end = known(assistance.eligible_from), entitlement_end(assistance)
    if start is None or end is None:
        return None
    limits = context.law(start).assistance.in_force(AssistanceFacts.duration_limit.id)
    if len({limit.period for limit in limits}) != 1:
        return None  # where groups have different times, no field shows for which group the help was granted
    limit, length = limits[0], limits[0].period
    if length is None or not shorter_than(start, end, length.value, length.unit):
        return None
    if not has_open_needs(assistance) or has_died(assistance, context):
        return None
    at = "/entitlement/until" if entitlement.extended_until is None else "/entitlement/extended_until"
    return violation(at, limit, day=end, limit=duration_param(length.value, length.unit))


@rule(
    "AST-027",
    AssistanceSection,
    severity="warning",
    kind="gap",
    urgency="term",
    standard="AST-S11",
    also_serves=("AST-S03", "AST-S04"),
    sources=("dir-2011-36 art. 11(1)", "dir-2011-36 art. 11(2)"),
    facts=("assistance.duration_limit",),
    message="Under national law help is given or paid for up to {limit} ({country}); that time is about to end, and nothing is recorded that follows it.",
    variants={
        "suspected": "Under national law a person who is only suspected to be a victim is given help up to {limit} ({country}); that time is about to end, and nothing is recorded that follows it.",
    },
    advice_by_variant={
        "suspected": "With the person's agreement, ask the body that confirms victims under national law today whether it confirms the person as one. Help must be given on reasonable grounds to believe that the person is a victim, and no report is required of the person for it. Arrange who continues the help from the day after, the municipality or a support organisation, and record it as an entitlement, a hand-over or aftercare.",
    },
)
def time_of_law_about_to_end(assistance: AssistanceSection, context: Context) -> RuleOutcome:
    """Help under national law about to end.

    Checks:
        The time for which the law of the country gives or pays for help ends within seven days, help goes on, and neither a
        longer entitlement nor aftercare is recorded.

    Why:
        A bed that ends tomorrow sends a person back to those who offer another.

    How to correct:
        Arrange with the person today who continues the help from the day after, and who pays, and record it as an
        entitlement, a hand-over or aftercare. The time limit is one of funding; it is not a reason to stop.

    Source:
        Directive 2011/36/EU art. 11(1)-(2), and national law on the time for which help is given or paid for. The
        number of days is the same as for the end of a reflection period, a working figure. The first day of help
        counts. Some laws set a time for some people and none for others; Estonia sets one for those who are only
        suspected to be victims. The rule then covers persons who are presumed victims and not yet formally identified.
        Programmes of organisations are not law. Nothing is reported if a reason is recorded why the entitlement has no
        end.
    """
    start = known(assistance.eligible_from)
    if (
        start is None
        or context.on is None
        or help_has_ended(assistance, context)
        or cannot_be_helped(assistance, context)
    ):
        return None
    limits = [
        each for each in context.law(start).assistance.in_force(AssistanceFacts.duration_limit.id) if _is_law(each)
    ]
    timed = [each for each in limits if each.period is not None]
    if len(timed) != 1 or (len(limits) > 1 and not _only_presumed(context)):
        return None
    limit, length = timed[0], timed[0].period
    if length is None:
        return None
    last = length.end_of(start)
    if not context.on <= last <= plus_days(context.on, thresholds().reflection_end_notice_days):
        return None
    until, entitlement = entitlement_end(assistance), assistance.entitlement
    if assistance.aftercare is not None or (until is not None and until > last):
        return None
    if entitlement is not None and isinstance(entitlement.until, Absent):
        return None
    variant = "suspected" if len(limits) > 1 else ""
    at = "/eligible_from" if entitlement is None else "/entitlement"
    return violation(at, limit, variant=variant, limit=duration_param(length.value, length.unit))


def _is_law(limit: Fact[Any]) -> bool:
    """Return whether a time is set by law, or the law sets none; times of an organisation's programme do not count."""
    return limit.period is None or any(
        source.was_read and source.kind is not SourceKind.ORGANISATION for source in limit.sources
    )


def _only_presumed(context: Context) -> bool:
    """Return whether the person is a presumed victim in the enclosing case file, not formally identified by anyone."""
    file = enclosing_case_file(context.root)
    identification = None if file is None else file.identification
    return identification is not None and identification.status is IdentificationStatus.PRESUMED


@rule(
    "AST-018",
    AssistanceSection,
    severity="warning",
    kind="gap",
    standard="AST-S11",
    sources=("dir-2011-36 art. 11(1)", "dir-2012-29 art. 8(1)"),
    message="Help has ended while needs remain open, and neither aftercare nor a hand-over is planned.",
)
def no_aftercare(assistance: AssistanceSection, context: Context) -> RuleOutcome:
    """Help ends with open needs and no aftercare.

    Checks:
        Every service and stay has ended, or none goes on after the end of the entitlement; the latest assessment names
        open needs; no aftercare is recorded; and help was not passed to another service.

    Why:
        The weeks after the last appointment are those in which people are recruited again.

    How to correct:
        Agree with the person whom they can turn to and until when, and record it as aftercare; or hand the case over to
        a service that goes on.

    Source:
        Directive 2011/36/EU art. 11(1), Directive 2012/29/EU art. 8(1): support for an appropriate time after
        proceedings. Help counts as passed on if the entitlement, or the service or stay that ended last, says so. It
        also counts as passed on if another body has taken over the case. Nothing is reported if the person has died.
    """
    if assistance.aftercare is not None or not help_has_ended(assistance, context):
        return None
    entitlement = assistance.entitlement
    if entitlement is not None and entitlement.end_reason is TRANSFERRED:
        return None
    if _last_one_handed_over(assistance) or was_transferred(context.root) or not has_open_needs(assistance):
        return None
    return None if has_died(assistance, context) else violation("/aftercare")


def _last_one_handed_over(assistance: AssistanceSection) -> bool:
    """Return whether another service replaced the service or stay that ended last; one without a last day may have."""
    helped: tuple[ServiceEpisode | ShelterStay, ...] = (*assistance.episodes, *assistance.stays)
    final = max((each.end for each in helped if each.end is not None), default=None)
    return any(each.end_reason is TRANSFERRED and (each.end is None or each.end == final) for each in helped)


@rule(
    "AST-019",
    AssistanceSection,
    severity="notice",
    kind="advice",
    urgency="documentation",
    standard="AST-S14",
    sources=("cets197 art. 12(7)",),
    extended=True,
    message="The support plan lacks the agreement of the person, or of the guardian with the child heard.",
    variants={
        "review": "The review of the support plan is overdue.",
        "of-age": "A guardian agreed to the support plan; the person is of age now, and their own agreement is not recorded.",
    },
    title_by_variant={
        "review": "Review of the support plan overdue",
        "of-age": "Plan agreed by guardian, person now of age",
    },
)
def plan_not_agreed_or_reviewed(assistance: AssistanceSection, context: Context) -> RuleOutcome:
    """Support plan not agreed.

    Checks:
        Neither the person nor, for a child, the guardian with the child heard has agreed to the support plan. Or help
        goes on, and the day of the next review has passed; where no such day is set, ninety days have passed since the
        plan was made or last reviewed.

    Why:
        People seldom keep to a plan that was made without them, and an outdated plan does not help them.

    How to correct:
        Go through the plan with the person, change what they do not want, and record their agreement, the review and the
        day of the next one.

    Source:
        CETS 197 art. 12(7): services on a consensual and informed basis, with due regard to the needs of children.
        Ninety days is a working figure of this standard. If a guardian agreed and the child was heard, the rule
        requires the person's own agreement only once they are certainly of age. If the person said no, the finding
        reports it as no agreement. Nothing is reported if the person is missing or has died.
    """
    plan = assistance.plan
    if plan is None:
        return None
    violations: list[Violation] = []
    if plan.agreed_by_person is not True:
        if not (plan.agreed_by_guardian is True and plan.child_heard is True):
            at = "/plan/agreed_by_guardian" if context.is_child() else "/plan/agreed_by_person"
            violations.append(violation(at, derived=context.child_derived()))
        elif context.is_adult():
            refused = plan.agreed_by_person is False
            violations.append(violation("/plan/agreed_by_person", variant="" if refused else "of-age"))
    due, at = _next_review(plan)
    if context.is_past(due) and not help_has_ended(assistance, context):
        violations.append(violation(at, variant="review"))
    return violations if violations and not cannot_be_helped(assistance, context) else None


def _next_review(plan: SupportPlan) -> tuple[date, str]:
    """Return the day of the next review and its place; a day on which the review was held is no longer the next."""
    done = plan.made_on if plan.reviewed_on is None else max(plan.made_on, plan.reviewed_on)
    if plan.review_due is not None and plan.review_due > done:
        return plan.review_due, "/plan/review_due"
    return plus_days(done, thresholds().plan_review_days), "/plan/reviewed_on"


ORDER = (
    Order("eligible_from", "entitlement/until"),
    Order("eligible_from", "entitlement/extended_until"),
    Order("entitlement/until", "entitlement/extended_until"),
    Order("safety_plan/made_on", "safety_plan/reviewed_on"),
    Order("plan/made_on", "plan/reviewed_on"),
)
"""Which dates of the help cannot be before which."""


@rule(
    "AST-025",
    AssistanceSection,
    severity="error",
    kind="contradiction",
    standard="AST-S08",
    also_serves=("AST-S14",),
    sources=("cets197 art. 12(2)",),
    message="The dates of an entitlement or plan do not follow one another.",
)
def dates_out_of_order(assistance: AssistanceSection, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Dates of entitlement and plans out of order.

    Checks:
        The entitlement ends before it begins, or its extension ends before it; or the safety plan or the support plan
        was reviewed before it was made.

    Why:
        Time limits for help and for reviews are counted from these dates.

    How to correct:
        Correct the date that is wrong.

    Source:
        Logic of the assistance record under CETS 197 art. 12(2).
    """
    return out_of_order(assistance, ORDER) or None
