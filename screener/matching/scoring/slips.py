"""Slips of the pen, and of text recognition: they make no other name.

Letters are written in the other's place, or twice; *rn* is read for *m*.
"""

from __future__ import annotations

from rapidfuzz.distance import OSA, Levenshtein

from screener.matching.scoring.parameters import parameters
from screener.names.writing.fold import with_no_letter_twice

__all__ = ["edit_cost", "is_slip"]


def edit_cost(a: str, b: str, edits: int) -> float:
    """Return what the edits between two words count: less for each that is a slip."""
    words = parameters().words
    if _look_alike(a, b):
        return words.swapped
    swapped, doubled = _slips(a, b, edits)
    return edits - swapped * (1 - words.swapped) - doubled * (1 - words.doubled)


def is_slip(a: str, b: str) -> bool:
    """Whether two words differ in nothing but slips."""
    edits = OSA.distance(a, b)
    return bool(edits) and (_look_alike(a, b) or sum(_slips(a, b, edits)) == edits)


def _look_alike(a: str, b: str) -> bool:
    """Whether two words differ in letters that print as others do: *Carnel*, *Camel*."""
    return a != b and a.replace("rn", "m") == b.replace("rn", "m")


def _slips(a: str, b: str, edits: int) -> tuple[int, int]:
    """How many of the edits swap two letters, and how many write one twice."""
    swapped = Levenshtein.distance(a, b) - edits
    single, other = with_no_letter_twice(a), with_no_letter_twice(b)
    if single == a and other == b:
        return swapped, 0
    doubled = edits - OSA.distance(single, other)
    return min(swapped, edits - max(doubled, 0)), max(doubled, 0)
