"""Listed names that score high enough, and which one of those with one listing is shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz.fuzz import token_set_ratio, token_sort_ratio

from screener.matching.index.queries import Query
from screener.model import Name, Role, Statement

__all__ = ["Hit", "Pair", "best_first", "nearness"]

Pair = tuple[int, str]
"""A listing, by its number, and whose name is held against it."""

_ROLE_ORDER: tuple[Role, ...] = ("supplier", "parent", "party", "owner", "director")
"""Who stands nearer comes first of those whose names are equally like."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A name that scores high enough."""

    query: Query
    listing: int
    """The number of the listing."""
    name: Name
    score: float
    explanation: tuple[Statement, ...]
    kinship: str = ""
    """What the names say of the two, where the supplier may be of the listing's group."""
    says_more: bool = False
    """Whether the supplier's name says a brand of its own behind that of the listing."""

    @property
    def pair(self) -> Pair:
        """What it is a hit of; the best of several is the match."""
        return self.listing, self.query.whose


def nearness(role: Role) -> int:
    """Return how near to a supplier stands who is listed; a lower number is nearer."""
    return _ROLE_ORDER.index(role)


def best_first(hits: Iterable[Hit]) -> list[Hit]:
    """Order hits of one who is held against a listing: best score first, then a stronger name.

    Of names that rank alike, the one first that a reader knows again. That is one with the words of
    the supplier's own, then one spelled like it, and so in its language; else the primary one.
    """
    return sorted(hits, key=lambda hit: (*_rank(hit), *_shown_first(hit)))


def _rank(hit: Hit) -> tuple[float, bool]:
    return -hit.score, hit.name.kind == "weak"


def _shown_first(hit: Hit) -> tuple[float, float, bool, str, str]:
    own, listed = hit.query.text.casefold(), hit.name.text.casefold()
    shared, likeness = token_set_ratio(own, listed), token_sort_ratio(own, listed)
    return -shared, -likeness, hit.name.kind != "primary", hit.name.text, hit.query.text
