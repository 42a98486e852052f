"""Foreign words that kana spells by their sound: ケネディクス, *Kenedix*; ライズ, *Rise*.

Kana spells vowels, and a foreign word has few usual ways to write each sound of them: of one that
is unusual in most of its sounds kana spells another.
"""

from __future__ import annotations

import re
from functools import lru_cache

from screener.names.cjk.kana import moras, slavic_kana
from screener.names.cjk.sounds import ends_of

__all__ = ["odd_sounds"]

_Mora = tuple[str, str]
_CONSONANT = {
    "k": "k|c|q|ck|ch|qu", "g": "g|gh|gu", "s": "s|c|th|sc|ps", "z": "z|s|th|ds|tz", "t": "t|th|pt",
    "d": "d", "n": "n|kn|m", "h": "h|wh|kh", "b": "b|v", "p": "p", "m": "m|n", "r": "r|l|wr|rh",
    "y": "y|j|i|e", "w": "w|wh", "sh": "sh|s|c|ti|ci|si|ch|sch", "j": "j|g|z|zh|d|dg|di|dy",
    "ch": "ch|t|tch|c|ti|ty|tu", "ts": "ts|tz|t|z|tw", "f": "f|ph|h|v", "v": "v|b|w",
}  # fmt: skip
"""How foreign words usually write what a consonant of kana spells; doubles as one."""
_RARE_CONSONANT = _CONSONANT | {
    "g": "g|gh|gu|gn", "n": "n|kn|gn|m", "h": "h|wh|kh|j|f", "z": "z|s|th|ds|tz|x",
    "s": "s|c|th|sc|ps|z", "y": "y|j|i|e|", "w": "w|wh|u|o|v",
    "sh": "sh|s|c|ti|ci|si|ch|sch|t|x", "j": "j|g|z|zh|d|dg|s|di|dy", "f": "f|ph|h|v|wh",
}  # fmt: skip
_VOWEL = {
    "a": "a|u|o|er|ar|ur|or|ir|ou", "i": "i|e|y|ee|ea|ie|ei|ey", "u": "u|oo|ou|ew|eu|ue|ui|e|",
    "e": "e|ai|ay|ae|ea", "o": "o|au|ou|oa|aw|ow|or|al|ol|oo|oh|eau", "": "",
    "ai": "ai|i|y|ay|ie|igh|ye|ei|ey|eye|uy", "ei": "a|ai|ay|ei|ey|e|ea", "oi": "oi|oy|oe",
    "ou": "ou|o|ow|oa|oo|au", "au": "au|ou|ow|ao",
    "a-": "a|ar|er|ir|ur|or|ah|our|ear|re", "i-": "i|ee|ea|e|y|ie|ei|ey|ii|eo",
    "uo": "ua|uo|wa|wo|o|uor|uar",
    "u-": "u|oo|ou|ew|ue|eu|ui|uu|oe", "e-": "a|ai|ay|e|ei|ea|ae|eh|ee",
    "o-": "o|or|al|aw|au|oa|ow|oh|ou|oo|all|ore|our|w",
}  # fmt: skip
"""How they usually write its vowel, of a long one or two that are said as one too."""
_RARE_VOWEL = {
    "a": "a|u|o|er|ar|ur|or|ir|e|ea|au|ou|al|i|y|r", "i": "i|e|y|ee|ea|ie|ei|ey|a|u",
    "u": "u|oo|o|w|ou|ew|eu|ue|ui|", "e": "e|a|ea|ai|ay|ei|ae|ie",
    "o": "o|a|au|ou|oa|aw|ow|or|al|ol|oo|oh|eau|u", "": "",
    "-": "r|er|l|gh|h|w|u|e|y|a|o|i|re|ee|",
}  # fmt: skip
_STOPPED = "|t|c|k|p"
"""What stands before a consonant that ッ doubles, for one *ch* or *k*: *tch*, *ck*."""
_AFTER = ("r", "e", "h", "l", "gh", "w", "y", "u", "re")
"""What a foreign word may have behind a vowel and kana leaves out."""
_GLIDES = frozenset({("a", "i"), ("e", "i"), ("o", "u"), ("a", "u"), ("o", "i"), ("u", "o")})
_LONG, _STOP = "-", "'"
_LONGEST = 4
_LEAST, _LEAST_SOUNDS = 3, 2
"""Letters of a word and sounds of kana that say enough."""
_SILENT = {"t": "o", "d": "o", "ch": "i", "j": "i", "sh": "i", "k": "i"}
"""Vowels but *u* that kana puts behind a consonant where a foreign word has none."""
_DOUBLED_NASAL = re.compile("ン(?=[ナ-ノマ-モ])")
_ONCE = re.compile(r"([^aeiou])\1+")


@lru_cache(maxsize=50_000)
def odd_sounds(kana: str, word: str) -> int | None:
    """Return how many sounds of kana a foreign ``word`` spells as few do: 0 or 1, None for more.

    A Russian word may be spelled by other signs: ジュコフスキー is *Zhukov* too.
    """
    word = _ONCE.sub(r"\1", word.replace("x", "ks"))
    ways = {kana, slavic_kana(kana), _DOUBLED_NASAL.sub("", kana)}
    found = (_odd_sounds(moras(written), word) for written in ways)
    return min((odd for odd in found if odd is not None), default=None)


def _odd_sounds(said: tuple[_Mora, ...], word: str) -> int | None:
    if len(word) < _LEAST or len(said) < _LEAST_SOUNDS:
        return None
    usual, once = {0}, set[int]()
    for sound in _merged(said):
        odd = _oddly(word, usual, sound)
        usual, once = _usually(word, usual, sound), _usually(word, once, sound) | odd
    if _is_end(word, usual):
        return 0
    return 1 if _is_end(word, once) else None


def _is_end(word: str, ends: set[int]) -> bool:
    """Whether all of a word is spelled, but for an *s* of a plural or a silent *e*."""
    return len(word) in ends or (word[-1] in "se" and len(word) - 1 in ends)


def _merged(said: tuple[_Mora, ...]) -> list[tuple[_Mora, ...]]:
    """Vowels that are long, or said as one, together: メイ, ビー."""
    sounds: list[tuple[_Mora, ...]] = []
    for consonant, vowel in said:
        before = sounds[-1][-1][1] if sounds and len(sounds[-1]) == 1 else ""
        glides = vowel == _LONG or (before, vowel) in _GLIDES
        if not consonant and before not in ("", _STOP) and glides:
            sounds[-1] += ((consonant, vowel),)
        else:
            sounds.append(((consonant, vowel),))
    return sounds


def _usually(word: str, ends: set[int], sound: tuple[_Mora, ...]) -> set[int]:
    """Where a sound that begins at any of ``ends`` ends, if it is spelled as most do."""
    consonant, vowels = sound[0][0], "".join(vowel for _, vowel in sound)
    if vowels == _STOP:
        return ends_of(word, ends, _STOPPED.split("|"), 1)
    starts = _after_consonant(word, ends, consonant, _CONSONANT)
    if consonant == "y" and vowels[0] == "u":
        starts = starts | ends  # *Euglena*
    found = ends_of(word, starts, _VOWEL.get(vowels, "").split("|"), _LONGEST)
    silent = vowels == _SILENT.get(consonant.removesuffix("y"), "") and consonant != "k"
    return found | starts if silent else found


def _oddly(word: str, ends: set[int], sound: tuple[_Mora, ...]) -> set[int]:
    """The same, if it is spelled in any way that is met."""
    before = ""
    for consonant, vowel in sound:
        starts = _after_consonant(word, ends, consonant, _RARE_CONSONANT)
        spellings = _STOPPED if vowel == _STOP else _RARE_VOWEL[vowel]
        found = ends_of(word, starts, spellings.split("|"), _LONGEST)
        if vowel and vowel == _SILENT.get(consonant.removesuffix("y"), ""):
            found |= starts
        if not consonant and (before, vowel) in _GLIDES:
            found |= ends
        ends = found | (ends_of(word, found, _AFTER, 2) if vowel not in ("", _STOP) else set())
        before = vowel
    return ends


def _after_consonant(word: str, ends: set[int], consonant: str, ways: dict[str, str]) -> set[int]:
    base = consonant.removesuffix("y") or consonant
    starts = ends_of(word, ends, ways.get(base, base).split("|"), _LONGEST) if base else ends
    if base != consonant:
        starts = starts | ends_of(word, starts, ("y", "i", "e"), 1)
    return starts
