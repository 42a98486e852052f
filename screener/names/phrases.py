"""Phrases of several words that stand for others: *hong kong* is one place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import NamedTuple

__all__ = ["ByWord", "Phrases", "by_word", "one_of"]


def one_of(phrases: str, gap: str) -> str:
    """Return a pattern of the longest phrase that is met; ``gap`` is what ``_`` stands for."""
    longest = sorted(phrases.split(), key=len, reverse=True)
    return "|".join(re.escape(phrase).replace("_", gap) for phrase in longest)


_Words = tuple[str, ...]


class ByWord(NamedTuple):
    """Phrases shaped for look-up, plain values throughout: what is worked out can be kept."""

    by_first: Mapping[str, Sequence[tuple[_Words, str]]]
    """Phrases by their first word with what stands for each, the longest first."""
    whole: Mapping[_Words, Sequence[str]]
    """Those that are the whole of a name."""
    beginnings: AbstractSet[tuple[str, str]]
    """The first two words of each."""


def by_word(meanings: Mapping[str, str], whole: Mapping[str, str] | None = None) -> ByWord:
    """Shape phrases of two words or more, each with what stands for it.

    Those of ``whole`` are the whole of a name: *Bank of Russia* is none in *Toyota Bank of Russia*.
    """
    found = defaultdict[str, list[tuple[_Words, str]]](list)
    for phrase, meaning in meanings.items():
        words = tuple(phrase.split())
        found[words[0]].append((words, meaning))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    names = {tuple(said.split()): meant.split() for said, meant in (whole or {}).items()}
    for words in names:
        found.setdefault(words[0], [])
    phrases = (*(words for said in found.values() for words, _ in said), *names)
    return ByWord(dict(found), names, frozenset((words[0], words[1]) for words in phrases))


class Phrases:
    """Phrases of two words or more, each with what stands for it."""

    def __init__(self, phrases: ByWord, labels: AbstractSet[str] = frozenset()) -> None:
        """``labels`` may stand beside the whole of a name: *Bank of Russia (blocked)*.

        So may an emptied bracket, *Bank Rossiya (JSC)*, if brackets are among them.
        """
        self.by_first, self._whole, self._beginnings = phrases
        self._labels = labels
        self.first_of_whole = frozenset(words[0] for words in self._whole)
        """The first words of phrases that are the whole of a name."""
        self.seconds = frozenset(second for _, second in self._beginnings)
        """The words that phrases go on with behind the first."""

    def may_stand_in(self, words: Sequence[str]) -> bool:
        """Whether the first two words of a phrase stand side by side: hardly two others do so."""
        return not self._beginnings.isdisjoint(pairwise(words))

    def replaced_in(self, words: Sequence[str]) -> Sequence[str]:
        """Replace the phrases among folded words; return those if none is."""
        if not self.may_stand_in(words):
            return words
        if meant := self.whole_of(words):
            return [*meant]
        out: list[str] = []
        at = 0
        while at < len(words):
            for phrase, meaning in self.by_first.get(words[at], ()):
                if tuple(words[at : at + len(phrase)]) == phrase:
                    out += meaning.split()
                    at += len(phrase)
                    break
            else:
                out.append(words[at])
                at += 1
        return out

    def whole_of(self, words: Sequence[str]) -> Sequence[str]:
        """Return what stands for folded words that are the whole of a name, nothing if none do."""
        return self._whole.get(tuple(words), ()) or self._whole.get(self._without_labels(words), ())

    def _without_labels(self, words: Sequence[str]) -> tuple[str, ...]:
        """Return words without the labels around them and the number of a site behind."""
        said = [*words]
        while said and (said[-1] in self._labels or said[-1].isdigit()):
            said.pop()
        while said and said[0] in self._labels:
            del said[0]
        return tuple(said)
