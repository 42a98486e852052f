"""Text in which nothing deceives: control and direction characters are written out."""

from __future__ import annotations

import re

__all__ = ["visible"]

_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]"
)


def visible(text: str) -> str:
    """Write control and direction characters out as ``[U+202E]``, so that none can deceive."""
    return _HIDDEN.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)
