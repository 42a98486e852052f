"""The consonants of kana and of foreign words that it may spell, those made one that it confuses.

A word that kana spells sound by sound has its frame: few words have, so that it is found by that.
Kana has no *v*, nor most of the letters *r* and *h* that a word has behind a vowel.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import product

from screener.late_regex import regex
from screener.names.cjk.kana import is_kana, moras
from screener.names.cjk.kana_echo import odd_in_kana

__all__ = ["behind", "consonants_in", "kana_frame", "latin_frames", "spells_kana"]

_SHORTEST = 4
"""Letters of foreign words that their sound alone tells."""
_LEAST = 3
"""Consonants of them: フォーバル, *Forval*."""
_VOWEL = "-"
"""What the frame of a word begins with that begins with a vowel."""
_VOWELS, _SEMIVOWELS = frozenset("aeiou"), frozenset("hwyu")
_OF_KANA = {
    "k": "k", "g": "k", "s": "s", "sh": "s", "z": "s", "j": "s", "t": "t", "d": "t", "ch": "t",
    "ts": "t", "n": "n", "m": "m", "f": "p", "v": "p", "b": "p", "p": "p", "r": "r",
}  # fmt: skip
_TWO_NASALS = regex("ン(?=[ナ-ノマ-モ])")
_LETTERS = regex(
    "tch|sch|[cgstwpkz]h|ck|dg|t[sz]|ds|(?<!.)kn|(?<!.)x|sc(?=[eiy])|[cg](?=[eiy])"
    "|[td]i(?=[aou])|(?<=.)re?$|(?<=.)r(?![aeiouy])|s$|m(?=[bp])|xs|([b-z])\\1"
)
"""What is not said letter by letter."""
_SAID = {
    "tch": "t", "sch": "s", "ch": "k|s|t", "gh": "k|", "th": "s|t", "sh": "s", "wh": "", "ph": "p",
    "kh": "k|", "zh": "s", "ck": "k", "dg": "s", "ts": "t", "tz": "t", "ds": "s|ts", "kn": "n",
    "sc": "s", "ti": "s|t", "di": "s|t", "re": "r|", "r": "r|", "s": "s|", "c": "s", "g": "k|s",
    "x": "s", "m": "n",
    "xs": "ks",
}  # fmt: skip
"""What is said for several letters, with bars between what they may be."""
_SINGLE = str.maketrans("bcdfgjklmnpqrstvz", "pktpkskrmnpkrstps", "aeiouyhw") | {ord("x"): "ks"}
_MOST = 16
"""Frames of a word that are looked for."""
_AMBIGUOUS = 5
"""Letters of a word that may be several; of more the first count."""


@lru_cache(maxsize=50_000)
def kana_frame(kana: str) -> str:
    """Return the frame of kana, ``""`` for what is no kana or has too few consonants."""
    if not is_kana(kana):
        return ""
    said = (consonant for consonant, _ in moras(_TWO_NASALS.sub("", kana)))
    frame = "".join([_OF_KANA.get(one, _OF_KANA.get(one.removesuffix("y"), "")) for one in said])
    if len(frame) < _LEAST:
        return ""
    return f"{_VOWEL}{frame}" if not moras(kana)[0][0] else frame


@lru_cache(maxsize=200_000)
def latin_frames(word: str) -> tuple[str, ...]:
    """Return the frames that a word of Latin letters may have."""
    frames, at, ambiguous = _begun(word), 0, 0
    for found in _LETTERS.finditer(word):
        plain, at = word[at : found.start()].translate(_SINGLE), found.end()
        said = _SAID.get(found[0])
        ways = [found[1].translate(_SINGLE)] if said is None else said.split("|")
        if len(ways) > 1:
            ambiguous += 1
            ways = ways if ambiguous <= _AMBIGUOUS else ways[:1]
        frames = [f"{frame}{plain}{way}" for frame in frames for way in ways]
    rest = word[at:].translate(_SINGLE)
    return tuple(dict.fromkeys([f"{frame}{rest}" for frame in frames]))[:_MOST]


def consonants_in(kana: str) -> int:
    """Return how many consonants kana has that tell a word."""
    return len(kana_frame(kana).removeprefix(_VOWEL))


def behind(frames: Sequence[str]) -> Sequence[str]:
    """Return the frames of a word as they are behind another."""
    if all(frame[:1] != _VOWEL for frame in frames):
        return frames
    return list(dict.fromkeys([frame.removeprefix(_VOWEL) for frame in frames]))


def _begun(word: str) -> list[str]:
    """What the frames of a word begin with: the sign of a vowel, or none, or either."""
    first = word[:1]
    if first in _SEMIVOWELS or word.startswith("eu"):
        return ["", _VOWEL]
    return [_VOWEL] if first in _VOWELS else [""]


@lru_cache(maxsize=100_000)
def spells_kana(kana: str, *words: str) -> bool:
    """Whether kana spells one or two foreign words sound by sound, and as it usually does."""
    word, frame = "".join(words), kana_frame(kana)
    if not frame or len(word) < _SHORTEST:
        return False
    first, *rest = map(latin_frames, words)
    parts = product(first, *map(behind, rest))
    return any("".join(said) == frame for said in parts) and odd_in_kana(kana, word) == 0
