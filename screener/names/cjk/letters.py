"""Latin letters by their names in kana and Hangul: エヌ・ティ・ティ, 에스케이."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from screener.late_regex import regex
from screener.names.cjk.words import Piece
from screener.names.cut_into import cut_into

__all__ = ["joined_letters", "letter_of", "spelled_letters"]

_KANA = {
    "エー": "a", "エイ": "a", "ビー": "b", "シー": "c", "ディー": "d", "デー": "d", "イー": "e",
    "エフ": "f", "ジー": "g", "エイチ": "h", "エッチ": "h", "アイ": "i", "ジェイ": "j",
    "ジェー": "j", "ケー": "k", "ケイ": "k", "エル": "l", "エム": "m", "エヌ": "n", "オー": "o",
    "ピー": "p", "キュー": "q", "アール": "r", "エス": "s", "ティー": "t", "ティ": "t",
    "テー": "t", "ユー": "u", "ブイ": "v", "ダブリュー": "w", "エックス": "x", "ワイ": "y",
    "ゼット": "z", "アンド": "and",
}  # fmt: skip
_HANGUL = {
    "에이": "a", "비": "b", "씨": "c", "시": "c", "디": "d", "이": "e", "에프": "f", "지": "g",
    "에이치": "h", "아이": "i", "제이": "j", "케이": "k", "엘": "l", "엠": "m", "엔": "n",
    "오": "o", "피": "p", "큐": "q", "알": "r", "에스": "s", "티": "t", "유": "u", "브이": "v",
    "더블유": "w", "엑스": "x", "와이": "y", "제트": "z", "앤": "and",
}  # fmt: skip
_ONLY_LETTERS = regex("에이|씨|에프|제이|케이|엘|엠|엔|큐|알|에스|브이|더블유|엑스|와이|제트|앤|티")
"""Hangul that hardly any Korean word has: without one of these it is a word, not letters."""
_LEAST = 2
_LONGEST_KANA, _LONGEST_HANGUL = max(map(len, _KANA)), max(map(len, _HANGUL))


@lru_cache(maxsize=10_000)
def spelled_letters(piece: str) -> str:
    """Return the letters whose names ``piece`` is made of, ``""`` if it is of anything else."""
    kana = cut_into("".join(piece.split("・")), _KANA, longest=_LONGEST_KANA)
    if kana:
        return "".join(_KANA[name] for name in kana) if len(kana) >= _LEAST else ""
    hangul = (
        cut_into(piece, _HANGUL, longest=_LONGEST_HANGUL) if _ONLY_LETTERS.search(piece) else ()
    )
    return "".join(_HANGUL[name] for name in hangul) if len(hangul) >= _LEAST else ""


def joined_letters(pieces: Sequence[Piece]) -> list[Piece]:
    """Join neighbouring pieces in Hangul that are letters together: 피, 에스케이 is *PSK*."""
    joined: list[Piece] = []
    at = 0
    while at < len(pieces):
        end = len(pieces)
        while end > at + 1 and not _are_letters(pieces[at:end]):
            end -= 1
        one = end == at + 1
        joined.append(pieces[at] if one else ("".join([p for p, _ in pieces[at:end]]), None))
        at = end
    return joined


def _are_letters(pieces: Sequence[Piece]) -> bool:
    """Whether pieces, one of which at least no table knows, are letters together."""
    unknown = any(meaning is None for _, meaning in pieces)
    return unknown and bool(spelled_letters("".join([piece for piece, _ in pieces])))


def letter_of(piece: str) -> str | None:
    """Return the letter whose name in kana ``piece`` is, None if it is none."""
    return _KANA.get(piece)
