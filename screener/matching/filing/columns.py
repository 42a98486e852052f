"""Many readings as columns: their words, joints, keys and weights."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

import numpy as np
from scipy.sparse import csr_matrix

from screener.matching.filing.abroad import Abroad
from screener.matching.filing.alike import Words
from screener.matching.filing.blends import Blends
from screener.matching.filing.captions import Captions
from screener.matching.filing.looks import Looks
from screener.matching.filing.misplaced import Misplaced
from screener.matching.filing.places import Side
from screener.matching.filing.row_keys import RowKeys
from screener.matching.filing.tokens import Rows
from screener.matching.filing.vocabulary import Joined, Vocabulary
from screener.matching.filing.written import Written
from screener.matching.numeric import Bools, Floats, Ints
from screener.matching.scoring.across import NOT_TRANSCRIBED
from screener.matching.scoring.captioned import LEAST_TOLD
from screener.names.kinds import BRANDS
from screener.names.reading import Reading

__all__ = ["Columns"]

_PLACE = frozenset({"place"})
_PARTICLE = frozenset({"particle"})


@dataclass(frozen=True)
class Columns:
    """Readings with all that they are filed under."""

    KEPT: ClassVar = ("looks",)

    rows: Rows
    written: Written
    words: Vocabulary
    joined: Joined
    legal: Misplaced
    blends: Blends
    abroad: Abroad
    transcribed: Bools
    """Whether each row was read from a script that letters spell, but not Latin ones."""
    partial: Bools
    """Whether each row is only a part of a name."""
    formed: Bools
    """Whether each row has a legal form."""
    captions: Captions
    captioned: Ints
    """The rows that a caption says more of."""

    @classmethod
    def of(cls, readings: Sequence[Reading]) -> Columns:
        """Set ``readings`` out in columns."""
        rows = Rows.of(readings)
        keys = RowKeys(rows)
        words = Vocabulary.of(keys)
        return cls(
            rows,
            Written.of(readings),
            words,
            Joined.of(rows, keys.joints()),
            Misplaced.of(readings, rows, words),
            Blends.of(readings, rows),
            Abroad.of(readings, rows),
            rows.any(~rows.table.of_script(NOT_TRANSCRIBED)),
            np.array([reading.partial for reading in readings], bool),
            np.array([bool(reading.legal) for reading in readings], bool),
            Captions.of(readings),
            np.array([at for at, reading in enumerate(readings) if reading.caption], np.int64),
        )

    @cached_property
    def keys(self) -> RowKeys:
        """The keys of the rows."""
        return RowKeys(self.rows)

    def captioned_by(self) -> Iterator[tuple[Ints, Bools]]:
        """Yield rows that a caption says more of, and which words may tell those by themselves.

        Places do where a row has no other: *Alchevsk steelworks*.
        """
        table = self.rows.table
        weighty = table.weights >= LEAST_TOLD
        brands = self.is_brand & weighty
        branded = self.rows.any(brands)[self.captioned]
        if branded.any():
            yield self.captioned[branded], brands
        if not branded.all():
            yield self.captioned[~branded], table.of_kind(_PLACE) & weighty

    @cached_property
    def is_brand(self) -> Bools:
        """Whether each word of the table is one that firms are called by."""
        return self.rows.table.of_kind(BRANDS)

    @cached_property
    def brands_in_row(self) -> Floats:
        """How many of those each row has."""
        return self.rows.sums(self.is_brand.astype(np.float64))

    @cached_property
    def looks(self) -> Looks:
        """What the words look like."""
        return Looks.of(self.rows.table)

    @cached_property
    def in_row(self) -> csr_matrix:
        """Rows by words of the table, a one for each time that a row has a word."""
        rows = self.rows
        ones = np.ones(len(rows.tokens), np.float32)
        return csr_matrix((ones, rows.tokens, rows.starts), shape=(len(rows), len(rows.table)))

    @cached_property
    def side(self) -> Side:
        """One side of pairs to be compared word by word."""
        words = Words(self.rows.table, self.looks)
        return Side(self.rows, words, self.transcribed, self.partial, self.formed)

    @cached_property
    def foreign(self) -> Bools:
        """Whether each row has a word that is compared by its sound."""
        return self.rows.any(self.looks.least_heard > 0)

    @cached_property
    def plain(self) -> Bools:
        """Whether each row is read as it is spelled, from Latin letters."""
        return ~(self.foreign | self.transcribed)

    @cached_property
    def weights(self) -> Floats:
        """Weight of each row."""
        return self.rows.sums(self.rows.table.weights)

    @cached_property
    def heaviest(self) -> Floats:
        """Weight of the heaviest word of each row."""
        heaviest = np.zeros(len(self.rows))
        np.maximum.at(heaviest, self.rows.row, self.rows.table.weights[self.rows.tokens])
        return heaviest

    @cached_property
    def besides(self) -> Floats:
        """Weight of all other words of each row, but for particles, lands and what may be forms."""
        table = self.rows.table
        telling = self.rows.sums(table.weights * ~(table.of_kind(_PARTICLE) | table.lands))
        return np.maximum(telling - self.heaviest - self.legal.most_saved, 0)
