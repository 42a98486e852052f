"""Foreign words that brands in Han spell by their sound: 欧腾, *Oturn*; 麦克维尔, *Makewell*."""

from __future__ import annotations

from functools import lru_cache

from screener.names.cjk.aloud import as_loan, syllables_of
from screener.names.cjk.pinyin import is_mandarin, syllables
from screener.names.cjk.words import brands
from screener.names.words import Token
from screener.names.writing.fold import with_no_letter_twice
from screener.names.writing.spelled_by_sound import Sound, odd_sounds, ways

__all__ = ["MEANT", "SHORT_ECHO", "is_loan", "odd_echo", "odd_in_han"]

_INITIAL = {
    "b": "b/p|v", "p": "p/b", "m": "m", "f": "f|ph|v/h", "d": "d|dh/t|th", "t": "t|th/d",
    "n": "n|kn/l", "l": "l|r", "g": "g|gh/c|k", "k": "k|c|q|ck|ch|kh/g", "h": "h|wh|kh/f|g",
    "j": "j|g|k|c|z|dj", "q": "ch|c|k|tch|ts/g|q|tr|j", "x": "s|sh|c|h|ch|x/sc|z|ex",
    "zh": "j|zh|dj|dr/g|ch|tr|z|ts", "ch": "ch|tr|tch|ts/j|sh", "sh": "sh|s|sch|c|ch",
    "r": "r|j|/l", "z": "z|s|ts|dz/j", "c": "ts|c|z/s|th|ch", "s": "s|c|th|z|x", "y": "y|j|i|e|",
    "w": "w|v/u|o|", "": "",
}  # fmt: skip
"""How foreign words write what an initial of pinyin spells; behind a stroke how few do."""
_SYLLABLE = {"bo": "b|p", "bi": "b|p", "dun": "d|t", "dong": "d|t", "deng": "d|t", "gao": "g|k|c"}
"""The initials of syllables that lack one of their own: 波, *po*; 顿, *ton*; 高, *ko*."""
_VOWEL = {
    "a": "a|u|er/o|e", "ai": "ai|i|y|a|e|ie|ay|igh|ye|ei/uy", "ao": "o|au|ow|ou|ao|aw/a",
    "e": "e|er|o|u|or|/a|i", "ei": "e|ei|a|ay|ai|ea|i|y|ey|ee",
    "er": "er|r|l|al|el|le|il|rl|ar/ul|or|ir", "i": "i|y|ee|e|ea|ie|ey", "ia": "ia|a|ya|ea",
    "iao": "io|eo|iau|o|iao/ow|ew", "ie": "ie|e|ea|ye/a", "iu": "iu|u|ew/eo|io|eu",
    "o": "o|a|u|ow|oa|aw", "ou": "o|ou|ow|oa|au/u|ew", "u": "u|o|w|ou|/i",
    "ua": "ua|wa|oa|a/ou", "uai": "wi|y|ui|uai/uy", "ue": "ue|we|e/ui",
    "ui": "ui|wi|ue|i|ey|way|ei|e/oy", "uo": "o|wo|ua|ow|oa|uo/a", "v": "u|ue|iu|y|ew/eu",
    "ve": "ue|we|e", "ang": "a|o|au|u|e",
    "an": "a|e|u|ia/o", "en": "e|o|a|i|u", "in": "i|ea|y|e|ei", "un": "u|o|we/e",
    "ian": "ia|e|ea|ie|ya/a|i", "uan": "ua|wa|o|oa/a", "van": "ua|ue|a", "on": "o|u|ou|ow",
    "ion": "io|o|u", "vn": "u|ue|ou",
}  # fmt: skip
"""The same of a final; of those with a nasal the vowels before *n* and *ng*."""
_NASAL = "n"
_LEFT_OUT = frozenset({"", "r", "l", "e", "h", "gh", "re", "le"})
"""What a foreign word may have behind a vowel and Chinese leaves out."""
_NASALS = frozenset({"n", "m", "ng", "ne", "me", "nd", "nt"})
_HISSED, _SOFT = frozenset({"s", "sh", "z", "zh", "c", "ch", "r"}), frozenset({"x", "j", "q"})
"""Initials that spell a consonant with no vowel behind it, those that few do so by behind them."""
_SILENT = frozenset({""})
MEANT = frozenset({"trade", "generic", "noise", "number", "legal"})
"""Kinds of words that Han translates."""
SHORT_ECHO = 2
"""Signs of a brand that may spell many words: with a trade beside it, it tells no firm."""
_LEAST = 4
"""Letters, doubles as one, of a foreign word that is known by its sound."""


def odd_echo(han: Token, other: Token) -> int | None:
    """Return how many sounds of a brand in Han a word writes as few do: 0 or 1, None for more.

    Pinyin spells no foreign word. A brand of several signs whose English name is known spells no
    other word; of two signs several firms may bear it.
    """
    if len(han.raw) > SHORT_ECHO and han.raw in brands():
        return None
    if other.script != "Latn" or han.kind != "word" or other.kind in MEANT:
        return None
    if is_mandarin(other.text) or not (is_loan(han) or syllables(han.text)):
        return None
    return odd_in_han(han.raw, other.text)


def is_loan(token: Token) -> bool:
    """Whether a word in Han is read by its consonants only."""
    return token.script == "Hani" and token.kind == "word" and token.text == as_loan(token.raw)


@lru_cache(maxsize=10_000)
def odd_in_han(signs: str, word: str) -> int | None:
    """Return how many sounds of Han a foreign ``word`` writes as few do: 0, 1, None for more."""
    word = with_no_letter_twice(word)
    if len(word) < _LEAST:
        return None
    found = [odd_sounds(_sounds(signs), one) for one in {word, word.replace("x", "s")}]
    return min((odd for odd in found if odd is not None), default=None)


@lru_cache(maxsize=10_000)
def _sounds(signs: str) -> tuple[Sound, ...]:
    sounds, nasal = list[Sound](), False
    for syllable in syllables_of(signs):
        initial, final = _halves(syllable)
        merged = _SILENT if nasal and initial in ("n", "m") else frozenset[str]()
        silent = _SILENT if final == "i" and initial in _HISSED else frozenset[str]()
        seldom = _SILENT if final == "i" and initial in _SOFT else silent
        final = final if final in _VOWEL else final.removesuffix("g")
        nasal = final.rstrip("g").endswith(_NASAL)
        behind = (_LEFT_OUT, _NASALS) if nasal else (_LEFT_OUT,)
        initials = _SYLLABLE.get(syllable, _INITIAL[initial])
        usual, odd = zip(_spelled(initials), _spelled(_VOWEL.get(final, "")), strict=True)
        sounds.append(
            Sound(
                (usual[0] | merged, usual[1] | silent, *behind),
                (odd[0] | merged, odd[1] | seldom, *behind),
            )
        )
    return tuple(sounds)


def _spelled(table: str) -> tuple[frozenset[str], frozenset[str]]:
    """The usual ways that a table writes, and all."""
    usual, _, few = table.partition("/")
    return ways(usual), ways(usual) | (ways(few) if few else frozenset())


def _halves(syllable: str) -> tuple[str, str]:
    """An initial of pinyin, ``""`` if there is none, and its final."""
    initial = syllable[:2] if syllable[1:2] == "h" else syllable[:1]
    return (initial, syllable[len(initial) :]) if initial in _INITIAL else ("", syllable)
