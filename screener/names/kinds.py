"""Kinds of words, and what a word weighs by where it stands: ``rules/names/kinds.yml``."""

from __future__ import annotations

from functools import cache

from screener.names.tables import read_table, words_of

__all__ = [
    "BRACKETS",
    "BRANDS",
    "LABELS",
    "NAMED_BY",
    "NO_NAMES",
    "NUMBERS",
    "OF_TOWNS",
    "SAYS_WHAT_OR_WHERE",
    "TELLING",
    "WEAK_KINDS",
    "aside_factor",
    "research_body",
    "standing",
    "words_of_kind",
]

BRACKETS = frozenset("()")
"""The only signs that are left between folded words."""
BRANDS = frozenset({"word", "common"})
"""Kinds of words that a firm is called by: those that no table gives a meaning, common ones too."""
NAMED_BY = BRANDS | {"place"}
"""Kinds of words that a firm or a body is named by."""
LABELS = frozenset({"particle", "noise", "site", "legal", "number"})
"""Kinds of words beside which a word still is the only one of a name."""
OF_TOWNS = NAMED_BY | {"particle"}
"""Kinds of words that a town may be called by of which no table knows."""
TELLING = BRANDS | {"number"}
"""Kinds of words that tell a firm, or a town, from others of its land and trade."""
NO_NAMES = LABELS | {"body"}
"""Kinds of words that say nothing but that a name is a firm's, or a group's."""
NUMBERS = frozenset({"number", "site"})
"""Kinds of words that number a firm, or one of its sites."""
WEAK_KINDS = frozenset(
    {"particle", "noise", "body", "generic", "trade", "place", "site", "number", "legal"}
)
"""Kinds of words that never tell a firm from another by themselves."""
SAYS_WHAT_OR_WHERE = frozenset({"generic", "trade", "place"})
"""Kinds of words that tell sister firms apart: left over they cost more than they weigh."""


@cache
def words_of_kind(kind: str) -> frozenset[str]:
    """Return the words that the table lists under a kind."""
    return words_of("kinds", kind)


@cache
def research_body() -> tuple[str, ...]:
    """Return the words that together stand for a body, not for what a firm does."""
    return tuple(read_table("kinds")["research_body"])


@cache
def standing(place: str) -> float:
    """Return what a word weighs that stands in such a place, or at most."""
    weight: float = read_table("kinds")["standing"][place]
    return weight


@cache
def aside_factor(*, known: bool) -> float:
    """Return the factor on the weight of a word in brackets, of a known kind or of none."""
    factor: float = read_table("kinds")["aside"]["known" if known else "unknown"]
    return factor
