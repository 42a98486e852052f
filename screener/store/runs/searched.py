"""Which sources a run has searched, counting those that a searched one replaces."""

from __future__ import annotations

from collections.abc import Iterable

from screener.sources import descriptors

__all__ = ["replaced", "searched_by"]


def replaced() -> dict[str, str]:
    """Return the sources that another one replaces once that has an edition not older."""
    return {one.id: one.superseded_by for one in descriptors().values() if one.superseded_by}


def searched_by(sources: Iterable[str]) -> set[str]:
    """Return the sources of a run and those that they replace.

    A listing of a replaced source is not unsearched: it comes, if it still stands, from the
    source that replaces it, and opens a case of its own there.
    """
    given = set(sources)
    return given | {source for source, by in replaced().items() if by in given}
