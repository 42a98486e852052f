"""What decides whether two words may be alike at all, for all words of a table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from screener.matching.heard import least_heard
from screener.matching.likeness import abbreviates_common, near_words, umlauts
from screener.matching.sound import bones
from screener.matching.texts import Texts
from screener.matching.tokens import TokenTable
from screener.names.words import word_table

__all__ = ["Looks"]

_Bools = NDArray[np.bool_]
_HAN = frozenset({"Hani"})


@dataclass(frozen=True)
class Looks:
    """What decides whether two words may be alike at all, for each word of a table."""

    surely: NDArray[np.uint32]
    """The letters that the word has both in its normal form and as written, a bit for each."""
    perhaps: NDArray[np.uint32]
    """The letters that it has in either."""
    firsts: NDArray[np.uint32]
    shortest: NDArray[np.int32]
    longest: NDArray[np.int32]
    umlauts: _Bools
    """It may have more umlauts written out than few edits take away."""
    kind: _Bools
    """It is a word of a known kind, which others abbreviate."""
    clipped: _Bools
    """It may abbreviate such a word."""
    near: _Bools
    """There are words near in meaning."""
    han: _Bools
    written: _Bools
    """It is written otherwise than in its normal form, in Latin letters too."""
    sounds: Texts
    """The consonants that it is heard by."""
    sound: NDArray[np.uint32]
    """The same, a bit for each."""
    heard: NDArray[np.int32]
    """How many of them there are."""
    least_heard: NDArray[np.int32]
    """How many it needs to be known by them."""

    @classmethod
    def of(cls, table: TokenTable) -> Looks:
        """Look at every word of ``table``."""
        plain = table.raws.ascii & (table.raws.sizes > 0)
        written, normal = _letters(table.raws), _letters(table.texts)
        written = np.where(plain, written, normal)
        size, raw_size = table.lengths, np.where(plain, table.raws.sizes, table.lengths)
        firsts = _firsts(table.texts) | np.where(plain, _firsts(table.raws), 0)
        texts = table.texts.listed
        # Umlauts beyond two may make a word shorter than few edits do.
        many = np.array([max(0, umlauts(text) - 2) for text in texts], np.int64)
        sounds = Texts.of([bones(text) if text else "" for text in texts])
        return cls(
            normal & written,
            normal | written,
            firsts.astype(np.uint32),
            (np.minimum(size, raw_size) - many).astype(np.int32),
            np.maximum(size, raw_size).astype(np.int32),
            many > 0,
            _of_either(table, word_table().kinds.__contains__),
            _of_either(table, abbreviates_common),
            _of_either(table, lambda word: bool(near_words(word))),
            table.of_script(_HAN),
            plain & (table.hashes != table.raw_hashes),
            sounds,
            _letters(sounds),
            sounds.lengths.astype(np.int32),
            least_heard(table),
        )


def _of_either(table: TokenTable, test: Callable[[str], bool]) -> _Bools:
    """Whether each word passes a test in its normal form or as written."""
    passed = np.array(list(map(test, table.texts)), bool)
    other = np.flatnonzero(table.hashes != table.raw_hashes)
    passed[other] |= np.array([test(table.raws[at]) for at in other.tolist()], bool)
    return passed


def _letters(texts: Texts) -> NDArray[np.uint32]:
    """The letters of each text: a bit for each of a to z, the digits share the other six."""
    found = _bits(texts)
    starts = texts.ends - texts.sizes
    if not len(starts):
        return np.empty(0, np.uint32)
    return np.where(texts.sizes > 0, np.bitwise_or.reduceat(found, starts), 0).astype(np.uint32)


def _firsts(texts: Texts) -> NDArray[np.uint32]:
    return np.asarray(_bits(texts)[texts.ends - texts.sizes])


def _bits(texts: Texts) -> NDArray[np.uint32]:
    """The bit of each letter of all texts, and one more place: an empty text starts somewhere."""
    bits = np.zeros(257, np.uint32)
    bits[97:123] = 1 << np.arange(26)
    bits[48:58] = 1 << (26 + np.arange(10) % 6)
    return np.asarray(bits[np.append(texts.raw.astype(np.int64), 256)])
