"""Names with a word that may be the initials of words of another name."""

from __future__ import annotations

import numpy as np

from screener.matching.filing.columns import Columns
from screener.matching.filing.filed import Keys
from screener.matching.filing.tokens import Rows, runs_of
from screener.matching.index.word_bound import cost_factor
from screener.matching.numeric import Bools, Ints
from screener.matching.scoring.parameters import Costs, parameters

__all__ = ["initials_reach", "share_a_word"]

_PARTICLE = 0.1
"""Words that weigh less say nothing."""
_SPREAD = np.uint64(0x9E3779B97F4A7C15)


def initials_reach(
    short: Columns, long: Columns, pairs: tuple[Ints, Ints], costs: Costs, least: float
) -> Bools:
    """Whether pairs may reach the score ``least``, should a word be the initials of a name.

    Args:
        short: Rows that have the word.
        long: Rows whose initials it may be: all their words agree with it.
        pairs: Rows of both.
        costs: What is paid for the other words of ``short``, which agree with nothing.
        least: The score.
    """
    one, other = pairs
    value = parameters().words.blend
    weight = (short.heaviest[one] + long.weights[other]) / 2
    cost = costs.short * (1 - value) * weight + costs.extra * short.besides[one]
    cost *= cost_factor(short.transcribed[one], long.transcribed[other], costs)
    return np.asarray(value * weight * (1 - least) >= least * cost)


def share_a_word(one: Rows, other: Rows, pairs: tuple[Ints, Ints]) -> Bools:
    """Whether the rows of each pair have a word of weight in common."""
    ours, theirs = (_by_pair(rows, at) for rows, at in zip((one, other), pairs, strict=True))
    shared = np.isin(ours.hashes, theirs.hashes)
    return np.bincount(ours.rows[shared], minlength=len(pairs[0])) > 0


def _by_pair(rows: Rows, at: Ints) -> Keys:
    """The words of weight of some rows, each hashed with the number of its pair."""
    tokens = rows.tokens[runs_of(rows.starts[at], rows.lengths[at])]
    pair = np.repeat(np.arange(len(at)), rows.lengths[at])
    said = rows.table.weights[tokens] > _PARTICLE
    pair, hashes = pair[said], rows.table.hashes[tokens[said]]
    return Keys(pair, hashes + pair.astype(np.uint64) * _SPREAD)
