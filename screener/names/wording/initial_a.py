"""Letters as initials that are particles elsewhere: *R&A*, *D. van der Meulen*."""

from __future__ import annotations

from collections.abc import Sequence

from screener.names.kinds import BRANDS
from screener.names.words import Token, word_table

__all__ = ["led_by_initial", "with_initial_a"]

_A, _AND = "a", "and"
_APOSTROPHES = frozenset("'’‘`´ʼ")
_O, _ARTICLES = "o", frozenset("al")


def with_initial_a(words: Sequence[str], tokens: list[Token]) -> list[Token]:
    """Weigh each *A* that is one as any initial; ``words`` as folded."""
    if _A not in words or _AND not in words:
        return tokens
    return [
        _as_initial(token) if _is_joined(tokens, at) else token for at, token in enumerate(tokens)
    ]


def led_by_initial(tokens: tuple[Token, ...], text: str, *, pointed: bool) -> tuple[Token, ...]:
    """Weigh a letter that a name begins with as any initial: *D. van der Meulen*, *I Tech*.

    *O* is none, *O Boticário*, nor are articles without a point in the name or before a trade, nor
    what is elided before a name, as ``text`` writes it: *d'Alba*.
    """
    first = tokens[0] if len(tokens) > 1 else None
    if first is None or len(first.text) > 1 or first.kind != "particle" or first.aside:
        return tokens
    if text[1:2] in _APOSTROPHES:
        return tokens
    if first.text == _O or (first.text in _ARTICLES and not (pointed and tokens[1].kind in BRANDS)):
        return tokens
    return (_as_initial(first), *tokens[1:])


def _is_joined(tokens: Sequence[Token], at: int) -> bool:
    others = [(at - 1, at - 2), (at + 1, at + 2)]
    return tokens[at].text == _A and any(
        0 <= other < len(tokens) and tokens[between].text == _AND and len(tokens[other].text) == 1
        for between, other in others
    )


def _as_initial(token: Token) -> Token:
    other = word_table().token("b")
    return token._replace(weight=other.weight, kind=other.kind)
