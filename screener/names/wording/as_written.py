"""What firms write that spell themselves, beside what it means in English: *Hayat Tahrir*."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from screener.names.words import Token, no_more_than, word_table

__all__ = ["as_written"]


def as_written(tokens: Sequence[Token], alike: AbstractSet[str]) -> tuple[Token, ...]:
    """Return words as they sound and not as they mean, *Hayat Tahrir*, no *authority*.

    Words of the kinds ``alike`` are put into English: *Tadhamon Bank*.
    """
    table = word_table()
    said: list[Token] = []
    for token in tokens:
        if token.kind in alike or token.raw == token.text:
            said.append(token)
        elif not said or said[-1].text != token.raw:  # one word may mean several: *НПО*
            word = table.token(token.raw, raw=token.raw, script=token.script)
            said.append(no_more_than(token, word))
    return tuple(said)
