"""The end of terms of Union law, counted by the calendar of the country."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.law.periods import plus_months
from nordicbaltic_standards.law.rest_days import union_term_end


def end_after_months(day: date, months: int, country: str | None) -> date:
    """Return the last day of a term of months that runs from ``day``, moved to a working day of the country.

    A term that ends on a Saturday, a Sunday or a public holiday ends on the next working day (Regulation (EEC, Euratom)
    No 1182/71 art. 3(4)).

    Args:
        day: Day of the event.
        months: Length of the term in calendar months.
        country: ISO 3166-1 code of the country whose law applies, or `None`: a rest day in any of the eight then counts.
    """
    return union_term_end(plus_months(day, months), country)
