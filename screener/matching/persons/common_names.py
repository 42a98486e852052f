"""Whether two names of persons agree only in what many others bear too."""

from __future__ import annotations

from collections.abc import Sequence

from screener.matching.scoring.align import Alignment, Pair
from screener.matching.scoring.given_names import are_known
from screener.names.reading import Reading

__all__ = ["agrees_in_common_names", "is_given_beside_initial"]

_TWO = 2
_SPELLED, _HEARD = 0.87, 0.83
"""Likeness below which a part is mostly another name that has letters in common."""
_LEFT_OUT = frozenset({"muhammad"})
"""First given names that their bearers often leave out."""


def agrees_in_common_names(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether two parts agree that tell nobody, and one name has others beside them.

    Given names alone tell nobody where the first one is left out, *Muhammad Yusuf* and *Isse
    Mohamed YUSUF*, or two are that do not both stand between those that agree; nor does a name
    that is only near another one and stands in another place: *Ahmed Saad* and *Nizam Saed AHMAD*.
    """
    agreed = [p for p in alignment.pairs if _names(a, p.left) and _names(b, p.right)]
    over = _others(a, alignment.left_over), _others(b, alignment.right_over)
    if len(agreed) != _TWO or not any(over):
        return False
    if any(map(_is_only_near, agreed)):
        return _is_turned(a, b, agreed)
    if not _are_given(a, b, agreed):
        return False
    without_first = _without_first(a, over[0]) or _without_first(b, over[1])
    several = sum(map(len, over)) > 1 and not _begin_and_end_alike(a, b, agreed)
    return without_first or several


def is_given_beside_initial(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether the one name beside an initial is a given one: *Ahmed, A.* is not *Ahmed Abbas*.

    An initial stands for a given name; beside it stands the family.
    """
    whole = [pair for pair in alignment.pairs if pair.likeness.way != "initial"]
    if len(whole) != 1 or len(alignment.pairs) != _TWO or not _are_given(a, b, whole):
        return False
    sides = (a, whole[0].left[0]), (b, whole[0].right[0])
    return any(
        not reading.tokens[at].aside and _in_order(reading)[:1] == [at]
        for reading, at in sides
        if all(token.kind != "initial" for token in reading.tokens)
    )


def _is_only_near(pair: Pair) -> bool:
    way, value = pair.likeness.way, pair.likeness.value
    return (way == "typo" and value < _SPELLED) or (way == "sound" and value < _HEARD)


def _are_given(a: Reading, b: Reading, pairs: Sequence[Pair]) -> bool:
    """Whether all names that agree are known given ones."""
    texts = [a.tokens[at].text for pair in pairs for at in _names(a, pair.left)]
    texts += [b.tokens[at].text for pair in pairs for at in _names(b, pair.right)]
    return all(are_known(text, text) for text in texts)


def _is_turned(a: Reading, b: Reading, pairs: Sequence[Pair]) -> bool:
    """Whether names agree in another order, but for a family that is set apart as such."""
    ours, theirs = _in_order(a), _in_order(b)
    places = [
        (ours.index(_names(a, pair.left)[0]), theirs.index(_names(b, pair.right)[0]))
        for pair in pairs
    ]
    behind = [place for _, place in sorted(places)]
    return behind != sorted(behind)


def _without_first(reading: Reading, over: Sequence[int]) -> bool:
    """Whether the other name lacks the first one of a reading, which few leave out."""
    first = _in_order(reading)[0]
    return first in over and reading.tokens[first].text not in _LEFT_OUT


def _begin_and_end_alike(a: Reading, b: Reading, pairs: Sequence[Pair]) -> bool:
    """Whether names begin and end alike, so that all that one lacks stands between."""
    ours, theirs = _in_order(a), _in_order(b)
    ends = {(ours[0], theirs[0]), (ours[-1], theirs[-1])}
    return ends <= {(pair.left[-1], pair.right[-1]) for pair in pairs}


def _in_order(reading: Reading) -> list[int]:
    """The places of all names, those of a family that is set apart last."""
    places = _names(reading, range(len(reading.tokens)))
    return sorted(places, key=lambda at: (reading.tokens[at].aside, at))


def _others(reading: Reading, places: Sequence[int]) -> list[int]:
    """Names that are no patronymic, which many leave out."""
    return [at for at in _names(reading, places) if reading.tokens[at].weight == 1]


def _names(reading: Reading, places: Sequence[int]) -> list[int]:
    return [at for at in places if reading.tokens[at].kind == "name"]
