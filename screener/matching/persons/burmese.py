"""Names of Myanmar, which have no family: all of their words tell a person."""

from __future__ import annotations

from screener.matching.scoring.align import Alignment
from screener.names.cjk.pinyin import is_mandarin
from screener.names.reading import Reading
from screener.names.tables import words_of

__all__ = ["are_other_burmese"]

_SAME = frozenset({"equal", "given"})


def are_other_burmese(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether both are names of Myanmar, and not made of the same words.

    *Win Aung* is not *Aung Saw Win* or *Aung Lwin*; *Htun* is *Tun*, though.
    """
    if not (_is_burmese(a) and _is_burmese(b)):
        return False
    over = alignment.over(a, b)
    named = [p for p in alignment.pairs if a.tokens[p.left[0]].kind == "name"]
    return any(token.kind == "name" for token in over) or any(
        pair.likeness.way not in _SAME for pair in named
    )


def _is_burmese(reading: Reading) -> bool:
    """Whether all names are words that Burmese ones are made of, and one can be no Chinese one."""
    texts = [token.text for token in reading.tokens if token.kind == "name"]
    return words_of("given_names", "burmese").issuperset(texts) and not all(map(is_mandarin, texts))
