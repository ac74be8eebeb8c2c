"""How law is named to a reader: instruments by their short titles, national law in its own words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from nordicbaltic_standards.core.languages import ENGLISH
from nordicbaltic_standards.core.vocabulary.law import SourceKind
from nordicbaltic_standards.countries.access import Country, country
from nordicbaltic_standards.countries.fact import Source
from nordicbaltic_standards.law.instruments import instruments


@lru_cache(maxsize=4096)
def spoken_citation(citation: str, language: str) -> str:
    """Return a citation with the short title of its instrument in ``language``, for example ``CETS 197 art. 13(1)``."""
    identifier, _, provision = citation.partition(" ")
    title = instruments[identifier].short_text(language).text
    # A part that has a name and no number, as "procedures", is in English and says little more than the title.
    return f"{title}, {provision}" if _NUMBER.search(provision) or language == ENGLISH else title


_NUMBER = re.compile(r"[0-9]")


def spoken_national(sources: Iterable[Source], code: str, language: str) -> list[str]:
    """Return sources of a country's facts as a reader cites them.

    Text of law stands in its own words. Of another source the kind is said, since its title can be in English; what was
    not looked up has no title.

    Args:
        sources: The sources.
        code: ISO 3166-1 code of the country.
        language: BCP 47 tag of the reader's language.
    """
    held = country(code)
    return list(dict.fromkeys(_spoken_source(source, held, language) for source in sources))


def _spoken_source(source: Source, held: Country, language: str) -> str:
    if source.kind is SourceKind.LAW:
        return held.cited(source.citation, language)
    kind = source.kind.label(language)
    return kind if source.kind is SourceKind.BACKGROUND else f"{kind}: {held.cited(source.citation, language)}"
