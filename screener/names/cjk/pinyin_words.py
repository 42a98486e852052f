"""Chinese names in pinyin, each syllable by itself, all in one word, or in words, in English.

Banks and forwarders write so: *He Tian Tai Da Fu Shi You Xian Gong Si*; lists write words:
*Zhongguo Gongshang Yinhang*.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, groupby
from typing import NamedTuple

from screener.late_regex import regex
from screener.names.cjk.aloud import syllables_of
from screener.names.cjk.cut import cut
from screener.names.cjk.pinyin import SYLLABLES, syllables
from screener.names.cjk.words import Words, words_but_brands, words_of
from screener.names.tables import read_table, worked_out

__all__ = ["in_pinyin_words", "may_be_pinyin"]

_LEAST_APART = 4
"""Syllables one behind the other that are no words by themselves."""
_LEAST_TOGETHER, _SHORTEST_TOGETHER = 5, 12
"""Syllables and letters of a word that was run together from several."""
_LONG_BRAND = 3
"""Syllables of a brand that hardly other signs sound like."""
_FORMS = ("you xian gong si", "you xian ze ren gong si", "gu fen", "gong si", "ji tuan")
"""Legal forms, and what stands before them: they are read where they are written as words."""
_FORM_WORDS = frozenset({"gongsi", "youxiangongsi"})
"""What a legal form in pinyin ends with: all of the name is Chinese, each word of trade too."""
_COUNTED = {"tuan": "regiment", "shi": "division"}
"""What a number before it counts, or behind it where a name tells of the corps of Xinjiang."""
_OF_CORPS = frozenset({"xinjiang", "bingtuan", "xpcc", "corps", "nongshi"})
_DIVISION = regex("nong[a-z]+shi")
"""*Nongqishi*: its seventh agricultural division."""
_VIETNAMESE_FORMS = frozenset({"ty", "cty", "ctcp", "tnhh", "dntn", "mtv"})
"""Words of the legal forms of Vietnam, where *Tuan* and *Shi* are names of people."""
_HAN = regex("[\u4e00-\u9fff]+")
_FIRST_SIGN = 0xE000
"""Where the private signs of Unicode begin, one of which stands for each syllable."""


def may_be_pinyin(word: str) -> bool:
    """Whether a folded word is a syllable of pinyin, a word of trade in it, or many syllables."""
    return _is_of_syllables(word) or word in _trade() or word in _FORM_WORDS


def _is_of_syllables(word: str) -> bool:
    """Whether a word is a syllable, or so many that it was run together from several words."""
    return word in SYLLABLES or _is_of_many(word)


def _is_of_many(word: str) -> bool:
    return len(word) >= _SHORTEST_TOGETHER and len(syllables(word)) >= _LEAST_TOGETHER


def _trade() -> Mapping[str, str]:
    trade: Mapping[str, str] = read_table("east_asian")["pinyin_trade"]
    return trade


def in_pinyin_words(words: Sequence[str]) -> list[tuple[str, ...]]:
    """Return how else folded words can be written that are Chinese in pinyin, in English.

    What places and trades of the tables sound like is said in English; of syllables that do not
    stand in words all others are a brand and written as one. What is a brand in Han is read in its
    own words too.
    """
    if (counted := _counted(words)) != tuple(words):
        return [counted]
    if loose := _of_syllables(words):
        return [loose]
    trade, firm = _trade().keys(), _behind_brand(words)
    if trade.isdisjoint(words):
        return [firm] if firm else []  # as most that have a word which is a syllable: *Sun*, *Long*
    runs = [(spelled, list(run)) for spelled, run in groupby(words, lambda w: bool(syllables(w)))]
    said = [list[str](), list[str]()]
    for spelled, run in runs:
        several = spelled and len(run) > 1 and not trade.isdisjoint(run)
        said[0] += _in_english(run, _sounds()) if several else run
        said[1] += _in_english(run, _sounds_but_brands()) if several else run
    return [
        way for way in dict.fromkeys((firm, *map(tuple, said))) if way not in ((), tuple(words))
    ]


def _behind_brand(words: Sequence[str]) -> tuple[str, ...]:
    """Return a name that ends with a legal form in pinyin with its trade in English.

    The trade is what follows the first word that is no place: that is the brand, whatever it sounds
    like, *Huasheng Boli Youxian Gongsi*, glass and no peanuts.
    """
    if _FORM_WORDS.isdisjoint(words) or not all(map(syllables, words)):
        return ()
    brand = next((at for at, word in enumerate(words) if word not in _places()), len(words))
    return (*words[: brand + 1], *_in_english(words[brand + 1 :], _sounds_but_brands()))


@lru_cache(maxsize=1)
def _places() -> frozenset[str]:
    places: Mapping[str, str] = read_table("east_asian")["han_place"]
    return frozenset(places.values())


def _counted(words: Sequence[str]) -> tuple[str, ...]:
    """Return words with the units of the corps of Xinjiang in English: *128 tuan* is a regiment.

    A number before one is written as an ordinal, so that it is none of what stands before it. With
    the number behind them *Tuan* and *Shi* are names of people unless the corps is named.
    """
    if _COUNTED.keys().isdisjoint(words) or not _VIETNAMESE_FORMS.isdisjoint(words):
        return tuple(words)
    said = list(words)
    corps = any(word in _OF_CORPS or _DIVISION.fullmatch(word) for word in words)
    for at, word in enumerate(words):
        before = at and words[at - 1].isdigit()
        behind = corps and "".join(words[at + 1 : at + 2]).isdigit()
        if word in _COUNTED and (before or behind):
            said[at] = _COUNTED[word]
            if before:
                said[at - 1] += "th"
    return tuple(said)


def _in_english(words: Sequence[str], known: _Sounds) -> Iterator[str]:
    """Yield what words mean, of several that are one in Han what that means."""
    several, at = known.by_letters, 0
    while at < len(words):
        ends = range(len(words), at, -1)
        end = next((end for end in ends if "".join(words[at:end]) in several), at)
        if end > at:
            yield from several["".join(words[at:end])].split()
            at = end
            continue
        pieces = cut(_signs_of(syllables(words[at])), known.words)
        meant = [meaning for _, meaning in pieces if meaning is not None]
        yield from " ".join(meant).split() if len(meant) == len(pieces) else (words[at],)
        at += 1


def _of_syllables(words: Sequence[str]) -> tuple[str, ...]:
    """Cut syllables that stand apart, or all in one word, into words of Chinese."""
    if sum(map(SYLLABLES.__contains__, words)) < _LEAST_APART and not any(map(_is_of_many, words)):
        return ()
    said: list[str] = []
    for spelled, run in groupby(words, _is_of_syllables):
        written = list(run)
        parts = [part for word in written for part in syllables(word)] if spelled else []
        if len(parts) < _LEAST_APART:
            said += written
        else:
            said += _words_of(parts)
    return () if said == list(words) else tuple(said)


def _words_of(parts: Sequence[str]) -> list[str]:
    signs = _signs_of(parts)
    spelled = dict(zip(signs, parts, strict=True))
    said: list[str] = []
    for piece, meaning in cut(signs, _sounds().words):
        said += ("".join([spelled[sign] for sign in piece]) if meaning is None else meaning).split()
    return said


class _Sounds(NamedTuple):
    """Words by how they sound."""

    words: Words
    """By their syllables, a sign for each."""
    by_letters: Mapping[str, str]
    """What they mean by their letters, which *xi'an* and *xian* have in common."""


@lru_cache(maxsize=1)
def _sounds() -> _Sounds:
    """What places, trades and long brands mean, by their syllables; of several the usual one."""
    return _with_letters(worked_out("pinyin_words", _all_heard))


@lru_cache(maxsize=1)
def _sounds_but_brands() -> _Sounds:
    """The same without brands."""
    return _with_letters(worked_out("pinyin_words_but_brands", _but_brands))


def _all_heard() -> dict[str, str]:
    brands = [one for one in words_of("Hani").meaning.items() if len(one[0]) >= _LONG_BRAND]
    return _heard(_sounds_but_brands().words.meaning, brands)


def _but_brands() -> dict[str, str]:
    """What legal forms, places and trades mean, by a sign for each syllable."""
    meaning = {_signs_of(form.split()): _as_one(form) for form in _FORMS}
    table = read_table("east_asian")
    for word, meant in _trade().items():
        if sound := syllables(word):
            meaning.setdefault(_signs_of(sound), meant)
    tables = (table["han_place"], table["han_trade"], words_but_brands().meaning)
    return _heard(meaning, chain.from_iterable(known.items() for known in tables))


def _heard(known: Mapping[str, str], words: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Add words in Han, with what they mean, by a sign for each of their syllables."""
    meaning = dict(known)
    for word, meant in words:
        sound = syllables_of(word) if len(word) > 1 and _HAN.fullmatch(word) else ()
        if meant and len(sound) == len(word) and SYLLABLES.issuperset(sound):
            meaning.setdefault(_signs_of(sound), meant)
    return meaning


def _with_letters(meaning: Mapping[str, str]) -> _Sounds:
    said = {sign: syllable for syllable, sign in _signs().items()}
    by_letters: dict[str, str] = {}
    for signs, meant in meaning.items():
        by_letters.setdefault("".join(map(said.__getitem__, signs)), meant)
    return _Sounds(Words(meaning, longest=max(map(len, meaning))), by_letters)


def _as_one(form: str) -> str:
    """Return a legal form as its words are written: *youxian gongsi*."""
    parts = form.split()
    return " ".join("".join(parts[at : at + 2]) for at in range(0, len(parts), 2))


def _signs_of(parts: Sequence[str]) -> str:
    """Return a sign for each syllable."""
    return "".join(map(_signs().__getitem__, parts))


@lru_cache(maxsize=1)
def _signs() -> dict[str, str]:
    return {said: chr(_FIRST_SIGN + at) for at, said in enumerate(sorted(SYLLABLES))}
