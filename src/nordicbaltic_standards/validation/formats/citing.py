"""How a report names the law behind a finding."""

from __future__ import annotations

from typing import NamedTuple

from nordicbaltic_standards.core.findings import Finding
from nordicbaltic_standards.law.speaking import cited_at_home, language_at_home, spoken_citations


class Cited(NamedTuple):
    """A citation, and the language it is in (BCP 47) where that is known and not the reader's."""

    text: str
    language: str | None = None


def spoken_sources(finding: Finding, language: str) -> list[Cited]:
    """Return the law that a finding rests on, as a reader of ``language`` cites it; national law in its own words."""
    treaties = [Cited(citation) for citation in spoken_citations(finding.legal_sources, language)]
    national = (
        Cited(cited_at_home(one, language), language_at_home(one, language)) for one in finding.national_sources
    )
    return [*treaties, *national]
