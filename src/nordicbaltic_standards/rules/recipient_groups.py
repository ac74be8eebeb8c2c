"""Which kinds of recipients act for a state, and which are abroad."""

from __future__ import annotations

from nordicbaltic_standards.codelists.enumerations import RecipientType
from nordicbaltic_standards.law.territories import same_state

AUTHORITIES_ABROAD = frozenset({RecipientType.FOREIGN_AUTHORITY, RecipientType.CONSULATE})
"""Kinds of recipients that act for another state, by what they are."""

_SUPPORT = frozenset({RecipientType.SUPPORT_ORGANISATION, RecipientType.SHELTER})

FOREIGN = AUTHORITIES_ABROAD | {RecipientType.FOREIGN_SUPPORT_ORGANISATION}
"""Kinds of recipients abroad, or of another state, by what they are."""

AUTHORITIES = AUTHORITIES_ABROAD.union({
    RecipientType.POLICE,
    RecipientType.PROSECUTION_COURT,
    RecipientType.MIGRATION_AUTHORITY,
    RecipientType.LABOUR_AUTHORITY,
    RecipientType.COMPENSATION_AUTHORITY,
    RecipientType.NATIONAL_RAPPORTEUR,
})  # fmt: skip
"""Kinds of recipients that are an authority of a state."""

OF_A_STATE = AUTHORITIES | {RecipientType.SOCIAL_SERVICES, RecipientType.CHILD_PROTECTION}
"""Kinds of recipients that are bodies of a state or of its municipalities; the state can learn what one of them knows."""


def is_of_kind(kind: RecipientType | None, named: RecipientType | None, country: str | None, home: str | None) -> bool:
    """Return whether a consent that names a kind of recipient means this one.

    A support organisation abroad is meant too where its own kind is recorded, such as a shelter in another country.

    Args:
        kind: Kind of the recipient.
        named: Kind that the consent names.
        country: Country of the recipient (ISO 3166-1), or `None`.
        home: Country of the sender, or `None`.
    """
    if named is RecipientType.FOREIGN_SUPPORT_ORGANISATION and kind in _SUPPORT:
        return country is not None and home is not None and not same_state(country, home)
    return named is not None and kind is named
