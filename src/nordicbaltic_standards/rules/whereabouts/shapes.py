"""What in a text has the form of a place, where no secret address is recorded with which it could be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from nordicbaltic_standards.rules.whereabouts.spelling import plain
from nordicbaltic_standards.rules.whereabouts.streets import STREETS

_OTHER_STREETS = "kadu tiel kujal polu teel tänaval ielā gatvėje götunni veginum street road lane avenue улиц ул проспект пр-т переул шоссе prospekt laukum alėj"
"""Inflected words for streets, and those of English and Russian."""
_LONG = 4
"""Least number of letters of a word for streets that can end another word and have an ending."""
_FLOORS = "floor korrus korru stavs stava stāvā aukšt kerros kerroks våning etasje etage sal hæð этаж"
_ROOMS = (
    "room flat apartment apt tuba toas korter krt istaba dzīvoklis butas kambarys huone asunto rum lägenhet lgh rom leilighet "
    "værelse lejlighed herbergi íbúð комната комнате квартира кв"
)
_CODES = "kood kods koda kodas kode kod koodi kóði code код pin"


def _any(words: str) -> str:
    """Return a pattern for words in the form of `plain`, the longest first."""
    return "|".join(sorted({re.escape(plain(word)) for word in words.split()}, key=len, reverse=True))


_STREETS = " ".join([*(group for groups in STREETS.values() for group in groups), _OTHER_STREETS])
_ENDS = _any(" ".join(word for word in _STREETS.split() if len(plain(word)) >= _LONG))
_ABBREVIATED = _any(" ".join(word for word in _STREETS.split() if len(plain(word)) < _LONG and len(word) > 1))
_NUMBER_OF_A_BUILDING = r"(?:(?:nr|no|no\.|nr\.|дом|д)\s*)?\d{1,3}[a-z]?\b(?![.:,]\d|%)"
_DATE = re.compile(r"\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4}\b")
_NOT_YEAR = r"(?!19\d\d|20[2-4]\d)"

_PLAIN: dict[str, re.Pattern[str]] = {
    "street": re.compile(
        rf"(?:\w{{3}}|\w{{3,}}[ -])(?:{_ENDS})\w{{0,4}},?\s+{_NUMBER_OF_A_BUILDING}|\b\w{{3,}}\s+(?:(?:{_ABBREVIATED})\b\.?|[gtkav]\.)\s*{_NUMBER_OF_A_BUILDING}"
        rf"|\b\d{{1,3}}[a-z]?,?\s+\w{{3,}}\s+(?:{_any('street road lane avenue')})\b"
        rf"|\b(?:(?:{_any('улиц проспект переул шоссе')})\w{{0,3}}|(?:{_any('ул пр')})\b)\.?\s+(?:\w+\s+)?\w{{3,}},?\s+(?:{plain('д')}\w{{0,2}}\.?\s*)?\d{{1,3}}\b"
    ),
    "coordinates": re.compile(r"\b\d{1,2}[.,]\d{3,}\D{1,6}\d{1,3}[.,]\d{3,}|\b\d{2}\s?°\s?\d"),
    "map": re.compile(
        r"\bmaps?\.(?:app|google|apple|\w{2,}/)|google\.\w+/maps|goo\.gl|openstreetmap|\bosm\.org|\bgeo:|what3words|\bw3w\b|///\w+\.\w+\.\w+"
    ),
    "telephone": re.compile(r"(?<![\d.,])\+?\d(?:[ \-()]{0,2}\d){6,14}(?![\d]|[.,]\d|\s*(?:eur|kr|€))"),
    "email": re.compile(r"[^\s@]+(?:@|\s?\(at\)\s?)[^\s@]+\.\w{2,}"),
    "code": re.compile(rf"(?:{_any(_CODES)})\w{{0,3}}(?:\s+\w{{2,3}})?[\s:#\-]{{1,3}}\d{{3,}}"),
    "room": re.compile(
        rf"\b(?:{_any(_FLOORS + ' ' + _ROOMS)})\w{{0,3}}\.?\s*(?:nr\.?\s*)?\d{{1,4}}\b|\b\d{{1,2}}\s*[.:]?\w{{0,2}}\s*(?:{_any(_FLOORS)})"
    ),
}
"""Patterns for texts in the form of `plain`, without dates."""
_TYPED: dict[str, re.Pattern[str]] = {
    "postcode": re.compile(
        rf"\b(?:LV|LT|EE|FI|SE|DK|NO|IS)\s?-\s?\d{{3,5}}\b|\b(?:\d{{5}}|\d{{3}} \d{{2}}|{_NOT_YEAR}\d{{4}})\s+(?-i:[A-ZÅÄÖÆØÕÜŠŽÞÁÍÚĀĒĪŪĶĻŅČĢĖ])[^\W\d_]{{2,}}"
        r"|\b\d{3}\s+(?:Reykjav|Kópavog|Hafnarf|Akureyr|Garðab|Selfoss)\w*",
        re.IGNORECASE,
    ),
    "plus-code": re.compile(r"\b[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}\b"),
}
"""Patterns for texts as they were typed, without dates."""


WORKER_LINE = "StandIn.value"
"""The field with the number or address of a worker, beside which the channel is recorded."""
_NUMBERS = frozenset({"telephone", "postcode"})
SHORT: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(
        (
            "PersonName.full", "PersonName.given", "PersonName.family", "Representative.name", "OrganisationRef.name",
            "StandIn.name", "LegalStatus.legal_adviser", "ExploitationPlace.region",
        ),
        frozenset[str](),
    ),
    "ExternalReference.value": _NUMBERS,
    "NationalIdentifier.value": _NUMBERS,
    WORKER_LINE: frozenset({"telephone", "email"}),
}  # fmt: skip
"""Short texts that are no free text, each with the forms that it may have."""
_LINE = re.compile(r"\+?[\d\s().\-/]*\d[\d\s().\-/]*(?:[^\W\d]{1,12}\.?\s*\d{1,6})?")
"""A telephone number, perhaps with an extension."""


def shapes_in(text: str) -> Iterator[str]:
    """Yield which forms of a place a text contains; never its words."""
    undated = _DATE.sub(" ", text)
    spelt = plain(undated)
    yield from (shape for shape, pattern in _PLAIN.items() if pattern.search(spelt))
    yield from (shape for shape, pattern in _TYPED.items() if pattern.search(undated))


def is_short_with_shape(field: str, text: object, channel: object = None) -> bool:
    """Return whether a short text contains what looks like a place, or what its channel does not carry.

    Args:
        field: The field, by the part that declares it, as ``"PersonName.full"``.
        text: Its value.
        channel: Code of the channel, for the number or address of a worker.
    """
    allowed = SHORT.get(field)
    if allowed is None or not isinstance(text, str):
        return False
    if channel in {"telephone", "text-message"} and not _LINE.fullmatch(text.strip()):
        return True
    return any(shape not in allowed for shape in shapes_in(text))
