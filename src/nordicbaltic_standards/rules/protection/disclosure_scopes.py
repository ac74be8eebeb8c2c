"""The scopes that a consent needs before data leave: by recipient, by purpose, and across a border."""

from __future__ import annotations

from collections.abc import Collection

from nordicbaltic_standards.codelists.enumerations import ConsentScope, DisclosurePurpose, RecipientType

S = ConsentScope

P = DisclosurePurpose

BY_RECIPIENT: dict[RecipientType, frozenset[ConsentScope]] = {
    RecipientType.POLICE: frozenset({
        S.SHARE_WITH_POLICE, S.PARTICIPATION_IN_PROCEEDINGS, S.FORMAL_IDENTIFICATION
    }),
    RecipientType.PROSECUTION_COURT: frozenset({S.SHARE_WITH_POLICE, S.PARTICIPATION_IN_PROCEEDINGS}),
    RecipientType.MIGRATION_AUTHORITY: frozenset({S.SHARE_WITH_MIGRATION, S.FORMAL_IDENTIFICATION}),
    RecipientType.FAMILY: frozenset({S.SHARE_WITH_FAMILY}),
    RecipientType.MEDIA_OR_PUBLIC: frozenset({S.MEDIA_OR_ADVOCACY}),
}  # fmt: skip
"""Scopes of which a consent needs one for data to go to a recipient of this type."""

BY_PURPOSE: dict[DisclosurePurpose, frozenset[ConsentScope]] = {
    P.SUPPORT: frozenset({S.SUPPORT_AND_SERVICES, S.SHARE_FOR_REFERRAL}),
    P.IDENTIFICATION: frozenset({
        S.FORMAL_IDENTIFICATION, S.SHARE_FOR_REFERRAL, S.SHARE_WITH_POLICE, S.SHARE_WITH_MIGRATION
    }),
    P.RESIDENCE_DECISION: frozenset({S.SHARE_WITH_MIGRATION, S.SHARE_FOR_REFERRAL}),
    P.INVESTIGATION: frozenset({S.SHARE_WITH_POLICE, S.PARTICIPATION_IN_PROCEEDINGS}),
    P.COURT_PROCEEDINGS: frozenset({
        S.PARTICIPATION_IN_PROCEEDINGS, S.SHARE_WITH_POLICE, S.SHARE_FOR_REFERRAL, S.COMPENSATION_AND_BENEFITS
    }),
    P.COMPENSATION_CLAIM: frozenset({
        S.COMPENSATION_AND_BENEFITS, S.PARTICIPATION_IN_PROCEEDINGS, S.SHARE_FOR_REFERRAL
    }),
    P.SAFE_RETURN: frozenset({S.RETURN_ARRANGEMENTS}),
    P.HEALTH_TREATMENT: frozenset({S.MEDICAL_INFORMATION, S.SUPPORT_AND_SERVICES, S.SHARE_FOR_REFERRAL}),
    P.BENEFITS: frozenset({S.COMPENSATION_AND_BENEFITS, S.SUPPORT_AND_SERVICES, S.SHARE_FOR_REFERRAL}),
    P.STATISTICS: frozenset({S.ANONYMOUS_STATISTICS}),
    P.RESEARCH: frozenset({S.RESEARCH}),
    P.MEDIA_OR_ADVOCACY: frozenset({S.MEDIA_OR_ADVOCACY}),
    P.FAMILY_TRACING: frozenset({S.SHARE_WITH_FAMILY}),
}  # fmt: skip
"""Scopes of which a consent needs one for data to leave for this purpose."""

ABROAD = frozenset({S.SHARE_ACROSS_BORDER, S.RETURN_ARRANGEMENTS})
"""Scopes of which a consent needs one for data to go abroad."""


def covers(scopes: Collection[ConsentScope], purpose: DisclosurePurpose, recipient_type: RecipientType | None) -> bool:
    """Return whether the scopes of a consent cover a purpose and a kind of recipient."""
    by_recipient = None if recipient_type is None else BY_RECIPIENT.get(recipient_type)
    needed = (by_recipient, BY_PURPOSE.get(purpose))
    return all(one is None or not one.isdisjoint(scopes) for one in needed)
