"""Whether short forms stand where they are read for their words: *S. Marco*, *Sucaf CI*."""

from __future__ import annotations

from collections.abc import Sequence

from screener.matching.scoring.align import Alignment
from screener.matching.scoring.meaning import stands_for
from screener.names.kinds import BRANDS, LABELS, WEAK_KINDS
from screener.names.reading import Reading
from screener.names.words import Token, word_table

__all__ = ["is_short_form_alone", "is_short_form_misplaced"]

_OF_SAINTS = BRANDS | {"name", "place"}
"""Kinds of words that saints are called by."""


def is_short_form_alone(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether a short form is all that tells two names: *S Auto*, *San Auto*; *CI*, *Ivoire*.

    Or a word cut short all that they say: *Rad*, *Radar*.
    """
    said = [pair for pair in alignment.pairs if a.tokens[pair.left[0]].kind not in LABELS]
    if said and all(pair.likeness.way == "abbreviation" for pair in said):
        return True
    pairs = [(a.tokens[pair.left[0]], b.tokens[pair.right[0]]) for pair in alignment.pairs]
    short = [one.text in stands_for(other.text) for one, other in pairs]
    return any(short) and all(
        is_short or one.kind in WEAK_KINDS for is_short, (one, _) in zip(short, pairs, strict=True)
    )


def is_short_form_misplaced(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether what is read for a saint or land is hardly one: *S Textiles*, *BF Rich*.

    A saint's name follows, and no initial stands beside it: *R. S. Kolar*. Firms write the letters
    of their land behind their name.
    """
    for pair in alignment.pairs:
        one, other = a.tokens[pair.left[0]], b.tokens[pair.right[0]]
        if one.text not in stands_for(other.text):  # as nearly all
            continue
        if one.kind == "number" or other.kind == "number":
            continue
        sides = (a.tokens, pair.left[0]), (b.tokens, pair.right[0])
        if {one.text, other.text} & word_table().lands:
            short = min(sides, key=lambda side: len(side[0][side[1]].text))
            if not _is_behind(*short):
                return True
        elif not all(_is_of_saint(*side) for side in sides):
            return True
    return False


def _is_behind(tokens: Sequence[Token], at: int) -> bool:
    return at == len(tokens) - 1 or tokens[at].aside


def _is_of_saint(tokens: Sequence[Token], at: int) -> bool:
    after = tokens[at + 1 : at + 2]
    beside = [*tokens[max(at - 1, 0) : at], *after]
    return any(token.kind in _OF_SAINTS for token in after) and not any(
        len(token.text) == 1 for token in beside
    )
