"""Who or what is seen at a firm, said before its name: *cane cutters at Hippo Valley*."""

from __future__ import annotations

import re

from screener.late_regex import regex
from screener.names.beside.caption_words import is_calling, is_place, tells
from screener.names.tables import read_table, words_of
from screener.names.writing.fold import folded

__all__ = ["seen_abroad", "seen_at"]

_SEEN_AT = regex(
    r"(?:\d+\s+)?(?P<said>(?:[^\W\d_a-z]{2,4}\s+)?(?:[^\W\d_][a-z-]*(?:\s+[a-z-]+)*|[a-z'’ -]+))\s+"
    r"(?P<at>at|outside|inside|aboard|in|of|for|from|by|near|v\.|vs\.?)\s+(?P<rest>[^\W\d_a-z].*)"
)
"""Who or what is seen at a firm: *cane cutters at Hippo Valley*, *garment factory of Hansoll*; of
*Bank of Alfa* that is the name."""
_SEEN_ABROAD = regex(
    r"(?P<said>[^\W\d_][\w-]*(?:\s+[^\W\d_A-Z][\w'’-]*)*?)\s+"
    r"(?:(?:d[eo]s?|del|du|da|das|der|des|bei|von|chez|en|em)\s+(?:la|las|los|l['’])?\s*)"
    r"(?P<name>[^\W\d_a-z][^\s,]*(?:\s+[^\W\d_a-z]\S*)*)(?P<rest>.*)"
)
"""*Ouvriers de la Socapalm*, *Werkvertragsarbeiter bei Tönnies*."""
_OF_BODIES = frozenset({"of", "for", "in", "by", "from"})
"""What also stands within the names of bodies."""


def seen_at(text: str) -> re.Match[str] | None:
    """Return who or what is seen at a firm, and the rest, if a part of a caption says that."""
    found = _SEEN_AT.fullmatch(text)
    if found is None or _is_part(found["said"]) or is_place(found["rest"]):
        return None  # *apparel maker in Hotan*
    said: str = found["said"]
    last = said.rpartition(" ")[2].lower()
    works = any(last in words_of("captions", of) for of in ("works", "seen", "remarks"))
    if found["at"] == "near" and (is_calling(last) or last in words_of("captions", "works")):
        return None  # *sugar mill near Hippo Valley*
    if found["at"] in _OF_BODIES:  # *Research institute of Alfa*
        tells_works = (
            found["at"] == "of" and tells(said) and last not in words_of("captions", "bodies")
        )
        return found if works or tells_works else None
    if said[:2].isupper() and not is_place(said.partition(" ")[0]):
        return None  # *PSSI crew at Cargill* are of that
    return found if said[0].islower() or " " in said or works else None


def seen_abroad(text: str) -> re.Match[str] | None:
    """Return who or what is seen at a firm, said in a language that is not English."""
    found = _SEEN_ABROAD.fullmatch(text)
    if found is None:
        return None
    first, *others = folded(found["said"])
    seen = first in words_of("captions", "seen_abroad") or (
        bool(others) and first in words_of("captions", "pictures")
    )
    ends = tuple(read_table("captions")["seen_ends"])
    return found if (seen or first.endswith(ends)) and not is_place(found["name"]) else None


def _is_part(said: str) -> bool:
    """Whether a description is of a part of another firm, or of what that one is to it."""
    last = said.partition(" of ")[0].rpartition(" ")[2].lower()
    return last in words_of("captions", "relations") or last in words_of("captions", "parts")
