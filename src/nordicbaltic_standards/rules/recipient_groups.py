"""Which kinds of recipients act for a state, and which are abroad."""

from __future__ import annotations

from nordicbaltic_standards.codelists.enumerations import RecipientType

AUTHORITIES_ABROAD = frozenset({RecipientType.FOREIGN_AUTHORITY, RecipientType.CONSULATE})
"""Kinds of recipients that act for another state, by what they are."""

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
