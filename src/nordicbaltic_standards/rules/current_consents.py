"""Which of several entries of one consent counts: the latest, and of entries of the same time the most restrictive."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from nordicbaltic_standards.codelists.enumerations import ConsentStatus
from nordicbaltic_standards.models.parts.consent import Consent

RESTRICTIVE_FIRST: tuple[ConsentStatus, ...] = (
    ConsentStatus.WITHDRAWN, ConsentStatus.REFUSED, ConsentStatus.INVALID, ConsentStatus.EXPIRED, ConsentStatus.NOT_ASKED,
    ConsentStatus.REQUESTED, ConsentStatus.NOT_REQUIRED, ConsentStatus.GIVEN_IN_PART, ConsentStatus.GIVEN,
)  # fmt: skip
"""Every status of a consent, from the one that permits least to the one that permits most."""
_RANKS = {status: rank for rank, status in enumerate(RESTRICTIVE_FIRST)}


def dated(consent: Consent) -> datetime | None:
    """Return the last recorded time of an entry, when it was given or withdrawn; `None` where it has none."""
    return max((each for each in (consent.given_at, consent.withdrawn_at) if each is not None), default=None)


def latest(entries: Iterable[Consent]) -> list[Consent]:
    """Return the entries that can be the latest: those of the last time, and those without any."""
    entries = list(entries)
    last = max((day for entry in entries if (day := dated(entry)) is not None), default=None)
    return [entry for entry in entries if dated(entry) in {None, last}]


def deciding(entries: Iterable[Consent]) -> Consent:
    """Return the entry that counts among entries of one consent, in whatever order they are recorded.

    Args:
        entries: At least one entry.
    """
    return min(latest(entries), key=_permits)


def _permits(consent: Consent) -> tuple[Any, ...]:
    """Return a sort key by which the entry that permits less comes first."""
    return (
        _RANKS[consent.status],
        consent.withdrawn_at is None,
        consent.given_at is None,
        consent.valid_until or date.max,
        len(consent.scopes),
        len(consent.data_categories),
        -len(consent.exclusions),
        not consent.recipients,
        len(consent.recipients),
        consent.giver_suspected is not True,
        consent.explicit is True,
        sorted(consent.scopes),
        sorted(consent.data_categories),
        consent.giver or "",
        consent.form or "",
    )


def current(consents: Iterable[Consent]) -> tuple[Consent, ...]:
    """Return for each identifier the entry that counts; where no identifier is repeated, all entries in their order."""
    consents = tuple(consents)
    by_id: dict[str, list[Consent]] = {}
    for consent in consents:
        by_id.setdefault(consent.id, []).append(consent)
    if len(by_id) == len(consents):
        return consents
    return tuple(deciding(entries) for entries in by_id.values())
