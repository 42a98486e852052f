"""Words that a name says twice: *Rivers Rivers Mining*."""

from __future__ import annotations

from collections.abc import Sequence

from screener.names.words import Token

__all__ = ["said_once"]

_AGAIN_WEIGHT = 0.1


def said_once(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Weigh a word that was said before as one that tells hardly anything; numbers count twice."""
    before: set[str] = set()
    out: list[Token] = []
    for token in tokens:
        again = token.text in before and token.kind != "number"
        out.append(token._replace(weight=min(token.weight, _AGAIN_WEIGHT)) if again else token)
        before.add(token.text)
    return tuple(out)
