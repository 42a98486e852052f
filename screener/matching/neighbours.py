"""Finds, for many words at once, the known words a few edits away.

Two words are at most *n* edits apart only if dropping at most *n* letters from each can make them
equal. So each word is filed under the hashes of what is left when letters are dropped, and words
that share a hash are checked. Hashing and joining run in numpy over all words together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import cpdist

from screener.matching.likeness import SHORTEST_TYPO, TWO_TYPOS

__all__ = ["Neighbours", "Words"]

_LONGEST = 30
"""Letters that are hashed; longer words are met only as equals."""
_BASE = 0x9E3779B97F4A7C15
_INVERSE = pow(_BASE, -1, 2**64)

_Hashes = NDArray[np.uint64]
_Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Words:
    """Words under the hashes of their shortened forms, sorted by hash."""

    texts: Sequence[str]
    keys: _Hashes
    owners: _Ints
    """For each key, the position of its word in ``texts``."""

    @classmethod
    def of(cls, texts: Sequence[str], most: int = 2) -> Words:
        """File words under all forms with up to ``most`` letters dropped."""
        keys, owners = _shortened(texts, most)
        order = np.argsort(keys, kind="stable")
        return cls(texts, keys[order], owners[order])


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Pairs of words of two lists, with the edits between them."""

    left: _Ints
    right: _Ints
    edits: NDArray[np.int32]
    lengths: NDArray[np.int32]
    """Letters of the longer word of each pair."""

    @classmethod
    def between(cls, queries: Words, known: Words) -> Neighbours:
        """Return the pairs that are 1 or 2 edits apart, as their length allows."""
        left, right = _join(queries, known)
        a = [queries.texts[i] for i in left]
        b = [known.texts[j] for j in right]
        edits = cpdist(a, b, scorer=OSA.distance, score_cutoff=2, dtype=np.int32)
        shorter, longer = np.sort([_lengths(a), _lengths(b)], axis=0)
        allowed = np.where(shorter < SHORTEST_TYPO, 0, np.where(shorter < TWO_TYPOS, 1, 2))
        good = (edits > 0) & (edits <= allowed)
        return cls(left[good], right[good], edits[good], longer[good])


def _lengths(texts: Sequence[str]) -> NDArray[np.int32]:
    return np.fromiter(map(len, texts), dtype=np.int32, count=len(texts))


def _join(queries: Words, known: Words) -> tuple[_Ints, _Ints]:
    """Return each pair of words with a common hash once."""
    start = np.searchsorted(known.keys, queries.keys, side="left")
    count = np.searchsorted(known.keys, queries.keys, side="right") - start
    left = np.repeat(queries.owners, count)
    steps = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    right = known.owners[np.repeat(start, count) + steps]
    size = np.int64(max(len(known.texts), 1))
    pairs = left * size + right
    pairs.sort()
    pairs = pairs[np.diff(pairs, prepend=-1) > 0]
    return pairs // size, pairs % size


def _shortened(texts: Sequence[str], most: int) -> tuple[_Hashes, _Ints]:
    """Return hashes of all words with 0 to ``most`` letters dropped, and whose they are."""
    lengths = _lengths(texts)
    keys: list[_Hashes] = []
    owners: list[_Ints] = []
    for length in range(SHORTEST_TYPO, _LONGEST + 1):
        which = np.flatnonzero(lengths == length)
        if which.size:
            drops = min(most, 1 if length < TWO_TYPOS else 2)
            hashes = _hash_all([texts[int(i)] for i in which], length, drops)
            keys.append(hashes.ravel())
            owners.append(np.repeat(which, hashes.shape[1]))
    if not keys:
        return np.empty(0, np.uint64), np.empty(0, np.int64)
    return np.concatenate(keys), np.concatenate(owners).astype(np.int64)


def _hash_all(texts: Sequence[str], length: int, drops: int) -> _Hashes:
    """Hash words of one length as polynomials modulo 2**64, with 0 to ``drops`` letters dropped."""
    raw = "".join(texts).encode("latin-1", "replace")
    letters = np.frombuffer(raw, np.uint8).reshape(len(texts), length).astype(
        np.uint64
    ) + np.uint64(1)
    powers = np.array([pow(_BASE, i + 1, 2**64) for i in range(length)], np.uint64)
    # prefix[:, i] is the hash of the first i letters
    prefix = np.zeros((len(texts), length + 1), np.uint64)
    np.cumsum(letters * powers, axis=1, out=prefix[:, 1:], dtype=np.uint64)
    whole = prefix[:, -1:]
    parts = [whole]
    if drops >= 1:
        parts.append(prefix[:, :-1] + (whole - prefix[:, 1:]) * np.uint64(_INVERSE))
    if drops >= 2:  # noqa: PLR2004 - two letters
        first, second = np.triu_indices(length, 1)
        middle = (prefix[:, second] - prefix[:, first + 1]) * np.uint64(_INVERSE)
        end = (whole - prefix[:, second + 1]) * np.uint64(_INVERSE * _INVERSE % 2**64)
        parts.append(prefix[:, first] + middle + end)
    return np.concatenate(parts, axis=1)
