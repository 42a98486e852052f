"""Why a reading that tells less than its name is not held against some others, a bit for each."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

__all__ = [
    "AGAINST_HAN",
    "ALONE",
    "BEFORE_LAND",
    "BLENDED",
    "IN_BOTH",
    "IN_FULL",
    "IN_HAN",
    "IN_KANA",
    "LANDED",
    "LANDLESS",
    "NO_PERSON",
    "OTHERWISE",
    "PERSON",
    "SPELLED_OUT",
    "written_in",
]

ALONE, SPELLED_OUT, LANDLESS, LANDED, NO_PERSON, PERSON = (1 << at for at in range(6))
AGAINST_HAN, OTHERWISE, IN_HAN, IN_KANA, BEFORE_LAND, BLENDED = (1 << at for at in range(6, 12))
IN_BOTH, IN_FULL = 1 << 12, 1 << 13
"""Of a name that spells out its initials: they are all that was read, or it is any other reading of
it. Of a body of a land: it was read without that land, or the land may be told by its language
alone. Of one that says whom it is named after: it was read without that person, or with. Of one in
Latin letters or kana: it was spelled as names in Han are read. Of one in Han or kana: it was read
in another way than such names are told apart by; or which of both it is in, or in both. Of a firm:
it was read up to the land behind its legal form; or as the brand that is made of its other words.
Of a plant: it was read as the words that its name is made of, as another may be, too.
"""


def written_in(scripts: AbstractSet[str], *, kana: bool = False) -> int:
    """Return which of Han and kana a name is in, 0 for one that has Hangul.

    ``kana`` tells that all its signs are: it is how another name may be read, オリックスギンコウ.
    """
    if "Hang" in scripts:
        return 0
    if "Kana" not in scripts:
        return IN_HAN
    return IN_KANA if kana else IN_BOTH
