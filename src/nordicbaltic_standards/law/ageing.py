"""How long the reading of a fact vouches for it. Older readings are told; they weaken no finding."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Any

from nordicbaltic_standards.law.fact import Fact, last_day_meant
from nordicbaltic_standards.law.loading import declarations
from nordicbaltic_standards.law.periods import plus_months
from nordicbaltic_standards.law.sections import Ageing
from nordicbaltic_standards.law.thresholds import thresholds


@cache
def _ages() -> dict[str, Ageing]:
    return {fact_id: declared.ages for fact_id, declared in declarations().items()}


def vouched_until(fact: Fact[Any]) -> date | None:
    """Return the last day for which the newest reading of a fact vouches.

    ``None`` where it does not grow old: an instrument, or law that had ended when it was read. ``None`` too where no source
    bore a date; that is said where the source is named.
    """
    read, ageing = fact.law_as_of, _ages()[fact.id]
    if read is None or ageing is Ageing.NEVER:
        return None
    last = last_day_meant(read)
    if fact.valid_to is not None and fact.valid_to <= last:
        return None
    figures = thresholds()
    return plus_months(
        last, figures.contact_vouched_months if ageing is Ageing.CONTACTS else figures.law_vouched_months
    )


def oldest_reading(facts: Iterable[Fact[Any]], day: date | None) -> str | None:
    """Return the oldest reading, as ``2024-11``, among facts whose reading no longer vouches for them on a day.

    Args:
        facts: Facts of national law.
        day: Day for which they are used; without one nothing is old.
    """
    if day is None:
        return None
    old = [fact for fact in facts if (until := vouched_until(fact)) is not None and until < day]
    return min((fact.law_as_of for fact in old if fact.law_as_of), key=last_day_meant, default=None)
