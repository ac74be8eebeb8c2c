"""Values of facts in the reader's language: a block for each thing a value lists, a line for each part of it."""

from __future__ import annotations

import re
import typing
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from nordicbaltic_standards.codelists.base import all_lists
from nordicbaltic_standards.codelists.enumerations import LegalCondition, LegalEvent, Unit
from nordicbaltic_standards.i18n.formats import (
    decimal_number,
    format_money,
    language_name,
    long_date,
    partial_date,
    percentage,
)
from nordicbaltic_standards.i18n.languages import ENGLISH, resolve_language
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.country import country
from nordicbaltic_standards.law.durations import format_duration
from nordicbaltic_standards.law.labels import Choice
from nordicbaltic_standards.law.national_words import (
    dates_written_out,
    national_text,
    national_words,
    source_words,
)
from nordicbaltic_standards.law.provisions import localize_provision
from nordicbaltic_standards.law.scalars import AsOf, Tag, Words
from nordicbaltic_standards.law.sections import MONEY
from nordicbaltic_standards.law.titles import choice_label, part_title, titled_part
from nordicbaltic_standards.law.values import (
    TIME,
    BaseAmount,
    Cap,
    CodesOf,
    Figure,
    Length,
    Money,
    PermitLength,
    Term,
    Value,
)

_TO = "\N{EN DASH}"
NATIVE = ("native", "second_native")
"""Parts of values that hold names in the languages of the country, in the order of those languages."""
_AS_OF = typing.get_args(AsOf)[2]
_TAG = typing.get_args(Tag)[1]
_WORDS = typing.get_args(Words)[1]


def figure(amount: int | Decimal, unit: Unit, language: str) -> str:
    """Return a figure with its unit, as the reader's language writes it."""
    if unit in TIME:
        return format_duration(int(amount), unit, language)
    if unit in MONEY:
        return format_money(amount, unit, language)
    if unit is Unit.PERCENT:
        return percentage(amount, language)
    return f"{unit.label(language)}: {decimal_number(amount, language)}"


def value_blocks(value: Any, unit: Unit | None, country_code: str, language: str) -> list[list[str]]:
    """Return a value as blocks of lines.

    Args:
        value: The value of a fact.
        unit: Its unit, where it is a figure.
        country_code: The country whose fact it is; what an identifier names is looked for there.
        language: BCP 47 tag of the reader's language.
    """
    items = value if isinstance(value, tuple) else (value,)
    return [list(_Writer(country_code, language, unit).lines(item)) for item in items]


class _Writer:
    """Writes the parts of one country's values in one language."""

    def __init__(self, country_code: str, language: str, unit: Unit | None) -> None:
        self.country = country_code
        self.language = language
        self.unit = unit

    def lines(self, value: Any) -> Iterator[str]:
        """Yield the lines of one thing that a value holds."""
        if isinstance(value, BaseAmount):
            yield f"{self._span(value.first, value.last)}: {figure(value.amount, self.unit or Unit.EUR, self.language)}"
        elif isinstance(value, Length | Money | PermitLength) or not isinstance(value, Value):
            yield self._plain(value)
        else:
            first, *others = self._parts(value)
            identifier = getattr(value, "id", None)
            yield f"{first} [{identifier}]" if identifier else first
            yield from others

    def _parts(self, value: Value) -> Iterator[str]:
        shape = type(value)
        if isinstance(value, Figure):
            years = (
                str(value.year_from) if value.year_from == value.year_to else f"{value.year_from}{_TO}{value.year_to}"
            )
            yield f"{years}: {decimal_number(value.value, self.language)}"
        elif "en" in shape.model_fields and titled_part(shape, "en") is None:
            yield self._named(value)
        if isinstance(value, Cap):
            yield self._highest(value)
        ends_with_event = isinstance(value, Term) and value.length.amount == 0
        if isinstance(value, Term) and ends_with_event:
            yield ui_text("deadlines/before", self.language, event=value.event.label(self.language))
        for name in shape.model_fields:
            if ends_with_event and name in {"length", "event"}:
                continue
            item = getattr(value, name)
            title = part_title(shape, name, self.language)
            if not title or item is None or item == () or self._says_nothing_new(value, name):
                continue
            inner = list(self.lines(item)) if isinstance(item, Value) else [self._part(shape, name, item)]
            if len(inner) == 1:
                yield f"{title}: {inner[0]}"
            else:
                yield f"{title}:"
                yield from (f"  {line}" for line in inner)

    def _named(self, value: Value) -> str:
        """Return the words of a thing: its national names first, and behind them what a reader needs beside them."""
        english, names = getattr(value, "en", ""), own_names(value, country(self.country).languages, self.language)
        if not names:
            return self._words(english)
        text = national_text(self.country, english, self.language)
        named = "; ".join(names)
        if text.language != ENGLISH:
            return text.text if any(name in text.text for name in names) else f"{named} ({text.text})"
        if resolve_language(self.language) in country(self.country).languages or english in names:
            return named
        return f"{named} ({', '.join([dates_written_out(english), *self._tag()])})" if english else named

    def _tag(self) -> list[str]:
        """Return the tag of English for readers of another language."""
        return [] if resolve_language(self.language) == ENGLISH else [ENGLISH]

    def _words(self, english: str) -> str:
        return national_words(self.country, english, self.language)

    def _highest(self, cap: Cap) -> str:
        if cap.amount is None:
            return ui_text("country/no-cap", self.language)
        return figure(cap.amount, cap.unit, self.language)

    def _says_nothing_new(self, value: Value, name: str) -> bool:
        """Return whether a part repeats the rest: a whole claim that is none, or an authority of the same name."""
        if isinstance(value, Cap) and name == "whole_claim":
            return not value.whole_claim
        part = titled_part(type(value), name)
        if part is None or not part.names:
            return False
        thing = self._thing(part.names, getattr(value, name))
        return thing is None or thing.native == getattr(value, "native", "") or thing.en == getattr(value, "en", "")

    def _thing(self, fact_id: str, identifier: str) -> Any:
        entries = country(self.country).every(fact_id)
        return next((item for fact in entries for item in fact.value or () if item.id == identifier), None)

    def _referred(self, fact_id: str, identifier: str) -> str | None:
        thing = self._thing(fact_id, identifier)
        return None if thing is None else self._named(thing)

    def _part(self, shape: type[Value], name: str, item: Any) -> str:
        part, metadata = titled_part(shape, name), list(_metadata(shape, name))
        if part is not None and part.unit is not None:
            return self._counted(item, part.unit)
        if part is not None and part.names:
            return self._referred(part.names, item) or ""
        for marker in metadata:
            if isinstance(marker, CodesOf):
                labels = all_lists()[marker.list_id]
                return "; ".join(labels[code].label(self.language) for code in _each(item))
            if isinstance(marker, Choice):
                return "; ".join(choice_label(marker, word, self.language) for word in _each(item))
            if marker is _TAG:
                return ", ".join(language_name(tag, self.language) for tag in _each(item))
            if marker is _AS_OF:
                return partial_date(item, self.language)
            if marker is _WORDS and name == "provision":
                return localize_provision(source_words(item, self.country, self.language), self.language)
            if marker is _WORDS and name not in _AS_IT_IS:
                return "; ".join(map(self._words, _each(item)))
        return "; ".join(self._plain(each) for each in _each(item))

    def _counted(self, amount: int, unit: Unit) -> str:
        if unit is Unit.MONTHS and amount and amount % 12 == 0:
            return format_duration(amount // 12, Unit.YEARS, self.language)
        return format_duration(amount, unit, self.language)

    def _span(self, first: date, last: date) -> str:
        return f"{long_date(first, self.language)} {_TO} {long_date(last, self.language)}"

    def _plain(self, value: Any) -> str:
        """Return a value without parts, or with parts that read as one."""
        match value:
            case Length() | Money():
                return figure(value.amount, value.unit, self.language)
            case PermitLength():
                return self._permit_length(value)
            case bool():
                return ui_text("country/yes" if value else "country/no", self.language)
            case LegalEvent() | LegalCondition():
                return value.label(self.language)
            case date():
                return long_date(value, self.language)
            case int() | Decimal() if self.unit is not None:
                return figure(value, self.unit, self.language)
            case _:
                return str(value)

    def _permit_length(self, length: PermitLength) -> str:
        if length.minimum is not None and length.minimum == length.maximum:
            words = [self._plain(length.minimum)]
        else:
            words = [
                f"{part_title(PermitLength, name, self.language)}: {self._plain(bound)}"
                for name, bound in (("minimum", length.minimum), ("maximum", length.maximum))
                if bound is not None
            ]
        return "; ".join([*words, *([self._words(length.en)] if length.en else [])])


def own_names(value: Value, tags: Sequence[str], language: str) -> list[str]:
    """Return the national names of a thing: for a reader of a language of the country the one in it, for others all.

    Args:
        value: The thing.
        tags: BCP 47 tags of the official languages of its country.
        language: BCP 47 tag of the reader's language.
    """
    names = {tag: getattr(value, name, None) for name, tag in zip(NATIVE, tags, strict=False)}
    reader = resolve_language(language)
    return [name for tag, name in names.items() if name and (reader not in names or tag == reader)]


def words_in(value: Any, tags: Sequence[str], language: str) -> Iterator[str]:
    """Yield the English words of a value that a reader of a language of its country needs in that language.

    A thing with a name in it needs no more, unless the English says more than the name: in brackets, behind a comma, or at
    some length.

    Args:
        value: The value of a fact, or a part of one.
        tags: BCP 47 tags of the official languages of its country.
        language: One of them.
    """
    for item in _each(value):
        if not isinstance(item, Value):
            continue
        for name in type(item).model_fields:
            inner = getattr(item, name)
            if name == "provision" and inner and language != tags[0] and _ACT.search(inner):
                yield inner
            elif isinstance(inner, str) and name not in _AS_IT_IS and _WORDS in _metadata(type(item), name):
                names = own_names(item, tags, language) if name == "en" else []
                if not names or _says_more(inner, names[0]):
                    yield inner
            elif isinstance(inner, tuple) and _WORDS in _metadata(type(item), name):
                yield from inner
            else:
                yield from words_in(inner, tags, language)


_ACT = re.compile(r"[^\W\d_]{5}")
"""What a provision has in it where it names its act."""
_AS_IT_IS = {*NATIVE, "email", "address", "provision"}


def _says_more(english: str, name: str) -> bool:
    return "(" in english or "," in english or len(english) > _LONGER * len(name) + _AT_LEAST


_LONGER, _AT_LEAST = 1.6, 12


def _each(item: Any) -> tuple[Any, ...]:
    return item if isinstance(item, tuple) else (item,)


def _metadata(shape: type[Value], name: str) -> Iterator[Any]:
    """Yield what is said of a part and of what it lists."""
    field = shape.model_fields[name]
    yield from field.metadata
    yield from _deep(field.annotation)


def _deep(annotation: Any) -> Iterator[Any]:
    yield from getattr(annotation, "__metadata__", ())
    for argument in typing.get_args(annotation):
        yield from _deep(argument)
