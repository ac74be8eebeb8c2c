"""The words for streets in the eight countries, and equal addresses in different spellings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from nordicbaltic_standards.rules.whereabouts.spelling import alike, folded, resemble

STREETS: Mapping[str, tuple[str, ...]] = {
    "EE": ("tänav tn", "maantee mnt", "puiestee pst", "tee", "põik", "allee", "väljak", "plats"),
    "LV": ("iela", "bulvāris bulv", "prospekts pr", "aleja", "laukums", "gatve", "ceļš"),
    "LT": (
        "gatvė g", "prospektas pr", "bulvaras bul", "alėja al", "skersgatvis skg", "akligatvis aklg", "skveras skv",
        "aikštė a", "plentas pl", "kelias kel", "takas tak",
    ),
    "FI": (
        "katu k", "tie t", "kuja kj", "polku p", "kaari kri", "aukio auk", "puisto ps", "puistikko pko", "puistotie",
        "raitti r", "ranta rt", "rinne rn", "penger pgr", "taival tvl", "tori tr", "väylä vlä", "bulevardi", "esplanadi",
    ),
    "SE": ("gata gatan g", "väg vägen v", "gränd gränden gr", "stig stigen st", "plats platsen pl", "torg torget", "allé allén"),
    "NO": (
        "gate gaten gata g gt", "vei veien veg vegen v vn", "plass plassen pl", "terrasse terr", "allé alléen",
        "sving svingen sv", "stredet",
    ),
    "DK": ("gade gaden g gd", "vej vejen v vn", "plads pladsen pl", "stræde", "allé alle", "boulevard", "torv torvet"),
    "IS": ("gata götu g", "vegur vegi v", "stígur", "stræti", "braut", "torg"),
}  # fmt: skip
"""Words for streets, in full and abbreviated, by country. They are separate, as in "Pärnu mnt", or end a word, as in
"Nørregade".

Sources: Estonia, regulation on the address data system § 13 lg 2 by the guide of the Land Board, 27.14. Lithuania, rules on
addresses of Government resolution no. 2092 of 23 December 2002, point 13. Norway, guide on addresses of Kartverket, 12.1.
Latvia, Cabinet regulation no. 384 of 2002, point 3.2 (whole words; the abbreviations were not read). Finland, Sweden and
Norway besides, the abbreviations of OpenStreetMap (Nominatim, ``icu-rules``; libpostal, ``dictionaries``). Denmark, the
words of the Danish address guide 5.6; its list of abbreviations and one for Iceland were not read; those here follow
the neighbouring countries.
"""
_GROUPS = [frozenset(alike(folded(word)) for word in group.split()) for groups in STREETS.values() for group in groups]
KINDS: Mapping[str, frozenset[str]] = {
    kind: frozenset().union(*(group for group in _GROUPS if kind in group)) for kind in frozenset().union(*_GROUPS)
}
"""The words for streets, in the form of `alike`, each with those that can replace it."""

_NUMBERING = frozenset({"nr", "nro", "no", "num", "numeris", "numurs", "nummer", "number", "numero", "numer"})
"""Words before a house number, folded."""
_PREFIXES = frozenset({"ee", "lv", "lt", "fi", "fin", "ax", "se", "s", "no", "n", "dk", "is"})
"""Signs of the country before a postcode, as in LV-1050, folded."""
_BESIDE = _NUMBERING | _PREFIXES
_DOORS = frozenset({
    "apartment", "apt", "flat", "floor", "room", "suite", "unit",
    "korter", "krt", "korrus", "tuba", "dzivoklis", "stavs", "istaba", "butas", "aukstas", "kambarys",
    "asunto", "huone", "kerros", "porras", "lagenhet", "lgh", "rum", "trappor", "vaning",
    "leilighet", "leil", "etasje", "rom", "lejlighed", "lejl", "etage", "vaerelse", "ibud", "haed", "herbergi",
})  # fmt: skip
"""Words for doors and floors, folded: with a number they do not identify a street."""

_NAME = 3
"""Least number of letters of words next to a number that are taken as the name of a street or town."""
_POSTCODE = 3
"""Least number of digits of a postcode: three in Iceland, four in Denmark, Latvia and Norway, five elsewhere."""
_LONG_POSTCODE = 5
"""Number of digits of a postcode that few other numbers have."""
_NEAR = 3
"""Largest number of words between a number and what resembles a street or town."""
_LONGEST = 8
"""Largest number of words in the name of a street that is searched."""
_SEGMENT = re.compile(r"[,;|/\n\r]")


@dataclass(frozen=True, slots=True, repr=False)
class Addresses:
    """Addresses in the form for searching texts.

    Attributes:
        complete: Whole addresses, in the form of `alike`.
        names: For each house number, and each postcode, the spellings of its street or town.
        words: For each of these numbers the words that identify its street or town.
    """

    complete: frozenset[str] = frozenset()
    names: Mapping[str, frozenset[str]] = field(default_factory=dict)
    words: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, texts: Iterable[str], complete: Iterable[str]) -> Addresses:
        """Return the addresses in texts.

        Args:
            texts: Addresses as they were typed.
            complete: Those that are also searched as a whole, folded.
        """
        names: dict[str, set[str]] = {}
        known: dict[str, set[str]] = {}
        for name, number, town in {unit for text in texts for unit in _units(text)}:
            words = alike(name).split()
            names.setdefault(number, set()).update([" ".join(words)] if town else _written(words))
            known.setdefault(number, set()).add(max((word for word in words if word not in KINDS), key=len, default=""))
        return cls(
            frozenset(map(alike, complete)),
            {number: frozenset(streets) for number, streets in names.items()},
            {number: frozenset(streets) for number, streets in known.items()},
        )

    def __bool__(self) -> bool:
        return bool(self.complete or self.names)

    def within(self, words: str) -> bool:
        """Return whether a text, in the form of `alike`, contains one of them."""
        padded = f" {words} "
        if any(f" {one} " in padded for one in self.complete):
            return True
        return any(
            _ends(before, self.names[number]) or _begins(after, self.names[number])
            for number, before, after in self._numbers(words)
        )

    def near(self, words: str) -> bool:
        """Return whether a text, in the form of `alike`, has one of the numbers next to a word like its street.

        A postcode of five digits is enough by itself.
        """
        return any(
            len(number) >= _LONG_POSTCODE
            or any(resemble(word, one) for word in (*before[-_NEAR:], *after[:_NEAR]) for one in self.words[number])
            for number, before, after in self._numbers(words)
        )

    def _numbers(self, words: str) -> Iterator[tuple[str, list[str], list[str]]]:
        """Yield the known numbers with the words before and after them."""
        if not self.names:
            return
        parts = words.split()
        for index, part in enumerate(parts):
            if part in self.names:
                yield part, parts[:index], parts[index + 1 :]
            # A Swedish postcode is written with a space.
            joined = part + "".join(parts[index + 1 : index + 2])
            if joined != part and joined in self.names:
                yield joined, parts[:index], parts[index + 2 :]


def _ends(words: list[str], names: frozenset[str]) -> bool:
    """Return whether words before a number end with a name."""
    ends = {len(_without_signs(words)), len(words)}
    return any(" ".join(words[start:end]) in names for end in ends for start in range(max(0, end - _LONGEST), end))


def _begins(words: list[str], names: frozenset[str]) -> bool:
    """Return whether words after a number, and the letter of a house, begin with a name."""
    starts = {0}
    start = 0
    while start < len(words) and (len(words[start]) == 1 or words[start] in _BESIDE):
        start += 1
        starts.add(start)
    return any(" ".join(words[first : first + count]) in names for first in starts for count in range(1, _LONGEST + 1))


def _written(words: list[str]) -> Iterator[str]:
    """Yield the spellings of a street: its word for streets in full or abbreviated, separate or joined, or left out."""
    *first, last = _without_initials(words)
    yield " ".join([*first, last])
    kinds = [kind for kind in KINDS if last.endswith(kind) and _is_name([*first, last[: -len(kind)]])]
    for kind in kinds:
        stem = " ".join([*first, last[: -len(kind)]]).strip()
        if kind == last:
            yield stem
        for other in KINDS[kind]:
            yield from (f"{stem}{other}", f"{stem} {other}")
    if not any(len(kind) >= _NAME for kind in kinds):
        # A street without a word for streets can be written with any of them.
        stem = " ".join([*first, last])
        for other in KINDS:
            yield from (f"{stem}{other}", f"{stem} {other}")


def _without_initials(words: list[str]) -> list[str]:
    """Return the name of a street without the initials that are written before the name of a person."""
    start = next((index for index, word in enumerate(words) if len(word) > 1), 0)
    return words[start:] if _is_name(words[start:]) else words


def _is_name(words: list[str]) -> bool:
    return sum(map(len, words)) >= _NAME


def _units(text: str) -> Iterator[tuple[str, str, bool]]:
    """Yield streets with a house number and towns with a postcode: the name, the number, whether it is a town."""
    segments = [folded(segment).split() for segment in _SEGMENT.split(text)]
    towns = [" ".join(words) for words in segments if _is_name(words) and not any(map(str.isdecimal, words))]
    for words in segments:
        signed = bool(words) and words[0] in _PREFIXES
        runs = [list(run) for _, run in groupby(words[signed:], str.isdecimal)]
        if len(runs) == 1 and (code := _postcode(runs[0])):
            yield from ((town, code, True) for town in towns)
        for index, run in enumerate(runs):
            if run[0].isdecimal():
                continue
            if index + 1 < len(runs) and _is_name(name := _without_signs(run)) and name[-1] not in _DOORS:
                yield from ((" ".join(name), number, False) for number in _both(runs[index + 1]))
            if index and (town := _town(run)) and town[0] not in _DOORS:
                if code := _postcode(runs[index - 1]):
                    yield " ".join(town), code, True
                elif index == 1:
                    yield " ".join(town), runs[0][-1], False


def _both(run: list[str]) -> set[str]:
    """Return the number after a street, and the postcode that it may be."""
    return {run[0], _postcode(run[:2]) or run[0]}


def _postcode(run: list[str]) -> str:
    """Return the postcode that a run of numbers ends with; empty if it is not one."""
    if not run[-1].isdecimal():
        return ""
    # In Sweden it is written as three and two digits.
    if [len(number) for number in run[-2:]] == [3, 2]:
        return "".join(run[-2:])
    return run[-1] if len(run[-1]) >= _POSTCODE else ""


def _without_signs(run: list[str]) -> list[str]:
    """Return a name without what is between it and its number."""
    end = len(run)
    while end and run[end - 1] in _BESIDE:
        end -= 1
    return run[:end]


def _town(run: list[str]) -> list[str]:
    """Return the name after a number, without the letter of the house or of the district; empty if it is too short."""
    words = [word for word in run if len(word) > 1]
    return words if _is_name(words) else []
