"""Whether two names are of two persons who trade under their own: *IP Orlov Igor Yurievich*."""

from __future__ import annotations

from itertools import product

from screener.matching.scoring.align import Alignment
from screener.matching.scoring.person_likeness import names_alike
from screener.matching.scoring.person_spelling import spelled
from screener.names.given import is_patronymic
from screener.names.kinds import BRANDS
from screener.names.reading import Reading
from screener.names.words import Token

__all__ = ["are_other_persons"]

_OF_FATHERS = ("ch", "na")
"""How what a person is called after the father ends, in Latin letters."""


def are_other_persons(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether names agree in that of a father and not in all other parts.

    Brothers bear his name and the family's: *Orlov Igor Yurievich*, *Orlov Oleg Yurievich*. Nor
    does a slip make one given name of two as it may of brands: *Serik*, *Berik*. *Hanna* is Anna.
    """
    if not any(map(_is_of_father, a.tokens)):
        return False  # as nearly all
    single = [pair for pair in alignment.pairs if len(pair.left) == len(pair.right) == 1]
    pairs = [(a.tokens[pair.left[0]], b.tokens[pair.right[0]]) for pair in single]
    if not any(_is_of_father(one) and _is_of_father(other) for one, other in pairs):
        return False
    left = [a.tokens[at] for at in alignment.left_over if _is_name(a.tokens[at])]
    right = [b.tokens[at] for at in alignment.right_over if _is_name(b.tokens[at])]
    if left and right and all(_are_two(one, other) for one, other in product(left, right)):
        return True
    return any(
        pair.likeness.way != "equal" and _are_two(one, other)
        for pair, (one, other) in zip(single, pairs, strict=True)
        if _is_name(one) and _is_name(other)
    )


def _is_of_father(token: Token) -> bool:
    return token.text.endswith(_OF_FATHERS) and is_patronymic(token.text)


def _is_name(token: Token) -> bool:
    return token.kind in BRANDS and len(token.text) > 1


def _are_two(a: Token, b: Token) -> bool:
    return not names_alike(_as_name(a), _as_name(b)).way


def _as_name(token: Token) -> Token:
    return token._replace(kind="name", text=spelled(token.text))
