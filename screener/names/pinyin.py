"""Syllables of Mandarin in Latin letters, to tell a misspelling from another Chinese word."""

from __future__ import annotations

from functools import lru_cache

__all__ = ["syllables"]

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
_SYLLABLES = frozenset(
    initial + final for initial, finals in _FINALS.items() for final in finals.split()
)
_LONGEST = 6
_NOT_INSIDE = frozenset({"a", "o", "e", "ei", "eng"})
"""Syllables that are not written inside a word without an apostrophe."""


@lru_cache(maxsize=100_000)
def syllables(word: str) -> tuple[str, ...]:
    """Return the syllables of ``word`` if all of it reads as pinyin, else ``()``.

    Of several readings the one with the fewest syllables is taken (*xian*, not *xi an*).
    """
    best: list[tuple[str, ...] | None] = [None] * (len(word) + 1)
    best[0] = ()
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - _LONGEST), end):
            before = best[start]
            syllable = word[start:end]
            if before is None or syllable not in _SYLLABLES or (start and syllable in _NOT_INSIDE):
                continue
            reading = (*before, syllable)
            known = best[end]
            if known is None or len(reading) < len(known):
                best[end] = reading
    return best[len(word)] or ()
