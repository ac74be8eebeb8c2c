"""How a report names the law behind a finding."""

from __future__ import annotations

from nordicbaltic_standards.law.citation_text import LocalizedText, format_citations, format_sources
from nordicbaltic_standards.rules.findings import Finding


def format_sources_of(finding: Finding, language: str) -> list[LocalizedText]:
    """Return the law that a finding rests on, as a reader of ``language`` cites it.

    National law stands in its own words; where it was not read itself, the kind of what was read is said.
    """
    treaties = [LocalizedText(citation) for citation in format_citations(finding.legal_sources, language)]
    return [*treaties, *format_sources(finding.national_sources, language)]
