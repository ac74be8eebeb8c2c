"""Help for those who test a system that uses this library: Hypothesis strategies for records and code lists.

Needs the extra ``testing``: ``pip install "nordicbaltic-standards[testing]"``.
"""

from __future__ import annotations

from nordicbaltic_standards.testing.broken import broken_documents
from nordicbaltic_standards.testing.strategies import codes_of, documents, records

__all__ = ["broken_documents", "codes_of", "documents", "records"]
