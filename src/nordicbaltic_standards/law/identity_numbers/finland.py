"""Finland: henkilötunnus, DDMMYY, a sign for the century, a serial number, a check character.

Since 2023 several signs stand for one century. Serial numbers 900 to 999 are temporary, for people without a code.
Source: Valtioneuvoston asetus väestötietojärjestelmästä 128/2010, 2-3 §, as amended by 690/2022.
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

_FORM = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{2})([-+A-FU-Y])([0-9]{3})([0-9A-Y])\Z")
_CENTURIES = {"+": 1800, **dict.fromkeys("-UVWXY", 1900), **dict.fromkeys("ABCDEF", 2000)}
_CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY"


def check(number: str) -> CheckResult:
    """Judge ``number`` as an official number of Finland; temporary codes included."""
    match = _FORM.match(compact(number))
    if match is None:
        return MALFORMED
    day, month, year, sign, serial, check = match.groups()
    if not is_date(_CENTURIES[sign] + int(year), int(month), int(day)) or int(serial) < 2:
        return MALFORMED
    return check_digit_result("fi-henkilotunnus", _CHECK[int(day + month + year + serial) % 31] == check)
