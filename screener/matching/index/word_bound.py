"""The highest score that pairs of names can have, reckoned word by word for all pairs at once.

Every two words of a pair that may be alike at all are compared as scoring compares them; from
those likenesses follows the most weight that can agree and the least that must be paid for.
Scoring itself, which pairs the words off, is left with the few pairs that can still match.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from screener.matching.filing.alike import Words, close, may_be_alike
from screener.matching.filing.misplaced import LegalWords
from screener.matching.filing.places import Offers, Place, Side
from screener.matching.filing.tokens import runs_of
from screener.matching.index.joints import joint_offers
from screener.matching.numeric import Bools, Floats, Ints
from screener.matching.scoring.likeness import likeness
from screener.matching.scoring.parameters import Costs, NameParameters
from screener.matching.scoring.score import ONE_WORD
from screener.matching.scoring.several_words import NOTHING_MORE
from screener.matching.scoring.spelling import Likeness

__all__ = ["cost_factor", "highest_scores", "pair_weights"]

_SLACK = 2e-4
"""Scores are rounded to four places."""


class _Alike(NamedTuple):
    """Words of pairs that are alike, where they stand, and what they bring."""

    left: Ints
    right: Ints
    agreed: Floats
    short: Floats

    @property
    def ours(self) -> Offers:
        return Offers(self.left, self.agreed, self.short)

    @property
    def theirs(self) -> Offers:
        return Offers(self.right, self.agreed, self.short)


class _Equal(NamedTuple):
    """Words of pairs that are equal, where they stand, and which words may be paired with others.

    Equal words are paired before all else.
    """

    left: Ints
    right: Ints
    same: tuple[Ints, Ints]
    """Where words of one text stand, words in signs too: what must agree does so by its text."""
    free: tuple[Bools, Bools]
    """Of each place of both sides: whether its word has no equal one, or may be left by it."""
    rest: tuple[Ints, Ints]
    """Where all other words stand that may still be paired."""


def highest_scores(
    both: tuple[Side, Side],
    queries: Ints,
    rows: Ints,
    costs: NameParameters,
    *,
    legal: LegalWords,
    joined: Bools,
    known: dict[int, Likeness] | None,
) -> Floats:
    """Return a score for each pair, of an asked and a filed row, that scoring does not exceed.

    Args:
        both: What asked and filed rows are.
        queries: The asked rows.
        rows: The filed rows.
        costs: What is paid for what does not agree.
        legal: Tells words that may be of the other name's legal form.
        joined: Whether one of a pair may write as one what the other does not.
        known: Remembers the words that were compared; None takes all that are close for equal.
    """
    asked, filed = both
    ours = Place(asked, queries, legal.lowered, rows)
    theirs = Place(filed, rows, legal.lowered_filed, queries)
    equal = _equal_words(ours, theirs)
    alike = _alike_words(ours, theirs, equal, costs, known)
    offers, others = [alike.ours], [alike.theirs]
    if joined.any():
        pairs = np.flatnonzero(joined)
        one, other = joint_offers(ours, theirs, equal.free, pairs, costs)
        offers.append(one)
        others.append(other)
        one, other = joint_offers(theirs, ours, equal.free[::-1], pairs, costs)
        offers.append(other)
        others.append(one)
    # What a word costs that is alike to another: in part, or left over should that be taken.
    spare = min(costs.extra, costs.conflict - costs.extra)
    offered, answered = Offers.together(offers), Offers.together(others)
    told = ours.tells(offered.at) | theirs.tells(answered.at)
    mine = ours.sums(offered, spare, ours.cost(told, costs))
    yours = theirs.sums(answered, spare, theirs.cost(told, costs))
    most = np.minimum(mine.most, yours.most) + _SLACK
    paid = np.maximum(mine.least, yours.least)
    factor = cost_factor(asked.transcribed[queries], filed.transcribed[rows], costs)
    score = most / (most + (paid + _cost(most, mine.over, yours.over, costs)) * factor)
    score[_count_otherwise(ours, theirs, equal)] *= costs.numbers
    partial = asked.partial[queries] | filed.partial[rows]
    score[partial] *= costs.partial
    score[asked.formed[queries] != filed.formed[rows]] *= costs.legal_missing
    score += _SLACK
    several = partial | joined | (np.minimum(mine.over, yours.over) <= NOTHING_MORE + _SLACK)
    raised = np.maximum(score, np.minimum(score * costs.several, costs.several_most))
    return np.where(several, raised, score)


def _equal_words(ours: Place, theirs: Place) -> _Equal:
    """Hold every word of one name against every word of the other."""
    left, right = _word_pairs(ours, theirs)
    same = np.flatnonzero(ours.hashes[left] == theirs.hashes[right])
    in_signs = ours.in_signs[left[same]] & theirs.in_signs[right[same]]
    at = same[~in_signs]  # one text in signs may be two words
    one, other = left[at], right[at]
    once = ~(ours.repeats[one] | theirs.repeats[other])  # what a name has twice may be left over
    free = np.ones(len(ours.tokens), bool), np.ones(len(theirs.tokens), bool)
    free[0][one[once]] = False
    free[1][other[once]] = False
    may = free[0][left] & free[1][right]
    may[at] = False
    rest = np.flatnonzero(may)
    return _Equal(one, other, (left[same], right[same]), free, (left[rest], right[rest]))


def _count_otherwise(ours: Place, theirs: Place, equal: _Equal) -> Bools:
    """Whether each name has a number that the other lacks."""
    found = np.zeros(len(ours.counts), bool)
    for (word, row), (other, answer) in zip(ours.side.counted, theirs.side.counted, strict=True):
        some = row[ours.row] & answer[theirs.row]
        if some.any():
            found |= some & ours.lack(word, equal.same[0]) & theirs.lack(other, equal.same[1])
    return found


def _alike_words(
    ours: Place,
    theirs: Place,
    equal: _Equal,
    costs: NameParameters,
    known: dict[int, Likeness] | None,
) -> _Alike:
    """Compare the words of each pair; those that are equal bring all they weigh."""
    left, right = equal.rest
    asked, filed = ours.side.words, theirs.side.words
    i, j = ours.tokens[left], theirs.tokens[right]
    may = np.flatnonzero(may_be_alike(asked, filed, i, j))
    value, one_word = _likenesses(asked, filed, (i[may], j[may]), known)
    at = np.flatnonzero(value > 0)
    left, right = left[may[at]], right[may[at]]
    value, one_word = value[at], one_word[at]
    agreed = pair_weights(ours.full[left], theirs.full[right], one_word) * value
    # Of a word that may be a legal form the part that does not agree costs little too.
    low = pair_weights(ours.weights[left], theirs.weights[right], one_word)
    short = costs.short * low * (1 - value)
    whole = (ours.full[equal.left] + theirs.full[equal.right]) / 2
    return _Alike(
        np.concatenate([equal.left, left]),
        np.concatenate([equal.right, right]),
        np.concatenate([whole, agreed]),
        np.concatenate([np.zeros(len(whole)), short]),
    )


def cost_factor(ours: Bools, theirs: Bools, costs: Costs) -> Floats:
    """Return by how much less pairs pay: names in two scripts differ by chance."""
    cross = costs.cross_cost if isinstance(costs, NameParameters) else 1.0
    return np.where(ours == theirs, 1.0, min(cross, 1.0))


def pair_weights(ours: Floats, theirs: Floats, one_word: Bools) -> Floats:
    """Return the weight of each two words as ``score.pair_weight`` does."""
    return np.where(one_word, np.minimum(ours, theirs), (ours + theirs) / 2)


def _cost(most: Floats, left: Floats, right: Floats, costs: Costs) -> Floats:
    """What is to be paid for the weight that is left over on both sides."""
    cost = costs.extra * np.abs(left - right)
    cost += costs.conflict * np.minimum(left, right)
    cost *= 1 + costs.doubt * np.maximum(costs.enough - most, 0)
    return np.asarray(cost)


def _word_pairs(ours: Place, theirs: Place) -> tuple[Ints, Ints]:
    """Every word of one name with every word of the other, by their places."""
    count = theirs.counts[ours.pair]
    return np.repeat(np.arange(len(ours.pair)), count), runs_of(theirs.starts[ours.pair], count)


def _likenesses(
    asked: Words, filed: Words, pairs: tuple[Ints, Ints], known: dict[int, Likeness] | None
) -> tuple[Floats, Bools]:
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
