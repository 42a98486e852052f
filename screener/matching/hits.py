"""Listed names that score high enough, and which one of a listing is shown."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz.fuzz import token_sort_ratio

from screener.matching.queries import Query
from screener.model import Name, Role, Statement

__all__ = ["Hit", "keep_best", "rank", "shown_first"]

_ROLE_ORDER: tuple[Role, ...] = ("supplier", "parent", "owner", "director")


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


def rank(hit: Hit) -> tuple[object, ...]:
    """Best score first; among equals a stronger name, then a nearer role."""
    return -hit.score, hit.name.kind == "weak", _ROLE_ORDER.index(hit.query.role)


def shown_first(hit: Hit) -> tuple[object, ...]:
    """Of names that rank alike, the one that a reader knows again.

    That is one spelled like the supplier's own, and so in its language; else the primary one.
    """
    likeness = token_sort_ratio(hit.query.text, hit.name.text, processor=str.casefold)
    return -likeness, hit.name.kind != "primary", hit.name.text, hit.query.text


def keep_best(best: dict[int, Hit], hit: Hit) -> None:
    """Keep a hit by its listing, unless a better one is there."""
    known = best.get(hit.listing)
    if known is None:
        best[hit.listing] = hit
        return
    new, old = rank(hit), rank(known)
    if new < old or (new == old and shown_first(hit) < shown_first(known)):
        best[hit.listing] = hit
