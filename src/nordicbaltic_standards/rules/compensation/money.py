"""Adding up the amounts of a claim, in one currency or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from nordicbaltic_standards.models.parts.money import Money

CENTS = frozenset({"EUR"})
"""Currencies that are paid in hundredths; the crowns of the region are rounded to whole ones."""
CENT, CROWN = Decimal("0.01"), Decimal(1)


def rounding(currency: str) -> Decimal:
    """Return the amount by which sums in a currency may differ through rounding."""
    return CENT if currency in CENTS else CROWN


def total_of(amounts: Iterable[Money | None], currency: str) -> Decimal | None:
    """Return the sum, or `None` where an amount is missing or is in another currency."""
    total = Decimal(0)
    for money in amounts:
        if money is None or money.currency != currency:
            return None
        total += money.amount
    return total


def exceeds(one: Money | None, other: Money | None) -> bool:
    """Return whether one amount is certainly above another of the same currency, by more than rounding."""
    return (
        one is not None
        and other is not None
        and one.currency == other.currency
        and one.amount - other.amount > rounding(one.currency)
    )
