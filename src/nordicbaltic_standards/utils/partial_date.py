"""Dates of which the day, or month and day, may be unknown."""

from __future__ import annotations

from datetime import date
from typing import Self

_FULL_DATE_LENGTH = len("YYYY-MM-DD")


class PartialDate(str):
    """A date of which the day, or month and day, may be unknown: ``1999``, ``1999-05`` or ``1999-05-17``.

    Compare two of them through `earliest` and `latest`; a substitute such as 1 January is never written.
    """

    __slots__ = ()

    @classmethod
    def from_date(cls, value: date) -> Self:
        """Make a complete partial date from a calendar date."""
        return cls(value.isoformat())

    @property
    def is_complete(self) -> bool:
        """Whether year, month and day are all known."""
        return len(self) == _FULL_DATE_LENGTH

    def earliest(self) -> date:
        """Return the first day that the date can mean."""
        return date.fromisoformat(self + "-01-01"[len(self) - 10 :] if len(self) < _FULL_DATE_LENGTH else self)

    def latest(self) -> date:
        """Return the last day that the date can mean."""
        if len(self) == _FULL_DATE_LENGTH:
            return date.fromisoformat(self)
        year, month = int(self[:4]), int(self[5:] or 12)
        following = date(year + month // 12, month % 12 + 1, 1)
        return date.fromordinal(following.toordinal() - 1)

    def __repr__(self) -> str:
        return "PartialDate(…)"
