"""How else a name in Cyrillic or Arabic letters may be said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from screener.names.wording.cyrillic import otherwise_in_cyrillic
from screener.names.writing.scripts import PERSIAN

__all__ = ["otherwise_in"]

_ARTICLE = re.compile(r"\bال(?=\w{3})")
_GLUED_ARTICLE = "آل"
"""What is read as *al* and as no article."""
_OF_WOMEN = re.compile(r"(?<=\w{2})ه\b(?<!الله)(?<!لله)")


def otherwise_in(script: str, text: str) -> Iterator[str]:
    """Yield how else a text in a script may be said."""
    if script == "Cyrl":
        yield from otherwise_in_cyrillic(text)
    elif script == "Arab":
        yield from _in_arabic(text)


def _in_arabic(text: str) -> Iterator[str]:
    """Yield a text with its one article as part of the name behind it, and with *-ah* as *-a*.

    المراعي calls itself Almarai; many write القطريه for القطرية.
    """
    glued, articles = _ARTICLE.subn(_GLUED_ARTICLE, text)
    if articles == 1:  # with two of them any two names are half alike
        yield glued
    if not PERSIAN.search(text) and (ending := _OF_WOMEN.sub("ة", text)) != text:
        yield ending
