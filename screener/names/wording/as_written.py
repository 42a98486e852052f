"""What firms write that spell themselves, beside what it means in English: *Hayat Tahrir*."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from screener.names.words import Token, no_more_than, word_table

__all__ = ["as_written", "called_by_a_good"]

_ARTICLE = "al"
_OF_A_TRADE = frozenset({"trade", "generic", "body", "common"})
"""Kinds of words that say what a firm does."""


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


def called_by_a_good(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return a name of Arabic with the first good behind an article as it sounds, `()` for others.

    شركة النخيل للنسيج is Al Nakheel Textile; where nothing else was put into English, all that
    sounds so is read anyway.
    """
    put = [at for at, t in enumerate(tokens) if t.kind in _OF_A_TRADE and t.raw != t.text]
    goods = [at for at in put if at and tokens[at].kind == "trade" and " " not in tokens[at].raw]
    named = [at for at in goods if tokens[at - 1].text == _ARTICLE]
    if len(put) == 1 or not named:
        return ()
    good = tokens[named[0]]
    said = word_table().token(good.raw, raw=good.raw, script=good.script)
    return (*tokens[: named[0]], said, *tokens[named[0] + 1 :])
