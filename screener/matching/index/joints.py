"""Words that one name writes as one and the other does not, in many pairs of names at once.

What scoring may pair in that way is never left out: the letters of the words decide, and that
neither side has the same word elsewhere, which is paired before.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from screener.matching.filing.places import Offers, Place
from screener.matching.filing.tokens import runs_of
from screener.matching.numeric import Bools, Ints
from screener.matching.scoring.align import LONG_JOINED, MOST_JOINED, VERY_LONG_JOINED
from screener.matching.scoring.parameters import NameParameters, parameters

__all__ = ["joint_offers"]


class _Runs(NamedTuple):
    """Neighbouring words of one name, each with a word of the other that may be all of them."""

    first: Ints
    """Where the first of them stands."""
    length: int
    single: Ints
    """Where the other word stands."""


def joint_offers(
    many: Place, single: Place, free: tuple[Bools, Bools], pairs: Ints, costs: NameParameters
) -> tuple[Offers, Offers]:
    """Return what words bring that ``single`` may write as one, and what those bring.

    Args:
        many: The names whose words are taken together.
        single: The names that they are held against.
        free: Of each place of both: whether its word may be paired so.
        pairs: The pairs to look at; they ascend.
        costs: What is paid for words that agree in part.
    """
    of_many, of_single = [], []
    for runs in _runs(many, single, free, pairs):
        at = runs.first[:, None] + np.arange(runs.length)
        weight, low = many.full[at].sum(axis=1), many.weights[at].sum(axis=1)
        whole = parameters().words.joined
        agreed = whole * (weight + single.full[runs.single]) / 2
        short = costs.short * (1 - whole) * (low + single.weights[runs.single]) / 2
        share = many.full[at] / weight[:, None]
        brought = (agreed[:, None] * share).ravel(), (short[:, None] * share).ravel()
        of_many.append(Offers(at.ravel(), *brought))
        of_single.append(Offers(runs.single, agreed, short))
    return Offers.together(of_many), Offers.together(of_single)


def _runs(many: Place, single: Place, free: tuple[Bools, Bools], pairs: Ints) -> Iterator[_Runs]:
    a, b = many.side.words.looks, single.side.words.looks
    places = runs_of(many.starts[pairs], many.counts[pairs])
    for length in range(2, MOST_JOINED + 1):
        last = places + length - 1
        inside = last < len(many.pair)
        first = places[inside]
        first = first[many.pair[first] == many.pair[last[inside]]]
        run = first[:, None] + np.arange(length)
        first = first[free[0][run].all(axis=1)]
        count = single.counts[many.pair[first]]
        ours = np.repeat(first, count)
        theirs = runs_of(single.starts[many.pair[first]], count)
        good = free[1][theirs]
        good &= (a.firsts[many.tokens[ours]] & b.firsts[single.tokens[theirs]]) > 0
        ours, theirs = ours[good], theirs[good]
        good = _spelled(many, single, ours[:, None] + np.arange(length), theirs)
        yield _Runs(ours[good], length, theirs[good])


def _spelled(many: Place, single: Place, runs: Ints, theirs: Ints) -> Bools:
    """Whether words may be spelled as one word is, by their letters."""
    a, b = many.side.words.looks, single.side.words.looks
    run, word = many.tokens[runs], single.tokens[theirs]
    raws = many.side.rows.table.raw_hashes[run]
    # One word as written may stand for several, and is then written once.
    said = np.ones(run.shape, np.int32)
    said[:, 1:] = raws[:, 1:] != raws[:, :-1]
    shortest, longest = (a.shortest[run] * said).sum(axis=1), a.longest[run].sum(axis=1)
    length = np.maximum(longest, b.longest[word])
    edits = (length >= LONG_JOINED).astype(np.int32) + (length >= VERY_LONG_JOINED)
    found = (shortest - b.longest[word] <= edits) & (b.shortest[word] - longest <= edits)
    surely = np.bitwise_or.reduce(a.surely[run], axis=1)
    perhaps = np.bitwise_or.reduce(a.perhaps[run], axis=1)
    found &= np.bitwise_count(surely & ~b.perhaps[word]) <= edits
    found &= np.bitwise_count(b.surely[word] & ~perhaps) <= edits
    return np.asarray(found)
