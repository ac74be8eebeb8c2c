"""Sweden: personnummer and samordningsnummer, 10 or 12 digits, check digit of the Luhn formula.

In a coordination number 60 is added to the day; day or month can be unknown and is then 60 or 00.
Source: Folkbokföringslag (1991:481) 18 §; Lag (2022:1697) om samordningsnummer.
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


def _luhn(number: str) -> bool:
    total = 0
    for index, digit in enumerate(number):
        value = int(digit) * (2 - index % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def check(number: str) -> CheckResult:
    """Judge ``number`` as an official number of Sweden: regular or coordination number."""
    number = compact(number, "-+")
    if digits_only(number, 12):
        if number[:2] not in {"18", "19", "20"}:
            return MALFORMED
        year = int(number[:4])
        number = number[2:]
    elif digits_only(number, 10):
        year = 2000 + int(number[:2])
    else:
        return MALFORMED
    month, day = int(number[2:4]), int(number[4:6])
    if 60 <= day <= 91:
        unknown = day == 60 or month == 0
        if month > 12 or not (unknown or is_date(year, month, day - 60)):
            return MALFORMED
        return check_digit_result("se-samordningsnummer", _luhn(number))
    if not is_date(year, month, day) and not is_date(year - 100, month, day):
        return MALFORMED
    return check_digit_result("se-personnummer", _luhn(number))
