"""What a consent covers, and who may and may not receive data by it: this binds whoever holds the data."""

from __future__ import annotations

from nordicbaltic_standards.privacy.record_editor import FieldValue
from nordicbaltic_standards.rules.record_contents import TERMS

STANDS_ON = frozenset(f"Consent.{name}" for name in TERMS)
"""Without those whom it named or excluded, a consent would seem to name none, and to say more than the person said."""


def of_consent(spot: FieldValue) -> str | None:
    """Return in which terms of a consent a value stands: ``"scopes"``, ``"recipients"``, ``"exclusions"`` or `None`."""
    return next((each.name for each in spot.field_path if each.owner == "Consent" and each.name in TERMS), None)
