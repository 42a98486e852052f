"""Finds, for many words at once, the known words a few edits away.

Two words are at most *n* edits apart only if dropping at most *n* letters from each can make them
equal. So each word is filed under the hashes of what is left when letters are dropped, and words
that share a hash are checked. Hashing and joining run in numpy over all words together.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import cpdist

from screener.matching.filing.filed import Filed, Keys, distinct
from screener.matching.filing.heard import edits_allowed
from screener.matching.filing.texts import BASE, INVERSE, Hashes, Texts
from screener.matching.numeric import Bools, Int32s, Ints
from screener.matching.scoring.spelling import MOST_EDITS, SHORTEST_TYPO, SURELY_TWO, TWO_TYPOS

__all__ = ["Neighbours", "Words", "edits_between"]

_LONGEST = 30
"""Letters that are hashed; longer words are met only as equals."""


@dataclass(frozen=True)
class Words:
    """Words under the hashes of their shortened forms."""

    texts: Texts
    forms: Filed

    @classmethod
    def of(cls, texts: Texts, most: int = 2, which: Ints | None = None) -> Words:
        """File words, or those with the numbers ``which``, with up to ``most`` letters dropped."""
        return cls(texts, Filed.of(_shortened(texts, most, which)))


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Pairs of words of two lists, with the edits between them."""

    left: Ints
    right: Ints
    edits: Int32s
    lengths: Ints
    """Letters of the longer word of each pair."""

    @classmethod
    def between(cls, queries: Words, known: Words, shortest: int = 0) -> Neighbours:
        """Return the pairs that are 1 or 2 edits apart, as their length allows.

        With ``shortest`` only pairs that begin alike and one of which has so many letters.
        """
        left, right = known.forms.shared(queries.forms)
        size = max(len(known.texts), 1)
        left, right = np.divmod(distinct(left * size + right), size)
        if shortest:
            left, right = _alike_at_first(queries.texts, known.texts, left, right, shortest)
        allowed = edits_allowed(
            np.minimum(queries.texts.lengths[left], known.texts.lengths[right]),
            queries.texts.firsts[left] == known.texts.firsts[right],
        )
        ours, theirs = queries.texts.letters[left], known.texts.letters[right]
        may = np.bitwise_count(ours & ~theirs) <= allowed
        may &= np.bitwise_count(theirs & ~ours) <= allowed
        left, right, allowed = left[may], right[may], allowed[may]
        edits = edits_between(queries.texts, known.texts, left, right)
        good = (edits > 0) & (edits <= allowed)
        left, right = left[good], right[good]
        longer = np.maximum(queries.texts.lengths[left], known.texts.lengths[right])
        return cls(left, right, edits[good], longer)

    def only(self, some: Bools) -> Neighbours:
        """Return those of the pairs that are marked."""
        at = np.flatnonzero(some)
        return Neighbours(self.left[at], self.right[at], self.edits[at], self.lengths[at])


def _alike_at_first(
    ours: Texts, theirs: Texts, left: Ints, right: Ints, shortest: int
) -> tuple[Ints, Ints]:
    """Keep the pairs that begin with the same letter, the longer of ``shortest`` at least."""
    good = ours.firsts[left] == theirs.firsts[right]
    good &= np.maximum(ours.sizes[left], theirs.sizes[right]) >= shortest
    return left[good], right[good]


def edits_between(ours: Texts, theirs: Texts, left: Ints, right: Ints) -> Int32s:
    """Return the edits between each two texts; of more than two some number above two."""
    edits = cpdist(
        ours.taken(left),
        theirs.taken(right),
        scorer=OSA.distance,
        score_cutoff=MOST_EDITS,
        dtype=np.int32,
    )
    return cast("Int32s", edits)


def _shortened(texts: Texts, most: int, which: Ints | None) -> Keys:
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
            drops = min(most, 1 if length < TWO_TYPOS else 2)
            made = _hash_all(letters, drops, first=length >= SURELY_TWO)
            hashes.append(made.ravel())
            owners.append(np.repeat(at, made.shape[1]))
    return Keys(np.concatenate(owners), np.concatenate(hashes))


def _hash_all(raw: NDArray[np.uint8], drops: int, *, first: bool) -> Hashes:
    """Hash words of one length as polynomials modulo 2**64, with 0 to ``drops`` letters dropped.

    ``first``: whether of two letters that are dropped one may be the first.
    """
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
        one, other = np.triu_indices(length, 1)
        if not first:
            one, other = one[one > 0], other[one > 0]
        middle = (prefix[:, other] - prefix[:, one + 1]) * np.uint64(INVERSE)
        end = (whole - prefix[:, other + 1]) * np.uint64(INVERSE * INVERSE % 2**64)
        parts.append(prefix[:, one] + middle + end)
    return np.concatenate(parts, axis=1)
