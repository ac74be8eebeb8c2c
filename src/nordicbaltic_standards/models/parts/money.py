"""Money: an amount and its currency."""

from __future__ import annotations

from typing import Annotated

from nordicbaltic_standards.codelists.enumerations import DataCategory
from nordicbaltic_standards.models.base import Model
from nordicbaltic_standards.models.fields import field
from nordicbaltic_standards.models.types import Amount, Currency


class Money(Model, frozen=True):
    """An amount of money with its currency (ISO 4217)."""

    amount: Annotated[
        Amount, field("Amount", "Amount as decimal text with at most two decimals.", DataCategory.FINANCIAL, "1250.00")
    ]
    currency: Annotated[
        Currency, field("Currency", "Currency of the amount (ISO 4217).", DataCategory.FINANCIAL, "EUR")
    ]
