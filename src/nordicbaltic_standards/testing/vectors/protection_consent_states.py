"""Vectors of the rule on a consent that contradicts itself."""

from __future__ import annotations

from datetime import date

from nordicbaltic_standards.testing.vectors.declared import DELETE, breaks, changed, holds, vectors
from nordicbaltic_standards.testing.vectors.protection_sound import CONSENT, SOUND

CALM = changed(SOUND, {"/disclosures": [], "/bases/0/consent_ref": "c1"})
"""The sound record, without a disclosure."""
OTHER = "/consents/1"
TAKEN_BACK = f"{OTHER}/withdrawn_at"
LAST = f"{OTHER}/valid_until"


def second(**more: object) -> dict[str, object]:
    """Return the change that adds a second consent; `None` leaves a field out."""
    made = CONSENT | {"id": "c2", "withdrawal_notified": [], **more}
    return {OTHER: {name: value for name, value in made.items() if value is not None}}


vectors(
    "PRO-039",
    CALM,
    holds("A consent that agrees with itself"),
    holds("A consent without days", second(given_at=None, valid_until=None)),
    breaks(
        "A consent taken back a minute before it was given",
        TAKEN_BACK,
        second(status="withdrawn", withdrawn_at="2026-03-02T10:59:00+02:00"),
    ),
    breaks(
        "A consent taken back an hour before it was given",
        TAKEN_BACK,
        second(status="withdrawn", withdrawn_at="2026-03-02T10:00:00+02:00"),
    ),
    holds(
        "A consent taken back in the minute in which it was given",
        second(status="withdrawn", withdrawn_at="2026-03-02T10:59:30+02:00"),
    ),
    breaks(
        "A consent taken back a minute before it was given, in a draft",
        TAKEN_BACK,
        second(status="withdrawn", withdrawn_at="2026-03-02T10:59:00+02:00"),
        profile="draft",
    ),
    breaks("A consent that ran out before it was given", LAST, second(status="expired", valid_until="2026-03-01")),
    holds(
        "A consent that ran out on the day on which it was given", second(status="expired", valid_until="2026-03-02")
    ),
    breaks(
        "A consent that ran out on the day before it was given, by a clock that still shows that day",
        LAST,
        second(status="expired", given_at="2026-03-02T22:30:00+00:00", valid_until="2026-03-02"),
    ),
    breaks(
        "A consent taken back and still called given",
        TAKEN_BACK,
        second(withdrawn_at="2026-05-04T09:30:00+03:00"),
        severity="warning",
    ),
    holds(
        "A consent that was taken back in part",
        second(status="given-in-part", withdrawn_at="2026-05-04T09:30:00+03:00"),
    ),
    breaks("A consent that is called expired before its last day", LAST, second(status="expired"), severity="warning"),
    holds("A consent that is called expired on its last day", second(status="expired"), on=date(2026, 12, 31)),
    holds(
        "A consent that is called expired, and no day of reading", second(status="expired") | {"/recorded_at": DELETE}
    ),
    holds(
        "A consent that is called expired and was taken back before its last day",
        second(status="expired", withdrawn_at="2026-05-04T09:30:00+03:00"),
    ),
    holds("A consent that has run out and is still called given", second(valid_until="2026-05-01")),
    breaks("A consent taken back on an unknown day", TAKEN_BACK, second(status="withdrawn"), severity="warning"),
    holds("A consent taken back on an unknown day, in a draft", second(status="withdrawn"), profile="draft"),
    holds("A consent taken back on an unknown day, for a count", second(status="withdrawn"), profile="statistics"),
    breaks(
        "A consent that ran out on an unknown day", LAST, second(status="expired", valid_until=None), severity="warning"
    ),
    holds("A refused consent with a day", second(status="refused")),
    breaks(
        "Two consents taken back on unknown days",
        TAKEN_BACK,
        second(status="withdrawn") | {"/consents/2": CONSENT | {"id": "c3", "status": "withdrawn"}},
        severity="warning",
        more=("/consents/2/withdrawn_at",),
    ),
)
