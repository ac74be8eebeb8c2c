"""Estonia: isikukood, 11 digits.

Century and sex, date of birth (YYMMDD), serial number, check digit of two rounds of weights.
Source: EVS 585:2007, Isikukood; Rahvastikuregistri seadus § 39.
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

_FIRST = (1, 2, 3, 4, 5, 6, 7, 8, 9, 1)
_SECOND = (3, 4, 5, 6, 7, 8, 9, 1, 2, 3)


def check_digit(number: str) -> int:
    """Return the check digit of the first ten digits; Lithuania computes it alike."""
    remainder = weighted_sum(number, _FIRST) % 11
    if remainder == 10:
        remainder = weighted_sum(number, _SECOND) % 11
    return remainder % 10


def personal_code(number: str, series: str) -> CheckResult:
    """Judge a number of the form that Estonia and Lithuania share."""
    number = compact(number)
    if not digits_only(number, 11) or number[0] not in "12345678":
        return MALFORMED
    century = 1800 + (int(number[0]) - 1) // 2 * 100
    if not is_date(century + int(number[1:3]), int(number[3:5]), int(number[5:7])):
        return MALFORMED
    return check_digit_result(series, check_digit(number) == int(number[10]))


def check(number: str) -> CheckResult:
    """Judge ``number`` as an official number of Estonia."""
    return personal_code(number, "ee-isikukood")
