"""The highest score that pairs of names can have, reckoned word by word for all pairs at once.

Every two words of a pair that may be alike at all are compared as scoring compares them; from
those likenesses follows the most weight that can agree and the least that must be paid for.
Scoring itself, which pairs the words off, is left with the few pairs that can still match.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from screener.matching.likeness import (
    SHORTEST_TYPO,
    SOUND_SCRIPTS,
    abbreviates_common,
    likeness,
    near_words,
)
from screener.matching.misplaced import Misplaced
from screener.matching.parameters import Costs, NameParameters
from screener.matching.score import LEGAL_WEIGHT, ONE_WORD
from screener.matching.texts import Texts
from screener.matching.tokens import Rows, TokenTable, runs_of
from screener.names.words import word_table

__all__ = ["Looks", "Side", "highest_scores"]

_Ints = NDArray[np.int64]
_Floats = NDArray[np.float64]
_Bools = NDArray[np.bool_]
_MOST_EDITS = 2
_HAN = frozenset({"Hani"})
_SLACK = 2e-4
"""Scores are rounded to four places."""


@dataclass(frozen=True)
class Looks:
    """What decides whether two words may be alike at all, for each word of a table."""

    surely: NDArray[np.uint32]
    """The letters that the word has both in its normal form and as written, a bit for each."""
    perhaps: NDArray[np.uint32]
    """The letters that it has in either."""
    firsts: NDArray[np.uint32]
    shortest: NDArray[np.int32]
    longest: NDArray[np.int32]
    kind: _Bools
    """It is a word of a known kind, which others abbreviate."""
    clipped: _Bools
    """It may abbreviate such a word."""
    near: _Bools
    """There are words near in meaning."""
    han: _Bools
    foreign: _Bools
    """Its script is one whose readings agree in consonants."""

    @classmethod
    def of(cls, table: TokenTable) -> Looks:
        """Look at every word of ``table``."""
        plain = table.raws.ascii & (table.raws.sizes > 0)
        written, normal = _letters(table.raws), _letters(table.texts)
        written = np.where(plain, written, normal)
        size, raw_size = table.lengths, np.where(plain, table.raws.sizes, table.lengths)
        firsts = _firsts(table.texts) | np.where(plain, _firsts(table.raws), 0)
        texts, raws = list(table.texts), list(table.raws)
        kinds = word_table().kinds
        return cls(
            normal & written,
            normal | written,
            firsts.astype(np.uint32),
            np.minimum(size, raw_size).astype(np.int32),
            np.maximum(size, raw_size).astype(np.int32),
            np.array([a in kinds or b in kinds for a, b in zip(texts, raws, strict=True)], bool),
            np.array(
                [
                    abbreviates_common(a) or abbreviates_common(b)
                    for a, b in zip(texts, raws, strict=True)
                ],
                bool,
            ),
            np.array(
                [bool(near_words(a) or near_words(b)) for a, b in zip(texts, raws, strict=True)],
                bool,
            ),
            table.of_script(_HAN),
            table.of_script(SOUND_SCRIPTS),
        )


def _letters(texts: Texts) -> NDArray[np.uint32]:
    """The letters of each text: a bit for each of a to z, the digits share the other six."""
    bits = np.zeros(257, np.uint32)
    bits[97:123] = 1 << np.arange(26)
    bits[48:58] = 1 << (26 + np.arange(10) % 6)
    # One more byte, so that each text, also an empty one at the end, starts somewhere.
    found = bits[np.append(texts.raw.astype(np.int64), 256)]
    starts = texts.ends - texts.sizes
    if not len(starts):
        return np.empty(0, np.uint32)
    return np.where(texts.sizes > 0, np.bitwise_or.reduceat(found, starts), 0).astype(np.uint32)


def _firsts(texts: Texts) -> NDArray[np.uint32]:
    bits = np.zeros(257, np.uint32)
    bits[97:123] = 1 << np.arange(26)
    bits[48:58] = 1 << (26 + np.arange(10) % 6)
    return bits[np.append(texts.raw.astype(np.int64), 256)[texts.ends - texts.sizes]]


@dataclass(frozen=True)
class Side:
    """One side of the pairs: rows of words, and what those look like."""

    rows: Rows
    looks: Looks
    legal: Misplaced

    @cached_property
    def is_number(self) -> _Bools:
        """Whether a word is a number that must agree."""
        return self.rows.table.of_kind(frozenset({"number"}))


def highest_scores(
    both: tuple[Side, Side],
    queries: _Ints,
    rows: _Ints,
    costs: NameParameters,
    joined: _Floats,
) -> _Floats:
    """Return a score for each pair, of an asked and a filed row, that scoring does not exceed.

    ``joined`` is the weight that agrees where one name writes as one what the other does not.
    """
    asked, filed = both
    pair, left, right = _word_pairs(asked.rows, filed.rows, queries, rows)
    i, j = asked.rows.tokens[left], filed.rows.tokens[right]
    may = _may_be_alike(asked, filed, i, j)
    pair, left, right, i, j = pair[may], left[may], right[may], i[may], j[may]
    value, one_word = _likenesses(asked.rows.table, filed.rows.table, i, j)
    alike = value > 0
    pair, left, right, i, j, value, one_word = (
        column[alike] for column in (pair, left, right, i, j, value, one_word)
    )
    ours, theirs = asked.rows.table.weights[i], filed.rows.table.weights[j]
    weight = np.where(one_word, np.minimum(ours, theirs), (ours + theirs) / 2)
    agreed, short = weight * value, costs.short * weight * (1 - value)
    # What a word costs that is alike to another: in part, or left over should that be taken.
    spare = min(costs.extra, costs.conflict - costs.extra)
    sides = [
        _Agreed.of(side, row, place, pair, agreed, short, other.legal, answer, spare)
        for side, row, place, other, answer in (
            (asked, queries, left, filed, rows),
            (filed, rows, right, asked, queries),
        )
    ]
    most = np.minimum(sides[0].most, sides[1].most) + joined + _SLACK
    paid = np.maximum(np.maximum(sides[0].least, sides[1].least) - joined, 0)
    over = [np.maximum(side.over - joined, 0) for side in sides]
    score = _share(most, paid, over[0], over[1], costs)
    numbers = asked.is_number[i] & (value == 1)
    agree = np.zeros(len(queries), bool)
    agree[pair[numbers]] = True
    counted = _has_number(asked)[queries] & _has_number(filed)[rows]
    return np.where(counted & ~agree, score * costs.numbers, score) + _SLACK


def _share(most: _Floats, paid: _Floats, left: _Floats, right: _Floats, costs: Costs) -> _Floats:
    cost = costs.extra * np.abs(left - right) + costs.conflict * np.minimum(left, right)
    cost *= 1 + costs.doubt * np.maximum(costs.enough - most, 0)
    return np.asarray(most / (most + paid + cost))


def _has_number(side: Side) -> _Bools:
    return side.rows.sums(side.is_number.astype(np.float64)) > 0


@dataclass(frozen=True, slots=True)
class _Agreed:
    """Of one side of each pair: the most that agrees, the least paid for it, what is over."""

    most: _Floats
    least: _Floats
    over: _Floats

    @classmethod
    def of(
        cls,
        side: Side,
        row: _Ints,
        place: _Ints,
        pair: _Ints,
        agreed: _Floats,
        short: _Floats,
        legal: Misplaced,
        answer: _Ints,
        spare: float,
    ) -> _Agreed:
        """Reckon for each pair the sums over the words of its row on this side."""
        rows = side.rows
        counts = rows.lengths[row]
        offset = np.cumsum(counts) - counts
        at = offset[pair] + place - rows.starts[row[pair]]
        total = int(counts.sum())
        owner = np.repeat(np.arange(len(row)), counts)
        token = rows.tokens[runs_of(rows.starts[row], counts)]
        lowered = side.legal.lowered(legal, token, answer[owner])
        weight = rows.table.weights[token]
        weight = np.where(lowered, np.minimum(weight, LEGAL_WEIGHT), weight)
        most = np.zeros(total)
        np.maximum.at(most, at, agreed)
        least = np.full(total, np.inf)
        np.minimum.at(least, at, short)
        alone = np.isinf(least)
        least = np.where(alone, 0, np.minimum(least, spare * weight))
        return cls(
            *(
                np.bincount(owner, column, minlength=len(row))
                for column in (most, least, np.where(alone, weight, 0))
            )
        )


def _word_pairs(asked: Rows, filed: Rows, q: _Ints, r: _Ints) -> tuple[_Ints, _Ints, _Ints]:
    """Every word of one name with every word of the other: the pair, and their two places."""
    left, right = asked.lengths[q], filed.lengths[r]
    pair = np.repeat(np.arange(len(q)), left)
    place = runs_of(asked.starts[q], left)
    count = right[pair]
    return np.repeat(pair, count), np.repeat(place, count), runs_of(filed.starts[r][pair], count)


def _may_be_alike(asked: Side, filed: Side, i: _Ints, j: _Ints) -> _Bools:
    """Whether scoring may find two words alike; never false where it does."""
    a, b = asked.looks, filed.looks
    equal = asked.rows.table.hashes[i] == filed.rows.table.hashes[j]
    only_a = np.bitwise_count(a.surely[i] & ~b.perhaps[j])
    only_b = np.bitwise_count(b.surely[j] & ~a.perhaps[i])
    spelled = (only_a <= _MOST_EDITS) & (only_b <= _MOST_EDITS)
    spelled &= a.shortest[i] - b.longest[j] <= _MOST_EDITS
    spelled &= b.shortest[j] - a.longest[i] <= _MOST_EDITS
    same_first = (a.firsts[i] & b.firsts[j]) > 0
    # Shorter words are alike only where one is the plural of the other.
    spelled &= same_first | (np.minimum(a.longest[i], b.longest[j]) >= SHORTEST_TYPO)
    abbreviated = same_first & ((a.clipped[i] & b.kind[j]) | (a.kind[i] & b.clipped[j]))
    near = a.near[i] & b.near[j]
    han = a.han[i] & b.han[j]
    scripts = asked.rows.table.script_hashes[i] != filed.rows.table.script_hashes[j]
    sound = scripts & (a.foreign[i] | b.foreign[j])
    return np.asarray(equal | spelled | abbreviated | near | han | sound)


def _likenesses(asked: TokenTable, filed: TokenTable, i: _Ints, j: _Ints) -> tuple[_Floats, _Bools]:
    """Compare words as scoring does, every two once; also whether the lesser weight counts."""
    size = max(len(filed), 1)
    unique, back = np.unique(i * size + j, return_inverse=True)
    found = [
        likeness(asked[a], filed[b])
        for a, b in zip((unique // size).tolist(), (unique % size).tolist(), strict=True)
    ]
    values = np.array([one.value for one in found], np.float64)
    one_word = np.array([one.way in ONE_WORD for one in found], bool)
    return values[back], one_word[back]
