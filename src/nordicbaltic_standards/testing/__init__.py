"""Help for testing a system that uses this library: Hypothesis strategies for records and code lists.

Needs the extra ``testing``: ``pip install "nordicbaltic-standards[testing]"``. The test vectors need no extra.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nordicbaltic_standards.testing.broken import invalid_documents
    from nordicbaltic_standards.testing.strategies import codes_of, documents, records

_WHERE = {"invalid_documents": "broken", "codes_of": "strategies", "documents": "strategies", "records": "strategies"}
"""Module of each public name."""

__all__ = ["codes_of", "documents", "invalid_documents", "records"]


def __getattr__(name: str) -> Any:
    """Load a public name on first use, since the extra may not be installed."""
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
