"""Compares two names: the score is from that pair alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from screener.errors import InputError
from screener.late_regex import regex
from screener.matching.context import Context, judge
from screener.matching.persons.form import person_form
from screener.matching.persons.score import score_persons
from screener.matching.scoring.explain import explain
from screener.matching.scoring.score import Scored, score_forms
from screener.matching.thresholds import thresholds_from
from screener.model import Listing, ListingKind, Name, Statement, Supplier
from screener.names.form import normal_form

__all__ = ["Comparison", "compare"]

_NO_NAME = Statement("match.no_name")
_CODE = regex("[A-Z]{2}")


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
    """Whether screening would call the match a probable one, knowing no more than this."""
    explanation: tuple[Statement, ...]
    """One statement for each pair of words, each word left over, each factor, and, of names that
    match, whatever else counts for the tier, such as their countries."""


def compare(
    a: str,
    b: str,
    *,
    kind: ListingKind = "organisation",
    threshold: float | None = None,
    countries: tuple[str, str] = ("", ""),
) -> Comparison:
    """Compare two names in any script.

    Args:
        a: The supplier's name, or an owner's or director's.
        b: The listed name.
        kind: ``person`` compares parts of a person's name in any order.
        threshold: Score from which the names match; None for that of ``thresholds()``.
        countries: ISO 3166-1 alpha-2 codes of the supplier and the listed one, empty where not
            known. They never make or undo a match, nor change its score; they tell whether it is
            probable.

    Raises:
        InputError: a name is no text, there is no such kind, the threshold is no score, or a
            country is no code.
    """
    for name in (a, b):
        if not isinstance(name, str):
            raise InputError(f"a name to compare is text, not {type(name).__name__}")
    if kind not in get_args(ListingKind):
        raise InputError(f"kind is {kind!r}; give one of {', '.join(get_args(ListingKind))}")
    limits = thresholds_from(threshold)
    if strange := [code for code in countries if code and not _CODE.fullmatch(code)]:
        raise InputError(f"country is {strange[0]!r}; give an ISO 3166-1 alpha-2 code, like CN")
    scored = _score_names(a, b, kind)
    score = scored.score if scored else 0.0
    said = explain(scored, a, b) if scored else (_NO_NAME,)
    if score < limits.possible:
        return Comparison(a, b, score, is_match=False, is_probable=False, explanation=said)
    judged = judge(_as_listed(a, b, score, kind, countries), limits)
    return Comparison(
        a,
        b,
        score,
        is_match=True,
        is_probable=judged.tier == "probable",
        explanation=(*said, *judged.reasons),
    )


def _as_listed(
    a: str, b: str, score: float, kind: ListingKind, countries: tuple[str, str]
) -> Context:
    """Return two names as a supplier and an entry of a list of which nothing more is known."""
    name = Name(b)
    listing = Listing(
        source="",
        id="",
        kind=kind,
        names=(name,),
        programme="",
        effect="own",
        relevance="other",
        countries=countries[1:] if countries[1] else (),
    )
    return Context(Supplier(name=a, country=countries[0]), listing, name, score)


def _score_names(a: str, b: str, kind: ListingKind) -> Scored | None:
    """Score two names; None when one has neither letter nor digit."""
    if kind == "person":
        return score_persons(person_form(a), person_form(b))
    return score_forms(normal_form(a), normal_form(b))
