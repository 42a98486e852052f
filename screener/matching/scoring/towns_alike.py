"""Whether two towns of one spelling are of other provinces: *Taizhou* is 泰州 or 台州."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from screener.matching.scoring.align import Alignment
from screener.names.form import Reading
from screener.names.tables import read_table

__all__ = ["of_other_provinces"]


def of_other_provinces(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether names agree in such a town and each says, by signs or in words, another province."""
    alike = read_table("east_asian")["towns_alike"]
    agreed = [a.tokens[pair.left[0]].text for pair in alignment.pairs]
    return any(
        (ours := _provinces(a, town, alike[town]))
        and (theirs := _provinces(b, town, alike[town]))
        and ours.isdisjoint(theirs)
        for town in agreed
        if town in alike
    )


def _provinces(name: Reading, town: str, alike: Mapping[str, str]) -> AbstractSet[str]:
    """Return the provinces of towns of one spelling that a name says; of one in Han, its own."""
    said = {alike[t.identity] for t in name.tokens if t.text == town and t.identity in alike}
    return said or {t.text for t in name.tokens if t.kind == "place"} & {*alike.values()}
