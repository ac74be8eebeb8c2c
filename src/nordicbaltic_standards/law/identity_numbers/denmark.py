"""Denmark: CPR-nummer and erstatningspersonnummer, 10 digits.

Since 2007 numbers are issued whose check digit does not fit; a misfit proves nothing and is not reported. In a
replacement number 60 is added to the day, and letters may stand among the last four signs.
Source: Bekendtgørelse af lov om Det Centrale Personregister § 3; CPR-kontoret, Personnumre uden kontrolciffer.
"""

from __future__ import annotations

import re

from nordicbaltic_standards.law.identity_numbers.base import (
    MALFORMED,
    CheckResult,
    check_digit_result,
    compact,
    is_date,
)

_FORM = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{2})([0-9A-Z]{4})\Z")


def check(number: str) -> CheckResult:
    """Judge ``number`` as an official number of Denmark: CPR number or replacement number."""
    match = _FORM.match(compact(number, "-"))
    if match is None:
        return MALFORMED
    day, month, year, rest = int(match[1]), int(match[2]), int(match[3]), match[4]
    replacement = day > 60
    if not any(is_date(century + year, month, day - 60 if replacement else day) for century in (1900, 2000)):
        return MALFORMED
    if replacement:
        return check_digit_result("dk-erstatningspersonnummer", fits=True)
    return check_digit_result("dk-cpr-nummer", fits=True) if rest.isdigit() else MALFORMED
