"""Words that many names of shelters have in common, so that they identify none.

In the nine languages, and in Russian, in which names of shelters are written in the Baltic countries.
"""

from __future__ import annotations

from nordicbaltic_standards.rules.whereabouts.spelling import alike, folded

_STEMS = (
    "shelter refuge house home centre center crisis women woman victim support help aid safe family child service association foundation "
    "organisation society helpline night human rights "
    "varjupai turvakod turvamaja kodu maja keskus tugikesku kriisi naiste naist ohvri ohvria tugi abikesku perekesku laste lapse turvali mittetulund "
    "ühing selts sihtasutu teenus sotsiaal "
    "patversm patvērum krīze centr centrs māja mājas nams sievie cietuš atbalst palīdzīb drošā droša ģimen bērn biedrīb nodibinājum dienest sociāl "
    "prieglaud prieglob namai namas namų centras krizi krizių moter auk nukentėj pagalb paramos šeim vaik asociacij fond tarnyb laikin nakvyn socialin "
    "turva turvakot turvatal koti kodi talo kriisikesku ensikot ensi nais naist uhri tukikesku tuki apu perhe laps last yhdisty säätiö palvelu asunto "
    "sosiaali "
    "kvinnojour kvinnohus kvinno kvinna tjejjour jour jouren skydd skyddat boende hem hemmet hus huset center stöd familj barn brottsoffer "
    "förening stiftelse socialtjänst mottagning "
    "krise krisesent kvindekrisecent krisecent kvinde kvinne herberg beskytt bolig bosted botilbud botiltak hjem hjemmet senter sentret støtte hjælp hjelp familie "
    "børn foren stiftels offer ofre "
    "athvarf kvennaathvarf kvenna kvenn húsið hús heimili heimilið miðstöð stuðning hjálp aðstoð fjölskyld börn barna samtök félag neyðar "
    "приют убежищ дом дома кризисн центр женск женщин помощ поддержк жертв семь детск безопасн"
)
"""Beginnings of these words, without the endings of their forms."""
_ENDING = 4
"""Most letters that an ending of one of them has."""
_JOINED = (
    "kodu maja keskus koti talo hemmet huset hjemmet hjem senteret senter center centret athvarf heimili heimilið namai"
)
"""Words for a house that end another word, as in Swedish Solbackahemmet."""
_ALONE = 5
"""Least number of letters of a word that identifies a shelter by itself."""

_GENERIC = tuple(sorted({alike(folded(stem)) for stem in _STEMS.split()}, key=len))
_ENDS = tuple(sorted({alike(folded(end)) for end in _JOINED.split()}, key=len, reverse=True))


def distinctive(words: tuple[str, ...]) -> frozenset[str]:
    """Return the words of a name that identify a shelter even without the others.

    Args:
        words: Words of the name, in the form of `alike`.
    """
    own = (_own(word) for word in words if not _is_generic(word))
    return frozenset(word for word in own if len(word) >= _ALONE and not _is_generic(word))


def _own(word: str) -> str:
    """Return a word without a word for a house at its end, if enough is left of it."""
    end = next((end for end in _ENDS if word.endswith(end) and len(word) - len(end) >= _ALONE), "")
    return word.removesuffix(end) if end else word


def _is_generic(word: str) -> bool:
    return any(word.startswith(stem) and len(word) - len(stem) <= _ENDING for stem in _GENERIC)
