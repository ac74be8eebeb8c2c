"""Sources of codes and fields: legal instruments, and the other documents that declarations cite."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path

from nordicbaltic_standards.law.compile_data import read_data
from nordicbaltic_standards.law.instruments import instruments


@cache
def _documents() -> dict[str, str]:
    """Return the titles of the sources that are no legal instruments, by identifier."""
    source = files("nordicbaltic_standards.law").joinpath("data", "sources.toml")
    documents: dict[str, str] = read_data(Path(str(source)))
    return documents


def source_title(identifier: str) -> str:
    """Return the full title of a source.

    Args:
        identifier: Identifier of an instrument or of another document.

    Raises:
        UnknownKeyError: When there is no such source.
    """
    if identifier in _documents():
        return _documents()[identifier]
    instrument = instruments[identifier]
    return f"{instrument.title}, {instrument.citation}"


def cited_sources(text: str) -> list[tuple[str, str]]:
    """Split a citation text, ``"gdpr art. 7(3); crc art. 3"``, into pairs of title and place (which may be empty).

    Raises:
        UnknownKeyError: When a source is not known.
    """
    pairs = (citation.partition(" ") for citation in text.split("; "))
    return [(source_title(identifier), place) for identifier, _, place in pairs]
