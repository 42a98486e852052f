"""Captions by the words of which a long name must have one, that their short name is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from screener.matching.filing.filed import Filed, Keys
from screener.matching.filing.texts import Texts, hash_texts
from screener.matching.filing.tokens import Rows
from screener.matching.numeric import Ints
from screener.matching.scoring.made_captions import in_english, short_word, words_that_agree
from screener.matching.scoring.made_of import GIVE_NONE, may_be_made_of
from screener.matching.scoring.told_initials import FEWEST, MOST, within_initials
from screener.memo import Memo
from screener.names.reading import Reading

__all__ = ["Captions", "initials_of_rows"]

_C, _T = np.frombuffer(b"ct", np.uint8)
"""Letters that a word may begin with of which one is also spelled *ts*."""


@dataclass(frozen=True)
class Captions:
    """Rows that are short names with a caption; hardly a name is one."""

    words: Keys
    """All words of which a long name must have one, that the caption agrees with it."""
    short: Texts
    """Of each row: its short name, empty for all that have no caption."""

    @classmethod
    def of(cls, readings: Sequence[Reading]) -> Captions:
        """Look through ``readings``."""
        found, short = [], [""] * len(readings)
        for at, one in enumerate(readings):
            if one.caption and (word := short_word(one)):
                short[at] = word
                found += [(at, word) for word in sorted(words_that_agree(one))]
        rows = np.fromiter((at for at, _ in found), np.int64, len(found))
        words = Keys(rows, hash_texts(Texts.of([word for _, word in found])))
        return cls(words, Texts.of(short))

    def of_names(self, filed: Filed, rows: Rows, written: Texts) -> tuple[Ints, Ints]:
        """Return pairs of a caption and one of ``rows`` that it may be a caption of.

        Args:
            filed: The words of the captions.
            rows: Other names.
            written: Those as they are written.
        """
        if not len(self.words.rows):
            return self.words.rows, self.words.rows  # as nearly always
        hashes = rows.table.hashes
        at = np.flatnonzero(np.isin(hashes, self.words.hashes)[rows.tokens])
        theirs, ours = filed.sharing(Keys(rows.row[at], hashes[rows.tokens[at]]))
        other = rows.in_other_letters
        fit = np.flatnonzero(
            other[theirs] | ((self.short.letters[ours] & ~written.letters[theirs]) == 0)
        )
        short = Memo[int, str](self.short.__getitem__)
        english = Memo[int, tuple[str, ...]](lambda j: in_english(rows.words_of(j)))
        pairs = {*zip(ours[fit].tolist(), theirs[fit].tolist(), strict=True)}
        made = [
            (i, j)
            for i, j in sorted(pairs)
            if _may_make(written[j], short[i])
            or (other[j] and may_be_made_of(short[i], english[j]))
        ]
        ours, theirs = np.array(made, np.int64).reshape(-1, 2).T
        return ours, theirs

    @cached_property
    def initials(self) -> Keys:
        """The letters that words of a long name may begin with, that a short name is initials of.

        Of these nothing need agree with the caption.
        """
        at = np.flatnonzero(self.short.sizes).tolist()
        found = [
            (row, letters) for row in at for letters in sorted(within_initials(self.short[row]))
        ]
        rows = np.fromiter((row for row, _ in found), np.int64, len(found))
        return Keys(rows, hash_texts(Texts.of([letters for _, letters in found])))


def initials_of_rows(rows: Rows) -> Keys:
    """Return with which letters the words of each row begin, as ``told_initials`` does."""
    table = rows.table
    give = (table.raws.sizes > 0) & ~table.of_kind(GIVE_NONE) & ~table.asides
    told = give[rows.tokens]
    counts = np.bincount(rows.row[told], minlength=len(rows))
    some = np.flatnonzero((counts >= FEWEST) & (counts <= MOST))
    of_some = told & np.isin(rows.row, some)
    ends = np.cumsum(counts[some])
    hashes = []
    for texts in (table.raws, table.texts):
        firsts = np.where(texts.firsts == _C, _T, texts.firsts)
        hashes.append(hash_texts(Texts(firsts[rows.tokens[of_some]], ends)))
    return Keys(np.concatenate([some, some]), np.concatenate(hashes))


def _may_make(written: str, short: str) -> bool:
    """Whether the words of a name may make a short one; most have none that begins as that does."""
    return f" {short[0]}" in f" {written}" and may_be_made_of(short, tuple(written.split()))
