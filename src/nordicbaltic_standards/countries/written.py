"""Facts written out: as data, and as lines for a reader."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from nordicbaltic_standards.core.conventions import length_of_time, long_date, state_of_law
from nordicbaltic_standards.core.vocabulary.law import Unit
from nordicbaltic_standards.core.wording import say
from nordicbaltic_standards.countries.access import Country
from nordicbaltic_standards.countries.fact import Fact, Source, State
from nordicbaltic_standards.countries.loading import declarations
from nordicbaltic_standards.countries.values import TIME, Length, Value


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


def fact_as_data(fact: Fact[Any]) -> dict[str, Any]:
    """Return a fact as JSON-ready data."""
    return {
        "id": fact.id,
        "title": declarations()[fact.id].title,
        "state": fact.state.value,
        "value": plain(fact.value),
        "unit": fact.unit.value if fact.unit else None,
        "valid_from": plain(fact.valid_from),
        "surely_from": plain(fact.surely_from),
        "valid_to": plain(fact.valid_to),
        "governed_by": fact.governed_by.value if fact.governed_by else None,
        "applies_to": fact.applies_to,
        "confidence": fact.confidence.value,
        "law_as_of": fact.law_as_of,
        "note": fact.note,
        "sources": [
            {
                name: plain(getattr(source, name))
                for name in ("kind", "title", "provision", "url", "as_of", "edition")
                if getattr(source, name) is not None
            }
            for source in fact.sources
        ],
    }


def value_words(fact: Fact[Any], language: str = "en") -> str:
    """Return the value of a fact in words; words of law stay in English and the national language."""
    if fact.state is State.UNKNOWN:
        return say("country/unknown", language)
    if fact.state is State.NONE_IN_LAW:
        none = declarations()[fact.id].none
        return none if language == "en" and none else say("country/none", language)
    if fact.unit is not None and fact.unit in TIME and isinstance(fact.value, int):
        return length_of_time(fact.value, fact.unit, language)
    words = "; ".join(_words(fact.value, language))
    return f"{words} {fact.unit.label(language)}" if fact.unit else words


def _words(value: Any, language: str) -> Iterator[str]:
    if isinstance(value, tuple):
        for item in value:
            yield from _words(item, language)
    elif isinstance(value, Length):
        yield length_of_time(value.amount, value.unit, language)
    elif isinstance(value, Value):
        parts: list[str] = []
        for name in type(value).model_fields:
            item = getattr(value, name)
            if item is None or item == ():
                continue
            inner = "; ".join(_words(item, language))
            parts.append(
                inner
                if name == "en"
                else f"({inner})"
                if name in {"native", "second_native"}
                else f"{name.replace('_', ' ')}: {inner}"
            )
        yield " ".join(parts) if len(parts) < 3 else ", ".join(parts)
    elif isinstance(value, bool):
        yield "yes" if value else "no"
    elif isinstance(value, Unit):
        yield value.label(language)
    else:
        yield str(plain(value))


def validity(fact: Fact[Any], language: str = "en") -> str:
    """Return from when to when a fact holds, in words; empty where neither is known."""
    first = say("country/from", language, date=long_date(fact.valid_from, language)) if fact.valid_from else ""
    last = say("country/to", language, date=long_date(fact.valid_to, language)) if fact.valid_to else ""
    held = " ".join(part for part in (first, last) if part)
    surely = fact.surely_from
    reach = say("country/surely-from", language, date=long_date(surely, language)) if surely else ""
    return "; ".join(part for part in (held, reach) if part)


def read_up_to(held: Country, day: date, language: str = "en") -> str:
    """Return up to when a country's law was read, and what follows for ``day`` where it lies later."""
    words = say("country/law-read-to", language, country=held.name(language), date=state_of_law(held.read, language))
    return f"{words} {say('country/later-not-known', language)}" if held.read_before(day) else words


def cited(source: Source) -> str:
    """Return a source as a reader cites it, with edition and state of the text that was read."""
    read = ", ".join(part for part in (source.edition, source.as_of) if part)
    return f"{source.citation} ({read})" if read else source.citation


def fact_lines(fact: Fact[Any], language: str = "en") -> Iterator[str]:
    """Yield the lines that a reader of a country's law sees of one fact."""
    yield f"{fact.id}: {value_words(fact, language)}"
    if fact.applies_to:
        yield f"  {say('country/applies-to', language)}: {fact.applies_to}"
    dates = validity(fact, language)
    sure = f"{say('country/confidence', language)}: {fact.confidence.label(language)}"
    yield f"  {'; '.join(part for part in (dates, sure) if part)}"
    if fact.governed_by is not None:
        yield f"  {say('country/governed-by', language, event=fact.governed_by.label(language))}"
    if fact.note:
        yield f"  {say('country/note', language)}: {fact.note}"
    yield f"  {say('country/source', language)}: {'; '.join(map(cited, fact.sources))}"
