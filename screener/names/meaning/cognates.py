"""Words of languages of Europe as English would end them: *exportación*, *Koordination*."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from screener.names.tables import read_table

__all__ = ["Cognates"]

_LEAST_STEM = 3


class Cognates:
    """The endings of those languages that answer to one of English."""

    def __init__(self) -> None:
        """Read the endings."""
        table = read_table("cognates")
        self._shortest: int = table["shortest"]
        self._by_tail = defaultdict[str, list[tuple[str, str, bool]]](list)
        """The endings by their last two letters, the longest first."""
        endings: Mapping[str, str] = table["abstract"] | table["others"]
        for ending in sorted(endings, key=len, reverse=True):
            told = (ending, endings[ending], ending in table["abstract"])
            self._by_tail[ending[-2:]].append(told)
        self._letters = str.maketrans(table["letters"])
        self.tails = frozenset(self._by_tail)
        """The last two letters of a word that may have one of the endings."""

    def of(self, word: str) -> Iterator[tuple[str, bool]]:
        """Yield a folded word as English may spell it, and whether its ending is of a deed."""
        if len(word) < self._shortest:
            return
        for ending, english, abstract in self._by_tail.get(word[-2:], ()):
            at = len(word) - len(ending)
            if at >= _LEAST_STEM and word.endswith(ending):
                yield word[:at].translate(self._letters) + english, abstract
                yield word[:at] + english, abstract
