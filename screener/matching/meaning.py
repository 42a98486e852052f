"""Words that are near in meaning."""

from __future__ import annotations

from functools import lru_cache

from screener.names.tables import read_table

__all__ = ["near_words"]


def near_words(word: str) -> frozenset[str]:
    """Return the words near in meaning to a word in its normal form."""
    return _near().get(word, frozenset())


@lru_cache(maxsize=1)
def _near() -> dict[str, frozenset[str]]:
    near: dict[str, set[str]] = {}
    for words in read_table("kinds")["near"]:
        for word in words:
            near.setdefault(word, set()).update(words)
    return {word: frozenset(others - {word}) for word, others in near.items()}
