"""The words by which prose announces another name: *also known as*, *f/k/a*, *d/b/a*."""

from __future__ import annotations

import re

from screener.model import NameKind

__all__ = ["KNOWN_AS", "announces", "kind_announced"]

KNOWN_AS = (
    r"(?:(?:also|formerly|previously|now)\s+known\s+as|\b[afn]\.?\s?k\.?\s?a\b\.?|\b[afn]/k/a\b"
    r"|doing\s+business\s+as|\bd/?b/?a\b)\s*:?"
)
"""For a pattern that ignores case."""
_LEFT = re.compile(
    rf"{KNOWN_AS}|\balias(?:es)?\b|\bsubsidiar(?:y|ies)\b|\bwhich\s+include|\bincluding\b",
    re.IGNORECASE,
)


def kind_announced(words: str) -> NameKind:
    """Return the kind of name that such words announce."""
    return "former" if words.strip().casefold().startswith(("f", "previously")) else "alias"


def announces(name: str) -> bool:
    """Whether a name, once read, still holds words that announce another, or another firm."""
    return bool(_LEFT.search(name))
