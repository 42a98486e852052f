"""Words of a run of East Asian text as weighed tokens: translated, or read aloud."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from screener.names.cjk.aloud import read_aloud
from screener.names.cjk.letters import spelled_letters
from screener.names.cjk.words import Piece, brands, kind_of_place, trade_meanings
from screener.names.kinds import standing
from screener.names.tables import read_table
from screener.names.words import Token, word_table

__all__ = ["SYLLABLES_APART", "meant", "saying_what_places_are", "spoken", "translated"]

SYLLABLES_APART = (2, 3)
"""Syllables of a brand that may be written as that many words."""
_LONG_RUN = 4
"""Signs of a run that no table knows which may be a brand and a word of trade."""
_IN_SIGNS = frozenset({"Hani", "Hang"})


def meant(pieces: Sequence[Piece], script: str, *, split: bool = False) -> tuple[Token, ...]:
    """Translate what is known of the pieces; ``()`` when nothing is there to split."""
    tokens: list[Token] = []
    found = False
    for piece, meaning in pieces:
        long = split and meaning is None and len(piece) >= _LONG_RUN
        if long and script in _IN_SIGNS and not spelled_letters(piece):
            rest = spoken(piece[2:], script, None)
            if script == "Hani":  # in Hangul it may be a brand: 덕산네오룩스, *Duksan Neolux*
                rest = rest._replace(weight=standing("unknown_trade"), kind="generic")
            tokens += [spoken(piece[:2], script, None), rest]
            found = True
        else:
            tokens += translated(piece, meaning, script)
    return tuple(tokens) if found or not split else ()


def saying_what_places_are(pieces: Sequence[Piece], script: str) -> tuple[Token, ...]:
    """Translate the pieces, of a place also what it is, which English may say or leave out: 市."""
    tokens: list[Token] = []
    for piece, meaning in pieces:
        tokens += translated(piece, meaning, script)
        if meaning is not None and (said := kind_of_place(piece)):
            token = word_table().token(said, raw=piece, script=script)
            tokens.append(token._replace(weight=standing("implied_land"), kind="place"))
    return tuple(tokens)


@lru_cache(maxsize=100_000)
def translated(piece: str, meaning: str | None, script: str) -> tuple[Token, ...]:
    """Translate a piece whose meaning is known; read another aloud, or as the letters it spells."""
    table = word_table()
    if meaning is None:
        letters = spelled_letters(piece)
        known = table.token(letters, raw=piece, script=script) if letters else None
        return (known or spoken(piece, script, None),)
    tokens = [
        table.token(part, raw=piece, script=script)
        for word in table.phrases.replaced_in(meaning.split())
        for part in table.of_english(word).split()
    ]
    return tuple(tokens if piece in brands() else [_as_trade(token) for token in tokens])


def _as_trade(token: Token) -> Token:
    """Weigh what a word of trade was translated into as one, where no table of English knows it."""
    if token.kind not in ("word", "common") or token.text not in trade_meanings():
        return token
    weight = read_table("kinds")["caps"]["trade"]
    return token._replace(weight=min(token.weight, weight), kind="trade")


def spoken(piece: str, script: str, meaning: str | None) -> Token:
    """Read a piece aloud: a brand has full weight, a known word that of its meaning."""
    said = read_aloud(piece, script)
    if meaning is None:
        return Token(said, 1.0, "word", piece, script)
    known = translated(piece, meaning, script)
    weight = max((token.weight for token in known), default=standing("untranslated"))
    kind = known[0].kind if known else "noise"
    return Token(said, weight, kind, piece, script)
