"""Names as they are written, filed by how they begin, to find those that a field cut off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from screener.matching.filing.filed import Filed, Keys
from screener.matching.filing.texts import Texts, hash_texts
from screener.matching.filing.tokens import runs_of
from screener.matching.numeric import Ints
from screener.matching.scoring.cut_off import SHORTEST
from screener.names.reading import Reading

__all__ = ["Written"]

_SPACE = " "
_ARTICLE = np.frombuffer(b"the ", np.uint8)


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
        starts, sizes = self._bare(rows)
        long = sizes >= SHORTEST
        rows, starts = rows[long], starts[long]
        letters = self.texts.raw[(starts[:, None] + np.arange(SHORTEST)).ravel()]
        ends = np.arange(1, len(rows) + 1) * SHORTEST
        return Keys(rows, hash_texts(Texts(letters, ends)))

    def cut_off(self, heads: Filed, others: Written) -> tuple[Ints, Ints]:
        """Return the pairs of these rows and others of which one is how the other begins.

        ``heads`` are those of the others.
        """
        ours, theirs = heads.sharing(self.heads())
        begun, our_sizes = self._bare(ours)
        others_begun, their_sizes = others._bare(theirs)
        sizes = np.minimum(our_sizes, their_sizes)
        same = (
            self.texts.raw[runs_of(begun, sizes)] == others.texts.raw[runs_of(others_begun, sizes)]
        )
        differ = np.append(0, np.cumsum(~same))
        ends = np.cumsum(sizes)
        good = differ[ends] == differ[ends - sizes]
        good &= our_sizes != their_sizes
        return ours[good], theirs[good]

    def _bare(self, rows: Ints) -> tuple[Ints, Ints]:
        """Where some rows start behind an article, and how many letters they have from there.

        The rows have as many letters as an article.
        """
        sizes = self.texts.sizes[rows]
        starts = self.texts.ends[rows] - sizes
        letters = self.texts.raw[starts[:, None] + np.arange(len(_ARTICLE))]
        skipped = len(_ARTICLE) * (letters == _ARTICLE).all(axis=1)
        return starts + skipped, sizes - skipped
