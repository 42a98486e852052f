"""Syllables of Mandarin in Latin letters: to tell misspellings from other words; Wade-Giles."""

from __future__ import annotations

from functools import lru_cache

from screener.names.cut_into import cut_into

__all__ = ["SYLLABLES", "in_taiwan", "is_mandarin", "syllables", "wade_giles"]

_FINALS = {
    "": "a o e ai ei ao ou an en ang eng er",
    "b": "a o ai ei ao an en ang eng i ie iao ian in ing u",
    "p": "a o ai ei ao ou an en ang eng i ie iao ian in ing u",
    "m": "a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u",
    "f": "a o ei ou an en ang eng u",
    "d": "a e ai ei ao ou an ang eng ong i ie iao iu ian ing u uo ui uan un",
    "t": "a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un",
    "n": "a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v ve",
    "l": "a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve",
    "g": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "k": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "h": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "j": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "q": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "x": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "zh": "i a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "ch": "i a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "sh": "i a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang",
    "r": "i e ao ou an en ang eng ong u uo ui uan un",
    "z": "i a e ai ei ao ou an en ang eng ong u uo ui uan un",
    "c": "i a e ai ao ou an en ang eng ong u uo ui uan un",
    "s": "i a e ai ao ou an en ang eng ong u uo ui uan un",
    "y": "a o e ao ou an ang ong i in ing u ue uan un",
    "w": "a o ai ei an en ang eng u",
}
SYLLABLES = frozenset(
    initial + final for initial, finals in _FINALS.items() for final in finals.split()
)
_LONGEST = 6
_NOT_INSIDE = frozenset({"a", "o", "e", "ei", "eng"})
"""Syllables that are not written inside a word without an apostrophe."""
_INITIALS = {
    "zh": "ch", "ch": "ch", "sh": "sh", "b": "p", "p": "p", "d": "t", "t": "t", "g": "k", "k": "k",
    "j": "ch", "q": "ch", "x": "hs", "z": "ts", "c": "ts", "r": "j",
}  # fmt: skip
"""How initials are spelled in Wade-Giles, where that is not as in pinyin; without apostrophes."""
_FINALS_OF_WADE = {
    "ong": "ung", "iong": "iung", "ian": "ien", "ie": "ieh", "ue": "ueh", "ve": "ueh", "v": "u",
}  # fmt: skip
_WHOLE_OF_WADE = {
    "zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tzu",
    "si": "szu", "ye": "yeh", "yi": "i", "you": "yu", "yong": "yung", "yan": "yen", "yue": "yueh",
    "ge": "ko", "ke": "ko", "he": "ho", "duo": "to", "tuo": "to", "luo": "lo", "nuo": "no",
    "zuo": "tso", "cuo": "tso", "suo": "so", "zhuo": "cho", "chuo": "cho", "ruo": "jo",
    "gui": "kuei", "kui": "kuei", "er": "erh",
}  # fmt: skip

_SAID_I = "yi"


@lru_cache(maxsize=1000)
def wade_giles(syllable: str) -> str:
    """Return a syllable of pinyin as Taiwanese firms spell it, in Wade-Giles without its marks."""
    if syllable in _WHOLE_OF_WADE:
        return _WHOLE_OF_WADE[syllable]
    initial = syllable[:2] if syllable[:2] in _INITIALS else syllable[:1]
    final = syllable[len(initial) :]
    return _INITIALS.get(initial, initial) + _FINALS_OF_WADE.get(final, final)


def in_taiwan(syllable: str) -> str:
    """Return a syllable of pinyin in Wade-Giles, but *yi*, which hardly a firm spells *I*."""
    return syllable if syllable == _SAID_I else wade_giles(syllable)


@lru_cache(maxsize=100_000)
def is_mandarin(word: str) -> bool:
    """Whether all of ``word`` reads as pinyin, or all of it as Wade-Giles."""
    return bool(syllables(word) or _cut_into(word, _wade_syllables()))


@lru_cache(maxsize=1)
def _wade_syllables() -> frozenset[str]:
    return frozenset(wade_giles(syllable) for syllable in SYLLABLES)


@lru_cache(maxsize=100_000)
def syllables(word: str) -> tuple[str, ...]:
    """Return the syllables of ``word`` if all of it reads as pinyin, else ``()``.

    Of several readings the one with the fewest syllables is taken (*xian*, not *xi an*).
    """
    return _cut_into(word, SYLLABLES)


def _cut_into(word: str, known: frozenset[str]) -> tuple[str, ...]:
    return cut_into(word, known, longest=_LONGEST, not_inside=_NOT_INSIDE)
