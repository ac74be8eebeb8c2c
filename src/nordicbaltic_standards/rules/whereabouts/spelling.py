"""How texts are compared that name the same thing and are spelt differently: the same words, and words that resemble."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher

_WORD = re.compile(r"[^\W\d_]+|\d+")
_GONE = frozenset({"Mn", "Me", "Cf"})
"""Categories of characters that a reader does not see by themselves: marks over letters, and formats, as a soft hyphen."""
_FILLERS = frozenset("\u115f\u1160")
"""Letters of Hangul that show nothing."""
_LETTERS = str.maketrans({
    "ø": "o", "æ": "ae", "œ": "oe", "ð": "d", "đ": "d", "þ": "th", "ł": "l", "\u0131": "i", "ŋ": "n", "ħ": "h", "ŧ": "t",
    "ƿ": "w", "\u0251": "a", "\u0261": "g",
})  # fmt: skip
"""Letters without a decomposition in Unicode, and how they are typed where the keyboard has none."""
_LOOKALIKES = str.maketrans(
    "авекмнорстухѕіјһԁԛԝѡѵүӏαβγεζηικμνορστυχ",
    "abekmhopctyxsijhdqwwvylabyezhikmvopotux",
)
"""Cyrillic and Greek letters that look like Latin ones, small or as capitals.

Source: Unicode Technical Standard #39, confusables.txt (single letters of the two scripts, of either case; where the small
letter and the capital look like different Latin letters, the small one decides).
"""
_DOUBLE = re.compile("(?<=a)[ae]+|(?<=[ou])e+|(?<=[dt])h+")
"""The second letter of aa, ae, oe, ue, dh and th, which stand for one letter with a mark, or for eth and thorn."""

_STEM = 4
"""Letters that two forms of one word begin with at least, unless the shorter one is the whole stem."""
_SHORTEST = 3
"""Letters of a word from which on it is compared with others at all."""
_SHARE = 0.6
"""Share of the shorter word that its stem takes."""
_ENDING = 5
"""Letters from which on what follows a stem is another word, and no ending of this one."""
_SLIP = 0.8
"""Likeness from which on two words differ by a slip of the pen (0 to 1, by `difflib.SequenceMatcher`)."""
_SLIPS = 5
"""Letters of a word from which on slips are looked for."""


def folded(text: str) -> str:
    """Return a text as it is compared: its words and numbers in one form, with one space between them.

    Case, marks over letters, forms of compatibility (NFKD), letters that only look Latin, characters that are not seen,
    hyphens, punctuation and spaces make no difference; letters and digits that touch are two words.
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
    """Return folded words in the form in which o, oe and a letter that is typed as either are the same.

    So are a, aa and ae, u and ue, d and dh, t and th. It is for comparison alone: different words can become the same.
    """
    return _DOUBLE.sub("", words)


def resemble(one: str, other: str, stem: int = _STEM) -> bool:
    """Return whether two words can be forms of one word, or the same with a slip of the pen.

    Args:
        one: A word in the form of `alike`.
        other: The other word, in the same form.
        stem: Letters that both have to begin with, unless the shorter one is the whole stem.
    """
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < _SHORTEST:
        return False
    same = next((index for index, letter in enumerate(shorter) if letter != longer[index]), len(shorter))
    if same >= min(len(shorter), max(stem, _SHARE * len(shorter))) and len(longer) - same <= _ENDING:
        return True
    # What cannot reach the likeness by its letters alone is not compared further, since that takes long.
    most = len(longer) - _SLIP / 2 * (len(shorter) + len(longer))
    if len(shorter) < _SLIPS or len(set(longer) - set(shorter)) > most:
        return False
    return SequenceMatcher(None, shorter, longer, autojunk=False).ratio() >= _SLIP
