"""How law is named to a reader: instruments by their short titles, national law in its own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from nordicbaltic_standards.codelists.enumerations import SourceKind
from nordicbaltic_standards.i18n.languages import ENGLISH, served_in
from nordicbaltic_standards.law.citation import Citation
from nordicbaltic_standards.law.country import Country, countries, country
from nordicbaltic_standards.law.fact import Source
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


def not_read(citations: Iterable[Citation]) -> list[str]:
    """Return the citations, as ``"gdpr art. 7(3)"``, of those provisions whose text was not read whole."""
    return [str(item) for item in citations if not instruments[item.instrument].provisions[item.provision].read]


class Spoken(NamedTuple):
    """A text as a reader meets it, and the language it is in (BCP 47) where that is known and not the reader's."""

    text: str
    language: str | None = None


def read_in(sources: Iterable[Source]) -> tuple[Source, ...]:
    """Return those of a fact's sources that vouch for it: text of law, or else all of the best kind that was read.

    An authority goes before an international body, and that before others. What was not looked up vouches for nothing.
    """
    read = [source for source in sources if source.was_read]
    best = min((_RANKS[source.kind] for source in read), default=None)
    return tuple(source for source in read if _RANKS[source.kind] == best)


_RANKS = {kind: rank for rank, kind in enumerate(SourceKind)}
"""Kinds of sources in the order of their list, the best first."""


def cited_at_home(citation: str, language: str) -> str:
    """Return the citation of a source of some country's fact as a reader of ``language`` (BCP 47) cites it.

    Where it was read is found by the citation itself: a finding can rest on another country's law than the record's, as
    that of the scheme in which a claim is made. What several countries share is cited as the reader's own cites it.
    """
    homes = _homes().get(citation)
    return citation if homes is None else _home(homes.countries, language).cited(citation, language)


def spoken_read(citations: Iterable[str], language: str) -> list[Spoken]:
    """Return sources of facts as a reader cites them, each law once with all its provisions; see `cited_at_home`.

    English readers see both names of a law, and of a source of several countries none is at home, so that no one language
    can be told.

    Args:
        citations: Citations, as `Source.citation` of any country's fact.
        language: BCP 47 tag of the reader's language.
    """
    reader, known = served_in(language), _homes()
    read: list[tuple[Source, Country | None, str | None]] = []
    for citation in citations:
        homes = known.get(citation)
        if homes is None:
            read.append((Source(SourceKind.LAW, citation), None, None))
            continue
        spoken = homes.countries[0].languages[0] if len(homes.countries) == 1 else None
        tag = None if reader in {ENGLISH, spoken} or homes.source.kind is not SourceKind.LAW else spoken
        read.append((homes.source, _home(homes.countries, language), tag))
    return _each_once(read, language)


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
    return [each.text for each in _each_once([(source, held, None) for source in sources], language)]


def _each_once(read: Iterable[tuple[Source, Country | None, str | None]], language: str) -> list[Spoken]:
    """Return each law, page or report once: with the kind of source where it is no law, and with all its provisions."""
    grouped: dict[tuple[SourceKind, str, str | None], dict[str, str]] = {}
    for source, held, tag in read:
        # A table of words looks at title and provision as they stand together in the citation.
        title, whole = (
            (source.title, source.citation)
            if held is None
            else (held.cited(source.title, language), held.cited(source.citation, language))
        )
        provision = whole.removeprefix(f"{title}, ")
        apart = source.provision is not None and provision != whole
        provisions = grouped.setdefault((source.kind, title if apart else whole, tag), {})
        if apart and source.provision is not None:
            provisions.setdefault(source.provision, provision)
    said = []
    for (kind, title, tag), provisions in grouped.items():
        spoken = "; ".join(dict.fromkeys(provisions[each] for each in merged(tuple(provisions))))
        said.append(Spoken(_of_kind(kind, f"{title}, {spoken}" if spoken else title, language), tag))
    return list(dict.fromkeys(said))


def _of_kind(kind: SourceKind, cited: str, language: str) -> str:
    if kind is SourceKind.BACKGROUND:
        return kind.label(language)
    return cited if kind is SourceKind.LAW else f"{kind.label(language)}: {cited}"


class _Homes(NamedTuple):
    countries: tuple[Country, ...]
    source: Source


def _home(homes: tuple[Country, ...], language: str) -> Country:
    """Return the country as which a reader cites a source of several: the reader's own, or else the last."""
    reader = served_in(language)
    return next((held for held in homes if held.languages[0] == reader), homes[-1])


@cache
def _homes() -> dict[str, _Homes]:
    """Return the citations of the sources of all facts, each with the countries whose facts were read there."""
    found: dict[str, _Homes] = {}
    for held in countries:
        for source in (source for fact in held for source in fact.sources):
            known = found.get(source.citation)
            if known is None:
                found[source.citation] = _Homes((held,), source)
                continue
            homes = known.countries if held in known.countries else (*known.countries, held)
            found[source.citation] = _Homes(homes, min(known.source, source, key=lambda each: _RANKS[each.kind]))
    return found


def merged(provisions: Sequence[str]) -> list[str]:
    """Return provisions of one act without those of which each item stands in another one too.

    As ``§ 205`` beside ``§ 204, 205``. An item is a section with all that narrows it, so that a whole section stays beside
    a paragraph of it.
    """
    items = [_items(provision) for provision in provisions]
    return [
        provision
        for index, provision in enumerate(provisions)
        if not any(
            items[index] < other or (items[index] == other and place < index) for place, other in enumerate(items)
        )
    ]


_CHAPTER = re.compile(r"(\d+ ?[a-z]? (?:kap\.|luku)) (.*)")
_MARK_BEFORE = re.compile(r"^(?:§+|s\.|arts?\.) ?(?=\d)")
_MARK_AFTER = re.compile(r" ?(?:§+|str\.)$")
_NARROWS = re.compile(r"(?!§|s\.|arts?\.)\D|\d+\. (?:og \d+\. )?(?:mgr|málsl|mom)\b")
"""What stands behind a comma and belongs to the section before: ``stk. 2``, ``second paragraph``, ``2. mgr.``."""


@lru_cache(maxsize=4096)
def _items(provision: str) -> frozenset[tuple[str, str]]:
    """Return the sections that a provision names, each with its chapter and with what narrows it."""
    found: list[tuple[str, str]] = []
    for part in provision.split("; "):
        chapter, first = "", len(found)
        for item in part.split(", "):
            if len(found) > first and _NARROWS.match(item):
                found[-1] = (found[-1][0], f"{found[-1][1]}, {item}")
                continue
            named = _CHAPTER.match(item)
            if named is not None:
                chapter, item = named[1], named[2]  # noqa: PLW2901 - what is left of the item
            found.append((chapter, _MARK_AFTER.sub("", _MARK_BEFORE.sub("", item))))
    return frozenset(found)
