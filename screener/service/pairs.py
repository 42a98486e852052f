"""Score a file of name pairs; with labels, measure the matcher on a team's own data."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from screener.errors import InputError
from screener.matching import compare
from screener.model import ListingKind

__all__ = ["Accuracy", "ScoredPair", "accuracy", "curve", "score_pairs"]

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
    label: bool | None
    """What the file says; None without a label."""


@dataclass(frozen=True, slots=True)
class Accuracy:
    """How a threshold does on labelled pairs; figures are shares from 0 to 1."""

    threshold: float
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


def score_pairs(path: Path, kind: ListingKind = "organisation") -> list[ScoredPair]:
    """Score a UTF-8 CSV with columns ``name1``, ``name2`` and, optionally, ``is_match``.

    Args:
        path: The file. A column ``kind`` or ``schema`` that says *person* in a row makes that a
            pair of persons.
        kind: What the names are of where the row does not say.

    Raises:
        InputError: the file, a column or a label cannot be read.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(_score(path, csv.DictReader(file, strict=True), kind))
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror})") from error
    except (csv.Error, UnicodeDecodeError) as error:
        raise InputError(f"{path}: is not a UTF-8 CSV file ({error})") from error


def _score(path: Path, rows: csv.DictReader[str], kind: ListingKind) -> Iterator[ScoredPair]:
    missing = {"name1", "name2"} - set(rows.fieldnames or ())
    if missing:
        raise InputError(f"{path}, row 1: no column {' and '.join(sorted(missing))}")
    for row in rows:
        name1, name2 = row["name1"] or "", row["name2"] or ""
        yield ScoredPair(
            row=rows.line_num,
            name1=name1,
            name2=name2,
            score=compare(name1, name2, kind="person" if _of_persons(row) else kind).score,
            label=_label(path, rows.line_num, row.get("is_match") or ""),
        )


def _of_persons(row: dict[str, str]) -> bool:
    return "person" in {(row.get(key) or "").strip().casefold() for key in ("kind", "schema")}


def _label(path: Path, row: int, text: str) -> bool | None:
    word = text.strip().casefold()
    if not word:
        return None
    if word not in _TRUE | _FALSE:
        raise InputError(f"{path}, row {row}, column is_match: {text!r} is neither yes nor no")
    return word in _TRUE


def accuracy(pairs: Sequence[ScoredPair], threshold: float) -> Accuracy:
    """Count verdicts at a threshold against the labels; pairs without a label do not count."""
    counts = Counter(
        (pair.score >= threshold, pair.label) for pair in pairs if pair.label is not None
    )
    return Accuracy(
        threshold=threshold,
        true_positives=counts[True, True],
        false_positives=counts[True, False],
        false_negatives=counts[False, True],
        true_negatives=counts[False, False],
    )


def curve(pairs: Sequence[ScoredPair]) -> list[Accuracy]:
    """Return the accuracy at each threshold of ``CURVE``."""
    return [accuracy(pairs, threshold) for threshold in CURVE]
