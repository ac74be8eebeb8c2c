"""Latvia: personas kods, 11 digits, usually written with a hyphen after the sixth.

Codes issued before 1 July 2017 begin with the date of birth (DDMMYY) and a digit for the century; those since begin
with 3, the second digit is 2 to 9 and the rest is random. The law names no check digit, and none is checked.
Source: Fizisko personu reģistra likums, 9. un 10. pants.
"""

from __future__ import annotations

from nordicbaltic_standards.law.identity_numbers.base import (
    MALFORMED,
    CheckResult,
    check_digit_result,
    compact,
    digits_only,
    is_date,
)

_CENTURIES = {"0": 1800, "1": 1900, "2": 2000}


def check(number: str) -> CheckResult:
    """Judge ``number`` as an official number of Latvia."""
    number = compact(number, "-")
    if not digits_only(number, 11):
        return MALFORMED
    if number[0] == "3" and number[1] in "23456789":
        return check_digit_result("lv-personas-kods", fits=True)
    century = _CENTURIES.get(number[6])
    if century is None or not is_date(century + int(number[4:6]), int(number[2:4]), int(number[0:2])):
        return MALFORMED
    return check_digit_result("lv-personas-kods", fits=True)
