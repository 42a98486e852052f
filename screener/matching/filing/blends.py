"""Names of one word that may be made of beginnings of the words of another: which are filed so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from screener.matching.filing.filed import Keys
from screener.matching.filing.texts import Texts, hash_texts
from screener.matching.filing.tokens import Rows
from screener.matching.numeric import Bools, Ints
from screener.matching.scoring.societies import BESIDE_BLEND, LEAST_BLENDED, blend, is_society
from screener.names.beside.beginnings import abbreviates_all, counted_ways
from screener.names.kinds import LABELS
from screener.names.legal import legal_forms
from screener.names.reading import Reading
from screener.names.words import word_table
from screener.names.writing.fold import letter_bits

__all__ = ["Blends"]

_START = 3
"""First letters that a blend is filed under."""


@dataclass(frozen=True)
class Blends:
    """Rows that are one word, maybe made of beginnings of other words; and such other words."""

    words: Keys
    """The first letters of those that are one word."""
    starts: Keys
    """The first letters of all that can be made of the words of a row."""
    letters: NDArray[np.uint32]
    """Of each row: the letters of its one word, a bit for each."""
    firsts: NDArray[np.uint32]
    """Of each row: the first letters of words of which a blend of it must have used all but one."""
    whole: Texts
    """Of each row: its one word, if it may be a blend."""
    legal: Texts
    """Of each row that may be a blend: the words of its legal forms."""
    said: Texts
    """Of each row that a blend can be made of: all words of the name, as scoring takes them."""

    @classmethod
    def of(cls, readings: Sequence[Reading], rows: Rows) -> Blends:
        """Look through the rows of ``readings``."""
        told = ~(rows.table.of_kind(LABELS | BESIDE_BLEND) | rows.table.asides)
        names = rows.sums(told.astype(np.float64))
        ones = {at: readings[at] for at in np.flatnonzero(names == 1).tolist()}
        whole = {at: blend(reading) for at, reading in ones.items()}
        long = {
            at: reading
            for at, reading in enumerate(readings)
            if len(reading.words) >= LEAST_BLENDED and is_society(reading)
        }
        size = len(readings)
        return cls(
            _of_texts([(at, word[:_START]) for at, word in whole.items() if word]),
            _of_texts([(at, start) for at, one in long.items() for start in _starts(one)]),
            _bits({at: letter_bits(word) for at, word in whole.items()}, size),
            _bits({at: _first_letters(one) for at, one in long.items()}, size),
            _texts(whole, size),
            _texts({at: _legal(one) for at, one in ones.items()}, size),
            _texts({at: " ".join(one.words) for at, one in long.items()}, size),
        )

    def made_of(self, others: Blends, ours: Ints, theirs: Ints) -> Bools:
        """Whether our one word is made of beginnings of their words."""
        missing = others.firsts[theirs] & ~self.letters[ours]
        made = np.asarray((missing & (missing - np.uint32(1))) == 0)  # one word may be left out
        made &= self.whole.letters[ours] & ~others.said.letters[theirs] == 0
        for at in np.flatnonzero(made).tolist():
            legal = self.legal[ours[at]].split()
            said = [word for word in others.said[theirs[at]].split() if word not in legal]
            made[at] = abbreviates_all(self.whole[ours[at]], said)
        return made


def _told(words: tuple[str, ...]) -> tuple[str, ...]:
    particles = word_table().particles
    return tuple([word for word in words if word not in particles])


def _legal(reading: Reading) -> str:
    return " ".join(sorted(reading.legal_words.intersection(reading.words)))


def _first_letters(reading: Reading) -> int:
    """The first letters of the words that all blends count, a bit for each, but of legal forms."""
    forms, bits = legal_forms().every_word, ~0
    for way in counted_ways(reading.words):
        bits &= letter_bits("".join([word[0] for word in way if word not in forms]))
    return bits


def _starts(reading: Reading) -> list[str]:
    """All beginnings of a blend, with the particles of the name (*FEDECAFE*) and without."""
    ways = sorted({way for way in (_told(reading.words), reading.words) if len(way) >= _START})
    return [start for way in ways for start in sorted(_starts_of(way))]


def _starts_of(words: Sequence[str]) -> set[str]:
    """All texts of three letters made of beginnings of three words, none left out."""
    first, second, third = words[:_START]
    made = {first[:3], first[:2] + second[:1], first[:1] + second[:2]}
    made.add(first[:1] + second[:1] + third[:1])
    return {start for start in made if len(start) == _START}


def _of_texts(found: Sequence[tuple[int, str]]) -> Keys:
    rows = np.fromiter((at for at, _ in found), np.int64, len(found))
    return Keys(rows, hash_texts(Texts.of(text for _, text in found)))


def _bits(found: Mapping[int, int], size: int) -> NDArray[np.uint32]:
    """Set out what was found of some rows, nothing of the others."""
    bits = np.zeros(size, np.uint32)
    bits[list(found)] = list(found.values())
    return bits


def _texts(found: Mapping[int, str], size: int) -> Texts:
    """Set out what was found of some rows, nothing of the others."""
    texts = [""] * size
    for at, text in found.items():
        texts[at] = text
    return Texts.of(texts)
