"""Foreign words that another script spells by their sound, and how usual that spelling is.

A foreign word has few usual ways to write each sound that another script spells of it: of one that
is unusual in most of its sounds that script spells another.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass

__all__ = ["Sound", "ends_of", "odd_sounds", "ways"]

_LONGEST = 4
_ONCE = re.compile(r"([^aeiou])\1+")
_TWO_SOUNDS = re.compile("(?<=.)x")
"""An *x* within a word; at its beginning it is one sound: *Xerox*."""


@dataclass(frozen=True)
class Sound:
    """What a foreign word writes for one sound: alternatives of its parts, one after the other.

    ``usual`` are the ways of most words, ``odd`` all that are met; ``""`` is no letter.
    """

    usual: tuple[frozenset[str], ...]
    odd: tuple[frozenset[str], ...]


def ways(spellings: str) -> frozenset[str]:
    """Return the alternatives that a table writes with bars between them; ``"a|"`` may be none."""
    return frozenset(spellings.split("|"))


def odd_sounds(sounds: Iterable[Sound], word: str) -> int | None:
    """Return how many of the sounds ``word`` spells as few do: 0 or 1, None for more."""
    word = _ONCE.sub(r"\1", _TWO_SOUNDS.sub("ks", word))
    usual, once = {0}, set[int]()
    for sound in sounds:
        odd = _after(word, usual, sound.odd)
        usual, once = _after(word, usual, sound.usual), _after(word, once, sound.usual) | odd
        if not (usual or once):
            return None
    if _is_end(word, usual):
        return 0
    return 1 if _is_end(word, once) else None


def ends_of(word: str, starts: Iterable[int], spellings: Container[str], longest: int) -> set[int]:
    """Where spellings of up to ``longest`` letters that begin at any of ``starts`` end."""
    sizes = range(longest + 1)
    whole = len(word)
    return {
        at + size
        for at in starts
        for size in sizes
        if at + size <= whole and word[at : at + size] in spellings
    }


def _after(word: str, ends: set[int], parts: tuple[frozenset[str], ...]) -> set[int]:
    """Where a sound that begins at any of ``ends`` ends."""
    for spellings in parts:
        ends = ends_of(word, ends, spellings, _LONGEST)
    return ends


def _is_end(word: str, ends: set[int]) -> bool:
    """Whether all of a word is spelled, but for an *s* of a plural or a silent *e*."""
    return len(word) in ends or (word[-1:] in ("s", "e") and len(word) - 1 in ends)
