"""The reason that is given in place of a value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, overload

from nordicbaltic_standards.codelists.enumerations import AbsenceReason
from nordicbaltic_standards.models.base import Absent, OrAbsent

__all__ = ["LEFT_OPEN", "Absent", "OrAbsent", "is_absence", "is_left_open", "known"]

LEFT_OPEN = frozenset({
    AbsenceReason.UNKNOWN, AbsenceReason.NOT_ASKED, AbsenceReason.DECLINED, AbsenceReason.NOT_RECORDED,
})  # fmt: skip
"""Reasons that say that there may be a value, and that the writer of the record does not know it."""

T = TypeVar("T")
D = TypeVar("D")


@overload
def known(value: T | Absent | None) -> T | None: ...
@overload
def known(value: T | Absent | None, default: D) -> T | D: ...


def known(value: Any, default: Any = None) -> Any:
    """Return the value of a field, or ``default`` where nothing, or only an absence reason, is recorded."""
    return default if value is None or isinstance(value, Absent) else value


def is_left_open(value: object) -> bool:
    """Return whether a reason stands in place of a value which says that the value is not known."""
    return isinstance(value, Absent) and value.absent in LEFT_OPEN


def is_absence(value: Any) -> bool:
    """Return whether a JSON value is an absence reason: ``{"absent": "not-asked"}``."""
    return isinstance(value, Mapping) and set(value) == {"absent"}
