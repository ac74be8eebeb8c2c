"""Code lists, by name and by id: ``codes.ServiceType.ACCOMMODATION.label("et")`` and ``codes["service-type"]``.

The enumerations are loaded when `codes` is first used; importing the package loads nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nordicbaltic_standards.codelists.enumerations import codes

__all__ = ["codes"]


def __getattr__(name: str) -> Any:
    """Load `codes` when it is first used."""
    if name != "codes":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return import_module(f"{__name__}.enumerations").codes
