"""Names that lost letters on the way, or were read in another encoding than they were written in.

Matching mends what can be mended; what was lost stays lost, and the user has the list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from screener.names.damaged import CYRILLIC, FOLLOWS

__all__ = ["NAME_DAMAGED", "damaged"]

NAME_DAMAGED = "gap.name_damaged"

_SIGNS = (
    "\ufffd",
    r"(?<=[^\W\d_])\?+(?=[^\W\d_])",  # *LAKTA?I*
    r"[^\W\d_\x00-\x7f]\?|\?[^\W\d_\x00-\x7f]",  # *集?*
    f"[ÂÃÄÅ]{FOLLOWS}",  # *MÃ¼ller*
    f"(?:[Æ-ô]{FOLLOWS}){{2}}|[à-ï]{FOLLOWS}{{2}}",  # *Ø´Ø±*, *ç¡…*
    CYRILLIC.pattern,  # *Íàôòàí*
)
_DAMAGED = re.compile("|".join(_SIGNS))
_BEGINNINGS = tuple(map(re.compile, ("\ufffd", f"[Â-ô]{FOLLOWS}", "[À-ÿ]{4}")))
"""Of what is damaged and has no question mark; each is searched for at a great pace."""


def damaged(names: Sequence[str]) -> list[int]:
    """Return the places of the names that look so."""
    joined = "\n".join(names)
    if "?" not in joined and (joined.isascii() or not any(b.search(joined) for b in _BEGINNINGS)):
        return []  # as nearly always
    return [place for place, name in enumerate(names) if _DAMAGED.search(name)]
