"""What a message may carry for each purpose, and to whom whereabouts may go: the authority for minimising."""

from __future__ import annotations

from functools import cache

from nordicbaltic_standards.core.vocabulary.data import DataCategory, DisclosurePurpose, RecipientType
from nordicbaltic_standards.protection.rules.sharing import CHILD_STEPS, NEVER, RECEIVING

D = DataCategory
P = DisclosurePurpose

ALWAYS: frozenset[DataCategory] = frozenset({D.NONE, D.OPERATIONAL, D.DEMOGRAPHIC, D.FREE_TEXT})
"""What every purpose but statistics may carry; on free text there is a rule of its own."""
EVERYTHING: frozenset[DataCategory] = frozenset(DataCategory)
IDENTITY: frozenset[DataCategory] = frozenset({D.IDENTIFYING, D.CONTACT})
SPECIAL: frozenset[DataCategory] = frozenset({D.SPECIAL_HEALTH, D.SPECIAL_SEX_LIFE, D.SPECIAL_OTHER})
STORY: frozenset[DataCategory] = SPECIAL | {D.VICTIMISATION, D.CRIMINAL_OFFENCE}
"""What was done to the person, and what it left behind."""

CARRIES: dict[DisclosurePurpose, frozenset[DataCategory]] = {
    P.SUPPORT: EVERYTHING,
    P.PERSON_REQUEST: EVERYTHING,
    P.PROTECTION_FROM_DANGER: EVERYTHING - {D.FINANCIAL},
    P.CHILD_PROTECTION: EVERYTHING - {D.FINANCIAL},
    P.SAFE_RETURN: EVERYTHING - {D.SPECIAL_SEX_LIFE},
    P.IDENTIFICATION: ALWAYS | IDENTITY | STORY,
    P.RESIDENCE_DECISION: ALWAYS | IDENTITY | STORY,
    P.INVESTIGATION: ALWAYS | IDENTITY | STORY | {D.FINANCIAL},
    P.COURT_PROCEEDINGS: ALWAYS | IDENTITY | STORY | {D.FINANCIAL},
    P.COMPENSATION_CLAIM: ALWAYS | IDENTITY | STORY | {D.FINANCIAL},
    P.HEALTH_TREATMENT: ALWAYS | IDENTITY | SPECIAL | {D.VICTIMISATION},
    P.BENEFITS: ALWAYS | IDENTITY | {D.SPECIAL_HEALTH, D.SPECIAL_OTHER, D.VICTIMISATION, D.FINANCIAL},
    P.SUPERVISION: EVERYTHING - {D.CONTACT, D.SAFETY_CRITICAL},
    P.RESEARCH: ALWAYS | STORY | {D.FINANCIAL},
    P.STATISTICS: (ALWAYS | STORY | {D.FINANCIAL}) - {D.FREE_TEXT},
    P.MEDIA_OR_ADVOCACY: ALWAYS | {D.VICTIMISATION, D.SPECIAL_SEX_LIFE},
    P.FAMILY_TRACING: ALWAYS | IDENTITY,
}
"""Categories of data that a message for a purpose may carry."""


@cache
def may_carry(purpose: DisclosurePurpose, recipient: RecipientType | None) -> frozenset[DataCategory]:
    """Return the categories of data that may go to a recipient of this type for this purpose.

    Where the person is, and how they are protected, goes to no recipient that must never have it, and for a return only
    to those who receive the person. What the person asks to have about themselves they receive.
    """
    carried = CARRIES[purpose]
    if recipient is RecipientType.THE_PERSON:
        return EVERYTHING
    if recipient is RecipientType.CHILD_PROTECTION and purpose in CHILD_STEPS:
        return carried | {D.SAFETY_CRITICAL}
    if recipient in NEVER or (purpose is P.SAFE_RETURN and recipient is not None and recipient not in RECEIVING):
        return carried - {D.SAFETY_CRITICAL}
    return carried
