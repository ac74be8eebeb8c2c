"""Provisions of treaties and Union law, as ``art. 7(3)``, in the form in which each language writes them.

The forms stand in ``law/data/provision_forms.toml``, with the official texts in which they were read. National law is written
in the form of its own country for every reader; only Finland has an official form in a second language, Swedish.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import NamedTuple

from pydantic import BaseModel, Field

from nordicbaltic_standards.i18n.languages import ENGLISH, resolve_language
from nordicbaltic_standards.law.scalars import Words
from nordicbaltic_standards.law.toml_files import read_packaged

_FILE = "provision_forms.toml"


class Place(NamedTuple):
    """One place in an instrument, or several that differ in their narrowest unit alone.

    Attributes:
        units: Units, the widest first, as ``("article", "paragraph")``.
        wider: Numbers of the units but the last, as ``("7",)``.
        last: Numbers of the last unit, each with the last number of a range, or with itself.
    """

    units: tuple[str, ...]
    wider: tuple[str, ...]
    last: tuple[tuple[str, str], ...]


class _Forms(BaseModel, extra="forbid"):
    """The forms of one language."""

    conjunction: str = Field(alias="and")
    dash: str
    letter_behind: bool = False
    form: dict[Words, Words]
    item: dict[Words, Words] = {}
    words: dict[Words, Words]

    def of(self, units: tuple[str, ...], *, several: bool) -> str:
        """Return the form for these units; a language that writes one and several alike has it once."""
        name = " ".join(units)
        return self.form.get(f"{name}s", self.form[name]) if several else self.form[name]


class _File(BaseModel, extra="forbid"):
    """The content of the file."""

    numbered_points: frozenset[str]
    swedish_of_finland: dict[Words, Words]
    language: dict[str, _Forms]


@cache
def _file() -> _File:
    return read_packaged(_FILE, _File)


_NUMBER = r"\d+[a-z]?"
_PART = re.compile(
    rf"(?:(?:arts?\.|articles?) )?(?P<article>{_NUMBER})(?P<narrower>(?:\(\w+\)){{0,2}})"
    rf"(?:-(?:(?P<last_article>{_NUMBER})|\((?P<last>\w+)\)))?(?:, point (?P<point>\d+))?(?:, | and |; |$)"
)
_OTHER = re.compile(
    r"(?P<unit>recital|annex|chapter|protocol|pillar|area)s? (?P<first>[\dIVXLC]+)(?:-(?P<last>[\dIVXLC]+))?"
)
_FIGURES = re.compile(r"(\d*)([a-z]*)")


@lru_cache(maxsize=1024)
def parse_provision(provision: str, instrument: str = "") -> tuple[Place, ...]:
    """Return the places that a provision of a treaty or of Union law names; none where it is not of a known form.

    Args:
        provision: The provision, as ``"art. 1, 2(1)"``, ``"art. 15(3)-(4)"`` or ``"recital 35"``.
        instrument: Identifier of the instrument, since the numbers of definitions are points and no paragraphs.
    """
    other = _OTHER.fullmatch(provision)
    if other is not None:
        return (Place((other["unit"],), (), ((other["first"], other["last"] or other["first"]),)),)
    if not provision.startswith(("art", "Art")):
        return ()
    places: list[Place] = []
    at = 0
    while at < len(provision):
        part = _PART.match(provision, at)
        if part is None:
            return ()
        place = _place(part, instrument)
        if place is None:
            return ()
        _add(places, place)
        at = part.end()
    return tuple(places)


def _place(part: re.Match[str], instrument: str) -> Place | None:
    """Return the place of one part of a list; ``None`` where its units are not in a known order."""
    units, numbers = ["article"], [part["article"]]
    for inner in re.findall(r"\w+", part["narrower"]):
        is_letter = inner.isalpha()
        if units[-1] == "letter" or (not is_letter and units[-1] != "article"):
            return None
        in_list = f"{instrument} art. {part['article']}" in _file().numbered_points
        units.append("letter" if is_letter else "point" if in_list else "paragraph")
        numbers.append(inner)
    if part["point"]:
        units.append("point")
        numbers.append(part["point"])
    last = part["last_article"] or part["last"] or numbers[-1]
    if (part["last_article"] and len(units) > 1) or (part["last"] and len(units) == 1):  # "art. 5(1)-7", "art. 5-(7)"
        return None
    return Place(tuple(units), tuple(numbers[:-1]), ((numbers[-1], last),))


def _add(places: list[Place], place: Place) -> None:
    """Add a place, to the one before where they differ in the narrowest unit alone."""
    if places and places[-1][:2] == place[:2]:
        places[-1] = places[-1]._replace(last=tuple(dict.fromkeys(places[-1].last + place.last)))
    else:
        places.append(place)


def format_provision(provision: str, language: str, instrument: str = "") -> str | None:
    """Return a provision of a treaty or of Union law as ``language`` writes it; ``None`` where its form is not known.

    Args:
        provision: The provision in its English form, as ``"art. 7(3)"``.
        language: BCP 47 tag of the reader's language.
        instrument: Identifier of the instrument, see `parse_provision`.
    """
    reader = resolve_language(language)
    if reader == ENGLISH:
        return provision
    forms = _file().language[reader]
    if provision in forms.words:
        return forms.words[provision]
    return ", ".join(_written(place, forms) for place in parse_provision(provision, instrument)) or None


def _written(place: Place, forms: _Forms) -> str:
    first = next(iter(place.last))
    several = len(place.last) > 1 or first[0] != first[1]
    if several and forms.letter_behind and any(all(_figures(number)) for span in place.last for number in span):
        # The letter stands behind the unit, so that each is written out: "5. mgr. 11. gr. og 5. mgr. a 11. gr."
        return _joined(place, lambda number: _written(place._replace(last=((number, number),)), forms), forms)
    *wider, narrowest = place.units
    article = place.wider[0] if place.wider else ""
    parts: dict[str, str] = {}
    for unit, number in zip(wider, place.wider, strict=True):
        parts |= _one(unit, number, article, forms)
    if several:
        parts[narrowest] = _joined(place, lambda number: _item(narrowest, number, article, forms), forms)
        parts[f"{narrowest}_letter"] = ""
    else:
        parts |= _one(narrowest, first[0], article, forms)
    return forms.of(place.units, several=several).format(**parts)


def _one(unit: str, number: str, article: str, forms: _Forms) -> dict[str, str]:
    """Return a number of a unit and, where the language writes it behind the word of the unit, its letter."""
    figures, letter = _figures(number)
    if forms.letter_behind and figures and letter:
        return {unit: _item(unit, figures, article, forms), f"{unit}_letter": f" {letter}"}
    return {unit: _item(unit, number, article, forms), f"{unit}_letter": ""}


def _joined(place: Place, write: Callable[[str], str], forms: _Forms) -> str:
    """Return the numbers of the last unit: two that follow each other one by one, more of them as a range."""
    items: list[str] = []
    for first, last in place.last:
        if first == last:
            items.append(write(first))
        elif _follows(first, last):
            items += [write(first), write(last)]
        else:
            items.append(f"{write(first).removesuffix('-')}{forms.dash}{write(last)}")
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])}{forms.conjunction}{items[-1]}"


def _follows(first: str, last: str) -> bool:
    """Tell whether a number is the next one, as b after a, or 5a after 5."""
    (figures, letter), (next_figures, next_letter) = _figures(first), _figures(last)
    if figures == next_figures:
        return ord(next_letter or "`") - ord(letter or "`") == 1
    return figures.isdigit() and next_figures.isdigit() and int(next_figures) - int(figures) == 1


def _item(unit: str, number: str, article: str, forms: _Forms) -> str:
    figures, letter = _figures(number)
    pattern = forms.item.get(unit, "{n}{x}")
    return pattern.format(n=figures, x=letter, article=article).strip()


def _figures(number: str) -> tuple[str, str]:
    """Return figures and letter of a number, as ``11a``; a Roman number has figures alone."""
    match = _FIGURES.fullmatch(number)
    return (number, "") if match is None else (match[1], match[2])


def localize_provision(provision: str, language: str) -> str:
    """Return a provision of a source of a fact as a reader of ``language`` (BCP 47) cites it.

    National law is in the form of its own country for every reader. Treaties and Union law are in that of the reader, and
    Finnish law, which is official in Swedish too, in Swedish for its readers.
    """
    reader = resolve_language(language)
    written = format_provision(provision, reader) or provision
    return swedish_of_finland(written) if reader == "sv" else written


def swedish_of_finland(provision: str) -> str:
    """Return a provision of a Finnish act in its Swedish form: ``25 kap. 3 §`` for ``25 luku 3 §``; others as they are."""
    if not _OF_FINLAND.search(provision):
        return provision
    words = _file().swedish_of_finland
    return _finnish().sub(lambda match: words[match[0]], provision)


_OF_FINLAND = re.compile(r"\d(?: [a-z])? §|\d luku\b|^(?:alaviite|johtolause)$")


@cache
def _finnish() -> re.Pattern[str]:
    words = sorted(_file().swedish_of_finland, key=len, reverse=True)
    return re.compile("|".join(rf"(?<![^\W\d_]){re.escape(word)}(?![^\W\d_])" for word in words))
