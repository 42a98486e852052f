"""What of a reading is filed in the index: the words and joints that a match must share."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

from screener.matching.align import ACRONYM_LENGTHS, MOST_JOINED, joined_spellings
from screener.matching.likeness import SOUND_SCRIPTS, abbreviates_common
from screener.matching.vocabulary import Entry
from screener.names.form import Reading
from screener.names.words import WEAK_KINDS, Token

__all__ = ["Features", "features"]

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
    """Two or three neighbouring words written as one."""
    exact: tuple[str, ...]
    """Keys whose equality alone makes a candidate: the whole name without spaces, pairs of weak
    words of a name that has no others, initials."""
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
        tuple(_exact(tokens, reading.letters, little=little)),
        sum(token.weight for token in tokens),
    )


def _is_strong(token: Token) -> bool:
    return token.kind not in WEAK_KINDS and not abbreviates_common(token.text)


def _spellings(tokens: tuple[Token, ...]) -> list[Entry]:
    """Each word of no known kind in its normal form, and as written where that differs."""
    out: list[Entry] = []
    for token in tokens:
        if token.kind in WEAK_KINDS:
            continue
        out.append((token.text, token.weight, token.script in SOUND_SCRIPTS))
        if token.raw != token.text and token.raw.isascii() and token.raw:
            out.append((token.raw, token.weight, False))
    return out


def _joined(tokens: tuple[Token, ...]) -> list[Entry]:
    out: list[Entry] = []
    for length in range(2, MOST_JOINED + 1):
        for start in range(len(tokens) - length + 1):
            run = tokens[start : start + length]
            weight = sum([token.weight for token in run])
            out += [(text, weight, False) for text in joined_spellings(run)]
    return out


def _exact(tokens: tuple[Token, ...], letters: str, *, little: bool) -> list[str]:
    keys = ["=" + "".join([token.text for token in tokens])]
    if letters:
        keys.append("#" + letters)
    spoken = [token for token in tokens if token.kind != "particle"]
    if len(spoken) in ACRONYM_LENGTHS:
        keys.append("@" + "".join([token.text[0] for token in spoken]))
    keys += ["@" + t.text for t in spoken if t.kind == "word" and len(t.text) in ACRONYM_LENGTHS]
    if little:
        said = sorted({token.text for token in tokens if token.kind not in _SILENT_KINDS})
        keys += [f"{a}+{b}" for a, b in combinations(said, 2)] or ["1" + word for word in said]
    return keys
