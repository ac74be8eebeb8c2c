"""The eight countries of the standard."""

from __future__ import annotations

REGION: tuple[str, ...] = ("EE", "LV", "LT", "FI", "SE", "NO", "DK", "IS")
"""The eight countries of the standard."""
