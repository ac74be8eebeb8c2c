"""How a report names the law behind a finding."""

from __future__ import annotations

import re
from functools import lru_cache

from nordicbaltic_standards.core.findings import Finding
from nordicbaltic_standards.core.languages import ENGLISH
from nordicbaltic_standards.law.instruments import instruments


@lru_cache(maxsize=4096)
def spoken_citation(citation: str, language: str) -> str:
    """Return a citation with the short title of its instrument in ``language``, for example ``CETS 197 art. 13(1)``."""
    identifier, _, provision = citation.partition(" ")
    title = instruments[identifier].short_text(language).text
    # A part that has a name and no number, as "procedures", is in English and says little more than the title.
    return f"{title}, {provision}" if _NUMBER.search(provision) or language == ENGLISH else title


_NUMBER = re.compile(r"[0-9]")


def spoken_sources(finding: Finding, language: str) -> list[str]:
    """Return the law that a finding rests on, as a reader of ``language`` cites it; national law in its own words."""
    return [*(spoken_citation(citation, language) for citation in finding.legal_sources), *finding.national_sources]
