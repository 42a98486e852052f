"""Whether two towns of one spelling are of other provinces: *Taizhou* is 泰州 or 台州."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from screener.matching.scoring.align import Alignment
from screener.names.reading import Reading
from screener.names.tables import read_table

__all__ = ["of_other_provinces"]


def of_other_provinces(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether names agree in such a town and each says, by signs or in words, another province."""
    alike = read_table("east_asian")["towns_alike"]
    agreed = [a.tokens[pair.left[0]].text for pair in alignment.pairs]
    return any(_are_other(a, b, town, alike[town]) for town in agreed if town in alike)


def _are_other(a: Reading, b: Reading, town: str, alike: Mapping[str, str]) -> bool:
    """Whether a town of two names is another; what both say by signs is told by those alone.

    Else a name may say a second province: 苏州恒达（安徽）, *Suzhou Hengda (Anhui)*.
    """
    ours, theirs = _by_signs(a, town, alike), _by_signs(b, town, alike)
    if not (ours and theirs):
        ours, theirs = ours | _in_words(a, alike), theirs | _in_words(b, alike)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _by_signs(name: Reading, town: str, alike: Mapping[str, str]) -> AbstractSet[str]:
    return {alike[t.identity] for t in name.tokens if t.text == town and t.identity in alike}


def _in_words(name: Reading, alike: Mapping[str, str]) -> AbstractSet[str]:
    """Return the provinces of towns of one spelling that a name says."""
    return {t.text for t in name.tokens if t.kind == "place"} & {*alike.values()}
