"""Distinct words of many names as columns, and names as rows of word numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

import numpy as np

from screener.matching.filing.texts import Hashes, Texts, hash_texts
from screener.matching.numeric import Bools, Floats, Ints
from screener.matching.scoring.likeness import LETTERED, letters_of
from screener.names.reading import Reading
from screener.names.words import Token, word_table

__all__ = ["Rows", "TokenTable", "runs_of"]

_PLACE, _LATIN = frozenset({"place"}), frozenset({"Latn"})


@dataclass(frozen=True)
class TokenTable:
    """Distinct words, column by column."""

    texts: Texts
    raws: Texts
    kinds: Texts
    scripts: Texts
    weights: Floats
    asides: Bools

    @classmethod
    def of(cls, tokens: Sequence[Token]) -> TokenTable:
        """Set out ``tokens`` in columns."""
        table = cls(
            Texts.of([token.text for token in tokens]),
            Texts.of([token.raw for token in tokens]),
            Texts.of([token.kind for token in tokens]),
            Texts.of([token.script for token in tokens]),
            np.array([token.weight for token in tokens], np.float64),
            np.array([token.aside for token in tokens], bool),
        )
        table._made.update(enumerate(tokens))
        return table

    @cached_property
    def _made(self) -> dict[int, Token]:
        """The words that were asked for, by number."""
        return {}

    def __len__(self) -> int:
        return len(self.texts)

    def __getitem__(self, at: int) -> Token:
        token = self._made.get(at)
        if token is None:
            token = self._made[at] = Token(
                self.texts[at],
                float(self.weights[at]),
                self.kinds[at],
                self.raws[at],
                self.scripts[at],
                bool(self.asides[at]),
            )
        return token

    @cached_property
    def hashes(self) -> Hashes:
        """Hash of each word's normal form."""
        return hash_texts(self.texts)

    @cached_property
    def raw_hashes(self) -> Hashes:
        """Hash of each word as written."""
        return hash_texts(self.raws)

    @cached_property
    def lengths(self) -> Ints:
        """Letters of each word's normal form."""
        return self.texts.lengths

    @cached_property
    def kind_hashes(self) -> Hashes:
        """Hash of each word's kind."""
        return hash_texts(self.kinds)

    @cached_property
    def script_hashes(self) -> Hashes:
        """Hash of each word's script."""
        return hash_texts(self.scripts)

    @cached_property
    def lettered(self) -> dict[int, str]:
        """Words that were written by the names of letters, with those: *psk* of 피에스케이."""
        some = np.flatnonzero(self.of_script(LETTERED)).tolist()
        found = {at: letters_of(self[at]) for at in some}
        return {at: letters for at, letters in found.items() if letters}

    def of_kind(self, kinds: frozenset[str]) -> Bools:
        """Whether each word is of one of these kinds."""
        return np.isin(self.kind_hashes, hash_texts(Texts.of(sorted(kinds))))

    @cached_property
    def lands(self) -> Bools:
        """Whether each word is a land."""
        lands = hash_texts(Texts.of(sorted(word_table().lands)))
        return np.isin(self.hashes, lands) & self.of_kind(_PLACE)

    def of_script(self, scripts: frozenset[str]) -> Bools:
        """Whether each word was written in one of these scripts."""
        return np.isin(self.script_hashes, hash_texts(Texts.of(sorted(scripts))))


@dataclass(frozen=True)
class Rows:
    """Readings of names, each a row of numbers of words."""

    table: TokenTable
    tokens: Ints
    """Numbers of the words of all rows, one row behind the other."""
    starts: Ints
    """Where each row starts, and the end of the last."""
    letters: Hashes
    """Hash of each reading's letters, legal forms too; 0 where they are not known."""

    @classmethod
    def of(cls, readings: Sequence[Reading]) -> Rows:
        """Number the words of ``readings``."""
        words = [reading.tokens for reading in readings]
        tokens = list(chain.from_iterable(words))
        # The same object most times: the list holds it, so that its id stays its own.
        ids = list(map(id, tokens))
        number: dict[Token, int] = {}
        by_id = {
            key: number.setdefault(token, len(number))
            for key, token in dict(zip(ids, tokens, strict=True)).items()
        }
        lengths = np.fromiter(map(len, words), np.int64, len(words))
        return cls(
            TokenTable.of(list(number)),
            np.fromiter(map(by_id.__getitem__, ids), np.int64, len(ids)),
            np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64),
            hash_texts(Texts.of([reading.letters for reading in readings])),
        )

    def __len__(self) -> int:
        return len(self.letters)

    def words_of(self, at: int) -> tuple[Token, ...]:
        """Return the words of a row."""
        return tuple(map(self.table.__getitem__, self.numbers_of(at)))

    def numbers_of(self, at: int) -> list[int]:
        """Return the numbers of the words of a row."""
        numbers: list[int] = self.tokens[self.starts[at] : self.starts[at + 1]].tolist()
        return numbers

    @cached_property
    def lengths(self) -> Ints:
        """Words of each row."""
        return np.diff(self.starts)

    @cached_property
    def row(self) -> Ints:
        """The row of each word in ``tokens``."""
        return np.repeat(np.arange(len(self)), self.lengths)

    @cached_property
    def in_other_letters(self) -> Bools:
        """Whether each row has a word that was not written in Latin letters."""
        return self.any(~self.table.of_script(_LATIN))

    def sums(self, values: Floats) -> Floats:
        """Add up a figure of each word, given by its number, for every row."""
        return np.bincount(self.row, values[self.tokens], len(self)).astype(np.float64)

    def any(self, of_word: Bools) -> Bools:
        """Return of every row whether it has a word of those marked."""
        return self.sums(of_word.astype(np.float64)) > 0


def runs_of(starts: Ints, counts: Ints) -> Ints:
    """Return ``start, start + 1, …`` of each count, one run behind the other."""
    ends = np.cumsum(counts)
    total = int(ends[-1]) if ends.size else 0
    runs = np.repeat(starts - (ends - counts), counts)
    runs += np.arange(total)
    return runs
