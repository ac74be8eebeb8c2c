"""Facts written out: as data, and for a reader, with titles, dates, sums and codes in the reader's language.

What a country's file says in words alone is in English and in the languages of the country.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from nordicbaltic_standards.codelists.enumerations import Confidence
from nordicbaltic_standards.i18n.formats import long_date, partial_date
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.ageing import oldest_reading, vouched_until
from nordicbaltic_standards.law.citation_text import best_sources, merged, of_kind
from nordicbaltic_standards.law.country import Country, countries
from nordicbaltic_standards.law.fact import Fact, Source, State
from nordicbaltic_standards.law.links import link_of
from nordicbaltic_standards.law.national_words import cited_in, identifier, national_text, national_words, source_words
from nordicbaltic_standards.law.provisions import localize_provision
from nordicbaltic_standards.law.titles import fact_title, none_in_law, part_title
from nordicbaltic_standards.law.union import union_law
from nordicbaltic_standards.law.value_text import value_blocks, words_in
from nordicbaltic_standards.law.values import Ground, Value


def plain(value: Any) -> Any:
    """Return a value as JSON-ready data; what is not given is left out."""
    if isinstance(value, Value):
        return {
            name: plain(item)
            for name in type(value).model_fields
            if (item := getattr(value, name)) is not None and item != ()
        }
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal | date):
        return str(value)
    return value


def fact_as_data(fact: Fact[Any], language: str = "en") -> dict[str, Any]:
    """Return a fact as JSON-ready data: title, note and words of the value in ``language``, as far as they exist in it."""
    note = None if fact.note is None else national_text(fact.country, fact.note, language)
    return {
        "id": fact.id,
        "title": fact_title(fact.id, language),
        "state": fact.state.value,
        "value": plain(fact.value),
        "unit": fact.unit.value if fact.unit else None,
        "in_words": blocks(fact, language),
        "valid_from": plain(fact.valid_from),
        "attested_from": plain(fact.attested_from),
        "valid_to": plain(fact.valid_to),
        "governed_by": fact.governed_by.value if fact.governed_by else None,
        "applies_to": fact.applies_to and national_text(fact.country, fact.applies_to, language).text,
        "confidence": fact.confidence.value,
        "law_as_of": fact.law_as_of,
        "vouched_until": plain(vouched_until(fact)),
        "links": [link.to_dict() for link in fact.links],
        "note": None if note is None else note.text,
        "note_language": None if note is None else note.language,
        "sources": [
            {
                name: plain(getattr(source, name))
                for name in ("kind", "was_read", "title", "provision", "url", "as_of", "edition", "supports")
                if getattr(source, name) is not None
            }
            for source in fact.sources
        ],
    }


def validity(fact: Fact[Any], language: str = "en") -> str:
    """Return from when to when a fact holds, and how far sources reach back, in words; empty where the fact is not known."""
    return "; ".join(part for part in (_validity_text(fact, language), _reach(fact, language)) if part)


def _validity_text(fact: Fact[Any], language: str) -> str:
    first = long_date(fact.valid_from, language) if fact.valid_from else ""
    last = long_date(fact.valid_to, language) if fact.valid_to else ""
    if first and last:
        return ui_text("country/from-to", language, first=first, last=last)
    if first:
        return ui_text("country/from", language, date=first)
    if last:
        return ui_text("country/to", language, date=last)
    unread = fact.attested_from is None and fact.state is not State.UNKNOWN
    return ui_text("country/since-unknown", language) if unread else ""


def _reach(fact: Fact[Any], language: str) -> str:
    attested_from = fact.attested_from
    return ui_text("country/attested-from", language, date=long_date(attested_from, language)) if attested_from else ""


def read_up_to(law: Country, day: date, language: str = "en") -> str:
    """Return up to when a country's law was read, and what follows for ``day`` where it lies later."""
    words = ui_text("country/law-read-to", language, country=law.name(language), date=partial_date(law.read, language))
    return f"{words} {ui_text('country/later-not-known', language)}" if law.read_before(day) else words


def last_read_text(law_last_read: str | None, language: str = "en") -> list[str]:
    """Return the sentence which says that national law was last read some time ago; nothing where that is `None`.

    Args:
        law_last_read: State of the text that was read, as ``2024-11``; see `ageing.oldest_reading`.
        language: BCP 47 tag of the reader's language.
    """
    if law_last_read is None:
        return []
    return [ui_text("caveat/law-last-read", language, date=partial_date(law_last_read, language))]


def blocks(fact: Fact[Any], language: str = "en") -> list[list[str]]:
    """Return the value of a fact as a reader sees it: a block for each thing it lists, a line for each part of it."""
    if fact.state is State.UNKNOWN:
        return [[ui_text("country/unknown", language)]]
    if fact.state is State.NONE_IN_LAW:
        return [[none_in_law(fact.id, language) or ui_text("country/none", language)]]
    return value_blocks(fact.value, fact.unit, fact.country, language)


def cited(source: Source, language: str = "en", code: str = "") -> str:
    """Return a source as a reader cites it, with edition and state of the text that was read.

    Args:
        source: The source.
        language: BCP 47 tag of the reader's language.
        code: ISO 3166-1 code of the country whose fact rests on it; empty: of none.
    """
    citation, read = cited_in(source, code, language), text_read(source, language, code)
    return f"{citation} ({read})" if read else citation


def text_read(source: Source, language: str = "en", code: str = "") -> str:
    """Return edition and state of the text that was read, in words; empty where neither is known."""
    state = ui_text("country/text-of", language, date=partial_date(source.as_of, language)) if source.as_of else ""
    edition = source_words(source.edition, code, language) if source.edition else ""
    return ", ".join(part for part in (edition, state) if part)


def limits(fact: Fact[Any], language: str = "en") -> list[str]:
    """Return the line that says to whom a fact is limited; none where it is not."""
    if not fact.applies_to:
        return []
    return [f"{ui_text('country/applies-to', language)}: {national_words(fact.country, fact.applies_to, language)}"]


def lines_below_value(fact: Fact[Any], language: str = "en") -> Iterator[str]:
    """Yield the lines that stand below the value of a fact, its sources aside."""

    def labelled(identifier: str, words: str) -> str:
        return f"{ui_text(identifier, language)}: {words}"

    validity_text, reach = _validity_text(fact, language), _reach(fact, language)
    if validity_text:
        yield labelled("country/valid", validity_text)
    if reach:
        yield reach[0].upper() + reach[1:]
    if fact.governed_by is not None:
        yield ui_text("country/governed-by", language, event=fact.governed_by.label(language))
    yield _confidence(fact, language)
    if fact.note:
        yield labelled("country/note", national_words(fact.country, fact.note, language))


def fact_lines(fact: Fact[Any], language: str = "en", day: date | None = None) -> Iterator[str]:
    """Yield the lines that a reader of a country's law sees of one fact: title, value, and what stands around it.

    Args:
        fact: The fact.
        language: BCP 47 tag of the reader's language.
        day: Day for which it is read; with it, the reader is told where it was last read too long before.
    """
    yield f"{fact_title(fact.id, language)} [{fact.id}]"
    yield from (f"  {line}" for line in limits(fact, language))
    texts = blocks(fact, language)
    for block in texts:
        mark = "• " if len(texts) > 1 else ""
        for number, line in enumerate(block):
            yield f"  {mark if number == 0 else ' ' * len(mark)}{line}"
    yield from (f"  {line}" for line in lines_below_value(fact, language))
    for source, words in stated(fact.sources, language, fact.country):
        yield f"  {ui_text('country/source', language)}: {words}" if source.was_read else f"  {words}"
        link = link_of(source, fact.country)
        if link is not None:
            yield f"    {link.address(language)}"
    yield from (f"  {line}" for line in last_read_text(oldest_reading([fact], day), language))


def overview_lines(facts: Sequence[Fact[Any]], language: str = "en", day: date | None = None) -> Iterator[str]:
    """Yield facts in short: title and value of each with what limits it, what is not known, and the law that was read.

    Args:
        facts: Facts of one country.
        language: BCP 47 tag of the reader's language.
        day: Day for which they are read; with it, the reader is told where one was last read too long before.
    """
    codes, limited_before = part_title(Ground, "codes", language), list[str]()
    for fact in (fact for fact in facts if fact.state is not State.UNKNOWN):
        doubt = [] if fact.confidence is Confidence.HIGH else [_confidence(fact, language)]
        limited = limits(fact, language)
        # Facts in a row are often limited alike, and what they are in codes is of use to programs alone.
        if limited and limited == limited_before:
            limited = [f"{ui_text('country/applies-to', language)}: {ui_text('country/as-above', language)}"]
        else:
            limited_before = limited
        unread = [] if fact.was_read else [ui_text("country/no-source", language)]
        beside = "; ".join([*limited, *doubt, *unread])
        lines = (
            [line.strip() for line in block if not line.startswith(f"{codes}: ")] for block in blocks(fact, language)
        )
        values = ["; ".join(block) for block in lines]
        title, end = fact_title(fact.id, language), f" ({beside})" if beside else ""
        if len(values) == 1:
            yield f"{title}: {values[0]}{end}"
        else:
            yield f"{title}{end}:"
            yield from (f"  • {value}" for value in values)
    unknown = [fact_title(fact.id, language) for fact in facts if fact.state is State.UNKNOWN]
    if unknown:
        words = ui_text("country/unknown", language)
        yield f"{words[0].upper()}{words[1:]}: {'; '.join(dict.fromkeys(unknown))}"
    yield ""
    yield from (f"{ui_text('country/source', language)}: {words}" for words in _read_in(facts, language))
    yield from last_read_text(oldest_reading(facts, day), language)


def _read_in(facts: Iterable[Fact[Any]], language: str) -> Iterator[str]:
    """Yield the best sources of facts, each text once, with all provisions that were read in it."""
    read: dict[tuple[str, str], list[str]] = {}
    for fact in facts:
        for source in best_sources(fact.sources):
            title = source_words(source.title, fact.country, language)
            title = of_kind(source.kind, title, language)
            provisions = read.setdefault((title, text_read(source, language, fact.country)), [])
            if source.provision:
                provisions.append(localize_provision(source.provision, language))
    for (title, text), provisions in read.items():
        where = "; ".join(merged(tuple(dict.fromkeys(provisions))))
        named = f"{title}, {where}" if where else title
        yield f"{named} ({text})" if text else named


def _confidence(fact: Fact[Any], language: str) -> str:
    return f"{ui_text('country/confidence', language)}: {fact.confidence.label(language)}"


def stated(sources: Iterable[Source], language: str = "en", code: str = "") -> list[tuple[Source, str]]:
    """Return sources with the words in which a reader sees them; of what was not read the words say so.

    Every report and page on facts names their sources by this.

    Args:
        sources: Sources of one fact.
        language: BCP 47 tag of the reader's language.
        code: ISO 3166-1 code of the country of the fact; empty: of none.
    """
    named = tuple(sources)
    # Beside a source that was read it would be wrong that none was.
    in_general = "country/partly-not-read" if any(source.was_read for source in named) else "country/no-source"
    by_words: dict[str, Source] = {}
    for source in named:
        if source.was_read:
            words = of_kind(source.kind, cited(source, language, code), language)
        elif source.title.casefold().startswith("general knowledge"):
            words = ui_text(in_general, language)
        else:
            words = ui_text("country/not-read", language, what=national_words(code, source.title, language))
        by_words.setdefault(words, source)
    return [(source, words) for words, source in by_words.items()]


def law_sources(language: str) -> Iterator[tuple[str, str]]:
    """Yield identifier and English of every text of the domain ``law`` that belongs into a language of some country.

    Args:
        language: BCP 47 tag.
    """
    for law in countries:
        if language in law.languages:
            for english in _words_of(law, language):
                yield identifier(law.code, english), english


def _words_of(law: Country, language: str) -> Iterator[str]:
    for fact in law:
        yield from words_in(fact.value, law.languages, language)
        yield from (words for words in (fact.applies_to, fact.note) if words)
        yield from _words_of_sources(fact.sources)
    yield from _words_of_sources(union_law().emergency_number_in(law.code).source)


def _words_of_sources(sources: Iterable[Source]) -> Iterator[str]:
    for source in sources:
        yield source.title
        if source.edition:
            yield source.edition
