"""The clause map and house dates of ``rules/clauses.yml``, checked when read."""

from __future__ import annotations

import re
from functools import cache
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from screener.model import Action, Band
from screener.places.rulefile import RuleRecord, load
from screener.resources import rules_dir

__all__ = ["Clause", "ClauseMap", "Instrument", "Part", "clause_map"]

Part = Literal[
    "decision",
    "identity",
    "scope",
    "results",
    "matches",
    "exposure",
    "indicators",
    "tracing",
    "decisions",
    "remedy",
    "changes",
    "limits",
]
"""A section of a dossier that a clause can point to."""

Days = Annotated[int, Field(ge=1, le=365)]


def _in_english(texts: dict[str, str]) -> dict[str, str]:
    if "en" not in texts:
        raise ValueError("needs an English text")
    return texts


Texts = Annotated[dict[str, str], AfterValidator(_in_english)]
"""A text by language; English is required and stands in for the others."""


class Clause(RuleRecord):
    """One duty, and the parts of a dossier that help to meet it."""

    reference: str
    asks: Texts
    """The duty in our own words."""
    parts: tuple[Part, ...]
    verified: bool
    read_at: str = ""
    """Where the text was read that the paraphrase was checked against."""
    reason: str = ""
    """Why it is not verified."""

    @model_validator(mode="after")
    def _says_why(self) -> Clause:
        if not (self.read_at if self.verified else self.reason):
            raise ValueError(f"{self.reference}: verified needs read_at, unverified needs a reason")
        return self


class Instrument(RuleRecord):
    """A law or standard."""

    id: str
    title: Texts
    official: Annotated[str, Field(pattern=r"^https://")]
    """Where its publisher keeps the text."""
    applies: Texts | None = None
    """When or in which version it applies, where that needs saying."""
    clauses: tuple[Clause, ...]

    @property
    def shown(self) -> tuple[Clause, ...]:
        """The clauses that were verified; the others are never shown."""
        return tuple(clause for clause in self.clauses if clause.verified)


class _DaysByKind(RuleRecord):
    valid: dict[Band, Days]
    due: dict[Action, Days]


class ClauseMap(RuleRecord):
    """Everything in the file."""

    version: int
    days: _DaysByKind
    """How long a judgement is valid, by band, and when a step is due, by action."""
    workers_first: tuple[str, ...]
    """Ids of the rules whose findings are not put to the supplier's management first."""
    phrases: dict[str, dict[str, str]]
    """By language: how the words of references and places of reading are said."""
    instruments: tuple[Instrument, ...]

    def said(self, text: str, language: str) -> str:
        """Return a reference or a place of reading in a language, phrase by phrase."""
        known = self.phrases.get(language, {})
        longest = sorted(known, key=lambda phrase: (-len(phrase), phrase))
        found = "|".join(rf"(?<!\w){re.escape(phrase)}(?!\w)" for phrase in longest)
        return re.sub(found, lambda hit: known[hit[0]], text) if known else text


@cache
def clause_map() -> ClauseMap:
    """Return the clause map as shipped.

    Raises:
        RuleError: the file does not say what it must, with file, line and key.
    """
    return load(rules_dir() / "clauses.yml", ClauseMap)
