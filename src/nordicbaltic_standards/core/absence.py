"""What is not known is said: the reason that stands where a value could stand."""

from __future__ import annotations

from nordicbaltic_standards.core.record import Absent

__all__ = ["Absent"]
