"""Pictures drawn from the data: sizes and places are reckoned here, and the templates draw them as inline SVG.

Every picture has a title and a description in the reader's language; what it shows also stands in words on the page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from nordicbaltic_standards.codelists import codes
from nordicbaltic_standards.codelists.base import rows
from nordicbaltic_standards.codelists.enumerations import Confidence, Unit
from nordicbaltic_standards.generators.site import graph
from nordicbaltic_standards.i18n.messages import ui_text
from nordicbaltic_standards.law.country import Country, countries
from nordicbaltic_standards.law.fact import Fact, State
from nordicbaltic_standards.law.fact_text import blocks
from nordicbaltic_standards.models.base import Model, Record
from nordicbaltic_standards.models.introspection import fields_of, parts_in
from nordicbaltic_standards.models.titles import part_title

_DAYS = {Unit.DAYS: 1, Unit.MONTHS: 30}
"""Length of a unit on the scale of the timeline, in days; the words beside a bar have the unit of the law."""
_LONGEST = 280
"""Days that the timeline is wide; a longer period runs out of it."""


@dataclass(frozen=True, slots=True)
class Bar:
    """The reflection period of a country on the timeline.

    Attributes:
        country: Name of the country.
        minimum: Shortest length in days of the scale; ``None`` where it is not known or the law sets none.
        maximum: Longest length likewise.
        open_end: Whether the law sets no longest length.
        minimum_sure: Whether the confidence of the shortest length is high.
        maximum_sure: Whether that of the longest length is.
        words: Shortest and longest length in words, with the confidence where it is not high.
    """

    country: str
    minimum: int | None
    maximum: int | None
    open_end: bool
    minimum_sure: bool
    maximum_sure: bool
    words: str

    @property
    def is_sure(self) -> bool:
        """Whether the confidence of both lengths is high."""
        return self.minimum_sure and self.maximum_sure


def reflection_periods(language: str) -> list[Bar]:
    """Return the timeline of reflection periods: of each country the general entry whose end is not known."""
    return [_bar(law, language) for law in countries]


def _bar(law: Country, language: str) -> Bar:
    shortest = _general(law, "reflection_period.minimum_length")
    longest = _general(law, "reflection_period.maximum_length")
    return Bar(
        law.name(language),
        _days(shortest),
        _days(longest),
        longest is not None and longest.state is State.NONE_IN_LAW,
        _is_sure(shortest),
        _is_sure(longest),
        _in_words([fact for fact in (shortest, longest) if fact is not None], language),
    )


def _is_sure(fact: Fact[Any] | None) -> bool:
    return fact is not None and fact.confidence is Confidence.HIGH


def _in_words(facts: Sequence[Fact[Any]], language: str) -> str:
    """Return lengths in words; a confidence that is not high is behind the lengths to which it applies."""
    lengths = [" ".join(blocks(fact, language)[0]) for fact in facts]
    doubts = [
        "" if _is_sure(fact) else f" ({ui_text('country/confidence', language)}: {fact.confidence.label(language)})"
        for fact in facts
    ]
    if len(set(doubts)) == 1:
        return " \N{EN DASH} ".join(dict.fromkeys(lengths)) + doubts[0]
    return " \N{EN DASH} ".join(f"{length}{doubt}" for length, doubt in zip(lengths, doubts, strict=True))


def _general(law: Country, fact_id: str) -> Fact[Any] | None:
    return next((fact for fact in law.every(fact_id) if fact.valid_to is None), None)


def _days(fact: Fact[Any] | None) -> int | None:
    if fact is None or fact.value is None or fact.unit is None:
        return None
    return min(int(fact.value) * _DAYS[fact.unit], _LONGEST)


def convention_days() -> int:
    """Return the shortest length that the Council of Europe Convention asks for (CETS 197 art. 13(1)), in days."""
    return next(
        int(fact.value) for law in countries for fact in law.every("reflection_period.treaty_floor_days") if fact.value
    )


@dataclass(frozen=True, slots=True)
class Step:
    """A status in the life of something: its label, how many steps from the beginning, and its place among equals."""

    label: str
    row: int
    column: int


@cache
def _transitions(list_id: str) -> tuple[tuple[str, str], ...]:
    return tuple((row["from"], row["to"]) for row in rows("transitions") if row["list"] == list_id)


def has_life(list_id: str) -> bool:
    """Return whether the usual steps between the codes of a list are declared."""
    return bool(_transitions(list_id))


def life(list_id: str, language: str) -> tuple[list[Step], list[tuple[Step, Step]]]:
    """Return the statuses of a list, each a row below the one it first comes from, and the usual steps between them."""
    row: dict[str, int] = {}
    for before, after in _transitions(list_id):
        row.setdefault(before, 0)
        row.setdefault(after, row[before] + 1)
    taken = Counter[int]()
    steps = {}
    for code in codes[list_id]:
        value = code.declaration.value
        if value in row:
            at = row[value]
            steps[value] = Step(code.label(language), at, taken[at])
            taken[at] += 1
    return list(steps.values()), [(steps[before], steps[after]) for before, after in _transitions(list_id)]


@dataclass(frozen=True, slots=True)
class Box:
    """A part on the picture of a record: name, title, how deep it lies in the record, and its row."""

    name: str
    title: str
    depth: int
    row: int


def parts(record: type[Record], language: str) -> list[Box]:
    """Return the parts of a record in the order in which they stand in each other, each where it first occurs."""
    return [
        Box(part.__name__, part_title(part, language).text, depth, row)
        for row, (part, depth) in enumerate(_nested(record))
    ]


def _nested(record: type[Record]) -> Iterator[tuple[type[Model], int]]:
    on_page, seen = set(graph.parts_on_page(record)), {record}
    stack: list[tuple[type[Model], int]] = [(record, 0)]
    while stack:
        part, depth = stack.pop()
        yield part, depth
        new = dict.fromkeys(
            inner
            for field in fields_of(part).values()
            for inner in parts_in(field.shape)
            if inner in on_page and inner not in seen
        )
        seen.update(new)  # type: ignore[arg-type]
        stack.extend((inner, depth + 1) for inner in reversed(new))
