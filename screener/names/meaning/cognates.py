"""Words of Romance languages and German as English would end them: *exportación*, exportation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from screener.names.tables import read_table

__all__ = ["Cognates"]

_LEAST_STEM = 3


class Cognates:
    """The endings of those languages that answer to one of English."""

    def __init__(self) -> None:
        """Read the endings."""
        table = read_table("cognates")
        self._endings: Mapping[str, str] = table["abstract"] | table["others"]
        self._abstract = frozenset(table["abstract"])
        self._longest = max(map(len, self._endings))
        self._shortest: int = table["shortest"]
        self.tails = frozenset(ending[-2:] for ending in self._endings)
        """The last two letters of a word that may have one of the endings."""

    def of(self, word: str) -> Iterator[tuple[str, bool]]:
        """Yield a folded word as English may spell it, and whether its ending is of a deed."""
        if len(word) < self._shortest:
            return
        for at in range(max(len(word) - self._longest, _LEAST_STEM), len(word) - 1):
            ending = word[at:]
            if english := self._endings.get(ending):
                yield word[:at] + english, ending in self._abstract
