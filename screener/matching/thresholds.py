"""From which score on a pair is a match, and from which a probable one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from screener.errors import InputError, RuleError
from screener.names.tables import read_table, table_dir

__all__ = ["Thresholds", "check_threshold", "context_weight", "thresholds", "thresholds_from"]


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Scores between 0 and 1; the table says where they come from."""

    possible: float
    """At and above this a pair is alerted."""
    probable: float
    """At and above this it is shown as probable."""


@lru_cache(maxsize=1)
def thresholds() -> Thresholds:
    """Return the thresholds of ``rules/names/thresholds.yml``.

    Raises:
        RuleError: one is missing, is no number, or they are not in order between 0 and 1.
    """
    table = read_table("thresholds")
    try:
        possible, probable = float(table["possible"]), float(table["probable"])
    except (KeyError, TypeError, ValueError):
        raise RuleError(
            f"{table_dir() / 'thresholds.yml'}: needs the numbers `possible` and `probable`"
        ) from None
    if not 0 < possible <= probable <= 1:
        raise RuleError(
            f"{table_dir() / 'thresholds.yml'}: 0 < possible <= probable <= 1 does not hold"
        )
    return Thresholds(possible, probable)


def check_threshold(threshold: float | None) -> None:
    """Refuse a score from which nothing or everything would match; None takes ours.

    Raises:
        InputError: it is no number above 0, up to 1.
    """
    number = isinstance(threshold, int | float) and not isinstance(threshold, bool)
    if threshold is not None and not (number and 0 < threshold <= 1):
        raise InputError(f"threshold is {threshold!r}; give a number above 0, at most 1")


def thresholds_from(threshold: float | None) -> Thresholds:
    """Return our thresholds where a match begins at ``threshold``; None changes nothing.

    Raises:
        InputError: the threshold is no score.
    """
    check_threshold(threshold)
    limits = thresholds()
    if threshold is None:
        return limits
    return Thresholds(threshold, max(threshold, limits.probable))


def context_weight() -> float:
    """Return what a country or address that agrees adds to the score that decides the tier."""
    weight: float = read_table("thresholds")["context"]
    return weight
