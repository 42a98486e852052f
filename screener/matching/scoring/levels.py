"""Whether two bodies are of another level of a place: the police of a town, of its prefecture."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from screener.names.kinds import words_of_kind
from screener.names.reading import Reading
from screener.names.tables import read_table
from screener.names.words import Token

__all__ = ["other_level"]


def other_level(a: Reading, b: Reading) -> bool:
    """Whether both are bodies of a state and say of what level, and no level is the same.

    *喀什市公安局* is not of Kashgar Prefecture. A name that is silent on it may be of any. One of
    both must be in Han: elsewhere a city and its province are often one, as in Turkey.
    """
    bodies, levels = words_of_kind("bodies_of_levels"), _levels()
    if bodies.isdisjoint([token.text for token in a.tokens]) or not (_in_han(a) or _in_han(b)):
        return False
    one = _said(a.tokens, levels)
    other = _said(b.tokens, levels) if one else one
    return bool(one and other) and one.isdisjoint(other)


def _said(tokens: Sequence[Token], levels: dict[str, str]) -> frozenset[str]:
    """The levels that a name says, in Han by what stands behind the name of a place."""
    signs, found = read_table("kinds")["levels_in_han"], set[str]()
    for token in tokens:
        if level := levels.get(token.text):
            found.add(level)
        elif token.kind == "place" and token.script == "Hani":
            ends = token.raw[-2:], token.raw[-1:]
            found.update([signs[end] for end in ends if end in signs][:1])
    return frozenset(found)


def _in_han(reading: Reading) -> bool:
    return any(token.script == "Hani" for token in reading.tokens)


@lru_cache(maxsize=1)
def _levels() -> dict[str, str]:
    table = read_table("kinds")["levels"]
    return {word: level for level, words in table.items() for word in words.split()}
