"""Statutory dates: what follows from a case by law, each with the fact it is based on and the event it runs from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nordicbaltic_standards.deadlines.deadline import Deadline
    from nordicbaltic_standards.models.base import Record


def deadlines(
    case: bytes | str | Mapping[str, Any] | Record, on: date, country: str | None = None
) -> tuple[Deadline, ...]:
    """Return the statutory dates that follow from a case, the soonest first, those without a date last.

    Terms that are not known, or that the law does not set, are among those without a date, see `DeadlineState`.

    Args:
        case: A case file, an exchange message, or one of the records of a case: JSON text (bytes in UTF-8, or text), a mapping
            of JSON values, or a record of this library. Nothing follows from what is missing or unsound: a last date
            without a day says so.
        on: Day on which the law is read.
        country: ISO 3166-1 code whose law applies; `None` for each record's own. For a claim, the law of the country
            whose scheme it names applies, as in the rules, whatever is given here.

    Raises:
        TypeError: When ``case`` has none of these types, or ``on`` is not a day.
        InvalidRecordError: When ``case`` is so unsound that no record can be read; it says why, without a value.
        UnknownKeyError: When ``country`` is not one of the eight.
    """
    from nordicbaltic_standards.deadlines.case import statutory_dates  # noqa: PLC0415 - loaded when first asked for

    return statutory_dates(case, on, country)
