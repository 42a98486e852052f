"""What tells a land from its namesake: *South* of Korea, which its own bodies leave out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from screener.names.kinds import standing
from screener.names.tables import read_table
from screener.names.words import Token

__all__ = ["beside_namesake", "telling_lands"]


def beside_namesake(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Weigh what tells a land from its namesake as what a name may lack.

    *Bank of Korea* is that of the Republic of Korea; bodies of Congo leave out which one it is.
    """
    lands, out = _namesakes(), tuple(tokens)
    for at, token in enumerate(tokens):
        for beside in (at - 1, at + 1) if token.text in lands else ():
            if 0 <= beside < len(out) and out[beside].text in lands[token.text]:
                told = out[beside]
                less = told._replace(weight=min(told.weight, standing("of_namesake")))
                out = (*out[:beside], less, *out[beside + 1 :])
    return out


@lru_cache(maxsize=1)
def telling_lands() -> frozenset[str]:
    """Return the words that tell a land from its namesake."""
    return frozenset().union(*_namesakes().values())


@lru_cache(maxsize=1)
def _namesakes() -> dict[str, frozenset[str]]:
    table: dict[str, str] = read_table("kinds")["namesakes"]
    return {land: frozenset(words.split()) for land, words in table.items()}
