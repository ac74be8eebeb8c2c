"""Categories of data by purpose and recipient, from the exchange profiles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from nordicbaltic_standards.codelists.enumerations import DataCategory, DisclosurePurpose, RecipientType
from nordicbaltic_standards.rules.exchange_profiles.profiles import exchange_profile_for

D = DataCategory

ALWAYS: frozenset[DataCategory] = frozenset({D.NONE, D.OPERATIONAL, D.DEMOGRAPHIC, D.FREE_TEXT})
"""Categories for every purpose except statistics; free text has a separate rule."""
EVERYTHING: frozenset[DataCategory] = frozenset(DataCategory)


def may_carry(purpose: DisclosurePurpose, recipient: RecipientType | None) -> frozenset[DataCategory]:
    """Return the categories of data that may go to a recipient of this type for this purpose.

    Single fields may also leave or be held back;
    `nordicbaltic_standards.rules.exchange_profiles.profiles.ExchangeProfile` names them.
    """
    return exchange_profile_for(purpose, recipient).carries


class _Carried(Mapping[DisclosurePurpose, frozenset[DataCategory]]):
    """Reads the table of profiles when first used, not when this module is imported."""

    def __getitem__(self, purpose: DisclosurePurpose) -> frozenset[DataCategory]:
        return _carried(purpose)

    def __iter__(self) -> Iterator[DisclosurePurpose]:
        return iter(DisclosurePurpose)

    def __len__(self) -> int:
        return len(DisclosurePurpose)


@cache
def _carried(purpose: DisclosurePurpose) -> frozenset[DataCategory]:
    everyone_else = [kind for kind in (*RecipientType, None) if kind is not RecipientType.THE_PERSON]
    return frozenset[DataCategory]().union(*(may_carry(purpose, kind) for kind in everyone_else))


CARRIES: Mapping[DisclosurePurpose, frozenset[DataCategory]] = _Carried()
"""Categories of data that may go to some recipient other than the person for a purpose."""
