"""Names that lost letters on the way, or were read in another encoding than they were written in.

Matching mends what can be mended; what was lost stays lost, and the user has the list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

__all__ = ["NAME_DAMAGED", "damaged"]

NAME_DAMAGED = "gap.name_damaged"

_FOLLOWS = "[\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
"""What windows-1252 makes of a byte that goes on a letter in UTF-8."""
_SIGNS = (
    "\ufffd",
    r"(?<=[^\W\d_])\?+(?=[^\W\d_])",  # *LAKTA?I*
    r"[^\W\d_\x00-\x7f]\?|\?[^\W\d_\x00-\x7f]",  # *集?*
    f"[ÂÃÄÅ]{_FOLLOWS}",  # *MÃ¼ller*
    f"(?:[Æ-ô]{_FOLLOWS}){{2}}|[à-ï]{_FOLLOWS}{{2}}",  # *Ø´Ø±*, *ç¡…*
    r"(?<!\w)[À-ÿ]{4,}(?!\w)",  # Cyrillic: *Íàôòàí*
)
_DAMAGED = re.compile("|".join(_SIGNS))
_BEGINNINGS = tuple(map(re.compile, ("\ufffd", f"[Â-ô]{_FOLLOWS}", "[À-ÿ]{4}")))
"""Of what is damaged and has no question mark; each is searched for at a great pace."""


def damaged(names: Sequence[str]) -> list[int]:
    """Return the places of the names that look so."""
    joined = "\n".join(names)
    if "?" not in joined and (joined.isascii() or not any(b.search(joined) for b in _BEGINNINGS)):
        return []  # as nearly always
    return [place for place, name in enumerate(names) if _DAMAGED.search(name)]
