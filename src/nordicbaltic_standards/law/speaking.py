"""How law is named to a reader: instruments by their short titles, national law in its own words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from nordicbaltic_standards.core.languages import ENGLISH, served_in
from nordicbaltic_standards.core.vocabulary.law import SourceKind
from nordicbaltic_standards.countries.access import Country, countries, country
from nordicbaltic_standards.countries.fact import Source
from nordicbaltic_standards.law.instruments import instruments


@lru_cache(maxsize=4096)
def spoken_citation(citation: str, language: str) -> str:
    """Return a citation with the short title of its instrument in ``language``, for example ``CETS 197 art. 13(1)``."""
    identifier, _, provision = citation.partition(" ")
    title = instruments[identifier].short_text(language).text
    # A part that has a name and no number, as "procedures", is in English and says little more than the title.
    return f"{title}, {provision}" if _NUMBER.search(provision) or served_in(language) == ENGLISH else title


_NUMBER = re.compile(r"[0-9]")
_ARTICLE = "art. "


def spoken_citations(citations: Iterable[str], language: str) -> list[str]:
    """Return citations as `spoken_citation` does, each instrument once with all its articles.

    Args:
        citations: Citations, as ``"gdpr art. 7(3)"``.
        language: BCP 47 tag of the reader's language.
    """
    grouped: dict[str, list[str]] = {}
    for citation in citations:
        identifier, _, provision = citation.partition(" ")
        said = grouped.setdefault(identifier, [])
        following = bool(said) and said[-1].startswith(_ARTICLE) and provision.startswith(_ARTICLE)
        if following:
            said[-1] += f", {provision.removeprefix(_ARTICLE)}"
        elif provision not in said:
            said.append(provision)
    return [
        spoken_citation(f"{identifier} {provision}".strip(), language)
        for identifier, provisions in grouped.items()
        for provision in provisions
    ]


def cited_at_home(citation: str, language: str) -> str:
    """Return the citation of a source of some country's fact as a reader of ``language`` (BCP 47) cites it.

    Where it was read is found by the citation itself: a finding can rest on another country's law than the record's, as
    that of the scheme in which a claim is made. What several countries share is cited as the reader's own cites it.
    """
    reader, homes = served_in(language), _homes().get(citation, ())
    if reader == ENGLISH or not homes:
        return citation
    own = (held for held in homes if held.languages[0] == reader)
    return next(own, homes[-1]).cited(citation, language)


def language_at_home(citation: str, language: str) -> str | None:
    """Return the BCP 47 tag of the language in which `cited_at_home` names a source, where it is not the reader's.

    English readers see both names of a law, and of a source of several countries none is at home, so that no one language
    can be told.
    """
    reader, homes = served_in(language), _homes().get(citation, ())
    if reader == ENGLISH or len(homes) != 1 or homes[0].languages[0] == reader:
        return None
    return homes[0].languages[0]


@cache
def _homes() -> dict[str, tuple[Country, ...]]:
    """Return the citations of the sources of all facts, each with the countries whose facts were read there."""
    found: dict[str, tuple[Country, ...]] = {}
    for held in countries:
        for citation in {source.citation for fact in held for source in fact.sources}:
            found[citation] = (*found.get(citation, ()), held)
    return found


def spoken_national(sources: Iterable[Source], code: str, language: str) -> list[str]:
    """Return sources of a country's facts as a reader cites them, each law once with all its provisions.

    Text of law stands in its own words. Of another source the kind is said, since its title can be in English; what was
    not looked up has no title.

    Args:
        sources: The sources.
        code: ISO 3166-1 code of the country.
        language: BCP 47 tag of the reader's language.
    """
    held = country(code)
    grouped: dict[tuple[SourceKind, str], list[str]] = {}
    for source in sources:
        provisions = grouped.setdefault((source.kind, source.title), [])
        if source.provision is not None and source.provision not in provisions:
            provisions.append(source.provision)
    said = (_spoken(kind, title, provisions, held, language) for (kind, title), provisions in grouped.items())
    return list(dict.fromkeys(said))


def _spoken(kind: SourceKind, title: str, provisions: list[str], held: Country, language: str) -> str:
    if kind is SourceKind.BACKGROUND:
        return kind.label(language)
    # A table of words looks at title and provision as they stand together in the citation.
    cited = held.cited(f"{title}, {'; '.join(provisions)}" if provisions else title, language)
    return cited if kind is SourceKind.LAW else f"{kind.label(language)}: {cited}"
