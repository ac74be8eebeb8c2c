"""How law is named to a reader: instruments by their short titles, national law in its own words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from nordicbaltic_standards.codelists.enumerations import SourceKind
from nordicbaltic_standards.i18n.languages import ENGLISH, resolve_language
from nordicbaltic_standards.law.citation import Citation
from nordicbaltic_standards.law.country import Country, countries, country
from nordicbaltic_standards.law.fact import Source, last_day_meant
from nordicbaltic_standards.law.instruments import instruments
from nordicbaltic_standards.law.links import LawLink, link_of
from nordicbaltic_standards.law.national_words import cited_in, source_words
from nordicbaltic_standards.law.provisions import format_provision, localize_provision
from nordicbaltic_standards.law.region import REGION


@lru_cache(maxsize=4096)
def format_citation(citation: str, language: str) -> str:
    """Return a citation in the form of ``language``, with the short title of its instrument: ``GDPR, art. 7(3)``.

    A part that has a name and no number, as "procedures", is in English and says little more than the title, which stands
    alone for other readers.
    """
    identifier, _, provision = citation.partition(" ")
    title = instruments[identifier].short_text(language).text
    written = format_provision(provision, language, identifier)
    return f"{title}, {written}" if written else title


_ARTICLE = re.compile(r"arts?\. ")


def format_citations(citations: Iterable[str], language: str) -> list[str]:
    """Return citations as `format_citation` does, each instrument once with all its articles.

    Args:
        citations: Citations, as ``"gdpr art. 7(3)"``.
        language: BCP 47 tag of the reader's language.
    """
    grouped: dict[str, list[str]] = {}
    for citation in dict.fromkeys(citations):
        identifier, _, provision = citation.partition(" ")
        provisions_of_act = grouped.setdefault(identifier, [])
        following = _ARTICLE.match(provision)
        if following and provisions_of_act and _ARTICLE.match(provisions_of_act[-1]):
            provisions_of_act[-1] += f", {provision[following.end() :]}"
        else:
            provisions_of_act.append(provision)
    return [
        format_citation(f"{identifier} {provision}".strip(), language)
        for identifier, provisions in grouped.items()
        for provision in provisions
    ]


def not_read(citations: Iterable[Citation]) -> list[str]:
    """Return the citations, as ``"gdpr art. 7(3)"``, of those provisions whose text was not read whole."""
    return [str(item) for item in citations if not instruments[item.instrument].provisions[item.provision].read]


class LocalizedText(NamedTuple):
    """A text as a reader meets it, and the language it is in (BCP 47) where that is known and not the reader's.

    Attributes:
        text: The text.
        language: BCP 47 tag, or ``None``.
        link: Where the law that it cites can be read, or ``None``.
    """

    text: str
    language: str | None = None
    link: LawLink | None = None


def best_sources(sources: Iterable[Source]) -> tuple[Source, ...]:
    """Return those of a fact's sources that vouch for it: text of law, or else all of the best kind that was read.

    An authority goes before an international body, and that before others. What was not looked up vouches for nothing.
    """
    read = [source for source in sources if source.was_read]
    best = min((_RANKS[source.kind] for source in read), default=None)
    return tuple(source for source in read if _RANKS[source.kind] == best)


_RANKS = {kind: rank for rank, kind in enumerate(SourceKind)}
"""Kinds of sources in the order of their list, the best first."""


def national_citation(citation: str, language: str) -> str:
    """Return the citation of a source of some country's fact as a reader of ``language`` (BCP 47) cites it.

    Where it was read is found by the citation itself: a finding can rest on another country's law than the record's, as
    that of the scheme in which a claim is made. What several countries share is cited as the reader's own cites it.
    """
    homes = _homes().get(citation)
    return citation if homes is None else cited_in(homes.source, _home(homes.countries, language).code, language)


def format_sources(citations: Iterable[str], language: str) -> list[LocalizedText]:
    """Return sources of facts as a reader cites them, each law once with all its provisions; see `national_citation`.

    English readers see both names of a law, and of a source of several countries none is at home, so that no one language
    can be told.

    Args:
        citations: Citations, as `Source.citation` of any country's fact.
        language: BCP 47 tag of the reader's language.
    """
    reader, known = resolve_language(language), _homes()
    read: list[tuple[Source, Country | None, str | None]] = []
    for citation in citations:
        homes = known.get(citation)
        if homes is None:
            read.append((Source(SourceKind.LAW, citation), None, None))
            continue
        home_language = homes.countries[0].languages[0] if len(homes.countries) == 1 else None
        tag = None if reader in {ENGLISH, home_language} or homes.source.kind is not SourceKind.LAW else home_language
        read.append((homes.source, _home(homes.countries, language), tag))
    return _each_once(read, language)


def format_national_sources(sources: Iterable[Source], code: str, language: str) -> list[str]:
    """Return sources of a country's facts as a reader cites them, each law once with all its provisions.

    Text of law stands in its own words. Of another source the kind is said, since its title can be in English; what was
    not looked up has no title.

    Args:
        sources: The sources.
        code: ISO 3166-1 code of the country.
        language: BCP 47 tag of the reader's language.
    """
    law = country(code)
    return [each.text for each in _each_once([(source, law, None) for source in sources], language)]


def _each_once(read: Iterable[tuple[Source, Country | None, str | None]], language: str) -> list[LocalizedText]:
    """Return each law, page or report once: with the kind of source where it is no law, and with all its provisions.

    Where it can be read is the address of the first provision of each.
    """
    grouped: dict[tuple[SourceKind, str, str | None], dict[str, str]] = {}
    links: dict[tuple[SourceKind, str, str | None], LawLink | None] = {}
    for source, law, tag in read:
        code = "" if law is None else law.code
        named = (source.kind, source_words(source.title, code, language), tag)
        links.setdefault(named, link_of(source, code))
        provisions = grouped.setdefault(named, {})
        if source.provision is not None:
            provisions.setdefault(source.provision, localize_provision(source.provision, language))
    rendered = []
    for named, provisions in grouped.items():
        kind, title, tag = named
        provision_text = "; ".join(dict.fromkeys(provisions[each] for each in merged(tuple(provisions))))
        rendered.append(
            LocalizedText(
                of_kind(kind, f"{title}, {provision_text}" if provision_text else title, language), tag, links[named]
            )
        )
    return list(dict.fromkeys(rendered))


def of_kind(kind: SourceKind, cited: str, language: str = "en") -> str:
    """Return a source with its kind before it, where it is not the text of law itself.

    Args:
        kind: Kind of the source.
        cited: The source as a reader cites it.
        language: BCP 47 tag of the reader's language.
    """
    if kind is SourceKind.BACKGROUND:
        return kind.label(language)
    return cited if kind is SourceKind.LAW else f"{kind.label(language)}: {cited}"


def cited_law(legal: Iterable[str], national: Iterable[str], language: str) -> list[LocalizedText]:
    """Return law as a reader cites it, each instrument and act once with all its provisions and where it can be read.

    National law stands in its own words; where it was not read itself, the kind of what was read is said.

    Args:
        legal: Provisions of treaties and Union law, as ``"gdpr art. 7(3)"``.
        national: Citations of sources of facts, as `Source.citation`.
        language: BCP 47 tag of the reader's language.
    """
    by_instrument: dict[str, list[str]] = {}
    for citation in legal:
        by_instrument.setdefault(citation.partition(" ")[0], []).append(citation)
    treaties = [
        LocalizedText(cited, link=next(iter(legal_links(citations)), None))
        for citations in by_instrument.values()
        for cited in format_citations(citations, language)
    ]
    return [*treaties, *format_sources(national, language)]


def address_lines(law: Iterable[LocalizedText], language: str) -> list[str]:
    """Return the addresses of law, each with what can be read there and whether it was opened, as lines for a reader.

    Args:
        law: What `cited_law` gives.
        language: BCP 47 tag of the reader's language.
    """
    return [f"{cited.text}: {cited.link.address(language)}" for cited in law if cited.link is not None]


def legal_links(citations: Iterable[str]) -> tuple[LawLink, ...]:
    """Return where provisions of treaties and Union law can be read.

    Args:
        citations: Citations, as ``"gdpr art. 7(3)"``.
    """
    parts = (citation.partition(" ") for citation in citations)
    links = (instruments[identifier].link(provision) for identifier, _, provision in parts)
    return tuple(link for link in links if link is not None)


def national_links(citations: Iterable[str], code: str | None) -> tuple[LawLink, ...]:
    """Return where sources of facts can be read.

    Args:
        citations: Citations, as `Source.citation` of any country's fact.
        code: ISO 3166-1 code of the country among whose sources they are sought first.
    """
    # Most findings rest on the law of one country, so that the files of the others need not be read.
    order = sorted(REGION, key=lambda each: each != code)
    links = (
        next((_links(each)[citation] for each in order if citation in _links(each)), None) for citation in citations
    )
    return tuple(link for link in links if link is not None)


@cache
def _links(code: str) -> dict[str, LawLink | None]:
    """Return where each source of a country's facts can be read, by its citation."""
    # Of several sources of one name the last stays: the newest text.
    every = (source for fact in country(code) for source in fact.sources)
    return {source.citation: link_of(source, code) for source in sorted(every, key=_day_of_text)}


def _day_of_text(source: Source) -> date:
    return last_day_meant(source.as_of) if source.as_of else date.min


class _Homes(NamedTuple):
    countries: tuple[Country, ...]
    source: Source


def _home(homes: tuple[Country, ...], language: str) -> Country:
    """Return the country as which a reader cites a source of several: the reader's own, or else the last."""
    reader = resolve_language(language)
    return next((law for law in homes if law.languages[0] == reader), homes[-1])


@cache
def _homes() -> dict[str, _Homes]:
    """Return the citations of the sources of all facts, each with the countries whose facts were read there."""
    homes_by_citation: dict[str, _Homes] = {}
    for law in countries:
        for source in (source for fact in law for source in fact.sources):
            known = homes_by_citation.get(source.citation)
            if known is None:
                homes_by_citation[source.citation] = _Homes((law,), source)
                continue
            homes = known.countries if law in known.countries else (*known.countries, law)
            homes_by_citation[source.citation] = _Homes(
                homes, min(known.source, source, key=lambda each: _RANKS[each.kind])
            )
    return homes_by_citation


def merged(provisions: Sequence[str]) -> list[str]:
    """Return provisions of one act without those of which each item stands in another one too.

    As ``§ 205`` beside ``§ 204, 205``. An item is a section with all that narrows it, so that a whole section stays beside
    a paragraph of it.
    """
    items = [sections_named(provision) for provision in provisions]
    return [
        provision
        for index, provision in enumerate(provisions)
        if not any(
            items[index] < other or (items[index] == other and place < index) for place, other in enumerate(items)
        )
    ]


_CHAPTER = re.compile(r"(\d+ ?[a-z]? (?:kap\.|luku)) (.*)")
_MARK_BEFORE = re.compile(r"^(?:§+|arts?\.) ?(?=\d)")
_MARK_AFTER = re.compile(r" ?(?:§+|str\.)$|\.? pants$|(?<=\d)\.(?=-\d|$)")
_NARROWS = re.compile(r"(?!§|arts?\.|[a-z]-liður)\D|\d+\. (?:og \d+\. )?(?:mgr|málsl|mom|tölul)\b(?!.*\bgr\.)")
"""What stands behind a comma and belongs to the section before: ``stk. 2``, ``pārejas noteikumu 4. punkts``, ``2. mgr.``."""
_RAISED = re.compile(r"\.?([¹²³⁰⁴-⁹]+)\.?")
_SMALLEST_FIRST = re.compile(r"(.+ )?(\d+\. gr\.(?: [a-z]\b)?)(.*)")
"""An Icelandic section behind what narrows it, ``1. mgr. 52. gr.``, and an act or remark behind both."""
_LATVIAN_SECTION = re.compile(r"^(\d+(?:\.\d+)?)\.? pant[as] ")
_OTHER_UNIT = re.compile(r"^([\d.-]+(?: un [\d.]+)?) (peatükk|punkts|apakšpunkts|pielikums|pasākums)")
"""A number of something that is no section, as a chapter or a point of a regulation."""


@lru_cache(maxsize=4096)
def sections_named(provision: str) -> frozenset[tuple[str, str]]:
    """Return the sections that a provision names, each with its chapter and with what narrows it.

    The number of a section comes first, whatever the order in the country's form, and raised digits follow a full stop:
    ``133.1 lg 2`` of ``§ 133¹ lg 2``.
    """
    items: list[tuple[str, str]] = []
    for part in _RAISED.sub(_lowered, provision).split("; "):
        chapter, first = "", len(items)
        for item in part.split(", "):
            if len(items) > first and _NARROWS.match(item):
                items[-1] = (items[-1][0], f"{items[-1][1]}, {item}")
                continue
            named = _CHAPTER.match(item)
            if named is not None:
                chapter, item = named[1], named[2]  # noqa: PLW2901 - what is left of the item
            items.append((chapter, _numbered_first(item)))
    return frozenset(items)


def _lowered(raised: re.Match[str]) -> str:
    return f".{unicodedata.normalize('NFKC', raised[1])}"


def _numbered_first(item: str) -> str:
    """Return a section with its number before all that narrows it, and without the mark of a section."""
    if (smallest_first := _SMALLEST_FIRST.fullmatch(item)) is not None and smallest_first[1]:
        item = f"{smallest_first[2]}{smallest_first[3]} {smallest_first[1].strip()}"
    item = _OTHER_UNIT.sub(r"\2 \1", item)
    item = _LATVIAN_SECTION.sub(r"\1 ", item)
    return _MARK_AFTER.sub("", _MARK_BEFORE.sub("", item))
