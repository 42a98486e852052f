"""Foreign words that Hangul spells by their sound: 유니퀘스트, *Uniquest*; 투폴레프, *Tupolev*."""

from __future__ import annotations

from functools import lru_cache

from screener.late_regex import regex
from screener.names.cjk.sounds import hangul_parts
from screener.names.writing.spelled_by_sound import Sound, odd_sounds, ways

__all__ = ["as_foreign", "as_loan", "as_slavic", "is_foreign_hangul", "odd_in_hangul"]

_Sign = tuple[int, int, int]
_INITIAL = (
    "g|k|c|gh|gu", "g|k|c", "n|kn", "d|t|th", "t|d", "l|r|wr|rh", "m", "b|v|w", "p|b|v",
    "s|c|z|x|th|sc|sh|ps|sch", "s|c|th|ps", "", "j|z|g|s|dz|ts|zh|dg|d|x", "j|z|ts",
    "ch|t|c|tch|ts|tz|q|cz", "k|c|q|ck|ch|kh|qu", "t|th", "p|f|ph|v|pf", "h|wh|kh|j|gh|f",
)  # fmt: skip
"""How foreign words usually write what each initial of Hangul spells; doubles as one."""
_ODD_INITIAL = (
    "g|k|c|q", "g|k|c", "n", "d|t", "t|d", "l|r", "m", "b|v|p", "p|b|v", "s|c|z", "s|c", "",
    "j|z|g", "j|z|ts", "ch|t|c", "k|c|q|ch|ck", "t|th", "p|f|ph", "h|wh",
)  # fmt: skip
"""The same in any word."""
_VOWEL = (
    "a|ar|u|o|ah|er|aa", "a|ai|e|ae|ay|air|ea", "ya|ia|a|ja|ea", "ya|ye|ia|a",
    "er|u|or|o|ur|ir|ear|eo|our|re|a|e|ou|uh|r|ar|io|ia|ea", "e|a|ai|ay|ea|ei|ae|ee",
    "yeo|yer|you|ye|yo|io|ia", "ye|e|ie|ya|je", "o|oh|ow|oa|au|aw|or|al|oo|ou|ough|eau|aux|oe|a",
    "wa|oa|ua|oi|wha|hua|ois", "wa|we|wai|wha", "oe|oi|we|o|eu", "yo|io|eo|yeo|jo",
    "u|oo|ou|w|ew|o|ue|eu|ui|oe", "wo|war|uo|wor|o|wa|ua|woo", "we|wa|way|wei|ue|uai|uay|wai|wea",
    "wi|we|ui|wee|w|y|whi|ue|uy|oui", "yu|u|ew|eu|ue|you|iu|ju|yoo|ieu", "|e|eu|u|ue|re",
    "ui|i|e|eui", "i|e|y|ee|ea|ie|ey|ei|eo|ih|ii|hi",
)  # fmt: skip
"""How they usually write the vowels."""
_ODD_VOWEL = (
    "aoue", "ae", "yaio", "y", "euoai", "ea", "yei", "ye", "oaue", "woau", "wo", "oe", "yoi",
    "uowe", "wuo", "we", "wiu", "uyei", "aeiouyw", "ui", "iyea",
)  # fmt: skip
"""What vowels of any word may begin with."""
_FURTHER = frozenset({"", *"aeiouyw"})
_FINAL = (
    "", "g|k|c|ck|ks|gh|que|q|ch", "k", "k", "n|ne|m", "n", "n", "d|t", "l|r|le|al|el",
    "k", "m", "l", "l", "l", "p", "l", "m|me|mb", "p|b|f|be|pe", "p",
    "t|d|s|th|ts|te|de", "s", "ng|n", "t", "t", "k", "t", "p", "",
)  # fmt: skip
"""How they write the finals."""
_TWO_AS_ONE = {
    (0, 20): "i|y|ai|ie|igh|ei|ay|uy|ye|eye|hi|ij", (5, 20): "a|ai|ay|ei|ey|e|ea|ae|eigh",
    (1, 20): "a|ai|ay|ei|ey|e", (8, 13): "o|ow|oa|ou|au", (0, 13): "ow|ou|au|ao",
    (8, 20): "oi|oy|oj", (20, 4): "ear|ier|eer|ia|er|ere|ir", (5, 4): "air|are|ear|er|ar",
    (1, 4): "air|are|ear|er", (13, 4): "oor|our|ure|er", (20, 0): "ia|ea|ya|ija|iah|ja",
    (20, 8): "io|eo|yo", (0, 4): "our|ower", (8, 8): "o|oo|oa|aw",
}  # fmt: skip
"""Two vowels that a foreign word says as one: 베이스, *base*; 아이, *i* of *nice*."""
_DOUBLED = {8: {5}, 4: {2}, 16: {6}, 1: {0, 15}, 17: {17, 7}}
"""Initials that a final is said as one with, and a foreign word writes once: 필립스, *Philips*."""
_EU, _NO_INITIAL = 18, 11
"""The vowel that Korean puts where a foreign word has none, and a sign that begins with one."""
_WOO = (_NO_INITIAL, 13)
"""The numbers of 우."""
_GLIDES = frozenset({13, 20})
"""Of a diphthong Korean writes the second vowel as a sign of its own: 베이스, *base*."""
_LEAST = 3
_SILENT_ONSETS = frozenset({3, 5, 7, 9, 12, 14, 15, 16, 17})
"""Numbers of the initials that Korean puts that vowel behind in foreign words: 드, 르, 브, 스, …"""
_HARD, _E, _NG = frozenset({15, 16, 17}), 5, 21
"""Numbers of ㅋ, ㅌ and ㅍ, of ㅔ, and of ㅇ, with which names of Korea often end."""
_SAID = tuple(ways.split("|")[0] for ways in _INITIAL)
_READ = ("a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo",
         "we", "wi", "yu", "", "ui", "i")  # fmt: skip
_CLOSED = ("", "k", "k", "k", "n", "n", "n", "d", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p",
           "p", "t", "s", "ng", "t", "t", "k", "t", "p", "")  # fmt: skip
_LIQUID, _B, _J, _P = 5, 7, 12, 17
"""Numbers of initials that stand for consonants which Korean lacks too."""
_LAST_P = regex("(?<=[aeiou])p$")


@lru_cache(maxsize=50_000)
def odd_in_hangul(hangul: str, word: str) -> int | None:
    """Return how many sounds of Hangul a foreign ``word`` spells as few do: 0, 1, None for more."""
    return odd_sounds(_sounds(hangul), word) if len(word) >= _LEAST else None


@lru_cache(maxsize=10_000)
def _sounds(hangul: str) -> tuple[Sound, ...]:
    """The sounds of Hangul; none of a single sign, which tells no word."""
    signs = hangul_parts(hangul)
    sounds: list[Sound] = []
    before = at = 0
    while at < len(signs) > 1:
        sign, follows = signs[at], signs[at + 1] if at + 1 < len(signs) else None
        one = _as_one(sign, follows)
        initial, vowels = ways(_INITIAL[sign[0]]), ways(one or _VOWEL[sign[1]])
        if sign[0] in _DOUBLED.get(before, ()):
            initial |= {""}
        said = (sign, follows) if follows and one else (sign,)
        before = said[-1][2]
        sounds.append(Sound((initial, vowels, ways(_FINAL[before])), _odd(said)))
        at += len(said)
    return tuple(sounds)


def _as_one(sign: _Sign, follows: _Sign | None) -> str:
    """What two vowels may be written by that are said as one; ``""`` if they are two."""
    if follows is None or sign[2] or follows[0] != _NO_INITIAL:
        return ""
    return _TWO_AS_ONE.get((sign[1], follows[1]), "")


def _odd(said: tuple[_Sign, ...]) -> tuple[frozenset[str], ...]:
    parts: list[frozenset[str]] = []
    for initial, vowel, final in said:
        silent = vowel == _EU or (not final and vowel in _GLIDES and initial == _NO_INITIAL)
        first = frozenset(_ODD_VOWEL[vowel]) | ({""} if silent else set())
        parts += [ways(_ODD_INITIAL[initial]), first, _FURTHER, _FURTHER, ways(_FINAL[final])]
    return tuple(parts)


def as_foreign(hangul: str) -> str:
    """Return the foreign word that Hangul may spell, with none of *v* and *f*: 투폴, *tupol*.

    The vowel that Korean puts between consonants is left out.
    """
    return _read(hangul, ((_J, "z"),))


def as_loan(hangul: str) -> str:
    """Return the same as *v*, *f* and *z* may have been meant: 바텍 is *vatek*.

    A name of Korea with a sign for *u* alone is read as firms spell that: 우진, *Woojin*.
    """
    if any(sign[:2] == _WOO for sign in hangul_parts(hangul)) and not is_foreign_hangul(hangul):
        return _read(hangul, (), "woo")
    return _read(hangul, ((_B, "v"), (_P, "f"), (_J, "z")))


def as_slavic(hangul: str) -> str:
    """Return the same of a Russian word: 투폴레프 is *Tupolev*."""
    return _LAST_P.sub("v", _read(hangul, ((_J, "z"),)))


@lru_cache(maxsize=10_000)
def _read(hangul: str, foreign: tuple[tuple[int, str], ...], alone: str = "u") -> str:
    lacking, said = dict(foreign), ""
    signs = hangul_parts(hangul)
    for initial, vowel, final in signs if len(signs) > 1 else ():
        doubled = initial == _LIQUID and said.endswith("l")  # 폴레: one *l*
        said += "" if doubled else lacking.get(initial, _SAID[initial])
        said += (alone if (initial, vowel) == _WOO else _READ[vowel]) + _CLOSED[final]
    return said.replace("ks", "x")


def is_foreign_hangul(hangul: str) -> bool:
    """Whether Hangul spells a foreign word, as sounds tell that words of Korea seldom have."""
    signs = hangul_parts(hangul)
    if any(sign[1] == _EU and not sign[2] and sign[0] in _SILENT_ONSETS for sign in signs[1:]):
        return True
    hard = any(sign[0] in _HARD or sign[1] == _E for sign in signs)
    return hard and not any(sign[2] == _NG for sign in signs)
