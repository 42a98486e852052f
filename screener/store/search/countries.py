"""How a filter asks for a country, and for suppliers of which none is known."""

from __future__ import annotations

__all__ = ["UNKNOWN_COUNTRY", "as_kept"]

UNKNOWN_COUNTRY = "ZZ"
"""Asks for suppliers without a country; ISO 3166 leaves this code to its users."""


def as_kept(code: str) -> str:
    """Return what the record of a supplier has for its country, for a code that is asked for."""
    code = code.upper()
    return "" if code == UNKNOWN_COUNTRY else code
