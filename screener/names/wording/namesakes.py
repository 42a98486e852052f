"""What tells a land from its namesake: *South* of Korea, which its own bodies leave out."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import lru_cache

from screener.names.kinds import standing
from screener.names.tables import read_table
from screener.names.words import Token

__all__ = ["beside_namesake", "telling_lands"]


def beside_namesake(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Weigh what tells a land from its namesake as what a name may lack.

    *Bank of Korea* is that of the Republic of Korea; bodies of Congo leave out which one it is.
    """
    lands = _namesakes()
    if lands.keys().isdisjoint([token.text for token in tokens]):
        return tokens  # as nearly all
    for at, token in enumerate(tokens):
        if token.text in lands:
            before, behind = max(at - 1, 0), at + 2
            beside = [_lighter(told, lands[token.text]) for told in tokens[before:behind]]
            tokens = (*tokens[:before], *beside, *tokens[behind:])
    return tokens


def _lighter(token: Token, telling: AbstractSet[str]) -> Token:
    if token.text not in telling:
        return token
    return token._replace(weight=min(token.weight, standing("of_namesake")))


@lru_cache(maxsize=1)
def telling_lands() -> frozenset[str]:
    """Return the words that tell a land from its namesake."""
    return frozenset().union(*_namesakes().values())


@lru_cache(maxsize=1)
def _namesakes() -> dict[str, frozenset[str]]:
    table: dict[str, str] = read_table("kinds")["namesakes"]
    return {land: frozenset(words.split()) for land, words in table.items()}
