"""Lithuania: asmens kodas, 11 digits, of the same form and check digit as the Estonian code.

Codes that begin with 9 are given where the date of birth is not known and have no date in them.
Source: Lietuvos Respublikos gyventojų registro įstatymas.
"""

from __future__ import annotations

from nordicbaltic_standards.law.identity_numbers.base import CheckResult, check_digit_result, compact, digits_only
from nordicbaltic_standards.law.identity_numbers.estonia import check_digit, personal_code

SERIES = "lt-asmens-kodas"


def check(number: str) -> CheckResult:
    """Judge ``number`` as an official number of Lithuania."""
    plain = compact(number)
    if digits_only(plain, 11) and plain[0] == "9":
        return check_digit_result(SERIES, check_digit(plain) == int(plain[10]))
    return personal_code(number, SERIES)
