"""How far the shipped rules' citations were checked against the texts they name."""

from __future__ import annotations

from functools import lru_cache
from typing import Annotated

from pydantic import Field, model_validator

from screener.places.rulefile import RuleRecord, load
from screener.resources import rules_dir
from screener.risk.values import CountryCode, Text

__all__ = ["Checked", "CitationFile", "checked", "load_citations"]


class Checked(RuleRecord):
    """A document that rules cite, and whether its text was read."""

    cites: Text
    """How the citations of it begin."""
    verified: bool
    read_at: str = ""
    """Where the text was read."""
    reason: str = ""
    """Why it counts as not verified."""

    @model_validator(mode="after")
    def _says_why(self) -> Checked:
        if not (self.read_at if self.verified else self.reason):
            raise ValueError("verified needs read_at, unverified needs a reason")
        return self


class CheckedCountries(RuleRecord):
    """Countries with a reason of their own, by how far that was read."""

    read: tuple[CountryCode, ...]
    read_in_part: tuple[CountryCode, ...]
    not_read: tuple[CountryCode, ...]


class CitationFile(RuleRecord):
    """What was checked of the citations."""

    version: Text
    documents: Annotated[tuple[Checked, ...], Field(min_length=1)]
    countries: CheckedCountries


@lru_cache(maxsize=1)
def load_citations() -> CitationFile:
    """Read ``citations.yml`` of the shipped rules.

    Raises:
        RuleError: the file is missing or wrong.
    """
    return load(rules_dir() / "citations.yml", CitationFile)


def checked(citation: str) -> tuple[tuple[str, Checked | None], ...]:
    """Return the parts of a citation with what is known of each; None where nothing is.

    A rulebook of one's own may cite what the shipped one does not.
    """
    return tuple((part, _of(part)) for part in citation.split("; "))


def _of(part: str) -> Checked | None:
    fitting = [one for one in load_citations().documents if part.startswith(one.cites)]
    return max(fitting, key=lambda one: len(one.cites), default=None)
