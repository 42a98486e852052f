"""Words in their places: the two names of each pair, laid out one pair behind the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from screener.matching.filing.alike import Words
from screener.matching.filing.tokens import Rows, runs_of
from screener.matching.numeric import Bools, Floats, Ints
from screener.matching.scoring.parameters import Costs
from screener.matching.scoring.score import LEGAL_WEIGHT
from screener.names.kinds import SAYS_WHAT_OR_WHERE, WEAK_KINDS

__all__ = ["Offers", "Place", "Side", "Sums"]

_IN_SIGNS = frozenset({"Hani", "Hang"})
_UNCOMMON = frozenset({"word"})
_SPREAD = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True)
class Side:
    """One side of the pairs: rows of words."""

    rows: Rows
    words: Words
    transcribed: Bools
    """Of each row: whether it was read from another script than Latin."""
    partial: Bools
    """Of each row: whether it is a part of a name only."""
    formed: Bools
    """Of each row: whether it has a legal form."""

    @cached_property
    def counted(self) -> tuple[tuple[Bools, Bools], ...]:
        """Of each kind of number that must agree: which words are one, which rows have one."""
        kinds = [self.rows.table.of_kind(frozenset({kind})) for kind in ("number", "site")]
        return tuple((words, self.rows.any(words)) for words in kinds)

    @cached_property
    def in_signs(self) -> Bools:
        """Of each word: whether it is written in signs."""
        return self.rows.table.of_script(_IN_SIGNS)

    @cached_property
    def uncommon(self) -> Bools:
        """Whether each word is no common one, nor of a known kind."""
        return self.rows.table.of_kind(_UNCOMMON)

    @cached_property
    def strong(self) -> Bools:
        """Whether each word may tell a firm from another."""
        return ~self.rows.table.of_kind(WEAK_KINDS)

    @cached_property
    def costly(self) -> Bools:
        """Whether each word costs more than it weighs, wherever it is left over."""
        return self.rows.table.of_kind(SAYS_WHAT_OR_WHERE)

    @cached_property
    def repeats(self) -> Bools:
        """Of each row: whether it has a word twice."""
        rows = self.rows
        # One number for a word in a row is sorted several times as fast as two.
        words = rows.table.hashes[rows.tokens] ^ (rows.row.astype(np.uint64) * _SPREAD)
        order = np.argsort(words)
        again = order[1:][np.diff(words[order]) == 0]
        found = np.zeros(len(rows), bool)
        found[rows.row[again]] = True
        return found


class Offers(NamedTuple):
    """What words of one name may bring if they are paired with some of the other."""

    at: Ints
    """Where each word stands; a word may stand there several times."""
    agreed: Floats
    short: Floats
    """What is paid where they agree in part."""

    @classmethod
    def together(cls, offers: Sequence[Offers]) -> Offers:
        """Put offers one behind the other."""
        return cls(*(np.concatenate(column) for column in zip(*offers, strict=True)))


class Sums(NamedTuple):
    """Of one side of each pair: the most that agrees, the least paid for it, what is over."""

    most: Floats
    least: Floats
    over: Floats


class Place:
    """One side of the pairs: the words of its row in each pair, one pair behind the other."""

    def __init__(
        self, side: Side, row: Ints, lowered: Callable[[Ints, Ints], Bools], answer: Ints
    ) -> None:
        """Take the rows of a side, what tells legal words of the other's rows, and those rows."""
        rows = side.rows
        self.side, self.row = side, row
        self.counts = rows.lengths[row]
        self.starts = np.cumsum(self.counts) - self.counts
        self.pair = np.repeat(np.arange(len(row)), self.counts)
        self.tokens = rows.tokens[runs_of(rows.starts[row], self.counts)]
        self.hashes = rows.table.hashes[self.tokens]
        self.in_signs = side.in_signs[self.tokens]
        """Whether each word is written in signs, so that one text may be two words."""
        self.repeats = side.repeats[row[self.pair]]
        """Whether each word stands in a name that has a word twice."""
        self.full = rows.table.weights[self.tokens]
        """Weight of each word."""
        low = np.minimum(self.full, LEGAL_WEIGHT)
        self.weights = np.where(lowered(self.tokens, answer[self.pair]), low, self.full)
        """The same; little of what may be a word of the other name's legal form."""

    def tells(self, at: Ints) -> Bools:
        """Whether an uncommon word of each pair is among those at some places."""
        told = np.zeros(len(self.counts), bool)
        told[self.pair[at[self.side.uncommon[self.tokens[at]]]]] = True
        return told

    def cost(self, told: Bools, costs: Costs) -> Floats:
        """What each word weighs should it be left over, as scoring reckons with it.

        ``told``: Whether an uncommon word of each pair may agree.
        """
        side, tokens = self.side, self.tokens
        factor = np.where(side.strong[tokens] & ~told[self.pair], costs.untold, 1.0)
        factor[side.costly[tokens]] = costs.weak
        return factor * self.weights

    def sums(self, offers: Offers, spare: float, cost: Floats) -> Sums:
        """Add up, for each pair, over its words, those in ``offers`` being alike to others."""
        most, least = np.zeros(len(self.pair)), np.full(len(self.pair), np.inf)
        np.maximum.at(most, offers.at, offers.agreed)
        np.minimum.at(least, offers.at, offers.short)
        alone = np.isinf(least)
        least = np.where(alone, 0, np.minimum(least, spare * cost))
        over = np.where(alone, cost, 0)
        return Sums(self._by_pair(most), self._by_pair(least), self._by_pair(over))

    def lack(self, words: Bools, agreed: Ints) -> Bools:
        """Whether each pair has one of these words of the table but for those ``agreed``."""
        lacking = words[self.tokens]
        lacking[agreed] = False
        return self._by_pair(lacking.astype(np.float64)) > 0

    def _by_pair(self, values: Floats) -> Floats:
        return np.bincount(self.pair, values, len(self.counts)).astype(np.float64)
