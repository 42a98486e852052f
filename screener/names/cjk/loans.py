"""Brands in kana that are foreign words one after the other: イエローハット, *Yellow Hat*."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from screener.late_regex import regex
from screener.names.cjk.letters import letter_of, spelled_letters
from screener.names.cjk.unidic import readings
from screener.names.cjk.words import Piece, Words
from screener.names.tables import read_table

__all__ = ["with_loans"]

_SEGMENT = regex("[ァ-ヴー・]+$")
_LONGEST = 12
_WORD, _SHORT, _LETTER = 1.0, 1.6, 1.2
"""Costs of a word, of one of two signs and of a letter: few long words are the likeliest."""
_SHORT_SIGNS = 2
_DOT = "・"
_PLURALS = (("ズ", ""), ("ス", ""), ("ツ", "ト"), ("ッズ", "ッド"), ("ーズ", "ー"))
"""Endings of plurals in kana, each with that of the word: ハーツ, *hearts*."""
_LONG_E, _LONG_O = (
    regex("(?<=[エケセテネヘメレゲゼデベペェ])イ"),
    regex("(?<=[オコソトノホモヨロゴゾドボポョォ])ウ"),
)
"""Long vowels that are also written with a sign of their own: グレイス, グレース."""
_ALIKE = str.maketrans({"ヴ": "ブ", "ヅ": "ズ", "ヂ": "ジ", "ヲ": "オ"})
_SMALL = regex("ブ[ァィェォ]")
"""What is left of ヴァ and the like, which is also written バ."""
_FULL = dict(zip("ァィェォ", "バビベボ", strict=True))


def with_loans(pieces: Sequence[Piece], words: Words) -> list[Piece]:
    """Cut what is wholly kana into foreign words, where it is made of them, and letters.

    That is what is not wholly known, or begins with the name of a letter: アイネット, *I Net*.
    """
    out: list[Piece] = []
    at = 0
    while at < len(pieces):
        end = at
        while end < len(pieces) and _SEGMENT.match(pieces[end][0]):
            end += 1
        out += _cut_anew(list(pieces[at:end]), words)
        if end < len(pieces):
            out.append(pieces[end])
        at = end + 1
    return out


def _cut_anew(segment: list[Piece], words: Words) -> list[Piece]:
    """Cut neighbouring pieces in kana anew: all, else each between dots."""
    known = all(meaning is not None for _, meaning in segment)
    if known and not any(letter_of(piece) for piece, _ in segment):
        return segment
    text = "".join(piece for piece, _ in segment)
    if covered := _covered(text, words):
        return covered
    if known:
        return segment
    out: list[Piece] = []
    for piece, meaning in segment:
        out += (_covered(piece, words) if meaning is None else []) or [(piece, meaning)]
    return out


def _covered(text: str, words: Words) -> list[Piece]:
    """Return the cheapest cut of a text into words and letters, ``[]`` if none covers it all."""
    if spelled_letters(text):
        return []
    best: list[tuple[float, int, str] | None] = [(0.0, 0, ""), *[None] * len(text)]
    for end in range(1, len(text) + 1):
        for start in range(max(end - _LONGEST, 0), end):
            before = best[start]
            if before is None:
                continue
            cost, meaning = _option(text[start:end], words)
            found = best[end]
            if meaning is not None and (found is None or before[0] + cost < found[0]):
                best[end] = (before[0] + cost, start, meaning)
    pieces: list[tuple[str, str]] = []
    end = len(text)
    while end > 0:
        last = best[end]
        if last is None:
            return []
        pieces.append((text[last[1] : end], last[2]))
        end = last[1]
    return _joined_letters(pieces[::-1])


def _option(piece: str, words: Words) -> tuple[float, str | None]:
    """What a piece costs, and the word or letter that it is."""
    if piece == _DOT:
        return 0.0, ""
    letter = letter_of(piece)
    if letter is not None and (len(piece) == _SHORT_SIGNS or piece not in words.meaning):
        return _LETTER, letter
    if len(piece) > 1 and (meaning := _meaning(piece, words)) is not None:
        return (_SHORT if len(piece) == _SHORT_SIGNS else _WORD), meaning
    return _LETTER, None


def _meaning(piece: str, words: Words) -> str | None:
    known = _loans()
    for plural, one in (("", ""), *_PLURALS):
        word = piece.removesuffix(plural) + one if piece.endswith(plural) else ""
        if len(word) > 1 and (meaning := words.meaning.get(word) or known.get(_plain(word))):
            return meaning
    return None


@lru_cache(maxsize=1)
def _loans() -> Mapping[str, str]:
    """Return foreign words in kana, as ``_plain`` writes them, with the English word they spell."""
    table = [*readings("loans"), *read_table("japanese")["loans"].items()]
    return {_plain(word): meaning for word, meaning in table}


def _plain(kana: str) -> str:
    """Write kana in the one of its usual spellings: コンピューター as コンピュータ."""
    kana = _LONG_O.sub("ー", _LONG_E.sub("ー", kana.translate(_ALIKE)))
    kana = _SMALL.sub(lambda found: _FULL[found[0][1]], kana)
    return kana.rstrip("ー") or kana


def _joined_letters(pieces: Sequence[tuple[str, str]]) -> list[Piece]:
    """Join letters that stand one after the other: アールシーコア, *RC Core*."""
    joined: list[tuple[str, str]] = []
    letters = False
    for piece, meaning in pieces:
        if not meaning:
            continue
        if len(meaning) == 1 and letters:
            before, said = joined.pop()
            joined.append((before + piece, f"{said}{meaning}"))
        else:
            joined.append((piece, meaning))
        letters = len(meaning) == 1
    return list(joined)
