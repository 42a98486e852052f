"""How much weight of many names can agree at most, reckoned for all pairs at once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from screener.matching.features import Features
from screener.matching.likeness import near_words
from screener.matching.parameters import parameters
from screener.matching.vocabulary import Vocabulary

__all__ = ["Weights", "file_weak", "shared_weak"]

_Ints = NDArray[np.int64]
_Floats = NDArray[np.float32]


class Weights:
    """Weights of names: of strong words, of all others, and of those that may be misspelled."""

    def __init__(self, names: Sequence[Features], words: Vocabulary) -> None:
        firm, number = words.firm, words.number
        self.strong: _Floats = np.array(
            [sum([w for text, w, _ in f.strong if firm[number[text]]]) for f in names], np.float32
        )
        total = np.array([f.weight for f in names], np.float32)
        known = np.array([sum([w for _, w in f.weak]) for f in names], np.float32)
        self.weak: _Floats = total - self.strong
        self.loose: _Floats = np.maximum(self.weak - known, 0)


def file_weak(names: Sequence[Features]) -> tuple[Vocabulary, csr_matrix]:
    """Number the weak words of names; return names by words, with the weight of each word."""
    words = Vocabulary(0)
    start, columns = [0], list[int]()
    for f in names:
        columns += {words.add((text, weight, False)) for text, weight in f.weak}
        start.append(len(columns))
    ones = np.ones(len(columns), np.float32)
    return words, csr_matrix((ones, columns, start), shape=(len(names), len(words)))


def shared_weak(
    asked: Sequence[Features], words: Vocabulary, filed: csr_matrix, queries: _Ints, rows: _Ints
) -> _Floats:
    """Return, for each pair, the weight of weak words that are equal or near in meaning."""
    ours, by_word = file_weak(asked)
    credit = parameters().words.near
    entries = [
        (i, words.number[other], 1.0 if other == text else credit)
        for text, i in ours.number.items()
        for other in chain((text,), near_words(text))
        if other in words.number
    ]
    at = np.array([(i, j) for i, j, _ in entries], np.int64).reshape(-1, 2)
    values = np.array([value for _, _, value in entries], np.float32)
    values *= np.maximum(ours.weights[at[:, 0]], words.weights[at[:, 1]])
    alike = csr_matrix((values, (at[:, 0], at[:, 1])), shape=(len(ours), len(words)))
    offered = (by_word @ alike).tocsr()
    shared = offered[queries].multiply(filed[rows]).sum(axis=1)
    return np.asarray(shared, np.float32).ravel()
