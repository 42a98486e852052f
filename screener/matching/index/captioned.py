"""Short names with a caption held against long ones word by word, before they are scored.

One word that is linked to another brings hundreds of long names to a caption, *Military
Intelligence Directorate (Syria)*; few of them have all the others.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from screener.matching.filing.tokens import Rows
from screener.matching.numeric import Bools, Ints
from screener.matching.scoring.captioned import BEGUN
from screener.matching.scoring.enough_said import ANY_FIRM
from screener.matching.scoring.likeness import likeness
from screener.memo import Memo
from screener.names.kinds import TELLING
from screener.names.words import POINTED

__all__ = ["ShortNames"]

_KANA, _NEAR, _TRADE = "Kana", "near", "trade"


class ShortNames:
    """Short names, and the words of long ones that they were held against."""

    def __init__(self, short: Rows, long: Rows) -> None:
        """Take the rows of both sides."""
        self._short, self._long = short, long
        self._said = Memo(self._must_agree)
        self._others = Memo(self._long.numbers_of)
        self._alike = Memo(self._likeness, 1_000_000)

    def may_agree(self, short: Ints, long: Ints) -> Bools:
        """Return of pairs whether each word agrees that is no other firm's (scoring/captioned.py).

        What is written as one, cut off or spelled in kana is left to scoring.
        """
        pairs = zip(short.tolist(), long.tolist(), strict=True)
        return np.array([self._all_agree(self._said[i], self._others[j]) for i, j in pairs], bool)

    def _must_agree(self, at: int) -> Sequence[int]:
        """Return the words of a short name but for those that any firm may be called by."""
        numbers, table = self._short.numbers_of(at), self._short.table
        said = [table[number] for number in numbers]
        if any(token.script == _KANA or POINTED in token.raw for token in said):
            return ()
        return [n for n, token in zip(numbers, said, strict=True) if token.kind not in ANY_FIRM]

    def _all_agree(self, said: Sequence[int], others: Sequence[int]) -> bool:
        alike = self._alike
        return all(any(alike[one, other] for other in others) for one in said)

    def _likeness(self, words: tuple[int, int]) -> bool:
        """Whether a word of a short name may agree with one of a long name."""
        word, other = self._short.table[words[0]], self._long.table[words[1]]
        if other.script == _KANA or POINTED in other.raw:
            return True
        if word.kind == _TRADE and word.text[:BEGUN] == other.text[:BEGUN]:
            return True
        found = likeness(word, other)
        if found.way == _NEAR and other.text.startswith(word.text):
            return True  # *Mahan Air*, *Mahan Airlines*
        return found.way not in ("", _NEAR) if word.kind in TELLING else found.way != ""
