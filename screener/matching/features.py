"""What readings are filed under in the index: the words and joints that a match must share.

All rows are worked on at once, as columns; what a key is made of is said beside each function.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from screener.matching.align import ACRONYM_LENGTHS, MOST_JOINED
from screener.matching.alone import BESIDE, LEAST_WEIGHT
from screener.matching.filing import Keys
from screener.matching.societies import LEAST_BLENDED, blend, is_society
from screener.matching.texts import Hashes, Texts, hash_texts, power
from screener.matching.tokens import Rows
from screener.names.aside_words import aside_words
from screener.names.fold import letter_bits
from screener.names.form import Reading
from screener.names.kinds import LABELS, NUMBERS
from screener.names.legal import legal_forms
from screener.names.parts import blends
from screener.names.words import WEAK_KINDS, word_table

__all__ = ["Blends", "Features", "Joints"]

_Ints = NDArray[np.int64]
_FIGURES = "0123456789"
_INITIAL = frozenset({"initial"})
_BLEND_START = 3
_ENDS = ((1, 0), (0, 1), (2, 0), (0, 2), (1, 1))
"""Words before and behind those that initials stand for: *SCPC Koutiala*."""
_WHOLE, _LETTERS = (np.uint64(seed) for seed in (0x51ED270B, 0x2545F491))


@dataclass(frozen=True, slots=True)
class Joints:
    """Two or three neighbouring words of a row, or single letters, written as one."""

    rows: _Ints
    hashes: Hashes
    weights: NDArray[np.float64]
    first: _Ints
    """Where the first word stands in ``Rows.tokens``."""
    length: _Ints
    written: NDArray[np.bool_]
    """Joined as written, not in the normal form."""
    lettered: NDArray[np.bool_]
    """A single letter is among them."""


class Features:
    """The keys of rows."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows

    @cached_property
    def weak(self) -> NDArray[np.bool_]:
        """Of each word of the table: whether it is of a kind that tells no firm from another."""
        return self.rows.table.of_kind(WEAK_KINDS)

    @cached_property
    def spelled(self) -> NDArray[np.bool_]:
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

    def initials(self, before: int = 0, behind: int = 0) -> Keys:
        """The initials of rows that have as many words as an acronym has letters.

        ``before`` and ``behind`` them so many words are left out.
        """
        rows, table = self.rows, self.rows.table
        spoken = np.flatnonzero(self._spoken[rows.tokens])
        counts = np.bincount(rows.row[spoken], minlength=len(rows))
        size = counts - before - behind
        fit = (size >= ACRONYM_LENGTHS[0]) & (size <= ACRONYM_LENGTHS[-1])
        row = rows.row[spoken]
        place = np.arange(len(spoken)) - (np.cumsum(counts) - counts)[row] - before
        within = fit[row] & (place >= 0) & (place < size[row])
        letters = table.texts.firsts.astype(np.uint64)
        hashes = (letters[rows.tokens[spoken[within]]] + np.uint64(1)) * power(place[within])
        return Keys(np.flatnonzero(fit), _add(hashes, size[fit]))

    def initials_within(self) -> Keys:
        """The initials of rows without one or two words at their ends."""
        found = [self.initials(before, behind) for before, behind in _ENDS]
        return Keys(*(np.concatenate([getattr(k, c) for k in found]) for c in ("rows", "hashes")))

    def acronyms(self) -> Keys:
        """The words that may be initials."""
        rows, table = self.rows, self.rows.table
        lengths = table.lengths
        fit = table.of_kind(frozenset({"word"}))
        fit &= (lengths >= ACRONYM_LENGTHS[0]) & (lengths <= ACRONYM_LENGTHS[-1])
        at = np.flatnonzero(fit[rows.tokens])
        return Keys(rows.row[at], table.hashes[rows.tokens[at]])

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
        group = np.isin(table.hashes, hash_texts(Texts.of(sorted(aside_words().groups))))
        alone = rows.sums((~group).astype(np.float64))[row] == 1
        return Keys(row[alone], hashes[alone]), Keys(row[~alone], hashes[~alone])

    @cached_property
    def _spoken(self) -> NDArray[np.bool_]:
        return ~self.rows.table.of_kind(frozenset({"particle"}))


def _add(hashes: Hashes, counts: _Ints) -> Hashes:
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


def _concatenated(hashes: Hashes, sizes: _Ints) -> Hashes:
    """Hash of the texts of each line written as one."""
    moved = hashes * power(np.cumsum(sizes, axis=1) - sizes)
    return np.asarray(moved.sum(axis=1, dtype=np.uint64))


@dataclass(frozen=True)
class Blends:
    """Rows that are one word, maybe made of beginnings of other words; and such other words."""

    words: Keys
    """The first letters of those that are one word."""
    starts: Keys
    """The first letters of all that can be made of the words of a row."""
    letters: NDArray[np.uint32]
    """Of each row: the letters of its one word, a bit for each."""
    firsts: NDArray[np.uint32]
    """Of each row: the first letters of words of which a blend of it must have used all but one."""
    whole: Texts
    """Of each row: its one word, if it may be a blend."""
    legal: Texts
    """Of each row that may be a blend: the words of its legal forms."""
    said: Texts
    """Of each row that a blend can be made of: all words of the name, as scoring takes them."""

    @classmethod
    def of(cls, readings: Sequence[Reading], rows: Rows) -> Blends:
        """Look through the rows of ``readings``."""
        size = len(readings)
        letters, firsts = np.zeros(size, np.uint32), np.zeros(size, np.uint32)
        whole, legal, said = [""] * size, [""] * size, [""] * size
        names = rows.sums((~rows.table.of_kind(LABELS)).astype(np.float64))
        for at in np.flatnonzero(names == 1).tolist():
            reading = readings[at]
            whole[at] = blend(reading)
            letters[at] = letter_bits(whole[at])
            legal[at] = " ".join(sorted(reading.legal_words.intersection(reading.words)))
        starts: list[tuple[int, str]] = []
        forms = legal_forms().every_word
        for at, reading in enumerate(readings):
            if len(reading.words) < LEAST_BLENDED or not is_society(reading):
                continue
            told = _told(reading.words)
            if len(told) >= LEAST_BLENDED:
                ways = {told, reading.words}
                starts += [(at, start) for way in sorted(ways) for start in sorted(_starts_of(way))]
                firsts[at] = letter_bits("".join([word[0] for word in told if word not in forms]))
                said[at] = " ".join(reading.words)
        return cls(
            _of_texts([(at, word[:_BLEND_START]) for at, word in enumerate(whole) if word]),
            _of_texts(starts),
            letters,
            firsts,
            Texts.of(whole),
            Texts.of(legal),
            Texts.of(said),
        )

    def made_of(self, others: Blends, ours: _Ints, theirs: _Ints) -> NDArray[np.bool_]:
        """Whether our one word is made of beginnings of their words."""
        missing = others.firsts[theirs] & ~self.letters[ours]
        made = np.asarray((missing & (missing - np.uint32(1))) == 0)  # one word may be left out
        for at in np.flatnonzero(made).tolist():
            legal = self.legal[ours[at]].split()
            said = [word for word in others.said[theirs[at]].split() if word not in legal]
            made[at] = blends(self.whole[ours[at]], said, every=True)
        return made


def _told(words: tuple[str, ...]) -> tuple[str, ...]:
    particles = word_table().particles
    return tuple([word for word in words if word not in particles])


def _starts_of(words: Sequence[str]) -> set[str]:
    """All texts of three letters made of beginnings of three words, none left out."""
    first, second, third = words[:_BLEND_START]
    made = {first[:3], first[:2] + second[:1], first[:1] + second[:2]}
    made.add(first[:1] + second[:1] + third[:1])
    return {start for start in made if len(start) == _BLEND_START}


def _of_texts(found: Sequence[tuple[int, str]]) -> Keys:
    rows = np.fromiter((at for at, _ in found), np.int64, len(found))
    return Keys(rows, hash_texts(Texts.of(text for _, text in found)))
