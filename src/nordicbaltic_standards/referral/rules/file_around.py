"""What the case file around a return says of the same person: asylum, reflection period, criminal proceedings.

The records of other areas lie beside this one, so they are known here by their fields alone.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from nordicbaltic_standards.core.periods import last_day
from nordicbaltic_standards.core.vocabulary.law import Unit
from nordicbaltic_standards.law.around import file_around
from nordicbaltic_standards.law.asylum import Standing, removed_on, standing_of
from nordicbaltic_standards.law.context import Context
from nordicbaltic_standards.referral.records import SafeReturn
from nordicbaltic_standards.referral.rules.journey import departed_on, leaving_on

_PERIOD_RAN = frozenset({"granted", "extended", "completed"})
"""States of a reflection period that was given and not cut short."""
_PERIOD_GIVEN = _PERIOD_RAN | {"terminated-early"}
"""States of a reflection period that was given."""
_NO_PERIOD = frozenset({"refused", "not-applicable"})
"""States in which there was no reflection period, whatever days are recorded."""
_GUARANTEED_DAYS = 30
"""Days that a reflection period lasts at least (CETS 197 art. 13(1))."""
_CASE_ENDED = frozenset({"no-report", "enforcement", "closed"})
"""Stages at which there are no proceedings, or the judgment has been given."""


def _file(record: SafeReturn, context: Context) -> Any:
    """Return the case file around, where it is of the country that the person leaves."""
    return file_around(context.root) if record.from_country in {None, context.country} else None


def _returns(person: Any, context: Context) -> bool:
    """Return whether a person whom the file names is the one who returns."""
    return person is not None and context.subject is not None and person.pseudonym == context.subject.pseudonym


def _legal_status(record: SafeReturn, context: Context) -> Any:
    file = _file(record, context)
    if file is None or file.legal_status is None:
        return None
    legal = file.legal_status
    return legal if _returns(legal.subject or file.subject, context) else None


def asylum_in_file(record: SafeReturn, context: Context) -> Standing | None:
    """Return how by the file the person stands towards international protection on the day of leaving; `None` for not at all."""
    legal = _legal_status(record, context)
    return None if legal is None else standing_of(legal, leaving_on(record, context))


def removal_tells(record: SafeReturn, context: Context) -> bool:
    """Return whether the file records the journey as a removal too, of which the rule on the right to stay speaks."""
    legal, left = _legal_status(record, context), departed_on(record, context)
    return legal is not None and left is not None and removed_on(legal) == left


def reflection_in_file(record: SafeReturn, context: Context) -> tuple[date, date] | None:
    """Return first and last day of the reflection period in the file; `None` where it was given up or cut short."""
    legal = _legal_status(record, context)
    period = None if legal is None else legal.reflection_period
    if period is None or period.status.value not in _PERIOD_RAN:
        return None
    if period.waiver is not None or period.termination is not None or period.start is None or period.end is None:
        return None
    return period.start, _extended_end(period)


def _extended_end(period: Any) -> date:
    """Return the last day of a period whose end is known, extensions included."""
    end: date = max((period.end, *(extension.new_end for extension in period.extensions)))
    return end


def period_of_file_tells(record: SafeReturn, context: Context) -> bool:
    """Return whether the reflection period of the file settles what a forced departure means for it.

    Within the period the rule on the case file speaks, of an early end too, lawful or not; where no end is known, on the
    days that the convention guarantees. Of a departure before the period there is nothing to say.
    """
    legal = _legal_status(record, context)
    period, left = None if legal is None else legal.reflection_period, departed_on(record, context)
    if period is None or left is None or period.status.value in _NO_PERIOD:
        return False
    first, last = period.start, None if period.end is None else _extended_end(period)
    if period.status.value in _PERIOD_GIVEN:
        first = first or period.decided_on
        if last is None and first is not None:
            last = last_day(first, _GUARANTEED_DAYS, Unit.DAYS)
    return first is not None and last is not None and first <= last and left <= last


def proceedings_open_in_file(record: SafeReturn, context: Context) -> bool:
    """Return whether by the file criminal proceedings are open in the country that the person leaves."""
    file = _file(record, context)
    if file is None or not _returns(file.subject, context):
        return False
    leaving, left = leaving_on(record, context), departed_on(record, context)
    for case in file.proceedings:
        if case.country not in {None, context.country} or case.stage.value in _CASE_ENDED:
            continue
        begun = case.opened_on is None or leaving is None or case.opened_on <= leaving
        if begun and (case.closed_on is None or (left is not None and left < case.closed_on)):
            return True
    return False
