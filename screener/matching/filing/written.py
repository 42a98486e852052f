"""Names as they are written, filed by how they begin, to find those that a field cut off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from screener.matching.filing.filed import Filed, Keys
from screener.matching.filing.texts import Texts, hash_texts
from screener.matching.filing.tokens import runs_of
from screener.matching.numeric import Ints
from screener.matching.scoring.cut_off import SHORTEST
from screener.names.form import Reading

__all__ = ["Written"]

_SPACE = " "


@dataclass(frozen=True)
class Written:
    """Rows as they are written: their folded words, legal forms too, parted by spaces."""

    texts: Texts

    @classmethod
    def of(cls, readings: Sequence[Reading]) -> Written:
        """Write ``readings`` out; those that have East Asian signs are empty."""
        return cls(Texts.of(_SPACE.join(reading.words) for reading in readings))

    def heads(self) -> Keys:
        """The first letters of the rows that are long enough to be, or to have been, cut off."""
        rows = np.flatnonzero(self.texts.sizes >= SHORTEST)
        starts = (self.texts.ends - self.texts.sizes)[rows]
        letters = self.texts.raw[(starts[:, None] + np.arange(SHORTEST)).ravel()]
        ends = np.arange(1, len(rows) + 1) * SHORTEST
        return Keys(rows, hash_texts(Texts(letters, ends)))

    def cut_off(self, heads: Filed, others: Written) -> tuple[Ints, Ints]:
        """Return the pairs of these rows and others of which one is how the other begins.

        ``heads`` are those of the others.
        """
        ours, theirs = heads.sharing(self.heads())
        sizes = np.minimum(self.texts.sizes[ours], others.texts.sizes[theirs])
        same = self._letters(ours, sizes) == others._letters(theirs, sizes)
        differ = np.append(0, np.cumsum(~same))
        ends = np.cumsum(sizes)
        good = differ[ends] == differ[ends - sizes]
        good &= self.texts.sizes[ours] != others.texts.sizes[theirs]
        return ours[good], theirs[good]

    def _letters(self, rows: Ints, sizes: Ints) -> NDArray[np.uint8]:
        """The first letters of some rows, one row behind the other."""
        return self.texts.raw[runs_of((self.texts.ends - self.texts.sizes)[rows], sizes)]
