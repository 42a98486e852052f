"""Words that are filed or asked for, and which of them may stand for which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import ClassVar, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from screener.matching.features import SILENT_KINDS, Features, Joints
from screener.matching.filing import Filed, Keys, ones
from screener.matching.heard import least_heard, most_heard
from screener.matching.likeness import LEAST_SPELLED, ROMANISED, near_words, reductions
from screener.matching.neighbours import Neighbours, Words
from screener.matching.parameters import parameters
from screener.matching.sound import bones
from screener.matching.texts import Hashes, Texts, hash_texts
from screener.matching.tokens import Rows, TokenTable, runs_of
from screener.names.words import word_table

__all__ = ["Joined", "JointLinks", "Links", "Vocabulary", "WeakLinks", "links", "links_joined"]

_Ints = NDArray[np.int64]
_SHORTEST_SOUND = 1
_SHORTEST_JOINED, _LONG_JOINED, _VERY_LONG_JOINED = 4, 8, 12
_LEAST_CREDIT = 0.05
"""So that no pair of words that may be alike is lost as a nought."""
_HEARD, _SPELLED = np.uint64(0xD6E8FEB86659FD93), np.uint64(0xC2B2AE3D27D4EB4F)


@dataclass(frozen=True)
class Vocabulary:
    """Distinct words, each with the highest weight it was met with.

    A word written in a script whose readings agree in consonants only is another word than the
    same one written in Latin letters; so is a word of a known kind than the same as a name.
    """

    KEPT: ClassVar = ("forms", "filed", "reduced", "sounds")

    texts: Texts
    hashes: Hashes
    weights: NDArray[np.float64]
    least_heard: NDArray[np.int32]
    """How many consonants each needs to be known by its sound; 0 for one never is."""
    spelled: NDArray[np.bool_]
    """Looked for by itself, not only where it was joined from others."""
    of_text: _Ints
    """The number of each word of the table in its normal form."""
    of_token: csr_matrix
    """Words of each word of the table: its normal form and, if quite another, as written."""

    @classmethod
    def of(cls, features: Features) -> Vocabulary:
        """Collect the words of rows."""
        table = features.rows.table
        other = _written_otherwise(table)
        token = np.concatenate([np.arange(len(table)), other])
        hashes = np.concatenate([table.hashes, table.raw_hashes[other]])
        heard = least_heard(table)[token]
        heard[len(table) :] = 0
        spelled = features.spelled[token]
        _, first, number = np.unique(
            hashes ^ (heard.astype(np.uint64) * _HEARD) ^ (spelled * _SPELLED),
            return_index=True,
            return_inverse=True,
        )
        size = len(table)
        texts = [table.texts[i] if i < size else table.raws[token[i]] for i in first.tolist()]
        weights = np.zeros(len(first))
        np.maximum.at(weights, number, table.weights[token])
        return cls(
            Texts.of(texts),
            hashes[first],
            weights,
            heard[first],
            spelled[first],
            number[:size],
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

    def misspelled(self) -> Keys:
        """Words of the table that may be a misspelled word of a known kind, each with that one."""
        known, words = _known_kinds()
        near = Neighbours.between(self.forms, known)
        hashes = words[near.right]
        order = np.argsort(near.left, kind="stable")
        left, hashes = near.left[order], hashes[order]
        start = np.searchsorted(left, self.of_text)
        count = np.searchsorted(left, self.of_text, side="right") - start
        count[~self.spelled[self.of_text]] = 0
        return Keys(np.repeat(np.arange(len(count)), count), hashes[runs_of(start, count)])

    @cached_property
    def reduced(self) -> Reduced:
        """The words that have endings or vowels which another spelling lacks."""
        return Reduced.of(self.texts)

    @cached_property
    def consonants(self) -> NDArray[np.int32]:
        """How many consonants each word is heard by."""
        heard = np.zeros(len(self), np.int32)
        heard[self.sounds.words] = np.repeat(self.sounds.texts.lengths, np.diff(self.sounds.starts))
        return heard

    @cached_property
    def sounds(self) -> Sounds:
        """The words by their consonants."""
        return Sounds.of(enumerate(self.texts.listed))


@dataclass(frozen=True)
class Reduced:
    """Words under their own text and, where they are short, under what may be left of it."""

    own: Filed
    less: Keys

    @classmethod
    def of(cls, texts: Texts) -> Reduced:
        """Reduce each word."""
        found = [(at, less) for at, text in enumerate(texts.listed) for less in reductions(text)]
        hashes = hash_texts(Texts.of(less for _, less in found))
        return cls(
            Filed.of(Keys(np.arange(len(texts)), hash_texts(texts))),
            Keys(np.array([at for at, _ in found], np.int64), hashes),
        )

    def sharing(self, other: Reduced) -> tuple[_Ints, _Ints]:
        """Return pairs of a word of both, one of which is a reduction of the other."""
        left, right = other.own.sharing(self.less)
        theirs, ours = self.own.sharing(other.less)
        return np.concatenate([left, ours]), np.concatenate([right, theirs])


@dataclass(frozen=True)
class Sounds:
    """Words by their consonants."""

    KEPT: ClassVar = ("forms",)

    texts: Texts
    starts: _Ints
    """Where the words of each sound start in ``words``, and the end of the last."""
    words: _Ints

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
    weights: NDArray[np.float64]
    of_row: csr_matrix

    @classmethod
    def of(cls, rows: Rows, joints: Joints) -> Joined:
        """Collect the joints of rows."""
        hashes, first, number = np.unique(joints.hashes, return_index=True, return_inverse=True)
        weights = np.zeros(len(hashes))
        np.maximum.at(weights, number, joints.weights)
        texts = _joint_texts(rows, joints, first)
        return cls(texts, hashes, weights, ones(joints.rows, number, (len(rows), len(hashes))))

    @cached_property
    def forms(self) -> Words:
        """The long joints, prepared for look-up with one edit."""
        return Words.of(self.texts, 1, np.flatnonzero(self.texts.sizes >= _LONG_JOINED - 1))

    @cached_property
    def filed(self) -> Filed:
        """Numbers of the joints by their hash."""
        return Filed.of(Keys(np.arange(len(self.texts)), self.hashes))


def _joint_texts(rows: Rows, joints: Joints, at: _Ints) -> Texts:
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


@lru_cache(maxsize=1)
def _known_kinds() -> tuple[Words, Hashes]:
    """Spellings of the words of known kinds that say something, and the hashes of those words."""
    table = word_table()
    said = [
        (spelling, word)
        for spelling, word in sorted(table.spellings().items())
        if table.token(word).kind not in SILENT_KINDS
    ]
    return Words.of(Texts.of(spelling for spelling, _ in said)), hash_texts(
        Texts.of(word for _, word in said)
    )


def _written_otherwise(table: TokenTable) -> _Ints:
    """Words whose normal form is another: a misspelling may be near to either."""
    differ = (table.hashes != table.raw_hashes) & table.raws.ascii & (table.raws.sizes > 0)
    return np.flatnonzero(differ)


@dataclass(frozen=True, slots=True)
class Links:
    """Which asked words may stand for which filed ones."""

    agreed: csr_matrix
    """The most weight that can agree."""
    covered: csr_matrix
    """The most weight that need not be paid for."""


@dataclass(frozen=True, slots=True)
class JointLinks(Links):
    """Links of words and words written as one."""

    ours: csr_matrix
    """The weight of the asked ones."""
    theirs: csr_matrix
    """The weight of the filed ones."""


@dataclass(frozen=True, slots=True)
class WeakLinks:
    """Which words of the tables, one at least of a known kind, may stand for one another."""

    spelled: csr_matrix
    """By their spelling or meaning."""
    heard: csr_matrix
    """By their sound, one of them in a script whose readings agree in consonants."""


def links(asked: Vocabulary, filed: Vocabulary) -> tuple[Links, WeakLinks]:
    """Link equal words, words a few edits apart, near in meaning or, across scripts, in sound.

    Returns:
        Links of words of no known kind; and of all others.
    """
    same = filed.filed.sharing(Keys(np.arange(len(asked)), asked.hashes))
    near = Neighbours.between(asked.forms, filed.forms)
    sound = _sounding(asked, filed)
    added = asked.reduced.sharing(filed.reduced)
    left = np.concatenate([same[0], added[0], near.left, sound.left])
    right = np.concatenate([same[1], added[1], near.right, sound.right])
    equal = len(same[0])
    alike = _most_alike(near, asked, filed)
    likeness = np.concatenate([np.ones(equal + len(added[0])), alike, sound.likeness])
    ours, theirs = asked.weights[left], filed.weights[right]
    weight = (ours + theirs) / 2
    misspelled = slice(equal, len(left) - len(sound.left))
    weight[misspelled] = np.minimum(ours, theirs)[misspelled]
    both = asked.spelled[left] & filed.spelled[right]
    # A word that is a name in one reading may be a word of a kind in another.
    one = slice(0, equal + len(added[0]))
    both[one] |= asked.spelled[left[one]] | filed.spelled[right[one]]
    strong = Links(
        *_highest(
            left[both],
            right[both],
            ((weight * likeness)[both], np.maximum(ours, theirs)[both]),
            (len(asked), len(filed)),
        )
    )
    meant = _near_in_meaning(asked, filed)
    written = ~both & (np.arange(len(both)) < len(both) - len(sound.left))
    return strong, WeakLinks(
        _by_token(
            np.concatenate([left[written], meant[0]]),
            np.concatenate([right[written], meant[1]]),
            asked,
            filed,
        ),
        _by_token(left[~both & ~written], right[~both & ~written], asked, filed),
    )


def _by_token(left: _Ints, right: _Ints, asked: Vocabulary, filed: Vocabulary) -> csr_matrix:
    """Links of words as links of the words of the tables."""
    once = np.ones(len(left), np.float32)
    linked = csr_matrix((once, (left, right)), shape=(len(asked), len(filed)))
    return (asked.of_token @ linked @ filed.of_token.T).tocsr()


def _most_alike(near: Neighbours, asked: Vocabulary, filed: Vocabulary) -> NDArray[np.float64]:
    """The most that two words some edits apart can be alike."""
    words = parameters().words
    cost = words.typo_one * min(words.soft_edit, 1.0) * 8 / near.lengths
    most = np.maximum(1 - cost * near.edits, _LEAST_CREDIT)
    # A plural, an umlaut written out, another spelling of a foreign word are the same word.
    ours, theirs = asked.texts.lengths[near.left], filed.texts.lengths[near.right]
    same = np.abs(ours - theirs) == near.edits
    same |= (asked.least_heard[near.left] > 0) | (filed.least_heard[near.right] > 0)
    # So nearly is one in another romanisation.
    most = np.where(np.minimum(ours, theirs) >= LEAST_SPELLED, np.maximum(most, ROMANISED), most)
    return np.where(same, 1.0, most)


def _near_in_meaning(asked: Vocabulary, filed: Vocabulary) -> tuple[_Ints, _Ints]:
    near = [
        (at, other) for at, text in enumerate(asked.texts) for other in sorted(near_words(text))
    ]
    hashes = hash_texts(Texts.of(other for _, other in near))
    return filed.filed.sharing(Keys(np.array([at for at, _ in near], np.int64), hashes))


def links_joined(asked: Vocabulary | Joined, filed: Vocabulary | Joined) -> JointLinks:
    """The same between words and words written as one."""
    left, right = filed.filed.sharing(Keys(np.arange(len(asked.texts)), asked.hashes))
    near = Neighbours.between(asked.forms, filed.forms, _LONG_JOINED)
    # Joints are filed with one letter dropped: of two edits in a very long one some are found.
    close = near.edits <= (near.lengths >= _LONG_JOINED) * 1 + (near.lengths >= _VERY_LONG_JOINED)
    left = np.concatenate([left, near.left[close]])
    right = np.concatenate([right, near.right[close]])
    long = asked.texts.lengths[left] >= _SHORTEST_JOINED
    left, right = left[long], right[long]
    ours, theirs = asked.weights[left], filed.weights[right]
    agreed = parameters().words.joined * (ours + theirs) / 2
    values = agreed, np.maximum(ours, theirs), ours, theirs
    return JointLinks(*_highest(left, right, values, (len(asked.texts), len(filed.texts))))


class _Sounding(NamedTuple):
    """Pairs of words that sound alike, at least one of them in another script."""

    left: _Ints
    right: _Ints
    likeness: NDArray[np.float64]


def _sounding(asked: Vocabulary, filed: Vocabulary) -> _Sounding:
    """Pair words by their sound; a pair of two foreign words is met twice."""
    left, right, edits = _same_sound(asked, filed)
    other, one, less = _same_sound(filed, asked)
    left, right = np.concatenate([left, one]), np.concatenate([right, other])
    likeness = most_heard(
        (asked.consonants[left], filed.consonants[right]),
        np.concatenate([edits, less]),
        (asked.least_heard[left], filed.least_heard[right]),
    )
    alike = likeness > 0
    return _Sounding(left[alike], right[alike], likeness[alike])


def _same_sound(few: Vocabulary, many: Vocabulary) -> tuple[_Ints, _Ints, NDArray[np.int32]]:
    """Pairs of a foreign word of ``few`` and any word of ``many``, and the edits between."""
    which = np.flatnonzero(few.least_heard).tolist()
    spoken, heard = Sounds.of((at, few.texts[at]) for at in which), many.sounds
    near = Neighbours.between(spoken.forms, heard.forms)
    same = [
        (i, j) for i, sound in enumerate(spoken.texts) if (j := heard.number.get(sound, -1)) >= 0
    ]
    equal = np.array(same, np.int64).reshape(-1, 2)
    one, other = np.concatenate([near.left, equal[:, 0]]), np.concatenate([near.right, equal[:, 1]])
    edits = np.concatenate([near.edits, np.zeros(len(equal), np.int32)])
    ours, theirs = np.diff(spoken.starts)[one], np.diff(heard.starts)[other]
    # Every word with the one sound goes with every word with the other.
    count = ours * theirs
    owner, step = np.repeat(np.arange(len(one)), count), runs_of(np.zeros_like(count), count)
    left = spoken.words[spoken.starts[one][owner] + step // theirs[owner]]
    right = heard.words[heard.starts[other][owner] + step % theirs[owner]]
    return left, right, edits[owner]


def _highest(
    left: _Ints,
    right: _Ints,
    values: tuple[NDArray[np.float64], ...],
    shape: tuple[int, int],
) -> list[csr_matrix]:
    """A matrix of each of the values; of several for one place those of the highest first."""
    order = np.lexsort((-values[0], right, left))
    left, right = left[order], right[order]
    first = np.ones(len(left), bool)
    first[1:] = (np.diff(left) != 0) | (np.diff(right) != 0)
    return [
        csr_matrix((column[order][first].astype(np.float32), (left[first], right[first])), shape)
        for column in values
    ]
