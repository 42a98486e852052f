"""Names that lost letters on the way, or were read in another encoding than they were written in.

Matching mends what can be mended; what was lost stays lost, and the user has the list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from screener.model import Gap, Statement
from screener.names.damaged import CYRILLIC, FOLLOWS

__all__ = ["DAMAGED", "damaged"]

DAMAGED = Gap("row", Statement.of("gap.name_damaged"))
"""The gap of a supplier with such a name."""

_SIGNS = (
    "\ufffd",
    r"(?<=[^\W\d_])\?+(?=[^\W\d_])",  # *LAKTA?I*
    r"[^\W\d_\x00-\x7f]\?|\?[^\W\d_\x00-\x7f]",  # *集?*
    f"[ÂÃÄÅ]{FOLLOWS}",  # *MÃ¼ller*
    f"(?:[Æ-ô]{FOLLOWS}){{2}}|[à-ï]{FOLLOWS}{{2}}",  # *Ø´Ø±*, *ç¡…*
    CYRILLIC.pattern,  # *Íàôòàí*
)
_DAMAGED = re.compile("|".join(_SIGNS))
_AT_A_GLANCE = re.compile(f"[À-ÿ?\ufffd](?:(?<=[?\ufffd])|{FOLLOWS}|[À-ÿ]{{3}})")
"""How each of the signs begins; what begins with one set is searched for at a great pace."""


def damaged(names: Sequence[str]) -> list[int]:
    """Return the places of the names that look so."""
    joined = "\n".join(names)
    if joined.isascii() and "?" not in joined:
        return []
    return [
        place
        for place, name in enumerate(names)
        if ("?" in name or not name.isascii())
        and _AT_A_GLANCE.search(name)
        and _DAMAGED.search(name)
    ]
