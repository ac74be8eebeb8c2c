"""Test vectors: for each rule records in which it has nothing to say, and records that break just this rule.

They are published as JSON in ``schemas/1.0/vectors`` for implementations in other languages.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from nordicbaltic_standards.testing.vectors.declared import VECTORS, Case, Vector

__all__ = ["Case", "Vector", "all_vectors"]


def all_vectors() -> dict[str, tuple[Vector, ...]]:
    """Return every vector by rule."""
    for module in iter_modules(__path__, __name__ + "."):
        import_module(module.name)
    return dict(sorted(VECTORS.items()))
