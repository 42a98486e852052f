"""First letters of the words of a name that its initials must count, by which they are found."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations

from screener.matching.scoring.made_of import GIVE_NONE
from screener.names.words import Token, word_table

__all__ = ["FEWEST", "MOST", "told_initials", "within_initials"]

FEWEST, MOST = 3, 7
"""Words of a name that give a letter, fewer than the letters of initials, and most of these."""
_OF_SMALL = 2
"""Letters of initials that may be those of small words."""
_SPELLED_TS = str.maketrans("c", "t")
"""A word spelled with *ts* may give a *c*."""


def told_initials(tokens: Sequence[Token]) -> tuple[str, str]:
    """Return the first letters of words that give one, as written and in English."""
    told = [token for token in tokens if token.raw and _gives(token)]
    ours = "".join([token.raw[0] for token in told]), "".join([token.text[0] for token in told])
    return ours[0].translate(_SPELLED_TS), ours[1].translate(_SPELLED_TS)


def _gives(token: Token) -> bool:
    return token.kind not in GIVE_NONE and not token.aside


@lru_cache(maxsize=10_000)
def within_initials(short: str) -> frozenset[str]:
    """Return the first letters of words that initials may be of, some being of small words.

    A word, *PRIDE*, is no initials; three letters may be those of several firms, *STC*.
    """
    letters, table = short.translate(_SPELLED_TS), word_table()
    words = table.common if len(short) == FEWEST else table.known
    if not FEWEST <= len(letters) <= MOST or short in words:
        return frozenset()
    fewest = max(FEWEST, len(letters) - _OF_SMALL)
    return frozenset(
        "".join(some)
        for size in range(fewest, len(letters) + 1)
        for some in combinations(letters, size)
    )
