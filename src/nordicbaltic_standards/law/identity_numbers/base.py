"""What all the modules of this folder share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum


class Form(Enum):
    """What a number looks like."""

    FITS = "fits"
    """The form of the series and, where there is one, the check digit fit."""
    CHECK_DIGIT = "check-digit"
    """The form fits and the check digit does not."""
    OTHER_SERIES = "other-series"
    """The form is that of another series of the same country."""
    MALFORMED = "malformed"
    """No series of the country has this form."""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What a module says of a number.

    Attributes:
        form: What the number looks like.
        series: Scheme (``identifier-scheme``) that the form belongs to, or ``None``.
    """

    form: Form
    series: str | None = None


def compact(number: str, separators: str = " ") -> str:
    """Return ``number`` in capitals without blanks and ``separators``."""
    return "".join(sign for sign in number.strip().upper() if sign not in f" \u00a0{separators}")


def digits_only(number: str, length: int) -> bool:
    """Tell whether ``number`` is exactly ``length`` ASCII digits."""
    return len(number) == length and number.isascii() and number.isdigit()


def is_date(year: int, month: int, day: int) -> bool:
    """Tell whether the calendar has such a day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def weighted_sum(number: str, weights: Sequence[int]) -> int:
    """Return the sum of the digits, each times its weight."""
    return sum(int(digit) * weight for digit, weight in zip(number, weights, strict=False))


def check_digit_result(series: str, fits: bool) -> CheckResult:
    """Return the verdict for a number of ``series`` whose check digit fits or not."""
    return CheckResult(Form.FITS if fits else Form.CHECK_DIGIT, series)


MALFORMED = CheckResult(Form.MALFORMED)
