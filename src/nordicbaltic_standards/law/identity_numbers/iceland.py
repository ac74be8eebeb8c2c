"""Iceland: kennitala and kerfiskennitala, 10 digits.

Day, month and year of birth, two serial digits, a check digit, a digit for the century. System numbers, for people
who are not registered, begin with 8 or 9. Since 18 February 2026 numbers are issued without a check digit, so that a
misfit proves nothing; it is reported for numbers of the old form only where the ninth sign cannot come from the new
series, that is never. The form alone is judged.
Source: Lög um skráningu einstaklinga nr. 140/2019, 11. gr.; Þjóðskrá, Breyting á kennitölum (2026).
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

_CENTURIES = {"8": 1800, "9": 1900, "0": 2000}


def check(number: str) -> CheckResult:
    """Judge ``number`` as an official number of Iceland: kennitala or system number."""
    number = compact(number, "-")
    if not digits_only(number, 10):
        return MALFORMED
    if number[0] in "89":
        return check_digit_result("is-kerfiskennitala", fits=True)
    century = _CENTURIES.get(number[9])
    if century is None or not is_date(century + int(number[4:6]), int(number[2:4]), int(number[0:2])):
        return MALFORMED
    return check_digit_result("is-kennitala", fits=True)
