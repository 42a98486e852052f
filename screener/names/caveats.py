"""Why a reading that tells less than its name is not held against some others, a bit for each."""

from __future__ import annotations

__all__ = ["AGAINST_HAN", "ALONE", "LANDED", "LANDLESS", "NO_PERSON", "PERSON", "SPELLED_OUT"]

ALONE, SPELLED_OUT, LANDLESS, LANDED, NO_PERSON, PERSON, AGAINST_HAN = (1 << at for at in range(7))
"""Of a name that spells out its initials: they are all that was read, or it is any other reading of
it. Of a body of a land: it was read without that land, or the land may be told by its language
alone. Of one that says whom it is named after: it was read without that person, or with. Of one in
Latin letters: it was respelled as names in Han are read."""
