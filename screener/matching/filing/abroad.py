"""Names in another language than English by their initials, and the words that those may be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from screener.matching.filing.filed import Keys
from screener.matching.filing.texts import Texts, hash_texts
from screener.matching.filing.tokens import Rows
from screener.matching.scoring.initials_abroad import (
    FEWEST_WORDS,
    INITIALS_KINDS,
    LENGTHS,
    is_foreign,
    own_initials,
)
from screener.names.reading import Reading

__all__ = ["Abroad"]

_LATIN = frozenset({"Latn"})


@dataclass(frozen=True)
class Abroad:
    """Rows by words that may be initials, and by those of names in another language."""

    words: Keys
    initials: Keys

    @classmethod
    def of(cls, readings: Sequence[Reading], rows: Rows) -> Abroad:
        """Look through the rows of ``readings``."""
        table = rows.table
        short = table.of_kind(INITIALS_KINDS) & table.of_script(_LATIN)
        short &= (table.lengths >= LENGTHS[0]) & (table.lengths <= LENGTHS[-1])
        at = np.flatnonzero(short[rows.tokens])
        foreign = table.hashes != table.raw_hashes
        foreign[foreign] = [is_foreign(table[word]) for word in np.flatnonzero(foreign).tolist()]
        long = np.flatnonzero(rows.any(foreign) & (rows.lengths >= FEWEST_WORDS)).tolist()
        found = [
            (row, initials)
            for row in long
            for initials in {*own_initials(readings[row])}
            if len(initials) in LENGTHS
        ]
        return cls(
            Keys(rows.row[at], table.hashes[rows.tokens[at]]),
            Keys(
                np.array([row for row, _ in found], np.int64),
                hash_texts(Texts.of([initials for _, initials in found])),
            ),
        )
