"""The words by which names in Han, kana or Hangul are cut and read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from screener.late_regex import regex
from screener.names.cjk.numbers import numbered
from screener.names.tables import read_table

__all__ = [
    "AT_END",
    "Piece",
    "Words",
    "also_aloud",
    "brands",
    "collected",
    "ends_in_place",
    "firm_in_han",
    "in_other_words",
    "is_own_name",
    "kind_of_place",
    "legal_words",
    "literally",
    "pairs_of",
    "simplified",
    "simplify",
    "towns_alike",
    "trade_meanings",
    "words_but_aloud",
    "words_but_brands",
    "words_of",
]

Piece = tuple[str, str | None]
"""A piece of a run and what it means in English, None when no table knows it."""
_KANA = regex("[\u3040-\u30ff]")
_OF_PLACE = {
    "市": "city",
    "省": "province",
    "县": "county",
    "区": "district",
    "镇": "town",
    "州": "prefecture",
    "旗": "banner",
    "盟": "league",
}
"""What may follow the name of a place and say what it is, as English names may too."""
_NEVER_IN_NAMES = "县旗盟"
"""Those of them that the names of towns do not end with."""
_LONGEST_MEANT = 4
"""Signs of the longest word that brands are made of."""
_VARIANTS = str.maketrans(
    "竝倂衞緖餠敍戯颕髙﨑濵栁鑛戸姫擧倶隣輌舗澁舎汚呉鄕値粧鬭氷聡楡焔皐兎溌",
    "并并卫绪饼叙戏颖高崎滨柳矿户姬举俱邻辆铺涩舍污吴乡值妆斗冰聪榆焰皋兔泼",
)
"""Forms of signs that the conversions below leave as they are, and the usual ones."""
_OF_SHANGHAI = "沪"
"""In Japan another sign, and rare; in China it stands in the names of many firms."""
_AT_START = "^"
"""Begins a key that counts at the beginning of a run only."""
_BEHIND_PLACE = "~"
"""Begins a key, one sign, that counts behind a place only: 港 is a port in 大连港 only."""
AT_END = "-"
"""Begins a key, two signs, that counts behind a brand or place at the end of a run only: 能科 is
*energy technology* in 协鑫能科, as firms are called for short, and a brand in 北京能科机电."""
_BRIEF = 2
_ENDS = frozenset({"", "集团", "股份"})
"""What may be behind that."""
_SHORTEST_PLACE, _LONGEST_PLACE = 2, 4
_LONG_NAME = 4
"""Signs of a word that two words may be written in."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one script with what they mean in English."""

    meaning: Mapping[str, str]
    """A key that begins with ``^`` counts at the beginning of a run only, ``~`` behind a place.

    One that begins with ``-`` counts at the end of a run only.
    """
    other: Mapping[str, str] = field(default_factory=dict)
    """What some of them are called as well: *Science and Technology* for *Technology*."""
    third: Mapping[str, str] = field(default_factory=dict)
    """And what a few of those are called besides: *Wine*, *Liquor*."""
    longest: int = 0
    numbers: bool = False
    """Whether Chinese numbers are known."""
    sign_cost: float = 0.75
    """What a single sign costs more than a longer word; less where all signs are read."""

    def meant(self, run: str, start: int, end: int) -> str | None:
        """Return what a piece of a run means, None when no table knows it."""
        piece = run[start:end]
        first = self.meaning.get(f"{_AT_START}{piece}") if start == 0 else None
        if end - start == 1 and (behind := self.meaning.get(f"{_BEHIND_PLACE}{piece}")):
            first = behind if ends_in_place(run, start) else None
        if end - start == _BRIEF and start and run[end:] in _ENDS:
            first = self.meaning.get(AT_END + piece)
        known = first if first is not None else self.meaning.get(piece)
        return known if known is not None or not self.numbers else numbered(run, start, end)


def ends_in_place(run: str, end: int) -> bool:
    """Whether a run has a place up to ``end``."""
    starts = range(max(end - _LONGEST_PLACE, 0), end - _SHORTEST_PLACE + 1)
    return any(run[start:end] in _places() for start in starts)


@lru_cache(maxsize=1)
def _places() -> frozenset[str]:
    return frozenset(read_table("east_asian")["han_place"])


def words_of(script: str) -> Words:
    """Return the words of a script, given as ISO 15924 code: ``Hani``, ``Kana`` or ``Hang``."""
    return _korean() if script == "Hang" else _han()


@lru_cache(maxsize=1)
def words_but_brands() -> Words:
    """Return the words of Han by which a name is cut that its firm does not write as a brand.

    With those brands that word by word mean what another firm is called: 北京理工大学.
    """
    called = pairs_of(read_table("east_asian_words")["chinese_brands"])
    told = [pair for pair in called if pair[0] in read_table("east_asian")["told_whole"]]
    return collected([*_trades_and_places().items(), *told])


@lru_cache(maxsize=2)
def also_aloud(script: str = "Hani") -> frozenset[str]:
    """Return places and words of trade by which firms also call themselves as they sound."""
    table = read_table("east_asian")
    return frozenset(table["also_aloud_in_hangul" if script == "Hang" else "also_aloud"])


@lru_cache(maxsize=1)
def words_but_aloud() -> Words:
    """Return the words of Han that are neither brands nor those of ``also_aloud``."""
    known = _trades_and_places().items()
    return collected((word, meaning) for word, meaning in known if word not in also_aloud())


@lru_cache(maxsize=10_000)
def literally(brand: str) -> str | None:
    """Return what the signs of a brand mean in English, None unless all of them are known."""
    known, rest, said = read_table("east_asian_meanings")["signs"], brand, list[str]()
    while rest:
        word = next(
            (rest[:size] for size in range(_LONGEST_MEANT, 0, -1) if rest[:size] in known), ""
        )
        if not word:
            return None
        said.append(known[word])
        rest = rest[len(word) :]
    return " ".join(said)


@lru_cache(maxsize=1)
def _han() -> Words:
    table, more = read_table("east_asian"), read_table("east_asian_words")
    known = {**_trades_and_places(), **table["han_brand"]}
    pairs = [*known.items(), *pairs_of(more["trade"])]
    pairs += [*pairs_of(more["chinese_brands"]), *pairs_of(more["shared_brands"])]
    kana = [*pairs_of(more["japanese"], _KANA), *read_table("japanese")["foreign"].items()]
    return collected([*pairs, *table["japanese"].items(), *kana])


@lru_cache(maxsize=10_000)
def in_other_words(piece: str) -> str | None:
    """Return another English form of a Chinese word, None if it has none.

    That of a table, or of a long word what its parts mean: 金枪鱼渔业 is *Tuna* and *Tuna Fishery*.
    """
    other, known = words_of("Hani").other.get(piece), words_but_brands().meaning
    if other is not None or len(piece) < _LONG_NAME:
        return other
    if piece in brands():
        return _with_trade(piece)
    if piece not in known:
        return None
    for cut in range(len(piece) - 2, 1, -1):
        first, rest = known.get(piece[:cut]), known.get(piece[cut:])
        if first is not None and rest is not None:
            return f"{first} {rest}".strip()
    return None


def _with_trade(brand: str) -> str | None:
    """Return a brand of a firm with its trade, where only its signs say that: 老板电器, *Robam*."""
    meaning, known = words_of("Hani").meaning.get(brand, ""), words_but_brands().meaning
    for cut in range(2, len(brand) - 1):
        trade = known.get(brand[cut:])
        if trade and meaning and not set(trade.split()) & set(meaning.split()):
            return f"{meaning} {trade}"
    return None


def _trades_and_places() -> dict[str, str]:
    table = read_table("east_asian")
    places = {
        place + end: word for place, word in table["han_place"].items() for end in ("", *_OF_PLACE)
    }
    more = dict(reversed(pairs_of(read_table("east_asian_words")["trade"])))
    return {**more, **table["han_trade"], **places}


@lru_cache(maxsize=1)
def _korean() -> Words:
    pairs = [*read_table("east_asian")["korean"].items()]
    return collected([*pairs, *pairs_of(read_table("east_asian_words")["korean"])], simple=False)


@lru_cache(maxsize=1)
def brands() -> frozenset[str]:
    """Return the simplified Han words that are brands: firms may also write them as they sound."""
    table, more = read_table("east_asian"), read_table("east_asian_words")
    called = dict(pairs_of(more["chinese_brands"]) + pairs_of(more["shared_brands"]))
    pieces = [word.removeprefix(_AT_START) for word in (*table["han_brand"], *called)]
    return frozenset(simplified(pieces))


def is_own_name(word: str, script: str, kind: str) -> bool:
    """Whether a word of a name tells its firm by the signs that it is written with.

    So do brands in Han, whatever they mean, towns that sound alike, and words in Hangul that
    several firms bear.
    """
    if script == "Hang":
        return word in _shared_in_hangul()
    if script != "Hani":
        return False
    if word in brands() or word in towns_alike():
        return True
    return kind in ("word", "common") and word not in words_but_brands().meaning


@lru_cache(maxsize=1)
def _shared_in_hangul() -> frozenset[str]:
    return frozenset(dict(pairs_of(read_table("east_asian_words")["korean_shared_brands"])))


def kind_of_place(piece: str) -> str:
    """Return what the last sign of a known place says that it is, ``""`` for none: 墨玉县."""
    known = words_but_brands().meaning
    never_in_names = piece[-1:] in _NEVER_IN_NAMES and piece in _places()
    said = never_in_names or (piece in known and known.get(piece[:-1]) == known[piece])
    return _OF_PLACE.get(piece[-1:], "") if said else ""


def firm_in_han(piece: str) -> str:
    """Return one spelling of a firm for all that it has in Han: 中国国际航空 for 国航.

    Of a town that sounds as another does, 泰州市, the one without what it is.
    """
    return _firms().get(piece) or towns_alike().get(piece, piece)


@lru_cache(maxsize=1)
def towns_alike() -> dict[str, str]:
    """Return the towns in Han that another is spelled as in Latin letters, without what they are.

    台州 and 泰州 are *Taizhou*.
    """
    towns = [town for alike in read_table("east_asian")["towns_alike"].values() for town in alike]
    return {town + end: town for town in towns for end in ("", *_OF_PLACE)}


@lru_cache(maxsize=1)
def _firms() -> dict[str, str]:
    spellings = (
        words.replace(_AT_START, "").split()
        for words in read_table("east_asian_words")["chinese_brands"].values()
    )
    several = [simplified(words) for words in spellings if len(words) > 1]
    return {word: words[0] for words in several for word in words}


@lru_cache(maxsize=1)
def trade_meanings() -> frozenset[str]:
    """Return the English words that words of trade mean and that are in no brand."""
    table, more = read_table("east_asian"), read_table("east_asian_words")
    trade = [
        *table["han_trade"].values(),
        *more["trade"],
        *read_table("japanese")["romaji"].values(),
    ]
    own = [*more["chinese_brands"], *more["shared_brands"], *more["japanese"]]
    brand = [*table["han_brand"].values(), *own]
    return frozenset(" ".join(trade).split()).difference(" ".join(brand).split())


def pairs_of(
    by_meaning: Mapping[str, str], only: re.Pattern[str] | None = None
) -> list[tuple[str, str]]:
    """Turn a table of meanings, each with its words, into pairs of a word and its meaning."""
    return [
        (word, meaning)
        for meaning, words in by_meaning.items()
        for word in words.split()
        if only is None or only.search(word)
    ]


def collected(pairs: Iterable[tuple[str, str]], *, simple: bool = True) -> Words:
    """Collect words; of several meanings the first is the usual one, two more are others."""
    written = list(pairs)
    keys = [word for word, _ in written]
    meaning: dict[str, str] = {}
    other: dict[str, str] = {}
    third: dict[str, str] = {}
    for word, (_, english) in zip(simplified(keys) if simple else keys, written, strict=True):
        if (
            meaning.setdefault(word, english) != english
            and other.setdefault(word, english) != english
        ):
            third.setdefault(word, english)
    return Words(meaning, other, third, max(map(len, meaning)), numbers=simple)


def simplified(words: Iterable[str]) -> list[str]:
    """Return each of ``words`` as ``simplify`` does, all in one go."""
    return simplify("\n".join(words)).split("\n")


@lru_cache(maxsize=1)
def legal_words() -> tuple[tuple[str, str], ...]:
    """Return the legal forms written without a space, the longest first, with their class."""
    forms = read_table("legal_forms")["unspaced"].items()
    legal = [(form, cls) for cls, of_class in forms for form in of_class]
    return tuple(sorted(legal, key=lambda pair: (-len(pair[0]), pair[0])))


def simplify(text: str) -> str:
    """Return ``text`` with traditional and Japanese Han turned into simplified Han."""
    return _OF_SHANGHAI.join(map(_converter().convert, text.split(_OF_SHANGHAI)))


@lru_cache(maxsize=1)
def _converter() -> _Simplifier:
    return _Simplifier()


class _Simplifier:
    """Traditional forms to simplified ones; loads OpenCC only when Han is met."""

    def __init__(self) -> None:
        from opencc import OpenCC  # noqa: PLC0415 - costs time that Latin names need not pay

        self._from_traditional, self._from_japanese = OpenCC("t2s"), OpenCC("jp2t")

    def convert(self, text: str) -> str:
        converted = self._from_traditional.convert(self._from_japanese.convert(text))
        return str(converted).translate(_VARIANTS)
