"""Text that a spreadsheet program must not take for a formula."""

from __future__ import annotations

__all__ = ["neutralise"]

_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def neutralise(text: str) -> str:
    """Put a single quote before text that a spreadsheet would run as a formula."""
    return f"'{text}" if text.lstrip(" ").startswith(_STARTS) else text
