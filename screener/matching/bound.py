"""The highest score that pairs of names can have, reckoned word by word for all pairs at once.

Every two words of a pair that may be alike at all are compared as scoring compares them; from
those likenesses follows the most weight that can agree and the least that must be paid for.
Scoring itself, which pairs the words off, is left with the few pairs that can still match.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from screener.matching.alike import Words, close, may_be_alike
from screener.matching.likeness import Likeness, likeness
from screener.matching.misplaced import LegalWords
from screener.matching.parameters import Costs, NameParameters
from screener.matching.score import LEGAL_WEIGHT, ONE_WORD
from screener.matching.tokens import Rows, runs_of

__all__ = ["Joints", "Side", "cost_factor", "highest_scores", "pair_weights"]

_Ints = NDArray[np.int64]
_Floats = NDArray[np.float64]
_Bools = NDArray[np.bool_]
_SLACK = 2e-4
"""Scores are rounded to four places."""


@dataclass(frozen=True)
class Side:
    """One side of the pairs: rows of words."""

    rows: Rows
    words: Words
    transcribed: _Bools
    """Of each row: whether it was read from another script than Latin."""
    partial: _Bools
    """Of each row: whether it is a part of a name only."""
    formed: _Bools
    """Of each row: whether it has a legal form."""

    @cached_property
    def is_number(self) -> _Bools:
        """Whether a word is a number that must agree."""
        return self.rows.table.of_kind(frozenset({"number"}))

    @cached_property
    def has_number(self) -> _Bools:
        """Whether each row has such a number."""
        return np.asarray(self.rows.sums(self.is_number.astype(np.float64)) > 0)


class _Alike(NamedTuple):
    """Words of pairs that are alike: which pair, where the words stand, what they bring."""

    pair: _Ints
    left: _Ints
    right: _Ints
    agreed: _Floats
    short: _Floats
    """What is paid where they agree in part."""
    number: _Bools
    """Whether they are one number."""


class Joints(NamedTuple):
    """Of each pair: the weight of words that one name writes as one and the other does not."""

    agreed: _Floats
    """The most that can agree."""
    ours: _Floats
    theirs: _Floats


def highest_scores(
    both: tuple[Side, Side],
    queries: _Ints,
    rows: _Ints,
    costs: NameParameters,
    *,
    legal: LegalWords,
    joined: Joints,
    known: dict[int, Likeness] | None,
) -> _Floats:
    """Return a score for each pair, of an asked and a filed row, that scoring does not exceed.

    ``known`` remembers the words that were compared; None takes all that are close for equal.
    """
    asked, filed = both
    sides = (
        _Place(asked, queries, legal.lowered, rows),
        _Place(filed, rows, legal.lowered_filed, queries),
    )
    alike = _alike_words(sides, costs, known)
    # What a word costs that is alike to another: in part, or left over should that be taken.
    spare = min(costs.extra, costs.conflict - costs.extra)
    ours = sides[0].sums(alike, alike.left, spare)
    theirs = sides[1].sums(alike, alike.right, spare)
    most = np.minimum(ours.most, theirs.most) + joined.agreed + _SLACK
    paid = np.maximum(ours.least - joined.ours, theirs.least - joined.theirs)
    paid = np.maximum(paid, 0)
    left = np.maximum(ours.over - joined.ours, 0)
    right = np.maximum(theirs.over - joined.theirs, 0)
    factor = cost_factor(asked.transcribed[queries], filed.transcribed[rows], costs)
    score = most / (most + (paid + _cost(most, left, right, costs)) * factor)
    agree = np.zeros(len(queries), bool)
    agree[alike.pair[alike.number]] = True
    counted = asked.has_number[queries] & filed.has_number[rows]
    score[counted & ~agree] *= costs.numbers
    score[asked.partial[queries] | filed.partial[rows]] *= costs.partial
    score[asked.formed[queries] != filed.formed[rows]] *= costs.legal_missing
    return score + _SLACK


def _alike_words(
    sides: tuple[_Place, _Place], costs: NameParameters, known: dict[int, Likeness] | None
) -> _Alike:
    """Compare the words of each pair."""
    ours, theirs = sides
    asked, filed = ours.side, theirs.side
    pair, left, right = _word_pairs(ours, theirs)
    i, j = ours.tokens[left], theirs.tokens[right]
    may = np.flatnonzero(may_be_alike(asked.words, filed.words, i, j))
    pair, left, right, i, j = pair[may], left[may], right[may], i[may], j[may]
    value, one_word = _likenesses(asked.words, filed.words, (i, j), known)
    at = np.flatnonzero(value > 0)
    pair, left, right, i, j = pair[at], left[at], right[at], i[at], j[at]
    value, one_word = value[at], one_word[at]
    weight = pair_weights(asked.rows.table.weights[i], filed.rows.table.weights[j], one_word)
    # Of a word that may be a legal form the part that does not agree costs little too.
    low = pair_weights(ours.weights[left], theirs.weights[right], one_word)
    short = costs.short * low * (1 - value)
    number = np.asarray(asked.is_number[i] & (value == 1))
    return _Alike(pair, left, right, weight * value, short, number)


def cost_factor(ours: _Bools, theirs: _Bools, costs: Costs) -> _Floats:
    """Return by how much less pairs pay: names in two scripts differ by chance."""
    cross = costs.cross_cost if isinstance(costs, NameParameters) else 1.0
    return np.where(ours == theirs, 1.0, min(cross, 1.0))


def pair_weights(ours: _Floats, theirs: _Floats, one_word: _Bools) -> _Floats:
    """Return the weight of each two words as ``score.pair_weight`` does."""
    return np.where(one_word, np.minimum(ours, theirs), (ours + theirs) / 2)


def _cost(most: _Floats, left: _Floats, right: _Floats, costs: Costs) -> _Floats:
    """What is to be paid for the weight that is left over on both sides."""
    cost = costs.extra * np.abs(left - right) + costs.conflict * np.minimum(left, right)
    cost *= 1 + costs.doubt * np.maximum(costs.enough - most, 0)
    return np.asarray(cost)


class _Sums(NamedTuple):
    """Of one side of each pair: the most that agrees, the least paid for it, what is over."""

    most: _Floats
    least: _Floats
    over: _Floats


class _Place:
    """One side of the pairs: the words of its row in each pair, one pair behind the other."""

    def __init__(
        self, side: Side, row: _Ints, lowered: Callable[[_Ints, _Ints], _Bools], answer: _Ints
    ) -> None:
        """Take the rows of a side, what tells legal words of the other's rows, and those rows."""
        rows = side.rows
        self.side = side
        self.counts = rows.lengths[row]
        self.starts = np.cumsum(self.counts) - self.counts
        self.pair = np.repeat(np.arange(len(row)), self.counts)
        self.tokens = rows.tokens[runs_of(rows.starts[row], self.counts)]
        weight = rows.table.weights[self.tokens]
        low = np.minimum(weight, LEGAL_WEIGHT)
        self.weights = np.where(lowered(self.tokens, answer[self.pair]), low, weight)
        """Weight of each word; little of what may be a word of the other name's legal form."""

    def sums(self, alike: _Alike, at: _Ints, spare: float) -> _Sums:
        """Add up, for each pair, over its words, those ``at`` being alike to another."""
        most, least = np.zeros(len(self.pair)), np.full(len(self.pair), np.inf)
        np.maximum.at(most, at, alike.agreed)
        np.minimum.at(least, at, alike.short)
        alone = np.isinf(least)
        least = np.where(alone, 0, np.minimum(least, spare * self.weights))
        over = np.where(alone, self.weights, 0)
        size = len(self.counts)
        return _Sums(
            np.bincount(self.pair, most, size).astype(np.float64),
            np.bincount(self.pair, least, size).astype(np.float64),
            np.bincount(self.pair, over, size).astype(np.float64),
        )


def _word_pairs(ours: _Place, theirs: _Place) -> tuple[_Ints, _Ints, _Ints]:
    """Every word of one name with every word of the other: the pair, and their two places."""
    count = theirs.counts[ours.pair]
    left = np.repeat(np.arange(len(ours.pair)), count)
    return ours.pair[left], left, runs_of(theirs.starts[ours.pair], count)


def _likenesses(
    asked: Words, filed: Words, pairs: tuple[_Ints, _Ints], known: dict[int, Likeness] | None
) -> tuple[_Floats, _Bools]:
    """Compare words as scoring does, every two once; also whether the lesser weight counts.

    Where nothing is ``known``, close words are taken for equal.
    """
    size = max(len(filed.table), 1)
    unique, back = np.unique(pairs[0] * size + pairs[1], return_inverse=True)
    values, one_word = np.zeros(len(unique)), np.zeros(len(unique), bool)
    open_ = np.flatnonzero(close(asked, filed, unique // size, unique % size))
    if known is None:
        values[open_] = 1
        return values[back], one_word[back]
    for at, number in zip(open_.tolist(), unique[open_].tolist(), strict=True):
        found = known.get(number)
        if found is None:
            i, j = divmod(number, size)
            found = known[number] = likeness(asked.table[i], filed.table[j])
        values[at], one_word[at] = found.value, found.way in ONE_WORD
    return values[back], one_word[back]
