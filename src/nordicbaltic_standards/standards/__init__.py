"""The regional standards, with their origin. `standards` is the catalogue of all of them: ``standards["STD-RES-01"]``."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from nordicbaltic_standards.utils.catalogue import Catalogue

if TYPE_CHECKING:
    from nordicbaltic_standards.standards.standard import Standard

_AREAS = ("general", "identification", "residence", "assistance", "referral", "protection", "compensation", "network")


@cache
def _standards() -> dict[str, Standard]:
    modules = [import_module(f"{__name__}.{area}") for area in _AREAS]
    return {standard.id: standard for module in modules for standard in module.STANDARDS}


standards: Catalogue[Standard] = Catalogue("standard", _standards)
"""The regional standards: general ones first, then area by area."""
