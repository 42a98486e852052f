"""Words that are filed or asked for, and what each of them is known by."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from screener.matching.filing.filed import Filed, Keys, ones
from screener.matching.filing.heard import least_heard
from screener.matching.filing.looks import cut_off
from screener.matching.filing.neighbours import Words
from screener.matching.filing.row_keys import Joints, RowKeys
from screener.matching.filing.texts import Hashes, Texts, hash_texts
from screener.matching.filing.tokens import Rows, TokenTable, runs_of
from screener.matching.numeric import Bools, Floats, Int32s, Ints
from screener.matching.scoring.align import LONG_JOINED
from screener.matching.scoring.given_names import names_of
from screener.matching.scoring.person_sound import across_borders, frame, of_men
from screener.matching.scoring.sound import bones
from screener.matching.scoring.spelling import reductions
from screener.matching.scoring.usual import usual_word

__all__ = ["Joined", "Sounds", "Vocabulary"]

_SHORTEST_SOUND = 1
_LAST = "\x7f"
"""Behind all letters."""
_NAME = frozenset({"name"})
_HEARD, _SPELLED = np.uint64(0xD6E8FEB86659FD93), np.uint64(0xC2B2AE3D27D4EB4F)


@dataclass(frozen=True)
class Vocabulary:
    """Distinct words, each with the highest weight it was met with.

    A word written in a script whose readings agree in consonants only is another word than the
    same one written in Latin letters; so is a word of a known kind than the same as a name.
    """

    KEPT: ClassVar = ("forms", "filed", "reduced", "sounds", "called")

    texts: Texts
    hashes: Hashes
    weights: Floats
    least_heard: Int32s
    """How many consonants each needs to be known by its sound; 0 for one never is."""
    spelled: Bools
    """Looked for by itself, not only where it was joined from others."""
    usual: NDArray[np.int8]
    """1 for a word that many firms use, 2 for one of a known kind; 0 for all others and parts of
    persons' names."""
    named: Bools
    """Parts of persons' names."""
    of_token: csr_matrix
    """Words of each word of the table: its normal form and, if quite another, as written; and the
    letters whose names it was written by."""

    @classmethod
    def of(cls, keys: RowKeys) -> Vocabulary:
        """Collect the words of rows."""
        table = keys.rows.table
        other, lettered = _written_otherwise(table), table.lettered
        letters = Texts.of(lettered.values())
        by_letters = np.fromiter(lettered, np.int64, len(lettered))
        token = np.concatenate([np.arange(len(table)), other, by_letters])
        hashes = np.concatenate([table.hashes, table.raw_hashes[other], hash_texts(letters)])
        heard = least_heard(table)[token]
        heard[len(table) :] = 0
        spelled = keys.spelled[token]
        _, first, number = np.unique(
            hashes ^ (heard.astype(np.uint64) * _HEARD) ^ (spelled * _SPELLED),
            return_index=True,
            return_inverse=True,
        )
        size = len(table)
        raws = map(table.raws.listed.__getitem__, other.tolist())
        said = [*table.texts, *raws, *letters]
        texts = list(map(said.__getitem__, first.tolist()))
        weights = np.zeros(len(first))
        np.maximum.at(weights, number, table.weights[token])
        usual = np.array([usual_word(text) for text in texts], np.int8)
        named = np.zeros(len(first), bool)
        named[number[table.of_kind(_NAME)[token]]] = True
        usual[named] = 0
        return cls(
            Texts.of(texts),
            hashes[first],
            weights,
            heard[first],
            spelled[first],
            usual,
            named,
            ones(token, number, (size, len(first))),
        )

    def __len__(self) -> int:
        return len(self.texts)

    @cached_property
    def forms(self) -> Words:
        """The words, prepared for look-up with edits."""
        return Words.of(self.texts)

    @cached_property
    def filed(self) -> Filed:
        """Numbers of the words by their hash."""
        return Filed.of(Keys(np.arange(len(self)), self.hashes))

    @cached_property
    def reduced(self) -> Keys:
        """What may be left of each word: endings or vowels that another spelling lacks are off."""
        found = [(at, less) for at, text in enumerate(self.texts) for less in reductions(text)]
        hashes = hash_texts(Texts.of(less for _, less in found))
        return Keys(np.array([at for at, _ in found], np.int64), hashes)

    @cached_property
    def cut_off(self) -> list[tuple[int, str]]:
        """Words that a point cuts off, each with the letters before it."""
        return cut_off(self.texts)

    def beginning_with(self, cut: Sequence[tuple[int, str]]) -> tuple[Ints, Ints]:
        """Return pairs of a number beside some letters and a word that begins with those."""
        if not cut:
            return np.empty(0, np.int64), np.empty(0, np.int64)  # as most
        texts, order = self._in_order
        runs = [
            (number, bisect_left(texts, letters), bisect_left(texts, f"{letters}{_LAST}"))
            for number, letters in cut
        ]
        numbers, starts, ends = np.array(runs, np.int64).T
        return np.repeat(numbers, ends - starts), order[runs_of(starts, ends - starts)]

    @cached_property
    def _in_order(self) -> tuple[list[str], Ints]:
        """The words in the order of their letters, and their numbers."""
        texts = self.texts.listed
        order = sorted(range(len(texts)), key=texts.__getitem__)
        return [texts[at] for at in order], np.array(order, np.int64)

    @cached_property
    def called(self) -> Filed:
        """Numbers of parts of persons' names by given names that they may be, and as they sound."""
        texts = self.texts.listed
        which = np.flatnonzero(self.named).tolist()
        found = [(at, name) for at in which for name in sorted(_called(texts[at]))]
        hashes = hash_texts(Texts.of(name for _, name in found))
        return Filed.of(Keys(np.array([at for at, _ in found], np.int64), hashes))

    @cached_property
    def consonants(self) -> Int32s:
        """How many consonants each word is heard by."""
        heard = np.zeros(len(self), np.int32)
        heard[self.sounds.words] = np.repeat(self.sounds.texts.lengths, np.diff(self.sounds.starts))
        return heard

    @cached_property
    def sounds(self) -> Sounds:
        """The words by their consonants."""
        return Sounds.of(enumerate(self.texts.listed))

    @cached_property
    def spoken(self) -> Sounds:
        """The foreign ones of them, by their consonants."""
        return Sounds.of((at, self.texts[at]) for at in np.flatnonzero(self.least_heard).tolist())


@dataclass(frozen=True)
class Sounds:
    """Words by their consonants."""

    KEPT: ClassVar = ("forms",)

    texts: Texts
    starts: Ints
    """Where the words of each sound start in ``words``, and the end of the last."""
    words: Ints

    @classmethod
    def of(cls, words: Iterable[tuple[int, str]]) -> Sounds:
        """Collect numbered words by their consonants."""
        found: dict[str, list[int]] = defaultdict(list)
        for at, text in words:
            sound = bones(text)
            if len(sound) >= _SHORTEST_SOUND:
                found[sound].append(at)
        ends = np.cumsum([0, *map(len, found.values())])
        return cls(Texts.of(found), ends, np.array([n for at in found.values() for n in at], int))

    @cached_property
    def number(self) -> dict[str, int]:
        """Number of each sound."""
        return {text: at for at, text in enumerate(self.texts)}

    @cached_property
    def forms(self) -> Words:
        """The sounds, prepared for look-up with edits."""
        return Words.of(self.texts)


@dataclass(frozen=True)
class Joined:
    """Neighbouring words written as one."""

    KEPT: ClassVar = ("forms", "filed")

    texts: Texts
    hashes: Hashes
    weights: Floats
    lettered: Bools
    """A single letter is among the words: an edit makes a joint of it that is all but the other."""
    of_row: csr_matrix

    @classmethod
    def of(cls, rows: Rows, joints: Joints) -> Joined:
        """Collect the joints of rows."""
        hashes, first, number = np.unique(joints.hashes, return_index=True, return_inverse=True)
        weights = np.zeros(len(hashes))
        np.maximum.at(weights, number, joints.weights)
        texts = _joint_texts(rows, joints, first)
        of_row = ones(joints.rows, number, (len(rows), len(hashes)))
        return cls(texts, hashes, weights, joints.lettered[first], of_row)

    @cached_property
    def forms(self) -> Words:
        """The long joints, prepared for look-up with one edit."""
        long = (self.texts.sizes >= LONG_JOINED - 1) & ~self.lettered
        return Words.of(self.texts, 1, np.flatnonzero(long))

    @cached_property
    def filed(self) -> Filed:
        """Numbers of the joints by their hash."""
        return Filed.of(Keys(np.arange(len(self.texts)), self.hashes))


def _called(word: str) -> set[str]:
    said = {across_borders(word), *of_men(word)}
    heard = {f"frame {frame(word)}", *(f"said {one}" for one in said)}
    return {*names_of(word), *heard} - {"frame "}


def _joint_texts(rows: Rows, joints: Joints, at: Ints) -> Texts:
    """The words of some joints written as one; what one written word stands for only once."""
    table = rows.table
    count = joints.length[at]
    tokens = rows.tokens[runs_of(joints.first[at], count)]
    written = np.repeat(joints.written[at], count)
    sizes = np.where(written, table.raws.sizes[tokens], table.texts.sizes[tokens])
    again = written[1:] & (table.raw_hashes[tokens[1:]] == table.raw_hashes[tokens[:-1]])
    again[np.cumsum(count)[:-1] - 1] = False
    sizes[1:][again] = 0
    starts = np.where(
        written,
        table.raws.ends[tokens] - table.raws.sizes[tokens] + len(table.texts.raw),
        table.texts.ends[tokens] - table.texts.sizes[tokens],
    )
    letters = np.concatenate([table.texts.raw, table.raws.raw])[runs_of(starts, sizes)]
    return Texts(letters, np.cumsum(sizes)[np.cumsum(count) - 1])


def _written_otherwise(table: TokenTable) -> Ints:
    """Words whose normal form is another: a misspelling may be near to either."""
    differ = (table.hashes != table.raw_hashes) & table.raws.ascii & (table.raws.sizes > 0)
    return np.flatnonzero(differ)
