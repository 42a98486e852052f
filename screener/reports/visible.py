"""Text in which nothing deceives, and nothing is there that cannot be seen."""

from __future__ import annotations

import re

__all__ = ["visible"]

_SILENT = re.compile("[\xad\u061c\u200b\u200e\u200f\u2060-\u2064\ufeff]")
"""Marks that show nothing and turn no letters round; names of lists have them by chance."""
_HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2065-\u2069]")


def visible(text: str) -> str:
    """Write control and direction characters out as ``[U+202E]``; leave out what shows nothing."""
    return _HIDDEN.sub(lambda found: f"[U+{ord(found[0]):04X}]", _SILENT.sub("", text))
