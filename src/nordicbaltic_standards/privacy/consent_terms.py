"""The terms of a consent: its scope, recipients and exclusions. They bind everyone who has the data."""

from __future__ import annotations

from nordicbaltic_standards.privacy.record_editor import FieldValue
from nordicbaltic_standards.rules.record_contents import TERMS

STANDS_ON = frozenset(f"Consent.{name}" for name in TERMS)
"""Without its recipients and exclusions, a consent would look unlimited and permit more than the person agreed to."""


def of_consent(spot: FieldValue) -> str | None:
    """Return to which term of a consent a value belongs: ``"scopes"``, ``"recipients"``, ``"exclusions"`` or `None`."""
    return next((each.name for each in spot.field_path if each.owner == "Consent" and each.name in TERMS), None)
