"""How a report names the law behind a finding."""

from __future__ import annotations

from nordicbaltic_standards.core.findings import Finding
from nordicbaltic_standards.law.speaking import cited_at_home, spoken_citations


def spoken_sources(finding: Finding, language: str) -> list[str]:
    """Return the law that a finding rests on, as a reader of ``language`` cites it; national law in its own words."""
    treaties = spoken_citations(finding.legal_sources, language)
    return [*treaties, *(cited_at_home(source, language) for source in finding.national_sources)]
