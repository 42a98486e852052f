"""What of a reading is filed in the index: the words and joints that a match must share."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

from screener.matching.align import ACRONYM_LENGTHS
from screener.matching.likeness import abbreviates_common
from screener.matching.vocabulary import Entry
from screener.names.form import Reading
from screener.names.words import WEAK_KINDS, Token

__all__ = ["Features", "features"]

_LITTLE = 0.5
"""Names with less strong weight than this are filed under pairs of their weak words."""
_MOST_JOINED = 3
_SILENT_KINDS = frozenset({"particle", "noise", "site"})


@dataclass(frozen=True, slots=True)
class Features:
    """The filed parts of one reading."""

    strong: tuple[Entry, ...]
    """Words that, left without a counterpart, keep two names apart."""
    joined: tuple[Entry, ...]
    """Two or three neighbouring words written as one."""
    exact: tuple[str, ...]
    """Keys whose equality alone makes a candidate: the whole name without spaces, pairs of weak
    words of a name that has no others, initials."""
    weight: float
    """Of all words."""


def features(reading: Reading) -> Features:
    """Return what a reading is filed under; the same for suppliers and listings."""
    tokens = reading.tokens
    strong = [token for token in tokens if _is_strong(token)]
    little = sum(token.weight for token in strong) < _LITTLE
    return Features(
        tuple((token.text, token.weight, token.script != "Latn") for token in strong),
        tuple(_joined(tokens)),
        tuple(_exact(tokens, little=little)),
        sum(token.weight for token in tokens),
    )


def _is_strong(token: Token) -> bool:
    return token.kind not in WEAK_KINDS and not abbreviates_common(token.text)


def _joined(tokens: tuple[Token, ...]) -> list[Entry]:
    out: list[Entry] = []
    for length in range(2, _MOST_JOINED + 1):
        for start in range(len(tokens) - length + 1):
            run = tokens[start : start + length]
            text = "".join([token.text for token in run])
            out.append((text, sum([token.weight for token in run]), False))
    return out


def _exact(tokens: tuple[Token, ...], *, little: bool) -> list[str]:
    keys = ["=" + "".join([token.text for token in tokens])]
    spoken = [token for token in tokens if token.kind != "particle"]
    if len(spoken) in ACRONYM_LENGTHS:
        keys.append("@" + "".join([token.text[0] for token in spoken]))
    keys += ["@" + t.text for t in spoken if t.kind == "word" and len(t.text) in ACRONYM_LENGTHS]
    if little:
        weak = sorted({token.text for token in tokens if token.kind not in _SILENT_KINDS})
        keys += [f"{a}+{b}" for a, b in combinations(weak, 2)] or ["1" + word for word in weak]
    return keys
