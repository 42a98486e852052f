"""An index of names: finds, for many names at once, the few that could score high enough.

Names are filed under their words, under neighbouring words written as one, and under a few exact
keys (filing/row_keys.py). A batch of queries is a sparse matrix over those columns, words that may
stand for one another included (offered.py), with only the words of which a match must share one
(prefix.py); its product with the filed names gives the pairs to look at. What cannot reach the
threshold by the weight that may agree is dropped (weight_bound.py), then what cannot reach it word
by word (word_bound.py), before any pair is scored.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.sparse import csr_matrix

from screener.matching.filing.blends import Blends
from screener.matching.filing.captions import initials_of_rows
from screener.matching.filing.columns import Columns
from screener.matching.filing.filed import Filed, distinct, numbered, owners
from screener.matching.filing.misplaced import LegalWords
from screener.matching.filing.overlap import Overlap
from screener.matching.filing.row_keys import RowKeys
from screener.matching.index.captioned import ShortNames
from screener.matching.index.in_kana import InKana, InLatin
from screener.matching.index.initials import initials_reach, share_a_word
from screener.matching.index.offered import Offered, WordRows
from screener.matching.index.person_weight_bound import PersonWeightBound
from screener.matching.index.weight_bound import RowGroups, WeightBound
from screener.matching.index.word_bound import highest_scores
from screener.matching.numeric import Bools, Floats, Ints
from screener.matching.scoring.parameters import Costs, NameParameters, PersonParameters
from screener.matching.scoring.spelling import Likeness
from screener.names.reading import Reading

__all__ = ["NameIndex", "Pairs"]

_AT_ONCE = 200_000_000
"""Rows asked for by rows filed that are worked on at once: so few that the pairs among them that
share anything stay close to the processor."""
_MOST_WORDS = 4_000_000
"""Words held against one another at once: names of many words would take all memory."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of a query and a filed name."""

    queries: Ints
    rows: Ints


@dataclass(frozen=True)
class NameIndex:
    """Readings of listed names, filed for search."""

    columns: Columns
    exact: Filed
    initials: Filed
    """Rows by the initials of all their words."""
    initials_within: Filed
    """Rows by those of all but some at the ends, each with one of these."""
    acronyms: Filed
    acronyms_beside: Filed
    abroad_initials: Filed
    """Rows in another language than English by the initials of all their words as written."""
    abroad_words: Filed
    """Rows by words that may be such initials."""
    blends: Filed
    blend_starts: Filed
    captions: Filed
    """Short names with a caption by what a long name may say of theirs."""
    alone: Filed
    """Rows of nothing but the one word that tells them from others."""
    telling: Filed
    """All other rows with one such word, by it."""
    heads: Filed
    """Rows by their first letters, as they are written."""

    @classmethod
    def of(cls, readings: Sequence[Reading]) -> NameIndex:
        """File ``readings``."""
        columns = Columns.of(readings)
        keys, blends = columns.keys, columns.blends
        alone, telling = keys.telling()
        return cls(
            columns,
            Filed.of(keys.exact()),
            Filed.of(keys.initials()),
            Filed.of(keys.initials_within()),
            Filed.of(keys.acronyms()),
            Filed.of(keys.acronyms_beside()),
            Filed.of(columns.abroad.initials),
            Filed.of(columns.abroad.words),
            Filed.of(blends.words),
            Filed.of(blends.starts),
            Filed.of(columns.captions.words),
            Filed.of(alone),
            Filed.of(telling),
            Filed.of(columns.written.heads()),
        )

    @cached_property
    def rows(self) -> WordRows:
        """All rows."""
        return WordRows.of(self.columns)

    @cached_property
    def groups(self) -> RowGroups:
        """All rows, and some by what they need in common with others."""
        rows, plain = self.rows, self.columns.plain
        formed = tuple(map(rows.only, self.columns.legal.by_use))
        return RowGroups(rows, rows.only(plain), rows.only(~plain), formed)

    def candidates(self, queries: Sequence[Reading], threshold: float, costs: Costs) -> Pairs:
        """Return the pairs that may score ``threshold`` or more.

        Left out are a few that do: a typo in a word of more than 30 letters, two in words written
        as one, a misspelled short foreign word among weak ones (docs/performance.md).
        """
        asked, filed = Columns.of(queries), self.columns
        size = max(len(filed.rows), 1)
        search = _Search(self, asked, threshold, costs)
        keys = asked.keys
        same = [
            self.exact.sharing(keys.exact()),
            *self._initialled(asked, threshold, costs),
            *self._blended(asked.blends),
            *self._alone(keys),
            *self._captioned(asked),
            *search.captioned(),
            *self._in_kana(asked),
            asked.written.cut_off(self.heads, filed.written),
        ]
        block = max(_AT_ONCE // size, 1)
        blocks = [search.block(at, at + block) for at in range(0, len(asked.rows), block)]
        pairs = distinct(np.concatenate([*blocks, *(numbered(q, r, size) for q, r in same)]))
        return Pairs(pairs // size, pairs % size)

    def _initialled(
        self, asked: Columns, threshold: float, costs: Costs
    ) -> Iterator[tuple[Ints, Ints]]:
        """Pairs of a name with a word that may be the initials of words of the other."""
        filed, keys, least = self.columns, asked.keys, costs.unraised(threshold)
        q, r = self.initials.sharing(keys.acronyms())
        may = initials_reach(asked, filed, (q, r), costs, least)
        yield q[may], r[may]
        q, r = self.acronyms.sharing(keys.initials())
        may = initials_reach(filed, asked, (r, q), costs, least)
        yield q[may], r[may]
        yield self.initials_within.sharing(keys.acronyms_beside())
        yield self.acronyms_beside.sharing(keys.initials_within())
        for q, r in (
            self.abroad_initials.sharing(asked.abroad.words),
            self.abroad_words.sharing(asked.abroad.initials),
        ):
            may = share_a_word(asked.rows, filed.rows, (q, r))
            yield q[may], r[may]

    def _blended(self, asked: Blends) -> Iterator[tuple[Ints, Ints]]:
        """Pairs of a name of one word and one whose words it is made of."""
        filed = self.columns.blends
        q, r = self.blend_starts.sharing(asked.words)
        may = asked.made_of(filed, q, r)
        yield q[may], r[may]
        q, r = self.blends.sharing(asked.starts)
        may = filed.made_of(asked, r, q)
        yield q[may], r[may]

    def _alone(self, asked: RowKeys) -> Iterator[tuple[Ints, Ints]]:
        """Pairs of a name that is nothing but the one telling word of the other."""
        alone, telling = asked.telling()
        yield self.telling.sharing(alone)
        yield self.alone.sharing(telling)

    def _captioned(self, asked: Columns) -> Iterator[tuple[Ints, Ints]]:
        """Pairs of a short name that a caption says more of and one whose words it is made of."""
        filed, ours = self.columns, asked.captions
        yield ours.of_names(Filed.of(ours.words), filed.rows, filed.written.texts)
        r, q = filed.captions.of_names(self.captions, asked.rows, asked.written.texts)
        yield q, r
        if len(ours.words.rows):
            yield self.initials_told.sharing(ours.initials)
        if len(filed.captions.words.rows):
            yield self.caption_initials.sharing(initials_of_rows(asked.rows))

    @cached_property
    def initials_told(self) -> Filed:
        """Rows by the first letters of their words, which the name of a caption may be made of."""
        return Filed.of(initials_of_rows(self.columns.rows))

    @cached_property
    def caption_initials(self) -> Filed:
        """Captions by the letters with which the words begin that their name may be made of."""
        return Filed.of(self.columns.captions.initials)

    @cached_property
    def in_kana(self) -> InKana:
        """The words of rows that are written in kana."""
        return InKana.of(self.columns.rows)

    @cached_property
    def in_latin(self) -> InLatin:
        """The words of rows in Latin letters, by what kana spells."""
        return InLatin.of(self.columns.rows)

    def _in_kana(self, asked: Columns) -> Iterator[tuple[Ints, Ints]]:
        """Pairs of a name with a word in kana and one with a word or two that it spells."""
        spoken = InKana.of(asked.rows)
        if len(spoken.words):
            yield spoken.spelled(self.in_latin)
        if len(self.in_kana.words):
            r, q = self.in_kana.spelled(InLatin.of(asked.rows))
            yield q, r


class _Search:
    """A batch of queries on its way through an index, some rows at a time."""

    def __init__(self, index: NameIndex, asked: Columns, threshold: float, costs: Costs) -> None:
        self._asked, self._filed = asked, index.columns
        self._threshold, self._costs = threshold, costs
        self._known: dict[int, Likeness] = {}
        self._size = max(len(self._filed.rows), 1)
        offered = Offered.of(asked, index.columns)
        self._offered, self._rows = offered, index.rows
        self._legal = LegalWords(asked.legal, index.columns.legal)
        self._by_weight: WeightBound | PersonWeightBound
        least = costs.unraised(threshold)
        if isinstance(costs, PersonParameters):
            self._by_weight = PersonWeightBound(offered, index.rows, self._legal, costs, least)
        else:
            self._by_weight = WeightBound(offered, index.groups, self._legal, costs, least)
            joined = offered.joined
            self._joined = Overlap.of_rows(offered.by_row(joined), joined, index.rows.by_row)

    def block(self, first: int, last: int) -> Ints:
        """Return the pairs of some rows, each as one number."""
        queries, rows = self._by_weight.pairs(first, last)
        if isinstance(self._costs, NameParameters):
            costs = self._costs
            found = [self._by_words(*some, costs) for some in self._in_turn(queries, rows)]
            queries, rows = (np.concatenate(column) for column in zip(*found, strict=True))
        return numbered(queries, rows, self._size)

    def captioned(self) -> Iterator[tuple[Ints, Ints]]:
        """Pairs of a short name that a caption says more of and one with a word that tells it.

        Its other words need not agree; hardly a name has a caption.
        """
        asked, filed, offered = self._asked, self._filed, self._offered
        ours, theirs = offered.rows.by_row, self._rows.by_row
        if len(asked.captioned):
            links = offered.only(_met(ours[asked.captioned])[offered.owner])
            by_ours = owners(links)
            counted = _with(links, _counted(asked, links.shape[0])[by_ours])
            for some, words in asked.captioned_by():
                telling = _with(links, links.data * _with_joined(words, links.shape[0])[by_ours])
                q, r = _places(ours[some] @ telling @ theirs.T)
                q, r = self._with_all_brands(some[q], r, counted, asked.brands_in_row[some[q]])
                yield self._with_all_words(q, r, ShortNames(asked.rows, filed.rows).may_agree(q, r))
        if len(filed.captioned):
            links = offered.only(_met(theirs[filed.captioned])[offered.links.indices])
            counted = _with(links, _counted(filed, links.shape[1])[links.indices])
            for some, words in filed.captioned_by():
                told = _with_joined(words, links.shape[1])[links.indices]
                q, r = _places(ours @ _with(links, links.data * told) @ theirs[some].T)
                q, r = self._with_all_brands(q, some[r], counted, filed.brands_in_row[some[r]])
                yield self._with_all_words(q, r, ShortNames(filed.rows, asked.rows).may_agree(r, q))

    def _with_all_brands(
        self, queries: Ints, rows: Ints, counted: csr_matrix, brands: Floats
    ) -> tuple[Ints, Ints]:
        """Keep the pairs of which the short name has all its ``brands`` in the other.

        A caption says nothing for a name that lacks one; ``counted`` has what each link stands for.
        """
        put = self._offered.rows.by_row[queries] @ counted
        enough = np.asarray(put.multiply(self._rows.by_row[rows]).sum(axis=1)).ravel() >= brands
        return queries[enough], rows[enough]

    def _with_all_words(self, queries: Ints, rows: Ints, agree: Bools) -> tuple[Ints, Ints]:
        """Keep the pairs that ``agree`` in all words, or of which one may write several as one."""
        may = agree | (self._joined(queries, rows) > 0)
        return queries[may], rows[may]

    def _in_turn(self, queries: Ints, rows: Ints) -> Iterator[tuple[Ints, Ints]]:
        """Cut pairs up, so that not too many words are held against one another at once."""
        words = self._asked.rows.lengths[queries] * self._filed.rows.lengths[rows]
        turn = np.cumsum(words) // _MOST_WORDS
        ends = np.append(np.flatnonzero(np.diff(turn)) + 1, len(turn))
        for start, end in zip([0, *ends.tolist()], ends.tolist(), strict=False):
            yield queries[start:end], rows[start:end]

    def _by_words(self, queries: Ints, rows: Ints, costs: NameParameters) -> tuple[Ints, Ints]:
        """Those of the pairs that may reach the threshold word by word."""
        joined = self._joined(queries, rows) > 0
        # Few pairs are left once all words that are close are taken for equal.
        for known in (None, self._known):
            score = highest_scores(
                (self._asked.side, self._filed.side),
                queries,
                rows,
                costs,
                legal=self._legal,
                joined=joined,
                known=known,
            )
            good = np.flatnonzero(score >= self._threshold)
            queries, rows, joined = queries[good], rows[good], joined[good]
        return queries, rows


def _met(rows: csr_matrix) -> Bools:
    """Return which words some rows have: only links of these say anything about them."""
    return np.asarray(np.bincount(rows.indices, minlength=rows.shape[1]) > 0)


def _with_joined(telling: Bools, size: int) -> Bools:
    """Return which words tell a firm: so do all written as one, which stand behind the others."""
    return np.append(telling, np.ones(size - len(telling), bool))


def _counted(side: Columns, size: int) -> Floats:
    """Return how many brands each word stands for, two if it is written as one from two."""
    return np.append(side.is_brand, np.full(size - len(side.is_brand), 2.0))


def _with(links: csr_matrix, values: Floats) -> csr_matrix:
    """Return the links with other values, without those of which the value is 0."""
    found = csr_matrix((values, links.indices, links.indptr), links.shape, copy=True)
    found.eliminate_zeros()
    return found


def _places(pairs: csr_matrix) -> tuple[Ints, Ints]:
    """Return where a matrix has values, which it keeps in 32 bits."""
    rows, columns = pairs.nonzero()
    return rows.astype(np.int64), columns.astype(np.int64)
