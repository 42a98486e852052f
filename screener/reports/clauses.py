"""The clause map and house dates of ``rules/clauses.yml``, checked when read."""

from __future__ import annotations

from functools import cache
from typing import Annotated, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from screener.errors import RuleError
from screener.model import Action, Band
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


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Clause(_Strict):
    """One duty, and the parts of a dossier that help to meet it."""

    reference: str
    asks: dict[str, str]
    """The duty in our own words, by language; English is required."""
    parts: tuple[Part, ...]
    verified: bool
    read_at: str = ""
    """Where the text was read that the paraphrase was checked against."""
    reason: str = ""
    """Why it is not verified."""

    @model_validator(mode="after")
    def _says_why(self) -> Clause:
        if "en" not in self.asks:
            raise ValueError(f"{self.reference}: asks needs an English text")
        if not (self.read_at if self.verified else self.reason):
            raise ValueError(f"{self.reference}: verified needs read_at, unverified needs a reason")
        return self

    def text(self, language: str) -> str:
        """Return the duty in a language, else in English."""
        return self.asks.get(language) or self.asks["en"]


class Instrument(_Strict):
    """A law or standard."""

    id: str
    title: str
    applies: str = ""
    """When or in which version it applies, where that needs saying."""
    clauses: tuple[Clause, ...]

    @property
    def shown(self) -> tuple[Clause, ...]:
        """The clauses that were verified; the others are never shown."""
        return tuple(clause for clause in self.clauses if clause.verified)


class _DaysByKind(_Strict):
    valid: dict[Band, Days]
    due: dict[Action, Days]


class ClauseMap(_Strict):
    """Everything in the file."""

    version: int
    days: _DaysByKind
    """How long a judgement is valid, by band, and when a step is due, by action."""
    instruments: tuple[Instrument, ...]


@cache
def clause_map() -> ClauseMap:
    """Return the clause map as shipped.

    Raises:
        RuleError: the file does not say what it must, with the place in it.
    """
    path = rules_dir() / "clauses.yml"
    try:
        return ClauseMap.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise RuleError(f"{path}: {place}: {first['msg']}") from error
