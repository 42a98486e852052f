"""What a rule file may say: the typed shape of ``rules/``; see workforce_rules and values too."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, model_validator

from screener.model import Action, Band, Component, Effect, Role
from screener.places.rulefile import RuleRecord, is_kept
from screener.risk.values import (
    Codes,
    CountryCode,
    Day,
    EvidenceKind,
    Floor,
    Heading,
    Number,
    Phrase,
    Points,
    Share,
    Some,
    Text,
    Words,
)

__all__ = [
    "ActionFile",
    "ActionRule",
    "CompoundFile",
    "CompoundRule",
    "CountryFile",
    "CountryTier",
    "EvidenceFile",
    "EvidenceRule",
    "Good",
    "GoodsFile",
    "IndicatorFile",
    "IndicatorTest",
    "ListFile",
    "OwnershipRule",
    "ProductFile",
    "ProductRule",
    "RegionFile",
    "RegionRule",
    "ReportedFindings",
    "Rule",
    "ScaleFile",
    "Sector",
    "SectorFile",
    "UnknownRule",
    "When",
]


class Rule(RuleRecord):
    """What every rule says about itself, whatever it weighs."""

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$")]
    title: Text
    citation: Text
    """Document, section, page or reference."""
    next_step: Text
    would_change: Text
    source: str = ""
    dated: Day = ""
    """The year or day of what is cited."""
    reason: str = ""


# --- scale.yml -----------------------------------------------------------------------------


class Thresholds(RuleRecord):
    """Least points of the bands; fewer than ``medium`` is low."""

    high: Points
    medium: Points

    @model_validator(mode="after")
    def _ordered(self) -> Thresholds:
        if self.medium >= self.high:
            raise ValueError("medium must be lower than high")
        return self


class UnknownRule(Rule):
    """What is assumed where a fact is missing."""

    points: Points = 0
    low: Points = 0
    high: Points = 0
    floor: Floor | None = None

    @model_validator(mode="after")
    def _within(self) -> UnknownRule:
        if not self.low <= self.points <= self.high:
            raise ValueError("points must lie from low to high")
        return self


class Unknowns(RuleRecord):
    """The assumptions, by what is missing."""

    country: UnknownRule
    sector: UnknownRule
    both: UnknownRule


class ScaleFile(RuleRecord):
    """Bands, the most each component may give, and what is assumed when it is unknown."""

    version: Text
    bands: Thresholds
    maximum: dict[Component, Points]
    weights_percent: Points
    """How far the weights are moved, up and down, to see which bands hold."""
    unknown: Unknowns


# --- countries.yml, indicators.yml ---------------------------------------------------------


class CountryTier(Rule):
    """Countries that start with the same points."""

    points: Points
    countries: tuple[CountryCode, ...]


class CountryFile(RuleRecord):
    """The starting tier of every country, lowest first."""

    version: Text
    tiers: tuple[CountryTier, ...]
    reasons: dict[CountryCode, Text] = Field(default_factory=dict)


class IndicatorTest(Rule):
    """A published figure that speaks for a higher or lower tier."""

    source: Text
    measure: Text
    votes: Annotated[int, Field(ge=-2, le=2)]
    values: tuple[str, ...] = ()
    at_least: Number | None = None
    at_most: Number | None = None
    """The test holds for one of ``values``, or for a number within the bounds."""

    @model_validator(mode="after")
    def _tests_something(self, info: ValidationInfo) -> IndicatorTest:
        nothing = not self.values and self.at_least is None and self.at_most is None
        if nothing and not is_kept(info):
            raise ValueError("needs values, at_least or at_most")
        if self.at_least is not None and self.at_most is not None and self.at_least > self.at_most:
            raise ValueError("at_least must not be more than at_most")
        return self


class IndicatorFile(RuleRecord):
    """How indicators move a country by at most one tier."""

    version: Text
    max_age_years: Annotated[int, Field(ge=0, le=20)]
    votes_to_move: Annotated[int, Field(ge=1)]
    move: Rule
    tests: tuple[IndicatorTest, ...]


# --- sectors.yml, goods.yml, products.yml --------------------------------------------------


class Sector(Rule):
    """A sector with its points, and how it is recognised."""

    points: Points
    floor: Floor | None = None
    codes: Codes = Field(default_factory=dict)
    hs: tuple[Heading, ...] = ()
    words: Words = Field(default_factory=dict)
    text_words: Words = Field(default_factory=dict)
    """Words that count in a sector or product text but not in a firm's name."""
    service_words: Words = Field(default_factory=dict)
    """Words that count there too, of what is done or made for others: a sector of ``served`` beside
    one, in the same part of a text, is the customer's, and so is a good."""
    trade_words: Words = Field(default_factory=dict)
    """Words that count there too, of trade: a sector of ``served`` beside one is that of whoever
    made the goods; the goods count."""
    maker_words: Words = Field(default_factory=dict)
    """Words beside which, anywhere in the text, no word of trade does so: who makes and sells."""
    served: tuple[Text, ...] = ()
    """Ids of sectors; those of people at work, such as temporary work agencies, are in none."""
    finer: tuple[Text, ...] = ()
    """Ids of sectors meant where a text names this one, and that a good of theirs is made."""
    not_words: tuple[Phrase, ...] = ()


class SectorFile(RuleRecord):
    """All sectors; a code belongs to the sector with the longest matching prefix."""

    version: Text
    sectors: tuple[Sector, ...]


class Good(RuleRecord):
    """A good as rules name it, and how it is recognised."""

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
    listed_as: tuple[Text, ...] = ()
    """Names under which the US Department of Labor lists it."""
    made_from: tuple[Text, ...] = ()
    """Ids of goods that a derived good is made from."""
    sector: str = ""
    """Sector that usually makes, grows or digs the good; empty when that cannot be said."""
    hs: tuple[Heading, ...] = ()
    codes: Codes = Field(default_factory=dict)
    words: Words = Field(default_factory=dict)
    text_words: Words = Field(default_factory=dict)
    not_words: tuple[Phrase, ...] = ()


class GoodsFile(RuleRecord):
    """The vocabulary of goods."""

    version: Text
    left_out: Words = Field(default_factory=dict)
    """Words that what a text does not mean stands behind: *(other than cotton)*."""
    goods: tuple[Good, ...]


class ProductRule(Rule):
    """Points for a listed good, by where it is listed and for what."""

    points: Points
    floor: Floor | None = None


class ProductFile(RuleRecord):
    """What the list of goods means for a supplier."""

    version: Text
    forced_same_country: ProductRule
    forced_elsewhere: ProductRule
    child_same_country: ProductRule


# --- floors.yml, regions.yml ---------------------------------------------------------------


class When(RuleRecord):
    """Conditions that all must hold; each holds when any of its values does."""

    countries: Some[CountryCode] = ()
    sectors: Some[Text] = ()
    goods: Some[Text] = ()
    regions: Some[Text] = ()
    supply_tiers: Some[Text] = ()
    signals: Some[Text] = ()
    programmes: Some[Text] = ()
    """Source id, or source id and programme as ``uflpa:2(d)(2)(B)(i)``."""

    @model_validator(mode="after")
    def _some(self) -> When:
        if not any(getattr(self, name) for name in type(self).model_fields):
            raise ValueError("needs at least one condition")
        return self


class CompoundRule(Rule):
    """A rule about several facts at once: a floor, points in one component, or both."""

    when: When
    component: Component
    points: Points = 0
    floor: Floor | None = None
    evidence_counts: bool = True
    """False where an audit cannot lower what the rule says."""


class CompoundFile(RuleRecord):
    """Rules with conditions."""

    version: Text
    rules: tuple[CompoundRule, ...]


class RegionRule(Rule):
    """What it means that a region is named in an address, or only in a name."""

    regions: Some[Text]
    where: Literal["site", "name"]
    floor: Floor | None = None
    provisional: bool = False
    evidence_counts: bool = True


class RegionFile(RuleRecord):
    """Rules about regions; the places themselves are in ``places/``."""

    version: Text
    denials: Words
    """Words that deny an origin: "without cotton from Xinjiang"."""
    not_denials: tuple[Phrase, ...] = ()
    """What such words deny besides: "non-GMO cotton from Xinjiang"."""
    rules: tuple[RegionRule, ...]


# --- lists.yml, evidence.yml, actions.yml --------------------------------------------------


class OwnershipRule(Rule):
    """How far a listing of someone else than the supplier itself counts."""

    role: Role
    least_share: Share | None = None
    """In per cent; the rule is for shares at or above it."""
    most_share: Share | None = None
    """In per cent; the rule is for shares below it."""
    cap: Band | None = None
    """The highest band the listing can give; None leaves it as listed."""


class ListFile(RuleRecord):
    """From a listing to a band."""

    version: Text
    effects: dict[Effect, Band]
    programmes: dict[str, Band] = Field(default_factory=dict)
    possible: Band
    """The highest band of a match that is only possible."""
    match: Rule
    sanction: Rule
    """A listing for other reasons than forced labour or human rights."""
    own: Rule
    """An entry of the user's own list that states no other effect or reason."""
    delisted: Rule
    subsidiaries: Rule
    ownership: tuple[OwnershipRule, ...]


class EvidenceRule(Rule):
    """Evidence that counts, for how long, and how far."""

    kinds: tuple[EvidenceKind, ...]
    max_age_months: Annotated[int, Field(ge=1, le=120)]
    """Age at which evidence without an expiry date stops counting."""
    bands: Annotated[int, Field(ge=0, le=1)]


class ReportedFindings(Rule):
    """Evidence whose own text tells of findings."""

    words: Words
    not_words: tuple[Phrase, ...] = ()
    """Denials, and what is only minor."""


class EvidenceFile(RuleRecord):
    """What evidence does."""

    version: Text
    counts: EvidenceRule
    ignored: Rule
    findings: ReportedFindings


class ActionWhen(RuleRecord):
    """Conditions that all must hold; those not stated do not matter."""

    bands: Some[Band] = ()
    has_match: bool | None = None
    country_unknown: bool | None = None
    sector_floor_only: bool | None = None
    searchable: bool | None = None
    """A list can be searched for the supplier: its name is more than a placeholder."""


class ActionRule(Rule):
    """An action with the conditions that lead to it; the first that holds is taken."""

    action: Action
    when: ActionWhen


class ActionFile(RuleRecord):
    """Actions in the order in which they are tried."""

    version: Text
    actions: tuple[ActionRule, ...]
