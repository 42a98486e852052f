"""A match of a supplier, for tests of what is made of matches."""

from __future__ import annotations

from screener.model import Listing, Match, Name, Tier

__all__ = ["hotan_cotton"]


def hotan_cotton(supplier: str, score: float, tier: Tier) -> Match:
    """Return a match of ``supplier`` with a firm on a list of the United States."""
    name = Name("Hotan Cotton")
    listing = Listing(
        source="ofac_sdn", id="1", kind="organisation", names=(name,), programme="GLOMAG",
        effect="asset_freeze", relevance="human_rights",
    )  # fmt: skip
    return Match(
        listing=listing, listed_name=name, supplier_name=supplier, score=score, tier=tier,
        basis="name", explanation=(), group="g",
    )  # fmt: skip
