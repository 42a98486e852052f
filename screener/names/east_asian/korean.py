"""Runs of Hangul read as firms of Korea write their names."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from screener.names.cjk.aloud import read_aloud
from screener.names.cjk.hangul_echo import as_foreign, as_loan, as_slavic
from screener.names.cjk.letters import spelled_letters
from screener.names.cjk.sounds import spells_hangul
from screener.names.cjk.words import Piece, also_aloud
from screener.names.east_asian.tokens import SYLLABLES_APART, meant, translated
from screener.names.words import Token, word_table

__all__ = ["korean_ways"]

_HANGUL = "Hang"
_Tokens = tuple[Token, ...]


def korean_ways(pieces: Sequence[Piece]) -> dict[str, _Tokens]:
    """Read a cut run in the ways that only Hangul is read in, ``()`` for one that says nothing."""
    loan, foreign, slavic = (_foreign(pieces, read) for read in (as_loan, as_foreign, as_slavic))
    ways = {"apart": _apart(pieces), "loan": loan, "foreign": foreign, "slavic": slavic}
    if len(pieces) > 1 and pieces[0][0] in also_aloud(_HANGUL) and pieces[1][1] is not None:
        heard = [(pieces[0][0], None), *pieces[1:]]
        ways |= {"aloud": meant(heard, _HANGUL), "apart": _apart(heard)}
    return ways


def _apart(pieces: Sequence[Piece]) -> _Tokens:
    """Read brands of two or three syllables as that many words: 경창, *Kyung Chang*.

    Where there are none, those that a table has as they sound: 동아, *Donga*, is *Dong Ah* too.
    """
    unknown = [meaning is None for _, meaning in pieces]
    if not any(unknown):
        unknown = [spells_hangul(piece, meaning or "") for piece, meaning in pieces]
    tokens: list[Token] = []
    found = False
    for (piece, meaning), brand in zip(pieces, unknown, strict=True):
        if brand and len(piece) in SYLLABLES_APART and not spelled_letters(piece):
            said = [read_aloud(syllable, _HANGUL) for syllable in piece]
            tokens += [
                Token(text, word_table().token(text).weight, "word", syllable, _HANGUL)
                for text, syllable in zip(said, piece, strict=True)
            ]
            found = True
        else:
            tokens += translated(piece, meaning, _HANGUL)
    return tuple(tokens) if found else ()


def _foreign(pieces: Sequence[Piece], read: Callable[[str], str]) -> _Tokens:
    """Read brands as foreign words that they may spell: 바텍, *Vatech*."""
    tokens: list[Token] = []
    found = False
    for piece, meaning in pieces:
        known = meaning is not None or spelled_letters(piece)
        foreign = "" if known else read(piece)
        found = found or bool(foreign)
        token = (Token(foreign, 1.0, "word", piece, _HANGUL),) if foreign else ()
        tokens += token or translated(piece, meaning, _HANGUL)
    return tuple(tokens) if found else ()
