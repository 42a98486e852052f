"""The words by which names of Japan are cut and read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from screener.late_regex import regex
from screener.names.cjk.unidic import readings
from screener.names.cjk.words import (
    Words,
    collected,
    pairs_of,
    simplified,
    words_but_brands,
    words_of,
)
from screener.names.tables import read_table

__all__ = [
    "is_firm_of_japan",
    "is_japanese",
    "is_name_of_japan",
    "japanese_words",
    "japanese_words_aloud",
    "japanese_words_but_short",
    "japanese_words_by_signs",
    "read_by_signs",
    "reads_japanese_name",
    "words_translated",
    "words_translated_but_short",
]

_KANA = regex("[\u3040-\u30ff]")
_LONG_KANA = 5
"""Signs of a word in kana that no longer one is cut at by chance."""
_USUAL_KANA = 4
"""The same of words that bodies are called by: プラント."""
_JAPANESE = (
    "[\u3040-\u30ff]|会社|株式會社|㈱|\\(株\\)|（株）"
    "|製作所|製造所|製鋼所|製鉄所|製鐵所|製紙所|製油所|鐵工所|造船所|裁判所|商事|物産|紡績|産業|興業|協同組合|工業組合|合資会社|縫製|農園|北海道"
    "|[務働業産通衛境学治蔵]省$"  # a ministry, as provinces of China do not end
)
_NOT_JAPANESE = regex("公司|[\uac00-\ud7af]")
"""A Chinese legal form, or Hangul: firms of Korea write (株) too."""
_STOPS = "kst"
_STOPPED = (
    "tetsu", "hatsu", "ketsu", "butsu", "setsu", "nichi", "hachi", "kitsu", "shutsu", "jitsu",
    "satsu", "betsu", "retsu", "ritsu",
)  # fmt: skip
"""Readings of signs whose end is lost before the consonants ``_STOPS``: 鉄鋼 is *tekko*."""
_READ_SIGN = 0.45
_OF_JAPAN, _OF_CHINA = "cp932", ("gb2312", "big5")
"""The signs that are written in Japan, and in China and Taiwan."""
_LEAST_SIGNS, _NAME_SIGNS = 3, (3, 2)
"""Signs of a firm that its own name begins, and of that name."""
_LONG_NAME = 4
"""Signs of a Japanese firm's name that no Chinese firm bears by chance."""


@lru_cache(maxsize=1)
def japanese_words() -> Words:
    """Return Japanese readings by simplified sign, and the meaning of words in kana."""
    table, more = read_table("japanese"), read_table("east_asian_words")["japanese"]
    kana = [pair for pair in read_table("east_asian")["japanese"].items() if _KANA.search(pair[0])]
    signs = table["signs"] | table["trade"] | table["names"]
    known = [*signs.items(), *pairs_of(more), *kana, *table["foreign"].items()]
    known += [*table["other_signs"].items(), *readings("families"), *readings("signs")]
    others = [*table["other_trade"].items(), *readings("other_families")]
    others += [*readings("other_signs"), *readings("on_signs")]
    return replace(collected([*known, *others]), sign_cost=_READ_SIGN)


@lru_cache(maxsize=1)
def japanese_words_aloud() -> Words:
    """Return the same, words of trade in Han as they are read: 製造 is *seizo*."""
    table = read_table("japanese")
    return _aloud([*table["names"].items(), *readings("families")], table["aloud"].items())


@lru_cache(maxsize=1)
def japanese_words_by_signs() -> Words:
    """Return the same, signs of names in the readings that come from Chinese: 東名 is *tomei*."""
    return _aloud([], [*readings("on_signs"), *read_table("japanese")["aloud"].items()])


def _aloud(names: Iterable[tuple[str, str]], others: Iterable[tuple[str, str]]) -> Words:
    words = japanese_words()
    told = {word: said for word, said in words.meaning.items() if _KANA.search(word)}
    signs = {word: said for word, said in words.meaning.items() if len(word) == 1}
    nouns = collected(readings("nouns")).meaning
    trade = {
        word: nouns.get(word) or read_by_signs([signs.get(sign, "") for sign in word])
        for word in simplified(read_table("japanese")["trade"])
        if len(word) > 1
    }
    read = {word: said for word, said in trade.items() if said}
    spoken = collected([*others, *names]).meaning
    known = {**nouns, **read, **told, **signs, **spoken}
    return Words(known, longest=max(map(len, known)), numbers=True, sign_cost=_READ_SIGN)


def read_by_signs(readings_of_signs: Sequence[str]) -> str:
    """Join readings of signs as they sound together: *tetsu*, *ko* is *tekko*; or ``""``."""
    said = ""
    for reading in readings_of_signs:
        if not reading:
            return ""
        if reading[0] in _STOPS and said.endswith(_STOPPED):
            said = said[: -len("tsu")] + reading[0]
        said += reading
    return said


@lru_cache(maxsize=1)
def _names_of_japan() -> frozenset[str]:
    names = [*read_table("japanese")["names"], *(word for word, _ in readings("families"))]
    return frozenset(simplified(names))


def is_name_of_japan(piece: str) -> bool:
    """Whether a piece is a name of several signs whose reading is known."""
    return len(piece) > 1 and piece in _names_of_japan()


def reads_japanese_name(piece: str) -> bool:
    """Whether the reading of a piece is a name: it is no word of any language in Latin letters."""
    named = len(piece) == 1 or piece in _names_of_japan()
    return named or piece not in japanese_words().meaning


@lru_cache(maxsize=1)
def japanese_words_but_short() -> Words:
    """Return the same without short words in kana: a longer foreign word may begin with one."""
    words = japanese_words()
    return replace(words, meaning=_but_short(words.meaning), other=_but_short(words.other))


def _but_short(known: Mapping[str, str], least: int = _LONG_KANA) -> dict[str, str]:
    return {k: v for k, v in known.items() if len(k) >= least or not _KANA.match(k)}


@lru_cache(maxsize=1)
def words_translated() -> Words:
    """Return what words mean in names that were put into Japanese: 設計局 is *design bureau*."""
    kana = {word: said for word, said in words_of("Kana").meaning.items() if _KANA.search(word)}
    known = simplified(read_table("east_asian")["japanese"])
    own = dict(zip(known, read_table("east_asian")["japanese"].values(), strict=True))
    meaning = {**words_but_brands().meaning, **own, **kana, **_translated()}
    return Words(meaning, longest=max(map(len, meaning)), numbers=True)


@lru_cache(maxsize=1)
def words_translated_but_short() -> Words:
    """Return those of them in kana that a foreign name does not begin or end with by chance."""
    words = words_translated()
    known = {**dict(readings("loans")), **words.meaning}
    usual = _but_short(_translated(), _USUAL_KANA)
    first = {f"^{word}": said for word, said in _translated().items() if _KANA.match(word)}
    return replace(words, meaning={**_but_short(known), **usual, **first})


@lru_cache(maxsize=1)
def _translated() -> Mapping[str, str]:
    return collected(pairs_of(read_table("japanese")["translated"])).meaning


def is_japanese(text: str) -> bool | None:
    """Return whether a name shows that it is Japanese, None if it may be Chinese as well.

    It shows so by kana, legal form, trade word or firm, and signs that Chinese does not write. One
    that has a Chinese legal form is none, 大東興業股份有限公司 is of Taiwan, nor is one in Hangul.
    It may be either if it is written as Japan does and begins with a name of Japan, or has signs
    that neither China nor Taiwan writes beside each other: 双葉電子工業.
    """
    if _NOT_JAPANESE.search(text):
        return False
    if _japanese_marks().search(text):
        return True
    return None if _may_be_japanese(text) else False


def _may_be_japanese(text: str) -> bool:
    """Whether a name that nothing tells to be Japanese may be so."""
    if text in read_table("japanese")["names"]:
        return True  # 兼松
    if len(text) < _LEAST_SIGNS or not _is_written_in(text, _OF_JAPAN):
        return False
    names = _names_as_written()
    named = any(text[:size] in names for size in _NAME_SIGNS)
    return named or not any(_is_written_in(text, land) for land in _OF_CHINA)


def _is_written_in(text: str, encoding: str) -> bool:
    """Whether a land's own encoding has all signs of a text: those that it writes."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


@lru_cache(maxsize=1)
def _names_as_written() -> frozenset[str]:
    names = [*read_table("japanese")["names"], *(word for word, _ in readings("families"))]
    return frozenset(names)


def is_firm_of_japan(piece: str) -> bool:
    """Whether a piece is the whole name of a firm whose English name is known: 日本電気, *NEC*."""
    return piece in _firms_of_japan()


@lru_cache(maxsize=1)
def _firms_of_japan() -> frozenset[str]:
    names = dict(pairs_of(read_table("east_asian_words")["japanese"]))
    return frozenset(simplified([n for n in names if len(n) >= _LONG_NAME and not _KANA.search(n)]))


@lru_cache(maxsize=1)
def _japanese_marks() -> re.Pattern[str]:
    names = dict(pairs_of(read_table("east_asian_words")["japanese"]))
    signs = "".join(read_table("japanese")["marks"].split())
    firms = (name for name in sorted(names) if len(name) >= _LONG_NAME)
    return regex("|".join([_JAPANESE, f"[{signs}]", *firms]))
