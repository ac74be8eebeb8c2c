"""The day that it is for the reader."""

from __future__ import annotations

from datetime import date, datetime


def today() -> date:
    """Return the day that it is where the command runs: for hours of every day it is another one in UTC."""
    return datetime.now().astimezone().date()
