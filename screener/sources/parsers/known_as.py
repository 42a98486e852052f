"""The words by which prose announces another name: *also known as*, *f/k/a*, *d/b/a*."""

from __future__ import annotations

import re

from screener.model import NameKind

__all__ = ["AFTER_A_FIRM", "KNOWN_AS", "PLAINLY_KNOWN_AS", "announces", "kind_announced"]

PLAINLY_KNOWN_AS = (
    r"(?:(?:also|formerly|previously|now)\s+known\s+as|\b[afn]/k/a\b|\bd/b/a\b"
    r"|(?-i:\b[afn]\.k\.a\.)|doing\s+business\s+as)\s*:?"
)
"""What cannot be part of a name; for a pattern that ignores case, as the following ones."""
KNOWN_AS = rf"(?:{PLAINLY_KNOWN_AS}|(?:\b[afn]\.?\s?k\.?\s?a\b\.?|\bdba\b)\s*:?)"
"""With what may be: *Xinjiang Aka Textile Co., Ltd.* is one name."""
AFTER_A_FIRM = (
    r"(?:(?<=\bCo\.)|(?<=\bLtd\.)|(?<=\bLtd)|(?<=\bInc\.)|(?<=\bInc)|(?<=\bCorp\.)|(?<=\bLimited)"
    r"|(?<=\bLLC)|(?<=\bL\.L\.C\.)|(?<=\bC\.V\.)|(?<=\bCompany)|(?<=\bCorporation)),?|,"
)
"""Where a name ends, so that what may be part of one is none."""
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
