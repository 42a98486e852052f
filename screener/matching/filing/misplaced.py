"""Words that may be a word of the other name's legal form, misplaced or misspelled.

Scoring lowers their weight, so that what is left over costs less.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist
from scipy.sparse import csr_matrix

from screener.matching.filing.filed import Filed, Keys, ones
from screener.matching.filing.neighbours import Neighbours, Words
from screener.matching.filing.overlap import Overlap
from screener.matching.filing.texts import Texts, hash_texts
from screener.matching.filing.tokens import Rows, TokenTable
from screener.matching.filing.vocabulary import Vocabulary
from screener.matching.numeric import Bools, Float32s, Int32s, Ints
from screener.matching.scoring.score import LEGAL_WEIGHT, spells_any
from screener.matching.scoring.spelling import SHORTEST_TYPO
from screener.memo import Memo
from screener.names.kinds import LABELS
from screener.names.legal import legal_forms
from screener.names.reading import Reading
from screener.names.words import POINTED

__all__ = ["LegalWords", "Misplaced"]

_Rows = Ints | Int32s
_MOST_PAIRS = 300_000
_OFTEN = 0.003
"""Share of all rows: legal forms that so many have are told apart from all others."""


@dataclass(frozen=True)
class Misplaced:
    """Legal words of rows, and what words of their table could be such words."""

    forms: csr_matrix
    """Sets of legal words by those words."""
    of_row: Int32s
    """Of each row: which set the words of its legal forms are; few, met in many names."""
    by_word: csr_matrix
    """Words of the table by the legal words that each may be."""
    by_saving: csr_matrix
    """Rows by legal words: the weight that a row's words lose to another name with that word."""
    most_saved: Float32s
    """Of each row: the weight that its words lose at most to another name."""

    @classmethod
    def of(cls, readings: Sequence[Reading], rows: Rows, known: Vocabulary) -> Misplaced:
        """Look through the rows of ``readings``, whose words are ``known``."""
        words, number = _legal()
        sets: dict[frozenset[str], int] = {}
        of_row = [sets.setdefault(reading.legal_words, len(sets)) for reading in readings]
        found = [(at, number[word]) for at, said in enumerate(sets) for word in said]
        at = np.array(found, np.int64).reshape(-1, 2)
        forms = ones(at[:, 0], at[:, 1], (len(sets), len(number)))
        anywhere, by_word = _spelling(rows.table, known, words)
        saved = np.maximum(rows.table.weights - LEGAL_WEIGHT, 0)
        shape = len(rows), len(rows.table)
        in_row = csr_matrix((saved[rows.tokens], rows.tokens, rows.starts), shape=shape)
        outer = in_row.copy()
        outer.data[~_outer(rows)] = 0
        by_saving = (in_row @ anywhere + outer @ (by_word - anywhere)).tocsr().astype(np.float32)
        by_saving.eliminate_zeros()
        told = np.diff(anywhere.indptr) > 0
        most = in_row @ told + outer @ ((np.diff(by_word.indptr) > 0) & ~told)
        return cls(
            forms, np.array(of_row, np.int32), by_word, by_saving, np.asarray(most, np.float32)
        )

    @cached_property
    def has_legal(self) -> Bools:
        """Whether each row has a legal form."""
        return np.asarray((np.diff(self.forms.indptr) > 0)[self.of_row])

    @cached_property
    def by_use(self) -> tuple[Bools, Bools]:
        """Whether each row has a legal form that many rows have; and whether another one."""
        met = np.bincount(self.of_row, minlength=self.forms.shape[0])
        often = (met >= len(self.of_row) * _OFTEN)[self.of_row]
        return self.has_legal & often, self.has_legal & ~often

    @cached_property
    def may_be(self) -> Bools:
        """Whether each word of the table may be a legal word."""
        return np.asarray(np.diff(self.by_word.indptr) > 0)


@dataclass(frozen=True)
class LegalWords:
    """Words of asked and of filed rows that may be legal words of a row of the other side."""

    asked: Misplaced
    filed: Misplaced

    @cached_property
    def most(self) -> tuple[Float32s, Float32s]:
        """The weight that words of each asked row, and of each filed one, lose at most."""
        return _most(self.asked, self.filed.forms), _most(self.filed, self.asked.forms)

    def most_to(self, filed: _Rows) -> Float32s:
        """The weight that words of each asked row lose at most to these filed rows."""
        return _most(self.asked, self.filed.forms[np.unique(self.filed.of_row[filed])])

    def saving(self, asked: _Rows) -> Bools:
        """Whether words of asked rows lose weight to each set of legal words of filed ones."""
        return np.asarray((self.asked.by_saving[asked] @ self.filed.forms.T).toarray() > 0)

    def lost(self, q: _Rows, r: _Rows) -> tuple[Float32s, Float32s]:
        """The weight that they lose at most to one another; ``q`` ascends."""
        lost, lost_filed = np.zeros(len(q), np.float32), np.zeros(len(q), np.float32)
        most, most_filed = self.most[0].take(q), self.most[1].take(r)
        at = np.flatnonzero((most > 0) & self.filed.has_legal.take(r))
        lost[at] = self._lost(q[at], self.filed.of_row[r[at]])
        at = np.flatnonzero((most_filed > 0) & self.asked.has_legal.take(q))
        lost_filed[at] = self._lost_filed(q[at], r[at])
        return lost, lost_filed

    def lowered(self, words: Ints, r: Ints) -> Bools:
        """Whether asked words may be legal words of filed rows."""
        return self._spelled.by(words, self.filed.of_row[r])

    def lowered_filed(self, words: Ints, q: Ints) -> Bools:
        """Whether filed words may be legal words of asked rows."""
        return self._spelled_filed.by(words, self.asked.of_row[q])

    @cached_property
    def _lost(self) -> Overlap:
        return Overlap.of(self.asked.by_saving, self.filed.forms)

    @cached_property
    def _lost_filed(self) -> Overlap:
        return Overlap.of(self.asked.forms[self.asked.of_row], self.filed.by_saving)

    @cached_property
    def _spelled(self) -> _Spelled:
        return _Spelled.of(self.asked, self.filed)

    @cached_property
    def _spelled_filed(self) -> _Spelled:
        return _Spelled.of(self.filed, self.asked)


def _most(words: Misplaced, forms: csr_matrix) -> Float32s:
    """The weight that words of each row lose at most to some sets of legal words."""
    there = np.flatnonzero(np.diff(forms.tocsc().indptr))
    saved = np.asarray(words.by_saving[:, there].sum(axis=1)).ravel()
    return np.asarray(np.minimum(saved, words.most_saved), np.float32)


@dataclass(frozen=True)
class _Spelled:
    """Which words of one side may be which legal words of the other."""

    place: Int32s
    """Of each word: its line in ``may_be``; the last, which is empty, of those that are none."""
    may_be: Bools
    """Words by sets of legal words: whether the word may be one of the set."""

    @classmethod
    def of(cls, words: Misplaced, forms: Misplaced) -> _Spelled:
        some = np.flatnonzero(words.may_be)
        place = np.full(len(words.may_be), len(some), np.int32)
        place[some] = np.arange(len(some))
        may_be = np.zeros((len(some) + 1, forms.forms.shape[0]), bool)
        spelled = (words.by_word[some] @ forms.forms.T).tocoo()
        may_be[spelled.row, spelled.col] = True
        return cls(place, may_be)

    def by(self, words: Ints, forms: Int32s) -> Bools:
        """Whether each word may be one of a set of legal words."""
        return np.asarray(self.may_be[self.place[words], forms])


@lru_cache(maxsize=1)
def _legal() -> tuple[Words, dict[str, int]]:
    texts = sorted(legal_forms().every_told)
    return Words.of(Texts.of(texts)), {text: at for at, text in enumerate(texts)}


def _outer(rows: Rows) -> Bools:
    """Whether no word but labels stands before each word in its row, or behind it."""
    said = ~rows.table.of_kind(LABELS)[rows.tokens]
    before: Ints = np.cumsum(said) - said
    start = np.append(before, said.sum())[rows.starts]
    first, last = start[:-1][rows.row], start[1:][rows.row] - 1
    return np.asarray((before <= first) | (before >= last + ~said))


def _spelling(table: TokenTable, known: Vocabulary, legal: Words) -> tuple[csr_matrix, csr_matrix]:
    """Words of a table by the legal words that they may be anywhere in a name; and at its ends."""
    said = zip(table.raws, table.texts, strict=True)
    texts = [(raw or text).removesuffix(POINTED) for raw, text in said]
    written = Texts.of(texts)
    words = Filed.of(Keys(np.arange(len(written)), hash_texts(written)))
    equal = words.sharing(Keys(np.arange(len(legal.texts)), hash_texts(legal.texts)))
    near = Neighbours.between(known.forms, legal)
    theirs, ours = words.sharing(Keys(near.right, known.hashes[near.left]))
    near_ours, near_theirs = _short(written, legal)
    i = np.concatenate([equal[1], ours, near_ours])
    j = np.concatenate([equal[0], theirs, near_theirs])
    one, other = written.listed, legal.texts.listed
    spelled = np.array(
        [_SPELLED[one[at], other[to]] for at, to in zip(i.tolist(), j.tolist(), strict=True)], bool
    ).reshape(-1, 2)
    shape = len(table), len(other)
    return tuple(ones(i[may], j[may], shape) for may in spelled.T)


def _spelled(pair: tuple[str, str]) -> tuple[bool, bool]:
    """Whether a word may be a legal word anywhere in a name; and at its ends."""
    word, legal = pair[0], frozenset(pair[1:])
    return spells_any(word, legal, outer=False), spells_any(word, legal, outer=True)


_SPELLED = Memo(_spelled, _MOST_PAIRS)


def _short(written: Texts, legal: Words) -> tuple[Ints, Ints]:
    """Pairs of a word and a legal word one edit apart, one of them of two letters."""
    ours = np.flatnonzero(written.lengths <= SHORTEST_TYPO)
    theirs = np.flatnonzero(legal.texts.lengths <= SHORTEST_TYPO)
    edits = cdist(
        [written.listed[at] for at in ours.tolist()],
        [legal.texts.listed[at] for at in theirs.tolist()],
        scorer=OSA.distance,
        score_cutoff=1,
        dtype=np.uint8,
    )
    i, j = np.nonzero(edits == 1)
    return ours[i], theirs[j]
