"""Which words may be alike at all, for many pairs of words at once; never too few.

The letters that words have rule out nearly all pairs. Of what is left the edits between the words
are counted, and only pairs that are close enough are compared as scoring compares them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from screener.matching.filing.heard import edits_allowed, may_be_heard
from screener.matching.filing.looks import BY_LETTERS, CLIPPED, CUT_OFF, HAN, Looks
from screener.matching.filing.neighbours import edits_between
from screener.matching.filing.texts import Texts
from screener.matching.filing.tokens import TokenTable
from screener.matching.numeric import Bools, Ints
from screener.matching.scoring.meaning import alternatives
from screener.matching.scoring.spelling import MOST_EDITS, SHORTEST_TYPO

__all__ = ["Words", "close", "may_be_alike"]

_NEXT = np.uint8(1)
"""From the flag of a word of a known kind to that of one that may abbreviate it."""


@dataclass(frozen=True)
class Words:
    """Words of one side, and what they look like."""

    table: TokenTable
    looks: Looks


def may_be_alike(ours: Words, theirs: Words, i: Ints, j: Ints) -> Bools:
    """Whether scoring may find two words alike, by the letters they have."""
    pairs = _Pairs(ours, theirs, i, j)
    return np.asarray(pairs.surely() | pairs.meant() | pairs.spelled() | pairs.heard())


def close(ours: Words, theirs: Words, i: Ints, j: Ints) -> Bools:
    """The same, of words that may be alike by their letters: few pairs, seen more closely."""
    pairs = _Pairs(ours, theirs, i, j)
    found = pairs.surely()
    for may, check in (
        (pairs.meant, pairs.near_in_meaning),
        (pairs.spelled, pairs.few_edits),
        (pairs.heard, pairs.near_sound),
    ):
        left = np.flatnonzero(~found & may())
        found[left] = check(left)
    return found


@dataclass(frozen=True)
class _Pairs:
    """Pairs of words, by their numbers in the tables of both sides."""

    ours: Words
    theirs: Words
    i: Ints
    j: Ints

    def surely(self) -> Bools:
        """Equal words, abbreviations, what a point cuts off, all Han, letters by their names."""
        a, b, i, j = self.ours.looks, self.theirs.looks, self.i, self.j
        equal = self.ours.table.hashes[i] == self.theirs.table.hashes[j]
        one, other = a.flags[i], b.flags[j]
        abbreviated = ((one & (other << _NEXT)) | ((one << _NEXT) & other)) & CLIPPED > 0
        abbreviated |= ((one | other) & CUT_OFF) > 0
        abbreviated &= self._same_first()
        return np.asarray(
            equal | abbreviated | ((one & other & HAN) > 0) | (((one | other) & BY_LETTERS) > 0)
        )

    def meant(self) -> Bools:
        """Words that may be near in meaning."""
        return np.asarray(self.ours.looks.near[self.i] & self.theirs.looks.meaning[self.j]) > 0

    def near_in_meaning(self, at: Ints) -> Bools:
        """Of some pairs: whether their meanings are near."""
        texts, raws = self.ours.table.texts, self.ours.table.raws
        i, j = self.i[at].tolist(), self.j[at]
        others = zip(self.theirs.table.texts.taken(j), self.theirs.table.raws.taken(j), strict=True)
        near_to = {one: alternatives(texts[one]) | alternatives(raws[one]) for one in set(i)}
        near = [not near_to[one].isdisjoint(other) for one, other in zip(i, others, strict=True)]
        return np.array(near, bool)

    def spelled(self) -> Bools:
        """Words that differ in two letters at most."""
        a, b, i, j = self.ours.looks, self.theirs.looks, self.i, self.j
        found = np.bitwise_count(a.surely[i] & ~b.perhaps[j]) <= MOST_EDITS
        found &= np.bitwise_count(b.surely[j] & ~a.perhaps[i]) <= MOST_EDITS
        found &= a.shortest[i] - b.longest[j] <= MOST_EDITS
        found &= b.shortest[j] - a.longest[i] <= MOST_EDITS
        # Shorter words are alike only where one is the plural of the other.
        long = np.minimum(a.longest[i], b.longest[j]) >= SHORTEST_TYPO
        return np.asarray(found & (long | self._same_first()))

    def _same_first(self) -> Bools:
        return np.asarray(self.ours.looks.firsts[self.i] & self.theirs.looks.firsts[self.j]) > 0

    def few_edits(self, at: Ints) -> Bools:
        """Of some pairs: whether few edits lead from one spelling to the other."""
        found = np.zeros(len(at), bool)
        for one, ours in _spellings(self.ours):
            for other, theirs in _spellings(self.theirs):
                left = np.flatnonzero(~found & ours[self.i[at]] & theirs[self.j[at]])
                found[left] = _few_edits(one, other, self.i[at[left]], self.j[at[left]])
        umlauts = self.ours.looks.umlauts[self.i[at]] | self.theirs.looks.umlauts[self.j[at]]
        return np.asarray(found | umlauts)

    def heard(self) -> Bools:
        """Words of two scripts whose consonants differ little."""
        a, b, i, j = self.ours.looks, self.theirs.looks, self.i, self.j
        found = (a.least_heard[i] > 0) | (b.least_heard[j] > 0)
        at = np.flatnonzero(found)  # few: of most pairs both are Latin
        i, j = i[at], j[at]
        edits = edits_allowed(np.minimum(a.heard[i], b.heard[j]))
        may = self.ours.table.script_hashes[i] != self.theirs.table.script_hashes[j]
        may &= np.bitwise_count(a.sound[i] & ~b.sound[j]) <= edits
        may &= np.bitwise_count(b.sound[j] & ~a.sound[i]) <= edits
        found[at] = may
        return np.asarray(found)

    def near_sound(self, at: Ints) -> Bools:
        """Of some pairs: whether they have enough consonants in common."""
        a, b, i, j = self.ours.looks, self.theirs.looks, self.i[at], self.j[at]
        edits = edits_between(a.sounds, b.sounds, i, j)
        least = a.least_heard[i], b.least_heard[j]
        return may_be_heard((a.heard[i], b.heard[j]), edits, least)


def _spellings(side: Words) -> tuple[tuple[Texts, Bools], ...]:
    """The normal forms of words, and those that are written otherwise as they are written."""
    texts, raws = side.table.texts, side.table.raws
    return (texts, np.ones(len(texts), bool)), (raws, side.looks.written)


def _few_edits(ours: Texts, theirs: Texts, i: Ints, j: Ints) -> Bools:
    a, b = ours.lengths[i], theirs.lengths[j]
    edits = edits_between(ours, theirs, i, j)
    allowed = edits_allowed(np.minimum(a, b), ours.firsts[i] == theirs.firsts[j])
    # An ending, *s* or *sk*, may be added to any word.
    added = (edits <= MOST_EDITS) & (edits == np.abs(a - b))
    return np.asarray((edits <= allowed) | added)
