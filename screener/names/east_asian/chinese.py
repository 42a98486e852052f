"""Runs of Han read as firms of China, Taiwan and Hong Kong write their names."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from screener.names.cjk.aloud import as_in_taiwan, as_loan, in_cantonese, in_wade_giles
from screener.names.cjk.cut import cut
from screener.names.cjk.words import Piece, also_aloud, literally, words_but_aloud
from screener.names.east_asian.tokens import SYLLABLES_APART, meant, translated
from screener.names.words import Token, word_table

__all__ = ["chinese_ways"]

_HAN = "Hani"
_Tokens = tuple[Token, ...]


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
    spelled = {"wade": _spelled(plain, in_wade_giles), "cantonese": _spelled(plain, in_cantonese)}
    if other != plain:
        spelled["wade_other"] = _spelled(other, in_wade_giles)
        spelled["cantonese_other"] = _spelled(other, in_cantonese)
    return {
        **spelled,
        "taiwan": _spelled(plain, as_in_taiwan),
        "loan": _spelled(plain, as_loan),
        "literal": _literal(pieces),
        "aloud": _aloud(run),
    }


def _spelled(pieces: Sequence[Piece], spell: Callable[[str], str]) -> _Tokens:
    """Translate what is known and spell the rest, or the first word where all are known.

    In Hong Kong brands are written sign by sign: *Wing Tai*.

    The latter not as a foreign word: what is known spells none.

    ``()`` where nothing can or need be spelled.
    """
    unknown = [piece for piece, meaning in pieces if meaning is None]
    if not unknown and spell is not as_loan:
        unknown = [piece for piece, _ in pieces[:1]]
    if spell is in_cantonese:  # one sign may sound as any word: 新 as *sun*
        unknown = [piece for piece in unknown if len(piece) > 1]
    spelled = {piece: text for piece in unknown if (text := spell(piece))}
    if not spelled:
        return ()
    tokens: list[Token] = []
    for piece, meaning in pieces:
        if piece in spelled and spell is in_cantonese and len(piece) in SYLLABLES_APART:
            signs = [word_table().token(spell(sign), raw=piece, script=_HAN) for sign in piece]
            if meaning is not None:  # a word that many firms use is no heavier for its signs
                signs = [sign._replace(weight=1.0 / len(piece)) for sign in signs]
            tokens += signs
        elif piece in spelled:
            tokens.append(Token(spelled[piece], 1.0, "word", piece, _HAN))
        else:
            tokens += translated(piece, meaning, _HAN)
    return tuple(tokens)


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
