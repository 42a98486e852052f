"""Words that may be a word of the other name's legal form, misplaced or misspelled.

Scoring lowers their weight, so that what is left over costs less.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist
from scipy.sparse import csr_matrix

from screener.matching.filing import Filed, Keys, ones
from screener.matching.likeness import SHORTEST_TYPO
from screener.matching.neighbours import Neighbours, Words
from screener.matching.overlap import overlap
from screener.matching.score import LEGAL_WEIGHT, spells_any
from screener.matching.texts import Texts, hash_texts
from screener.matching.tokens import Rows, TokenTable
from screener.matching.vocabulary import Vocabulary
from screener.names.form import Reading
from screener.names.legal import legal_forms

__all__ = ["Misplaced"]

_Ints = NDArray[np.int64]
_Rows = NDArray[np.int64] | NDArray[np.int32]
_Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Misplaced:
    """Legal words of rows, and what words of their table could be such words."""

    by_row: csr_matrix
    """Rows by legal words: those of the name's legal forms."""
    by_word: csr_matrix
    """Words of the table by the legal words that each may be."""
    by_saving: csr_matrix
    """Rows by legal words: the weight that a row's words lose to another name with that word."""
    most_saved: NDArray[np.float32]
    """Of each row: the weight that its words lose at most to another name."""

    @classmethod
    def of(cls, readings: Sequence[Reading], rows: Rows, known: Vocabulary) -> Misplaced:
        """Look through the rows of ``readings``, whose words are ``known``."""
        words, number = _legal()
        # Few sets of words, most of them met in many names.
        sets: dict[frozenset[str], int] = {}
        of_row = [sets.setdefault(reading.legal_words, len(sets)) for reading in readings]
        found = [(at, number[word]) for at, said in enumerate(sets) for word in said]
        at = np.array(found, np.int64).reshape(-1, 2)
        by_row = ones(at[:, 0], at[:, 1], (len(sets), len(number)))[of_row]
        by_word = _spelling(rows.table, known, words)
        saved = np.maximum(rows.table.weights - LEGAL_WEIGHT, 0)
        in_row = csr_matrix(
            (saved[rows.tokens], rows.tokens, rows.starts), shape=(len(rows), len(rows.table))
        )
        most = rows.sums(saved * (np.diff(by_word.indptr) > 0)).astype(np.float32)
        return cls(by_row, by_word, (in_row @ by_word).tocsr(), most)

    @cached_property
    def has_legal(self) -> NDArray[np.bool_]:
        """Whether each row has a legal form."""
        return np.asarray(np.diff(self.by_row.indptr) > 0)

    @cached_property
    def may_be(self) -> NDArray[np.bool_]:
        """Whether each word of the table may be a legal word."""
        return np.asarray(np.diff(self.by_word.indptr) > 0)

    def saved(self, other: Misplaced, ours: _Rows, theirs: _Rows) -> _Floats:
        """The weight that our rows' words lose at most to their rows; ``ours`` ascends."""
        lost = np.zeros(len(ours))
        at = np.flatnonzero((self.most_saved[ours] > 0) & other.has_legal[theirs])
        lost[at] = overlap(self.by_saving, other.by_row, ours[at], theirs[at])
        return lost

    def conceded(self, other: Misplaced, ours: _Rows, theirs: _Rows) -> _Floats:
        """The weight that their rows' words lose at most to our rows; ``ours`` ascends."""
        lost = np.zeros(len(ours))
        at = np.flatnonzero(self.has_legal[ours] & (other.most_saved[theirs] > 0))
        lost[at] = overlap(self.by_row, other.by_saving, ours[at], theirs[at])
        return lost

    def lowered(self, other: Misplaced, words: _Ints, theirs: _Ints) -> NDArray[np.bool_]:
        """Whether each of our words may be a legal word of their row."""
        lowered = self.may_be[words] & other.has_legal[theirs]
        at = np.flatnonzero(lowered)
        at = at[np.argsort(words[at])]
        lowered[at] = overlap(self.by_word, other.by_row, words[at], theirs[at]) > 0
        return lowered


@lru_cache(maxsize=1)
def _legal() -> tuple[Words, dict[str, int]]:
    texts = sorted(legal_forms().every_word)
    return Words.of(Texts.of(texts)), {text: at for at, text in enumerate(texts)}


def _spelling(table: TokenTable, known: Vocabulary, legal: Words) -> csr_matrix:
    """Words of a table by the legal words that they may be."""
    texts = [raw or text for raw, text in zip(table.raws, table.texts, strict=True)]
    written = Texts.of(texts)
    words = Filed.of(Keys(np.arange(len(written)), hash_texts(written)))
    equal = words.sharing(Keys(np.arange(len(legal.texts)), hash_texts(legal.texts)))
    near = Neighbours.between(known.forms, legal)
    theirs, ours = words.sharing(Keys(near.right, known.hashes[near.left]))
    pairs = [*zip(ours.tolist(), theirs.tolist(), strict=True), *_short(written, legal)]
    pairs = [(i, j) for i, j in pairs if spells_any(texts[i], frozenset({legal.texts[j]}))]
    at = np.array([*zip(*(side.tolist() for side in equal[::-1]), strict=True), *pairs], np.int64)
    at = at.reshape(-1, 2)
    return ones(at[:, 0], at[:, 1], (len(table), len(legal.texts)))


def _short(written: Texts, legal: Words) -> list[tuple[int, int]]:
    """Pairs of a word and a legal word one edit apart, one of them of two letters."""
    ours = np.flatnonzero(written.lengths <= SHORTEST_TYPO)
    theirs = np.flatnonzero(legal.texts.lengths <= SHORTEST_TYPO)
    edits = cdist(
        [written[at] for at in ours.tolist()],
        [legal.texts[at] for at in theirs.tolist()],
        scorer=OSA.distance,
        score_cutoff=1,
        dtype=np.uint8,
    )
    i, j = np.nonzero(edits == 1)
    return [*zip(ours[i].tolist(), theirs[j].tolist(), strict=True)]
