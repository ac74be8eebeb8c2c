"""Norway: fødselsnummer, D-nummer and FH-nummer, 11 digits with two check digits.

In a D number 40 is added to the day. An FH number begins with 8 or 9 and holds no date. From 2032 numbers are issued
under relaxed check digits; synthetic test numbers add 40 or 80 to the month and are accepted as forms.
Source: Forskrift til folkeregisterloven (FOR-2017-07-14-1201) kapittel 2; Skatteetaten, ny kontroll av kontrollsifre.
"""

from __future__ import annotations

from nordicbaltic_standards.law.identity_numbers.base import (
    MALFORMED,
    CheckResult,
    check_digit_result,
    compact,
    digits_only,
    is_date,
    weighted_sum,
)

_FIRST = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
_SECOND = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_RELAXED = frozenset({0, 1, 2, 3})


def _check_digits_fit(number: str) -> bool:
    return weighted_sum(number[:10], _FIRST) % 11 in _RELAXED and weighted_sum(number, _SECOND) % 11 == 0


def _has_date(number: str, day: int) -> bool:
    month, year = int(number[2:4]), int(number[4:6])
    month -= 80 if month > 80 else 40 if month > 40 else 0
    return any(is_date(century + year, month, day) for century in (1900, 2000))


def check(number: str) -> CheckResult:
    """Judge ``number`` as an official number of Norway: birth number, D number or FH number."""
    number = compact(number)
    if not digits_only(number, 11):
        return MALFORMED
    day = int(number[:2])
    if day >= 80:
        return check_digit_result("no-fh-nummer", _check_digits_fit(number))
    if 41 <= day <= 71 and _has_date(number, day - 40):
        return check_digit_result("no-d-nummer", _check_digits_fit(number))
    if _has_date(number, day):
        return check_digit_result("no-fodselsnummer", _check_digits_fit(number))
    return MALFORMED
