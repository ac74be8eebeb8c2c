"""Compare texts that name the same thing in different spellings: equal words, and similar words."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher

_WORD = re.compile(r"[^\W\d_]+|\d+")
_GONE = frozenset({"Mn", "Me", "Cf"})
"""Categories of characters that are not visible by themselves: marks over letters, and formats such as a soft
hyphen."""
_FILLERS = frozenset("\u115f\u1160")
"""Invisible letters of Hangul."""
_LETTERS = str.maketrans({
    "ø": "o", "æ": "ae", "œ": "oe", "ð": "d", "đ": "d", "þ": "th", "ł": "l", "\u0131": "i", "ŋ": "n", "ħ": "h", "ŧ": "t",
    "ƿ": "w", "\u0251": "a", "\u0261": "g",
})  # fmt: skip
"""Letters without a decomposition in Unicode, and how they are typed where the keyboard lacks them."""
_LOOKALIKES = str.maketrans(
    "авекмнорстухѕіјһԁԛԝѡѵүӏαβγεζηικμνορστυχ",
    "abekmhopctyxsijhdqwwvylabyezhikmvopotux",
)
"""Cyrillic and Greek letters that look like Latin ones, small or as capitals.

Source: Unicode Technical Standard #39, confusables.txt (single letters of the two scripts, of either case; where the small
letter and the capital look like different Latin letters, the small one decides).
"""
_DOUBLE = re.compile("(?<=a)[ae]+|(?<=[ou])e+|(?<=[dt])h+")
"""The second letter of aa, ae, oe, ue, dh and th, which replace one letter with a mark, or eth and thorn."""

_STEM = 4
"""Least number of common first letters of two forms of a word, unless the shorter one is the whole stem."""
_SHORTEST = 3
"""Least number of letters of a word that is compared at all."""
_SHARE = 0.6
"""Share of the stem in the shorter word."""
_ENDING = 5
"""Most letters after a stem that are an ending, and do not make another word."""
_SLIP = 0.8
"""Least similarity of two words that differ by a typing error (0 to 1, by `difflib.SequenceMatcher`)."""
_SLIPS = 5
"""Least number of letters of a word that is compared for typing errors."""


def folded(text: str) -> str:
    """Return a text in the form for comparison: its words and numbers in one form, with one space between them.

    Case, marks over letters, forms of compatibility (NFKD), letters that only look Latin, invisible characters,
    hyphens, punctuation and spaces make no difference; adjacent letters and digits are two words.
    """
    return " ".join(_WORD.findall(plain(text)))


def plain(text: str) -> str:
    """Return a text in small Latin letters without marks, its digits as ASCII; punctuation and spaces stay."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    seen = "".join(
        str(unicodedata.decimal(one)) if one.isdecimal() else one
        for one in apart
        if one not in _FILLERS and unicodedata.category(one) not in _GONE
    )
    return seen.translate(_LETTERS).translate(_LOOKALIKES)


def alike(words: str) -> str:
    """Return folded words in the form in which o, oe and the letters typed as either are the same.

    So are a, aa and ae, u and ue, d and dh, t and th. It is only for comparison: different words can become the same.
    """
    return _DOUBLE.sub("", words)


def resemble(one: str, other: str, stem: int = _STEM, ending: int = _ENDING) -> bool:
    """Return whether two words can be forms of one word, or the same with a typing error.

    Args:
        one: A word in the form of `alike`.
        other: The other word, in the same form.
        stem: Number of first letters that must agree, unless the shorter one is the whole stem.
        ending: Most letters after a stem that are an ending, and do not make another word.
    """
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < _SHORTEST:
        return False
    same = next((index for index, letter in enumerate(shorter) if letter != longer[index]), len(shorter))
    if same >= min(len(shorter), max(stem, _SHARE * len(shorter))) and len(longer) - same <= ending:
        return True
    # Words whose letters alone rule out the similarity are not compared further, since that takes long.
    most = len(longer) - _SLIP / 2 * (len(shorter) + len(longer))
    if len(shorter) < _SLIPS or len(set(longer) - set(shorter)) > most:
        return False
    return SequenceMatcher(None, shorter, longer, autojunk=False).ratio() >= _SLIP
