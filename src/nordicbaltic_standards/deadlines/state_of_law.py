"""What a date says of the law it is based on: that it was read some time ago, and that it changes before the day comes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from nordicbaltic_standards.deadlines.deadline import Deadline
from nordicbaltic_standards.law.ageing import oldest_reading
from nordicbaltic_standards.law.country import country


def with_state_of_law(deadline: Deadline, on: date) -> Deadline:
    """Return a date with the age of its law, and with the announced law that begins before it is over.

    Args:
        deadline: The date.
        on: Day on which the law was read.
    """
    fact, last = deadline.fact, deadline.latest or deadline.due
    if fact is None or deadline.done:
        return deadline
    announced = tuple(
        each
        for each in country(fact.country).announced
        if last is not None and each.first_day <= last and each.is_cited_in(deadline.national_sources)
    )
    return replace(deadline, law_last_read=oldest_reading([fact], on), announced=announced)
