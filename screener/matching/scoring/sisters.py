"""Whether two names are those of a firm or institute and its sister in another place."""

from __future__ import annotations

from screener.matching.scoring.align import Alignment
from screener.names.kinds import BRANDS, NO_NAMES
from screener.names.reading import Reading
from screener.names.words import word_table

__all__ = ["are_sisters"]

_INSTITUTE = "institute"
_OF_ACADEMIES = frozenset({"academy", _INSTITUTE})


def are_sisters(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether all that one registered name has more is a place: *Tata Steel Nederland*.

    The place is part of a name if it stands before the legal form; behind it or at the beginning
    it may be an address or be left out: *China Mengniu Dairy*.

    An academy has institutes of one science in several towns: *Shenyang Institute of Automation*.
    """
    if _are_institutes(a, b, alignment):
        return True
    if a.partial or b.partial or not (a.legal and b.legal):
        return False
    more = [(a, at) for at in alignment.left_over if a.tokens[at].kind not in NO_NAMES]
    more += [(b, at) for at in alignment.right_over if b.tokens[at].kind not in NO_NAMES]
    if len(more) != 1:
        return False
    reading, at = more[0]
    place = reading.tokens[at]
    if not at or place.kind != "place" or place.text in word_table().of_any_place:
        return False
    if any(
        token.kind in BRANDS or token.kind == "place" for token in reading.tokens[at + 1 : at + 2]
    ):
        return False  # a group stands before the whole name: *Baowu Group Xinjiang Bayi Steel*
    behind = reading.words.index(place.raw) + 1 if place.raw in reading.words else None
    return behind is not None and not reading.legal_words.isdisjoint(reading.words[behind:])


def _are_institutes(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether names agree in an academy and an institute, for which one names a town, before it."""
    agreed = {a.tokens[pair.left[0]].text for pair in alignment.pairs}
    if not agreed >= _OF_ACADEMIES:
        return False
    lands = word_table().lands
    return any(
        token.kind == "place"
        and token.text not in lands
        and any(after.text == _INSTITUTE for after in reading.tokens[at + 1 :])
        for reading, places in ((a, alignment.left_over), (b, alignment.right_over))
        for at, token in ((at, reading.tokens[at]) for at in places)
    )
