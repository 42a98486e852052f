"""Words that are near in meaning."""

from __future__ import annotations

from functools import lru_cache

from screener.names.tables import read_table

__all__ = ["near_words"]


def near_words(word: str, *, one_script: bool = False) -> frozenset[str]:
    """Return the words near in meaning to a word in its normal form.

    With ``one_script`` without those near only where a translator chose: *customs* for *tax*.
    """
    return _near(one_script=one_script).get(word, frozenset())


@lru_cache(maxsize=2)
def _near(*, one_script: bool) -> dict[str, frozenset[str]]:
    kinds = read_table("kinds")
    near: dict[str, set[str]] = {}
    for words in kinds["near"] + ([] if one_script else kinds["near_translated"]):
        for word in words:
            near.setdefault(word, set()).update(words)
    return {word: frozenset(others - {word}) for word, others in near.items()}
