"""What ``rules/workforce.yml`` may say: signals about workers, and the regions they come from."""

from __future__ import annotations

from pydantic import Field

from screener.places.rulefile import RuleRecord
from screener.risk.rules import CountryCode, Floor, Points, Rule, Text, Words

__all__ = ["Corridor", "LabourIndicatorRule", "Signal", "WorkforceFile"]


class LabourIndicatorRule(RuleRecord):
    """One of the ILO's indicators of forced labour."""

    id: Text
    title: Text
    question: Text


class Signal(Rule):
    """Words about workers or recruitment in a supplier's record."""

    points: Points
    floor: Floor | None = None
    establishes: tuple[Text, ...] = ()
    """Indicators whose own fact the words state."""
    points_to: tuple[Text, ...] = ()
    """Indicators to ask about."""
    present: Words
    absent: Words = Field(default_factory=dict)
    things: Words = Field(default_factory=dict)
    done: Words = Field(default_factory=dict)
    """A clause with one of ``things`` and one of ``done`` states the signal too, or, with one of
    the file's ``denials``, denies it."""
    unless: Words = Field(default_factory=dict)
    """A clause with one of these says neither: "each worker keeps their passport"."""


class Corridor(Rule):
    """A region of origin named by the Strategy, for workers who come from there."""

    points: Points
    points_to: tuple[Text, ...] = ()
    countries: tuple[CountryCode, ...]
    words: Words = Field(default_factory=dict)
    """Names of the peoples, and of the region."""


class WorkforceFile(RuleRecord):
    """Signals about the workforce, tied to the ILO's indicators."""

    version: Text
    citation: Text
    languages: tuple[Text, ...]
    """Languages whose names of countries are looked for in notes about workers."""
    indicators: tuple[LabourIndicatorRule, ...]
    denials: Words
    not_denials: Words = Field(default_factory=dict)
    """What has such a word in it and denies nothing, as a question does."""
    lacking: Words = Field(default_factory=dict)
    """Words that deny what stands next to them only: "without", "prohibited"."""
    between: Words = Field(default_factory=dict)
    """Words that may stand between a denial and what it denies."""
    beside: Words = Field(default_factory=dict)
    """Such words that only stand behind a denial, never in an answer."""
    parting: Words = Field(default_factory=dict)
    """Words behind which a denial speaks of something else than what stands before them."""
    signals: tuple[Signal, ...]
    corridors: tuple[Corridor, ...]
