"""Finds, for many words at once, the known words a few edits away.

Two words are at most *n* edits apart only if dropping at most *n* letters from each can make them
equal. So each word is filed under the hashes of what is left when letters are dropped, and words
that share a hash are checked. Hashing and joining run in numpy over all words together.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import cpdist

from screener.matching.filing import Filed, Keys, distinct
from screener.matching.likeness import SHORTEST_TYPO, TWO_TYPOS
from screener.matching.texts import BASE, INVERSE, Hashes, Texts

__all__ = ["Neighbours", "Words"]

_LONGEST = 30
"""Letters that are hashed; longer words are met only as equals."""

_Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Words:
    """Words under the hashes of their shortened forms."""

    texts: Texts
    forms: Filed

    @classmethod
    def of(cls, texts: Texts, most: int = 2, which: _Ints | None = None) -> Words:
        """File words, or those with the numbers ``which``, with up to ``most`` letters dropped."""
        return cls(texts, Filed.of(_shortened(texts, most, which)))


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Pairs of words of two lists, with the edits between them."""

    left: _Ints
    right: _Ints
    edits: NDArray[np.int32]
    lengths: NDArray[np.int32]
    """Letters of the longer word of each pair."""

    @classmethod
    def between(cls, queries: Words, known: Words, shortest: int = 0) -> Neighbours:
        """Return the pairs that are 1 or 2 edits apart, as their length allows.

        With ``shortest`` only pairs that begin alike and one of which has so many letters.
        """
        left, right = known.forms.sharing(
            Keys(queries.forms.rows.astype(np.int64), queries.forms.hashes)
        )
        size = max(len(known.texts), 1)
        left, right = np.divmod(distinct(left * size + right), size)
        if shortest:
            left, right = _alike_at_first(queries.texts, known.texts, left, right, shortest)
        ours, theirs = queries.texts.listed, known.texts.listed
        a, b = [ours[i] for i in left.tolist()], [theirs[j] for j in right.tolist()]
        edits = cpdist(a, b, scorer=OSA.distance, score_cutoff=2, dtype=np.int32)
        shorter, longer = np.sort([_lengths(a), _lengths(b)], axis=0)
        allowed = np.where(shorter < SHORTEST_TYPO, 0, np.where(shorter < TWO_TYPOS, 1, 2))
        good = (edits > 0) & (edits <= allowed)
        return cls(left[good], right[good], edits[good], longer[good])


def _alike_at_first(
    ours: Texts, theirs: Texts, left: _Ints, right: _Ints, shortest: int
) -> tuple[_Ints, _Ints]:
    """Keep the pairs that begin with the same letter, the longer of ``shortest`` at least."""
    sizes, others = ours.sizes, theirs.sizes
    first, other = (
        ours.raw[ours.ends[left] - sizes[left]],
        theirs.raw[theirs.ends[right] - others[right]],
    )
    good = (first == other) & (np.maximum(sizes[left], others[right]) >= shortest)
    return left[good], right[good]


def _lengths(texts: list[str]) -> NDArray[np.int32]:
    return np.fromiter(map(len, texts), dtype=np.int32, count=len(texts))


def _shortened(texts: Texts, most: int, which: _Ints | None) -> Keys:
    """Return hashes of words with 0 to ``most`` letters dropped, and whose they are.

    Only words in ASCII have misspellings; in all others a letter takes several bytes.
    """
    sizes = np.where(texts.ascii, texts.sizes, 0)
    if which is not None:
        sizes = np.where(np.isin(np.arange(len(texts)), which), sizes, 0)
    hashes, owners = [np.empty(0, np.uint64)], [np.empty(0, np.int64)]
    for length in range(SHORTEST_TYPO, _LONGEST + 1):
        at = np.flatnonzero(sizes == length)
        if at.size:
            letters = texts.raw[(texts.ends[at] - length)[:, None] + np.arange(length)]
            made = _hash_all(letters, min(most, 1 if length < TWO_TYPOS else 2))
            hashes.append(made.ravel())
            owners.append(np.repeat(at, made.shape[1]))
    return Keys(np.concatenate(owners), np.concatenate(hashes))


def _hash_all(raw: NDArray[np.uint8], drops: int) -> Hashes:
    """Hash words of one length as polynomials modulo 2**64, with 0 to ``drops`` letters dropped."""
    count, length = raw.shape
    letters = raw.astype(np.uint64) + np.uint64(1)
    powers = np.array([pow(BASE, i + 1, 2**64) for i in range(length)], np.uint64)
    # prefix[:, i] is the hash of the first i letters
    prefix = np.zeros((count, length + 1), np.uint64)
    np.cumsum(letters * powers, axis=1, out=prefix[:, 1:], dtype=np.uint64)
    whole = prefix[:, -1:]
    parts = [whole]
    if drops >= 1:
        parts.append(prefix[:, :-1] + (whole - prefix[:, 1:]) * np.uint64(INVERSE))
    if drops >= 2:  # noqa: PLR2004 - two letters
        first, second = np.triu_indices(length, 1)
        middle = (prefix[:, second] - prefix[:, first + 1]) * np.uint64(INVERSE)
        end = (whole - prefix[:, second + 1]) * np.uint64(INVERSE * INVERSE % 2**64)
        parts.append(prefix[:, first] + middle + end)
    return np.concatenate(parts, axis=1)
