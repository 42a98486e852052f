"""Runs of Han read as firms of China, Taiwan and Hong Kong write their names."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from screener.names.cjk.aloud import (
    as_in_taiwan,
    as_loan,
    in_cantonese_signs,
    in_wade_giles,
)
from screener.names.cjk.cut import cut
from screener.names.cjk.hokkien import WAYS, brand_in_hokkien
from screener.names.cjk.words import Piece, also_aloud, literally, words_but_aloud
from screener.names.east_asian.tokens import SYLLABLES_APART, meant, translated
from screener.names.tables import read_table
from screener.names.words import Token, word_table

__all__ = ["chinese_ways"]

_HAN = "Hani"
_HOKKIEN = tuple(f"hokkien_{at}" for at, _ in enumerate(WAYS))
_OTHERWISE_IN_HONG_KONG = {"cantonese_first": slice(1), "cantonese_rest": slice(1, None)}
"""The ways in which signs have the other spelling of firms there, and which of a brand do."""
_NAMED_FAMILY = _TWO_SIGNS = 2
_BEHIND_FAMILIES = ("氏", "兄弟", "父子")
_ENDS_OF_TOWNS = ("镇", "乡", "街道", "县", "区", "市")
_Tokens = tuple[Token, ...]


def _lent(pieces: Sequence[Piece]) -> list[Piece]:
    """Give a brand the sign that begins the trade behind it, ``[]`` if none may have it.

    恒邦微电子 is *Hengbang Microelectronics*, and *Hengbangwei Electronics*.
    """
    trades: Mapping[str, str] = read_table("east_asian")["begun_by_brands"]
    at = next((at for at, (piece, _) in enumerate(pieces) if at and piece in trades), 0)
    brand, meaning = pieces[at - 1] if at else ("", None)
    if meaning is not None or not 0 < len(brand) <= _TWO_SIGNS:
        return []
    trade = pieces[at][0]
    lent = [(brand + trade[0], None), (trade[1:], trades[trade])]
    return [*pieces[: at - 1], *lent, *pieces[at + 1 :]]


def chinese_ways(
    run: str, pieces: Sequence[Piece], plain: Sequence[Piece], other: Sequence[Piece]
) -> dict[str, _Tokens]:
    """Read a simplified run in the ways that only Han is read in, ``()`` for one that says nothing.

    Args:
        run: The run.
        pieces: What it is cut into, brands as their firms write them.
        plain: The same, but for brands, which are cut as any other words.
        other: The latter, each piece with the other meaning that it has.
    """
    named = [_family(piece, meaning, run) for piece, meaning in plain]
    ways = {"aloud": _aloud(run) or (meant(named, _HAN) if named != [*plain] else ())}
    ways["cantonese"] = _sign_by_sign(named, run, in_cantonese_signs)
    for way, signs in _OTHERWISE_IN_HONG_KONG.items():
        ways[way] = _sign_by_sign(named, run, partial(in_cantonese_signs, other=signs))
    for at, way in enumerate(_HOKKIEN if not _is_of_china(pieces) else ()):
        ways[way] = _sign_by_sign(named, run, partial(brand_in_hokkien, way=at))
    ways["wade"] = _spelled(named, in_wade_giles)
    if other != plain:
        ways["wade_other"] = _spelled(other, in_wade_giles)
        ways["cantonese_other"] = _sign_by_sign(other, run, in_cantonese_signs)
    lent = _lent(plain)
    ways["lent"] = meant(lent, _HAN) if lent else ()
    return {
        **ways,
        "taiwan": _spelled(named, as_in_taiwan),
        "loan": _spelled(plain, as_loan),
        "literal": _literal(pieces),
    }


def _is_of_china(pieces: Sequence[Piece]) -> bool:
    """Whether a name begins with a place, which is none where firms write Hokkien."""
    first, meaning = pieces[0]
    placed = meaning is not None and any(
        t.kind == "place" for t in translated(first, meaning, _HAN)
    )
    return placed and first not in read_table("hokkien")["places"].split()


def _family(piece: str, meaning: str | None, run: str) -> Piece:
    """Return the family that a firm is called by: 陈氏, *Tan's*."""
    named = meaning is None and len(piece) == _NAMED_FAMILY and piece[-1] == "氏"
    return (piece[:-1], None) if named and piece != run else (piece, meaning)


def _spelled(pieces: Sequence[Piece], spell: Callable[[str], str]) -> _Tokens:
    """Translate what is known and spell the rest, or the first word where all are known.

    The latter not as a foreign word: what is known spells none. ``()`` where nothing can or need be
    spelled.
    """
    spelled = {
        piece: text
        for piece in _brands(pieces, also_known=spell is not as_loan)
        if (text := spell(piece))
    }
    if not spelled:
        return ()
    tokens: list[Token] = []
    for piece, meaning in pieces:
        if piece in spelled:
            tokens.append(Token(spelled[piece], 1.0, "word", piece, _HAN))
        else:
            tokens += translated(piece, meaning, _HAN)
    return tuple(tokens)


def _sign_by_sign(
    pieces: Sequence[Piece], run: str, spell: Callable[[str], Sequence[str]]
) -> _Tokens:
    """Do the same for those who write brands sign by sign, as in Hong Kong: *Wing Tai*.

    One sign may sound as any word, 新 as *sun*, but for a family. A town stays in pinyin.
    """
    spelled = {
        piece: signs
        for piece in _brands(pieces, also_known=True)
        if (len(piece) > 1 or _is_family(piece, run))
        and not any(piece + end in run for end in _ENDS_OF_TOWNS)
        and (signs := spell(piece))
    }
    if not spelled:
        return ()
    tokens: list[Token] = []
    for piece, meaning in pieces:
        signs = spelled.get(piece, ())
        if len(signs) in (1, *SYLLABLES_APART):
            said = [word_table().token(text, raw=piece, script=_HAN) for text in signs]
            if meaning is not None:  # a word that many firms use is no heavier for its signs
                said = [sign._replace(weight=1.0 / len(piece)) for sign in said]
            tokens += said
        elif signs:
            tokens.append(Token("".join(signs), 1.0, "word", piece, _HAN))
        else:
            tokens += translated(piece, meaning, _HAN)
    return tuple(tokens)


def _is_family(sign: str, run: str) -> bool:
    """Whether a firm is called by one sign as a family is: 陈氏, 郭兄弟."""
    return any(sign + behind in run for behind in _BEHIND_FAMILIES)


def _brands(pieces: Sequence[Piece], *, also_known: bool) -> list[str]:
    """Return the pieces that no table knows, or if there are none the first, but no mere place."""
    unknown = [piece for piece, meaning in pieces if meaning is None]
    if unknown or not also_known:
        return unknown
    first, meaning = pieces[0]
    said = translated(first, meaning, _HAN) if len(pieces) == 1 else ()
    mere = len(pieces) == 1 and (not said or said[0].kind == "place")  # 市 says nothing
    return [] if mere else [first]


def _literal(pieces: Sequence[Piece]) -> _Tokens:
    """Translate brands too; ``()`` if one of them is made of other signs than are known."""
    brand = [(piece, literally(piece) if meaning is None else meaning) for piece, meaning in pieces]
    found = brand != list(pieces) and all(meaning is not None for _, meaning in brand)
    return meant(brand, _HAN) if found else ()


def _aloud(run: str) -> _Tokens:
    """Read also places and trades aloud that firms are called by; ``()`` if there are none."""
    if not any(word in run for word in also_aloud()):
        return ()
    return meant(cut(run, words_but_aloud()), _HAN)
