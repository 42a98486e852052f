"""Slavic words as other tables of transliteration spell them in Latin letters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

__all__ = ["SlavicSpelled", "spelled_alike", "spelled_in_english"]

_SPELLINGS = (
    ("shch", "sh"), ("sch", "sh"), ("tech", "teh"), ("mech", "meh"), ("kh", "h"), ("ts", "c"),
    ("x", "ks"), ("ishl", "yshl"), ("j", "i"), ("y", "i"), ("ii", "i"), ("ie", "e"),
)  # fmt: skip
"""Spellings of one sound in the order in which they are made one."""
_ENGLISH = (
    ("tekhnologiya", "technology"), ("tekh", "tech"), ("eksport", "export"),
    ("mekhan", "mechan"), ("kompleks", "complex"), ("inzhiniring", "engineering"),
    ("lizing", "leasing"), ("konsalting", "consulting"),
)  # fmt: skip
"""Parts of brands that are spelled as English spells them, too: *Tekhnopromeksport*."""
_SHORTEST_STEM = 5
"""Letters of a stem in that one spelling: shorter ones begin words of other languages."""


def spelled_alike(word: str) -> str:
    """Return a word as all tables would spell it: *informatsionnyye*, *informacionnye*."""
    for written, same in _SPELLINGS:
        word = word.replace(written, same)
    return word


def spelled_in_english(word: str) -> str:
    """Return a brand with the parts that it shares with English as that spells them."""
    for written, english in _ENGLISH:
        word = word.replace(written, english)
    return word


class SlavicSpelled:
    """Stems with what they mean, looked up whatever table a word was spelled by."""

    def __init__(self, stems: Mapping[str, str], endings: Iterable[str]) -> None:
        self._stems = {
            alike: meaning
            for stem, meaning in stems.items()
            if len(alike := spelled_alike(stem)) >= _SHORTEST_STEM
        }
        self._endings = {spelled_alike(ending) for ending in endings}
        self._longest = max(map(len, self._endings))

    def meaning(self, word: str) -> str:
        """Return what the stem of a word means, `""` if it is none."""
        alike = spelled_alike(word)
        for at in range(max(len(alike) - self._longest, _SHORTEST_STEM), len(alike)):
            if alike[at:] in self._endings and (found := self._stems.get(alike[:at])):
                return found
        return self._stems.get(alike, "")
