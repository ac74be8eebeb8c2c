"""Whether the record around shows a suspicion against whoever consented in the person's place.

The signs of a suspicion lie in the records of many areas. `case`, which sees all of them, finds them and says here what the
rules of a single area have to ask.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from nordicbaltic_standards.core.record import Record
from nordicbaltic_standards.core.vocabulary.consent import ConsentGiver
from nordicbaltic_standards.law.around import carried
from nordicbaltic_standards.law.context import Context

Finder = Callable[[Record, ConsentGiver, date | None], bool | None]
"""Says of a record, a giver and the day of the consent what `suspected_by` answers."""

IN_PLACE = frozenset({ConsentGiver.PARENT, ConsentGiver.GUARDIAN, ConsentGiver.GUARDIAN_OF_ADULT})
"""Givers against whom a record can show a suspicion."""
_FINDERS: list[Finder] = []


def finds(finder: Finder) -> Finder:
    """Declare the function that looks for a suspicion in all of a record."""
    _FINDERS.append(finder)
    return finder


def speaks_for_adult(giver: ConsentGiver | None, context: Context, day: date | None) -> bool:
    """Return whether a consent was given for a grown person: one who surely is, or of whom the guardian is one of an adult."""
    return context.is_adult(day) or (giver is ConsentGiver.GUARDIAN_OF_ADULT and not context.is_child(day))


def suspected_by(root: Record, giver: ConsentGiver | None, day: date | None) -> bool | None:
    """Return whether the record says of the giver of a consent that they are suspected, or that interests conflict.

    Args:
        root: The outermost record.
        giver: Who gave the consent.
        day: Day on which it was given, or `None` where that is not known.

    Returns:
        Whether it says so of the giver; ``False`` where it says so of a parent's family, and `None` where it does not.
    """
    if giver is None or giver not in IN_PLACE:
        return None
    record = carried(root)
    said = [finder(record, giver, day) for finder in _FINDERS]
    return None if set(said) <= {None} else True in said
