"""Plants and towns of a firm's own behind a dash, by which it may be left out there."""

from __future__ import annotations

from collections.abc import Sequence

from screener.names.beside.telling import is_of_plant
from screener.names.kinds import NAMED_BY
from screener.names.words import word_table

__all__ = ["is_own_site"]

_OF_TOWN, _SHORTEST_TOWN, _MOST_OF_TOWN = frozenset({"word", "particle"}), 5, 2
"""Kinds of words of a town behind a dash, where another firm of the house may stand, letters of one
of them and how many there are."""


def is_own_site(firm: Sequence[str], said: Sequence[str]) -> bool:
    """Whether words behind a dash are the town of a firm that is told without it, or its plant.

    No table need know a town, *Zambia Sugar Ltd - Nakambala*: it is one or two words that few firms
    are called by. Before a plant stand its town and a trade that the firm says too: *Hindustan
    Copper Ltd - Khetri Copper Complex*.

    Args:
        firm: What the firm is folded to, with its form.
        said: What stands behind the dash.
    """
    whole = word_table().whole
    told = word_table().phrases.replaced_in(firm)
    if NAMED_BY.isdisjoint([whole[word].kind for word in told]):
        return False
    *town, last = said
    town = [word for word in town if word not in firm] if is_of_plant(last) else [*said]
    named = any(len(word) >= _SHORTEST_TOWN for word in town)
    return (
        named and len(town) <= _MOST_OF_TOWN and _OF_TOWN.issuperset([whole[w].kind for w in town])
    )
