"""The current day of the reader."""

from __future__ import annotations

from datetime import date, datetime


def today() -> date:
    """Return the current local day where the command runs: for some hours of every day, UTC has another day."""
    return datetime.now().astimezone().date()
