"""How a report names the law behind a finding."""

from __future__ import annotations

from functools import lru_cache

from nordicbaltic_standards.core.findings import Finding
from nordicbaltic_standards.law.instruments import instruments


@lru_cache(maxsize=4096)
def spoken_citation(citation: str, language: str) -> str:
    """Return a citation with the short title of its instrument in ``language``, for example ``CETS 197 art. 13(1)``."""
    identifier, _, provision = citation.partition(" ")
    return f"{instruments[identifier].short_text(language).text}, {provision}"


def spoken_sources(finding: Finding, language: str) -> list[str]:
    """Return the law that a finding rests on, as a reader of ``language`` cites it; national law in its own words."""
    return [*(spoken_citation(citation, language) for citation in finding.legal_sources), *finding.national_sources]
