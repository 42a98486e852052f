"""What differs between two runs of a supplier list, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from screener.model.result import Action, Band
from screener.model.statement import Statement

__all__ = ["Cause", "Change", "ChangeKind"]

ChangeKind = Literal[
    "match_new",
    "match_gone",
    "match_changed",
    "assessment_changed",
    "supplier_added",
    "supplier_removed",
    "coverage_changed",
]
"""What differs: a match, what else is said of a supplier, the list itself, or what was searched."""

Cause = Literal[
    "listed",
    "delisted",
    "alias_added",
    "listing_edited",
    "supplier_added",
    "supplier_edited",
    "supplier_removed",
    "evidence_expired",
    "decision_changed",
    "rule_changed",
    "threshold_changed",
    "facts_changed",
    "source_added",
    "source_removed",
    "source_missing",
    "source_stale",
    "source_fresh",
    "version_changed",
    "time_passed",
]
"""Why it differs. ``facts_changed``: a new edition of published figures on goods or countries;
``version_changed``: another version of the screener; ``time_passed``: a figure aged out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that differs between two runs."""

    kind: ChangeKind
    cause: Cause
    also: tuple[Cause, ...] = ()
    """Other causes that were there in the same interval and may have had a part in it."""
    supplier_id: int | None = None
    """The store's number of the supplier; None for a change of what was searched."""
    supplier: str = ""
    number: str = ""
    """The supplier's number in its own list."""
    source: str = ""
    """The source concerned, for a change of a match or of what was searched."""
    listing: str = ""
    """The publisher's reference of the listing."""
    listing_name: str = ""
    band_before: Band | None = None
    """None when the supplier was not there before."""
    band_after: Band | None = None
    """None when the supplier is no longer there."""
    action: Action | None = None
    """What to do now; None when the supplier is no longer there."""
    waits: bool = False
    """A match that went with its row, edited or removed, and still waits for a person."""
    statement: Statement
    """What differs, as a sentence in the making."""
