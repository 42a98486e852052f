"""Which asked words may stand for which filed ones."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from screener.matching.filing.filed import Keys
from screener.matching.filing.heard import may_be_heard
from screener.matching.filing.neighbours import Neighbours
from screener.matching.filing.texts import Texts, hash_texts
from screener.matching.filing.tokens import runs_of
from screener.matching.filing.vocabulary import Joined, Vocabulary
from screener.matching.numeric import Bools, Floats, Int32s, Ints
from screener.matching.scoring.align import LONG_JOINED, SHORTEST_JOINED, VERY_LONG_JOINED
from screener.matching.scoring.meaning import near_each
from screener.matching.scoring.sound import romanised
from screener.matching.scoring.spelling import SURELY_TWO, umlauts
from screener.matching.scoring.usual import OF_KIND, are_other_words

__all__ = ["links", "links_joined"]


def links(asked: Vocabulary, filed: Vocabulary) -> tuple[csr_matrix, csr_matrix]:
    """Link equal words, words a few edits apart, near in meaning or, across scripts, in sound.

    Returns:
        Words of the asked by words of the filed table, linked where they may stand for one
        another: those of no known kind, and all others.
    """
    same = filed.filed.sharing(Keys(np.arange(len(asked)), asked.hashes))
    near = Neighbours.between(asked.forms, filed.forms)
    near = near.only(~_other_words(near, asked, filed))
    sound = _sounding(asked, filed)
    added = _reduced(asked, filed)
    begun = _begun(asked, filed)
    called = filed.called.shared(asked.called)
    left = np.concatenate([same[0], added[0], called[0], near.left, sound[0], begun[0]])
    right = np.concatenate([same[1], added[1], called[1], near.right, sound[1], begun[1]])
    both = asked.spelled[left] & filed.spelled[right]
    # A word that is a name in one reading may be a word of a kind in another.
    one = slice(0, len(same[0]) + len(added[0]))
    both[one] |= asked.spelled[left[one]] | filed.spelled[right[one]]
    meant = _near_in_meaning(asked, filed)
    return (
        _by_token(left[both], right[both], asked, filed),
        _by_token(
            np.concatenate([left[~both], meant[0]]),
            np.concatenate([right[~both], meant[1]]),
            asked,
            filed,
        ),
    )


def _other_words(near: Neighbours, asked: Vocabulary, filed: Vocabulary) -> Bools:
    """Whether both words of a pair exist, so that neither is taken for a misspelled other one.

    Not of those that differ in an ending or an umlaut, or in how they are romanised. Two letters
    make another word of a short one of a known kind, *share*, *state*, unless they are a slip,
    which leaves the letters what they are.
    """
    ours, theirs = asked.texts.lengths[near.left], filed.texts.lengths[near.right]
    usual = asked.usual[near.left], filed.usual[near.right]
    shorter = np.minimum(ours, theirs)
    far = (near.edits > 1) & (shorter < SURELY_TWO) & (np.maximum(*usual) == OF_KIND)
    far &= asked.texts.letters[near.left] != filed.texts.letters[near.right]
    other = are_other_words(*usual, shorter) | far
    at = np.flatnonzero(other & (np.abs(ours - theirs) == near.edits))
    one, two = asked.texts.taken(near.left[at]), filed.texts.taken(near.right[at])
    other[at] = [not _in_ending(*pair) for pair in zip(one, two, strict=True)]
    at = np.flatnonzero(other)
    other[at] = _romanised(asked.texts, near.left[at]) != _romanised(filed.texts, near.right[at])
    return np.asarray(other)


def _in_ending(a: str, b: str) -> bool:
    """Whether words may differ in an ending that one of them lacks, or in an umlaut."""
    return a.startswith(b) or b.startswith(a) or umlauts(a) + umlauts(b) > 0


def _romanised(texts: Texts, at: Ints) -> NDArray[np.object_]:
    """Return some texts, of which most are met again and again, as ``romanised`` writes them."""
    once, place = np.unique(at, return_inverse=True)
    return np.array([romanised(texts[one]) for one in once.tolist()], object)[place]


def _reduced(asked: Vocabulary, filed: Vocabulary) -> tuple[Ints, Ints]:
    """Pairs of words one of which is what may be left of the other."""
    left, right = filed.filed.sharing(asked.reduced)
    theirs, ours = asked.filed.sharing(filed.reduced)
    return np.concatenate([left, ours]), np.concatenate([right, theirs])


def _begun(asked: Vocabulary, filed: Vocabulary) -> tuple[Ints, Ints]:
    """Pairs of words one of which is the beginning of the other, cut off with a point."""
    left, right = filed.beginning_with(asked.cut_off)
    theirs, ours = asked.beginning_with(filed.cut_off)
    return np.concatenate([left, ours]), np.concatenate([right, theirs])


def _by_token(left: Ints, right: Ints, asked: Vocabulary, filed: Vocabulary) -> csr_matrix:
    """Links of words as links of the words of the tables."""
    once = np.ones(len(left), np.float32)
    linked = csr_matrix((once, (left, right)), shape=(len(asked), len(filed)))
    return (asked.of_token @ linked @ filed.of_token.T).tocsr()


def _near_in_meaning(asked: Vocabulary, filed: Vocabulary) -> tuple[Ints, Ints]:
    near = near_each(asked.texts)
    hashes = hash_texts(Texts.of(other for _, other in near))
    return filed.filed.sharing(Keys(np.array([at for at, _ in near], np.int64), hashes))


def links_joined(asked: Vocabulary | Joined, filed: Vocabulary | Joined) -> csr_matrix:
    """Link words and words written as one, with the most weight that need not be paid for."""
    left, right = filed.filed.sharing(Keys(np.arange(len(asked.texts)), asked.hashes))
    near = Neighbours.between(asked.forms, filed.forms, LONG_JOINED)
    # Joints are filed with one letter dropped: of two edits in a very long one some are found.
    close = near.edits <= (near.lengths >= LONG_JOINED) * 1 + (near.lengths >= VERY_LONG_JOINED)
    left = np.concatenate([left, near.left[close]])
    right = np.concatenate([right, near.right[close]])
    long = asked.texts.lengths[left] >= SHORTEST_JOINED
    long |= _of_letters(asked)[left] | _of_letters(filed)[right]
    left, right = left[long], right[long]
    covered = np.maximum(asked.weights[left], filed.weights[right])
    return _highest(left, right, covered, (len(asked.texts), len(filed.texts)))


def _of_letters(words: Vocabulary | Joined) -> Bools:
    """Whether each is a joint with single letters: those may be as short as *JK*."""
    return words.lettered if isinstance(words, Joined) else np.zeros(len(words.texts), bool)


def _sounding(asked: Vocabulary, filed: Vocabulary) -> tuple[Ints, Ints]:
    """Pair words by their sound, at least one of them in another script; some twice."""
    left, right, edits = _same_sound(asked, filed)
    other, one, less = _same_sound(filed, asked)
    left, right = np.concatenate([left, one]), np.concatenate([right, other])
    alike = may_be_heard(
        (asked.consonants[left], filed.consonants[right]),
        np.concatenate([edits, less]),
        (asked.least_heard[left], filed.least_heard[right]),
    )
    return left[alike], right[alike]


def _same_sound(few: Vocabulary, many: Vocabulary) -> tuple[Ints, Ints, Int32s]:
    """Pairs of a foreign word of ``few`` and any word of ``many``, and the edits between."""
    spoken, heard = few.spoken, many.sounds
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


def _highest(left: Ints, right: Ints, values: Floats, shape: tuple[int, int]) -> csr_matrix:
    """A matrix of the values; of several for one place the highest."""
    order = np.lexsort((-values, right, left))
    left, right = left[order], right[order]
    first = np.ones(len(left), bool)
    first[1:] = (np.diff(left) != 0) | (np.diff(right) != 0)
    highest = values[order][first].astype(np.float32)
    return csr_matrix((highest, (left[first], right[first])), shape)
