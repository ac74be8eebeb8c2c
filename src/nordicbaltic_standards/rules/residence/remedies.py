"""Remedies open to the person: an appeal against a refused permit, and international protection."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.codelists.enumerations import LegalStatus as Status
from nordicbaltic_standards.codelists.enumerations import (
    PermitDecision,
    ReflectionPeriodStatus,
    ResidencePermitBasis,
    RightsTopic,
)
from nordicbaltic_standards.law.fact import Fact, State
from nordicbaltic_standards.law.periods import FIRST, end_of_term, plus_days
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.law.values import Appeal, Length
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.legal_status import LegalStatusSection, Permit, PermitAppeal, ReflectionPeriod
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, duration_param, violation
from nordicbaltic_standards.rules.reflection_period import RAN
from nordicbaltic_standards.rules.registry import rule
from nordicbaltic_standards.rules.residence.enclosing_file import (
    Grounds,
    cannot_be_informed,
    explained,
    has_gone,
    reasonable_grounds,
)
from nordicbaltic_standards.rules.residence.giving_country import country_of_period, judged_there
from nordicbaltic_standards.rules.residence.periods import VALID, first_known, permit_day

TAKEN = frozenset({PermitDecision.REFUSED, PermitDecision.NOT_RENEWED, PermitDecision.REVOKED})
"""Decisions by which the person gets no permit, or loses one."""
OWN_APPEALS = frozenset({ResidencePermitBasis.INTERNATIONAL_PROTECTION, ResidencePermitBasis.TEMPORARY_PROTECTION})
"""Bases for which the law has separate terms for appeals, which are often shorter."""
UNSETTLED = frozenset({
    Status.REFLECTION_PERIOD,
    Status.IRREGULAR,
    Status.RETURN_ORDERED,
    Status.STATELESS,
    Status.UNDETERMINED,
})  # fmt: skip
"""States in which the person has no right to stay that lasts."""
JUDGED_ALONE = frozenset({"legal-status", "case-file"})
"""Outermost records in which information given to the person is not left out for a message."""


@rule(
    "RES-031",
    LegalStatusSection,
    severity="notice",
    kind="advice",
    urgency="term",
    standard="RES-S08",
    sources=("echr art. 13",),
    facts=("residence_permit.appeal", "reflection_period.appeal"),
    extended=True,
    message="The time limit for an appeal against the decision on the permit ends within {limit}, and no appeal is recorded.",
    variants={
        "late": "The appeal against the decision on the permit was lodged after its last day.",
        "by-law": "The law of the country gives little time for an appeal against this decision ({country}: {limit}), and no appeal is recorded.",
    },
    advice_by_variant={
        "late": "Ask a lawyer at once whether the lateness can be excused, whether the appeal suspends removal, and what else can be applied for. If a day is wrong, correct it."
    },
    title_by_variant={
        "late": "Permit appeal lodged after its last day",
        "by-law": "Little time for an appeal against a refusal",
    },
)
def appeal_term_close_or_missed(status: LegalStatusSection, context: Context) -> RuleOutcome:
    """Time limit for an appeal on the stay ending or missed.

    Checks:
        A permit was refused, revoked or not renewed, no appeal has been lodged and the last day for it is near. Or the
        appeal was lodged after that day and is not decided. Where no last day is recorded for a permit or a reflection
        period that was refused, it is counted under national law from the day of the decision.

    Why:
        A time limit that has passed is seldom reopened, and the right to stay is lost with it.

    How to correct:
        Ask the person today, with a lawyer, whether they want to appeal, and find out from the lawyer whether the
        appeal suspends removal. If the time limit has passed, ask the lawyer whether the lateness can be excused.

    Source:
        ECHR art. 13 and national procedure. Fourteen days is a working figure of this standard. Nothing is reported
        once the time limit has passed unused, which the person may have wanted. Nothing is reported either if another
        permit was given later, or if the person has left, been removed or died since. It is not known whether they
        still want to stay. The time limit itself continues to run. The decision may have reached the person after its
        own day, and the last day is then later too. Refusals of international or temporary protection have their own
        time limits, which are not counted.
    """
    out: list[Violation] = _by_law_on_the_period(status, context)
    for index, permit in enumerate(status.permits):
        appeal = permit.appeal
        if permit.decision not in TAKEN:
            continue
        if appeal is None or (appeal.deadline is None and not was_lodged(appeal)):
            out += _by_law_on_a_permit(status, permit, f"/permits/{index}/appeal/deadline", context)
            continue
        if appeal.deadline is None:
            continue
        here_by = first_known(permit.applied_on, permit.valid_from, permit.decided_on)
        if given_since(status, permit.decided_on, permit) or has_gone(status, context, here_by):
            continue
        if not was_lodged(appeal):
            on = context.on
            if on is not None and on <= appeal.deadline <= plus_days(on, thresholds().review_term_warning_days):
                limit = duration_param(thresholds().review_term_warning_days, "days")
                out.append(violation(f"/permits/{index}/appeal/deadline", limit=limit))
        elif appeal.lodged_on is not None and appeal.lodged_on > appeal.deadline and appeal.decided_on is None:
            out.append(violation(f"/permits/{index}/appeal/lodged_on", variant="late"))
    return out or None


def _by_law_on_the_period(status: LegalStatusSection, context: Context) -> list[Violation]:
    period = status.reflection_period
    decided = None if period is None else known(period.decided_on)
    if period is None or decided is None or period.status is not ReflectionPeriodStatus.REFUSED:
        return []
    if _refused_with_permit(status):
        return []
    if given_since(status, decided) or has_gone(status, context, decided):
        return []
    ways = judged_there(status, context).law(decided).reflection_period.appeal
    return _by_law(ways, decided, "/reflection_period/decided_on", context)


def _by_law_on_a_permit(status: LegalStatusSection, permit: Permit, at: str, context: Context) -> list[Violation]:
    decided = permit.decided_on
    if decided is None or permit.decision is not PermitDecision.REFUSED or permit.basis in OWN_APPEALS:
        return []
    if given_since(status, decided, permit) or has_gone(status, context, first_known(permit.applied_on, decided)):
        return []
    return _by_law(context.law(decided).residence_permit.appeal, decided, at, context)


def _by_law(ways: Fact[tuple[Appeal, ...]], decided: date, at: str, context: Context) -> list[Violation]:
    """Return that a term of law for an appeal is about to end, if there is one term that is open to the person."""
    term = _only_term(ways)
    if term is None or context.on is None:
        return []
    last = end_of_term(decided, term.amount, term.unit)
    if not context.on <= last <= plus_days(context.on, thresholds().review_term_warning_days):
        return []
    limit = duration_param(term.amount, term.unit)
    return [violation(at, ways, variant="by-law", day=decided, limit=limit)]


def _only_term(ways: Fact[tuple[Appeal, ...]]) -> Length | None:
    """Return the term of law for an appeal, if there is one that is open to the person."""
    terms = [each.term for each in ways.value or () if each.term and each.by is None and not each.conditions]
    return terms[0] if len(terms) == 1 else None


def was_lodged(appeal: PermitAppeal) -> bool:
    """Return whether an appeal was lodged; a decided appeal was lodged, even where the record does not say when."""
    return appeal.lodged_on is not None or appeal.decided_on is not None


def given_since(status: LegalStatusSection, day: date | None, refused: Permit | None = None) -> bool:
    """Return whether a permit was certainly given since a decision, so that nothing is left to appeal against.

    Args:
        status: The record.
        day: Day of the decision, or `None` where it is not recorded.
        refused: Permit of the decision; the permit that it was to renew had been given before.
    """
    if day is None:
        return False
    earlier = None if refused is None else refused.renewal_of
    others = (
        each
        for each in status.permits
        if each is not refused and (earlier is None or each.id != earlier) and each.decision in VALID
    )
    return any((permit_day(other) or FIRST) >= day for other in others)


@rule(
    "RES-034",
    LegalStatusSection,
    severity="warning",
    kind="advice",
    urgency="term",
    standard="RES-S01",
    also_serves=("RES-S06",),
    sources=("cets197 art. 13(1)", "echr art. 13"),
    facts=("reflection_period.appeal", "reflection_period.granted_by"),
    law_of=country_of_period,
    message="The reflection period was refused. What can be done against it, and until when, is not recorded.",
    variants={
        "no-review": "The reflection period was refused, and the law of the country gives no review of the refusal ({country}).",
        "undecided": "The reflection period was requested, and no decision is recorded (time within which one is expected: {limit}).",
    },
    advice_by_variant={
        "no-review": "Get the person a lawyer today. Ask the lawyer whether a new request, a permit, international protection or a complaint to a court is possible, and whether it stops a removal. Record each step with its day.",
        "undecided": "Ask the authority for the decision, in writing, and ask it not to remove the person before that. If it was decided, record the decision with its day.",
    },
    title_by_variant={
        "no-review": "Reflection period refused without review",
        "undecided": "Reflection period not decided on",
    },
)
def reflection_period_refused_or_undecided(status: LegalStatusSection, context: Context) -> RuleOutcome:
    """Reflection period refused or not decided on.

    Checks:
        The reflection period was refused in the last thirty days, or on a day that is not recorded, and no right to
        stay was given since. Or it was requested more than fourteen days ago, and there is no decision.

    Why:
        Without the period the person can be removed, and the time for a remedy is short.

    How to correct:
        Get the person a lawyer today. Ask the lawyer which remedy there is, until which day, whether it suspends a
        removal, and what else can be applied for. Record the day of the decision and each step.

    Source:
        CETS 197 art. 13(1); ECHR art. 13; national procedure. Fourteen and thirty days are working figures of this
        standard. Where national law sets a term for the decision, a national rule reports it (LV-RES-001). Where the
        law has one time limit for an appeal and it is about to end, RES-031 reports it, as it does where a permit was refused;
        once it has passed, nothing is reported.
        Nothing is reported once the person has left, been removed or died.
    """
    context, period = judged_there(status, context), status.reflection_period
    if period is None:
        return None
    if period.status is ReflectionPeriodStatus.REQUESTED:
        return _undecided(status, period, context)
    if period.status is not ReflectionPeriodStatus.REFUSED or _refused_with_permit(status):
        return None
    decided = known(period.decided_on)
    if context.is_overdue(decided, thresholds().refused_period_reminder_days) or _stays_or_gone(
        status, decided, context
    ):
        return None
    ways = context.law(decided).reflection_period.appeal
    at = "/reflection_period/decided_on"
    term = _only_term(ways)
    if decided is not None and term is not None:
        warned_from = plus_days(end_of_term(decided, term.amount, term.unit), -thresholds().review_term_warning_days)
        if context.on is not None and warned_from <= context.on:
            return None
    if ways.state is State.NONE_IN_LAW:
        return violation(at, ways, variant="no-review", day=decided)
    return violation(at, ways, day=decided) if ways.is_known else violation(at, day=decided)


def _undecided(status: LegalStatusSection, period: ReflectionPeriod, context: Context) -> RuleOutcome:
    requested, days = period.requested_on, thresholds().reflection_decision_within_days
    if (
        period.decided_on is not None
        or not context.is_overdue(requested, days)
        or _stays_or_gone(status, requested, context)
    ):
        return None
    deciders = context.law(requested).reflection_period.granted_by
    if any(actor.within for actor in deciders.value or ()):
        return None
    limit = duration_param(days, "days")
    return violation("/reflection_period/decided_on", deciders, variant="undecided", day=requested, limit=limit)


def _stays_or_gone(status: LegalStatusSection, since: date | None, context: Context) -> bool:
    """Return whether the person was given a right to stay since a day, or has left the country."""
    if since is None:
        return any(permit.decision in VALID for permit in status.permits) or has_gone(status, context, FIRST)
    return given_since(status, since) or has_gone(status, context, since)


def _refused_with_permit(status: LegalStatusSection) -> bool:
    """Return whether the period is given as a permit that was refused or taken, which is judged as one."""
    basis = ResidencePermitBasis.REFLECTION_AND_RECOVERY
    return any(each.basis is basis and each.decision in TAKEN for each in status.permits)


@rule(
    "RES-032",
    LegalStatusSection,
    severity="warning",
    kind="gap",
    urgency="term",
    standard="RES-S06",
    also_serves=("RES-S09",),
    sources=("dir-2011-36 art. 11(6)", "cets197 art. 12(1)(d)"),
    message="There are reasonable grounds to believe that the person is a victim. It is not recorded that they were informed of international protection (time within which this is due: {limit}).",
)
def not_informed_of_international_protection(status: LegalStatusSection, context: Context) -> RuleOutcome:
    """Person never informed of international protection.

    Checks:
        For a third-country national without a right to stay that lasts, reasonable grounds to believe were found, or a
        reflection period was given, more than thirty days ago. Nothing shows that the person was informed of the right
        to apply for international protection, or has applied.

    Why:
        Persecutors and traffickers are often the same people. No one can use an option that they do not know.

    How to correct:
        Have an independent adviser explain to the person, in a language that they understand, what international
        protection is and how it relates to the reflection period and permits. Record the day. Whether to apply is for
        the person to decide.

    Source:
        Directive 2011/36/EU art. 11(6): information on international protection, where relevant; CETS 197 art.
        12(1)(d). Thirty days is a working figure. What the rest of a case file says about information on rights counts
        as well. Nothing is reported for a person who has left, been removed or died or is missing, or for a record
        reduced for a message.
    """
    (grounds, by_decision), days = _grounds(status, context), thresholds().asylum_information_within_days
    if grounds is None or not context.is_overdue(grounds, days) or context.root.record_name not in JUDGED_ALONE:
        return None
    third = context.third_country
    if third.value is not True or known(status.status) not in UNSETTLED:
        return None
    if _knows(status) or explained(context, RightsTopic.ASYLUM)[0] or cannot_be_informed(status, context, grounds):
        return None
    limit, derived = duration_param(days, "days"), (*third.derived, *by_decision)
    return violation("/information/asylum_on", day=grounds, derived=derived, limit=limit)


def _grounds(status: LegalStatusSection, context: Context) -> Grounds:
    """Return when reasonable grounds were found or, where this is not recorded, when a reflection period began."""
    period = status.reflection_period
    if period is None or period.status is ReflectionPeriodStatus.NOT_APPLICABLE:
        return Grounds(None)
    if period.grounds_found_on is None and period.status in RAN and period.start is not None:
        return Grounds(period.start)
    return reasonable_grounds(status, context)


def _knows(status: LegalStatusSection) -> bool:
    """Return whether the record shows that the person knows of international protection."""
    information, asylum = status.information, status.asylum
    if information is not None and information.asylum_on is not None:
        return True
    if asylum is None:
        return False
    steps = (asylum.informed_on, asylum.applied_on, asylum.stage, asylum.ended_on, asylum.independent_advice_on)
    return any(step is not None for step in steps)
