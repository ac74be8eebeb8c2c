"""The reason that is given in place of a value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nordicbaltic_standards.models.base import Absent, OrAbsent

__all__ = ["Absent", "OrAbsent", "is_absence"]


def is_absence(value: Any) -> bool:
    """Return whether a JSON value is an absence reason: ``{"absent": "not-asked"}``."""
    return isinstance(value, Mapping) and set(value) == {"absent"}
