"""Levels of confidence in facts, in order."""

from __future__ import annotations

from nordicbaltic_standards.codelists.enumerations import Confidence

SURENESS: tuple[Confidence, ...] = (Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH)
"""Levels of confidence, the lowest first."""
