"""Trades that a firm of Turkey lists in its name before its form, of which one or none is used.

*Bosse Tekstil Konfeksiyon Gıda Turizm İnşaat San. ve Tic. Ltd. Şti.* is called *Bosse Tekstil*.
"""

from __future__ import annotations

from collections.abc import Sequence

from screener.names.kinds import LABELS
from screener.names.legal import legal_forms
from screener.names.words import Token, word_table

__all__ = ["BEHIND_TRADES", "before_listed_trades", "is_rare_brand"]

BEHIND_TRADES = frozenset(
    {"sti", "sirketi", "sirket", "san", "sanayi", "sanayii", "tic", "ticaret"}
)
"""Words of the legal forms of such firms."""
_SAYS_WHAT = frozenset({"trade", "generic"})
_LEAST_BRAND = 0.6


def before_listed_trades(words: Sequence[str]) -> str:
    """Return a firm with its form and its first trade but those behind, ``""`` of any other.

    Args:
        words: What its name is folded to.
    """
    if BEHIND_TRADES.isdisjoint(words):
        return ""  # as most
    rest, classes, _ = legal_forms().split(words)
    if not classes or [*words[: len(rest)]] != [*rest]:
        return ""
    said = [word_table().whole[word] for word in rest]
    first = next((at for at, token in enumerate(said) if token.kind in _SAYS_WHAT), 0)
    told = first and any(map(is_rare_brand, said[:first]))
    more = [token for token in said[first + 1 :] if token.kind not in LABELS]
    listed = told and more and all(token.kind in _SAYS_WHAT for token in more)
    return " ".join((*rest[: first + 1], *words[len(rest) :])) if listed else ""


def is_rare_brand(token: Token) -> bool:
    """Whether firms are called by a word, and not too many: *Star Tekstil* its trades tell."""
    return token.kind == "word" or (token.kind == "common" and token.weight >= _LEAST_BRAND)
