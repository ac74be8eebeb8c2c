"""Whether a decision on adequacy covers a country outside the European Economic Area (GDPR art. 45; LED art. 36)."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.codelists.enumerations import TransferGround
from nordicbaltic_standards.law.union import union_law

FOR_LAW_ENFORCEMENT = frozenset({
    TransferGround.LED_ADEQUACY,
    TransferGround.LED_SAFEGUARDS,
    TransferGround.LED_DEROGATION,
})  # fmt: skip


def claims_no_decision(ground: TransferGround | None, country: str, day: date, *, by_directive: bool = False) -> bool:
    """Return whether a transfer ground is a decision on adequacy, and none is known for the country on that day.

    The days were not read in the decisions themselves, so that a decision that is not known leads to no more than a warning.

    Args:
        ground: The ground.
        country: The country.
        day: The day.
        by_directive: Whether only a decision under Directive (EU) 2016/680 counts, by whatever code it is recorded.
    """
    if ground is TransferGround.LED_ADEQUACY or (by_directive and ground is TransferGround.ADEQUACY):
        return union_law().adequacy_on(country, day, "led") is None
    return ground is TransferGround.ADEQUACY and union_law().adequacy_on(country, day) is None
