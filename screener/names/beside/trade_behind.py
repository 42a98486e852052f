"""What a firm does, told behind its legal form: *Cosan S.A. Açúcar e Álcool* is Cosan S.A."""

from __future__ import annotations

from collections.abc import Sequence

from screener.names.beside.aside_words import aside_words
from screener.names.beside.behind_forms import with_form_in_one
from screener.names.beside.clauses import without_clause
from screener.names.kinds import BRANDS
from screener.names.words import Token, word_table

__all__ = ["before_trades"]

_SAID = frozenset({"trade", "generic", "particle", "noise"})
_DOES = frozenset({"trade", "generic"})
_MOST = 6
"""Words that are still no name of another firm."""


def before_trades(name: str, words: Sequence[str]) -> tuple[str, ...]:
    """Return a firm that has a brand without what it says it does, behind its form or elsewhere."""
    return tuple(filter(None, (_up_to_trade(words), without_clause(name, words))))


def _up_to_trade(words: Sequence[str]) -> str:
    """Return a firm that has a brand up to its form if its trade alone is behind, else ``""``."""
    forms, sisters = aside_words().forms_before_trades, aside_words().trades_of_sisters
    if forms.isdisjoint(words[1:-1]) and "s" not in words[1:-1]:
        return ""  # as most
    words = with_form_in_one(words)
    at = next((at for at in range(1, len(words) - 1) if words[at] in forms), 0)
    firm, behind = words[: at + 1], words[at + 1 :]
    if not at or len(behind) > _MOST:
        return ""
    table = word_table()
    said = [token for word in behind for token in table.tokens["Latn"][word]]
    brands = [word for word in firm[:-1] if table.whole[word].kind in BRANDS]
    own = sisters.isdisjoint([token.text for token in said])
    if not (own and _tells(brands) and _does(said)):
        return ""
    # what has a meaning in English is no name: *álcool*
    does = all(token.kind in _SAID or token.text != token.raw for token in said)
    return " ".join(firm) if does else ""


def _tells(brands: Sequence[str]) -> bool:
    """Whether one firm is called so: *Rossi* alone, or *Martin*, are hundreds."""
    return len(brands) > 1 or (len(brands) == 1 and brands[0] not in word_table().known)


def _does(tokens: Sequence[Token]) -> bool:
    """Whether words say a trade, and not in English, in which a *spa* is a bath."""
    foreign = word_table().foreign
    abroad = any(token.raw in foreign for token in tokens)
    return abroad and any(token.kind in _DOES for token in tokens)
