"""Names of Korea and Japan in Latin letters, put into English by how words of the tables sound.

Lists and ledgers write so: *Hanguk Saneop Eunhaeng*, *Choson Muyok Unhaeng*, *Nihon Yusen*.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate, islice, takewhile
from typing import NamedTuple

from screener.late_regex import regex
from screener.names.cjk.cut import cut
from screener.names.cjk.japan import (
    japanese_words_aloud,
    japanese_words_by_signs,
    read_by_signs,
)
from screener.names.cjk.sounds import as_one, hangul_parts
from screener.names.cjk.words import Words, pairs_of, simplify, words_of
from screener.names.cut_into import cut_into
from screener.names.kinds import BRANDS
from screener.names.tables import read_table, worked_out
from screener.names.words import word_table
from screener.names.writing.fold import with_no_letter_twice

__all__ = ["in_english_by_sounds", "may_be_romanised"]

_LEAST = 4
"""Letters of a word that no word of another language is by chance, nor a part of one."""
_LEAST_ALONE = 8
"""Letters of one that needs no other beside it."""
_LONG_NAME = 4
"""Signs of a firm of Japan that no other name sounds like."""
_SEVERAL = 2
_HAN = regex("[\u4e00-\u9fff]+")

_KOREAN = regex(
    "(?:(?:kk|gg|tt|dd|pp|bb|ss|tch|jj|[ktp]h|ch|sh|[gkntdrlmbpsjh])?[yw]?[aeiou]{1,3}"
    "(?:ng|l[kmp]|[kgntdlrmbps](?![aeiouyw]))?)++",
    re.ASCII,
)
"""A word of Korean in any of the ways to write it in Latin letters.

Syllables that were read stay as read: vowels in a row can be cut in too many ways to try them all.
"""
_INITIAL = ("g", "g", "n", "d", "d", "r", "m", "b", "b", "s", "s", "", "j", "j", "ch", "k", "t",
            "p", "h")  # fmt: skip
_VOWEL = ("a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo",
          "we", "wi", "yu", "eu", "ui", "i")  # fmt: skip
_FINAL = ("", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p",
          "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t")  # fmt: skip
"""How Hangul is written, sign by sign, in the order of Unicode."""
_AS_SAID = (
    (regex("k(?=[nmr])"), "ng"), (regex("t(?=[nmr])"), "n"),
    (regex("p(?=[nmr])"), "m"), (regex("nr|ln|lr"), "ll"),
    (regex("(?<=ng)r|(?<=m)r"), "n"),
)  # fmt: skip
"""What two consonants that meet are said as: 전력 is *jeollyeok*, 독립 *dongnip*."""
_SPELLED_ALIKE = (
    ("eo", regex("(?<![ao])eo"), "o"), ("eu", regex("(?<![aoy])eu"), "u"),
    ("oo", regex("w?oo"), "u"), ("ee", regex("ee"), "i"), ("sh", regex("sh"), "s"),
    ("ch", regex("t?ch"), "j"), ("h", regex("(?<=[kgtdpb])h"), ""),
)  # fmt: skip
"""Spellings of one sound, of Seoul, of Pyongyang and of McCune and Reischauer: *eun*, *un*.

Letters that each of them has stand first: most words have none of them.
"""
_ALIKE = str.maketrans("gdblj", "ktprc")

_JAPAN = ("nihon", "nippon")
_JAPANESE = regex(
    "(?:(?:([kstpc])\\1|tch)?(?:[kgnhmrbpszjtcd]?y|sh|ch|ts|dz|[kgsztdnhbpmrjfw])?[aiueo]h?"
    "|n|m(?=[bp]))++",
    re.ASCII,
)
"""A word of Japanese by Hepburn or as schools of Japan teach it."""
_BEFORE_Y = regex("(sh|ch|j)(?=[aueo])")
_AS_TAUGHT = (
    ("sh", "s"), ("ts", "t"), ("ch", "t"), ("j", "z"), ("f", "h"), ("yy", "y"), ("nippon", "nihon"),
)  # fmt: skip
"""Hepburn as schools of Japan teach it, *shi* as *si*, and one way to say the name of the land."""


class _Sounds(NamedTuple):
    """Words of one language by how they sound."""

    written: re.Pattern[str]
    """What a word of it in Latin letters looks like."""
    key: Callable[[str], str]
    """Returns one spelling of all that there are of a word."""
    meaning: Mapping[str, str]
    """What words mean in English, by that spelling."""
    longest: int
    """Letters of the longest of them as it is written, which that spelling does not exceed."""


def may_be_romanised(word: str) -> bool:
    """Whether a folded word sounds as one of Korean that a table has, or as one of Japanese trade.

    Names in English words need not wait for all words of both languages.
    """
    if len(word) < _LEAST or word in word_table().known:
        return False
    if _JAPANESE.fullmatch(word) and _japanese_key(word) in _japanese_trade():
        return True
    return _meant(word, _korean()) is not None


def in_english_by_sounds(words: Sequence[str]) -> list[tuple[str, ...]]:
    """Return folded words of Korean, and of Japanese, in English; neither for a single short word.

    Of several words that stand for one, 大韓航空, what that means is taken.
    """
    read = (_in_english(words, sounds) for sounds in (_korean(), _japanese()))
    return [way for way in read if way]


def _in_english(words: Sequence[str], sounds: _Sounds) -> tuple[str, ...]:
    said: list[str] = []
    letters = found = at = 0
    while at < len(words):
        end, meaning = _longest_at(words, at, sounds)
        if meaning is not None:
            found += end - at
            letters = max(letters, sum(map(len, words[at:end])))
        said += words[at:end] if meaning is None else meaning.split()
        at = end
    return tuple(said) if found >= _SEVERAL or letters >= _LEAST_ALONE else ()


def _longest_at(words: Sequence[str], at: int, sounds: _Sounds) -> tuple[int, str | None]:
    """Return where the longest run of words that have a meaning ends, and that meaning."""
    letters = accumulate(map(len, islice(words, at, None)))
    most = sum(1 for _ in takewhile(sounds.longest.__ge__, letters))
    for end in range(at + most, at + 1, -1):
        meaning = sounds.meaning.get(sounds.key("".join(words[at:end])))
        if meaning is not None:
            return end, meaning
    return at + 1, _meant(words[at], sounds)


def _meant(word: str, sounds: _Sounds) -> str | None:
    """Return what a word means, or the words that it is made of; None if no table has them."""
    if len(word) < _LEAST or not sounds.written.fullmatch(word):
        return None
    key = sounds.key(word)
    pieces = cut_into(key, sounds.meaning, longest=sounds.longest)
    said = " ".join([sounds.meaning[piece] for piece in pieces])
    return None if said in ("", word) else said  # *hotel* is English, whatever it sounds like


def _sounds(
    language: str,
    written: re.Pattern[str],
    key: Callable[[str], str],
    spoken: Callable[[], Iterable[tuple[str, str]]],
) -> _Sounds:
    return _Sounds(
        written, key, *worked_out(f"sounds_{language}", lambda: _meanings(key, spoken()))
    )


def _meanings(
    key: Callable[[str], str], spoken: Iterable[tuple[str, str]]
) -> tuple[dict[str, str], int]:
    """Return what words mean by their one spelling, and how many letters the longest has."""
    meaning: dict[str, str] = {}
    longest = 0
    for said, meant in spoken:
        if len(said) >= _LEAST and meant and not _is_brand(meant):
            meaning.setdefault(key(said), meant)
            longest = max(longest, len(said))
    return meaning, longest


def _is_brand(meant: str) -> bool:
    """Whether a word means nothing but a firm, which spells it as it sounds: 태광, *Taekwang*."""
    return " " not in meant and word_table().token(meant).kind in BRANDS


@lru_cache(maxsize=1)
def _korean() -> _Sounds:
    return _sounds("korean", _KOREAN, _korean_key, _spoken_korean)


def _spoken_korean() -> Iterator[tuple[str, str]]:
    shared = pairs_of(read_table("east_asian_words")["korean_shared_brands"])
    known = [*shared, *words_of("Hang").meaning.items()]
    return ((said, meant) for word, meant in known for said in _ways_to_say(word))


def _ways_to_say(hangul: str) -> Iterator[str]:
    """Yield how Hangul is written in Latin letters: as it is said, and sign by sign."""
    signs = hangul_parts(hangul)
    if len(signs) < _SEVERAL:
        return
    spelled = "".join([_INITIAL[one] + _VOWEL[two] + _FINAL[three] for one, two, three in signs])
    said = spelled
    for written, sound in _AS_SAID:
        said = written.sub(sound, said)
    yield from (said, spelled)


def _korean_key(word: str) -> str:
    for letters, written, alike in _SPELLED_ALIKE:
        if letters in word:
            word = written.sub(alike, word)
    return with_no_letter_twice(word.translate(_ALIKE))


@lru_cache(maxsize=1)
def _japanese_trade() -> frozenset[str]:
    return frozenset(map(_japanese_key, (*_JAPAN, *read_table("japanese")["romaji"])))


@lru_cache(maxsize=1)
def _japanese() -> _Sounds:
    return _sounds("japanese", _JAPANESE, _japanese_key, _spoken_japanese)


def _spoken_japanese() -> Sequence[tuple[str, str]]:
    table = read_table("japanese")
    firms = [*pairs_of(read_table("east_asian_words")["japanese"]), *table["names"].items()]
    han = [pair for pair in firms if len(pair[0]) >= _LONG_NAME]
    han = [pair for pair in (*han, *table["trade"].items()) if _HAN.fullmatch(pair[0])]
    spoken = [*table["romaji"].items(), *((land, "japan") for land in _JAPAN)]
    for words in (_but_firms(japanese_words_aloud()), japanese_words_by_signs()):
        spoken += [(said, meant) for word, meant in han for said in _ways_to_read(word, words)]
    return spoken


def _but_firms(words: Words) -> Words:
    """Return words without those that firms are called by, which are read in their parts."""
    known = {word: said for word, said in words.meaning.items() if len(word) < _LONG_NAME}
    return replace(words, meaning=known)


def _ways_to_read(han: str, words: Words) -> Iterator[str]:
    """Yield how Japanese read Han, signs as they sound together and words by themselves.

    Where they read a sign of it in no way that is known, there is none.
    """
    read = [(reading or "").replace(" ", "") for _, reading in cut(simplify(han), words)]
    if all(read):
        yield from (read_by_signs(read), "".join(read))


def _japanese_key(word: str) -> str:
    word = as_one(word)
    word = _BEFORE_Y.sub(r"\1y", word.replace("tch", "tt"))
    for written, taught in _AS_TAUGHT:
        word = word.replace(written, taught)
    return word
