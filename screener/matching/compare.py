"""Compares two names: the score is from that pair alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from screener.errors import InputError
from screener.matching.explain import explain
from screener.matching.person_form import person_form
from screener.matching.persons import score_persons
from screener.matching.score import Scored, score_forms
from screener.matching.thresholds import check_threshold, thresholds
from screener.model import ListingKind, Statement
from screener.names.form import normal_form

__all__ = ["Comparison", "compare", "score_names"]

_NO_NAME = Statement("match.no_name")


@dataclass(frozen=True, slots=True)
class Comparison:
    """How alike two names are, and why."""

    first: str
    second: str
    score: float
    """0 to 1; 1 exactly when the normal forms are equal."""
    is_match: bool
    """Whether the score reaches the threshold of a possible match."""
    is_probable: bool
    """Whether it reaches that of a probable match."""
    explanation: tuple[Statement, ...]
    """One statement for each pair of words, each word left over, and each factor."""


def compare(
    a: str, b: str, *, kind: ListingKind = "organisation", threshold: float | None = None
) -> Comparison:
    """Compare two names in any script.

    Args:
        a: The supplier's name, or an owner's or director's.
        b: The listed name.
        kind: ``person`` compares parts of a person's name in any order.
        threshold: Score from which the names match; None for that of ``thresholds()``.

    Raises:
        InputError: a name is no text, there is no such kind, or the threshold is no score.
    """
    for name in (a, b):
        if not isinstance(name, str):
            raise InputError(f"a name to compare is text, not {type(name).__name__}")
    if kind not in get_args(ListingKind):
        raise InputError(f"kind is {kind!r}; give one of {', '.join(get_args(ListingKind))}")
    check_threshold(threshold)
    scored = score_names(a, b, kind)
    limits = thresholds()
    at = limits.possible if threshold is None else threshold
    if scored is None:
        return Comparison(a, b, 0.0, is_match=False, is_probable=False, explanation=(_NO_NAME,))
    return Comparison(
        a,
        b,
        scored.score,
        is_match=scored.score >= at,
        is_probable=scored.score >= max(at, limits.probable),
        explanation=explain(scored, a, b),
    )


def score_names(a: str, b: str, kind: ListingKind = "organisation") -> Scored | None:
    """Score two names; None when one has neither letter nor digit."""
    if kind == "person":
        return score_persons(person_form(a), person_form(b))
    return score_forms(normal_form(a), normal_form(b))
