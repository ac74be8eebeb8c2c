"""Which module judges which scheme."""

from __future__ import annotations

from collections.abc import Callable

from nordicbaltic_standards.codelists.enumerations import IdentifierScheme
from nordicbaltic_standards.law.identity_numbers import (
    denmark,
    estonia,
    finland,
    iceland,
    latvia,
    lithuania,
    norway,
    sweden,
)
from nordicbaltic_standards.law.identity_numbers.base import CheckResult, Form

MODULES: dict[str, Callable[[str], CheckResult]] = {
    "EE": estonia.check,
    "LV": latvia.check,
    "LT": lithuania.check,
    "FI": finland.check,
    "SE": sweden.check,
    "NO": norway.check,
    "DK": denmark.check,
    "IS": iceland.check,
}
"""Country (ISO 3166-1) to the function that judges its numbers."""


def country_of(scheme: str) -> str | None:
    """Return the country that issues numbers of ``scheme``, or ``None`` for documents of any country."""
    country = scheme.partition("-")[0].upper()
    return country if len(country) == 2 and country in MODULES else None


def check(scheme: str, number: str) -> CheckResult:
    """Judge ``number`` as one of ``scheme`` (code of ``identifier-scheme``).

    A number of another series of the same country is told apart from one that has no form at all. Documents
    without a known form always fit.
    """
    country = country_of(scheme)
    if country is None:
        return CheckResult(Form.FITS, None)
    checked = MODULES[country](number)
    if checked.series is not None and checked.series != scheme:
        return CheckResult(Form.OTHER_SERIES, checked.series)
    return checked


BIRTH_DATE_IN: dict[IdentifierScheme, tuple[int, int, int]] = {
    IdentifierScheme.EE_ISIKUKOOD: (1, 3, 5),
    IdentifierScheme.LT_ASMENS_KODAS: (1, 3, 5),
    IdentifierScheme.LV_PERSONAS_KODS: (4, 2, 0),
    IdentifierScheme.FI_HENKILOTUNNUS: (4, 2, 0),
    IdentifierScheme.SE_PERSONNUMMER: (-10, -8, -6),
    IdentifierScheme.NO_FODSELSNUMMER: (4, 2, 0),
    IdentifierScheme.DK_CPR_NUMMER: (4, 2, 0),
    IdentifierScheme.IS_KENNITALA: (4, 2, 0),
}
"""Where year, month and day of birth stand in the numbers of a series, two digits each. Numbers that people without
registration receive (interim, coordination, replacement, system numbers) follow other patterns and are not read."""
