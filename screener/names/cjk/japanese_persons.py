"""How families and given names of people of Japan are read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from screener.names.cjk.words import simplify
from screener.names.tables import read_table

__all__ = ["japanese_given", "japanese_names"]

_SIGNS = 2
"""Of a given name that is read sign by sign."""


@lru_cache(maxsize=1)
def japanese_names() -> dict[str, tuple[str, ...]]:
    """Return how families and given names are read, by their simplified signs.

    >>> japanese_names()["东"]
    ('azuma', 'higashi')
    """
    table, known = read_table("japanese"), read_table("persons")["japanese"]
    read: dict[str, dict[str, None]] = {}
    named = chain(table["given"].items(), table["names"].items(), known.items())
    for word, said in chain(named, _read("families"), _read("given")):
        read.setdefault(simplify(word), {})[said] = None
    return {word: tuple(said) for word, said in read.items()}


def japanese_given(signs: str) -> str:
    """Return a given name of two simplified signs as they are mostly read, ``""`` for another.

    >>> japanese_given("贵文")
    'takafumi'
    """
    if len(signs) != _SIGNS:
        return ""
    first, last = _signs("first").get(signs[0], ""), _signs("last").get(signs[1], "")
    return f"{first}{last}" if first and last else ""


@lru_cache(maxsize=2)
def _signs(place: str) -> dict[str, str]:
    return {simplify(sign): said for sign, said in _read(place)}


def _read(part: str) -> Iterator[tuple[str, str]]:
    for said, words in read_table("japanese_persons")[part].items():
        yield from ((word, said) for word in words.split())
