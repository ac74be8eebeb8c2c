"""The order of the dates of a record, stated as a table: which date cannot be before which."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, NamedTuple

from nordicbaltic_standards.law.periods import certainly_before
from nordicbaltic_standards.models.base import Absent, Model
from nordicbaltic_standards.rules.context import Violation, violation
from nordicbaltic_standards.utils.partial_date import PartialDate


class Order(NamedTuple):
    """States that one date of a record cannot be before another.

    Attributes:
        earlier: Path of the date that comes first, as ``"award/decided_on"``.
        later: Path of the date that follows, which is the place of a finding.
        variant: Name of the message of the rule, where it is not the usual one.
    """

    earlier: str
    later: str
    variant: str = ""


def value_at(record: Model, path: str) -> Any:
    """Return the value at a path of fields; `None` where it, or anything on the way to it, is missing or absent.

    Args:
        record: The record, or a part of one.
        path: Names of fields, joined by ``/``.
    """
    value: Any = record
    for name in path.split("/"):
        value = getattr(value, name)
        if value is None or isinstance(value, Absent):
            return None
    return value


def out_of_order(record: Model, orders: Iterable[Order], at: str = "") -> list[Violation]:
    """Return a violation for each date that is before one that comes first, once for each place and message.

    Partial dates count only where they cannot be in order.

    Args:
        record: The record, or a part of one.
        orders: Which dates cannot be before which.
        at: Place of the part, as a JSON Pointer.
    """
    violations: dict[tuple[str, str], Violation] = {}
    for order in orders:
        first, second = value_at(record, order.earlier), value_at(record, order.later)
        if first is not None and second is not None and _is_before(second, first):
            place = f"{at}/{order.later}"
            violations[place, order.variant] = violation(place, variant=order.variant)
    return list(violations.values())


def _is_before(one: date | PartialDate, other: date | PartialDate) -> bool:
    if isinstance(one, datetime) and isinstance(other, datetime):
        return one < other
    return certainly_before(one, other)
