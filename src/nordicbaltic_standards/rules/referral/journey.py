"""The state of a return: whether it goes ahead, when the person leaves, which assessment of the risks applies."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from nordicbaltic_standards.codelists.enumerations import (
    AbsenceReason,
    DestinationRight,
    EscortKind,
    ReturnStatus,
    ReturnType,
)
from nordicbaltic_standards.law.local_time import local_day
from nordicbaltic_standards.law.territories import UNION
from nordicbaltic_standards.models.absence import known
from nordicbaltic_standards.models.base import Absent
from nordicbaltic_standards.models.safe_return import PendingMatters, ReturnRiskAssessment, SafeReturnSection
from nordicbaltic_standards.rules.context import Context
from nordicbaltic_standards.rules.risk_level import is_assessed, latest_of, states_risk

DEPARTED = frozenset({ReturnStatus.TRAVELLED, ReturnStatus.ARRIVED, ReturnStatus.NOT_MET, ReturnStatus.FOLLOWED_UP})
"""Statuses in which the journey has begun."""
BEFORE_JOURNEY = frozenset({ReturnStatus.APPROVED, ReturnStatus.RECEIVING_BODY_CONFIRMED})
"""Statuses in which the journey is settled and has not begun."""
GOING = BEFORE_JOURNEY | DEPARTED
"""Statuses in which the return goes ahead or has taken place."""
RETURN_ABANDONED = frozenset({ReturnStatus.CANCELLED, ReturnStatus.ADVISED_AGAINST})
"""Statuses in which the person does not leave."""
STAYING = frozenset({ReturnType.NO_RETURN, ReturnType.INTERNAL_RETURN})
"""Kinds in which the person stays in the country."""
VOLUNTARY = frozenset({ReturnType.VOLUNTARY, ReturnType.ASSISTED_VOLUNTARY})
"""Kinds that depend on the person's own decision."""
NO_THIRD_COUNTRY = UNION | {"AX", "CH", "IS", "LI", "NO"}
"""States of the Union and those associated with the Schengen area, which are not third countries for a return."""


def goes_abroad(record: SafeReturnSection) -> bool:
    """Return whether the return goes ahead, or has taken place, to another country."""
    return record.status in GOING and record.type not in STAYING


def is_own_journey(record: SafeReturnSection, context: Context) -> bool:
    """Return whether an adult who can move freely within the Union and the Schengen area travels by their own decision.

    No state returns such a person. Journeys that are organised or ordered, with the police, or under reported pressure
    are not such journeys.

    Args:
        record: The return.
        context: The day, the country and the person.
    """
    police = record.travel is not None and record.travel.escort is EscortKind.POLICE
    pressure = record.decision is not None and record.decision.pressure_reported is True
    adult = context.is_adult(leaving_on(record, context))
    if record.type is not ReturnType.VOLUNTARY or not adult or police or pressure:
        return False
    nationalities = () if context.subject is None else known(context.subject.nationalities, ())
    if not NO_THIRD_COUNTRY.isdisjoint(nationalities):
        return True
    home = record.destination_right is DestinationRight.NATIONALITY
    return home and known(record.destination_country) in NO_THIRD_COUNTRY


def departed_on(record: SafeReturnSection, context: Context | None = None) -> date | None:
    """Return the day on which the person left, by the time of that country or else of the country whose law applies."""
    travel = record.travel
    if travel is None or travel.departed_at is None:
        return None
    country = record.from_country or (None if context is None else context.country)
    return local_day(travel.departed_at, country)


def journey_day(record: SafeReturnSection, context: Context) -> date | None:
    """Return the day on which the person left or was planned to leave, whether or not that has passed."""
    left = departed_on(record, context)
    return left if left is not None or record.travel is None else record.travel.planned_on


def leaving_on(record: SafeReturnSection, context: Context) -> date | None:
    """Return the day on which the person left or, before that, is to leave.

    Where the planned day has passed and the person is still here, they leave today at the earliest.
    """
    day = journey_day(record, context)
    waits = record.status not in DEPARTED and departed_on(record, context) is None
    return context.on if waits and context.is_past(day) else day


def leaving_at(record: SafeReturnSection) -> str:
    """Return the place from which `leaving_on` takes its day."""
    return "/travel/planned_on" if departed_on(record) is None else "/travel/departed_at"


def in_time(day: date | None, leaving: date | None) -> bool:
    """Return whether something took place, and not certainly after the person left."""
    return day is not None and (leaving is None or day <= leaving)


def asylum_settled(pending: PendingMatters, by: date | None) -> bool:
    """Return whether the application for asylum was settled by a day, or on a day that is withheld."""
    settled = pending.asylum_settled_on
    return not never_settled(pending) if isinstance(settled, Absent) else in_time(settled, by)


def never_settled(pending: PendingMatters) -> bool:
    """Return whether a return says that there is no day on which an application was settled."""
    settled = pending.asylum_settled_on
    return isinstance(settled, Absent) and settled.absent is AbsenceReason.NOT_APPLICABLE


def assessment_that_holds(record: SafeReturnSection, context: Context) -> tuple[int, ReturnRiskAssessment] | None:
    """Return place and content of the latest assessment of the risks made before the person left.

    A planned day that has passed does not count while the person is still here: later assessments apply.
    """
    return _latest(record, _until(record, context), is_assessed)


def danger_that_holds(record: SafeReturnSection, context: Context) -> tuple[int, ReturnRiskAssessment] | None:
    """Return the same, but also count an entry without a level that records danger that cannot wait."""
    return _latest(record, _until(record, context), states_risk)


def assessment_by_leaving(record: SafeReturnSection, context: Context) -> tuple[int, ReturnRiskAssessment] | None:
    """Return place and content of the latest assessment of the risks made by the day of leaving, planned or past."""
    return _latest(record, leaving_on(record, context), is_assessed)


def _until(record: SafeReturnSection, context: Context) -> date | None:
    return leaving_on(record, context) if record.status in DEPARTED else departed_on(record, context)


def _latest(
    record: SafeReturnSection, until: date | None, counts: Callable[[ReturnRiskAssessment], bool]
) -> tuple[int, ReturnRiskAssessment] | None:
    return latest_of(record.risk_assessments, lambda one: counts(one) and in_time(one.date, until))
