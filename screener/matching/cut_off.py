"""Names that were cut off where a field ended: *Sinotech Dalian Carbon and Gra*.

Systems that buyers keep their suppliers in hold some 25 to 40 letters of a name. What was cut off
inside a word is told from a shorter name: that a firm is called so far, to the letter, and ends in
no word is no accident. A name that ends with a word may be another firm's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from screener.matching.align import Alignment
from screener.matching.filing import Filed, Keys
from screener.matching.texts import Texts, hash_texts
from screener.matching.tokens import runs_of
from screener.names.form import Reading

__all__ = ["Written", "is_cut_off"]

_Ints = NDArray[np.int64]
_SHORTEST = 20
"""Letters and spaces of a name that a field cuts off: no field for names is shorter."""
_LEAST_TOLD = 0.5
"""Weight of the whole words before: *Limited Liability Company Al* is cut off from anything."""
_SPACE = " "


def is_cut_off(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether one of two names is the other up to the middle of a word."""
    if a.partial or b.partial or a.words[:1] != b.words[:1]:
        return False
    short, long = sorted((_SPACE.join(a.words), _SPACE.join(b.words)), key=len)
    if len(short) < _SHORTEST or not long.startswith(short):
        return False
    last, after = short[-1], long[len(short) : len(short) + 1]
    if after in ("", _SPACE) or (last.isdigit() and after.isdigit()):
        return False
    equal = [pair.left[0] for pair in alignment.pairs if pair.likeness.way == "equal"]
    return sum([a.tokens[at].weight for at in equal]) >= _LEAST_TOLD


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
        rows = np.flatnonzero(self.texts.sizes >= _SHORTEST)
        starts = (self.texts.ends - self.texts.sizes)[rows]
        letters = self.texts.raw[(starts[:, None] + np.arange(_SHORTEST)).ravel()]
        ends = np.arange(1, len(rows) + 1) * _SHORTEST
        return Keys(rows, hash_texts(Texts(letters, ends)))

    def cut_off(self, heads: Filed, others: Written) -> tuple[_Ints, _Ints]:
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

    def _letters(self, rows: _Ints, sizes: _Ints) -> NDArray[np.uint8]:
        """The first letters of some rows, one row behind the other."""
        return self.texts.raw[runs_of((self.texts.ends - self.texts.sizes)[rows], sizes)]
