"""Which incidents put the person in danger, and whether anything was done since."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from nordicbaltic_standards.codelists.enumerations import (
    InterviewPurpose,
    ProtectionIncident,
    ProtectionMeasure,
    ReferralUrgency,
    ServiceType,
)
from nordicbaltic_standards.models import assistance, referral
from nordicbaltic_standards.models.exchange_message import ExchangeMessage
from nordicbaltic_standards.models.traversal import iter_parts
from nordicbaltic_standards.models.victim_protection import Incident, MeasureTaken, VictimProtectionSection
from nordicbaltic_standards.rules.case_context import closed_on, enclosing_case_file, was_transferred
from nordicbaltic_standards.rules.context import Context
from nordicbaltic_standards.rules.missing_persons import is_out_of_reach
from nordicbaltic_standards.rules.risk_level import is_high_risk, latest_of

CRIMINAL = frozenset({InterviewPurpose.INVESTIGATION, InterviewPurpose.COURT})
"""Purposes of an interview in which the person gives evidence in criminal proceedings."""
NOT_OF_DANGER = frozenset({ProtectionIncident.PERSON_MISSING, ProtectionIncident.DEATH})
"""Incidents with separate rules; no assessment with the person can follow them."""
UNSAFE_INTERPRETER = ProtectionIncident.UNSAFE_INTERPRETER


def unanswered(protection: VictimProtectionSection, context: Context) -> tuple[int, Incident] | None:
    """Return index and content of the latest incident after which nothing was done for the person's safety."""
    dangers = [
        (index, incident)
        for index, incident in enumerate(protection.incidents)
        if incident.kind not in NOT_OF_DANGER and incident.ended_on is None
    ]
    if not dangers or not _is_acted_on_here(context):
        return None
    latest = max(incident.date for _, incident in dangers)
    open_matters = (
        (index, incident)
        for index, incident in dangers
        if incident.date == latest
        and not _is_answered(protection, incident, context)
        and not _is_named_by_its_place(incident, context)
    )
    # Of several on the same day, the order of the list does not decide which is named.
    return min(open_matters, key=lambda entry: entry[1].kind, default=None)


def _is_named_by_its_place(incident: Incident, context: Context) -> bool:
    """Return whether the rule on a place that became known reports an incident."""
    exposed = incident.kind is ProtectionIncident.WHEREABOUTS_REVEALED
    return exposed and known_stay(context, incident.date) is not None


def _is_acted_on_here(context: Context) -> bool:
    """Return whether the body that keeps the record can help the person."""
    root = context.root
    elsewhere = isinstance(root, ExchangeMessage) or was_transferred(root) or closed_on(root) is not None
    return not elsewhere and not is_out_of_reach(context)


def _is_answered(protection: VictimProtectionSection, incident: Incident, context: Context) -> bool:
    """Return whether the police or others were informed of an incident, or anything was done for safety since then."""
    if incident.reported_to_police_on is not None or incident.informed:
        return True
    assessed = latest_of(protection.assessments)
    if assessed is not None and assessed[1].date >= incident.date and not is_high_risk(assessed[1]):
        return True
    return any(day >= incident.date for day in _days_of_protection(protection, context))


def _days_of_protection(protection: VictimProtectionSection, context: Context) -> Iterator[date]:
    """Yield the days on which something was done for safety: measures, plans, moves, urgent referrals."""
    for measure in protection.measures:
        if measure.measure is not ProtectionMeasure.NON_PUNISHMENT_RAISED:
            yield from measure_days(measure)
    wanted = (
        assistance.SafetyPlan, assistance.ShelterStay, assistance.ServiceEpisode, referral.ReferralSection,
    )  # fmt: skip
    for part in iter_parts(context.root, wanted):
        days: tuple[date | datetime | None, ...] = ()
        if isinstance(part, assistance.SafetyPlan):
            days = (part.made_on, part.reviewed_on)
        elif isinstance(part, assistance.ShelterStay):
            days = (part.start,)
        elif isinstance(part, assistance.ServiceEpisode):
            days = (part.offered_on, part.start) if part.service is ServiceType.SAFETY_PLANNING else ()
        elif isinstance(part, referral.ReferralSection):
            days = () if part.urgency is ReferralUrgency.PLANNED else (part.sent_at,)
        for day in days:
            if day is not None:
                yield context.day_of(day) if isinstance(day, datetime) else day


def measure_days(measure: MeasureTaken) -> Iterator[date]:
    """Yield the days on which a measure of protection was requested, was granted or began."""
    yield from (day for day in (measure.requested_on, measure.granted_on, measure.from_date) if day is not None)


def known_stay(context: Context, since: date) -> str | None:
    """Return the place of the stay in which the person still lives since it became known; `None` if they have moved.

    Args:
        context: The context of the rule.
        since: Day on which the place became known.
    """
    file = enclosing_case_file(context.root)
    stays = () if file is None or file.assistance is None else file.assistance.stays
    begun = [(stay.start, index) for index, stay in enumerate(stays) if context.on is None or stay.start <= context.on]
    if not begun:
        return None
    start, index = max(begun)
    moved = start > since or (start == since and len(begun) > 1)
    return None if moved or context.is_past(stays[index].end) else f"/assistance/stays/{index}"
