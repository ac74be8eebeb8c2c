"""Children: school, and the transition to adulthood."""

from __future__ import annotations

from collections.abc import Iterator

from nordicbaltic_standards.codelists.enumerations import ChildCareStatus, ServiceStatus, ServiceType
from nordicbaltic_standards.law.periods import plus_days
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.assistance import AssistanceSection
from nordicbaltic_standards.models.base import Absent
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.rules.assistance.entitlement import (
    cannot_be_helped,
    entitled_for,
    has_died,
    help_due,
    is_with_child_protection,
)
from nordicbaltic_standards.rules.context import MAJORITY, Context, RuleOutcome, Violation, violation
from nordicbaltic_standards.rules.findings import FindingKind, Severity
from nordicbaltic_standards.rules.missing_persons import duty_to_report_child
from nordicbaltic_standards.rules.registry import rule

SCHOOL_AGE = 6
"""Age from which a child is of school age for this standard."""
SCHOOLING = frozenset({ServiceType.EDUCATION, ServiceType.VOCATIONAL_TRAINING})
"""Services that are schooling of a child."""
NO_SCHOOL = frozenset({ServiceStatus.NEEDED, ServiceStatus.UNAVAILABLE})
"""States in which there is no schooling yet."""


@rule(
    "AST-015",
    AssistanceSection,
    severity="warning",
    kind="gap",
    standard="AST-S12",
    sources=("dir-2011-36 art. 14(1)", "cets197 art. 12(1)(f)"),
    extended=True,
    message="No schooling is recorded for a child of school age.",
    variants={"out": "A child of school age is recorded as not going to school."},
)
def child_without_school(assistance: AssistanceSection, context: Context) -> RuleOutcome:
    """Child of school age without school.

    Checks:
        The person, or a child in their care, is six to seventeen years old. Help has been due for more than sixty days,
        and no schooling is recorded for that child. For a child in the person's care it is enough that the child goes
        to school.

    Why:
        School gives a child days that are not about what happened, and people who notice when something is wrong.

    How to correct:
        Arrange a school that is safe for the child, and record it as education. For a child in the person's care,
        record that the child goes to school, or the service with a reference to the child.

    Source:
        Directive 2011/36/EU art. 14(1), CETS 197 art. 12(1)(f): access to education within reasonable time. Sixty days
        is a working figure of this standard. If the first day of entitlement is not recorded, help was due from the day
        of the decision that presumes or finds the person a victim. The rule does not check a child who is missing or
        has died. The finding is a warning if a child in care is recorded as not going to school. It is a notice if
        nothing is recorded.
    """
    violations: list[Violation] = []
    due = help_due(assistance, context)
    if _of_school_age(context) and not _schooling(assistance, None) and not cannot_be_helped(assistance, context):
        derived = (*context.child_derived(), *due.derived)
        violations.append(violation("/episodes", severity=Severity.NOTICE, kind=FindingKind.ADVICE, derived=derived))
    for index, child in enumerate(assistance.children_in_care):
        age = known(child.age)
        if child.in_school is True or isinstance(child.in_school, Absent) or age is None:
            continue
        if SCHOOL_AGE <= age < MAJORITY and (child.id is None or not _schooling(assistance, child.id)):
            at = f"/children_in_care/{index}/in_school"
            if child.in_school is False:
                violations.append(violation(at, variant="out", derived=due.derived))
            else:
                notice = violation(at, severity=Severity.NOTICE, kind=FindingKind.ADVICE, derived=due.derived)
                violations.append(notice)
    days = thresholds().school_within_days
    return violations if violations and entitled_for(assistance, context, days, due.day) else None


def _of_school_age(context: Context) -> bool:
    """Return whether the person is a child of school age by every reading of the birth date."""
    subject = context.subject
    ages = None if subject is None or subject.is_child is False else context.ages()
    return ages is not None and ages[1] < MAJORITY and ages[0] >= SCHOOL_AGE


def _schooling(assistance: AssistanceSection, child: str | None) -> bool:
    """Return whether schooling is recorded for the person, or for the child in their care."""
    return any(
        episode.service in SCHOOLING and episode.child_ref == child and episode.status not in NO_SCHOOL
        for episode in assistance.episodes
    )


@rule(
    "AST-020",
    AssistanceSection,
    severity="notice",
    kind="advice",
    urgency="term",
    standard="AST-S12",
    sources=("dir-2011-36 art. 14(1)",),
    extended=True,
    message="The person comes of age soon; plan the transition to adult services.",
)
def passage_not_planned(assistance: AssistanceSection, context: Context) -> RuleOutcome:
    """Approaching eighteen without a transition plan.

    Checks:
        The person is a child who turns eighteen within one hundred and eighty days, and the plan records no day on
        which the transition to adult services was planned.

    Why:
        On the eighteenth birthday guardian, home and school can end in one day, and traffickers know the date.

    How to correct:
        Plan who takes over what, together with the young person and the adult services. Include a guardian who is
        neither suspected nor in conflict with the young person's interests, or the authority responsible for the young
        person. Record the day on which this was planned.

    Source:
        Directive 2011/36/EU art. 14(1). The number of days is a working figure of this standard. Nothing is reported if
        the person has died.
    """
    plan, subject, ages = assistance.plan, context.subject, context.ages()
    if subject is None or subject.is_child is False or context.on is None or ages is None or ages[0] >= MAJORITY:
        return None
    if plan is not None and plan.transition_to_adulthood is not None:
        return None
    later = context.ages(plus_days(context.on, thresholds().adulthood_notice_days))
    if later is None or later[1] < MAJORITY or has_died(assistance, context):
        return None
    return violation("/plan/transition_to_adulthood", derived=context.child_derived())


@rule(
    "AST-026",
    AssistanceSection,
    severity="error",
    kind="gap",
    urgency="danger",
    standard="GEN-S08",
    also_serves=("GEN-S01", "AST-S12"),
    sources=("crc art. 19", "crc art. 35", "cets197 art. 28(3)", "cets197 art. 33(2)"),
    facts=("data_protection.reporting_duty",),
    fixed=True,
    message="A child in the person's care is recorded as missing, and no help of the child protection service for it is recorded.",
)
def child_of_the_person_is_missing(assistance: AssistanceSection, context: Context) -> Iterator[Violation]:
    """Child of the person is missing.

    Checks:
        A child in the care of the person is recorded as missing, and no help of the child protection service for that child is
        planned or given.

    Why:
        Traffickers can take a child to force the parent back.

    How to correct:
        Call the police now on 112, with the parent. Say that the child may be in the hands of traffickers, and request
        a search and an alert that reaches other countries. Call the child protection service too. No consent is needed
        for either. Ask the parent alone whether anyone makes demands of them. Record the service for the child or, when
        it is back, who cares for it.

    Source:
        CRC art. 19 and 35, CETS 197 art. 28(3) and 33(2), and the duties of national law to report a child in danger. A
        service counts if it names the child. The rule does not check a record that is sent in a message.
    """
    if isinstance(context.root, ExchangeMessage):
        return
    for index, child in enumerate(assistance.children_in_care):
        if child.care_status is ChildCareStatus.MISSING and not is_with_child_protection(assistance, child.id):
            yield violation(f"/children_in_care/{index}/care_status", *duty_to_report_child(context))
