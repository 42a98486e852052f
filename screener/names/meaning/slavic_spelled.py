"""Slavic words as other tables of transliteration spell them in Latin letters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, partial

from screener.names.tables import read_table, worked_out

__all__ = ["SlavicSpelled", "spelled_in_english"]

_SHORTEST_STEM = 5
"""Letters of a stem in that one spelling: shorter ones begin words of other languages."""


def _spelled_alike(word: str) -> str:
    """Return a word as all tables would spell it: *informatsionnyye*, *informacionnye*."""
    for written, same in _table("spellings"):
        word = word.replace(written, same)
    return word


def spelled_in_english(word: str) -> str:
    """Return a brand with the parts that it shares with English as that spells them."""
    for written, english in _table("english"):
        word = word.replace(written, english)
    return word


@cache
def _table(name: str) -> Sequence[tuple[str, str]]:
    return tuple(read_table("slavic")[name].items())


def _all_alike(stems: Mapping[str, str]) -> dict[str, str]:
    return {
        alike: meaning
        for stem, meaning in stems.items()
        for alike in _stems_alike(_spelled_alike(stem))
        if len(alike) >= _SHORTEST_STEM
    }


def _stems_alike(stem: str) -> Sequence[str]:
    """Return a stem, and without its last *i* before endings in *e*: *stroyeni-ye*, *stroen-e*."""
    return (stem, stem[:-1]) if stem.endswith("eni") else (stem,)


class SlavicSpelled:
    """Stems with what they mean, looked up whatever table a word was spelled by."""

    def __init__(self, stems: Mapping[str, str], endings: Iterable[str]) -> None:
        """Take the ``stems`` and ``endings`` of the tables."""
        self._stems = worked_out("slavic_spelled", partial(_all_alike, stems))
        self._endings = {_spelled_alike(ending) for ending in endings}
        self._longest = max(map(len, self._endings))
        self._begun = frozenset(stem[:_SHORTEST_STEM] for stem in self._stems)
        """How the stems begin, which hardly another word does."""

    def meaning(self, word: str) -> str:
        """Return what the stem of a word means, `""` if it is none."""
        alike = _spelled_alike(word)
        if alike[:_SHORTEST_STEM] not in self._begun:
            return ""
        for at in range(max(len(alike) - self._longest, _SHORTEST_STEM), len(alike)):
            if alike[at:] in self._endings and (found := self._stems.get(alike[:at])):
                return found
        return self._stems.get(alike, "")
