"""Terms of the schemes: for applying and for reporting the offence."""

from __future__ import annotations

from nordicbaltic_standards.codelists.enumerations import (
    ClaimStatus,
    CompensationDecision,
    LateClaimGround,
    LegalCondition,
)
from nordicbaltic_standards.law.facts import Compensation
from nordicbaltic_standards.law.periods import earliest, latest, plus_days, plus_months
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.base import Absent
from nordicbaltic_standards.models.compensation_claim import CompensationClaimSection
from nordicbaltic_standards.rules.compensation.application_deadline import (
    STATE,
    Limit,
    application_limit,
    proceedings_state_of,
    scheme_country_param,
    scheme_ends,
    scheme_fact,
    scheme_of,
)
from nordicbaltic_standards.rules.compensation.claim_status import is_resolved, sure_decision_in_force
from nordicbaltic_standards.rules.compensation.events import is_not_applicable
from nordicbaltic_standards.rules.context import Context, RuleOutcome, duration_param, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.registry import rule

BEFORE = frozenset({ClaimStatus.CONSIDERED, ClaimStatus.PREPARED})
"""Statuses of a claim that has not been made."""
BY_DOUBTS = (Severity.ERROR, Severity.WARNING, Severity.NOTICE)
"""Severity of a late application by the number of reasons why it may still be in time or excused."""


def ground_is_named(claim: CompensationClaimSection) -> bool:
    """Return whether a ground for a late application is recorded and says more than that there is one."""
    return claim.late_ground not in {None, LateClaimGround.OTHER}


@rule(
    "COM-002",
    CompensationClaimSection,
    severity="error",
    kind="gap",
    standard="COM-S07",
    sources=("ets116 art. 6",),
    facts=("compensation.application_deadline", "terms.rest_day_rule"),
    law_of=scheme_of,
    message="The application was made after the time limit of the scheme ({country}: {limit}), and no ground that excuses this is recorded.",
    variants={
        "event": "Counted from the recorded events, the application was made after the time limit of the scheme ({country}: {limit}). The time limit may run from a later event that is not recorded.",
        "other": "The application was made after the time limit of the scheme ({country}: {limit}), and the ground for it is recorded only as another ground. State which ground it is, and from when to when it lasted.",
    },
    title_by_variant={
        "event": "Perhaps filed after the national time limit",
        "other": "Ground for the late application not named",
    },
)
def applied_after_the_term(claim: CompensationClaimSection, context: Context) -> RuleOutcome:
    """Filed after the national time limit.

    Checks:
        A claim to state compensation was made after the time limit of the country from whose scheme it is claimed,
        and no ground that excuses the lateness is recorded. Another ground, without a name, excuses nothing.

    Why:
        A late application is refused unless the ground for its lateness is put forward with it.

    How to correct:
        Compare the dates first. If the application was late, record the ground with the person and their lawyer:
        fear, captivity, illness and not having been informed are such grounds. If the time limit runs from the end of
        proceedings, record that date.

    Source:
        National laws on state compensation; ETS 116 art. 6 lets them set a time limit. The time limits run from the
        offence (Estonia, Iceland, Denmark), from recognition as a victim (Latvia: three years, one year for recognition
        before 2019), or from a judgment or the end of proceedings (Norway: six months or one year, depending on the
        route; Finland: three years, or ten from the offence without a trial; Sweden, Lithuania, Denmark). In Sweden a
        person harmed as a child may apply until the age of twenty-one. An error becomes a warning if the law allows the
        time limit to be waived. The finding is one step lower again if a later event may not have been recorded. A time
        limit may end on a day on which offices may be closed, such as a weekend or a public holiday. It is then taken
        to end on the next working day, which favours the person. If the file shows more than one end of the criminal
        case, the last one counts. While proceedings are open, no time limit runs from an end. A case that came to court
        after it was dropped counts as prosecuted. Nothing is reported if something was granted, also on an appeal, or
        if the claim was withdrawn.
    """
    applied = known(claim.applied_on)
    if claim.route not in STATE or ground_is_named(claim) or applied is None or is_resolved(claim):
        return None
    limit = application_limit(claim, context, latest)
    if limit is None or applied <= limit.day:
        return None
    return violation(
        "/applied_on",
        limit.fact,
        severity=BY_DOUBTS[min(limit.doubts, 2)],
        variant="event" if limit.unrecorded else "other" if claim.late_ground is not None else "",
        day=applied,
        country=scheme_country_param(claim, context),
        limit=duration_param(limit.term.length.amount, limit.term.length.unit),
    )


@rule(
    "COM-003",
    CompensationClaimSection,
    severity="notice",
    kind="advice",
    urgency="term",
    standard="COM-S07",
    also_serves=("COM-S02",),
    sources=("ets116 art. 6", "dir-2004-80 art. 4"),
    facts=("compensation.application_deadline", "terms.rest_day_rule"),
    law_of=scheme_of,
    message="The time limit for applying to the scheme ({country}: {limit}) ends soon or has just ended.",
    variants={
        "longer": "A time limit for applying to the scheme ({country}: {limit}) may have passed; a longer one may still run.",
    },
    title_by_variant={"longer": "Shorter time limit for applying may have passed"},
)
def term_runs_out(claim: CompensationClaimSection, context: Context) -> RuleOutcome:
    """Application deadline approaching.

    Checks:
        A claim to state compensation has not been made, and the last day for it is within sixty days or has passed
        less than a year ago.

    Why:
        The deadline is the one condition that others can watch for the person.

    How to correct:
        Look at the deadline list of the case and agree with the person whether to apply now. After the deadline,
        apply with the ground that excuses the lateness: most laws accept good reasons.

    Source:
        National laws on state compensation; ETS 116 art. 6, Directive 2004/80/EC art. 4. Partial dates are counted from
        their first day. A time limit is moved from a day on which offices are closed only if the law of that day
        certainly does so. The number of days is a working figure of this standard. A day of application that is not
        applicable has not come yet. With another absence reason there may have been an application, and nothing is
        reported. If the first day on which the time limit can end has passed, and a longer one may still run, the rule
        says so. It reports again before the longer time limit ends. If the file shows more than one end of the criminal
        case, the rule reports the time limit from the first and the time limit from the last. While proceedings are
        open, it reports neither. The end of the criminal case, in the claim or in the file, is used in place of a
        judgment on damages that is not recorded. In Finland the three years run from the day on which the judgment was
        given, which is not recorded. They are counted from the day on which it became final, so the sixty days begin
        later than by law.
    """
    not_made = claim.applied_on is None or is_not_applicable(claim.applied_on)
    if claim.status not in BEFORE or claim.route not in STATE or not not_made:
        return None
    limit, variant = application_limit(claim, context, earliest), ""
    if limit is None:
        return None
    if context.is_past(limit.day):
        last = application_limit(claim, context, latest)
        if last is not None and _near(last, context):
            limit = last
        certainly_expired = last is not None and context.is_past(last.day) and last.sure
        if context.is_past(limit.day) and not certainly_expired:
            variant = "longer"
    if not _near(limit, context):
        return None
    return violation(
        "/applied_on",
        limit.fact,
        *limit.put_off,
        variant=variant,
        country=scheme_country_param(claim, context),
        limit=duration_param(limit.term.length.amount, limit.term.length.unit),
    )


def _near(limit: Limit, context: Context) -> bool:
    """Return whether the term ends soon, or ended less than a year ago."""
    first = plus_days(limit.day, -thresholds().claim_deadline_warning_days)
    return context.on is not None and first <= context.on < plus_months(limit.day, 12)


@rule(
    "COM-004",
    CompensationClaimSection,
    severity="warning",
    kind="gap",
    urgency="term",
    standard="COM-S07",
    sources=("ets116 art. 6",),
    facts=("compensation.report_deadline", "terms.rest_day_rule"),
    law_of=scheme_of,
    message="The scheme requires a report to the police within a time limit ({country}: {limit}). The report came later, and no valid excuse is recorded.",
    variants={
        "missing": "The scheme requires a report to the police within a time limit ({country}: {limit}). Neither a report nor a valid excuse is recorded.",
    },
    title_by_variant={"missing": "No report to the police recorded"},
)
def reported_late(claim: CompensationClaimSection, context: Context) -> RuleOutcome:
    """Reported late to the police.

    Checks:
        The law of the scheme sets a time limit for reporting the offence, and no valid excuse is recorded. The report
        came later than that after the last day of the offence, or the time limit has passed without a report.

    Why:
        The authority may refuse unless it learns why the person could not report earlier.

    How to correct:
        Record with the application what kept the person from reporting: captivity, threats, fear, illness, or not knowing
        their rights. Report only if the person wants to and it is safe; support does not depend on it.

    Source:
        National laws on state compensation. Denmark: seventy-two hours, which the board may waive, so a late report is
        not a ground for giving up the claim. For rape and most other sexual offences the condition does not apply at
        all. Estonia: fifteen days, and only if the person was able to report and the authorities did not learn of the
        offence otherwise. The time limit is counted from the end of the offence. A time limit in days that ends on a
        day on which offices may be closed is taken to end on the next working day. If no report is recorded, nothing is
        reported where recognition as a victim, or a step of the proceedings, shows that the authorities know of the
        offence. That step may be in the claim or in the surrounding file. Nothing is reported either if something was
        granted, also on an appeal, or if the claim was withdrawn.
    """
    reported = claim.reported_on
    if claim.route not in STATE or claim.report_excused or isinstance(reported, Absent) or is_resolved(claim):
        return None
    ended = known(claim.offence_to)
    if ended is None:
        return None
    fact = scheme_fact(claim, context, Compensation.report_deadline)
    if fact.value is None:
        return None
    term = fact.value.length
    due = scheme_ends(claim, context, fact.value.start(latest(ended)), term)
    if not (context.is_past(due) if reported is None else due < reported):
        return None
    proceedings = proceedings_state_of(claim, context)
    only_where_unknown = LegalCondition.NOT_KNOWN_TO_AUTHORITIES in fact.value.conditions
    if (reported is None and proceedings.known) or (only_where_unknown and proceedings.known_by(due)):
        return None
    return violation(
        "/reported_on",
        fact,
        variant="missing" if reported is None else "",
        day=reported,
        country=scheme_country_param(claim, context),
        limit=duration_param(term.amount, term.unit),
    )


@rule(
    "COM-005",
    CompensationClaimSection,
    severity="warning",
    kind="gap",
    standard="COM-S07",
    sources=("ets116 art. 6",),
    facts=("compensation.application_deadline", "terms.rest_day_rule"),
    law_of=scheme_of,
    message="The claim was refused as out of time, but by the recorded dates it was in time ({country}: {limit}).",
    variants={
        "barred": "The claim is recorded as out of time, but by the recorded dates the time limit still runs ({country}: {limit}).",
    },
    title_by_variant={"barred": "Recorded as out of time, time limit still running"},
)
def in_time_after_all(claim: CompensationClaimSection, context: Context) -> RuleOutcome:
    """Refused as late although made in time.

    Checks:
        A claim to state compensation was refused as out of time although it was made within the time limit as
        computed from the recorded events. Or it is recorded as out of time although it has not been made and the time
        limit still runs.

    Why:
        A time limit counted from the wrong event takes the whole claim away.

    How to correct:
        Show the dates to the person's lawyer at once. Request a review or lodge an appeal, or make the claim while
        the time limit runs.

    Source:
        National laws on state compensation; ETS 116 art. 6. Partial dates are counted from their first day. A time
        limit that ends on a day on which offices are closed is moved only if the law of that day certainly does so.
        This is so in Iceland, and in Finland and Sweden on the days for which that law was read. If several time limits
        exist, the one whose event takes precedence counts; for example, a judgment takes precedence over the offence.
        If the file shows more than one end of the criminal case, the first one counts. In Finland nothing is reported
        unless the record says that there was no judgment on damages. There the three years run from the day on which
        the judgment was given, which is not recorded. Nothing is reported if an appeal was granted, was refused for
        another reason, or has no recorded outcome.
    """
    applied, decision = known(claim.applied_on), sure_decision_in_force(claim)
    refused = decision is not None and decision.decision is CompensationDecision.REFUSED_OUT_OF_TIME
    out_of_time = refused if applied else claim.status is ClaimStatus.TIME_BARRED
    day = applied or context.on
    if claim.route not in STATE or not out_of_time or day is None:
        return None
    limit = application_limit(claim, context, earliest, in_any_case=True)
    if limit is None or day > limit.day:
        return None
    return violation(
        "/award/decision" if applied else "/status",
        limit.fact,
        *limit.put_off,
        variant="" if applied else "barred",
        day=applied,
        country=scheme_country_param(claim, context),
        limit=duration_param(limit.term.length.amount, limit.term.length.unit),
    )
