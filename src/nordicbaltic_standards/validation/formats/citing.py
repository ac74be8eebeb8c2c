"""How a report names the law behind a finding."""

from __future__ import annotations

from nordicbaltic_standards.core.findings import Finding
from nordicbaltic_standards.core.leaves import REGION
from nordicbaltic_standards.countries.access import country
from nordicbaltic_standards.law.speaking import spoken_citation


def spoken_sources(finding: Finding, language: str) -> list[str]:
    """Return the law that a finding rests on, as a reader of ``language`` cites it; national law in its own words."""
    code = str(finding.params.get("country", "")).removeprefix(_COUNTRY)
    national = (
        country(code).cited(source, language) if code in REGION else source for source in finding.national_sources
    )
    return [*(spoken_citation(citation, language) for citation in finding.legal_sources), *national]


_COUNTRY = "@country/"
"""Stands before the code of the country in what fills the message of a finding."""
