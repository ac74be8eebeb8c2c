"""The reason that is given in place of a value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, overload

from nordicbaltic_standards.models.base import Absent, OrAbsent

__all__ = ["Absent", "OrAbsent", "is_absence", "known"]

T = TypeVar("T")
D = TypeVar("D")


@overload
def known(value: T | Absent | None) -> T | None: ...
@overload
def known(value: T | Absent | None, default: D) -> T | D: ...


def known(value: Any, default: Any = None) -> Any:
    """Return the value of a field, or ``default`` where nothing, or only an absence reason, is recorded."""
    return default if value is None or isinstance(value, Absent) else value


def is_absence(value: Any) -> bool:
    """Return whether a JSON value is an absence reason: ``{"absent": "not-asked"}``."""
    return isinstance(value, Mapping) and set(value) == {"absent"}
