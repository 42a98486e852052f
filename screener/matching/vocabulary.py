"""Words that are filed or asked for, and which of them may stand for which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from screener.matching.likeness import bones
from screener.matching.neighbours import Neighbours, Words
from screener.matching.parameters import parameters
from screener.names.legal import legal_forms
from screener.names.words import word_table

__all__ = ["Entry", "Vocabulary", "links"]

_SHORTEST_SOUND = 2
_LONG_FIRM = 5
"""Of shorter words of little weight only legal forms are taken for misspelled."""
_SHORTEST_FIRM = 3
"""Shorter words may be a misspelled legal form."""

Entry = tuple[str, float, bool]
"""A word, its weight, and whether it is written in another script than Latin."""


class Vocabulary:
    """Words numbered in the order met, each with the highest weight it was met with."""

    def __init__(self, most_edits: int) -> None:
        """Words are looked up with up to ``most_edits`` edits."""
        self.number: dict[str, int] = {}
        self._weights: list[float] = []
        self._foreign: set[int] = set()
        self._most_edits = most_edits

    def __len__(self) -> int:
        return len(self.number)

    def add(self, entry: Entry) -> int:
        """Return the number of a word, new or known."""
        text, weight, foreign = entry
        at = self.number.setdefault(text, len(self._weights))
        if at == len(self._weights):
            self._weights.append(weight)
        elif weight > self._weights[at]:
            self._weights[at] = weight
        if foreign:
            self._foreign.add(at)
        return at

    def file(self, names: Iterable[Iterable[Entry]]) -> csr_matrix:
        """Add the words of names; return names by words, a one where a name has a word."""
        start, columns = [0], list[int]()
        for entries in names:
            columns += {self.add(entry) for entry in entries}
            start.append(len(columns))
        ones = np.ones(len(columns), np.float32)
        shape = (len(start) - 1, len(self))
        return csr_matrix((ones, np.array(columns, np.int32), np.array(start)), shape=shape)

    def freeze(self) -> None:
        """Prepare for look-up; no word is added afterwards."""
        _ = self.forms, self.weights

    @cached_property
    def texts(self) -> list[str]:
        """The words, by number."""
        return list(self.number)

    @cached_property
    def weights(self) -> NDArray[np.float32]:
        """Their weights, by number."""
        return np.array(self._weights, np.float32)

    @cached_property
    def forms(self) -> Words:
        """The words, prepared for look-up with edits."""
        return Words.of(self.texts, self._most_edits)

    @cached_property
    def foreign(self) -> NDArray[np.int64]:
        """Numbers of the words written in another script than Latin."""
        return np.array(sorted(self._foreign), np.int64)

    @cached_property
    def firm(self) -> NDArray[np.bool_]:
        """Whether a word keeps its own weight: it is known, or near no word of little weight."""
        common = word_table().common
        near = Neighbours.between(self.forms, _weak_forms())
        firm = np.array([len(text) >= _SHORTEST_FIRM for text in self.texts], bool)
        firm[near.left] = False
        firm[[at for at, text in enumerate(self.texts) if text in common]] = True
        return firm

    @cached_property
    def by_sound(self) -> dict[str, list[int]]:
        """Words by their consonants."""
        found: dict[str, list[int]] = defaultdict(list)
        for at, text in enumerate(self.texts):
            sound = bones(text)
            if len(sound) >= _SHORTEST_SOUND:
                found[sound].append(at)
        return found

    @cached_property
    def sounds(self) -> Words:
        """The sounds of ``by_sound``, prepared for look-up with edits."""
        return Words.of(list(self.by_sound), self._most_edits)


@lru_cache(maxsize=1)
def _weak_forms() -> Words:
    table = word_table()
    return Words.of(
        sorted(w for w in table.weak if len(w) >= _LONG_FIRM or legal_forms().is_legal(w))
    )


def links(asked: Vocabulary, filed: Vocabulary, *, by_sound: bool = False) -> csr_matrix:
    """Return asked words by filed words, with the most weight that can agree between them."""
    equal = [(i, filed.number[t]) for t, i in asked.number.items() if t in filed.number]
    same = np.array(equal, np.int64).reshape(-1, 2)
    near = Neighbours.between(asked.forms, filed.forms)
    sound = _sounding(asked, filed) if by_sound else np.empty((0, 2), np.int64)
    left = np.concatenate([same[:, 0], near.left, sound[:, 0]])
    right = np.concatenate([same[:, 1], near.right, sound[:, 1]])
    likeness = np.concatenate([np.ones(len(same)), _most_alike(near), np.ones(len(sound))])
    values = likeness * np.maximum(asked.weights[left], filed.weights[right])
    return _highest(left, right, values.astype(np.float32), (len(asked), len(filed)))


def _most_alike(near: Neighbours) -> NDArray[np.float64]:
    """The most that two words some edits apart can be alike."""
    words = parameters().words
    cost = words.typo_one * words.soft_edit * 8 / near.lengths
    return np.maximum(1 - cost * near.edits, 0.0)


def _sounding(asked: Vocabulary, filed: Vocabulary) -> NDArray[np.int64]:
    """Return pairs of words that sound alike, at least one of them in another script."""
    pairs: list[tuple[int, int]] = []
    if asked.foreign.size:
        pairs += _same_sound(asked, asked.foreign, filed)
    if filed.foreign.size:
        pairs += [(j, i) for i, j in _same_sound(filed, filed.foreign, asked)]
    return np.array(sorted(set(pairs)), np.int64).reshape(-1, 2)


def _same_sound(
    few: Vocabulary, which: Sequence[int] | NDArray[np.int64], many: Vocabulary
) -> list[tuple[int, int]]:
    spoken = {i: bones(few.texts[i]) for i in which}
    unique = sorted(set(spoken.values()))
    near = Neighbours.between(Words.of(unique), many.sounds)
    sounds = list(many.by_sound)
    alike: dict[str, list[str]] = {sound: [sound] for sound in unique}
    for i, j in zip(near.left, near.right, strict=True):
        alike[unique[i]].append(sounds[j])
    return [
        (int(i), j)
        for i, sound in spoken.items()
        for other in alike[sound]
        for j in many.by_sound.get(other, ())
    ]


def _highest(
    left: NDArray[np.int64],
    right: NDArray[np.int64],
    values: NDArray[np.float32],
    shape: tuple[int, int],
) -> csr_matrix:
    """A matrix of the values; of several for one place the highest."""
    order = np.lexsort((-values, right, left))
    left, right, values = left[order], right[order], values[order]
    first = np.ones(len(left), bool)
    first[1:] = (np.diff(left) != 0) | (np.diff(right) != 0)
    return csr_matrix((values[first], (left[first], right[first])), shape=shape)
