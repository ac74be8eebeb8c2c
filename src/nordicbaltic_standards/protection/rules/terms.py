"""The end of terms of Union law, counted so that nothing is called late that may be in time."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.core.periods import plus_months
from nordicbaltic_standards.law.rest_days import next_open_day


def end_after_months(day: date, months: int) -> date:
    """Return the last day of a term of months that runs from ``day``, moved to a working day.

    A term that ends on a Saturday, a Sunday or a public holiday ends on the next working day (Regulation (EEC, Euratom)
    No 1182/71 art. 3(4)). A rest day in any of the eight countries counts, so that the day is never too early.
    """
    return next_open_day(plus_months(day, months))
