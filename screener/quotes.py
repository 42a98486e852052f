"""Words of a user or a file inside a sentence of ours: in quotation marks, one or several."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["listed", "quoted"]

_MOST, _LONGEST = 12, 40
"""Texts, and characters of each, that are told in one line."""


def quoted(text: str) -> str:
    """Return ``text`` in quotation marks, a character that cannot be seen by its number."""
    return f"“{''.join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in text)}”"


def listed(texts: Iterable[str]) -> str:
    """Return texts in quotation marks, without empty ones: some, and how many more."""
    shown = [" ".join(text.split())[:_LONGEST] for text in texts if text.strip()]
    more = f" and {len(shown) - _MOST} more" if len(shown) > _MOST else ""
    return ", ".join(map(quoted, shown[:_MOST])) + more
