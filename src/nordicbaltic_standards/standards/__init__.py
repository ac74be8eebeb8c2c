"""The regional standards: ``standards["RES-S02"]``, general ones first, then area by area.

They are loaded when first used; importing the package loads nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from nordicbaltic_standards.utils.catalogue import Registry

if TYPE_CHECKING:
    from nordicbaltic_standards.standards.standard import Standard

__all__ = ["standards"]


def _load() -> Mapping[str, Standard]:
    from nordicbaltic_standards.standards.standard import load  # noqa: PLC0415 - loads pydantic

    return load()


standards: Registry[Standard] = Registry("standard", _load)
"""The regional standards by identifier."""
