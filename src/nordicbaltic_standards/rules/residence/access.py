"""Access to a reflection period: information, request, giving it up, and who grants it."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.codelists.enumerations import (
    LegalEvent,
    PermitDecision,
    ReflectionPeriodStatus,
    ResidencePermitBasis,
    RightsTopic,
)
from nordicbaltic_standards.codelists.enumerations import LegalStatus as Status
from nordicbaltic_standards.law.periods import LAST, plus_days
from nordicbaltic_standards.law.rest_days import latest_end
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.legal_status import LegalStatusSection, Permit, ReflectionPeriod
from nordicbaltic_standards.rules.code_groups import PERMITS_FOR_VICTIMS
from nordicbaltic_standards.rules.competent_bodies import is_other_authority
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, duration_param, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.reflection_period import thirtieth_day
from nordicbaltic_standards.rules.registry import rule
from nordicbaltic_standards.rules.residence.enclosing_file import (
    cannot_be_informed,
    explained,
    has_gone,
    reasonable_grounds,
)
from nordicbaltic_standards.rules.residence.periods import (
    EVER_VALID,
    covers,
    dated_permits,
    first_informed_on,
    governing_date,
    permit_day,
)

NOT_YET_REQUESTED = frozenset({ReflectionPeriodStatus.NOT_INFORMED, ReflectionPeriodStatus.INFORMED})
"""States of a period that has not been requested."""
DECIDED_AT_FIRST = frozenset(
    {
        PermitDecision.GRANTED,
        PermitDecision.RENEWED,
        PermitDecision.REFUSED,
        PermitDecision.NOT_RENEWED,
        PermitDecision.REVOKED,
        PermitDecision.EXPIRED,
    }
)
"""Decisions of the authority itself, not of a body of appeal."""
SAFE = frozenset({Status.REFUGEE, Status.SUBSIDIARY_PROTECTION, Status.TEMPORARY_PROTECTION})
"""States in which protection gives a right to stay; an applicant may still need the period."""


@rule(
    "RES-013",
    LegalStatusSection,
    severity="error",
    kind="unlawful",
    standard="RES-S06",
    sources=("cets197 art. 12(1)(d)", "dir-2004-81 art. 5", "dir-2011-36 art. 11(6)"),
    message="A person can give up a reflection period only after being informed of it.",
    variants={"child": "A reflection period of a child is recorded as given up."},
    advice_by_variant={
        "child": "Explain the period to the child in simple words, and hear the child. See to it that the period is requested in the way that national law provides, and that no one removes the child in the meantime. Do this with a guardian who is neither suspected nor in conflict with the child's interests, or with the authority that is responsible for the child. If the age is recorded wrongly, correct it."
    },
    title_by_variant={"child": "Child's reflection period given up"},
)
def waived_without_being_informed(status: LegalStatusSection, context: Context) -> RuleOutcome:
    """Reflection period given up without information.

    Checks:
        The reflection period was given up. The record does not say that the person knew what they gave up, or that they
        had been informed of the period by that day. A child's waiver gives a warning in any case.

    Why:
        A right that no one explained has not been given up, but lost.

    How to correct:
        Explain the period in a language that the person understands, ask again without pressure, and record the answer.
        Explain it to a child too, and hear the child. For a child, see to it in any case that the period is requested
        in the way that national law provides. Do this with a guardian who is neither suspected nor in conflict with the
        child's interests, or with the authority that is responsible for the child.

    Source:
        Directive 2004/81/EC art. 5, Directive 2011/36/EU art. 11(6), CETS 197 art. 12(1)(d) on information on rights.
        What the rest of a case file says about the rights that were explained counts as well.
    """
    period = status.reflection_period
    if period is None or period.waiver is None:
        return None
    waiver = period.waiver
    if not waiver.informed:
        return violation("/reflection_period/waiver/informed", day=waiver.on)
    if not _may_know(status, period, waiver.on, context):
        return violation("/reflection_period/informed_on", day=waiver.on)
    if context.is_child(waiver.on):
        at, derived = "/reflection_period/waiver", context.child_derived(waiver.on)
        return violation(at, severity=Severity.WARNING, variant="child", day=waiver.on, derived=derived)
    return None


def _needs_no_period(status: LegalStatusSection, grounds: date, until: date | None) -> bool:
    """Return whether the person may stay without a reflection period: by protection, or by permits.

    The permits have to last as long as a period would, and until the day on which the person was informed of it, or
    today.
    """
    if known(status.status) in SAFE:
        return True
    permitted = (
        (first, last)
        for _, permit, first, last in dated_permits(status, EVER_VALID)
        if permit.basis is not ResidencePermitBasis.REFLECTION_AND_RECOVERY
    )
    return covers(permitted, grounds, max(until or grounds, thirtieth_day(grounds)))


def _may_know(status: LegalStatusSection, period: ReflectionPeriod, day: date, context: Context) -> bool:
    """Return whether the person had been informed of the period by a day, or on a day that is not recorded.

    The rights explained according to the identification in the enclosing case file count as well.
    """
    informed = first_informed_on(status, period)
    if informed is not None and informed <= day:
        return True
    explained_at_all, explained_on = explained(context, RightsTopic.REFLECTION_PERIOD)
    return explained_at_all and (explained_on is None or explained_on <= day)


@rule(
    "RES-014",
    LegalStatusSection,
    severity="warning",
    kind="gap",
    urgency="term",
    standard="RES-S06",
    sources=("dir-2004-81 art. 5", "dir-2011-36 art. 11(6)", "cets197 art. 13(1)"),
    message="There are reasonable grounds to believe that the person is a victim. It is not recorded that they were promptly informed of the reflection period (time within which this is due: {limit}).",
)
def not_informed_of_reflection(status: LegalStatusSection, context: Context) -> RuleOutcome:
    """Person not informed of the reflection period.

    Checks:
        Reasonable grounds to believe that a third-country national is a victim were found. The person was informed of
        the reflection period more than three days later, or has not been informed although more than three days have
        passed.

    Why:
        People cannot use an option that they do not know.

    How to correct:
        Tell the person about the period now, in a language that they understand, and record the day. If they were
        informed earlier, record that day.

    Source:
        Directive 2004/81/EC art. 5, Directive 2011/36/EU art. 11(6), CETS 197 art. 13(1). Three days is a working
        figure of this standard. What the rest of a case file says about information on rights counts as well. If the
        day on which the grounds were found is not recorded, the day of the decision in the person's favour counts.
        Nothing is reported if the person has a right to stay without the period. That right is protection, or permits
        for every day from the finding on. The permits must last thirty days at least, since a period may still be
        needed after a shorter one. Nothing is reported either for citizens of the Union, or for a person who was not
        informed and has left or is missing.
    """
    period = status.reflection_period
    grounds, by_decision = reasonable_grounds(status, context)
    third = context.third_country
    if period is None or grounds is None or third.value is not True:
        return None
    if period.status is ReflectionPeriodStatus.NOT_APPLICABLE:
        return None
    days = thresholds().reflection_information_days
    due = plus_days(grounds, days)
    if _may_know(status, period, due, context):
        return None
    informed = first_informed_on(status, period) or explained(context, RightsTopic.REFLECTION_PERIOD)[1]
    if informed is None and (not context.is_past(due) or cannot_be_informed(status, context, grounds)):
        return None
    if _needs_no_period(status, grounds, informed or context.on):
        return None
    limit, derived = duration_param(days, "days"), (*third.derived, *by_decision)
    return violation("/reflection_period/informed_on", day=grounds, derived=derived, limit=limit)


@rule(
    "RES-015",
    LegalStatusSection,
    severity="notice",
    kind="advice",
    urgency="term",
    standard="RES-S06",
    sources=("dir-2004-81 art. 6(1)",),
    facts=("reflection_period.application_deadline", "terms.rest_day_rule"),
    extended=True,
    message="The law of the country sets a short time limit for requesting the reflection period ({country}: {limit}), and no request is recorded.",
    variants={
        "passed": "The country's legal time limit for requesting the reflection period ({country}: {limit}) has passed, and no request is recorded."
    },
    title_by_variant={"passed": "Time limit for requesting reflection has passed"},
)
def term_to_ask_for_reflection(status: LegalStatusSection, context: Context) -> RuleOutcome:
    """Short national time limit for requesting reflection.

    Checks:
        The country sets a time limit for requesting the period, the event from which it runs is dated, and the period
        has not been requested. Nothing is reported for citizens of the Union.

    Why:
        Three days pass before a frightened person has slept.

    How to correct:
        Ask the person at once whether they want the period, help with the application, and record the day on which it
        was made. After the time limit, ask a lawyer whether it can still be accepted.

    Source:
        Directive 2004/81/EC art. 6(1) leaves the start of the period to national law. The rule applies only to
        countries that set such a time limit. In Latvia it is three days, which run from the day on which victim status
        was granted. If the day on which the grounds were found is not recorded, they are counted from the decision in
        the person's favour. A time limit that ends on a day on which offices may be closed has not certainly passed
        before the end of the next day on which they are open. Nothing is reported for a person who has left, been
        removed or died: the period is a period of stay in the country.
    """
    period = status.reflection_period
    if period is None or not awaits_request(status, context):
        return None
    fact = context.law().reflection_period.application_deadline
    if fact.value is None:
        return None
    term, limit = fact.value, fact.value.length
    event = opening_the_term(status, period, context).get(term.event)
    if event is None:
        return None
    passed = context.is_past(latest_end(event, limit.amount, limit.unit, context.country))
    return violation(
        "/reflection_period/requested_on",
        fact,
        variant="passed" if passed else "",
        day=event,
        derived=reasonable_grounds(status, context).derived if term.event is LegalEvent.GROUNDS_FOUND else (),
        limit=duration_param(limit.amount, limit.unit),
    )


def awaits_request(status: LegalStatusSection, context: Context) -> bool:
    """Return whether the reflection period has not been requested yet and can still be requested.

    A person who has left since the last day on which they are known to have been here cannot request it.
    """
    period = status.reflection_period
    if period is None or period.status not in NOT_YET_REQUESTED or context.third_country.value is False:
        return False
    if period.requested_on is not None or period.decided_on is not None:
        return False
    here = (day for day in opening_the_term(status, period, context).values() if day is not None)
    return not has_gone(status, context, max(here, default=LAST))


def opening_the_term(
    status: LegalStatusSection, period: ReflectionPeriod, context: Context
) -> dict[LegalEvent, date | None]:
    """Return the days of the events from which a term for requesting the period can run."""
    return {
        LegalEvent.INFORMED: first_informed_on(status, period),
        LegalEvent.GROUNDS_FOUND: reasonable_grounds(status, context).day,
    }


@rule(
    "RES-016",
    LegalStatusSection,
    severity="warning",
    kind="gap",
    standard="RES-S02",
    sources=("dir-2004-81 art. 6(1)",),
    facts=("reflection_period.granted_by", "residence_permit.granted_by", "network.authorities"),
    extended=True,
    message="Under the law of the country, another authority makes this decision ({country}).",
)
def granted_by_body_not_competent(status: LegalStatusSection, context: Context) -> RuleOutcome:
    """Decision by an authority that is not competent.

    Checks:
        The authority that decided on the reflection period or on a victim's permit is one of the country's authorities,
        but not the one that decides under the law.

    Why:
        A right to stay granted by an authority that is not competent may be void.

    How to correct:
        Look at who signed the decision and record that authority. If it was not competent, ask the competent one to
        confirm the decision.

    Source:
        Directive 2004/81/EC art. 6(1) and national law. The identifier is compared with the authorities in the
        country's file. Nothing is reported for any other identifier, for decisions after an appeal, or if the law names
        an authority only by its function (Latvia).
    """
    out: list[Violation] = []
    period = status.reflection_period
    if period is not None and period.granted_by is not None:
        law = context.law(governing_date(period))
        if is_other_authority(period.granted_by, law, law.reflection_period.granted_by):
            at, fact = "/reflection_period/granted_by", law.reflection_period.granted_by
            out.append(violation(at, fact, day=governing_date(period)))
    for index, permit in enumerate(status.permits):
        if permit.granted_by is None or not _decided_at_first(permit):
            continue
        law = context.law(permit_day(permit))
        facts = [law.residence_permit.granted_by]
        if permit.basis is ResidencePermitBasis.REFLECTION_AND_RECOVERY:
            facts.append(law.reflection_period.granted_by)
        if is_other_authority(permit.granted_by, law, *facts):
            read = (fact for fact in facts if fact.is_known)
            out.append(violation(f"/permits/{index}/granted_by", *read, day=permit_day(permit)))
    return out or None


def _decided_at_first(permit: Permit) -> bool:
    """Return whether the recorded decision on a permit for victims is that of the authority, not of a body of appeal."""
    if permit.basis not in PERMITS_FOR_VICTIMS or permit.decision not in DECIDED_AT_FIRST:
        return False
    return permit.appeal is None or permit.appeal.decided_on is None
