"""The chain of rights to stay: dates of a permit, renewals, gaps between rights, and the end that nothing follows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from nordicbaltic_standards.codelists.enumerations import (
    AsylumStage,
    PermitDecision,
    ReflectionPeriodStatus,
    ReflectionTerminationGround,
    ResidencePermitBasis,
)
from nordicbaltic_standards.codelists.enumerations import LegalStatus as LegalStatusCode
from nordicbaltic_standards.law.fact import Fact
from nordicbaltic_standards.law.periods import FIRST, LAST, end_of_term, plus_days
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.models.legal_status import LegalStatus, Permit, ReflectionPeriod
from nordicbaltic_standards.rules.asylum import protection_status_of
from nordicbaltic_standards.rules.case_context import payload_record
from nordicbaltic_standards.rules.code_groups import PERMIT_ENDED
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, value_or_none, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.registry import rule
from nordicbaltic_standards.rules.residence.enclosing_file import has_gone, travelled
from nordicbaltic_standards.rules.residence.periods import (
    EVER_VALID,
    PENDING,
    RUNNING,
    VALID,
    VALID_OR_EXPIRED,
    as_limit,
    covers,
    end_pointer,
    governing_date,
    has_applied,
    permit_day,
    permit_span,
    reflection_span,
)

NEVER_VALID = frozenset(
    {PermitDecision.APPLIED, PermitDecision.PENDING, PermitDecision.REFUSED, PermitDecision.WITHDRAWN_BY_APPLICANT}
)
"""Decisions of permits that never became valid."""
OVERTAKEN = frozenset({*PERMIT_ENDED, PermitDecision.RENEWED, PermitDecision.GRANTED_ON_APPEAL})
"""Decisions that follow an earlier one on the same permit, whose day they replace in the record."""
ORDINARY = frozenset(
    {ResidencePermitBasis.WORK, ResidencePermitBasis.STUDY, ResidencePermitBasis.FAMILY, ResidencePermitBasis.LONG_TERM}
)
"""Bases of permits that a person holds apart from what happened to them."""
STAYS_ANYWAY = frozenset(
    {
        LegalStatusCode.NATIONAL,
        LegalStatusCode.NORDIC_CITIZEN,
        LegalStatusCode.EU_EEA_CITIZEN,
        LegalStatusCode.ASYLUM_APPLICANT,
        LegalStatusCode.REFUGEE,
        LegalStatusCode.SUBSIDIARY_PROTECTION,
        LegalStatusCode.TEMPORARY_PROTECTION,
    }
)
"""Rights to stay that do not hang on a permit of this record."""


@rule(
    "RES-020",
    LegalStatus,
    severity="error",
    kind="contradiction",
    standard="RES-S08",
    sources=("cets197 art. 14(3)",),
    message="Application, decision and validity of the permit do not fit together.",
    variants={"no-start": "The permit was given, and its first day is not recorded."},
    advice_by_variant={"no-start": "Take the first day from the decision and record it."},
)
def permit_dates_contradict(status: LegalStatus, context: Context) -> RuleOutcome:
    """Permit dates contradict each other.

    Checks:
        A permit ends before it begins; it was decided before it was applied for; an application that is pending, refused or
        withdrawn has a first day of validity; a permit is recorded as expired while its last day lies ahead; or an appeal
        was decided before it was lodged. A permit that was given without a first day is warned of before it is passed on.

    Why:
        From these dates the next application is planned; a wrong one costs the right to stay.

    How to correct:
        Compare the dates with the decision and correct the one that is wrong.

    Source:
        Logic; CETS 197 art. 14(3) leaves renewal and end to national law. A permit may be given from a day before the
        decision; that alone is no fault. A first day that is missing contradicts nothing, and an error of this kind would
        keep the record from those who help; so it is a warning, and only before the record is passed on.
    """
    if not status.permits:
        return None
    out = [
        item for index, permit in enumerate(status.permits) for item in _contradictions(index, permit, status, context)
    ]
    return out or None


def _contradictions(index: int, permit: Permit, status: LegalStatus, context: Context) -> Iterator[Violation]:
    place = f"/permits/{index}"
    first, last = permit.valid_from, value_or_none(permit.valid_to)
    day = permit_day(permit)
    if first is not None and last is not None and last < first:
        yield violation(f"{place}/valid_to", day=day)
    if permit.applied_on is not None and permit.decided_on is not None and permit.decided_on < permit.applied_on:
        yield violation(f"{place}/decided_on", day=day)
    if permit.decision in NEVER_VALID and first is not None:
        yield violation(f"{place}/valid_from", day=day)
    if permit.decision is PermitDecision.EXPIRED and last is not None and _lies_ahead(last, status, context):
        yield violation(f"{place}/decision", day=day)
    if permit.decision in VALID and first is None and context.profile == "exchange":
        yield violation(f"{place}/valid_from", severity=Severity.WARNING, variant="no-start", day=day)
    appeal = permit.appeal
    if (
        appeal is not None
        and appeal.lodged_on is not None
        and appeal.decided_on is not None
        and appeal.decided_on < appeal.lodged_on
    ):
        yield violation(f"{place}/appeal/decided_on", day=appeal.decided_on)


def _lies_ahead(day: date, status: LegalStatus, context: Context) -> bool:
    """Return whether a day lies ahead both of the day of reading and of that on which the record was written."""
    written = status.recorded_at or payload_record(context.root).recorded_at or context.root.recorded_at
    return context.on is not None and day > context.on and (written is None or day > context.day_of(written))


PERIOD = -1
"""Stands for the reflection period where a permit has its index."""


class _Right(NamedTuple):
    """A right to stay from one day to another: a permit by its index, or the reflection period."""

    start: date
    end: date
    number: int
    longest: Fact[int] | None = None
    """Longest period of the law, where the end is taken from that since none is recorded."""

    def __repr__(self) -> str:
        return "<_Right>"


def _rights(status: LegalStatus, context: Context, decisions: frozenset[PermitDecision]) -> list[_Right]:
    out: list[_Right] = []
    for index, permit in enumerate(status.permits):
        span = permit_span(permit) if permit.decision in decisions else None
        if span is not None:
            out.append(_Right(*span, index))
    span = reflection_span(status, context)
    if span is not None:
        start, end = span
        longest = None
        if end == LAST:
            # A period without a recorded last day is taken to last until another right begins, but no longer than law knows.
            end = min((max(start, plus_days(right.start, -1)) for right in out if right.start >= start), default=LAST)
            end, longest = _at_most(status, start, end, context)
        out.append(_Right(start, end, PERIOD, longest))
    return out


def _at_most(status: LegalStatus, start: date, end: date, context: Context) -> tuple[date, Fact[int] | None]:
    """Return the last day that a reflection period can have, and the fact that sets it where it lies before ``end``.

    The first day is not counted, as the longest reading has it.
    """
    period = status.reflection_period
    longest = context.law(None if period is None else governing_date(period)).reflection_period.maximum_days
    limit = as_limit(longest)
    latest = end if limit is None else end_of_term(start, *limit)
    return (latest, longest) if latest < end else (end, None)


@rule(
    "RES-021",
    LegalStatus,
    severity="warning",
    kind="gap",
    standard="RES-S08",
    sources=("cets197 art. 14(1)", "dir-2004-81 art. 8(3)"),
    facts=("reflection_period.maximum_days", "reflection_period.termination_grounds"),
    message="Between two rights to stay a gap is recorded in which nothing covers the person.",
)
def gap_in_right_to_stay(status: LegalStatus, context: Context) -> RuleOutcome:
    """Gap in the right to stay.

    Checks:
        For a third-country national, a permit or the reflection period begins more than one day after all earlier ones have
        ended, and neither a pending application or appeal, an asylum procedure nor a suspension of removal covers the days
        between. Gaps before the first right that the person holds as a victim are not looked at.

    Why:
        A gap of a day can cost housing, benefits and safety.

    How to correct:
        If an application was pending, record the day on which it was made. If there is a true gap, ask the authority to date
        the new right back, with the help of a lawyer.

    Source:
        CETS 197 art. 14(1), Directive 2004/81/EC art. 8(3). A stay abroad or a removal in between closes the chain;
        what the rest of a case file tells of returns counts as well. Protection that was granted covers the days between
        as the procedure does, also where the status alone tells of it, as long as no permit for it was taken back or not
        renewed, and after that while an appeal can be lodged in time or waits (Regulation (EU) 2024/1348 art. 68(2); the
        record does not tell of the grounds on which this does not hold). A permit that was taken back
        counts to that day, and a reflection period that the person, as an adult, knowingly gave up to the day of that. A reflection period
        whose last day is not recorded counts to the next right, but no longer than the longest that the law on the day
        of its decision knows; the finding is then no surer than that law, and there is none where it sets no longest or
        where it is not known.
    """
    if not status.permits or not value_or_none(status.third_country_national):
        return None
    out: list[Violation] = []
    latest, since, begun, longest = FIRST, FIRST, False, None
    for right in sorted(_rights(status, context, EVER_VALID)):
        start, end, index, _ = right
        if begun and start > plus_days(latest, 1):
            first, last = plus_days(latest, 1), plus_days(start, -1)
            away = _away(status, first, last) or travelled(status, context, since, first, last)
            if not away and not _covered(status, first, last):
                at = "/reflection_period/start" if index == PERIOD else f"/permits/{index}/valid_from"
                out.append(violation(at, *(() if longest is None else (longest,)), day=first))
        if end > latest:
            latest, longest = end, right.longest
        since = _here_by(status, right)
        begun = begun or index == PERIOD or status.permits[index].basis not in ORDINARY
    return out or None


def here_by(permit: Permit) -> date:
    """Return the day by which the person was here to receive a permit; the first of all where it is not recorded."""
    return min((day for day in (permit.decided_on, permit.valid_from) if day is not None), default=FIRST)


def _here_by(status: LegalStatus, right: _Right) -> date:
    """Return the day by which the person was here to receive a right to stay."""
    if right.number != PERIOD:
        return here_by(status.permits[right.number])
    period = status.reflection_period
    days = () if period is None else (period.grounds_found_on, period.informed_on, period.decided_on)
    return min([right.start, *(day for day in days if day is not None)])


def _away(status: LegalStatus, first: date, last: date) -> bool:
    """Return whether the person was abroad on a day between."""
    removed = None if status.removal is None else status.removal.enforced_on
    if removed is not None and first <= removed <= last:
        return True
    return any(
        departure.left_on <= last and (departure.returned_on or LAST) >= first for departure in status.departures
    )


def _covered(status: LegalStatus, first: date, last: date) -> bool:
    """Return whether pending procedures or a suspension cover every day between."""
    return covers(_covers(status, first), first, last)


def _covers(status: LegalStatus, first: date) -> Iterator[tuple[date, date]]:
    """Yield the spans that may cover the person from a day on, beside permits and the reflection period."""
    asylum, removal = status.asylum, status.removal
    applied, ended = (None, None) if asylum is None else (asylum.applied_on, asylum.ended_on)
    day = max(each for each in (first, applied, ended) if each is not None)
    if protection_status_of(status, day) is not None:
        # Protection that was given goes on after the procedure, whatever permit is given for it, until it is taken away.
        yield ended or applied or FIRST, _protected_to(status, day)
    # One that led to protection had ended by the day on which that was taken back.
    if asylum is not None and has_applied(asylum) and (ended is not None or asylum.stage is not AsylumStage.GRANTED):
        # Without its day, an application may have been made at any time before.
        yield applied or FIRST, ended or LAST
    if removal is not None and removal.suspended_from is not None:
        yield removal.suspended_from, removal.suspended_to or LAST
    period = status.reflection_period
    if period is not None and period.requested_on is not None:
        yield period.requested_on, governing_date(period) or LAST
    for permit in status.permits:
        if permit.applied_on is not None:
            yield permit.applied_on, permit_day(permit) or LAST
        if permit.appeal is not None and permit.appeal.lodged_on is not None:
            yield permit.appeal.lodged_on, permit.appeal.decided_on or LAST


def _protected_to(status: LegalStatus, day: date) -> date:
    """Return the last day on which protection that stood on a day may have stood: the first that is followed by one without."""
    ends = [each for permit in status.permits for each in (permit.decided_on, value_or_none(permit.valid_to))]
    appeals = [permit.appeal for permit in status.permits if permit.appeal is not None]
    ends += [each for appeal in appeals for each in (appeal.decided_on, appeal.deadline)]
    later = (each for each in ends if each is not None and each >= day)
    return min((each for each in later if protection_status_of(status, plus_days(each, 1)) is None), default=LAST)


@rule(
    "RES-022",
    LegalStatus,
    severity="warning",
    kind="gap",
    standard="RES-S08",
    sources=("cets197 art. 14(1)", "dir-2004-81 art. 13(1)"),
    facts=("instruments.eu_2004_81", "reflection_period.maximum_days", "reflection_period.termination_grounds"),
    message="The right to stay ends soon, and nothing that follows it is recorded.",
    variants={"ended": "The right to stay has ended, and nothing that follows it is recorded."},
    advice_by_variant={
        "ended": "Speak with the person and a lawyer today about what can still be applied for and whether the lateness can be excused, and record the application. If another right to stay has begun or the person has left, record that."
    },
)
def right_to_stay_runs_out(status: LegalStatus, context: Context) -> RuleOutcome:
    """Right to stay runs out, nothing follows.

    Checks:
        The latest right to stay, a permit or the reflection period, has ended or ends soon: within thirty days, or within
        seven where it is the reflection period or a permit that was given for it; and no later permit, pending application
        or appeal, request for a reflection period, asylum procedure, protection, departure or removal is recorded.

    Why:
        The day after, the person is without stay, and the traffickers know it.

    How to correct:
        Tell the person of the ways to stay, help with an application before the last day, and record it. If another right
        to stay has begun or the person has left, record that.

    Source:
        CETS 197 art. 14(1), Directive 2004/81/EC art. 13(1). The days are working figures of this standard; for the
        reflection period they are few, since a period of thirty days would else be warned of from its first day. Silent
        for nationals, Nordic citizens and citizens of the European Economic Area. What the rest of a case file tells of
        a return, or of why the case was closed, counts as well. Protection follows as long as no permit for it was
        taken back or not renewed, and after that while an appeal waits; that one can still be lodged follows nothing. A permit that was taken back ended
        on that day, and a reflection period on that on which the person, as an adult, knowingly gave it up. One that
        runs, and whose last day is not recorded, ends at the latest with the longest that the law on the day of its
        decision knows.
    """
    on = context.on
    if on is None or (status.reflection_period is None and not status.permits):
        return None
    if status.third_country_national is False or value_or_none(status.status) in STAYS_ANYWAY:
        return None
    rights = _rights(status, context, VALID_OR_EXPIRED) + _taken_back(status)
    if not _may_run(status.reflection_period):
        # Over, on a day that is not recorded: it carries the stay no further.
        rights = [right for right in rights if right.number != PERIOD or (right.end != LAST and right.longest is None)]
    if not rights:
        return None
    last = max(rights, key=lambda right: (right.end, right.start))
    end, index = last.end, last.number
    reflection = index == PERIOD or status.permits[index].basis is ResidencePermitBasis.REFLECTION_AND_RECOVERY
    if end > plus_days(
        on, thresholds().reflection_end_notice_days if reflection else thresholds().permit_end_notice_days
    ):
        return None
    if _is_followed(status, last.start) or has_gone(status, context, _here_by(status, last)):
        return None
    if index == PERIOD:
        at = _end_of_period(status, end)
    else:
        at = f"/permits/{index}/{'decided_on' if status.permits[index].decision is PermitDecision.REVOKED else 'valid_to'}"
    known = () if last.longest is None else (last.longest,)
    return violation(at, *known, variant="ended" if context.is_past(end) else "", day=on)


def _may_run(period: ReflectionPeriod | None) -> bool:
    """Return whether a reflection period was given and is not known to be over."""
    return period is not None and period.status in RUNNING


def _taken_back(status: LegalStatus) -> list[_Right]:
    """Return the permits that were taken back while they ran, each to that day; one without it may have ended at any time."""
    out: list[_Right] = []
    for index, permit in enumerate(status.permits):
        span = permit_span(permit) if permit.decision is PermitDecision.REVOKED else None
        if span is not None and span[1] == permit.decided_on:
            out.append(_Right(*span, index))
    return out


def _end_of_period(status: LegalStatus, end: date) -> str:
    """Return where the end of the reflection period stands: its early end, that it was given up, or its last day."""
    period = status.reflection_period
    if period is None or (period.termination is not None and period.termination.on == end):
        return "/reflection_period/termination/on"
    if period.waiver is not None and period.waiver.on == end:
        return "/reflection_period/waiver/on"
    return end_pointer(period)


def _is_followed(status: LegalStatus, begun: date) -> bool:
    """Return whether something is recorded that may follow a right to stay.

    Args:
        status: The record.
        begun: First day of the right to stay.
    """
    for permit in status.permits:
        if permit.decision in PENDING:
            return True
        if permit.appeal is not None and permit.appeal.lodged_on is not None and permit.appeal.decided_on is None:
            return True
    if status.asylum is not None and protection_status_of(status, LAST) is not None:
        # What will end by itself, as the time for an appeal or a permit that was not renewed, does not follow.
        return True
    period = status.reflection_period
    if period is None:
        return False
    if period.termination is not None and period.termination.ground is ReflectionTerminationGround.DEPARTED:
        return True
    if period.status in RUNNING and period.start is None:
        # Given on a first day that is not recorded.
        return period.decided_on is None or period.decided_on >= begun
    return period.status is ReflectionPeriodStatus.REQUESTED


@rule(
    "RES-023",
    LegalStatus,
    severity="error",
    kind="contradiction",
    standard="RES-S08",
    sources=("dir-2004-81 art. 8(3)",),
    message="The renewal does not point to an earlier permit of the same kind.",
    variants={"early": "The renewal is recorded as applied for before the permit that it renews was decided."},
    advice_by_variant={
        "early": "Compare the dates with the decisions and correct the one that is wrong. If the application was for another permit, point the renewal to that one."
    },
)
def renewal_does_not_continue(status: LegalStatus, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Renewal does not continue what it renews.

    Checks:
        A renewal names no permit in the record, names itself, or stands in a circle of renewals; or the permit that it
        renews has another basis; or it was applied for before that permit was decided.

    Why:
        The time that leads to a lasting right is counted along this chain.

    How to correct:
        Point the renewal to the permit that it renews. Where the basis changed, it is a new permit: record it without a
        renewal.

    Source:
        Logic; Directive 2004/81/EC art. 8(3) on renewal. A change of basis is a new permit, not a renewal. Where the
        earlier permit was taken back, not renewed, renewed or given on appeal, the day that is recorded is that of the
        later decision, and no days are compared.
    """
    if not any(permit.renewal_of is not None for permit in status.permits):
        return None
    by_id: dict[str, list[Permit]] = {}
    for permit in status.permits:
        by_id.setdefault(permit.id, []).append(permit)
    circles = _in_circles(status)
    out: list[Violation] = []
    for index, permit in enumerate(status.permits):
        if permit.renewal_of is None:
            continue
        # Of several permits with this identifier, any on the same basis can be meant; the latest decision is compared.
        renewed = [each for each in by_id.get(permit.renewal_of, ()) if each.basis is permit.basis]
        day = permit_day(permit)
        if not renewed or permit.id in circles:
            out.append(violation(f"/permits/{index}/renewal_of", day=day))
            continue
        decided = max((on for each in renewed if (on := _given_on(each)) is not None), default=None)
        if decided is not None and permit.applied_on is not None and permit.applied_on < decided:
            out.append(violation(f"/permits/{index}/applied_on", variant="early", day=day))
    return out or None


def _given_on(permit: Permit) -> date | None:
    """Return the day of the decision on the application; `None` where that of a later decision can stand in its place."""
    return None if permit.decision in OVERTAKEN else permit.decided_on


def _in_circles(status: LegalStatus) -> set[str]:
    """Return the identifiers of permits that are renewals of themselves, directly or through other permits."""
    renews: dict[str, str] = {}
    for permit in status.permits:
        if permit.renewal_of is not None:
            renews[permit.id] = min(permit.renewal_of, renews.get(permit.id, permit.renewal_of))
    seen: dict[str, str] = {}
    circles: set[str] = set()
    for start in renews:
        at = start
        while at in renews and at not in seen:
            seen[at] = start
            at = renews[at]
        while seen.get(at) == start and at not in circles:
            circles.add(at)
            at = renews[at]
    return circles
