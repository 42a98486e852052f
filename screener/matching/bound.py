"""The highest score that pairs of names can have, reckoned word by word for all pairs at once.

Every two words of a pair that may be alike at all are compared as scoring compares them; from
those likenesses follows the most weight that can agree and the least that must be paid for.
Scoring itself, which pairs the words off, is left with the few pairs that can still match.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from screener.matching.alike import Words, close, may_be_alike
from screener.matching.likeness import Likeness, likeness
from screener.matching.misplaced import Misplaced
from screener.matching.parameters import Costs, NameParameters
from screener.matching.score import LEGAL_WEIGHT, ONE_WORD
from screener.matching.tokens import Rows, runs_of

__all__ = ["Side", "cost_factor", "highest_scores"]

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
    legal: Misplaced
    transcribed: _Bools
    """Of each row: whether it was read from another script than Latin."""

    @cached_property
    def is_number(self) -> _Bools:
        """Whether a word is a number that must agree."""
        return self.rows.table.of_kind(frozenset({"number"}))


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


def highest_scores(
    both: tuple[Side, Side],
    queries: _Ints,
    rows: _Ints,
    costs: NameParameters,
    *,
    joined: _Floats,
    known: dict[int, Likeness],
) -> _Floats:
    """Return a score for each pair, of an asked and a filed row, that scoring does not exceed.

    ``joined`` is the weight that agrees where one name writes as one what the other does not;
    ``known`` remembers the words that were compared.
    """
    asked, filed = both
    alike = _alike_words(both, queries, rows, costs, known)
    # What a word costs that is alike to another: in part, or left over should that be taken.
    spare = min(costs.extra, costs.conflict - costs.extra)
    ours = _Place(asked, queries, filed.legal, rows).sums(alike, alike.left, spare)
    theirs = _Place(filed, rows, asked.legal, queries).sums(alike, alike.right, spare)
    most = np.minimum(ours.most, theirs.most) + joined + _SLACK
    paid = np.maximum(np.maximum(ours.least, theirs.least) - joined, 0)
    left, right = (np.maximum(side.over - joined, 0) for side in (ours, theirs))
    factor = cost_factor(asked.transcribed[queries], filed.transcribed[rows], costs)
    score = most / (most + (paid + _cost(most, left, right, costs)) * factor)
    agree = np.zeros(len(queries), bool)
    agree[alike.pair[alike.number]] = True
    counted = _has_number(asked)[queries] & _has_number(filed)[rows]
    return np.where(counted & ~agree, score * costs.numbers, score) + _SLACK


def _alike_words(
    both: tuple[Side, Side],
    queries: _Ints,
    rows: _Ints,
    costs: NameParameters,
    known: dict[int, Likeness],
) -> _Alike:
    """Compare the words of each pair."""
    asked, filed = both
    pair, left, right = _word_pairs(asked.rows, filed.rows, queries, rows)
    may = may_be_alike(asked.words, filed.words, asked.rows.tokens[left], filed.rows.tokens[right])
    pair, left, right = pair[may], left[may], right[may]
    i, j = asked.rows.tokens[left], filed.rows.tokens[right]
    value, one_word = _likenesses(asked.words, filed.words, (i, j), known)
    weight = _pair_weight(asked.rows.table.weights[i], filed.rows.table.weights[j], one_word)
    # Of a word that may be a legal form the part that does not agree costs little too.
    low = _Place(asked, queries, filed.legal, rows).weights(i, pair)
    low_filed = _Place(filed, rows, asked.legal, queries).weights(j, pair)
    short = costs.short * _pair_weight(low, low_filed, one_word) * (1 - value)
    at = np.flatnonzero(value > 0)
    number = asked.is_number[i] & (value == 1)
    return _Alike(
        pair[at], left[at], right[at], (weight * value)[at], short[at], np.asarray(number[at])
    )


def cost_factor(ours: _Bools, theirs: _Bools, costs: Costs) -> _Floats:
    """Return by how much less pairs pay: names in two scripts differ by chance."""
    cross = costs.cross_cost if isinstance(costs, NameParameters) else 1.0
    return np.where(ours == theirs, 1.0, min(cross, 1.0))


def _pair_weight(ours: _Floats, theirs: _Floats, one_word: _Bools) -> _Floats:
    return np.where(one_word, np.minimum(ours, theirs), (ours + theirs) / 2)


def _cost(most: _Floats, left: _Floats, right: _Floats, costs: Costs) -> _Floats:
    """What is to be paid for the weight that is left over on both sides."""
    cost = costs.extra * np.abs(left - right) + costs.conflict * np.minimum(left, right)
    cost *= 1 + costs.doubt * np.maximum(costs.enough - most, 0)
    return np.asarray(cost)


def _has_number(side: Side) -> _Bools:
    return side.rows.sums(side.is_number.astype(np.float64)) > 0


class _Sums(NamedTuple):
    """Of one side of each pair: the most that agrees, the least paid for it, what is over."""

    most: _Floats
    least: _Floats
    over: _Floats


@dataclass(frozen=True, slots=True)
class _Place:
    """One side of the pairs: its rows, and the legal forms and rows of the other side."""

    side: Side
    row: _Ints
    legal: Misplaced
    answer: _Ints

    def sums(self, alike: _Alike, place: _Ints, spare: float) -> _Sums:
        """Add up, for each pair, over the words of its row on this side."""
        rows = self.side.rows
        counts = rows.lengths[self.row]
        offset = np.cumsum(counts) - counts
        at = offset[alike.pair] + place - rows.starts[self.row[alike.pair]]
        owner = np.repeat(np.arange(len(counts)), counts)
        weight = self.weights(rows.tokens[runs_of(rows.starts[self.row], counts)], owner)
        most, least = np.zeros(len(owner)), np.full(len(owner), np.inf)
        np.maximum.at(most, at, alike.agreed)
        np.minimum.at(least, at, alike.short)
        alone = np.isinf(least)
        least = np.where(alone, 0, np.minimum(least, spare * weight))
        over = np.where(alone, weight, 0)
        size = len(counts)
        return _Sums(
            np.bincount(owner, most, size).astype(np.float64),
            np.bincount(owner, least, size).astype(np.float64),
            np.bincount(owner, over, size).astype(np.float64),
        )

    def weights(self, token: _Ints, owner: _Ints) -> _Floats:
        """Weight of each word; little of what may be a word of the other name's legal form."""
        weight = self.side.rows.table.weights[token]
        lowered = self.side.legal.lowered(self.legal, token, self.answer[owner])
        return np.where(lowered, np.minimum(weight, LEGAL_WEIGHT), weight)


def _word_pairs(asked: Rows, filed: Rows, q: _Ints, r: _Ints) -> tuple[_Ints, _Ints, _Ints]:
    """Every word of one name with every word of the other: the pair, and their two places."""
    left, right = asked.lengths[q], filed.lengths[r]
    pair = np.repeat(np.arange(len(q)), left)
    place = runs_of(asked.starts[q], left)
    count = right[pair]
    return np.repeat(pair, count), np.repeat(place, count), runs_of(filed.starts[r][pair], count)


def _likenesses(
    asked: Words, filed: Words, pairs: tuple[_Ints, _Ints], known: dict[int, Likeness]
) -> tuple[_Floats, _Bools]:
    """Compare words as scoring does, every two once; also whether the lesser weight counts."""
    size = max(len(filed.table), 1)
    unique, back = np.unique(pairs[0] * size + pairs[1], return_inverse=True)
    values, one_word = np.zeros(len(unique)), np.zeros(len(unique), bool)
    open_ = np.flatnonzero(close(asked, filed, unique // size, unique % size))
    for at, number in zip(open_.tolist(), unique[open_].tolist(), strict=True):
        found = known.get(number)
        if found is None:
            i, j = divmod(number, size)
            found = known[number] = likeness(asked.table[i], filed.table[j])
        values[at], one_word[at] = found.value, found.way in ONE_WORD
    return values[back], one_word[back]
