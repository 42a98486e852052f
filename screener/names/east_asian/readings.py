"""Runs of Han, kana or Hangul cut into words and read in Latin letters, each in several ways."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from screener.names.caveats import AGAINST_HAN, OTHERWISE
from screener.names.cjk.cut import cut
from screener.names.cjk.letters import joined_letters
from screener.names.cjk.loans import with_loans
from screener.names.cjk.words import (
    AT_END,
    Piece,
    Words,
    brands,
    in_other_words,
    simplify,
    words_but_brands,
    words_of,
)
from screener.names.east_asian.chinese import chinese_ways
from screener.names.east_asian.korean import korean_ways
from screener.names.east_asian.romaji import as_foreign_words, japanese_ways, ways_translated
from screener.names.east_asian.tokens import meant, saying_what_places_are, spoken
from screener.names.kinds import standing
from screener.names.wording.namesakes import beside_namesake
from screener.names.words import Token

__all__ = ["WAYS", "EastAsian", "caveats_of", "read_east_asian"]

WAYS = (
    "translated",
    "branded",
    "split",
    "spoken",
    "japanese",
    "japanese_aloud",
    "aloud_joined",
    "nihon_aloud",
    "other",
    "third",
    "literal",
    "aloud",
    "wade",
    "taiwan",
    "cantonese",
    "cantonese_first",
    "cantonese_rest",
    "hokkien_0",
    "hokkien_1",
    "hokkien_2",
    "hokkien_3",
    "hokkien_4",
    "apart",
    "japanese_other",
    "japanese_first",
    "japanese_last",
    "japanese_signs",
    "signs_joined",
    "lent",
    "wade_other",
    "cantonese_other",
    "loan",
    "foreign",
    "slavic",
    "echoed",
)
"""The ways to read a run, in the order of preference."""
_USUAL = frozenset({"translated", "branded", "split", "spoken", "japanese"})
"""Those of them that tell two names in Han or kana apart; the others are held against Latin letters
and Hangul. 大阪青果 and 大阪製菓 are both *Osaka Seika*, 薬品 and 化学 may both be *Chemical*.
"""
_ECHOED = "echoed"
"""The way that a name in Latin letters is not held against."""


def caveats_of(way: str, written: int) -> int:
    """Return the caveats of a name in Han or kana that is read in a way (caveats.py)."""
    if way in _USUAL or not written:
        return written
    return written | OTHERWISE | (AGAINST_HAN if way == _ECHOED else 0)


@dataclass(frozen=True, slots=True)
class EastAsian:
    """A run of East Asian text, read in several ways; ``()`` for a way that does not apply."""

    translated: tuple[Token, ...]
    """Trade and place words in their usual English form, brands as their firms write them."""
    branded: tuple[Token, ...]
    """The same, but for brands, which are cut and read as any other words."""
    split: tuple[Token, ...]
    """The same, a long unknown run cut after two characters: a brand, and a trade word."""
    spoken: tuple[Token, ...]
    """All of it read aloud."""
    japanese: tuple[Token, ...] = ()
    """Names as Japanese firms read them, trade words translated."""
    other: tuple[Token, ...] = ()
    """Words that have another usual form in English in that form."""
    third: tuple[Token, ...] = ()
    """The few that have a third one in that, *Liquor*, other words as usual."""
    wade: tuple[Token, ...] = ()
    """Brands as Taiwanese firms spell them, trade and place words translated."""
    taiwan: tuple[Token, ...] = ()
    """The same, *yi* as in pinyin."""
    cantonese: tuple[Token, ...] = ()
    """As ``wade`` for brands as firms of Hong Kong spell them."""
    cantonese_first: tuple[Token, ...] = ()
    """The same, the first sign of a brand as they spell it too: *Chee Mei*, *Chi Mei*."""
    cantonese_rest: tuple[Token, ...] = ()
    """The same, all others so: *Wing Yu*, *Wing Yue*."""
    hokkien_0: tuple[Token, ...] = ()
    hokkien_1: tuple[Token, ...] = ()
    hokkien_2: tuple[Token, ...] = ()
    hokkien_3: tuple[Token, ...] = ()
    hokkien_4: tuple[Token, ...] = ()
    """The same for those of Singapore and Malaysia, *Hong Leong*, in each way that they spell."""
    wade_other: tuple[Token, ...] = ()
    """As ``wade``, words that have another usual form in that form: *Teco Electric*."""
    cantonese_other: tuple[Token, ...] = ()
    """As ``cantonese``, the same."""
    apart: tuple[Token, ...] = ()
    """Brands in Hangul syllable by syllable."""
    japanese_aloud: tuple[Token, ...] = ()
    """All but what is in kana as it sounds."""
    aloud_joined: tuple[Token, ...] = ()
    """The same in one word: *Kumagaigumi*."""
    nihon_aloud: tuple[Token, ...] = ()
    """As ``japanese_aloud``, 日本 in its other reading."""
    japanese_signs: tuple[Token, ...] = ()
    """As ``japanese_aloud``, each sign by itself, as Japanese read it in words from Chinese."""
    signs_joined: tuple[Token, ...] = ()
    """The same in one word: *Kandenko*."""
    japanese_other: tuple[Token, ...] = ()
    """As ``japanese``, words that have another usual form in that form."""
    japanese_first: tuple[Token, ...] = ()
    """As ``japanese``, of two signs the second in its other reading."""
    japanese_last: tuple[Token, ...] = ()
    """As ``japanese``, of two signs the first in its other reading."""
    lent: tuple[Token, ...] = ()
    """Brands with the sign that may begin the trade behind them: *Hengbangwei Electronics*."""
    literal: tuple[Token, ...] = ()
    """Brands by what their signs mean."""
    aloud: tuple[Token, ...] = ()
    """Places and trades that firms are called by as they sound read so."""
    loan: tuple[Token, ...] = ()
    """Brands by the consonants of the foreign words that they may spell."""
    foreign: tuple[Token, ...] = ()
    """What was put into Japanese in English, names as the foreign words that they may spell."""
    slavic: tuple[Token, ...] = ()
    """The same, names as Russians spell them."""
    echoed: tuple[Token, ...] = ()
    """Kana in one word, as another name in Han or both may be read."""


@lru_cache(maxsize=100_000)
def read_east_asian(run: str, script: str, *, japanese: bool | None = False) -> EastAsian:
    """Cut a run of characters without spaces and read it; ``script`` as ISO 15924 code.

    ``japanese`` is None for Han that may be Chinese or Japanese: it is read as both.
    """
    run = run if script == "Hang" else simplify(run)
    words = words_of(script)
    pieces = cut(run, words)
    if script == "Kana":
        pieces = with_loans(pieces, words)
    elif script == "Hang":
        pieces = joined_letters(pieces)
    called = [(piece, None if piece in brands() else meaning) for piece, meaning in pieces]
    plain = called if called == pieces or script != "Hani" else cut(run, words_but_brands())
    other = _otherwise(pieces, words, script)
    third = [(piece, words.third.get(piece, meaning)) for piece, meaning in pieces]
    ways = {
        "translated": saying_what_places_are(pieces, script),
        "branded": meant(plain, script),
        "split": meant(pieces, script, split=True),
        "spoken": tuple(spoken(piece, script, meaning) for piece, meaning in called),
        "other": saying_what_places_are(other, script) if other != pieces else (),
        "third": saying_what_places_are(third, script) if third != pieces else (),
    }
    if script == "Kana":
        ways["loan"] = as_foreign_words(run)
    if japanese:
        ways |= {"branded": (), "split": (), "spoken": ()}
        return EastAsian(**ways, **japanese_ways(run, script), **ways_translated(run))
    if script == "Hani":
        otherwise = zip(plain, _otherwise(plain, words, script), strict=True)
        in_trade = [one if one[0] in brands() else also for one, also in otherwise]
        ways |= chinese_ways(run, pieces, plain, in_trade)
        if japanese is None:
            ways |= japanese_ways(run, script) | ways_translated(run)
    elif script == "Hang":
        ways |= korean_ways(pieces)
    return EastAsian(**{way: beside_namesake(_less_of_seat(said)) for way, said in ways.items()})


def _otherwise(pieces: Sequence[Piece], words: Words, script: str) -> list[Piece]:
    """Give each piece the other meaning that it has."""
    if script == "Hani":
        return [(piece, _other(piece, meaning)) for piece, meaning in pieces]
    return [(piece, words.other.get(piece, meaning)) for piece, meaning in pieces]


def _other(piece: str, meaning: str | None) -> str | None:
    """Return the other meaning of a piece of Han, or the one that it has."""
    other = in_other_words(piece)
    if other is None and meaning is not None:
        other = in_other_words(AT_END + piece)
    return meaning if other is None else other


def _less_of_seat(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Weigh a place that a Chinese name begins with less: it must stand there, not in English."""
    if not tokens or tokens[0].script != "Hani" or tokens[0].kind != "place":
        return tokens
    first = tokens[0]
    return (first._replace(weight=min(first.weight, standing("seat"))), *tokens[1:])
