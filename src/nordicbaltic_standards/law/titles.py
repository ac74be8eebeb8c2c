"""The words around facts in nine languages: titles of sections, of facts and of the parts of their values.

Each is declared once: with the section, with the fact, with the shape of the value. Here they get their identifiers
and are looked up in the domain ``facts``.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from nordicbaltic_standards.i18n.texts import Text, lookup
from nordicbaltic_standards.law import labels
from nordicbaltic_standards.law.facts import SECTIONS
from nordicbaltic_standards.law.labels import Choice, Titled
from nordicbaltic_standards.law.loading import declarations
from nordicbaltic_standards.law.values import Value

DOMAIN = "facts"


@cache
def sources() -> dict[str, str]:
    """Return identifier and English of every text of the domain, in the order of declaration.

    Raises:
        ValueError: When one identifier would stand for two texts.
    """
    texts: dict[str, str] = {}
    for key, english in _declared():
        if texts.setdefault(key, english) != english:
            raise ValueError(f"{key} stands for two texts: {texts[key]}; {english}")
    return texts


def _declared() -> Iterator[tuple[str, str]]:
    for section in SECTIONS.values():
        yield f"section/{section.section_name}/title", section.section_title
        for declared in section.declared.values():
            yield f"fact/{declared.id}/title", declared.title
            if declared.none is not None:
                yield f"fact/{declared.id}/none", declared.none
    for shape in Value.__subclasses__():
        for name in shape.model_fields:
            part = titled_part(shape, name)
            if part is not None:
                yield _part_key(name, part), part.title
    for choice in vars(labels).values():
        if isinstance(choice, Choice):
            for key, label in choice.labels.items():
                yield f"choice/{choice.name}/{key}", label


def _part_key(name: str, part: Titled) -> str:
    return f"part/{(part.key or name).replace('_', '-')}"


@cache
def titled_part(shape: type[Value], name: str) -> Titled | None:
    """Return how a part of a shape is titled, or ``None`` where it has no title."""
    return next((item for item in shape.model_fields[name].metadata if isinstance(item, Titled)), None)


def _text(key: str, language: str) -> Text:
    return lookup(DOMAIN, key, sources()[key], language)


def section_title(section: str, language: str = "en") -> str:
    """Return the title of a section of facts, as ``"reflection_period"``, in ``language`` (BCP 47)."""
    return _text(f"section/{section}/title", language).text


def fact_title(fact_id: str, language: str = "en") -> str:
    """Return the title of a fact in ``language`` (BCP 47)."""
    return _text(f"fact/{fact_id}/title", language).text


def fact_named(fact_id: str, language: str = "en") -> str:
    """Return section and title of a fact, with its identifier behind them in square brackets."""
    section = section_title(fact_id.partition(".")[0], language)
    return f"{section}: {fact_title(fact_id, language)} [{fact_id}]"


def none_in_law(fact_id: str, language: str = "en") -> str | None:
    """Return what it means that the law sets none, or ``None`` where that cannot be."""
    return None if declarations()[fact_id].none is None else _text(f"fact/{fact_id}/none", language).text


def part_title(shape: type[Value], name: str, language: str = "en") -> str:
    """Return the title of a part of a value; empty where it has none."""
    part = titled_part(shape, name)
    return "" if part is None else _text(_part_key(name, part), language).text


def choice_label(choice: Choice, given: str, language: str = "en") -> str:
    """Return the label of one of the words of a closed list that belongs to facts."""
    return _text(f"choice/{choice.name}/{choice.keys[given]}", language).text
