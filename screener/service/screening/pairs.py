"""Score a file of name pairs; with labels, measure the matcher on a team's own data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from screener.errors import InputError
from screener.matching import compare
from screener.model import ListingKind, Tier
from screener.quotes import listed, quoted

__all__ = [
    "CURVE",
    "Accuracy",
    "Pairs",
    "ScoredPair",
    "StrangeCountry",
    "accuracy",
    "probable_only",
    "score_pairs",
]

_NAMES = ("name1", "name2")
_COUNTRIES = ("country1", "country2")
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
class Pairs:
    """The pairs of a file."""

    scored: tuple[ScoredPair, ...]
    nameless: tuple[int, ...]
    """Rows that lack a name, or both, and are left out; signs alone are none."""
    strange: tuple[StrangeCountry, ...]
    """Countries that are taken for unknown."""

    @property
    def unlabelled(self) -> tuple[int, ...]:
        """Rows without a label: they are scored, and left out of every measure."""
        return tuple(pair.row for pair in self.scored if pair.label is None)


@dataclass(frozen=True, slots=True)
class Accuracy:
    """How matching does on labelled pairs; figures are shares from 0 to 1."""

    true_positives: int
    false_positives: int
    false_negatives: int
    true_negatives: int

    @property
    def precision(self) -> float:
        """Share of alerts that are right; 1 when nothing was alerted."""
        alerts = self.true_positives + self.false_positives
        return self.true_positives / alerts if alerts else 1.0

    @property
    def recall(self) -> float:
        """Share of true pairs that are alerted; 1 when there is none to find."""
        wanted = self.true_positives + self.false_negatives
        return self.true_positives / wanted if wanted else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def score_pairs(path: Path, kind: ListingKind, threshold: float | None) -> Pairs:
    """Score a table with columns ``name1``, ``name2`` and, optionally, ``is_match``.

    Args:
        path: The file, of any form in which supplier lists are read. A column ``kind`` or
            ``schema`` that says *person* in a row makes that a pair of persons. Columns
            ``country1`` and ``country2``, codes or names in any language, count for the tier.
        kind: What the names are of where the row does not say.
        threshold: Score from which names match; None for that of ``matching.thresholds()``.

    Raises:
        InputError: the file, a column, a row or a label cannot be read, or there is no pair, or
            the threshold is no score.
    """
    from screener.intake.formats.files import open_file  # noqa: PLC0415 - two names need no reader of files

    table = open_file(path)
    rows = enumerate(chain.from_iterable(table.batches()), 1)
    heading = next((row for _number, row in rows if any(map(str.strip, row))), ())
    places = {cell.strip().casefold(): place for place, cell in reversed([*enumerate(heading)])}
    if missing := [name for name in _NAMES if name not in places]:
        raise InputError(
            f"{path.name}: no column {' and '.join(missing)}; the file has: {listed(heading)}"
        )
    scored: list[ScoredPair] = []
    nameless: list[int] = []
    strange: list[StrangeCountry] = []
    for number, row in rows:
        cells = {name: row[place].strip() for name, place in places.items() if place < len(row)}
        if all(any(map(str.isalnum, cells.get(name, ""))) for name in _NAMES):
            scored.append(_scored(path, number, cells, kind, threshold))
            strange += _strange(number, cells)
        elif any(cells.values()):
            nameless.append(number)
    if table.damaged:
        raise InputError(
            f"{path.name}, row {min(table.damaged)}: a quote is not closed, or NUL bytes"
        )
    if not scored:
        raise InputError(f"{path.name}: no pairs of names below the heading")
    return Pairs(tuple(scored), tuple(nameless), tuple(strange))


def _scored(
    path: Path, row: int, cells: Mapping[str, str], kind: ListingKind, threshold: float | None
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
        label=_label(path, row, cells.get("is_match", "")),
    )


def _strange(row: int, cells: Mapping[str, str]) -> Iterator[StrangeCountry]:
    """Yield what of a row should name a country and does not."""
    for column in _COUNTRIES:
        if (text := cells.get(column, "")) and not _country(text):
            yield StrangeCountry(row, column, text)


def _country(text: str) -> str:
    from screener.places import country_code  # noqa: PLC0415 - nor tables of countries

    return country_code(text)


def _label(path: Path, row: int, text: str) -> bool | None:
    word = text.casefold()
    if not word:
        return None
    if word not in _TRUE | _FALSE:
        raise InputError(
            f"{path.name}, row {row}, column is_match: {quoted(text)} is neither yes nor no"
        )
    return word in _TRUE


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
