"""What ``rules/workforce.yml`` may say: signals about workers, and the regions they come from."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from screener.places.rulefile import RuleRecord
from screener.risk.rules import Rule
from screener.risk.values import CountryCode, Floor, Phrase, Points, Text, Words

__all__ = ["Corridor", "LabourIndicatorRule", "Signal", "WordGroup", "WorkforceFile"]


class LabourIndicatorRule(RuleRecord):
    """One of the ILO's indicators of forced labour."""

    id: Text
    title: Text
    question: Text


class WordGroup(RuleRecord):
    """Words that stand for one part of a statement: who, what is done, or with what."""

    words: Words
    but: tuple[Phrase, ...] = ()
    """What has such a word in it and means something else: "are paid" for who pays."""


class Signal(Rule):
    """Words about workers or recruitment in a supplier's record."""

    points: Points
    floor: Floor | None = None
    establishes: tuple[Text, ...] = ()
    """Indicators whose own fact the words state."""
    points_to: tuple[Text, ...] = ()
    """Indicators to ask about."""
    present: Words
    names: Words = Field(default_factory=dict)
    """What states it too and is its mere name, as lists and forms have it: "debt bondage"."""
    but: tuple[Phrase, ...] = ()
    """What has a word of ``present`` in it and means something else: "seasonal vegetables"."""
    absent: Words = Field(default_factory=dict)
    owed: Words = Field(default_factory=dict)
    """What workers are owed: it states the signal only where it is denied: "days off: none"."""
    things: Words = Field(default_factory=dict)
    done: Words = Field(default_factory=dict)
    """A clause with one of ``things``, or of the file's ``workers`` where there are none, and one
    of ``done`` states the signal too, or, with one of the file's ``denials``, denies it."""
    told: tuple[tuple[Text, ...], ...] = ()
    """Statements by the file's ``groups``: a clause with a word of each says what the last one says
    is done, "workers", "pay" and "brokers". Of "workers/work" either will do."""
    unless: Words = Field(default_factory=dict)
    """A clause with one of these says neither, nor does a mere name in it: "each worker keeps their
    passport", "recruitment fees are paid by the employer"."""
    denied_by: Literal["workers", "employer"] | None = None
    """Whose name denies it where one asks who does it: workers may keep their passports, and the
    employer pay the fees."""


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
    answers: Words = Field(default_factory=dict)
    """Words that deny as an answer only: "N", 無."""
    unsaid: Words = Field(default_factory=dict)
    """Answers that neither state nor deny: "n/a"."""
    marks: Words = Field(default_factory=dict)
    """Such answers that all is well; denied they are none: "not compliant"."""
    remedies: Words = Field(default_factory=dict)
    """What is done about a harm: where a form's answer denies it, the harm stands."""
    measures: Words = Field(default_factory=dict)
    """What is done against a harm: a form that asks after it says nothing of the harm."""
    complaints: Words = Field(default_factory=dict)
    """What is said of a harm: whose denial says nothing of it."""
    asking_who: Words = Field(default_factory=dict)
    """Words of questions for a person: "who holds the passports?"."""
    themselves: Words = Field(default_factory=dict)
    """Such answers as "the workers"."""
    employer: Words = Field(default_factory=dict)
    """Such answers as "the employer", or "we"."""
    during: Words = Field(default_factory=dict)
    """What bounds an answer in time and takes nothing from it: "none during harvest"."""
    headings: Words = Field(default_factory=dict)
    """What the parts of a report are called: "Section 3: Retention of documents" states nothing."""
    lacking: Words = Field(default_factory=dict)
    """Words that deny what stands next to them only: "without", "prohibited"."""
    between: Words = Field(default_factory=dict)
    """Words that may stand between a denial and what it denies."""
    either: Words = Field(default_factory=dict)
    """Those of them that join a list: "or"."""
    beside: Words = Field(default_factory=dict)
    """Such words that only stand behind a denial, never in an answer."""
    parting: Words = Field(default_factory=dict)
    """Words behind which a denial speaks of something else than what stands before them."""
    workers: Words = Field(default_factory=dict)
    """Those of whom a clause speaks where its signal has no ``things``."""
    groups: dict[Text, WordGroup] = Field(default_factory=dict)
    """Parts of statements, by the names that signals call them; ``workers`` are one too."""
    supposed: Words = Field(default_factory=dict)
    """What stands behind these in a sentence is not said to be so: "check whether"."""
    conditions: Words = Field(default_factory=dict)
    """What begins a sentence whose first clause is not said to be so: "if"."""
    however: Words = Field(default_factory=dict)
    """Words behind which a sentence states things again: "but"."""
    remedied: Words = Field(default_factory=dict)
    """What says that a harm was made good: "were returned". A sentence with one states no harm."""
    half_remedied: Words = Field(default_factory=dict)
    """What says that it was not, or at a price: "only after", "partly"."""
    how_many: Words = Field(default_factory=dict)
    """Words that go with a number and say nothing else: "up to"."""
    signals: tuple[Signal, ...]
    corridors: tuple[Corridor, ...]
