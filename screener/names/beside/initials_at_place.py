"""A long name beside its initials and their place: *SNH Cameroon - National Hydrocarbons Corp.*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from screener.names.beside.own_initials import spell
from screener.names.beside.telling import LONGEST_INITIALS
from screener.names.kinds import LABELS, NAMED_BY, OF_TOWNS
from screener.names.legal import legal_forms
from screener.names.wording.landless import are_a_land
from screener.names.words import word_table
from screener.names.writing.fold import folded

__all__ = ["behind_town", "with_land"]

_SHORTEST = 3
"""Letters of initials."""
_MOST_OF_TOWN, _FEW = 2, 2
"""Words of a town, and those of a name that tell no firm yet."""


def behind_town(name: str, bracket: re.Match[str]) -> str:
    """Return the long name in a bracket behind its initials and their town, ``""`` if none is.

    *SCOT, Banias (Syrian Co. for Oil Transportation)*. No table need know the town, but every town
    has its *WASA, Lahore (Water and Sanitation Agency)*.
    """
    short, comma, town = name[: bracket.start()].partition(",")
    short = short.strip()
    if not comma or name[bracket.end() :].strip() or not _are_initials(short):
        return ""
    said, within = folded(town), folded(bracket[1])
    where = 0 < len(said) <= _MOST_OF_TOWN and OF_TOWNS.issuperset(
        [word_table().whole[word].kind for word in said]
    )
    told = where and legal_forms().every_word.isdisjoint(said) and _tells(within)
    long = [word for word in within if word not in word_table().particles]
    return bracket[1] if told and spell(long, short.casefold()) else ""


def with_land(short: str, long: str) -> str:
    """Return a long name with the land that stands beside its initials, which may be of another.

    *SNH Cameroon*, of *National Hydrocarbons Corp.*, is *Société Nationale des Hydrocarbures*;
    ``""`` where the initials have no land beside them.
    """
    letters, *others = short.split() or [""]
    land = folded(" ".join(others))
    if not land or not _are_initials(letters) or not are_a_land(land):
        return ""
    whole = long if set(land) <= set(folded(long)) else f"{long} ({' '.join(others)})"
    return whole if _tells(folded(whole)) else ""


def _are_initials(text: str) -> bool:
    return text.isupper() and text.isalpha() and _SHORTEST <= len(text) <= LONGEST_INITIALS


def _tells(words: Sequence[str]) -> bool:
    """Whether words tell a firm: by a land or a brand, and by two words besides."""
    kinds = [word_table().whole[word].kind for word in words]
    said = [kind for kind in kinds if kind not in LABELS]
    return len(said) > _FEW and not NAMED_BY.isdisjoint(said)
