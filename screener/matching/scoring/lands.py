"""Whether two bodies are of other lands, or of a part of one: *Sudan*, *South Sudan*."""

from __future__ import annotations

from screener.matching.scoring.align import Alignment
from screener.matching.scoring.ranks import agrees_in_brand
from screener.names.kinds import words_of_kind
from screener.names.reading import Reading
from screener.names.words import word_table

__all__ = ["of_other_lands"]

_SAID = 0.3
"""Weight of a land that a name says: one that only its language tells weighs less."""


def of_other_lands(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether one name says another land or a part of the land beside the one that agrees.

    So does no brand: *Syrian Lebanese Commercial Bank*, *Corte Superior de Justicia de Lima Norte*.
    """
    sides = (a, alignment.left_over), (b, alignment.right_over)
    over = [[(reading, at) for at in places if _is_place(reading, at)] for reading, places in sides]
    if bool(over[0]) == bool(over[1]):
        return False
    agreed = (
        {place for pair in alignment.pairs for place in pair.left},
        {place for pair in alignment.pairs for place in pair.right},
    )
    met, (left, right) = agreed[bool(over[1])], over
    found = any(
        _is_part(reading, at, met) or _is_another_land(reading, at, met)
        for reading, at in left or right
    )
    return found and not agrees_in_brand(a, alignment)


def _is_place(reading: Reading, at: int) -> bool:
    token = reading.tokens[at]
    return token.kind == "place" and token.weight >= _SAID


def _is_part(reading: Reading, at: int, met: set[int]) -> bool:
    """Whether a word is the direction beside a place that agrees: *West African*."""
    if reading.tokens[at].text not in words_of_kind("directions"):
        return False
    beside = [place for place in (at - 1, at + 1) if place in met and _is_place(reading, place)]
    named = {reading.tokens[place].text for place in beside}
    return not named <= words_of_kind("called_otherwise")


def _is_another_land(reading: Reading, at: int, met: set[int]) -> bool:
    """Whether a word is a land, and another land agrees that is not called so as well.

    A land behind another at the end says where that is: *Police of Kosovo, Serbia*.
    """
    lands = word_table().lands
    if reading.tokens[at].text not in lands:
        return False
    if at == len(reading.tokens) - 1 and at - 1 in met and reading.tokens[at - 1].text in lands:
        return False
    agreed = {reading.tokens[place].text for place in met if _is_place(reading, place)} & lands
    if reading.tokens[at].text in agreed:
        return False  # it is said twice
    return bool(agreed) and words_of_kind("called_otherwise").isdisjoint(agreed)
