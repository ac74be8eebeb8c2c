"""The names of records, their parts, their fields and the types of values in each language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from nordicbaltic_standards.i18n.languages import ENGLISH
from nordicbaltic_standards.i18n.messages import text as interface_text
from nordicbaltic_standards.i18n.texts import Text, lookup
from nordicbaltic_standards.models.base import Model, Section
from nordicbaltic_standards.models.introspection import DeclaredField, LeafLike, fields_of, name_of, parts_of
from nordicbaltic_standards.models.records import RECORDS

DOMAIN = "records"

_WORD = re.compile(r"(?<=[a-z])(?=[A-Z])")


def _spaced(name: str) -> str:
    """Return the name of a class as words: ``SafeContact`` becomes ``Safe contact``."""
    return _WORD.sub(" ", name).capitalize()


def first_paragraph(documented: type) -> str:
    """Return the first paragraph of a docstring as one line, without marks of code."""
    return " ".join((documented.__doc__ or "").split("\n\n")[0].split()).replace("``", "")


def part_sources(part: type[Model]) -> Iterator[tuple[str, str]]:
    """Yield identifier and English of the texts of a part itself; the title of a record is a text of the interface."""
    if not issubclass(part, Section):
        yield f"{part.__name__}/title", part.part_title or _spaced(part.__name__)
    described = RECORDS[part.record_name] if issubclass(part, Section) else part
    yield f"{described.__name__}/description", first_paragraph(described)


def field_sources(declared: DeclaredField) -> Iterator[tuple[str, str]]:
    """Yield identifier and English of the texts of a field; parts that share a field share its texts."""
    yield f"{declared.owner}.{declared.name}/title", declared.title
    yield f"{declared.owner}.{declared.name}/description", declared.description


def leaf_sources(leaf: LeafLike) -> Iterator[tuple[str, str]]:
    """Yield identifier and English of the text of a type of value."""
    yield f"leaf/{leaf.name}/description", leaf.description


def part_title(part: type[Model], language: str = ENGLISH) -> Text:
    """Return the name of a part or record in ``language`` (BCP 47)."""
    if issubclass(part, Section):
        return interface_text(f"record/{part.record_name}/title", language)
    return _of(dict(part_sources(part)), f"{part.__name__}/title", language)


def part_description(part: type[Model], language: str = ENGLISH) -> Text:
    """Return what a part or record is, in one or two sentences, in ``language`` (BCP 47)."""
    return _of(dict(part_sources(part)), f"{name_of(part)}/description", language)


def field_title(declared: DeclaredField, language: str = ENGLISH) -> Text:
    """Return the title of a field, as on a form, in ``language`` (BCP 47)."""
    return _of(dict(field_sources(declared)), f"{declared.owner}.{declared.name}/title", language)


def field_description(declared: DeclaredField, language: str = ENGLISH) -> Text:
    """Return what goes into a field, in ``language`` (BCP 47)."""
    return _of(dict(field_sources(declared)), f"{declared.owner}.{declared.name}/description", language)


@cache
def _fields_by_name() -> dict[str, tuple[type[Model], DeclaredField]]:
    """Return every field of the records with the first part that has it, by owner and name, as ``"Permit.valid_to"``."""
    fields: dict[str, tuple[type[Model], DeclaredField]] = {}
    for record in RECORDS.values():
        for part in parts_of(record):
            for declared in fields_of(part).values():
                fields.setdefault(f"{declared.owner}.{declared.name}", (part, declared))
    return fields


def field_question(name: str, language: str = ENGLISH, record: str | None = None) -> tuple[str, str, str]:
    """Return the name of the part, the name of a field in it, and what goes into the field.

    Args:
        name: Owner and name of the field, as ``"Permit.valid_to"``.
        language: BCP 47 tag of the reader's language.
        record: Kebab name of the record; it names the part of a field that several records have.
    """
    part, declared = _fields_by_name()[name]
    kind = RECORDS.get(record or "")
    if kind is not None and declared.owner in {base.__name__ for base in kind.__mro__}:
        part = kind
    texts = part_title(part, language), field_title(declared, language), field_description(declared, language)
    return texts[0].text, texts[1].text, texts[2].text


def leaf_description(leaf: LeafLike, language: str = ENGLISH) -> Text:
    """Return what a type of value is, and how it is written, in ``language`` (BCP 47)."""
    return _of(dict(leaf_sources(leaf)), f"leaf/{leaf.name}/description", language)


def _of(sources: dict[str, str], identifier: str, language: str) -> Text:
    return lookup(DOMAIN, identifier, sources[identifier], language)
