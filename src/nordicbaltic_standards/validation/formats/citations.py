"""How a report names the law behind findings, and where it can be read."""

from __future__ import annotations

from collections.abc import Iterable

from nordicbaltic_standards.law.citation_text import LocalizedText, address_lines, cited_law
from nordicbaltic_standards.rules.findings import Finding


def format_sources_of(finding: Finding, language: str) -> list[LocalizedText]:
    """Return the law that a finding is based on, as cited in ``language``, each with where it can be read."""
    return cited_law(finding.legal_sources, finding.national_sources, language)


def addresses_of(findings: Iterable[Finding], language: str) -> list[str]:
    """Return where the law behind findings can be read, a line for each instrument and act with all its provisions."""
    every = list(findings)
    legal = dict.fromkeys(citation for finding in every for citation in finding.legal_sources)
    national = dict.fromkeys(citation for finding in every for citation in finding.national_sources)
    return address_lines(cited_law(legal, national, language), language)
