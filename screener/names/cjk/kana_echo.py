"""Foreign words that kana spells by their sound: ケネディクス, *Kenedix*; ライズ, *Rise*."""

from __future__ import annotations

from functools import lru_cache

from screener.late_regex import regex
from screener.names.cjk.kana import moras, slavic_kana
from screener.names.writing.spelled_by_sound import Sound, odd_sounds, ways

__all__ = ["odd_in_kana"]

_Mora = tuple[str, str]
_CONSONANT = {
    "k": "k|c|q|ck|ch|qu", "g": "g|gh|gu", "s": "s|c|th|sc|ps", "z": "z|s|th|ds|tz|x",
    "t": "t|th|pt", "d": "d", "n": "n|kn|m", "h": "h|wh|kh", "b": "b|v", "p": "p", "m": "m|n",
    "r": "r|l|wr|rh", "y": "y|j|i|e", "w": "w|wh",
    "sh": "sh|s|c|ti|ci|si|ch|sch", "j": "j|g|z|zh|d|dg|di|dy|si",
    "ch": "ch|t|tch|c|ti|ty|tu", "ts": "ts|tz|t|z|tw", "f": "f|ph|h|v", "v": "v|b|w",
}  # fmt: skip
"""How foreign words usually write what a consonant of kana spells; doubles as one."""
_ODD_CONSONANT = _CONSONANT | {
    "g": "g|gh|gu|gn", "n": "n|kn|gn|m", "h": "h|wh|kh|j|f", "z": "z|s|th|ds|tz|x",
    "s": "s|c|th|sc|ps|z", "y": "y|j|i|e|", "w": "w|wh|u|o|v",
    "sh": "sh|s|c|ti|ci|si|ch|sch|t|x", "j": "j|g|z|zh|d|dg|s|di|dy", "f": "f|ph|h|v|wh",
}  # fmt: skip
_VOWEL = {
    "a": "a|u|o|er|ar|ur|or|ir|ou", "i": "i|y|ee|ea|ie|ei|ey", "u": "u|oo|ou|ew|eu|ue|ui",
    "e": "e|ai|ay|ae|ea", "o": "o|au|ou|oa|aw|ow|or|al|ol|oo|oh|eau", "": "",
    "ai": "ai|i|y|ay|ie|igh|ye|ei|ey|eye|uy", "ei": "a|ai|ay|ei|ey|e|ea", "oi": "oi|oy|oe",
    "ou": "ou|o|ow|oa|oo|au", "au": "au|ou|ow|ao",
    "a-": "a|ar|er|ir|ur|or|ah|our|ear|re", "i-": "i|ee|ea|e|y|ie|ei|ey|ii|eo",
    "ea": "air|are|ear|ea|ere|aire|ar|ayer",
    "uo": "ua|uo|wa|wo|o|uor|uar",
    "u-": "u|oo|ou|ew|ue|eu|ui|uu|oe", "e-": "a|ai|ay|e|ei|ea|ae|eh|ee",
    "o-": "o|or|al|aw|au|oa|ow|oh|ou|oo|ore|our|w",
}  # fmt: skip
"""How they usually write its vowel, of a long one or two that are said as one too."""
_ODD_VOWEL = {
    "a": "a|u|o|er|ar|ur|or|ir|e|ea|au|ou|al|i|y|r", "i": "i|e|y|ee|ea|ie|ei|ey|a|u",
    "u": "u|oo|o|w|ou|ew|eu|ue|ui|e|", "e": "e|a|ea|ai|ay|ei|ae|ie",
    "o": "o|a|au|ou|oa|aw|ow|or|al|ol|oo|oh|eau|u", "": "",
    "-": "r|er|l|gh|h|w|u|e|y|a|o|i|re|ee|",
}  # fmt: skip
_STOPPED = "|t|c|k|p"
"""What stands before a consonant that ッ doubles, for one *ch* or *k*: *tch*, *ck*."""
_AFTER = "|r|e|h|l|gh|w|y|u|re"
"""What a foreign word may have behind a vowel and kana leaves out."""
_GLIDES = frozenset(
    {("a", "i"), ("e", "i"), ("o", "u"), ("a", "u"), ("o", "i"), ("u", "o"), ("e", "a")}
)
_LONG, _STOP = "-", "'"
_LEAST, _LEAST_SOUNDS = 3, 2
"""Letters of a word and sounds of kana that say enough."""
_LONG_WORD = 7
"""Letters of a word that is told though it is read by the signs of Russian words."""
_SPOKEN = frozenset({"ch", "y"}) | {f"{one}y" for one in "kgnhbpmr"}
"""Consonants behind which the *u* of kana is spoken: チュ, リュ, but not *sh*, フラッシュ."""
_PRECISE = frozenset({"f", "v", "w", "t"})
"""Consonants of signs for foreign words, which tell *i* from *e*: フィ and フェ."""
_SILENT = {"t": "o", "d": "o", "ch": "i", "j": "i", "sh": "i", "k": "i"}
"""Vowels but *u* that kana puts behind a consonant where a foreign word has none."""
_DOUBLED_NASAL = regex("ン(?=[ナ-ノマ-モ])")


@lru_cache(maxsize=50_000)
def odd_in_kana(kana: str, word: str) -> int | None:
    """Return how many sounds of kana a foreign ``word`` spells as few do: 0 or 1, None for more.

    A Russian word may be spelled by other signs, ジュコフスキー is *Zhukov* too: that is odd in a
    short one, ヤプリ is no *Yupel*.
    """
    if len(word) < _LEAST:
        return None
    as_said = [odd_sounds(_sounds(one), word) for one in {kana, _DOUBLED_NASAL.sub("", kana)}]
    russian = slavic_kana(kana)
    slavic = odd_sounds(_sounds(russian), word) if russian != kana else None
    if slavic is not None and len(word) < _LONG_WORD:
        slavic = 1
    return min((odd for odd in (*as_said, slavic) if odd is not None), default=None)


@lru_cache(maxsize=10_000)
def _sounds(kana: str) -> tuple[Sound, ...]:
    """The sounds of kana; none of a single one, which tells no word."""
    said = moras(kana)
    merged = _merged(said) if len(said) >= _LEAST_SOUNDS else []
    return tuple(Sound(_usual(sound), _odd(sound)) for sound in merged)


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


def _usual(sound: tuple[_Mora, ...]) -> tuple[frozenset[str], ...]:
    consonant, vowels = sound[0][0], "".join(vowel for _, vowel in sound)
    if vowels == _STOP:
        return (ways(_STOPPED),)
    first, glide = _consonant(consonant, _CONSONANT)
    if consonant == "y" and vowels[0] == "u":
        first |= {""}  # *Euglena*
    spelled = ways(_VOWEL.get(vowels, ""))
    if vowels == _SILENT.get(consonant.removesuffix("y"), "") and consonant != "k":
        spelled |= {""}
    if vowels == "u" and consonant not in _SPOKEN:
        spelled |= {"", "e"}  # put between consonants, or not said: アイスコ, *Iceco*
    if vowels == "i" and consonant not in _PRECISE:
        spelled |= {"e"}
    return first, glide, spelled


def _odd(sound: tuple[_Mora, ...]) -> tuple[frozenset[str], ...]:
    parts: list[frozenset[str]] = []
    before = ""
    for consonant, vowel in sound:
        parts += _consonant(consonant, _ODD_CONSONANT)
        silent = vowel and vowel == _SILENT.get(consonant.removesuffix("y"), "")
        glides = not consonant and (before, vowel) in _GLIDES
        spellings = ways(_STOPPED if vowel == _STOP else _ODD_VOWEL[vowel])
        parts += [spellings | ({""} if silent or glides else set())]
        parts += [ways(_AFTER)] if vowel not in ("", _STOP) else []
        before = vowel
    return tuple(parts)


def _consonant(consonant: str, table: dict[str, str]) -> tuple[frozenset[str], frozenset[str]]:
    """What is written for a consonant, and for the *y* behind it."""
    base = consonant.removesuffix("y") or consonant
    glide = {"", "y", "i", "e"} if base != consonant else {""}
    return ways(table.get(base, base)), frozenset(glide)
