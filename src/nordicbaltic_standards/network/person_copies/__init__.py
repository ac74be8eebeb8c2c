"""The person's own copies: what they agreed to, where they are referred, and who has received their data."""

from nordicbaltic_standards.network.person_copies.copies import (
    COPIES,
    NotAboutAPersonError,
    NothingToCopyError,
    person_copy,
)
from nordicbaltic_standards.network.person_copies.page import as_html, as_lines
from nordicbaltic_standards.network.person_copies.sheet import Entry, PersonCopy, Sheet

__all__ = [
    "COPIES",
    "Entry",
    "NotAboutAPersonError",
    "NothingToCopyError",
    "PersonCopy",
    "Sheet",
    "as_html",
    "as_lines",
    "person_copy",
]
