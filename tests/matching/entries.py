"""A listing by its name alone."""

from __future__ import annotations

from screener.model import Listing, Name


def listing(name: str) -> Listing:
    return Listing(
        source="test",
        id="1",
        kind="organisation",
        names=(Name(name, "primary"),),
        programme="test",
        effect="import_ban",
        relevance="forced_labour",
    )
