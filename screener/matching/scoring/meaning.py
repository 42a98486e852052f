"""Words that are near in meaning, or one word that is spelled in several ways."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from screener.names.tables import read_table

__all__ = ["near_each", "near_words", "respelled"]


def near_words(word: str, *, one_script: bool = False) -> frozenset[str]:
    """Return the words near in meaning to a word in its normal form.

    With ``one_script`` without those near only where a translator chose: *law* for *right*, and
    without those that ``respelled`` tells.
    """
    return _near(one_script=one_script).get(word, frozenset())


def near_each(words: Iterable[str]) -> list[tuple[int, str]]:
    """Return the words near in meaning to each of many, with its place; few have any."""
    near = _near(one_script=False)
    return [(at, other) for at, word in enumerate(words) if word in near for other in near[word]]


@lru_cache(maxsize=2)
def _near(*, one_script: bool) -> dict[str, frozenset[str]]:
    kinds = read_table("kinds")
    near: dict[str, set[str]] = {}
    others = [] if one_script else kinds["near_translated"] + kinds["respelled"]
    for words in kinds["near"] + others:
        for word in words:
            near.setdefault(word, set()).update(words)
    return {word: frozenset(found - {word}) for word, found in near.items()}


def respelled(word: str) -> frozenset[str]:
    """Return how else brands spell a word that sounds so: *kwik* for *quick*."""
    return _respelled().get(word, frozenset())


@lru_cache(maxsize=1)
def _respelled() -> dict[str, frozenset[str]]:
    lines = [frozenset(words) for words in read_table("kinds")["respelled"]]
    return {word: words - {word} for words in lines for word in words}
