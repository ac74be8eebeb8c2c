"""The days of a reflection period, for the rules of several areas."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.codelists.enumerations import ReflectionPeriodStatus, Unit
from nordicbaltic_standards.law.instruments import binds_country
from nordicbaltic_standards.law.periods import Period
from nordicbaltic_standards.models.legal_status import ReflectionPeriod
from nordicbaltic_standards.rules.context import Context

RAN = frozenset({
    ReflectionPeriodStatus.GRANTED,
    ReflectionPeriodStatus.EXTENDED,
    ReflectionPeriodStatus.COMPLETED,
    ReflectionPeriodStatus.TERMINATED_EARLY,
})  # fmt: skip
"""States of a period that was given."""
NEVER_RAN = frozenset({ReflectionPeriodStatus.REFUSED, ReflectionPeriodStatus.NOT_APPLICABLE})
"""States of a period that was not given, whatever days are recorded."""
TREATY_FLOOR = Period(30, Unit.DAYS)
"""Least number of days of a reflection period (CETS 197 art. 13(1))."""
TAKEN_AWAY = "A forced return or a transfer to another state took place while the reflection period was running."
"""Message where a person was removed within the period: in a case file, and in the record of a return by itself."""


def granted_span(period: ReflectionPeriod) -> tuple[date, date] | None:
    """Return first day and last day as granted, extensions included; `None` where not known or out of order."""
    return None if period.start is None else _granted_from(period.start, period)


def barred_span(period: ReflectionPeriod | None, country: str | None) -> tuple[date, date] | None:
    """Return the days on which a period bars a removal if nothing ended it early; `None` where there are none.

    They are those that were granted. Where a period was given and its first day is not known, they begin with the decision;
    where its last day is not known, they are the days that the convention guarantees, if it binds the country.

    Args:
        period: The period.
        country: ISO 3166-1 code of the country whose law applies, or `None`.
    """
    if period is None or period.status in NEVER_RAN:
        return None
    if period.status not in RAN:
        return granted_span(period)
    start = period.start or period.decided_on
    if start is None:
        return None
    if last_granted(period) is not None:
        return _granted_from(start, period)
    return (start, thirtieth_day(start)) if binds_country("cets197", country, start) else None


def thirtieth_day(start: date) -> date:
    """Return the last of the days that the convention guarantees."""
    return TREATY_FLOOR.end_of(start)


def given_up_on(period: ReflectionPeriod | None, context: Context) -> date | None:
    """Return the day on which an adult who knew of the period gave it up; `None` where no one did."""
    waiver = None if period is None else period.waiver
    if waiver is None or waiver.informed is not True or context.is_child(waiver.on):
        return None
    return waiver.on


def last_granted(period: ReflectionPeriod) -> date | None:
    """Return the last day as granted, extensions included; `None` where none is recorded."""
    end = period.end
    for extension in period.extensions:
        end = extension.new_end if end is None else max(end, extension.new_end)
    return end


def _granted_from(start: date, period: ReflectionPeriod) -> tuple[date, date] | None:
    end = last_granted(period)
    return None if end is None or end < start else (start, end)
