"""How long the person is entitled to help, and whether help has ended."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from nordicbaltic_standards.codelists.enumerations import AssistanceEndReason, ServiceStatus, ServiceType
from nordicbaltic_standards.law.periods import plus_days
from nordicbaltic_standards.law.thresholds import thresholds
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.assistance import AssistanceSection, NeedsAssessment
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.rules.case_context import enclosing_case_file
from nordicbaltic_standards.rules.code_groups import SERVICE_NOT_WANTED
from nordicbaltic_standards.rules.context import Context
from nordicbaltic_standards.rules.identification.key_dates import POSITIVE, in_force_since
from nordicbaltic_standards.rules.missing_persons import death_is_recorded, is_missing

DECEASED = AssistanceEndReason.DECEASED
GIVEN = frozenset(
    {ServiceStatus.IN_PROGRESS, ServiceStatus.COMPLETED, ServiceStatus.INTERRUPTED, ServiceStatus.ENDED_EARLY}
)
"""States of a service that was given, in whole or in part."""
OVER = frozenset(
    {ServiceStatus.COMPLETED, ServiceStatus.ENDED_EARLY, ServiceStatus.DECLINED, ServiceStatus.UNAVAILABLE}
)
"""States in which no more of a service is expected."""
REFUSED = frozenset({ServiceStatus.NEEDED, ServiceStatus.UNAVAILABLE, ServiceStatus.DECLINED})
"""States of a service that was not given and will not be given."""
UNLAWFUL_ENDS = frozenset(
    {AssistanceEndReason.COOPERATION_ENDED, AssistanceEndReason.PROCEEDINGS_CLOSED, AssistanceEndReason.NO_REPORT}
)
"""Reasons for which help must not end; they have rules of their own."""


def entitlement_end(assistance: AssistanceSection) -> date | None:
    """Return the last day of the entitlement, including an extension; `None` where it has none or none is known."""
    entitlement = assistance.entitlement
    if entitlement is None:
        return None
    return entitlement.extended_until or known(entitlement.until)


class HelpDue(NamedTuple):
    """The day from which help was due, `None` where it is not known, and the fields from which this follows."""

    day: date | None
    derived: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return "<HelpDue>"


def help_due(assistance: AssistanceSection, context: Context) -> HelpDue:
    """Return from when help was due: as recorded, or the day since which the person is presumed a victim in the file.

    Help is due from the first reasonable grounds to believe (Directive 2011/36/EU art. 11(2)).
    """
    file = enclosing_case_file(context.root)
    if assistance.eligible_from is not None or file is None or file.identification is None:
        return HelpDue(known(assistance.eligible_from))
    if file.identification.status not in POSITIVE or isinstance(context.root, ExchangeMessage):
        return HelpDue(None)
    day = in_force_since(file.identification, POSITIVE)
    return HelpDue(day, () if day is None else ("derived/help-due-by-decision",))


def entitled_for(assistance: AssistanceSection, context: Context, days: int, start: date | None = None) -> bool:
    """Return whether the person has been entitled to help for more than ``days`` days, or was before that ended.

    Args:
        assistance: The record of help.
        context: The context of the rule.
        days: Number of days.
        start: Day from which help was due; without it the first day of entitlement that is recorded.
    """
    start = start or known(assistance.eligible_from)
    if start is None or not context.is_overdue(start, days):
        return False
    end = entitlement_end(assistance)
    return end is None or end > plus_days(start, days)


def help_has_ended(assistance: AssistanceSection, context: Context) -> bool:
    """Return whether no service or stay continues or is planned, and help was given or the entitlement has ended.

    A service that is needed and was never given is no longer expected once the entitlement has ended.
    """
    statuses = {episode.status for episode in assistance.episodes}
    if context.is_past(entitlement_end(assistance)):
        statuses.discard(ServiceStatus.NEEDED)
    if not statuses <= OVER:
        return False
    if any(stay.end is None or not context.is_past(stay.end) for stay in assistance.stays):
        return False
    return not statuses.isdisjoint(GIVEN) or context.is_past(entitlement_end(assistance))


def has_died(assistance: AssistanceSection, context: Context) -> bool:
    """Return whether the person has died: it is recorded, or help ended because of it and no help followed.

    Help that began, or an assessment that was made, after that day shows that the person lives, or that the reason was
    recorded by mistake. The end of a service for a child in the person's care is not counted.
    """
    if death_is_recorded(context.root):
        return True
    entitlement = assistance.entitlement
    ends = [entitlement_end(assistance)] if entitlement is not None and entitlement.end_reason is DECEASED else []
    ends += [each.end for each in assistance.episodes if each.end_reason is DECEASED and each.child_ref is None]
    ends += [each.end for each in assistance.stays if each.end_reason is DECEASED]
    if not ends:
        return False
    last = max((end for end in ends if end is not None), default=None)
    return last is None or not any(day > last for day in _signs_of_life(assistance))


def cannot_be_helped(assistance: AssistanceSection, context: Context) -> bool:
    """Return whether the person has died or is missing, so that nothing can be offered to them or planned with them."""
    return has_died(assistance, context) or is_missing(context)


def all_help_declined(assistance: AssistanceSection, context: Context) -> bool:
    """Return whether help was offered to the person, who is certainly an adult and declined all of it."""
    own = {episode.status for episode in assistance.episodes if episode.child_ref is None}
    return own == {ServiceStatus.DECLINED} and not assistance.stays and context.is_adult()


def _signs_of_life(assistance: AssistanceSection) -> Iterator[date]:
    """Yield the days on which help to the person began, or needs or danger were assessed."""
    yield from (each.start for each in assistance.episodes if each.start is not None and each.child_ref is None)
    yield from (each.start for each in assistance.stays)
    yield from (each.date for each in known(assistance.needs_assessments, ()))
    yield from (each.date for each in known(assistance.risk_assessments, ()))


def newest_needs(assistance: AssistanceSection) -> tuple[int, NeedsAssessment] | None:
    """Return index and content of the latest needs assessment, of equal days the last; `None` where there is none."""
    listed = enumerate(known(assistance.needs_assessments, ()))
    return max(listed, key=lambda entry: (entry[1].date, entry[0]), default=None)


def has_open_needs(assistance: AssistanceSection) -> bool:
    """Return whether the latest needs assessment has a need that is not met."""
    newest = newest_needs(assistance)
    return newest is not None and any(need.met is False for need in newest[1].needs)


def first_service_delayed(assistance: AssistanceSection, context: Context) -> str | None:
    """Return the place that shows that no service began in time after the entitlement; `None` where one (possibly) did.

    "In time" means within the working figure for the first service. A service for a child in the person's care is not
    counted.
    """
    start = known(assistance.eligible_from)
    if start is None:
        return None
    limit = plus_days(start, thresholds().first_service_within_days)
    own = [(index, episode) for index, episode in enumerate(assistance.episodes) if episode.child_ref is None]
    for _, episode in own:
        if episode.status in SERVICE_NOT_WANTED or (episode.start is not None and episode.start <= limit):
            return None
    if any(stay.start <= limit for stay in assistance.stays):
        return None
    end = entitlement_end(assistance)
    if (end is not None and end <= limit) or (context.on is not None and context.on <= limit):
        return None
    begun = [(episode.start, f"/episodes/{index}/start") for index, episode in own if episode.start is not None]
    begun += [(stay.start, f"/stays/{index}/start") for index, stay in enumerate(assistance.stays)]
    if (not begun and context.on is None) or has_died(assistance, context):
        return None
    return min(begun)[1] if begun else "/episodes"


def is_with_child_protection(assistance: AssistanceSection, child: str | None) -> bool:
    """Return whether the child protection service helps, or is to help, a child in the person's care.

    Args:
        assistance: The help.
        child: Identifier of the child in this file.
    """
    return child is not None and any(
        episode.service is ServiceType.CHILD_PROTECTION and episode.child_ref == child and episode.status not in REFUSED
        for episode in assistance.episodes
    )
