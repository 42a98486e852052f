"""Foreign words that another script spells by their sound, and how usual that spelling is.

A foreign word has few usual ways to write each sound that another script spells of it: of one that
is unusual in most of its sounds that script spells another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

from screener.late_regex import regex
from screener.memo import Memo

__all__ = ["Sound", "ends_of", "odd_sounds", "ways"]

_LONGEST = 4
_ONCE = regex(r"([^aeiou])\1+")
_TWO_SOUNDS = regex("(?<=.)x")
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
    word = _TWO_SOUNDS.sub("ks", word) if "x" in word else word
    word = _ONCE.sub(r"\1", word) if _ONCE.search(word) else word
    usual, once = {0}, set[int]()
    for sound in sounds:
        oddly = _after(word, usual, sound.odd)
        usual, once = _after(word, usual, sound.usual), _after(word, once, sound.usual) | oddly
        if not (usual or once):
            return None
    if _is_end(word, usual):
        return 0
    return 1 if _is_end(word, once) else None


def ends_of(word: str, starts: Iterable[int], spellings: Container[str], longest: int) -> set[int]:
    """Where spellings of up to ``longest`` letters that begin at any of ``starts`` end."""
    ends, whole = set[int](), len(word)
    for at in starts:  # plain loops: a comprehension takes half as long again for one start
        for end in range(at, min(at + longest, whole) + 1):
            if word[at:end] in spellings:
                ends.add(end)
    return ends


def _after(word: str, ends: set[int], parts: tuple[frozenset[str], ...]) -> set[int]:
    """Where a sound that begins at any of ``ends`` ends."""
    for spellings in parts:
        if not ends:  # as of most words soon
            break
        starts, ends, by_first = ends, set(), _BY_FIRST[spellings]
        for at in starts:
            for spelling in by_first.get(word[at : at + 1], ()):
                if word.startswith(spelling, at):
                    ends.add(at + len(spelling))
        if "" in spellings:
            ends |= starts
    return ends


def _by_first(spellings: frozenset[str]) -> Mapping[str, Sequence[str]]:
    """Return spellings by their first letter, but for none and for too long ones."""
    found = defaultdict[str, list[str]](list)
    for spelling in spellings:
        if 0 < len(spelling) <= _LONGEST:
            found[spelling[0]].append(spelling)
    return found


_BY_FIRST = Memo(_by_first, 10_000)


def _is_end(word: str, ends: set[int]) -> bool:
    """Whether all of a word is spelled, but for an *s* of a plural or a silent *e*."""
    return len(word) in ends or (word[-1:] in ("s", "e") and len(word) - 1 in ends)
