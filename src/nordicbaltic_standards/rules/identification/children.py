"""Persons who are, or may be, children: age, guardian, family."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.codelists.enumerations import (
    AgeAssessmentResult,
    AgeDetermination,
    ChildCareStatus,
    Confidence,
    IdentificationStatus,
)
from nordicbaltic_standards.law.fact import Fact
from nordicbaltic_standards.law.instruments import instruments
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.law.values import Duty
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.base import Absent
from nordicbaltic_standards.models.identification import AgeAssessment, Identification, IdentificationSection
from nordicbaltic_standards.models.parts.subject import Subject
from nordicbaltic_standards.rules.chronology import Order, out_of_order
from nordicbaltic_standards.rules.code_groups import KNOWN_ELSEWHERE, WITHOUT_PARENT
from nordicbaltic_standards.rules.context import MAJORITY, Context, RuleOutcome, Violation, duration_param, violation
from nordicbaltic_standards.rules.findings import FindingKind, Severity
from nordicbaltic_standards.rules.identification.key_dates import POSITIVE, in_force_since
from nordicbaltic_standards.rules.minority import group_of_a_child, guardian_in_office, stated_as_child
from nordicbaltic_standards.rules.missing_persons import duty_to_report_child
from nordicbaltic_standards.rules.registry import rule

VERIFIED = frozenset({AgeAssessmentResult.CHILD, AgeAssessmentResult.ADULT})
"""Results of an age assessment that settle the age."""
_DIRECTIVES = ("dir-2011-36", "dir-2012-29")
"""Directives by which a person of uncertain age is presumed a child (art. 13(2) and 24(2))."""


@rule(
    "IDN-012",
    IdentificationSection,
    severity="error",
    kind="unlawful",
    standard="IDN-S06",
    sources=("cets197 art. 10(3)", "dir-2011-36 art. 13(2)", "dir-2012-29 art. 24(2)"),
    facts=("child.presumption_of_minority", "instruments.eu_2011_36", "instruments.eu_2012_29"),
    message="Where the age is uncertain and the person may be a child, the person is presumed a child until the age is verified; the record does not show this.",
)
def doubtful_age_without_presumption(record: IdentificationSection, context: Context) -> RuleOutcome:
    """Doubtful age, not treated as a child.

    Checks:
        The age is disputed, the person states an age under eighteen, or an age assessment is open. The person is not
        presumed a child.

    Why:
        Protecting an adult as a child does less harm than the reverse.

    How to correct:
        Treat the person as a child until the age is verified: record the presumption, request a guardian, and house
        the person as a child. If the age has been verified, record how.

    Source:
        CETS 197 art. 10(3), Directive 2011/36/EU art. 13(2), Directive 2012/29/EU art. 24(2). The finding is a warning
        if everything that is recorded on the age says eighteen or more. It is also a warning if the directives do not
        bind the country, or did not yet have to be applied there. This applies only if no express presumption in its
        law is known that covers everyone, whatever the procedure. The duty of the treaty remains there. A stated age is
        based on the person's word, whether or not the record says how the age is known. It was true on the day on which
        it was written down, and so was the age group. A person who has certainly come of age since is not a child by
        them. Nothing is reported if a document shows an adult.
    """
    subject, child = context.subject, record.child
    if subject is None:
        return None
    determination = subject.age_determination
    says_child = _says_child(subject, context)
    doubted = determination is AgeDetermination.DISPUTED or (child is not None and _is_open(child.age_assessment))
    if determination is AgeDetermination.STATED:
        doubted = doubted or True in says_child
    elif determination is None:
        doubted = doubted or stated_as_child(subject, context.written_on(), context.on)
    if not doubted or _treated_as_child(record, subject):
        return None
    if determination is AgeDetermination.DOCUMENT and context.is_adult():
        return None
    duty = context.law().child.presumption_of_minority
    says_adult = bool(says_child) and not any(each is not False for each in says_child)
    if says_adult or _treaty_only(context, duty):
        return violation("/child/presumed", severity=Severity.WARNING)
    return violation("/child/presumed", *_support(duty))


def _says_child(subject: Subject, context: Context) -> list[bool | None]:
    """Return for each statement on the age whether the person is a child today by it; `None` where this is open."""
    written, ages, group = context.written_on(), context.ages(), known(subject.age_group)
    says: list[bool | None] = []
    if ages is not None:
        says.append(None if ages[0] < MAJORITY <= ages[1] else ages[1] < MAJORITY)
    if known(subject.stated_age) is not None:
        says.append(stated_as_child(subject, written, context.on))
    if group is not None:
        says.append(group_of_a_child(group, written, context.on))
    return says


def _is_open(assessment: AgeAssessment | None) -> bool:
    return assessment is not None and assessment.ended_on is None and assessment.result is None


def _treated_as_child(record: IdentificationSection, subject: Subject) -> bool:
    """Return whether the person is presumed a child, or the record gives a reason for leaving this open."""
    return (
        (record.child is not None and record.child.presumed is True)
        or isinstance(subject.is_child, Absent)
        or subject.is_child is True
        or subject.age_determination is AgeDetermination.PRESUMED_CHILD
    )


def _treaty_only(context: Context, duty: Fact[Duty]) -> bool:
    """Return whether neither a directive that had to be applied nor general national law requires the presumption."""
    code = context.country
    if code is None or _for_everyone(duty):
        return False
    return not any(instruments[directive].binding(code, context.on).bound for directive in _DIRECTIVES)


def _for_everyone(duty: Fact[Duty]) -> bool:
    """Return whether national law requires the presumption for everyone, and not only in some procedure."""
    return duty.value is not None and duty.value.applies is True and duty.applies_to is None


def _support(duty: Fact[Duty]) -> tuple[Fact[Duty], ...]:
    """Return the national duty where it binds everyone and is known with certainty."""
    return (duty,) if _for_everyone(duty) and duty.confidence is Confidence.HIGH else ()


@rule(
    "IDN-013",
    IdentificationSection,
    severity="error",
    kind="unlawful",
    standard="IDN-S06",
    sources=("cets197 art. 10(3)",),
    message="The presumption that the person is a child ends when the age is verified; no verified age is recorded.",
)
def presumption_ended_without_result(record: IdentificationSection, context: Context) -> RuleOutcome:
    """Presumption of childhood ended without a result.

    Checks:
        The presumption of childhood has ended, although no age assessment had settled the age by that day and no
        document shows it.

    Why:
        A child who is taken for an adult loses guardian, school and a safe place at once.

    How to correct:
        Record the result of the assessment with its day, or the document. If there is neither, restore the
        presumption and the protection that goes with it.

    Source:
        CETS 197 art. 10(3). An assessment that settles nothing leaves the presumption in force. The finding is a
        warning if the age is said to have been assessed and the assessment is not recorded: it may be recorded
        elsewhere. Nothing is reported if the person had turned eighteen by every possible reading of the birth date.
    """
    child = record.child
    if child is None or child.presumption_ended_on is None:
        return None
    ended = child.presumption_ended_on
    determination = None if context.subject is None else context.subject.age_determination
    if determination is AgeDetermination.DOCUMENT or _settles(child.age_assessment, ended):
        return None
    ages = context.ages(ended)
    if ages is not None and ages[0] >= MAJORITY:
        return None
    elsewhere = child.age_assessment is None and determination is AgeDetermination.ASSESSED
    return violation("/child/presumption_ended_on", severity=Severity.WARNING if elsewhere else None, day=ended)


def _settles(assessment: AgeAssessment | None, day: date) -> bool:
    if assessment is None:
        return False
    return assessment.result in VERIFIED and (assessment.ended_on is None or assessment.ended_on <= day)


@rule(
    "IDN-014",
    IdentificationSection,
    severity="error",
    kind="unlawful",
    urgency="danger",
    standard="IDN-S07",
    sources=("cets197 art. 10(4)(a)", "dir-2011-36 art. 14(2)", "dir-2011-36 art. 16(3)", "crc art. 20"),
    message="A child without a parent who can act for it needs a guardian as soon as it is identified; none has been requested or appointed.",
    variants={
        "care": "Neither who cares for the child nor a guardian is recorded.",
        "not-yet-presumed": "There are signs that a child is a victim. The child has no parent who can act for it, and no one has been asked to act for it.",
    },
    advice_by_variant={
        "not-yet-presumed": "Tell the child protection service today, and ask the competent authority for a guardian or representative; do not wait for a decision on the child as a victim. Record the day of each step.",
        "care": "Tell the child protection service today, and find out with it who cares for the child and whether a parent has any part in what happened. Unless a safe parent can act for the child, ask the competent authority for a guardian. See that the child lives in a place for children. Record who cares for the child, and the day of each step.",
    },
    title_by_variant={"care": "Child's care and guardian not recorded"},
)
def child_alone_without_guardian(record: IdentificationSection, context: Context) -> RuleOutcome:
    """Child alone without guardian.

    Checks:
        A child presumed or identified as a victim has no parent who can act for it, or its caregiver is suspected,
        and no guardian is named, requested or appointed. The rule warns where it is not recorded who cares for the
        child. It also warns where there are only signs that a child without such a parent is a victim.

    Why:
        Someone independent must speak for the child from the first day.

    How to correct:
        Ask the competent authority for a guardian today, and record the day. Until one is appointed, let no one
        decide for the child who may gain from it.

    Source:
        CETS 197 art. 10(4)(a), Directive 2011/36/EU art. 14(2) and 16(3). Before a child is presumed a victim, CRC art.
        20, by which the State protects every child that is without its family. The finding is a warning on the day of
        the identification itself. If a decision against the person came between, it is a warning on the day of the new
        identification. If no field says that the person is a child, this follows from the birth date, the age group or
        the stated age. A record on the child is not needed. Once a guardian has been requested, the rule on guardians
        who are not appointed applies instead.
    """
    signs_only = record.status in {IdentificationStatus.SIGNALLED, IdentificationStatus.UNDER_ASSESSMENT}
    if not (signs_only or record.status in POSITIVE) or not context.is_child():
        return None
    guardian = None if record.child is None else record.child.guardian
    if guardian is not None and (
        guardian.requested_on or guardian.appointed_on or guardian.ref or guardian.appointed_by
    ):
        return None
    care, derived = context.child_care, context.child_derived()
    alone = context.caregiver_suspected or not care.isdisjoint(WITHOUT_PARENT)
    if signs_only:
        if not alone:
            return None
        return violation(
            "/child/guardian", severity=Severity.WARNING, kind=FindingKind.GAP, variant="not-yet-presumed",
            instrument="crc", derived=derived,
        )  # fmt: skip
    if not care and not alone and not _care_is_known_elsewhere(context):
        at = "/child" if record.child is None else "/child/guardian"
        return violation(at, severity=Severity.WARNING, kind=FindingKind.GAP, variant="care", derived=derived)
    if not alone:
        return None
    since = in_force_since(record, POSITIVE)
    today = since is not None and since == context.on
    return violation("/child/guardian", severity=Severity.WARNING if today else None, derived=derived)


def _care_is_known_elsewhere(context: Context) -> bool:
    """Return whether the record gives a reason for leaving out who cares for the child."""
    care = None if context.subject is None else context.subject.child_care_status
    return isinstance(care, Absent) and care.absent in KNOWN_ELSEWHERE


@rule(
    "IDN-015",
    IdentificationSection,
    severity="warning",
    kind="gap",
    standard="IDN-S07",
    sources=("cets197 art. 10(4)(a)", "dir-2011-36 art. 14(2)"),
    message="A guardian was requested more than {limit} ago and has not been appointed; the child has no independent representative at present.",
    variants={
        "conflict": "The guardian is not independent of interests that conflict with the child's.",
        "ended": "The guardian's appointment has ended, and no successor is recorded; the child has no independent representative at present.",
    },
    title_by_variant={"conflict": "Child's guardian not independent"},
)
def child_not_represented(record: IdentificationSection, context: Context) -> RuleOutcome:
    """Child not represented at present.

    Checks:
        A guardian was requested more than seven days ago and is not appointed; the guardian has a conflict of
        interest; or the appointment has ended without a successor while the person is still a child.

    Why:
        Decisions on the child's health, stay and proceedings wait until someone can take them, or the wrong person
        takes them.

    How to correct:
        Press the authority for an appointment or for another guardian, and record the day. Keep the child's papers
        and plans from anyone whose interests may conflict with the child's.

    Source:
        CETS 197 art. 10(4)(a), Directive 2011/36/EU art. 14(2). The number of days is a working figure of this
        standard. Nothing is reported once the child is with a parent who is safe. The guardian also acts on the last
        day of the appointment.
    """
    child = record.child
    guardian = None if child is None else child.guardian
    if guardian is None or not context.is_child():
        return None
    derived = context.child_derived()
    if not guardian_in_office(guardian, context.on):
        if context.on is None or guardian.successor_ref is not None:
            return None
        ended = violation("/child/guardian/ended_on", variant="ended", derived=derived)
        return _unless_with_parent(context, ended)
    if guardian.conflict_of_interest:
        return violation("/child/guardian/conflict_of_interest", variant="conflict", derived=derived)
    # A guardian whose last day is known has been appointed, even where the day of appointment is not recorded.
    unappointed = guardian.appointed_on is None and guardian.ended_on is None
    if unappointed and context.is_overdue(guardian.requested_on, thresholds().guardian_within_days):
        limit = duration_param(thresholds().guardian_within_days, "days")
        late = violation("/child/guardian/appointed_on", derived=derived, limit=limit)
        return _unless_with_parent(context, late)
    return None


def _unless_with_parent(context: Context, violation: Violation) -> RuleOutcome:
    return None if context.child_care == {ChildCareStatus.WITH_PARENT} else violation


@rule(
    "IDN-016",
    IdentificationSection,
    severity="warning",
    kind="gap",
    standard="IDN-S07",
    sources=("cets197 art. 10(4)(c)", "crc art. 3(1)"),
    extended=True,
    message="Family is searched for only where this serves the child; no assessment to that effect is recorded.",
    variants={"caution": "Make sure that the search for the family cannot lead anyone dangerous to the child."},
    advice_by_variant={
        "caution": "Go through the search with the child protection service and a guardian who is neither suspected nor in conflict with the child's interests: who is asked, and what they learn about the child. Halt it if it can reach someone under suspicion."
    },
    title_by_variant={"caution": "Safety of the search for the family"},
)
def family_traced_without_assessment(record: IdentificationSection, context: Context) -> RuleOutcome:
    """Family tracing without a best-interests assessment.

    Checks:
        A search for the family has begun, and no assessment says that it serves the child.

    Why:
        A search can lead those who sold or beat the child to the place where it lives now.

    How to correct:
        Halt the search until it has been assessed whether it serves the child, and record the outcome. This is
        assessed by the child protection service and a guardian who is neither suspected nor in conflict with the
        child's interests. If there is no such guardian, request the appointment of one.

    Source:
        CETS 197 art. 10(4)(c), Convention on the Rights of the Child art. 3(1). If the care of the child calls for
        special caution, a notice recommends it even after the assessment.
    """
    child = record.child
    if child is None or child.family_tracing is None:
        return None
    tracing = child.family_tracing
    if tracing.in_best_interests is not True:
        return violation("/child/family_tracing/in_best_interests", day=known(tracing.started_on))
    if tracing.ended_on is None and (
        context.caregiver_suspected or ChildCareStatus.PARENT_SUSPECTED in context.child_care
    ):
        return violation(
            "/child/family_tracing", severity=Severity.NOTICE, day=known(tracing.started_on), variant="caution"
        )
    return None


ORDER_OF_STEPS = (
    Order("age_assessment/started_on", "age_assessment/ended_on"),
    Order("family_tracing/started_on", "family_tracing/ended_on"),
    Order("guardian/requested_on", "guardian/appointed_on"),
    Order("guardian/appointed_on", "guardian/ended_on"),
)
"""Which dates of the steps for a child cannot be before which."""


@rule(
    "IDN-023",
    IdentificationSection,
    severity="error",
    kind="contradiction",
    standard="IDN-S07",
    also_serves=("IDN-S06",),
    sources=("cets197 art. 10(4)",),
    message="A step for the child ends before it begins.",
)
def steps_for_the_child_out_of_order(record: IdentificationSection, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Steps for the child out of order.

    Checks:
        The age assessment, the guardian's appointment or the search for the family ends before it begins, or a
        guardian is appointed before one was requested.

    Why:
        These dates show whether the child was represented on a given day, and from when on its age was settled.

    How to correct:
        Compare the dates with the orders and reports in the file and correct the one that is wrong.

    Source:
        Logic; CETS 197 art. 10(4).
    """
    return None if record.child is None else out_of_order(record.child, ORDER_OF_STEPS, "/child") or None


@rule(
    "IDN-026",
    IdentificationSection,
    severity="warning",
    kind="gap",
    urgency="danger",
    standard="GEN-S08",
    also_serves=("GEN-S01", "IDN-S07"),
    sources=("crc art. 19", "crc art. 35", "cets197 art. 33(2)", "cets197 art. 28(3)"),
    facts=("data_protection.reporting_duty",),
    fixed=True,
    message="A child is recorded as missing. The police and the child protection service have to know today.",
)
def child_is_missing(record: IdentificationSection, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Child is missing.

    Checks:
        The child is recorded as missing, in an identification that is not part of a case file.

    Why:
        A missing child can be in the hands of traffickers again. Only the police can search and warn other countries.

    How to correct:
        Unless this was done, call the police now on 112. Say that the child may be in the hands of traffickers, and
        request a search and an alert that reaches other countries. Call the child protection service too. No consent
        is needed for either. A guardian who is neither suspected nor in conflict with the child's interests has to
        know as well. Do not tell anyone who may be involved. When the child is back, record who cares for it.

    Source:
        CRC art. 19 and 35, CETS 197 art. 28(3) and 33(2), and the duties of national law to report a child in danger.
        An identification cannot record a report. In a case file, the rules on reports check whether there was one.
        Nothing is reported for a person who is certainly an adult now, or for a record that is sent in a message.
    """
    if not isinstance(context.root, Identification) or context.is_adult():
        return None
    if ChildCareStatus.MISSING not in context.child_care:
        return None
    return violation("/subject/child_care_status", *duty_to_report_child(context))
