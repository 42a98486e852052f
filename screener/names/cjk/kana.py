"""Kana in Latin letters: read aloud, and as a foreign word that it may spell, as *Kenedix*."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from screener.late_regex import regex

__all__ = [
    "as_foreign",
    "as_slavic",
    "foreign_in_kana",
    "hepburn",
    "is_kana",
    "moras",
    "read_kana",
    "slavic_kana",
]

_FIRST_HIRAGANA, _LAST_HIRAGANA, _TO_KATAKANA = 0x3041, 0x3096, 0x60
_ROWS = {
    "": "アイウエオ", "k": "カキクケコ", "g": "ガギグゲゴ", "s": "サ スセソ", "z": "ザ ズゼゾ",
    "t": "タ  テト", "d": "ダ  デド", "n": "ナニヌネノ", "h": "ハヒ ヘホ", "b": "バビブベボ",
    "p": "パピプペポ", "m": "マミムメモ", "r": "ラリルレロ", "y": "ヤ ユ ヨ", "w": "ワ   ヲ",
}  # fmt: skip
_MORE = {
    "シ": ("sh", "i"), "チ": ("ch", "i"), "ツ": ("ts", "u"), "ジ": ("j", "i"), "フ": ("f", "u"),
    "ヂ": ("j", "i"), "ヅ": ("z", "u"), "ヴ": ("v", "u"), "ヱ": ("", "e"), "ヰ": ("", "i"),
}  # fmt: skip
_SMALL = dict(zip("ァィゥェォャュョヮ", "aiueoauoa", strict=True))
_LONG, _STOP, _NASAL = "ー", "ッ", "ン"
_LONG_VOWEL = regex("(o)[ou]|(u)u")
_BEFORE_LIP = frozenset("bpm")
_KANA = regex("[\u3040-\u30ff]+$")


def _single() -> dict[str, tuple[str, str]]:
    """The consonant and vowel of each sign."""
    signs = {
        sign: (consonant, vowel)
        for consonant, row in _ROWS.items()
        for sign, vowel in zip(row, "aiueo", strict=False)
        if sign != " "
    }
    return signs | _MORE


_SIGNS = _single()
_OTHERS = frozenset({*_SMALL, _LONG, _STOP, _NASAL})


def is_kana(text: str) -> bool:
    """Whether all of a text is hiragana, katakana or the marks among them."""
    return _KANA.match(text) is not None


@lru_cache(maxsize=50_000)
def moras(kana: str) -> tuple[tuple[str, str], ...]:
    """Return the consonant and vowel of each sound; ``("n", "")`` for ン, ``("", "-")`` for ー."""
    said: list[tuple[str, str]] = []
    for sign in map(_katakana, kana):
        if sign in _SIGNS:
            said.append(_SIGNS[sign])
        elif sign in _SMALL and said:
            said[-1] = _joined(*said[-1], sign)
        elif sign == _LONG:
            said.append(("", "-"))
        elif sign == _NASAL:
            said.append(("n", ""))
        elif sign == _STOP:
            said.append(("", "'"))
    return tuple(said)


def _katakana(sign: str) -> str:
    at = ord(sign)
    return chr(at + _TO_KATAKANA) if _FIRST_HIRAGANA <= at <= _LAST_HIRAGANA else sign


def _joined(consonant: str, vowel: str, small: str) -> tuple[str, str]:
    """A sign and the small one behind it: シャ is *sha*, ティ *ti*, キュ *kyu*."""
    if small in "ャュョ" and consonant not in ("sh", "ch", "j", ""):
        return consonant + "y", _SMALL[small]
    if not consonant and vowel == "u":
        return "w", _SMALL[small]
    return consonant, _SMALL[small]


@lru_cache(maxsize=50_000)
def read_kana(kana: str) -> str:
    """Return kana as Japanese firms write it in Latin letters, no vowel marked as long."""
    said = moras(kana)
    return "".join(consonant + vowel for consonant, vowel in said if vowel not in ("-", "'"))


def hepburn(kana: str) -> str:
    """Return kana as readings of Han are written: ニッテツコウギョウ, *nittetsukogyo*."""
    letters = ""
    for consonant, vowel in moras(kana):
        if letters.endswith("'"):
            letters = letters[:-1] + ("t" if consonant == "ch" else consonant[:1])
        letters += consonant + vowel.replace("-", "")
    return _LONG_VOWEL.sub(lambda two: two[0][0], letters.rstrip("'"))


def as_foreign(kana: str) -> str:
    """Return the foreign word that kana may spell, without the vowels put between consonants."""
    return _without_vowels(kana)


def as_slavic(kana: str) -> str:
    """Return the same of a Russian word: ツポレフ is *Tupolev*, ジュコフスキー *Zhukov*."""
    return _without_vowels(slavic_kana(kana))


def slavic_kana(kana: str) -> str:
    """Return kana that spells a Russian word as if its sounds were those of kana: ツ is *tu*."""
    for written, spelled in _SLAVIC:
        kana = written.sub(spelled, kana)
    return kana


@lru_cache(maxsize=50_000)
def _without_vowels(kana: str) -> str:
    said = [pair for pair in moras(kana) if pair[1] != "'"]
    letters: list[str] = []
    for (consonant, vowel), (following, then) in pairwise([*said, ("-", "")]):
        if vowel == "-":
            continue
        silent = vowel == "u" or (vowel == "o" and consonant in ("t", "d"))
        silent = silent and then != "-"  # a long one is spoken: アムール, *Amur*
        if consonant and silent and following and letters and following != "n":
            letters.append("l" if consonant == "r" else consonant)
        elif consonant == "n" and not vowel:
            letters.append("m" if following[:1] in _BEFORE_LIP else "n")
        else:
            letters.append(consonant + vowel)
    return re.sub("ks", "x", "".join(letters))


def foreign_in_kana(written: str, read: str) -> str:
    """Return the signs of kana that is ``read`` as a foreign word, else how it is read."""
    said = written and all(sign in _SIGNS or sign in _OTHERS for sign in map(_katakana, written))
    return written if said and read_kana(written) != read else read


_SLAVIC = tuple(
    (regex(written), spelled)
    for written, spelled in (
        ("(?<=[ァ-ー]{2})ス(?:キー?|カヤ|コエ|コイ)$", ""),
        ("テフ(?=[ナ-ノ])", "テホ"),
        ("フチ$", "フト"),
        ("フ(?![ァィェォュ]|ト$)", "ヴ"),
        ("ツ(?=[ァ-ロンー])(?![ァィェォカ-コタ-ト])", "トゥ"),
        ("チ(?=[ャュョ])", "テ"),
        ("チェ(?=リ$|リ[^ャュョ])", "テ"),
        ("ジ(?=[エヤオ])", "ディ"),
        ("(?<=.)ミ$", "ム"),
        ("ジ$", "ズ"),
        ("(?<=.)リ(?![ャュョ])(?=$|[カ-モ])", "ル"),
    )
)
"""Sounds of Russian that kana writes with others; of an adjective the stem, as in Latin letters."""
