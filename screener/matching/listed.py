"""Names of one sort of listings, and what is found among them for other names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from screener.matching import shelf
from screener.matching.explain import explain
from screener.matching.index import NameIndex, Pairs
from screener.matching.kept_readings import KeptReadings
from screener.matching.parameters import parameters
from screener.matching.persons import person_form, score_person_readings, score_persons
from screener.matching.score import Scored, score_forms, score_readings
from screener.matching.texts import Texts
from screener.model import Statement
from screener.names.form import NormalForm, Reading, normal_form_anew
from screener.names.remembered import Remembered
from screener.uncollected import uncollected

__all__ = ["Found", "ListedNames", "Shelf", "Sort", "read_names", "search_shelf"]

Sort = Literal["organisations", "persons"]
_MOST_FORMS = 20_000
"""Listed names whose normal forms are remembered: some are scored again and again."""


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
    owners: NDArray[np.int64]
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
        with uncollected():
            return self._search(texts, threshold)

    def _search(self, texts: Sequence[str], threshold: float) -> list[list[Found]]:
        found: list[list[Found]] = [[] for _ in texts]
        if not len(self.owners) or not texts:
            return found
        forms = _read(texts, persons=self.persons)
        asked = [(at, r) for at, form in enumerate(forms) for r in form.readings]
        if not asked:
            return found
        costs = parameters().persons if self.persons else parameters().names
        pairs = self.index.candidates([reading for _, reading in asked], threshold, costs)
        for (at, owner), scored in self._best(asked, pairs).items():
            if scored.score >= threshold:
                best = self._compared(scored, forms[at], self._forms[owner])
                found[at].append(Found(self.texts[owner], best.score, explain(best)))
        return found

    def _compared(self, scored: Scored, ours: NormalForm, theirs: NormalForm) -> Scored:
        """What comparing the two names gives: a reading that was not let through may be better."""
        if len(ours.readings) == len(theirs.readings) == 1:
            return scored
        compare = score_persons if self.persons else score_forms
        return compare(ours, theirs) or scored

    def _best(
        self, asked: Sequence[tuple[int, Reading]], pairs: Pairs
    ) -> dict[tuple[int, int], Scored]:
        """Score pairs of readings; keep the best of each asked and listed name, in their order."""
        best: dict[tuple[int, int], Scored] = {}
        owners = self.owners[pairs.rows]
        places = pairs.rows - self._firsts[owners]
        columns = (pairs.queries, owners, places)
        score = score_person_readings if self.persons else score_readings
        for query, owner, place in zip(*(column.tolist() for column in columns), strict=True):
            at, reading = asked[query]
            scored = score(reading, self._forms[owner].readings[place])
            known = best.get((at, owner))
            if known is None or scored.score > known.score:
                best[at, owner] = scored
        return {key: best[key] for key in sorted(best)}

    @cached_property
    def _firsts(self) -> NDArray[np.int64]:
        """The row of the first reading of each name, and the end of the last."""
        return np.searchsorted(self.owners, np.arange(len(self.texts) + 1))

    @cached_property
    def _forms(self) -> Remembered[int, NormalForm]:
        """Normal forms of listed names, by number."""
        return Remembered(self._form, _MOST_FORMS)

    def _form(self, owner: int) -> NormalForm:
        rows = range(self._firsts[owner], self._firsts[owner + 1])
        columns = self.index.columns
        readings = tuple([self.readings.reading(columns, row) for row in rows])
        return NormalForm(self.texts[owner], readings)


@dataclass(frozen=True)
class Shelf:
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
    with uncollected():
        return _read(texts, persons=sort == "persons")


def _read(texts: Sequence[str], *, persons: bool) -> list[NormalForm]:
    return [*map(person_form if persons else normal_form_anew, texts)]


def search_shelf(
    place: Path, sort: Sort, texts: Sequence[str], threshold: float
) -> list[list[Found]]:
    """Look for names in a kept index: the task of a worker, in whatever process it runs."""
    return _shelf(place).search(sort, texts, threshold)


@lru_cache(maxsize=2)
def _shelf(place: Path) -> Shelf:
    return shelf.read(place, Shelf)
