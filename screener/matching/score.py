"""The score of two names of organisations, from their words alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from screener.matching.align import Alignment, Pair, align
from screener.matching.likeness import Likeness
from screener.matching.parameters import NameParameters, parameters
from screener.names.form import NormalForm, Reading
from screener.names.words import Token

__all__ = ["Scored", "score_forms", "score_readings"]

_SITE_DIFFERS = 0.9
_SPACING = 0.985


@dataclass(frozen=True, slots=True)
class Scored:
    """A score and what it was made of."""

    score: float
    left: Reading
    right: Reading
    alignment: Alignment
    factors: tuple[tuple[str, float], ...]
    """What multiplied the score: ``numbers``, ``order``, ``legal_missing``, ``legal_differs``."""


def score_forms(left: NormalForm, right: NormalForm) -> Scored | None:
    """Return the best score over all readings of two names; None when one has no reading."""
    best: Scored | None = None
    for a in left.readings:
        for b in right.readings:
            scored = score_readings(a, b)
            if best is None or scored.score > best.score:
                best = scored
    return best


def score_readings(left: Reading, right: Reading) -> Scored:
    """Score two readings: 1 exactly when their normal forms are equal."""
    swapped = left.key > right.key
    a, b = (right, left) if swapped else (left, right)
    alignment = _best_alignment(a.tokens, b.tokens)
    if a.key == b.key:
        score, factors = 1.0, ()
    else:
        score, factors = _score(a, b, alignment)
    if swapped:
        alignment = Alignment(
            tuple(Pair(pair.right, pair.left, pair.likeness) for pair in alignment.pairs),
            alignment.right_over,
            alignment.left_over,
        )
    return Scored(score, left, right, alignment, factors)


def _best_alignment(a: Sequence[Token], b: Sequence[Token]) -> Alignment:
    """Align word by word; names that differ in nothing but spaces agree as a whole."""
    if len(a) != len(b) and _text(a) == _text(b):
        pair = Pair(tuple(range(len(a))), tuple(range(len(b))), Likeness(_SPACING, "joined"))
        return Alignment((pair,), (), ())
    return align(a, b)


def _text(tokens: Sequence[Token]) -> str:
    return "".join(token.text for token in tokens)


def _score(
    a: Reading, b: Reading, alignment: Alignment
) -> tuple[float, tuple[tuple[str, float], ...]]:
    names = parameters().names
    base = _base(a.tokens, b.tokens, alignment, names)
    factors = tuple(_factors(a, b, alignment, names))
    score = base
    for _, factor in factors:
        score *= factor
    return round(min(score, names.ceiling), 4), factors


def _base(
    a: Sequence[Token], b: Sequence[Token], alignment: Alignment, names: NameParameters
) -> float:
    """Return the share of weight that agrees.

    Weight that only one name has costs less than weight in which the names disagree, and names
    that agree in little weight only are pulled down, but for equal ones.
    """
    agreed = short = 0.0
    for pair in alignment.pairs:
        weight = (sum(a[i].weight for i in pair.left) + sum(b[j].weight for j in pair.right)) / 2
        agreed += weight * pair.likeness.value
        short += weight * (1 - pair.likeness.value)
    if not agreed:
        return 0.0
    only_a = sum(a[i].weight for i in alignment.left_over)
    only_b = sum(b[j].weight for j in alignment.right_over)
    conflict, extra = min(only_a, only_b), abs(only_a - only_b)
    base = agreed / (agreed + short + names.extra * extra + names.conflict * conflict)
    return float(base ** (1 + max(0.0, 1 - agreed / names.least_weight)))


def _factors(
    a: Reading, b: Reading, alignment: Alignment, names: NameParameters
) -> list[tuple[str, float]]:
    factors: list[tuple[str, float]] = []
    if _differ(a.tokens, b.tokens, "number"):
        factors.append(("numbers", names.numbers))
    elif _differ(a.tokens, b.tokens, "site"):
        factors.append(("numbers", _SITE_DIFFERS))
    if not alignment.in_order:
        factors.append(("order", names.order))
    if bool(a.legal) != bool(b.legal):
        factors.append(("legal_missing", names.legal_missing))
    elif a.legal and not set(a.legal) & set(b.legal):
        factors.append(("legal_differs", names.legal_differs))
    elif a.legal != b.legal:
        factors.append(("legal_missing", (1 + names.legal_missing) / 2))
    return factors


def _differ(a: Sequence[Token], b: Sequence[Token], kind: str) -> bool:
    """Whether both names have numbers of this kind, and not the same ones."""
    left = {token.text for token in a if token.kind == kind}
    right = {token.text for token in b if token.kind == kind}
    return bool(left and right and left.isdisjoint(right))
