"""The sequence of rights to stay: dates of permits, renewals, gaps between rights, and an end without a new right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
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
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.legal_status import LegalStatusSection, Permit
from nordicbaltic_standards.rules.asylum import protection_status_of
from nordicbaltic_standards.rules.case_context import payload_record
from nordicbaltic_standards.rules.chronology import Order, out_of_order
from nordicbaltic_standards.rules.code_groups import PERMIT_ENDED
from nordicbaltic_standards.rules.context import Context, RuleOutcome, Violation, violation
from nordicbaltic_standards.rules.findings import Severity
from nordicbaltic_standards.rules.registry import rule
from nordicbaltic_standards.rules.residence.enclosing_file import has_gone, travelled
from nordicbaltic_standards.rules.residence.giving_country import judged_there
from nordicbaltic_standards.rules.residence.periods import (
    EVER_VALID,
    PENDING,
    RUNNING,
    VALID,
    covers,
    dated_permits,
    end_pointer,
    first_known,
    governing_date,
    has_applied,
    permit_day,
    reflection_span,
)

NEVER_VALID = frozenset(
    {PermitDecision.APPLIED, PermitDecision.PENDING, PermitDecision.REFUSED, PermitDecision.WITHDRAWN_BY_APPLICANT}
)
"""Decisions of permits that never became valid."""
OVERTAKEN = frozenset({*PERMIT_ENDED, PermitDecision.RENEWED, PermitDecision.GRANTED_ON_APPEAL})
"""Decisions that follow an earlier one on the same permit and replace its day in the record."""
ORDINARY = frozenset(
    {ResidencePermitBasis.WORK, ResidencePermitBasis.STUDY, ResidencePermitBasis.FAMILY, ResidencePermitBasis.LONG_TERM}
)
"""Bases of permits that are independent of being a victim."""
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
"""Rights to stay that do not depend on a permit of this record."""


@rule(
    "RES-020",
    LegalStatusSection,
    severity="error",
    kind="contradiction",
    standard="RES-S08",
    sources=("cets197 art. 14(3)",),
    message="The application, the decision and the validity of the permit contradict each other.",
    variants={"no-start": "The permit was given, and its first day is not recorded."},
    advice_by_variant={"no-start": "Take the first day from the decision and record it."},
    title_by_variant={"no-start": "First day of the permit not recorded"},
)
def permit_dates_contradict(status: LegalStatusSection, context: Context) -> RuleOutcome:
    """Permit dates contradict each other.

    Checks:
        A permit ends before it begins, or was decided before it was applied for. Or an application that is pending,
        refused or withdrawn has a first day of validity. Or a permit is recorded as expired while its last day lies
        ahead, or an appeal was decided before it was lodged. A permit that was given without a first day gives a
        warning before it is passed on.

    Why:
        The next application is planned from these dates. A wrong date costs the right to stay.

    How to correct:
        Compare the dates with the decision and correct the one that is wrong.

    Source:
        Logic; CETS 197 art. 14(3) leaves renewal and end to national law. A permit may be given from a day before the
        decision; that alone is not a fault. A missing first day contradicts nothing, and an error of this kind would
        keep the record from those who help. The finding is therefore a warning, and only before the record is passed
        on.
    """
    return [
        item for index, permit in enumerate(status.permits) for item in _contradictions(index, permit, context)
    ] or None


ORDER = (
    Order("valid_from", "valid_to"),
    Order("applied_on", "decided_on"),
    Order("appeal/lodged_on", "appeal/decided_on"),
)
"""Which date of a permit cannot be before which."""


def _contradictions(index: int, permit: Permit, context: Context) -> Iterator[Violation]:
    place = f"/permits/{index}"
    first, last, day = permit.valid_from, known(permit.valid_to), permit_day(permit)
    yield from (replace(each, day=day) for each in out_of_order(permit, ORDER, place))
    if permit.decision in NEVER_VALID and first is not None:
        yield violation(f"{place}/valid_from", day=day)
    if permit.decision is PermitDecision.EXPIRED and last is not None and _lies_ahead(last, context):
        yield violation(f"{place}/decision", day=day)
    if permit.decision in VALID and first is None and context.profile == "exchange":
        yield violation(f"{place}/valid_from", severity=Severity.WARNING, variant="no-start", day=day)


def _lies_ahead(day: date, context: Context) -> bool:
    """Return whether a day is after both the day of reading and the day on which the record was written."""
    written = payload_record(context.root).recorded_at or context.root.recorded_at
    return context.on is not None and day > context.on and (written is None or day > context.day_of(written))


class _Right(NamedTuple):
    """A right to stay from one day to another: a permit, or the reflection period.

    Attributes:
        start: First day.
        end: Last day.
        place: Place of the permit or period in the record.
        here_by: Day by which the person was here to receive it.
        permit: The permit; `None` for the reflection period.
        longest: Longest period by law, where the end is derived from it since none is recorded.
    """

    start: date
    end: date
    place: str
    here_by: date
    permit: Permit | None = None
    longest: tuple[Fact[int], ...] = ()

    def __repr__(self) -> str:
        return "<_Right>"


def _rights(status: LegalStatusSection, context: Context) -> list[_Right]:
    """Return the permits that were ever valid and the reflection period, in the order in which they begin."""
    rights = [
        _Right(first, last, f"/permits/{index}", here_by(permit), permit)
        for index, permit, first, last in dated_permits(status, EVER_VALID)
    ]
    period, span = status.reflection_period, reflection_span(status, context)
    if period is not None and span is not None:
        start, end = span
        longest: tuple[Fact[int], ...] = ()
        if end == LAST:
            # A period without a recorded last day is assumed to last until another right begins, but no longer than the
            # law allows. The first day is not counted, as in the longest reading.
            end = min(
                (max(start, plus_days(right.start, -1)) for right in rights if right.start >= start), default=LAST
            )
            there = judged_there(status, context)
            maximum = there.law(governing_date(period)).reflection_period.maximum_length
            limit = maximum.period
            if limit is not None and (last := end_of_term(start, limit.value, limit.unit)) < end:
                end, longest = last, (maximum,)
        here = first_known(start, period.grounds_found_on, period.informed_on, period.decided_on)
        rights.append(_Right(start, end, "/reflection_period", here, longest=longest))
    return sorted(rights, key=lambda right: (right.start, right.end, right.permit is not None))


@rule(
    "RES-021",
    LegalStatusSection,
    severity="warning",
    kind="gap",
    standard="RES-S08",
    sources=("cets197 art. 14(1)", "dir-2004-81 art. 8(3)"),
    facts=("reflection_period.maximum_length", "reflection_period.termination_grounds"),
    message="The record shows a gap between two rights to stay, in which nothing covers the person's stay.",
)
def gap_in_right_to_stay(status: LegalStatusSection, context: Context) -> RuleOutcome:
    """Gap in the right to stay.

    Checks:
        For a third-country national, a permit or the reflection period begins more than one day after all earlier ones
        have ended. No pending application or appeal, no asylum procedure and no suspension of removal covers the days
        between. Gaps before the person's first right to stay as a victim are not looked at.

    Why:
        A gap of a day can cost housing, benefits and safety.

    How to correct:
        If an application was pending, record the day on which it was made. If there is a true gap, ask the authority to date
        the new right back, with the help of a lawyer.

    Source:
        CETS 197 art. 14(1), Directive 2004/81/EC art. 8(3). A stay abroad or a removal in between ends the chain. What
        the rest of a case file says about returns counts as well. Protection that was granted covers the days between
        as the procedure does, even if only the status shows it. It does so as long as no permit for it was withdrawn or
        not renewed. After that, it does so while an appeal can be lodged in time or waits for its decision (Regulation
        (EU) 2024/1348 art. 68(2)). The record does not show the grounds on which this does not apply. A permit that was
        withdrawn counts until that day. A reflection period that the person, as an adult, knowingly gave up counts
        until the day of giving it up. A reflection period whose last day is not recorded counts until the next right.
        It does not count beyond the longest period in the law on the day of its decision. The finding is then no surer
        than that law. Nothing is reported if the law sets no longest period or if it is not known.
    """
    third = context.third_country
    if not status.permits or third.value is not True:
        return None
    out: list[Violation] = []
    latest, since, begun = FIRST, FIRST, False
    longest: tuple[Fact[int], ...] = ()
    for right in _rights(status, context):
        if begun and right.start > plus_days(latest, 1):
            first, last = plus_days(latest, 1), plus_days(right.start, -1)
            away = _away(status, first, last) or travelled(status, context, since, first, last)
            if not away and not covers(_other_cover(status, first), first, last):
                start = "start" if right.permit is None else "valid_from"
                out.append(violation(f"{right.place}/{start}", *longest, day=first, derived=third.derived))
        if right.end > latest:
            latest, longest = right.end, right.longest
        since = right.here_by
        begun = begun or right.permit is None or right.permit.basis not in ORDINARY
    return out or None


def here_by(permit: Permit) -> date:
    """Return the day by which the person was here to receive a permit; the first of all where it is not recorded."""
    return first_known(permit.decided_on, permit.valid_from)


def _away(status: LegalStatusSection, first: date, last: date) -> bool:
    """Return whether the person was abroad on a day between."""
    removed = None if status.removal is None else status.removal.enforced_on
    if removed is not None and first <= removed <= last:
        return True
    return any(
        departure.left_on <= last and (departure.returned_on or LAST) >= first for departure in status.departures
    )


def _other_cover(status: LegalStatusSection, first: date) -> Iterator[tuple[date, date]]:
    """Yield the spans that may cover the person from a day on, other than permits and the reflection period."""
    asylum, removal = status.asylum, status.removal
    applied, ended = (None, None) if asylum is None else (asylum.applied_on, asylum.ended_on)
    day = max(each for each in (first, applied, ended) if each is not None)
    if protection_status_of(status, day) is not None:
        # Protection that was given continues after the procedure, whatever permit is given for it, until it is
        # withdrawn.
        yield ended or applied or FIRST, _protected_to(status, day)
    # An application that led to protection had ended by the day on which the protection was withdrawn.
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


def _protected_to(status: LegalStatusSection, day: date) -> date:
    """Return the last day of the protection that the person had on a day: the first one before a day without it."""
    ends = [each for permit in status.permits for each in (permit.decided_on, known(permit.valid_to))]
    for permit in status.permits:
        if permit.appeal is not None:
            ends += [permit.appeal.decided_on, permit.appeal.deadline]
    later = (each for each in ends if each is not None and each >= day)
    return min((each for each in later if protection_status_of(status, plus_days(each, 1)) is None), default=LAST)


@rule(
    "RES-022",
    LegalStatusSection,
    severity="warning",
    kind="gap",
    urgency="term",
    standard="RES-S08",
    sources=("cets197 art. 14(1)", "dir-2004-81 art. 13(1)"),
    facts=("instruments.eu_2004_81", "reflection_period.maximum_length", "reflection_period.termination_grounds"),
    message="The right to stay ends soon, and nothing that follows it is recorded.",
    variants={"ended": "The right to stay has ended, and nothing that follows it is recorded."},
    advice_by_variant={
        "ended": "Speak with the person and a lawyer today about what can still be applied for and whether the lateness can be excused, and record the application. If another right to stay has begun or the person has left, record that."
    },
    title_by_variant={"ended": "Right to stay ended, nothing recorded after it"},
)
def right_to_stay_runs_out(status: LegalStatusSection, context: Context) -> RuleOutcome:
    """Right to stay ending, nothing recorded after it.

    Checks:
        The latest right to stay, a permit or the reflection period, has ended or ends soon. Soon means within thirty
        days, or within seven for the reflection period or a permit that was given for it. No later permit, pending
        application or appeal, request for a reflection period, asylum procedure, protection, departure or removal is
        recorded.

    Why:
        The day after, the person has no right to stay, and the traffickers know it.

    How to correct:
        Tell the person about the ways to stay, help with an application before the last day, and record it. If another
        right to stay has begun or the person has left, record that.

    Source:
        CETS 197 art. 14(1), Directive 2004/81/EC art. 13(1). The days are working figures of this standard. For the
        reflection period they are few, since the rule would otherwise warn of a thirty-day period from its first day.
        Nothing is reported for nationals, Nordic citizens and citizens of the European Economic Area. What the rest of
        a case file says about a return, or about why the case was closed, counts as well. Protection counts as
        following as long as no permit for it was withdrawn or not renewed, and after that while an appeal waits for its
        decision. The possibility of lodging an appeal does not count as following. A permit that was withdrawn ended on
        that day. A reflection period ended on the day on which the person, as an adult, knowingly gave it up. A
        reflection period that runs, and whose last day is not recorded, ends at the latest with the longest period in
        the law on the day of its decision.
    """
    on = context.on
    if on is None or (status.reflection_period is None and not status.permits):
        return None
    if context.third_country.value is False or known(status.status) in STAYS_ANYWAY:
        return None
    rights = [right for right in _rights(status, context) if _has_known_end(right, status)]
    if not rights:
        return None
    last = max(rights, key=lambda right: (right.end, right.start))
    permit, end = last.permit, last.end
    if permit is None or permit.basis is ResidencePermitBasis.REFLECTION_AND_RECOVERY:
        notice = thresholds().reflection_end_notice_days
    else:
        notice = thresholds().permit_end_notice_days
    if end > plus_days(on, notice) or _is_followed(status, last.start, end) or has_gone(status, context, last.here_by):
        return None
    if permit is None:
        at = _end_of_period(status, end)
    else:
        at = f"{last.place}/{'decided_on' if permit.decision is PermitDecision.REVOKED else 'valid_to'}"
    return violation(at, *last.longest, variant="ended" if context.is_past(end) else "", day=on)


def _has_known_end(right: _Right, status: LegalStatusSection) -> bool:
    """Return whether it is known until when a right lasted, or it is not known to have ended.

    A permit that was revoked on a day that is not recorded may have ended at any time. The same is true of a period
    that has ended and has no recorded last day.
    """
    if right.permit is not None:
        return right.permit.decision is not PermitDecision.REVOKED or right.end == right.permit.decided_on
    running = status.reflection_period is not None and status.reflection_period.status in RUNNING
    return running or (right.end != LAST and not right.longest)


def _end_of_period(status: LegalStatusSection, end: date) -> str:
    """Return the place of the end of the reflection period: its early end, the day it was given up, or its last day."""
    period = status.reflection_period
    if period is None or (period.termination is not None and period.termination.on == end):
        return "/reflection_period/termination/on"
    if period.waiver is not None and period.waiver.on == end:
        return "/reflection_period/waiver/on"
    return end_pointer(period)


def _may_run(permit: Permit, end: date) -> bool:
    """Return whether a permit without a recorded decision may continue after a day."""
    return known(permit.decision) is None and known(permit.valid_to, LAST) > end


def _is_followed(status: LegalStatusSection, begun: date, end: date) -> bool:
    """Return whether something is recorded that may follow a right to stay.

    Args:
        status: The record.
        begun: First day of the right to stay.
        end: Its last day.
    """
    for permit in status.permits:
        appeal = permit.appeal
        waits = appeal is not None and appeal.lodged_on is not None and appeal.decided_on is None
        if waits or permit.decision in PENDING or (permit.valid_from is None and _may_run(permit, end)):
            return True
    if status.asylum is not None and protection_status_of(status, LAST) is not None:
        # The time for an appeal, or a permit that was not renewed, ends by itself and so does not count.
        return True
    period = status.reflection_period
    if period is None:
        return False
    if period.termination is not None and period.termination.ground is ReflectionTerminationGround.DEPARTED:
        return True
    if period.status in RUNNING and period.start is None:
        # It was given on a first day that is not recorded.
        return period.decided_on is None or period.decided_on >= begun
    return period.status is ReflectionPeriodStatus.REQUESTED


@rule(
    "RES-023",
    LegalStatusSection,
    severity="error",
    kind="contradiction",
    standard="RES-S08",
    sources=("dir-2004-81 art. 8(3)",),
    message="The renewal does not point to an earlier permit of the same kind.",
    variants={"early": "The renewal is recorded as applied for before the permit that it renews was decided."},
    advice_by_variant={
        "early": "Compare the dates with the decisions and correct the one that is wrong. If the application was for another permit, point the renewal to that one."
    },
    title_by_variant={"early": "Renewal applied for before the permit"},
)
def renewal_does_not_continue(status: LegalStatusSection, context: Context) -> RuleOutcome:  # noqa: ARG001
    """Renewal that does not match the earlier permit.

    Checks:
        A renewal names no permit in the record, names itself, or belongs to a circle of renewals. Or the permit that it
        renews has another basis. Or it was applied for before that permit was decided.

    Why:
        The time that leads to a lasting right to stay is counted along this chain of permits.

    How to correct:
        Point the renewal to the permit that it renews. Where the basis changed, it is a new permit: record it without a
        renewal.

    Source:
        Logic; Directive 2004/81/EC art. 8(3) on renewal. A change of basis is a new permit, not a renewal. If the
        earlier permit was withdrawn, not renewed, renewed or given on appeal, the recorded day is that of the later
        decision, and no days are compared.
    """
    circles = _in_circles(status)
    out: list[Violation] = []
    for index, permit in enumerate(status.permits):
        if permit.renewal_of is None:
            continue
        # Of several permits with this identifier, any on the same basis can be meant.
        basis = known(permit.basis)
        renewed = [
            each
            for each in status.permits
            if each.id == permit.renewal_of and (basis is None or known(each.basis, basis) is basis)
        ]
        day = permit_day(permit)
        unnamed = any(each.id is None for each in status.permits if each is not permit)
        if (not renewed and not unnamed) or permit.id in circles:
            out.append(violation(f"/permits/{index}/renewal_of", day=day))
            continue
        # Where a later decision replaced that on the application, its day is not known.
        decided = [
            each.decided_on for each in renewed if each.decision not in OVERTAKEN and each.decided_on is not None
        ]
        if permit.applied_on is not None and any(permit.applied_on < each for each in decided):
            out.append(violation(f"/permits/{index}/applied_on", variant="early", day=day))
    return out or None


def _in_circles(status: LegalStatusSection) -> set[str]:
    """Return the identifiers of permits that are renewals of themselves, directly or through other permits."""
    renews: dict[str, str] = {}
    for permit in status.permits:
        if permit.renewal_of is not None and permit.id is not None:
            renews[permit.id] = min(permit.renewal_of, renews.get(permit.id, permit.renewal_of))
    return {identifier for identifier in renews if _leads_back(identifier, renews)}


def _leads_back(identifier: str, renews: dict[str, str]) -> bool:
    """Return whether the renewals from a permit on lead back to it."""
    seen: set[str] = set()
    at = renews.get(identifier)
    while at is not None and at not in seen:
        seen.add(at)
        at = renews.get(at)
    return identifier in seen
