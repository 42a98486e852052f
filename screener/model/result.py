"""What screening says: matches, findings, assessments, and the run that produced them."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from screener.model.source import Coverage, Listing, Name
from screener.model.statement import Statement
from screener.model.supplier import Gap, RejectedRow, Supplier

__all__ = [
    "ACTIONS",
    "BANDS",
    "INDICATORS",
    "SHEETS_UNREAD",
    "Action",
    "Assessment",
    "Band",
    "Component",
    "Decision",
    "Exposure",
    "Finding",
    "LabourIndicator",
    "Match",
    "Result",
    "Role",
    "Run",
    "Sensitivity",
    "Tier",
    "Verdict",
    "plain",
    "whose",
]

Band = Literal["critical", "high", "medium", "low", "not_rated"]
BANDS: tuple[Band, ...] = ("critical", "high", "medium", "low", "not_rated")

Action = Literal["hold", "review", "enquire", "supply_data", "monitor"]
ACTIONS: tuple[Action, ...] = ("hold", "review", "enquire", "supply_data", "monitor")

Tier = Literal["probable", "possible"]
Basis = Literal["name", "identifier"]

Role = Literal["supplier", "parent", "owner", "party", "director"]
"""Whose name matched: the supplier's, that of who owns or directs it, or of a party beside it."""

_WITHIN = ".'’"
"""Signs that part no word: *S.A.*, *Int'l*."""

_TOLD_BY = 400
"""Letters by which one name is told from another: more are no name."""

Component = Literal["country", "sector", "product", "workforce"]
"""The four parts that exposure points are added across."""

INDICATORS: tuple[str, ...] = (
    "abuse_of_vulnerability",
    "deception",
    "restriction_of_movement",
    "isolation",
    "violence",
    "intimidation",
    "retention_of_documents",
    "withholding_of_wages",
    "debt_bondage",
    "abusive_conditions",
    "excessive_overtime",
)
"""The ILO's indicators of forced labour (Special Action Programme, 2012), in its order."""

Verdict = Literal["confirmed", "dismissed"]

_OF_REGION = frozenset({"finding.region_site", "finding.region_name"})

SHEETS_UNREAD = "intake.sheets_alike"
"""Code of the note on sheets of a workbook whose suppliers are not screened."""


def plain(name: str) -> str:
    """Return a name without differences of case, width and spacing."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def whose(role: Role, name: str) -> str:
    """Tell apart who is held against a listing: ``party: hotan cotton co ltd``; "" is the supplier.

    By whatever name a supplier matches, it is itself; beside it each name is another one's, however
    it is written: without case, width, spacing and punctuation. NUL, which no database keeps, goes
    with these.
    """
    if role == "supplier":
        return ""
    bare = _bare(name) or plain(name).replace("\0", "")
    return f"{role}: {bare[:_TOLD_BY]}"


def _bare(name: str) -> str:
    return plain(_parted(plain(name)))


def _parted(name: str) -> str:
    """Return a name with blanks for punctuation, and nothing for what stands within words."""
    signs = (("" if sign in _WITHIN else " ") if _is_sign(sign) else sign for sign in name)
    return "".join(signs)


def _is_sign(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "PC"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a person decided about a match, in force at the run's ``as_of``."""

    verdict: Verdict
    reason: str
    by: str
    """Who decided."""
    at: datetime
    """When, in UTC."""
    approver: str = ""
    """The second person, where four eyes were asked for."""
    expires: date | None = None
    """The day from which the decision no longer holds; None holds until something changes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A supplier, or who stands beside it, and a listing that may be the same.

    A person decides whether they are.
    """

    listing: Listing
    listed_name: Name
    """The published name that the score compares."""
    supplier_name: str
    """The supplier's name (or owner's, director's) that the score compares."""
    score: float
    """Name likeness from this pair alone, 0 to 1; 1 only for equal normal forms."""
    tier: Tier
    basis: Basis
    role: Role = "supplier"
    share: float | None = None
    """For an owner: the share in per cent, where the list states it."""
    explanation: tuple[Statement, ...]
    """Token by token, why the score is what it is."""
    group: str
    """Equal for all listings that look like one firm."""
    decision: Decision | None = None
    """What a person decided; a machine never sets it. None: nobody has, or it no longer holds."""

    @property
    def whose(self) -> str:
        """Whose match it is, as `whose` tells it: with one listing there is one for each."""
        return whose(self.role, self.supplier_name)

    @property
    def main_name(self) -> str:
        """The first of the listing's main names, where another was compared; else ""."""
        if self.listed_name.kind == "primary":
            return ""
        main = next((name.text for name in self.listing.names if name.kind == "primary"), "")
        return "" if _bare(main) == _bare(self.listed_name.text) else main

    @property
    def confirmed(self) -> bool:
        """Whether a person confirmed it."""
        return self.decision is not None and self.decision.verdict == "confirmed"

    @property
    def dismissed(self) -> bool:
        """Whether a person dismissed it."""
        return self.decision is not None and self.decision.verdict == "dismissed"

    @property
    def precedence(self) -> tuple[bool, bool, bool, bool, float]:
        """Sorts the matches that give one band: the least is named as the reason for it.

        A listing for forced labour or human rights comes before one for other reasons, whose
        reader would be told that there is no such link; an equal number before any name.
        """
        other = self.listing.relevance == "other"
        named = self.basis == "name"
        return not self.confirmed, self.tier != "probable", other, named, -self.score


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A rule that fired for a supplier."""

    rule: str
    """Rule id, as `screener rules explain` takes it."""
    statement: Statement
    component: Component | Literal["list", "evidence"]
    points: int = 0
    """Points the rule asks for; within one component only the highest counts."""
    counted: bool = True
    """False when a higher finding of the same component already counts."""
    floor: Band | None = None
    """The least band this finding allows, if it sets one."""
    input: str = ""
    """What in the supplier's record made the rule fire, as written."""
    source: str = ""
    """The source id or document that states the fact."""
    dated: str = ""
    """Year or date of that fact."""
    citation: str
    """Where to read it: document, section, page or reference."""
    would_change: str = ""
    """What would make this finding go away or weaken."""
    next_step: str = ""
    indicators: tuple[str, ...] = ()
    """The ILO's indicators of forced labour it speaks to, e.g. ``debt_bondage``; see
    ``screener.model.INDICATORS``."""

    @property
    def of_region(self) -> bool:
        """Whether the supplier has a site in a region that rules name, or is called by it."""
        return self.statement.code in _OF_REGION


@dataclass(frozen=True, slots=True)
class LabourIndicator:
    """One of the ILO's eleven indicators of forced labour, as far as the record speaks of it."""

    id: str
    """E.g. ``debt_bondage``; titles and questions are in ``rules/workforce.yml``."""
    state: Literal["present", "absent", "not_assessed"]
    """Present or absent only where the supplier's record says so itself."""
    input: str = ""
    """The words that say so."""
    pointed_to_by: tuple[str, ...] = ()
    """Ids of rules that fired and are a reason to ask about it."""


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """How far the bands depend on the exact weights."""

    percent: int
    """By how much all weights were moved, up and down."""
    up: float
    """Share of suppliers, 0 to 1, whose band changes when all weights are higher."""
    down: float
    """Share of suppliers, 0 to 1, whose band changes when all weights are lower."""
    either: float
    """Share of suppliers, 0 to 1, whose band changes in at least one of the two."""


@dataclass(frozen=True, slots=True)
class Exposure:
    """Points from where and what, 0 to 100: ordinal, not a probability."""

    points: int
    low: int
    """The least it could be, were every unknown favourable."""
    high: int
    """The most it could be, were every unknown unfavourable."""
    components: tuple[tuple[Component, int, int, int], ...]
    """For each component: its points, least and most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """What is said about one supplier."""

    supplier: Supplier
    band: Band
    list_band: Band | None
    """From listings; None without a match that counts."""
    exposure_band: Band
    band_reason: Statement
    provisional: bool
    """The band rests on something a person has not confirmed."""
    sector_floor_only: bool
    """Medium for no other reason than that the Strategy names its sector."""
    action: Action
    exposure: Exposure
    matches: tuple[Match, ...]
    """Best first; delisted entries included."""
    findings: tuple[Finding, ...]
    gaps: tuple[Gap, ...]
    indicators: tuple[LabourIndicator, ...] = ()
    """The ILO's indicators of forced labour, in the ILO's order; empty without a rulebook."""
    action_rule: str = ""
    """Id of the rule that gives the action; empty in a run of a version that did not keep it."""
    next_step: str = ""
    """What that rule says to do."""

    @property
    def sector(self) -> str:
        """Rule id of the sector that was read, or an empty text.

        It is the one that counts, or one that weighs nothing.
        """
        read = [one for one in self.findings if one.component == "sector"]
        return next((one.rule for one in read if one.counted), read[0].rule if read else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """The manifest: everything that decides the outcome, so that it can be repeated."""

    version: str
    """Version of the screener."""
    as_of: datetime
    """The moment (UTC) the judgement is for."""
    input_name: str
    input_sha256: str
    rules_sha256: str
    rules_changed: bool | None = None
    """Whether that rulebook is another than the one that ships with the version; None in a run of
    a version that did not write it down."""
    threshold: float
    threshold_set: bool = False
    """The user set it; else it is the one of ``rules/names``."""
    probable: float
    """Score at and above which a match is probable."""
    names_sha256: str = ""
    """Hash of the word tables and figures of ``rules/names``, which every score depends on;
    empty in a run of a version that did not write it down."""
    sector: str = ""
    """Sector assumed for the whole list where a row states none."""
    suppliers: int
    coverage: tuple[Coverage, ...]
    missing: tuple[str, ...] = ()
    """Ids of enabled sources that have no edition: not searched."""
    notes: tuple[Statement, ...] = ()
    """What intake recognised, guessed and ignored."""
    rejected_rows: tuple[RejectedRow, ...] = ()
    joined_rows: tuple[tuple[int, int], ...] | None = None
    """Rows that are no supplier's first, each with the first row of its supplier; None in a run of
    a version that did not write them down."""

    @property
    def sheets_unread(self) -> tuple[Statement, ...]:
        """What is said of sheets that list suppliers too and that nobody chose to leave out."""
        return tuple(note for note in self.notes if note.code == SHEETS_UNREAD)

    @property
    def wanted(self) -> frozenset[str]:
        """Ids of the sources that were searched, or should have been."""
        return frozenset(source.edition.source for source in self.coverage) | {*self.missing}

    @property
    def coverage_complete(self) -> bool:
        """Whether every enabled source was there and fresh; only then is "no match" whole."""
        return bool(self.coverage) and not (
            self.missing or any(source.stale for source in self.coverage)
        )

    @property
    def coverage_failed(self) -> bool:
        """Whether incomplete coverage is a failure: the age of bundled editions alone is none."""
        kept = self.missing or not all(source.edition.bundled for source in self.coverage)
        return bool(kept) and not self.coverage_complete


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The outcome of a run: one assessment per supplier, most pressing first."""

    run: Run
    assessments: tuple[Assessment, ...]
    sensitivity: Sensitivity | None = None
