"""Score a file of name pairs; with labels, measure the matcher on a team's own data."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from screener import reports
from screener.errors import InputError
from screener.matching import compare
from screener.model import ListingKind, Tier
from screener.quotes import listed, quoted

if TYPE_CHECKING:
    from screener.intake.table import Table

__all__ = [
    "CURVE",
    "Accuracy",
    "BadRow",
    "Pairs",
    "ScoredPair",
    "StrangeCountry",
    "accuracy",
    "probable_only",
    "score_pairs",
]

_NAMES = ("name1", "name2")
_COUNTRIES = ("country1", "country2")
_COLUMNS = (*_NAMES, *_COUNTRIES, "is_match", "kind", "schema")
_PARTING = re.compile(r"[\s_-]+")
_TRUE = frozenset({"1", "true", "t", "yes", "y"})
_FALSE = frozenset({"0", "false", "f", "no", "n"})
CURVE = tuple(step / 100 for step in range(50, 100, 5))
"""Thresholds at which the curve is drawn."""


@dataclass(frozen=True, slots=True)
class ScoredPair:
    """Two names, how alike they are, and what a person says of them."""

    row: int
    """Row in the file; the heading is row 1."""
    name1: str
    name2: str
    score: float
    tier: Tier | None
    """What screening would call the match, by the names and countries; None for no match."""
    label: bool | None
    """What the file says; None without a label."""


@dataclass(frozen=True, slots=True)
class StrangeCountry:
    """What stands in a column of countries and names none."""

    row: int
    column: str
    text: str


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that is left out, and why."""

    row: int
    where: str
    """Its column, or columns, by the file's own headings; empty where it is the row itself."""
    why: str


@dataclass(frozen=True, slots=True)
class Pairs:
    """The pairs of a file."""

    scored: tuple[ScoredPair, ...]
    bad: tuple[BadRow, ...]
    """Rows that are left out: without two names (signs alone are none), with a label that is
    none, or damaged; in the file's order."""
    strange: tuple[StrangeCountry, ...]
    """Countries that are taken for unknown."""
    unused: tuple[str, ...]
    """Headings of the columns that count for nothing."""

    @property
    def unlabelled(self) -> tuple[int, ...]:
        """Rows without a label: they are scored, and left out of every measure."""
        return tuple(pair.row for pair in self.scored if pair.label is None)


@dataclass(frozen=True, slots=True)
class Accuracy:
    """How matching does on labelled pairs; figures are shares from 0 to 1, None of nothing."""

    true_positives: int
    false_positives: int
    false_negatives: int
    true_negatives: int

    @property
    def precision(self) -> float | None:
        """Share of alerts that are right; None when nothing was alerted."""
        return _share(self.true_positives, self.true_positives + self.false_positives)

    @property
    def recall(self) -> float | None:
        """Share of true pairs that are alerted; None when there is none to find."""
        return _share(self.true_positives, self.true_positives + self.false_negatives)

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall; None where one of them is."""
        if self.precision is None or self.recall is None:
            return None
        wrong = self.false_positives + self.false_negatives
        return 2 * self.true_positives / (2 * self.true_positives + wrong)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def score_pairs(path: Path, kind: ListingKind, threshold: float | None) -> Pairs:
    """Score a table with columns ``name1``, ``name2`` and, optionally, ``is_match``.

    Headings may be in any case, with spaces, ``_`` or ``-``, or without: *Name 1*, *Is Match*.

    Args:
        path: The file, of any form in which supplier lists are read. A column ``kind`` or
            ``schema`` that says *person* in a row makes that a pair of persons. Columns
            ``country1`` and ``country2``, codes or names in any language, count for the tier.
        kind: What the names are of where the row does not say.
        threshold: Score from which names match; None for that of ``matching.thresholds()``.

    Raises:
        InputError: the file or a column cannot be read, or there is no pair, or the threshold is
            no score.
    """
    from screener.intake.formats.files import open_file  # noqa: PLC0415 - two names need no reader of files

    table = open_file(path)
    rows = enumerate(chain.from_iterable(table.batches()), 1)
    heading = next((row for _number, row in rows if any(map(str.strip, row))), ())
    places = _places(heading)
    if missing := [name for name in _NAMES if name not in places]:
        raise InputError(
            f"{path.name}: no column {' and '.join(missing)}; the file has: {listed(heading)}"
        )
    called = {column: heading[place].strip() for column, place in places.items()}
    scored: list[ScoredPair] = []
    bad: list[BadRow] = []
    strange: list[StrangeCountry] = []
    for number, row in rows:
        cells = {name: row[place].strip() for name, place in places.items() if place < len(row)}
        if wrong := _wrong(number, cells, called):
            bad.append(wrong)
        elif cells.get("name1"):
            scored.append(_scored(number, cells, kind, threshold))
            strange += _strange(number, cells, called)
    bad = sorted([*bad, *_damaged(table)], key=attrgetter("row"))
    if not scored:
        raise InputError(f"{path.name}: no pairs of names below the heading{_first(bad)}")
    unused = [cell for place, cell in enumerate(heading) if place not in places.values()]
    return Pairs(tuple(scored), tuple(bad), tuple(strange), tuple(filter(str.strip, unused)))


def _places(heading: Sequence[str]) -> dict[str, int]:
    """Find our columns by their headings, the first of two that are alike."""
    ours = {column.replace("_", ""): column for column in _COLUMNS}
    found = [(_PARTING.sub("", cell).casefold(), place) for place, cell in enumerate(heading)]
    return {ours[key]: place for key, place in reversed(found) if key in ours}


def _wrong(number: int, cells: Mapping[str, str], called: Mapping[str, str]) -> BadRow | None:
    """Say what is wrong with a row that is not blank, if something is."""
    without = [name for name in _NAMES if not any(map(str.isalnum, cells.get(name, "")))]
    if without and any(cells.values()):
        columns = "column" if len(without) == 1 else "columns"
        where = f"{columns} {' and '.join(called[name] for name in without)}"
        return BadRow(number, where, "no name")
    label = cells.get("is_match", "")
    if label and label.casefold() not in _TRUE | _FALSE:
        why = f"{quoted(label)} is neither yes nor no"
        return BadRow(number, f"column {called['is_match']}", why)
    return None


def _damaged(table: Table) -> Iterator[BadRow]:
    from screener.intake.rows.batches import why_damaged  # noqa: PLC0415 - two names need no rows

    for number, row in table.damaged.items():
        yield BadRow(number, "", reports.sentence(why_damaged(row)))


def _first(bad: Sequence[BadRow]) -> str:
    return f"; row {bad[0].row}{bad[0].where and ', '}{bad[0].where}: {bad[0].why}" if bad else ""


def _scored(
    row: int, cells: Mapping[str, str], kind: ListingKind, threshold: float | None
) -> ScoredPair:
    name1, name2 = (cells[column] for column in _NAMES)
    country1, country2 = (_country(cells.get(column, "")) for column in _COUNTRIES)
    of_persons = "person" in {cells.get(key, "").casefold() for key in ("kind", "schema")}
    found = compare(
        name1,
        name2,
        kind="person" if of_persons else kind,
        threshold=threshold,
        countries=(country1, country2),
    )
    tier: Tier = "probable" if found.is_probable else "possible"
    return ScoredPair(
        row=row,
        name1=name1,
        name2=name2,
        score=found.score,
        tier=tier if found.is_match else None,
        label=_label(cells.get("is_match", "")),
    )


def _strange(
    row: int, cells: Mapping[str, str], called: Mapping[str, str]
) -> Iterator[StrangeCountry]:
    """Yield what of a row should name a country and does not."""
    for column in _COUNTRIES:
        if (text := cells.get(column, "")) and not _country(text):
            yield StrangeCountry(row, called[column], text)


def _country(text: str) -> str:
    from screener.places import country_code  # noqa: PLC0415 - nor tables of countries

    return country_code(text)


def _label(text: str) -> bool | None:
    return text.casefold() in _TRUE if text else None


def accuracy(pairs: Sequence[ScoredPair], threshold: float) -> Accuracy:
    """Count verdicts at a threshold against the labels; pairs without a label do not count."""
    return _counted((pair.score >= threshold, pair.label) for pair in pairs)


def probable_only(pairs: Sequence[ScoredPair]) -> Accuracy:
    """Count the probable matches, as if the possible ones were none."""
    return _counted((pair.tier == "probable", pair.label) for pair in pairs)


def _counted(verdicts: Iterable[tuple[bool, bool | None]]) -> Accuracy:
    counts = Counter(verdicts)
    return Accuracy(
        true_positives=counts[True, True],
        false_positives=counts[True, False],
        false_negatives=counts[False, True],
        true_negatives=counts[False, False],
    )
