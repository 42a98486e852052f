"""What of a reading is filed in the index: the words and joints that a match must share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from rapidfuzz.distance import OSA

from screener.matching.align import ACRONYM_LENGTHS, MOST_JOINED, joined_spellings
from screener.matching.likeness import SOUND_SCRIPTS, abbreviates_common
from screener.matching.vocabulary import Entry
from screener.names.form import Reading
from screener.names.words import WEAK_KINDS, Token

__all__ = ["Features", "features"]

_NUMBERS = frozenset({"number", "site"})
_LITTLE = 0.5
"""Names with less strong weight than this are filed under pairs of their weak words."""
_LONG_ENOUGH = 3
_SILENT_KINDS = frozenset({"particle", "noise", "site", "legal"})


@dataclass(frozen=True, slots=True)
class Features:
    """The filed parts of one reading."""

    strong: tuple[Entry, ...]
    """Words that, left without a counterpart, keep two names apart."""
    spellings: tuple[Entry, ...]
    """The same and, where they were written otherwise, that too."""
    joined: tuple[Entry, ...]
    """Two or three neighbouring words, or single letters, written as one."""
    exact: tuple[str, ...]
    """Keys whose equality alone makes a candidate: the whole name without spaces, initials."""
    pairs: tuple[str, ...]
    """Pairs of words of a name that has no strong ones, or one that may be misspelled."""
    weak: tuple[tuple[str, float], ...]
    """Words of known kinds."""
    weight: float
    """Of all words."""


def features(reading: Reading, *, asked: bool = False) -> Features:
    """Return what a reading is filed under, or ``asked`` for.

    Both are the same but that a name with one strong word is also asked for under pairs of its
    weak ones: the strong word may be a misspelling.
    """
    tokens = reading.tokens
    strong = [token for token in tokens if _is_strong(token)]
    little = sum(token.weight for token in strong) < _LITTLE
    if asked and not little:
        little = sum(len(token.text) >= _LONG_ENOUGH for token in strong) <= 1
    return Features(
        tuple([(token.text, token.weight, False) for token in strong]),
        tuple(_spellings(tokens)),
        tuple(_joined(tokens)),
        tuple(_exact(tokens, reading.letters)),
        tuple(_pairs(tokens)) if little else (),
        tuple([(token.text, token.weight) for token in tokens if token.kind in WEAK_KINDS]),
        sum([token.weight for token in tokens]),
    )


def _is_strong(token: Token) -> bool:
    if token.kind in WEAK_KINDS or len(token.text) == 1:
        return False
    return not abbreviates_common(token.text)


def _spellings(tokens: tuple[Token, ...]) -> list[Entry]:
    """Each word of no known kind in its normal form, and as written where that differs."""
    out: list[Entry] = []
    for token in tokens:
        if token.kind in WEAK_KINDS or len(token.text) == 1:
            continue
        out.append((token.text, token.weight, token.script in SOUND_SCRIPTS))
        if token.raw != token.text and token.raw.isascii() and _is_other(token.raw, token.text):
            out.append((token.raw, token.weight, False))
    return out


@lru_cache(maxsize=100_000)
def _is_other(raw: str, text: str) -> bool:
    """Whether a word was written so differently that the search for misspellings misses it."""
    return bool(raw) and OSA.distance(raw, text, score_cutoff=2) > 2  # noqa: PLR2004 - two edits


def _joined(tokens: tuple[Token, ...]) -> list[Entry]:
    out: list[Entry] = []
    for length in range(2, MOST_JOINED + 1):
        for start in range(len(tokens) - length + 1):
            run = tokens[start : start + length]
            shortest, longest = _lengths(run)
            if shortest == 1 < longest:
                continue
            weight = sum([token.weight for token in run])
            out += [(text, weight, False) for text in joined_spellings(run)]
    return out


def _lengths(run: Sequence[Token]) -> tuple[int, int]:
    """Letters of the shortest and longest word; a number has none, for it joins no word."""
    lengths = [len(token.text) * (token.kind not in _NUMBERS) or 1 for token in run]
    return min(lengths), max(lengths)


def _exact(tokens: tuple[Token, ...], letters: str) -> list[str]:
    keys = ["=" + "".join([token.text for token in tokens])]
    if letters:
        keys.append("#" + letters)
    spoken = [token for token in tokens if token.kind != "particle"]
    if len(spoken) in ACRONYM_LENGTHS:
        keys.append("@" + "".join([token.text[0] for token in spoken]))
    keys += ["@" + t.text for t in spoken if t.kind == "word" and len(t.text) in ACRONYM_LENGTHS]
    return keys


def _pairs(tokens: tuple[Token, ...]) -> list[str]:
    said = sorted({token.text for token in tokens if token.kind not in _SILENT_KINDS})
    return [f"{a}+{b}" for a, b in combinations(said, 2)] or said
