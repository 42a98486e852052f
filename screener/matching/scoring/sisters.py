"""Whether two names are those of a firm and its sister in another place, or founded anew."""

from __future__ import annotations

from screener.matching.scoring.align import Alignment
from screener.names.kinds import BRANDS, NO_NAMES
from screener.names.reading import Reading
from screener.names.words import word_table

__all__ = ["are_sisters"]

_NEW = "new"


def are_sisters(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether all that one registered name has more is a place: *Tata Steel Nederland*.

    Or one begins with *New*, and the brand stands behind it: *New Kabul Bank*.

    The place is part of a name if it stands before the legal form; behind it or at the beginning
    it may be an address or be left out: *China Mengniu Dairy*.
    """
    if _is_anew(a, b, alignment):
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


def _is_anew(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether one name alone begins with *New*, and the brand behind it agrees."""
    for one, left, paired in (
        (a, alignment.left_over, 0),
        (b, alignment.right_over, 1),
    ):
        if one.words[:1] == (_NEW,) and left[:1] == (0,) and one.tokens[0].raw == _NEW:
            agreed = {at for pair in alignment.pairs for at in pair[paired]}
            return 1 in agreed and one.tokens[1].kind in BRANDS
    return False
