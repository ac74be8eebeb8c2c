"""How a report names the law behind a finding."""

from __future__ import annotations

from nordicbaltic_standards.law.citation_text import Spoken, spoken_citations, spoken_read
from nordicbaltic_standards.rules.findings import Finding


def spoken_sources(finding: Finding, language: str) -> list[Spoken]:
    """Return the law that a finding rests on, as a reader of ``language`` cites it.

    National law stands in its own words; where it was not read itself, the kind of what was read is said.
    """
    treaties = [Spoken(citation) for citation in spoken_citations(finding.legal_sources, language)]
    return [*treaties, *spoken_read(finding.national_sources, language)]
