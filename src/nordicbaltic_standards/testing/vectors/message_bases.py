"""Sound messages on which the vectors of the rules on messages are built."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.testing.vectors.case_bases import extract
from nordicbaltic_standards.testing.vectors.declared import record

CARRIED = "/payload/record"
WRITTEN = "2026-04-01T10:00:00+03:00"


def carried(record_type: str, **fields: Any) -> dict[str, Any]:
    """Return a record as a message carries it, written when the message was; a Finnish one if ``country`` is not given."""
    country = str(fields.pop("country", "FI"))
    return record(record_type, country, WRITTEN, **fields)


SHELTER: dict[str, Any] = {
    "ref": "fi-shelter",
    "country": "FI",
    "type": "non-governmental",
    "recipient_type": "shelter",
}
MIGRATION: dict[str, Any] = {
    "ref": "fi-migri",
    "country": "FI",
    "type": "migration-service",
    "recipient_type": "migration-authority",
}
POLICE: dict[str, Any] = {"ref": "fi-police", "country": "FI", "type": "police", "recipient_type": "police"}
HELPER: dict[str, Any] = {
    "ref": "fi-helper",
    "country": "FI",
    "type": "non-governmental",
    "recipient_type": "support-organisation",
}
OFFICE: dict[str, Any] = {"ref": "fi-statistics", "country": "FI", "recipient_type": "statistics-office"}

HELP: dict[str, Any] = carried(
    "assistance",
    needs_assessments=[{"date": "2026-03-06", "needs": [{"category": "immediate-safety", "met": True}]}],
)
"""What the person needs, without where they are."""
STAY: dict[str, Any] = carried("legal-status", status="undetermined", third_country_national=True)

TO_SHELTER: dict[str, Any] = extract(HELP)
"""A sealed message of an authority to a shelter."""


def message(**fields: Any) -> dict[str, Any]:
    """Return a message to a shelter with other fields."""
    return TO_SHELTER | fields


TO_MIGRATION: dict[str, Any] = message(recipient=MIGRATION, purpose="residence-decision")
"""The same to a migration authority, for a decision on the stay."""
