"""Sources, their editions, and the facts they publish: listings and indicators."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from screener.model.statement import Statement
from screener.model.supplier import Identifier

__all__ = [
    "CIRCA",
    "CountryIndicator",
    "Coverage",
    "Edition",
    "Effect",
    "GoodIndicator",
    "Listing",
    "ListingKind",
    "Name",
    "NameKind",
    "Relevance",
    "Supplies",
]

Effect = Literal[
    "asset_freeze",
    "import_ban",
    "import_presumption",
    "export_control",
    "investment_limit",
    "advisory",
    "own",
]
"""What a listing does to those who deal with the listed, what weighs most first."""

Relevance = Literal["forced_labour", "human_rights", "other"]
"""What the programme says the listing is for, what weighs most first."""

Supplies = Literal["listings", "goods", "countries", "registry"]
"""What a source publishes: listed entities, findings on goods or countries, or plain firms."""

CIRCA = "circa "
"""Stands before a date of birth that its publisher does not hold for exact."""

ListingKind = Literal["organisation", "person", "vessel"]
NameKind = Literal["primary", "alias", "weak", "former"]


@dataclass(frozen=True, slots=True)
class Edition:
    """One published state of a source: bytes with a hash."""

    source: str
    """Source id, e.g. ``eu_hr``."""
    published: date
    """When the publisher issued it."""
    retrieved: date
    """When it was read from the publisher."""
    sha256: str
    """Hex digest of the bytes the facts were read from."""
    entries: int
    """Number of listings, or of indicator rows."""
    bundled: bool = False
    """Shipped with the program, not fetched by the user."""
    checked: date | None = None
    """The last day on which the publisher was seen to serve this edition, if it was fetched."""
    dated: bool = True
    """False where neither file nor user says when it was published: the day it was taken in then
    stands for it."""
    accepted: bool = False
    """The user took it in although it was refused as implausible."""

    @property
    def stated(self) -> date | None:
        """The day of publication; None where neither file nor user states it."""
        return self.published if self.dated else None

    @property
    def age_known(self) -> bool:
        """Whether anybody says of when it is: its publisher, the user, or a check."""
        return self.dated or self.checked is not None


@dataclass(frozen=True, slots=True)
class Name:
    """One published name of a listed entity."""

    text: str
    kind: NameKind = "alias"
    script: str = "Latn"
    """ISO 15924 code of the dominant script, e.g. ``Hans``, ``Cyrl``, ``Arab``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One designated entity on one list."""

    source: str
    id: str
    """The publisher's own reference; for a list without one, a stable id made from the entry."""
    kind: ListingKind
    names: tuple[Name, ...]
    """Primary name first; never empty."""
    programme: str
    """The publisher's programme or sub-list, e.g. ``HR`` or ``2(d)(2)(B)(i)``."""
    effect: Effect
    relevance: Relevance
    countries: tuple[str, ...] = ()
    """ISO 3166-1 alpha-2 codes."""
    addresses: tuple[str, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    birth_dates: tuple[str, ...] = ()
    """As precise as published: ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``, behind ``circa `` where the
    publisher says that it is not exact."""
    legal_act: str = ""
    legal_act_url: str = ""
    listed_on: date | None = None
    delisted_on: date | None = None
    includes_subsidiaries: bool = False
    """The publisher extends the entry to subsidiaries or affiliates that it does not name."""
    status: str = ""
    """How the entry stands with its publisher, as written, where that takes its effect away:
    ``Inactive-Pending Litigation``."""
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodIndicator:
    """A published finding about a good from a country."""

    source: str
    country: str
    """ISO 3166-1 alpha-2."""
    good: str
    """The publisher's name of the good."""
    sector: str
    """The publisher's sector of the good."""
    child_labour: bool
    forced_labour: bool
    forced_child_labour: bool
    derived_from: str = ""
    """For a good made with a listed input: that input and its country, else empty."""
    year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryIndicator:
    """A published figure or grade for a country."""

    source: str
    country: str
    """ISO 3166-1 alpha-2."""
    measure: str
    """What is measured, e.g. ``rule_of_law``, ``tip_tier`` or ``convention_29``."""
    value: str
    """The figure or grade as published."""
    year: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """What one enabled source contributed to a run."""

    edition: Edition
    title: str
    publisher: str
    url: str
    age_days: int | None
    """Days to the run's ``as_of`` from the last day on which this was known to be the current
    edition: that of the last check with the publisher, else that of publication; None where
    nobody says of when it is."""
    stale: bool
    """Older than the source's own cadence allows, as far as is known: one of unknown age is when
    it was taken in longer ago."""
    incomplete: str = ""
    """What the descriptor says is missing from this edition, in one sentence."""
    lag: str = ""
    """How far the list trails the legal acts, in one sentence."""
    supplies: Supplies = "listings"
    """What the entries are: names are searched among ``listings`` only."""
    doubts: tuple[Statement, ...] = ()
    """What is not known of an edition of the user's, or speaks against it, each in a sentence."""
