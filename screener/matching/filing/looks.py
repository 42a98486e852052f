"""What decides whether two words may be alike at all, for all words of a table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from screener.matching.filing.heard import least_heard
from screener.matching.filing.texts import Hashes, Texts, hash_texts
from screener.matching.filing.tokens import TokenTable
from screener.matching.numeric import Bools, Int32s
from screener.matching.scoring.abbreviated import abbreviated
from screener.matching.scoring.meaning import near_each
from screener.matching.scoring.sound import bones
from screener.matching.scoring.spelling import umlauts
from screener.names.wording.pointed import beginnings
from screener.names.words import POINTED, word_table

__all__ = ["BY_LETTERS", "CLIPPED", "CUT_OFF", "HAN", "OF_KIND", "Looks", "cut_off"]

_HAN = frozenset({"Hani"})
OF_KIND, CLIPPED, HAN, BY_LETTERS, CUT_OFF = (np.uint8(1 << at) for at in range(5))
"""Flags of a word."""
_SPREAD = np.uint64(0x9E3779B97F4A7C15)
_TOP = np.uint64(58)


@dataclass(frozen=True)
class Looks:
    """What decides whether two words may be alike at all, for each word of a table."""

    surely: NDArray[np.uint32]
    """The letters that the word has both in its normal form and as written, a bit for each."""
    perhaps: NDArray[np.uint32]
    """The letters that it has in either."""
    firsts: NDArray[np.uint32]
    shortest: Int32s
    longest: Int32s
    umlauts: Bools
    """It may have more umlauts written out than few edits take away."""
    flags: NDArray[np.uint8]
    """Whether it is of a known kind, may abbreviate such a word, is in Han, letters by name, or cut
    off with a point."""
    meaning: NDArray[np.uint64]
    """A bit for the word, and one for it as written."""
    near: NDArray[np.uint64]
    """The bits of all words near in meaning."""
    written: Bools
    """It is written otherwise than in its normal form, in Latin letters too."""
    sounds: Texts
    """The consonants that it is heard by."""
    sound: NDArray[np.uint32]
    """The same, a bit for each."""
    heard: Int32s
    """How many of them there are."""
    least_heard: Int32s
    """How many it needs to be known by them."""

    @classmethod
    def of(cls, table: TokenTable) -> Looks:
        """Look at every word of ``table``."""
        plain = table.raws.ascii & (table.raws.sizes > 0)
        written, normal = table.raws.letters, table.texts.letters
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
            OF_KIND * _of_either(table, word_table().kinds.__contains__)
            | CLIPPED * _of_either(table, lambda word: bool(abbreviated(word)))
            | HAN * table.of_script(_HAN)
            | BY_LETTERS * np.isin(np.arange(len(table)), list(table.lettered))
            | CUT_OFF * np.isin(np.arange(len(table)), [at for at, _ in cut_off(table.raws)]),
            _bit(table.hashes) | _bit(table.raw_hashes),
            _near(table),
            plain & (table.hashes != table.raw_hashes),
            sounds,
            sounds.letters,
            sounds.lengths.astype(np.int32),
            least_heard(table),
        )


def cut_off(texts: Texts) -> list[tuple[int, str]]:
    """Return the words that a point cuts off, each with its place and the letters before that."""
    ends = texts.ends[texts.sizes > 1] - 1
    if not (texts.raw[ends] == ord(POINTED)).any():
        return []  # as most
    return [
        (at, letters)
        for at, t in enumerate(texts)
        if len(t) > 1 and t.endswith(POINTED)
        for letters in beginnings(t[:-1])
    ]


def _of_either(table: TokenTable, test: Callable[[str], bool]) -> Bools:
    """Whether each word passes a test in its normal form or as written."""
    passed = np.array(list(map(test, table.texts)), bool)
    other = np.flatnonzero(table.hashes != table.raw_hashes)
    passed[other] |= np.array([test(table.raws[at]) for at in other.tolist()], bool)
    return passed


def _bit(hashes: Hashes) -> NDArray[np.uint64]:
    """One of 64 bits for each text; several texts have one, which costs a closer look."""
    return np.uint64(1) << ((hashes * _SPREAD) >> _TOP)


def _near(table: TokenTable) -> NDArray[np.uint64]:
    """The bits of all words near in meaning to each, in its normal form or as written."""
    found = np.zeros(len(table), np.uint64)
    for texts in (table.texts, table.raws):
        near = near_each(texts)
        bits = _bit(hash_texts(Texts.of(other for _, other in near)))
        np.bitwise_or.at(found, np.array([at for at, _ in near], np.int64), bits)
    return found


def _firsts(texts: Texts) -> NDArray[np.uint32]:
    return np.asarray(texts.bits[texts.ends - texts.sizes])
