"""How a report names the law behind a finding."""

from __future__ import annotations

from functools import cache

from nordicbaltic_standards.core.findings import Finding
from nordicbaltic_standards.core.languages import ENGLISH
from nordicbaltic_standards.countries.access import Country, countries
from nordicbaltic_standards.law.speaking import spoken_citation


def spoken_sources(finding: Finding, language: str) -> list[str]:
    """Return the law that a finding rests on, as a reader of ``language`` cites it; national law in its own words."""
    treaties = [spoken_citation(citation, language) for citation in finding.legal_sources]
    return [*treaties, *(_national(source, language) for source in finding.national_sources)]


def _national(citation: str, language: str) -> str:
    # A finding can rest on another country's law than the record's, as that of the scheme in which a claim is made.
    home = None if language == ENGLISH else _homes().get(citation)
    return citation if home is None else home.cited(citation, language)


@cache
def _homes() -> dict[str, Country]:
    """Return citations of the sources of facts, each with the country whose fact was read there."""
    return {source.citation: held for held in countries for fact in held for source in fact.sources}
