"""Names with a word in kana, by words of Latin letters that it spells, one or two.

Consonants that kana spells are too far from those of such a word to be found by them: all that may
be are told by their frames, and each looked at once. Most searches have no kana.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from screener.matching.filing.filed import Filed, Keys
from screener.matching.filing.texts import Hashes, Texts, hash_texts, power
from screener.matching.filing.tokens import Rows, TokenTable, runs_of
from screener.matching.numeric import Bools, Ints
from screener.matching.scoring.kana_sound import as_spelled
from screener.names.cjk.kana_frame import behind, kana_frame, latin_frames, spells_kana
from screener.names.east_asian.echo import MEANT

__all__ = ["InKana", "InLatin"]

_NONE = np.empty(0, np.int64)


@dataclass(frozen=True)
class InKana:
    """The words of rows that are written in kana, and where they stand."""

    rows: Rows
    words: Ints
    """Their numbers in the table."""

    @classmethod
    def of(cls, rows: Rows) -> InKana:
        """Collect the words of rows."""
        table = rows.table
        return cls(rows, np.flatnonzero(table.of_script(frozenset({"Kana"})) & _are_words(table)))

    def spelled(self, latin: InLatin) -> tuple[Ints, Ints]:
        """Return pairs of one of these rows and one with a word, or two, that its word spells."""
        table, other = self.rows.table, latin.rows.table
        frames = [kana_frame(table[at].raw) for at in self.words.tolist()]
        some = np.array([bool(frame) for frame in frames], bool)
        hashes = hash_texts(Texts.of(filter(None, frames)))
        words, units = latin.filed.sharing(Keys(self.words[some], hashes))
        pairs = zip(words.tolist(), units.tolist(), strict=True)
        spelled = [
            (kana, unit)
            for kana, unit in dict.fromkeys(pairs)
            if spells_kana(table[kana].raw, *(as_spelled(other[at]) for at in latin.words(unit)))
        ]
        ours, theirs = np.array(spelled, np.int64).reshape(-1, 2).T
        return _rows_of_both(self.rows, ours, latin, theirs)


@dataclass(frozen=True)
class InLatin:
    """Words in Latin letters, one or two that stand beside each other, by their frames."""

    rows: Rows
    first: Ints
    """Of each such unit the number of the first word, then that of the second, -1 for none."""
    second: Ints
    owner: Ints
    """The rows of all units, one unit behind the other."""
    starts: Ints
    filed: Filed

    @classmethod
    def of(cls, rows: Rows) -> InLatin:
        """Collect the words of rows."""
        table, size = rows.table, len(rows.table) + 1
        latin = table.of_script(frozenset({"Latn"}))
        told = latin & ~table.of_kind(MEANT)
        at = np.flatnonzero(told[rows.tokens])
        two = np.flatnonzero(rows.row[:-1] == rows.row[1:])
        one, other = rows.tokens[two], rows.tokens[two + 1]
        good = latin[one] & latin[other] & (told[one] | told[other])
        one, other, two = one[good], other[good], two[good]
        numbers = np.concatenate([rows.tokens[at] * size + size - 1, one * size + other])
        units, number = np.unique(numbers, return_inverse=True)
        order = np.argsort(number, kind="stable")
        owner = np.concatenate([rows.row[at], rows.row[two]])[order]
        starts = np.searchsorted(number[order], np.arange(len(units) + 1))
        first, second = np.divmod(units, size)
        second[second == size - 1] = -1
        frames = [
            latin_frames(as_spelled(table[at])) if spelled else ()
            for at, spelled in enumerate(latin.tolist())
        ]
        keys = _keys(_Frames.of(frames), _Frames.of(list(map(behind, frames))), first, second)
        return cls(rows, first, second, owner, starts, Filed.of(keys))

    def words(self, unit: int) -> Sequence[int]:
        """Return the numbers of the words of a unit."""
        first, second = int(self.first[unit]), int(self.second[unit])
        return (first,) if second < 0 else (first, second)


@dataclass(frozen=True)
class _Frames:
    """The frames of words, one word behind the other."""

    starts: Ints
    counts: Ints
    hashes: Hashes
    sizes: Ints

    @classmethod
    def of(cls, found: Sequence[Sequence[str]]) -> _Frames:
        texts = Texts.of(frame for frames in found for frame in frames)
        counts = np.fromiter(map(len, found), np.int64, len(found))
        return cls(np.cumsum(counts) - counts, counts, hash_texts(texts), texts.sizes)

    def at(self, words: Ints) -> Ints:
        """Return where the frames of words stand, those of one word behind those of the other."""
        return runs_of(self.starts[words], self.counts[words])


def _keys(ours: _Frames, theirs: _Frames, first: Ints, second: Ints) -> Keys:
    """Return the frames of units, of two words each of the one with each of the other."""
    alone, both = np.flatnonzero(second < 0), np.flatnonzero(second >= 0)
    count = ours.counts[first[both]]
    many = np.repeat(theirs.counts[second[both]], count)
    one = np.repeat(ours.at(first[both]), many)
    other = runs_of(np.repeat(theirs.starts[second[both]], count), many)
    return Keys(
        np.concatenate(
            [
                np.repeat(alone, ours.counts[first[alone]]),
                np.repeat(np.repeat(both, count), many),
            ]
        ),
        np.concatenate(
            [
                ours.hashes[ours.at(first[alone])],
                ours.hashes[one] + theirs.hashes[other] * power(ours.sizes[one]),
            ]
        ),
    )


def _are_words(table: TokenTable) -> Bools:
    return table.of_kind(frozenset({"word"}))


def _rows_of_both(kana: Rows, ours: Ints, latin: InLatin, theirs: Ints) -> tuple[Ints, Ints]:
    """Every row with the word in kana with every row with the unit in Latin letters."""
    if not len(ours):
        return _NONE, _NONE
    order = np.argsort(kana.tokens, kind="stable")
    tokens = kana.tokens[order]
    start, end = np.searchsorted(tokens, ours), np.searchsorted(tokens, ours, side="right")
    count, many = end - start, np.diff(latin.starts)[theirs]
    one = kana.row[order[runs_of(start, count)]]
    many = np.repeat(many, count)
    other = latin.owner[runs_of(np.repeat(latin.starts[theirs], count), many)]
    return np.repeat(one, many), other
