"""What readings are filed under in the index: the words and joints that a match must share.

All rows are worked on at once, as columns; what a key is made of is said beside each function.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from screener.matching.filing.filed import Keys
from screener.matching.filing.texts import Hashes, Texts, hash_texts, power
from screener.matching.filing.tokens import Rows, runs_of
from screener.matching.numeric import Bools, Floats, Ints
from screener.matching.scoring.align import MOST_JOINED
from screener.matching.scoring.alone import BESIDE, LEAST_WEIGHT
from screener.matching.scoring.initials import (
    ACRONYM_LENGTHS,
    BESIDE_INITIALS,
    BESIDE_LAND,
    FORM_LETTERS,
)
from screener.names.beside.aside_words import aside_words
from screener.names.kinds import NUMBERS, WEAK_KINDS
from screener.names.words import word_table

__all__ = ["Joints", "RowKeys"]

_FIGURES = "0123456789"
_INITIAL, _PLACE = frozenset({"initial"}), frozenset({"place"})
_MOST_BESIDE = 4
_ENDS = [
    (before, behind)
    for before in range(_MOST_BESIDE + 1)
    for behind in range(_MOST_BESIDE + 1 - before)
    if before or behind
]
"""Words before and behind those that initials stand for: *SCPC Koutiala*."""
_WHOLE, _LETTERS, _FORMED, _COUNTED = (
    np.uint64(seed) for seed in (0x51ED270B, 0x2545F491, 0x632BE5AB, 0x7ED55D17)
)
_BESIDE = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True)
class Joints:
    """Two or three neighbouring words of a row, or single letters, written as one."""

    rows: Ints
    hashes: Hashes
    weights: Floats
    first: Ints
    """Where the first word stands in ``Rows.tokens``."""
    length: Ints
    written: Bools
    """Joined as written, not in the normal form."""
    lettered: Bools
    """A single letter is among them."""


class RowKeys:
    """The keys of rows."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows

    @cached_property
    def weak(self) -> Bools:
        """Of each word of the table: whether it is of a kind that tells no firm from another."""
        return self.rows.table.of_kind(WEAK_KINDS)

    @cached_property
    def spelled(self) -> Bools:
        """Of each word: whether its spelling is looked for."""
        return ~self.weak & (self.rows.table.lengths > 1)

    def joints(self) -> Joints:
        """Return the neighbouring words of all rows written as one."""
        parts = [
            part for length in range(2, MOST_JOINED + 1) for part in _joined(self.rows, length)
        ]
        return Joints(*(np.concatenate(column) for column in zip(*parts, strict=True)))

    def exact(self) -> Keys:
        """Keys whose equality alone makes a candidate: the whole name without spaces."""
        rows = self.rows
        known = np.flatnonzero(rows.letters)
        return Keys(
            np.concatenate([np.arange(len(rows)), known]),
            np.concatenate([_whole(rows) ^ _WHOLE, rows.letters[known] ^ _LETTERS]),
        )

    def initials(self) -> Keys:
        """The initials of rows that have as many words as an acronym has letters.

        Each also as what initials are without the letters of a legal form. Fewer letters stand for
        a name only beside a word that both say.
        """
        nowhere = np.zeros(len(self.rows), bool)
        return self._initials(three=(nowhere, nowhere))

    def initials_within(self) -> Keys:
        """The initials of rows without some words at their ends, each with such a word.

        Of three letters only where such a word is a brand or a place. And those of all words, each
        with the first or the last: a land that they count, which both names say; three letters then
        end with those of a legal form.
        """
        rows, spoken = self.rows, self._said
        named = rows.table.of_kind(BESIDE_INITIALS)[rows.tokens[spoken]]
        row, (before_it, behind_it) = rows.row[spoken], self._places
        found, (last, first) = [], [self._ends(first=first) for first in (False, True)]
        for before, behind in _ENDS:
            at_end = named & ((before_it < before) | (behind_it < behind))
            told = np.bincount(row[at_end], minlength=len(rows)) > 0
            keys = self._initials(before, behind, three=(told, told))
            found.append((keys.rows, _beside(keys.hashes, (first if before else last)[keys.rows])))
        every = np.ones(len(rows), bool)
        keys = self._initials(three=(~every, every))
        found += [
            (keys.rows, _beside(keys.hashes, end[keys.rows]) ^ _COUNTED) for end in (first, last)
        ]
        return Keys(*(np.concatenate(column) for column in zip(*found, strict=True)))

    def _initials(self, before: int = 0, behind: int = 0, *, three: tuple[Bools, Bools]) -> Keys:
        """The initials of rows, so many words ``before`` and ``behind`` them left out.

        ``three``: rows for which three letters stand; and those for which these and the letters of
        a legal form do.
        """
        rows, table, spoken = self.rows, self.rows.table, self._said
        counts = np.bincount(rows.row[spoken], minlength=len(rows))
        size = counts - before - behind
        fit = (size >= ACRONYM_LENGTHS[0]) & (size <= ACRONYM_LENGTHS[-1])
        place = self._places[0] - before
        within = fit[rows.row[spoken]] & (place >= 0) & (place < size[rows.row[spoken]])
        letters = table.texts.firsts.astype(np.uint64)
        hashes = (letters[rows.tokens[spoken[within]]] + np.uint64(1)) * power(place[within])
        found, made = np.flatnonzero(fit), _add(hashes, size[fit])
        long = size[found] > ACRONYM_LENGTHS[0]
        whole, formed = (long | some[found] for some in three)
        return Keys(
            np.concatenate([found[whole], found[formed]]),
            np.concatenate([made[whole], made[formed] ^ _FORMED]),
        )

    def acronyms(self) -> Keys:
        """The words that may be initials, and what they are without the letters of a legal form."""
        at, hashes = self._acronyms
        return Keys(self.rows.row[at], hashes)

    def acronyms_beside(self) -> Keys:
        """The same, each with every other word of its row: names that both stand in share one.

        Of more than three letters beside nothing but one or two places also as initials that may
        count these.
        """
        rows, (at, hashes) = self.rows, self._acronyms
        row = rows.row[at]
        lengths = rows.lengths[row]
        other = runs_of(rows.starts[row], lengths)
        fit = np.flatnonzero((other != np.repeat(at, lengths)) & self._spoken[rows.tokens[other]])
        words = rows.table.hashes[rows.tokens[other[fit]]]
        row, found = np.repeat(row, lengths)[fit], _beside(np.repeat(hashes, lengths)[fit], words)
        elsewhere = rows.sums((~rows.table.of_kind(_PLACE)).astype(np.float64))
        counted = (elsewhere == 1) & (rows.lengths <= BESIDE_LAND[-1])
        long = rows.table.lengths[rows.tokens[np.repeat(at, lengths)[fit]]] > ACRONYM_LENGTHS[0]
        may = np.flatnonzero(counted[row] & long)
        return Keys(np.append(row, row[may]), np.append(found, found[may] ^ _COUNTED))

    @cached_property
    def _acronyms(self) -> tuple[Ints, Hashes]:
        """Where the words stand in ``Rows.tokens`` that may be initials, and the hash of each."""
        rows, table = self.rows, self.rows.table
        lengths = table.lengths
        fit = table.of_kind(frozenset({"word"}))
        fit &= (lengths >= ACRONYM_LENGTHS[0]) & (lengths <= ACRONYM_LENGTHS[-1])
        at = np.flatnonzero(fit[rows.tokens])
        words = rows.tokens[at]
        found = [(at, table.hashes[words])]
        for end in sorted(FORM_LETTERS):
            ends, less = _without(table.texts, end)
            formed = ends[words] & (lengths[words] >= ACRONYM_LENGTHS[0] + len(end))
            found.append((at[formed], less[words[formed]] ^ _FORMED))
        places, hashes = (np.concatenate(column) for column in zip(*found, strict=True))
        return places, hashes

    def telling(self) -> tuple[Keys, Keys]:
        """The one telling word of rows: of those that say but *group* besides, and of others."""
        rows, table = self.rows, self.rows.table
        known = word_table().known
        beside, words = table.of_kind(BESIDE), table.of_kind(frozenset({"word"}))
        one = rows.sums((~beside).astype(np.float64)) == 1
        telling = words & (table.weights >= LEAST_WEIGHT)
        telling &= np.array([text not in known for text in table.texts], bool)
        at = np.flatnonzero(telling[rows.tokens] & one[rows.row])
        row, hashes = rows.row[at], table.hashes[rows.tokens[at]]
        alone = rows.sums((~self._group).astype(np.float64))[row] == 1
        return Keys(row[alone], hashes[alone]), Keys(row[~alone], hashes[~alone])

    @cached_property
    def _group(self) -> Bools:
        """Of each word of the table: whether it says that a firm is a group."""
        groups = Texts.of(sorted(aside_words().groups))
        return np.isin(self.rows.table.hashes, hash_texts(groups))

    def _ends(self, *, first: bool) -> Hashes:
        """Hash of the first or the last word of each row that is no particle."""
        rows = self.rows
        spoken = self._said[:: -1 if first else 1]
        ends = np.zeros(len(rows), np.uint64)
        ends[rows.row[spoken]] = rows.table.hashes[rows.tokens[spoken]]  # the last one stays
        return ends

    @cached_property
    def _said(self) -> Ints:
        """Where words stand in ``Rows.tokens`` that are no particles."""
        return np.flatnonzero(self._spoken[self.rows.tokens])

    @cached_property
    def _places(self) -> tuple[Ints, Ints]:
        """How many of these stand before each of them in its row, and how many behind it."""
        row = self.rows.row[self._said]
        counts = np.bincount(row, minlength=len(self.rows))
        before: Ints = np.arange(len(row)) - (np.cumsum(counts) - counts)[row]
        return before, counts[row] - before - 1

    @cached_property
    def _spoken(self) -> Bools:
        return ~self.rows.table.of_kind(frozenset({"particle"}))


def _without(texts: Texts, end: str) -> tuple[Bools, Hashes]:
    """Which words end with these letters, and the hashes of words without their last letters."""
    ends, less = texts.sizes > len(end), hash_texts(texts)
    for back, letter in enumerate(end[::-1].encode(), 1):
        at = np.where(ends, texts.ends - back, 0)
        ends &= texts.raw[at] == letter
        place = np.where(ends, texts.sizes - back, 0)
        less = less - np.uint64(letter + 1) * power(place)
    return ends, less


def _beside(hashes: Hashes, words: Hashes) -> Hashes:
    """Hashes of initials, each beside a word."""
    return hashes ^ (words * _BESIDE)


def _add(hashes: Hashes, counts: Ints) -> Hashes:
    """Add up the hashes of each run of ``counts``."""
    total = np.concatenate([np.zeros(1, np.uint64), np.cumsum(hashes, dtype=np.uint64)])
    ends = np.cumsum(counts)
    return np.asarray(total[ends] - total[ends - counts])


def _whole(rows: Rows) -> Hashes:
    """Hash of all words of each row written as one."""
    table = rows.table
    sizes = table.texts.sizes[rows.tokens]
    before = np.cumsum(sizes) - sizes
    within = before - np.repeat(before[rows.starts[:-1]], rows.lengths)
    return _add(table.hashes[rows.tokens] * power(within), rows.lengths)


def _joined(rows: Rows, length: int) -> list[tuple[NDArray[np.generic], ...]]:
    """Runs of ``length`` words; figures join figures only."""
    table = rows.table
    at = np.arange(max(len(rows.tokens) - length + 1, 0))
    at = at[rows.row[at] == rows.row[at + length - 1]]
    run = rows.tokens[at[:, None] + np.arange(length)]
    figures = table.of_kind(NUMBERS) & table.raws.made_of(_FIGURES)
    figures = figures[run]
    good = figures.all(axis=1) | ~figures.any(axis=1)
    at, run = at[good], run[good]
    weights = table.weights[run].sum(axis=1)
    normal = _concatenated(table.hashes[run], table.texts.sizes[run])
    raw = table.raw_hashes[run]
    # Words that one written word stands for are written once.
    said = np.ones(run.shape, bool)
    said[:, 1:] = raw[:, 1:] != raw[:, :-1]
    written = _concatenated(raw * said, table.raws.sizes[run] * said)
    other = np.flatnonzero((written != normal) & table.raws.ascii[run].all(axis=1))
    size = np.full(len(at), length)
    letter = (table.lengths == 1) & ~table.of_kind(_INITIAL)  # *D. Souza* is a person's
    lettered = letter[run].any(axis=1)
    return [
        (rows.row[at], normal, weights, at, size, np.zeros(len(at), bool), lettered),
        (rows.row[at[other]], written[other], weights[other], at[other], size[other],
         np.ones(len(other), bool), lettered[other]),
    ]  # fmt: skip


def _concatenated(hashes: Hashes, sizes: Ints) -> Hashes:
    """Hash of the texts of each line written as one."""
    moved = hashes * power(np.cumsum(sizes, axis=1) - sizes)
    return np.asarray(moved.sum(axis=1, dtype=np.uint64))
