"""The values of facts as a sheet shows them: lengths of time, sums, names of bodies and telephone numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from nordicbaltic_standards.codelists.enumerations import Unit
from nordicbaltic_standards.i18n.formats import format_money, reader_locale
from nordicbaltic_standards.i18n.languages import ENGLISH, resolve_language
from nordicbaltic_standards.law.country import Country
from nordicbaltic_standards.law.durations import format_duration
from nordicbaltic_standards.law.national_words import national_text
from nordicbaltic_standards.law.periods import DURATIONS
from nordicbaltic_standards.law.sections import MONEY
from nordicbaltic_standards.law.value_text import own_names
from nordicbaltic_standards.law.values import Cap, Length, Term, Value

if TYPE_CHECKING:
    from nordicbaltic_standards.network.rights_sheets.grounds import Ground

PLACEHOLDER = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a sentence: words, or a value that is set apart from them, as it can be in another script.

    Attributes:
        text: What it says.
        kind: ``words``, ``value``, ``name`` or ``phone``.
        language: BCP 47 tag where it is not that of the sentence.
    """

    text: str
    kind: Literal["words", "value", "name", "phone"] = "words"
    language: str | None = None


def filled(text: str, ground: Ground, law: Country, language: str) -> tuple[Piece, ...] | None:
    """Return a sentence with its placeholders filled; `None` where its ground has no such value.

    Args:
        text: The sentence.
        ground: What it rests on.
        law: The country.
        language: BCP 47 tag of the sentence.
    """
    pieces = list[Piece]()
    for index, part in enumerate(PLACEHOLDER.split(text)):
        if index % 2 == 0:
            pieces += [Piece(part)] if part else []
            continue
        values = _VALUES[part](ground, law, language)
        if not values:
            return None
        pieces += values
    return tuple(pieces)


def _length(ground: Ground, law: Country, language: str) -> list[Piece]:  # noqa: ARG001 - as all values
    fact = ground.facts[0]
    if fact.unit is not None and fact.unit in DURATIONS:
        return [Piece(format_duration(ground.value, fact.unit, reader_locale(language)), "value")]
    terms = (item for item in _items(ground.value) if isinstance(item, Term))
    lengths = [term.length for term in terms if term.length.unit is not Unit.YEARS_OF_AGE and term.length.amount]
    if not lengths:
        return []
    shortest = lengths[0]
    for length in lengths[1:]:
        shortest = length if shortest.certainly_longer_than(length) else shortest
    return [_written(shortest, language)]


def _written(length: Length, language: str) -> Piece:
    return Piece(format_duration(length.amount, length.unit, reader_locale(language)), "value")


def _age(ground: Ground, law: Country, language: str) -> list[Piece]:  # noqa: ARG001 - as all values
    return [Piece(format_duration(ground.value, Unit.YEARS, reader_locale(language)), "value")]


def _amount(ground: Ground, law: Country, language: str) -> list[Piece]:  # noqa: ARG001 - as all values
    caps = [item for item in _items(ground.value) if isinstance(item, Cap) and item.whole_claim]
    sums = [(cap.amount, cap.unit) for cap in caps if cap.amount is not None and cap.unit in MONEY]
    return [Piece(format_money(amount, unit, reader_locale(language)), "value") for amount, unit in sums[:1]]


def _phone(ground: Ground, law: Country, language: str) -> list[Piece]:  # noqa: ARG001 - as all values
    return [Piece(ground.value.phone, "phone")]


def _body(ground: Ground, law: Country, language: str) -> list[Piece]:
    pieces = list[Piece]()
    for item in _items(ground.value):
        pieces += [Piece("; ")] if pieces else []
        pieces += names(item, law, language)
    return pieces


_VALUES: dict[str, Callable[[Ground, Country, str], list[Piece]]] = {
    "length": _length,
    "age": _age,
    "amount": _amount,
    "phone": _phone,
    "body": _body,
}
"""What a placeholder stands for."""


def names(item: Value, law: Country, language: str) -> Iterator[Piece]:
    """Yield the name of a body in the country's own languages, for it is the one on its sign, and in English for its readers.

    Args:
        item: An actor, an authority, a helpline or another thing with a name.
        law: The country.
        language: BCP 47 tag of the reader's language.
    """
    english, home = str(getattr(item, "en", "")), law.languages[0]
    own = own_names(item, law.languages, language)
    if not own:
        text = national_text(law.code, english, language if language in law.languages else home)
        yield Piece(text.text, "name", text.language)
        own = [english] if text.language == ENGLISH else []
    else:
        yield Piece("; ".join(own), "name", language if language in law.languages else home)
    if resolve_language(language) == ENGLISH and language == ENGLISH and english not in own:
        yield Piece(f" ({english})")


def _items(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)
