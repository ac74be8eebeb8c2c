"""What the case file around a record of protection tells of the same person: that they have died."""

from __future__ import annotations

from typing import Any

from nordicbaltic_standards.law.context import Context


def has_died(context: Context) -> bool:
    """Return whether the case file that a record stands in, also one that a message carries, was closed for death."""
    # The file lies in a layer above; it tells of its parts by its fields alone.
    held: Any = context.root
    if held.record_name == "exchange-message":
        held = held.payload.record
    if held.record_name != "case-file" or held.status.value == "reopened":
        return False
    return held.closure is not None and held.closure.reason.value == "person-deceased"
