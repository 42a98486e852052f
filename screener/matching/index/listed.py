"""Names of one sort of listings, and what is found among them for other names."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain, groupby
from operator import itemgetter
from pathlib import Path
from typing import Literal, NamedTuple

import numpy as np

from screener.gc_pause import gc_paused
from screener.matching.filing.texts import Texts
from screener.matching.index import files as index_files
from screener.matching.index.index import NameIndex, Pairs
from screener.matching.index.kept_readings import KeptReadings
from screener.matching.numeric import Ints
from screener.matching.persons.form import person_form
from screener.matching.persons.score import score_person_readings
from screener.matching.scoring.explain import explain
from screener.matching.scoring.parameters import parameters
from screener.matching.scoring.score import Scored, as_said, score_readings
from screener.memo import Memo
from screener.model import Statement
from screener.names.form import normal_form_anew
from screener.names.reading import NormalForm, Reading

__all__ = ["Found", "IndexContent", "ListedNames", "Sort", "read_names", "search_kept"]

Sort = Literal["organisations", "persons"]
_MOST_NAMES = 20_000
"""Listed names whose readings are remembered: some are scored again and again."""
_Place = tuple[int, int]
"""Where two readings stand among those of their names."""


class Found(NamedTuple):
    """A listed name that scores high enough for the name that was asked for."""

    text: str
    score: float
    explanation: tuple[Statement, ...]


@dataclass(frozen=True)
class ListedNames:
    """Distinct listed names, ready to be searched."""

    texts: Texts
    persons: bool
    owners: Ints
    """For each row of the index the number of its name."""
    index: NameIndex
    readings: KeptReadings

    @classmethod
    def of(cls, forms: Mapping[str, NormalForm], *, persons: bool) -> ListedNames:
        """Index names, given with their normal forms, of persons or of all others."""
        found = [(at, r) for at, form in enumerate(forms.values()) for r in form.readings]
        owners = np.array([at for at, _ in found], np.int64)
        readings = [r for _, r in found]
        index, kept = NameIndex.of(readings), KeptReadings.of(readings)
        return cls(Texts.of(forms), persons, owners, index, kept)

    def search(self, texts: Sequence[str], threshold: float) -> list[list[Found]]:
        """Return, for each name, the listed ones that score ``threshold`` or more."""
        with gc_paused():
            return self._search(texts, threshold)

    def _search(self, texts: Sequence[str], threshold: float) -> list[list[Found]]:
        found: list[list[Found]] = [[] for _ in texts]
        if not len(self.owners) or not texts:
            return found
        ours = [form.readings for form in _read(texts, persons=self.persons)]
        asked = list(chain.from_iterable(ours))
        if not asked:
            return found
        costs = parameters().persons if self.persons else parameters().names
        pairs = self.index.candidates(asked, threshold, costs)
        for (at, owner), places in self._places(ours, pairs):
            best = self._best(ours[at], self._readings[owner], places, threshold)
            if best is not None:
                name = self.texts[owner]
                found[at].append(Found(name, best.score, explain(best, texts[at], name)))
        return found

    def _places(
        self, ours: Sequence[Sequence[Reading]], pairs: Pairs
    ) -> Iterator[tuple[tuple[int, int], list[_Place]]]:
        """Yield the asked and the listed names that pairs of readings are of, each with those."""
        lengths = np.fromiter(map(len, ours), np.int64, len(ours))
        of = np.repeat(np.arange(len(ours)), lengths)[pairs.queries]
        owners = self.owners[pairs.rows]
        firsts = np.cumsum(lengths) - lengths
        columns = (of, owners, pairs.queries - firsts[of], pairs.rows - self._firsts[owners])
        in_order = sorted(zip(*(column.tolist() for column in columns), strict=True))
        for names, group in groupby(in_order, itemgetter(0, 1)):
            yield names, [(i, j) for _, _, i, j in group]

    def _best(
        self,
        ours: Sequence[Reading],
        theirs: Sequence[Reading],
        places: Collection[_Place],
        least: float,
    ) -> Scored | None:
        """What comparing two names gives, None if no pair let through, ``places``, scores enough.

        A pair of readings that was not let through may be better than those that were.
        """
        best, at, threshold = None, (0, 0), least
        every = [(i, j) for i in range(len(ours)) for j in range(len(theirs))]
        for some in (places, [place for place in every if place not in places]):
            for place in some:
                scored = self._score(ours[place[0]], theirs[place[1]], least)
                if scored.score > least or (scored.score == least and (not best or place < at)):
                    best, at, least = scored, place, scored.score
            if best is None:
                return None
        if best is None or self.persons:
            return best
        told = as_said(best, ours, theirs)
        return told if told is best or told.score >= threshold else None

    @cached_property
    def _firsts(self) -> Ints:
        """The row of the first reading of each name, and the end of the last."""
        return np.searchsorted(self.owners, np.arange(len(self.texts) + 1))

    @cached_property
    def _readings(self) -> Memo[int, tuple[Reading, ...]]:
        """Readings of listed names, by number."""
        return Memo(self._read_again, _MOST_NAMES)

    def _read_again(self, owner: int) -> tuple[Reading, ...]:
        rows, columns = range(self._firsts[owner], self._firsts[owner + 1]), self.index.columns
        return tuple([self.readings.reading(columns, row) for row in rows])

    @property
    def _score(self) -> Callable[[Reading, Reading, float], Scored]:
        return score_person_readings if self.persons else score_readings


@dataclass(frozen=True)
class IndexContent:
    """All that an index of listings keeps."""

    organisations: ListedNames
    persons: ListedNames
    groups: Texts
    """The group of each listing."""

    def search(self, sort: Sort, texts: Sequence[str], threshold: float) -> list[list[Found]]:
        """Look for names among those of one sort."""
        names = self.persons if sort == "persons" else self.organisations
        return names.search(texts, threshold)


def read_names(sort: Sort, texts: Sequence[str]) -> list[NormalForm]:
    """Read names of one sort: a task of a worker, in whatever process it runs."""
    with gc_paused():
        return _read(texts, persons=sort == "persons")


def _read(texts: Sequence[str], *, persons: bool) -> list[NormalForm]:
    return [*map(person_form if persons else normal_form_anew, texts)]


def search_kept(
    place: Path, sort: Sort, texts: Sequence[str], threshold: float
) -> list[list[Found]]:
    """Look for names in a kept index: the task of a worker, in whatever process it runs."""
    return _content(place).search(sort, texts, threshold)


@lru_cache(maxsize=2)
def _content(place: Path) -> IndexContent:
    return index_files.read(place, IndexContent)
