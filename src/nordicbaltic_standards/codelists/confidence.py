"""How surely facts are known, in order."""

from __future__ import annotations

from nordicbaltic_standards.codelists.enumerations import Confidence

SURENESS: tuple[Confidence, ...] = (Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH)
"""Confidences, the least sure first."""
