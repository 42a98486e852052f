"""Several words that agree tell more than the share of the weight that they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from screener.matching.scoring.align import Alignment
from screener.matching.scoring.parameters import NameParameters
from screener.names.caveats import LANDLESS, SEATLESS
from screener.names.reading import Reading
from screener.names.words import Token

__all__ = ["NOTHING_MORE", "agree_in_several", "several_factor"]

NOTHING_MORE = 0.05
"""What all words weigh together, at most, that say nothing more of a firm: *of*, *Co*."""
_AGAINST = frozenset(
    {"abbreviations", "initials", "numbers", "opposites", "rank", "trade_or_place"}
)
"""Factors that say that the names are of two firms."""
_AS_WRITTEN = 0.9
"""Likeness of words written as one that are not misspelled besides."""
_NEARER = 0.8
"""How much of what a score lacks to the most that several words make of it they may bring, so that
of two such scores the higher stays the higher."""
_UNCOMMON, _PLACE = frozenset({"word", "number"}), frozenset({"place"})
_COUNTS, _RARE, _MUCH = 0.25, 1.0, 1.0
"""What a word weighs that counts, and a rare one; and what a name says more that says much more."""


def agree_in_several(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether names agree in several words, so that what else one says hardly speaks against them.

    What is left over costs by what it weighs, as though it spoke against the rest. It hardly does
    where one was read as a name within a longer one, *558 Aircraft Repair Plant*, *OAO 558
    Aviatsionnyi remontnyi zavod, Baranovichi*; where one name says nothing that the other does not,
    which says much more, *Segunda Marquetalia*, *Armed Organized Residual Group Segunda
    Marquetalia*; or where words are written as one, *Sayehban Sepehr Delijan*, *Sayeh Ban Sepehr
    Industrial Group*. A misspelled word may be another firm's: *Polyus*, *Polyot*.
    """
    if "typo" in alignment.ways:
        return False
    if joined := [p.likeness.value for p in alignment.pairs if p.likeness.way == "joined"]:
        return min(joined) >= _AS_WRITTEN
    if not _agree_in_two(a, b, alignment):
        return False
    if a.partial or b.partial:
        return _is_told(a, b, alignment)
    return _says_much_more(a, b, alignment)


def several_factor(
    score: float, factors: Iterable[tuple[str, float]], names: NameParameters
) -> float:
    """Return the factor on the score of names that agree in several words, at least 1.

    Args:
        score: The score without it.
        factors: What that was multiplied by; some say that the names are of two firms.
        names: The factor, and the score that it makes at most.
    """
    if not 0 < score < names.several_most or any(name in _AGAINST for name, _ in factors):
        return 1.0
    return min(names.several, 1 + _NEARER * (names.several_most / score - 1))


def _agree_in_two(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether two words agree that say something."""
    weights = [
        max(a.tokens[left[0]].weight, b.tokens[right[0]].weight)
        for left, right, _ in alignment.pairs
    ]
    return sum([weight >= _COUNTS for weight in weights]) > 1


def _agree_in(kinds: AbstractSet[str], a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether a word of such a kind agrees."""
    return any(
        a.tokens[left[0]].kind in kinds and b.tokens[right[0]].kind in kinds
        for left, right, _ in alignment.pairs
    )


def _is_told(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether names within a longer one agree in more than what many firms say.

    Those that agree in trade and land may say no other land or seat: *Medical Equipment Supply,
    Iran*.
    """
    if _agree_in(_UNCOMMON, a, b, alignment):
        return True
    elsewhere = (a.caveats | b.caveats) & (SEATLESS | LANDLESS) or any(
        token.kind == "place" for token in alignment.over(a, b)
    )
    return not elsewhere and _agree_in(_PLACE, a, b, alignment)


def _says_much_more(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether one name says all of the other, with an uncommon word, and much more.

    More places alone are another branch, or a sister: *San Miguel Foods*, *San Miguel Foods Hong
    Kong*.
    """
    if not _agree_in(_UNCOMMON, a, b, alignment) or _is_another_before(a, b, alignment):
        return False
    mine, yours = _over(a, alignment.left_over), _over(b, alignment.right_over)
    less, more = sorted((mine, yours), key=_weight)
    told = [token for token in more if token.kind != "place"]
    return _weight(less) <= NOTHING_MORE < _weight(told) and _weight(more) >= _MUCH


def _is_another_before(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether a word that no table knows is left over before the last one that agrees.

    Where no rare word agrees it names another firm: *Jyoti Book Depot*, *Book Depot*.
    """
    agreed = [token for left, _, _ in alignment.pairs for token in _over(a, left)]
    if any(token.kind == "word" and token.weight >= _RARE for token in agreed):
        return False
    last = (
        max(pair.left[-1] for pair in alignment.pairs),
        max(pair.right[-1] for pair in alignment.pairs),
    )
    sides = zip((a, b), (alignment.left_over, alignment.right_over), last, strict=True)
    return any(
        at < end and side.tokens[at].kind == "word" for side, over, end in sides for at in over
    )


def _over(reading: Reading, places: Sequence[int]) -> list[Token]:
    return [reading.tokens[at] for at in places]


def _weight(tokens: Sequence[Token]) -> float:
    return sum([token.weight for token in tokens])
